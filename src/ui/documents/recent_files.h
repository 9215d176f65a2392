// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace ui {

/// A menu of the files that were opened last, newest first. They are forgotten when the program
/// ends, unless setRemembering() is called.
class RecentFiles : public QMenu
{
    Q_OBJECT

public:
    explicit RecentFiles(QWidget* parent);

    /// Reads the list from the preferences, and keeps it there from now on.
    void setRemembering();
    void add(const QString& file);
    void remove(const QString& file);
    const QStringList& files() const { return m_files; }

signals:
    void openRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void store();
    void fill();

    QStringList m_files;
    bool m_remembering = false;
};

} // namespace ui
