// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/shelf/shelf.h"

namespace lesson {

/// The lessons. Read once, then kept.
const Shelf& courseShelf();

} // namespace lesson
