// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "session/session.h"
#include "ui/look/look.h"

#include <QComboBox>
#include <QString>

#include <memory>

namespace ui {

/// Chooses the run that a chart lays over the current one: another branch of the session, or a
/// built-in scenario.
class SecondRunBox : public QComboBox
{
    Q_OBJECT

public:
    explicit SecondRunBox(const session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Lists the runs that there are now. What is chosen stays so while it is there.
    void refresh();

    /// What names the run that is chosen in another such box; empty: none is chosen.
    QString chosen() const;
    /// Chooses none where there is no such run.
    void choose(const QString& id);
    /// The run that is chosen, a scenario played to its end; null: none is chosen.
    std::shared_ptr<const figure::OtherRun> run() const;

private:
    void addHeading(const QString& words);
    void addScenarios();
    QString nameOfCurrent() const;
    sim::Trace trace(const QString& id) const;

    const session::Session& m_session;
    Look m_look;
    /// The scenario that was played last, and what it left.
    mutable QString m_playedId;
    mutable sim::Trace m_played;
    /// What run() returned last; null: something has changed since.
    mutable std::shared_ptr<const figure::OtherRun> m_run;
    mutable QString m_runId;
};

} // namespace ui
