// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/png_encoder.h"

#include <QIODevice>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace figure {

namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t kChunkSize = 1U << 16;
/// PNG's filter "Up": each octet less the one above it.
constexpr std::uint8_t kFilterUp = 2;

/// For each octet, what it does to the checksum (ISO 3309) when 0, 1, 2 or 3 octets follow it.
constexpr auto kCrcTables = [] {
    std::array<std::array<std::uint32_t, 256>, 4> tables{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        }
        tables[0][i] = value;
    }
    for (std::size_t t = 1; t < tables.size(); ++t) {
        for (std::uint32_t i = 0; i < 256; ++i) {
            const std::uint32_t before = tables[t - 1][i];
            tables[t][i] = tables[0][before & 0xffU] ^ (before >> 8);
        }
    }
    return tables;
}();

std::uint32_t crc(std::uint32_t value, std::string_view data)
{
    const auto octet = [&](std::size_t i) { return static_cast<std::uint8_t>(data[i]); };
    std::size_t i = 0;
    for (; i + 4 <= data.size(); i += 4) {
        value = kCrcTables[3][(value ^ octet(i)) & 0xffU] ^
            kCrcTables[2][(value >> 8 ^ octet(i + 1)) & 0xffU] ^
            kCrcTables[1][(value >> 16 ^ octet(i + 2)) & 0xffU] ^
            kCrcTables[0][value >> 24 ^ octet(i + 3)];
    }
    for (; i < data.size(); ++i) {
        value = kCrcTables[0][(value ^ octet(i)) & 0xffU] ^ (value >> 8);
    }
    return value;
}

std::string bigEndian(std::uint32_t value)
{
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
        static_cast<char>(value >> 8), static_cast<char>(value)};
}

/// The three octets of a pixel less those of the one above it, all at once: the lowest bit of the
/// octet above, which is set, keeps each from borrowing of the next.
QRgb difference(QRgb pixel, QRgb above)
{
    constexpr QRgb kOdd = 0x00ff00ffU;
    constexpr QRgb kEven = 0x0000ff00U;
    const QRgb odd = ((pixel & kOdd) | 0x01000100U) - (above & kOdd);
    const QRgb even = ((pixel & kEven) | 0x00010000U) - (above & kEven);
    return (odd & kOdd) | (even & kEven);
}

} // namespace

PngEncoder::PngEncoder(QIODevice& device, std::uint32_t width, std::uint32_t height)
    : m_device(device)
    , m_above(width, qRgba(0, 0, 0, 0))
    , m_deflater(m_compressed)
{
    send(kSignature);
    // 8 bits each of red, green and blue; the only methods there are; not interlaced.
    chunk("IHDR", bigEndian(width) + bigEndian(height) + std::string("\x08\x02\0\0\0", 5));
}

void PngEncoder::density(double pixelsPerInch)
{
    constexpr double kMetresPerInch = 0.0254;
    const auto perMetre = static_cast<std::uint32_t>(std::lround(pixelsPerInch / kMetresPerInch));
    chunk("pHYs", bigEndian(perMetre) + bigEndian(perMetre) + '\x01');
}

void PngEncoder::text(std::string_view keyword, std::string_view utf8)
{
    // Not compressed, no language, no translated keyword.
    chunk(
        "iTXt", std::string(keyword).append(1, '\0').append(2, '\0').append(2, '\0').append(utf8));
}

void PngEncoder::row(std::span<const QRgb> pixels)
{
    constexpr std::size_t kStep = 16;
    m_deflater.literal(kFilterUp);
    m_hasLast = false;
    std::size_t at = 0;
    while (at < pixels.size()) {
        // Most pixels are those of the row above: they are passed over in steps.
        const std::size_t equalFrom = at;
        while (at + kStep <= pixels.size() &&
            std::memcmp(&pixels[at], &m_above[at], kStep * sizeof(QRgb)) == 0) {
            at += kStep;
        }
        if (at != equalFrom) {
            pixel(0, at - equalFrom);
        }
        const std::size_t stop = std::min(at + kStep, pixels.size());
        differingPixels(pixels, at, stop);
        at = stop;
    }
    sendCompressed(kChunkSize);
}

void PngEncoder::differingPixels(std::span<const QRgb> pixels, std::size_t from, std::size_t to)
{
    while (from < to) {
        const QRgb filtered = difference(pixels[from], m_above[from]);
        const std::size_t first = from;
        do {
            m_above[from] = pixels[from];
            ++from;
        } while (from < to && difference(pixels[from], m_above[from]) == filtered);
        pixel(filtered, from - first);
    }
}

void PngEncoder::pixel(QRgb filtered, std::size_t count)
{
    const std::array octets{static_cast<std::uint8_t>(filtered >> 16),
        static_cast<std::uint8_t>(filtered >> 8), static_cast<std::uint8_t>(filtered)};
    if (m_hasLast && filtered == m_last) {
        m_deflater.repeat(octets, count);
    } else {
        m_deflater.triples(octets, count);
    }
    m_last = filtered;
    m_hasLast = true;
}

bool PngEncoder::finish()
{
    m_deflater.finish();
    sendCompressed(1);
    chunk("IEND", {});
    return m_isGood;
}

void PngEncoder::sendCompressed(std::size_t atLeast)
{
    if (m_compressed.size() >= atLeast) {
        chunk("IDAT", m_compressed);
        m_compressed.clear();
    }
}

void PngEncoder::send(std::string_view data)
{
    const auto size = static_cast<qint64>(data.size());
    m_isGood = m_isGood && m_device.write(data.data(), size) == size;
}

void PngEncoder::chunk(std::string_view type, std::string_view data)
{
    const std::uint32_t sum = ~crc(crc(0xffffffffU, type), data);
    send(bigEndian(static_cast<std::uint32_t>(data.size())).append(type));
    send(data);
    send(bigEndian(sum));
}

} // namespace figure
