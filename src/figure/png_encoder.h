// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/deflater.h"

#include <QByteArray>
#include <QRgb>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

class QIODevice;

namespace figure {

/// Writes a picture row by row as a PNG of 8-bit RGB, so that it need never be in memory as a
/// whole. Rows that differ little from the one above cost little.
class PngEncoder
{
public:
    PngEncoder(QIODevice& device, std::uint32_t width, std::uint32_t height);

    /// What is to be told beside the pixels, before the first row: how densely they lie, and texts
    /// such as "Title".
    void density(double pixelsPerInch);
    void text(std::string_view keyword, std::string_view utf8);

    /// The next row; alpha is ignored.
    void row(std::span<const QRgb> pixels);
    /// After the last row. False where the device could not take everything.
    bool finish();

private:
    void send(std::string_view data);
    void chunk(std::string_view type, std::string_view data);
    void sendCompressed(std::size_t atLeast);
    void differingPixels(std::span<const QRgb> pixels, std::size_t from, std::size_t to);
    void pixel(QRgb filtered, std::size_t count);

    QIODevice& m_device;
    bool m_isGood = true;
    std::vector<QRgb> m_above;
    std::string m_compressed;
    Deflater m_deflater;
    /// The filtered pixel written last in this row.
    QRgb m_last = 0;
    bool m_hasLast = false;
};

} // namespace figure
