// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/shelf/shelf.h"

namespace lesson {

/// The lessons. Read once, then kept.
const Shelf& courseShelf();
/// Looks for what has come to it since.
void rereadCourses();

} // namespace lesson
