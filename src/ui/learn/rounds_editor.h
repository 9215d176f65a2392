// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/rounds_picture.h"
#include "ui/learn/item_editor.h"

#include <optional>
#include <vector>

class QLabel;

namespace ui {

/// A grid on which a window is drawn for each round: by clicking, or with the arrow keys and
/// digits.
class RoundsPad : public QWidget
{
    Q_OBJECT

public:
    /// `right` are the windows that are right, shown once the pad is marked.
    RoundsPad(std::vector<double> right, int most, const Look& look, QWidget* parent);

    const std::vector<std::optional<double>>& windows() const { return m_windows; }
    void setWindows(std::vector<std::optional<double>> windows);
    /// A marked one shows which rounds are wrong, and cannot be changed.
    void setMarked(bool marked);
    bool isMarked() const { return m_isMarked; }
    /// Where the window of a round is drawn.
    QPointF placeOf(int round, double window) const;
    /// "Round 5: 8", for the round that is pointed at.
    QString told() const;
    QSize sizeHint() const override;

signals:
    void changed();
    /// Another round is pointed at, or its window has changed.
    void pointedAt();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    diagram::LaidOutRounds laidOut() const;
    void drawAt(QPointF place);
    void pointAt(int round);
    void set(std::optional<double> window);
    bool typed(const QString& text);
    int count() const { return static_cast<int>(m_windows.size()); }
    std::optional<double>& current() { return m_windows[static_cast<std::size_t>(m_round) - 1]; }
    bool isWrong(int round) const;

    std::vector<double> m_right;
    std::vector<std::optional<double>> m_windows;
    int m_most;
    Look m_look;
    /// Pointed at, from 1.
    int m_round = 1;
    bool m_isMarked = false;
    /// The next digit goes on with the number.
    bool m_isTyping = false;
};

/// The pad, and below it what it says of the round that is pointed at.
class RoundsEditor : public ItemEditor
{
    Q_OBJECT

public:
    RoundsEditor(
        const lesson::AskedItem& item, const QString& prompt, const Look& look, QWidget* parent);

    QJsonValue answer() const override;
    void setAnswer(const QJsonValue& answer) override;
    void setLocked(bool locked) override;
    bool isLong() const override { return true; }

private:
    void tell();

    RoundsPad* m_pad;
    QLabel* m_told;
};

} // namespace ui
