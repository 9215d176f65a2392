// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/labels.h"
#include "render/labels_text.h"

#include "diagram/symbols.h"

namespace render {

namespace {

using tcp::Instant;

std::string at(Instant instant) { return lengthText(instant - Instant{}); }

std::string lower(Words side)
{
    std::string name(side.en);
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return name;
}

std::string written(const diagram::SegmentLabel& label)
{
    std::string text = label.head;
    for (std::size_t i = 0; i < label.numbers.size(); ++i) {
        text += (i == 0 ? std::string(" ") : label.separator) + label.numbers[i];
    }
    return text;
}

/// Of a loss on the way there is no more to tell than that.
bool isTold(sim::DropCause cause)
{
    return cause == sim::DropCause::Queue || cause == sim::DropCause::Corrupt;
}

std::string english(
    const sim::SentSegment& sent, const std::string& label, const diagram::Fate& fate)
{
    std::string text = "Segment " + std::to_string(sent.id.value) + ", " + lower(words(sent.from)) +
        " to " + lower(words(sim::opposite(sent.from))) + ": " + label + '.';
    if (sent.injected) {
        text += " At " + at(sent.at) + '.';
    } else {
        text += " Sent at " + at(sent.at);
        if (fate.kind == diagram::Fate::Kind::Arrived) {
            text += ", arrived at " + at(fate.at);
        } else if (fate.kind == diagram::Fate::Kind::Lost) {
            text += ", lost at " + at(fate.at);
            text += isTold(fate.cause) ? " (" + std::string(words(fate.cause).en) + ')' : "";
        }
        text += '.';
    }
    if (fate.extraCopies > 0) {
        text += " Extra copies: " + std::to_string(fate.extraCopies) + '.';
    }
    return text + ' ' + std::string(sentence(sent.reason).en);
}

std::string chinese(
    const sim::SentSegment& sent, const std::string& label, const diagram::Fate& fate)
{
    std::string text = "报文段 " + std::to_string(sent.id.value) + "，" +
        std::string(words(sent.from).zh) + "到" + std::string(words(sim::opposite(sent.from)).zh) +
        "：" + label + "。";
    if (sent.injected) {
        text += "时刻 " + at(sent.at) + "。";
    } else {
        text += at(sent.at) + " 发出";
        if (fate.kind == diagram::Fate::Kind::Arrived) {
            text += "，" + at(fate.at) + " 到达";
        } else if (fate.kind == diagram::Fate::Kind::Lost) {
            text += "，" + at(fate.at) + " 丢失";
            text += isTold(fate.cause) ? "（" + std::string(words(fate.cause).zh) + "）" : "";
        }
        text += "。";
    }
    if (fate.extraCopies > 0) {
        text += "另有副本 " + std::to_string(fate.extraCopies) + " 个。";
    }
    return text + std::string(sentence(sent.reason).zh);
}

} // namespace

std::string Labels::endSentence(sim::Side side) const { return endTitle(side); }

std::string Labels::segmentSentence(const sim::SentSegment& sent,
    const diagram::SegmentNumbers& numbers, const diagram::Fate& fate) const
{
    const std::string label = written(segment(sent, numbers));
    switch (m_language) {
    case Language::English:
        return english(sent, label, fate);
    case Language::Chinese:
        return chinese(sent, label, fate);
    case Language::Both:
        break;
    }
    return chinese(sent, label, fate) + ' ' + english(sent, label, fate);
}

std::string Labels::stateSentence(sim::Side side, tcp::State state, Instant instant) const
{
    const Words who = words(side);
    const std::string name(words(state).en);
    return sentences(m_language, std::string(who.en) + ": " + name + " from " + at(instant) + '.',
        at(instant) + " 起，" + std::string(who.zh) + "处于 " + name + "（" +
            std::string(words(state).zh) + "）状态。");
}

std::string Labels::callSentence(sim::Side side, const tcp::Call& call, Instant instant) const
{
    const Words who = words(side);
    const Words what = call.urgent ? urgentSend() : words(call.kind);
    if (call.kind == tcp::CallKind::Crash) {
        return sentences(m_language,
            "The " + lower(who) + " crashes at " + at(instant) + " and forgets everything.",
            at(instant) + "，" + std::string(who.zh) + "崩溃重启，忘掉一切。");
    }
    const std::string bytes = std::to_string(call.bytes);
    return sentences(m_language,
        "The user of the " + lower(who) + " calls " + filled(what.en, bytes) + " at " +
            at(instant) + '.',
        at(instant) + "，" + std::string(who.zh) + "的应用进程：" + filled(what.zh, bytes) + "。");
}

std::string Labels::timerSentence(sim::Side side, tcp::TimerKind timer, tcp::Duration length) const
{
    const Words who = words(side);
    const Words what = words(timer);
    return sentences(m_language,
        "Timer of the " + lower(who) + ": " + filled(what.en, lengthText(length)) + '.',
        std::string(who.zh) + "的计时器：" + std::string(what.zh) + "，" + lengthText(length) +
            "。");
}

std::string Labels::errorSentence(sim::Side side, tcp::Error error, Instant instant) const
{
    const Words who = words(side);
    const Words what = words(error);
    return sentences(m_language,
        "The user of the " + lower(who) + " is told at " + at(instant) + ": " +
            std::string(what.en) + '.',
        at(instant) + "，告知" + std::string(who.zh) + "的应用进程：" + std::string(what.zh) +
            "。");
}

std::string Labels::phaseSentence(diagram::PhaseKind phase, Instant from, Instant to) const
{
    const Words what = words(phase);
    return sentences(m_language,
        std::string(what.en) + ", from " + at(from) + " to " + at(to) + '.',
        std::string(what.zh) + "：" + at(from) + " 至 " + at(to) + "。");
}

std::string Labels::sequenceTitle() const
{
    return oneLine(m_language, {"TCP sequence diagram", "TCP 时序图"});
}

std::string Labels::reasonSentence(tcp::Reason reason) const
{
    const Words why = sentence(reason);
    return sentences(m_language, std::string(why.en), std::string(why.zh));
}

std::string Labels::noteSentence(tcp::Note note) const
{
    const Words what = sentence(note);
    return sentences(m_language, std::string(what.en), std::string(what.zh));
}

} // namespace render
