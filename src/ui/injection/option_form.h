// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/segment.h"
#include "ui/injection/counting.h"

#include <QGroupBox>

#include <QStringList>

class QCheckBox;
class QLineEdit;

namespace ui {

class NumberEdit;

/// The options of a segment made by hand: each can be left out, and each is checked.
class OptionForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit OptionForm(QWidget* parent = nullptr);

    /// `present` is what the segment has, `others` what the rest begins with when it is added.
    void setOptions(
        const tcp::Options& present, const tcp::Options& others, const Counting& counting);
    /// Of those that have no problem.
    tcp::Options options() const;
    /// Sentences about what is wrong.
    QStringList problems() const;
    /// Its fields, as the tabulator goes through them.
    QList<QWidget*> inOrder() const;

signals:
    void changed();

private:
    QCheckBox* box(const char* name, const QString& words);
    void check();

    Counting m_counting;
    bool m_filling = false;
    NumberEdit* m_mss;
    NumberEdit* m_shift;
    NumberEdit* m_value;
    NumberEdit* m_echo;
    QLineEdit* m_blocks;
    QCheckBox* m_hasMss;
    QCheckBox* m_hasShift;
    QCheckBox* m_sackPermitted;
    QCheckBox* m_hasTimestamps;
    QCheckBox* m_hasBlocks;
};

} // namespace ui
