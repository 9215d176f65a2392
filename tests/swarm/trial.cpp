// SPDX-License-Identifier: GPL-3.0-or-later

#include "trial.h"

#include "ending.h"
#include "generator.h"
#include "sim/history.h"
#include "steps.h"
#include "watch.h"

#include <algorithm>
#include <optional>

namespace swarm {

using namespace std::chrono_literals;
using sim::Random;
using sim::Side;
using tcp::CallKind;

namespace {

constexpr std::size_t kMostWithoutEnd = 2'000; // inputs, of runs on a network that stays bad
constexpr std::size_t kMostInHistory = 3'000;
constexpr double kAdvance = 0.75;

/// A run while it is being made up.
class Making
{
public:
    Making(std::uint64_t seed, Coverage& coverage, std::size_t most)
        : m_most(most)
        , m_random(seed)
        , m_character(randomCharacter(m_random))
        , m_genesis(randomGenesis(m_random, m_character))
        , m_watch(m_genesis, !m_character.forgeries && !m_character.crashes,
              {m_random.chance(0.1), &coverage})
    {}

    void play()
    {
        if (!actAtRandom() || (!m_character.forgeries && !closeBoth())) {
            return;
        }
        playOn(m_character.heals && !m_character.forgeries ? kMostInputs : kMostWithoutEnd);
    }

    const Watch& watch() const { return m_watch; }
    const Ending& ending() const { return m_ending; }

    Run told() const
    {
        Run run{m_genesis, m_changes};
        run.genesis.steps.insert(run.genesis.steps.end(), m_acts.begin(), m_acts.end());
        return run;
    }

private:
    /// A nanosecond in which nothing else happens: there a step is the same as an input.
    std::optional<tcp::Instant> momentOfItsOwn()
    {
        const sim::Simulation& state = m_watch.simulation();
        const auto next = state.nextInstant();
        const tcp::Instant first = state.now() + 1ns;
        const tcp::Instant last = next ? *next - 1ns : state.now() + 1s;
        if (last < first) {
            return {};
        }
        const auto span = static_cast<std::uint64_t>((last - first).count());
        return first + tcp::Duration(static_cast<std::int64_t>(m_random.upTo(span)));
    }

    // Each returns false where the run stops: something is wrong, or it has come far enough.

    bool mayGoOn() const { return m_watch.good() && m_watch.inputs() < m_most; }
    bool advance() { return mayGoOn() && m_watch.advance(); }

    bool act(const sim::Step& step)
    {
        sim::Input input{std::get<sim::AtTime>(step.when).at, {}};
        std::visit([&input](const auto& what) { input.what = what; }, step.what);
        m_acts.push_back(step);
        if (!mayGoOn()) {
            return false;
        }
        const std::size_t before = m_watch.inputs();
        if (!m_watch.apply(input) && m_watch.inputs() == before) {
            m_acts.pop_back(); // refused
        }
        return m_watch.good();
    }

    bool change(const sim::Input& input)
    {
        m_changes.push_back(input);
        if (!mayGoOn()) {
            return false;
        }
        const std::size_t before = m_watch.inputs();
        if (!m_watch.apply(input) && m_watch.inputs() == before) {
            m_changes.pop_back(); // refused
        }
        return m_watch.good();
    }

    bool doSomething(tcp::Instant at)
    {
        const sim::Simulation& state = m_watch.simulation();
        if (m_character.changes && m_random.chance(0.3)) {
            return change(randomChange(state, at, m_random));
        }
        return act(randomAct(state, at, m_random, m_character));
    }

    bool actAtRandom()
    {
        for (int acts = 0; acts < m_character.acts;) {
            if (m_random.chance(kAdvance) && m_watch.simulation().nextInstant()) {
                if (!advance()) {
                    return false;
                }
                continue;
            }
            ++acts;
            const auto at = momentOfItsOwn();
            if (at && !doSomething(*at)) {
                return false;
            }
        }
        return true;
    }

    /// The next moment of its own, whatever happens until then.
    std::optional<tcp::Instant> awaitMoment()
    {
        std::optional<tcp::Instant> at = momentOfItsOwn();
        while (!at && advance()) {
            at = momentOfItsOwn();
        }
        return at;
    }

    /// The network loses nothing by chance any more, where changes have made it do so.
    bool heal()
    {
        if (!m_character.heals || m_changes.empty()) {
            return true;
        }
        const auto at = awaitMoment();
        return at && change({*at, healed(m_watch.simulation())});
    }

    /// Once all steps with a time are over, the network heals, and both users read and close.
    bool closeBoth()
    {
        tcp::Instant last;
        for (const sim::Step& step : m_genesis.steps) {
            if (const auto* when = std::get_if<sim::AtTime>(&step.when)) {
                last = std::max(last, when->at);
            }
        }
        while (m_watch.simulation().nextInstant() && *m_watch.simulation().nextInstant() <= last &&
            m_watch.inputs() < kMostInputs) {
            if (!advance()) {
                return false;
            }
        }
        if (!heal()) {
            return false;
        }
        for (const Side side : sim::kBothSides) {
            for (const CallKind kind : {CallKind::ResumeReading, CallKind::Close}) {
                const auto at = awaitMoment();
                if (!at || !act({sim::AtTime{*at}, sim::UserCall{side, tcp::Call{kind}}})) {
                    return false;
                }
            }
        }
        return true;
    }

    void playOn(std::size_t most)
    {
        for (std::size_t i = 0; i < most && m_watch.simulation().nextInstant(); ++i) {
            if (!advance()) {
                return;
            }
        }
        if (mayGoOn()) {
            m_ending = lookAtEnding(m_watch, told());
            m_watch.blame(m_ending.wrong);
        }
    }

    std::size_t m_most;
    Random m_random;
    Character m_character;
    sim::Genesis m_genesis;
    Watch m_watch;
    std::vector<sim::Step> m_acts;
    std::vector<sim::Input> m_changes;
    Ending m_ending;
};

} // namespace

std::string lookAtHistory(const Run& run, const Watch& watch, Random random)
{
    sim::History history(run.genesis);
    Course course(run);
    for (auto input = course.next(history.current()); input && history.size() < watch.inputs();
         input = course.next(history.current())) {
        history.apply(*input);
    }
    if (history.size() != watch.inputs() || !(history.trace() == watch.trace())) {
        return "what tells the run makes another run";
    }
    return lookAtSteps(history, random);
}

Trial runSeed(std::uint64_t seed, Coverage& coverage, std::size_t most)
{
    Making making(seed, coverage, most);
    making.play();
    const Watch& watch = making.watch();
    Trial trial{making.told(), watch.wrong(), watch.inputs(), watch.trace().rows().size(),
        watch.trace().segments().size(), making.ending().mustClose, making.ending().regular};
    constexpr std::uint64_t kOneIn = 16;
    if (trial.wrong.empty() && most == SIZE_MAX && seed % kOneIn == 0 &&
        watch.inputs() < kMostInHistory) {
        trial.wrong = lookAtHistory(trial.run, watch, Random(seed));
    }
    return trial;
}

} // namespace swarm
