// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "session/session.h"
#include "ui/look/look.h"
#include "ui/runs/file_run.h"

#include <QComboBox>
#include <QString>

#include <memory>
#include <vector>

namespace ui {

/// Which run is laid over the current one.
struct SecondRun
{
    /// Of a built-in scenario, a branch or a file; empty: none.
    QString id = {};
    /// What was read from the file; null: the run is of no file.
    std::shared_ptr<const FileRun> file = {};
};

/// Chooses the run that a chart lays over the current one: another branch of the session, a
/// built-in scenario, or what a file holds.
class SecondRunBox : public QComboBox
{
    Q_OBJECT

public:
    explicit SecondRunBox(const session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Lists the runs that there are now. What is chosen stays so while it is there.
    void refresh();

    /// The run that is chosen, to be chosen in another such box.
    SecondRun chosen() const;
    /// Chooses none where there is no such run.
    void choose(const SecondRun& run);
    /// The run that is chosen, a scenario played to its end; null: none is chosen.
    std::shared_ptr<const figure::OtherRun> run() const;

private:
    void addHeading(const QString& words);
    void addScenarios();
    void addFiles();
    void add(std::shared_ptr<const FileRun> file);
    std::shared_ptr<const FileRun> fileOf(const QString& id) const;
    void onActivated();
    QString chosenId() const { return currentData().toString(); }
    QString nameOfCurrent() const;
    sim::Trace trace(const QString& id) const;

    const session::Session& m_session;
    Look m_look;
    /// Files that were chosen.
    std::vector<std::shared_ptr<const FileRun>> m_files;
    /// What was chosen before the user asked for a file.
    QString m_before;
    /// The scenario that was played last, and what it left.
    mutable QString m_playedId;
    mutable sim::Trace m_played;
    /// What run() returned last; null: something has changed since.
    mutable std::shared_ptr<const figure::OtherRun> m_run;
    mutable QString m_runId;
};

} // namespace ui
