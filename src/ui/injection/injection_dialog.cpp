// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/injection/injection_dialog.h"

#include "ui/ends/end_name.h"
#include "ui/ends/why_not_text.h"
#include "ui/injection/injection_words.h"
#include "ui/injection/option_form.h"
#include "ui/widgets/number_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace ui {
namespace {

constexpr std::int64_t kMostLength = 65495; // what an IPv4 packet holds (RFC 791 §3.1)
constexpr std::uint32_t kMostPacket = 65535;
constexpr QSize kVerdictSize{700, 130};

} // namespace

InjectionDialog::InjectionDialog(
    const session::Session& session, sim::Side to, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_look(look)
    , m_to(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_numbers(new QComboBox(this))
    , m_seq(new NumberEdit("injectSeq", tr("Sequence number"), this))
    , m_ack(new NumberEdit("injectAck", tr("Acknowledgment number"), this))
    , m_window(new NumberEdit("injectWindow", tr("Window"), this))
    , m_urgent(new NumberEdit("injectUrgent", tr("Urgent pointer"), this))
    , m_length(new NumberEdit("injectLength", tr("Octets of data"), this))
    , m_options(new OptionForm(this))
    , m_verdict(new QLabel(this))
    , m_inject(new QPushButton(tr("Inject"), this))
{
    setObjectName("injectionDialog");
    setWindowTitle(tr("Inject a segment"));
    for (const sim::Side side : sim::kBothSides) {
        m_to->addItem(nameOf(side, look), static_cast<int>(sim::index(side)));
    }
    m_to->setCurrentIndex(static_cast<int>(sim::index(to)));
    for (const session::InjectionKind kind : session::kInjectionKinds) {
        m_kind->addItem(nameOf(kind), static_cast<int>(kind));
    }
    m_numbers->addItem(tr("relative to the initial sequence number"), true);
    m_numbers->addItem(tr("absolute, as on the wire"), false);
    // As the diagram has them.
    m_numbers->setCurrentIndex(look.numbers == render::Numbers::Absolute ? 1 : 0);
    m_window->setLimits(0, UINT16_MAX);
    m_urgent->setLimits(0, UINT16_MAX);
    m_length->setLimits(0, kMostLength);
    m_verdict->setObjectName("injectVerdict");
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_verdict->setMinimumSize(kVerdictSize);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(12);
    column->addWidget(form());
    column->addWidget(m_verdict, 1);
    column->addWidget(buttonRow());
    connect(m_to, &QComboBox::activated, this, &InjectionDialog::draft);
    connect(m_kind, &QComboBox::activated, this, &InjectionDialog::draft);
    connect(m_numbers, &QComboBox::activated, this, &InjectionDialog::changeNumbers);
    for (const NumberEdit* field : {m_seq, m_ack, m_window, m_urgent, m_length}) {
        connect(field, &QLineEdit::textChanged, this, &InjectionDialog::check);
    }
    connect(m_options, &OptionForm::changed, this, &InjectionDialog::check);
    draft();
    for (QWidget* widget : findChildren<QWidget*>()) {
        widget->ensurePolished();
    }
    // Qt would begin with two thirds of a small screen's height at most.
    resize(sizeHint());
}

/// What it is about above; below, the fields of the header beside the options.
QWidget* InjectionDialog::form()
{
    auto* whole = new QWidget(this);
    auto* grid = new QGridLayout(whole);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(2, 1);
    const auto add = [&](const QString& words, QWidget* field, int columns) {
        const int row = grid->rowCount();
        auto* label = new QLabel(words, whole);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1, 1, columns);
        if (field->accessibleName().isEmpty()) {
            field->setAccessibleName(words);
        }
    };
    m_to->setObjectName("injectTo");
    m_kind->setObjectName("injectKind");
    m_numbers->setObjectName("injectNumbers");
    add(tr("Arrives at"), m_to, 2);
    add(tr("Begin with"), m_kind, 2);
    add(tr("Flags"), flagRow(), 2);
    add(tr("Numbers"), m_numbers, 2);
    const int first = grid->rowCount();
    for (NumberEdit* field : {m_seq, m_ack, m_window, m_urgent, m_length}) {
        add(field->accessibleName(), field, 1);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    grid->addWidget(m_options, first, 2, grid->rowCount() - first, 1);
    orderTabs();
    return whole;
}

/// As the form is read.
void InjectionDialog::orderTabs()
{
    QList<QWidget*> order{m_to, m_kind};
    for (const FlagBox& each : m_flags) {
        order += each.box;
    }
    order += {m_numbers, m_seq, m_ack, m_window, m_urgent, m_length};
    order += m_options->inOrder();
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
}

QWidget* InjectionDialog::flagRow()
{
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (const tcp::Flag flag : tcp::kFlagOrder) {
        auto* box = new QCheckBox(QString::fromUtf8(tcp::name(flag)), whole);
        box->setObjectName(QString("inject") + tcp::name(flag));
        box->setAccessibleName(tcp::name(flag));
        connect(box, &QCheckBox::toggled, this, &InjectionDialog::check);
        row->addWidget(box);
        m_flags.push_back({flag, box});
    }
    row->addStretch(1);
    return whole;
}

QWidget* InjectionDialog::buttonRow()
{
    m_inject->setObjectName("injectButton");
    m_inject->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName("injectCancel");
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_inject, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

sim::Side InjectionDialog::to() const
{
    return m_to->currentIndex() == 0 ? sim::Side::Client : sim::Side::Server;
}

void InjectionDialog::countFrom(const session::InjectionBases& bases)
{
    const bool relative = m_numbers->currentData().toBool();
    m_seqCounting = {bases.seq, relative};
    m_ackCounting = {bases.ack, relative};
    m_seq->setLimits(m_seqCounting.least(), m_seqCounting.most());
    m_ack->setLimits(m_ackCounting.least(), m_ackCounting.most());
}

void InjectionDialog::draft()
{
    const auto kind = static_cast<session::InjectionKind>(m_kind->currentData().toInt());
    fill(session::draftInjection(kind, m_session.state(), to()).segment);
}

void InjectionDialog::changeNumbers() { fill(injection().segment); }

void InjectionDialog::fill(const tcp::Segment& segment)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        const sim::Simulation& state = m_session.state();
        countFrom(session::injectionBases(state, to()));
        for (const FlagBox& each : m_flags) {
            each.box->setChecked(segment.flags.has(each.flag));
        }
        m_seq->setValue(m_seqCounting.shown(segment.seq));
        // A field that is left empty would have no meaning when ACK is set later.
        const tcp::Segment next =
            session::draftInjection(session::InjectionKind::Next, state, to()).segment;
        m_ack->setValue(m_ackCounting.shown(segment.hasAck() ? segment.ack : next.ack));
        m_window->setValue(segment.window);
        m_urgent->setValue(segment.urgent);
        m_length->setValue(segment.len);
        m_options->setOptions(
            segment.options, session::optionsToBeginWith(state, to()), m_ackCounting);
    }
    check();
}

sim::Injection InjectionDialog::injection() const
{
    tcp::Segment segment;
    for (const FlagBox& each : m_flags) {
        if (each.box->isChecked()) {
            segment.flags.set(each.flag);
        }
    }
    segment.seq = m_seqCounting.number(m_seq->value());
    if (segment.hasAck()) {
        segment.ack = m_ackCounting.number(m_ack->value());
    }
    segment.window = static_cast<std::uint16_t>(m_window->value());
    if (segment.urg()) {
        segment.urgent = static_cast<std::uint16_t>(m_urgent->value());
    }
    segment.len = static_cast<std::uint32_t>(m_length->value());
    segment.options = m_options->options();
    return {to(), segment};
}

/// What makes it no segment, a sentence each.
QStringList InjectionDialog::problems() const
{
    QStringList problems;
    for (const NumberEdit* field : {m_seq, m_ack, m_window, m_urgent, m_length}) {
        if (field->isEnabled()) {
            problems += field->problem();
        }
    }
    problems += m_options->problems();
    problems.removeAll(QString());
    const tcp::Segment segment = injection().segment;
    const std::uint32_t packet = tcp::packetLength(segment);
    if (problems.isEmpty() && packet > kMostPacket) {
        problems += tr("With its options the packet has %1 octets, but IPv4 has room for %2 "
                       "(RFC 791 §3.1): make the data %3 octets at most.")
                        .arg(packet)
                        .arg(kMostPacket)
                        .arg(segment.len - (packet - kMostPacket));
    }
    return problems;
}

/// What is possible, and does not mean what one may think.
QStringList InjectionDialog::hints(const tcp::Segment& segment) const
{
    const tcp::Options& options = segment.options;
    QStringList hints;
    if (!segment.syn() && (options.mss || options.windowScale || options.sackPermitted)) {
        hints += tr("MSS, window scale and SACK permitted mean something only on a SYN (RFC 9293 "
                    "§3.2, RFC 7323 §2.2, RFC 2018 §2): here they are ignored.");
    }
    if (segment.syn() && options.windowScale.value_or(0) > tcp::kLargestWindowShift) {
        hints += tr("A window scale of more than 14 counts as 14 (RFC 7323 §2.3).");
    }
    return hints;
}

void InjectionDialog::check()
{
    if (m_filling) {
        return;
    }
    const sim::Injection made = injection();
    m_ack->setEnabled(made.segment.hasAck());
    m_urgent->setEnabled(made.segment.urg());
    if (const QStringList wrong = problems(); !wrong.isEmpty()) {
        m_inject->setEnabled(false);
        tell(tr("What is wrong:") + '\n' + wrong.join('\n'));
        return;
    }
    const auto whyNot = m_session.canApply(made);
    m_inject->setEnabled(!whyNot);
    if (whyNot) {
        tell(sentence(*whyNot));
        return;
    }
    const auto outcome = session::outcomeOf(made, m_session.state(), m_session.playhead());
    const QStringList said = sentences(outcome, m_look.language) + hints(made.segment);
    tell(tr("What the receiver will do:") + '\n' + said.join('\n'));
}

/// The dialog grows where the words need more room.
void InjectionDialog::tell(const QString& verdict)
{
    m_verdict->setText(verdict);
    const int width = std::max(kVerdictSize.width(), m_verdict->width());
    m_verdict->setMinimumHeight(std::max(kVerdictSize.height(), m_verdict->heightForWidth(width)));
}

} // namespace ui
