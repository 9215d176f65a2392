// SPDX-License-Identifier: GPL-3.0-or-later

// What the panel looks like, and its words.

#include "ui/author/author_panel.h"
#include "ui/author/bilingual_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>

namespace ui {
namespace {

/// A click on them is one on the box.
class CheckWords final : public QLabel
{
public:
    CheckWords(QCheckBox* box, QWidget* parent)
        : QLabel(parent)
        , m_box(box)
    {
        setWordWrap(true);
    }

protected:
    void mouseReleaseEvent(QMouseEvent*) override { m_box->click(); }
    void mousePressEvent(QMouseEvent* event) override { event->accept(); }

private:
    QCheckBox* m_box;
};

} // namespace

QPushButton* AuthorPanel::button(const char* name, QWidget* parent)
{
    auto* made = new QPushButton(parent);
    made->setObjectName(name);
    made->setAutoDefault(true);
    return made;
}

/// A box with words that may take several lines.
QWidget* AuthorPanel::wrapped(QCheckBox* box, QLabel*& words)
{
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    words = new CheckWords(box, whole);
    row->addWidget(box, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return whole;
}

QWidget* AuthorPanel::askingPart()
{
    auto* part = new QWidget(this);
    m_selected = new QLabel(part);
    m_selected->setObjectName("authorSelected");
    m_selected->setWordWrap(true);
    auto* fields = new QHBoxLayout;
    for (int i = 0; i < lesson::kAskedFieldCount; ++i) {
        auto* box = new QCheckBox(part);
        box->setObjectName("ask-" + lesson::id(static_cast<lesson::AskedField>(i)));
        m_fields[static_cast<std::size_t>(i)] = box;
        fields->addWidget(box);
    }
    m_askState = button("askState", part);
    fields->addWidget(m_askState);
    fields->addStretch(1);
    m_askNext = button("askNext", part);
    m_askChoice = button("askChoice", part);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_selected);
    column->addLayout(fields);
    column->addWidget(m_askNext, 0, Qt::AlignLeft);
    column->addWidget(m_askChoice, 0, Qt::AlignLeft);
    return part;
}

/// The table of segments may leave out what would tell too much.
QWidget* AuthorPanel::columnsPart()
{
    auto* part = new QWidget(this);
    part->setObjectName("authorColumns");
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    constexpr int kInARow = 3;
    grid->setColumnStretch(kInARow, 1);
    grid->addWidget(new QLabel(part), 0, 0, 1, kInARow + 1);
    int count = 0;
    for (const char* column : {"flags", "seq", "ack", "len", "sent", "arrived"}) {
        auto* box = new QCheckBox(part);
        box->setObjectName(QString("show-") + column);
        box->setChecked(true);
        grid->addWidget(box, 1 + count / kInARow, count % kInARow);
        ++count;
    }
    return part;
}

QStringList AuthorPanel::hiddenColumns() const
{
    QStringList hidden;
    for (const QCheckBox* box : m_columns->findChildren<QCheckBox*>()) {
        if (!box->isChecked()) {
            hidden += box->objectName().section('-', 1);
        }
    }
    return hidden;
}

void AuthorPanel::layOut()
{
    m_kind->setObjectName("authorKind");
    m_kind->addItems({QString(), QString()});
    m_intro->setObjectName("authorIntro");
    m_intro->setWordWrap(true);
    m_varies->setObjectName("authorVaries");
    m_varies->setChecked(true);
    m_picture->setObjectName("authorPicture");
    m_picture->setChecked(true);
    m_verdict->setObjectName("authorVerdict");
    m_verdict->setWordWrap(true);
    m_verdict->hide();
    m_save->setProperty("main", true);

    auto* paper = new QWidget;
    paper->setObjectName("authorPaper");
    auto* column = new QVBoxLayout(paper);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_intro),
             static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text), m_asking,
             static_cast<QWidget*>(m_addStop)}) {
        column->addWidget(part);
    }
    column->addLayout(m_cards);
    column->addWidget(m_hint);
    column->addWidget(wrapped(m_varies, m_variesWords));
    column->addWidget(wrapped(m_picture, m_pictureWords));
    column->addWidget(m_columns);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(paper);

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(14, 0, 14, 10);
    buttons->addStretch(1);
    buttons->addWidget(m_preview);
    buttons->addWidget(m_save);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll, 1);
    m_verdict->setContentsMargins(14, 0, 14, 0);
    whole->addWidget(m_verdict);
    whole->addLayout(buttons);
}

void AuthorPanel::retranslate()
{
    const bool lesson = makesLesson();
    m_kind->setItemText(0, tr("An exercise"));
    m_kind->setItemText(1, tr("A lesson"));
    m_kind->setAccessibleName(tr("What is made"));
    m_intro->setText(lesson
            ? tr("What you do in the laboratory is the run of the lesson. Go to each moment that "
                 "is "
                 "worth a word, click what it is about, and add a stop.")
            : tr("What you do in the laboratory is the run that is asked about. Then click what is "
                 "to be asked: it becomes a blank."));
    m_title->setLabel(tr("Title"));
    m_text->setLabel(lesson ? tr("What one knows afterwards") : tr("What the learner is told"));
    m_hint->setLabel(tr("A hint"));
    m_fields[0]->setText(tr("flags"));
    m_fields[1]->setText("seq");
    m_fields[2]->setText("ack");
    m_fields[3]->setText(tr("length"));
    m_askState->setText(tr("state"));
    m_askNext->setText(tr("Ask for the next segment"));
    m_askChoice->setText(tr("Ask with answers to choose from"));
    m_addStop->setText(tr("Add a stop at this moment"));
    m_variesWords->setText(
        tr("Other sequence numbers for each learner (x the client's, y the server's)"));
    m_pictureWords->setText(tr("With the diagram, up to the first thing that is asked"));
    m_varies->setAccessibleName(m_variesWords->text());
    m_picture->setAccessibleName(m_pictureWords->text());
    m_columns->findChild<QLabel*>()->setText(tr("The table shows:"));
    const QStringList names{
        tr("flags"), "seq", "ack", tr("length"), tr("when sent"), tr("when it arrives")};
    const auto boxes = m_columns->findChildren<QCheckBox*>();
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        boxes[i]->setText(names[i]);
    }
    m_preview->setText(tr("Try it as a learner"));
    m_save->setText(tr("Save…"));
    tellSelection();
}

} // namespace ui
