// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/branch_reader.h"

#include "lesson/json/json_text.h"
#include "session/act_json.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

namespace session {
namespace {

using lesson::JsonValue;
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
    case sim::Refusal::NoSackRecovery:
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

std::size_t count(JsonValue value) { return static_cast<std::size_t>(value.toInteger()); }

BranchId idOf(JsonValue value) { return {static_cast<std::uint32_t>(value.toInteger())}; }

/// A branch as the file tells it.
struct Course
{
    JsonValue object;
    QString pointer;
    BranchId id;
    std::size_t fork = 0;
    std::size_t length = 0;
    /// Indices of its parent, but for the trunk, and of those that begin in it.
    std::size_t parent = 0;
    std::vector<std::size_t> children;
    /// How many there are with all within it.
    std::size_t weight = 1;

    QString at(const char* key) const { return pointerTo(pointer, QString::fromUtf8(key)); }
};

Finding checkTrunk(const Course& course)
{
    if (course.id != BranchId{}) {
        return outOfRange(course.at("id"), course.id.value, 1, 1);
    }
    for (const char* key : {"parent", "fork"}) {
        if (course.object.contains(key)) {
            return ShapeProblem{
                course.at(key), ProblemKind::UnknownKey, key, {}, {"id", "name", "length", "acts"}};
        }
    }
    return std::nullopt;
}

Finding checkFork(const Course& course, const Course& parent)
{
    // At the very end it would be no branch, and before its fork the grandparent's.
    if (course.fork < parent.fork || course.fork + 1 > parent.length) {
        return outOfRange(course.at("fork"), course.fork, parent.fork,
            parent.length == 0 ? 0 : parent.length - 1);
    }
    return std::nullopt;
}

/// Whether the acts stand in order, beyond the fork.
Finding checkPlaces(const Course& course)
{
    const JsonValue acts = course.object["acts"];
    std::size_t least = course.fork;
    for (qsizetype i = 0; i < acts.size(); ++i) {
        const std::size_t place = count(acts[i]["after"]);
        const std::size_t greatest = course.length - (course.length > 0 ? 1 : 0);
        if (place < least || place > greatest || place >= course.length) {
            const QString pointer = pointerTo(course.at("acts"), i);
            return outOfRange(pointerTo(pointer, "after"), place, least, greatest);
        }
        least = place + 1;
    }
    return std::nullopt;
}

tcp::Instant timeOf(JsonValue act) { return tcp::Instant(tcp::Duration(act["at_ns"].toInteger())); }

/// When a branch begins with an act; none: it begins by leaving one out, and its acts come later.
std::optional<tcp::Instant> beginOf(const Course& course)
{
    const JsonValue acts = course.object["acts"];
    const bool isAtFork = acts.size() > 0 && count(acts[0]["after"]) == course.fork;
    return isAtFork ? std::optional(timeOf(acts[0])) : std::nullopt;
}

/// Plays one branch from where it begins, as far as is asked. Who takes an act out of a file need
/// not count anew: the times of the acts say where they stand, and the counts which comes first at
/// one time; a run that ends earlier than its length is shorter.
class CoursePlayer
{
public:
    CoursePlayer(const Course& course, Branches& branches, Patience& patience)
        : m_course(course)
        , m_acts(course.object["acts"])
        , m_branches(branches)
        , m_patience(patience)
    {}

    /// The acts, and between them what happens by itself. Stops where patience is over. With
    /// `limit`: to the place that this time has, where it is another one.
    Finding playTo(std::size_t place, std::optional<tcp::Instant> limit = {})
    {
        for (; m_done < m_acts.size(); ++m_done) {
            const JsonValue object = m_acts[m_done];
            const std::size_t after = count(object["after"]);
            if (after >= place) {
                break;
            }
            advanceTo(after, timeOf(object));
            if (m_patience.isOver()) {
                return std::nullopt;
            }
            if (Finding found = act(object, pointerTo(m_course.at("acts"), m_done))) {
                return found;
            }
        }
        advanceTo(place, limit);
        return std::nullopt;
    }

private:
    void advanceTo(std::size_t place, std::optional<tcp::Instant> limit)
    {
        const auto goesOn = [&] {
            const auto next = m_branches.history().current().nextInstant();
            return next && limit && *next != *limit ? *next < *limit
                                                    : m_branches.history().cursor() < place;
        };
        while (goesOn() && m_patience.lasts(m_branches.history().current().segmentCount()) &&
            m_branches.apply({{}, sim::Advance{}})) {
        }
    }

    Finding act(JsonValue object, const QString& pointer)
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

    const Course& m_course;
    JsonValue m_acts;
    qsizetype m_done = 0;
    Branches& m_branches;
    Patience& m_patience;
};

/// Reads all branches. Each input is simulated once: on the way through a branch those within it
/// are played where they begin. Only the one with the most within it waits for the end of its
/// parent, which is then done with: so few places have to be kept at a time, however deep branches
/// lie within branches.
class BranchesReader
{
public:
    BranchesReader(JsonValue list, Branches& branches, Patience& patience)
        : m_list(list)
        , m_branches(branches)
        , m_patience(patience)
    {}

    Finding read()
    {
        if (Finding found = readCourses()) {
            return found;
        }
        // Children stand behind their parents.
        for (std::size_t i = m_courses.size(); i-- > 1;) {
            m_courses[m_courses[i].parent].weight += m_courses[i].weight;
        }
        for (Course& course : m_courses) {
            std::ranges::stable_sort(
                course.children, {}, [&](std::size_t child) { return m_courses[child].fork; });
        }
        return play(0);
    }

private:
    Finding readCourses()
    {
        std::uint32_t least = 1;
        for (qsizetype i = 0; i < m_list.size(); ++i) {
            const JsonValue object = m_list[i];
            Course course;
            course.object = object;
            course.pointer = pointerTo("/branches", i);
            course.id = idOf(object["id"]);
            course.fork = count(object["fork"]);
            course.length = count(object["length"]);
            if (course.id.value < least) {
                return outOfRange(course.at("id"), course.id.value, least,
                    std::numeric_limits<std::uint32_t>::max() - 1);
            }
            if (Finding found = i == 0 ? checkTrunk(course) : findParent(course)) {
                return found;
            }
            if (Finding found = checkPlaces(course)) {
                return found;
            }
            least = course.id.value + 1;
            m_courses.push_back(std::move(course));
        }
        return std::nullopt;
    }

    Finding findParent(Course& course)
    {
        for (const char* key : {"parent", "fork"}) {
            if (!course.object.contains(key)) {
                return ShapeProblem{course.pointer, ProblemKind::MissingKey, {}, {}, {key}};
            }
        }
        const BranchId id = idOf(course.object["parent"]);
        const auto parent = std::ranges::lower_bound(m_courses, id, {}, &Course::id);
        if (parent == m_courses.end() || parent->id != id) {
            std::vector<BranchId> known;
            std::ranges::transform(m_courses, std::back_inserter(known), &Course::id);
            return unknownBranch(course.at("parent"), id, known);
        }
        course.parent = static_cast<std::size_t>(parent - m_courses.begin());
        parent->children.push_back(m_courses.size());
        return checkFork(course, *parent);
    }

    /// Plays a branch that has begun, and those within it.
    Finding play(std::size_t index)
    {
        while (true) {
            const Course& course = m_courses[index];
            m_branches.rename(course.id, course.object["name"].toString());
            const auto heaviest = std::ranges::max_element(
                course.children, {}, [&](std::size_t child) { return m_courses[child].weight; });
            std::optional<Branches::Place> waiting;
            CoursePlayer player(course, m_branches, m_patience);
            for (auto child = course.children.begin(); child != course.children.end(); ++child) {
                if (Finding found =
                        player.playTo(m_courses[*child].fork, beginOf(m_courses[*child]));
                    isStopped(found)) {
                    return found;
                }
                auto here = m_branches.place();
                if (child == heaviest) {
                    waiting = std::move(here);
                    continue;
                }
                m_branches.begin(m_courses[*child].id);
                if (Finding found = play(*child); isStopped(found)) {
                    return found;
                }
                m_branches.goBackTo(std::move(here));
            }
            if (Finding found = player.playTo(course.length); isStopped(found) || !waiting) {
                return found;
            }
            m_branches.goBackTo(std::move(*waiting));
            index = *heaviest;
            m_branches.begin(m_courses[index].id);
        }
    }

    bool isStopped(const Finding& found) const { return found || m_patience.isOver(); }

    JsonValue m_list;
    Branches& m_branches;
    Patience& m_patience;
    /// In the order of the file, by id.
    std::vector<Course> m_courses;
};

} // namespace

ShapeProblem unknownBranch(
    const QString& pointer, BranchId found, const std::vector<BranchId>& known)
{
    ShapeProblem problem{pointer, ProblemKind::UnknownBranch, {}, QString::number(found.value), {}};
    for (const BranchId id : known) {
        problem.wanted += QString::number(id.value);
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
    JsonValue list, Branches& branches, Patience& patience)
{
    auto problem = BranchesReader(list, branches, patience).read();
    branches.tellLeftOut();
    return problem;
}

} // namespace session
