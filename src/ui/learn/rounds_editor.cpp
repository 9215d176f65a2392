// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/rounds_editor.h"

#include "render/paint/font_metrics.h"
#include "render/paint/painter.h"
#include "render/words/chart_labels.h"
#include "ui/look/languages.h"
#include "ui/widgets/spoken_picture.h"

#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kPadWidth = 460;
constexpr int kPadHeight = 300;
/// Title and numbers around the grid.
constexpr int kAround = 74;

} // namespace

RoundsPad::RoundsPad(std::vector<double> right, int most, const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_right(std::move(right))
    , m_windows(m_right.size())
    , m_most(most)
    , m_look(look)
{
    setObjectName("roundsPad");
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::CrossCursor);
}

QSize RoundsPad::sizeHint() const { return {kPadWidth, kPadHeight}; }

diagram::LaidOutRounds RoundsPad::laidOut() const
{
    diagram::RoundsPicture picture;
    picture.windows = m_windows;
    picture.most = m_most;
    picture.pointed = hasFocus() && !m_isMarked ? m_round : 0;
    picture.hasTitle = false;
    for (int round = 1; m_isMarked && round <= count(); ++round) {
        picture.isWrong.push_back(isWrong(round));
    }
    return diagram::layoutRounds(picture, width(), height() - kAround, render::FontMetrics(),
        render::ChartLabels(m_look.language));
}

bool RoundsPad::isWrong(int round) const
{
    const auto index = static_cast<std::size_t>(round) - 1;
    return m_windows[index] != m_right[index];
}

void RoundsPad::setWindows(std::vector<std::optional<double>> windows)
{
    windows.resize(m_right.size());
    m_windows = std::move(windows);
    update();
    emit pointedAt();
}

void RoundsPad::setMarked(bool marked)
{
    m_isMarked = marked;
    setCursor(marked ? Qt::ArrowCursor : Qt::CrossCursor);
    update();
    emit pointedAt();
}

QString RoundsPad::told() const
{
    const auto& window = m_windows[static_cast<std::size_t>(m_round) - 1];
    const QString value = window ? QString::number(*window) : tr("nothing yet");
    const QString told = tr("Round %1: %2").arg(m_round).arg(value);
    return m_isMarked && isWrong(m_round) ? tr("%1, not right").arg(told) : told;
}

void RoundsPad::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    render::paint(laidOut().list, m_look.theme, painter);
}

void RoundsPad::mousePressEvent(QMouseEvent* event) { drawAt(event->position()); }

void RoundsPad::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        drawAt(event->position());
    }
}

QPointF RoundsPad::placeOf(int round, double window) const
{
    const diagram::PlotArea area = laidOut().area;
    return {area.x.pixel(round), area.y.pixel(window)};
}

void RoundsPad::drawAt(QPointF place)
{
    const diagram::PlotArea area = laidOut().area;
    const double round = std::round(area.x.value(place.x()));
    pointAt(std::clamp(static_cast<int>(round), 1, count()));
    const double window = std::round(area.y.value(place.y()));
    set(std::clamp(window, 1., double(m_most)));
}

void RoundsPad::pointAt(int round)
{
    m_round = std::clamp(round, 1, count());
    m_isTyping = false;
    update();
    emit pointedAt();
}

void RoundsPad::set(std::optional<double> window)
{
    if (m_isMarked || current() == window) {
        return;
    }
    current() = window;
    update();
    emit changed();
    emit pointedAt();
}

/// Digits make a number, such as 1 and 6 make 16.
bool RoundsPad::typed(const QString& text)
{
    if (text.size() != 1 || !text[0].isDigit()) {
        return false;
    }
    const double digit = text[0].digitValue();
    const double before = m_isTyping ? current().value_or(0) : 0;
    const double longer = 10 * before + digit;
    const double window = longer <= m_most ? longer : digit;
    set(window > 0 ? std::optional(window) : std::nullopt);
    m_isTyping = true;
    return true;
}

void RoundsPad::keyPressEvent(QKeyEvent* event)
{
    // Up from a round that has none: the window before it.
    const auto start = [this] {
        const auto before = static_cast<std::size_t>(std::max(m_round - 2, 0));
        return m_windows[before].value_or(0);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return pointAt(m_round - 1);
    case Qt::Key_Right:
        return pointAt(m_round + 1);
    case Qt::Key_Home:
        return pointAt(1);
    case Qt::Key_End:
        return pointAt(count());
    case Qt::Key_Up:
        return set(std::min(current().value_or(start()) + 1, double(m_most)));
    case Qt::Key_Down:
        return set(std::max(current().value_or(start() + 2) - 1, 1.));
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return set(std::nullopt);
    default:
        break;
    }
    if (!typed(event->text())) {
        QWidget::keyPressEvent(event);
    }
}

void RoundsPad::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
    emit pointedAt();
}

void RoundsPad::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_isTyping = false;
    update();
}

RoundsEditor::RoundsEditor(
    const lesson::AskedItem& item, const QString& prompt, const Look& look, QWidget* parent)
    : ItemEditor(parent)
    , m_pad(new RoundsPad(
          std::get<lesson::RoundValues>(item.answer), item.mostSegments(), look, this))
    , m_told(new QLabel(this))
{
    m_pad->setAccessibleName(prompt);
    m_told->setObjectName("roundsTold");
    m_told->setWordWrap(true);
    setFocusProxy(m_pad);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_pad);
    column->addWidget(m_told);
    connect(m_pad, &RoundsPad::changed, this, &ItemEditor::changed);
    connect(m_pad, &RoundsPad::pointedAt, this, &RoundsEditor::tell);
    tell();
}

void RoundsEditor::tell()
{
    const QString told = m_pad->told();
    const QString how = tr("Click, or ← → for the round, ↑ ↓ or digits for the window.");
    m_told->setText(m_pad->isMarked() ? told : told + "   " + how);
    SpokenPicture::describe(*m_pad, told);
}

QJsonValue RoundsEditor::answer() const
{
    QJsonArray list;
    bool isEmpty = true;
    for (const std::optional<double>& window : m_pad->windows()) {
        list += window ? QJsonValue(*window) : QJsonValue();
        isEmpty = isEmpty && !window;
    }
    return isEmpty ? QJsonValue() : QJsonValue(list);
}

void RoundsEditor::setAnswer(const QJsonValue& answer)
{
    std::vector<std::optional<double>> windows;
    for (const QJsonValue& window : answer.toArray()) {
        windows.push_back(window.isDouble() ? std::optional(window.toDouble()) : std::nullopt);
    }
    m_pad->setWindows(std::move(windows));
}

void RoundsEditor::setLocked(bool locked) { m_pad->setMarked(locked); }

} // namespace ui
