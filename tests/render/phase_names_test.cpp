// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/oriented_box.h"
#include "diagram/phases.h"
#include "diagram/sequence_layout.h"
#include "render/font_metrics.h"
#include "render/labels.h"
#include "support/sample_runs.h"

#include <QtTest>

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
            isPhase = begin->id.starts_with("phase-");
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

QTEST_MAIN(PhaseNamesTest)
#include "phase_names_test.moc"
