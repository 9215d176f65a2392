// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/preview_dialog.h"

#include "ui/learn/question_page.h"
#include "ui/look/languages.h"

#include <QVBoxLayout>

namespace ui {

PreviewDialog::PreviewDialog(const lesson::Question& question, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_page(new QuestionPage(m_nobody, this))
{
    setObjectName("exercisePreview");
    setWindowTitle(tr("As a learner sees it"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    m_page->setLook(look);
    m_page->ask(question);
    connect(m_page, &QuestionPage::anotherRequested, this, &PreviewDialog::another);
    connect(m_page, &QuestionPage::nextRequested, this, &QDialog::accept);
    resize(1000, 720);
}

void PreviewDialog::another()
{
    const lesson::Question& now = *m_page->question();
    auto made = lesson::makeQuestion(now.exercise, now.seed + 1);
    if (auto* question = std::get_if<lesson::Question>(&made)) {
        m_page->ask(std::move(*question));
    }
}

} // namespace ui
