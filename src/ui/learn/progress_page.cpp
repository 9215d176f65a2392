// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/progress_page.h"

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/misconceptions.h"
#include "lesson/learner/record_file.h"
#include "lesson/problem/system_words.h"
#include "render/paint/font_metrics.h"
#include "storage/whole_file.h"
#include "ui/documents/save_name.h"
#include "ui/learn/kind_words.h"
#include "ui/learn/learner.h"
#include "ui/learn/met_graph.h"
#include "ui/learn/question_figure.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTableWidget>

#include <algorithm>

namespace ui {
namespace {

constexpr int kLongestName = 24;

QLabel* words(const char* name, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

ProgressPage::ProgressPage(Learner& learner, QWidget* parent)
    : QWidget(parent)
    , m_learner(learner)
    , m_scroll(new QScrollArea(this))
{
    setObjectName("progressPage");
    m_scroll->setObjectName("progressScroll");
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    for (const auto news : {&Learner::changed, &Learner::met}) {
        connect(
            &learner, news, this,
            [this] {
                if (isVisible()) {
                    rebuild();
                }
            },
            Qt::QueuedConnection);
    }
}

void ProgressPage::setLook(const Look& look)
{
    m_look = look;
    rebuild();
}

void ProgressPage::rebuild()
{
    auto* paper = new QWidget;
    paper->setObjectName("progressPaper");
    auto* column = new QVBoxLayout(paper);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(14);
    column->addWidget(words("progressTitle", tr("Progress"), paper));
    column->addWidget(whoLearns(paper));
    int solved = 0;
    int all = 0;
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            all += 1;
            solved += m_learner.of(entry.id).solved > 0 ? 1 : 0;
        }
    }
    column->addWidget(
        words("progressSum", tr("%1 of %2 exercises solved").arg(solved).arg(all), paper));
    int lessons = 0;
    for (const lesson::CatalogueGroup& group : lesson::courseShelf().groups()) {
        lessons += static_cast<int>(group.entries.size());
    }
    column->addWidget(words("progressSum",
        tr("%1 of %2 lessons done").arg(m_learner.record().lessons.size()).arg(lessons), paper));
    column->addWidget(words("progressHeading", tr("What was right at the first try"), paper));
    column->addWidget(kinds(paper));
    column->addWidget(words("progressHeading", tr("Mistakes made more than once"), paper));
    column->addWidget(mistakes(paper));
    column->addWidget(
        words("progressHeading", tr("Transitions of the state graph you have met"), paper));
    column->addWidget(transitions(paper));
    column->addStretch(1);
    column->addWidget(buttons(paper));
    m_scroll->setWidget(paper);
}

QWidget* ProgressPage::whoLearns(QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* box = new QComboBox(row);
    box->setObjectName("learnerName");
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumWidth(200);
    QStringList names = lesson::knownLearners();
    if (!names.contains(m_learner.name())) {
        names.prepend(m_learner.name());
    }
    box->addItems(names);
    box->setCurrentText(m_learner.name());
    box->lineEdit()->setMaxLength(kLongestName);
    box->lineEdit()->setPlaceholderText(tr("no name"));
    box->lineEdit()->setAccessibleName(tr("Learner"));
    box->setAccessibleName(tr("Learner"));
    auto* label = new QLabel(tr("Learner"), row);
    label->setBuddy(box);
    line->addWidget(label);
    line->addWidget(box);
    auto* hint = new QLabel(
        tr("With your number in the class, your questions differ from those of others."), row);
    hint->setObjectName("progressHint");
    hint->setWordWrap(true);
    line->addWidget(hint, 1);
    const auto become = [this, box] { m_learner.become(box->currentText().trimmed()); };
    connect(box, &QComboBox::activated, this, become);
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, become);
    return row;
}

QWidget* ProgressPage::kinds(QWidget* parent)
{
    std::vector<lesson::ItemKind> answered;
    for (int i = 0; i < lesson::kItemKindCount; ++i) {
        const auto kind = static_cast<lesson::ItemKind>(i);
        if (m_learner.record().of(kind).asked > 0) {
            answered.push_back(kind);
        }
    }
    if (answered.empty()) {
        return words("progressNothing", tr("Nothing has been handed in yet."), parent);
    }
    auto* table = new QTableWidget(static_cast<int>(answered.size()), 4, parent);
    table->setObjectName("kindTable");
    table->setAccessibleName(tr("Exercises by kind"));
    table->setHorizontalHeaderLabels({tr("Kind"), tr("Asked"), tr("Right"), tr("Share")});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    int row = 0;
    for (const lesson::ItemKind kind : answered) {
        const lesson::KindRecord& known = m_learner.record().of(kind);
        const QString share = QString("%1 %").arg(qRound(100.0 * known.right / known.asked));
        const QStringList cells{
            kindWords(kind), QString::number(known.asked), QString::number(known.right), share};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setTextAlignment(
                (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            table->setItem(row, column, item);
        }
        ++row;
    }
    table->ensurePolished();
    table->horizontalHeader()->ensurePolished();
    table->horizontalHeader()->setFixedHeight(table->horizontalHeader()->sizeHint().height());
    table->resizeColumnsToContents();
    for (int column = 0; column < table->columnCount(); ++column) {
        table->setColumnWidth(column, table->columnWidth(column) + 24);
    }
    const int frame = 2 * table->frameWidth();
    table->setFixedSize(table->horizontalHeader()->length() + frame,
        table->verticalHeader()->length() + table->horizontalHeader()->height() + frame);
    return table;
}

QWidget* ProgressPage::mistakes(QWidget* parent)
{
    std::vector<std::pair<int, const lesson::Misconception*>> often;
    const auto& known = m_learner.record().mistakes;
    for (auto each = known.begin(); each != known.end(); ++each) {
        const lesson::Misconception* mistake = lesson::findMisconception(each.key());
        if (each.value() > 1 && mistake != nullptr) {
            often.emplace_back(each.value(), mistake);
        }
    }
    if (often.empty()) {
        return words("progressNothing", tr("None so far."), parent);
    }
    std::ranges::stable_sort(
        often, std::greater(), &std::pair<int, const lesson::Misconception*>::first);
    auto* list = new QWidget(parent);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    for (const auto& [count, mistake] : often) {
        const QString sentence = inLanguage(mistake->words, m_look.language);
        column->addWidget(
            words("progressMistake", tr("%1 times: %2").arg(count).arg(sentence), list));
        if (const auto* mends = lesson::courseShelf().find(mistake->lesson)) {
            const QString title = inLanguage(mends->title, m_look.language).replace('\n', ' ');
            auto* go = new QPushButton(tr("Lesson: %1").arg(title), list);
            go->setObjectName("mendingLesson");
            go->setAutoDefault(true);
            column->addWidget(go, 0, Qt::AlignLeft);
            connect(go, &QPushButton::clicked, this,
                [this, id = mends->id] { emit lessonRequested(id); });
        }
    }
    return list;
}

QWidget* ProgressPage::transitions(QWidget* parent)
{
    constexpr int kMostWidth = 720;
    constexpr int kLeastWidth = 320;
    constexpr int kMargins = 92; // and a scroll bar
    const int room = m_scroll->viewport()->width() - kMargins;
    const int width = std::clamp(room, kLeastWidth, kMostWidth);
    auto* part = new QWidget(parent);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    const MetCount count = metCount(m_learner.record());
    column->addWidget(words("progressTransitions",
        tr("Of %1 in the graph: %2 done by you, %3 seen only, %4 not met yet (thin lines). A "
           "transition counts as done by you when it follows something you did in the laboratory.")
            .arg(count.all)
            .arg(count.caused)
            .arg(count.seen)
            .arg(count.all - count.caused - count.seen),
        part));
    const render::FontMetrics measurer;
    auto* picture = new QuestionPicture(
        {metGraph(m_learner.record(), width, m_look.language, measurer)}, m_look.theme, part);
    picture->setObjectName("metGraph");
    column->addWidget(picture);
    return part;
}

QWidget* ProgressPage::buttons(QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* save = new QPushButton(tr("Export…"), row);
    save->setObjectName("exportProgress");
    auto* remove = new QPushButton(tr("Delete…"), row);
    remove->setObjectName("deleteProgress");
    for (QPushButton* each : {save, remove}) {
        each->setAutoDefault(true);
        each->setEnabled(!m_learner.record().isEmpty());
        line->addWidget(each);
    }
    line->addStretch(1);
    connect(save, &QPushButton::clicked, this, &ProgressPage::exportRecord);
    connect(remove, &QPushButton::clicked, this, &ProgressPage::forget);
    return row;
}

void ProgressPage::exportRecord()
{
    const QList<SaveFormat> formats{{tr("Progress"), "json"}};
    const auto path = askSaveName(this, tr("Export the progress"),
        documentFolder().filePath(withEnding(tr("progress"), formats, "json")), formats);
    if (!path) {
        return;
    }
    if (const auto error = storage::writeFile(*path, lesson::recordText(m_learner.record()))) {
        const lesson::ProblemText why = spokenProblem(
            [&error](const language::Speaker& say) { return lesson::cannotWrite(say, *error); });
        warn(this, tr("The progress was not exported."), why.what + '\n' + why.wanted);
    }
}

void ProgressPage::forget()
{
    const QString who = m_learner.name().isEmpty() ? tr("no name") : m_learner.name();
    if (confirm(this, tr("Delete the progress of “%1”?").arg(who),
            tr("What was solved and which mistakes were made is forgotten for good."),
            tr("Delete"))) {
        m_learner.forget();
    }
}

void ProgressPage::showEvent(QShowEvent* event)
{
    rebuild();
    QWidget::showEvent(event);
}

/// The graph is as wide as there is room.
void ProgressPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (isVisible() && event->size().width() != event->oldSize().width()) {
        QMetaObject::invokeMethod(this, &ProgressPage::rebuild, Qt::QueuedConnection);
    }
}

void ProgressPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
