// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/rows_layout.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

void layOutRows(QWidget* parent, QVBoxLayout* column, QPushButton* add)
{
    add->setAutoDefault(false); // Return belongs to the fields
    auto* all = new QVBoxLayout(parent);
    all->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    all->addLayout(column);
    all->addWidget(add, 0, Qt::AlignLeft);
}

} // namespace ui
