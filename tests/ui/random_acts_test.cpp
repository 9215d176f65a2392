// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is done to a run, and wherever in it, the window draws on: acts, ways back, branches,
// other words, in any order.

#include "support/suite.h"
#include "ui/random_user.h"

#include <QApplication>
#include <QTest>

namespace random_acts_test {

using render::Language;
using render::Theme;

class RandomActsTest : public QObject
{
    Q_OBJECT

private slots:
    void drawsOn_data();
    void drawsOn();
};

void RandomActsTest::drawsOn_data()
{
    QTest::addColumn<unsigned>("seed");
    constexpr unsigned kSeeds = 12;
    const unsigned first = qEnvironmentVariableIntValue("WOSHOU_FIRST_SEED");
    for (unsigned seed = first; seed < first + kSeeds; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void RandomActsTest::drawsOn()
{
    QFETCH(unsigned, seed);
    constexpr int kActs = 60;
    ui::MainWindow window({Language::English, Theme::Light});
    window.resize(1440, 900);
    window.show();
    window.newLaboratory();
    support::RandomUser user(window, seed);
    for (int i = 0; i < kActs; ++i) {
        const char* done = user.doSomething();
        QVERIFY2(!window.grab().isNull(), done);
    }
    session::Session again;
    again.resume(window.session().document());
    QVERIFY(again.trace() == window.session().trace());
    QCOMPARE(again.text(), window.session().text());
    while (window.session().undo()) {
        QVERIFY(!window.grab().isNull());
    }
}

SUITE_WITHIN(QApplication, RandomActsTest);

} // namespace random_acts_test

#include "random_acts_test.moc"
