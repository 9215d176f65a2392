// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command_line.h"
#include "app/exit_code.h"
#include "app/spoken_language.h"
#include "figure/figure.h"
#include "sim/trace.h"

namespace app {

/// What a command is run with.
struct Context
{
    int& argc;
    char** argv;
    Invocation call;
    /// Of messages.
    Language language;
    /// LC_ALL as it was given, whatever Qt has been told since; null: it was not set.
    QByteArray locale;
};

// One file each. They make the application object that they need.
ExitCode runList(const Context& context);
ExitCode runTrace(const Context& context);
/// A figure without an application object, for which isDrawn() is false.
ExitCode runExport(const Context& context);
ExitCode runConform(const Context& context);
ExitCode runAsk(const Context& context);
ExitCode runGrade(const Context& context);
/// Whatever is drawn with fonts: figures, work sheets, quizzes with pictures.
ExitCode runDrawn(const Context& context);
/// The window, on the file or id of the call or on the three-way handshake.
ExitCode runWindow(const Context& context);

/// Whether a call of "export" asks for a figure that needs an application object and fonts.
bool isDrawn(const Context& context);

using WriteFigure = figure::FigureResult (*)(const sim::Trace& trace, const QString& title,
    const figure::FigureOptions& options, const QString& fileName);
ExitCode exportWith(const Context& context, WriteFigure write);

/// Lets the program with windows and fonts do what this one is called for. Comes back only where
/// there is no such program.
ExitCode handOver(const Context& context);

} // namespace app
