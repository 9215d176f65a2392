// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever rows are packed, zlib unpacks the same ones.

#include "figure/row_packer.h"
#include "support/suite.h"

#include <QByteArray>
#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

namespace row_packer_test {

using figure::RowPacker;

namespace {

using Row = std::vector<std::uint8_t>;

/// Where two rows differ, octet by octet, or with what is the same between told as changed, too.
std::vector<RowPacker::Stretch> changes(const Row& above, const Row& row, std::size_t generous)
{
    std::vector<RowPacker::Stretch> result;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == above[i]) {
            continue;
        }
        if (!result.empty() && i - result.back().to <= generous) {
            result.back().to = i + 1;
        } else {
            result.push_back({i, i + 1});
        }
    }
    return result;
}

QByteArray unpacked(const QByteArray& packed, std::size_t size)
{
    QByteArray withSize(4, '\0');
    for (int i = 0; i < 4; ++i) {
        withSize[i] = static_cast<char>(size >> 8 * (3 - i));
    }
    return qUncompress(withSize + packed);
}

/// Packs rows and unpacks them; qUncompress() checks the sum at the end, too.
void survive(const std::vector<Row>& rows, std::size_t generous)
{
    QByteArray packed;
    QByteArray plain;
    RowPacker packer(rows.front().size(), [&](std::span<const std::uint8_t> piece) {
        packed.append(
            reinterpret_cast<const char*>(piece.data()), static_cast<qsizetype>(piece.size()));
    });
    Row above(rows.front().size(), 0);
    for (const Row& row : rows) {
        packer.row(row, changes(above, row, generous));
        plain.append(reinterpret_cast<const char*>(row.data()), static_cast<qsizetype>(row.size()));
        above = row;
    }
    packer.finish();
    RC_ASSERT(unpacked(packed, static_cast<std::size_t>(plain.size())) == plain);
}

rc::Gen<Row> rowLike(const Row& above)
{
    // Few colours in stretches of every length, much of it as above.
    return rc::gen::exec([above] {
        Row row = above;
        for (int change = *rc::gen::inRange(0, 6); change > 0; --change) {
            const auto from = *rc::gen::inRange<std::size_t>(0, row.size());
            const auto length = *rc::gen::inRange<std::size_t>(1, 700);
            const auto to = std::min(row.size(), from + length);
            const bool isNoise = *rc::gen::inRange(0, 4) == 0;
            const auto colour = *rc::gen::arbitrary<std::uint8_t>();
            for (std::size_t i = from; i < to; ++i) {
                row[i] = isNoise ? static_cast<std::uint8_t>(colour * (i + 1)) : colour;
            }
        }
        return row;
    });
}

} // namespace

class RowPackerTest : public QObject
{
    Q_OBJECT

private slots:
    void anyRows()
    {
        QVERIFY(rc::check("rows survive", [] {
            const auto width = *rc::gen::inRange<std::size_t>(1, 3000);
            const auto generous = *rc::gen::inRange<std::size_t>(0, 20);
            std::vector<Row> rows;
            Row above(width, 0);
            for (int row = *rc::gen::inRange(1, 30); row > 0; --row) {
                above = *rowLike(above);
                rows.push_back(above);
            }
            survive(rows, generous);
        }));
    }

    void everyWidth()
    {
        // Each length of a match, and each distance to the row above.
        QVERIFY(rc::check("widths survive", [] {
            const auto width = *rc::gen::inRange<std::size_t>(1, 32'768);
            survive(std::vector<Row>(3, Row(width, *rc::gen::arbitrary<std::uint8_t>())), 0);
        }));
        for (std::size_t width = 1; width < 800; ++width) {
            survive(std::vector<Row>(2, Row(width, 7)), 0);
        }
    }

    void manyRows()
    {
        // More than one piece, and sums beyond 2^32.
        std::vector<Row> rows;
        for (unsigned i = 0; i < 3000; ++i) {
            Row row(1921, 255);
            for (unsigned j = 0; j < 40; ++j) {
                row[(i * 37 + j * 11) % row.size()] = static_cast<std::uint8_t>(i * j);
            }
            rows.push_back(row);
        }
        survive(rows, 3);
    }
};

SUITE(RowPackerTest);

} // namespace row_packer_test

#include "row_packer_test.moc"
