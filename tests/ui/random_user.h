// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/main_window.h"

#include <algorithm>
#include <array>
#include <random>

namespace support {

/// Does to a window what users do, in any order.
class RandomUser
{
public:
    RandomUser(ui::MainWindow& window, unsigned seed)
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
            m_window.setLook({std::array{render::Language::English, render::Language::Chinese,
                                  render::Language::Both}[below(3)],
                below(2) == 0 ? render::Theme::Light : render::Theme::Dark});
            return "look";
        case 13:
            if (!session.trace().segments().empty()) { // there is nothing to click else
                session.select(segment());
            }
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
    sim::Side side() { return below(2) == 0 ? sim::Side::Client : sim::Side::Server; }
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
        for (const sim::Side from : sim::kBothSides) {
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
        const sim::Side who = side();
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

} // namespace support
