// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/figure_copy.h"

#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>

namespace ui {
namespace {

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::variant<std::unique_ptr<QMimeData>, figure::FigureError> copied(
    const sim::Trace& trace, const QString& title, const figure::FigureOptions& options)
{
    return copied([&](const QString& fileName) {
        return figure::exportFigure(trace, title, options, fileName);
    });
}

std::variant<std::unique_ptr<QMimeData>, figure::FigureError> copied(const FigureWriter& write)
{
    const QTemporaryDir folder;
    const auto written = [&](const char* name) { return write(folder.filePath(name)); };
    const auto svg = written("figure.svg");
    if (const auto* error = std::get_if<figure::FigureError>(&svg)) {
        return *error;
    }
    auto data = std::make_unique<QMimeData>();
    data->setData("image/svg+xml", contentOf(std::get<QStringList>(svg).front()));
    // What is too tall for one image is pasted as SVG only.
    const auto png = written("figure.png");
    if (const auto* names = std::get_if<QStringList>(&png); names && names->size() == 1) {
        const QByteArray content = contentOf(names->front());
        data->setData("image/png", content);
        data->setImageData(QImage::fromData(content, "PNG"));
    }
    return data;
}

} // namespace ui
