// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/look.h"

#include <QObject>

#include <cstddef>
#include <optional>

class QWidget;

namespace ui {

/// Asks for what is said beside the run, the names of the ends and the notes, and keeps it in the
/// session.
class Notes : public QObject
{
    Q_OBJECT

public:
    /// Dialogs belong to `window`.
    Notes(session::Session& session, QWidget* window);

    void setLook(const Look& look) { m_look = look; }

    void askName(sim::Side side);
    /// The note by a segment: a new one, or the one that is there.
    void askBySegment(sim::SegmentId segment);
    /// A new note beside a lifeline.
    void askAt(sim::Side side, tcp::Instant at);
    /// A note that is there, by its place in the scenario from 0.
    void askAgain(std::size_t index);
    /// By what is selected; without a segment, at the playhead, beside the end that is selected or
    /// that has the mark that is.
    void askHere();

private:
    /// Of an existing note, `index` says which.
    void ask(lesson::Note note, std::optional<std::size_t> index);
    QString nameOfEnd(sim::Side side) const;
    /// What a note belongs to, in a sentence.
    QString placeText(const lesson::Note& note) const;

    session::Session& m_session;
    QWidget* m_window;
    Look m_look;
};

} // namespace ui
