// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/manual_action.h"

#include "ui/widgets/message.h"
#include "ui/window/manual.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QKeyEvent>
#include <QUrl>
#include <QWidget>

#include <string>

namespace ui {

ManualAction::ManualAction(Language language, QWidget* window)
    : QAction(window)
    , m_language(std::move(language))
    , m_window(window)
{
    setObjectName("manual");
    setShortcut(Qt::Key_F1);
    connect(this, &QAction::triggered, this, [this] { open(QApplication::focusWidget()); });
    qApp->installEventFilter(this);
    retranslate();
}

bool ManualAction::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && watched == m_window) {
        retranslate();
    }
    // The shortcut is the window's: while a dialog is open, the key comes here.
    if (event->type() == QEvent::KeyPress && shortcut() == static_cast<QKeyEvent*>(event)->key()) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        for (const QWidget* above = widget; above != nullptr; above = above->parentWidget()) {
            if (above == m_window) {
                open(widget);
                return true;
            }
        }
    }
    return QAction::eventFilter(watched, event);
}

void ManualAction::open(const QWidget* inHand)
{
    QStringList languages;
    for (const language::Code& code : m_language().shown()) {
        languages += QString::fromStdString(std::string(code.letters()));
    }
    languages += "en";
    for (const QString& folder : manualFolders()) {
        for (const QString& language : languages) {
            const QString page = folder + "/" + language + "/" + manualPage(inHand) + ".html";
            if (QFile::exists(page)) {
                if (!QDesktopServices::openUrl(QUrl::fromLocalFile(page))) {
                    warn(QApplication::activeWindow(),
                        tr("No program was found that shows the manual."),
                        tr("A browser can open this file."), page);
                } else {
                    emit opened(page); // whether a browser came up cannot be known
                }
                return;
            }
        }
    }
    warn(QApplication::activeWindow(), tr("The manual is not installed."),
        tr("It would be in this folder. On Debian and Ubuntu the package woshou-doc puts it "
           "there."),
        manualFolders().first());
}

void ManualAction::retranslate() { setText(tr("&Manual")); }

} // namespace ui
