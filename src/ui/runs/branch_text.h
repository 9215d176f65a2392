// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/words/end_names.h"
#include "session/branch.h"
#include "session/session.h"

#include <QString>

namespace ui {

// All texts are in the language of the window, and call the ends by their names.

/// An act of the user in few words: "drop segment 2".
QString actText(const sim::Input& act, const render::EndNames& names);
/// The same of what can be undone.
QString doingText(const session::Doing& doing, const render::EndNames& names);

/// The name that the user gave the branch, else the act that begins it.
QString branchName(const session::Branch& branch, const render::EndNames& names);

/// The states of both ends that are told of the branch, and how many operations it has.
QString branchDetails(const session::Branch& branch);

} // namespace ui
