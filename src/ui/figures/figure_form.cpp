// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/figure_form.h"

#include "handout/scenario_words.h"
#include "ui/look/languages.h"
#include "ui/look/notation_words.h"
#include "ui/runs/second_run_box.h"
#include "ui/sequence/shown_flights.h"
#include "ui/widgets/checked_menu.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

enum class Extent { Run, Now, Part };
/// As preferences name them, in the same order.
constexpr std::array kExtentIds{"run", "now", "part"};
/// As preferences name what a figure is made for; that has its own width is not named.
constexpr std::array kPresetIds{"", "page", "column", "slide"};
/// As preferences name what is shown too.
constexpr std::array kShownIds{"times", "windows", "roundTrips", "duplicateAcks", "legend", "title",
    "icons", "transfers", "folds"};
/// Which chart a view is that is one.
constexpr int kChartRole = Qt::UserRole + 1;
/// The size of letters, in pixels.
constexpr int kLeastText = 8;
constexpr int kMostText = 40;

template<typename T>
QVariant asData(T value)
{
    return static_cast<int>(value);
}

template<typename T>
T chosen(const QComboBox* box)
{
    return static_cast<T>(box->currentData().toInt());
}

QString idOf(render::Theme theme)
{
    const std::string_view id = render::id(theme);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

double secondsOf(tcp::Instant at)
{
    return std::chrono::duration<double>(at.time_since_epoch()).count();
}

tcp::Instant instantOf(double seconds)
{
    return tcp::Instant(
        std::chrono::duration_cast<tcp::Duration>(std::chrono::duration<double>(seconds)));
}

} // namespace

figure::Moment momentOf(const session::Session& session)
{
    figure::Moment moment{session.state().rowCount(), session.playhead(), {}};
    for (const ShownFlight& flight : shownFlights(session)) {
        moment.travelling.push_back(flight.way);
    }
    return moment;
}

FigureForm::FigureForm(const session::Session& session, const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_look(look)
    , m_form(new QFormLayout(this))
{
    setObjectName("figureForm");
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(5);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_view = choice("exportView", tr("Picture:"));
    addChartChoices();
    m_extent = choice("exportExtent", tr("Extent:"));
    m_from = moment("exportFrom", tr("From:"), {});
    m_to = moment("exportTo", tr("To:"), session.knownEnd());
    m_language = choice("exportLanguage", tr("Language:"));
    m_theme = choice("exportTheme", tr("Colours:"));
    m_numbers = choice("exportNumbers", tr("Numbers:"));
    m_flags = choice("exportFlags", tr("Flags:"));
    m_text = choice("exportText", tr("Text:"));
    m_preset = choice("exportPreset", tr("Made for:"));
    addSizes();
    addMarks();
    fill();
    follow();
}

void FigureForm::addChartChoices()
{
    m_of = choice("exportOf", tr("Whose data:"));
    m_average = choice("exportAverage", tr("Averaged over:"));
    m_with = new SecondRunBox(m_session, this);
    m_with->setLook(m_look);
    addChoice(m_with, "exportWith", tr("Second run:"));
    fillDirections(*m_of, m_look);
    fillAverages(*m_average);
}

void FigureForm::addSizes()
{
    m_width = new QSpinBox(this);
    m_width->setObjectName("exportWidth");
    m_width->setRange(100, 16'000);
    m_width->setSingleStep(20);
    m_width->setValue(960);
    m_width->setSuffix(" px");
    m_textSize = new QSpinBox(this);
    m_textSize->setObjectName("exportTextSize");
    m_textSize->setRange(kLeastText, kMostText);
    m_textSize->setValue(static_cast<int>(figure::kUsualTextSize));
    m_textSize->setSuffix(" px");
    m_scale = new QDoubleSpinBox(this);
    m_scale->setObjectName("exportScale");
    m_scale->setRange(0.1, 16);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setValue(2);
    m_scale->setSuffix("×");
    m_form->addRow(tr("Width:"), m_width);
    m_form->addRow(tr("Letters:"), m_textSize);
    m_form->addRow(tr("Enlarged:"), m_scale);
    m_width->setAccessibleName(tr("Width:"));
    m_textSize->setAccessibleName(tr("Letters:"));
    m_scale->setAccessibleName(tr("Enlarged:"));
    connect(m_width, &QSpinBox::valueChanged, this, &FigureForm::changed);
    connect(m_textSize, &QSpinBox::valueChanged, this, &FigureForm::changed);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &FigureForm::changed);
}

void FigureForm::addMarks()
{
    const auto add = [this](const char* name, const QString& label, const QStringList& choices) {
        auto* menu = new CheckedMenu(choices, this);
        menu->setObjectName(name);
        menu->setAccessibleName(label);
        m_form->addRow(label, menu);
        connect(menu, &CheckedMenu::changed, this, [this] {
            follow();
            emit changed();
        });
        return menu;
    };
    // In the order of the fields in options(), and of kShownIds.
    m_shown = add("exportShown", tr("Shown too:"),
        {tr("Times at the left"), tr("Window in every ACK"), tr("Round-trip times"),
            tr("Duplicate ACKs"), tr("Legend"), tr("Title"), tr("Icons of the hosts"),
            tr("Transfers as broad arrows"), tr("Long runs folded")});
    m_blanks = add("exportBlanks", tr("Blanks for:"),
        {tr("Flags"), tr("seq"), tr("ack"), tr("len"), tr("States"), tr("Names"), tr("Notes")});
    m_blankAt = new QLineEdit(this);
    m_blankAt->setObjectName("exportBlankAt");
    m_blankAt->setPlaceholderText(tr("all, or for example 1, 3"));
    m_blankAt->setAccessibleName(tr("In segments:"));
    m_form->addRow(tr("In segments:"), m_blankAt);
    m_key = new QCheckBox(tr("Answers below the figure"), this);
    m_key->setObjectName("exportKey");
    m_form->addRow(QString(), m_key);
    connect(m_blankAt, &QLineEdit::textChanged, this, &FigureForm::changed);
    connect(m_key, &QCheckBox::toggled, this, &FigureForm::changed);
}

QComboBox* FigureForm::choice(const char* name, const QString& label)
{
    auto* box = new QComboBox(this);
    addChoice(box, name, label);
    return box;
}

void FigureForm::addChoice(QComboBox* box, const char* name, const QString& label)
{
    box->setObjectName(name);
    box->setAccessibleName(label);
    m_form->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        follow();
        emit changed();
    });
}

QDoubleSpinBox* FigureForm::moment(const char* name, const QString& label, tcp::Instant at)
{
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    const double end = secondsOf(m_session.knownEnd());
    box->setDecimals(3);
    box->setRange(0, std::ceil(end * 1000) / 1000);
    box->setToolTip(tr("The run ends at %L1 s.").arg(end));
    box->setSingleStep(0.1);
    box->setSuffix(" s");
    box->setValue(secondsOf(at));
    m_form->addRow(label, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &FigureForm::changed);
    return box;
}

void FigureForm::fill()
{
    const QSignalBlocker blocker(this);
    m_view->addItem(tr("Sequence diagram"), asData(figure::View::Sequence));
    m_view->addItem(tr("State graph"), asData(figure::View::States));
    m_view->addItem(tr("Both"), asData(figure::View::Both));
    for (const diagram::ChartKind kind : diagram::kChartKinds) {
        m_view->addItem(nameOf(kind), asData(figure::View::Chart));
        m_view->setItemData(m_view->count() - 1, asData(kind), kChartRole);
    }
    m_extent->addItem(tr("The whole run"), asData(Extent::Run));
    m_extent->addItem(tr("What is seen now"), asData(Extent::Now));
    m_extent->addItem(tr("A part of the run"), asData(Extent::Part));
    for (const auto& [language, name] : languageChoices()) {
        m_language->addItem(name, language::id(language));
    }
    m_language->setCurrentIndex(m_language->findData(language::id(m_look.language)));
    m_theme->addItem(tr("Light"), asData(render::Theme::Light));
    m_theme->addItem(tr("Dark"), asData(render::Theme::Dark));
    m_theme->addItem(tr("Black and white"), asData(render::Theme::Print));
    m_theme->setCurrentIndex(m_theme->findData(asData(m_look.theme)));
    for (const auto numbers : kNumbers) {
        m_numbers->addItem(nameOf(numbers), asData(numbers));
    }
    m_numbers->setCurrentIndex(m_numbers->findData(asData(m_look.numbers)));
    for (const auto flags : kFlagStyles) {
        m_flags->addItem(nameOf(flags), asData(flags));
    }
    m_flags->setCurrentIndex(m_flags->findData(asData(m_look.flags)));
    m_text->addItem(tr("Searchable text"), asData(figure::TextAs::Live));
    m_text->addItem(tr("Outlines"), asData(figure::TextAs::Outlines));
    m_preset->addItem(tr("Own width"), asData(figure::Preset::None));
    m_preset->addItem(tr("Page, 13 cm"), asData(figure::Preset::Page));
    m_preset->addItem(tr("Column, 8.5 cm"), asData(figure::Preset::Column));
    m_preset->addItem(tr("Slide, 16:9"), asData(figure::Preset::Slide));
}

void FigureForm::follow()
{
    if (m_key == nullptr) {
        return; // not yet made
    }
    const auto show = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    const bool part = chosen<Extent>(m_extent) == Extent::Part;
    const bool sequence = figure::hasSequence(chosen<figure::View>(m_view));
    const bool chart = chosen<figure::View>(m_view) == figure::View::Chart;
    show(m_of, chart);
    show(m_average, chart && shownKind() == diagram::ChartKind::Throughput);
    show(m_with, chart);
    show(m_from, part);
    show(m_to, part);
    m_numbers->setEnabled(sequence);
    m_flags->setEnabled(sequence);
    m_text->setEnabled(m_formats.contains(figure::Format::Svg));
    m_scale->setEnabled(m_formats.contains(figure::Format::Png));
    const bool ownSize = chosen<figure::Preset>(m_preset) == figure::Preset::None;
    show(m_width, ownSize);
    show(m_textSize, ownSize && sequence);
    show(m_shown, sequence);
    const bool mayBlank = chosen<figure::View>(m_view) == figure::View::Sequence;
    const bool blanks = mayBlank && m_blanks->isAnyChecked();
    const bool isNew = blanks && m_key->isHidden();
    show(m_blanks, mayBlank);
    show(m_blankAt, blanks);
    m_key->setVisible(blanks);
    if (isNew) {
        emit grown(m_key);
    }
}

void FigureForm::setFormats(const QList<figure::Format>& formats)
{
    if (formats != m_formats) {
        m_formats = formats;
        follow();
        emit changed();
    }
}

FigureHabits FigureForm::habits() const
{
    FigureHabits habits;
    habits.extent = kExtentIds[static_cast<std::size_t>(m_extent->currentIndex())];
    const QString language = m_language->currentData().toString();
    // What is as in the window, goes on being so.
    habits.language = language == language::id(m_look.language) ? QString() : language;
    const auto theme = chosen<render::Theme>(m_theme);
    habits.theme = theme == m_look.theme ? QString() : idOf(theme);
    habits.preset = kPresetIds[static_cast<std::size_t>(chosen<figure::Preset>(m_preset))];
    for (std::size_t i = 0; i < kShownIds.size(); ++i) {
        if (m_shown->isChecked(static_cast<qsizetype>(i))) {
            habits.shown += kShownIds[i];
        }
    }
    return habits;
}

void FigureForm::take(const FigureHabits& habits)
{
    // A part is another one in each run.
    if (habits.extent == kExtentIds[asData(Extent::Now).toUInt()]) {
        m_extent->setCurrentIndex(m_extent->findData(asData(Extent::Now)));
    }
    if (const int language = m_language->findData(habits.language); language >= 0) {
        m_language->setCurrentIndex(language);
    }
    const auto* preset = std::ranges::find(kPresetIds, habits.preset);
    if (preset != kPresetIds.end()) {
        const auto known = static_cast<figure::Preset>(preset - kPresetIds.begin());
        m_preset->setCurrentIndex(m_preset->findData(asData(known)));
    }
    for (std::size_t i = 0; i < kShownIds.size(); ++i) {
        m_shown->setChecked(static_cast<qsizetype>(i), habits.shown.contains(kShownIds[i]));
    }
    for (int index = 0; index < m_theme->count(); ++index) {
        if (idOf(static_cast<render::Theme>(m_theme->itemData(index).toInt())) == habits.theme) {
            m_theme->setCurrentIndex(index);
        }
    }
}

void FigureForm::take(const ShownChart& chart)
{
    for (int index = 0; index < m_view->count(); ++index) {
        if (m_view->itemData(index, kChartRole) == asData(chart.kind)) {
            m_view->setCurrentIndex(index);
        }
    }
    chooseDirection(*m_of, chart.of);
    chooseAverage(*m_average, chart.averaging);
    m_with->choose(chart.secondRun);
    if (chart.range.from && chart.range.to) {
        m_extent->setCurrentIndex(m_extent->findData(asData(Extent::Part)));
        m_from->setValue(secondsOf(*chart.range.from));
        m_to->setValue(secondsOf(*chart.range.to));
    }
}

diagram::ChartKind FigureForm::shownKind() const
{
    return static_cast<diagram::ChartKind>(m_view->currentData(kChartRole).toInt());
}

std::set<sim::SegmentId> FigureForm::blankSegments() const
{
    static const QRegularExpression between("[^0-9]+");
    std::set<sim::SegmentId> segments;
    for (const QString& word : m_blankAt->text().split(between, Qt::SkipEmptyParts)) {
        const auto number = word.toUInt();
        if (number >= 1 && number <= m_session.trace().segments().size()) {
            segments.insert({number});
        }
    }
    return segments;
}

figure::FigureOptions FigureForm::options() const
{
    figure::FigureOptions options;
    options.view = chosen<figure::View>(m_view);
    options.chart.kind = shownKind();
    if (options.view == figure::View::Chart) {
        options.chart.of = chosenDirection(*m_of);
        options.chart.averaging = chosenAverage(*m_average);
        options.chart.with = m_with->run();
    }
    options.language = *language::languageOf(m_language->currentData().toString());
    options.theme = chosen<render::Theme>(m_theme);
    options.numbers = chosen<render::Numbers>(m_numbers);
    options.flags = chosen<render::FlagStyle>(m_flags);
    options.textAs = chosen<figure::TextAs>(m_text);
    options.width = m_width->value();
    options.scale = m_scale->value();
    options.preset = chosen<figure::Preset>(m_preset);
    options.endNames = m_look.names;
    options.remarks = handout::remarksOf(m_session.scenario(), options.language);
    if (figure::hasSequence(options.view)) {
        options.textSize = m_textSize->value();
        m_shown->write({&options.extras.times, &options.tellsWindows, &options.extras.roundTrips,
            &options.tellsDuplicates, &options.hasLegend, &options.hasCaption,
            &options.extras.icons, &options.extras.transfers, &options.extras.folds});
    }
    if (options.view == figure::View::Sequence) {
        render::Blanks& blanks = options.blanks;
        m_blanks->write({&blanks.flags, &blanks.seq, &blanks.ack, &blanks.len, &blanks.states,
            &blanks.names, &blanks.notes});
        blanks.at = blankSegments();
        options.withKey = !blanks.isEmpty() && m_key->isChecked();
    }
    switch (chosen<Extent>(m_extent)) {
    case Extent::Now:
        options.moment = momentOf(m_session);
        break;
    case Extent::Run:
        break;
    case Extent::Part: {
        // In whichever order they were given. By value: a pair of references would outlive them.
        const auto [from, to] = std::minmax({m_from->value(), m_to->value()});
        const auto rows = m_session.trace().rows();
        const tcp::Instant end = rows.empty() ? tcp::Instant{} : rows.back().at;
        options.range = {std::min(instantOf(from), end), instantOf(std::max(to, from + 0.001))};
        break;
    }
    }
    return options;
}

} // namespace ui
