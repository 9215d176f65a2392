// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/progress.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProgressDialog>

namespace ui {
namespace {

QString toldOfRun(std::size_t segments)
{
    return Progress::tr("The run is being made: %1 segments so far.")
        .arg(QLocale().toString(segments));
}

/// What takes less needs no dialog.
constexpr qint64 kPatienceMs = 400;

} // namespace

Progress::Progress(QWidget* parent)
    : m_parent(parent)
{
    m_whole.start();
    m_turn.start();
}

Progress::~Progress() = default;

session::Patience Progress::patience()
{
    return session::Patience([this](std::size_t segments) {
        if (m_turn.elapsed() < kTurn.count()) {
            return true;
        }
        const bool wanted = goOn([segments] { return toldOfRun(segments); });
        m_turn.start();
        return wanted;
    });
}

bool Progress::repeat(const session::Session& session, const std::function<bool()>& work)
{
    return repeat(work, [&session] { return toldOfRun(session.state().segmentCount()); });
}

bool Progress::repeat(const std::function<bool()>& work, const std::function<QString()>& told)
{
    bool done = work();
    while (!done && goOn(told)) {
        done = work();
    }
    finish();
    return done;
}

void Progress::finish() { m_dialog.reset(); }

bool Progress::goOn(const std::function<QString()>& told)
{
    if (!m_dialog && m_whole.elapsed() < kPatienceMs) {
        return true;
    }
    const QString text = told();
    if (!m_dialog) {
        m_dialog = std::make_unique<QProgressDialog>(text, tr("Cancel"), 0, 0, m_parent);
        m_dialog->setObjectName("progress");
        m_dialog->setWindowTitle(tr("Woshou"));
        m_dialog->setWindowModality(Qt::ApplicationModal);
        m_dialog->setMinimumWidth(360);
        m_dialog->show();
    }
    m_dialog->setLabelText(text);
    QCoreApplication::processEvents();
    return !m_dialog->wasCanceled() && m_dialog->isVisible();
}

} // namespace ui
