// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/finish.h"

#include "app/messages.h"

namespace app {

ExitCode finish(StandardOutput& out, Language language)
{
    out.flush();
    if (out.error() == 0) {
        return ExitCode::Done;
    }
    const storage::Error why{storage::Error::Kind::System, out.error(), "-"};
    report(CallProblem{CallMistake::CannotWrite, {}, {}, {}, why}, language);
    return ExitCode::Wrong;
}

ExitCode finish(StandardOutput& out, bool ended, Language language)
{
    const ExitCode written = finish(out, language);
    if (ended) {
        return written;
    }
    reportEndless(language);
    return written == ExitCode::Done ? ExitCode::No : written;
}

} // namespace app
