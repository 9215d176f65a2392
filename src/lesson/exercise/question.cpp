// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/question.h"

#include "lesson/exercise/drawing.h"
#include "lesson/exercise/misconceptions.h"
#include "lesson/exercise/named_rounds.h"
#include "lesson/scenario/scenario.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace lesson {
namespace {

/// Drawn anew so often before an exercise is said to have no question.
constexpr int kMostAttempts = 300;
constexpr double kSequenceNumbers = 4294967296; // 2^32
constexpr double kNegligible = 1e-6;

/// These numbers did not fit: draw others.
struct DrawAgain
{
    /// Where in the file, and what was in the way: see question_sentences.cpp.
    QString pointer;
    QString why;
};

using Attempt = std::variant<Question, DrawAgain, FileProblem>;

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

double onTheCircle(double number)
{
    const double rest = std::fmod(number, kSequenceNumbers);
    return rest < 0 ? rest + kSequenceNumbers : rest;
}

tcp::Flags withoutPush(tcp::Flags flags)
{
    flags.clear(tcp::Flag::Psh);
    return flags;
}

template<typename T>
void shuffle(std::vector<T>& list, sim::Random& random)
{
    for (std::size_t left = list.size(); left > 1; --left) {
        std::swap(list[left - 1], list[random.upTo(left - 1)]);
    }
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

/// Makes a question of what was drawn once.
class QuestionMaker
{
public:
    QuestionMaker(const ExercisePtr& exercise, std::uint64_t seed, sim::Random& random)
        : m_exercise(*exercise)
        , m_random(random)
    {
        m_question.exercise = exercise;
        m_question.seed = seed;
    }

    Attempt run()
    {
        for (const auto step : {&QuestionMaker::draw, &QuestionMaker::reckonRounds,
                 &QuestionMaker::play, &QuestionMaker::checkConditions, &QuestionMaker::nameSymbols,
                 &QuestionMaker::chooseFigure, &QuestionMaker::askItems, &QuestionMaker::write}) {
            (this->*step)();
            if (m_problem) {
                return *m_problem;
            }
            if (m_again) {
                return *m_again;
            }
        }
        return std::move(m_question);
    }

    /// Rows of the run that was played, unless it has become the question's.
    std::size_t rowsPlayed() const
    {
        return m_question.run == nullptr ? 0 : m_question.run->trace().rows().size();
    }

private:
    void draw()
    {
        auto drawn = drawValues(m_exercise, m_random);
        if (const auto* meaningless = std::get_if<Meaningless>(&drawn)) {
            fail("/draw", meaningless->part);
            return;
        }
        m_drawn = std::get<DrawnValues>(std::move(drawn));
        m_question.names = m_drawn.names;
    }

    void reckonRounds()
    {
        for (const RoundsWanted& rounds : m_exercise.rounds) {
            if (const auto meaningless = nameRounds(rounds, m_question.names)) {
                fail("/rounds/" + rounds.name, meaningless->part);
                return;
            }
        }
    }

    void play()
    {
        m_question.scenario = filledIn(m_exercise.scenario, m_drawn).toObject();
        m_question.scenario["woshou"] = "scenario/1";
        const QByteArray text = QJsonDocument(m_question.scenario).toJson(QJsonDocument::Compact);
        auto scenario = readScenario(text, m_exercise.file);
        if (auto* problem = std::get_if<FileProblem>(&scenario)) {
            problem->place = {0, 0, "/scenario" + problem->place.pointer};
            m_problem = *problem;
            return;
        }
        m_question.run =
            std::make_shared<const Run>(std::move(std::get<Scenario>(scenario).genesis));
    }

    void checkConditions()
    {
        for (std::size_t i = 0; i < m_exercise.conditions.size(); ++i) {
            const Found found = value(m_exercise.conditions[i], "/require");
            if (!holds(found.value)) {
                again(QString("/require/%1").arg(i), "condition");
            }
        }
    }

    void nameSymbols()
    {
        for (const auto& [name, expression] : m_exercise.symbols) {
            const Found found = value(expression, "/symbols/" + name);
            if (const auto* number = std::get_if<double>(&found.value)) {
                m_question.symbols[name] = *number;
                m_question.names[name] = *number;
            } else {
                again("/symbols/" + name, "absent");
            }
        }
    }

    void chooseFigure()
    {
        if (!m_exercise.figure) {
            return;
        }
        const FigureWanted& wanted = *m_exercise.figure;
        QuestionFigure figure;
        figure.to = wanted.to ? timeOf(*wanted.to, "/figure/to") : m_question.run->end();
        figure.from = wanted.from ? timeOf(*wanted.from, "/figure/from") : tcp::Instant{};
        figure.picture = wanted.picture;
        chooseChart(wanted, figure);
        if (!wanted.misprints.empty()) {
            figure.misprint = misprint(wanted.misprints);
        }
        m_question.figure = figure;
    }

    void chooseChart(const FigureWanted& wanted, QuestionFigure& figure)
    {
        if (!wanted.rounds.isEmpty()) {
            const RunValue rounds = m_question.names.value(wanted.rounds);
            if (const auto* values = std::get_if<RoundValues>(&rounds)) {
                figure.rounds = *values;
            } else {
                fail("/figure/rounds", wanted.rounds);
            }
        }
        if (wanted.cwnd) {
            const Found of = value(*wanted.cwnd, "/figure/cwnd");
            if (const auto* side = std::get_if<sim::Side>(&of.value)) {
                figure.cwndOf = *side;
            } else {
                fail("/figure/cwnd", "cwnd");
            }
        }
    }

    ShownMisprint misprint(const std::vector<Misprint>& choices)
    {
        const std::size_t index = m_random.upTo(choices.size() - 1);
        const Misprint& chosen = choices[index];
        const Found right = value(chosen.field, "/figure/misprints");
        const Found wrong = value(chosen.as, "/figure/misprints");
        const auto* number = std::get_if<double>(&right.value);
        const auto* shown = std::get_if<double>(&wrong.value);
        if (number == nullptr || shown == nullptr || !right.place.segment ||
            onTheCircle(*number) == onTheCircle(*shown)) {
            again(QString("/figure/misprints/%1").arg(index), "misprint");
            return {};
        }
        m_question.names["misprint.id"] = double(right.place.segment->value);
        m_question.names["misprint.right"] = *number;
        m_question.names["misprint.shown"] = onTheCircle(*shown);
        m_question.names["misprint.field"] = right.place.field;
        m_misprinted = right.place;
        return {*right.place.segment, right.place.field, onTheCircle(*shown)};
    }

    void askItems()
    {
        std::vector<std::size_t> wanted(m_exercise.items.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            wanted[i] = i;
        }
        if (const auto asked = static_cast<std::size_t>(m_exercise.asked);
            asked > 0 && asked < wanted.size()) {
            shuffle(wanted, m_random);
            wanted.resize(asked);
            std::ranges::sort(wanted);
        }
        for (const std::size_t i : wanted) {
            if (!m_problem && !m_again) {
                m_pointers += QString("/items/%1").arg(i);
                m_question.items.push_back(ask(m_exercise.items[i], m_pointers.back()));
            }
        }
    }

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
        asked.sample = filledIn(item.sample, m_drawn).toArray();
        asked.why = item.why;
        asked.look = item.look;
        answer(item, asked, pointer);
        choices(item, asked, pointer);
        mistakes(item, asked, pointer);
        return asked;
    }

    void answer(const Item& item, AskedItem& asked, const QString& pointer)
    {
        if (!item.answer) {
            return;
        }
        const Found found = value(*item.answer, pointer + "/answer");
        asked.answer = found.value;
        asked.place = found.place;
        if (found.place == RunPlace() && m_misprinted) {
            asked.place = *m_misprinted; // "misprint.id" and the like
        }
        if (std::holds_alternative<Absent>(found.value)) {
            again(pointer + "/answer", "absent");
        } else if (!fits(item.kind, found.value)) {
            failKind(pointer + "/answer", item.kind);
        }
        if (item.since) {
            const Found since = value(*item.since, pointer + "/since");
            const auto* start = std::get_if<double>(&since.value);
            auto* time = std::get_if<double>(&asked.answer);
            if (start == nullptr || time == nullptr) {
                again(pointer + "/since", "absent");
            } else {
                *time -= *start;
            }
        }
        const RunPlace& place = asked.place;
        if (item.kind == ItemKind::Number && place.segment && isSequenceField(place.field)) {
            const sim::SentSegment& sent = m_question.run->trace().segment(*place.segment);
            const sim::Side whose =
                isOfTheOtherEnd(place.field) ? sim::opposite(sent.from) : sent.from;
            asked.base = double(m_question.run->isn(whose, sent.id).value);
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
            const Found found = value(choice.when, when);
            const auto* time = std::get_if<double>(&found.value);
            if (item.kind == ItemKind::Order && time == nullptr) {
                again(when, "absent");
            }
            if (holds(found.value) && asked.place == RunPlace()) {
                asked.place = found.place;
            }
            timed.push_back({{{}, choice.text, holds(found.value), choice.why, choice.mistake},
                time == nullptr ? 0 : *time});
        }
        shuffle(timed, m_random);
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
            again(pointer + "/choices", "choices");
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
                again(pointer + "/choices", "order");
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
                const Found found = value(mistake.gives, gives);
                mistaken.value = found.value;
                if (std::holds_alternative<Absent>(found.value)) {
                    continue;
                }
                if (!fits(item.kind, found.value)) {
                    failKind(gives, item.kind);
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
            again(pointer, "alike");
        }
    }

    /// Fills in all texts.
    void write()
    {
        m_question.title = words(m_exercise.title, "/title");
        m_question.text = words(m_exercise.text, "/text");
        m_question.convention = words(m_exercise.conventionWords, "/convention");
        for (std::size_t i = 0; i < m_question.items.size(); ++i) {
            AskedItem& item = m_question.items[i];
            const QString& pointer = m_pointers[static_cast<qsizetype>(i)];
            for (const auto& [text, key] : {std::pair(&item.prompt, "/prompt"),
                     std::pair(&item.why, "/why"), std::pair(&item.look, "/look")}) {
                *text = words(*text, pointer + key);
            }
            for (AskedChoice& choice : item.choices) {
                choice.text = words(choice.text, pointer + "/choices");
                choice.why = words(choice.why, pointer + "/choices");
            }
            for (MistakenAnswer& mistake : item.mistakes) {
                mistake.words = words(mistake.words, pointer + "/mistakes");
            }
        }
    }

    Localized words(const Localized& text, const QString& pointer)
    {
        std::optional<Meaningless> meaningless;
        Localized filled = filledIn(text, m_question.names, m_question.run.get(), meaningless);
        if (meaningless) {
            fail(pointer, meaningless->part);
        }
        return filled;
    }

    Found value(const Expression& expression, const QString& pointer)
    {
        const auto found = evaluate(expression, m_question.names, m_question.run.get());
        if (const auto* meaningless = std::get_if<Meaningless>(&found)) {
            fail(pointer, meaningless->part);
            return {};
        }
        return std::get<Found>(found);
    }

    tcp::Instant timeOf(const Expression& expression, const QString& pointer)
    {
        constexpr double kInNanoseconds = 1e6; // of a millisecond
        const Found found = value(expression, pointer);
        const auto* time = std::get_if<double>(&found.value);
        if (time == nullptr) {
            again(pointer, "absent");
            return {};
        }
        return tcp::Instant(tcp::Duration(std::llround(*time * kInNanoseconds)));
    }

    void fail(const QString& pointer, const QString& part)
    {
        if (!m_problem) {
            m_problem = FileProblem{m_exercise.file, {0, 0, pointer},
                ProblemKind::MeaninglessExpression, {}, {}, part, {}};
        }
    }

    void failKind(const QString& pointer, ItemKind kind)
    {
        if (!m_problem) {
            m_problem = FileProblem{m_exercise.file, {0, 0, pointer},
                ProblemKind::MeaninglessExpression, {}, id(kind), {}, {}};
        }
    }

    void again(const QString& pointer, const QString& why)
    {
        if (!m_again) {
            m_again = DrawAgain{pointer, why};
        }
    }

    const Exercise& m_exercise;
    sim::Random& m_random;
    DrawnValues m_drawn;
    Question m_question;
    std::optional<RunPlace> m_misprinted;
    /// Of the items that are asked, where each stands in the file.
    QStringList m_pointers;
    std::optional<DrawAgain> m_again;
    std::optional<FileProblem> m_problem;
};

} // namespace

int AskedItem::roundCount() const
{
    const auto* values = std::get_if<RoundValues>(&answer);
    return values == nullptr ? 0 : static_cast<int>(values->size());
}

int AskedItem::mostSegments() const
{
    double most = 0;
    const auto read = [&most](const RunValue& value) {
        if (const auto* values = std::get_if<RoundValues>(&value)) {
            most = std::max(most, std::ranges::max(*values));
        }
    };
    read(answer);
    for (const MistakenAnswer& mistake : mistakes) {
        read(mistake.value);
    }
    // Where the axis ends says nothing of how far the window comes.
    constexpr int kStep = 4;
    return (static_cast<int>(most) / kStep + 1) * kStep;
}

const AskedItem* Question::find(const QString& name) const
{
    const auto found = std::ranges::find(items, name, &AskedItem::name);
    return found == items.end() ? nullptr : &*found;
}

QuestionResult makeQuestion(const ExercisePtr& exercise, std::uint64_t seed, std::size_t mostRows)
{
    sim::Random random = randomOf(exercise->id, seed);
    DrawAgain reason;
    std::size_t rows = 0;
    for (int attempt = 0; attempt < kMostAttempts && rows < mostRows; ++attempt) {
        QuestionMaker maker(exercise, seed, random);
        Attempt made = maker.run();
        rows += maker.rowsPlayed();
        if (auto* problem = std::get_if<FileProblem>(&made)) {
            return *problem;
        }
        if (auto* question = std::get_if<Question>(&made)) {
            return std::move(*question);
        }
        reason = std::get<DrawAgain>(made);
    }
    return FileProblem{
        exercise->file, {0, 0, reason.pointer}, ProblemKind::NothingDrawn, {}, {}, reason.why, {}};
}

std::optional<std::uint64_t> seedOfLearner(const QString& learner, std::uint64_t classSeed)
{
    bool isNumber = false;
    const std::uint64_t number = learner.toULongLong(&isNumber);
    if (!isNumber || learner.startsWith('+') || number + classSeed >= kSeedLimit ||
        number >= kSeedLimit) {
        return std::nullopt;
    }
    return number + classSeed;
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
