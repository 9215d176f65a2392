// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/save_name.h"

#include "storage/whole_file.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace ui {
namespace {

QString saveNameWords(const char* text)
{
    return QCoreApplication::translate("ui::SaveName", text);
}

QString filterOf(const SaveFormat& format)
{
    return QStringLiteral("%1 (*.%2)").arg(format.name, format.ending);
}

bool hasEnding(const QString& name, const QList<SaveFormat>& formats)
{
    const QString own = QFileInfo(name).suffix();
    return std::any_of(formats.begin(), formats.end(), [&own](const SaveFormat& format) {
        return format.ending.compare(own, Qt::CaseInsensitive) == 0;
    });
}

/// A dialog that is given a folder that does not exist opens wherever it has been before.
QDir folderOf(QStandardPaths::StandardLocation location)
{
    const QDir folder(QStandardPaths::writableLocation(location));
    return folder.exists() ? folder : QDir::home();
}

} // namespace

QString withEnding(const QString& name, const QList<SaveFormat>& formats, const QString& ending)
{
    if (hasEnding(name, formats)) {
        return name;
    }
    return name.endsWith('.') ? name + ending : name + '.' + ending;
}

QString withoutEnding(const QString& name, const QList<SaveFormat>& formats)
{
    return hasEnding(name, formats) ? name.chopped(QFileInfo(name).suffix().size() + 1) : name;
}

QList<SaveFormat> figureFormats(const figure::FigureOptions& options)
{
    QList<SaveFormat> formats;
    for (const QString& ending : figure::endings(options)) {
        formats += {ending.toUpper(), ending};
    }
    return formats;
}

QDir figureFolder() { return folderOf(QStandardPaths::PicturesLocation); }

QDir documentFolder() { return folderOf(QStandardPaths::DocumentsLocation); }

QString fileNameOf(const lesson::Localized& title)
{
    constexpr qsizetype kMostLetters = 40;
    static const QRegularExpression others("[^\\p{L}\\p{N}]+");
    QString name = title.en.trimmed().isEmpty() ? title.zh : title.en;
    name = name.left(kMostLetters).toLower().replace(others, "-");
    while (name.startsWith('-') || name.endsWith('-')) {
        name.remove(name.startsWith('-') ? 0 : name.size() - 1, 1);
    }
    return name;
}

bool mayReplace(QWidget* parent, const QStringList& files)
{
    QStringList there;
    std::copy_if(files.begin(), files.end(), std::back_inserter(there),
        [](const QString& file) { return QFileInfo::exists(file); });
    if (there.isEmpty()) {
        return true;
    }
    QStringList names;
    bool staysElsewhere = false;
    for (const QString& file : there) {
        names += QFileInfo(file).fileName();
        staysElsewhere = staysElsewhere || storage::otherNames(file) > 0;
    }
    return confirm(parent,
        saveNameWords(QT_TRANSLATE_NOOP("ui::SaveName", "There is a file of this name already: %1"))
            .arg(listed(names)),
        staysElsewhere
            ? saveNameWords(QT_TRANSLATE_NOOP("ui::SaveName",
                  "If you replace it, its other names (hard links) keep what it holds now."))
            : saveNameWords(QT_TRANSLATE_NOOP(
                  "ui::SaveName", "If you replace it, what it holds now is lost.")),
        saveNameWords(QT_TRANSLATE_NOOP("ui::SaveName", "&Replace")));
}

std::optional<QString> askSaveName(QWidget* parent, const QString& title, const QString& suggestion,
    const QList<SaveFormat>& formats)
{
    QStringList filters;
    for (const SaveFormat& format : formats) {
        filters += filterOf(format);
    }
    QString path = suggestion;
    QString filter = filters.front();
    do {
        // The dialog would ask about the name as it was typed.
        path = QFileDialog::getSaveFileName(
            parent, title, path, filters.join(";;"), &filter, QFileDialog::DontConfirmOverwrite);
        if (path.isEmpty()) {
            return std::nullopt;
        }
        const auto chosen = std::max<qsizetype>(filters.indexOf(filter), 0);
        path = withEnding(path, formats, formats[chosen].ending);
    } while (!mayReplace(parent, {path}));
    return path;
}

} // namespace ui
