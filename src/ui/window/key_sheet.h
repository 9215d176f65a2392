// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/key_hint.h"

#include <QDialog>

class QMenuBar;

namespace ui {

/// The dialog that lists all keys of the window: those of the actions in its menus, read from the
/// actions themselves, and those that views handle themselves.
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

    /// A section for each menu that has keys.
    static QList<Section> sectionsOf(const QMenuBar& menus);
};

} // namespace ui
