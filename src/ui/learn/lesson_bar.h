// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/course/course.h"
#include "ui/look/look.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

/// The lines above the laboratory while a lesson is given: its goal, then what is to be seen at
/// each stop. It tells where the run has to go; it does not move it.
class LessonBar : public QWidget
{
    Q_OBJECT

public:
    explicit LessonBar(QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Begins a lesson, or goes on with it at a stop, from 1; null: there is none any more.
    void begin(lesson::CoursePtr course, std::size_t at = 0);
    const lesson::CoursePtr& course() const { return m_course; }
    /// The stop that is told; null: the goal is.
    const lesson::CourseStop* stop() const;
    /// Where the run has to stand for stop(): where it asks, until that has been answered.
    tcp::Instant moment() const;
    /// From 1; 0: the goal is told.
    std::size_t number() const { return m_at; }
    /// Whether this stop asks something that has not been answered.
    bool isAsking() const;
    bool isLast() const { return m_course != nullptr && m_at == m_course->stops.size(); }

    void next();
    void previous();
    /// Answers what this stop asks; `choice` counts from 0. Nothing happens where nothing is asked.
    void answer(std::size_t choice);
    /// For a projector: with letters of this size in pixels, and without the buttons; none: as
    /// usual.
    void setProjected(std::optional<int> letters);

signals:
    /// The run is to be at moment(); `travelling`: played up to there.
    void stopReached(bool travelling);
    /// The learner is through; what exercises it leads to stands in course().
    void finished();
    void left();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void forgetAnswer();
    void tellQuestion();
    QString named(const lesson::StopChoice& choice) const;
    QString right() const;
    void layOut(const QList<QPushButton*>& choices);
    QPushButton* button(const char* name, const char* keys);

    Look m_look;
    lesson::CoursePtr m_course;
    std::size_t m_at = 0;
    /// What was answered at this stop.
    std::optional<std::size_t> m_answer;
    /// The question was left without an answer.
    bool m_isPassed = false;
    QLabel* m_title;
    QLabel* m_place;
    QLabel* m_verdict;
    QLabel* m_words;
    QWidget* m_question;
    QPushButton* m_previous;
    QPushButton* m_again;
    QPushButton* m_next;
    QPushButton* m_leave;
};

} // namespace ui
