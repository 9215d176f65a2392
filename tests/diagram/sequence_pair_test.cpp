// SPDX-License-Identifier: GPL-3.0-or-later

// Two traces on one time axis.

#include "diagram/sequence/sequence_diagram.h"
#include "support/plain_words.h"
#include "support/sample_runs.h"
#include "support/suite.h"

#include <QtTest>

#include <set>

namespace sequence_pair_test {

using diagram::SequenceDiagram;
using diagram::SequenceOptions;
using diagram::SequencePair;

namespace {

const support::PlainMeasurer kMeasurer;
const support::PlainWords kWords;

SequencePair pairOf(const sim::Trace& left, const sim::Trace& right)
{
    return SequenceDiagram::onOneAxis(left, right, SequenceOptions{}, kMeasurer, kWords);
}

std::set<tcp::Instant> momentsOf(const sim::Trace& a, const sim::Trace& b)
{
    std::set<tcp::Instant> moments;
    for (const sim::Trace* trace : {&a, &b}) {
        for (const sim::TraceRow& row : trace->rows()) {
            moments.insert(row.at);
        }
    }
    return moments;
}

} // namespace

class SequencePairTest : public QObject
{
    Q_OBJECT

private slots:
    void equalMomentsAreLevel();
    void laterIsLower();
    void oneBesideItselfIsTheSame();
    void aBurstFallsAsInAPictureOfItsOwn();
    void copesWithNothing();
};

void SequencePairTest::equalMomentsAreLevel()
{
    const auto runs = support::sampleRuns();
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        const sim::Trace left = runs[i].trace();
        const sim::Trace right = runs[i + 1].trace();
        const SequencePair pair = pairOf(left, right);
        for (const tcp::Instant at : momentsOf(left, right)) {
            QVERIFY2(pair.left->yOf(at) == pair.right->yOf(at), runs[i].name.c_str());
        }
        QCOMPARE(pair.left->size({}).width, pair.right->size({}).width);
    }
}

void SequencePairTest::laterIsLower()
{
    const auto runs = support::sampleRuns();
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        const sim::Trace left = runs[i].trace();
        const sim::Trace right = runs[i + 1].trace();
        const SequencePair pair = pairOf(left, right);
        double above = 0;
        for (const tcp::Instant at : momentsOf(left, right)) {
            QVERIFY(pair.left->yOf(at) > above);
            above = pair.left->yOf(at);
        }
    }
}

void SequencePairTest::oneBesideItselfIsTheSame()
{
    for (const support::SampleRun& run : support::sampleRuns()) {
        const sim::Trace trace = run.trace();
        const SequencePair pair = pairOf(trace, trace);
        const auto left = pair.left->layout(trace, {});
        const auto right = pair.right->layout(trace, {});
        QVERIFY2(left.items == right.items, run.name.c_str());
    }
}

/// Though nothing happens beside it when it arrives.
void SequencePairTest::aBurstFallsAsInAPictureOfItsOwn()
{
    const sim::Trace burst = support::sampleRun("burst").trace();
    const SequencePair pair = pairOf(burst, sim::Trace());
    const auto list = pair.left->layout(burst, {});
    std::size_t arrows = 0;
    for (const diagram::DisplayItem& item : list.items) {
        const auto* line = std::get_if<diagram::LineItem>(&item);
        if (line != nullptr && std::abs(line->to.x - line->from.x) > 200) {
            QVERIFY(
                std::abs(line->to.y - line->from.y) < 0.4 * std::abs(line->to.x - line->from.x));
            ++arrows;
        }
    }
    QVERIFY(arrows >= 10);
}

void SequencePairTest::copesWithNothing()
{
    const sim::Trace empty;
    const sim::Trace some = support::sampleRuns().front().trace();
    const SequencePair pair = pairOf(empty, some);
    const tcp::Instant last = some.rows().back().at;
    QCOMPARE(pair.left->yOf(last), pair.right->yOf(last));
    QVERIFY(pair.left->layout(empty, {}).items.size() > 0);
    pairOf(empty, empty);
}

SUITE(SequencePairTest);

} // namespace sequence_pair_test

#include "sequence_pair_test.moc"
