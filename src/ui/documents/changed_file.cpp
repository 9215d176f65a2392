// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/changed_file.h"

#include "storage/read_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace ui {
namespace {

QString changedFileWords(const char* text)
{
    return QCoreApplication::translate("ui::ChangedFile", text);
}

QString fileSide(const QString& path)
{
    const QString written = timeText(QFileInfo(path).lastModified());
    const auto content = storage::readFile(path, session::kMaxDocumentBytes);
    if (const auto* text = std::get_if<QByteArray>(&content)) {
        const auto read = session::readDocument(*text, path);
        if (const auto* theirs = std::get_if<session::Document>(&read)) {
            return changedFileWords(QT_TRANSLATE_NOOP("ui::ChangedFile",
                                        "In the file, written at %1: branches %2, operations %3."))
                .arg(written)
                .arg(theirs->branches.count())
                .arg(actsOf(theirs->branches));
        }
    }
    return changedFileWords(
        QT_TRANSLATE_NOOP("ui::ChangedFile",
            "What somebody wrote into the file at %1 is no session that can be read."))
        .arg(written);
}

QString ourSide(const session::Branches& mine)
{
    return changedFileWords(
        QT_TRANSLATE_NOOP("ui::ChangedFile", "Here: branches %1, operations %2."))
        .arg(mine.count())
        .arg(actsOf(mine));
}

} // namespace

std::size_t actsOf(const session::Branches& branches)
{
    std::size_t acts = 0;
    for (const session::Branch& branch : branches.all()) {
        acts += branch.acts;
    }
    return acts;
}

QString timeText(const QDateTime& time) { return time.toString("yyyy-MM-dd HH:mm:ss"); }

ChangedFileAnswer askAboutChangedFile(
    QWidget* parent, const QString& path, const session::Branches& mine)
{
    QMessageBox box(parent);
    box.setObjectName("changedFile");
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(changedFileWords(QT_TRANSLATE_NOOP("ui::ChangedFile", "Woshou")));
    box.setTextFormat(Qt::PlainText);
    box.setText(
        changedFileWords(QT_TRANSLATE_NOOP("ui::ChangedFile",
                             "Another program has changed “%1” since it was opened or saved here."))
            .arg(QFileInfo(path).fileName()));
    box.setInformativeText(ourSide(mine) + '\n' + fileSide(path));
    const QPushButton* overwrite =
        box.addButton(changedFileWords(QT_TRANSLATE_NOOP("ui::ChangedFile", "&Overwrite")),
            QMessageBox::DestructiveRole);
    QPushButton* elsewhere =
        box.addButton(changedFileWords(QT_TRANSLATE_NOOP("ui::ChangedFile", "Save &as…")),
            QMessageBox::AcceptRole);
    QPushButton* cancel = box.addButton(
        changedFileWords(QT_TRANSLATE_NOOP("ui::ChangedFile", "Cancel")), QMessageBox::RejectRole);
    box.setDefaultButton(elsewhere);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == overwrite ? ChangedFileAnswer::Overwrite
        : box.clickedButton() == elsewhere  ? ChangedFileAnswer::SaveAs
                                            : ChangedFileAnswer::Cancel;
}

} // namespace ui
