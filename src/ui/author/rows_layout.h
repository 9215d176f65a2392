// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPushButton;
class QVBoxLayout;
class QWidget;

namespace ui {

/// Puts `column`, which holds the rows of an editor, and below it the button that adds one into
/// `parent`, which has no layout yet.
void layOutRows(QWidget* parent, QVBoxLayout* column, QPushButton* add);

} // namespace ui
