// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"
#include "sim/side.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace ui {

/// Asks for a text in English and in Chinese. What is given in one language only holds for both.
class WordsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `label` says what the text is for, `most` how many letters it may have.
    WordsDialog(const QString& title, const QString& label, const lesson::Localized& text, int most,
        QWidget* parent = nullptr);

    /// Asks for one of the two ends, too, which are called so.
    void offerSides(const sim::PerSide<QString>& names, sim::Side chosen);
    /// The chosen one; none: offerSides() was not called.
    std::optional<sim::Side> side() const;
    /// Empty: no text is wanted.
    lesson::Localized text() const;

private:
    QLineEdit* edit(const char* name, const QString& text, int most);

    QLineEdit* m_english;
    QLineEdit* m_chinese;
    QFormLayout* m_form;
    QComboBox* m_side = nullptr;
};

} // namespace ui
