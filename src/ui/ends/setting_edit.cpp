// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ends/setting_edit.h"

#include "render/words/what_if_words.h"
#include "ui/ends/setting_words.h"
#include "ui/look/languages.h"
#include "ui/widgets/value_spin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace ui {
namespace {

using tcp::SettingValue;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// What a setting holds where it holds something.
enum class Kind : std::uint8_t { YesNo, Count, Time, Numbers, Choice, Choices };

Kind kindOf(tcp::Setting setting)
{
    tcp::EndpointConfig scratch;
    const tcp::SettingRange range = tcp::rangeOf(setting);
    if (!tcp::choicesOf(setting).empty()) {
        return tcp::mayBeSeveral(setting) ? Kind::Choices : Kind::Choice;
    }
    if (tcp::assign(setting, true, scratch)) {
        return Kind::YesNo;
    }
    if (tcp::assign(setting, SettingValue(range.least), scratch)) {
        return Kind::Count;
    }
    const tcp::Duration least(static_cast<std::int64_t>(range.least));
    return tcp::assign(setting, least, scratch) ? Kind::Time : Kind::Numbers;
}

double milliseconds(tcp::Duration time) { return Milliseconds(time).count(); }

QString numbersText(const std::vector<std::uint32_t>& numbers)
{
    QStringList list;
    for (const std::uint32_t number : numbers) {
        list += QString::number(number);
    }
    return list.join(", ");
}

std::optional<SettingValue> numbersIn(const QString& text)
{
    if (text.trimmed().isEmpty()) {
        return SettingValue();
    }
    std::vector<std::uint32_t> numbers;
    for (const QString& each : text.split(',')) {
        bool ok = false;
        numbers.push_back(each.trimmed().toUInt(&ok));
        if (!ok) {
            return {};
        }
    }
    return numbers;
}

} // namespace

SettingEdit::SettingEdit(tcp::Setting setting, const tcp::EndpointConfig& defaults, QWidget* parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_default(tcp::valueOf(setting, defaults))
    , m_words(new QLabel(this))
    , m_reset(new QToolButton(this))
{
    const QString key = QString::fromUtf8(tcp::id(setting).data());
    const QString name = nameOf(setting);
    QWidget* editor = makeEditor();
    editor->setObjectName("setting-" + key);
    editor->setAccessibleName(name);
    editor->setAccessibleDescription(sentenceOf(setting));
    m_reset->setObjectName("reset-" + key);
    m_reset->setText("↺");
    m_reset->setToolTip(tr("Back to the default"));
    m_reset->setAccessibleName(labelled(name, tr("Back to the default")));
    connect(m_reset, &QToolButton::clicked, this, &SettingEdit::reset);
    connect(this, &SettingEdit::changed, this, &SettingEdit::retell);
    m_words->setObjectName("settingWords");
    m_words->setWordWrap(true);

    auto* label = new QLabel(name, this);
    label->setWordWrap(true);
    label->setBuddy(editor);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setVerticalSpacing(2);
    grid->addWidget(label, 0, 0);
    grid->addWidget(editor, 0, 1, Qt::AlignRight);
    grid->addWidget(m_reset, 0, 2);
    grid->addWidget(m_words, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    retell();
}

QString SettingEdit::textOf(const SettingValue& value) const
{
    if (const auto* yes = std::get_if<bool>(&value)) {
        return *yes ? tr("on") : tr("off");
    }
    if (const auto* numbers = std::get_if<std::vector<std::uint32_t>>(&value)) {
        return numbersText(*numbers);
    }
    if (const auto* time = std::get_if<tcp::Duration>(&value)) {
        return m_spin->textFromValue(milliseconds(*time)) + m_spin->suffix();
    }
    if (const auto* count = std::get_if<std::uint64_t>(&value)) {
        return m_spin->textFromValue(static_cast<double>(*count)) + m_spin->suffix();
    }
    if (const auto* choice = std::get_if<tcp::Choice>(&value)) {
        return QString::fromUtf8(choice->word.data(), static_cast<qsizetype>(choice->word.size()));
    }
    if (const auto* some = std::get_if<tcp::Choices>(&value)) {
        return spoken([some](const language::Speaker& say) {
            return QString::fromStdString(render::ruleList(say, *some));
        });
    }
    return noneOf(m_setting);
}

QWidget* SettingEdit::makeEditor()
{
    switch (kindOf(m_setting)) {
    case Kind::YesNo:
        m_check = new QCheckBox(this);
        connect(m_check, &QCheckBox::toggled, this, &SettingEdit::changed);
        return m_check;
    case Kind::Numbers:
        m_line = new QLineEdit(this);
        m_line->setPlaceholderText(noneOf(m_setting));
        m_line->setMinimumWidth(200);
        connect(m_line, &QLineEdit::textChanged, this, &SettingEdit::changed);
        return m_line;
    case Kind::Count:
    case Kind::Time:
        makeSpin();
        return m_spin;
    case Kind::Choice:
        makeChoice();
        return m_choice;
    case Kind::Choices:
        return makeChoices();
    }
    return nullptr;
}

void SettingEdit::makeSpin()
{
    const tcp::SettingRange range = tcp::rangeOf(m_setting);
    const bool isTime = kindOf(m_setting) == Kind::Time;
    const double unit = isTime ? 1e6 : 1; // times are typed in milliseconds
    const QString suffix = isTime ? "ms" : unitOf(m_setting);
    m_spin = new ValueSpin(this);
    m_spin->setBounds(static_cast<double>(range.least) / unit,
        static_cast<double>(range.most) / unit, isTime ? 3 : 0,
        tcp::mayBeNone(m_setting) ? noneOf(m_setting) : QString());
    m_spin->setSuffix(suffix.isEmpty() ? QString() : ' ' + suffix);
    m_spin->setKeyboardTracking(true); // problems are told as one types
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, &SettingEdit::changed);
}

/// The words, as files have them; before them what none of them is called.
void SettingEdit::makeChoice()
{
    m_choice = new QComboBox(this);
    if (tcp::mayBeNone(m_setting)) {
        m_choice->addItem(noneOf(m_setting));
    }
    for (const std::string_view word : tcp::choicesOf(m_setting)) {
        m_choice->addItem(textOf(tcp::Choice{word}));
    }
    connect(m_choice, &QComboBox::currentIndexChanged, this, &SettingEdit::changed);
}

QWidget* SettingEdit::makeChoices()
{
    auto* boxes = new QWidget(this);
    auto* column = new QVBoxLayout(boxes);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    for (const std::string_view word : tcp::choicesOf(m_setting)) {
        auto* box = new QCheckBox(textOf(tcp::Choices{{word}}), boxes);
        box->setObjectName("setting-" + QString::fromUtf8(word.data()));
        connect(box, &QCheckBox::toggled, this, &SettingEdit::changed);
        column->addWidget(box);
        m_some.push_back(box);
    }
    return boxes;
}

SettingValue SettingEdit::someOf() const
{
    tcp::Choices some;
    for (std::size_t i = 0; i < m_some.size(); ++i) {
        if (m_some[i]->isChecked()) {
            some.words.push_back(tcp::choicesOf(m_setting)[i]);
        }
    }
    return some.words.empty() ? SettingValue() : SettingValue(some);
}

std::optional<SettingValue> SettingEdit::value() const
{
    if (!m_some.empty()) {
        return someOf();
    }
    if (m_choice != nullptr) {
        const int first = tcp::mayBeNone(m_setting) ? 1 : 0;
        const int index = m_choice->currentIndex() - first;
        const auto words = tcp::choicesOf(m_setting);
        return index < 0 ? SettingValue()
                         : SettingValue(tcp::Choice{words[static_cast<std::size_t>(index)]});
    }
    if (m_check != nullptr) {
        return m_check->isChecked();
    }
    if (m_line != nullptr) {
        return numbersIn(m_line->text());
    }
    if (m_spin->isNone()) {
        return SettingValue();
    }
    if (kindOf(m_setting) == Kind::Time) {
        return tcp::Duration(std::llround(m_spin->value() * 1e6));
    }
    return static_cast<std::uint64_t>(std::llround(m_spin->value()));
}

void SettingEdit::setValue(const SettingValue& value)
{
    if (!m_some.empty()) {
        const auto* some = std::get_if<tcp::Choices>(&value);
        const auto words = some != nullptr ? some->words : std::vector<std::string_view>();
        for (std::size_t i = 0; i < m_some.size(); ++i) {
            m_some[i]->setChecked(std::ranges::count(words, tcp::choicesOf(m_setting)[i]) > 0);
        }
    } else if (m_choice != nullptr) {
        m_choice->setCurrentText(textOf(value));
    } else if (const auto* yes = std::get_if<bool>(&value)) {
        m_check->setChecked(*yes);
    } else if (const auto* numbers = std::get_if<std::vector<std::uint32_t>>(&value)) {
        m_line->setText(numbersText(*numbers));
    } else if (const auto* time = std::get_if<tcp::Duration>(&value)) {
        m_spin->setValue(milliseconds(*time));
    } else if (const auto* count = std::get_if<std::uint64_t>(&value)) {
        m_spin->setValue(static_cast<double>(*count));
    } else if (m_line != nullptr) {
        m_line->clear();
    } else {
        m_spin->setNone();
    }
    retell();
}

void SettingEdit::setWaiting(bool waiting)
{
    m_waiting = waiting;
    retell();
}

void SettingEdit::retell()
{
    const auto now = value();
    m_reset->setEnabled(!now || *now != m_default);
    QString words = sentenceOf(m_setting) + '\n' + labelled(tr("Default"), textOf(m_default));
    if (const QString source = sourceOf(m_setting); !source.isEmpty()) {
        words += " · " + source;
    }
    if (m_waiting) {
        words += '\n' + tr("Takes effect with the next connection");
    }
    m_words->setText(words);
}

} // namespace ui
