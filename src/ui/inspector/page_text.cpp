// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/page_text.h"

#include "render/paint/fonts.h"
#include "render/paint/theme.h"
#include "render/words/labels_text.h"
#include "ui/inspector/links.h"

namespace ui {

using render::Language;

namespace {

QString filled(std::string_view pattern, std::initializer_list<PageArgument> arguments,
    QString PageArgument::*language)
{
    QString text = toText(pattern).toHtmlEscaped();
    // From the last to the first, as arguments may hold what looks like a placeholder.
    auto number = static_cast<int>(arguments.size());
    for (auto each = std::rbegin(arguments); each != std::rend(arguments); ++each, --number) {
        text.replace('%' + QString::number(number), (*each).*language);
    }
    return text;
}

} // namespace

PageArgument::PageArgument(const render::Words& words)
    : en(toText(words.en).toHtmlEscaped())
    , zh(toText(words.zh).toHtmlEscaped())
{}

render::Words endInSentence(sim::Side side)
{
    return {side == sim::Side::Client ? "client" : "server", render::words(side).zh};
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString PageWriter::say(
    const render::Words& words, std::initializer_list<PageArgument> arguments) const
{
    switch (m_look.language) {
    case Language::English:
        return filled(words.en, arguments, &PageArgument::en);
    case Language::Chinese:
        return filled(words.zh, arguments, &PageArgument::zh);
    case Language::Both:
        break;
    }
    return filled(words.zh, arguments, &PageArgument::zh) + "<br>" +
        soft(filled(words.en, arguments, &PageArgument::en));
}

QString PageWriter::term(const render::Words& words) const
{
    switch (m_look.language) {
    case Language::English:
        return toText(words.en).toHtmlEscaped();
    case Language::Chinese:
        return toText(words.zh).toHtmlEscaped();
    case Language::Both:
        break;
    }
    return toText(words.zh).toHtmlEscaped() + ' ' + toText(words.en).toHtmlEscaped();
}

QString PageWriter::heading(const render::Words& words, std::string_view rfc) const
{
    const QString beside = rfc.empty() ? QString() : "&nbsp; " + section(rfc);
    return "<p style='margin:8px 0 3px'><b>" + term(words) + "</b>" + beside + "</p>";
}

QString PageWriter::list(const QStringList& items) const
{
    QString html;
    for (const QString& item : items) {
        html += "<tr><td style='padding:0 6px 3px 0'>•</td><td style='padding:0 0 3px 0'>" + item +
            "</td></tr>";
    }
    return "<table cellspacing='0' cellpadding='0'>" + html + "</table>";
}

QString PageWriter::moment(tcp::Instant at) const
{
    return QString::fromStdString(render::lengthText(at - tcp::Instant{})).replace(' ', "&nbsp;");
}

QString PageWriter::momentLink(tcp::Instant at) const
{
    return "<a href='" + href(at) + "'>" + moment(at) + "</a>";
}

QString PageWriter::link(const sim::Subject& target, const QString& text) const
{
    return "<a href='" + href(target) + "'>" + text.toHtmlEscaped() + "</a>";
}

QString PageWriter::section(std::string_view section) const
{
    const QString text = toText(section).toHtmlEscaped().replace(' ', "&nbsp;");
    const QString target = hrefOfSection(section);
    return target.isEmpty() ? text : "<a href='" + target + "'>" + text + "</a>";
}

QString PageWriter::soft(const QString& html) const
{
    const QColor colour = render::colour(m_look.theme, diagram::Ink::Soft);
    return "<span style='color:" + colour.name() + "'>" + html + "</span>";
}

QString PageWriter::mono(const QString& text) const
{
    return "<span style=\"font-size:12px; font-family:'" +
        render::families(diagram::FontFamily::Mono).join("','") + "'\">" + text.toHtmlEscaped() +
        "</span>";
}

} // namespace ui
