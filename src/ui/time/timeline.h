// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/look.h"

#include <QWidget>

#include <optional>

namespace ui {

/// The whole known run from left to right, linear in the time that it takes to play it: a tick for
/// each segment in its colour, and a handle at the playhead that can be dragged.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(session::Session& session, QWidget* parent = nullptr);

    const session::Session& session() const { return m_session; }
    void setLook(const Look& look);

    /// The x coordinate of a known moment, and the inverse.
    double xOf(tcp::Instant at) const;
    tcp::Instant instantAt(double x) const;
    QPointF handle() const;
    /// Another view points at this moment; none: nowhere.
    void setPointer(std::optional<tcp::Instant> at);

    QSize sizeHint() const override { return {600, 44}; }
    QSize minimumSizeHint() const override { return {160, 44}; }

signals:
    /// The user wants to go to this moment.
    void seekRequested(tcp::Instant at);
    /// The pointer is at this moment; none: it is elsewhere.
    void pointedAt(std::optional<tcp::Instant> at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Tick
    {
        tcp::Instant at;
        diagram::Ink ink;
    };

    /// Reads the segments that are new; the first `keptRows` rows of the trace are as before.
    void readTicks(std::size_t keptRows);
    void paintTicks(QPainter& painter) const;
    tcp::Instant tickNear(double x) const;

    session::Session& m_session;
    Look m_look;
    std::vector<Tick> m_ticks;
    bool m_dragging = false;
    std::optional<tcp::Instant> m_pointer;
};

} // namespace ui
