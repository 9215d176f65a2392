// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trace/trace_table.h"

#include "ui/trace/trace_delegate.h"
#include "ui/widgets/message.h"
#include "ui/widgets/progress.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace ui {
namespace {

/// What a column is at least as wide as, in order; the end's name and the reasons are asked for.
constexpr const char* kSamples[] = {"▶", "0.000000", "", "received 0 SYN,ACK", "x+1 = 000",
    "y+1 = 000", "000000", "000000", "SYN-RECEIVED → ESTABLISHED", ""};

constexpr int kLeastReason = 340;
constexpr qsizetype kMostCopied = 200'000; // some 20 MB of text
constexpr int kPadding = 20;

} // namespace

TraceTable::TraceTable(session::Session& session, TraceModel& model, QWidget* parent)
    : QTableView(parent)
    , m_session(session)
    , m_model(model)
{
    setObjectName("traceTable");
    // Before the view hears of it: where the current row goes with others, nobody has chosen the
    // next one.
    connect(&model, &TraceModel::rowsAboutToBeRemoved, this, [this] { m_following = true; });
    setModel(&model);
    connect(&model, &TraceModel::rowsRemoved, this, [this] {
        m_following = false;
        settle();
    });
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setItemDelegate(new TraceDelegate(this));
    layOutRows();
    connect(&session, &session::Session::changed, this, &TraceTable::onChanged);
    connect(this, &QTableView::doubleClicked, this, &TraceTable::seekTo);
    setMouseTracking(true);
    connect(this, &QTableView::entered, this, [this](const QModelIndex& index) {
        emit pointedAt(m_session.trace().rows()[m_model.traceRow(index.row())].at);
    });
    // Where most rows come back in a few turns, what is seen meanwhile would jump.
    connect(&model, &TraceModel::incomplete, this,
        [this] { viewport()->setUpdatesEnabled(!m_model.filter().isOpen()); });
    connect(&model, &TraceModel::completed, this, [this] {
        settle();
        viewport()->setUpdatesEnabled(true);
    });
}

/// All rows are equally high: nothing is measured row by row.
void TraceTable::layOutRows()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 8);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setObjectName("traceHeader");
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void TraceTable::setLook(const Look& look)
{
    const render::Labels labels = labelsFor(look);
    for (int column = 0; column < TraceModel::Reason; ++column) {
        const QFontMetrics metrics(m_model.fontOf(column));
        const QString head = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = std::max(metrics.horizontalAdvance(QString::fromUtf8(kSamples[column])),
            fontMetrics().horizontalAdvance(head));
        for (const sim::Side side : sim::kBothSides) {
            const QString end = QString::fromStdString(labels.endTitle(side));
            if (column == TraceModel::Who) {
                width = std::max(width, metrics.horizontalAdvance(end));
            }
        }
        setColumnWidth(column, width + kPadding);
    }
    m_measured = -1;
    fitNumbers();
    stretchReasons();
}

/// As wide as what this trace has beside numbers, and as these: they grow to its end.
void TraceTable::fitNumbers()
{
    constexpr int kFirst = 300;
    constexpr int kLast = 40;
    const int count = m_model.rowCount();
    if (count == m_measured) {
        return;
    }
    const bool goesOn = m_measured >= kFirst && count > m_measured;
    m_measured = count;
    const int last = std::max(std::min(count, kFirst), count - kLast);
    const auto isEmpty = [this](int row, int column) {
        return m_model.index(row, column).data().toString().isEmpty();
    };
    for (const int column :
        {TraceModel::Time, TraceModel::What, TraceModel::Seq, TraceModel::Ack}) {
        const QFontMetrics metrics(m_model.fontOf(column));
        const QString head = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int widest = goesOn ? columnWidth(column) - kPadding
                            : std::max(metrics.horizontalAdvance(kSamples[column]),
                                  fontMetrics().horizontalAdvance(head));
        const auto measure = [&](int row) {
            // Words reach over empty cells.
            if (column == TraceModel::What && isEmpty(row, TraceModel::Seq)) {
                return;
            }
            const QString text = m_model.index(row, column).data().toString();
            widest = std::max(widest, metrics.horizontalAdvance(text));
        };
        for (int row = goesOn ? last : 0; row < std::min(count, kFirst); ++row) {
            measure(row);
        }
        for (int row = last; row < count; ++row) {
            measure(row);
        }
        setColumnWidth(column, widest + kPadding);
    }
    stretchReasons();
}

/// They take what is left, and are scrolled to where that is little.
void TraceTable::stretchReasons()
{
    int taken = 0;
    for (int column = 0; column < TraceModel::Reason; ++column) {
        taken += columnWidth(column);
    }
    setColumnWidth(TraceModel::Reason, std::max(kLeastReason, viewport()->width() - taken));
}

void TraceTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    stretchReasons();
}

void TraceTable::onChanged(const session::Change& change)
{
    if (change.opened) {
        m_measured = -1;
    }
    fitNumbers();
    if (change.selection || change.opened) {
        settle();
    }
    if (change.position && !change.opened) {
        const int row = m_model.playheadRow();
        if (m_session.selection() == sim::Subject()) {
            settle();
        } else if (row >= 0) {
            scrollToRow(row);
        }
    }
}

void TraceTable::settle()
{
    const QScopedValueRollback following(m_following, true);
    const sim::Subject selected = m_session.selection();
    const int current = currentIndex().row();
    if (current >= 0 && current < m_model.rowCount() && selected != sim::Subject() &&
        m_model.selectionOf(current) == selected) {
        return;
    }
    if (const auto segment = m_session.selectedSegment()) {
        goTo(m_model.rowOf(*segment));
    } else if (selected == sim::Subject()) {
        goTo(m_model.playheadRow());
    }
}

void TraceTable::goTo(int row)
{
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    // Sideways it stays where the user has it.
    const int column = currentIndex().isValid() ? currentIndex().column() : TraceModel::What;
    const int sideways = horizontalScrollBar()->value();
    setCurrentIndex(m_model.index(row, column));
    horizontalScrollBar()->setValue(sideways);
    scrollToRow(row);
}

void TraceTable::scrollToRow(int row)
{
    const int sideways = horizontalScrollBar()->value();
    scrollTo(m_model.index(row, TraceModel::Time));
    horizontalScrollBar()->setValue(sideways);
}

void TraceTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    // QTableView tells screen readers that the focus went to the new row, even where the keyboard
    // is somewhere else and the table out of sight.
    if (hasFocus()) {
        QTableView::currentChanged(current, previous);
    } else {
        QAbstractItemView::currentChanged(current, previous);
    }
    if (!m_following && current.isValid() && current.row() != previous.row()) {
        m_session.select(m_model.selectionOf(current.row()));
    }
}

void TraceTable::seekTo(const QModelIndex& index)
{
    if (index.isValid()) {
        m_session.seek(m_session.trace().rows()[m_model.traceRow(index.row())].at);
    }
}

void TraceTable::setPointer(std::optional<tcp::Instant> at)
{
    int row = -1;
    if (at) {
        const std::size_t next = m_session.trace().firstRowAt(*at + tcp::Duration(1));
        row = next == 0 ? -1 : m_model.lastUpTo(next - 1);
    }
    if (row != m_pointed) {
        m_pointed = row;
        viewport()->update();
    }
}

void TraceTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_pointed >= 0 && m_pointed < m_model.rowCount()) {
        const int y = rowViewportPosition(m_pointed) + rowHeight(m_pointed) - 1;
        QPainter painter(viewport());
        painter.setPen(QPen(palette().text().color(), 1, Qt::DotLine));
        painter.drawLine(0, y, viewport()->width(), y);
    }
}

void TraceTable::leaveEvent(QEvent* event)
{
    emit pointedAt(std::nullopt);
    QTableView::leaveEvent(event);
}

void TraceTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyText();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        seekTo(currentIndex());
    } else if (event->key() == Qt::Key_Escape) {
        m_session.select({});
    } else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Left ||
        event->key() == Qt::Key_Right) {
        // Keys of the window: play and step.
        event->ignore();
    } else {
        QTableView::keyPressEvent(event);
    }
}

std::vector<int> TraceTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    const auto twice = std::ranges::unique(rows);
    rows.erase(twice.begin(), twice.end());
    return rows;
}

void TraceTable::copyText()
{
    QStringList headings;
    for (int column = TraceModel::Time; column < TraceModel::kColumns; ++column) {
        headings += m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    copy(headings.join('\t') + '\n', [this](std::size_t row) { return m_model.tabbed(row); });
}

void TraceTable::copyJson()
{
    copy({}, [this](std::size_t row) { return m_model.json(row); });
}

/// In turns: whoever has selected a hundred thousand rows can give up.
void TraceTable::copy(QString text, const std::function<QString(std::size_t)>& line)
{
    qsizetype count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        count += range.height();
    }
    if (count > kMostCopied) {
        warn(this, tr("So many rows are not copied: %1.").arg(QLocale().toString(count)),
            tr("The clipboard takes %1 rows at most. Select fewer, filter, or write them all to a "
               "file by the command woshou trace.")
                .arg(QLocale().toString(kMostCopied)));
        return;
    }
    // Of the trace: between two turns a filter that was just typed may take effect.
    std::vector<std::size_t> rows;
    for (const int row : selectedRows()) {
        rows.push_back(m_model.traceRow(row));
    }
    std::size_t done = 0;
    const auto work = [&] {
        QElapsedTimer turn;
        turn.start();
        while (done < rows.size() && !turn.hasExpired(kTurn.count())) {
            text += line(rows[done++]) + '\n';
        }
        return done == rows.size();
    };
    const auto told = [&] {
        return tr("Rows copied so far: %1 of %2.")
            .arg(QLocale().toString(static_cast<qlonglong>(done)),
                QLocale().toString(static_cast<qlonglong>(rows.size())));
    };
    if (Progress(this).repeat(work, told)) {
        QApplication::clipboard()->setText(text);
    }
}

void TraceTable::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard
        ? currentIndex()
        : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid()) {
        return;
    }
    QMenu menu(this);
    menu.setObjectName("traceMenu");
    menu.setAccessibleName(tr("Trace"));
    const auto add = [&menu](const char* name, const QString& text) {
        QAction* action = menu.addAction(text);
        action->setObjectName(name);
        return action;
    };
    connect(add("goTo", tr("&Go to this moment")), &QAction::triggered, this,
        [this, index] { seekTo(index); });
    menu.addSeparator();
    QAction* copy = add("copyRows", tr("&Copy rows"));
    copy->setShortcut(QKeySequence::Copy);
    connect(copy, &QAction::triggered, this, &TraceTable::copyText);
    connect(add("copyJson", tr("Copy rows as &JSON lines")), &QAction::triggered, this,
        &TraceTable::copyJson);
    connect(add("selectAll", tr("Select &all rows")), &QAction::triggered, this,
        &QTableView::selectAll);
    menu.exec(event->globalPos());
}

} // namespace ui
