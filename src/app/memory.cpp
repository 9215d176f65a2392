// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/memory.h"

#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace app {

void expectMuchMemory()
{
    // Of addresses; what is not touched costs nothing.
    constexpr int kHeap = 64 << 20;
    constexpr int kLargestInHeap = 32 << 20; // what malloc allows
    constexpr int kUsualStep = 128 << 10;
    constexpr std::uintptr_t kPage = 2 << 20;
    mallopt(M_TRIM_THRESHOLD, 2 * kHeap);
    mallopt(M_MMAP_THRESHOLD, kLargestInHeap);
    const auto begin = reinterpret_cast<std::uintptr_t>(sbrk(0));
    mallopt(M_TOP_PAD, kHeap);
    // More than malloc has left, so that the heap grows; volatile, or the compiler leaves it out.
    void* volatile block = std::malloc(kPage);
    std::free(block);
    // Where so much is not to be had, less may be.
    mallopt(M_TOP_PAD, kUsualStep);
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const std::uintptr_t first = (begin + kPage - 1) / kPage * kPage;
    if (first < end) {
        madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
    }
}

} // namespace app
