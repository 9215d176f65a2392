// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/labels.h"
#include "render/words/labels_text.h"

#include "diagram/reading/symbols.h"

#include <string_view>
#include <utility>

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

/// A sentence put together piece by piece, in memory taken once: a long picture has many.
class Line
{
public:
    Line() { m_text.reserve(256); }

    Line& operator<<(std::string_view piece)
    {
        m_text += piece;
        return *this;
    }
    Line& operator<<(std::uint32_t number)
    {
        appendNumber(m_text, number);
        return *this;
    }
    Line& operator<<(Instant instant)
    {
        appendLength(m_text, instant - Instant{});
        return *this;
    }
    Line& operator<<(const diagram::SegmentLabel& label)
    {
        *this << label.head;
        for (std::size_t i = 0; i < label.numbers.size(); ++i) {
            *this << (i == 0 ? " " : label.separator) << label.numbers[i];
        }
        return *this;
    }

    std::string text() { return std::move(m_text); }

private:
    std::string m_text;
};

/// Of a loss on the way there is no more to tell than that.
bool isTold(sim::DropCause cause)
{
    return cause == sim::DropCause::Queue || cause == sim::DropCause::Corrupt;
}

std::string_view lowerEnglish(sim::Side side)
{
    static const sim::PerSide<std::string> names{
        {lower(words(sim::Side::Client)), lower(words(sim::Side::Server))}};
    return names[side];
}

void tellEnglish(Line& line, const sim::SentSegment& sent, const diagram::SegmentLabel& label,
    const diagram::Fate& fate)
{
    line << "Segment " << sent.id.value << ", " << lowerEnglish(sent.from) << " to "
         << lowerEnglish(sim::opposite(sent.from)) << ": " << label << ".";
    if (sent.injected) {
        line << " At " << sent.at << ".";
    } else {
        line << " Sent at " << sent.at;
        if (fate.kind == diagram::Fate::Kind::Arrived) {
            line << ", arrived at " << fate.at;
        } else if (fate.kind == diagram::Fate::Kind::Lost) {
            line << ", lost at " << fate.at;
            if (isTold(fate.cause)) {
                line << " (" << words(fate.cause).en << ")";
            }
        }
        line << ".";
    }
    if (fate.extraCopies > 0) {
        line << " Extra copies: " << fate.extraCopies << ".";
    }
    line << " " << sentence(sent.reason).en;
}

void tellChinese(Line& line, const sim::SentSegment& sent, const diagram::SegmentLabel& label,
    const diagram::Fate& fate)
{
    line << "报文段 " << sent.id.value << "，" << words(sent.from).zh << "到"
         << words(sim::opposite(sent.from)).zh << "：" << label << "。";
    if (sent.injected) {
        line << "时刻 " << sent.at << "。";
    } else {
        line << sent.at << " 发出";
        if (fate.kind == diagram::Fate::Kind::Arrived) {
            line << "，" << fate.at << " 到达";
        } else if (fate.kind == diagram::Fate::Kind::Lost) {
            line << "，" << fate.at << " 丢失";
            if (isTold(fate.cause)) {
                line << "（" << words(fate.cause).zh << "）";
            }
        }
        line << "。";
    }
    if (fate.extraCopies > 0) {
        line << "另有副本 " << fate.extraCopies << " 个。";
    }
    line << sentence(sent.reason).zh;
}

} // namespace

std::string Labels::endSentence(sim::Side side) const { return endTitle(side); }

std::string Labels::segmentSentence(const sim::SentSegment& sent,
    const diagram::SegmentLabel& label, const diagram::Fate& fate) const
{
    Line line;
    switch (m_language) {
    case Language::English:
        tellEnglish(line, sent, label, fate);
        break;
    case Language::Chinese:
        tellChinese(line, sent, label, fate);
        break;
    case Language::Both:
        tellChinese(line, sent, label, fate);
        line << " ";
        tellEnglish(line, sent, label, fate);
        break;
    }
    return line.text();
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
    // A long picture has many.
    const std::string bytes = std::to_string(call.bytes);
    Line line;
    if (m_language != Language::English) {
        line << instant << "，" << who.zh << "的应用进程：" << filled(what.zh, bytes) << "。";
    }
    if (m_language == Language::Both) {
        line << " ";
    }
    if (m_language != Language::Chinese) {
        line << "The user of the " << lowerEnglish(side) << " calls " << filled(what.en, bytes)
             << " at " << instant << ".";
    }
    return line.text();
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
