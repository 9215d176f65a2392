// SPDX-License-Identifier: GPL-3.0-or-later
// No figure of a built-in scenario has labels that overlap, leave the page, lie on another
// segment's arrow or are wider than their box.

#include "diagram/picture/group_id.h"
#include "diagram/picture/overlaps.h"
#include "diagram/sequence/sequence_diagram.h"
#include "lesson/scenario/catalogue.h"
#include "lesson/scenario/scenario.h"
#include "render/paint/font_metrics.h"
#include "render/paint/known_metrics.h"
#include "render/words/labels.h"
#include "sim/simulation.h"
#include "support/suite.h"

#include <QApplication>
#include <QtTest>

#include <array>

namespace layout_test {

using render::FlagStyle;
using render::Language;
using render::Numbers;

namespace {

sim::Trace traceOf(const QString& id)
{
    const auto loaded = lesson::loadScenario(id);
    sim::Simulation simulation(std::get<lesson::Scenario>(loaded).genesis);
    sim::Trace trace(simulation.traceStart());
    while (simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
    }
    return trace;
}

/// Segments that no text names.
QStringList unlabelled(const diagram::DisplayList& list)
{
    QStringList missing;
    QString open;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            if (diagram::groupId(*begin).starts_with("segment-")) {
                open = QString::fromStdString(diagram::groupId(*begin));
                missing += open;
            }
        } else if (std::holds_alternative<diagram::TextItem>(item)) {
            missing.removeAll(open);
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            open.clear();
        }
    }
    return missing;
}

} // namespace

/// With the fonts that are on this machine, and with those that live text counts on.
class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void everyScenario_data();
    void everyScenario();

private:
    static void check(const sim::Trace& trace, const diagram::TextMeasurer& measurer);
};

void LayoutTest::everyScenario_data()
{
    QTest::addColumn<QString>("id");
    int count = 0;
    for (const lesson::CatalogueGroup& group : lesson::catalogue()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            if (entry.kind == lesson::EntryKind::Scenario) {
                QTest::newRow(qPrintable(entry.id)) << entry.id;
                ++count;
            }
        }
    }
    QVERIFY(count >= 54);
}

/// Long runs are there for their charts: their diagrams are checked in one way only, for time.
static bool isBulk(const sim::Trace& trace)
{
    constexpr std::size_t kBulk = 1000;
    return trace.segments().size() > kBulk;
}

void LayoutTest::everyScenario()
{
    QFETCH(QString, id);
    const sim::Trace trace = traceOf(id);
    check(trace, render::KnownMetrics());
    if (!isBulk(trace)) {
        check(trace, render::FontMetrics());
    }
}

void LayoutTest::check(const sim::Trace& trace, const diagram::TextMeasurer& measurer)
{
    for (const Language language : {Language::English, Language::Chinese, Language::Both}) {
        for (const Numbers numbers : {Numbers::Symbolic, Numbers::Relative, Numbers::Absolute}) {
            for (const FlagStyle flags : {FlagStyle::Names, FlagStyle::Bits}) {
                const render::Labels labels(language, numbers, flags);
                const auto list = diagram::layout(trace, {}, {}, measurer, labels);
                for (const auto& each : overlapsIn(list, measurer)) {
                    QFAIL(toString(each).c_str());
                }
                QCOMPARE(unlabelled(list), QStringList());
                if (isBulk(trace)) {
                    return;
                }
            }
        }
    }
}

SUITE_WITHIN(QApplication, LayoutTest);

} // namespace layout_test

#include "layout_test.moc"
