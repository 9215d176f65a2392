// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QObject>

#include <cstddef>

namespace ui {

class Learner;

/// Watches the laboratory, and notes for the learner which transitions of the state table happen
/// there: seen, or caused, where the learner has done something in the run before.
class MetTransitions : public QObject
{
    Q_OBJECT

public:
    MetTransitions(const session::Session& session, Learner& learner, QObject* parent);

private:
    void read();

    const session::Session& m_session;
    Learner& m_learner;
    /// So many of the first rows of the trace are noted.
    std::size_t m_rowsRead = 0;
};

} // namespace ui
