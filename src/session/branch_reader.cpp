// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/branch_reader.h"

#include "lesson/json_text.h"
#include "session/act_json.h"

#include <QJsonObject>

#include <limits>

namespace session {
namespace {

using lesson::pointerTo;
using lesson::ProblemKind;
using lesson::ShapeProblem;
using Finding = std::optional<ShapeProblem>;

QString reason(const sim::WhyNot& whyNot)
{
    if (const auto* error = std::get_if<tcp::Error>(&whyNot)) {
        return QString::fromUtf8(tcp::provenance(*error).id.data());
    }
    switch (std::get<sim::Refusal>(whyNot)) {
    case sim::Refusal::NotInFlight:
        return "not-in-flight";
    case sim::Refusal::InThePast:
    case sim::Refusal::Recorded: // of no run that a session file can hold
        return "in-the-past";
    case sim::Refusal::AfterNextInstant:
        return "too-late";
    case sim::Refusal::NothingToHappen:
    case sim::Refusal::NothingChanges:
        return "nothing-changes";
    case sim::Refusal::OutOfRange:
    case sim::Refusal::WindowNeedsScale:
    case sim::Refusal::RtoOrder:
        return "impossible-setting";
    case sim::Refusal::TooMuch:
        return "too-much";
    case sim::Refusal::TooOften:
        return "too-often";
    case sim::Refusal::Stopped:
        return "stopped";
    }
    return {};
}

std::size_t count(const QJsonValue& value) { return static_cast<std::size_t>(value.toInteger()); }

BranchId idOf(const QJsonValue& value) { return {static_cast<std::uint32_t>(value.toInteger())}; }

/// Reads one branch.
class BranchReader
{
public:
    BranchReader(
        const QJsonObject& object, const QString& pointer, Branches& branches, Patience& patience)
        : m_object(object)
        , m_pointer(pointer)
        , m_branches(branches)
        , m_patience(patience)
    {}

    Finding read(bool isTrunk, BranchId leastId)
    {
        const BranchId id = idOf(m_object["id"]);
        if (id < leastId || (isTrunk && id != leastId)) {
            return outOfRange(at("id"), id.value, leastId.value,
                isTrunk ? leastId.value : std::numeric_limits<std::uint32_t>::max() - 1);
        }
        if (Finding found = isTrunk ? checkTrunk() : goToFork()) {
            return found;
        }
        m_branches.setNextId(isTrunk ? BranchId{id.value + 1} : id);
        if (Finding found = play()) {
            return found;
        }
        m_branches.rename(id, m_object["name"].toString());
        return std::nullopt;
    }

private:
    QString at(const char* key) const { return pointerTo(m_pointer, QString::fromUtf8(key)); }

    Finding checkTrunk() const
    {
        for (const char* key : {"parent", "fork"}) {
            if (m_object.contains(QLatin1String(key))) {
                return ShapeProblem{at(key), ProblemKind::UnknownKey, key, {}, {"acts", "length"}};
            }
        }
        return std::nullopt;
    }

    Finding goToFork()
    {
        for (const char* key : {"parent", "fork"}) {
            if (!m_object.contains(QLatin1String(key))) {
                return ShapeProblem{m_pointer, ProblemKind::MissingKey, {}, {}, {key}};
            }
        }
        const BranchId parent = idOf(m_object["parent"]);
        if (!m_branches.has(parent)) {
            return unknownBranch(at("parent"), parent, m_branches);
        }
        const Branch& told = m_branches.branch(parent);
        // At the very end it would be no branch, and before its fork the grandparent's.
        const std::size_t fork = count(m_object["fork"]);
        if (fork < told.fork || fork + 1 > told.size) {
            return outOfRange(at("fork"), fork, told.fork, told.size == 0 ? 0 : told.size - 1);
        }
        if (m_object["acts"].toArray().isEmpty()) {
            return ShapeProblem{at("acts"), ProblemKind::TooFew, {}, "0", {"1"}};
        }
        m_branches.switchTo(parent);
        m_branches.seek(fork);
        return std::nullopt;
    }

    /// The acts, and between them what happens by itself.
    Finding play()
    {
        const std::size_t fork = m_branches.history().cursor();
        const std::size_t length = count(m_object["length"]);
        const QJsonArray acts = m_object["acts"].toArray();
        const bool begins = m_object.contains("fork");
        for (qsizetype i = 0; i < acts.size(); ++i) {
            const QString pointer = pointerTo(at("acts"), i);
            const QJsonObject object = acts[i].toObject();
            const std::size_t place = count(object["after"]);
            const std::size_t least = i == 0 ? fork : m_branches.history().size();
            const std::size_t greatest = begins && i == 0 ? fork : length - (length > 0 ? 1 : 0);
            if (place < least || place > greatest || place >= length) {
                return outOfRange(pointerTo(pointer, "after"), place, least, greatest);
            }
            if (Finding found = advanceTo(place); found || m_patience.isOver()) {
                return found;
            }
            if (Finding found = act(object, pointer)) {
                return found;
            }
        }
        return advanceTo(length);
    }

    Finding advanceTo(std::size_t place)
    {
        while (m_branches.history().cursor() < place) {
            if (!m_patience.lasts(m_branches.history().current().segmentCount())) {
                return std::nullopt;
            }
            if (!m_branches.apply({{}, sim::Advance{}})) {
                const std::size_t most = m_branches.history().size();
                return outOfRange(at("length"), count(m_object["length"]), most, most);
            }
        }
        if (m_branches.history().cursor() > place) {
            const std::size_t least = m_branches.history().size();
            return outOfRange(at("length"), place, least, least);
        }
        return std::nullopt;
    }

    Finding act(const QJsonObject& object, const QString& pointer)
    {
        const sim::Simulation& state = m_branches.history().current();
        const auto read = actOf(object, state.genesis(), pointer);
        if (const auto* problem = std::get_if<ShapeProblem>(&read)) {
            return *problem;
        }
        const sim::Input& input = std::get<sim::History::Action>(read).input;
        if (const auto whyNot = state.canApply(input)) {
            return ShapeProblem{pointer, ProblemKind::ActRefused, {}, reason(*whyNot), {}};
        }
        m_branches.apply(input);
        return std::nullopt;
    }

    const QJsonObject& m_object;
    const QString& m_pointer;
    Branches& m_branches;
    Patience& m_patience;
};

} // namespace

ShapeProblem unknownBranch(const QString& pointer, BranchId found, const Branches& branches)
{
    ShapeProblem problem{pointer, ProblemKind::UnknownBranch, {}, QString::number(found.value), {}};
    for (const Branch& branch : branches.all()) {
        problem.wanted += QString::number(branch.id.value);
    }
    return problem;
}

ShapeProblem outOfRange(
    const QString& pointer, std::size_t found, std::size_t least, std::size_t greatest)
{
    return {pointer, ProblemKind::OutOfRange, {}, QString::number(found),
        {QString::number(least), QString::number(greatest)}};
}

std::optional<lesson::ShapeProblem> readBranches(
    const QJsonArray& list, Branches& branches, Patience& patience)
{
    BranchId least{1};
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject object = list[i].toObject();
        const QString pointer = pointerTo("/branches", i);
        BranchReader reader(object, pointer, branches, patience);
        if (Finding found = reader.read(i == 0, least); found || patience.isOver()) {
            return found;
        }
        least = {idOf(object["id"]).value + 1};
        branches.setNextId(least);
    }
    return std::nullopt;
}

} // namespace session
