// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/marking.h"
#include "ui/look/look.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <optional>
#include <vector>

class QBoxLayout;
class QComboBox;
class QScrollArea;
class QStackedWidget;

namespace ui {

class Learner;
class QuestionPage;

/// A test: several questions without hints, perhaps with a time limit; nothing is said of the
/// answers until all are handed in.
class TestPage : public QWidget
{
    Q_OBJECT

public:
    explicit TestPage(Learner& learner, QWidget* parent = nullptr);

    void setLook(const Look& look);
    void focusFirst();
    bool isGoingOn() const { return m_stage == Stage::Asking; }
    /// Goes from one question to the next; behind the last one hands in.
    void next();
    void handIn();

signals:
    /// The learner wants to practise what this exercise asks.
    void practiceRequested(const QString& exercise);
    /// It is handed in or given up.
    void ended();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Stage : std::uint8_t { Choosing, Asking, Done };
    struct Asked
    {
        lesson::Question question;
        QJsonObject answers;
        lesson::Marks marks;
    };

    void rebuildInPlace();
    void rebuild();
    void addChoices(QBoxLayout* column, QWidget* paper);
    void addResult(QBoxLayout* column, QWidget* paper);
    void addMarks(const Asked& asked, int number, QBoxLayout* column, QWidget* paper);
    QString saidOf(const Asked& asked, std::size_t item) const;
    QStringList candidates() const;
    void begin();
    void keepAnswers();
    void giveUp();
    void chooseAnew();
    void show(std::size_t index);
    /// The result of the test before, until another one begins.
    void showLast();
    void showResult();
    void tellTime();
    void tick();

    Learner& m_learner;
    Look m_look;
    Stage m_stage = Stage::Choosing;
    /// Of the test that goes on, or of the last one.
    std::vector<Asked> m_asked;
    std::size_t m_at = 0;
    std::optional<std::chrono::seconds> m_left;
    QTimer* m_clock;

    QStackedWidget* m_pages;
    QScrollArea* m_scroll;
    QuestionPage* m_page;
    // These are made anew for each test.
    QComboBox* m_topic = nullptr;
    QComboBox* m_count = nullptr;
    QComboBox* m_limit = nullptr;
};

} // namespace ui
