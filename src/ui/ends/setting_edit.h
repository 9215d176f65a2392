// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/setting.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class ValueSpin;

/// The field for one setting of an end: its name, its value, what it does, and a button that sets
/// it back to its default.
class SettingEdit : public QWidget
{
    Q_OBJECT

public:
    SettingEdit(
        tcp::Setting setting, const tcp::EndpointConfig& defaults, QWidget* parent = nullptr);

    tcp::Setting setting() const { return m_setting; }
    /// None: what was typed is no value.
    std::optional<tcp::SettingValue> value() const;
    void setValue(const tcp::SettingValue& value);
    void reset() { setValue(m_default); }
    /// Whether to say that a new value takes effect only with the next connection.
    void setWaiting(bool waiting);

signals:
    void changed();

private:
    QWidget* makeEditor();
    void makeSpin();
    void makeChoice();
    QWidget* makeChoices();
    tcp::SettingValue someOf() const;
    QString textOf(const tcp::SettingValue& value) const;
    void retell();

    tcp::Setting m_setting;
    tcp::SettingValue m_default;
    bool m_waiting = false;
    QCheckBox* m_check = nullptr;
    ValueSpin* m_spin = nullptr;
    QLineEdit* m_line = nullptr;
    QComboBox* m_choice = nullptr;
    std::vector<QCheckBox*> m_some;
    QLabel* m_words;
    QToolButton* m_reset;
};

} // namespace ui
