// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/spoken_language.h"

#include <qlogging.h>

namespace app {

/// Lives while an application object is made. Where Qt can open no display it would end the program
/// by SIGABRT: with this, the program says which one it was, and ends with ExitCode::Wrong.
class OpeningDisplay
{
public:
    /// Messages are told in `language`. One at a time.
    explicit OpeningDisplay(Language language);
    /// Hands on what Qt has remarked meanwhile.
    ~OpeningDisplay();
    OpeningDisplay(const OpeningDisplay&) = delete;
    OpeningDisplay& operator=(const OpeningDisplay&) = delete;

private:
    QtMessageHandler m_handler;
};

} // namespace app
