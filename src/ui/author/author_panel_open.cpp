// SPDX-License-Identifier: GPL-3.0-or-later

// Taking up a file, beginning anew, and which run it is that is taught or asked about.

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "ui/author/asked_card.h"
#include "ui/author/author_panel.h"
#include "ui/author/bilingual_edit.h"
#include "ui/author/exercise_picker.h"
#include "ui/author/hint_rows.h"
#include "ui/author/stop_card.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>

namespace ui {

/// The own ones at once, the built-in ones by theme: one begins with a copy of them.
void AuthorPanel::fillOpenMenu()
{
    m_openMenu->clear();
    const auto add = [this](QMenu* menu, const lesson::CatalogueEntry& entry) {
        const QString title = inLanguage(entry.title, m_look.language).replace('\n', " · ");
        menu->addAction(QString(title).replace('&', "&&"), this,
            [this, id = entry.id] { emit openRequested(id); });
    };
    const auto menuOf = [&](const lesson::Shelf& shelf, const QString& title) {
        auto* builtIn = new QMenu(title, m_openMenu);
        for (const lesson::CatalogueGroup& group : shelf.groups()) {
            auto* theme =
                new QMenu(inLanguage(group.title, m_look.language).replace('\n', " · "), builtIn);
            for (const lesson::CatalogueEntry& entry : group.entries) {
                add(shelf.ownFile(entry.id).isEmpty() ? theme : m_openMenu, entry);
            }
            if (!theme->isEmpty()) {
                builtIn->addMenu(theme);
            }
        }
        return builtIn;
    };
    QMenu* exercises = menuOf(lesson::exerciseShelf(), tr("A copy of an exercise"));
    QMenu* lessons = menuOf(lesson::courseShelf(), tr("A copy of a lesson"));
    if (!m_openMenu->isEmpty()) {
        m_openMenu->addSeparator();
    }
    m_openMenu->addAction(tr("A file…"), this, &AuthorPanel::chooseFile);
    m_openMenu->addMenu(exercises);
    m_openMenu->addMenu(lessons);
}

void AuthorPanel::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a lesson or an exercise"), {},
        tr("Lessons and exercises") + " (*.woshou-exercise *.woshou-lesson *.json)");
    if (!path.isEmpty()) {
        emit openRequested(path);
    }
}

bool AuthorPanel::mayDiscard()
{
    return !m_isEdited ||
        confirm(this, tr("Throw away what you have written here?"), tr("It has not been saved."),
            tr("Throw away"));
}

std::optional<lesson::FileProblem> AuthorPanel::open(const QString& source)
{
    const auto shown = [this](const lesson::Scenario& run) {
        emit runRequested(run);
        return m_session.scenario().genesis == run.genesis;
    };
    const auto takeIt = [&](auto draft, const lesson::Localized& about) {
        draft.scenario.title = draft.title;
        draft.scenario.description = about;
        if (mayDiscard() && shown(draft.scenario)) {
            takeUp(draft);
        }
    };
    if (lesson::courseShelf().isFor(source)) {
        auto opened = lesson::openCourseDraft(source);
        if (const auto* problem = std::get_if<lesson::FileProblem>(&opened)) {
            return *problem;
        }
        auto& draft = std::get<lesson::CourseDraft>(opened);
        takeIt(std::move(draft), draft.goal);
        return std::nullopt;
    }
    auto opened = lesson::openExerciseDraft(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&opened)) {
        return *problem;
    }
    takeIt(std::get<lesson::ExerciseDraft>(std::move(opened)), {});
    return std::nullopt;
}

void AuthorPanel::clear()
{
    qDeleteAll(m_asked);
    m_asked.clear();
    qDeleteAll(m_stops);
    m_stops.clear();
    m_opened.reset();
    m_savedAs = {};
    m_title->setText({});
    m_text->setText({});
    m_hints->setHints({});
    m_exercises->setExercises({});
    m_minutes->setValue(lesson::CourseDraft::kUsualMinutes);
    m_varies->setChecked(true);
    m_picture->setChecked(true);
    hideColumns({});
    m_verdict->hide();
}

void AuthorPanel::beginAnew()
{
    if (mayDiscard()) {
        clear();
        follow();
        m_isEdited = false;
    }
}

void AuthorPanel::takeUp(const lesson::ExerciseDraft& draft)
{
    clear();
    m_opened = Opened{draft.kept, draft.file, draft.scenario};
    m_title->setText(draft.title);
    m_text->setText(draft.text);
    m_hints->setHints(draft.hints);
    m_varies->setChecked(draft.varies);
    m_picture->setChecked(draft.picture);
    hideColumns(draft.hidden);
    for (const lesson::DraftItem& item : draft.items) {
        ask(item);
    }
    const bool isGoal = std::ranges::all_of(draft.items,
        [](const lesson::DraftItem& item) { return item.kind == lesson::ItemKind::Goal; });
    const Making making = isGoal ? Making::Goal : Making::Questions;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(making)));
    follow();
    tellSelection();
    offerConditions();
    m_isEdited = false;
}

void AuthorPanel::takeUp(const lesson::CourseDraft& draft)
{
    clear();
    m_opened = Opened{draft.kept, draft.file, draft.scenario};
    m_title->setText(draft.title);
    m_text->setText(draft.goal);
    m_minutes->setValue(draft.minutes);
    m_exercises->setExercises(draft.exercises);
    for (const lesson::DraftStop& stop : draft.stops) {
        addStop(stop);
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(Making::Lesson)));
    follow();
    m_isEdited = false;
}

/// Whether what is in the laboratory is the run of the file, and nothing was done to it.
bool AuthorPanel::showsOpenedRun() const
{
    return m_session.scenario().genesis == m_opened->run.genesis &&
        m_session.branches().history().actions().empty();
}

void AuthorPanel::useLaboratory()
{
    m_opened->keepsRun = false;
    m_isEdited = true;
    follow();
    offerConditions();
}

/// Which run it is; and as soon as it cannot be recorded, that it cannot.
void AuthorPanel::tellRun()
{
    const bool keeps = m_opened && m_opened->keepsRun;
    const bool isAnother = keeps && !showsOpenedRun();
    QString words;
    QString kind;
    if (keeps) {
        words = isAnother ? tr("In the laboratory is another run now. The file keeps its own.")
                          : tr("The run is that of the file.");
        if (lesson::drawsOtherValues(m_opened->kept)) {
            words += '\n' +
                tr("Its numbers differ from learner to learner, by rules that stand in the file.");
        }
    } else if (const auto problem = session::hindrance(m_session.trace())) {
        words = tr("This cannot become a lesson or an exercise as it is.") + '\n' +
            sentenceOf(*problem);
        kind = "wrong";
    }
    m_runWords->setText(words);
    m_runWords->setProperty("verdict", kind);
    m_runPart->setProperty("verdict", kind);
    m_useLaboratory->setVisible(isAnother);
    m_backToRun->setVisible(isAnother);
    m_runPart->setVisible(!words.isEmpty());
    for (QWidget* part : {m_runPart, static_cast<QWidget*>(m_runWords)}) {
        part->style()->unpolish(part);
        part->style()->polish(part);
    }
}

} // namespace ui
