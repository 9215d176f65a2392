// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/languages.h"

#include "language/speaker.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>
#include <utility>

namespace ui {
namespace {

using render::Language;

/// Our own texts in the languages that are shown.
class OwnTexts final : public QTranslator
{
public:
    explicit OwnTexts(Language language)
        : m_language(language)
    {}

    bool isEmpty() const override { return false; }

    QString translate(
        const char* context, const char* source, const char* disambiguation, int n) const override
    {
        // Qt would write the names of arrows out.
        if (qstrcmp(context, "QShortcut") == 0) {
            return arrow(source);
        }
        const auto text = [&](language::Code code) {
            return language::speaker(code).translated(context, source, disambiguation, n);
        };
        const QString first = text(m_language.shown().front());
        if (first.isEmpty() || !m_language.isBilingual()) {
            return first;
        }
        QString second = text(m_language.shown().back());
        if (first == second) {
            return first;
        }
        // A mnemonic is needed once, and an ellipsis too.
        const bool isSentence = second.endsWith('.') || second.endsWith('?');
        return first + (isSentence ? '\n' : ' ') + second.remove('&');
    }

private:
    static QString arrow(QByteArrayView key)
    {
        return key == "Left" ? "←"
            : key == "Right" ? "→"
            : key == "Up"    ? "↑"
            : key == "Down"  ? "↓"
                             : QString();
    }

    Language m_language;
};

/// Kept as long as they are installed.
struct Installed
{
    std::unique_ptr<QTranslator> qt;
    std::unique_ptr<QTranslator> own;
};

Language& current()
{
    static Language language = Language::English;
    return language;
}

Installed& installed()
{
    static Installed translators;
    return translators;
}

void install(std::unique_ptr<QTranslator>& place, std::unique_ptr<QTranslator> translator)
{
    if (place != nullptr) {
        QCoreApplication::removeTranslator(place.get());
    }
    place = std::move(translator);
    if (place != nullptr) {
        QCoreApplication::installTranslator(place.get());
    }
}

} // namespace

void installLanguage(Language language)
{
    current() = language;
    if (language == Language::English) {
        install(installed().qt, nullptr);
        install(installed().own, nullptr);
        return;
    }
    // Qt's own texts, such as those of file dialogs, where the desktop has them.
    auto qt = std::make_unique<QTranslator>();
    const bool found = qt->load("qtbase_" + language::firstSpeaker(language).locale(),
        QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(installed().qt, found ? std::move(qt) : nullptr);
    install(installed().own, std::make_unique<OwnTexts>(language));
}

language::Code firstLanguage() { return current().shown().front(); }

QString inLanguage(const lesson::Localized& text, Language language)
{
    QStringList lines;
    for (const language::Code code : language.shown()) {
        lines += text.in(code);
    }
    lines.removeDuplicates();
    return lines.join('\n');
}

QString spoken(const std::function<QString(const language::Speaker&)>& tell)
{
    QStringList lines;
    for (const language::Code code : current().shown()) {
        lines += tell(language::speaker(code));
    }
    lines.removeDuplicates();
    return lines.join('\n');
}

lesson::ProblemText spokenProblem(
    const std::function<lesson::ProblemText(const language::Speaker&)>& tell)
{
    using language::Speaker;
    return {spoken([&tell](const Speaker& say) { return tell(say).what; }),
        spoken([&tell](const Speaker& say) { return tell(say).wanted; })};
}

QString labelled(const QString& what, const QString& told)
{
    return language::firstSpeaker(current()).text(PHRASE("Joint", "%1: %2"), {what, told});
}

QString withComma(const QString& first, const QString& second)
{
    return language::firstSpeaker(current()).text(PHRASE("Joint", "%1, %2"), {first, second});
}

QString listed(const QStringList& items)
{
    return items.join(language::firstSpeaker(current()).text(PHRASE("Joint", ", ")));
}

QString inTurn(const QString& first, const QString& second)
{
    return language::firstSpeaker(current()).text(PHRASE("Joint", "%1. %2"), {first, second});
}

QString inTwoLines(QString words)
{
    const qsizetype blank = words.indexOf(' ');
    if (current().isBilingual() && blank > 0) {
        words[blank] = '\n';
    }
    return words;
}

std::vector<std::pair<Language, QString>> languageChoices()
{
    std::vector<Language> languages = language::allLanguages();
    // As in Language::Both.
    std::swap(languages[0], languages[1]);
    std::vector<std::pair<Language, QString>> choices;
    for (const Language each : languages) {
        const language::Speaker& say = language::firstSpeaker(each);
        // Each is to translate its own name.
        choices.emplace_back(each,
            say.text(each.isBilingual() ? PHRASE("Language", "Two languages")
                                        : PHRASE("Language", "English")));
    }
    return choices;
}

} // namespace ui
