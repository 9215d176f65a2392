// SPDX-License-Identifier: GPL-3.0-or-later

// What is said beside the run; and undoing, of acts and of words in the order in which they came.

#include "session/session.h"

#include <utility>

namespace session {

void Session::setNames(lesson::EndNames names)
{
    if (names != m_scenario.names) {
        const bool isClients = names[sim::Side::Client] != m_scenario.names[sim::Side::Client];
        say(isClients ? Saying::ClientName : Saying::ServerName,
            {std::move(names), m_scenario.notes});
    }
}

void Session::setNotes(std::vector<lesson::Note> notes)
{
    if (notes != m_scenario.notes) {
        say(Saying::Note, {m_scenario.names, std::move(notes)});
    }
}

void Session::setTitle(lesson::Localized title, lesson::Localized description)
{
    m_scenario.title = std::move(title);
    m_scenario.description = std::move(description);
    emit changed({.words = true});
}

void Session::say(Saying what, Words words)
{
    m_said.push_back({what, {m_scenario.names, m_scenario.notes}, words, m_acts});
    m_undone.clear();
    put(words);
}

void Session::put(const Words& words)
{
    m_scenario.names = words.names;
    m_scenario.notes = words.notes;
    m_modified = true;
    emit changed({.words = true});
}

/// Whether words were changed after the last act that can be undone here.
bool Session::isSayingLast() const
{
    return !m_said.empty() && (m_said.back().acts >= m_acts || !lastAct());
}

std::optional<Doing> Session::undoable() const
{
    if (isSayingLast()) {
        return m_said.back().what;
    }
    const auto act = lastAct();
    return act ? std::optional<Doing>(act->input) : std::nullopt;
}

std::optional<Doing> Session::redoable() const
{
    if (m_undone.empty()) {
        return {};
    }
    const auto* act = std::get_if<Undone>(&m_undone.back());
    return act != nullptr ? Doing(act->act.input)
                          : Doing(std::get<WordsChange>(m_undone.back()).what);
}

bool Session::undo()
{
    if (!isSayingLast()) {
        return undoAct();
    }
    const WordsChange change = m_said.back();
    m_said.pop_back();
    m_undone.emplace_back(change);
    put(change.before);
    return true;
}

bool Session::redo()
{
    if (m_undone.empty()) {
        return false;
    }
    const auto undone = m_undone.back();
    m_undone.pop_back();
    if (const auto* words = std::get_if<WordsChange>(&undone)) {
        m_said.push_back(*words);
        put(words->after);
        return true;
    }
    const Change change = redoAct(std::get<Undone>(undone));
    m_modified = true;
    emit changed(change);
    return true;
}

} // namespace session
