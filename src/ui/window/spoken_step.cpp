// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/spoken_step.h"

#include "render/words/row_labels.h"
#include "ui/look/languages.h"
#include "ui/time/transport.h"
#include "ui/widgets/spoken_picture.h"

#include <QAccessible>
#include <QStringList>

#include <utility>

namespace ui {
namespace {

/// Of a step in which more happens, the rest is only counted.
constexpr int kMostSpoken = 8;

/// Timers, round trips and the like are for those who look them up.
bool isTold(const sim::TraceRow& row)
{
    return std::holds_alternative<sim::CallRow>(row.what) ||
        std::holds_alternative<sim::SendRow>(row.what) ||
        std::holds_alternative<sim::ArriveRow>(row.what) ||
        std::holds_alternative<sim::DropRow>(row.what) ||
        std::holds_alternative<sim::StateRow>(row.what) ||
        std::holds_alternative<sim::ErrorRow>(row.what);
}

} // namespace

SpokenStep::SpokenStep(session::Session& session, session::Player& player, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_player(player)
    , m_window(window)
{
    connect(&session, &session::Session::changed, this, &SpokenStep::onChanged);
}

void SpokenStep::onChanged(const session::Change& change)
{
    m_isOther = m_isOther || change.opened || change.keptRows < m_session.trace().rows().size();
    if (change.position && !change.opened && !m_player.isPlaying() && QAccessible::isActive()) {
        tell();
    }
}

void SpokenStep::tell()
{
    QWidget* const widget = m_window.focusWidget();
    if (m_told != nullptr && m_told != widget) {
        SpokenPicture::describe(*m_told, {});
        m_told = nullptr;
    }
    if (widget == nullptr || (widget != m_told && !widget->accessibleDescription().isEmpty())) {
        return;
    }
    m_told = widget;
    SpokenPicture::describe(*widget, sentence());
}

QString SpokenStep::sentence()
{
    const std::size_t done = m_session.stepsDone();
    QStringList parts{withComma(tr("Step %1 of %2").arg(done).arg(m_session.steps().count()),
        timeText(m_session.playhead()))};
    if (done == 0) {
        return parts.front();
    }
    // All that happened in the last step, which is one instant.
    const auto rows = m_session.trace().rows().first(m_session.state().rowCount());
    std::size_t first = rows.size();
    while (first > 0 && rows[first - 1].at == rows.back().at) {
        --first;
    }
    m_symbols.update(m_session.trace(), std::exchange(m_isOther, false) ? 0 : SIZE_MAX);
    const render::RowLabels labels(m_look.language, m_session.trace(), m_symbols);
    int more = 0;
    for (const sim::TraceRow& row : rows.subspan(first)) {
        if (!isTold(row)) {
            continue;
        }
        if (parts.size() <= kMostSpoken) {
            parts += QString::fromStdString(labels.sentence(row));
        } else {
            ++more;
        }
    }
    if (more > 0) {
        parts += tr("And %1 more.").arg(more);
    }
    return parts.join("\n");
}

} // namespace ui
