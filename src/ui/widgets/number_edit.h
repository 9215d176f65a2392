// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QString>

#include <cstdint>
#include <optional>

namespace ui {

/// A whole number with limits. Anything can be typed: a field that swallows keys says nothing, this
/// one says what is wrong and what would be right. The arrow keys count, Page Up and Down by
/// hundreds.
class NumberEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// `what` is the field's name, as people read it; the name for tests is `name`.
    NumberEdit(const char* name, const QString& what, QWidget* parent = nullptr);

    void setLimits(std::int64_t least, std::int64_t most);
    void setValue(std::int64_t value) { setText(QString::number(value)); }
    /// What was typed; the nearest limit where it is beyond, and the least where it is no number.
    std::int64_t value() const;
    /// A sentence; empty where the number is possible.
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

/// Marks a field in which something is wrong, for the eye and for screen readers; no problem takes
/// the mark away.
void markProblem(QWidget& field, const QString& problem);

} // namespace ui
