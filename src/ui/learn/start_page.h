// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What somebody sees first who has just said that he wants to learn: where to begin.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void setLook(const Look& look);
    void focusFirst();

signals:
    void lessonRequested(const QString& lesson);
    /// The first one that is not solved.
    void exerciseRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    Look m_look;
    QLabel* m_title;
    QLabel* m_words;
    QPushButton* m_lesson;
    QPushButton* m_exercise;
};

} // namespace ui
