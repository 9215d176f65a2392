// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenarios/script_panel.h"

#include "render/paint/fonts.h"
#include "render/paint/theme.h"
#include "ui/scenarios/script_text.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

using diagram::Ink;
using session::LineFate;

enum Column { Mark, Number, Text, Columns };

Ink inkOf(LineFate fate)
{
    switch (fate) {
    case LineFate::AsExpected:
        return Ink::Data;
    case LineFate::Differs:
    case LineFate::NotUnderstood:
        return Ink::Rst;
    case LineFate::NoEvent:
    case LineFate::NotReached:
        return Ink::Soft;
    }
    return Ink::Soft;
}

} // namespace

ScriptPanel::ScriptPanel(session::Session& session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_summary(new QLabel(this))
    , m_lines(new QTreeWidget(this))
{
    setObjectName("scriptPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_summary->setObjectName("scriptSummary");
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setMargin(10);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_summary);
    m_lines->setObjectName("scriptLines");
    m_lines->setColumnCount(Columns);
    m_lines->setHeaderHidden(true);
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setIndentation(0);
    m_lines->header()->setStretchLastSection(false);
    m_lines->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lines->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_lines, 1);
    connect(m_lines, &QTreeWidget::itemClicked, this, &ScriptPanel::goTo);
    connect(m_lines, &QTreeWidget::itemActivated, this, &ScriptPanel::goTo);
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        if (change.opened) {
            fill();
            emit scriptOpened(m_session.script() != nullptr);
        }
        if (change.opened || change.position) {
            showPresent();
        }
    });
}

void ScriptPanel::setLook(const Look& look)
{
    m_look = look;
    fill();
    showPresent();
}

void ScriptPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showWords();
    }
    QFrame::changeEvent(event);
}

void ScriptPanel::fill()
{
    m_lines->clear();
    m_present = -1;
    const session::ScriptRun* script = m_session.script();
    if (script != nullptr) {
        QList<QTreeWidgetItem*> items;
        for (const session::ScriptLine& line : script->lines) {
            auto* item = new QTreeWidgetItem;
            item->setText(Number, QString::number(items.size() + 1));
            fillLine(*item, line);
            items += item;
        }
        m_lines->addTopLevelItems(items);
        // What comes first is often a long licence.
        const auto first = std::ranges::find_if(
            script->lines, [](const auto& line) { return line.fate != LineFate::NoEvent; });
        const auto at = static_cast<int>(first - script->lines.begin());
        if (QTreeWidgetItem* item = m_lines->topLevelItem(at)) {
            m_lines->scrollToItem(item, QAbstractItemView::PositionAtTop);
        }
    }
    showWords();
}

void ScriptPanel::fillLine(QTreeWidgetItem& item, const session::ScriptLine& line) const
{
    const QFont mono = render::qtFont({diagram::FontFamily::Mono, 13});
    const auto ink = [&](Ink which) { return render::colour(m_look.theme, which); };
    item.setText(Mark, mark(line.fate));
    item.setTextAlignment(Mark, Qt::AlignCenter);
    item.setForeground(Mark, ink(inkOf(line.fate)));
    item.setTextAlignment(Number, Qt::AlignRight | Qt::AlignVCenter);
    item.setForeground(Number, ink(Ink::Soft));
    QString text = line.text;
    item.setText(Text, text.replace('\t', "    "));
    item.setToolTip(Text, line.text.trimmed());
    item.setFont(Number, mono);
    item.setFont(Text, mono);
    const bool happened = line.fate != LineFate::NoEvent && line.fate != LineFate::NotReached;
    item.setForeground(Text, ink(happened ? Ink::Text : Ink::Soft));
    if (line.fate == LineFate::Differs || line.fate == LineFate::NotUnderstood) {
        item.setForeground(Text, ink(Ink::Rst));
    }
}

/// What depends on the language.
void ScriptPanel::showWords()
{
    const session::ScriptRun* script = m_session.script();
    m_lines->setAccessibleName(tr("Lines of the script"));
    if (script == nullptr) {
        m_summary->setText(tr("Open a packetdrill script (*.pkt) to see here what it expects and "
                              "what happened."));
        return;
    }
    m_summary->setText(summary(*script));
    for (int i = 0; i < m_lines->topLevelItemCount(); ++i) {
        const QString means = meaning(script->lines[static_cast<std::size_t>(i)].fate);
        QTreeWidgetItem* item = m_lines->topLevelItem(i);
        item->setToolTip(Mark, means);
        item->setData(Mark, Qt::AccessibleTextRole, means);
    }
}

int ScriptPanel::presentLine() const
{
    const session::ScriptRun* script = m_session.script();
    if (script == nullptr || m_session.stepsDone() == 0) {
        return -1;
    }
    int present = -1;
    for (std::size_t i = 0; i < script->lines.size(); ++i) {
        const auto& at = script->lines[i].at;
        if (at && *at <= m_session.playhead()) {
            present = static_cast<int>(i);
        }
    }
    return present;
}

void ScriptPanel::showPresent()
{
    const int present = presentLine();
    const auto paint = [this](int line, const QBrush& brush) {
        if (QTreeWidgetItem* item = m_lines->topLevelItem(line)) {
            for (int column = 0; column < Columns; ++column) {
                item->setBackground(column, brush);
            }
        }
    };
    if (present != m_present) {
        paint(m_present, {});
        m_present = present;
    }
    paint(present, render::colour(m_look.theme, Ink::Highlight));
    if (QTreeWidgetItem* item = m_lines->topLevelItem(present)) {
        m_lines->scrollToItem(item);
    }
}

void ScriptPanel::goTo(const QTreeWidgetItem* item)
{
    const session::ScriptRun* script = m_session.script();
    const int index = m_lines->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item));
    if (script == nullptr || index < 0) {
        return;
    }
    const session::ScriptLine line = script->lines[static_cast<std::size_t>(index)];
    if (line.at) {
        m_session.seek(*line.at);
    }
    if (line.segment) {
        m_session.select(*line.segment);
    }
}

} // namespace ui
