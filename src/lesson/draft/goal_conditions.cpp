// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/goal_conditions.h"

#include "lesson/draft/draft_words.h"
#include "lesson/query/evaluation.h"

#include <algorithm>

namespace lesson {
namespace {

using language::Speaker;

constexpr sim::Side kEnds[] = {sim::Side::Client, sim::Side::Server};

/// `phrase` with the name of the end, and what else there is.
NamedExpression ofEnd(sim::Side who, const QString& rest, const language::Phrase& phrase,
    const QStringList& more = {})
{
    return {idOf(who) + rest, inBoth([&](const Speaker& say) {
                return say.text(phrase, QStringList(say.text(endWord(who))) + more);
            })};
}

NamedExpression ofRun(
    const QString& expression, const language::Phrase& phrase, const QStringList& more = {})
{
    return {expression, inBoth([&](const Speaker& say) { return say.text(phrase, more); })};
}

void addStates(std::vector<NamedExpression>& list, sim::Side who)
{
    for (const tcp::State state : tcp::kAllStates) {
        const QString name = nameOf(state);
        list.push_back(ofEnd(
            who, ".state(end) = " + name, PHRASE("Draft", "At the end the %1 is in %2"), {name}));
    }
    for (const tcp::State state : tcp::kAllStates) {
        const QString name = nameOf(state);
        list.push_back(
            ofEnd(who, ".passes(" + name + ')', PHRASE("Draft", "The %1 passes %2"), {name}));
        list.push_back({"not " + list.back().expression, inBoth([&](const Speaker& say) {
                            return say.text(PHRASE("Draft", "The %1 does not pass %2"),
                                {say.text(endWord(who)), name});
                        })});
    }
}

/// The errors that an application is told, in the RFC's words.
constexpr const char* kToldErrors[] = {
    "connection refused", "connection reset", "connection timed out"};

void addDeeds(std::vector<NamedExpression>& list, sim::Side who)
{
    list.push_back(ofEnd(who, ".RST.count > 0", PHRASE("Draft", "The %1 sends a RST")));
    list.push_back(ofEnd(who, ".FIN.count = 0", PHRASE("Draft", "The %1 sends no FIN")));
    list.push_back(ofEnd(who, ".again.count > 0", PHRASE("Draft", "The %1 retransmits something")));
    for (const char* error : kToldErrors) {
        list.push_back(ofEnd(who, QString(".error = '%1'").arg(error),
            PHRASE("Draft", "The application of the %1 is told: %2"), {error}));
    }
}

NamedExpression lostCount(int count)
{
    return ofRun(QString("lost.count = %1").arg(count),
        PHRASE("Draft", "The number of segments lost is %1"), {QString::number(count)});
}

bool holdsOf(const Run& run, const QString& expression)
{
    const auto parsed = parseExpression(expression);
    const auto* condition = std::get_if<Expression>(&parsed);
    if (condition == nullptr) {
        return false;
    }
    const auto found = evaluate(*condition, {}, &run);
    return std::holds_alternative<Found>(found) && holds(std::get<Found>(found).value);
}

} // namespace

std::vector<NamedExpression> runConditions()
{
    std::vector<NamedExpression> list;
    for (const sim::Side who : kEnds) {
        addStates(list, who);
        addDeeds(list, who);
    }
    list.push_back(ofRun("lost.count > 0", PHRASE("Draft", "Something is lost")));
    list.push_back(lostCount(0));
    return list;
}

std::vector<NamedExpression> conditionsOf(const Run& run)
{
    std::vector<NamedExpression> list = runConditions();
    std::erase_if(list,
        [&run](const NamedExpression& condition) { return !holdsOf(run, condition.expression); });
    if (const auto lost = run.lost().size(); lost > 0) {
        list.push_back(lostCount(static_cast<int>(lost)));
    }
    for (const sim::Side who : kEnds) {
        const std::uint64_t octets = run.deliveredBy(who, run.end());
        if (octets > 0) {
            list.push_back(ofEnd(who, QString(".delivered(end) = %1").arg(octets),
                PHRASE("Draft", "The application of the %1 is given %2 octets"),
                {QString::number(octets)}));
        }
    }
    return list;
}

} // namespace lesson
