// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "session/session.h"
#include "ui/look/look.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class ComparisonView;

/// Any two branches of the session side by side, each under its name. Escape closes it.
class ComparisonWindow : public QDialog
{
    Q_OBJECT

public:
    ComparisonWindow(const session::Session& session, const Look& look, QWidget* parent);

    void setLook(const Look& look);
    void show(session::BranchId left, session::BranchId right);
    const ComparisonView& view() const { return *m_view; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void compare();
    void retranslate();
    QPushButton* addButton(const char* name, QKeySequence key);
    // comparison_window_figures.cpp
    figure::Figure figure(const Look& look) const;
    figure::FigureOptions options() const;
    void copy();
    void exportIt();
    void print();
    void tell(const figure::FigureError& error);

    const session::Session& m_session;
    ComparisonView* m_view;
    QComboBox* m_left;
    QComboBox* m_right;
    QLabel* m_words;
    QPushButton* m_difference;
    QPushButton* m_copy;
    QPushButton* m_export;
    QPushButton* m_print;
    QPushButton* m_close;
    Look m_look;
};

} // namespace ui
