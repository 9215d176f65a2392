// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/message.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

void warn(QWidget* parent, const QString& what, const QString& why, const QString& where)
{
    QMessageBox box(parent);
    box.setObjectName("message");
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(QCoreApplication::translate("ui::Message", "Woshou"));
    // What stands in files and names is text, never markup.
    box.setTextFormat(Qt::PlainText);
    box.setText(what);
    box.setInformativeText(where.isEmpty() ? why : where + "\n\n" + why);
    box.addButton(QCoreApplication::translate("ui::Message", "OK"), QMessageBox::AcceptRole);
    box.exec();
}

bool confirm(QWidget* parent, const QString& what, const QString& more, const QString& yes)
{
    QMessageBox box(parent);
    box.setObjectName("question");
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(QCoreApplication::translate("ui::Message", "Woshou"));
    box.setTextFormat(Qt::PlainText);
    box.setText(what);
    box.setInformativeText(more);
    const QPushButton* accept = box.addButton(yes, QMessageBox::AcceptRole);
    QPushButton* cancel = box.addButton(
        QCoreApplication::translate("ui::Message", "Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == accept;
}

} // namespace ui
