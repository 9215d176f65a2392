// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/recovery.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {
namespace {

QString words(const char* text) { return QCoreApplication::translate("ui::Recovery", text); }

} // namespace

RecoveryAnswer askRecovery(QWidget* parent, const Recovered& recovered, const QString& title)
{
    std::size_t acts = 0;
    for (const session::Branch& branch : recovered.document.branches.all()) {
        acts += branch.acts;
    }
    QMessageBox box(parent);
    box.setObjectName("recovery");
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(words(QT_TRANSLATE_NOOP("ui::Recovery", "Woshou")));
    box.setTextFormat(Qt::PlainText);
    box.setText(words(QT_TRANSLATE_NOOP(
        "ui::Recovery", "Woshou ended before this work was saved. Take it up again?")));
    box.setInformativeText((title.isEmpty() ? QString() : title + '\n') +
        words(QT_TRANSLATE_NOOP("ui::Recovery", "Branches: %1, acts: %2"))
            .replace("%1", QString::number(recovered.document.branches.count()))
            .replace("%2", QString::number(acts)) +
        (recovered.path.isEmpty() ? QString() : '\n' + recovered.path));
    QPushButton* restore = box.addButton(
        words(QT_TRANSLATE_NOOP("ui::Recovery", "&Restore")), QMessageBox::AcceptRole);
    const QPushButton* drop = box.addButton(
        words(QT_TRANSLATE_NOOP("ui::Recovery", "&Delete")), QMessageBox::DestructiveRole);
    QPushButton* later =
        box.addButton(words(QT_TRANSLATE_NOOP("ui::Recovery", "Later")), QMessageBox::RejectRole);
    box.setDefaultButton(restore);
    box.setEscapeButton(later);
    box.exec();
    return box.clickedButton() == restore ? RecoveryAnswer::Restore
        : box.clickedButton() == drop     ? RecoveryAnswer::Delete
                                          : RecoveryAnswer::Later;
}

} // namespace ui
