// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/branches/comparison_window.h"

#include "render/words/what_if_words.h"
#include "ui/branches/comparison_view.h"
#include "ui/look/notation_words.h"
#include "ui/runs/branch_text.h"
#include "ui/widgets/screen_room.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {
namespace {

using session::BranchId;

QComboBox* chooser(const char* name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

/// Longer ones are shown as far as they have been played.
constexpr std::size_t kMostComparedSegments = 100'000;

BranchId chosen(const QComboBox& box) { return {box.currentData().toUInt()}; }

void choose(QComboBox& box, BranchId id)
{
    const QSignalBlocker blocker(box);
    box.setCurrentIndex(std::max(0, box.findData(id.value)));
}

} // namespace

ComparisonWindow::ComparisonWindow(
    const session::Session& session, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_view(new ComparisonView(this))
    , m_left(chooser("leftBranch", this))
    , m_right(chooser("rightBranch", this))
    , m_words(new QLabel(this))
    , m_difference(addButton("toDifference", {}))
    , m_copy(addButton("copyComparison", QKeySequence::Copy))
    , m_export(addButton("exportComparison", Qt::CTRL | Qt::Key_E))
    , m_print(addButton("printComparison", QKeySequence::Print))
    , m_close(addButton("closeComparison", {}))
{
    setObjectName("comparison");
    setWindowFlag(Qt::WindowMaximizeButtonHint);

    auto* headings = new QHBoxLayout;
    headings->setSpacing(12);
    headings->addWidget(m_left, 1);
    headings->addWidget(m_right, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_words);
    buttons->addWidget(m_difference);
    buttons->addStretch(1);
    for (QPushButton* button : {m_copy, m_export, m_print, m_close}) {
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->addLayout(headings);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);
    resizeWithinScreen(*this, {1280, 800});

    for (QComboBox* box : {m_left, m_right}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ComparisonWindow::compare);
    }
    connect(m_difference, &QPushButton::clicked, m_view, &ComparisonView::showDifference);
    connect(m_copy, &QPushButton::clicked, this, &ComparisonWindow::copy);
    connect(m_export, &QPushButton::clicked, this, &ComparisonWindow::exportIt);
    connect(m_print, &QPushButton::clicked, this, &ComparisonWindow::print);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        if (change.opened) {
            reject();
        } else if (change.branches && isVisible()) {
            fill();
            compare();
        }
    });
    setLook(look);
}

QPushButton* ComparisonWindow::addButton(const char* name, QKeySequence key)
{
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (!key.isEmpty()) {
        auto* shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
    return button;
}

void ComparisonWindow::setLook(const Look& look)
{
    m_look = look;
    m_view->setLook(look);
    retranslate();
}

void ComparisonWindow::show(BranchId left, BranchId right)
{
    fill();
    // What was there first stands at the left.
    choose(*m_left, std::min(left, right));
    choose(*m_right, std::max(left, right));
    QDialog::show();
    compare();
    raise();
    activateWindow();
    m_view->setFocus();
}

/// The branches that there are, under their names of now.
void ComparisonWindow::fill()
{
    for (QComboBox* box : {m_left, m_right}) {
        const QSignalBlocker blocker(box);
        const QVariant before = box->currentData();
        box->clear();
        for (const session::Branch& branch : m_session.branches().all()) {
            const QString from =
                branch.beginning ? " · " + momentText(branch.beginning->at) : QString();
            box->addItem(branchName(branch, m_look.names) + from, branch.id.value);
        }
        box->setCurrentIndex(std::max(0, box->findData(before)));
    }
}

void ComparisonWindow::compare()
{
    const session::Branches& branches = m_session.branches();
    // To the same end: what has not been played yet would look as if it did not happen.
    const auto played = [&branches](BranchId id) {
        const auto isShort = [](std::size_t segments) { return segments < kMostComparedSegments; };
        return branches.traceToEnd(id, session::Patience(isShort));
    };
    m_view->setTraces(played(chosen(*m_left)), played(chosen(*m_right)), m_session.flight());
    const auto difference = m_view->firstDifference();
    m_words->setText(difference
            ? tr("They differ from %1 on").replace("%1", momentText(*difference))
            : tr("Both are the same"));
    for (const BranchId id : {chosen(*m_left), chosen(*m_right)}) {
        for (const std::string& line : render::notTcp(m_look.language, branches.trace(id))) {
            const QString rule = QString::fromStdString(line);
            if (!m_words->text().contains(rule)) {
                m_words->setText(m_words->text() + "  ·  " + rule);
            }
        }
    }
    m_difference->setEnabled(difference.has_value());
}

void ComparisonWindow::retranslate()
{
    setWindowTitle(tr("Branches side by side"));
    m_left->setAccessibleName(tr("Branch on the left"));
    m_right->setAccessibleName(tr("Branch on the right"));
    m_view->setAccessibleName(tr("Two sequence diagrams on one time axis"));
    m_difference->setText(tr("Go there"));
    m_copy->setText(tr("Copy"));
    m_export->setText(tr("Export…"));
    m_print->setText(tr("Print…"));
    m_close->setText(tr("Close"));
    fill();
    if (isVisible()) {
        compare();
    }
}

void ComparisonWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace ui
