// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace app {

/// Writes to standard output in large pieces. When the reader goes away (`woshou trace ... | head`)
/// it falls silent instead of ending the program by a signal.
class StandardOutput
{
public:
    StandardOutput();

    void write(std::string_view text);
    /// Writes what is left; to be called at the end.
    void flush();

    /// The reader has gone away, or the output is full: writing more is of no use.
    bool closed() const { return m_closed; }
    /// The system's error number where output was lost; 0: none was, or the reader went away.
    int error() const { return m_error; }

private:
    std::string m_pending;
    bool m_closed = false;
    int m_error = 0;
};

} // namespace app
