// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/recent_files.h"

#include "ui/look/preferences.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>

namespace ui {
namespace {

constexpr qsizetype kMost = 9;

/// "&1  lab.json — ~/courses": a name may have an ampersand of its own.
QString entry(qsizetype number, const QString& file)
{
    const QFileInfo info(file);
    QString folder = info.path();
    if (folder.startsWith(QDir::homePath())) {
        folder.replace(0, QDir::homePath().size(), "~");
    }
    QString words = info.fileName() + " — " + folder;
    return QString("&%1  ").arg(number) + words.replace('&', QStringLiteral("&&"));
}

} // namespace

RecentFiles::RecentFiles(QWidget* parent)
    : QMenu(parent)
{
    setObjectName("recentMenu");
    fill();
}

void RecentFiles::setRemembering()
{
    m_remembering = true;
    m_files = rememberedFiles();
    fill();
}

void RecentFiles::add(const QString& file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    m_files.removeAll(path);
    m_files.prepend(path);
    m_files = m_files.first(std::min(m_files.size(), kMost));
    store();
}

void RecentFiles::remove(const QString& file)
{
    if (m_files.removeAll(QFileInfo(file).absoluteFilePath()) > 0) {
        store();
    }
}

void RecentFiles::store()
{
    if (m_remembering) {
        rememberFiles(m_files);
    }
    fill();
}

void RecentFiles::fill()
{
    setTitle(tr("Open &recent"));
    clear();
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        QAction* action = addAction(entry(i + 1, m_files[i]));
        action->setObjectName(QString("recent%1").arg(i + 1));
        const QString file = m_files[i];
        connect(action, &QAction::triggered, this, [this, file] { emit openRequested(file); });
    }
    if (!m_files.isEmpty()) {
        addSeparator();
        QAction* forget = addAction(tr("&Forget these files"));
        forget->setObjectName("forgetRecent");
        connect(forget, &QAction::triggered, this, [this] {
            m_files.clear();
            store();
        });
    }
    menuAction()->setEnabled(!m_files.isEmpty());
}

void RecentFiles::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
    QMenu::changeEvent(event);
}

} // namespace ui
