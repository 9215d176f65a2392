// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/group_id.h"
#include "diagram/picture/overlaps.h"
#include "diagram/sequence/sequence_diagram.h"
#include "render/paint/font_metrics.h"
#include "render/words/labels.h"
#include "sim/simulation.h"
#include "support/sample_runs.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QtTest>

namespace change_marks_test {

using namespace std::chrono_literals;
using diagram::DisplayList;
using render::Labels;
using render::Language;
using sim::Side;

namespace {

/// A handshake and a transfer, while which a user sets both ends and the network anew.
sim::Trace changedRun()
{
    sim::Simulation simulation(support::sampleRun("whole connection").genesis);
    sim::Trace trace(simulation.traceStart());
    const auto input = [&](tcp::Duration at, const auto& what) {
        QVERIFY(simulation.apply({tcp::Instant{at}, what}, &trace));
    };
    const auto advance = [&](int times) {
        for (int i = 0; i < times; ++i) {
            simulation.apply({{}, sim::Advance{}}, &trace);
        }
    };
    advance(2);
    sim::SettingsChange settings{Side::Server, simulation.endpoint(Side::Server).settings()};
    settings.config.delayedAck = 200ms;
    input(60ms, settings);
    advance(2);
    sim::NetworkChange network{simulation.network()};
    network.link[Side::Client].delay = 120ms;
    network.link[Side::Client].loss = 0.025;
    network.link[Side::Server].rateBps = 64'000;
    input(170ms, network);
    while (simulation.apply({{}, sim::Advance{}}, &trace)) {
    }
    return trace;
}

/// The texts of each group whose id begins with `prefix`, in order.
std::vector<std::string> textsOf(const DisplayList& list, std::string_view prefix)
{
    std::vector<std::string> texts;
    bool isWanted = false;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            isWanted = diagram::groupId(*begin).starts_with(prefix);
            if (isWanted) {
                texts.emplace_back();
            }
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            isWanted = false;
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item);
                   text != nullptr && isWanted) {
            texts.back() += (texts.back().empty() ? "" : " ") + text->text;
        }
    }
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

class ChangeMarksTest : public QObject
{
    Q_OBJECT

private slots:
    void standAtTheirEnd();
    void words();
    void overlapNothing();
    void areTold();
};

void ChangeMarksTest::standAtTheirEnd()
{
    const sim::Trace trace = changedRun();
    const render::FontMetrics metrics;
    const Labels labels(Language::English);
    diagram::SequenceOptions options;
    options.width = 1400;
    const DisplayList list = layout(trace, {}, options, metrics, labels);
    QCOMPARE(textsOf(list, "change-client"), Texts{"network delay 120 ms loss 2.5 %"});
    QCOMPARE(
        textsOf(list, "change-server"), (Texts{"delayed ACK 200 ms", "network rate 64 kbit/s"}));
}

void ChangeMarksTest::words()
{
    tcp::EndpointConfig before;
    tcp::EndpointConfig after = before;
    const Labels english(Language::English);
    const Labels chinese(Language::Chinese);
    const Labels both(Language::Both);
    QCOMPARE(english.settings({before, after}), Texts{"other settings"});
    after.mss = 536;
    QCOMPARE(both.settings({before, after}), Texts{"MSS 536"});
    after.nagle = false;
    QCOMPARE(english.settings({before, after}), (Texts{"MSS 536", "Nagle off"}));
    QCOMPARE(chinese.settings({before, after}), (Texts{"MSS 536", "Nagle 关"}));
    QCOMPARE(both.settings({before, after}), (Texts{"MSS 536", "Nagle off 关"}));
    after.userTimeout = 20s;
    after.msl = 30s;
    QCOMPARE(english.settings({before, after}),
        (Texts{"MSS 536", "MSL 30 s", "user timeout 20 s", "…"}));
    QVERIFY(english.settingsSentence(Side::Client, {before, after}, {}).find("Nagle off") !=
        std::string::npos);

    sim::LinkConfig link;
    link.delay = 200ms;
    QCOMPARE(both.network({{}, link}), (Texts{"network 网络", "delay 时延 200 ms"}));
    QCOMPARE(chinese.networkSentence(Side::Server, {{}, link}, tcp::Instant{1s}),
        "1 s，更改从服务器到客户端的网络：时延 200 ms。");
}

void ChangeMarksTest::overlapNothing()
{
    const sim::Trace trace = changedRun();
    const render::FontMetrics metrics;
    for (const Language language : {Language::English, Language::Chinese, Language::Both}) {
        for (const double width : {700.0, 960.0, 1400.0}) {
            const Labels labels(language);
            diagram::SequenceOptions options;
            options.width = width;
            for (const auto& each :
                overlapsIn(layout(trace, {}, options, metrics, labels), metrics)) {
                QFAIL(toString(each).c_str());
            }
        }
    }
}

void ChangeMarksTest::areTold()
{
    const DisplayList list =
        layout(changedRun(), {}, {}, render::FontMetrics(), Labels(Language::English));
    QVERIFY(list.description.find(
                "Network from Client to Server changed at 170 ms: delay 120 ms, loss 2.5 %.") !=
        std::string::npos);
    QVERIFY(list.description.find("Server: settings changed at 60 ms: delayed ACK 200 ms.") !=
        std::string::npos);
}

SUITE_WITHIN(QGuiApplication, ChangeMarksTest);

} // namespace change_marks_test

#include "change_marks_test.moc"
