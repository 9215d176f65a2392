// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/preview_dialog.h"

#include "ui/learn/question_page.h"
#include "ui/look/languages.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

PreviewDialog::PreviewDialog(const lesson::Question& question, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_said(new QLabel(this))
    , m_page(new QuestionPage(m_nobody, this))
{
    setObjectName("exercisePreview");
    setWindowTitle(tr("As a learner sees it"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_said);
    column->addWidget(m_page, 1);
    m_said->setObjectName("previewSaid");
    m_said->setWordWrap(true);
    m_said->setContentsMargins(32, 10, 32, 6);
    m_said->hide();
    m_page->setTrial();
    m_page->setLook(look);
    m_page->ask(question);
    connect(m_page, &QuestionPage::anotherRequested, this, &PreviewDialog::another);
    connect(m_page, &QuestionPage::nextRequested, this, &QDialog::accept);
    connect(m_page, &QuestionPage::laboratoryRequested, this, &PreviewDialog::takeSample);
    resize(1000, 720);
}

void PreviewDialog::say(const QString& what)
{
    m_said->setText(what);
    m_said->show();
}

/// The laboratory holds the author's own run, which is not given up for a trial.
void PreviewDialog::takeSample(const QString& item)
{
    m_page->setAnswer(item, m_page->question()->find(item)->sample);
    say(tr("A learner goes to the laboratory here. In the preview what you did yourself is the "
           "answer: hand it in."));
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
