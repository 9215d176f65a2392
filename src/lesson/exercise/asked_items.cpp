// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/asked_items.h"

#include "lesson/exercise/misconceptions.h"
#include "lesson/query/number_circle.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lesson {
namespace {

constexpr double kNegligible = 1e-6;

bool isSequenceField(const QString& field)
{
    static const QStringList fields{"seq", "ack", "end", "last", "left", "right"};
    return fields.contains(field);
}

/// Fields that count what the other end sends.
bool isOfTheOtherEnd(const QString& field)
{
    return field == "ack" || field == "left" || field == "right";
}

QString letterOf(std::size_t place) { return QString(QChar('A' + static_cast<int>(place))); }

/// What is written down for a value relative to the ISN, and as it is.
std::vector<double> forms(const AskedItem& item, double value)
{
    std::vector<double> all{value};
    if (item.base && value < kSequenceNumbers) {
        all.push_back(onTheCircle(value - *item.base));
    }
    return all;
}

/// Could an answer be meant for either?
bool areAlike(const AskedItem& item, const RunValue& a, const RunValue& b)
{
    const auto* left = std::get_if<double>(&a);
    const auto* right = std::get_if<double>(&b);
    if (left == nullptr || right == nullptr) {
        return isSameAnswer(item, a, b);
    }
    const double near = 2 * item.tolerance + kNegligible;
    for (const double one : forms(item, *left)) {
        for (const double other : forms(item, *right)) {
            if (std::abs(one - other) <= near) {
                return true;
            }
        }
    }
    return false;
}

/// Asks items of one draft.
class ItemAsker
{
public:
    explicit ItemAsker(QuestionDraft& draft)
        : m_draft(draft)
    {}

    AskedItem ask(const Item& item, const QString& pointer)
    {
        AskedItem asked;
        asked.name = item.name;
        asked.kind = item.kind;
        asked.prompt = item.prompt;
        asked.points = item.points;
        asked.unit = item.unit;
        asked.tolerance = item.tolerance;
        asked.reach = item.reach;
        asked.sample = filledIn(item.sample, m_draft.drawn).toArray();
        asked.why = item.why;
        asked.look = item.look;
        answer(item, asked, pointer);
        choices(item, asked, pointer);
        mistakes(item, asked, pointer);
        return asked;
    }

private:
    void answer(const Item& item, AskedItem& asked, const QString& pointer)
    {
        if (!item.answer) {
            return;
        }
        const Found found = m_draft.value(*item.answer, pointer + "/answer");
        asked.answer = found.value;
        asked.place = found.place;
        if (found.place == RunPlace() && m_draft.misprinted) {
            asked.place = *m_draft.misprinted; // "misprint.id" and the like
        }
        if (std::holds_alternative<Absent>(found.value)) {
            m_draft.again(pointer + "/answer", "absent");
        } else if (!fits(item.kind, found.value)) {
            m_draft.failKind(pointer + "/answer", item.kind);
        }
        if (item.since) {
            const Found since = m_draft.value(*item.since, pointer + "/since");
            const auto* start = std::get_if<double>(&since.value);
            auto* time = std::get_if<double>(&asked.answer);
            if (start == nullptr || time == nullptr) {
                m_draft.again(pointer + "/since", "absent");
            } else {
                *time -= *start;
            }
        }
        const RunPlace& place = asked.place;
        if (item.kind == ItemKind::Number && place.segment && isSequenceField(place.field)) {
            const sim::SentSegment& sent = m_draft.question.run->trace().segment(*place.segment);
            const sim::Side whose =
                isOfTheOtherEnd(place.field) ? sim::opposite(sent.from) : sent.from;
            asked.base = double(m_draft.question.run->isn(whose, sent.id).value);
        }
    }

    static bool fits(ItemKind kind, const RunValue& value)
    {
        switch (kind) {
        case ItemKind::Flags:
            return std::holds_alternative<tcp::Flags>(value);
        case ItemKind::State:
            return std::holds_alternative<tcp::State>(value);
        case ItemKind::Number:
        case ItemKind::Segment:
            return std::holds_alternative<double>(value);
        case ItemKind::Rounds:
            return std::holds_alternative<RoundValues>(value);
        case ItemKind::Choice:
        case ItemKind::Order:
        case ItemKind::Goal:
            return true;
        }
        return false;
    }

    void choices(const Item& item, AskedItem& asked, const QString& pointer)
    {
        std::vector<std::pair<AskedChoice, double>> timed;
        for (std::size_t i = 0; i < item.choices.size(); ++i) {
            const ChoiceText& choice = item.choices[i];
            const QString when = pointer + QString("/choices/%1/when").arg(i);
            const Found found = m_draft.value(choice.when, when);
            const auto* time = std::get_if<double>(&found.value);
            if (item.kind == ItemKind::Order && time == nullptr) {
                m_draft.again(when, "absent");
            }
            if (holds(found.value) && asked.place == RunPlace()) {
                asked.place = found.place;
            }
            timed.push_back({{{}, choice.text, holds(found.value), choice.why, choice.mistake},
                time == nullptr ? 0 : *time});
        }
        shuffle(timed, m_draft.random);
        for (std::size_t i = 0; i < timed.size(); ++i) {
            timed[i].first.letter = letterOf(i);
            asked.choices.push_back(timed[i].first);
        }
        if (item.kind == ItemKind::Choice) {
            chooseRight(asked, pointer);
        } else if (item.kind == ItemKind::Order) {
            sortByTime(timed, asked, pointer);
        }
    }

    void chooseRight(AskedItem& asked, const QString& pointer)
    {
        QString letters;
        for (const AskedChoice& choice : asked.choices) {
            letters += choice.right ? choice.letter : QString();
        }
        if (letters.size() != 1) {
            m_draft.again(pointer + "/choices", "choices");
        }
        asked.answer = letters;
    }

    void sortByTime(
        std::vector<std::pair<AskedChoice, double>> timed, AskedItem& asked, const QString& pointer)
    {
        std::ranges::sort(timed, {}, &std::pair<AskedChoice, double>::second);
        QString letters;
        for (std::size_t i = 0; i < timed.size(); ++i) {
            if (i > 0 && timed[i].second == timed[i - 1].second) {
                m_draft.again(pointer + "/choices", "order");
            }
            letters += timed[i].first.letter;
        }
        asked.answer = letters;
    }

    /// What each mistake would have given. None may be taken for the answer, nor for another one.
    void mistakes(const Item& item, AskedItem& asked, const QString& pointer)
    {
        for (std::size_t i = 0; i < item.mistakes.size(); ++i) {
            const ForeseenMistake& mistake = item.mistakes[i];
            MistakenAnswer mistaken{mistake.id, mistake.words, {}, mistake.gives};
            if (mistaken.words == Localized()) {
                mistaken.words = findMisconception(mistake.id)->words;
            }
            if (item.kind != ItemKind::Goal) {
                const QString gives = pointer + QString("/mistakes/%1/gives").arg(i);
                const Found found = m_draft.value(mistake.gives, gives);
                mistaken.value = found.value;
                if (std::holds_alternative<Absent>(found.value)) {
                    continue;
                }
                if (!fits(item.kind, found.value)) {
                    m_draft.failKind(gives, item.kind);
                    return;
                }
                keepApart(asked, mistaken, gives);
            }
            asked.mistakes.push_back(mistaken);
        }
    }

    void keepApart(const AskedItem& asked, const MistakenAnswer& mistaken, const QString& pointer)
    {
        const bool isAlike = areAlike(asked, asked.answer, mistaken.value) ||
            std::ranges::any_of(asked.mistakes, [&](const MistakenAnswer& other) {
                return areAlike(asked, other.value, mistaken.value);
            });
        if (isAlike) {
            m_draft.again(pointer, "alike");
        }
    }

    QuestionDraft& m_draft;
};

tcp::Flags withoutPush(tcp::Flags flags)
{
    flags.clear(tcp::Flag::Psh);
    return flags;
}

} // namespace

AskedItem askItem(QuestionDraft& draft, const Item& item, const QString& pointer)
{
    return ItemAsker(draft).ask(item, pointer);
}

bool isSameAnswer(const AskedItem& item, const RunValue& a, const RunValue& b)
{
    const auto* left = std::get_if<double>(&a);
    const auto* right = std::get_if<double>(&b);
    if (left != nullptr && right != nullptr) {
        return std::abs(*left - *right) <= item.tolerance + kNegligible;
    }
    const auto* some = std::get_if<tcp::Flags>(&a);
    const auto* others = std::get_if<tcp::Flags>(&b);
    if (some != nullptr && others != nullptr) {
        return withoutPush(*some) == withoutPush(*others);
    }
    return a == b;
}

} // namespace lesson
