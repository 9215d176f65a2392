// SPDX-License-Identifier: GPL-3.0-or-later
// What a user changed while it ran: settings of an end, the network.

#include "render/labels.h"

#include "render/labels_text.h"
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

/// The same thing said in either language, and in both together.
struct Said
{
    string en;
    string zh;
    string both;
};

/// "%1" takes the value; the terms are those of the settings' dialogs, shorter.
Words settingWords(Setting setting)
{
    switch (setting) {
    case Setting::Isn:
        return {"ISN %1", "初始序号 %1"};
    case Setting::Port:
        return {"port %1", "端口 %1"};
    case Setting::Mss:
        return {"MSS %1", "MSS %1"};
    case Setting::Window:
        return {"receive window %1", "接收窗口 %1"};
    case Setting::InitialRto:
        return {"first RTO %1", "初始 RTO %1"};
    case Setting::MinRto:
        return {"least RTO %1", "RTO 下限 %1"};
    case Setting::MaxRto:
        return {"greatest RTO %1", "RTO 上限 %1"};
    case Setting::MaxRetries:
        return {"retransmissions %1", "重传次数 %1"};
    case Setting::SynRetries:
        return {"SYN retransmissions %1", "SYN 重传次数 %1"};
    case Setting::Msl:
        return {"MSL %1", "MSL %1"};
    case Setting::UserTimeout:
        return {"user timeout %1", "用户超时 %1"};
    case Setting::DelayedAck:
        return {"delayed ACK %1", "延迟确认 %1"};
    case Setting::Keepalive:
        return {"keep-alive %1", "保活 %1"};
    case Setting::WindowScale:
        return {"window scale %1", "窗口扩大 %1"};
    case Setting::Timestamps:
        return {"timestamps %1", "时间戳 %1"};
    case Setting::Sack:
        return {"SACK %1", "SACK %1"};
    case Setting::Nagle:
        return {"Nagle %1", "Nagle %1"};
    case Setting::Rfc1337:
        return {"RFC 1337 %1", "RFC 1337 %1"};
    case Setting::Rfc5961:
        return {"RFC 5961 %1", "RFC 5961 %1"};
    case Setting::TimeWaitReuse:
        return {"TIME-WAIT reuse %1", "重用 TIME-WAIT %1"};
    case Setting::Congestion:
        return {"congestion control %1", "拥塞控制 %1"};
    case Setting::Recovery:
        return {"loss recovery %1", "丢失恢复 %1"};
    case Setting::Prr:
        return {"PRR %1", "PRR %1"};
    case Setting::Rack:
        return {"RACK-TLP %1", "RACK-TLP %1"};
    case Setting::InitialCwndSegments:
        return {"initial window %1 segments", "初始拥塞窗口 %1 段"};
    case Setting::InitialSsthresh:
        return {"first ssthresh %1", "初始 ssthresh %1"};
    }
    return {};
}

Words settingWords(sim::LinkSetting setting)
{
    using enum sim::LinkSetting;
    switch (setting) {
    case Delay:
        return {"delay %1", "时延 %1"};
    case Jitter:
        return {"jitter %1", "抖动 %1"};
    case Rate:
        return {"rate %1", "速率 %1"};
    case Queue:
        return {"queue %1", "队列 %1"};
    case Loss:
        return {"loss %1", "丢失 %1"};
    case Duplicate:
        return {"duplication %1", "重复 %1"};
    case Reorder:
        return {"reordering %1", "失序 %1"};
    case ReorderHold:
        return {"held back for %1", "滞留 %1"};
    case Corrupt:
        return {"corruption %1", "损坏 %1"};
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

Said same(const string& text) { return {text, text, text}; }

struct SettingText
{
    Said operator()(std::monostate) const
    {
        return setting == Setting::Isn ? Said{"of its own choice", "自选", {}}
                                       : Said{"off", "关", {}};
    }
    Said operator()(bool isOn) const { return isOn ? Said{"on", "开", {}} : Said{"off", "关", {}}; }
    Said operator()(std::uint64_t count) const { return same(std::to_string(count)); }
    Said operator()(tcp::Choice choice) const { return same(string(choice.word)); }
    Said operator()(tcp::Duration length) const { return same(lengthText(length)); }
    Said operator()(const std::vector<std::uint32_t>& numbers) const
    {
        string text;
        for (const std::uint32_t number : numbers) {
            text += (text.empty() ? "" : ", ") + std::to_string(number);
        }
        return same(text);
    }

    Setting setting;
};

struct LinkText
{
    Said operator()(std::monostate) const
    {
        return setting == sim::LinkSetting::ReorderHold ? Said{"the delay", "一个时延", {}}
                                                        : Said{"unlimited", "不限", {}};
    }
    Said operator()(std::uint64_t count) const
    {
        return same(setting == sim::LinkSetting::Rate ? rateText(count) : std::to_string(count));
    }
    Said operator()(double share) const { return same(decimal(share * 100) + " %"); }
    Said operator()(tcp::Duration length) const { return same(lengthText(length)); }

    sim::LinkSetting setting;
};

Said told(const Words& words, const Said& value)
{
    Said said{filled(words.en, value.en), filled(words.zh, value.zh), {}};
    // What is the same in both languages is said once: delay 时延 200 ms.
    const string name(words.zh.substr(0, words.zh.find(" %1")));
    const bool isOther = !words.en.starts_with(name);
    said.both = filled(words.en,
        (isOther ? name + ' ' : string()) + value.en +
            (value.en == value.zh ? string() : ' ' + value.zh));
    return said;
}

std::vector<Said> changes(const sim::Changed<tcp::EndpointConfig>& change)
{
    std::vector<Said> result;
    for (const Setting setting : tcp::kAllSettings) {
        const tcp::SettingValue value = valueOf(setting, change.after);
        if (value != valueOf(setting, change.before)) {
            result.push_back(told(settingWords(setting), std::visit(SettingText{setting}, value)));
        }
    }
    return result;
}

std::vector<Said> changes(const sim::Changed<sim::LinkConfig>& change)
{
    std::vector<Said> result;
    for (const sim::LinkSetting setting : sim::kAllLinkSettings) {
        const sim::LinkValue value = valueOf(setting, change.after);
        if (value != valueOf(setting, change.before)) {
            result.push_back(told(settingWords(setting), std::visit(LinkText{setting}, value)));
        }
    }
    return result;
}

Said joined(std::span<const Said> all)
{
    Said result;
    for (const Said& each : all) {
        result.en += (result.en.empty() ? "" : ", ") + each.en;
        result.zh += (result.zh.empty() ? "" : "，") + each.zh;
    }
    return result;
}

const string& in(Language language, const Said& said)
{
    switch (language) {
    case Language::English:
        return said.en;
    case Language::Chinese:
        return said.zh;
    case Language::Both:
        break;
    }
    return said.both;
}

/// So many stand in the picture; the sentence tells all.
void addInShort(Language language, const std::vector<Said>& all, std::vector<string>& lines)
{
    constexpr std::size_t kMost = 3;
    for (const Said& each : std::span(all).first(std::min(all.size(), kMost))) {
        lines.push_back(in(language, each));
    }
    if (all.size() > kMost) {
        lines.emplace_back("…");
    }
}

} // namespace

std::vector<string> Labels::settings(const sim::Changed<tcp::EndpointConfig>& change) const
{
    const std::vector<Said> all = changes(change);
    if (all.empty()) {
        return {oneLine(m_language, {"other settings", "更改设置"})};
    }
    std::vector<string> lines;
    addInShort(m_language, all, lines);
    return lines;
}

std::vector<string> Labels::network(const sim::Changed<sim::LinkConfig>& change) const
{
    std::vector<string> lines{oneLine(m_language, {"network", "网络"})};
    addInShort(m_language, changes(change), lines);
    return lines;
}

string Labels::settingsSentence(
    sim::Side side, const sim::Changed<tcp::EndpointConfig>& change, tcp::Instant at) const
{
    const Words who = words(side);
    const string when = lengthText(at.time_since_epoch());
    const Said said = joined(changes(change));
    return sentences(m_language,
        string(who.en) + ": settings changed at " + when + (said.en.empty() ? "" : ": ") + said.en +
            '.',
        when + "，更改" + string(who.zh) + "的设置" + (said.zh.empty() ? "" : "：") + said.zh +
            "。");
}

string Labels::networkSentence(
    sim::Side from, const sim::Changed<sim::LinkConfig>& change, tcp::Instant at) const
{
    const Words who = words(from);
    const Words to = words(sim::opposite(from));
    const string when = lengthText(at.time_since_epoch());
    const Said said = joined(changes(change));
    return sentences(m_language,
        "Network from " + string(who.en) + " to " + string(to.en) + " changed at " + when + ": " +
            said.en + '.',
        when + "，更改从" + string(who.zh) + "到" + string(to.zh) + "的网络：" + said.zh + "。");
}

} // namespace render
