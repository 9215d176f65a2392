// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/notes.h"

#include "ui/notes/words_dialog.h"
#include "ui/widgets/message.h"

#include <algorithm>
#include <variant>

namespace ui {
namespace {

constexpr int kMostNameLetters = 40;
constexpr int kMostNoteLetters = 300;

/// By how a scenario file names segments; none: it was injected, and files do not name it.
std::optional<lesson::Note::BySegment> placeOf(const sim::Trace& trace, sim::SegmentId segment)
{
    const sim::SentSegment& wanted = trace.segment(segment);
    if (wanted.injected) {
        return {};
    }
    lesson::Note::BySegment place{wanted.from, 0};
    for (const sim::SentSegment& sent : trace.segments()) {
        if (sent.id > segment) {
            break;
        }
        place.nth += sent.from == wanted.from && !sent.injected ? 1 : 0;
    }
    return place;
}

} // namespace

Notes::Notes(session::Session& session, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{}

void Notes::askName(sim::Side side)
{
    lesson::EndNames names = m_session.scenario().names;
    const bool client = side == sim::Side::Client;
    WordsDialog dialog(client ? tr("Name of the client") : tr("Name of the server"),
        tr("What this end is called in the window, in figures and in sentences."), names[side],
        kMostNameLetters, m_window);
    if (dialog.exec() == QDialog::Accepted) {
        names[side] = dialog.text();
        m_session.setNames(names);
    }
}

void Notes::askBySegment(sim::SegmentId segment)
{
    const auto place = placeOf(m_session.trace(), segment);
    if (!place) {
        warn(m_window, tr("No note can be put there."),
            tr("The segment was injected: neither end has sent it. Put the note beside a "
               "lifeline."));
        return;
    }
    const auto& notes = m_session.scenario().notes;
    const auto known = std::ranges::find_if(notes, [&place](const lesson::Note& note) {
        const auto* at = std::get_if<lesson::Note::BySegment>(&note.where);
        return at != nullptr && *at == *place;
    });
    if (known != notes.end()) {
        askAgain(static_cast<std::size_t>(known - notes.begin()));
    } else {
        ask({*place, {}}, {});
    }
}

void Notes::askAt(sim::Side side, tcp::Instant at)
{
    ask({lesson::Note::AtTime{side, at}, {}}, {});
}

void Notes::askAgain(std::size_t index) { ask(m_session.scenario().notes.at(index), index); }

void Notes::askHere()
{
    const auto* side = std::get_if<sim::Side>(&m_session.selection());
    const auto* mark = std::get_if<sim::Happening>(&m_session.selection());
    if (const auto segment = m_session.selectedSegment()) {
        askBySegment(*segment);
    } else {
        askAt(side != nullptr     ? *side
                : mark != nullptr ? mark->who
                                  : sim::Side::Client,
            m_session.playhead());
    }
}

QString Notes::nameOfEnd(sim::Side side) const
{
    return QString::fromStdString(labelsFor(m_look).endTitle(side));
}

QString Notes::placeText(const lesson::Note& note) const
{
    if (const auto* moment = std::get_if<lesson::Note::AtTime>(&note.where)) {
        const double seconds = std::chrono::duration<double>(moment->at.time_since_epoch()).count();
        return tr("It is drawn beside the lifeline, at %1 s.").arg(seconds, 0, 'f', 3);
    }
    const auto& place = std::get<lesson::Note::BySegment>(note.where);
    const auto segments = m_session.trace().segments();
    std::uint32_t before = 0;
    const auto sent = std::ranges::find_if(segments, [&](const sim::SentSegment& each) {
        const bool isCounted = each.from == place.from && !each.injected;
        before += isCounted ? 1 : 0;
        return isCounted && before == place.nth;
    });
    if (sent == segments.end()) {
        return tr("It belongs to a segment that is not sent in this run.");
    }
    return tr("It is drawn by segment %1: %2, from %3.")
        .arg(QString::number(sent->id.value),
            QString::fromStdString(tcp::toString(sent->segment.flags)), nameOfEnd(sent->from));
}

void Notes::ask(lesson::Note note, std::optional<std::size_t> index)
{
    WordsDialog dialog(tr("Note"), placeText(note), note.text, kMostNoteLetters, m_window);
    auto* moment = std::get_if<lesson::Note::AtTime>(&note.where);
    if (moment != nullptr) {
        dialog.offerSides(
            {{nameOfEnd(sim::Side::Client), nameOfEnd(sim::Side::Server)}}, moment->side);
    }
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    note.text = dialog.text();
    if (moment != nullptr) {
        moment->side = *dialog.side();
    }
    auto notes = m_session.scenario().notes;
    const bool wanted = note.text != lesson::Localized();
    if (index && wanted) {
        notes[*index] = std::move(note);
    } else if (index) {
        notes.erase(notes.begin() + static_cast<std::ptrdiff_t>(*index));
    } else if (wanted) {
        notes.push_back(std::move(note));
    }
    m_session.setNotes(std::move(notes));
}

} // namespace ui
