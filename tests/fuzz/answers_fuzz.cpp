// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/input.h"
#include "lesson/exercise/answers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    lesson::readAnswers(fuzz::bytes(data, size), "fuzz.woshou-answers");
    return 0;
}
