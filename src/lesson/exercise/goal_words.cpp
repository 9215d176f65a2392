// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/goal_words.h"

#include "language/speaker.h"
#include "lesson/json/json_number.h"
#include "lesson/scenario/scenario.h"

#include <QJsonDocument>

namespace lesson {
namespace {

using language::Speaker;

/// Tells acts in one language.
class ActWords
{
public:
    explicit ActWords(const Speaker& say)
        : m_say(say)
    {}

    QString told(const sim::Step& step) const
    {
        return m_say.text(PHRASE("Goal", "%1: %2"),
            {std::visit([this](const auto& when) { return moment(when); }, step.when),
                std::visit([this](const auto& what) { return act(what); }, step.what)});
    }

    QString told(const sim::PlannedFault& planned) const
    {
        const QString which = m_say.text(planned.from == sim::Side::Client
                ? PHRASE("Goal", "segment %1 that the client sends")
                : PHRASE("Goal", "segment %1 that the server sends"),
            {QString::number(planned.nth)});
        return std::visit([&](const auto& fault) { return befalls(which, fault); }, planned.fault);
    }

private:
    QString moment(const sim::AtTime& when) const
    {
        return milliseconds(when.at.time_since_epoch());
    }

    QString moment(const sim::AfterState& when) const
    {
        const QString state = QString::fromUtf8(tcp::name(when.state).data());
        const bool isClient = when.who == sim::Side::Client;
        if (when.after == tcp::Duration(0)) {
            return m_say.text(isClient ? PHRASE("Goal", "once the client is in %1")
                                       : PHRASE("Goal", "once the server is in %1"),
                {state});
        }
        return m_say.text(isClient ? PHRASE("Goal", "%2 after the client has entered %1")
                                   : PHRASE("Goal", "%2 after the server has entered %1"),
            {state, milliseconds(when.after)});
    }

    QString act(const sim::UserCall& what) const
    {
        const bool isClient = what.who == sim::Side::Client;
        const tcp::Call& call = what.call;
        if (call.kind == tcp::CallKind::Crash) {
            return m_say.text(isClient ? PHRASE("Goal", "the client crashes")
                                       : PHRASE("Goal", "the server crashes"));
        }
        const QString name = QString::fromUtf8(tcp::id(call.kind).data()).toUpper();
        const bool hasOctets =
            call.kind == tcp::CallKind::Send || call.kind == tcp::CallKind::Receive;
        const QString octets = QString::number(call.bytes);
        const QString whole =
            hasOctets ? m_say.text(PHRASE("Goal", "%1 (%2 octets)"), {name, octets}) : name;
        return m_say.text(isClient ? PHRASE("Goal", "the client calls %1")
                                   : PHRASE("Goal", "the server calls %1"),
            {whole});
    }

    QString act(const sim::Injection& what) const
    {
        const tcp::Segment& segment = what.segment;
        QStringList parts{QString::fromStdString(tcp::toString(segment.flags)),
            QString("seq=%1").arg(segment.seq.value)};
        if (segment.hasAck()) {
            parts += QString("ack=%1").arg(segment.ack.value);
        }
        if (segment.len != 0) {
            parts += QString("len=%1").arg(segment.len);
        }
        return m_say.text(what.to == sim::Side::Client
                ? PHRASE("Goal", "a segment is injected to the client, %1")
                : PHRASE("Goal", "a segment is injected to the server, %1"),
            {parts.join(' ')});
    }

    QString befalls(const QString& which, const sim::Drop&) const
    {
        return m_say.text(PHRASE("Goal", "drop %1"), {which});
    }

    QString befalls(const QString& which, const sim::Corrupt&) const
    {
        return m_say.text(PHRASE("Goal", "corrupt %1"), {which});
    }

    QString befalls(const QString& which, const sim::Delay& delay) const
    {
        return m_say.text(PHRASE("Goal", "delay %1 by %2"), {which, milliseconds(delay.by)});
    }

    QString befalls(const QString& which, const sim::Duplicate& duplicate) const
    {
        return m_say.text(
            PHRASE("Goal", "duplicate %1, %2 more"), {which, QString::number(duplicate.copies)});
    }

    static QString milliseconds(tcp::Duration time)
    {
        return QString::number(inMilliseconds(time), 'g', 10) + " ms";
    }

    const Speaker& m_say;
};

std::optional<sim::Genesis> genesisOf(const Question& question, const QJsonArray& acts)
{
    QJsonObject scenario = question.scenario;
    QJsonArray steps = scenario["steps"].toArray();
    for (const QJsonValue& act : acts) {
        steps += act;
    }
    scenario["steps"] = steps;
    auto read = readScenario(
        QJsonDocument(scenario).toJson(QJsonDocument::Compact), question.exercise->file);
    auto* whole = std::get_if<Scenario>(&read);
    return whole == nullptr ? std::nullopt : std::optional(std::move(whole->genesis));
}

/// All that `whole` does beyond `begun`, which it begins with.
QString difference(const Speaker& say, const sim::Genesis& begun, const sim::Genesis& whole)
{
    const ActWords words(say);
    QStringList told;
    for (std::size_t i = begun.faults.size(); i < whole.faults.size(); ++i) {
        told += words.told(whole.faults[i]);
    }
    for (std::size_t i = begun.steps.size(); i < whole.steps.size(); ++i) {
        told += words.told(whole.steps[i]);
    }
    return told.join(say.text(PHRASE("Goal", "; ")));
}

} // namespace

Localized sampleInWords(const Question& question, const AskedItem& goal)
{
    const auto begun = genesisOf(question, {});
    const auto whole = genesisOf(question, goal.sample);
    if (goal.kind != ItemKind::Goal || !begun || !whole) {
        return {};
    }
    return {difference(language::speaker(language::kEnglish), *begun, *whole),
        difference(language::speaker(language::kChinese), *begun, *whole)};
}

} // namespace lesson
