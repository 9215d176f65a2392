// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/idle_options.h"

#include "app/messages.h"

#include <QFileInfo>

namespace app {
namespace {

using figure::Format;

/// What this view has nothing of.
QStringList withoutMeaning(figure::View view)
{
    switch (view) {
    case figure::View::Sequence:
    case figure::View::Both:
        return {};
    case figure::View::Chart:
        return {"numbers", "flags"};
    case figure::View::States:
        return {"numbers", "flags", "from", "text-size"};
    }
    return {};
}

QStringList withoutMeaning(Format format)
{
    switch (format) {
    case Format::Svg:
        return {"scale"};
    case Format::Png:
        return {"text"};
    case Format::Pdf:
        return {"scale", "text"};
    case Format::Csv:
    case Format::Xpl:
        return {"scale", "text", "theme", "background", "width", "preset", "text-size"};
    }
    return {};
}

QStringList given(const Invocation& call, const QStringList& names)
{
    QStringList found;
    for (const QString& name : names) {
        found += call.options.contains(name) ? QStringList{"--" + name} : QStringList();
    }
    return found;
}

} // namespace

IdleOptions idleOptions(const Invocation& call, const figure::FigureOptions& options)
{
    const auto format = figure::formatOf(call.options["output"], options);
    return {given(call, withoutMeaning(options.view)),
        given(call, withoutMeaning(format.value_or(Format::Svg)))};
}

void report(const Invocation& call, const IdleOptions& idle, Language language)
{
    const QString ending = '.' + QFileInfo(call.options["output"]).suffix();
    for (const QString& option : idle.forView) {
        remark(language, [&](const language::Speaker& say) {
            return say.text(PHRASE("Message", "%1 has no effect with --view %2."),
                {option, call.options["view"]});
        });
    }
    for (const QString& option : idle.forFormat) {
        remark(language, [&](const language::Speaker& say) {
            return say.text(
                PHRASE("Message", "%1 has no effect in a file that ends in %2."), {option, ending});
        });
    }
}

} // namespace app
