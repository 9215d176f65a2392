// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/learn/item_editor.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

/// A box to check for each control bit.
class FlagsEditor : public ItemEditor
{
public:
    FlagsEditor(const QString& prompt, QWidget* parent);

    QJsonValue answer() const override;
    void setAnswer(const QJsonValue& answer) override;
    void setLocked(bool locked) override;
    bool isLong() const override { return true; }

private:
    QList<QCheckBox*> m_bits;
    /// What was written elsewhere and is no set of these bits.
    QString m_typed;
};

/// A line for a number or a symbol, and its unit.
class NumberEditor : public ItemEditor
{
public:
    NumberEditor(const lesson::Question& question, const lesson::AskedItem& item,
        const QString& prompt, render::Language language, QWidget* parent);

    QJsonValue answer() const override;
    void setAnswer(const QJsonValue& answer) override;
    void setLocked(bool locked) override;

private:
    QLineEdit* m_line;
    /// What the empty line says while it can be filled in.
    QString m_hint;
};

/// One of several words: a state, or the number of a segment.
class WordEditor : public ItemEditor
{
public:
    struct Word
    {
        QString answer;
        QString text;
    };

    WordEditor(const std::vector<Word>& words, const QString& nothing, const QString& prompt,
        QWidget* parent);

    QJsonValue answer() const override;
    void setAnswer(const QJsonValue& answer) override;
    void setLocked(bool locked) override;

private:
    QComboBox* m_box;
    /// What it says where nothing is chosen.
    QString m_nothing;
};

} // namespace ui
