// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/json_number.h"
#include "lesson/scenario/scenario_writer.h"
#include "lesson/scenario/settings_fields.h"
#include "tcp/setting.h"

#include <QJsonArray>

namespace lesson {
namespace {

QJsonValue jsonOf(tcp::Duration time) { return inMilliseconds(time); }
QJsonValue jsonOf(bool value) { return value; }
QJsonValue jsonOf(double value) { return value; }
template<std::unsigned_integral T>
QJsonValue jsonOf(T value)
{
    return static_cast<qint64>(value);
}
template<typename T>
QJsonValue jsonOf(const std::optional<T>& value)
{
    return value ? jsonOf(*value) : QJsonValue(QJsonValue::Null);
}

/// Writes members that differ from those of `defaults`.
template<typename Config>
struct Difference
{
    const Config& config;
    const Config& defaults;
    QJsonObject& object;

    template<typename T>
    void operator()(const char* key, T Config::*member) const
    {
        if (config.*member != defaults.*member) {
            object[QLatin1String(key)] = jsonOf(config.*member);
        }
    }
};

QJsonValue initialNumbers(const std::vector<std::uint32_t>& numbers)
{
    if (numbers.size() == 1) {
        return jsonOf(numbers.front());
    }
    QJsonArray list;
    for (const std::uint32_t number : numbers) {
        list.append(jsonOf(number));
    }
    return list;
}

/// Each member is that of both where both agree, else the default.
struct Common
{
    const sim::PerSide<sim::LinkConfig>& links;
    sim::LinkConfig& common;

    template<typename T>
    void operator()(const char* /*key*/, T sim::LinkConfig::*member) const
    {
        if (links.values[0].*member == links.values[1].*member) {
            common.*member = links.values[0].*member;
        }
    }
};

void insertUnlessEmpty(QJsonObject& object, const char* key, const QJsonObject& value)
{
    if (!value.isEmpty()) {
        object[QLatin1String(key)] = value;
    }
}

} // namespace

QJsonObject toJson(const tcp::EndpointConfig& config, const tcp::EndpointConfig& defaults)
{
    QJsonObject object;
    visitEndpointFields(Difference<tcp::EndpointConfig>{config, defaults, object});
    if (config.isns != defaults.isns) {
        object["isn"] = initialNumbers(config.isns);
    }
    if (config.windowScale != defaults.windowScale) {
        object["window_scale"] = config.windowScale ? jsonOf(*config.windowScale) : jsonOf(false);
    }
    for (const tcp::Setting setting : {tcp::Setting::Congestion, tcp::Setting::Recovery}) {
        const tcp::SettingValue value = tcp::valueOf(setting, config);
        if (value != tcp::valueOf(setting, defaults)) {
            const auto* choice = std::get_if<tcp::Choice>(&value);
            object[asciiWord(tcp::id(setting))] = choice != nullptr
                ? QJsonValue(asciiWord(choice->word))
                : QJsonValue(QJsonValue::Null);
        }
    }
    if (config.whatIf != defaults.whatIf) {
        QJsonArray rules;
        for (const tcp::ChangedRule rule : tcp::kChangedRules) {
            if (config.whatIf.has(rule)) {
                rules += asciiWord(tcp::kChangedRuleIds[static_cast<std::size_t>(rule)]);
            }
        }
        object[asciiWord(tcp::id(tcp::Setting::WhatIf))] = rules;
    }
    if (config.windowUpdates != defaults.windowUpdates) {
        object["window_updates"] =
            kWindowUpdateWords[static_cast<std::size_t>(config.windowUpdates)];
    }
    return object;
}

QJsonObject toJson(const sim::LinkConfig& link, const sim::LinkConfig& defaults)
{
    QJsonObject object;
    visitLinkFields(Difference<sim::LinkConfig>{link, defaults, object});
    return object;
}

QJsonObject toJson(const sim::PerSide<sim::LinkConfig>& links)
{
    sim::LinkConfig common;
    visitLinkFields(Common{links, common});
    QJsonObject object = toJson(common);
    insertUnlessEmpty(object, "to_server", toJson(links[sim::Side::Client], common));
    insertUnlessEmpty(object, "to_client", toJson(links[sim::Side::Server], common));
    return object;
}

} // namespace lesson
