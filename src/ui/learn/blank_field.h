// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/blanks.h"
#include "lesson/exercise/marking.h"
#include "render/paint/theme.h"

#include <QLineEdit>

#include <optional>

namespace ui {

/// A blank of a diagram, filled in where it stands. While it has the keyboard it is an ordinary
/// field; else what was written lies along the arrow, as the rest of the words do.
class BlankField : public QLineEdit
{
    Q_OBJECT

public:
    /// `item` is the name of what is asked there, `prompt` its words for screen readers; `zoom`
    /// that of the picture, in which `place` is.
    BlankField(const QString& item, const QString& prompt, const diagram::BlankPlace& place,
        double zoom, render::Theme theme, QWidget* picture);

    const QString& item() const { return m_item; }
    /// Draws what is written, unless it is being written.
    void drawResting(QPainter& painter) const;
    void tell(lesson::Verdict verdict);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_item;
    diagram::BlankPlace m_place;
    double m_zoom;
    render::Theme m_theme;
    std::optional<lesson::Verdict> m_verdict;
};

} // namespace ui
