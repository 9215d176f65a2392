// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace ui {

/// A field for a text that may be long: as many lines high as the text takes, and at least one.
class GrowingEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingEdit(QWidget* parent = nullptr);

    /// Letter by letter as it was set, unless it was edited since.
    QString text() const;
    void setText(const QString& text);
    /// For a title: the Enter key makes no new line, and what is pasted is put into one.
    void setOneParagraph() { m_isOneParagraph = true; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// By the user.
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    bool m_isOneParagraph = false;
    /// What was set, and how it is shown.
    QString m_set;
    QString m_shown;
};

} // namespace ui
