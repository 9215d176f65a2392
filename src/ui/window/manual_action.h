// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/words/labels.h"

#include <QAction>

#include <functional>

namespace ui {

/// F1 and an entry of the menu: opens the manual at the page of what has the keyboard, in dialogs,
/// too. Where no manual is installed, it tells where one would be.
class ManualAction : public QAction
{
    Q_OBJECT

public:
    using Language = std::function<render::Language()>;

    /// `language` is asked each time.
    ManualAction(Language language, QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// This file was handed to the desktop, to be shown in a browser.
    void opened(const QString& page);

private:
    void open(const QWidget* inHand);
    void retranslate();

    Language m_language;
    QWidget* m_window;
};

} // namespace ui
