// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trace/trace_model.h"

#include "render/paint/fonts.h"
#include "render/paint/theme.h"
#include "sim/trace_json.h"

#include <QElapsedTimer>

#include <algorithm>

namespace ui {
namespace {

/// So long does a filter read before it lets others go on, between two looks at the clock so many
/// rows. Whoever shows the rows needs as long again.
constexpr qint64 kTurnMs = 3;
constexpr std::size_t kRowsBetweenLooks = 16;
/// Rows that come in at once at most: a view keeps something of each.
constexpr std::size_t kMostAtOnce = 50'000;

bool isNumeric(int column)
{
    return column == TraceModel::Time ||
        (column >= TraceModel::Seq && column <= TraceModel::Window);
}

} // namespace

TraceModel::TraceModel(session::Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_mono(render::qtFont({diagram::FontFamily::Mono, 12.5, diagram::FontWeight::Normal}))
    , m_sans(render::qtFont({diagram::FontFamily::Sans, 13, diagram::FontWeight::Normal}))
{
    connect(&session, &session::Session::changed, this, &TraceModel::onChanged);
    connect(&m_reading, &QTimer::timeout, this, &TraceModel::read);
    onChanged({.opened = true});
}

render::RowLabels TraceModel::labels() const
{
    return {m_look.language, m_session.trace(), m_symbols};
}

QString TraceModel::cell(const render::RowCells& cells, const sim::TraceRow& row, int column) const
{
    if (column == Who) {
        const std::string name = m_look.names.inOneLine(row.who, m_look.language);
        if (!name.empty() && !cells.who.empty()) {
            return QString::fromStdString(name);
        }
    }
    const std::string* texts[] = {nullptr, &cells.time, &cells.who, &cells.what, &cells.seq,
        &cells.ack, &cells.len, &cells.window, &cells.state, &cells.reason};
    return texts[column] == nullptr ? QString() : QString::fromStdString(*texts[column]);
}

void TraceModel::setLook(const Look& look)
{
    // Words are looked for in what the rows show.
    const bool isOther = look.language != m_look.language || look.names != m_look.names;
    const bool findsOthers = isOther && !m_filter.words.isEmpty();
    m_look = look;
    if (findsOthers) {
        restart();
    } else if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

void TraceModel::showFuture(bool shown)
{
    m_showsFuture = shown;
    cutTo(available());
    read();
}

std::size_t TraceModel::available() const
{
    return m_showsFuture ? m_session.trace().rows().size() : m_happened;
}

void TraceModel::setFilter(const TraceFilter& filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        restart();
    }
}

void TraceModel::restart()
{
    beginResetModel();
    m_rows.clear();
    m_read = 0;
    endResetModel();
    read();
}

void TraceModel::onChanged(const session::Change& change)
{
    const auto rows = m_session.trace().rows().size();
    const std::size_t kept = change.opened ? 0 : change.keptRows;
    m_index.update(m_session.trace(), kept);
    m_symbols.update(m_session.trace(), kept < m_known ? m_index.segmentsBefore(kept) : SIZE_MAX);
    m_known = rows;
    const std::size_t before = m_happened;
    m_happened = m_session.state().rowCount();
    if (change.opened) {
        restart();
        return;
    }
    cutTo(std::min(kept, available()));
    read();
    if (before != m_happened && rowCount() > 0) {
        const int from = std::max(0, lastUpTo(std::min(before, m_happened)) - 1);
        const int to = std::max(from, lastUpTo(std::max(before, m_happened)));
        emit dataChanged(index(from, 0), index(to, kColumns - 1));
    }
}

void TraceModel::cutTo(std::size_t traceRows)
{
    if (traceRows >= m_read) {
        return;
    }
    const int shown = lastUpTo(traceRows == 0 ? 0 : traceRows - 1);
    const int kept = traceRows == 0 ? 0 : shown + 1;
    const int last = rowCount() - 1;
    // Those that a filter has found are worth more than a moment.
    if (m_filter.isOpen() && last - kept >= static_cast<int>(kMostAtOnce)) {
        restart();
        return;
    }
    if (kept <= last) {
        beginRemoveRows({}, kept, last);
        m_rows.resize(m_filter.isOpen() ? 0 : static_cast<std::size_t>(kept));
        m_read = traceRows;
        endRemoveRows();
    }
    m_read = traceRows;
}

/// Reads on, for one turn at most.
void TraceModel::read()
{
    if (m_filter.isOpen()) {
        appendRows();
    } else {
        appendFound();
    }
    if (!isComplete()) {
        m_reading.start(0);
    } else {
        m_reading.stop();
    }
    if (isComplete() != m_wasComplete) {
        m_wasComplete = isComplete();
        if (m_wasComplete) {
            emit completed();
        } else {
            emit incomplete();
        }
    }
}

void TraceModel::appendRows()
{
    const std::size_t end = std::min(available(), m_read + kMostAtOnce);
    if (m_read < end) {
        beginInsertRows({}, static_cast<int>(m_read), static_cast<int>(end) - 1);
        m_read = end;
        endInsertRows();
    }
}

void TraceModel::appendFound()
{
    const std::size_t count = available();
    QElapsedTimer turn;
    turn.start();
    std::vector<std::uint32_t> found;
    for (; m_read < count && found.size() < kMostAtOnce &&
         (m_read % kRowsBetweenLooks != 0 || turn.elapsed() < kTurnMs);
         ++m_read) {
        if (takes(m_read)) {
            found.push_back(static_cast<std::uint32_t>(m_read));
        }
    }
    if (!found.empty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(found.size()) - 1);
        m_rows.insert(m_rows.end(), found.begin(), found.end());
        endInsertRows();
    }
}

bool TraceModel::takes(std::size_t traceRow) const
{
    const sim::TraceRow& row = m_session.trace().rows()[traceRow];
    if (!m_filter.takes(row, m_session.trace(), m_symbols)) {
        return false;
    }
    if (m_filter.words.isEmpty()) {
        return true;
    }
    const render::RowCells cells = labels().cells(row);
    QString shown;
    for (int column = Time; column < kColumns; ++column) {
        shown += cell(cells, row, column) + '\n';
    }
    return m_filter.takesText(shown);
}

int TraceModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid()) {
        return 0;
    }
    return static_cast<int>(m_filter.isOpen() ? m_read : m_rows.size());
}

int TraceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int{kColumns};
}

std::size_t TraceModel::traceRow(int row) const
{
    const auto position = static_cast<std::size_t>(row);
    return m_filter.isOpen() ? position : m_rows[position];
}

int TraceModel::lastUpTo(std::size_t traceRow) const
{
    if (m_filter.isOpen()) {
        return static_cast<int>(std::min(traceRow + 1, m_read)) - 1;
    }
    return static_cast<int>(std::ranges::upper_bound(m_rows, traceRow) - m_rows.begin()) - 1;
}

int TraceModel::rowOf(sim::SegmentId segment) const
{
    if (segment.value == 0 || segment.value > m_session.trace().segments().size()) {
        return -1;
    }
    const std::size_t wanted = m_index.sendRow(segment);
    const int row = lastUpTo(wanted);
    return row >= 0 && traceRow(row) == wanted ? row : -1;
}

int TraceModel::playheadRow() const { return m_happened == 0 ? -1 : lastUpTo(m_happened - 1); }

bool TraceModel::isFuture(std::size_t traceRow) const { return traceRow >= m_happened; }

sim::Subject TraceModel::selectionOf(int row) const
{
    const sim::TraceRow& about = m_session.trace().rows()[traceRow(row)];
    if (const auto* send = std::get_if<sim::SendRow>(&about.what)) {
        return send->segment;
    }
    if (const auto* arrival = std::get_if<sim::ArriveRow>(&about.what)) {
        return arrival->segment;
    }
    if (const auto* drop = std::get_if<sim::DropRow>(&about.what)) {
        return drop->segment;
    }
    if (const auto* state = std::get_if<sim::StateRow>(&about.what)) {
        return sim::Edge{state->from, state->event};
    }
    return about.who;
}

QString TraceModel::text(std::size_t traceRow, int column) const
{
    if (column == Mark) {
        // Not by colour alone: what has happened, where the playhead stands, what is to come.
        return isFuture(traceRow) ? "○" : traceRow + 1 == m_happened ? "▶" : "●";
    }
    const sim::TraceRow& row = m_session.trace().rows()[traceRow];
    return cell(labels().cells(row), row, column);
}

QString TraceModel::sentence(std::size_t traceRow) const
{
    const sim::TraceRow& row = m_session.trace().rows()[traceRow];
    diagram::Fate fate;
    if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
        const auto ends = m_index.endRows(send->segment);
        if (!ends.empty()) {
            const sim::TraceRow& end = m_session.trace().rows()[ends.front()];
            const auto* drop = std::get_if<sim::DropRow>(&end.what);
            fate.kind = drop == nullptr ? diagram::Fate::Kind::Arrived : diagram::Fate::Kind::Lost;
            fate.at = end.at;
            fate.cause = drop == nullptr ? fate.cause : drop->cause;
            fate.extraCopies = static_cast<std::uint32_t>(ends.size() - 1);
        }
    }
    const QString said = QString::fromStdString(labels().sentence(row, fate));
    return isFuture(traceRow) ? said + ' ' + tr("Still to come.") : said;
}

QVariant TraceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const std::size_t row = traceRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return sentence(row);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return render::colour(
            m_look.theme, isFuture(row) ? diagram::Ink::Soft : diagram::Ink::Text);
    case Qt::FontRole:
        return fontOf(index.column());
    default:
        return {};
    }
}

const QFont& TraceModel::fontOf(int column) const { return isNumeric(column) ? m_mono : m_sans; }

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Time:
        return tr("Time (s)");
    case Who:
        return tr("Side");
    case What:
        return tr("What happens");
    case Seq:
        return "seq";
    case Ack:
        return "ack";
    case Len:
        return "len";
    case Window:
        return tr("Window");
    case State:
        return tr("State");
    case Reason:
        return tr("Why");
    default:
        return QString();
    }
}

QString TraceModel::tabbed(std::size_t traceRow) const
{
    const sim::TraceRow& row = m_session.trace().rows()[traceRow];
    const render::RowCells cells = labels().cells(row);
    QStringList texts;
    for (int column = Time; column < kColumns; ++column) {
        texts += cell(cells, row, column);
    }
    return texts.join('\t');
}

QString TraceModel::json(std::size_t traceRow) const
{
    const sim::Trace& trace = m_session.trace();
    return QString::fromStdString(sim::toJson(trace, trace.rows()[traceRow]));
}

} // namespace ui
