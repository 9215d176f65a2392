// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/key_hint.h"

#include <QDialog>

class QMenuBar;

namespace ui {

/// All keys of the window: those of the actions in its menus, read from the actions themselves, and
/// those that views have for themselves.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    struct Section
    {
        QString title;
        QList<KeyHint> hints;
    };

    KeySheet(const QMenuBar& menus, const QList<Section>& more, QWidget* parent = nullptr);

    /// One section a menu, those with no keys left out.
    static QList<Section> sectionsOf(const QMenuBar& menus);
};

} // namespace ui
