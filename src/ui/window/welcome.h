// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace ui {

/// For those who are here for the first time: what this is, and three ways to begin.
class Welcome : public QDialog
{
    Q_OBJECT

public:
    explicit Welcome(QWidget* parent = nullptr);

    /// What was chosen: a built-in id, or nothing for a blank laboratory. Counts after accept().
    const QString& source() const { return m_source; }

private:
    void offer(const char* name, const QString& title, const QString& what, const QString& source);

    QString m_source;
};

} // namespace ui
