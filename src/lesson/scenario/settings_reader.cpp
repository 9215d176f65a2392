// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/settings_reader.h"

#include "lesson/json/json_number.h"
#include "lesson/json/json_text.h"
#include "lesson/scenario/settings_fields.h"
#include "tcp/setting.h"

#include <algorithm>
#include <concepts>
#include <iterator>

namespace lesson {
namespace {

/// What the window field can say with this window scale shift (RFC 7323 §2.3).
std::uint32_t largestWindow(std::uint8_t shift) { return std::uint32_t{65535} << shift; }

/// Reads the members of an object that are there into the fields that stand for them.
class Settings
{
public:
    explicit Settings(JsonValue object)
        : m_object(object)
    {}

    void read(const char* key, tcp::Duration& field) const
    {
        if (const JsonValue value = m_object[key]; value.isNumber()) {
            field = milliseconds(value);
        }
    }
    void read(const char* key, bool& field) const { field = m_object[key].toBool(field); }
    void read(const char* key, double& field) const { field = m_object[key].toDouble(field); }
    template<std::unsigned_integral T>
    void read(const char* key, T& field) const
    {
        if (const JsonValue value = m_object[key]; value.isNumber()) {
            field = whole<T>(value);
        }
    }
    /// null is none.
    template<typename T>
    void read(const char* key, std::optional<T>& field) const
    {
        const JsonValue value = m_object[key];
        if (value.isNull()) {
            field.reset();
        } else if (value.isNumber()) {
            T some{};
            read(key, some);
            field = some;
        }
    }

private:
    JsonValue m_object;
};

std::vector<std::uint32_t> initialNumbers(JsonValue value)
{
    std::vector<std::uint32_t> numbers;
    if (value.isArray()) {
        for (const JsonValue one : value.items()) {
            numbers.push_back(whole<std::uint32_t>(one));
        }
    } else if (value.isNumber()) {
        numbers.push_back(whole<std::uint32_t>(value));
    }
    return numbers;
}

/// true: the least shift that can say `window`.
std::optional<std::uint8_t> windowScale(JsonValue value, std::uint32_t window)
{
    if (value.isNumber()) {
        return whole<std::uint8_t>(value);
    }
    if (!value.toBool()) {
        return std::nullopt;
    }
    std::uint8_t shift = 0;
    while (largestWindow(shift) < window) {
        ++shift;
    }
    return shift;
}

tcp::WindowUpdates windowUpdates(JsonValue value)
{
    const auto* const found =
        std::find(std::begin(kWindowUpdateWords), std::end(kWindowUpdateWords), value.text());
    return found == std::end(kWindowUpdateWords)
        ? tcp::WindowUpdates::LargeSteps
        : static_cast<tcp::WindowUpdates>(found - std::begin(kWindowUpdateWords));
}

/// One of the words that it may be; null: none of them.
void readChoice(JsonValue object, tcp::Setting setting, tcp::EndpointConfig& config)
{
    const JsonValue value = object[tcp::id(setting)];
    for (const std::string_view word : tcp::choicesOf(setting)) {
        if (value.text() == word) {
            tcp::assign(setting, tcp::Choice{word}, config);
        }
    }
    if (value.exists() && value.isNull()) {
        tcp::assign(setting, tcp::SettingValue(), config);
    }
}

/// Some of the words that it may be.
void readChoices(JsonValue object, tcp::Setting setting, tcp::EndpointConfig& config)
{
    tcp::Choices some;
    for (const JsonValue value : object[tcp::id(setting)].items()) {
        for (const std::string_view word : tcp::choicesOf(setting)) {
            if (value.text() == word) {
                some.words.push_back(word);
            }
        }
    }
    if (object.contains(tcp::id(setting))) {
        tcp::assign(setting, some, config);
    }
}

std::optional<ShapeProblem> checkRecovery(const QString& pointer, const tcp::EndpointConfig& config)
{
    if (tcp::hasRecovery(config)) {
        return std::nullopt;
    }
    const auto control = std::get<tcp::Choice>(tcp::valueOf(tcp::Setting::Congestion, config));
    return ShapeProblem{pointerTo(pointer, "recovery"), ProblemKind::NoSackRecovery, {},
        asciiWord(control.word), {}};
}

std::optional<ShapeProblem> checkRto(const QString& pointer, const tcp::EndpointConfig& config)
{
    if (config.minRto <= config.maxRto) {
        return std::nullopt;
    }
    const auto shown = [](tcp::Duration time) {
        return QString::number(std::chrono::duration<double, std::milli>(time).count());
    };
    return ShapeProblem{
        pointer, ProblemKind::RtoOrder, {}, shown(config.minRto), {shown(config.maxRto)}};
}

std::optional<ShapeProblem> checkWindow(const QString& pointer, const tcp::EndpointConfig& config)
{
    const std::uint32_t largest = largestWindow(config.windowScale.value_or(0));
    if (config.window <= largest) {
        return std::nullopt;
    }
    return ShapeProblem{pointerTo(pointer, "window"), ProblemKind::WindowNeedsScale, {},
        QString::number(config.window), {QString::number(largest)}};
}

} // namespace

void readEndpoint(JsonValue object, tcp::EndpointConfig& config)
{
    config.isns = initialNumbers(object["isn"]);
    const Settings settings(object);
    visitEndpointFields([&](const char* key, auto member) { settings.read(key, config.*member); });
    config.windowUpdates = windowUpdates(object["window_updates"]);
    readChoice(object, tcp::Setting::Congestion, config);
    readChoice(object, tcp::Setting::Recovery, config);
    readChoices(object, tcp::Setting::WhatIf, config);
    config.windowScale = windowScale(object["window_scale"], config.window);
}

std::optional<ShapeProblem> checkEndpoint(const QString& pointer, const tcp::EndpointConfig& config)
{
    for (const auto check : {checkRto, checkWindow, checkRecovery}) {
        if (auto problem = check(pointer, config)) {
            return problem;
        }
    }
    return std::nullopt;
}

void readDirection(JsonValue object, sim::LinkConfig& link)
{
    const Settings settings(object);
    visitLinkFields([&](const char* key, auto member) { settings.read(key, link.*member); });
}

void readLinks(JsonValue object, sim::PerSide<sim::LinkConfig>& links)
{
    for (sim::LinkConfig& link : links.values) {
        readDirection(object, link);
    }
    // A link belongs to the end that its segments come from.
    readDirection(object["to_server"], links[sim::Side::Client]);
    readDirection(object["to_client"], links[sim::Side::Server]);
}

} // namespace lesson
