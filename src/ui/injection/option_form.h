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

/// The part of the injection dialog for options: each can be left out, and each is checked.
class OptionForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit OptionForm(QWidget* parent = nullptr);

    /// `present` are the options that the segment has, `others` the values to suggest if another
    /// option is added.
    void setOptions(
        const tcp::Options& present, const tcp::Options& others, const Counting& counting);
    /// The options that are present and have no problem.
    tcp::Options options() const;
    /// What is wrong, in sentences.
    QStringList problems() const;
    /// Its fields in the order of the Tab key.
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
