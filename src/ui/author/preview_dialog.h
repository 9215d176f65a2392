// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"
#include "ui/learn/learner.h"
#include "ui/look/look.h"

#include <QDialog>

class QLabel;

namespace ui {

class QuestionPage;

/// A question as a learner sees it. What is answered here is kept nowhere.
class PreviewDialog : public QDialog
{
    Q_OBJECT

public:
    PreviewDialog(const lesson::Question& question, const Look& look, QWidget* parent);

private:
    void another();
    void say(const QString& what);
    void takeSample(const QString& item);

    Learner m_nobody;
    QLabel* m_said;
    QuestionPage* m_page;
};

} // namespace ui
