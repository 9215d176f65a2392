// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/speaker.h"
#include "sim/subject.h"
#include "ui/look/look.h"

#include <QString>
#include <QStringList>

#include <initializer_list>
#include <string>
#include <string_view>

namespace ui {

using language::Phrase;

/// What takes the place of "%1": rich text, the same in each language, a phrase, or an end. To be
/// used at once.
class PageArgument
{
public:
    PageArgument(const QString& html) // NOLINT(google-explicit-constructor): reads as what it is
        : m_html(html)
    {}
    PageArgument(const Phrase& phrase) // NOLINT(google-explicit-constructor)
        : m_phrase(phrase)
    {}

    /// An end by its name, or the phrase where it has none.
    PageArgument(const render::EndNames& names, sim::Side side, const Phrase& phrase)
        : m_phrase(phrase)
        , m_names(&names)
        , m_side(side)
    {}

    QString html(const language::Speaker& say) const;

private:
    QString m_html;
    Phrase m_phrase;
    const render::EndNames* m_names = nullptr;
    sim::Side m_side = sim::Side::Client;
};

/// Writes rich text in the language of a look.
class PageWriter
{
public:
    explicit PageWriter(const Look& look)
        : m_look(look)
    {}

    /// With "%1", "%2" ... replaced by rich text; two languages are parted by a line break.
    QString say(const Phrase& phrase, std::initializer_list<PageArgument> arguments = {}) const;
    /// Side by side, for what is no sentence.
    QString term(const Phrase& phrase) const;
    QString paragraph(const QString& html) const
    {
        return "<p style='margin:0 0 6px'>" + html + "</p>";
    }
    /// "what: told", with the punctuation of the language that is shown first.
    QString labelled(const QString& what, const QString& told) const;
    /// An end within a sentence: "the client", or its name.
    PageArgument end(sim::Side side) const;
    /// An end that is no part of a sentence.
    QString endTerm(sim::Side side) const;
    /// A heading above what follows, with the section that it rests on.
    QString heading(const Phrase& phrase, std::string_view section = {}) const;
    QString list(const QStringList& items) const;

    QString moment(tcp::Instant at) const;
    /// A link that goes to that moment.
    QString momentLink(tcp::Instant at) const;
    QString link(const sim::Subject& target, const QString& text) const;
    /// The section, as a link to the RFC editor's page.
    QString section(std::string_view section) const;
    QString soft(const QString& html) const;
    QString mono(const QString& text) const;

private:
    Look m_look;
};

QString toText(std::string_view text);

} // namespace ui
