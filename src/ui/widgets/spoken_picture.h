// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace ui {

/// A widget that paints a picture and tells screen readers about its parts, as a list of sentences.
class SpokenPicture
{
public:
    struct Part
    {
        /// In the language of the window.
        QString sentence;
        /// Its place in the widget; empty if it is scrolled out of sight.
        QRect place;
        bool isSelected = false;
    };

    virtual ~SpokenPicture() = default;

    virtual int partCount() const = 0;
    virtual Part part(int index) const = 0;
    /// The part at this place; -1: there is none.
    virtual int partAt(QPoint place) const = 0;
    /// The part that is selected; -1: there is none.
    virtual int selectedPart() const = 0;
    virtual void selectPart(int index) = 0;

    /// Tells assistive technology that another part is selected now.
    static void announceSelection(QWidget& widget, int index);
    /// Lets screen readers say `text` without moving the focus: makes it the description of
    /// `widget`, which may be any widget, and of its selected part.
    static void describe(QWidget& widget, const QString& text);
    /// Makes all spoken pictures known to assistive technology. May be called several times.
    static void install();
};

} // namespace ui
