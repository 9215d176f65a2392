// SPDX-License-Identifier: GPL-3.0-or-later

// A language more needs a catalogue and nothing else: tests/support/woshou_eo.ts is built into this
// program, as those of translations/ are into Woshou.

#include "diagram/reading/symbols.h"
#include "language/speaker.h"
#include "render/words/graph_labels.h"
#include "render/words/labels.h"
#include "support/sample_runs.h"
#include "support/suite.h"

#include <QtTest>

namespace further_language_test {

using namespace std::chrono_literals;
using render::Labels;
using render::Language;
using sim::Side;

namespace {

using Lines = std::vector<std::string>;

const language::Code kEsperanto("eo");
const Language kOnly(kEsperanto);
const Language kBeside(kEsperanto, language::kEnglish);

} // namespace

class FurtherLanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void canBeChosen();
    void labels();
    void sentences();
    void besideEnglish();
    void whatIsNotTranslatedIsEnglish();
};

void FurtherLanguageTest::canBeChosen()
{
    QVERIFY(language::languageOf("eo") == kOnly);
    QCOMPARE(language::id(language::allLanguages().back()), QString("eo"));
    QCOMPARE(language::tag(kOnly), std::string("eo"));
}

void FurtherLanguageTest::labels()
{
    const Labels labels(kOnly);
    QCOMPARE(labels.endTitle(Side::Server), std::string("Servilo"));
    QCOMPARE(labels.state(tcp::State::Listen), (Lines{"AŬSKULTAS", "LISTEN"}));
    QCOMPARE(
        labels.call({tcp::CallKind::Send, 100}), std::vector<std::string>{"SENDI 100 bajtojn"});
    QCOMPARE(labels.timer(tcp::TimerKind::Persist, 2s), Lines{"persisto dum 2 s"});
    QCOMPARE(render::GraphLabels(kOnly).state(tcp::State::Listen), (Lines{"LISTEN", "AŬSKULTAS"}));
}

void FurtherLanguageTest::sentences()
{
    const sim::Trace trace = support::sampleRun("handshake").trace();
    diagram::Symbols symbols;
    symbols.update(trace);
    const sim::SentSegment& syn = trace.segments()[0];
    const Labels labels(kOnly);
    const diagram::Fate fate{diagram::Fate::Kind::Arrived, tcp::Instant{} + 50ms};
    const QString told = QString::fromStdString(
        labels.segmentSentence(syn, labels.segment(syn, symbols.numbers(syn)), fate));
    QVERIFY2(told.startsWith("Al servilo de kliento, segmento 1: SYN seq=x. Alvenis je 50 ms, "
                             "sendita je 0 s. "),
        qPrintable(told));
    QCOMPARE(labels.stateSentence(Side::Server, tcp::State::Listen, {}),
        std::string("Ekde 0 s Servilo estas LISTEN [AŬSKULTAS]."));
}

void FurtherLanguageTest::besideEnglish()
{
    const Labels labels(kBeside);
    QCOMPARE(labels.endTitle(Side::Server), std::string("Server Servilo"));
    QCOMPARE(labels.stateSentence(Side::Server, tcp::State::Listen, {}),
        std::string("Ekde 0 s Servilo estas LISTEN [AŬSKULTAS]. Server: LISTEN from 0 s."));
}

void FurtherLanguageTest::whatIsNotTranslatedIsEnglish()
{
    const Labels labels(kOnly);
    QCOMPARE(labels.state(tcp::State::Closed), Lines{"CLOSED"});
    QCOMPARE(render::GraphLabels(kOnly).state(tcp::State::Closed), Lines{"CLOSED"});
    QCOMPARE(labels.phase(diagram::PhaseKind::DataTransfer), Lines{"Data transfer"});
}

SUITE(FurtherLanguageTest);

} // namespace further_language_test

#include "further_language_test.moc"
