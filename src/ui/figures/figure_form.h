// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "session/session.h"
#include "ui/look/look.h"
#include "ui/look/preferences.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace ui {

/// All options of a figure except its format.
class FigureForm : public QWidget
{
    Q_OBJECT

public:
    FigureForm(const session::Session& session, const Look& look, QWidget* parent = nullptr);

    figure::FigureOptions options() const;
    /// What of the options is kept for the next figure; not the folder and the format.
    FigureHabits habits() const;
    /// Chooses what was chosen before.
    void take(const FigureHabits& habits);
    /// Disables the options that mean nothing for these formats.
    void setFormats(const QList<figure::Format>& formats);

signals:
    void changed();

private:
    QComboBox* choice(const char* name, const QString& label);
    QDoubleSpinBox* moment(const char* name, const QString& label, tcp::Instant at);
    void fill();
    void follow();

    const session::Session& m_session;
    Look m_look;
    QFormLayout* m_form;
    QComboBox* m_view;
    QComboBox* m_extent;
    QDoubleSpinBox* m_from;
    QDoubleSpinBox* m_to;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_numbers;
    QComboBox* m_flags;
    QComboBox* m_text;
    QSpinBox* m_width;
    QDoubleSpinBox* m_scale;
    QList<figure::Format> m_formats{figure::Format::Svg};
};

/// The present moment of the session: what has happened, and what is in flight.
figure::Moment momentOf(const session::Session& session);

} // namespace ui
