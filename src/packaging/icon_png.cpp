// SPDX-License-Identifier: GPL-3.0-or-later

#include "packaging/icon_png.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace packaging {

QByteArray iconPng(const QString& svgFile, int size)
{
    QSvgRenderer picture(svgFile);
    if (!picture.isValid()) {
        return {};
    }
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    picture.render(&painter);
    painter.end();
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    image.save(&png, "PNG");
    return png.data();
}

} // namespace packaging
