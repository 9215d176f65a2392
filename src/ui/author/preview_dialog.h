// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"
#include "ui/learn/learner.h"
#include "ui/look/look.h"

#include <QDialog>

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

    Learner m_nobody;
    QuestionPage* m_page;
};

} // namespace ui
