// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/run.h"
#include "language/speaker.h"
#include "messages/entry.h"
#include "places.h"
#include "support/faulty_files.h"
#include "ui/look/languages.h"
#include "ui/trace/trace_query.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace messages {

/// What came of a call.
struct Told
{
    /// -1: a signal ended it.
    int status = -1;
    QString text;
    QByteArray output;
    /// What lies in the folder that was not there before.
    QStringList left;
    /// "context\ntext" of each phrase that was asked for in Chinese.
    QSet<QByteArray> phrases;
};

/// Does in a process of its own what the program does, in a folder of its own: nothing has to be
/// loaded anew, and nothing is left of one call in the next.
class Provocation
{
public:
    Provocation(const Entry& entry, language::Code spoken)
        : m_entry(entry)
        , m_setup(entry)
        , m_spoken(spoken)
    {}

    Told provoke()
    {
        prepareFolder();
        const QStringList before = content();
        std::fflush(nullptr);
        const pid_t child = fork();
        if (child == 0) {
            perform();
        }
        int status = 0;
        waitpid(child, &status, 0);
        Told told;
        told.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        told.text = QString::fromUtf8(read("errors")).replace(here(), "{here}");
        told.output = read("output");
        for (const QString& name : content()) {
            told.left += before.contains(name) ? QStringList() : QStringList{name};
        }
        const auto phrases = read("phrases").split('\0');
        told.phrases = QSet<QByteArray>(phrases.begin(), phrases.end());
        return told;
    }

private:
    /// As programs see it that ask for their own folder.
    QString here() const { return QFileInfo(m_work.path()).canonicalFilePath(); }

    QStringList content() const
    {
        return QDir(m_work.path())
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    }

    QByteArray read(const char* name) const
    {
        QFile file(m_beside.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QString& name, const QByteArray& text) const
    {
        const QString path = m_work.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("a file for a test cannot be written");
        }
    }

    void prepareFolder() const
    {
        for (const QString& folder : m_setup.folders) {
            QDir(m_work.path()).mkpath(folder);
        }
        for (auto each = m_entry.files.begin(); each != m_entry.files.end(); ++each) {
            write(each.key(), each.value());
        }
        for (auto each = m_setup.octets.begin(); each != m_setup.octets.end(); ++each) {
            write(each.key(), each.value());
        }
        for (auto each = m_setup.sizes.begin(); each != m_setup.sizes.end(); ++each) {
            write(each.key(), {});
            QFile::resize(m_work.filePath(each.key()), each.value());
        }
        if (m_setup.isAlone) {
            QDir(m_work.path()).mkpath("bin");
            QFile::copy(WOSHOU_BINARY_DIR "/bin/woshou", m_work.filePath("bin/woshou"));
        }
        const auto encoded = [this](const QString& name) {
            return QFile::encodeName(m_work.filePath(name));
        };
        for (auto each = m_setup.links.begin(); each != m_setup.links.end(); ++each) {
            QFile::link(each.value(), m_work.filePath(each.key()));
        }
        for (auto each = m_setup.names.begin(); each != m_setup.names.end(); ++each) {
            [[maybe_unused]] const int named =
                ::link(encoded(each.value()).constData(), encoded(each.key()).constData());
        }
    }

    void speak() const
    {
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LANG"}) {
            qunsetenv(name);
        }
        qputenv("QT_QPA_PLATFORM", {});
        qputenv("LC_ALL", m_spoken == language::kEnglish ? "C.UTF-8" : "zh_CN.UTF-8");
        for (auto each = m_setup.environment.begin(); each != m_setup.environment.end(); ++each) {
            each.value().isEmpty() ? qunsetenv(each.key().toLatin1())
                                   : qputenv(each.key().toLatin1(),
                                         QString(each.value()).replace("{here}", here()).toUtf8());
        }
    }

    void redirect(int number, const char* path) const
    {
        const int file = ::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dup2(file, number);
        ::close(file);
    }

    void redirect() const
    {
        redirect(STDERR_FILENO, QFile::encodeName(m_beside.filePath("errors")).constData());
        redirect(STDOUT_FILENO,
            m_setup.isOutputFull ? "/dev/full"
                                 : QFile::encodeName(m_beside.filePath("output")).constData());
    }

    std::function<bool(support::FaultyFiles::Call)> failingCalls() const
    {
        using Call = support::FaultyFiles::Call;
        const QMap<QString, Call> calls{{"open", Call::Open}, {"read", Call::Read},
            {"create", Call::Create}, {"write", Call::Write}, {"rename", Call::Rename}};
        return [wanted = calls[m_setup.failing]](Call call) { return call == wanted; };
    }

    void limitMemory() const
    {
        if (m_setup.megabytes > 0) {
            const rlim_t octets = static_cast<rlim_t>(m_setup.megabytes) << 20;
            const rlimit addresses{octets, octets};
            setrlimit(RLIMIT_AS, &addresses);
        }
    }

    [[noreturn]] void perform()
    {
        constexpr unsigned kPatience = 100; // seconds; nothing of all this waits for anything
        alarm(kPatience);
        if (chdir(QFile::encodeName(m_work.path()).constData()) != 0) {
            _exit(3);
        }
        speak();
        redirect();
        support::FaultyFiles files;
        std::optional<storage::FileSystemInstead> instead;
        if (!m_setup.failing.isEmpty()) {
            files.failAt(1, m_setup.error, failingCalls());
            files.stay();
            instead.emplace(files);
        }
        limitMemory();
        const int status = m_setup.isFilter ? typeIntoFilter() : call();
        instead.reset();
        keepPhrases();
        _exit(status);
    }

    int call() const
    {
        QByteArrayList words = QByteArrayList{"woshou"} + wordsOf(m_entry.call);
        std::vector<char*> arguments;
        for (QByteArray& word : words) {
            arguments.push_back(word.data());
        }
        int count = static_cast<int>(arguments.size());
        arguments.push_back(nullptr);
        if (m_setup.isAlone) {
            execv("bin/woshou", arguments.data());
            _exit(3);
        }
        return app::run(count, arguments.data(), app::runDrawn, app::runWindow);
    }

    int typeIntoFilter() const
    {
        int count = 0;
        const QCoreApplication application(count, nullptr);
        ui::installLanguage(language::Language(m_spoken));
        const auto read = ui::readQuery(m_entry.call);
        const auto* problem = std::get_if<ui::QueryProblem>(&read);
        if (problem != nullptr) {
            std::fputs((ui::queryProblemText(*problem) + '\n').toUtf8().constData(), stderr);
        }
        return problem != nullptr ? 2 : 0;
    }

    void keepPhrases() const
    {
        QFile file(m_beside.filePath("phrases"));
        if (!file.open(QIODevice::WriteOnly)) {
            _exit(3);
        }
        for (const language::Phrase& phrase : language::speaker(language::kChinese).said()) {
            file.write(QByteArray(phrase.context) + '\n' +
                QByteArray(phrase.text.data(), static_cast<qsizetype>(phrase.text.size())) + '\0');
        }
        file.close();
    }

    const Entry& m_entry;
    Setup m_setup;
    language::Code m_spoken;
    /// Where the program is called, and what it told.
    QTemporaryDir m_work;
    QTemporaryDir m_beside;
};

} // namespace messages
