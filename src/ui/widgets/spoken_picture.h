// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace ui {

/// A painted widget that tells a screen reader about its parts: for those who see it, they are a
/// picture, for those who do not, a list of sentences.
class SpokenPicture
{
public:
    struct Part
    {
        /// In the language of the window.
        QString sentence;
        /// In the widget; empty where it is scrolled out of sight.
        QRect place;
        bool isSelected = false;
    };

    virtual ~SpokenPicture() = default;

    virtual int partCount() const = 0;
    virtual Part part(int index) const = 0;
    /// -1: no part is there.
    virtual int partAt(QPoint place) const = 0;
    /// -1: no part is selected.
    virtual int selectedPart() const = 0;
    virtual void selectPart(int index) = 0;

    /// Tells assistive technology that another part is selected now.
    static void announceSelection(QWidget& widget, int index);
    /// Says something about `widget`, a spoken picture or any other, without moving the focus: it
    /// is its description from now on, and that of its selected part.
    static void describe(QWidget& widget, const QString& text);
    /// Makes all spoken pictures known to assistive technology. Call it again as you like.
    static void install();
};

} // namespace ui
