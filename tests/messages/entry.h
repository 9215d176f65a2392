// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace messages {

/// A message and how it is provoked. The files beside this one hold them, to be read as texts:
///
///     # a name that tells what is wrong
///     ! folder class            how it is called, and what there is before, see Setup
///     @ bad.json                a file, and its lines
///     | {"woshou": "scenario/1",
///     |   "steps": [}
///     $ trace bad.json          what `woshou` is called with; \xHH is an octet
///     = 2                       the exit status
///     woshou: bad.json:2:13     what is told in English,
///       Wrong: ...
///     --
///     woshou: bad.json:2:13     and in Chinese, where that is something else
///       错误：...
struct Entry
{
    /// "scenario: a key twice": of the file, and its own.
    QString name;
    /// The lines up to the exit status.
    QString head;
    /// Lines behind "! ".
    QStringList setup;
    QMap<QString, QByteArray> files;
    QString call;
    int status = 0;
    QString english;
    QString chinese;
};

/// What the lines behind "! " ask for.
struct Setup
{
    explicit Setup(const Entry& entry)
    {
        for (const QString& line : entry.setup) {
            const QString what = line.section(' ', 0, 0);
            const QString rest = line.section(' ', 1);
            const QString first = rest.section(' ', 0, 0);
            const QString second = rest.section(' ', 1);
            if (what == "folder") {
                folders += rest;
            } else if (what == "link" || what == "name") {
                (what == "link" ? links : names)[first] = second;
            } else if (what == "size") {
                sizes[first] = second.toLongLong();
            } else if (what == "octets") {
                octets[first] = QByteArray::fromHex(second.toLatin1());
            } else if (what == "env") {
                environment[rest.section('=', 0, 0)] = rest.section('=', 1);
            } else if (what == "fails") {
                failing = first;
                error = second.toInt();
            } else if (what == "memory") {
                megabytes = rest.toInt();
            } else if (what == "told") {
                isOutputTold = true;
            } else if (what == "full") {
                isOutputFull = true;
            } else if (what == "alone") {
                isAlone = true;
            } else if (what == "filter") {
                isFilter = true;
            } else {
                unknown += line;
            }
        }
    }

    QStringList folders;
    /// Symbolic links by their names, and further names (hard links) of files.
    QMap<QString, QString> links;
    QMap<QString, QString> names;
    /// Files with nothing but zeros.
    QMap<QString, qint64> sizes;
    QMap<QString, QByteArray> octets;
    QMap<QString, QString> environment;
    /// "open", "read", "create", "write", "rename": these fail with that error number.
    QString failing;
    int error = 0;
    /// Of addresses, for what is done; 0: as many as there are.
    int megabytes = 0;
    /// What comes out on standard output belongs to the message.
    bool isOutputTold = false;
    /// Nothing can be written to standard output.
    bool isOutputFull = false;
    /// A copy of the program, without the one that draws.
    bool isAlone = false;
    /// Not a call, but what is typed into the filter of the trace.
    bool isFilter = false;
    QStringList unknown;
};

/// The words of a call, each as octets.
inline QByteArrayList wordsOf(const QString& call)
{
    QByteArrayList words;
    for (const QString& word : QProcess::splitCommand(call)) {
        QByteArray octets = word.toUtf8();
        for (qsizetype at = octets.indexOf("\\x"); at >= 0; at = octets.indexOf("\\x", at + 1)) {
            octets.replace(at, 4, QByteArray::fromHex(octets.mid(at + 2, 2)));
        }
        words += octets;
    }
    return words;
}

/// What one file holds.
struct EntryFile
{
    QString path;
    /// The lines above the first entry.
    QString about;
    std::vector<Entry> entries;
};

class EntryReader
{
public:
    EntryFile read(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("%s cannot be read", qPrintable(path));
        }
        m_file.path = path;
        for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
            take(line);
        }
        finish();
        return std::move(m_file);
    }

private:
    void take(const QString& line)
    {
        const QString rest = line.mid(2);
        if (line.startsWith("# ")) {
            finish();
            m_entry = Entry();
            m_entry->name = QFileInfo(m_file.path).completeBaseName() + ": " + rest;
            m_entry->head = line + '\n';
        } else if (!m_entry) {
            m_file.about += line + '\n';
        } else if (m_told != nullptr) {
            takeTold(line);
        } else if (line.startsWith("= ")) {
            m_entry->status = rest.toInt();
            m_told = &m_entry->english;
        } else if (!line.isEmpty()) {
            m_entry->head += line + '\n';
            takeHead(line, rest);
        }
    }

    void takeHead(const QString& line, const QString& rest)
    {
        if (line.startsWith("! ")) {
            m_entry->setup += rest;
        } else if (line.startsWith("@ ")) {
            m_text = &(m_entry->files[rest] = QByteArray());
        } else if (line.startsWith("|") && m_text != nullptr) {
            *m_text += rest.toUtf8() + '\n';
        } else if (line.startsWith("$")) {
            m_entry->call = rest;
        }
    }

    void takeTold(const QString& line)
    {
        if (line == "--") {
            m_told = &m_entry->chinese;
        } else if (!line.isEmpty()) {
            *m_told += line + '\n';
        }
    }

    void finish()
    {
        if (m_entry) {
            m_file.entries.push_back(*std::move(m_entry));
        }
        m_entry.reset();
        m_told = nullptr;
        m_text = nullptr;
    }

    EntryFile m_file;
    std::optional<Entry> m_entry;
    /// Where the lines of a message, or of a file, belong.
    QString* m_told = nullptr;
    QByteArray* m_text = nullptr;
};

} // namespace messages
