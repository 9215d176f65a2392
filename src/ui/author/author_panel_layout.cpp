// SPDX-License-Identifier: GPL-3.0-or-later

// What the panel looks like, and its words.

#include "ui/author/author_panel.h"
#include "ui/author/bilingual_edit.h"
#include "ui/author/exercise_picker.h"
#include "ui/author/hint_rows.h"
#include "ui/widgets/tall_paper.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

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

/// What is made, and taking up what was made before.
QWidget* AuthorPanel::topPart()
{
    auto* part = new QWidget(this);
    m_kind = new QComboBox(part);
    m_kind->setObjectName("authorKind");
    for (const Making making : {Making::Questions, Making::Goal, Making::Lesson}) {
        m_kind->addItem(QString(), static_cast<int>(making));
    }
    m_open = button("openDraft", part);
    m_openMenu = new QMenu(m_open);
    m_openMenu->setObjectName("openDraftMenu");
    m_open->setMenu(m_openMenu);
    m_new = button("newDraft", part);
    connect(m_openMenu, &QMenu::aboutToShow, this, &AuthorPanel::fillOpenMenu);
    connect(m_new, &QPushButton::clicked, this, &AuthorPanel::beginAnew);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_kind, 1);
    row->addWidget(m_open);
    row->addWidget(m_new);
    return part;
}

QWidget* AuthorPanel::runPart()
{
    auto* part = new QFrame(this);
    part->setObjectName("authorRun");
    part->setProperty("card", "item");
    m_runWords = new QLabel(part);
    m_runWords->setObjectName("authorRunWords");
    m_runWords->setWordWrap(true);
    m_useLaboratory = button("useLaboratory", part);
    m_backToRun = button("backToRun", part);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(m_runWords);
    column->addWidget(m_useLaboratory, 0, Qt::AlignLeft);
    column->addWidget(m_backToRun, 0, Qt::AlignLeft);
    connect(m_useLaboratory, &QPushButton::clicked, this, &AuthorPanel::useLaboratory);
    connect(m_backToRun, &QPushButton::clicked, this, [this] { emit runRequested(m_opened->run); });
    return part;
}

QWidget* AuthorPanel::askingPart()
{
    auto* part = new QWidget(this);
    m_selected = new QLabel(part);
    m_selected->setObjectName("authorSelected");
    m_selected->setWordWrap(true);
    auto* fields = new QGridLayout;
    constexpr int kInARow = 3;
    for (int i = 0; i < lesson::kAskedFieldCount; ++i) {
        const auto field = static_cast<lesson::AskedField>(i);
        auto* box = new QCheckBox(part);
        box->setObjectName("ask-" + lesson::id(field));
        m_fields[static_cast<std::size_t>(i)] = box;
        fields->addWidget(box, i / kInARow, i % kInARow);
        connect(box, &QCheckBox::clicked, this,
            [this, field](bool asked) { toggleField(field, asked); });
    }
    fields->setColumnStretch(kInARow, 1);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_selected);
    column->addLayout(fields);
    const auto add = [&](QPushButton*& made, const char* name, void (AuthorPanel::*does)()) {
        made = button(name, part);
        column->addWidget(made, 0, Qt::AlignLeft);
        connect(made, &QPushButton::clicked, this, does);
    };
    add(m_askState, "askState", &AuthorPanel::askSelectedState);
    add(m_askEntry, "askEntry", &AuthorPanel::askSelectedEntry);
    add(m_askDelivered, "askDelivered", &AuthorPanel::askSelectedDelivery);
    add(m_askNext, "askNext", &AuthorPanel::askNextSegment);
    add(m_askChoice, "askChoice", &AuthorPanel::askWithChoices);
    add(m_askOrder, "askOrder", &AuthorPanel::askOrderOfSegments);
    add(m_askLost, "askLost", &AuthorPanel::askLostSegment);
    return part;
}

/// How long the lesson takes, and how it ends.
QWidget* AuthorPanel::lessonPart()
{
    constexpr int kMostMinutes = 60;
    auto* part = new QWidget(this);
    m_minutesWords = new QLabel(part);
    m_minutes = new QSpinBox(part);
    m_minutes->setObjectName("authorMinutes");
    m_minutes->setRange(1, kMostMinutes);
    m_minutes->setValue(lesson::CourseDraft::kUsualMinutes);
    m_exercises = new ExercisePicker(part);
    auto* row = new QHBoxLayout;
    row->addWidget(m_minutesWords);
    row->addWidget(m_minutes);
    row->addStretch(1);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_exercises);
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

void AuthorPanel::hideColumns(const QStringList& columns)
{
    for (QCheckBox* box : m_columns->findChildren<QCheckBox*>()) {
        box->setChecked(!columns.contains(box->objectName().section('-', 1)));
    }
}

void AuthorPanel::layOut()
{
    QWidget* top = topPart();
    m_runPart = runPart();
    m_asking = askingPart();
    m_lessonPart = lessonPart();
    m_columns = columnsPart();
    m_variesPart = wrapped(m_varies, m_variesWords);
    m_picturePart = wrapped(m_picture, m_pictureWords);
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

    auto* paper = new TallPaper;
    paper->setObjectName("authorPaper");
    paper->installEventFilter(this);
    m_paper = paper;
    auto* column = new QVBoxLayout(paper);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    for (QWidget* part : {top, static_cast<QWidget*>(m_intro), m_runPart,
             static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text), m_asking}) {
        column->addWidget(part);
    }
    column->addLayout(m_cards);
    for (QWidget* part : {static_cast<QWidget*>(m_addStop), static_cast<QWidget*>(m_hints),
             m_variesPart, m_picturePart, m_columns, m_lessonPart}) {
        column->addWidget(part);
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(paper);
    m_scroll = scroll;

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(14, 0, 14, 10);
    buttons->addStretch(1);
    for (QPushButton* each : {m_preview, m_saveAs, m_save}) {
        buttons->addWidget(each);
    }
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
    m_kind->setItemText(1, tr("A goal to reach"));
    m_kind->setItemText(2, tr("A lesson"));
    m_kind->setAccessibleName(tr("What is made"));
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open a lesson or an exercise to change it"));
    m_new->setText(tr("New"));
    m_new->setAccessibleName(tr("Begin a new one"));
    switch (making()) {
    case Making::Questions:
        m_intro->setText(tr("What you do in the laboratory is the run that is asked about. Then "
                            "click what is to be asked: it becomes a blank."));
        break;
    case Making::Goal:
        m_intro->setText(tr("Do in the laboratory what the learner is to bring about, then choose "
                            "what of it counts. The learner begins where you began."));
        break;
    case Making::Lesson:
        m_intro->setText(
            tr("What you do in the laboratory is the run of the lesson. Go to each moment that is "
               "worth a word, click what it is about, and add a stop."));
        break;
    }
    m_useLaboratory->setText(tr("Use the run of the laboratory"));
    m_backToRun->setText(tr("Back to the run of the file"));
    m_title->setLabel(tr("Title"));
    m_text->setLabel(lesson ? tr("What one knows afterwards") : tr("What the learner is told"));
    const QStringList fields{
        tr("flags"), "seq", "ack", tr("length"), tr("when sent"), tr("when it arrives")};
    for (int i = 0; i < lesson::kAskedFieldCount; ++i) {
        m_fields[static_cast<std::size_t>(i)]->setText(fields[i]);
    }
    m_askEntry->setText(tr("when it is entered"));
    m_askNext->setText(tr("Ask for the next segment"));
    m_askChoice->setText(tr("Ask with answers to choose from"));
    m_askOrder->setText(tr("Ask for the order of the segments"));
    m_askLost->setText(tr("Ask which segment was lost"));
    m_addStop->setText(tr("Add a stop at this moment"));
    m_minutesWords->setText(tr("It takes about"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Minutes that the lesson takes"));
    m_variesWords->setText(
        tr("Other sequence numbers for each learner (x the client's, y the server's)"));
    m_pictureWords->setText(tr("With the diagram, up to the first thing that is asked"));
    m_varies->setAccessibleName(m_variesWords->text());
    m_picture->setAccessibleName(m_pictureWords->text());
    m_columns->findChild<QLabel*>()->setText(tr("The table shows:"));
    const auto boxes = m_columns->findChildren<QCheckBox*>();
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        boxes[i]->setText(fields[i]);
    }
    m_preview->setText(tr("Try it as a learner"));
    m_save->setText(ownFile().isEmpty() ? tr("Save…") : tr("Save"));
    m_saveAs->setText(tr("Save as…"));
    m_saveAs->setVisible(!ownFile().isEmpty());
    tellSelection();
    tellRun();
}

} // namespace ui
