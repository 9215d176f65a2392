// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/labels.h"

#include "diagram/reading/symbols.h"
#include "language/speaker.h"
#include "render/words/labels_text.h"
#include "support/sample_runs.h"
#include "support/suite.h"
#include "support/trace_builder.h"

#include <QtTest>

namespace labels_test {

using namespace std::chrono_literals;
using render::FlagStyle;
using render::Labels;
using render::Language;
using render::Numbers;
using sim::Side;
using tcp::Flag;

namespace {

constexpr Language kLanguages[] = {Language::English, Language::Chinese, Language::Both};

/// Every segment's label on one line.
QStringList labelsOf(const sim::Trace& trace, const Labels& labels)
{
    diagram::Symbols symbols;
    symbols.update(trace);
    QStringList texts;
    for (const sim::SentSegment& sent : trace.segments()) {
        const auto label = labels.segment(sent, symbols.numbers(sent));
        std::string text = label.head;
        std::string between = " ";
        for (const std::string& number : label.numbers) {
            text += between + number;
            between = label.separator;
        }
        texts += QString::fromStdString(text);
    }
    return texts;
}

bool isChinese(const std::string& text)
{
    const QString characters = QString::fromStdString(text);
    return std::ranges::any_of(
        characters, [](QChar character) { return character.script() == QChar::Script_Han; });
}

} // namespace

class LabelsTest : public QObject
{
    Q_OBJECT

private slots:
    void segmentsInSymbols();
    void segmentsInBits();
    void segmentsInNumbers();
    void marks();
    void windowOnlyWhereItMatters();
    void states();
    void calls();
    void timers();
    void lengths();
    void everyWordInBothLanguages();
    void errorsAreCalledAsInTheTrace();
    void sentencesInBothLanguages();
    void tellsTheExchange();
    void longDescriptionsEnd();
};

void LabelsTest::segmentsInSymbols()
{
    QCOMPARE(labelsOf(support::sampleRun("handshake").trace(), Labels(Language::English)),
        (QStringList{"SYN seq=x", "SYN,ACK seq=y ack=x+1", "ACK seq=x+1 ack=y+1"}));
}

void LabelsTest::segmentsInBits()
{
    const Labels labels(Language::Chinese, Numbers::Symbolic, FlagStyle::Bits);
    QCOMPARE(labelsOf(support::sampleRun("handshake").trace(), labels),
        (QStringList{"SYN=1, seq=x", "SYN=1, ACK=1, seq=y, ack=x+1", "ACK=1, seq=x+1, ack=y+1"}));
}

void LabelsTest::segmentsInNumbers()
{
    const sim::Trace trace = support::sampleRun("handshake").trace();
    QCOMPARE(labelsOf(trace, Labels(Language::English, Numbers::Relative)),
        (QStringList{"SYN seq=0", "SYN,ACK seq=0 ack=1", "ACK seq=1 ack=1"}));
    QCOMPARE(labelsOf(trace, Labels(Language::English, Numbers::Absolute)),
        (QStringList{"SYN seq=100", "SYN,ACK seq=300 ack=101", "ACK seq=101 ack=301"}));
    // Each incarnation counts from 0.
    QCOMPARE(labelsOf(support::sampleRun("old duplicate").trace(),
                 Labels(Language::English, Numbers::Relative)),
        (QStringList{"SYN seq=0", "old duplicate SYN seq=0", "SYN,ACK seq=0 ack=1", "RST seq=1",
            "SYN,ACK seq=0 ack=1", "ACK seq=1 ack=1"}));
    // What belongs to no connection has no other name than its number.
    QCOMPARE(labelsOf(support::sampleRun("closed port").trace(), Labels(Language::English)),
        (QStringList{"SYN seq=x", "RST,ACK seq=0 ack=x+1"}));
}

void LabelsTest::marks()
{
    const sim::Trace trace = support::TraceBuilder::established(100, 300)
                                 .resend(Side::Client, {}, 101, 301, 10)
                                 .inject(Side::Client, {Flag::Rst}, 101)
                                 .trace();
    QCOMPARE(labelsOf(trace, Labels(Language::English)),
        (QStringList{"↻ ACK seq=x+1 ack=y+1 len=10", "injected RST seq=x+1"}));
    QCOMPARE(labelsOf(trace, Labels(Language::Chinese))[1], QString("注入 RST seq=x+1"));
}

void LabelsTest::windowOnlyWhereItMatters()
{
    const QStringList texts =
        labelsOf(support::sampleRun("closed window").trace(), Labels(Language::English));
    QVERIFY(texts.filter("win=0").size() >= 2);
    QCOMPARE(texts.filter("win=1000").size(), 1);
    QVERIFY(labelsOf(support::sampleRun("handshake").trace(), Labels(Language::English))
                .filter("win")
                .isEmpty());
}

void LabelsTest::states()
{
    using Lines = std::vector<std::string>;
    QCOMPARE(Labels(Language::English).state(tcp::State::SynSent), Lines{"SYN-SENT"});
    QCOMPARE(
        Labels(Language::Chinese).state(tcp::State::SynSent), (Lines{"同步已发送", "SYN-SENT"}));
    QCOMPARE(Labels(Language::Both).state(tcp::State::SynSent), (Lines{"SYN-SENT", "同步已发送"}));
}

void LabelsTest::calls()
{
    using Lines = std::vector<std::string>;
    const tcp::Call send{tcp::CallKind::Send, 100};
    QCOMPARE(Labels(Language::English).call(send), Lines{"SEND 100 bytes"});
    QCOMPARE(Labels(Language::Chinese).call(send), Lines{"发送 100 字节"});
    QCOMPARE(Labels(Language::Both).call(send), (Lines{"SEND 100 bytes", "发送 100 字节"}));
    QCOMPARE(
        Labels(Language::Both).call({tcp::CallKind::Listen}), (Lines{"passive OPEN", "被动打开"}));
}

void LabelsTest::timers()
{
    using Lines = std::vector<std::string>;
    const Labels both(Language::Both);
    QCOMPARE(both.timer(tcp::TimerKind::Retransmission, 1s), (Lines{"RTO 1 s", "超时重传"}));
    QCOMPARE(
        both.timer(tcp::TimerKind::TimeWait, 4min), (Lines{"2 MSL = 4 min", "时间等待计时器"}));
    QCOMPARE(Labels(Language::Chinese).timer(tcp::TimerKind::Persist, 2s), Lines{"持续计时器 2 s"});
    QCOMPARE(Labels(Language::Chinese).timer(tcp::TimerKind::Retransmission, 1s),
        (Lines{"RTO 1 s", "超时重传"}));
}

void LabelsTest::lengths()
{
    QCOMPARE(render::lengthText(0ns), std::string("0 s"));
    QCOMPARE(render::lengthText(50ms), std::string("50 ms"));
    QCOMPARE(render::lengthText(1500us), std::string("1.5 ms"));
    QCOMPARE(render::lengthText(1050ms), std::string("1.05 s"));
    QCOMPARE(render::lengthText(4min), std::string("4 min"));
    QCOMPARE(render::lengthText(90s), std::string("90 s"));
}

void LabelsTest::everyWordInBothLanguages()
{
    const language::Speaker& chinese = language::speaker(language::kChinese);
    const auto check = [&chinese](const language::Phrase& phrase) {
        QVERIFY(!phrase.isEmpty());
        QVERIFY(isChinese(std::string(chinese(phrase))) && !isChinese(std::string(phrase.text)));
    };
    for (const tcp::State state : tcp::kAllStates) {
        check(render::words(state));
    }
    const auto checkAll = [&](auto last, auto wordsOf) {
        for (int value = 0; value <= static_cast<int>(last); ++value) {
            check(wordsOf(static_cast<decltype(last)>(value)));
        }
    };
    const auto words = [](auto value) { return render::words(value); };
    const auto sentence = [](auto value) { return render::sentence(value); };
    checkAll(tcp::CallKind::Crash, [](tcp::CallKind kind) { return render::name(kind); });
    checkAll(tcp::CallKind::Crash,
        [](tcp::CallKind kind) { return render::words(tcp::Call{.kind = kind, .urgent = true}); });
    checkAll(
        tcp::CallKind::Crash, [](tcp::CallKind kind) { return render::words(tcp::Call{kind}); });
    const auto lastTimer = static_cast<tcp::TimerKind>(tcp::kTimerCount - 1);
    checkAll(lastTimer, [](tcp::TimerKind timer) { return render::explanation(timer); });
    checkAll(lastTimer, [](tcp::TimerKind timer) { return render::inSentence(timer); });
    checkAll(diagram::PhaseKind::Reset, words);
    checkAll(static_cast<tcp::Error>(tcp::kErrorCount - 1), words);
    checkAll(sim::DropCause::Corrupt, words);
    checkAll(static_cast<tcp::Event>(tcp::kEventCount - 1), words);
    checkAll(static_cast<tcp::Reason>(tcp::kReasonCount - 1), sentence);
    checkAll(static_cast<tcp::Note>(tcp::kNoteCount - 1), sentence);
}

/// An error is called the same in a trace and in a picture.
void LabelsTest::errorsAreCalledAsInTheTrace()
{
    for (std::size_t i = 0; i < tcp::kErrorCount; ++i) {
        const auto error = static_cast<tcp::Error>(i);
        QCOMPARE(render::words(error).text, tcp::provenance(error).id);
    }
}

void LabelsTest::sentencesInBothLanguages()
{
    const sim::Trace trace = support::sampleRun("handshake").trace();
    diagram::Symbols symbols;
    symbols.update(trace);
    const sim::SentSegment& syn = trace.segments()[0];
    diagram::Fate fate{diagram::Fate::Kind::Arrived, tcp::Instant{} + 50ms};
    const Labels english(Language::English);
    const auto label = english.segment(syn, symbols.numbers(syn));
    QCOMPARE(english.segmentSentence(syn, label, fate),
        std::string("Segment 1, client to server: SYN seq=x. Sent at 0 s, arrived at 50 ms. Sent "
                    "because the application opened the connection actively."));
    QCOMPARE(Labels(Language::Chinese).segmentSentence(syn, label, fate),
        std::string(
            "报文段 1，客户端到服务器：SYN seq=x。0 s 发出，50 ms 到达。应用进程主动打开连接"
            "，因此发送。"));
    fate = {diagram::Fate::Kind::Lost, tcp::Instant{} + 25ms, sim::DropCause::Queue, 2};
    const std::string lost = english.segmentSentence(syn, label, fate);
    QVERIFY(lost.find("lost at 25 ms (queue full)") != std::string::npos);
    QVERIFY(lost.find("Extra copies: 2.") != std::string::npos);

    for (const Language language : kLanguages) {
        const Labels labels(language);
        const bool hasChinese = language != Language::English;
        const std::string all[] = {
            labels.stateSentence(Side::Client, tcp::State::Listen, {}),
            labels.callSentence(Side::Server, {tcp::CallKind::Close}, {}),
            labels.timerSentence(Side::Client, tcp::TimerKind::TimeWait, 4min),
            labels.errorSentence(Side::Client, tcp::Error::ConnectionReset, {}),
            labels.phaseSentence(diagram::PhaseKind::DataTransfer, {}, {}),
            labels.reasonSentence(tcp::Reason::Fin),
            labels.noteSentence(tcp::Note::DuplicateAck),
            labels.sequenceTitle(),
            labels.endSentence(Side::Client),
        };
        for (const std::string& sentence : all) {
            QCOMPARE(isChinese(sentence), hasChinese);
            QVERIFY(sentence.find('%') == std::string::npos);
        }
    }
}

void LabelsTest::tellsTheExchange()
{
    const sim::Trace trace = support::sampleRun("lost SYN,ACK").trace();
    diagram::Symbols symbols;
    symbols.update(trace);
    const QString told =
        QString::fromStdString(Labels(Language::English).description(trace, symbols));
    QVERIFY(told.contains("The user of the server calls passive OPEN at 0 s."));
    QVERIFY(told.contains("Segment 2, server to client: SYN,ACK seq=y ack=x+1. Sent at 50 ms, "
                          "lost at 75 ms."));
    QVERIFY(told.contains("Segment 3, client to server: ↻ SYN seq=x. Sent at 1 s, arrived at"));
    QVERIFY(told.contains("Client: ESTABLISHED from 1.1 s."));
}

void LabelsTest::longDescriptionsEnd()
{
    support::TraceBuilder builder = support::TraceBuilder::established(100, 300);
    for (std::uint32_t i = 0; i < 1000; ++i) {
        builder.send(Side::Client, {}, 101 + i, 301, 1);
    }
    diagram::Symbols symbols;
    symbols.update(builder.trace());
    const std::string told = Labels(Language::English).description(builder.trace(), symbols);
    QVERIFY(told.size() < 100'000);
    QVERIFY(told.ends_with("And so on."));
}

SUITE(LabelsTest);

} // namespace labels_test

#include "labels_test.moc"
