// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QWidget>

class QScrollArea;

namespace ui {

class Learner;

/// How far a learner has come: exercises by kind, mistakes made more than once. Nothing leaves the
/// machine, but it can be written to a file, and deleted.
class ProgressPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPage(Learner& learner, QWidget* parent = nullptr);

    void setLook(const Look& look);

signals:
    void lessonRequested(const QString& lesson);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    QWidget* whoLearns(QWidget* parent);
    QWidget* kinds(QWidget* parent);
    QWidget* mistakes(QWidget* parent);
    QWidget* transitions(QWidget* parent);
    QWidget* buttons(QWidget* parent);
    void exportRecord();
    void forget();

    Learner& m_learner;
    Look m_look;
    QScrollArea* m_scroll;
};

} // namespace ui
