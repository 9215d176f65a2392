// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/learner/learner_record.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace ui {

/// Who learns at this window, and how far this learner has come. Keeps it in a file once
/// setRemembering() was called, else only as long as the window lives.
class Learner : public QObject
{
    Q_OBJECT

public:
    explicit Learner(QObject* parent = nullptr);
    /// Writes what is not written yet.
    ~Learner() override;

    const QString& name() const { return m_record.learner; }
    const lesson::LearnerRecord& record() const { return m_record; }
    /// What is kept of the exercise with this id; an empty record where it was never begun.
    lesson::ExerciseRecord of(const QString& exercise) const;
    /// The question to ask first, where the exercise was never begun.
    std::uint64_t firstSeed() const;

    void setRemembering();
    /// Goes on as another learner.
    void become(const QString& name);
    void handIn(
        const lesson::Question& question, const lesson::Marks& marks, const lesson::Marks* before);
    void keep(const lesson::Question& question, const QJsonObject& answers);
    /// The stop of a lesson that was left half-way, from 1; 0: it was not.
    int stopOf(const QString& lesson) const { return m_record.halfway.value(lesson, 0); }
    void reachStop(const QString& lesson, int stop);
    void finishLesson(const QString& lesson);
    void meet(const tcp::Transition& transition, lesson::Met how);
    /// Forgets all of this learner, and deletes the file.
    void forget();

signals:
    /// What is known of the learner, or who it is.
    void changed();
    /// A transition was met in a way that is new.
    void met();
    /// What is done is not kept: a sentence that says why.
    void notKept(const QString& why);

private:
    void load(const QString& name);
    void writeLater();
    void write();

    lesson::LearnerRecord m_record;
    QTimer m_later;
    bool m_remembering = false;
    /// A file that cannot be read is not replaced.
    bool m_isReadable = true;
};

} // namespace ui
