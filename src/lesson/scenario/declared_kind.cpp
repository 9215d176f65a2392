// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/declared_kind.h"

#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario.h"

namespace lesson {

QString declaredKind(const QString& path)
{
    const auto bytes = readFile(path, kMaxFileBytes);
    if (!std::holds_alternative<QByteArray>(bytes)) {
        return {};
    }
    const JsonText text(std::get<QByteArray>(bytes), path);
    return text.problem() ? QString() : text.value()["woshou"].toString().section('/', 0, 0);
}

} // namespace lesson
