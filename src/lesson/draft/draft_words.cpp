// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/draft_words.h"

namespace lesson {
namespace {

QString draftAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString idOf(sim::Side side) { return draftAscii(sim::id(side)); }

language::Phrase endWord(sim::Side side)
{
    return side == sim::Side::Client ? PHRASE("Draft", "client") : PHRASE("Draft", "server");
}

QString nameOf(tcp::State state) { return draftAscii(tcp::name(state)); }

QString flagsText(tcp::Flags flags) { return QString::fromStdString(tcp::toString(flags)); }

QString millisecondsText(tcp::Instant at)
{
    constexpr int kDigits = 12;
    const double ms = std::chrono::duration<double, std::milli>(at.time_since_epoch()).count();
    return QString::number(ms, 'g', kDigits);
}

} // namespace lesson
