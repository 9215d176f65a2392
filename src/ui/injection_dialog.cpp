// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/injection_dialog.h"

#include "ui/end_actions.h"
#include "ui/injection_words.h"
#include "ui/value_spin.h"
#include "ui/why_not_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using tcp::SeqNum;

constexpr double kMostNumber = 4294967295.0;
constexpr double kLeastRelative = -2147483648.0;
constexpr double kMostLength = 65495; // what an IPv4 packet holds (RFC 791 §3.1)

ValueSpin* makeSpin(QWidget* parent, const char* name, double most)
{
    auto* spin = new ValueSpin(parent);
    spin->setObjectName(name);
    spin->setBounds(0, most, 0);
    spin->setKeyboardTracking(true);
    spin->setAlignment(Qt::AlignLeft);
    spin->setFixedWidth(190);
    return spin;
}

constexpr QSize kVerdictSize{500, 130};

} // namespace

InjectionDialog::InjectionDialog(
    const session::Session& session, sim::Side to, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_look(look)
    , m_to(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_numbers(new QComboBox(this))
    , m_seq(makeSpin(this, "injectSeq", kMostNumber))
    , m_ack(makeSpin(this, "injectAck", kMostNumber))
    , m_window(makeSpin(this, "injectWindow", 65535))
    , m_length(makeSpin(this, "injectLength", kMostLength))
    , m_verdict(new QLabel(this))
    , m_inject(new QPushButton(tr("Inject"), this))
{
    setObjectName("injectionDialog");
    setWindowTitle(tr("Inject a segment"));
    for (const sim::Side side : sim::kBothSides) {
        m_to->addItem(nameOf(side), static_cast<int>(sim::index(side)));
    }
    m_to->setCurrentIndex(static_cast<int>(sim::index(to)));
    for (const session::InjectionKind kind : session::kInjectionKinds) {
        m_kind->addItem(nameOf(kind), static_cast<int>(kind));
    }
    m_numbers->addItem(tr("relative to the initial sequence number"), true);
    m_numbers->addItem(tr("absolute, as on the wire"), false);
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
    for (const ValueSpin* spin : {m_seq, m_ack, m_window, m_length}) {
        connect(spin, &QDoubleSpinBox::valueChanged, this, &InjectionDialog::check);
    }
    draft();
    for (QWidget* widget : findChildren<QWidget*>()) {
        widget->ensurePolished();
    }
    // Qt would begin with two thirds of a small screen's height at most.
    resize(sizeHint());
}

QWidget* InjectionDialog::form()
{
    auto* whole = new QWidget(this);
    auto* rows = new QFormLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setVerticalSpacing(8);
    rows->setHorizontalSpacing(16);
    const auto add = [rows](const char* name, const QString& words, QWidget* field) {
        if (field->objectName().isEmpty()) {
            field->setObjectName(name);
        }
        field->setAccessibleName(words);
        rows->addRow(words, field);
    };
    add("injectTo", tr("Arrives at"), m_to);
    add("injectKind", tr("Begin with"), m_kind);
    rows->addRow(tr("Flags"), flagRow());
    add("injectNumbers", tr("Numbers"), m_numbers);
    add("injectSeq", tr("Sequence number"), m_seq);
    add("injectAck", tr("Acknowledgment number"), m_ack);
    add("injectWindow", tr("Window"), m_window);
    add("injectLength", tr("Octets of data"), m_length);
    return whole;
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

bool InjectionDialog::isRelative() const { return m_numbers->currentData().toBool(); }

SeqNum InjectionDialog::numberIn(const ValueSpin* spin, SeqNum base) const
{
    const auto typed = static_cast<std::int64_t>(std::llround(spin->value()));
    const auto number = static_cast<std::uint32_t>(typed);
    return m_relative ? base + number : SeqNum{number};
}

void InjectionDialog::setNumber(ValueSpin* spin, SeqNum number, SeqNum base)
{
    spin->setBounds(m_relative ? kLeastRelative : 0, kMostNumber, 0);
    // What lies behind the beginning is told as a negative number.
    const auto relative = static_cast<std::int32_t>(tcp::distance(base, number));
    spin->setValue(m_relative ? relative : static_cast<double>(number.value));
}

void InjectionDialog::draft()
{
    const auto kind = static_cast<session::InjectionKind>(m_kind->currentData().toInt());
    m_relative = isRelative();
    fill(session::draftInjection(kind, m_session.state(), to()).segment);
}

void InjectionDialog::changeNumbers()
{
    const tcp::Segment segment = injection().segment;
    m_relative = isRelative();
    fill(segment);
}

void InjectionDialog::fill(const tcp::Segment& segment)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        const session::InjectionBases bases = session::injectionBases(m_session.state(), to());
        for (const FlagBox& each : m_flags) {
            each.box->setChecked(segment.flags.has(each.flag));
        }
        setNumber(m_seq, segment.seq, bases.seq);
        // A field that is left empty would have no meaning when ACK is set later.
        const tcp::Segment next =
            session::draftInjection(session::InjectionKind::Next, m_session.state(), to()).segment;
        setNumber(m_ack, segment.hasAck() ? segment.ack : next.ack, bases.ack);
        m_window->setValue(segment.window);
        m_length->setValue(segment.len);
    }
    check();
}

sim::Injection InjectionDialog::injection() const
{
    const session::InjectionBases bases = session::injectionBases(m_session.state(), to());
    tcp::Segment segment;
    for (const FlagBox& each : m_flags) {
        if (each.box->isChecked()) {
            segment.flags.set(each.flag);
        }
    }
    segment.seq = numberIn(m_seq, bases.seq);
    if (segment.hasAck()) {
        segment.ack = numberIn(m_ack, bases.ack);
    }
    segment.window = static_cast<std::uint16_t>(std::lround(m_window->value()));
    segment.len = static_cast<std::uint32_t>(std::lround(m_length->value()));
    return {to(), segment};
}

void InjectionDialog::check()
{
    if (m_filling) {
        return;
    }
    const sim::Injection made = injection();
    m_ack->setEnabled(made.segment.hasAck());
    const auto whyNot = m_session.canApply(made);
    m_inject->setEnabled(!whyNot);
    if (whyNot) {
        tell(sentence(*whyNot));
        return;
    }
    const auto outcome = session::outcomeOf(made, m_session.state(), m_session.playhead());
    tell(tr("What the receiver will do:") + '\n' + sentences(outcome, m_look.language).join('\n'));
}

/// The dialog grows where the words need more room.
void InjectionDialog::tell(const QString& verdict)
{
    m_verdict->setText(verdict);
    const int width = std::max(kVerdictSize.width(), m_verdict->width());
    m_verdict->setMinimumHeight(std::max(kVerdictSize.height(), m_verdict->heightForWidth(width)));
}

} // namespace ui
