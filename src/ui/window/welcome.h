// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace ui {

/// The dialog at the first start: what the program is, and three ways to begin.
class Welcome : public QDialog
{
    Q_OBJECT

public:
    explicit Welcome(QWidget* parent = nullptr);

    /// What was chosen: a built-in id, or empty for a new laboratory. Valid after accept().
    const QString& source() const { return m_source; }

private:
    void offer(const char* name, const QString& title, const QString& what, const QString& source);

    QString m_source;
};

} // namespace ui
