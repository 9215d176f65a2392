// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/group_id.h"
#include "diagram/picture/overlaps.h"
#include "diagram/sequence/sequence_diagram.h"
#include "render/paint/font_metrics.h"
#include "render/words/labels.h"
#include "support/sample_runs.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QtTest>

#include <algorithm>

namespace sequence_overlaps_test {

using diagram::DisplayList;
using render::FlagStyle;
using render::Labels;
using render::Language;
using render::Numbers;

namespace {

/// Segments, other than copies and those that never left a full queue, whose arrow has no number.
std::size_t unnumbered(const DisplayList& list)
{
    std::size_t count = 0;
    bool isSegment = false;
    bool isNumbered = false;
    int depth = 0;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            if (++depth == 1) {
                isSegment = diagram::groupId(*begin).starts_with("segment-") &&
                    diagram::groupId(*begin).find("copy") == std::string::npos &&
                    begin->title.find("queue full") == std::string::npos &&
                    begin->title.find("队列已满") == std::string::npos;
                isNumbered = false;
            }
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            count += --depth == 0 && isSegment && !isNumbered ? 1 : 0;
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            isNumbered |= text->text.find("seq=") != std::string::npos ||
                text->text.find("ack=") != std::string::npos;
        }
    }
    return count;
}

} // namespace

/// With the fonts that are on this machine.
class SequenceOverlapsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRun_data();
    void everyRun();
};

void SequenceOverlapsTest::everyRun_data()
{
    QTest::addColumn<std::string>("name");
    for (const auto& run : support::sampleRuns()) {
        QTest::newRow(run.name.c_str()) << run.name;
    }
}

void SequenceOverlapsTest::everyRun()
{
    QFETCH(std::string, name);
    const sim::Trace trace = support::sampleRun(name).trace();
    const render::FontMetrics metrics;
    for (const Language language : {Language::English, Language::Chinese, Language::Both}) {
        for (const Numbers numbers : {Numbers::Symbolic, Numbers::Relative, Numbers::Absolute}) {
            for (const FlagStyle flags : {FlagStyle::Names, FlagStyle::Bits}) {
                for (const double width : {700.0, 960.0, 1400.0}) {
                    const Labels labels(language, numbers, flags);
                    diagram::SequenceOptions options;
                    options.width = width;
                    const DisplayList list = layout(trace, {}, options, metrics, labels);
                    for (const auto& each : overlapsIn(list, metrics)) {
                        QFAIL(toString(each).c_str());
                    }
                    // Where arrows cross arrows that cross others, one may be left without.
                    const bool isCrowd = name == "bursts both ways";
                    // The arrow from the middle is short, and crossed.
                    const bool isCrossed = name == "injected reset";
                    const std::size_t most = isCrowd ? trace.segments().size() / 8
                        : isCrossed                  ? 1
                                                     : 0;
                    if (const std::size_t count = unnumbered(list); count > most) {
                        QFAIL(qPrintable(QStringLiteral("%1 without a number at width %2")
                                             .arg(count)
                                             .arg(width)));
                    }
                }
            }
        }
    }
}

SUITE_WITHIN(QGuiApplication, SequenceOverlapsTest);

} // namespace sequence_overlaps_test

#include "sequence_overlaps_test.moc"
