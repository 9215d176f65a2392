// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/words/labels_words.h"
#include "sim/subject.h"
#include "ui/look/look.h"

#include <QString>
#include <QStringList>

#include <initializer_list>
#include <string>
#include <string_view>

namespace ui {

/// What replaces "%1": rich text that is the same in each language, or words in both.
struct PageArgument
{
    PageArgument(const QString& html) // NOLINT(google-explicit-constructor): reads as what it is
        : en(html)
        , zh(html)
    {}
    PageArgument(const render::Words& words); // NOLINT(google-explicit-constructor)

    QString en;
    QString zh;
};

/// Writes rich text in the language of a look.
class PageWriter
{
public:
    explicit PageWriter(const Look& look)
        : m_look(look)
    {}

    /// Words with "%1", "%2" ... replaced. With both languages: Chinese, a line break, English.
    QString say(
        const render::Words& words, std::initializer_list<PageArgument> arguments = {}) const;
    /// Words that are no sentence; both languages are side by side.
    QString term(const render::Words& words) const;
    QString paragraph(const QString& html) const
    {
        return "<p style='margin:0 0 6px'>" + html + "</p>";
    }
    /// A heading, with the section of the RFC that it is about.
    QString heading(const render::Words& words, std::string_view section = {}) const;
    QString list(const QStringList& items) const;

    QString moment(tcp::Instant at) const;
    /// A link that goes to that moment.
    QString momentLink(tcp::Instant at) const;
    QString link(const sim::Subject& target, const QString& text) const;
    /// The section, as a link to the RFC editor's page.
    QString section(std::string_view section) const;
    QString soft(const QString& html) const;
    QString mono(const QString& text) const;

    render::Language language() const { return m_look.language; }

private:
    Look m_look;
};

QString toText(std::string_view text);
/// "client" or "server", for the middle of a sentence.
render::Words endInSentence(sim::Side side);

} // namespace ui
