// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/learner.h"

#include "lesson/learner/record_file.h"
#include "lesson/problem/system_words.h"
#include "ui/look/languages.h"
#include "ui/look/preferences.h"

namespace ui {
namespace {

/// While somebody types, not every letter is written to the disk.
constexpr auto kSavePause = std::chrono::milliseconds(1'500);

} // namespace

Learner::Learner(QObject* parent)
    : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kSavePause);
    connect(&m_later, &QTimer::timeout, this, &Learner::write);
}

Learner::~Learner()
{
    if (m_later.isActive()) {
        write();
    }
}

lesson::ExerciseRecord Learner::of(const QString& exercise) const
{
    return m_record.exercises.value(exercise, {0, 0, firstSeed(), false, {}});
}

std::uint64_t Learner::firstSeed() const
{
    constexpr std::uint64_t kUsual = 1;
    return lesson::seedOfLearner(name(), 0).value_or(kUsual);
}

void Learner::setRemembering()
{
    m_remembering = true;
    load(rememberedLearner());
}

void Learner::become(const QString& name)
{
    if (name == m_record.learner) {
        return;
    }
    write();
    if (m_remembering) {
        rememberLearner(name);
        load(name);
        return;
    }
    m_record = {};
    m_record.learner = name;
    emit changed();
}

void Learner::load(const QString& name)
{
    auto loaded = lesson::loadRecord(name);
    m_isReadable = std::holds_alternative<lesson::LearnerRecord>(loaded);
    m_record = {};
    m_record.learner = name;
    if (m_isReadable) {
        m_record = std::get<lesson::LearnerRecord>(std::move(loaded));
    } else {
        const auto& problem = std::get<lesson::FileProblem>(loaded);
        emit notKept(tr("Your progress cannot be read, and what you do now is not kept: %1")
                         .arg(spoken([&problem](const language::Speaker& say) {
                             return lesson::sentences(say, problem).what;
                         })) +
            '\n' + lesson::whereabouts(problem));
    }
    emit changed();
}

void Learner::handIn(
    const lesson::Question& question, const lesson::Marks& marks, const lesson::Marks* before)
{
    m_record.handIn(question, marks, before);
    write();
    emit changed();
}

void Learner::keep(const lesson::Question& question, const QJsonObject& answers)
{
    if (of(question.exercise->id).halfway == answers) {
        return;
    }
    m_record.keep(question, answers);
    writeLater();
}

void Learner::reachStop(const QString& lesson, int stop)
{
    if (stop > 0) {
        m_record.halfway[lesson] = stop;
    } else {
        m_record.halfway.remove(lesson);
    }
    writeLater();
}

void Learner::finishLesson(const QString& lesson)
{
    m_record.halfway.remove(lesson);
    if (!m_record.lessons.contains(lesson)) {
        m_record.lessons += lesson;
    }
    write();
    emit changed();
}

void Learner::meet(const tcp::Transition& transition, lesson::Met how)
{
    if (m_record.meet(transition, how)) {
        writeLater();
        emit met();
    }
}

void Learner::writeLater()
{
    if (m_remembering) {
        m_later.start();
    }
}

void Learner::forget()
{
    const QString name = m_record.learner;
    m_later.stop();
    m_isReadable = !m_remembering || lesson::deleteRecord(name);
    m_record = {};
    m_record.learner = name;
    emit changed();
    if (!m_isReadable) {
        emit notKept(tr("The file of your progress cannot be deleted: %1")
                         .arg(lesson::recordFile(name).value_or(QString())));
    }
}

void Learner::write()
{
    m_later.stop();
    if (!m_remembering || !m_isReadable || m_record.isEmpty()) {
        return;
    }
    if (const auto error = lesson::saveRecord(m_record)) {
        emit notKept(
            tr("Your progress is not kept: %1.").arg(spoken([&error](const language::Speaker& say) {
                return lesson::reasonOf(say, *error);
            })));
    }
}

} // namespace ui
