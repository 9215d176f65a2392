// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"

#include <functional>
#include <memory>
#include <variant>

class QMimeData;

namespace ui {

/// Writes a figure to the file of this name, whose ending picks the format.
using FigureWriter = std::function<figure::FigureResult(const QString& fileName)>;

/// A figure for the clipboard, as SVG and as PNG, written by `write`; or why there is none.
std::variant<std::unique_ptr<QMimeData>, figure::FigureError> copied(const FigureWriter& write);
/// The same for a figure of a trace.
std::variant<std::unique_ptr<QMimeData>, figure::FigureError> copied(
    const sim::Trace& trace, const QString& title, const figure::FigureOptions& options);

} // namespace ui
