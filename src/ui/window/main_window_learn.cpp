// SPDX-License-Identifier: GPL-3.0-or-later

// The place of exercises, and what of them is done or shown in the laboratory.

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/answer_words.h"
#include "lesson/exercise/answers.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/marking.h"
#include "lesson/query/played_run.h"
#include "ui/author/author_panel.h"
#include "ui/branches/beside_page.h"
#include "ui/charts/chart_panel.h"
#include "ui/documents/recent_files.h"
#include "ui/documents/session_file.h"
#include "ui/learn/exercise_bar.h"
#include "ui/learn/handout_dialog.h"
#include "ui/learn/learn_place.h"
#include "ui/learn/lesson_bar.h"
#include "ui/learn/met_transitions.h"
#include "ui/learn/question_page.h"
#include "ui/look/languages.h"
#include "ui/sequence/sequence_view.h"
#include "ui/states/state_graph_view.h"
#include "ui/time/transport.h"
#include "ui/widgets/message.h"
#include "ui/widgets/toast.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMenuBar>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace ui {

void MainWindow::connectLearning()
{
    connect(m_author, &AuthorPanel::inUse, m_sequence, &SequenceView::setAuthoring);
    connect(m_author, &AuthorPanel::lessonPreviewRequested, this, &MainWindow::tryLesson);
    connect(m_author, &AuthorPanel::saved, this, &MainWindow::takeIn);
    connect(m_author, &AuthorPanel::openRequested, this, &MainWindow::edit);
    connect(m_author, &AuthorPanel::runRequested, this, &MainWindow::showDraftRun);
    connect(m_learn, &LearnPlace::editRequested, this, &MainWindow::edit);
    connect(m_learn, &LearnPlace::deleteRequested, this, &MainWindow::deleteOwn);
    connect(m_learn, &LearnPlace::answersSaved, this, &MainWindow::tellSaved);
    connect(m_learn, &LearnPlace::authorRequested, this, &MainWindow::author);
    connect(m_toAuthor, &QAction::triggered, this, &MainWindow::author);
    connect(m_handout, &QAction::triggered, this, &MainWindow::makeHandout);
    connect(m_learn, &LearnPlace::handoutRequested, this, &MainWindow::makeHandout);
    connect(m_learn, &LearnPlace::titleChanged, this, &MainWindow::retitle);
    connect(m_learn, &LearnPlace::problemFound, this, &MainWindow::tellCannotOpen);
    connect(m_learn, &LearnPlace::laboratoryRequested, this, &MainWindow::goToGoal);
    connect(m_learn, &LearnPlace::showRequested, this, &MainWindow::showAnswer);
    new MetTransitions(m_session, m_learn->learner(), this);
    connect(&m_learn->learner(), &Learner::notKept, m_toast, &Toast::keepSaying);
    connect(m_exerciseBar, &ExerciseBar::handedIn, this, &MainWindow::handInGoal);
    connect(m_exerciseBar, &ExerciseBar::back, this, [this] {
        putPanelsBack();
        collectGoal();
        showPlace(m_learn);
    });
    connect(m_learn, &LearnPlace::lessonRequested, this, &MainWindow::openLesson);
    connect(m_lesson, &LessonBar::stopReached, this, &MainWindow::goToStop);
    connect(m_lesson, &LessonBar::left, this, &MainWindow::leaveLesson);
    connect(m_lesson, &LessonBar::finished, this, &MainWindow::finishLesson);
    connect(&m_session, &session::Session::changed, this, [this](const session::Change& change) {
        // Whatever is opened is looked at in the laboratory; it ends what was done there.
        if (change.opened) {
            m_goal.clear();
            m_showUntil.reset();
            pointOut({});
            showFuture(true);
            m_isShowing = false;
            m_exerciseBar->hide();
            m_beforeTrial.reset();
            putPanelsBack();
            m_lesson->begin(nullptr);
            showPlace(m_workspace);
        } else if (m_showUntil && m_session.playhead() >= *m_showUntil) {
            m_player.pause();
            m_session.seek(*std::exchange(m_showUntil, std::nullopt));
            pointAt();
        }
    });
}

void MainWindow::learn()
{
    collectGoal();
    showPlace(m_learn);
    m_learn->begin();
    retitle();
}

void MainWindow::learnAnew()
{
    collectGoal();
    showPlace(m_learn);
    m_learn->beginAnew();
    retitle();
}

/// What belongs to the laboratory is put away with it, and so are its keys.
void MainWindow::showPlace(QWidget* place)
{
    m_player.pause();
    m_places->setCurrentWidget(place);
    const bool isLaboratory = place == m_workspace;
    const bool isLearning = place == m_learn;
    for (QMenu* menu : {m_editMenu, m_runMenu, m_callMenu}) {
        menu->menuAction()->setVisible(isLaboratory);
    }
    for (QMenu* menu : {m_numbersMenu, m_panelMenu}) {
        menu->menuAction()->setVisible(isLaboratory);
    }
    for (QAction* action :
        {m_export, m_print, m_project, m_zoomIn, m_zoomOut, m_zoomReset, m_zoomAll}) {
        action->setEnabled(isLaboratory);
    }
    m_calls->setVisible(isLaboratory);
    m_transport->setVisible(isLaboratory);
    m_exerciseBar->setVisible(isLaboratory && (!m_goal.isEmpty() || m_isShowing));
    m_lesson->setVisible(!isLearning && m_lesson->course() != nullptr);
    m_toLaboratory->setChecked(!isLearning);
    m_toLearn->setChecked(isLearning);
    retitle();
}

bool MainWindow::openExercise(const QString& source)
{
    if (const auto problem = m_learn->ask(source)) {
        tellCannotOpen(source, *problem);
        return false;
    }
    learn();
    return true;
}

bool MainWindow::openAnswers(const QString& path)
{
    const auto loaded = lesson::loadAnswers(path);
    const auto* problem = std::get_if<lesson::FileProblem>(&loaded);
    const auto unfit = problem != nullptr ? std::optional(*problem)
                                          : m_learn->review(std::get<lesson::Answers>(loaded));
    if (unfit) {
        tellCannotOpen(path, *unfit);
        return false;
    }
    collectGoal();
    showPlace(m_learn);
    return true;
}

bool MainWindow::openLesson(const QString& source)
{
    auto loaded = lesson::loadCourse(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        tellCannotOpen(source, *problem);
        return false;
    }
    if (!mayLeave()) {
        return false;
    }
    giveLesson(std::get<lesson::CoursePtr>(std::move(loaded)));
    return true;
}

void MainWindow::giveLesson(lesson::CoursePtr course)
{
    m_file->setFile({});
    lesson::Scenario scenario = course->scenario;
    scenario.title = course->title;
    scenario.description = course->goal;
    m_session.open(std::move(scenario));
    showPlace(m_workspace);
    showFuture(false); // it tells what is asked later
    // A lesson is no place to choose another run.
    if (m_workspace->isOpen("scenarios")) {
        m_workspace->closePanel("scenarios");
        m_hidesScenarios = true;
    }
    // Charts of another time would tell how long the run is going to be.
    if (m_workspace->isOpen("charts")) {
        m_chartsBefore = {m_charts->shown(), true};
        m_workspace->closePanel("charts");
    }
    const int stop = m_learn->learner().stopOf(course->id);
    m_lesson->begin(std::move(course), static_cast<std::size_t>(stop));
    m_lesson->show();
    m_lesson->findChild<QWidget*>("nextStop")->setFocus();
}

/// As a learner goes through it; afterwards the author goes on where it was.
void MainWindow::tryLesson(const lesson::CoursePtr& course)
{
    m_player.pause();
    session::Document before = m_session.document();
    const bool wasModified = m_session.isModified();
    giveLesson(course);
    m_beforeTrial = std::move(before);
    m_wasModified = wasModified;
}

void MainWindow::author()
{
    showPlace(m_workspace);
    m_workspace->showOnTabsOf("author", "states");
    m_author->setFocus();
}

/// Of the exercise that is asked, if one is; others can be chosen.
void MainWindow::makeHandout()
{
    const lesson::Question* question = m_learn->page().question();
    const bool isAsked = m_places->currentWidget() == m_learn && question != nullptr;
    HandoutDialog(isAsked ? QStringList(question->exercise->id) : QStringList(), m_look, this)
        .exec();
}

/// Takes up an exercise or a lesson to change it.
void MainWindow::edit(const QString& source)
{
    if (const auto problem = m_author->open(source)) {
        tellCannotOpen(source, *problem);
    } else {
        author();
    }
}

void MainWindow::showDraftRun(const lesson::Scenario& run)
{
    if (mayLeave()) {
        m_file->setFile({});
        m_session.open(run);
    }
}

/// What was saved may belong to the lists.
void MainWindow::takeIn(const QString& path)
{
    lesson::rereadCourses();
    lesson::rereadExercises();
    m_learn->refill(path);
    m_recent->add(path);
    tellSaved(path);
}

void MainWindow::tellSaved(const QString& path)
{
    m_toast->say(tr("Saved: %1").arg(QFileInfo(path).fileName()));
}

/// A lesson or an exercise of one's own, which can be had back from the trash.
void MainWindow::deleteOwn(const QString& id)
{
    const QString course = lesson::courseShelf().ownFile(id);
    const QString file = course.isEmpty() ? lesson::exerciseShelf().ownFile(id) : course;
    const QString shown = QDir::toNativeSeparators(file);
    if (!confirm(this, tr("Move this file to the trash?"), shown, tr("Move to the trash"))) {
        return;
    }
    if (!QFile::moveToTrash(file)) {
        warn(this, tr("It was not moved to the trash."),
            tr("There may be no trash here. The file can be deleted where it lies."), shown);
        return;
    }
    lesson::rereadCourses();
    lesson::rereadExercises();
    m_learn->refill({});
}

/// Also where the learner has left the path: it goes on in the run as the lesson tells it.
void MainWindow::goToStop(bool travelling)
{
    m_player.pause();
    m_showUntil.reset();
    pointOut({});
    m_session.select({});
    // What comes next is asked, or to be seen travelling.
    showFuture(false);
    m_session.switchTo({});
    if (!m_beforeTrial) {
        const QString& id = m_lesson->course()->id;
        m_learn->learner().reachStop(id, static_cast<int>(m_lesson->number()));
        if (m_lesson->isLast() && !m_lesson->isAsking()) {
            m_learn->learner().finishLesson(id);
        }
    }
    const lesson::CourseStop* stop = m_lesson->stop();
    const tcp::Instant moment = m_lesson->moment();
    if (stop != nullptr && stop->besideTcp && !m_lesson->isAsking()) {
        m_session.seek(moment);
        pointAt();
        showBesideTcp();
        return;
    }
    if (m_places->currentWidget() != m_workspace) {
        showPlace(m_workspace);
    }
    if (stop == nullptr) {
        m_session.toStart();
        return;
    }
    showCharts(*stop);
    const std::size_t number = m_lesson->number();
    const auto& stops = m_lesson->course()->stops;
    const std::size_t before = number < 2 ? 0 : stops[number - 2].segments;
    if (travelling && m_session.playhead() < moment && isShortWay(stop->segments - before)) {
        m_showUntil = moment;
        m_player.play();
    } else {
        m_session.seek(moment);
        pointAt();
    }
}

/// Hundreds of segments are not looked at one by one.
bool MainWindow::isShortWay(std::size_t segments)
{
    constexpr std::size_t kMost = 60;
    return segments <= kMost;
}

void MainWindow::showCharts(const lesson::CourseStop& stop)
{
    std::vector<diagram::ChartKind> kinds;
    for (const diagram::ChartKind kind : diagram::kChartKinds) {
        if (stop.charts.contains(QLatin1String(diagram::id(kind).data()))) {
            kinds.push_back(kind);
        }
    }
    if (!kinds.empty()) {
        showCharts(kinds, stop.chartsWith);
    }
}

/// They stay until the lesson, or the answer that is shown, is left.
void MainWindow::showCharts(const std::vector<diagram::ChartKind>& kinds, const QString& with)
{
    if (!m_chartsBefore) {
        m_chartsBefore = {m_charts->shown(), m_workspace->isOpen("charts")};
    }
    m_charts->showOnly(kinds, with);
    m_projection->showCharts(true);
    constexpr int kRoom = 260;
    m_workspace->showPanel("charts", {0, kRoom});
}

/// Panels are shown as they were before the lesson or the answer.
void MainWindow::putPanelsBack()
{
    if (std::exchange(m_hidesScenarios, false)) {
        m_workspace->showPanel("scenarios");
    }
    if (const auto before = std::exchange(m_chartsBefore, std::nullopt)) {
        m_charts->showOnly(before->kinds, {});
        m_projection->showCharts(before->wereOpen);
        if (!before->wereOpen) {
            m_workspace->closePanel("charts");
        } else if (!m_workspace->isOpen("charts")) {
            m_workspace->showPanel("charts");
        }
    }
}

/// Highlights all that a stop speaks of; what comes first is told in the inspector. Where something
/// is asked, that would be the answer: it waits for one.
void MainWindow::pointAt()
{
    const lesson::CourseStop* stop = m_lesson->stop();
    if (stop == nullptr || stop->subjects.empty() || m_lesson->isAsking()) {
        return;
    }
    m_session.select(stop->subjects.front());
    pointOut(stop->subjects);
}

void MainWindow::showFuture(bool shown)
{
    m_sequence->showFuture(shown);
    m_charts->showFuture(shown);
    m_trace->showFuture(shown);
}

void MainWindow::pointOut(const std::vector<sim::Subject>& subjects)
{
    m_sequence->pointOut(subjects);
    m_states->pointOut(subjects);
}

void MainWindow::showBesideTcp()
{
    const sim::Genesis& genesis = m_lesson->course()->scenario.genesis;
    m_beside->show(lesson::Run(lesson::asTcp(genesis)).trace(), lesson::Run(genesis).trace(),
        m_session.flight());
    showPlace(m_beside);
}

void MainWindow::leaveLesson()
{
    m_showUntil.reset();
    pointOut({});
    putPanelsBack();
    showFuture(true);
    m_lesson->begin(nullptr);
    if (auto before = std::exchange(m_beforeTrial, std::nullopt)) {
        m_session.resume(std::move(*before));
        m_session.setModified(m_wasModified);
        m_workspace->showOnTabsOf("author", "states");
    }
    showPlace(m_workspace);
}

void MainWindow::finishLesson()
{
    const lesson::CoursePtr course = m_lesson->course();
    if (m_beforeTrial) {
        leaveLesson();
        return;
    }
    m_file->settle();
    leaveLesson();
    if (!course->exercises.isEmpty()) {
        openExercise(course->exercises.front());
    }
}

/// Opens the run of a question in the laboratory, with more steps.
bool MainWindow::openRun(const QJsonObject& scenario, const QJsonArray& acts)
{
    QJsonObject whole = scenario;
    QJsonArray steps = whole["steps"].toArray();
    for (const QJsonValue& act : acts) {
        steps += act;
    }
    whole["steps"] = steps;
    const lesson::Question& question = *m_learn->page().question();
    whole["title"] = QJsonObject{{"en", question.title.en}, {"zh", question.title.zh}};
    auto read =
        lesson::readScenario(QJsonDocument(whole).toJson(QJsonDocument::Compact), QString());
    if (const auto* problem = std::get_if<lesson::FileProblem>(&read)) {
        tellCannotOpen(question.exercise->file, *problem);
        return false;
    }
    if (!mayLeave()) {
        return false;
    }
    m_file->setFile({});
    m_session.open(std::get<lesson::Scenario>(std::move(read)));
    return true;
}

void MainWindow::goToGoal(const QString& item)
{
    const lesson::Question& question = *m_learn->page().question();
    const QJsonValue done = m_learn->page().answers()[item];
    if (done.isObject()) {
        auto read = session::readDocument(
            QJsonDocument(done.toObject()).toJson(QJsonDocument::Compact), QString());
        if (auto* document = std::get_if<session::Document>(&read); document != nullptr) {
            if (!mayLeave()) {
                return;
            }
            m_file->setFile({});
            m_session.resume(std::move(*document));
        }
    } else if (!openRun(question.scenario, {})) {
        return;
    }
    m_goal = item;
    m_exerciseBar->tellGoal(inLanguage(question.find(item)->prompt, m_look.language));
    m_sequence->setFocus();
}

/// What was done for a goal becomes the answer, and is no unsaved work any more.
void MainWindow::collectGoal()
{
    if (m_goal.isEmpty()) {
        return;
    }
    m_learn->page().setAnswer(m_goal, QJsonDocument::fromJson(m_session.text()).object());
    m_file->settle();
}

void MainWindow::handInGoal()
{
    collectGoal();
    showPlace(m_learn);
    m_learn->page().handIn();
}

namespace {

/// Whether the answer is read from the congestion window.
bool isOfWindow(const lesson::Question& question, const lesson::AskedItem& item)
{
    return item.place.field == "cwnd" || item.place.field == "ssthresh" ||
        (question.figure && question.figure->cwndOf);
}

} // namespace

/// Plays the run to where the answer of an item stands, or goes there where that is far; of a goal,
/// one that reaches it.
void MainWindow::showAnswer(const QString& item)
{
    const lesson::Question& question = *m_learn->page().question();
    const lesson::AskedItem& asked = *question.find(item);
    if (!openRun(question.scenario, asked.sample)) {
        return;
    }
    m_isShowing = true;
    QStringList lines{inLanguage(asked.prompt, m_look.language),
        QuestionPage::tr("The answer: %1")
            .arg(inLanguage(lesson::wholeAnswer(question, asked), m_look.language)),
        inLanguage(lesson::reasonOf(asked), m_look.language)};
    lines.removeAll(QString());
    m_exerciseBar->tellPlace(lines.join('\n'));
    if (isOfWindow(question, asked)) {
        showCharts({diagram::ChartKind::Cwnd}, {});
    }
    const auto segments = question.run->trace().segments();
    const auto far = std::ranges::count_if(segments, [&asked](const sim::SentSegment& sent) {
        return !asked.place.at || sent.at <= *asked.place.at;
    });
    if (asked.place.at && !isShortWay(static_cast<std::size_t>(far))) {
        m_session.seek(*asked.place.at);
    } else {
        m_session.toStart();
        m_showUntil = asked.place.at;
        m_player.play();
    }
    m_sequence->setFocus();
}

} // namespace ui
