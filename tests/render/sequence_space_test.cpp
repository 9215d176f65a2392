// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/group_id.h"
#include "diagram/picture/overlaps.h"
#include "diagram/space/sequence_space.h"
#include "render/paint/font_metrics.h"
#include "render/words/space_labels.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QtTest>

namespace sequence_space_test {

using diagram::DisplayList;
using render::Language;
using tcp::SeqNum;

namespace {

const render::FontMetrics& metrics()
{
    static const render::FontMetrics metrics;
    return metrics;
}

tcp::SendVariables sending(
    std::uint32_t iss, std::uint32_t acked, std::uint32_t flight, std::uint32_t window)
{
    tcp::SendVariables variables;
    variables.iss = SeqNum{iss};
    variables.una = variables.iss + acked;
    variables.nxt = variables.una + flight;
    variables.wnd = window;
    return variables;
}

DisplayList sent(const tcp::SendVariables& variables, double width, Language language)
{
    return sendSpace(variables, width, metrics(), render::SpaceLabels(language));
}

std::vector<std::string> texts(const DisplayList& list)
{
    std::vector<std::string> result;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            result.push_back(text->text);
        }
    }
    return result;
}

bool has(const DisplayList& list, const char* text)
{
    const auto all = texts(list);
    return std::ranges::find(all, text) != all.end();
}

/// The box of a group; of no width where it is not drawn.
diagram::Rect box(const DisplayList& list, const std::string& wanted)
{
    std::string group;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            group = diagram::groupId(*begin);
        } else if (const auto* rect = std::get_if<diagram::RectItem>(&item)) {
            if (group == wanted) {
                return rect->rect;
            }
        }
    }
    return {};
}

} // namespace

class SequenceSpaceTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTextsApart_data();
    void keepsTextsApart();
    void namesValues();
    void leavesOutWhatIsEmpty();
    void drawsAWindowTakenBack();
    void countsAroundTheCircle();
    void drawsWhatIsHeld();
};

void SequenceSpaceTest::keepsTextsApart_data()
{
    QTest::addColumn<std::uint32_t>("acked");
    QTest::addColumn<std::uint32_t>("flight");
    QTest::addColumn<std::uint32_t>("window");
    QTest::newRow("only a SYN") << 0U << 1U << 0U;
    QTest::newRow("at rest") << 1U << 0U << 65535U;
    QTest::newRow("in flight") << 1001U << 1460U << 65535U;
    QTest::newRow("window used up") << 4'000'000'000U << 65535U << 65535U;
    QTest::newRow("window closed") << 1U << 0U << 0U;
    QTest::newRow("window taken back") << 1U << 3000U << 1000U;
    QTest::newRow("huge") << 4'000'000'000U << 1'000'000'000U << 1'073'725'440U;
}

void SequenceSpaceTest::keepsTextsApart()
{
    QFETCH(std::uint32_t, acked);
    QFETCH(std::uint32_t, flight);
    QFETCH(std::uint32_t, window);
    tcp::ReceiveVariables receiving;
    receiving.irs = SeqNum{4'294'967'000U};
    receiving.nxt = receiving.irs + acked;
    receiving.wnd = window;
    const tcp::Reassembly::Range held[] = {{receiving.nxt + 10, window / 3, 0}};
    for (const Language language : {Language::English, Language::Chinese, Language::Both}) {
        for (const double width : {290.0, 400.0, 900.0}) {
            const auto variables = sending(4'294'967'000U, acked, flight, window);
            for (const auto& each : overlapsIn(sent(variables, width, language), metrics())) {
                QFAIL(toString(each).c_str());
            }
            const DisplayList list =
                receiveSpace(receiving, held, width, metrics(), render::SpaceLabels(language));
            for (const auto& each : overlapsIn(list, metrics())) {
                QFAIL(toString(each).c_str());
            }
        }
    }
}

void SequenceSpaceTest::namesValues()
{
    const DisplayList list = sent(sending(100, 1, 50, 1000), 500, Language::English);
    for (const char* text : {"SND.UNA", "101", "= ISS+1", "SND.NXT", "151", "= ISS+51",
             "SND.UNA+SND.WND", "1101", "= ISS+1001", "SND.WND = 1000",
             "sent, not acknowledged: 50 octets", "the window allows: 950 octets more"}) {
        QVERIFY2(has(list, text), text);
    }
    QVERIFY(list.description.find("SND.NXT = 151 = ISS+51") != std::string::npos);
    // In proportion, with a least width for what is small.
    QVERIFY(box(list, "send-3").width > 4 * box(list, "send-2").width);
    QVERIFY(box(list, "send-2").width >= 26);
    QCOMPARE(box(list, "send-2").x, box(list, "send-1").right());
    QCOMPARE(box(list, "send-4").x, box(list, "send-3").right());
}

void SequenceSpaceTest::leavesOutWhatIsEmpty()
{
    const DisplayList list = sent(sending(100, 1, 0, 1000), 500, Language::English);
    QCOMPARE(box(list, "send-2").width, 0.0);
    // One label for both.
    QVERIFY(has(list, "SND.UNA") && has(list, "SND.NXT"));
    const auto all = texts(list);
    QCOMPARE(std::ranges::count(all, std::string("101")), 1);
    QCOMPARE(box(sent(sending(100, 1, 0, 0), 500, Language::English), "send-3").width, 0.0);
}

void SequenceSpaceTest::drawsAWindowTakenBack()
{
    const DisplayList list = sent(sending(100, 1, 3000, 1000), 500, Language::English);
    QVERIFY(has(list, "sent, not acknowledged: 3000 octets"));
    QVERIFY(has(list, "the window allows: 0 octets more"));
    QVERIFY(has(list, "1101") && has(list, "3101"));
}

void SequenceSpaceTest::countsAroundTheCircle()
{
    const DisplayList list = sent(sending(4'294'967'295U, 1, 50, 1000), 500, Language::English);
    for (const char* text : {"0", "= ISS+1", "50", "= ISS+51", "1000"}) {
        QVERIFY2(has(list, text), text);
    }
}

void SequenceSpaceTest::drawsWhatIsHeld()
{
    tcp::ReceiveVariables variables;
    variables.irs = SeqNum{300};
    variables.nxt = SeqNum{301};
    variables.wnd = 1000;
    const tcp::Reassembly::Range held[] = {{SeqNum{401}, 100, 0}, {SeqNum{601}, 50, 0}};
    const auto labels = render::SpaceLabels(Language::Chinese);
    QVERIFY(
        has(receiveSpace(variables, held, 400, metrics(), labels), "失序到达，已缓存：150 字节"));
    QVERIFY(has(receiveSpace(variables, {}, 400, metrics(), labels), "允许接收：1000 字节"));
}

SUITE_WITHIN(QGuiApplication, SequenceSpaceTest);

} // namespace sequence_space_test

#include "sequence_space_test.moc"
