// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "session/written_run.h"
#include "ui/look/look.h"

#include <QDialog>

namespace ui {

class BilingualEdit;

/// Asks what the run is to be called as a scenario, and says what a scenario cannot hold of it.
class ScenarioDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of the current branch of a simulated run.
    ScenarioDialog(const session::Session& session, const Look& look, QWidget* parent = nullptr);

    /// The scenario with the title and the description that were typed.
    lesson::Scenario scenario() const;

private:
    QStringList remarks() const;

    Look m_look;
    session::WrittenRun m_run;
    BilingualEdit* m_title;
    BilingualEdit* m_description;
};

} // namespace ui
