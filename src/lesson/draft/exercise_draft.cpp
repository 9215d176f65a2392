// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/exercise_draft.h"

#include "language/speaker.h"
#include "lesson/draft/draft_json.h"
#include "lesson/query/played_run.h"
#include "lesson/scenario/scenario_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <optional>

namespace lesson {
namespace {

using language::Speaker;

/// A text that is said in both languages of files.
template<typename Tell>
Localized both(const Tell& tell)
{
    return {
        tell(language::speaker(language::kEnglish)), tell(language::speaker(language::kChinese))};
}

QString ascii(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

language::Phrase endWord(sim::Side side)
{
    return side == sim::Side::Client ? PHRASE("Draft", "client") : PHRASE("Draft", "server");
}

language::Phrase fieldPrompt(AskedField field)
{
    switch (field) {
    case AskedField::Flags:
        return PHRASE("Draft", "Flags of segment %1, from the %2");
    case AskedField::Seq:
        return PHRASE("Draft", "seq of segment %1, from the %2");
    case AskedField::Ack:
        return PHRASE("Draft", "ack of segment %1, from the %2");
    case AskedField::Length:
        return PHRASE("Draft", "Octets of data in segment %1, from the %2");
    }
    return {};
}

/// As an expression: "SYN,ACK" is "set(SYN, ACK)"; numbers and states are written as they are.
QString expressionOf(const DraftItem& item, const QString& answer)
{
    const QString trimmed = answer.trimmed();
    if (item.kind != ItemKind::Flags || !trimmed.contains(',')) {
        return trimmed;
    }
    return "set(" + trimmed + ')';
}

QJsonArray mistakesOf(const DraftItem& item)
{
    QJsonArray list;
    for (const DraftMistake& mistake : item.mistakes) {
        list += QJsonObject{
            {"gives", expressionOf(item, mistake.answer)}, {"text", wordsJson(mistake.text)}};
    }
    return list;
}

QJsonArray choicesOf(const DraftItem& item)
{
    QJsonArray list;
    for (const DraftChoice& choice : item.choices) {
        QJsonObject object{
            {"text", wordsJson(choice.text)}, {"when", choice.right ? "true" : "false"}};
        insertWords(object, "why", choice.why);
        list += object;
    }
    return list;
}

QJsonObject itemJson(const DraftItem& item)
{
    QJsonObject object{
        {"name", item.name}, {"kind", id(item.kind)}, {"prompt", wordsJson(item.prompt)}};
    if (item.kind == ItemKind::Choice) {
        object["choices"] = choicesOf(item);
        return object;
    }
    object["answer"] = item.answer;
    if (item.name.endsWith(".len")) {
        object["unit"] = "bytes";
    }
    if (!item.mistakes.empty()) {
        object["mistakes"] = mistakesOf(item);
    }
    return object;
}

bool hasInjections(const sim::Genesis& genesis)
{
    return std::ranges::any_of(genesis.steps,
        [](const sim::Step& step) { return std::holds_alternative<sim::Injection>(step.what); });
}

/// When a draft's item is answered by the run; none: nowhere in particular.
std::optional<tcp::Instant> answeredAt(const DraftItem& item, const sim::Trace& trace)
{
    if (item.kind == ItemKind::State) {
        const double ms = item.name.section(".state.", 1).toDouble();
        return tcp::Instant(tcp::Duration(std::llround(ms * 1e6)));
    }
    const std::uint32_t id = item.name.section('-', 1).section('.', 0, 0).toUInt();
    const bool isField = item.name.startsWith("segment-") && id <= trace.segments().size();
    return isField && id > 0 ? std::optional(trace.segment({id}).at) : std::nullopt;
}

/// What the learner is shown ends with the last thing that is asked: what comes later often tells
/// the answer. In milliseconds.
QString figureEnd(const ExerciseDraft& draft)
{
    const Run run(draft.scenario.genesis);
    tcp::Instant last;
    for (const DraftItem& item : draft.items) {
        const auto at = answeredAt(item, run.trace());
        if (!at) {
            return "end";
        }
        last = std::max(last, *at);
    }
    const auto ns = last.time_since_epoch().count();
    return draft.items.empty() ? "end" : QString::number(static_cast<double>(ns) / 1e6, 'g', 15);
}

/// The initial numbers of both ends are drawn: x and y, as textbooks call them.
void vary(QJsonObject& exercise, QJsonObject& scenario)
{
    exercise["draw"] = QJsonObject{{"x", QJsonObject{{"from", 1000}, {"to", 9000}}},
        {"y", QJsonObject{{"from", 20000}, {"to", 90000}}}};
    const auto begins = [&scenario](const char* end, const char* number) {
        QJsonObject settings = scenario[QLatin1String(end)].toObject();
        settings["isn"] = number;
        scenario[QLatin1String(end)] = settings;
    };
    begins("client", "$x");
    begins("server", "$y");
}

} // namespace

QString id(AskedField field)
{
    constexpr const char* kIds[kAskedFieldCount] = {"flags", "seq", "ack", "len"};
    return kIds[static_cast<std::size_t>(field)];
}

DraftItem askField(const sim::Trace& trace, sim::SegmentId segment, AskedField field)
{
    const QString number = QString::number(segment.value);
    const sim::Side from = trace.segment(segment).from;
    DraftItem item;
    item.name = "segment-" + number + '.' + id(field);
    item.kind = field == AskedField::Flags ? ItemKind::Flags : ItemKind::Number;
    item.prompt = both([&](const Speaker& say) {
        return say.text(fieldPrompt(field), {number, say.text(endWord(from))});
    });
    item.answer = "segment." + number + '.' + id(field);
    return item;
}

DraftItem askState(sim::Side who, tcp::Instant at)
{
    const double ms = std::chrono::duration<double, std::milli>(at.time_since_epoch()).count();
    const QString time = QString::number(ms, 'g', 12);
    DraftItem item;
    item.name = ascii(sim::id(who)) + ".state." + time;
    item.kind = ItemKind::State;
    item.prompt = both([&](const Speaker& say) {
        return say.text(
            PHRASE("Draft", "State of the %1 at %2 ms"), {say.text(endWord(who)), time});
    });
    item.answer = ascii(sim::id(who)) + ".state(" + time + ')';
    return item;
}

DraftItem askChoice(int number)
{
    DraftItem item;
    item.name = "choice-" + QString::number(number);
    item.kind = ItemKind::Choice;
    item.choices = {{{}, true, {}}, {{}, false, {}}};
    return item;
}

QByteArray exerciseText(const ExerciseDraft& draft)
{
    Scenario run = draft.scenario;
    run.title = {};
    run.description = {};
    QJsonObject scenario = toJson(run);
    scenario.remove("woshou");
    QJsonObject exercise{{"woshou", "exercise/1"}, {"title", wordsJson(draft.title)},
        {"text", wordsJson(draft.text)}};
    if (draft.varies && !hasInjections(draft.scenario.genesis)) {
        vary(exercise, scenario);
    }
    exercise["scenario"] = scenario;
    QJsonObject figure{{"to", figureEnd(draft)}};
    if (!draft.picture) {
        figure["picture"] = false;
    }
    if (!draft.hidden.isEmpty()) {
        figure["hide"] = QJsonArray::fromStringList(draft.hidden);
    }
    exercise["figure"] = figure;
    QJsonArray items;
    for (const DraftItem& item : draft.items) {
        items += itemJson(item);
    }
    exercise["items"] = items;
    QJsonArray hints;
    for (const Localized& hint : draft.hints) {
        hints += wordsJson(hint);
    }
    if (!hints.isEmpty()) {
        exercise["hints"] = hints;
    }
    return QJsonDocument(exercise).toJson();
}

} // namespace lesson
