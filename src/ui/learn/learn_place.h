// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/answers.h"
#include "ui/learn/learner.h"
#include "ui/look/key_hint.h"
#include "ui/look/look.h"

#include <QWidget>

#include <cstdint>
#include <functional>
#include <optional>

class QPushButton;
class QStackedWidget;

namespace ui {

class ExerciseList;
class ProgressPage;
class QuestionPage;
class StartPage;
class TestPage;

/// The place beside the laboratory: exercises, the question that is asked, progress.
class LearnPlace : public QWidget
{
    Q_OBJECT

public:
    explicit LearnPlace(QWidget* parent = nullptr);

    void setLook(const Look& look);
    Learner& learner() { return m_learner; }
    QuestionPage& page() { return *m_page; }
    /// The title of the exercise that is asked; empty: none is.
    QString title() const;

    /// Asks the question of an exercise, which is an id or a file, that the learner has come to.
    /// Returns why it cannot be asked; all is as before then.
    std::optional<lesson::FileProblem> ask(const QString& source);
    /// Shows answers that somebody has handed in, marked.
    std::optional<lesson::FileProblem> review(const lesson::Answers& answers);
    /// Asks the exercise that was left half-way, or the first one that is not solved yet; not where
    /// one is asked already.
    void begin();
    /// The same for somebody who begins: where to begin is told first.
    void beginAnew();
    void showProgress();
    /// The shelves have other files now; the one of `file`, if that is on them, is shown.
    void refill(const QString& file);
    /// The test that is going on, or what it takes to begin one.
    void showTest();
    static QList<KeyHint> keyHints();

signals:
    void laboratoryRequested(const QString& item);
    void showRequested(const QString& item);
    void lessonRequested(const QString& lesson);
    /// To make a lesson or an exercise.
    void authorRequested();
    /// To make work sheets or questions for a learning platform.
    void handoutRequested();
    /// To change one of the learner's or the class's own.
    void editRequested(const QString& exercise);
    /// To delete one of them.
    void deleteRequested(const QString& id);
    void answersSaved(const QString& file);
    void titleChanged();
    void problemFound(const QString& source, const lesson::FileProblem& problem);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::optional<lesson::FileProblem> ask(
        const QString& source, std::optional<std::uint64_t> seed);
    /// Shows a question on its page: `present` gives it to it.
    std::optional<lesson::FileProblem> show(const QString& source,
        std::optional<std::uint64_t> seed,
        const std::function<std::optional<lesson::FileProblem>(lesson::Question)>& present);
    void another();
    void next();
    void choose(const QString& source);
    void retranslate();
    void offerEdit();
    void nameTest();
    void changeSides();

    Learner m_learner;
    Look m_look;
    /// What is asked, as it was opened.
    QString m_source;
    ExerciseList* m_list;
    QPushButton* m_testButton;
    QPushButton* m_progressButton;
    QPushButton* m_handoutButton;
    QPushButton* m_authorButton;
    QPushButton* m_editButton;
    QStackedWidget* m_pages;
    QuestionPage* m_page;
    ProgressPage* m_progress;
    TestPage* m_test;
    StartPage* m_start;
};

} // namespace ui
