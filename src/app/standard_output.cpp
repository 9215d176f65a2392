// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/standard_output.h"

#include <QtGlobal>

#include <cerrno>
#include <csignal>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace app {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16;

constexpr int kOutput = 1;

/// How many octets were written; below zero and errno, where none could be.
auto writeSome(const char* data, std::size_t size)
{
#ifdef Q_OS_WIN
    return ::_write(kOutput, data, static_cast<unsigned>(size));
#else
    return ::write(kOutput, data, size);
#endif
}

} // namespace

StandardOutput::StandardOutput()
{
#ifdef SIGPIPE
    // write() then fails with EPIPE, which can be handled.
    std::signal(SIGPIPE, SIG_IGN);
#endif
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
        const auto written = writeSome(m_pending.data() + done, m_pending.size() - done);
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
