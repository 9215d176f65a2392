// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/page_text.h"

#include "render/paint/fonts.h"
#include "render/paint/theme.h"
#include "render/words/labels_text.h"
#include "ui/inspector/links.h"

namespace ui {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString PageArgument::html(const language::Speaker& say) const
{
    const std::string name = m_names == nullptr ? std::string() : m_names->in(m_side, say.code());
    if (!name.empty()) {
        return QString::fromStdString(name).toHtmlEscaped();
    }
    return m_phrase.isEmpty() ? m_html : say.text(m_phrase).toHtmlEscaped();
}

QString PageWriter::labelled(const QString& what, const QString& told) const
{
    const language::Speaker& say = language::firstSpeaker(m_look.language);
    return say.text(PHRASE("Joint", "%1: %2"), {what, told});
}

PageArgument PageWriter::end(sim::Side side) const
{
    return {m_look.names, side,
        side == sim::Side::Client ? PHRASE("Inspector", "the client")
                                  : PHRASE("Inspector", "the server")};
}

QString PageWriter::endTerm(sim::Side side) const
{
    return QString::fromStdString(labelsFor(m_look).endTitle(side)).toHtmlEscaped();
}

QString PageWriter::say(const Phrase& phrase, std::initializer_list<PageArgument> arguments) const
{
    QString html;
    for (const language::Code code : m_look.language.shown()) {
        const language::Speaker& speaker = language::speaker(code);
        QStringList told;
        for (const PageArgument& argument : arguments) {
            told += argument.html(speaker);
        }
        const QString text = language::filled(speaker.text(phrase).toHtmlEscaped(), told);
        html += html.isEmpty() ? text : "<br>" + soft(text);
    }
    return html;
}

QString PageWriter::term(const Phrase& phrase) const
{
    QStringList terms;
    for (const language::Code code : m_look.language.shown()) {
        terms += language::speaker(code).text(phrase).toHtmlEscaped();
    }
    return terms.join(' ');
}

QString PageWriter::heading(const Phrase& phrase, std::string_view rfc) const
{
    const QString beside = rfc.empty() ? QString() : "&nbsp; " + section(rfc);
    return "<p style='margin:8px 0 3px'><b>" + term(phrase) + "</b>" + beside + "</p>";
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
