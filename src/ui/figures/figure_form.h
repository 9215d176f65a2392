// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "session/session.h"
#include "ui/figures/shown_chart.h"
#include "ui/look/look.h"
#include "ui/look/preferences.h"

#include <QList>
#include <QWidget>

#include <set>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace ui {

class CheckedMenu;
class SecondRunBox;

/// All options of a figure except its format.
class FigureForm : public QWidget
{
    Q_OBJECT

public:
    FigureForm(const session::Session& session, const Look& look, QWidget* parent = nullptr);

    figure::FigureOptions options() const;
    /// Disables the options that mean nothing for these formats.
    void setFormats(const QList<figure::Format>& formats);

    /// What of the options is kept for the next figure; not the folder and the format.
    FigureHabits habits() const;
    /// Chooses what was chosen before.
    void take(const FigureHabits& habits);
    /// Chooses a chart, as the window shows it.
    void take(const ShownChart& chart);

signals:
    /// More can be chosen now, down to `last`.
    void grown(QWidget* last);
    void changed();

private:
    QComboBox* choice(const char* name, const QString& label);
    void addChoice(QComboBox* box, const char* name, const QString& label);
    QDoubleSpinBox* moment(const char* name, const QString& label, tcp::Instant at);
    void addChartChoices();
    void addSizes();
    /// What is shown on request, and what is left blank.
    void addMarks();
    void fill();
    void follow();
    diagram::ChartKind shownKind() const;
    /// Of the numbers that were typed, those of segments of the run; empty: all segments.
    std::set<sim::SegmentId> blankSegments() const;

    const session::Session& m_session;
    Look m_look;
    QFormLayout* m_form;
    QComboBox* m_view;
    QComboBox* m_of;
    QComboBox* m_average;
    SecondRunBox* m_with;
    QComboBox* m_extent;
    QDoubleSpinBox* m_from;
    QDoubleSpinBox* m_to;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_numbers;
    QComboBox* m_flags;
    QComboBox* m_text;
    QComboBox* m_preset;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_textSize = nullptr;
    QDoubleSpinBox* m_scale = nullptr;
    CheckedMenu* m_shown = nullptr;
    CheckedMenu* m_blanks = nullptr;
    QLineEdit* m_blankAt = nullptr;
    QCheckBox* m_key = nullptr;
    QList<figure::Format> m_formats{figure::Format::Svg};
};

/// The present moment of the session: what has happened, and what is in flight.
figure::Moment momentOf(const session::Session& session);

} // namespace ui
