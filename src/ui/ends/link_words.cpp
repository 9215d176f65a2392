// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ends/link_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

using namespace std::chrono_literals;
using sim::LinkConfig;
using sim::LinkSetting;

QString linkPhrase(const char* text) { return QCoreApplication::translate("ui::LinkWords", text); }

LinkConfig line(tcp::Duration delay, std::optional<std::uint64_t> rateBps,
    std::optional<std::uint32_t> queue = {}, tcp::Duration jitter = 0ms, double loss = 0)
{
    LinkConfig config;
    config.delay = delay;
    config.rateBps = rateBps;
    config.queue = queue;
    config.jitter = jitter;
    config.loss = loss;
    return config;
}

constexpr std::uint64_t kMega = 1'000'000;

} // namespace

QString nameOf(LinkSetting setting)
{
    switch (setting) {
    case LinkSetting::Delay:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Delay"));
    case LinkSetting::Jitter:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Jitter"));
    case LinkSetting::Rate:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Rate"));
    case LinkSetting::Queue:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Queue"));
    case LinkSetting::Loss:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Loss"));
    case LinkSetting::Duplicate:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Duplication"));
    case LinkSetting::Reorder:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Reordering"));
    case LinkSetting::ReorderHold:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Held back for"));
    case LinkSetting::Corrupt:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Corruption"));
    }
    return {};
}

QString sentenceOf(LinkSetting setting)
{
    switch (setting) {
    case LinkSetting::Delay:
        return linkPhrase(QT_TRANSLATE_NOOP(
            "ui::LinkWords", "How long a segment travels from one side to the other."));
    case LinkSetting::Jitter:
        return linkPhrase(QT_TRANSLATE_NOOP(
            "ui::LinkWords", "Up to this much is added to the delay of each segment."));
    case LinkSetting::Rate:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords",
            "How fast packets leave onto the line; a longer packet takes longer."));
    case LinkSetting::Queue:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords",
            "How many packets may wait for the line; what comes after them is dropped."));
    case LinkSetting::Loss:
        return linkPhrase(
            QT_TRANSLATE_NOOP("ui::LinkWords", "How likely a segment is lost half-way."));
    case LinkSetting::Duplicate:
        return linkPhrase(
            QT_TRANSLATE_NOOP("ui::LinkWords", "How likely a segment arrives twice."));
    case LinkSetting::Reorder:
        return linkPhrase(QT_TRANSLATE_NOOP(
            "ui::LinkWords", "How likely a segment is held back, so that later ones overtake it."));
    case LinkSetting::ReorderHold:
        return linkPhrase(QT_TRANSLATE_NOOP(
            "ui::LinkWords", "How long a segment that is to be overtaken is held back."));
    case LinkSetting::Corrupt:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords",
            "How likely a segment is damaged: it is dropped on arrival, the checksum fails."));
    }
    return {};
}

QString noneOf(LinkSetting setting)
{
    switch (setting) {
    case LinkSetting::Rate:
    case LinkSetting::Queue:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "unlimited"));
    case LinkSetting::ReorderHold:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "as the delay"));
    case LinkSetting::Delay:
    case LinkSetting::Jitter:
    case LinkSetting::Loss:
    case LinkSetting::Duplicate:
    case LinkSetting::Reorder:
    case LinkSetting::Corrupt:
        return {};
    }
    return {};
}

QString unitOf(LinkSetting setting)
{
    switch (setting) {
    case LinkSetting::Delay:
    case LinkSetting::Jitter:
    case LinkSetting::ReorderHold:
        return "ms";
    case LinkSetting::Rate:
        return "kbit/s";
    case LinkSetting::Queue:
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "packets"));
    case LinkSetting::Loss:
    case LinkSetting::Duplicate:
    case LinkSetting::Reorder:
    case LinkSetting::Corrupt:
        return "%";
    }
    return {};
}

LinkScale scaleOf(LinkSetting setting)
{
    switch (setting) {
    case LinkSetting::Delay:
    case LinkSetting::Jitter:
    case LinkSetting::ReorderHold:
        return {1e6, 3, 0, 2'592'000'000}; // 30 days
    case LinkSetting::Rate:
        return {1e3, 3, 0.001, 1e9};
    case LinkSetting::Queue:
        return {1, 0, 0, 1e6};
    case LinkSetting::Loss:
    case LinkSetting::Duplicate:
    case LinkSetting::Reorder:
    case LinkSetting::Corrupt:
        return {0.01, 4, 0, 100};
    }
    return {};
}

const std::vector<NetworkPreset>& networkPresets()
{
    static const std::vector<NetworkPreset> presets{
        {"plain", LinkConfig{}, LinkConfig{}},
        {"lan", line(200us, 1000 * kMega, 1000), line(200us, 1000 * kMega, 1000)},
        {"dsl", line(15ms, 2 * kMega, 50), line(15ms, 16 * kMega, 50)},
        {"satellite", line(270ms, 5 * kMega, 200), line(270ms, 20 * kMega, 200)},
        {"wifi", line(5ms, 20 * kMega, 100, 15ms, 0.05), line(5ms, 20 * kMega, 100, 15ms, 0.05)},
    };
    return presets;
}

QString nameOf(const NetworkPreset& preset)
{
    const QString id = preset.id;
    if (id == "lan") {
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "LAN: 0.2 ms, 1 Gbit/s"));
    }
    if (id == "dsl") {
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "DSL: 15 ms, 2 and 16 Mbit/s"));
    }
    if (id == "satellite") {
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Satellite: 270 ms, 5 and 20 Mbit/s"));
    }
    if (id == "wifi") {
        return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Lossy Wi-Fi: 5 to 20 ms, 5 % lost"));
    }
    return linkPhrase(QT_TRANSLATE_NOOP("ui::LinkWords", "Plain: 50 ms, nothing is lost"));
}

} // namespace ui
