// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// The line above the laboratory while something of an exercise is done or shown there.
class ExerciseBar : public QWidget
{
    Q_OBJECT

public:
    explicit ExerciseBar(QWidget* parent = nullptr);

    /// Shows a goal that is to be reached, which can be handed in, or what is shown.
    void tellGoal(const QString& goal);
    void tellPlace(const QString& what);

signals:
    void handedIn();
    void back();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_words;
    QPushButton* m_handIn;
    QPushButton* m_back;
};

} // namespace ui
