// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/course_draft.h"
#include "ui/author/author_card.h"

class QAction;
class QLabel;
class QPushButton;

namespace ui {

class BilingualEdit;
class ChoiceRows;

/// A stop of the lesson: what is told at it, what it points at, which charts it shows, and perhaps
/// a question before it.
class StopCard : public AuthorCard
{
    Q_OBJECT

public:
    explicit StopCard(const lesson::DraftStop& stop, QWidget* parent = nullptr);

    lesson::DraftStop stop() const;
    tcp::Instant at() const { return m_stop.at; }
    /// Its number, from 1.
    void setNumber(int number);
    void pointAt(const sim::Subject& subject);
    /// To another moment of the run.
    void moveTo(tcp::Instant at);
    /// What is asked first is asked at another moment of the run; at the stop, if that is later.
    void askAt(tcp::Instant at);

signals:
    /// To point at what is selected in the laboratory.
    void pointRequested();
    /// To stop at the moment at which the laboratory stands.
    void moveRequested();
    /// To ask at that moment.
    void askHereRequested();

protected:
    void retranslate() override;

private:
    void makeChartMenu();
    void takeCharts();
    void addQuestion(
        const lesson::Localized& prompt, const std::vector<lesson::DraftChoice>& choices);

    lesson::DraftStop m_stop;
    int m_number = 1;
    BilingualEdit* m_text;
    QLabel* m_shown;
    QPushButton* m_point;
    QPushButton* m_clear;
    QPushButton* m_charts;
    QList<QAction*> m_kinds;
    QPushButton* m_ask;
    QPushButton* m_move;
    QPushButton* m_askHere;
    BilingualEdit* m_prompt = nullptr;
    ChoiceRows* m_choices = nullptr;
};

} // namespace ui
