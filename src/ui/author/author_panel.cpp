// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/author_panel.h"

#include "ui/author/asked_card.h"
#include "ui/author/bilingual_edit.h"
#include "ui/author/stop_card.h"
#include "ui/author/subject_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

using lesson::AskedField;

constexpr std::array kAllFields{
    AskedField::Flags, AskedField::Seq, AskedField::Ack, AskedField::Length};

/// When the state was entered that a mark at a lifeline stands for.
tcp::Instant entryOf(const sim::Trace& trace, const sim::Happening& happening)
{
    std::uint32_t number = 1;
    for (const sim::TraceRow& row : trace.rows()) {
        const bool counts =
            row.who == happening.who && std::holds_alternative<sim::StateRow>(row.what);
        if (counts && ++number == happening.number) {
            return row.at;
        }
    }
    return {};
}

} // namespace

AuthorPanel::AuthorPanel(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_kind(new QComboBox(this))
    , m_intro(new QLabel(this))
    , m_title(new BilingualEdit("authorTitle", this))
    , m_text(new BilingualEdit("authorText", this))
    , m_hint(new BilingualEdit("authorHint", this))
    , m_addStop(button("addStop", this))
    , m_varies(new QCheckBox(this))
    , m_picture(new QCheckBox(this))
    , m_cards(new QVBoxLayout)
    , m_verdict(new QLabel(this))
    , m_preview(button("previewDraft", this))
    , m_save(button("saveDraft", this))
{
    setObjectName("authorPanel");
    m_asking = askingPart();
    m_columns = columnsPart();
    layOut();
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        if (change.selection || change.position || change.opened) {
            tellSelection();
        }
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AuthorPanel::follow);
    connect(m_addStop, &QPushButton::clicked, this, &AuthorPanel::addStop);
    connect(m_askNext, &QPushButton::clicked, this, &AuthorPanel::askNextSegment);
    connect(m_askState, &QPushButton::clicked, this, &AuthorPanel::askSelectedState);
    connect(m_askChoice, &QPushButton::clicked, this,
        [this] { ask(lesson::askChoice(++m_choicesMade)); });
    for (const AskedField field : kAllFields) {
        connect(m_fields[static_cast<std::size_t>(field)], &QCheckBox::clicked, this,
            [this, field](bool asked) { toggleField(field, asked); });
    }
    connect(m_preview, &QPushButton::clicked, this, &AuthorPanel::preview);
    connect(m_save, &QPushButton::clicked, this, &AuthorPanel::save);
    follow();
}

bool AuthorPanel::makesLesson() const { return m_kind->currentIndex() == 1; }

/// Shows what belongs to an exercise, or to a lesson.
void AuthorPanel::follow()
{
    const bool lesson = makesLesson();
    for (QWidget* part : {m_asking, static_cast<QWidget*>(m_hint), static_cast<QWidget*>(m_varies),
             static_cast<QWidget*>(m_picture), m_columns}) {
        part->setVisible(!lesson);
    }
    m_addStop->setVisible(lesson);
    for (AskedCard* card : m_asked) {
        card->setVisible(!lesson);
    }
    for (StopCard* card : m_stops) {
        card->setVisible(lesson);
    }
    retranslate();
}

/// A selection outlives the segment where a branch has fewer of them.
std::optional<sim::SegmentId> AuthorPanel::askableSegment() const
{
    const auto segment = m_session.selectedSegment();
    const bool isThere =
        segment && segment->value > 0 && segment->value <= m_session.trace().segments().size();
    return isThere ? segment : std::nullopt;
}

/// What can be asked of the thing that is selected in the diagram.
void AuthorPanel::tellSelection()
{
    const sim::Subject& selection = m_session.selection();
    const auto segment = askableSegment();
    const auto* happening = std::get_if<sim::Happening>(&selection);
    const bool isState = std::holds_alternative<sim::Side>(selection) ||
        (happening != nullptr && happening->kind == sim::Happening::Kind::State);
    const QString words = subjectWords(selection);
    m_selected->setText(segment || isState
            ? tr("Selected: %1. Ask for its:").arg(words)
            : tr("Click a segment, a side or a state in the diagram to ask about it."));
    for (const AskedField field : kAllFields) {
        QCheckBox* box = m_fields[static_cast<std::size_t>(field)];
        const bool hasIt = segment &&
            (field != AskedField::Ack || m_session.trace().segment(*segment).segment.hasAck());
        box->setVisible(segment.has_value());
        box->setEnabled(hasIt);
        const QSignalBlocker blocker(box);
        box->setChecked(
            hasIt && cardOf(lesson::askField(m_session.trace(), *segment, field).name) != nullptr);
    }
    m_askState->setVisible(isState);
    m_askNext->setEnabled(m_session.state().segmentCount() < m_session.trace().segments().size());
}

void AuthorPanel::toggleField(AskedField field, bool asked)
{
    const auto segment = askableSegment();
    if (!segment) {
        return;
    }
    const lesson::DraftItem item = lesson::askField(m_session.trace(), *segment, field);
    if (asked) {
        ask(item);
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
    const bool hasAck = m_session.trace().segment(next).segment.hasAck();
    for (const AskedField field : {AskedField::Flags, AskedField::Seq, AskedField::Ack}) {
        if (hasAck || field != AskedField::Ack) {
            ask(lesson::askField(m_session.trace(), next, field));
        }
    }
}

void AuthorPanel::askSelectedState()
{
    const sim::Subject& selection = m_session.selection();
    if (const auto* side = std::get_if<sim::Side>(&selection)) {
        ask(lesson::askState(*side, m_session.playhead()));
    } else if (const auto* happening = std::get_if<sim::Happening>(&selection)) {
        ask(lesson::askState(happening->who, entryOf(m_session.trace(), *happening)));
    }
}

/// Nothing is asked twice.
void AuthorPanel::ask(const lesson::DraftItem& item)
{
    if (cardOf(item.name) != nullptr) {
        return;
    }
    auto* card = new AskedCard(item, this);
    m_asked += card;
    m_cards->addWidget(card);
    connect(card, &AuthorCard::removeRequested, this, [this, card] { take(card); });
    renumber();
    tellSelection();
}

void AuthorPanel::addStop()
{
    lesson::DraftStop stop;
    stop.at = m_session.playhead();
    auto* card = new StopCard(stop, this);
    card->pointAt(m_session.selection());
    // In the order of time, as they come in the lesson.
    const auto before = std::ranges::upper_bound(m_stops, stop.at, {}, &StopCard::at);
    const auto place = static_cast<int>(before - m_stops.begin());
    m_stops.insert(place, card);
    for (StopCard* each : m_stops) {
        m_cards->removeWidget(each);
    }
    for (StopCard* each : m_stops) {
        m_cards->addWidget(each);
    }
    connect(card, &AuthorCard::removeRequested, this, [this, card] { take(card); });
    connect(card, &StopCard::pointRequested, this,
        [this, card] { card->pointAt(m_session.selection()); });
    renumber();
    card->findChild<QWidget*>("stopText")->setFocus();
}

void AuthorPanel::take(AskedCard* card)
{
    m_asked.removeAll(card);
    card->deleteLater();
    renumber();
    tellSelection();
}

void AuthorPanel::take(StopCard* card)
{
    m_stops.removeAll(card);
    card->deleteLater();
    renumber();
}

void AuthorPanel::renumber()
{
    for (int i = 0; i < m_asked.size(); ++i) {
        m_asked[i]->setNumber(i + 1);
    }
    for (int i = 0; i < m_stops.size(); ++i) {
        m_stops[i]->setNumber(i + 1);
    }
}

AskedCard* AuthorPanel::cardOf(const QString& name) const
{
    const auto found = std::ranges::find(m_asked, name, &AskedCard::name);
    return found == m_asked.end() ? nullptr : *found;
}

void AuthorPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
