// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui {

class GrowingEdit;

/// A text in English and Chinese, a field for each. One of them is enough: it then stands for both.
class BilingualEdit : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object's name, and the beginning of those of its fields: "title-en".
    explicit BilingualEdit(const QString& name, QWidget* parent = nullptr);

    /// What is asked for here; it stands in the fields as long as they are empty.
    void setLabel(const QString& label);
    lesson::Localized text() const;
    void setText(const lesson::Localized& text);
    bool isEmpty() const;
    /// What it is for, as setLabel() said.
    const QString& label() const { return m_label; }
    /// See GrowingEdit.
    void setOneParagraph();

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QString m_label;
    struct Field
    {
        GrowingEdit* edit;
        /// The language of what stands in it, in its own script.
        QLabel* sign;
    };

    static void name(const Field& field, const QString& what);

    QGridLayout* m_rows;
    Field m_english;
    Field m_chinese;
};

} // namespace ui
