// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QString>

#include <cstdint>
#include <optional>

namespace ui {

/// A field for a whole number with limits. Anything can be typed, and problem() says what is wrong
/// and what would be right; a field that ignores wrong keys would say nothing. The arrow keys
/// change the number by one, Page Up and Page Down by a hundred.
class NumberEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// `what` is the name of the field in messages, `name` its object name.
    NumberEdit(const char* name, const QString& what, QWidget* parent = nullptr);

    void setLimits(std::int64_t least, std::int64_t most);
    void setValue(std::int64_t value) { setText(QString::number(value)); }
    /// The number that was typed; the nearest limit if it is beyond the limits, and the least one
    /// if it is no number.
    std::int64_t value() const;
    /// What is wrong, as a sentence; empty if the number is possible.
    QString problem() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::optional<std::int64_t> typed() const;
    void count(std::int64_t by);
    void mark();

    QString m_what;
    std::int64_t m_least = 0;
    std::int64_t m_most = 0;
};

/// Marks a field in which something is wrong, visibly and for screen readers. An empty `problem`
/// removes the mark.
void markProblem(QWidget& field, const QString& problem);

} // namespace ui
