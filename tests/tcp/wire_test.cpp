// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/suite.h"
#include "tcp/wire.h"

#include <QtTest>

#include <numeric>

namespace wire_test {

using namespace tcp;

namespace {

/// All combinations of options that fit into a header.
std::vector<Options> allOptions()
{
    std::vector<Options> result;
    for (unsigned mix = 0; mix < 16; ++mix) {
        for (std::uint32_t blocks = 0; blocks <= SackBlocks::kMost; ++blocks) {
            Options options;
            if ((mix & 1U) != 0) {
                options.mss = 1460;
            }
            if ((mix & 2U) != 0) {
                options.windowScale = 7;
            }
            options.sackPermitted = (mix & 4U) != 0;
            if ((mix & 8U) != 0) {
                options.timestamps = Timestamps{0x01020304, 0xfffefdfc};
            }
            for (std::uint32_t i = 0; i < blocks; ++i) {
                options.sack.add({SeqNum{1000 * i + 1}, SeqNum{1000 * i + 501}});
            }
            if (options.wireLength() <= 40) {
                result.push_back(options);
            }
        }
    }
    return result;
}

/// The ones' complement sum that a receiver makes; right if all bits are set.
std::uint32_t receiverSum(
    const std::vector<std::uint8_t>& header, const Addressing& ends, std::uint32_t data)
{
    std::uint64_t sum = (ends.sourceAddress >> 16) + (ends.sourceAddress & 0xffffU) +
        (ends.destinationAddress >> 16) + (ends.destinationAddress & 0xffffU) + 6 + header.size() +
        data;
    for (std::size_t i = 0; i < header.size(); i += 2) {
        sum += static_cast<std::uint64_t>(header[i] * 256 + header[i + 1]);
    }
    while (sum > 0xffff) {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    return static_cast<std::uint32_t>(sum);
}

} // namespace

class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void writesAWholeHeader();
    void fillsOptionsWithoutGaps();
    void putsNumbersOnWords();
    void sumsUpToAllOnes();
};

void WireTest::writesAWholeHeader()
{
    Segment syn;
    syn.seq = SeqNum{100};
    syn.flags = {Flag::Syn};
    syn.window = 65535;
    syn.options.mss = 1460;
    syn.options.windowScale = 7;
    const auto octets = headerOctets(syn, {0xc0000201, 0xc6336401, 49152, 80});
    // The sum was made by hand: 0xc000 + 0x0201 + 0xc633 + 0x6401 + 6 + 28, and the words below.
    const std::vector<std::uint8_t> expected{0xc0, 0, 0, 80, 0, 0, 0, 100, 0, 0, 0, 0, 0x70, 2,
        0xff, 0xff, 0xd7, 0x2d, 0, 0, 2, 4, 0x05, 0xb4, 1, 3, 3, 7};
    QCOMPARE(octets, expected);
}

void WireTest::fillsOptionsWithoutGaps()
{
    for (const Options& options : allOptions()) {
        std::uint32_t end = 0;
        for (const PlacedOption& placed : placeOptions(options)) {
            QCOMPARE(placed.offset, end);
            end += placed.length;
        }
        QCOMPARE(end, options.wireLength());
        Segment segment;
        segment.options = options;
        const auto octets = headerOctets(segment, {});
        QCOMPARE(octets.size(), 20 + std::size_t{options.wireLength()});
        QCOMPARE(octets[12] >> 4, static_cast<int>(octets.size() / 4));
    }
}

void WireTest::putsNumbersOnWords()
{
    Options options;
    options.timestamps = Timestamps{};
    using enum OptionKind;
    const std::vector<PlacedOption> alone{
        {NoOperation, 0, 1}, {NoOperation, 1, 1}, {Timestamps, 2, 10}};
    QVERIFY(placeOptions(options) == alone);
    options.mss = 1460;
    options.sackPermitted = true;
    options.windowScale = 2;
    const std::vector<PlacedOption> all{{MaximumSegmentSize, 0, 4}, {SackPermitted, 4, 2},
        {Timestamps, 6, 10}, {NoOperation, 16, 1}, {WindowScale, 17, 3}};
    QVERIFY(placeOptions(options) == all);
}

void WireTest::sumsUpToAllOnes()
{
    const Addressing ends{0xc6336401, 0xc0000201, 80, 49152};
    for (const Options& options : allOptions()) {
        Segment segment;
        segment.seq = SeqNum{0xfffffff0};
        segment.ack = SeqNum{0x80000001};
        segment.flags = {Flag::Ack, Flag::Psh, Flag::Urg};
        segment.urgent = 77;
        segment.window = 4321;
        segment.len = 1461;
        segment.options = options;
        QCOMPARE(headerOctets(segment, ends)[19], std::uint8_t{77});
        QCOMPARE(receiverSum(headerOctets(segment, ends), ends, segment.len), 0xffffU);
    }
}

SUITE(WireTest);

} // namespace wire_test

#include "wire_test.moc"
