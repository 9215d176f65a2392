// SPDX-License-Identifier: GPL-3.0-or-later

// A session that can be read can be saved, and what is saved is the same session.

#include "fuzz/input.h"
#include "session/document.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = session::readDocument(fuzz::bytes(data, size), "fuzz.woshou");
    if (const auto* document = std::get_if<session::Document>(&read)) {
        const QByteArray text = session::documentText(*document);
        const auto again = session::readDocument(text, "again.woshou");
        const auto* same = std::get_if<session::Document>(&again);
        if (same == nullptr || session::documentText(*same) != text) {
            std::abort();
        }
    }
    return 0;
}
