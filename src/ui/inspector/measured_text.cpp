// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/measured_text.h"

#include "render/words/congestion_words.h"
#include "render/words/labels_words.h"

namespace ui {
namespace {

QString congestionText(const PageWriter& write, const tcp::CongestionChange& change)
{
    QString values = "cwnd = " + QString::number(change.cwnd);
    if (change.ssthresh > 0) {
        values += ", ssthresh = " + QString::number(change.ssthresh);
    }
    return write.labelled("<b>" + values + "</b>", write.say(render::sentence(change.cause))) +
        ' ' + write.section(tcp::provenance(change.cause).section);
}

QString lengthOf(tcp::Duration length)
{
    return QString::fromStdString(render::lengthText(length));
}

} // namespace

QString measuredText(const PageWriter& write, const sim::Trace& trace, const sim::TraceRow& row)
{
    if (const auto* congestion = std::get_if<sim::CongestionRow>(&row.what)) {
        return congestionText(write, congestion->change);
    }
    if (const auto* rtt = std::get_if<sim::RttRow>(&row.what)) {
        const tcp::RttSample& sample = trace.rtts()[rtt->sample];
        return write.say(PHRASE("Inspector",
                             "A round-trip time of %1 has been measured: SRTT is %2 now, RTO %3."),
                   {lengthOf(sample.sample), lengthOf(sample.srtt), lengthOf(sample.rto)}) +
            ' ' + write.section("RFC 6298 §2");
    }
    return {};
}

} // namespace ui
