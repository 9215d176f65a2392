// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ends/network_panel.h"

#include "ui/ends/link_words.h"
#include "ui/look/languages.h"
#include "ui/widgets/value_spin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using sim::LinkSetting;
using sim::LinkValue;
using sim::Side;

/// In the unit that a person types; none where there is none.
std::optional<double> typed(const LinkValue& value, double unit)
{
    if (const auto* time = std::get_if<tcp::Duration>(&value)) {
        return static_cast<double>(time->count()) / unit;
    }
    if (const auto* count = std::get_if<std::uint64_t>(&value)) {
        return static_cast<double>(*count) / unit;
    }
    if (const auto* chance = std::get_if<double>(&value)) {
        return *chance / unit;
    }
    return {};
}

/// Takes what was typed; false where it is none of what this setting can be.
bool take(LinkSetting setting, std::optional<double> value, sim::LinkConfig& config)
{
    if (!value) {
        return sim::assign(setting, LinkValue(), config);
    }
    const double whole = *value * scaleOf(setting).unit;
    return sim::assign(setting, tcp::Duration(std::llround(whole)), config) ||
        sim::assign(setting, static_cast<std::uint64_t>(std::llround(whole)), config) ||
        // A percentage of four decimals is kept as what it says.
        sim::assign(setting, std::round(whole * 1e6) / 1e6, config);
}

void setValue(ValueSpin* spin, const LinkValue& value, double unit)
{
    const auto number = typed(value, unit);
    number ? spin->setValue(*number) : spin->setNone();
}

} // namespace

NetworkPanel::NetworkPanel(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_presets(new QComboBox(this))
    , m_alike(new QCheckBox(this))
{
    setObjectName("networkPanel");
    setAttribute(Qt::WA_StyledBackground);
    m_presets->setObjectName("networkPresets");
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_presets->setMinimumContentsLength(14);
    m_alike->setObjectName("networkAlike");
    m_alike->setChecked(true);
    auto* list = new QWidget;
    list->setObjectName("networkList");
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(14, 8, 12, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_presets, 0, 0, 1, 3);
    grid->addWidget(m_alike, 1, 0, 1, 3);
    addRows(grid);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName("networkScroll");
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(m_presets, &QComboBox::activated, this, &NetworkPanel::choose);
    connect(m_alike, &QCheckBox::toggled, this, [this](bool alike) { showApart(!alike); });
    connect(&session, &session::Session::changed, this, &NetworkPanel::refresh);
    retranslate();
    m_alike->setChecked(m_shown[Side::Client] == m_shown[Side::Server]);
    showApart(!m_alike->isChecked());
}

void NetworkPanel::addRows(QGridLayout* grid)
{
    for (const Side from : sim::kBothSides) {
        m_heads[from] = new QLabel(this);
        m_heads[from]->setObjectName(from == Side::Client ? "toServerHead" : "toClientHead");
        grid->addWidget(m_heads[from], 2, 1 + static_cast<int>(sim::index(from)), Qt::AlignRight);
    }
    int place = 3;
    for (const LinkSetting setting : sim::kAllLinkSettings) {
        Row row{setting, new QLabel(this), {}};
        grid->addWidget(row.name, place, 0);
        for (const Side from : sim::kBothSides) {
            row.spin[from] = makeSpin(setting, from);
            grid->addWidget(row.spin[from], place, 1 + static_cast<int>(sim::index(from)));
        }
        m_rows.push_back(row);
        ++place;
    }
    grid->setRowStretch(place, 1);
}

ValueSpin* NetworkPanel::makeSpin(LinkSetting setting, Side from)
{
    auto* spin = new ValueSpin(this);
    spin->setObjectName(QString::fromUtf8(sim::id(setting).data()) +
        (from == Side::Client ? "-to_server" : "-to_client"));
    connect(spin, &QDoubleSpinBox::valueChanged, this,
        [this, setting, from] { commit(setting, from); });
    return spin;
}

void NetworkPanel::setLook(const Look& look)
{
    m_look = look;
    retranslate();
}

/// "to the server", or by its name.
QString NetworkPanel::wayTo(Side side) const
{
    const language::Phrase usual = side == Side::Client
        ? PHRASE("ui::NetworkPanel", "to the client")
        : PHRASE("ui::NetworkPanel", "to the server");
    return spoken([&](const language::Speaker& say) {
        const std::string& name = m_look.names.in(side, say.code());
        return name.empty()
            ? say.text(usual)
            : say.text(PHRASE("ui::NetworkPanel", "to %1"), {QString::fromStdString(name)});
    });
}

void NetworkPanel::retranslate()
{
    const QScopedValueRollback filling(m_filling, true);
    const QString toServer = wayTo(Side::Server);
    const QString toClient = wayTo(Side::Client);
    m_alike->setText(tr("Both directions alike"));
    m_alike->setAccessibleName(m_alike->text());
    m_heads[Side::Client]->setText(toServer);
    m_heads[Side::Server]->setText(toClient);
    m_presets->clear();
    m_presets->setPlaceholderText(tr("Choose a network…"));
    m_presets->setAccessibleName(tr("Choose a network…"));
    for (const NetworkPreset& preset : networkPresets()) {
        m_presets->addItem(nameOf(preset));
    }
    for (const Row& row : m_rows) {
        const LinkScale scale = scaleOf(row.setting);
        row.name->setText(nameOf(row.setting));
        row.name->setToolTip(sentenceOf(row.setting));
        for (const Side from : sim::kBothSides) {
            ValueSpin* spin = row.spin[from];
            spin->setBounds(scale.least, scale.most, scale.decimals, noneOf(row.setting));
            spin->setSuffix(' ' + unitOf(row.setting));
            spin->setToolTip(sentenceOf(row.setting));
            spin->setAccessibleName(
                withComma(nameOf(row.setting), from == Side::Client ? toServer : toClient));
        }
    }
    m_shown = m_session.state().network();
    for (const Row& row : m_rows) {
        for (const Side from : sim::kBothSides) {
            setValue(row.spin[from], sim::valueOf(row.setting, m_shown[from]),
                scaleOf(row.setting).unit);
        }
    }
    m_presets->setCurrentIndex(-1);
    refresh();
}

void NetworkPanel::refresh()
{
    const QScopedValueRollback filling(m_filling, true);
    const sim::PerSide<sim::LinkConfig>& now = m_session.state().network();
    const auto& presets = networkPresets();
    const auto preset = std::ranges::find_if(presets, [&](const NetworkPreset& each) {
        return each.toServer == now[Side::Client] && each.toClient == now[Side::Server];
    });
    m_presets->setCurrentIndex(
        preset == presets.end() ? -1 : static_cast<int>(preset - presets.begin()));
    if (now[Side::Client] != now[Side::Server]) {
        m_alike->setChecked(false);
    }
    // What someone is typing stays, unless it has been changed under his hands.
    for (const Row& row : m_rows) {
        for (const Side from : sim::kBothSides) {
            const LinkValue value = sim::valueOf(row.setting, now[from]);
            if (value != sim::valueOf(row.setting, m_shown[from])) {
                setValue(row.spin[from], value, scaleOf(row.setting).unit);
            }
        }
    }
    m_shown = now;
}

void NetworkPanel::showApart(bool apart)
{
    for (const Side from : sim::kBothSides) {
        m_heads[from]->setVisible(apart);
    }
    for (const Row& row : m_rows) {
        row.spin[Side::Server]->setVisible(apart);
    }
    const auto& now = m_session.state().network();
    if (!apart && !m_filling && now[Side::Client] != now[Side::Server]) {
        emit changeRequested({{now[Side::Client], now[Side::Client]}});
    }
}

void NetworkPanel::commit(LinkSetting setting, Side from)
{
    if (m_filling) {
        return;
    }
    sim::NetworkChange change{m_session.state().network()};
    const auto row = std::ranges::find(m_rows, setting, &Row::setting);
    const ValueSpin* spin = row->spin[from];
    const std::optional<double> value =
        spin->isNone() ? std::nullopt : std::optional(spin->value());
    bool possible = take(setting, value, change.link[from]);
    if (m_alike->isChecked()) {
        possible = take(setting, value, change.link[sim::opposite(from)]) && possible;
    }
    if (possible && change.link != m_session.state().network()) {
        emit changeRequested(change);
    }
    m_shown = m_session.state().network();
}

void NetworkPanel::choose(int preset)
{
    const NetworkPreset& chosen = networkPresets()[static_cast<std::size_t>(preset)];
    const sim::NetworkChange change{{chosen.toServer, chosen.toClient}};
    if (change.link != m_session.state().network()) {
        emit changeRequested(change);
    }
}

void NetworkPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
