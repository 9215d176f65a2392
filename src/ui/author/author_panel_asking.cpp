// SPDX-License-Identifier: GPL-3.0-or-later

// What can be asked of what is selected, and the cards of what is asked.

#include "lesson/draft/draft_run.h"
#include "lesson/draft/draft_words.h"
#include "lesson/draft/goal_conditions.h"
#include "session/round_moment.h"
#include "ui/author/asked_card.h"
#include "ui/author/author_panel.h"
#include "ui/author/subject_words.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

using lesson::AskedField;
using lesson::ItemKind;

/// The change of state that a mark at a lifeline stands for; null: the initial state.
const sim::TraceRow* entryOf(const sim::Trace& trace, const sim::Happening& happening)
{
    std::uint32_t number = 1;
    for (const sim::TraceRow& row : trace.rows()) {
        const bool counts =
            row.who == happening.who && std::holds_alternative<sim::StateRow>(row.what);
        if (counts && ++number == happening.number) {
            return &row;
        }
    }
    return nullptr;
}

bool isStateMark(const sim::Subject& subject)
{
    const auto* happening = std::get_if<sim::Happening>(&subject);
    return happening != nullptr && happening->kind == sim::Happening::Kind::State;
}

bool arrives(const sim::Trace& trace, sim::SegmentId segment)
{
    return std::ranges::any_of(trace.rows(), [segment](const sim::TraceRow& row) {
        const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
        return arrival != nullptr && arrival->segment == segment;
    });
}

bool hasField(const sim::Trace& trace, sim::SegmentId segment, AskedField field)
{
    return field == AskedField::Ack    ? trace.segment(segment).segment.hasAck()
        : field == AskedField::Arrived ? arrives(trace, segment)
                                       : true;
}

bool hasLoss(const sim::Trace& trace)
{
    return std::ranges::any_of(trace.rows(),
        [](const sim::TraceRow& row) { return std::holds_alternative<sim::DropRow>(row.what); });
}

} // namespace

/// A selection outlives the segment where a branch has fewer of them.
std::optional<sim::SegmentId> AuthorPanel::askableSegment() const
{
    const auto segment = m_session.selectedSegment();
    const bool isThere =
        segment && segment->value > 0 && segment->value <= m_session.trace().segments().size();
    return isThere ? segment : std::nullopt;
}

/// When the selected state is entered, unless its end was in it before.
std::optional<lesson::DraftItem> AuthorPanel::askableEntry() const
{
    if (!isStateMark(m_session.selection())) {
        return std::nullopt;
    }
    const sim::Trace& trace = m_session.trace();
    const sim::TraceRow* row = entryOf(trace, std::get<sim::Happening>(m_session.selection()));
    if (row == nullptr) {
        return std::nullopt;
    }
    const tcp::State state = std::get<sim::StateRow>(row->what).to;
    const auto first = std::ranges::find_if(trace.rows(), [&](const sim::TraceRow& each) {
        const auto* change = std::get_if<sim::StateRow>(&each.what);
        return change != nullptr && each.who == row->who && change->to == state;
    });
    return &*first == row ? std::optional(lesson::askEntry(row->who, state)) : std::nullopt;
}

/// What can be asked of the thing that is selected in the diagram.
void AuthorPanel::tellSelection()
{
    const sim::Subject& selection = m_session.selection();
    const sim::Trace& trace = m_session.trace();
    const auto segment = askableSegment();
    const bool isEnd = std::holds_alternative<sim::Side>(selection);
    const bool isState = isEnd || isStateMark(selection);
    m_selected->setText(segment || isState
            ? tr("Selected: %1. Ask for its:").arg(subjectWords(selection))
            : tr("Click a segment, a side or a state in the diagram to ask about it."));
    for (int i = 0; i < lesson::kAskedFieldCount; ++i) {
        const auto field = static_cast<AskedField>(i);
        QCheckBox* box = m_fields[static_cast<std::size_t>(i)];
        const bool hasIt = segment && hasField(trace, *segment, field);
        box->setVisible(segment.has_value());
        box->setEnabled(hasIt);
        const QSignalBlocker blocker(box);
        box->setChecked(hasIt && cardOf(lesson::askField(trace, *segment, field).name) != nullptr);
    }
    const QString now = lesson::millisecondsText(session::roundMoment(m_session));
    m_askState->setText(isEnd ? tr("state now, at %1 ms").arg(now) : tr("state"));
    m_askDelivered->setText(tr("octets given to the application by now, at %1 ms").arg(now));
    m_askState->setVisible(isState);
    m_askEntry->setVisible(askableEntry().has_value());
    m_askDelivered->setVisible(isEnd);
    m_askNext->setEnabled(m_session.state().segmentCount() < trace.segments().size());
    m_askOrder->setEnabled(trace.segments().size() > 1);
    m_askLost->setEnabled(hasLoss(trace));
}

void AuthorPanel::toggleField(AskedField field, bool asked)
{
    const auto segment = askableSegment();
    if (!segment) {
        return;
    }
    const lesson::DraftItem item = lesson::askField(m_session.trace(), *segment, field);
    if (asked) {
        // The boxes stay where they are: the next one may be ticked, too.
        make(item);
    } else if (AskedCard* card = cardOf(item.name)) {
        take(card);
    }
}

/// The first that leaves after the moment at which the run stands.
void AuthorPanel::askNextSegment()
{
    const sim::SegmentId next{static_cast<std::uint32_t>(m_session.state().segmentCount()) + 1};
    if (next.value > m_session.trace().segments().size()) {
        return; // nothing leaves any more
    }
    for (const AskedField field : {AskedField::Flags, AskedField::Seq, AskedField::Ack}) {
        if (hasField(m_session.trace(), next, field)) {
            ask(lesson::askField(m_session.trace(), next, field));
        }
    }
}

void AuthorPanel::askSelectedState()
{
    const sim::Subject& selection = m_session.selection();
    if (const auto* side = std::get_if<sim::Side>(&selection)) {
        ask(lesson::askState(m_session.trace(), *side, session::roundMoment(m_session)));
    } else if (const auto* happening = std::get_if<sim::Happening>(&selection)) {
        const sim::TraceRow* row = entryOf(m_session.trace(), *happening);
        ask(lesson::askState(
            m_session.trace(), happening->who, row == nullptr ? tcp::Instant() : row->at));
    }
}

void AuthorPanel::askSelectedEntry()
{
    if (const auto item = askableEntry()) {
        ask(*item);
    }
}

void AuthorPanel::askSelectedDelivery()
{
    if (const auto* side = std::get_if<sim::Side>(&m_session.selection())) {
        ask(lesson::askDelivered(*side, session::roundMoment(m_session)));
    }
}

void AuthorPanel::askOrderOfSegments() { ask(lesson::askOrder(m_session.trace())); }

/// Where segments are seen to arrive, it is told which one does not.
void AuthorPanel::askLostSegment()
{
    ask(lesson::askLost());
    m_picture->setChecked(false);
    hideColumns(hiddenColumns() + QStringList{"arrived"});
}

void AuthorPanel::askWithChoices()
{
    int number = 1;
    while (cardOf(lesson::askChoice(number).name) != nullptr) {
        ++number;
    }
    ask(lesson::askChoice(number));
}

void AuthorPanel::ask(const lesson::DraftItem& item)
{
    if (QWidget* card = make(item)) {
        reveal(card);
    }
}

/// Nothing is asked twice: null then.
AskedCard* AuthorPanel::make(const lesson::DraftItem& item)
{
    if (cardOf(item.name) != nullptr) {
        return nullptr;
    }
    auto* card = new AskedCard(item, lesson::moments(m_session.trace()), this);
    m_asked += card;
    m_cards->addWidget(card);
    m_isEdited = true;
    connect(card, &AuthorCard::edited, this, [this] { m_isEdited = true; });
    connect(card, &AuthorCard::removeRequested, this, [this, card] { take(card); });
    offerConditions();
    renumber();
    tellSelection();
    return card;
}

/// The conditions that hold of what was done, which are all that a goal can be made of.
void AuthorPanel::offerConditions()
{
    const auto goal = std::ranges::find(m_asked, ItemKind::Goal, &AskedCard::kind);
    if (goal == m_asked.end() || !isVisible()) {
        return;
    }
    if (m_opened && m_opened->keepsRun) {
        const auto run = lesson::runWith(m_opened->run, (*goal)->item().sample);
        (*goal)->offer(run ? lesson::conditionsOf(*run) : lesson::runConditions());
    } else {
        (*goal)->offer(
            lesson::conditionsOf(lesson::Run(m_session.scenario().genesis, m_session.trace())));
    }
}

void AuthorPanel::take(AskedCard* card)
{
    m_asked.removeAll(card);
    card->deleteLater();
    m_isEdited = true;
    renumber();
    tellSelection();
}

AskedCard* AuthorPanel::cardOf(const QString& name) const
{
    const auto found = std::ranges::find(m_asked, name, &AskedCard::name);
    return found == m_asked.end() ? nullptr : *found;
}

/// Goals and other questions are not mixed, except in a file that does.
QList<AskedCard*> AuthorPanel::askedNow() const
{
    QList<AskedCard*> now;
    for (AskedCard* card : m_asked) {
        const bool isGoal = card->kind() == ItemKind::Goal;
        if (!makesLesson() && (m_opened || isGoal == (making() == Making::Goal))) {
            now += card;
        }
    }
    return now;
}

} // namespace ui
