// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace packaging {

/// Writes a page for man(1), in the macros of man(7). In all texts but examples what stands between
/// `grave accents` is shown as it is typed.
class ManualPage
{
public:
    /// `day` as in "2026-11-29"; `source` is the program with its version.
    ManualPage(const QString& name, int part, const QString& day, const QString& source);

    /// What the section NAME holds, which apropos(1) reads.
    void name(const QString& name, const QString& meaning);
    void section(const QString& title);
    void subsection(const QString& title);
    void paragraph(const QString& text);
    /// `term` is shown as it is typed.
    void item(const QString& term, const QString& text);
    void example(const QString& text);

    QByteArray text() const { return m_text.toUtf8(); }

private:
    void beginParagraph();
    void lines(const QString& text);

    QString m_text;
};

} // namespace packaging
