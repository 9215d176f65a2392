// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/welcome.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kWidth = 500;

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
        tr("Space plays, ← and → step; click a segment in flight to lose, delay or duplicate it.") +
        '\n' + tr("Where would you like to begin?"));
    words->setFixedWidth(kWidth);
    words->setFixedHeight(words->heightForWidth(kWidth));
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(6);
    offer("welcomeHandshake", tr("Three-way handshake"), tr("See a connection being made."),
        "three-way-handshake");
    offer("welcomeTeardown", tr("Four-way teardown"), tr("See a connection being ended."),
        "four-way-teardown");
    offer("welcomeBlank", tr("Blank laboratory"), tr("Make connections of your own."), {});
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void Welcome::offer(
    const char* name, const QString& title, const QString& what, const QString& source)
{
    auto* button = new QPushButton(title + '\n' + what, this);
    button->setObjectName(name);
    button->setAccessibleName(title);
    button->setAccessibleDescription(what);
    button->setProperty("offer", true);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, source] {
        m_source = source;
        accept();
    });
}

} // namespace ui
