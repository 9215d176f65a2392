// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trace/trace_panel.h"

#include "ui/trace/trace_table.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr auto kRest = std::chrono::milliseconds(180);

template<typename Widget>
Widget* made(QWidget* parent, const char* name)
{
    auto* widget = new Widget(parent);
    widget->setObjectName(name);
    return widget;
}

} // namespace

TracePanel::TracePanel(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(session)
    , m_table(new TraceTable(session, m_model, this))
    , m_words(made<QLineEdit>(this, "traceFilter"))
    , m_kind(made<QComboBox>(this, "traceKind"))
    , m_who(made<QComboBox>(this, "traceEnd"))
    , m_count(made<QLabel>(this, "traceCount"))
    , m_problem(made<QLabel>(this, "traceProblem"))
{
    setObjectName("tracePanel");
    setAttribute(Qt::WA_StyledBackground);
    m_words->setClearButtonEnabled(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_kind->addItems({"", "", "", "", "", ""});
    m_who->addItems({"", "", ""});
    for (QComboBox* choice : {m_kind, m_who}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(choice, &QComboBox::activated, this, &TracePanel::filter);
    }
    m_typing.setSingleShot(true);
    m_typing.setInterval(kRest);
    connect(m_words, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_words, &QLineEdit::returnPressed, this, &TracePanel::filter);
    connect(&m_typing, &QTimer::timeout, this, &TracePanel::filter);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_model, signal, this, &TracePanel::count);
    }
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TracePanel::count);

    connect(m_table, &TraceTable::pointedAt, this, &TracePanel::pointedAt);

    auto* typed = new QHBoxLayout;
    typed->addWidget(m_words, 1);
    typed->addWidget(m_count);
    auto* chosen = new QHBoxLayout;
    chosen->addWidget(m_kind);
    chosen->addWidget(m_who);
    chosen->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(6);
    column->addLayout(typed);
    column->addWidget(m_problem);
    column->addLayout(chosen);
    column->addWidget(m_table, 1);
    setTabOrder(m_words, m_kind);
    setTabOrder(m_kind, m_who);
    setTabOrder(m_who, m_table);
    retranslate();
}

void TracePanel::setLook(const Look& look)
{
    m_look = look;
    m_model.setLook(look);
    m_table->setLook(look);
    m_table->settle();
    retranslate();
}

void TracePanel::setPointer(std::optional<tcp::Instant> at) { m_table->setPointer(at); }

void TracePanel::filter()
{
    m_typing.stop();
    auto read = readQuery(m_words->text());
    const auto* problem = std::get_if<QueryProblem>(&read);
    m_wrong = problem == nullptr ? std::nullopt : std::optional(*problem);
    tellProblem();
    if (problem != nullptr) {
        return; // what was shown is shown until it is right
    }
    TraceFilter filter = std::get<TraceFilter>(std::move(read));
    filter.kind = static_cast<TraceFilter::Kind>(m_kind->currentIndex());
    if (m_who->currentIndex() > 0) {
        filter.who = sim::kBothSides[static_cast<std::size_t>(m_who->currentIndex() - 1)];
    }
    m_model.setFilter(filter);
    m_table->settle();
    count();
}

void TracePanel::showFuture(bool shown)
{
    m_model.showFuture(shown);
    count();
}

void TracePanel::tellProblem()
{
    const QString text = m_wrong ? queryProblemText(*m_wrong) : QString();
    m_problem->setText(text);
    m_problem->setVisible(m_wrong.has_value());
    m_words->setAccessibleDescription(m_wrong ? text : m_words->toolTip());
}

void TracePanel::count()
{
    const auto all = static_cast<qlonglong>(m_model.available());
    const QString shown = QLocale().toString(m_model.rowCount());
    const QString told = m_model.filter().isOpen()
        ? tr("Rows: %1").arg(shown)
        : tr("Rows: %1 of %2").arg(shown, QLocale().toString(all));
    m_count->setText(m_model.isComplete() ? told : told + " …");
    m_count->setToolTip(tr("Rows shown, of all rows"));
}

void TracePanel::nameChoices()
{
    const QStringList kinds{tr("All rows"), tr("Segments sent"), tr("Segments"),
        tr("State changes"), tr("Timers"), tr("Calls and errors")};
    for (int i = 0; i < kinds.size(); ++i) {
        m_kind->setItemText(i, kinds[i]);
    }
    m_who->setItemText(0, tr("Both sides"));
    const render::Labels labels = labelsFor(m_look);
    for (const sim::Side side : sim::kBothSides) {
        m_who->setItemText(
            1 + static_cast<int>(sim::index(side)), QString::fromStdString(labels.endTitle(side)));
    }
}

void TracePanel::retranslate()
{
    nameChoices();
    m_words->setPlaceholderText(tr("Filter: lost, seq>300, flags:SYN …"));
    m_words->setToolTip(tr("Words that a row shows, and comparisons; all must hold:\n"
                           "seq>300   ack=y+1   len>0   window<1000   time>=1.5   (numbers)\n"
                           "flags:SYN,ACK   (at least these; = exactly these)\n"
                           "who:client   state:TIME-WAIT   \"several words\""));
    m_words->setAccessibleName(tr("Words to filter by"));
    m_kind->setAccessibleName(tr("Kind of row"));
    m_who->setAccessibleName(tr("Side"));
    m_table->setAccessibleName(tr("Trace"));
    tellProblem();
    count();
}

void TracePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
