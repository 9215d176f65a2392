// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ends/settings_dialog.h"

#include "lesson/scenario/scenario.h"
#include "ui/ends/end_name.h"
#include "ui/ends/setting_edit.h"
#include "ui/ends/why_not_text.h"
#include "ui/widgets/screen_room.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

SettingsDialog::SettingsDialog(
    const session::Session& session, sim::Side side, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_side(side)
    , m_verdict(new QLabel(this))
    , m_apply(new QPushButton(tr("Apply"), this))
{
    setObjectName("settingsDialog");
    setWindowTitle(tr("Settings: %1").arg(nameOf(side, look)));
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName("settingTabs");
    tabs->setDocumentMode(true);
    for (const SettingGroup group : kSettingGroups) {
        tabs->addTab(page(group), nameOf(group));
    }
    m_verdict->setObjectName("settingsVerdict");
    m_verdict->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(10);
    column->addWidget(tabs, 1);
    column->addWidget(m_verdict);
    column->addWidget(buttonRow());
    resizeWithinScreen(*this, {760, 640});
    check();
}

QWidget* SettingsDialog::page(SettingGroup group)
{
    const tcp::Endpoint& endpoint = m_session.state().endpoint(m_side);
    const lesson::Scenario blank = lesson::blankScenario();
    auto* list = new QWidget;
    list->setObjectName("settingPage");
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(4, 12, 12, 4);
    column->setSpacing(6);
    for (const tcp::Setting setting : tcp::kAllSettings) {
        if (groupOf(setting) != group) {
            continue;
        }
        auto* edit = new SettingEdit(setting, blank.genesis.endpoint[m_side], list);
        edit->setValue(tcp::valueOf(setting, endpoint.settings()));
        edit->setWaiting(
            tcp::isKeptByConnection(setting) && tcp::hasBegunConnection(endpoint.state()));
        connect(edit, &SettingEdit::changed, this, &SettingsDialog::check);
        column->addWidget(edit);
        m_edits.push_back(edit);
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(list);
    return scroll;
}

QWidget* SettingsDialog::buttonRow()
{
    m_apply->setObjectName("settingsApply");
    m_apply->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName("settingsCancel");
    auto* reset = new QPushButton(tr("All back to the defaults"), this);
    reset->setObjectName("settingsReset");
    reset->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_apply, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(reset, QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, &SettingsDialog::resetAll);
    return buttons;
}

void SettingsDialog::resetAll()
{
    for (SettingEdit* edit : m_edits) {
        edit->reset();
    }
}

sim::SettingsChange SettingsDialog::change() const
{
    sim::SettingsChange change{m_side, m_session.state().endpoint(m_side).settings()};
    for (const SettingEdit* edit : m_edits) {
        if (const auto value = edit->value()) {
            tcp::assign(edit->setting(), *value, change.config);
        }
    }
    return change;
}

void SettingsDialog::check()
{
    const bool readable = std::ranges::all_of(
        m_edits, [](const SettingEdit* edit) { return edit->value().has_value(); });
    const auto whyNot = m_session.canApply(change());
    const bool changes = whyNot != sim::WhyNot(sim::Refusal::NothingChanges);
    m_apply->setEnabled(readable && !whyNot);
    if (!readable) {
        m_verdict->setText(tr("An initial sequence number is a number from 0 to 4294967295; "
                              "several are separated by commas."));
    } else {
        m_verdict->setText(whyNot && changes ? sentence(*whyNot) : QString());
    }
    m_verdict->setVisible(!m_verdict->text().isEmpty());
}

} // namespace ui
