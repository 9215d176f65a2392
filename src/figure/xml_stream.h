// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstring>
#include <functional>
#include <memory>
#include <string_view>

namespace figure {

/// Takes the next piece of a document.
using Sink = std::function<void(std::string_view)>;

/// Writes pieces of XML to a sink, many at a time: a document is never in memory as a whole.
class XmlStream
{
public:
    explicit XmlStream(Sink sink);

    /// Markup, as it is.
    XmlStream& operator<<(std::string_view markup);
    /// A coordinate with at most two decimals, without trailing zeros.
    XmlStream& operator<<(double value);
    /// Content, or the value of a quoted attribute. What XML 1.0 cannot hold (control characters,
    /// U+FFFE, U+FFFF) becomes U+FFFD.
    XmlStream& text(std::string_view text);

    /// Hands everything to the sink.
    void flush();

private:
    /// Large: what is written in large pieces the system keeps in large pages, which costs it less.
    static constexpr std::size_t kSize = 1U << 19;

    /// Where at least `size` octets, less than kSize, may be written.
    char* room(std::size_t size);
    /// What stands for the octets from `from` up to `to`.
    struct Replacement
    {
        std::size_t from = 0;
        std::size_t to = 0;
        std::string_view by;
    };
    /// Of the special octet at `at`.
    static Replacement replacement(std::string_view text, std::size_t at);

    Sink m_sink;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_used = 0;
};

inline XmlStream& XmlStream::operator<<(std::string_view markup)
{
    if (markup.size() <= kSize / 2) {
        std::memcpy(room(markup.size()), markup.data(), markup.size());
        m_used += markup.size();
    } else {
        flush();
        m_sink(markup);
    }
    return *this;
}

inline char* XmlStream::room(std::size_t size)
{
    if (kSize - m_used < size) {
        flush();
    }
    return m_buffer.get() + m_used;
}

} // namespace figure
