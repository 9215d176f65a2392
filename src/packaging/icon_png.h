// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace packaging {

/// The picture in an SVG file, `size` pixels square, as PNG; empty if the file is no SVG.
QByteArray iconPng(const QString& svgFile, int size);

} // namespace packaging
