// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/answer.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QTest>

namespace support {

/// Presses the button whose text has this in it, in the box that comes up; `said` is what it says.
inline void press(const QString& text, QString* said = nullptr)
{
    answer<QMessageBox>([text, said](QMessageBox* box) {
        if (said != nullptr) {
            *said = box->text() + '\n' + box->informativeText();
        }
        for (QAbstractButton* button : box->buttons()) {
            if (button->text().remove('&').contains(text)) {
                button->click();
                return;
            }
        }
        QTest::qFail("no such button", __FILE__, __LINE__);
        box->reject();
    });
}

} // namespace support
