// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/cloze.h"
#include "handout/quiz.h"
#include "handout/quiz_words.h"
#include "lesson/exercise/answer_words.h"
#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/marking.h"
#include "lesson/exercise/spelling.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace handout {
namespace {

using lesson::AskedItem;
using lesson::ItemKind;
using lesson::Question;

/// Writes questions as the importer of Moodle reads them (question/format/xml/format.php).
class MoodleWriter
{
public:
    MoodleWriter(QByteArray& out, Language language, const DrawPng& draw)
        : m_xml(&out)
        , m_language(language)
        , m_draw(draw)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void write(const std::vector<Question>& questions)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement("quiz");
        QString category;
        for (const Question& question : questions) {
            if (question.exercise->id != category) {
                category = question.exercise->id;
                writeCategory(category);
            }
            writeQuestion(question);
        }
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    QString html(const lesson::Localized& text) const { return quizHtml(text, m_language); }

    void writeCategory(const QString& id)
    {
        m_xml.writeStartElement("question");
        m_xml.writeAttribute("type", "category");
        m_xml.writeStartElement("category");
        m_xml.writeTextElement("text", "$course$/top/Woshou/" + id);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    /// As one question; but what has to be put in order is one of its own.
    void writeQuestion(const Question& question)
    {
        std::vector<const AskedItem*> together;
        for (const AskedItem& item : question.items) {
            if (item.kind == ItemKind::Order) {
                begin("ordering", question, item.name,
                    introOf(question) + '<' + "p>" + html(item.prompt) + "</p>", item.points);
                writeOrder(item);
                end();
            } else if (item.kind != ItemKind::Goal) {
                together.push_back(&item);
            }
        }
        const bool allStates = std::ranges::all_of(
            together, [](const AskedItem* item) { return item->kind == ItemKind::State; });
        const bool isDrawn = !together.empty() && together.front()->kind == ItemKind::Rounds;
        if (together.size() == 1 && !isDrawn) {
            writeSingle(question, *together.front());
        } else if (together.size() > 2 && allStates) {
            writeMatching(question, together);
        } else if (!together.empty()) {
            writeCloze(question, together);
        }
    }

    /// Text, table and picture.
    QString introOf(const Question& question)
    {
        QString intro;
        for (const lesson::Localized& text : quizText(question)) {
            intro += "<p>" + html(text) + "</p>";
        }
        m_png = m_draw(question, m_language);
        if (!m_png.isEmpty()) {
            intro += "<p><img src=\"@@PLUGINFILE@@/figure.png\" alt=\"" +
                question.title.in(m_language.shown().front()).toHtmlEscaped() + "\"></p>";
        }
        return intro;
    }

    static QString inLines(const QString& text)
    {
        return text.toHtmlEscaped().replace('\n', "<br>");
    }

    /// Blanks are gaps where `gaps` has them, or else only marked.
    QString tableOf(const Question& question, const QMap<int, QString>& gaps) const
    {
        const lesson::SegmentTable table = lesson::segmentTable(question, m_language);
        if (table.rows.empty()) {
            return {};
        }
        QString text = "<table border=\"1\" cellpadding=\"4\"><thead><tr>";
        for (const QString& title : table.head) {
            text += "<th>" + inLines(title) + "</th>";
        }
        text += "</tr></thead><tbody>";
        for (const auto& row : table.rows) {
            text += "<tr>";
            for (const lesson::TableCell& cell : row) {
                text += "<td>" + inLines(cell.text) + gaps.value(cell.blank) + "</td>";
            }
            text += "</tr>";
        }
        return text + "</tbody></table>";
    }

    void begin(const QString& type, const Question& question, const QString& part,
        const QString& text, double points)
    {
        const QString id = question.exercise->id + '-' + QString::number(question.seed);
        m_xml.writeStartElement("question");
        m_xml.writeAttribute("type", type);
        m_xml.writeStartElement("name");
        m_xml.writeTextElement("text",
            question.title.in(m_language.shown().front()) + " (" + id +
                (part.isEmpty() ? QString() : ' ' + part) + ')');
        m_xml.writeEndElement();
        writeHtml("questiontext", text, m_png);
        writeHtml("generalfeedback", reasons(question), {});
        if (type != "cloze") {
            m_xml.writeTextElement("defaultgrade", QString::number(points));
        }
        m_xml.writeTextElement("penalty", "0.3333333");
        m_xml.writeTextElement("hidden", "0");
        m_xml.writeTextElement("idnumber", id + (part.isEmpty() ? QString() : '-' + part));
    }

    void end() { m_xml.writeEndElement(); }

    void writeHtml(const QString& element, const QString& text, const QByteArray& png)
    {
        m_xml.writeStartElement(element);
        m_xml.writeAttribute("format", "html");
        m_xml.writeStartElement("text");
        if (!text.isEmpty()) {
            m_xml.writeCDATA(text);
        }
        m_xml.writeEndElement();
        if (!png.isEmpty()) {
            m_xml.writeStartElement("file");
            m_xml.writeAttribute("name", "figure.png");
            m_xml.writeAttribute("path", "/");
            m_xml.writeAttribute("encoding", "base64");
            m_xml.writeCharacters(QString::fromLatin1(png.toBase64()));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    /// What is told once all is answered.
    QString reasons(const Question& question) const
    {
        QString text;
        for (const AskedItem& item : question.items) {
            if (item.kind != ItemKind::Goal && item.kind != ItemKind::Order) {
                text += "<p>" + html(item.prompt) + ": <b>" +
                    html(lesson::wholeAnswer(question, item)) + "</b>. " +
                    html(lesson::reasonOf(item)) + "</p>";
            }
        }
        return text;
    }

    void writeAnswer(const QString& text, double fraction, const QString& feedback,
        const QString& tolerance = {})
    {
        m_xml.writeStartElement("answer");
        m_xml.writeAttribute("fraction", QString::number(fraction));
        m_xml.writeTextElement("text", text);
        if (!tolerance.isEmpty()) {
            m_xml.writeTextElement("tolerance", tolerance);
        }
        if (!feedback.isEmpty()) {
            writeHtml("feedback", feedback, {});
        }
        m_xml.writeEndElement();
    }

    void writeSingle(const Question& question, const AskedItem& item)
    {
        const QString text =
            introOf(question) + tableOf(question, {}) + "<p>" + html(quizPrompt(item)) + "</p>";
        const bool isNumber = isPlainNumber(question, item);
        begin(isChosen(item) ? "multichoice"
                : isNumber   ? "numerical"
                             : "shortanswer",
            question, {}, text, item.points);
        if (isChosen(item)) {
            m_xml.writeTextElement("single", "true");
            m_xml.writeTextElement(
                "shuffleanswers", item.kind == ItemKind::Choice ? "true" : "false");
            m_xml.writeTextElement("answernumbering", "abc");
        } else if (!isNumber) {
            m_xml.writeTextElement("usecase", "0");
        }
        constexpr double kWhole = 100;
        for (const QuizAnswer& answer : quizAnswers(question, item)) {
            const QString written =
                isChosen(item) ? html(answer.text) : answer.text.in(m_language.shown().front());
            bool isDigits = false;
            written.toDouble(&isDigits);
            if (!isNumber || isDigits) {
                writeAnswer(written, answer.right ? kWhole : 0, html(answer.feedback),
                    isNumber ? QString::number(item.tolerance) : QString());
            }
        }
        if (!isChosen(item)) {
            writeAnswer("*", 0, html(lesson::adviceFor(item)), isNumber ? "0" : QString());
        }
        end();
    }

    void writeMatching(const Question& question, const std::vector<const AskedItem*>& items)
    {
        double points = 0;
        for (const AskedItem* item : items) {
            points += item->points;
        }
        begin("matching", question, {}, introOf(question) + tableOf(question, {}), points);
        m_xml.writeTextElement("shuffleanswers", "true");
        QStringList used;
        for (const AskedItem* item : items) {
            used += lesson::wordsOf(item->answer).en;
            writePair(html(item->prompt), used.back());
        }
        // A few states that are not right anywhere.
        int more = 2;
        for (const tcp::State state : tcp::kAllStates) {
            const QString name = QString::fromLatin1(tcp::name(state).data());
            if (more > 0 && !used.contains(name)) {
                writePair({}, name);
                --more;
            }
        }
        end();
    }

    void writePair(const QString& prompt, const QString& answer)
    {
        m_xml.writeStartElement("subquestion");
        m_xml.writeAttribute("format", "html");
        m_xml.writeStartElement("text");
        if (!prompt.isEmpty()) {
            m_xml.writeCDATA(prompt);
        }
        m_xml.writeEndElement();
        m_xml.writeStartElement("answer");
        m_xml.writeTextElement("text", answer);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeCloze(const Question& question, const std::vector<const AskedItem*>& items)
    {
        const QString intro = introOf(question);
        const lesson::SegmentTable table = lesson::segmentTable(question, m_language);
        QMap<int, QString> gaps;
        QString below;
        for (const AskedItem* item : items) {
            const int number = static_cast<int>(item - question.items.data()) + 1;
            const bool inTable = std::ranges::any_of(table.rows, [number](const auto& row) {
                return std::ranges::any_of(
                    row, [number](const lesson::TableCell& cell) { return cell.blank == number; });
            });
            const QString gap = clozeGap(question, *item, m_language);
            if (inTable) {
                gaps[number] = ' ' + gap;
            } else {
                below += "<p>" + lesson::circled(number) + ' ' + html(quizPrompt(*item)) + ": " +
                    gap + "</p>";
            }
        }
        begin("cloze", question, {}, intro + tableOf(question, gaps) + below, 0);
        end();
    }

    void writeOrder(const AskedItem& item)
    {
        m_xml.writeTextElement("layouttype", "VERTICAL");
        m_xml.writeTextElement("selecttype", "ALL");
        m_xml.writeTextElement("selectcount", QString::number(item.choices.size()));
        m_xml.writeTextElement("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST");
        m_xml.writeTextElement("showgrading", "SHOW");
        m_xml.writeTextElement("numberingstyle", "none");
        int place = 0;
        for (const QChar letter : std::get<QString>(item.answer)) {
            for (const lesson::AskedChoice& choice : item.choices) {
                if (choice.letter != QString(letter)) {
                    continue;
                }
                m_xml.writeStartElement("answer");
                m_xml.writeAttribute("fraction", QString::number(++place));
                m_xml.writeAttribute("format", "html");
                m_xml.writeStartElement("text");
                m_xml.writeCDATA(html(choice.text));
                m_xml.writeEndElement();
                m_xml.writeEndElement();
            }
        }
    }

    QXmlStreamWriter m_xml;
    Language m_language;
    const DrawPng& m_draw;
    /// The picture of the question that is being written.
    QByteArray m_png;
};

} // namespace

QByteArray moodleXml(const std::vector<Question>& questions, Language language, const DrawPng& draw)
{
    QByteArray out;
    MoodleWriter(out, language, draw).write(questions);
    return out;
}

} // namespace handout
