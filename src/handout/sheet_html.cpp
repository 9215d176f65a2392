// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/sheet_html.h"

namespace handout {
namespace {

QString html(const QString& text) { return text.toHtmlEscaped().replace('\n', "<br>"); }

/// A line to write on, about so many letters wide.
QString line(int letters) { return QString(letters, '_'); }

QString cellHtml(const SheetQuestion& question, const lesson::TableCell& cell, bool withKey)
{
    constexpr int kRoom = 14;
    const QString space = QString("&nbsp;").repeated(kRoom);
    if (cell.blank == 0) {
        // In one line, even in two languages: a page has to hold more than the table.
        return QString("<td align=\"center\"><p style=\"white-space:nowrap\">%1</p></td>")
            .arg(html(QString(cell.text).replace('\n', ' ')));
    }
    const SheetItem& item = question.items[static_cast<std::size_t>(cell.blank) - 1];
    return QString("<td>%1 %2</td>")
        .arg(item.mark, withKey ? "<b>" + html(item.answer) + "</b>" : space);
}

QString choicesHtml(const SheetItem& item, bool withKey)
{
    QString rows;
    for (const auto& [letter, text] : item.choices) {
        const bool isMarked = withKey && item.room == Room::Choices && letter == item.answer;
        const QString box = item.room != Room::Choices ? QString()
            : isMarked                                 ? QString::fromUtf8("\u2611 ")
                                                       : QString::fromUtf8("\u2610 ");
        rows += QString("<tr><td>%1%2.&nbsp;</td><td>%3</td></tr>").arg(box, letter, html(text));
    }
    return rows.isEmpty()
        ? QString()
        : "<table cellspacing=\"0\" cellpadding=\"1\" style=\"margin-left:22px\">" + rows +
            "</table>";
}

QString roomHtml(const SheetItem& item)
{
    constexpr int kShort = 22;
    constexpr int kLineCount = 5;
    switch (item.room) {
    case Room::InTable:
    case Room::Choices:
    case Room::Grid:
        return {};
    case Room::Line:
        return " " + line(kShort) + ' ' + html(item.unit);
    case Room::Letters: {
        QStringList boxes;
        for (std::size_t i = 0; i < item.choices.size(); ++i) {
            boxes += line(3);
        }
        return " " + boxes.join(QString::fromUtf8(" \u2192 "));
    }
    case Room::Lines:
        return QString("<br><hr>").repeated(kLineCount);
    }
    return {};
}

} // namespace

QString headHtml(const Sheet& sheet)
{
    QString fields;
    for (std::size_t i = 0; i < sheet.fields.size(); ++i) {
        constexpr int kWide = 20;
        constexpr int kNarrow = 8;
        fields += QString("%1 %2&nbsp;&nbsp; ")
                      .arg(html(sheet.fields[i]), line(i == 0 ? kWide : kNarrow));
    }
    return QString("<table width=\"100%\"><tr><td><span style=\"font-size:16pt\"><b>%1</b></span>"
                   "</td><td align=\"right\">%2</td></tr></table>%3<hr>")
        .arg(html(sheet.title), html(sheet.code),
            sheet.withKey ? QString() : "<p style=\"margin-top:14px\">" + fields + "</p>");
}

QString introHtml(const SheetQuestion& question)
{
    return QString("<p style=\"font-size:11pt\"><b>%1</b></p><p>%2</p>")
        .arg(html(question.heading), html(question.text));
}

QString noteHtml(const Sheet& sheet)
{
    return "<p style=\"color:#444444\"><i>" + html(sheet.pictureFollows) + "</i></p>";
}

QString tableHtml(const SheetQuestion& question, bool withKey)
{
    if (question.table.rows.empty()) {
        return {};
    }
    QString text;
    for (const QString& title : question.table.head) {
        text += "<th bgcolor=\"#eeeeee\">" + html(title) + "</th>";
    }
    text = "<tr>" + text + "</tr>";
    for (const auto& row : question.table.rows) {
        text += "<tr>";
        for (const lesson::TableCell& cell : row) {
            text += cellHtml(question, cell, withKey);
        }
        text += "</tr>";
    }
    return "<table border=\"1\" cellspacing=\"0\" cellpadding=\"5\" align=\"center\" "
           "style=\"border-collapse:collapse\">" +
        text + "</table>";
}

QString itemHtml(const SheetItem& item, bool withKey)
{
    QString text = QString("<p style=\"margin-left:4px\">%1 %2 (%3)")
                       .arg(item.mark, html(item.prompt), html(item.points));
    const bool answersBelow = withKey && item.room != Room::Choices;
    if (withKey) {
        text += answersBelow ? " <b>" + html(item.answer + ' ' + item.unit).trimmed() + "</b>"
                             : " <b>" + html(item.answer) + "</b>";
    } else if (item.room == Room::InTable) {
        return {};
    } else if (item.room == Room::Line) {
        text += roomHtml(item);
    }
    text += "</p>" + choicesHtml(item, withKey);
    if (!withKey && (item.room == Room::Letters || item.room == Room::Lines)) {
        text += "<p style=\"margin-left:22px\">" + roomHtml(item) + "</p>";
    }
    if (withKey && !item.reason.isEmpty()) {
        text += "<p style=\"margin-left:22px; margin-top:2px; color:#444444\">" +
            html(item.reason) + "</p>";
    }
    return text;
}

} // namespace handout
