// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/language.h"

#include <QString>

namespace lesson {

/// A text that a file gives in English and Chinese. Of a scenario file that gives only one, both
/// hold that one.
struct Localized
{
    QString en;
    QString zh;

    /// Languages that files do not give get the English.
    const QString& in(language::Code code) const { return code == language::kChinese ? zh : en; }

    friend bool operator==(const Localized&, const Localized&) = default;
};

} // namespace lesson
