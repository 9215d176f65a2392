// SPDX-License-Identifier: GPL-3.0-or-later

#include "packaging/manual_page.h"

#include <QRegularExpression>
#include <QStringList>

#include <numeric>

namespace packaging {
namespace {

/// As long as a line of the source should be.
constexpr qsizetype kLine = 78;

/// As tools count it: a letter beyond ASCII is written \[u4E00] for them.
qsizetype lengthOf(const QString& text)
{
    return std::accumulate(text.begin(), text.end(), qsizetype{0},
        [](qsizetype sum, QChar letter) { return sum + (letter.unicode() < 0x80 ? 1 : 8); });
}

QString typed(QString text)
{
    // A bare hyphen is one that lines may be broken at and that cannot be copied as a minus sign.
    return text.replace('\\', "\\e").replace('-', "\\-");
}

/// A dot or an apostrophe at the beginning of a line would begin a request.
QString guarded(const QString& line)
{
    return line.startsWith('.') || line.startsWith('\'') ? "\\&" + line : line;
}

/// With what stands between grave accents in bold.
QString marked(const QString& text)
{
    const QStringList parts = text.split('`');
    QString result;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QString part = parts[i];
        result += i % 2 == 0 ? part.replace('\\', "\\e") : "\\fB" + typed(part) + "\\fR";
    }
    return result;
}

bool isChinese(QChar letter) { return letter.unicode() >= 0x2e80; }

/// Places where a line may end: at a blank, or behind a Chinese letter.
QStringList pieces(const QString& text)
{
    QStringList result{QString()};
    for (const QChar letter : text) {
        result.last() += letter;
        if (letter == ' ' || isChinese(letter)) {
            result += QString();
        }
    }
    return result;
}

/// Each sentence begins a line, as writers of manual pages do it.
QString wrapped(const QString& text)
{
    static const QRegularExpression sentenceEnd(R"re((?<=[a-z0-9)"R][.:;]) (?=["A-Z(\\]))re");
    QStringList result;
    for (const QString& sentence : text.split(sentenceEnd)) {
        QString line;
        for (const QString& piece : pieces(sentence)) {
            if (!line.isEmpty() && lengthOf(line + piece.trimmed()) > kLine) {
                // Behind a blank a line ends by itself, elsewhere the next one follows close.
                result += line.endsWith(' ') ? line.trimmed() : line + "\\c";
                line.clear();
            }
            line += piece;
        }
        result += line.trimmed();
    }
    for (QString& line : result) {
        line = guarded(line);
    }
    return result.join('\n') + '\n';
}

QString quoted(QString text) { return '"' + text.replace('"', "\\(dq") + '"'; }

} // namespace

ManualPage::ManualPage(const QString& name, int part, const QString& day, const QString& source)
    : m_text(".\\\" Made of the program's own texts: src/packaging.\n"
             ".TH " +
          name.toUpper() + ' ' + QString::number(part) + ' ' + quoted(day) + ' ' + quoted(source) +
          // Chinese has no blanks to be stretched. groff takes what AD says at each heading.
          "\n.ad l\n.ds AD l\n")
{}

void ManualPage::name(const QString& name, const QString& meaning)
{
    m_text += name + " \\- " + meaning + '\n';
}

void ManualPage::section(const QString& title) { m_text += ".SH " + quoted(title) + '\n'; }

void ManualPage::subsection(const QString& title) { m_text += ".SS " + quoted(title) + '\n'; }

void ManualPage::paragraph(const QString& text)
{
    beginParagraph();
    lines(text);
}

void ManualPage::item(const QString& term, const QString& text)
{
    m_text += ".TP\n\\fB" + typed(term) + "\\fR\n";
    lines(text);
}

void ManualPage::example(const QString& text)
{
    beginParagraph();
    m_text += ".RS 4\n.nf\n";
    for (const QString& line : text.split('\n')) {
        m_text += (line.isEmpty() ? QString("\\&") : guarded(typed(line))) + '\n';
    }
    m_text += ".fi\n.RE\n";
}

void ManualPage::beginParagraph()
{
    // Behind a heading it would be one too many.
    const QString last = m_text.section('\n', -2, -2);
    if (!last.startsWith(".SH") && !last.startsWith(".SS")) {
        m_text += ".PP\n";
    }
}

void ManualPage::lines(const QString& text) { m_text += wrapped(marked(text)); }

} // namespace packaging
