// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/number_edit.h"

#include <QKeyEvent>
#include <QStyle>

#include <algorithm>

namespace ui {
namespace {

constexpr int kEditWidth = 130;
constexpr int kMostDigits = 24; // of whatever is pasted
constexpr std::int64_t kPage = 100;
constexpr auto kWrong = "wrong"; // known to the style sheet

} // namespace

NumberEdit::NumberEdit(const char* name, const QString& what, QWidget* parent)
    : QLineEdit(parent)
    , m_what(what)
{
    setObjectName(name);
    setAccessibleName(what);
    setFixedWidth(kEditWidth);
    setMaxLength(kMostDigits);
    connect(this, &QLineEdit::textChanged, this, &NumberEdit::mark);
}

void NumberEdit::setLimits(std::int64_t least, std::int64_t most)
{
    m_least = least;
    m_most = most;
    mark();
}

std::optional<std::int64_t> NumberEdit::typed() const
{
    bool ok = false;
    const qlonglong number = text().trimmed().toLongLong(&ok);
    return ok ? std::optional<std::int64_t>(number) : std::nullopt;
}

std::int64_t NumberEdit::value() const
{
    return std::clamp(typed().value_or(m_least), m_least, m_most);
}

QString NumberEdit::problem() const
{
    const auto number = typed();
    if (number && *number >= m_least && *number <= m_most) {
        return {};
    }
    const QString least = QString::number(m_least);
    const QString most = QString::number(m_most);
    const QString found = text().trimmed();
    return found.isEmpty()
        ? tr("%1 is empty: write a whole number from %2 to %3.").arg(m_what, least, most)
        : tr("%1 cannot be “%4”: write a whole number from %2 to %3.")
              .arg(m_what, least, most, found);
}

void NumberEdit::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return count(1);
    case Qt::Key_Down:
        return count(-1);
    case Qt::Key_PageUp:
        return count(kPage);
    case Qt::Key_PageDown:
        return count(-kPage);
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void NumberEdit::count(std::int64_t by) { setValue(std::clamp(value() + by, m_least, m_most)); }

void NumberEdit::mark() { markProblem(*this, problem()); }

void markProblem(QWidget& field, const QString& problem)
{
    field.setAccessibleDescription(problem);
    const bool wrong = !problem.isEmpty();
    if (field.property(kWrong).toBool() != wrong) {
        field.setProperty(kWrong, wrong);
        field.style()->unpolish(&field);
        field.style()->polish(&field);
    }
}

} // namespace ui
