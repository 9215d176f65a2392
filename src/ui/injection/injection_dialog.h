// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/injection_draft.h"
#include "session/session.h"
#include "ui/injection/counting.h"
#include "ui/look/look.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class NumberEdit;
class OptionForm;

/// The dialog for making a segment by hand. It says at any time what is wrong with the segment, or
/// what the receiver would do with it.
class InjectionDialog : public QDialog
{
    Q_OBJECT

public:
    InjectionDialog(
        const session::Session& session, sim::Side to, const Look& look, QWidget* parent = nullptr);

    sim::Injection injection() const;

private:
    QWidget* form();
    void orderTabs();
    QWidget* flagRow();
    QWidget* buttonRow();
    /// Fills the form with a segment of the chosen kind.
    void draft();
    void fill(const tcp::Segment& segment);
    void changeNumbers();
    void check();
    QStringList problems() const;
    QStringList hints(const tcp::Segment& segment) const;
    void tell(const QString& verdict);

    sim::Side to() const;
    void countFrom(const session::InjectionBases& bases);

    struct FlagBox
    {
        tcp::Flag flag;
        QCheckBox* box;
    };

    const session::Session& m_session;
    Look m_look;
    bool m_filling = false;
    /// How the numbers in the form are written at present.
    Counting m_seqCounting;
    Counting m_ackCounting;
    QComboBox* m_to;
    QComboBox* m_kind;
    QComboBox* m_numbers;
    std::vector<FlagBox> m_flags;
    NumberEdit* m_seq;
    NumberEdit* m_ack;
    NumberEdit* m_window;
    NumberEdit* m_urgent;
    NumberEdit* m_length;
    OptionForm* m_options;
    QLabel* m_verdict;
    QPushButton* m_inject;
};

} // namespace ui
