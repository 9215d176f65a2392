// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/spelling.h"

#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/spelling_words.h"
#include "lesson/query/number_circle.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace lesson {
namespace {

constexpr qsizetype kLongestAnswer = 1000;

QString textOf(const QJsonValue& given)
{
    if (given.isDouble()) {
        return QString::number(given.toDouble(), 'g', 17);
    }
    if (given.isArray()) {
        QStringList parts;
        for (const QJsonValue& part : given.toArray()) {
            parts += textOf(part);
        }
        return parts.join(',');
    }
    return given.toString().left(kLongestAnswer);
}

QString digits(double number)
{
    return number == std::floor(number) ? QString::number(number, 'f', 0)
                                        : QString::number(number, 'g', 10);
}

/// What need not be exact is told no finer than in tenths of what it may be off by.
double rounded(const AskedItem& item, double number)
{
    constexpr double kThousandth = 0.001;
    constexpr double kTen = 10;
    if (item.tolerance < kThousandth) {
        return number;
    }
    const double step = std::pow(kTen, std::floor(std::log10(item.tolerance)) - 1);
    return step < 1 ? std::round(number * std::round(1 / step)) / std::round(1 / step)
                    : std::round(number / step) * step;
}

QString digits(const AskedItem& item, double number) { return digits(rounded(item, number)); }

/// Reads "x + 1", "1,001", "ack = 101", "1.5 s".
class NumberReading
{
public:
    NumberReading(const Question& question, const AskedItem& item, const QString& text)
        : m_question(question)
        , m_item(item)
        , m_text(simplified(text))
    {}

    std::optional<ReadAnswer> read()
    {
        static const QRegularExpression nameInFront(R"(^[a-z. ]+=)");
        static const QRegularExpression thousands(R"((?<=\d)[, ](?=\d{3}(?!\d)))");
        m_text.remove(nameInFront);
        m_text.remove(thousands);
        const double factor = takeUnit();
        m_text.remove(' ');
        static const QRegularExpression whole(
            R"(^[+\-]?(\d+(\.\d+)?|[a-z]+)([+\-](\d+(\.\d+)?|[a-z]+))*$)");
        if (!whole.match(m_text).hasMatch()) {
            return std::nullopt;
        }
        const auto sum = takeSum();
        if (!sum) {
            return std::nullopt;
        }
        // What is reckoned with symbols goes on at 0 behind 2^32 - 1; a number that is written does
        // not.
        const bool turns = m_item.base && !m_plain;
        return ReadAnswer{turns ? onTheCircle(*sum) : *sum * factor, m_plain};
    }

private:
    /// Removes a unit at the end. The answer is by how much the number is to be multiplied.
    double takeUnit()
    {
        static const QRegularExpression atEnd(R"(^(.*?\d)\s*([^\d\s.+\-]+)$)");
        const auto match = atEnd.match(m_text);
        const auto unit = match.hasMatch() && !m_item.unit.isEmpty()
            ? unitCalled(match.captured(2), m_item.unit)
            : std::nullopt;
        if (!unit) {
            return 1;
        }
        m_text = match.captured(1);
        return *unit;
    }

    std::optional<double> takeSum()
    {
        static const QRegularExpression term(R"(([+\-]?)(\d+(?:\.\d+)?|[a-z]+))");
        double sum = 0;
        for (auto found = term.globalMatch(m_text); found.hasNext();) {
            const auto match = found.next();
            const QString word = match.captured(2);
            double value = word.toDouble();
            if (word[0].isLetter()) {
                const auto symbol = m_question.symbols.find(word);
                if (symbol == m_question.symbols.end()) {
                    return std::nullopt;
                }
                value = symbol->second;
                m_plain = false;
            }
            sum += match.captured(1) == "-" ? -value : value;
        }
        return sum;
    }

    const Question& m_question;
    const AskedItem& m_item;
    QString m_text;
    bool m_plain = true;
};

/// "LISTEN", or two names of one state: "LISTEN (...)".
std::optional<ReadAnswer> readState(const QString& text)
{
    static const QRegularExpression brackets(R"([(),;:/]+)");
    std::optional<tcp::State> state;
    for (const QString& part : simplified(text).split(brackets, Qt::SkipEmptyParts)) {
        const auto one = stateCalled(part);
        if (part.trimmed().isEmpty()) {
            continue;
        }
        if (!one || (state && *state != *one)) {
            return std::nullopt;
        }
        state = one;
    }
    return state ? std::optional(ReadAnswer{*state, false}) : std::nullopt;
}

/// Letters of choices, whatever stands between them: "C > A > B".
std::optional<ReadAnswer> readLetters(const AskedItem& item, const QString& text)
{
    QString letters;
    for (const QChar sign : simplified(text).toUpper()) {
        if (!sign.isLetterOrNumber()) {
            continue;
        }
        const bool known = std::ranges::any_of(
            item.choices, [sign](const AskedChoice& each) { return each.letter == QString(sign); });
        if (!known) {
            return std::nullopt;
        }
        letters += sign;
    }
    return letters.isEmpty() ? std::nullopt : std::optional(ReadAnswer{letters, false});
}

/// Windows of all rounds, whatever stands between them: "1, 2, 4" or "1 2 4". Between two commas a
/// round may be left empty; what is left out is -1.
std::optional<ReadAnswer> readRounds(const AskedItem& item, const QString& text)
{
    static const QRegularExpression blanks(R"(\s+)");
    QString plain = simplified(text).trimmed();
    if (!plain.contains(',')) {
        plain.replace(blanks, ",");
    }
    RoundValues values;
    for (const QString& part : plain.split(',')) {
        bool isNumber = false;
        const double value = part.trimmed().toDouble(&isNumber);
        if (!isNumber && !part.trimmed().isEmpty()) {
            return std::nullopt;
        }
        values.push_back(isNumber ? value : -1);
    }
    const auto count = static_cast<std::size_t>(item.roundCount());
    if (values.size() > count) {
        return std::nullopt;
    }
    values.resize(count, -1);
    return ReadAnswer{values, false};
}

/// The one number in the text: "3", "#3", "segment 3".
std::optional<ReadAnswer> readSegment(const QString& text)
{
    static const QRegularExpression number(R"(^\D*(\d{1,9})\D*$)");
    const auto match = number.match(simplified(text));
    return match.hasMatch() ? std::optional(ReadAnswer{match.captured(1).toDouble(), false})
                            : std::nullopt;
}

/// "x + 1", if a symbol is near below.
QString inSymbols(const Question& question, const AskedItem& item, double number)
{
    constexpr double kNear = 100'000;
    QString best;
    double least = kNear;
    for (const auto& [name, value] : question.symbols) {
        const double above = onTheCircle(number - value);
        if (item.base && above < least) {
            least = above;
            best = above == 0 ? name : name + " + " + digits(above);
        }
    }
    return best;
}

QString fullWidth(const QString& text)
{
    constexpr char16_t kShift = 0xfee0;
    QString wide;
    for (const QChar sign : text) {
        wide += sign > ' ' && sign <= '~' ? QChar(sign.unicode() + kShift) : sign;
    }
    return wide;
}

QStringList numberSpellings(const Question& question, const AskedItem& item, double number)
{
    const QString plain = digits(item, number);
    QStringList spellings{plain};
    if (item.base) {
        spellings += digits(onTheCircle(number - *item.base));
    }
    if (const QString symbols = inSymbols(question, item, number); !symbols.isEmpty()) {
        spellings += symbols;
        spellings += QString(symbols).remove(' ');
    }
    constexpr double kThousand = 1000;
    if (item.unit == "ms") {
        spellings += plain + " ms";
        spellings += digits(rounded(item, number) / kThousand) + " s";
    }
    if (item.unit == "bytes") {
        spellings += plain + " bytes";
    }
    spellings += fullWidth(plain);
    return spellings;
}

QStringList flagSpellings(tcp::Flags flags)
{
    QStringList names;
    QStringList bits;
    for (const tcp::Flag flag : tcp::kFlagOrder) {
        if (flags.has(flag)) {
            names += tcp::name(flag);
            bits += QString(tcp::name(flag)) + "=1";
        }
    }
    QStringList spellings{names.join(','), names.join(" + ").toLower(), bits.join(", ")};
    std::ranges::reverse(names);
    spellings += names.join(QString::fromUtf8(" \u00b7 "));
    spellings += fullWidth(names.join(','));
    return spellings;
}

} // namespace

std::optional<ReadAnswer> readAnswer(
    const Question& question, const AskedItem& item, const QJsonValue& given)
{
    const QString text = textOf(given);
    switch (item.kind) {
    case ItemKind::Flags: {
        const auto flags = flagsWritten(text);
        return flags ? std::optional(ReadAnswer{*flags, false}) : std::nullopt;
    }
    case ItemKind::Number:
        return NumberReading(question, item, text).read();
    case ItemKind::State:
        return readState(text);
    case ItemKind::Choice:
    case ItemKind::Order:
        return readLetters(item, text);
    case ItemKind::Segment:
        return readSegment(text);
    case ItemKind::Rounds:
        return readRounds(item, text);
    case ItemKind::Goal:
        return std::nullopt;
    }
    return std::nullopt;
}

bool means(const AskedItem& item, const ReadAnswer& read, const RunValue& value)
{
    if (isSameAnswer(item, read.value, value)) {
        return true;
    }
    const auto* number = std::get_if<double>(&value);
    if (!item.base || !read.plain || number == nullptr || *number >= kSequenceNumbers) {
        return false;
    }
    return isSameAnswer(item, read.value, onTheCircle(*number - *item.base));
}

QString writtenAnswer(const Question& question, const AskedItem& item)
{
    const auto* number = std::get_if<double>(&item.answer);
    if (number == nullptr) {
        return item.kind == ItemKind::Goal ? QString() : wordsOf(item.answer).en;
    }
    QString symbols = inSymbols(question, item, *number);
    if (!introducedSymbols(question).contains(symbols.section(' ', 0, 0))) {
        symbols.clear(); // the learner does not know the letter
    }
    return digits(item, *number) + (symbols.isEmpty() ? QString() : " (" + symbols + ')');
}

QStringList acceptedSpellings(const Question& question, const AskedItem& item)
{
    switch (item.kind) {
    case ItemKind::Flags:
        return flagSpellings(std::get<tcp::Flags>(item.answer));
    case ItemKind::Number:
        return numberSpellings(question, item, std::get<double>(item.answer));
    case ItemKind::State:
        return wordsFor(std::get<tcp::State>(item.answer));
    case ItemKind::Segment: {
        const QString number = digits(std::get<double>(item.answer));
        return {number, '#' + number, fullWidth(number)};
    }
    case ItemKind::Choice:
    case ItemKind::Order: {
        const QString letters = std::get<QString>(item.answer);
        return {letters, letters.toLower(), fullWidth(letters),
            letters.split(QString(), Qt::SkipEmptyParts).join(" > ")};
    }
    case ItemKind::Rounds: {
        const QString numbers = wordsOf(item.answer).en;
        return {numbers, QString(numbers).remove(','), fullWidth(numbers)};
    }
    case ItemKind::Goal:
        return {};
    }
    return {};
}

} // namespace lesson
