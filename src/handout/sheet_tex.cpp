// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/sheet_tex.h"

#include "handout/picture_blanks.h"

#include <algorithm>

namespace handout {
namespace {

QString tex(const QString& text)
{
    QString result;
    for (const QChar sign : text) {
        if (QStringLiteral("&%$#_{}").contains(sign)) {
            result += '\\';
            result += sign;
        } else if (sign == '\\') {
            result += "\\textbackslash{}";
        } else if (sign == '~') {
            result += "\\textasciitilde{}";
        } else if (sign == '^') {
            result += "\\textasciicircum{}";
        } else if (sign == QChar(0x03b1) || sign == QChar(0x03b2)) { // not in the text's font
            result += sign == QChar(0x03b1) ? "$\\alpha$" : "$\\beta$";
        } else if (sign == '\n') {
            result += "\\\\\n";
        } else {
            result += sign;
        }
    }
    return result;
}

/// Circled numbers by LaTeX's own means: not every font has them.
QString mark(int number) { return QString("\\blankmark{%1}").arg(number); }

QString headTex(const Sheet& sheet)
{
    QString text = QString("{\\Large\\bfseries %1}\\hfill %2\\par\\medskip\n")
                       .arg(tex(sheet.title), tex(sheet.code));
    if (!sheet.withKey) {
        // In two languages the words take more of the line.
        const bool isLong = sheet.language.shown().size() > 1;
        for (std::size_t i = 0; i < sheet.fields.size(); ++i) {
            text += QString("\\mbox{%1~\\rule{%2}{0.4pt}}\\quad\n")
                        .arg(tex(sheet.fields[i]),
                            i == 0 ? (isLong ? "3cm" : "4.5cm") : (isLong ? "1.2cm" : "1.8cm"));
        }
        text += "\\par\\medskip\n";
    }
    return text + "\\hrule\\medskip\n";
}

/// Titles of two languages one below the other.
QString titleTex(const QString& text)
{
    return text.contains('\n') ? "\\shortstack{" + tex(text) + '}' : tex(text);
}

QString tableTex(const SheetQuestion& question, bool withKey)
{
    if (question.table.rows.empty()) {
        return {};
    }
    const auto columns = question.table.head.size();
    QStringList head;
    for (const QString& title : question.table.head) {
        head += titleTex(title);
    }
    QString text = "\\begin{center}\\renewcommand{\\arraystretch}{1.4}\\small\n\\begin{tabular}{|" +
        QString("c|").repeated(columns) + "}\\hline\n" + head.join(" & ") + "\\\\\\hline\n";
    for (const auto& row : question.table.rows) {
        QStringList cells;
        for (const lesson::TableCell& cell : row) {
            if (cell.blank == 0) {
                cells += tex(QString(cell.text).replace('\n', ' '));
                continue;
            }
            const SheetItem& item = question.items[static_cast<std::size_t>(cell.blank) - 1];
            cells += mark(cell.blank) +
                (withKey ? " \\textbf{" + tex(item.answer) + '}' : QString("\\hspace*{1.6cm}"));
        }
        text += cells.join(" & ") + "\\\\\\hline\n";
    }
    return text + "\\end{tabular}\n\\end{center}\n";
}

/// A grid to draw in, by LaTeX's own means: a column for each round, a row for each segment.
QString gridTex(const SheetItem& item)
{
    constexpr double kWide = 150; // millimetres, at the most
    constexpr double kHigh = 70;
    constexpr double kTicks = 4;
    const double across = std::min(8.0, kWide / item.rounds);
    const double upright = kHigh / item.mostSegments;
    const auto number = [](double value) { return QString::number(value, 'f', 2); };
    const QString width = number(across * (item.rounds - 1));
    QString text = "\\begin{center}\\setlength{\\unitlength}{1mm}\\begin{picture}(" + width + ',' +
        number(kHigh + 2 * kTicks) + ")(0,-" + number(kTicks + 1) + ")\n\\linethickness{0.1mm}\n";
    text += QString("\\multiput(0,0)(0,%1){%2}{\\line(1,0){%3}}\n")
                .arg(number(upright), QString::number(item.mostSegments + 1), width);
    text += QString("\\multiput(0,0)(%1,0){%2}{\\line(0,1){%3}}\n")
                .arg(number(across), QString::number(item.rounds), number(kHigh));
    for (int round = 1; round <= item.rounds; ++round) {
        text += QString("\\put(%1,-%2){\\makebox(0,0){\\footnotesize %3}}\n")
                    .arg(number(across * (round - 1)), number(kTicks), QString::number(round));
    }
    for (int window = 0; window <= item.mostSegments; window += 4) {
        text += QString("\\put(-2,%1){\\makebox(0,0)[r]{\\footnotesize %2}}\n")
                    .arg(number(upright * window), QString::number(window));
    }
    return text + "\\end{picture}\\end{center}\n";
}

QString roomTex(const SheetItem& item)
{
    switch (item.room) {
    case Room::InTable:
    case Room::Choices:
        return {};
    case Room::Line:
        return "~\\rule{4cm}{0.4pt}~" + tex(item.unit);
    case Room::Letters: {
        QStringList boxes;
        for (std::size_t i = 0; i < item.choices.size(); ++i) {
            boxes += "\\rule{0.8cm}{0.4pt}";
        }
        return "\\par " + boxes.join(" $\\rightarrow$ ");
    }
    case Room::Lines:
        return QString("\\par\\vspace{7mm}\\noindent\\rule{\\linewidth}{0.4pt}").repeated(5);
    case Room::Grid:
        return gridTex(item);
    }
    return {};
}

QString choicesTex(const SheetItem& item, bool withKey)
{
    QString text;
    for (const auto& [letter, words] : item.choices) {
        const bool isMarked = withKey && item.room == Room::Choices && letter == item.answer;
        const QString box = item.room != Room::Choices ? ""
            : isMarked                                 ? "$\\boxtimes$~"
                                                       : "$\\square$~";
        text += QString("\\par{\\leftskip=3em\\noindent\\hspace*{-1.5em}%1%2.~%3\\par}\n")
                    .arg(box, letter, tex(words));
    }
    return text;
}

QString itemTex(const SheetItem& item, int number, bool withKey)
{
    if (item.room == Room::InTable && !withKey) {
        return {};
    }
    QString text = QString("\\par\\medskip\\noindent %1 %2 (%3)")
                       .arg(mark(number), tex(item.prompt), tex(item.points));
    if (withKey) {
        text += " \\textbf{" + tex((item.answer + ' ' + item.unit).trimmed()) + "}";
    } else if (item.room == Room::Line || item.room == Room::Lines) {
        text += roomTex(item);
    }
    text += '\n' + choicesTex(item, withKey);
    if (!withKey && (item.room == Room::Letters || item.room == Room::Grid)) {
        text += roomTex(item) + '\n';
    }
    return withKey && !item.reason.isEmpty()
        ? text + "\\par{\\leftskip=1.5em\\noindent\\textit{" + tex(item.reason) + "}\\par}\n"
        : text;
}

/// It leaves room for what is asked.
QString pictureTex(const QString& name, bool hasBlanks)
{
    const QString size = hasBlanks ? "width=\\linewidth,height=0.6\\textheight"
                                   : "width=0.75\\linewidth,height=0.45\\textheight";
    return name.isEmpty() ? QString()
                          : "\\begin{center}\\includegraphics[" + size +
            ",keepaspectratio]{\\detokenize{" + name + "}}\\end{center}\n";
}

QString questionTex(const SheetQuestion& question, const QString& picture, bool withKey)
{
    QString text = QString(
        "\\par\\bigskip\\noindent\\textbf{%1}\\par\\nopagebreak\\smallskip\\noindent %2\\par\n")
                       .arg(tex(question.heading), tex(question.text));
    text +=
        pictureTex(picture, blanksOf(question.question).has_value()) + tableTex(question, withKey);
    int number = 0;
    for (const SheetItem& item : question.items) {
        text += itemTex(item, ++number, withKey);
    }
    return text;
}

} // namespace

QByteArray sheetsTex(
    const std::vector<Sheet>& sheets, PaperSize paper, const PictureName& pictureName)
{
    const bool isChinese = sheets.front().language.shows(language::kChinese);
    QString text =
        QString("% XeLaTeX\n\\documentclass[%1,10pt]{article}\n"
                "\\usepackage[margin=18mm]{geometry}\n\\usepackage{amssymb}\n"
                "\\usepackage{graphicx}\n%2"
                "\\setlength{\\parindent}{0pt}\n"
                "\\makeatletter\\@beginparpenalty=10000\\makeatother % a figure after its text\n"
                "\\newcommand{\\blankmark}[1]{\\raisebox{.5pt}{\\textcircled{\\raisebox{-.9pt}"
                "{\\footnotesize #1}}}}\n\\begin{document}\n")
            .arg(paper == PaperSize::A4 ? "a4paper" : "letterpaper",
                isChinese ? "\\usepackage[UTF8,fontset=fandol]{ctex}\n"
                          : "\\usepackage{fontspec}\n");
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        text += i > 0 ? "\\newpage\n" : "";
        text += headTex(sheets[i]);
        for (std::size_t k = 0; k < sheets[i].questions.size(); ++k) {
            text += questionTex(sheets[i].questions[k], pictureName(i, k), sheets[i].withKey);
        }
    }
    return (text + "\\end{document}\n").toUtf8();
}

} // namespace handout
