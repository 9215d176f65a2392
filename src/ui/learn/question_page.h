// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/marking.h"
#include "ui/look/look.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace ui {

class BlankField;
class ItemCard;
class Learner;
class QuestionFigure;

/// The page on which one question is asked, answered and marked.
class QuestionPage : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionPage(Learner& learner, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Asks a question. If the learner has left it half-way, takes it up there.
    void ask(lesson::Question question);
    /// Asks a question of a test, which is one of `of`: without hints and marks, and with these
    /// answers to begin with.
    void examine(lesson::Question question, const QJsonObject& answers, int number, int of);
    /// Shows a question of a test that was handed in, marked and with the answers that are right.
    void lookBack(lesson::Question question, const QJsonObject& answers, lesson::Marks marks,
        int number, int of);
    /// Shows what somebody has handed in, marked; nothing of it counts as the learner's own work.
    void review(lesson::Question question, lesson::Answers answers);
    /// In a test: what is told of the time that is left.
    void tellTime(const QString& time);
    /// Null: nothing is asked.
    const lesson::Question* question() const { return m_question ? &*m_question : nullptr; }
    /// What is entered now; only what is.
    QJsonObject answers() const;
    void setAnswer(const QString& item, const QJsonValue& answer);
    void handIn();
    /// Puts the keyboard where the first answer is missing. The page stays where it is scrolled to.
    void focusFirst();
    /// Puts it at the button that goes on.
    void focusMain();

    /// An author tries it: it tells an answer itself instead of showing it in the laboratory, and
    /// ends where a learner would go on.
    void setTrial() { m_isTrial = true; }

signals:
    /// To do a goal in the laboratory; to see where in the run an answer stands.
    void laboratoryRequested(const QString& item);
    void showRequested(const QString& item);
    /// Another question of the same exercise; the next exercise. In a test: one back, one on.
    void anotherRequested();
    void nextRequested();
    void previousRequested();
    void resultRequested();
    void giveUpRequested();
    void answersSaved(const QString& file);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void orderTabs();
    /// The first that is not answered right; null: there is none.
    ItemCard* firstOpen() const;
    QWidget* header(QWidget* parent);
    QWidget* bar(QWidget* parent);
    void addPracticeButtons(QBoxLayout* first, QBoxLayout* second, QWidget* bar);
    void addTestButtons(QBoxLayout* row, QWidget* bar);
    void save();
    void begin(lesson::Question question);
    void enter(const QJsonObject& answers);
    void addCards(QBoxLayout* column, QWidget* parent);
    void connectBlanks();
    void explain(ItemCard& card);
    /// Tells the answer of an item on its card.
    void reveal(ItemCard& card);
    void readFromChart(QPointF values);
    void onBlankEdited(const BlankField& blank);
    ItemCard* cardOf(const QString& item) const;
    /// The numbers of what is not answered, such as "②, ④".
    QString missing() const;
    bool tellsMissing();
    void showHints();
    void hint();
    void tryAgain();
    /// What Enter does: hand in, try again, or go on.
    void goOn();
    void showMarks();
    void onAnswered();
    bool isAllRight() const;
    bool isOwnWork() const { return !m_test && !m_reviewed; }
    QString resultWords() const;
    void arrange();

    Learner& m_learner;
    Look m_look;
    std::optional<lesson::Question> m_question;
    /// None: not handed in yet.
    std::optional<lesson::Marks> m_marks;
    bool m_isTrial = false;
    /// Answers that are looked at: whose they are, and their file; none: the learner's own.
    std::optional<QString> m_reviewed;
    /// Handed in, and not tried again since.
    bool m_isMarked = false;
    /// Of a test: which question it is, from 1, and of how many.
    struct InTest
    {
        int number = 1;
        int of = 1;
    };
    std::optional<InTest> m_test;
    std::vector<lesson::Localized> m_hints;
    std::size_t m_hintsShown = 0;
    /// It was said that something is not answered.
    bool m_hasToldMissing = false;

    // These are made anew for each question.
    QScrollArea* m_scroll = nullptr;
    QBoxLayout* m_body = nullptr;
    QBoxLayout* m_bar = nullptr;
    QLabel* m_hintWords = nullptr;
    QLabel* m_result = nullptr;
    QLabel* m_missing = nullptr;
    QuestionFigure* m_figure = nullptr;
    QPushButton* m_hint = nullptr;
    QPushButton* m_main = nullptr;
    QList<ItemCard*> m_cards;
};

} // namespace ui
