// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/recovery_dialog.h"

#include "ui/documents/changed_file.h"
#include "ui/look/languages.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace ui {
namespace {

QString recoveryWords(const char* text)
{
    return QCoreApplication::translate("ui::Recovery", text);
}

QString amount(const Recovered& recovered)
{
    return recoveryWords(QT_TRANSLATE_NOOP("ui::Recovery", "Branches: %1, operations: %2"))
        .arg(recovered.document.branches.count())
        .arg(actsOf(recovered.document.branches));
}

/// Of the file that the work was saved in before.
QString savedFile(const Recovered& recovered)
{
    const QFileInfo file(recovered.saved.path);
    if (!file.exists()) {
        return recoveryWords(QT_TRANSLATE_NOOP("ui::Recovery", "Its file is no longer there: %1"))
            .arg(recovered.saved.path);
    }
    const QString told = file.lastModified() > recovered.at
        ? recoveryWords(
              QT_TRANSLATE_NOOP("ui::Recovery", "Its file was written at %1, which is later: %2"))
        : recoveryWords(QT_TRANSLATE_NOOP(
              "ui::Recovery", "Its file was written at %1, which is earlier: %2"));
    return told.arg(timeText(file.lastModified()), recovered.saved.path);
}

void prepare(QMessageBox& box, const char* name)
{
    box.setObjectName(name);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(recoveryWords(QT_TRANSLATE_NOOP("ui::Recovery", "Woshou")));
    box.setTextFormat(Qt::PlainText);
}

QPushButton* addLater(QMessageBox& box)
{
    QPushButton* later = box.addButton(
        recoveryWords(QT_TRANSLATE_NOOP("ui::Recovery", "Later")), QMessageBox::RejectRole);
    box.setEscapeButton(later);
    return later;
}

QPushButton* addDelete(QMessageBox& box)
{
    return box.addButton(
        recoveryWords(QT_TRANSLATE_NOOP("ui::Recovery", "&Delete")), QMessageBox::DestructiveRole);
}

} // namespace

RecoveryAnswer askRecovery(QWidget* parent, const Recovered& recovered, const QString& title)
{
    QMessageBox box(parent);
    prepare(box, "recovery");
    box.setText(recoveryWords(QT_TRANSLATE_NOOP(
        "ui::Recovery", "Woshou ended before this work was saved. Take it up again?")));
    QStringList lines;
    if (!title.isEmpty()) {
        lines += title;
    }
    lines += amount(recovered);
    lines +=
        recoveryWords(QT_TRANSLATE_NOOP("ui::Recovery", "Kept at %1")).arg(timeText(recovered.at));
    if (!recovered.saved.path.isEmpty()) {
        lines += savedFile(recovered);
    }
    box.setInformativeText(lines.join('\n'));
    QPushButton* restore = box.addButton(
        recoveryWords(QT_TRANSLATE_NOOP("ui::Recovery", "&Restore")), QMessageBox::AcceptRole);
    const QPushButton* drop = addDelete(box);
    addLater(box);
    box.setDefaultButton(restore);
    box.exec();
    return box.clickedButton() == restore ? RecoveryAnswer::Restore
        : box.clickedButton() == drop     ? RecoveryAnswer::Delete
                                          : RecoveryAnswer::Later;
}

UnreadableAnswer askAboutUnreadable(QWidget* parent, const Unreadable& unreadable)
{
    QMessageBox box(parent);
    prepare(box, "unreadable");
    box.setText(recoveryWords(QT_TRANSLATE_NOOP("ui::Recovery",
        "Woshou ended before some work was saved, and this version cannot read what was kept.")));
    const lesson::ProblemText why = spokenProblem([&unreadable](const language::Speaker& say) {
        return lesson::sentences(say, unreadable.problem);
    });
    box.setInformativeText(lesson::whereabouts(unreadable.problem) + '\n' + why.what + "\n\n" +
        recoveryWords(QT_TRANSLATE_NOOP("ui::Recovery",
            "Save it as a file, so that nothing is lost: a newer version may be able to open "
            "it.")));
    const QPushButton* save = nullptr;
    if (!unreadable.content.isEmpty()) {
        save = box.addButton(recoveryWords(QT_TRANSLATE_NOOP("ui::Recovery", "&Save as a file…")),
            QMessageBox::AcceptRole);
    }
    const QPushButton* drop = addDelete(box);
    box.setDefaultButton(addLater(box));
    box.exec();
    return box.clickedButton() == drop                   ? UnreadableAnswer::Delete
        : save != nullptr && box.clickedButton() == save ? UnreadableAnswer::SaveAs
                                                         : UnreadableAnswer::Later;
}

} // namespace ui
