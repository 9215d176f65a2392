// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace ui {
namespace {

using render::Language;

/// Our own texts in Chinese, and the English beside them where both are wanted.
class Chinese final : public QTranslator
{
public:
    explicit Chinese(bool withEnglish)
        : m_withEnglish(withEnglish)
    {
        const bool found = load(":/i18n/woshou_zh_CN.qm");
        Q_ASSERT(found);
        static_cast<void>(found);
    }

    bool isEmpty() const override { return false; }

    QString translate(
        const char* context, const char* source, const char* disambiguation, int n) const override
    {
        // Qt would write the names of arrows out.
        if (qstrcmp(context, "QShortcut") == 0) {
            return arrow(source);
        }
        const QString chinese = QTranslator::translate(context, source, disambiguation, n);
        const QString english = QString::fromUtf8(source);
        if (chinese.isEmpty() || !m_withEnglish || chinese == english) {
            return chinese;
        }
        // A mnemonic is needed once, and an ellipsis too.
        const bool isSentence = english.endsWith('.') || english.endsWith('?');
        return chinese + (isSentence ? '\n' : ' ') + QString(english).remove('&');
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

    bool m_withEnglish;
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
    const bool found = qt->load("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(installed().qt, found ? std::move(qt) : nullptr);
    install(installed().own, std::make_unique<Chinese>(language == Language::Both));
}

QString inLanguage(const lesson::Localized& text, Language language)
{
    switch (language) {
    case render::Language::English:
        return text.en;
    case render::Language::Chinese:
        return text.zh;
    case render::Language::Both:
        return text.zh == text.en ? text.zh : text.zh + '\n' + text.en;
    }
    return {};
}

QString spoken(const lesson::Localized& text) { return inLanguage(text, current()); }

Language systemLanguage()
{
    return QLocale::system().uiLanguages().value(0).startsWith("zh") ? Language::Chinese
                                                                     : Language::English;
}

QString id(Language language)
{
    switch (language) {
    case Language::English:
        return "en";
    case Language::Chinese:
        return "zh";
    case Language::Both:
        return "both";
    }
    return {};
}

Language languageOf(const QString& id)
{
    return id == "zh" ? Language::Chinese : id == "both" ? Language::Both : Language::English;
}

} // namespace ui
