// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/png_file.h"

#include "figure/row_packer.h"

#include <QIODevice>

#include <algorithm>
#include <array>
#include <cmath>
#include <csetjmp>
#include <optional>
#include <png.h>
#include <vector>

namespace figure {

namespace {

void writeTo(png_structp png, png_bytep data, png_size_t size)
{
    auto* device = static_cast<QIODevice*>(png_get_io_ptr(png));
    const auto wanted = static_cast<qint64>(size);
    if (device->write(reinterpret_cast<const char*>(data), wanted) != wanted) {
        png_error(png, "write error");
    }
}

void flush(png_structp) {}

/// Whoever calls finish() is told; nothing is printed.
void onError(png_structp png, png_const_charp) { png_longjmp(png, 1); }
void onWarning(png_structp, png_const_charp) {}

} // namespace

struct PngFile::Impl
{
    png_structp png = nullptr;
    png_infop info = nullptr;
    bool isGood = true;

    Impl()
        : png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, onError, onWarning))
        , info(png == nullptr ? nullptr : png_create_info_struct(png))
        , isGood(info != nullptr)
    {}
    ~Impl() { png_destroy_write_struct(&png, &info); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void setPalette(std::span<const QRgb> palette);
    void setTexts(const PngHead& head);
    void writeHead(QIODevice& device, const PngHead& head);
    /// libpng leaves by longjmp() where something fails: nothing between here and there may have a
    /// destructor.
    void writeChunk(const char* name, std::span<const std::uint8_t> content);

    /// Of a picture with a palette: so many pixels that libpng would take most of the time.
    std::optional<RowPacker> packer;
    /// A row of such a picture, behind an octet that says that it is not filtered.
    std::vector<std::uint8_t> packed;
    std::vector<RowPacker::Stretch> changed;
};

void PngFile::Impl::setPalette(std::span<const QRgb> palette)
{
    std::array<png_color, PNG_MAX_PALETTE_LENGTH> colours{};
    for (std::size_t i = 0; i < palette.size(); ++i) {
        colours[i] = {static_cast<png_byte>(qRed(palette[i])),
            static_cast<png_byte>(qGreen(palette[i])), static_cast<png_byte>(qBlue(palette[i]))};
    }
    png_set_PLTE(png, info, colours.data(), static_cast<int>(palette.size()));
}

void PngFile::Impl::setTexts(const PngHead& head)
{
    for (const auto& [key, text] :
        {std::pair{"Title", &head.title}, std::pair{"Description", &head.description}}) {
        if (!text->empty()) {
            // libpng copies what it is given.
            png_text chunk{};
            chunk.compression = PNG_ITXT_COMPRESSION_NONE;
            chunk.key = const_cast<png_charp>(key);
            chunk.text = const_cast<png_charp>(text->c_str());
            png_set_text(png, info, &chunk, 1);
        }
    }
}

void PngFile::Impl::writeHead(QIODevice& device, const PngHead& head)
{
    constexpr double kMetresPerInch = 0.0254;
    constexpr std::size_t kBuffer = 1U << 16;
    png_set_write_fn(png, &device, writeTo, flush);
    // Much that is blank and little that repeats: filters and a longer search gain nothing here.
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(png, 1);
    png_set_compression_buffer_size(png, kBuffer);
    png_set_IHDR(png, info, static_cast<png_uint_32>(head.size.width()),
        static_cast<png_uint_32>(head.size.height()), 8,
        !head.palette.empty() ? PNG_COLOR_TYPE_PALETTE
            : head.hasAlpha   ? PNG_COLOR_TYPE_RGB_ALPHA
                              : PNG_COLOR_TYPE_RGB,
        PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (!head.palette.empty()) {
        setPalette(head.palette);
    }
    const auto perMetre =
        static_cast<png_uint_32>(std::lround(head.pixelsPerInch / kMetresPerInch));
    png_set_pHYs(png, info, perMetre, perMetre, PNG_RESOLUTION_METER);
    setTexts(head);
    png_write_info(png, info);
    if (head.palette.empty()) {
        // Of QRgb the fourth octet is left out, and the first in memory is blue or alpha.
        constexpr bool isLittle = Q_BYTE_ORDER == Q_LITTLE_ENDIAN;
        if (!head.hasAlpha) {
            png_set_filler(png, 0, isLittle ? PNG_FILLER_AFTER : PNG_FILLER_BEFORE);
        } else if (!isLittle) {
            png_set_swap_alpha(png);
        }
        if (isLittle) {
            png_set_bgr(png);
        }
    }
}

void PngFile::Impl::writeChunk(const char* name, std::span<const std::uint8_t> content)
{
    if (!isGood || setjmp(png_jmpbuf(png)) != 0) {
        isGood = false;
        return;
    }
    png_write_chunk(png, reinterpret_cast<png_const_bytep>(name), content.data(), content.size());
}

PngFile::PngFile(QIODevice& device, const PngHead& head)
    : m(std::make_unique<Impl>())
{
    if (!m->isGood || setjmp(png_jmpbuf(m->png)) != 0) {
        m->isGood = false;
        return;
    }
    m->writeHead(device, head);
    if (!head.palette.empty()) {
        m->packed.assign(static_cast<std::size_t>(head.size.width()) + 1, 0);
        m->packer.emplace(m->packed.size(),
            [this](std::span<const std::uint8_t> piece) { m->writeChunk("IDAT", piece); });
    }
}

PngFile::~PngFile() = default;

void PngFile::row(std::span<const QRgb> pixels)
{
    if (!m->isGood || setjmp(png_jmpbuf(m->png)) != 0) {
        m->isGood = false;
        return;
    }
    png_write_row(m->png, reinterpret_cast<png_const_bytep>(pixels.data()));
}

void PngFile::row(const ShadedRow& shaded)
{
    m->changed.clear();
    for (const auto& [from, to] : shaded.changed) {
        std::copy(shaded.indices.begin() + static_cast<std::ptrdiff_t>(from),
            shaded.indices.begin() + static_cast<std::ptrdiff_t>(to),
            m->packed.begin() + 1 + static_cast<std::ptrdiff_t>(from));
        m->changed.push_back({from + 1, to + 1});
    }
    m->packer->row(m->packed, m->changed);
}

bool PngFile::finish()
{
    if (m->packer) {
        m->packer->finish();
        m->writeChunk("IEND", {});
        return m->isGood;
    }
    if (!m->isGood || setjmp(png_jmpbuf(m->png)) != 0) {
        m->isGood = false;
        return false;
    }
    png_write_end(m->png, nullptr);
    return true;
}

} // namespace figure
