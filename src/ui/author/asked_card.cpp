// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/asked_card.h"

#include "ui/author/bilingual_edit.h"
#include "ui/author/choice_rows.h"
#include "ui/author/goal_rows.h"
#include "ui/author/mistake_row.h"
#include "ui/widgets/value_spin.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

using lesson::ItemKind;

namespace {

constexpr double kMostPoints = 1000;
constexpr double kMostTolerance = 1e6;

/// Whether it is told in the card, or by its choices, what a wrong answer means.
bool hasMistakes(ItemKind kind) { return kind != ItemKind::Choice && kind != ItemKind::Order; }

} // namespace

AskedCard::AskedCard(const lesson::DraftItem& item,
    const std::vector<ExpressionBox::Choice>& moments, QWidget* parent)
    : AuthorCard(parent)
    , m_item(item)
    , m_prompt(new BilingualEdit("prompt", this))
    , m_pointsWords(new QLabel(this))
    , m_points(new ValueSpin(this))
{
    setObjectName("asked-" + item.name);
    m_prompt->setText(item.prompt);
    column().addWidget(m_prompt);
    connect(m_prompt, &BilingualEdit::edited, this, &AuthorCard::edited);
    if (!item.unit.isEmpty()) {
        addUnitRow(moments);
    }
    if (!hasMistakes(item.kind)) {
        addChoices(moments);
    }
    if (item.kind == ItemKind::Goal) {
        addGoal();
    }
    if (hasMistakes(item.kind)) {
        addMistakes();
    }
    m_points->setObjectName("points");
    m_points->setBounds(0, kMostPoints, 1);
    m_points->setValue(item.points);
    auto* row = new QHBoxLayout;
    row->addWidget(m_pointsWords);
    row->addWidget(m_points);
    row->addStretch(1);
    column().addLayout(row);
    connect(m_points, &QDoubleSpinBox::valueChanged, this, &AuthorCard::edited);
    retranslate();
}

/// A number with a unit: from when a time counts, and how far off it may be.
void AskedCard::addUnitRow(const std::vector<ExpressionBox::Choice>& moments)
{
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    if (m_item.unit == "ms") {
        m_sinceWords = new QLabel(this);
        m_since = new ExpressionBox(moments, this);
        m_since->setObjectName("since");
        m_since->setNothing(tr("the beginning"));
        m_since->setExpression(m_item.since);
        grid->addWidget(m_sinceWords, 0, 0);
        grid->addWidget(m_since, 0, 1, 1, 2);
        connect(m_since, &ExpressionBox::edited, this, &AuthorCard::edited);
    }
    m_toleranceWords = new QLabel(this);
    m_tolerance = new ValueSpin(this);
    m_tolerance->setObjectName("tolerance");
    m_tolerance->setBounds(0, kMostTolerance, 3);
    m_tolerance->setValue(m_item.tolerance);
    grid->addWidget(m_toleranceWords, 1, 0);
    grid->addWidget(m_tolerance, 1, 1, Qt::AlignLeft);
    column().addLayout(grid);
    connect(m_tolerance, &QDoubleSpinBox::valueChanged, this, &AuthorCard::edited);
}

void AskedCard::addChoices(const std::vector<ExpressionBox::Choice>& moments)
{
    m_choices =
        m_item.kind == ItemKind::Order ? new ChoiceRows(moments, this) : new ChoiceRows(this);
    m_choices->setChoices(m_item.choices);
    column().addWidget(m_choices);
    connect(m_choices, &ChoiceRows::edited, this, &AuthorCard::edited);
}

void AskedCard::addGoal()
{
    m_goal = new GoalRows(this);
    for (const QString& condition : m_item.reach) {
        m_goal->add(condition);
    }
    column().addWidget(m_goal);
    connect(m_goal, &GoalRows::edited, this, &AuthorCard::edited);
}

void AskedCard::addMistakes()
{
    m_mistakeColumn = new QVBoxLayout;
    column().addLayout(m_mistakeColumn);
    for (const lesson::DraftMistake& mistake : m_item.mistakes) {
        addMistake()->setMistake(mistake);
    }
    m_addMistake = new QPushButton(this);
    m_addMistake->setObjectName("addMistake");
    m_addMistake->setAutoDefault(false);
    column().addWidget(m_addMistake, 0, Qt::AlignLeft);
    connect(m_addMistake, &QPushButton::clicked, this, [this] { addMistake()->setFocus(); });
}

MistakeRow* AskedCard::addMistake()
{
    auto* row = new MistakeRow(m_item.kind, static_cast<int>(m_mistakes.size()) + 1, this);
    m_mistakeColumn->addWidget(row);
    connect(row, &MistakeRow::edited, this, &AuthorCard::edited);
    m_mistakes.push_back(row);
    return row;
}

lesson::DraftItem AskedCard::item() const
{
    lesson::DraftItem item = m_item;
    item.prompt = m_prompt->text();
    item.points = m_points->value();
    if (m_since != nullptr) {
        item.since = m_since->expression();
    }
    if (m_tolerance != nullptr) {
        item.tolerance = m_tolerance->value();
    }
    if (m_choices != nullptr) {
        item.choices = m_choices->choices();
    }
    if (m_goal != nullptr) {
        item.reach = m_goal->conditions();
    }
    item.mistakes.clear();
    for (const MistakeRow* row : m_mistakes) {
        if (!row->isEmpty()) {
            item.mistakes.push_back(row->mistake());
        }
    }
    return item;
}

int AskedCard::mistakeNumber(int filled) const
{
    for (std::size_t i = 0; i < m_mistakes.size(); ++i) {
        if (!m_mistakes[i]->isEmpty() && filled-- == 0) {
            return static_cast<int>(i) + 1;
        }
    }
    return filled + 1;
}

QStringList AskedCard::emptyMistakes() const
{
    QStringList numbers;
    for (std::size_t i = 0; i < m_mistakes.size(); ++i) {
        if (m_mistakes[i]->isEmpty()) {
            numbers += QString::number(i + 1);
        }
    }
    return numbers;
}

void AskedCard::setNumber(int number)
{
    m_number = number;
    retranslate();
}

void AskedCard::offer(const std::vector<ExpressionBox::Choice>& conditions)
{
    if (m_goal != nullptr) {
        m_goal->offer(conditions);
    }
}

void AskedCard::retranslate()
{
    AuthorCard::retranslate();
    setHeading(tr("Question %1").arg(m_number));
    m_prompt->setLabel(
        m_goal != nullptr ? tr("What is to be reached, in words") : tr("What is asked"));
    m_pointsWords->setText(tr("Points"));
    m_points->setAccessibleName(tr("Points"));
    if (m_since != nullptr) {
        m_sinceWords->setText(tr("Counted from"));
        m_since->setAccessibleName(tr("Counted from"));
        m_since->setNothing(tr("the beginning"));
    }
    if (m_tolerance != nullptr) {
        const QString unit = m_item.unit == "bytes" ? tr("octets") : m_item.unit;
        m_toleranceWords->setText(tr("May be off by"));
        m_tolerance->setAccessibleName(tr("May be off by"));
        m_tolerance->setSuffix(' ' + unit);
    }
    if (m_addMistake != nullptr) {
        m_addMistake->setText(tr("Explain a wrong answer…"));
    }
}

} // namespace ui
