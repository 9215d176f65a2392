// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/injection_draft.h"
#include "session/session.h"
#include "ui/look.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class ValueSpin;

/// A segment made by hand. While it is made, the dialog says what the receiver would do with it.
class InjectionDialog : public QDialog
{
    Q_OBJECT

public:
    InjectionDialog(
        const session::Session& session, sim::Side to, const Look& look, QWidget* parent = nullptr);

    sim::Injection injection() const;

private:
    QWidget* form();
    QWidget* flagRow();
    QWidget* buttonRow();
    /// Fills the form with a segment of the chosen kind.
    void draft();
    void fill(const tcp::Segment& segment);
    void changeNumbers();
    void check();
    void tell(const QString& verdict);

    sim::Side to() const;
    bool isRelative() const;
    tcp::SeqNum numberIn(const ValueSpin* spin, tcp::SeqNum base) const;
    void setNumber(ValueSpin* spin, tcp::SeqNum number, tcp::SeqNum base);

    struct FlagBox
    {
        tcp::Flag flag;
        QCheckBox* box;
    };

    const session::Session& m_session;
    Look m_look;
    bool m_filling = false;
    /// The way numbers are written in the form just now.
    bool m_relative = true;
    QComboBox* m_to;
    QComboBox* m_kind;
    QComboBox* m_numbers;
    std::vector<FlagBox> m_flags;
    ValueSpin* m_seq;
    ValueSpin* m_ack;
    ValueSpin* m_window;
    ValueSpin* m_length;
    QLabel* m_verdict;
    QPushButton* m_inject;
};

} // namespace ui
