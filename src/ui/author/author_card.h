// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// A frame with a heading and a button that takes it away: an item of an exercise, a stop of a
/// lesson.
class AuthorCard : public QFrame
{
    Q_OBJECT

public:
    explicit AuthorCard(QWidget* parent = nullptr);

    void setHeading(const QString& heading);

signals:
    void edited();
    void removeRequested();

protected:
    QVBoxLayout& column() { return *m_column; }
    void changeEvent(QEvent* event) override;
    /// Sets the words anew, in the language of the window.
    virtual void retranslate();

private:
    QLabel* m_heading;
    QPushButton* m_remove;
    QVBoxLayout* m_column;
};

} // namespace ui
