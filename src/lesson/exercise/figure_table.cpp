// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/figure_table.h"

#include "language/speaker.h"
#include "lesson/query/end_query.h"
#include "lesson/query/number_circle.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lesson {
namespace {

const QStringList kColumns{"id", "from", "flags", "seq", "ack", "len", "window", "sent", "arrived"};

language::Phrase titleOf(const QString& column)
{
    static const QMap<QString, language::Phrase> titles{
        {"id", PHRASE("SegmentTable", "No.")},
        {"from", PHRASE("SegmentTable", "from")},
        {"flags", PHRASE("SegmentTable", "flags")},
        {"seq", PHRASE("SegmentTable", "seq")},
        {"ack", PHRASE("SegmentTable", "ack")},
        {"len", PHRASE("SegmentTable", "len")},
        {"window", PHRASE("SegmentTable", "window")},
        {"sent", PHRASE("SegmentTable", "sent (ms)")},
        {"arrived", PHRASE("SegmentTable", "arrives (ms)")},
    };
    return titles[column];
}

/// What stands in a cell of the whole table.
RunValue cellValue(const Question& question, const sim::SentSegment& sent, const QString& column)
{
    std::vector<sim::SegmentId> all{sent.id};
    const auto found = askSegments(*question.run, all, {{"1", {}}, {column, {}}}, 0);
    const auto& misprint = question.figure->misprint;
    if (misprint && misprint->segment == sent.id && misprint->field == column) {
        return misprint->shown;
    }
    return found ? found->value : RunValue(Absent{});
}

/// The number of the item that asks for this cell; 0: none.
int blankAt(const Question& question, sim::SegmentId segment, const QString& column)
{
    if (question.figure->misprint) {
        return 0;
    }
    int number = 0;
    for (const AskedItem& item : question.items) {
        ++number;
        const bool isValue = item.kind == ItemKind::Flags || item.kind == ItemKind::Number;
        if (isValue && item.place.segment == segment && item.place.field == column) {
            return number;
        }
    }
    return 0;
}

TableCell cellOf(const Question& question, const sim::SentSegment& sent, const QString& column,
    language::Code code)
{
    TableCell cell{{}, blankAt(question, sent.id, column)};
    if (cell.blank > 0) {
        cell.text = circled(cell.blank);
        return cell;
    }
    // Whether there is an ack tells whether there is the flag.
    if (column == "ack" && blankAt(question, sent.id, "flags") > 0) {
        cell.text = QString::fromUtf8("\u2026");
        return cell;
    }
    const RunValue value = cellValue(question, sent, column);
    if (!std::holds_alternative<Absent>(value)) {
        cell.text = wordsOf(value).in(code);
    } else if (column == "arrived") {
        cell.text = language::speaker(code).text(PHRASE("SegmentTable", "lost"));
    } else {
        cell.text = QString::fromUtf8("\u2013");
    }
    return cell;
}

bool asks(const Question& question, const QString& column)
{
    return std::ranges::any_of(
        question.items, [&column](const AskedItem& item) { return item.place.field == column; });
}

/// The window is shown only where it is asked for.
QStringList columnsOf(const Question& question)
{
    QStringList columns = kColumns;
    if (!asks(question, "window")) {
        columns.removeAll("window");
    }
    for (const QString& hidden : question.exercise->figure->hidden) {
        columns.removeAll(hidden);
    }
    return columns;
}

/// When a picture begins to tell the answer of an item: a state is to be seen from its beginning
/// on.
std::optional<tcp::Instant> toldAt(const Question& question, const AskedItem& item)
{
    const RunPlace& place = item.place;
    if (item.kind != ItemKind::State || !place.who || !place.at) {
        return place.at;
    }
    tcp::Instant entered;
    for (const sim::TraceRow& row : question.run->trace().rows()) {
        const bool isChange = std::holds_alternative<sim::StateRow>(row.what);
        if (isChange && row.who == *place.who && row.at <= *place.at) {
            entered = row.at;
        }
    }
    return entered;
}

} // namespace

SegmentTable segmentTable(const Question& question, language::Code code)
{
    SegmentTable table;
    if (!question.figure || question.figure->isChart()) {
        return table;
    }
    table.columns = columnsOf(question);
    for (const QString& column : table.columns) {
        table.head += language::speaker(code).text(titleOf(column));
    }
    for (const sim::SentSegment& sent : question.run->trace().segments()) {
        if (sent.at < question.figure->from || sent.at > question.figure->to) {
            continue;
        }
        std::vector<TableCell> row;
        for (const QString& column : table.columns) {
            row.push_back(cellOf(question, sent, column, code));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

SegmentTable segmentTable(const Question& question, language::Language language)
{
    SegmentTable table = segmentTable(question, language.shown().front());
    const SegmentTable second = segmentTable(question, language.shown().back());
    const auto add = [](QString& text, const QString& other) {
        text += text == other ? QString() : '\n' + other;
    };
    for (qsizetype column = 0; column < table.head.size(); ++column) {
        add(table.head[column], second.head[column]);
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
            add(table.rows[row][column].text, second.rows[row][column].text);
        }
    }
    return table;
}

std::optional<tcp::Instant> pictureEnd(const Question& question)
{
    if (!question.figure || !question.figure->picture || question.figure->misprint ||
        question.figure->isChart()) {
        return std::nullopt;
    }
    std::optional<tcp::Instant> first;
    for (const AskedItem& item : question.items) {
        const auto told = toldAt(question, item);
        if (told && (!first || *told < *first)) {
            first = told;
        }
    }
    tcp::Instant end = question.figure->to;
    if (first && *first <= end) {
        end = *first - tcp::Duration(1);
    }
    // A segment that is on its way alone tells no more than the text.
    const auto segments = question.run->trace().segments();
    const auto arrival =
        segments.empty() ? std::nullopt : question.run->arrival(segments.front().id);
    return arrival && *arrival <= end ? std::optional(end) : std::nullopt;
}

QString chartInWords(const Question& question, language::Code code)
{
    if (!question.figure || !question.figure->isChart()) {
        return {};
    }
    const auto& say = language::speaker(code);
    if (!question.figure->rounds.empty()) {
        return say.text(PHRASE("ChartInWords", "Congestion window in the rounds from 1 on: %1"),
            {wordsOf(question.figure->rounds).en});
    }
    QStringList changes;
    for (const sim::TraceRow& row : question.run->trace().rows()) {
        const auto* congestion = std::get_if<sim::CongestionRow>(&row.what);
        if (congestion != nullptr && row.who == *question.figure->cwndOf &&
            row.at <= question.figure->to) {
            const RunValue at = inRunMilliseconds(row.at);
            changes += wordsOf(at).en + ": " + QString::number(congestion->change.cwnd);
        }
    }
    return say.text(
        PHRASE("ChartInWords", "Congestion window in octets, from these milliseconds on: %1"),
        {changes.join(", ")});
}

std::optional<ChartAxis> chartAxis(const Question& question, const AskedItem& item)
{
    const auto& items = question.exercise->items;
    const auto asked = std::ranges::find(items, item.name, &Item::name);
    if (!question.figure || !question.figure->isChart() || item.kind != ItemKind::Number ||
        asked == items.end() || !asked->answer) {
        return std::nullopt;
    }
    const auto& path = asked->answer->path;
    const QString last = path.empty() ? QString() : path.back().name;
    const bool isWindow = last == "cwnd" || last.startsWith("ssthresh");
    return isWindow ? ChartAxis::Up : ChartAxis::Along;
}

QStringList introducedSymbols(const Question& question)
{
    QStringList symbols;
    for (const auto& [symbol, value] : question.symbols) {
        const QRegularExpression word("\\b" + QRegularExpression::escape(symbol) + "\\b");
        if (word.match(question.text.en + ' ' + question.text.zh).hasMatch()) {
            symbols += symbol;
        }
    }
    return symbols;
}

namespace {

/// All whole numbers in the text of a question, and in what its table shows.
std::vector<double> numbersTold(const Question& question)
{
    QStringList words{question.text.en, question.text.zh};
    for (const auto& row : segmentTable(question, language::kEnglish).rows) {
        for (const TableCell& cell : row) {
            words += cell.text;
        }
    }
    static const QRegularExpression digits("\\d+");
    std::vector<double> numbers;
    for (auto match = digits.globalMatch(words.join(' ')); match.hasNext();) {
        numbers.push_back(match.next().captured().toDouble());
    }
    return numbers;
}

} // namespace

bool tellsWhereItCounts(const Question& question, const AskedItem& item)
{
    if (!item.base) {
        return true;
    }
    for (const QString& symbol : introducedSymbols(question)) {
        if (question.symbols.at(symbol) == *item.base) {
            return true;
        }
    }
    double reach = 2; // the numbers of SYN and FIN, and those of all data
    for (const sim::SentSegment& sent : question.run->trace().segments()) {
        reach += sent.segment.len;
    }
    return std::ranges::any_of(numbersTold(question),
        [&](double number) { return onTheCircle(number - *item.base) <= reach; });
}

QString circled(int number)
{
    constexpr int kMostCircled = 20;
    constexpr char16_t kCircledOne = 0x2460;
    return number <= kMostCircled ? QString(QChar(kCircledOne + number - 1))
                                  : QString("(%1)").arg(number);
}

} // namespace lesson
