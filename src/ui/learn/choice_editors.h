// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/learn/item_editor.h"

class QListWidget;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace ui {

/// One of several sentences.
class ChoiceEditor : public ItemEditor
{
public:
    ChoiceEditor(const lesson::AskedItem& item, render::Language language, QWidget* parent);

    QJsonValue answer() const override;
    void setAnswer(const QJsonValue& answer) override;
    void setLocked(bool locked) override;
    bool isLong() const override { return true; }

private:
    QList<QRadioButton*> m_choices;
};

/// Several sentences that are moved up and down, with buttons, keys or the mouse.
class OrderEditor : public ItemEditor
{
public:
    OrderEditor(const lesson::AskedItem& item, const QString& prompt, render::Language language,
        QWidget* parent);

    QJsonValue answer() const override;
    void setAnswer(const QJsonValue& answer) override;
    void setLocked(bool locked) override;
    bool isLong() const override { return true; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void move(int by);
    void fitHeight();
    QToolButton* button(const char* name, const QString& text, const QString& keys, int by);

    QListWidget* m_list;
    QList<QToolButton*> m_buttons;
};

/// A goal is reached in the laboratory; what was done there is the answer.
class GoalEditor : public ItemEditor
{
public:
    explicit GoalEditor(QWidget* parent);

    QJsonValue answer() const override { return m_done; }
    void setAnswer(const QJsonValue& answer) override;
    void setLocked(bool locked) override;
    bool isLong() const override { return true; }

private:
    QJsonValue m_done;
    QPushButton* m_go;
};

} // namespace ui
