// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/speaker.h"
#include "lesson/scenario/scenario.h"
#include "sim/history.h"
#include "sim/trace.h"

#include <QDebug>
#include <QString>
#include <QStringList>

namespace test {

/// The scenario, or a failure that names the problem.
inline lesson::Scenario load(const QString& source)
{
    auto loaded = lesson::loadScenario(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        qFatal("%s: %s", qPrintable(lesson::whereabouts(*problem)),
            qPrintable(lesson::sentences(language::Speaker(), *problem).what));
    }
    return std::get<lesson::Scenario>(loaded);
}

inline sim::Trace run(const sim::Genesis& genesis)
{
    sim::History history(genesis);
    history.runToEnd();
    return history.trace();
}

/// "client SYN,ACK seq 100 ack 301", with " len 10" where there is data.
inline QString segmentLine(const sim::SentSegment& sent)
{
    const tcp::Segment& segment = sent.segment;
    QString line = QString::fromUtf8(sim::id(sent.from).data()) + ' ' +
        QString::fromStdString(tcp::toString(segment.flags)) + " seq " +
        QString::number(segment.seq.value);
    if (segment.hasAck()) {
        line += " ack " + QString::number(segment.ack.value);
    }
    if (segment.len > 0) {
        line += " len " + QString::number(segment.len);
    }
    return line;
}

inline QStringList segmentLines(const sim::Trace& trace)
{
    QStringList lines;
    for (const sim::SentSegment& sent : trace.segments()) {
        lines += segmentLine(sent);
    }
    return lines;
}

/// The states that an end goes through, from the first one entered on.
inline QStringList states(const sim::Trace& trace, sim::Side side)
{
    QStringList names;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        if (change != nullptr && row.who == side) {
            names += QString::fromUtf8(tcp::name(change->to).data());
        }
    }
    return names;
}

} // namespace test
