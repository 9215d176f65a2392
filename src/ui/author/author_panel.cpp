// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/author_panel.h"

#include "session/round_moment.h"
#include "ui/author/asked_card.h"
#include "ui/author/bilingual_edit.h"
#include "ui/author/exercise_picker.h"
#include "ui/author/hint_rows.h"
#include "ui/author/stop_card.h"
#include "ui/widgets/reading_order.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using lesson::ItemKind;

AuthorPanel::AuthorPanel(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_intro(new QLabel(this))
    , m_title(new BilingualEdit("authorTitle", this))
    , m_text(new BilingualEdit("authorText", this))
    , m_hints(new HintRows(this))
    , m_addStop(button("addStop", this))
    , m_varies(new QCheckBox(this))
    , m_picture(new QCheckBox(this))
    , m_cards(new QVBoxLayout)
    , m_verdict(new QLabel(this))
    , m_preview(button("previewDraft", this))
    , m_save(button("saveDraft", this))
    , m_saveAs(button("saveDraftAs", this))
{
    setObjectName("authorPanel");
    m_title->setOneParagraph();
    layOut();
    const auto edited = [this] { m_isEdited = true; };
    for (BilingualEdit* words : {m_title, m_text}) {
        connect(words, &BilingualEdit::edited, this, edited);
    }
    connect(m_hints, &HintRows::edited, this, edited);
    connect(m_exercises, &ExercisePicker::edited, this, edited);
    connect(m_minutes, &QSpinBox::valueChanged, this, edited);
    for (const QCheckBox* box : m_columns->findChildren<QCheckBox*>()) {
        connect(box, &QCheckBox::clicked, this, edited);
    }
    connect(m_varies, &QCheckBox::clicked, this, edited);
    connect(m_picture, &QCheckBox::clicked, this, edited);
    connect(&session, &session::Session::changed, this, &AuthorPanel::onChanged);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AuthorPanel::follow);
    connect(m_addStop, &QPushButton::clicked, this, qOverload<>(&AuthorPanel::addStop));
    connect(m_preview, &QPushButton::clicked, this, &AuthorPanel::preview);
    connect(m_save, &QPushButton::clicked, this, &AuthorPanel::save);
    connect(m_saveAs, &QPushButton::clicked, this, &AuthorPanel::saveAs);
    follow();
}

AuthorPanel::Making AuthorPanel::making() const
{
    return static_cast<Making>(m_kind->currentData().toInt());
}

/// Shows what belongs to what is made.
void AuthorPanel::follow()
{
    if (making() == Making::Goal && cardOf(lesson::askGoal().name) == nullptr && !m_opened) {
        ask(lesson::askGoal());
    }
    const bool asks = making() == Making::Questions;
    m_asking->setVisible(asks);
    m_picturePart->setVisible(asks);
    m_columns->setVisible(asks);
    m_hints->setVisible(!makesLesson());
    // What is drawn by rules of its own is not drawn otherwise as long as the run is kept.
    const bool drawsByRules =
        m_opened && m_opened->keepsRun && lesson::drawsOtherValues(m_opened->kept);
    m_variesPart->setVisible(!makesLesson() && !drawsByRules);
    m_addStop->setVisible(makesLesson());
    m_lessonPart->setVisible(makesLesson());
    m_kind->setEnabled(!m_opened);
    const QList<AskedCard*> now = askedNow();
    for (AskedCard* card : m_asked) {
        card->setVisible(now.contains(card));
    }
    for (StopCard* card : m_stops) {
        card->setVisible(makesLesson());
    }
    renumber();
    retranslate();
    tellRun();
}

void AuthorPanel::onChanged(const session::Change& change)
{
    if (change.selection || change.position || change.opened) {
        tellSelection();
    }
    // While a run is played nothing of it becomes another one.
    if (change.opened || change.branches) {
        tellRun();
        offerConditions();
    }
}

void AuthorPanel::addStop()
{
    lesson::DraftStop stop;
    stop.at = session::roundMoment(m_session);
    m_verdict->hide(); // it may have asked for this
    StopCard* card = addStop(stop);
    card->pointAt(m_session.selection());
    m_isEdited = true;
    card->findChild<QWidget*>("stopText")->setFocus();
    reveal(card);
}

/// In the order of time, as they come in the lesson.
void AuthorPanel::place(StopCard* card)
{
    m_stops.removeAll(card);
    const auto before = std::ranges::upper_bound(m_stops, card->at(), {}, &StopCard::at);
    m_stops.insert(static_cast<int>(before - m_stops.begin()), card);
    for (StopCard* each : m_stops) {
        m_cards->removeWidget(each);
    }
    for (StopCard* each : m_stops) {
        m_cards->addWidget(each);
    }
    renumber();
}

StopCard* AuthorPanel::addStop(const lesson::DraftStop& stop)
{
    auto* card = new StopCard(stop, this);
    place(card);
    connect(card, &AuthorCard::edited, this, [this] { m_isEdited = true; });
    connect(card, &AuthorCard::removeRequested, this, [this, card] { take(card); });
    connect(card, &StopCard::pointRequested, this,
        [this, card] { card->pointAt(m_session.selection()); });
    connect(card, &StopCard::askHereRequested, this,
        [this, card] { card->askAt(session::roundMoment(m_session)); });
    connect(card, &StopCard::moveRequested, this, [this, card] {
        card->moveTo(session::roundMoment(m_session));
        place(card);
        reveal(card);
    });
    return card;
}

void AuthorPanel::take(StopCard* card)
{
    m_stops.removeAll(card);
    card->deleteLater();
    m_isEdited = true;
    renumber();
}

void AuthorPanel::renumber()
{
    const QList<AskedCard*> now = askedNow();
    for (int i = 0; i < now.size(); ++i) {
        now[i]->setNumber(i + 1);
    }
    for (int i = 0; i < m_stops.size(); ++i) {
        m_stops[i]->setNumber(i + 1);
    }
    // Where an order is asked for, the run would tell it.
    const bool isOrder = std::ranges::any_of(
        now, [](const AskedCard* card) { return card->kind() == ItemKind::Order; });
    const bool isShown = !isOrder || (m_opened && m_opened->keepsRun);
    m_picturePart->setEnabled(isShown);
    m_columns->setEnabled(isShown);
}

/// As soon as it has its place.
void AuthorPanel::reveal(QWidget* card)
{
    constexpr int kAround = 16;
    QMetaObject::invokeMethod(
        card, [this, card] { m_scroll->ensureWidgetVisible(card, 0, kAround); },
        Qt::QueuedConnection);
}

void AuthorPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AuthorPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tellSelection();
    tellRun();
    offerConditions();
    emit inUse(true);
}

void AuthorPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    emit inUse(false);
}

/// Cards and their rows come and go.
bool AuthorPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_paper && event->type() == QEvent::LayoutRequest) {
        tabInReadingOrder(*m_paper);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
