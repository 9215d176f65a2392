// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/input.h"
#include "lesson/course/course.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    lesson::readCourse(fuzz::bytes(data, size), "fuzz.woshou-lesson");
    return 0;
}
