// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/manual.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QWidget>

namespace ui {

QString manualPage(const QWidget* widget)
{
    // By the names of panels, dialogs and other parts of the window; pages: docs/manual/pages.txt.
    static const QHash<QString, QString> pages = {
        {"author", "making"},
        {"branches", "going-back"},
        {"charts", "charts"},
        {"comparison", "going-back"},
        {"exerciseBar", "learning"},
        {"exportDialog", "figures"},
        {"injectionDialog", "acting"},
        {"inspector", "graph"},
        {"learnPlace", "learning"},
        {"lessonBar", "learning"},
        {"network", "acting"},
        {"printPreview", "figures"},
        {"scenarios", "first-minute"},
        {"script", "packetdrill"},
        {"sequenceView", "acting"},
        {"settingsDialog", "acting"},
        {"states", "graph"},
        {"topBar", "acting"},
        {"trace", "graph"},
        {"transport", "going-back"},
        {"welcome", "first-minute"},
    };
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const auto found = pages.constFind(widget->objectName());
        if (found != pages.cend()) {
            return *found;
        }
    }
    return "index";
}

QStringList manualFolders()
{
    // From libexec/woshou.
    const QDir here(QCoreApplication::applicationDirPath());
    QStringList folders;
    for (const char* folder : {"../../share/doc/woshou/manual", "../../manual/html"}) {
        folders += QDir::cleanPath(here.filePath(folder));
    }
    return folders;
}

} // namespace ui
