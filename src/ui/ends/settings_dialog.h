// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/ends/setting_words.h"
#include "ui/look/look.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;

namespace ui {

class SettingEdit;

/// The dialog with all settings of one end. It says while one types which values are impossible
/// together.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const session::Session& session, sim::Side side, const Look& look,
        QWidget* parent = nullptr);

    /// The settings as they are in the dialog now.
    sim::SettingsChange change() const;

private:
    QWidget* page(SettingGroup group);
    QWidget* buttonRow();
    void resetAll();
    void check();

    const session::Session& m_session;
    sim::Side m_side;
    std::vector<SettingEdit*> m_edits;
    QLabel* m_verdict;
    QPushButton* m_apply;
};

} // namespace ui
