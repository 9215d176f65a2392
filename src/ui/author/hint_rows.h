// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace ui {

class BilingualEdit;

/// The hints, told one after the other to who asks for them.
class HintRows : public QWidget
{
    Q_OBJECT

public:
    explicit HintRows(QWidget* parent = nullptr);

    /// Those in which something is written.
    std::vector<lesson::Localized> hints() const;
    void setHints(const std::vector<lesson::Localized>& hints);

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(const lesson::Localized& hint);
    void retranslate();

    std::vector<BilingualEdit*> m_rows;
    QVBoxLayout* m_column;
    QPushButton* m_add;
};

} // namespace ui
