// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/key_sheet.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>

#include <algorithm>

namespace ui {
namespace {

constexpr int kColumns = 3;

/// As it reads without the menu around it: no mnemonic, no ellipsis.
QString plainName(QString text)
{
    text.remove(QRegularExpression("\\(&.\\)"));
    return text.remove('&').remove(QStringLiteral("…")).trimmed();
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts()) {
        keys += key.toString(QKeySequence::NativeText);
    }
    return keys.join(", ");
}

void collect(const QMenu& menu, const QString& prefix, QList<KeyHint>& hints)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu() != nullptr) {
            collect(*action->menu(), prefix + plainName(action->text()) + " · ", hints);
        } else if (!action->shortcut().isEmpty()) {
            hints += {keysOf(*action), prefix + plainName(action->text())};
        }
    }
}

QWidget* sectionWidget(const KeySheet::Section& section)
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    auto* title = new QLabel(section.title);
    title->setObjectName("keySection");
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const KeyHint& hint : section.hints) {
        auto* keys = new QLabel(hint.keys);
        keys->setObjectName("keyCap");
        keys->setMinimumWidth(100);
        auto* does = new QLabel(hint.does);
        does->setWordWrap(true);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(does, row, 1, Qt::AlignVCenter);
        ++row;
    }
    return box;
}

} // namespace

QList<KeySheet::Section> KeySheet::sectionsOf(const QMenuBar& menus)
{
    QList<Section> sections;
    for (const QAction* action : menus.actions()) {
        Section section{plainName(action->text()), {}};
        if (action->menu() != nullptr) {
            collect(*action->menu(), {}, section.hints);
        }
        if (!section.hints.isEmpty()) {
            sections += section;
        }
    }
    return sections;
}

KeySheet::KeySheet(const QMenuBar& menus, const QList<Section>& more, QWidget* parent)
    : QDialog(parent)
{
    setObjectName("keySheet");
    setWindowTitle(tr("Keys"));
    auto* columns = new QWidget;
    columns->setObjectName("keyColumns");
    auto* row = new QHBoxLayout(columns);
    row->setContentsMargins(20, 18, 20, 18);
    row->setSpacing(34);
    std::array<QVBoxLayout*, kColumns> column{};
    std::array<qsizetype, kColumns> filled{};
    for (QVBoxLayout*& each : column) {
        each = new QVBoxLayout;
        each->setSpacing(20);
        row->addLayout(each, 1);
    }
    for (const Section& section : sectionsOf(menus) + more) {
        const auto least = std::ranges::min_element(filled);
        *least += section.hints.size() + 2;
        column.at(static_cast<std::size_t>(least - filled.begin()))
            ->addWidget(sectionWidget(section));
    }
    for (QVBoxLayout* each : column) {
        each->addStretch(1);
    }
    auto* area = new QScrollArea(this);
    area->setObjectName("keyArea");
    area->setAccessibleName(tr("Keys"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(columns);

    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName("keySheetClose");
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(20, 0, 20, 16);
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area, 1);
    whole->addLayout(bottom);
    resize(1000, 640);
    close->setFocus();
}

} // namespace ui
