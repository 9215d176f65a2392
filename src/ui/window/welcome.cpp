// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/welcome.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kWelcomeWidth = 500;

} // namespace

Welcome::Welcome(QWidget* parent)
    : QDialog(parent)
{
    setObjectName("welcome");
    setWindowTitle(tr("Welcome to Woshou"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(12);
    auto* title = new QLabel(tr("Welcome to Woshou"), this);
    title->setObjectName("welcomeTitle");
    auto* words = new QLabel(this);
    words->setObjectName("welcomeWords");
    words->setWordWrap(true);
    words->setText(tr("Here two computers talk TCP, and you see every segment on its way.") + '\n' +
        tr("What would you like to do?"));
    words->setFixedWidth(kWelcomeWidth);
    words->setFixedHeight(words->heightForWidth(kWelcomeWidth));
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(6);
    offer("welcomeLearn", tr("Learn"),
        tr("Follow lessons step by step and solve exercises. Every wrong answer is explained."),
        Wish::Learn);
    offer("welcomeExperiment", tr("Experiment"),
        tr("Play a connection, and lose, delay or duplicate its segments."), Wish::Experiment);
    offer("welcomeFigure", tr("Make a figure"),
        tr("Export a diagram for slides, a paper or a work sheet."), Wish::Figure);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void Welcome::offer(const char* name, const QString& title, const QString& what, Wish wish)
{
    auto* button = new QPushButton(title + '\n' + what, this);
    button->setObjectName(name);
    button->setAccessibleName(title);
    button->setAccessibleDescription(what);
    button->setProperty("offer", true);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, wish] {
        m_wish = wish;
        accept();
    });
}

} // namespace ui
