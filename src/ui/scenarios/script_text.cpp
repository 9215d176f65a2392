// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenarios/script_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

using packetdrill::Problem;
using packetdrill::ProblemKind;
using session::LineFate;
using session::SegmentDifference;

QString scriptWords(const char* text) { return QCoreApplication::translate("ui::Script", text); }

/// Why a script is a known deviation, translated: the module packetdrill says it in English.
QString deviationText(const QString& reason)
{
    static constexpr const char* kKnown[] = {
        QT_TRANSLATE_NOOP("ui::Script",
            "FreeBSD drops a FIN without ACK before it looks at the sequence number; RFC 9293 "
            "§3.10.7.4 checks that first, and answers"),
        QT_TRANSLATE_NOOP("ui::Script",
            "FreeBSD drops a SYN,ACK in LISTEN; RFC 9293 §3.10.7.2 answers with a reset"),
        QT_TRANSLATE_NOOP("ui::Script",
            "FreeBSD discards a FIN that comes with a SYN; RFC 9293 §3.10.7.3 keeps it for "
            "ESTABLISHED"),
        QT_TRANSLATE_NOOP("ui::Script",
            "FreeBSD repeats its FIN in CLOSING; RFC 9293 Figure 13 sends a bare ACK"),
        QT_TRANSLATE_NOOP("ui::Script", "what it tests is FreeBSD's own"),
    };
    for (const char* known : kKnown) {
        if (reason == QString::fromUtf8(known)) {
            return scriptWords(known);
        }
    }
    return reason;
}

QString testedText(const session::ScriptRun& run)
{
    const QString text = run.tested == sim::Side::Client
        ? scriptWords(QT_TRANSLATE_NOOP("ui::Script",
              "The client is tested, as a stack of profile %1; the script plays the server."))
        : scriptWords(QT_TRANSLATE_NOOP("ui::Script",
              "The server is tested, as a stack of profile %1; the script plays the client."));
    return text.arg(run.profile);
}

QString differenceText(const SegmentDifference& difference)
{
    const auto filled = [&](const char* text) {
        const auto shown = [](const QString& value) {
            return value.isEmpty() ? scriptWords(QT_TRANSLATE_NOOP("ui::Script", "none")) : value;
        };
        return scriptWords(text).arg(shown(difference.expected), shown(difference.actual));
    };
    using enum SegmentDifference::What;
    switch (difference.what) {
    case Flags:
        return filled(QT_TRANSLATE_NOOP("ui::Script", "Flags: expected %1, sent %2."));
    case Seq:
        return filled(QT_TRANSLATE_NOOP("ui::Script", "Sequence number: expected %1, sent %2."));
    case Length:
        return filled(QT_TRANSLATE_NOOP("ui::Script", "Octets of data: expected %1, sent %2."));
    case Ack:
        return filled(
            QT_TRANSLATE_NOOP("ui::Script", "Acknowledgment number: expected %1, sent %2."));
    case Window:
        return filled(QT_TRANSLATE_NOOP("ui::Script", "Window: expected %1, sent %2."));
    case Urgent:
        return filled(QT_TRANSLATE_NOOP("ui::Script", "Urgent pointer: expected %1, sent %2."));
    case Options:
        return filled(QT_TRANSLATE_NOOP("ui::Script", "Options: expected %1, sent %2."));
    case Time:
        return filled(QT_TRANSLATE_NOOP("ui::Script", "Time: expected at %1 s, sent at %2 s."));
    }
    return {};
}

QString differingText(const session::ScriptRun& run)
{
    const Problem& problem = *run.problem;
    QStringList lines;
    if (!run.differences.empty()) {
        lines += scriptWords(QT_TRANSLATE_NOOP("ui::Script", "Line %1 differs:")).arg(problem.line);
        for (const SegmentDifference& difference : run.differences) {
            lines += differenceText(difference);
        }
        return lines.join('\n');
    }
    const QString expected = QString::fromStdString(problem.expected);
    if (problem.actual.empty()) {
        return scriptWords(QT_TRANSLATE_NOOP("ui::Script",
                               "Line %1 differs: “%2” was expected, and nothing was sent."))
            .arg(problem.line)
            .arg(expected);
    }
    return scriptWords(
        QT_TRANSLATE_NOOP("ui::Script", "Line %1 differs: “%2” was expected, and it was “%3”."))
        .arg(problem.line)
        .arg(expected, QString::fromStdString(problem.actual));
}

QString problemText(const session::ScriptRun& run)
{
    const Problem& problem = *run.problem;
    const QString subject = QString::fromStdString(problem.subject);
    switch (problem.kind) {
    case ProblemKind::Different:
        return differingText(run);
    case ProblemKind::StillWaits:
        return scriptWords(QT_TRANSLATE_NOOP("ui::Script",
                               "Line %1 differs: %2 should have come back, and still waits."))
            .arg(problem.line)
            .arg(QString::fromStdString(problem.expected));
    case ProblemKind::Unsupported:
    case ProblemKind::Unknown:
        return scriptWords(QT_TRANSLATE_NOOP("ui::Script", "Line %1 is not understood: %2."))
            .arg(problem.line)
            .arg(subject);
    case ProblemKind::OutOfRange:
        return scriptWords(
            QT_TRANSLATE_NOOP("ui::Script", "Line %1 is not understood: %2 is not one of %3."))
            .arg(problem.line)
            .arg(subject, QString::fromStdString(problem.expected));
    case ProblemKind::Misread:
    case ProblemKind::Unterminated:
    case ProblemKind::Unopened:
    case ProblemKind::Inconsistent:
    case ProblemKind::Endless:
    case ProblemKind::NoEvents:
        break;
    }
    return scriptWords(QT_TRANSLATE_NOOP("ui::Script", "Line %1 cannot be played: %2."))
        .arg(problem.line)
        .arg(subject.isEmpty() ? QString::fromStdString(problem.actual) : subject);
}

} // namespace

QString summary(const session::ScriptRun& run)
{
    QStringList parts;
    if (run.problem) {
        parts += problemText(run);
        parts += scriptWords(QT_TRANSLATE_NOOP("ui::Script", "%1 of %2 events were as expected."))
                     .arg(run.asExpected)
                     .arg(run.events);
    } else {
        parts += scriptWords(QT_TRANSLATE_NOOP("ui::Script", "All %1 events were as expected."))
                     .arg(run.events);
    }
    if (!run.deviation.isEmpty()) {
        parts += scriptWords(QT_TRANSLATE_NOOP("ui::Script", "A known deviation: %1."))
                     .arg(deviationText(run.deviation));
    }
    parts += testedText(run);
    return parts.join('\n');
}

QString mark(LineFate fate)
{
    switch (fate) {
    case LineFate::NoEvent:
        return {};
    case LineFate::AsExpected:
        return QStringLiteral("✓");
    case LineFate::Differs:
        return QStringLiteral("✗");
    case LineFate::NotUnderstood:
        return QStringLiteral("?");
    case LineFate::NotReached:
        return QStringLiteral("–");
    }
    return {};
}

QString meaning(LineFate fate)
{
    switch (fate) {
    case LineFate::NoEvent:
        return {};
    case LineFate::AsExpected:
        return scriptWords(QT_TRANSLATE_NOOP("ui::Script", "As expected"));
    case LineFate::Differs:
        return scriptWords(QT_TRANSLATE_NOOP("ui::Script", "Differs"));
    case LineFate::NotUnderstood:
        return scriptWords(QT_TRANSLATE_NOOP("ui::Script", "Not understood"));
    case LineFate::NotReached:
        return scriptWords(QT_TRANSLATE_NOOP("ui::Script", "Not reached"));
    }
    return {};
}

} // namespace ui
