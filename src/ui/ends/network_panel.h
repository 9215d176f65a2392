// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "sim/link_setting.h"
#include "ui/look/look.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace ui {

class ValueSpin;

/// The network as it is at the cursor. A value that is changed here holds for what is sent from
/// then on.
class NetworkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPanel(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);

signals:
    void changeRequested(const sim::NetworkChange& change);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        sim::LinkSetting setting;
        QLabel* name;
        sim::PerSide<ValueSpin*> spin;
    };

    void addRows(QGridLayout* grid);
    ValueSpin* makeSpin(sim::LinkSetting setting, sim::Side from);
    void retranslate();
    QString wayTo(sim::Side side) const;
    /// Shows what is in force.
    void refresh();
    void showApart(bool apart);
    void commit(sim::LinkSetting setting, sim::Side from);
    void choose(int preset);

    session::Session& m_session;
    Look m_look;
    bool m_filling = false;
    sim::PerSide<sim::LinkConfig> m_shown;
    QComboBox* m_presets;
    QCheckBox* m_alike;
    sim::PerSide<QLabel*> m_heads;
    std::vector<Row> m_rows;
};

} // namespace ui
