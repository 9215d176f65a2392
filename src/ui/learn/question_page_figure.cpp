// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that are given in the figure of a question.

#include "lesson/exercise/spelling.h"
#include "ui/learn/blank_field.h"
#include "ui/learn/item_card.h"
#include "ui/learn/question_figure.h"
#include "ui/learn/question_page.h"

#include <QApplication>

#include <algorithm>
#include <cmath>

namespace ui {

/// What is written in the diagram is the answer of its card, and the other way round.
void QuestionPage::connectBlanks()
{
    for (BlankField* blank : m_figure->blanks()) {
        ItemCard* card = cardOf(blank->item());
        connect(card, &ItemCard::changed, blank, [blank, card] {
            if (!blank->hasFocus()) {
                blank->setText(card->editor().answer().toString());
            }
        });
        connect(blank, &QLineEdit::textEdited, this, [this, blank] { onBlankEdited(*blank); });
    }
}

/// What was clicked in the chart is the answer of the card in hand, or of the first that is open.
void QuestionPage::readFromChart(QPointF values)
{
    const auto inHand = std::ranges::find_if(m_cards,
        [](const ItemCard* card) { return card->isAncestorOf(QApplication::focusWidget()); });
    ItemCard* card = inHand != m_cards.end() ? *inHand : firstOpen();
    const lesson::AskedItem* item = card == nullptr ? nullptr : m_question->find(card->name());
    const auto axis = item == nullptr ? std::nullopt : lesson::chartAxis(*m_question, *item);
    if (!axis || m_isMarked || card->isRight()) {
        return;
    }
    constexpr double kInNanoseconds = 1e6; // of a millisecond
    constexpr double kStep = 10;           // as near as one can see
    double value = *axis == lesson::ChartAxis::Up ? values.y() : values.x();
    value /= *axis == lesson::ChartAxis::Along && item->unit == "ms" ? kInNanoseconds : 1;
    const double step = item->unit.isEmpty() ? 1 : kStep;
    card->editor().setAnswer(QString::number(std::round(value / step) * step, 'f', 0));
    card->editor().setFocus(Qt::OtherFocusReason);
}

/// Flags may be written in any way that is understood: the card shows them as bits.
void QuestionPage::onBlankEdited(const BlankField& blank)
{
    const lesson::AskedItem& item = *m_question->find(blank.item());
    QString text = blank.text().trimmed();
    if (item.kind == lesson::ItemKind::Flags) {
        const auto read = lesson::readAnswer(*m_question, item, text);
        const auto* flags = read ? std::get_if<tcp::Flags>(&read->value) : nullptr;
        text = flags != nullptr ? QString::fromStdString(tcp::toString(*flags)) : text;
    }
    cardOf(blank.item())->editor().setAnswer(text);
}

} // namespace ui
