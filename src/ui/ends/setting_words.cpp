// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ends/setting_words.h"

#include "lesson/json/resource.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRegularExpression>

namespace ui {
namespace {

using tcp::Setting;

QString settingPhrase(const char* text)
{
    return QCoreApplication::translate("ui::SettingWords", text);
}

struct SettingText
{
    SettingGroup group;
    const char* name;
    const char* sentence;
};

/// In the order of tcp::Setting.
constexpr std::array<SettingText, tcp::kSettingCount> kWords{{
    {SettingGroup::Basics, QT_TRANSLATE_NOOP("ui::SettingWords", "Initial sequence number"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "The number of the SYN. Several, separated by commas, are for one connection after "
            "the other.")},
    {SettingGroup::Basics, QT_TRANSLATE_NOOP("ui::SettingWords", "Port"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "The port of this side, as the header of its segments shows it.")},
    {SettingGroup::Basics, QT_TRANSLATE_NOOP("ui::SettingWords", "Maximum segment size (MSS)"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "How many octets of data a segment to this side may carry; the SYN says so.")},
    {SettingGroup::Basics, QT_TRANSLATE_NOOP("ui::SettingWords", "Receive window"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "The receive buffer: so much may be on its way to this side at once.")},
    {SettingGroup::Timers, QT_TRANSLATE_NOOP("ui::SettingWords", "First retransmission timeout"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "How long the first segment may stay unacknowledged before it is sent again.")},
    {SettingGroup::Timers, QT_TRANSLATE_NOOP("ui::SettingWords", "Least retransmission timeout"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "The timeout is never shorter, however short the round trips are.")},
    {SettingGroup::Timers, QT_TRANSLATE_NOOP("ui::SettingWords", "Greatest retransmission timeout"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "The timeout doubles each time it expires, up to this.")},
    {SettingGroup::Timers, QT_TRANSLATE_NOOP("ui::SettingWords", "Retransmissions of a segment"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "After so many without an acknowledgment the connection is given up.")},
    {SettingGroup::Timers, QT_TRANSLATE_NOOP("ui::SettingWords", "Retransmissions of a SYN"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "After so many the attempt to connect is given up.")},
    {SettingGroup::Timers, QT_TRANSLATE_NOOP("ui::SettingWords", "Maximum segment lifetime (MSL)"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "TIME-WAIT lasts twice as long.")},
    {SettingGroup::Timers, QT_TRANSLATE_NOOP("ui::SettingWords", "User timeout"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "The connection is given up when data stay unacknowledged for so long.")},
    {SettingGroup::Timers, QT_TRANSLATE_NOOP("ui::SettingWords", "Delayed acknowledgment"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "How long an acknowledgment of data may wait for company; 0: it is sent at once.")},
    {SettingGroup::Timers, QT_TRANSLATE_NOOP("ui::SettingWords", "Keep-alive"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "A connection on which nothing has arrived for so long is probed.")},
    {SettingGroup::Options, QT_TRANSLATE_NOOP("ui::SettingWords", "Window scale"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Offers the option in the SYN: windows are shifted left by so many bits.")},
    {SettingGroup::Options, QT_TRANSLATE_NOOP("ui::SettingWords", "Timestamps"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Offers the option in the SYN: for better round-trip times and against old "
            "segments (PAWS).")},
    {SettingGroup::Options,
        QT_TRANSLATE_NOOP("ui::SettingWords", "Selective acknowledgment (SACK)"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Offers the option in the SYN: acknowledgments also tell what arrived out of "
            "order.")},
    {SettingGroup::Behaviour, QT_TRANSLATE_NOOP("ui::SettingWords", "Nagle's algorithm"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "A small segment waits as long as something is unacknowledged.")},
    {SettingGroup::Behaviour, QT_TRANSLATE_NOOP("ui::SettingWords", "Protect TIME-WAIT (RFC 1337)"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "A RST does not end TIME-WAIT.")},
    {SettingGroup::Behaviour,
        QT_TRANSLATE_NOOP("ui::SettingWords", "Defend against blind attacks (RFC 5961)"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "A RST must have exactly the expected number; a RST or SYN elsewhere in the window "
            "is answered by a challenge ACK.")},
    {SettingGroup::Behaviour, QT_TRANSLATE_NOOP("ui::SettingWords", "Reuse of TIME-WAIT"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "A newer SYN may open the connection anew out of TIME-WAIT.")},
    {SettingGroup::Congestion, QT_TRANSLATE_NOOP("ui::SettingWords", "Congestion control"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "How the congestion window grows, and what a loss makes of it.")},
    {SettingGroup::Congestion, QT_TRANSLATE_NOOP("ui::SettingWords", "Loss recovery"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "By duplicate ACKs alone, or by what SACK tells, where it was agreed on.")},
    {SettingGroup::Congestion,
        QT_TRANSLATE_NOOP("ui::SettingWords", "Proportional rate reduction (PRR)"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "In a recovery the window comes down by and by, as data arrive.")},
    {SettingGroup::Congestion, QT_TRANSLATE_NOOP("ui::SettingWords", "RACK-TLP"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Finds loss by time and by probes; it needs SACK.")},
    {SettingGroup::Congestion, QT_TRANSLATE_NOOP("ui::SettingWords", "Initial congestion window"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "So many segments may leave before anything is acknowledged.")},
    {SettingGroup::Congestion, QT_TRANSLATE_NOOP("ui::SettingWords", "First slow start threshold"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "Slow start ends when the congestion window has become so large.")},
    {SettingGroup::WhatIf, QT_TRANSLATE_NOOP("ui::SettingWords", "Changed rules"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Rules of TCP that this side breaks, to see what they are for. With any of them the "
            "run is not TCP, and everything that shows it says so.")},
}};

const SettingText& wordsOf(Setting setting) { return kWords[static_cast<std::size_t>(setting)]; }

} // namespace

SettingGroup groupOf(Setting setting) { return wordsOf(setting).group; }

QString nameOf(SettingGroup group)
{
    switch (group) {
    case SettingGroup::Basics:
        return settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "Basics"));
    case SettingGroup::Timers:
        return settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "Timers"));
    case SettingGroup::Options:
        return settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "Options"));
    case SettingGroup::Behaviour:
        return settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "Behaviour"));
    case SettingGroup::Congestion:
        return settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "Congestion"));
    case SettingGroup::WhatIf:
        return settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "What if"));
    }
    return {};
}

QString nameOf(Setting setting) { return settingPhrase(wordsOf(setting).name); }

QString sentenceOf(Setting setting) { return settingPhrase(wordsOf(setting).sentence); }

QString noneOf(Setting setting)
{
    if (setting == Setting::Isn) {
        return settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "chosen from the seed"));
    }
    return setting == Setting::WindowScale
        ? settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "not offered"))
        : settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "none"));
}

QString unitOf(Setting setting)
{
    switch (setting) {
    case Setting::Mss:
    case Setting::Window:
    case Setting::InitialSsthresh:
        return settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "octets"));
    case Setting::WindowScale:
        return settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "bits"));
    case Setting::Isn:
    case Setting::Port:
    case Setting::InitialRto:
    case Setting::MinRto:
    case Setting::MaxRto:
    case Setting::MaxRetries:
    case Setting::SynRetries:
    case Setting::Msl:
    case Setting::UserTimeout:
    case Setting::DelayedAck:
    case Setting::Keepalive:
    case Setting::Timestamps:
    case Setting::Sack:
    case Setting::Nagle:
    case Setting::Rfc1337:
    case Setting::Rfc5961:
    case Setting::TimeWaitReuse:
    case Setting::Congestion:
    case Setting::Recovery:
    case Setting::Prr:
    case Setting::Rack:
    case Setting::WhatIf:
        return {};
    case Setting::InitialCwndSegments:
        return settingPhrase(QT_TRANSLATE_NOOP("ui::SettingWords", "segments"));
    }
    return {};
}

QString sourceOf(Setting setting)
{
    static const QJsonObject properties =
        lesson::builtInObject(":/schema/scenario.schema.json")["definitions"]
            .toObject()["endpoint"]
            .toObject()["properties"]
            .toObject();
    static const QRegularExpression citation(R"(RFC (\d+) sections? (\d+(?:\.\d+)*))");
    const QString key = QString::fromUtf8(tcp::id(setting).data());
    const QString description = properties[key].toObject()["description"].toString();
    // What stands behind "Default:" is the default's own.
    const qsizetype from = std::max<qsizetype>(0, description.indexOf("Default:"));
    QStringList sources;
    auto found = citation.globalMatch(description, from);
    if (!found.hasNext()) {
        found = citation.globalMatch(description);
    }
    while (found.hasNext()) {
        const auto match = found.next();
        sources += "RFC " + match.captured(1) + " §" + match.captured(2);
    }
    sources.removeDuplicates();
    return sources.join(", ");
}

} // namespace ui
