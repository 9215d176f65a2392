// SPDX-License-Identifier: GPL-3.0-or-later
// What a user changed while it ran: settings of an end, the network.

#include "render/words/labels.h"

#include "render/words/labels_text.h"
#include "render/words/what_if_words.h"
#include "sim/link_setting.h"
#include "tcp/setting.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <span>
#include <system_error>
#include <variant>

namespace render {

namespace {

using std::string;
using tcp::Setting;

/// "%1" takes the value; the terms are those of the settings' dialogs, shorter.
Phrase settingWords(Setting setting)
{
    switch (setting) {
    case Setting::Isn:
        return PHRASE("Setting", "ISN %1");
    case Setting::Port:
        return PHRASE("Setting", "port %1");
    case Setting::Mss:
        return PHRASE("Setting", "MSS %1");
    case Setting::Window:
        return PHRASE("Setting", "receive window %1");
    case Setting::InitialRto:
        return PHRASE("Setting", "first RTO %1");
    case Setting::MinRto:
        return PHRASE("Setting", "least RTO %1");
    case Setting::MaxRto:
        return PHRASE("Setting", "greatest RTO %1");
    case Setting::MaxRetries:
        return PHRASE("Setting", "retransmissions %1");
    case Setting::SynRetries:
        return PHRASE("Setting", "SYN retransmissions %1");
    case Setting::Msl:
        return PHRASE("Setting", "MSL %1");
    case Setting::UserTimeout:
        return PHRASE("Setting", "user timeout %1");
    case Setting::DelayedAck:
        return PHRASE("Setting", "delayed ACK %1");
    case Setting::Keepalive:
        return PHRASE("Setting", "keep-alive %1");
    case Setting::WindowScale:
        return PHRASE("Setting", "window scale %1");
    case Setting::Timestamps:
        return PHRASE("Setting", "timestamps %1");
    case Setting::Sack:
        return PHRASE("Setting", "SACK %1");
    case Setting::Nagle:
        return PHRASE("Setting", "Nagle %1");
    case Setting::Rfc1337:
        return PHRASE("Setting", "RFC 1337 %1");
    case Setting::Rfc5961:
        return PHRASE("Setting", "RFC 5961 %1");
    case Setting::TimeWaitReuse:
        return PHRASE("Setting", "TIME-WAIT reuse %1");
    case Setting::Congestion:
        return PHRASE("Setting", "congestion control %1");
    case Setting::Recovery:
        return PHRASE("Setting", "loss recovery %1");
    case Setting::Prr:
        return PHRASE("Setting", "PRR %1");
    case Setting::Rack:
        return PHRASE("Setting", "RACK-TLP %1");
    case Setting::InitialCwndSegments:
        return PHRASE("Setting", "initial window %1 segments");
    case Setting::InitialSsthresh:
        return PHRASE("Setting", "first ssthresh %1");
    case Setting::WhatIf:
        return PHRASE("Setting", "not TCP: %1");
    }
    return {};
}

Phrase settingWords(sim::LinkSetting setting)
{
    using enum sim::LinkSetting;
    switch (setting) {
    case Delay:
        return PHRASE("NetworkSetting", "delay %1");
    case Jitter:
        return PHRASE("NetworkSetting", "jitter %1");
    case Rate:
        return PHRASE("NetworkSetting", "rate %1");
    case Queue:
        return PHRASE("NetworkSetting", "queue %1");
    case Loss:
        return PHRASE("NetworkSetting", "loss %1");
    case Duplicate:
        return PHRASE("NetworkSetting", "duplication %1");
    case Reorder:
        return PHRASE("NetworkSetting", "reordering %1");
    case ReorderHold:
        return PHRASE("NetworkSetting", "held back for %1");
    case Corrupt:
        return PHRASE("NetworkSetting", "corruption %1");
    }
    return {};
}

/// The shortest form that means the same number.
string decimal(double value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

string rateText(std::uint64_t bps)
{
    const auto value = static_cast<double>(bps);
    if (bps >= 1'000'000) {
        return decimal(value / 1e6) + " Mbit/s";
    }
    return bps >= 1000 ? decimal(value / 1e3) + " kbit/s" : decimal(value) + " bit/s";
}

/// A value that was set, in one language.
struct SettingText
{
    string operator()(std::monostate) const
    {
        return string(say(setting == Setting::Isn ? PHRASE("Setting", "of its own choice")
                                                  : PHRASE("Setting", "off")));
    }
    string operator()(bool isOn) const
    {
        return string(say(isOn ? PHRASE("Setting", "on") : PHRASE("Setting", "off")));
    }
    string operator()(std::uint64_t count) const { return std::to_string(count); }
    string operator()(tcp::Choice choice) const { return string(choice.word); }
    string operator()(const tcp::Choices& choices) const { return ruleList(say, choices); }
    string operator()(tcp::Duration length) const { return lengthText(length); }
    string operator()(const std::vector<std::uint32_t>& numbers) const
    {
        string text;
        for (const std::uint32_t number : numbers) {
            text += (text.empty() ? "" : ", ") + std::to_string(number);
        }
        return text;
    }

    const Speaker& say;
    Setting setting;
};

struct LinkText
{
    string operator()(std::monostate) const
    {
        return string(
            say(setting == sim::LinkSetting::ReorderHold ? PHRASE("NetworkSetting", "the delay")
                                                         : PHRASE("NetworkSetting", "unlimited")));
    }
    string operator()(std::uint64_t count) const
    {
        return setting == sim::LinkSetting::Rate ? rateText(count) : std::to_string(count);
    }
    string operator()(double share) const { return decimal(share * 100) + " %"; }
    string operator()(tcp::Duration length) const { return lengthText(length); }

    const Speaker& say;
    sim::LinkSetting setting;
};

struct SettingChange
{
    string text(const Speaker& say) const { return std::visit(SettingText{say, setting}, value); }

    Setting setting;
    tcp::SettingValue value;
};

struct LinkChange
{
    string text(const Speaker& say) const { return std::visit(LinkText{say, setting}, value); }

    sim::LinkSetting setting;
    sim::LinkValue value;
};

std::vector<SettingChange> changes(const sim::Changed<tcp::EndpointConfig>& change)
{
    std::vector<SettingChange> result;
    for (const Setting setting : tcp::kAllSettings) {
        const tcp::SettingValue value = valueOf(setting, change.after);
        if (value != valueOf(setting, change.before)) {
            result.push_back({setting, value});
        }
    }
    return result;
}

std::vector<LinkChange> changes(const sim::Changed<sim::LinkConfig>& change)
{
    std::vector<LinkChange> result;
    for (const sim::LinkSetting setting : sim::kAllLinkSettings) {
        const sim::LinkValue value = valueOf(setting, change.after);
        if (value != valueOf(setting, change.before)) {
            result.push_back({setting, value});
        }
    }
    return result;
}

template<typename Change>
string told(const Speaker& say, const Change& change)
{
    return say(settingWords(change.setting), {change.text(say)});
}

template<typename Change>
string all(const Speaker& say, const std::vector<Change>& changes)
{
    std::vector<string> each;
    for (const Change& change : changes) {
        each.push_back(told(say, change));
    }
    return listed(say, each);
}

/// The name of what is set, without its value.
template<typename Change>
string nameOf(const Speaker& say, const Change& change)
{
    string name = say(settingWords(change.setting), {""});
    name.erase(name.find_last_not_of(' ') + 1);
    return name;
}

/// In two languages what is the same in both, such as "200 ms", is said once.
template<typename Change>
string inShort(Language language, const Change& change)
{
    const Speaker& first = language::firstSpeaker(language);
    if (!language.isBilingual()) {
        return told(first, change);
    }
    const Speaker& second = language::speaker(language.shown().back());
    const string name = nameOf(first, change);
    const string value = change.text(first);
    const string ownValue = change.text(second);
    const string before = name == nameOf(second, change) ? string() : name + ' ';
    const string behind = value == ownValue ? string() : ' ' + value;
    return second(settingWords(change.setting), {before + ownValue + behind});
}

/// So many stand in the picture; the sentence tells all.
template<typename Change>
void addInShort(Language language, const std::vector<Change>& all, std::vector<string>& lines)
{
    constexpr std::size_t kMost = 3;
    for (const Change& each : std::span(all).first(std::min(all.size(), kMost))) {
        lines.push_back(inShort(language, each));
    }
    if (all.size() > kMost) {
        lines.emplace_back("…");
    }
}

} // namespace

std::vector<string> Labels::settings(const sim::Changed<tcp::EndpointConfig>& change) const
{
    const std::vector<SettingChange> all = changes(change);
    if (all.empty()) {
        return {oneLine(m_language, PHRASE("Setting", "other settings"))};
    }
    std::vector<string> lines;
    addInShort(m_language, all, lines);
    return lines;
}

std::vector<string> Labels::network(const sim::Changed<sim::LinkConfig>& change) const
{
    std::vector<string> lines{oneLine(m_language, PHRASE("NetworkSetting", "network"))};
    addInShort(m_language, changes(change), lines);
    return lines;
}

string Labels::settingsSentence(
    sim::Side side, const sim::Changed<tcp::EndpointConfig>& change, tcp::Instant at) const
{
    const string when = lengthText(at.time_since_epoch());
    return sentences(m_language, [&](const Speaker& say) {
        const string what = all(say, changes(change));
        return what.empty() ? say(PHRASE("Sentence", "%1: settings changed at %2."),
                                  {named(side, say, words(side)), when})
                            : say(PHRASE("Sentence", "%1: settings changed at %2: %3."),
                                  {named(side, say, words(side)), when, what});
    });
}

string Labels::networkSentence(
    sim::Side from, const sim::Changed<sim::LinkConfig>& change, tcp::Instant at) const
{
    const string when = lengthText(at.time_since_epoch());
    return sentences(m_language, [&](const Speaker& say) {
        return say(PHRASE("Sentence", "Network from %1 to %2 changed at %3: %4."),
            {named(from, say, words(from)),
                named(sim::opposite(from), say, words(sim::opposite(from))), when,
                all(say, changes(change))});
    });
}

} // namespace render
