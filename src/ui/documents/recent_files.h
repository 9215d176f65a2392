// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace ui {

/// The files that were opened last, newest first, for opening them again. They are kept in the
/// settings; where nothing is to be remembered, for this time only.
class RecentFiles : public QMenu
{
    Q_OBJECT

public:
    explicit RecentFiles(QWidget* parent);

    /// Takes up what was kept, and keeps it from now on.
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
