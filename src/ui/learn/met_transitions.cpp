// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/met_transitions.h"

#include "ui/learn/learner.h"

#include <algorithm>

namespace ui {

MetTransitions::MetTransitions(const session::Session& session, Learner& learner, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_learner(learner)
{
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        m_rowsRead = change.opened ? 0 : std::min(m_rowsRead, change.keptRows);
        read();
    });
}

void MetTransitions::read()
{
    if (!m_session.isSimulated()) {
        return;
    }
    const auto rows = m_session.trace().rows();
    const auto acts = m_session.branches().history().actions();
    const std::size_t happened = m_session.state().rowCount();
    for (; m_rowsRead < happened; ++m_rowsRead) {
        const sim::TraceRow& row = rows[m_rowsRead];
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        const auto* taken = change == nullptr
            ? nullptr
            : tcp::findTransition(change->from, change->event, change->to);
        if (taken != nullptr) {
            const bool caused = !acts.empty() && row.at >= acts.front().input.at;
            m_learner.meet(*taken, caused ? lesson::Met::Caused : lesson::Met::Seen);
        }
    }
}

} // namespace ui
