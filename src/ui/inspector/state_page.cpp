// SPDX-License-Identifier: GPL-3.0-or-later

// A state or an edge of the state graph: what it means, and what this run does with it.

#include "render/words/inspector_words.h"
#include "ui/inspector/links.h"
#include "ui/inspector/page.h"
#include "ui/inspector/page_text.h"

namespace ui {
namespace {

using render::Words;

/// Of the moments at which something happened, so many are listed.
constexpr int kMostMoments = 12;

QString edgeLine(
    const PageWriter& write, const tcp::Transition& edge, tcp::State other, const char* arrow)
{
    QString what = write.term(render::words(edge.event));
    if (edge.action != tcp::Action::None) {
        what += " / " + write.term(render::words(edge.action));
    }
    return QString::fromUtf8(arrow) + ' ' + write.link(other, toText(tcp::name(other))) +
        ": <a href='" + href(sim::Edge{edge.from, edge.event}) + "'>" + what + "</a>";
}

/// The ends that a run finds in this state when it begins.
QStringList beginnings(const PageSource& source, const PageWriter& write, tcp::State state)
{
    QStringList lines;
    for (const sim::Side side : sim::kBothSides) {
        if (source.session.trace().start().state[side] == state) {
            lines += write.term(render::words(side)) + ": " +
                write.term({"from the beginning", "从一开始"});
        }
    }
    return lines;
}

/// When the rows for which `wanted` is true happened, as links.
template<typename Wanted>
QString moments(const PageSource& source, const PageWriter& write, QStringList lines, Wanted wanted)
{
    int left = 0;
    for (const std::uint32_t row : source.index.stateRows()) {
        const sim::TraceRow& each = source.session.trace().rows()[row];
        if (!wanted(std::get<sim::StateRow>(each.what))) {
            continue;
        }
        if (lines.size() >= kMostMoments) {
            ++left;
            continue;
        }
        const QString later = source.happened(row)
            ? QString()
            : ' ' + write.soft(write.term({"(still to come)", "（尚未发生）"}));
        lines += write.term(render::words(each.who)) + ": " + write.momentLink(each.at) + later;
    }
    if (left > 0) {
        lines += write.say({"and %1 times more", "另有 %1 次"}, {QString::number(left)});
    }
    return lines.isEmpty()
        ? write.paragraph(write.say({"Not in this run.", "本次运行中没有出现。"}))
        : write.list(lines);
}

} // namespace

Page statePage(const PageSource& source, tcp::State state)
{
    const PageWriter write(source.look);
    Page page;
    const Words name = render::words(state);
    page.title = toText(name.en);
    if (source.look.language != render::Language::English) {
        page.title += "   " + toText(name.zh);
    }
    page.add(write.paragraph(
        write.say(render::meaning(state)) + ' ' + write.section("RFC 9293 §3.3.2")));
    QStringList in;
    QStringList out;
    for (const tcp::Transition& edge : tcp::transitions()) {
        if (edge.to == state) {
            in += edgeLine(write, edge, edge.from, "←");
        }
        if (edge.from == state) {
            out += edgeLine(write, edge, edge.to, "→");
        }
    }
    page.add(write.heading({"In this run", "本次运行"}) +
        moments(source, write, beginnings(source, write, state),
            [state](const sim::StateRow& row) { return row.to == state; }));
    page.add(write.heading({"Ways in", "如何进入"}) + write.list(in));
    page.add(write.heading({"Ways out", "如何离开"}) + write.list(out));
    return page;
}

Page edgePage(const PageSource& source, const tcp::Transition& edge)
{
    const PageWriter write(source.look);
    Page page;
    page.title = toText(tcp::name(edge.from)) + " → " + toText(tcp::name(edge.to));
    QString what = write.say(render::meaning(edge.event));
    if (edge.action != tcp::Action::None) {
        what += "<br>" + write.say(render::meaning(edge.action));
    }
    page.add(write.paragraph(what + ' ' + write.section(edge.section)));
    if (!edge.inFigure5) {
        page.add(write.paragraph(write.soft(write.say(
            {"RFC 9293's Figure 5 leaves this way out.", "RFC 9293 图 5 中没有画出这一转换。"}))));
    }
    page.add(write.paragraph(write.link(edge.from, toText(tcp::name(edge.from))) + ": " +
        write.say(render::meaning(edge.from))));
    page.add(write.paragraph(write.link(edge.to, toText(tcp::name(edge.to))) + ": " +
        write.say(render::meaning(edge.to))));
    page.add(write.heading({"Taken in this run", "本次运行中经过"}) +
        moments(source, write, {}, [&edge](const sim::StateRow& row) {
            return row.from == edge.from && row.event == edge.event;
        }));
    return page;
}

} // namespace ui
