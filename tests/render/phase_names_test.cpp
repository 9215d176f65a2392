// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/group_id.h"
#include "diagram/picture/oriented_box.h"
#include "diagram/reading/phases.h"
#include "diagram/sequence/sequence_diagram.h"
#include "render/paint/font_metrics.h"
#include "render/words/labels.h"
#include "support/sample_runs.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QtTest>

#include <algorithm>

namespace phase_names_test {

using diagram::Rect;
using render::Labels;
using render::Language;

namespace {

struct DrawnPhase
{
    Rect bar;
    std::vector<std::string> lines;
    std::vector<Rect> boxes;
};

std::vector<DrawnPhase> phasesIn(
    const diagram::DisplayList& list, const diagram::TextMeasurer& measurer)
{
    std::vector<DrawnPhase> result;
    bool isPhase = false;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            isPhase = diagram::groupId(*begin).starts_with("phase-");
            if (isPhase) {
                result.emplace_back();
            }
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            isPhase = false;
        } else if (!isPhase) {
            continue;
        } else if (const auto* rect = std::get_if<diagram::RectItem>(&item)) {
            result.back().bar = rect->rect;
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            result.back().lines.push_back(text->text);
            result.back().boxes.push_back(boundsOf(boxOf(*text, measurer)));
        }
    }
    return result;
}

} // namespace

class PhaseNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyBarHasItsName_data();
    void everyBarHasItsName();
    void scrollingMovesNothing();
    void onlyWhatIsNear();
};

void PhaseNamesTest::everyBarHasItsName_data()
{
    QTest::addColumn<std::string>("name");
    for (const auto& run : support::sampleRuns()) {
        QTest::newRow(run.name.c_str()) << run.name;
    }
}

/// However short the bar is, its whole name stands beside it, and no other's.
void PhaseNamesTest::everyBarHasItsName()
{
    QFETCH(std::string, name);
    const sim::Trace trace = support::sampleRun(name).trace();
    diagram::Phases phases;
    for (std::size_t row = 0; row < trace.rows().size(); ++row) {
        phases.read(trace, row);
    }
    const render::FontMetrics metrics;
    for (const Language language : {Language::English, Language::Chinese, Language::Both}) {
        const Labels labels(language);
        const auto drawn = phasesIn(layout(trace, {}, {}, metrics, labels), metrics);
        QCOMPARE(drawn.size(), phases.found().size());
        double end = 0;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            QCOMPARE(drawn[i].lines, labels.phase(phases.found()[i].kind));
            double bottom = 0;
            for (const Rect& box : drawn[i].boxes) {
                QVERIFY(box.y > end);
                QVERIFY(box.y <= drawn[i].bar.bottom() && box.bottom() >= drawn[i].bar.y);
                bottom = std::max(bottom, box.bottom());
            }
            end = bottom;
        }
    }
}

/// A view that is scrolled over the picture shows what the whole of it does.
void PhaseNamesTest::scrollingMovesNothing()
{
    const sim::Trace trace = support::sampleRun("restarted under way").trace();
    const render::FontMetrics metrics;
    const Labels labels(Language::English);
    const diagram::SequenceOptions options;
    diagram::SequenceDiagram diagram(options, metrics, labels);
    diagram.update(trace);
    const auto whole = phasesIn(diagram.layout(trace, options), metrics);
    QCOMPARE(whole.size(), std::size_t{4});
    for (double top = 0; top < diagram.size(options).height; top += 40) {
        const auto part = phasesIn(diagram.layout(trace, top, top + 60, options), metrics);
        for (const DrawnPhase& phase : part) {
            QVERIFY(std::ranges::any_of(whole, [&](const DrawnPhase& other) {
                return other.bar == phase.bar && other.boxes == phase.boxes;
            }));
        }
    }
}

/// Names far away take no time: the bars of a long run of short connections are not looked at.
void PhaseNamesTest::onlyWhatIsNear()
{
    struct Counting final : diagram::TextMeasurer
    {
        double width(std::string_view text, const diagram::Font& font) const override
        {
            ++calls;
            return plain.width(text, font);
        }
        double ascent(const diagram::Font& font) const override { return plain.ascent(font); }
        double descent(const diagram::Font& font) const override { return plain.descent(font); }

        render::FontMetrics plain;
        mutable int calls = 0;
    };
    sim::Trace trace{sim::TraceStart{}};
    constexpr int kConnections = 2000;
    for (int i = 0; i < kConnections; ++i) {
        for (const auto& [from, to] : {std::pair{tcp::State::Closed, tcp::State::SynSent},
                 std::pair{tcp::State::SynSent, tcp::State::Closed}}) {
            const tcp::Instant at{std::chrono::seconds(i)};
            if (to == tcp::State::SynSent) {
                sim::SentSegment syn;
                syn.id = {static_cast<std::uint32_t>(i + 1)};
                syn.at = at;
                syn.segment.flags = {tcp::Flag::Syn};
                trace.append(syn);
                trace.append(sim::TraceRow{at, sim::Side::Client, sim::SendRow{syn.id}});
            }
            trace.append(sim::TraceRow{
                at, sim::Side::Client, sim::StateRow{from, to, tcp::Event::RetriesExhausted}});
        }
    }
    const Counting counting;
    const Labels labels(Language::English);
    const diagram::SequenceOptions options;
    diagram::SequenceDiagram diagram(options, counting, labels);
    diagram.update(trace);
    counting.calls = 0;
    (void)diagram.layout(trace, 5000, 5800, options);
    QVERIFY(counting.calls < kConnections);
}

SUITE_WITHIN(QGuiApplication, PhaseNamesTest);

} // namespace phase_names_test

#include "phase_names_test.moc"
