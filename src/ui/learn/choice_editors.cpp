// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/choice_editors.h"

#include "ui/look/languages.h"

#include <QBoxLayout>
#include <QEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kLetterRole = Qt::UserRole;

/// The words of a radio button, which wraps none itself. They can be clicked, too.
class ChoiceWords : public QLabel
{
public:
    ChoiceWords(const QString& text, QRadioButton* button)
        : QLabel(text, button->parentWidget())
        , m_button(button)
    {
        setWordWrap(true);
    }

    /// Of Chinese more than the font says.
    int lineHeight() const
    {
        const QLabel line(text().left(1), parentWidget());
        line.ensurePolished();
        return line.sizeHint().height();
    }

protected:
    void mousePressEvent(QMouseEvent*) override
    {
        if (m_button->isEnabled()) {
            m_button->setFocus(Qt::MouseFocusReason);
            m_button->click();
        }
    }

private:
    QRadioButton* m_button;
};

} // namespace

ChoiceEditor::ChoiceEditor(
    const lesson::AskedItem& item, render::Language language, QWidget* parent)
    : ItemEditor(parent)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    for (const lesson::AskedChoice& choice : item.choices) {
        const QString text = inLanguage(choice.text, language);
        auto* button = new QRadioButton(this);
        button->setObjectName("choice-" + choice.letter);
        button->setAccessibleName(text);
        button->setProperty("letter", choice.letter);
        connect(button, &QRadioButton::toggled, this, &ItemEditor::changed);
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        auto* words = new ChoiceWords(text, button);
        button->setMinimumHeight(words->lineHeight()); // level with the first line
        row->addWidget(button, 0, Qt::AlignTop);
        row->addWidget(words, 1);
        rows->addLayout(row);
        m_choices += button;
    }
    if (!m_choices.isEmpty()) {
        setFocusProxy(m_choices.front());
    }
}

QJsonValue ChoiceEditor::answer() const
{
    for (const QRadioButton* choice : m_choices) {
        if (choice->isChecked()) {
            return choice->property("letter").toString();
        }
    }
    return {};
}

void ChoiceEditor::setAnswer(const QJsonValue& answer)
{
    for (QRadioButton* choice : m_choices) {
        if (choice->property("letter").toString() == answer.toString()) {
            choice->setChecked(true);
        }
    }
}

void ChoiceEditor::setLocked(bool locked)
{
    for (QRadioButton* choice : m_choices) {
        choice->setEnabled(!locked);
    }
}

OrderEditor::OrderEditor(const lesson::AskedItem& item, const QString& prompt,
    render::Language language, QWidget* parent)
    : ItemEditor(parent)
    , m_list(new QListWidget(this))
{
    m_list->setObjectName("orderList");
    m_list->setAccessibleName(prompt);
    m_list->setWordWrap(true);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    for (const lesson::AskedChoice& choice : item.choices) {
        auto* row = new QListWidgetItem(inLanguage(choice.text, language), m_list);
        row->setData(kLetterRole, choice.letter);
    }
    m_list->setCurrentRow(0);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_list, 1, Qt::AlignTop);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(button("moveUp", ItemEditor::tr("↑ Up"), ItemEditor::tr("Alt+Up"), -1));
    buttons->addWidget(button("moveDown", ItemEditor::tr("↓ Down"), ItemEditor::tr("Alt+Down"), 1));
    buttons->addStretch(1);
    row->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ItemEditor::changed);
}

QToolButton* OrderEditor::button(const char* name, const QString& text, const QString& keys, int by)
{
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setText(text);
    made->setToolTip(keys);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(made, &QToolButton::clicked, this, [this, by] { move(by); });
    m_buttons += made;
    return made;
}

void OrderEditor::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count()) {
        return;
    }
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    fitHeight();
    emit changed();
}

bool OrderEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && m_list->isEnabled()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isUp = key->key() == Qt::Key_Up;
        if ((key->modifiers() & Qt::AltModifier) != 0 && (isUp || key->key() == Qt::Key_Down)) {
            move(isUp ? -1 : 1);
            return true;
        }
    }
    return ItemEditor::eventFilter(watched, event);
}

void OrderEditor::resizeEvent(QResizeEvent* event)
{
    ItemEditor::resizeEvent(event);
    fitHeight();
}

void OrderEditor::fitHeight()
{
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < m_list->count(); ++row) {
        height += m_list->sizeHintForRow(row);
    }
    m_list->setFixedHeight(height);
}

QJsonValue OrderEditor::answer() const
{
    QJsonArray letters;
    for (int row = 0; row < m_list->count(); ++row) {
        letters += m_list->item(row)->data(kLetterRole).toString();
    }
    return letters;
}

void OrderEditor::setAnswer(const QJsonValue& answer)
{
    int row = 0;
    for (const QJsonValue& letter : answer.toArray()) {
        for (int each = row; each < m_list->count(); ++each) {
            if (m_list->item(each)->data(kLetterRole).toString() == letter.toString()) {
                m_list->insertItem(row, m_list->takeItem(each));
                ++row;
                break;
            }
        }
    }
    m_list->setCurrentRow(0);
    fitHeight();
}

void OrderEditor::setLocked(bool locked)
{
    m_list->setDragDropMode(
        locked ? QAbstractItemView::NoDragDrop : QAbstractItemView::InternalMove);
    m_list->setEnabled(!locked);
    for (QToolButton* button : m_buttons) {
        button->setEnabled(!locked);
    }
}

GoalEditor::GoalEditor(QWidget* parent)
    : ItemEditor(parent)
    , m_go(new QPushButton(this))
{
    m_go->setObjectName("toLaboratory");
    m_go->setAutoDefault(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_go);
    row->addStretch(1);
    setFocusProxy(m_go);
    connect(m_go, &QPushButton::clicked, this, &ItemEditor::laboratoryRequested);
    setAnswer({});
}

void GoalEditor::setAnswer(const QJsonValue& answer)
{
    const bool isNew = answer != m_done;
    m_done = answer;
    m_go->setText(m_done.isObject() ? ItemEditor::tr("Go on in the laboratory")
                                    : ItemEditor::tr("Do it in the laboratory"));
    if (isNew) {
        emit changed();
    }
}

void GoalEditor::setLocked(bool locked) { m_go->setEnabled(!locked); }

} // namespace ui
