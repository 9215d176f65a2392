// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/injection/option_form.h"

#include "ui/injection/sack_text.h"
#include "ui/widgets/number_edit.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>

namespace ui {
namespace {

constexpr int kBoxGap = 6;                      // between a box that is ticked and its words
constexpr std::uint32_t kMostOptionOctets = 40; // Data Offset counts to 15 words (RFC 9293 §3.1)

} // namespace

OptionForm::OptionForm(QWidget* parent)
    : QGroupBox(parent)
    , m_mss(new NumberEdit("injectMss", tr("MSS"), this))
    , m_shift(new NumberEdit("injectShift", tr("Window scale"), this))
    , m_value(new NumberEdit("injectTsval", tr("Timestamp TSval"), this))
    , m_echo(new NumberEdit("injectTsecr", tr("Echoed TSecr"), this))
    , m_blocks(new QLineEdit(this))
{
    setObjectName("optionForm");
    m_mss->setLimits(0, UINT16_MAX);
    m_shift->setLimits(0, UINT8_MAX);
    m_value->setLimits(0, UINT32_MAX);
    m_echo->setLimits(0, UINT32_MAX);
    m_blocks->setObjectName("injectBlocks");
    m_blocks->setAccessibleName(tr("SACK blocks"));
    m_blocks->setPlaceholderText("301-401, 501-601");
    m_hasMss = box("injectHasMss", m_mss->accessibleName());
    m_hasShift = box("injectHasShift", m_shift->accessibleName());
    m_sackPermitted = box("injectSackPermitted", tr("SACK permitted"));
    m_hasTimestamps = box("injectHasTimestamps", m_value->accessibleName());
    m_hasBlocks = box("injectHasBlocks", tr("SACK blocks"));
    auto* echo = new QLabel(m_echo->accessibleName(), this);
    echo->setIndent(m_hasMss->iconSize().width() + kBoxGap);
    echo->setBuddy(m_echo);
    auto* grid = new QGridLayout(this);
    grid->setVerticalSpacing(8);
    grid->setHorizontalSpacing(16);
    const std::pair<QWidget*, QWidget*> rows[] = {
        {m_hasMss, m_mss}, {m_hasShift, m_shift}, {m_hasTimestamps, m_value}, {echo, m_echo}};
    int row = 0;
    for (const auto& [left, right] : rows) {
        grid->addWidget(left, row, 0);
        grid->addWidget(right, row, 1);
        ++row;
    }
    grid->addWidget(m_sackPermitted, row++, 0);
    auto* blocks = new QHBoxLayout;
    blocks->setSpacing(12);
    blocks->addWidget(m_hasBlocks);
    blocks->addWidget(m_blocks, 1);
    grid->addLayout(blocks, row, 0, 1, 2);
    grid->setRowStretch(row + 1, 1);
    grid->setColumnStretch(0, 1);
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_mss), static_cast<QLineEdit*>(m_shift),
             static_cast<QLineEdit*>(m_value), static_cast<QLineEdit*>(m_echo), m_blocks}) {
        connect(field, &QLineEdit::textChanged, this, &OptionForm::check);
    }
    check();
}

QCheckBox* OptionForm::box(const char* name, const QString& words)
{
    auto* box = new QCheckBox(words, this);
    box->setObjectName(name);
    connect(box, &QCheckBox::toggled, this, &OptionForm::check);
    return box;
}

QList<QWidget*> OptionForm::inOrder() const
{
    return {m_hasMss, m_mss, m_hasShift, m_shift, m_hasTimestamps, m_value, m_echo, m_sackPermitted,
        m_hasBlocks, m_blocks};
}

void OptionForm::setOptions(
    const tcp::Options& present, const tcp::Options& others, const Counting& counting)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        m_counting = counting;
        m_hasMss->setChecked(present.mss.has_value());
        m_mss->setValue(present.mss.value_or(others.mss.value_or(0)));
        m_hasShift->setChecked(present.windowScale.has_value());
        m_shift->setValue(present.windowScale.value_or(others.windowScale.value_or(0)));
        m_sackPermitted->setChecked(present.sackPermitted);
        m_hasTimestamps->setChecked(present.timestamps.has_value());
        const auto stamps =
            present.timestamps.value_or(others.timestamps.value_or(tcp::Timestamps()));
        m_value->setValue(stamps.value);
        m_echo->setValue(stamps.echo);
        m_hasBlocks->setChecked(!present.sack.empty());
        m_blocks->setText(sackText(present.sack.empty() ? others.sack : present.sack, counting));
    }
    check();
}

tcp::Options OptionForm::options() const
{
    tcp::Options options;
    if (m_hasMss->isChecked()) {
        options.mss = static_cast<std::uint16_t>(m_mss->value());
    }
    if (m_hasShift->isChecked()) {
        options.windowScale = static_cast<std::uint8_t>(m_shift->value());
    }
    options.sackPermitted = m_sackPermitted->isChecked();
    if (m_hasTimestamps->isChecked()) {
        options.timestamps = tcp::Timestamps{static_cast<std::uint32_t>(m_value->value()),
            static_cast<std::uint32_t>(m_echo->value())};
    }
    if (m_hasBlocks->isChecked()) {
        options.sack = readSack(m_blocks->text(), m_counting).blocks;
    }
    return options;
}

QStringList OptionForm::problems() const
{
    QStringList problems;
    for (const NumberEdit* field : {m_mss, m_shift, m_value, m_echo}) {
        if (field->isEnabled()) {
            problems += field->problem();
        }
    }
    if (m_hasBlocks->isChecked()) {
        problems += readSack(m_blocks->text(), m_counting).problem;
    }
    const std::uint32_t length = options().wireLength();
    if (length > kMostOptionOctets) {
        problems += tr("The options take %1 octets, but a header has room for %2 (RFC 9293 §3.1): "
                       "leave some out.")
                        .arg(length)
                        .arg(kMostOptionOctets);
    }
    problems.removeAll(QString());
    return problems;
}

void OptionForm::check()
{
    if (m_filling) {
        return;
    }
    m_mss->setEnabled(m_hasMss->isChecked());
    m_shift->setEnabled(m_hasShift->isChecked());
    m_value->setEnabled(m_hasTimestamps->isChecked());
    m_echo->setEnabled(m_hasTimestamps->isChecked());
    m_blocks->setEnabled(m_hasBlocks->isChecked());
    markProblem(*m_blocks,
        m_hasBlocks->isChecked() ? readSack(m_blocks->text(), m_counting).problem : QString());
    setTitle(tr("Options: %1 of %2 octets").arg(options().wireLength()).arg(kMostOptionOctets));
    emit changed();
}

} // namespace ui
