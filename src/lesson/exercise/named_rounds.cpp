// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/named_rounds.h"

#include "lesson/rounds/textbook_rounds.h"

#include <algorithm>

namespace lesson {
namespace {

/// Reads a plan. The first expression that means nothing is kept.
class PlanReader
{
public:
    explicit PlanReader(const NamedValues& names)
        : m_names(names)
    {}

    RoundsPlan read(const RoundsWanted& wanted)
    {
        RoundsPlan plan;
        plan.control = word(wanted.control, windowControlCalled, WindowControl::Reno);
        plan.cwnd = number(wanted.cwnd, 1, kMostSegments);
        plan.ssthresh = number(wanted.ssthresh, 0, kMostSegments);
        plan.extra = number(wanted.extra, 0, kMostSegments);
        plan.count = number(wanted.count, 1, kMostRounds);
        for (const auto& [after, by] : wanted.losses) {
            plan.losses.push_back(
                {number(after, 1, kMostRounds), word(by, lossSignCalled, LossSign::Timeout)});
        }
        return plan;
    }

    const std::optional<Meaningless>& problem() const { return m_problem; }

private:
    RunValue value(const Expression& expression)
    {
        const auto found = evaluate(expression, m_names, nullptr);
        if (const auto* meaningless = std::get_if<Meaningless>(&found)) {
            fail(meaningless->part);
            return Absent{};
        }
        return std::get<Found>(found).value;
    }

    int number(const Expression& expression, int least, int most)
    {
        const RunValue found = value(expression);
        const auto* number = std::get_if<double>(&found);
        if (number == nullptr || *number < least || *number > most) {
            fail(wordsOf(found).en);
            return least;
        }
        return static_cast<int>(*number);
    }

    template<typename Word>
    Word word(
        const Expression& expression, std::optional<Word> called(std::string_view), Word otherwise)
    {
        const QString id = wordsOf(value(expression)).en;
        const auto found = called(id.toStdString());
        if (!found) {
            fail(id);
        }
        return found.value_or(otherwise);
    }

    void fail(const QString& part)
    {
        if (!m_problem) {
            m_problem = Meaningless{part};
        }
    }

    const NamedValues& m_names;
    std::optional<Meaningless> m_problem;
};

/// Segments by their number are named up to this one.
constexpr int kMostNamedSegments = 1000;

void nameRound(const QString& name, int number, const TextbookRound& round, NamedValues& names)
{
    const QString prefix = QString("%1.%2.").arg(name).arg(number);
    names[prefix + "cwnd"] = double(round.cwnd);
    names[prefix + "ssthresh"] = double(round.ssthresh);
    names[prefix + "phase"] = QString::fromUtf8(id(round.phase).data());
    names[prefix + "first"] = double(round.first);
    names[prefix + "last"] = double(round.last);
    for (int i = round.first; i <= std::min(round.last, kMostNamedSegments); ++i) {
        names[QString("%1.segment.%2").arg(name).arg(i)] = double(number);
    }
}

} // namespace

std::optional<Meaningless> nameRounds(const RoundsWanted& wanted, NamedValues& names)
{
    PlanReader reader(names);
    const RoundsPlan plan = reader.read(wanted);
    if (reader.problem()) {
        return reader.problem();
    }
    RoundValues windows;
    RoundValues thresholds;
    int knee = 0;
    int highest = 0;
    for (const TextbookRound& round : textbookRounds(plan)) {
        windows.push_back(round.cwnd);
        thresholds.push_back(round.ssthresh);
        const auto number = static_cast<int>(windows.size());
        nameRound(wanted.name, number, round, names);
        for (int i = highest + 1; i <= std::min(round.cwnd, kMostNamedSegments); ++i) {
            names[QString("%1.reaches.%2").arg(wanted.name).arg(i)] = double(number);
        }
        highest = std::max(highest, round.cwnd);
        knee = knee == 0 && round.cwnd >= round.ssthresh ? number : knee;
    }
    names[wanted.name] = windows;
    names[wanted.name + ".ssthresh"] = thresholds;
    names[wanted.name + ".knee"] = knee == 0 ? RunValue(Absent{}) : RunValue(double(knee));
    return std::nullopt;
}

} // namespace lesson
