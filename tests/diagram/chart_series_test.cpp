// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_series.h"

#include "diagram/chart/chart_axes.h"
#include "diagram/chart/difference.h"
#include "diagram/chart/rates.h"
#include "diagram/chart/thinning.h"
#include "diagram/chart/ticks.h"
#include "sim/random.h"
#include "support/random_runs.h"
#include "support/suite.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

namespace chart_series_test {

using diagram::ChartPoint;
using diagram::ChartSeries;
using diagram::Quantity;
using diagram::TickStep;
using diagram::ValueRange;

namespace {

/// Many points at few different x.
ChartSeries randomSeries(sim::Random& random, std::uint32_t most)
{
    ChartSeries series;
    std::int64_t x = 0;
    for (std::uint32_t i = support::upTo(random, most); i > 0; --i) {
        x += support::oneOf<std::int64_t>(random, {0, 0, 1, 1, 7, 1000});
        const double low = support::upTo(random, 1000);
        series.insert({x, {low, low + support::upTo(random, 10)}, {i}});
    }
    return series;
}

/// The value that holds at `x`.
std::optional<double> valueAt(const ChartSeries& series, std::int64_t x)
{
    std::optional<double> value;
    for (const ChartPoint& point : series.points()) {
        value = point.x <= x ? std::optional(point.value.high) : value;
    }
    return value;
}

/// A series says the same as a plain list of its points.
void verifyLookUps(const ChartSeries& series, sim::Random& random)
{
    const auto points = series.points();
    QVERIFY(std::ranges::is_sorted(points, {}, &ChartPoint::x));
    for (int i = 0; i < 20; ++i) {
        const auto x = static_cast<std::int64_t>(support::upTo(random, 5000)) - 10;
        const auto first = std::ranges::lower_bound(points, x, {}, &ChartPoint::x);
        QCOMPARE(series.firstAt(x), static_cast<std::size_t>(first - points.begin()));
        if (points.empty()) {
            continue;
        }
        const auto count = static_cast<std::uint32_t>(points.size());
        const std::uint32_t from = support::upTo(random, count - 1);
        const std::uint32_t to = from + 1 + support::upTo(random, count - from - 1);
        ValueRange expected = points[from].value;
        for (std::uint32_t at = from; at < to; ++at) {
            expected = expected.with(points[at].value);
        }
        QVERIFY(series.range(from, to) == expected);
    }
}

} // namespace

class ChartSeriesTest : public QObject
{
    Q_OBJECT

private slots:
    void findsPointsAndRanges()
    {
        sim::Random random(1);
        for (int run = 0; run < 300; ++run) {
            verifyLookUps(randomSeries(random, 400), random);
        }
    }

    void takesLatePointsIntoTheirPlace()
    {
        sim::Random random(2);
        for (int run = 0; run < 200; ++run) {
            ChartSeries series = randomSeries(random, 300);
            for (int late = 0; late < 5; ++late) {
                const double value = support::upTo(random, 2000);
                series.insert({support::upTo(random, 3000), {value, value}, {}});
            }
            verifyLookUps(series, random);
        }
    }

    void keepsOneValueForEachMoment()
    {
        sim::Random random(3);
        for (int run = 0; run < 100; ++run) {
            ChartSeries series;
            std::vector<std::pair<std::int64_t, double>> last; // by moment
            for (std::int64_t x = 0; x < 300;) {
                const double value = support::upTo(random, 3);
                series.settle(x, value);
                if (last.empty() || last.back().first != x) {
                    last.emplace_back(x, value);
                }
                last.back().second = value;
                x += support::upTo(random, 1);
            }
            std::size_t at = 0;
            for (const auto& [x, value] : last) {
                const std::size_t next = series.firstAt(x + 1);
                QVERIFY(next > 0);
                QCOMPARE(series.points()[next - 1].value.high, value);
                at = next;
            }
            QCOMPARE(at, series.points().size());
            verifyLookUps(series, random);
        }
    }

    void stepsAreRound()
    {
        sim::Random random(4);
        for (int run = 0; run < 5000; ++run) {
            const double range = std::pow(10.0, support::upTo(random, 20) - 6.0) *
                (1 + support::upTo(random, 900) / 100.0);
            const double most = 1 + support::upTo(random, 40);
            const TickStep step = diagram::stepFor(range, most);
            QVERIFY(step.mantissa == 1 || step.mantissa == 2 || step.mantissa == 5);
            const double count = range / step.value();
            QVERIFY2(count <= most * (1 + 1e-6) && count > most / 2.5 * (1 - 1e-6),
                qPrintable(QString("%1 in %2").arg(range).arg(most)));
        }
    }

    /// There is nothing between one octet and the next, in whatever unit they are told.
    void ticksOfWhatIsCountedAreWhole()
    {
        sim::Random random(9);
        for (int i = 0; i < 3000; ++i) {
            const double most = std::pow(10, support::upTo(random, 9));
            const double from = support::upTo(random, static_cast<std::uint32_t>(most));
            const double to = from + 0.5 + std::pow(10, support::upTo(random, 6) / 2.0);
            const diagram::ChartScale scale{from, to, 400, 20};
            const diagram::AxisUnit unit = diagram::unitFor(Quantity::Octets, to);
            for (const diagram::Tick& tick : diagram::uprightAxis(scale, unit).ticks) {
                QVERIFY2(std::abs(tick.value - std::round(tick.value)) < 1e-6 * unit.size,
                    tick.text.c_str());
            }
        }
    }

    /// At each moment what one line has more than the other.
    void aDifferenceIsThatOfTheValues()
    {
        sim::Random random(10);
        for (int run = 0; run < 300; ++run) {
            const ChartSeries first = randomSeries(random, 60);
            const ChartSeries second = randomSeries(random, 60);
            const auto from = static_cast<std::int64_t>(support::upTo(random, 3000));
            const auto to = from + static_cast<std::int64_t>(support::upTo(random, 8000));
            const ChartSeries difference = diagram::differenceOf(first, second, from, to);
            for (int i = 0; i < 60; ++i) {
                const auto x = from +
                    static_cast<std::int64_t>(
                        support::upTo(random, static_cast<std::uint32_t>(to - from)));
                const auto a = valueAt(first, x);
                const auto b = valueAt(second, x);
                const auto expected = a && b ? std::optional(*a - *b) : std::nullopt;
                QCOMPARE(valueAt(difference, x), expected);
            }
            for (const ChartPoint& point : difference.points()) {
                QVERIFY(point.x >= from && point.x <= to);
            }
        }
    }

    void ticksAreToldAsTheyAre()
    {
        sim::Random random(5);
        for (int run = 0; run < 2000; ++run) {
            const double range = std::pow(10.0, support::upTo(random, 15) - 3.0) *
                (1 + support::upTo(random, 900) / 100.0);
            const double from = range * (support::upTo(random, 2000) - 1000.0) / 100;
            const auto unit = diagram::unitFor(Quantity::Octets, from + range);
            const TickStep step = diagram::stepFor(range / unit.size, 10);
            for (const diagram::Tick& tick : diagram::ticksIn(from, from + range, step, unit)) {
                QVERIFY(tick.value >= from - range * 1e-6);
                QVERIFY(tick.value <= from + range * (1 + 1e-6));
                const double told = std::stod(tick.text) * unit.size;
                QVERIFY2(std::abs(told - tick.value) <= range * 1e-6, tick.text.c_str());
            }
        }
        QCOMPARE(diagram::valueText(Quantity::Time, 1e9), std::string("1000 ms"));
        QCOMPARE(diagram::valueText(Quantity::Time, 0.0625e9), std::string("62.5 ms"));
        QCOMPARE(diagram::valueText(Quantity::Octets, 65'535), std::string("65.5 kB"));
        QCOMPARE(diagram::valueText(Quantity::Octets, 2e9), std::string("2000 MB"));
        QCOMPARE(diagram::valueText(Quantity::Count, 2), std::string("2"));
        QCOMPARE((TickStep{5, -2}.text(3)), std::string("0.15"));
        QCOMPARE((TickStep{2, 3}.text(-4)), std::string("-8000"));
        QCOMPARE((TickStep{1, 2}.text(0)), std::string("0"));
        QCOMPARE((TickStep{1, -1}.text(0)), std::string("0.0"));
    }

    /// What is sent in all is what the rates add up to.
    void ratesKeepTheSum()
    {
        sim::Random random(6);
        for (int run = 0; run < 300; ++run) {
            ChartSeries octets;
            std::int64_t x = 0;
            double total = 0;
            for (std::uint32_t i = support::upTo(random, 100); i > 0; --i) {
                x += support::upTo(random, 300'000'000);
                total += 1 + support::upTo(random, 1460);
                octets.hold(x, total);
            }
            const auto averaging = tcp::Duration(1'000'000 * (1 + support::upTo(random, 500)));
            const ChartSeries rates = diagram::rates(octets, 0, x, averaging);
            double bits = 0;
            for (std::size_t i = 0; i + 1 < rates.points().size(); ++i) {
                const auto length = rates.points()[i + 1].x - rates.points()[i].x;
                bits += rates.points()[i].value.high * static_cast<double>(length) / 1e9;
                QCOMPARE(rates.points()[i].x % averaging.count(), 0);
            }
            if (!rates.empty() && rates.points().back().value.high > 0) {
                const auto whole = x > 0 ? std::min(averaging.count(), x) : averaging.count();
                bits += rates.points().back().value.high * static_cast<double>(whole) / 1e9;
            }
            QVERIFY2(std::abs(bits - 8 * total) < 1e-6 * total + 1e-6,
                qPrintable(QString("%1 bits of %2").arg(bits).arg(8 * total)));
        }
    }

    /// A second is averaged over, and all is over in half of it.
    void aMeanOfMoreThanTheRunIsThatOfTheRun()
    {
        ChartSeries octets;
        octets.hold(0, 1000);
        octets.hold(500'000'000, 5000);
        const ChartSeries rates = diagram::rates(octets, 0, 500'000'000, std::chrono::seconds(1));
        QCOMPARE(rates.points().front().value.high, 80'000.0);
    }

    /// Each point that is seen falls into one column, and none of them is wider than a column may
    /// be.
    void columnsHoldEveryPoint()
    {
        sim::Random random(7);
        for (int run = 0; run < 300; ++run) {
            const ChartSeries series = randomSeries(random, 2000);
            const auto from = static_cast<std::int64_t>(support::upTo(random, 1000));
            const std::int64_t to = from + 1 + support::upTo(random, 100'000);
            const diagram::ChartScale scale{static_cast<double>(from), static_cast<double>(to), 50,
                50.0 + support::upTo(random, 1000) + 1};
            std::size_t next = series.firstAt(from);
            for (const auto& column : diagram::pixelColumns(series, from, to, scale)) {
                QCOMPARE(column.first, next);
                QVERIFY(column.last > column.first);
                const auto pixel = [&](std::size_t i) {
                    return scale.pixel(static_cast<double>(series.points()[i].x));
                };
                QVERIFY(
                    pixel(column.last - 1) - pixel(column.first) < diagram::kColumnWidth + 1e-6);
                next = column.last;
            }
            QCOMPARE(next, series.firstAt(to + 1));
        }
    }
};

SUITE(ChartSeriesTest);

} // namespace chart_series_test

#include "chart_series_test.moc"
