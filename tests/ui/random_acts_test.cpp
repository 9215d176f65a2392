// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is done to a run, and wherever in it, the window draws on: acts, ways back, branches,
// other words, in any order.

#include "support/suite.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QTest>

#include <array>
#include <random>

namespace random_acts_test {

using render::Language;
using render::Theme;
using sim::Side;

namespace {

class Player
{
public:
    Player(ui::MainWindow& window, unsigned seed)
        : m_window(window)
        , m_random(seed)
    {}

    /// One thing that a user can do, be it possible or not; its name.
    const char* doSomething()
    {
        session::Session& session = m_window.session();
        switch (below(16)) {
        case 0:
        case 1:
        case 2:
            session.apply(sim::UserCall{side(), call()});
            return "call";
        case 3:
            session.apply(sim::SegmentFault{segment(), fault()});
            return "fault";
        case 4:
            session.apply(sim::NextFault{side(), fault()});
            return "next fault";
        case 5:
            session.apply(network());
            return "network";
        case 6:
            session.apply(settings());
            return "settings";
        case 7:
            session.apply(injection());
            return "injection";
        case 8:
            session.undo();
            return "undo";
        case 9:
            session.redo();
            return "redo";
        case 10:
            session.switchTo(session.branches()
                                 .all()[below(static_cast<unsigned>(session.branches().count()))]
                                 .id);
            return "switch";
        case 11:
            session.seek(tcp::Instant{} + session.knownEnd().time_since_epoch() * below(100) / 100);
            return "seek";
        case 12:
            m_window.setLook(
                {std::array{Language::English, Language::Chinese, Language::Both}[below(3)],
                    below(2) == 0 ? Theme::Light : Theme::Dark});
            return "look";
        case 13:
            session.select(segment());
            return "select";
        default:
            for (unsigned steps = below(8); steps > 0; --steps) {
                session.stepForward();
            }
            return "steps";
        }
    }

private:
    unsigned below(unsigned end)
    {
        return std::uniform_int_distribution<unsigned>(0, end - 1)(m_random);
    }
    Side side() { return below(2) == 0 ? Side::Client : Side::Server; }
    sim::SegmentId segment()
    {
        const auto count = m_window.session().trace().segments().size();
        return sim::SegmentId{static_cast<std::uint32_t>(count == 0
                ? 1
                : count - below(static_cast<unsigned>(std::min<std::size_t>(count, 12))))};
    }
    tcp::Call call()
    {
        using enum tcp::CallKind;
        const tcp::CallKind kind =
            std::array{Listen, Connect, Send, Send, Send, Receive, Close, Abort}[below(8)];
        const bool hasOctets = kind == Send || kind == Receive;
        return {kind, hasOctets ? 1 + below(30'000) : 0, true};
    }
    sim::Fault fault()
    {
        switch (below(4)) {
        case 0:
            return sim::Drop{};
        case 1:
            return sim::Corrupt{};
        case 2:
            return sim::Delay{std::chrono::milliseconds(1 + below(300))};
        default:
            return sim::Duplicate{1 + below(3)};
        }
    }
    sim::NetworkChange network()
    {
        sim::NetworkChange change;
        for (const Side from : sim::kBothSides) {
            change.link[from].delay = std::chrono::milliseconds(below(120));
            change.link[from].jitter = std::chrono::milliseconds(below(3) * 20);
            change.link[from].loss = below(3) * 0.1;
            change.link[from].reorder = below(3) * 0.2;
            change.link[from].duplicate = below(3) * 0.1;
        }
        return change;
    }
    sim::SettingsChange settings()
    {
        const Side who = side();
        sim::SettingsChange change{who, m_window.session().state().endpoint(who).config()};
        change.config.mss = static_cast<std::uint16_t>(100 + below(1361));
        return change;
    }
    sim::Injection injection()
    {
        sim::Injection made;
        made.to = side();
        made.segment.seq = tcp::SeqNum{static_cast<std::uint32_t>(m_random())};
        made.segment.flags = {std::array{tcp::Flag::Syn, tcp::Flag::Rst, tcp::Flag::Fin}[below(3)]};
        return made;
    }

    ui::MainWindow& m_window;
    std::mt19937 m_random;
};

} // namespace

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
    Player player(window, seed);
    for (int i = 0; i < kActs; ++i) {
        const char* done = player.doSomething();
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
