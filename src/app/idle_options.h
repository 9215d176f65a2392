// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command_line.h"
#include "app/spoken_language.h"
#include "figure/figure.h"

#include <QStringList>

namespace app {

/// Options of `woshou export` that were given and change nothing in what is asked for.
struct IdleOptions
{
    /// Such as "--numbers", as the view has nothing of the kind.
    QStringList forView;
    /// Such as "--scale", as files of this format do not.
    QStringList forFormat;

    friend bool operator==(const IdleOptions&, const IdleOptions&) = default;
};

/// `options` are what `call` asks for.
IdleOptions idleOptions(const Invocation& call, const figure::FigureOptions& options);

/// Tells them on standard error.
void report(const Invocation& call, const IdleOptions& idle, Language language);

} // namespace app
