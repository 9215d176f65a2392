// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/item_card.h"

#include "lesson/exercise/figure_table.h"
#include "ui/look/languages.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace ui {
namespace {

QLabel* wrapped(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

QString verdictWords(lesson::Verdict verdict)
{
    switch (verdict) {
    case lesson::Verdict::Right:
        return ItemCard::tr("✓ Right");
    case lesson::Verdict::Wrong:
        return ItemCard::tr("✗ Not right");
    case lesson::Verdict::Missing:
        return ItemCard::tr("– Not answered");
    }
    return {};
}

QString pointsText(double points)
{
    return points == 1 ? ItemCard::tr("1 point") : ItemCard::tr("%1 points").arg(points);
}

ItemCard::ItemCard(const lesson::Question& question, const lesson::AskedItem& item, int number,
    const Look& look, QWidget* parent)
    : QFrame(parent)
    , m_name(item.name)
    , m_look(look)
    , m_prompt(wrapped("itemPrompt", this))
    , m_editor(makeItemEditor(question, item, look, this))
    , m_said(new QWidget(this))
    , m_verdict(new QLabel(m_said))
    , m_feedback(wrapped("itemFeedback", m_said))
    , m_show(new QPushButton(tr("Show me"), m_said))
{
    setObjectName("item-" + item.name);
    setProperty("card", "item");
    m_editor->setObjectName("answer-" + item.name);
    m_verdict->setObjectName("itemVerdict");
    m_show->setObjectName("showMe");
    m_show->setAutoDefault(true);
    m_show->setAccessibleName(tr("Show me: %1").arg(inLanguage(item.prompt, look.language)));
    auto* mark = new QLabel(lesson::circled(number), this);
    mark->setObjectName("itemMark");
    auto* points = new QLabel(pointsText(item.points), this);
    points->setObjectName("itemPoints");
    m_prompt->setText(inLanguage(item.prompt, look.language));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(14, 10, 14, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const Qt::Alignment where = m_editor->isLong() ? Qt::AlignTop : Qt::AlignVCenter;
    grid->addWidget(mark, 0, 0, where);
    grid->addWidget(m_prompt, 0, 1, where);
    grid->addWidget(points, 0, 3, where);
    if (m_editor->isLong()) {
        grid->addWidget(m_editor, 1, 1, 1, 3);
    } else {
        grid->addWidget(m_editor, 0, 2);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_verdict);
    words->addWidget(m_feedback);
    words->addStretch(1);
    auto* said = new QHBoxLayout(m_said);
    said->setContentsMargins(0, 0, 0, 0);
    said->setSpacing(10);
    said->addLayout(words, 1);
    said->addWidget(m_show, 0, Qt::AlignTop);
    grid->addWidget(m_said, 2, 1, 1, 3);
    m_said->hide();
    connect(m_editor, &ItemEditor::changed, this, &ItemCard::changed);
    connect(m_editor, &ItemEditor::laboratoryRequested, this,
        [this] { emit laboratoryRequested(m_name); });
    connect(m_show, &QPushButton::clicked, this, [this] { emit showRequested(m_name); });
}

void ItemCard::tell(const lesson::ItemMark& mark, bool canShow)
{
    m_isRight = mark.verdict == lesson::Verdict::Right;
    setProperty("verdict", lesson::id(mark.verdict));
    m_verdict->setProperty("verdict", lesson::id(mark.verdict));
    for (QWidget* widget : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_verdict)}) {
        style()->unpolish(widget);
        style()->polish(widget);
    }
    m_verdict->setText(verdictWords(mark.verdict));
    // "Not answered" says it all.
    const bool isMissing = mark.verdict == lesson::Verdict::Missing;
    m_feedback->setVisible(!isMissing && mark.feedback != lesson::Localized());
    m_feedback->setText(isMissing ? QString() : inLanguage(mark.feedback, m_look.language));
    m_show->setVisible(canShow && !m_isRight);
    m_said->show();
}

void ItemCard::explain(const QString& words)
{
    const QString said = m_feedback->text();
    m_feedback->setText(said.isEmpty() ? words : said + '\n' + words);
    m_feedback->show();
}

void ItemCard::reveal(const QString& answer)
{
    explain(answer);
    m_show->hide();
}

QString ItemCard::told() const
{
    return m_said->isHidden()
        ? QString()
        : inTurn(labelled(m_prompt->text(), m_verdict->text()), m_feedback->text());
}

} // namespace ui
