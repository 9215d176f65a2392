// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/subject.h"
#include "tcp/time.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <string_view>
#include <variant>

namespace ui {

/// Where a link of the inspector leads: to something that can be selected, to a moment, to a page
/// of the RFC editor.
using LinkTarget = std::variant<sim::Subject, tcp::Instant, QUrl>;

QString href(const sim::Subject& selection);
QString href(tcp::Instant at);
/// The section of an RFC, given as "RFC 9293 §3.10.7.4"; empty where it is written otherwise.
QString hrefOfSection(std::string_view section);

std::optional<LinkTarget> targetOf(const QString& href);

} // namespace ui
