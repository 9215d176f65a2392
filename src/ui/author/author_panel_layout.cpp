// SPDX-License-Identifier: GPL-3.0-or-later

// What the panel looks like, and its words.

#include "ui/author/author_panel.h"
#include "ui/author/bilingual_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace ui {

QPushButton* AuthorPanel::button(const char* name, QWidget* parent)
{
    auto* made = new QPushButton(parent);
    made->setObjectName(name);
    made->setAutoDefault(true);
    return made;
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
    auto* more = new QHBoxLayout;
    more->addWidget(m_askNext);
    more->addWidget(m_askChoice);
    more->addStretch(1);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_selected);
    column->addLayout(fields);
    column->addLayout(more);
    return part;
}

/// The table of segments may leave out what would tell too much.
QWidget* AuthorPanel::columnsPart()
{
    auto* part = new QWidget(this);
    part->setObjectName("authorColumns");
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(part));
    for (const char* column : {"flags", "seq", "ack", "len", "sent", "arrived"}) {
        auto* box = new QCheckBox(part);
        box->setObjectName(QString("show-") + column);
        box->setChecked(true);
        row->addWidget(box);
    }
    row->addStretch(1);
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
    for (QWidget* part : {static_cast<QWidget*>(m_hint), static_cast<QWidget*>(m_varies),
             static_cast<QWidget*>(m_picture), m_columns}) {
        column->addWidget(part);
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    m_varies->setText(
        tr("Other sequence numbers for each learner (x the client's, y the server's)"));
    m_picture->setText(tr("With the diagram, up to the first thing that is asked"));
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
