// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QTest>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace support {

inline constexpr int kTries = 1'000;

/// Answers the menu or dialog that comes up while the program waits for it.
template<typename Popup>
void answer(std::function<void(Popup*)> how, int triesLeft = kTries)
{
    QTimer::singleShot(triesLeft == kTries ? 0 : 5, qApp, [how, triesLeft] {
        QWidget* menu = QApplication::activePopupWidget();
        QWidget* top = menu != nullptr ? menu : QApplication::activeModalWidget();
        if (auto* popup = qobject_cast<Popup*>(top)) {
            how(popup);
        } else if (triesLeft > 0) {
            answer<Popup>(how, triesLeft - 1);
        } else {
            QTest::qFail("nothing of the kind came up", __FILE__, __LINE__);
        }
    });
}

} // namespace support
