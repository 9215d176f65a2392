// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/standard_output.h"

#include <cerrno>
#include <csignal>

#include <unistd.h>

namespace app {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16;

} // namespace

StandardOutput::StandardOutput()
{
    // write() then fails with EPIPE, which can be handled.
    std::signal(SIGPIPE, SIG_IGN);
    m_pending.reserve(2 * kPiece);
}

void StandardOutput::write(std::string_view text)
{
    if (m_closed) {
        return;
    }
    m_pending += text;
    if (m_pending.size() >= kPiece) {
        flush();
    }
}

void StandardOutput::flush()
{
    std::size_t done = 0;
    while (!m_closed && done < m_pending.size()) {
        const ssize_t written =
            ::write(STDOUT_FILENO, m_pending.data() + done, m_pending.size() - done);
        if (written >= 0) {
            done += static_cast<std::size_t>(written);
        } else if (errno != EINTR) {
            m_closed = true;
            m_error = errno == EPIPE ? 0 : errno;
        }
    }
    m_pending.clear();
}

} // namespace app
