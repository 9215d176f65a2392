// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/shades.h"

#include <QRgb>
#include <QSize>

#include <cstdint>
#include <memory>
#include <span>
#include <string>

class QIODevice;

namespace figure {

/// What stands in a PNG before its pixels.
struct PngHead
{
    QSize size;
    /// How large the picture is meant to be.
    double pixelsPerInch = 96;
    /// UTF-8; left out where empty.
    std::string title;
    std::string description;
    /// At most 256 colours; empty: the pixels tell theirs themselves.
    std::span<const QRgb> palette;
    /// The pixels tell how opaque they are; not with a palette.
    bool hasAlpha = false;
};

/// Writes a picture row by row as a PNG, so that it need never be in memory as a whole.
class PngFile
{
public:
    PngFile(QIODevice& device, const PngHead& head);
    ~PngFile();
    PngFile(const PngFile&) = delete;
    PngFile& operator=(const PngFile&) = delete;

    /// The next row, without a palette. Alpha counts where the head says so.
    void row(std::span<const QRgb> pixels);
    /// The next row, as indices into the palette.
    void row(const ShadedRow& shaded);
    /// After the last row. False where the device could not take everything.
    bool finish();

private:
    struct Impl;

    std::unique_ptr<Impl> m;
};

} // namespace figure
