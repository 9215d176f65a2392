// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trace/trace_query.h"

#include "language/speaker.h"
#include "render/words/labels_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using language::Phrase;

enum class Field : std::uint8_t { Seq, Ack, Len, Window, Time, Flags, Who, State };

struct FieldNames
{
    Field field;
    /// Understood in every language that there is, whatever is spoken.
    Phrase name;
    const char* shortName = "";
};

constexpr FieldNames kFields[] = {
    {Field::Seq, PHRASE("Filter", "seq")},
    {Field::Ack, PHRASE("Filter", "ack")},
    {Field::Len, PHRASE("Filter", "len")},
    {Field::Window, PHRASE("Filter", "window"), "win"},
    {Field::Time, PHRASE("Filter", "time"), "t"},
    {Field::Flags, PHRASE("Filter", "flags"), "flag"},
    {Field::Who, PHRASE("Filter", "who"), "end"},
    {Field::State, PHRASE("Filter", "state")},
};

bool isWord(const QString& word, const QString& name)
{
    return word.compare(name, Qt::CaseInsensitive) == 0;
}

bool isWord(const QString& word, const Phrase& name)
{
    return std::ranges::any_of(language::allSpeakers(),
        [&](const language::Speaker& say) { return isWord(word, say.text(name)); });
}

/// As it would be on a keyboard without Chinese signs.
QString plain(QString text)
{
    constexpr std::pair<char16_t, char16_t> kSigns[] = {{u'：', u':'}, {u'＝', u'='}, {u'＞', u'>'},
        {u'＜', u'<'}, {u'！', u'!'}, {u'，', u','}, {u'“', u'"'}, {u'”', u'"'}, {u'　', u' '}};
    for (const auto& [wide, narrow] : kSigns) {
        text.replace(QChar(wide), QChar(narrow));
    }
    return text;
}

struct Term
{
    QString field;
    /// One of : = == != < <= > >=
    QString sign;
    QString value;
};

using Read = std::variant<FilterTerm, QueryProblem>;

std::optional<Comparison> comparisonOf(const QString& sign)
{
    const std::pair<const char*, Comparison> signs[] = {{":", Comparison::Equal},
        {"=", Comparison::Equal}, {"==", Comparison::Equal}, {"!=", Comparison::Unequal},
        {"<", Comparison::Less}, {"<=", Comparison::AtMost}, {">", Comparison::Greater},
        {">=", Comparison::AtLeast}};
    const auto known = std::ranges::find_if(
        signs, [&sign](const auto& each) { return sign == QLatin1String(each.first); });
    return known == std::end(signs) ? std::nullopt : std::optional(known->second);
}

bool isOrder(const QString& sign) { return sign.startsWith('<') || sign.startsWith('>'); }

Read readNumber(NumberTerm::Field field, const Term& term)
{
    bool isNumber = false;
    const qulonglong value = term.value.toULongLong(&isNumber);
    if (isNumber) {
        return FilterTerm(NumberTerm{field, *comparisonOf(term.sign), value});
    }
    const bool hasLetter = field == NumberTerm::Field::Seq || field == NumberTerm::Field::Ack;
    static const QRegularExpression symbol("^[u-z]'*(\\+[0-9]+)?$");
    if (hasLetter && !isOrder(term.sign) && symbol.match(term.value).hasMatch()) {
        return FilterTerm(SymbolTerm{field, term.sign != "!=", term.value});
    }
    return QueryProblem{QueryProblem::Kind::NoNumber, term.value};
}

/// Seconds, or milliseconds with "ms" behind.
Read readTime(const Term& term)
{
    QString digits = term.value;
    double unit = 1e9;
    if (digits.endsWith("ms", Qt::CaseInsensitive)) {
        digits.chop(2);
        unit = 1e6;
    } else if (digits.endsWith('s', Qt::CaseInsensitive)) {
        digits.chop(1);
    }
    bool isNumber = false;
    const double value = digits.toDouble(&isNumber) * unit;
    constexpr double kMost = 9e18;
    if (!isNumber || !(value >= 0 && value < kMost)) {
        return QueryProblem{QueryProblem::Kind::NoTime, term.value};
    }
    const tcp::Instant at(tcp::Duration(std::llround(value)));
    return FilterTerm(TimeTerm{*comparisonOf(term.sign), at});
}

Read readFlags(const Term& term)
{
    tcp::Flags flags;
    for (const QString& word : term.value.split(',', Qt::SkipEmptyParts)) {
        const auto flag = std::ranges::find_if(tcp::kFlagOrder,
            [&word](tcp::Flag each) { return isWord(word, QString(tcp::name(each))); });
        if (flag == std::end(tcp::kFlagOrder)) {
            return QueryProblem{QueryProblem::Kind::UnknownFlag, word};
        }
        flags.set(*flag);
    }
    if (flags.bits() == 0) {
        return QueryProblem{QueryProblem::Kind::UnknownFlag, term.value};
    }
    const auto match = term.sign == ":" ? FlagsTerm::Match::Has
        : term.sign == "!="             ? FlagsTerm::Match::IsNot
                                        : FlagsTerm::Match::Is;
    return FilterTerm(FlagsTerm{match, flags});
}

Read readWho(const Term& term)
{
    if (isWord(term.value, render::words(sim::Side::Client))) {
        return FilterTerm(WhoTerm{sim::Side::Client});
    }
    if (isWord(term.value, render::words(sim::Side::Server))) {
        return FilterTerm(WhoTerm{sim::Side::Server});
    }
    return QueryProblem{QueryProblem::Kind::UnknownEnd, term.value};
}

Read readState(const Term& term)
{
    QString wanted = term.value;
    wanted.replace('_', '-');
    const auto state = std::ranges::find_if(tcp::kAllStates, [&wanted](tcp::State each) {
        return isWord(wanted, QString::fromStdString(std::string(tcp::name(each))));
    });
    if (state == tcp::kAllStates.end()) {
        return QueryProblem{QueryProblem::Kind::UnknownState, term.value};
    }
    return FilterTerm(StateTerm{*state});
}

Read readTerm(const Term& term)
{
    const auto known = std::ranges::find_if(kFields, [&term](const FieldNames& each) {
        return isWord(term.field, each.name) || isWord(term.field, QString(each.shortName));
    });
    if (known == std::end(kFields)) {
        return QueryProblem{QueryProblem::Kind::UnknownField, term.field};
    }
    const bool isNumeric = known->field <= Field::Time;
    const bool canDiffer = isNumeric || known->field == Field::Flags;
    if ((!isNumeric && isOrder(term.sign)) || (!canDiffer && term.sign == "!=")) {
        return QueryProblem{QueryProblem::Kind::NoOrder, term.field};
    }
    switch (known->field) {
    case Field::Seq:
        return readNumber(NumberTerm::Field::Seq, term);
    case Field::Ack:
        return readNumber(NumberTerm::Field::Ack, term);
    case Field::Len:
        return readNumber(NumberTerm::Field::Len, term);
    case Field::Window:
        return readNumber(NumberTerm::Field::Window, term);
    case Field::Time:
        return readTime(term);
    case Field::Flags:
        return readFlags(term);
    case Field::Who:
        return readWho(term);
    case Field::State:
        return readState(term);
    }
    return QueryProblem{QueryProblem::Kind::UnknownField, term.field};
}

} // namespace

std::variant<TraceFilter, QueryProblem> readQuery(const QString& text)
{
    static const QRegularExpression piece("\"([^\"]*)\"?|(\\S+)");
    static const QRegularExpression comparison(
        "^([^\\s:=<>!]+)(<=|>=|!=|==|[:=<>])(.*)$", QRegularExpression::UseUnicodePropertiesOption);
    TraceFilter filter;
    const QString typed = plain(text);
    for (auto found = piece.globalMatch(typed); found.hasNext();) {
        const auto match = found.next();
        if (match.capturedStart(2) < 0) {
            filter.words += match.captured(1);
            continue;
        }
        const auto parts = comparison.match(match.captured(2));
        if (!parts.hasMatch()) {
            filter.words += match.captured(2);
            continue;
        }
        const Read read = readTerm({parts.captured(1), parts.captured(2), parts.captured(3)});
        if (const auto* problem = std::get_if<QueryProblem>(&read)) {
            return *problem;
        }
        filter.terms.push_back(std::get<FilterTerm>(read));
    }
    filter.words.removeAll(QString());
    return filter;
}

QString queryProblemText(const QueryProblem& problem)
{
    const auto said = [](const char* text) {
        return QCoreApplication::translate("ui::TraceQuery", text);
    };
    switch (problem.kind) {
    case QueryProblem::Kind::UnknownField:
        return said(QT_TRANSLATE_NOOP("ui::TraceQuery",
                        "“%1” is no column. There are seq, ack, len, window, time, flags, who and "
                        "state."))
            .arg(problem.found);
    case QueryProblem::Kind::NoNumber:
        return said(QT_TRANSLATE_NOOP("ui::TraceQuery",
                        "“%1” is no number. Write, say, seq>300, seq=x+1 or len>0."))
            .arg(problem.found);
    case QueryProblem::Kind::NoTime:
        return said(QT_TRANSLATE_NOOP("ui::TraceQuery",
                        "“%1” is no time. Write, say, time>1.5 in seconds, or time<200ms."))
            .arg(problem.found);
    case QueryProblem::Kind::UnknownFlag:
        return said(QT_TRANSLATE_NOOP("ui::TraceQuery",
                        "“%1” is no flag. Write, say, flags:SYN,ACK; there are SYN, FIN, RST, PSH, "
                        "ACK and URG."))
            .arg(problem.found);
    case QueryProblem::Kind::UnknownState:
        return said(QT_TRANSLATE_NOOP("ui::TraceQuery",
                        "“%1” is no state. Write, say, state:TIME-WAIT or state:SYN-SENT."))
            .arg(problem.found);
    case QueryProblem::Kind::UnknownEnd:
        return said(
            QT_TRANSLATE_NOOP("ui::TraceQuery", "“%1” is no end. Write who:client or who:server."))
            .arg(problem.found);
    case QueryProblem::Kind::NoOrder:
        return said(QT_TRANSLATE_NOOP("ui::TraceQuery",
                        "“%1” is no number: write a colon behind it, as in state:LISTEN."))
            .arg(problem.found);
    }
    return {};
}

} // namespace ui
