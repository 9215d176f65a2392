// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/kept_apart.h"
#include "support/suite.h"

#include <QtTest>

namespace keep_apart_test {

using diagram::keptApart;
using diagram::Wish;

namespace {

using Places = std::vector<double>;

Places placed(const std::vector<Wish>& wishes, double from = 0, double to = 100)
{
    return keptApart(wishes, 4, from, to);
}

} // namespace

class KeepApartTest : public QObject
{
    Q_OBJECT

private slots:
    void wishesComeTrue();
    void neighboursShareTheRoom();
    void clustersMeet();
    void theEnds();
};

void KeepApartTest::wishesComeTrue()
{
    QCOMPARE(placed({}), Places{});
    QCOMPARE(placed({{50, 20}}), Places{50});
    QCOMPARE(placed({{20, 20}, {44, 20}, {80, 10}}), (Places{20, 44, 80}));
}

void KeepApartTest::neighboursShareTheRoom()
{
    // 20 + 4 apart, half of what is missing on either side.
    QCOMPARE(placed({{40, 20}, {50, 20}}), (Places{33, 57}));
    QCOMPARE(placed({{50, 10}, {50, 30}}), (Places{38, 62}));
}

/// What has been moved may come into the way of the one before.
void KeepApartTest::clustersMeet()
{
    const Places places = placed({{30, 20}, {55, 20}, {56, 20}, {57, 20}});
    for (std::size_t i = 1; i < places.size(); ++i) {
        QCOMPARE(places[i] - places[i - 1], 24.0);
    }
    QCOMPARE(places[0] + places[1] + places[2] + places[3], 30.0 + 55 + 56 + 57);
}

void KeepApartTest::theEnds()
{
    QCOMPARE(placed({{2, 20}, {95, 20}}), (Places{10, 90}));
    QCOMPARE(placed({{85, 20}, {95, 20}}), (Places{66, 90}));
    // No room for both: they begin where they may.
    QCOMPARE(placed({{10, 60}, {20, 60}}), (Places{30, 94}));
}

SUITE(KeepApartTest);

} // namespace keep_apart_test

#include "keep_apart_test.moc"
