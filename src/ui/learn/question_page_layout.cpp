// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the page of a question, and where.

#include "ui/learn/item_card.h"
#include "ui/learn/question_figure.h"
#include "ui/learn/question_page.h"
#include "ui/look/languages.h"
#include "ui/widgets/tall_paper.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace ui {
namespace {

/// Where there is less, what is asked stands below the figure instead of beside it.
constexpr int kBothBeside = 960;
constexpr int kMostWidth = 1240;
/// What the cards and the room around them need beside a figure.
constexpr int kCardsBeside = 530;
constexpr int kOneBar = 1000;

QLabel* paragraph(const char* name, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton* button(const char* name, const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(inTwoLines(text), parent);
    made->setObjectName(name);
    // Enter presses the button that has the focus.
    made->setAutoDefault(true);
    return made;
}

} // namespace

void QuestionPage::rebuild()
{
    const QJsonObject entered = answers();
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus != nullptr && isAncestorOf(focus);
    QString inHand;
    for (const ItemCard* card : m_cards) {
        inHand = hadFocus && card->isAncestorOf(focus) ? card->name() : inHand;
    }
    m_cards.clear();
    while (QLayoutItem* old = layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (!m_question) {
        return;
    }
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName("questionScroll");
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* paper = new TallPaper;
    paper->setObjectName("questionPaper");
    auto* column = new QVBoxLayout(paper);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(18);
    column->addWidget(header(paper));
    m_body = new QHBoxLayout;
    m_body->setSpacing(32);
    m_figure = new QuestionFigure(*m_question, m_look, paper);
    m_figure->setVisible(!m_figure->isEmpty());
    m_body->addWidget(m_figure, 0, Qt::AlignTop | Qt::AlignLeft);
    auto* cards = new QVBoxLayout;
    cards->setSpacing(10);
    addCards(cards, paper);
    cards->addStretch(1);
    m_body->addLayout(cards, 1);
    column->addLayout(m_body);
    column->addStretch(1);
    m_scroll->setWidget(paper);
    static_cast<QBoxLayout*>(layout())->addWidget(m_scroll, 1);
    layout()->addWidget(bar(this));
    connectBlanks();
    connect(m_figure, &QuestionFigure::pointed, this, &QuestionPage::readFromChart);
    for (ItemCard* card : m_cards) {
        if (entered.contains(card->name())) {
            card->editor().setAnswer(entered[card->name()]);
        }
        connect(card, &ItemCard::changed, this, &QuestionPage::onAnswered);
    }
    orderTabs();
    showHints();
    showMarks();
    arrange();
    if (ItemCard* card = cardOf(inHand)) { // in other colours the keyboard stays where it is
        card->editor().setFocus(Qt::OtherFocusReason);
    } else if (hadFocus) {
        m_main->setFocus(Qt::OtherFocusReason);
    }
}

/// From box to box; what can be pressed comes behind them.
void QuestionPage::orderTabs()
{
    QWidgetList stops;
    const auto add = [this, &stops](const QWidget& part) {
        for (QWidget* each : part.findChildren<QWidget*>()) {
            if ((each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
                each->window() == window()) {
                stops += each;
            }
        }
    };
    for (const ItemCard* card : m_cards) {
        add(card->editor());
    }
    for (const ItemCard* card : m_cards) {
        stops += card->findChild<QWidget*>("showMe");
    }
    for (qsizetype i = 1; i < stops.size(); ++i) {
        setTabOrder(stops[i - 1], stops[i]);
    }
}

QWidget* QuestionPage::header(QWidget* parent)
{
    auto* top = new QWidget(parent);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const auto say = [this](const lesson::Localized& text) {
        return inLanguage(text, m_look.language);
    };
    column->addWidget(paragraph("questionTitle", say(m_question->title), top));
    column->addWidget(paragraph("questionText", say(m_question->text), top));
    const QString convention = say(m_question->convention);
    if (!convention.isEmpty()) {
        column->addWidget(paragraph("questionConvention", convention, top));
    }
    m_hintWords = paragraph("questionHints", {}, top);
    column->addWidget(m_hintWords);
    return top;
}

void QuestionPage::addCards(QBoxLayout* column, QWidget* parent)
{
    int number = 0;
    for (const lesson::AskedItem& item : m_question->items) {
        auto* card = new ItemCard(*m_question, item, ++number, m_look, parent);
        connect(card, &ItemCard::laboratoryRequested, this, &QuestionPage::laboratoryRequested);
        connect(card, &ItemCard::showRequested, this, [this, card](const QString& name) {
            if (m_isTrial || m_question->exercise->convention == lesson::Convention::Textbook) {
                reveal(*card); // no run of TCP shows it, or the laboratory is in use
            } else {
                emit showRequested(name);
            }
        });
        column->addWidget(card);
        m_cards += card;
    }
}

QWidget* QuestionPage::bar(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    bar->setObjectName("questionBar");
    bar->setAttribute(Qt::WA_StyledBackground);
    m_bar = new QHBoxLayout(bar);
    m_bar->setSpacing(10);
    auto* variant = new QLabel(m_test ? tr("Question %1 of %2").arg(m_test->number).arg(m_test->of)
                                      : tr("Variant %1").arg(m_question->seed),
        bar);
    variant->setObjectName("questionVariant");
    m_result = new QLabel(bar);
    m_result->setObjectName("questionResult");
    m_missing = new QLabel(bar);
    m_missing->setObjectName("questionMissing");
    m_missing->setWordWrap(true);
    m_missing->hide();
    // One below the other: the buttons take their room.
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    for (QLabel* each : {variant, m_result, m_missing}) {
        words->addWidget(each);
    }
    auto* first = new QHBoxLayout;
    first->addLayout(words, 1);
    auto* second = new QHBoxLayout;
    second->setSpacing(10);
    second->addStretch(1);
    m_main = button("handIn", {}, bar);
    m_main->setProperty("main", true);
    if (m_test) {
        addTestButtons(second, bar);
    } else {
        addPracticeButtons(first, second, bar);
    }
    second->addWidget(m_main);
    m_bar->addLayout(first, 1);
    m_bar->addLayout(second);
    setTabOrder(bar->findChildren<QPushButton*>().constLast(), m_main);
    connect(m_main, &QPushButton::clicked, this, &QuestionPage::goOn, Qt::QueuedConnection);
    return bar;
}

// Queued, as the next question takes the place of this one with its buttons.

void QuestionPage::addPracticeButtons(QBoxLayout* first, QBoxLayout* second, QWidget* bar)
{
    m_hint = button("hint", tr("Hint"), bar);
    auto* another = button("another", tr("Another one like it"), bar);
    auto* save = button("saveAnswers", tr("Save my answers…"), bar);
    save->setToolTip(tr("As a file to hand in"));
    first->addWidget(save);
    second->addWidget(m_hint);
    second->addWidget(another);
    connect(save, &QPushButton::clicked, this, &QuestionPage::save);
    connect(m_hint, &QPushButton::clicked, this, &QuestionPage::hint);
    connect(another, &QPushButton::clicked, this, &QuestionPage::anotherRequested,
        Qt::QueuedConnection);
}

void QuestionPage::addTestButtons(QBoxLayout* row, QWidget* bar)
{
    m_hint = nullptr;
    if (!m_isMarked) {
        auto* giveUp = button("giveUpTest", tr("Give up the test…"), bar);
        row->addWidget(giveUp);
        connect(giveUp, &QPushButton::clicked, this, &QuestionPage::giveUpRequested,
            Qt::QueuedConnection);
    }
    auto* previous = button("previous", tr("Previous question"), bar);
    previous->setEnabled(m_test->number > 1);
    row->addWidget(previous);
    const bool isLast = m_test->number == m_test->of;
    m_main->setText(inTwoLines(!isLast ? tr("Next question")
            : m_isMarked               ? tr("Back to the result")
                                       : tr("Hand in the test")));
    if (m_isMarked && !isLast) {
        auto* back = button("backToResult", tr("Back to the result"), bar);
        row->addWidget(back);
        connect(back, &QPushButton::clicked, this, &QuestionPage::resultRequested,
            Qt::QueuedConnection);
    }
    connect(previous, &QPushButton::clicked, this, &QuestionPage::previousRequested,
        Qt::QueuedConnection);
}

void QuestionPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void QuestionPage::arrange()
{
    if (m_body == nullptr) {
        return;
    }
    const int needed = m_figure->isEmpty() ? 0 : m_figure->sizeHint().width() + kCardsBeside;
    const bool isNarrow = width() < std::max(kBothBeside, needed);
    m_body->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int beside = isNarrow ? 16 : 32;
    m_scroll->widget()->layout()->setContentsMargins(beside, 24, beside, 24);
    m_scroll->widget()->setMaximumWidth(kMostWidth);
    // Where its words do not fit into one line, the bar has two.
    m_bar->setDirection(width() < kOneBar ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_bar->setContentsMargins(beside, 10, beside, 10);
}

} // namespace ui
