// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>

namespace storage {

/// Why a file could not be read or written. lesson/problem/system_words.h makes a sentence of it.
struct Error
{
    enum class Kind : std::uint8_t {
        System,     ///< the system says why: `code`
        NotRegular, ///< a device, a pipe or a socket, which a file must not replace
        NoHome,     ///< HOME is not set, so that no folder of the user is known
    };

    Kind kind = Kind::System;
    /// With Kind::System, the error number of <cerrno>.
    int code = 0;
    /// The name of the file as the user gave it.
    QString file;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace storage
