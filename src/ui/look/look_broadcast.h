// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QObject>

namespace ui {

/// Tells all parts of a window how they look, at each change, in the order in which they were
/// attached. Words of widgets change by QEvent::LanguageChange.
class LookBroadcast : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `part` has a slot setLook(const Look&); it is told from the next change on, as long as it
    /// lives. Returns `part`.
    template<typename Part>
    Part* attach(Part* part)
    {
        connect(this, &LookBroadcast::changed, part, &Part::setLook);
        return part;
    }

signals:
    void changed(const ui::Look& look);
};

} // namespace ui
