// SPDX-License-Identifier: GPL-3.0-or-later

// A state or an edge of the state graph: what it means, and what this run does with it.

#include "render/words/inspector_words.h"
#include "ui/inspector/links.h"
#include "ui/inspector/page.h"
#include "ui/inspector/page_text.h"

namespace ui {
namespace {

using language::Phrase;

/// Of the moments at which something happened, so many are listed.
constexpr int kMostMoments = 12;

QString edgeLine(
    const PageWriter& write, const tcp::Transition& edge, tcp::State other, const char* arrow)
{
    QString what = write.term(render::words(edge.event));
    if (edge.action != tcp::Action::None) {
        what += " / " + write.term(render::words(edge.action));
    }
    const QString line = QString::fromUtf8(arrow) + ' ' +
        write.link(other, toText(tcp::name(other))) + ": <a href='" +
        href(sim::Edge{edge.from, edge.event}) + "'>" + what + "</a>";
    if (edge.inFigure5) {
        return line;
    }
    return line + "<br>" +
        write.soft(write.say(PHRASE("Inspector", "Rare: %1"), {render::meaning(edge.event)}));
}

/// The ends that a run finds in this state when it begins.
QStringList beginnings(const PageSource& source, const PageWriter& write, tcp::State state)
{
    QStringList lines;
    for (const sim::Side side : sim::kBothSides) {
        if (source.session.trace().start().state[side] == state) {
            lines += write.labelled(
                write.endTerm(side), write.term(PHRASE("Inspector", "from the beginning")));
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
            : ' ' + write.soft(write.term(PHRASE("Inspector", "(still to come)")));
        lines += write.labelled(write.endTerm(each.who), write.momentLink(each.at) + later);
    }
    if (left > 0) {
        lines += write.say(PHRASE("Inspector", "and %1 times more"), {QString::number(left)});
    }
    return lines.isEmpty() ? write.paragraph(write.say(PHRASE("Inspector", "Not in this run.")))
                           : write.list(lines);
}

} // namespace

Page statePage(const PageSource& source, tcp::State state)
{
    const PageWriter write(source.look);
    Page page;
    const Phrase name = render::words(state);
    page.title = toText(name.text);
    for (const language::Code code : source.look.language.shown()) {
        const std::string_view term = language::speaker(code)(name);
        page.title += term == name.text ? QString() : "   " + toText(term);
    }
    page.add(write.paragraph(
        write.say(render::meaning(state)) + ' ' + write.section("RFC 9293 §3.3.2")));
    QStringList in;
    QStringList out;
    // The usual ways first: those of the RFC's figure.
    for (const bool usual : {true, false}) {
        for (const tcp::Transition& edge : tcp::transitions()) {
            if (edge.inFigure5 != usual) {
                continue;
            }
            if (edge.to == state) {
                in += edgeLine(write, edge, edge.from, "←");
            }
            if (edge.from == state) {
                out += edgeLine(write, edge, edge.to, "→");
            }
        }
    }
    page.add(write.heading(PHRASE("Inspector", "In this run")) +
        moments(source, write, beginnings(source, write, state),
            [state](const sim::StateRow& row) { return row.to == state; }));
    page.add(write.heading(PHRASE("Inspector", "Ways in")) + write.list(in));
    page.add(write.heading(PHRASE("Inspector", "Ways out")) + write.list(out));
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
        page.add(write.paragraph(write.soft(
            write.say(PHRASE("Inspector", "RFC 9293's Figure 5 leaves this way out.")))));
    }
    for (const tcp::State state : {edge.from, edge.to}) {
        page.add(write.paragraph(write.labelled(
            write.link(state, toText(tcp::name(state))), write.say(render::meaning(state)))));
    }
    page.add(write.heading(PHRASE("Inspector", "Taken in this run")) +
        moments(source, write, {}, [&edge](const sim::StateRow& row) {
            return row.from == edge.from && row.event == edge.event;
        }));
    return page;
}

} // namespace ui
