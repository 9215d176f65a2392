// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lesson {

/// A text in both languages. If a file gives only one, both members hold that one.
struct Localized
{
    QString en;
    QString zh;

    friend bool operator==(const Localized&, const Localized&) = default;
};

} // namespace lesson
