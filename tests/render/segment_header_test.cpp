// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/header/segment_header.h"
#include "diagram/picture/group_id.h"
#include "diagram/picture/overlaps.h"
#include "render/paint/font_metrics.h"
#include "render/words/header_labels.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QtTest>

#include <map>

namespace segment_header_test {

using diagram::DisplayList;
using render::Language;

namespace {

constexpr double kSide = 8;

sim::SentSegment sample(unsigned mix, std::size_t blocks)
{
    sim::SentSegment sent;
    sent.id = {7};
    sent.segment.seq = tcp::SeqNum{4'294'967'295U};
    sent.segment.ack = tcp::SeqNum{4'123'456'789U};
    sent.segment.window = 65535;
    sent.segment.flags = (mix & 16U) != 0
        ? tcp::Flags{tcp::Flag::Syn, tcp::Flag::Fin, tcp::Flag::Rst, tcp::Flag::Psh, tcp::Flag::Ack,
              tcp::Flag::Urg}
        : tcp::Flags{};
    sent.segment.len = (mix & 16U) != 0 ? 4'000'000'000U : 0;
    if ((mix & 1U) != 0) {
        sent.segment.options.mss = 1460;
    }
    if ((mix & 2U) != 0) {
        sent.segment.options.windowScale = 14;
    }
    sent.segment.options.sackPermitted = (mix & 4U) != 0;
    if ((mix & 8U) != 0) {
        sent.segment.options.timestamps = tcp::Timestamps{4'294'967'295U, 4'294'967'294U};
    }
    for (std::size_t i = 0; i < blocks; ++i) {
        sent.segment.options.sack.add({tcp::SeqNum{4'294'967'000U}, tcp::SeqNum{100}});
    }
    return sent;
}

diagram::HeaderFacts factsOf(const sim::SentSegment& sent)
{
    diagram::HeaderFacts facts;
    facts.addressing = {0xc0000201, 0xc6336401, 49152, 80};
    facts.numbers.seq = {sent.segment.seq, 4'294'967'295U, {}, "x''+4294967295"};
    facts.numbers.ack = {sent.segment.ack, 4'123'456'789U, {}, "y''+4123456789"};
    facts.windowShift = 14;
    return facts;
}

DisplayList drawn(const sim::SentSegment& sent, double width, Language language)
{
    static const render::FontMetrics metrics;
    const render::HeaderLabels labels(language);
    return segmentHeader(sent, factsOf(sent), width, metrics, labels);
}

/// The box of every group that has one.
std::map<std::string, diagram::Rect> boxes(const DisplayList& list)
{
    std::map<std::string, diagram::Rect> result;
    std::string group;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            group = diagram::groupId(*begin);
        } else if (const auto* rect = std::get_if<diagram::RectItem>(&item)) {
            result.emplace(group, rect->rect);
        }
    }
    return result;
}

std::vector<std::string> textsIn(const DisplayList& list, const std::string& wanted)
{
    std::vector<std::string> result;
    std::string group;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            group = diagram::groupId(*begin);
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            if (group == wanted) {
                result.push_back(text->text);
            }
        }
    }
    return result;
}

} // namespace

class SegmentHeaderTest : public QObject
{
    Q_OBJECT

private slots:
    void putsFieldsAtTheirBits();
    void fillsEveryWord();
    void keepsTextsInTheirFields();
    void tellsFlagsWithoutColour();
    void tellsWhatIsNotUsed();
    void describesEachField();
};

void SegmentHeaderTest::putsFieldsAtTheirBits()
{
    struct Place
    {
        const char* id;
        unsigned bit;
        unsigned bits;
        unsigned word;
    };
    const Place places[] = {{"header-source-port", 0, 16, 0},
        {"header-destination-port", 16, 16, 0}, {"header-sequence-number", 0, 32, 1},
        {"header-acknowledgment-number", 0, 32, 2}, {"header-data-offset", 0, 4, 3},
        {"header-reserved", 4, 4, 3}, {"header-cwr", 8, 1, 3}, {"header-ece", 9, 1, 3},
        {"header-urg", 10, 1, 3}, {"header-ack", 11, 1, 3}, {"header-psh", 12, 1, 3},
        {"header-rst", 13, 1, 3}, {"header-syn", 14, 1, 3}, {"header-fin", 15, 1, 3},
        {"header-window", 16, 16, 3}, {"header-checksum", 0, 16, 4},
        {"header-urgent-pointer", 16, 16, 4}};
    for (const double width : {290.0, 420.0, 1000.0}) {
        const auto found = boxes(drawn(sample(0, 0), width, Language::English));
        const double bit = (width - 2 * kSide) / 32;
        std::map<unsigned, double> tops;
        for (const Place& place : places) {
            QVERIFY2(found.contains(place.id), place.id);
            const diagram::Rect& box = found.at(place.id);
            QCOMPARE(box.x, kSide + place.bit * bit);
            QCOMPARE(box.width, place.bits * bit);
            const auto [top, isNew] = tops.emplace(place.word, box.y);
            QCOMPARE(box.y, top->second);
        }
        for (unsigned word = 1; word < 5; ++word) {
            QVERIFY(tops[word] > tops[word - 1]);
        }
    }
}

void SegmentHeaderTest::fillsEveryWord()
{
    for (unsigned mix = 0; mix < 32; ++mix) {
        for (std::size_t blocks = 0; blocks <= 4; ++blocks) {
            const auto sent = sample(mix, blocks);
            std::map<double, double> widths;
            for (const auto& [id, box] : boxes(drawn(sent, 500, Language::English))) {
                widths[box.y] += box.width;
            }
            QCOMPARE(widths.size(), 5 + std::size_t{sent.segment.options.wireLength() / 4});
            for (const auto& [y, width] : widths) {
                QCOMPARE(width, 500 - 2 * kSide);
            }
        }
    }
}

void SegmentHeaderTest::keepsTextsInTheirFields()
{
    const render::FontMetrics metrics;
    for (const Language language : {Language::English, Language::Chinese, Language::Both}) {
        for (const double width : {290.0, 340.0, 460.0, 800.0}) {
            for (unsigned mix = 0; mix < 32; ++mix) {
                for (std::size_t blocks = 0; blocks <= 4; ++blocks) {
                    for (const auto& each :
                        overlapsIn(drawn(sample(mix, blocks), width, language), metrics)) {
                        QFAIL(
                            qPrintable(QString("%1 px, %2, %3: ").arg(width).arg(mix).arg(blocks) +
                                toString(each).c_str()));
                    }
                }
            }
        }
    }
}

void SegmentHeaderTest::tellsFlagsWithoutColour()
{
    sim::SentSegment sent = sample(0, 0);
    sent.segment.flags = {tcp::Flag::Syn, tcp::Flag::Ack};
    const DisplayList list = drawn(sent, 400, Language::English);
    QCOMPARE(textsIn(list, "header-syn"), (std::vector<std::string>{"S", "Y", "N", "1"}));
    QCOMPARE(textsIn(list, "header-fin"), (std::vector<std::string>{"F", "I", "N", "0"}));
    QCOMPARE(textsIn(list, "header-ack").back(), "1");
    QCOMPARE(textsIn(list, "header-cwr").back(), "0");
}

void SegmentHeaderTest::tellsWhatIsNotUsed()
{
    sim::SentSegment sent = sample(0, 0);
    sent.segment.flags = {tcp::Flag::Syn};
    const auto texts = textsIn(drawn(sent, 400, Language::English), "header-acknowledgment-number");
    QVERIFY(std::ranges::find(texts, "0") != texts.end());
    QVERIFY(std::ranges::find(texts, "not used: ACK = 0") != texts.end());
    sent.segment.urgent = 77;
    QCOMPARE(textsIn(drawn(sent, 400, Language::English), "header-urgent-pointer")[1], "0");
    sent.segment.flags.set(tcp::Flag::Urg);
    QCOMPARE(textsIn(drawn(sent, 400, Language::English), "header-urgent-pointer")[1], "77");
}

void SegmentHeaderTest::describesEachField()
{
    const DisplayList list = drawn(sample(31, 0), 400, Language::English);
    for (const char* line : {"Source Port: 49152.", "Sequence Number: 4294967295.", "FIN = 1",
             "CWR = 0.", "Option Maximum segment size, MSS: 1460.", "SEG.LEN = 4000000002"}) {
        QVERIFY2(list.description.find(line) != std::string::npos, line);
    }
}

SUITE_WITHIN(QGuiApplication, SegmentHeaderTest);

} // namespace segment_header_test

#include "segment_header_test.moc"
