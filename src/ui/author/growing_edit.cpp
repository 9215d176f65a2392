// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/growing_edit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

GrowingEdit::GrowingEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    // The frame is that of the style sheet.
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::edited);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &GrowingEdit::updateGeometry);
}

/// A field shows some letters as others: a blank that does not break as one that does.
QString GrowingEdit::text() const
{
    const QString now = toPlainText();
    return now == m_shown ? m_set : now;
}

void GrowingEdit::setText(const QString& text)
{
    const QSignalBlocker blocker(this);
    m_set = text;
    setPlainText(text);
    m_shown = toPlainText();
    updateGeometry();
}

QSize GrowingEdit::sizeHint() const
{
    // A document of plain text is as high as it has lines.
    const double lines = std::max(1.0, document()->size().height());
    const QMargins around = contentsMargins() + viewportMargins();
    const double height = lines * fontMetrics().lineSpacing() + 2 * document()->documentMargin();
    return {120, static_cast<int>(std::ceil(height)) + around.top() + around.bottom()};
}

void GrowingEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry();
    // All of it fits now: what had to scroll before begins at its first line again.
    verticalScrollBar()->setValue(0);
}

/// Nothing of it is out of sight: the page around it scrolls.
void GrowingEdit::wheelEvent(QWheelEvent* event) { event->ignore(); }

void GrowingEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_isOneParagraph && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingEdit::insertFromMimeData(const QMimeData* source)
{
    if (m_isOneParagraph) {
        insertPlainText(source->text().simplified());
    } else {
        QPlainTextEdit::insertFromMimeData(source);
    }
}

} // namespace ui
