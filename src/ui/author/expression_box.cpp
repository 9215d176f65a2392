// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/expression_box.h"

#include "language/speaker.h"
#include "ui/look/languages.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace ui {

ExpressionBox::ExpressionBox(std::vector<Choice> choices, QWidget* parent)
    : QComboBox(parent)
    , m_choices(std::move(choices))
{
    // As wide as there is room; what can be chosen shows itself whole.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setFocusPolicy(Qt::StrongFocus);
    fill();
    connect(this, &QComboBox::activated, this, &ExpressionBox::edited);
}

void ExpressionBox::setNothing(const QString& words)
{
    m_nothing = words;
    fill();
}

void ExpressionBox::setExpression(const QString& expression)
{
    const auto isKnown = std::ranges::find(m_choices, expression, &Choice::expression);
    if (isKnown == m_choices.end() && !expression.isEmpty()) {
        m_choices.push_back({expression, {expression, expression}});
        fill();
    }
    setCurrentIndex(std::max(0, findData(expression)));
}

void ExpressionBox::fill()
{
    const QSignalBlocker blocker(this);
    const QString chosen = expression();
    clear();
    if (!m_nothing.isEmpty()) {
        addItem(m_nothing, QString());
    }
    for (const Choice& choice : m_choices) {
        const QString words =
            spoken([&choice](const language::Speaker& say) { return choice.words.in(say.code()); });
        addItem(QString(words).replace('\n', " · "), choice.expression);
    }
    setCurrentIndex(std::max(0, findData(chosen)));
}

void ExpressionBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
    QComboBox::changeEvent(event);
}

/// Scrolling the page changes no answer.
void ExpressionBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace ui
