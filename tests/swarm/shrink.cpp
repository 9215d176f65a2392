// SPDX-License-Identifier: GPL-3.0-or-later

#include "shrink.h"

#include "lesson/scenario/settings_fields.h"

#include <algorithm>
#include <utility>

namespace swarm {

using namespace std::chrono_literals;
using sim::Side;

namespace {

/// A run, and the attempts to make it smaller.
class Shrinking
{
public:
    Shrinking(Run run, const StillFails& fails)
        : m_best(std::move(run.genesis))
        , m_changes(std::move(run.changes))
        , m_fails(fails)
    {}

    Run run()
    {
        do {
            m_smaller = false;
            leaveOut(m_changes, [this](const auto& fewer) { return attempt(m_best, fewer); });
            leaveOut(&sim::Genesis::steps);
            leaveOut(&sim::Genesis::faults);
            settings();
            changes();
            steps();
            faults();
        } while (m_smaller);
        return {m_best, m_changes};
    }

private:
    bool attempt(const sim::Genesis& smaller) { return attempt(smaller, m_changes); }
    bool attempt(const sim::Genesis& smaller, const std::vector<sim::Input>& changes)
    {
        if ((smaller == m_best && changes == m_changes) || !m_fails({smaller, changes})) {
            return false;
        }
        m_best = smaller;
        m_changes = changes;
        m_smaller = true;
        return true;
    }

    /// Sets what `part` finds in a scenario to one of `values`, the first that will do.
    template<typename Part, typename T>
    void simplify(const Part& part, std::initializer_list<T> values)
    {
        for (const T& value : values) {
            sim::Genesis smaller = m_best;
            if (part(smaller) == value) {
                return;
            }
            part(smaller) = value;
            if (attempt(smaller)) {
                return;
            }
        }
    }

    /// Ever smaller pieces of a list.
    template<typename T, typename Attempt>
    void leaveOut(const std::vector<T>& list, const Attempt& attemptWith)
    {
        for (std::size_t size = list.size(); size > 0; size /= 2) {
            for (std::size_t from = 0; from < list.size();) {
                std::vector<T> fewer = list;
                const auto begin = fewer.begin() + static_cast<std::ptrdiff_t>(from);
                const std::size_t count = std::min(size, fewer.size() - from);
                fewer.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
                if (!attemptWith(fewer)) {
                    from += size;
                }
            }
        }
    }

    template<typename T>
    void leaveOut(std::vector<T> sim::Genesis::*list)
    {
        leaveOut(m_best.*list, [this, list](const std::vector<T>& fewer) {
            sim::Genesis smaller = m_best;
            smaller.*list = fewer;
            return attempt(smaller);
        });
    }

    /// What a change need not change.
    void changes()
    {
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            if (const auto* settings = std::get_if<sim::SettingsChange>(&m_changes[i].what)) {
                const Side who = settings->who;
                lesson::visitEndpointFields([&](const char* /*key*/, auto member) {
                    attemptChange(i, [&](sim::Input& change) {
                        std::get<sim::SettingsChange>(change.what).config.*member =
                            m_best.endpoint[who].*member;
                    });
                });
            } else if (std::holds_alternative<sim::NetworkChange>(m_changes[i].what)) {
                for (const Side side : sim::kBothSides) {
                    lesson::visitLinkFields([&](const char* /*key*/, auto member) {
                        attemptChange(i, [&](sim::Input& change) {
                            std::get<sim::NetworkChange>(change.what).link[side].*member =
                                m_best.link[side].*member;
                        });
                    });
                }
            } else {
                attemptChange(i, [](sim::Input& change) {
                    std::get<sim::NextFault>(change.what).fault = sim::Drop{};
                });
            }
        }
    }

    template<typename Make>
    void attemptChange(std::size_t i, const Make& make)
    {
        std::vector<sim::Input> simpler = m_changes;
        make(simpler[i]);
        attempt(m_best, simpler);
    }

    void settings()
    {
        const sim::Genesis plain;
        simplify([](sim::Genesis & g) -> auto& { return g.seed; }, {plain.seed});
        simplify([](sim::Genesis & g) -> auto& { return g.until; }, {plain.until});
        simplify([](sim::Genesis & g) -> auto& { return g.established; }, {false});
        for (const Side side : sim::kBothSides) {
            linkOf(side);
            endOf(side);
        }
    }

    void linkOf(Side side)
    {
        lesson::visitLinkFields([&](const char* /*key*/, auto member) {
            simplify([&](sim::Genesis & g) -> auto& { return g.link[side].*member; },
                {sim::LinkConfig().*member});
        });
    }

    void endOf(Side side)
    {
        tcp::EndpointConfig plain;
        plain.port = m_best.endpoint[side].port;
        lesson::visitEndpointFields([&](const char* /*key*/, auto member) {
            simplify([&](sim::Genesis & g) -> auto& { return g.endpoint[side].*member; },
                {plain.*member});
        });
        const std::uint32_t isn = side == Side::Client ? 100 : 300;
        simplify([&](sim::Genesis & g) -> auto& { return g.endpoint[side].isns; },
            {std::vector{isn}, std::vector<std::uint32_t>()});
        simplify([&](sim::Genesis & g) -> auto& { return g.endpoint[side].windowScale; },
            {plain.windowScale});
        simplify([&](sim::Genesis & g) -> auto& { return g.endpoint[side].windowUpdates; },
            {plain.windowUpdates});
    }

    void steps()
    {
        for (std::size_t i = 0; i < m_best.steps.size(); ++i) {
            whenOf(i);
            if (std::holds_alternative<sim::UserCall>(m_best.steps[i].what)) {
                callOf(i);
            } else {
                injectionOf(i);
            }
        }
    }

    /// A round time is easier to read.
    template<typename Part>
    void roundTime(const Part& part, tcp::Duration time)
    {
        simplify(part,
            {tcp::Duration(0), time / 1s * tcp::Duration(1s), time / 100ms * tcp::Duration(100ms),
                time / 1ms * tcp::Duration(1ms), (time / 1ms + 1) * tcp::Duration(1ms),
                time / 1us * tcp::Duration(1us)});
    }

    void whenOf(std::size_t i)
    {
        if (const auto* at = std::get_if<sim::AtTime>(&m_best.steps[i].when)) {
            const tcp::Duration time = at->at.time_since_epoch();
            for (const tcp::Duration& unit :
                {tcp::Duration(1s), tcp::Duration(100ms), tcp::Duration(1ms), tcp::Duration(1us)}) {
                const tcp::Duration down = time / unit * unit;
                if (down == time || attemptTime(i, down) || attemptTime(i, down + unit)) {
                    return;
                }
            }
            return;
        }
        roundTime(
            [i](sim::Genesis & g) -> auto& {
                return std::get<sim::AfterState>(g.steps[i].when).after;
            },
            std::get<sim::AfterState>(m_best.steps[i].when).after);
    }

    bool attemptTime(std::size_t i, tcp::Duration time)
    {
        sim::Genesis smaller = m_best;
        smaller.steps[i].when = sim::AtTime{tcp::Instant(time)};
        return attempt(smaller);
    }

    void callOf(std::size_t i)
    {
        const auto call = [i](sim::Genesis& g) -> tcp::Call& {
            return std::get<sim::UserCall>(g.steps[i].what).call;
        };
        simplify([&](sim::Genesis & g) -> auto& { return call(g).push; }, {true});
        const std::uint64_t bytes = call(m_best).bytes;
        if (bytes > 0) {
            simplify([&](sim::Genesis & g) -> auto& { return call(g).bytes; },
                {std::min<std::uint64_t>(bytes, 1), std::min<std::uint64_t>(bytes, 10),
                    std::min<std::uint64_t>(bytes, 100), std::min<std::uint64_t>(bytes, 1000),
                    std::max<std::uint64_t>(bytes / 2, 1)});
        }
    }

    void injectionOf(std::size_t i)
    {
        const auto segment = [i](sim::Genesis& g) -> tcp::Segment& {
            return std::get<sim::Injection>(g.steps[i].what).segment;
        };
        simplify([&](sim::Genesis & g) -> auto& { return segment(g).options; }, {tcp::Options()});
        simplify([&](sim::Genesis & g) -> auto& { return segment(g).len; },
            {0U, std::min(segment(m_best).len, 1U)});
        simplify([&](sim::Genesis & g) -> auto& { return segment(g).window; },
            {std::uint16_t{65535}});
        for (const tcp::Flag flag : tcp::kFlagOrder) {
            sim::Genesis smaller = m_best;
            segment(smaller).flags.clear(flag);
            if (flag == tcp::Flag::Ack) {
                segment(smaller).ack = {};
            }
            attempt(smaller);
        }
    }

    void faults()
    {
        for (std::size_t i = 0; i < m_best.faults.size(); ++i) {
            const auto fault = [i](sim::Genesis& g) -> sim::Fault& { return g.faults[i].fault; };
            if (const auto* delay = std::get_if<sim::Delay>(&m_best.faults[i].fault)) {
                simplify(fault,
                    {sim::Fault(sim::Delay{delay->by / 100ms * tcp::Duration(100ms)}),
                        sim::Fault(sim::Delay{delay->by / 1ms * tcp::Duration(1ms)})});
            } else if (std::holds_alternative<sim::Duplicate>(m_best.faults[i].fault)) {
                simplify(fault, {sim::Fault(sim::Duplicate{1})});
            } else {
                simplify(fault, {sim::Fault(sim::Drop{})});
            }
        }
    }

    sim::Genesis m_best;
    std::vector<sim::Input> m_changes;
    const StillFails& m_fails;
    bool m_smaller = false;
};

} // namespace

Run shrink(Run run, const StillFails& fails) { return Shrinking(std::move(run), fails).run(); }

} // namespace swarm
