// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"
#include "ui/look/look.h"

#include <QJsonValue>
#include <QWidget>

namespace ui {

/// Where one item of a question is answered. Answers are those of answer files.
class ItemEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Null: nothing is entered.
    virtual QJsonValue answer() const = 0;
    virtual void setAnswer(const QJsonValue& answer) = 0;
    /// A locked one shows its answer, and it cannot be changed.
    virtual void setLocked(bool locked) = 0;
    /// Whether it stands beside what is asked; a long one stands below.
    virtual bool isLong() const { return false; }

signals:
    void changed();
    /// Of a goal: the learner wants to go to the laboratory.
    void laboratoryRequested();
};

/// The editor that fits the kind of `item`. Its fields are named after `prompt` for screen readers.
ItemEditor* makeItemEditor(const lesson::Question& question, const lesson::AskedItem& item,
    const Look& look, QWidget* parent);

} // namespace ui
