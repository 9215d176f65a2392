// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <cstdint>

namespace ui {

/// The dialog for whoever starts the program for the first time: what it is for, and what to begin
/// with.
class Welcome : public QDialog
{
    Q_OBJECT

public:
    enum class Wish : std::uint8_t {
        Learn,      ///< exercises
        Experiment, ///< a run to interfere with
        Figure,     ///< a picture for slides or a paper
    };

    explicit Welcome(QWidget* parent);

    /// What was chosen, where the dialog was accepted.
    Wish wish() const { return m_wish; }

private:
    void offer(const char* name, const QString& title, const QString& what, Wish wish);

    Wish m_wish = Wish::Learn;
};

} // namespace ui
