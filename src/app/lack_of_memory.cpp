// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/lack_of_memory.h"

#include "app/exit_code.h"
#include "app/lack_of_memory_texts.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

#ifdef __GLIBC__

#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

namespace app::lack_of_memory {
namespace {

/// Of addresses; what is not touched costs nothing.
constexpr std::size_t kReserve = 16 << 20;
/// Whoever asks for more at once looks whether it was given.
constexpr std::size_t kLarge = 1 << 20;
/// Where addresses are limited, a stack that has to grow ends the program: so it has grown before.
constexpr std::size_t kStack = 1 << 20;
constexpr std::size_t kPage = 4096;

constexpr language::Phrase kEnglish = PHRASE("LackOfMemory",
    "woshou:\n"
    "  Wrong: There is not enough memory.\n"
    "  Right: Let the program have more, or take a shorter run.\n");

/// Which of kTranslated are told, a bit for each; and whether English is.
std::atomic<std::uint32_t> g_translations = ~0U;
std::atomic<bool> g_english = true;
/// Null: lent out.
std::atomic<void*> g_reserve = nullptr;
/// Nobody has been told yet that it is lent out.
std::atomic<bool> g_lent = false;
std::atomic<bool> g_throws = true;

void* take(std::size_t size)
{
    void* room = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return room == MAP_FAILED ? nullptr : room;
}

bool lend()
{
    void* reserve = g_reserve.exchange(nullptr);
    if (reserve == nullptr) {
        return false;
    }
    munmap(reserve, kReserve);
    g_lent = true;
    return true;
}

void say(const char* text)
{
    // What cannot be said cannot be mended either.
    [[maybe_unused]] const auto written = write(STDERR_FILENO, text, std::strlen(text));
}

/// In bytes; RLIM_INFINITY: none.
rlim_t limit()
{
    rlimit addresses{};
    return getrlimit(RLIMIT_AS, &addresses) == 0 ? addresses.rlim_cur : RLIM_INFINITY;
}

/// A function of its own: whoever calls it has looked whether there is room.
[[gnu::noinline]] void touchStack()
{
    [[maybe_unused]] volatile char stack[kStack];
    for (std::size_t i = 0; i < kStack; i += kPage) {
        stack[kStack - 1 - i] = 0;
    }
}

void growStack()
{
    if (limit() == RLIM_INFINITY) {
        return;
    }
    void* room = take(2 * kStack);
    if (room == nullptr) {
        end();
    }
    munmap(room, 2 * kStack);
    touchStack();
}

/// What ends in nobody's hands: thrown in a thread, or through a function that must not throw.
void terminated()
{
    try {
        if (const std::exception_ptr thrown = std::current_exception()) {
            std::rethrow_exception(thrown);
        }
    } catch (const std::bad_alloc&) {
        end();
    } catch (...) {
    }
    std::abort();
}

} // namespace

void prepare()
{
    std::set_terminate(terminated);
    growStack();
    if (!restock()) {
        end();
    }
}

bool isAllowed(std::size_t bytes) { return limit() == RLIM_INFINITY || limit() >= bytes; }

void speak(Language language)
{
    std::uint32_t translations = 0;
    for (std::size_t i = 0; i < kTranslated.size(); ++i) {
        const bool isShown = std::ranges::any_of(language.shown(), [i](language::Code code) {
            return language::speaker(code).locale() == QLatin1String(kTranslated[i].locale);
        });
        translations |= (isShown ? 1U : 0U) << i;
    }
    g_translations = translations;
    g_english = language.shows(language::kEnglish);
}

void carryOn() { g_throws = false; }

bool restock()
{
    if (g_reserve == nullptr) {
        g_reserve = take(kReserve);
    }
    return g_reserve != nullptr;
}

void tell()
{
    if (g_english) {
        say(kEnglish.text.data());
    }
    for (std::size_t i = 0; i < kTranslated.size(); ++i) {
        if ((g_translations >> i & 1U) != 0) {
            say(kTranslated[i].text);
        }
    }
}

void end()
{
    tell();
    _exit(static_cast<int>(ExitCode::Wrong));
}

} // namespace app::lack_of_memory

// What the C library offers for this: a program may have an allocator of its own, which all its
// libraries use, too. The sanitizers have one already.
#if defined(__has_feature)
#define WOSHOU_CLANG_SANITIZES __has_feature(address_sanitizer)
#else
#define WOSHOU_CLANG_SANITIZES 0
#endif
#if !defined(__SANITIZE_ADDRESS__) && !WOSHOU_CLANG_SANITIZES

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace app::lack_of_memory {
namespace {

/// What `ask` gives, if need be out of the reserve.
template<typename Ask>
void* surely(std::size_t size, Ask ask)
{
    void* block = ask();
    if (block != nullptr || size == 0 || size > kLarge) {
        return block;
    }
    lend();
    block = ask();
    if (block == nullptr) {
        end();
    }
    return block;
}

void* aligned(std::size_t alignment, std::size_t size)
{
    return surely(size, [=] { return __libc_memalign(alignment, size); });
}

} // namespace
} // namespace app::lack_of_memory

extern "C" {

void* malloc(std::size_t size)
{
    return app::lack_of_memory::surely(size, [=] { return __libc_malloc(size); });
}

void* calloc(std::size_t count, std::size_t size)
{
    const bool isLarge = size != 0 && count > app::lack_of_memory::kLarge / size;
    return app::lack_of_memory::surely(
        isLarge ? SIZE_MAX : count * size, [=] { return __libc_calloc(count, size); });
}

void* realloc(void* block, std::size_t size)
{
    return app::lack_of_memory::surely(size, [=] { return __libc_realloc(block, size); });
}

void* memalign(std::size_t alignment, std::size_t size)
{
    return app::lack_of_memory::aligned(alignment, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size)
{
    return app::lack_of_memory::aligned(alignment, size);
}

int posix_memalign(void** block, std::size_t alignment, std::size_t size)
{
    constexpr std::size_t kWord = sizeof(void*);
    if (alignment % kWord != 0 || !std::has_single_bit(alignment / kWord)) {
        return EINVAL;
    }
    void* const given = app::lack_of_memory::aligned(alignment, size);
    if (given == nullptr) {
        return ENOMEM;
    }
    *block = given;
    return 0;
}

} // extern "C"

void* operator new(std::size_t size)
{
    using namespace app::lack_of_memory;
    // Who is taking things down needs what it asks for.
    if (g_lent && g_throws && std::uncaught_exceptions() == 0) {
        g_lent = false;
        throw std::bad_alloc();
    }
    void* const block = malloc(size == 0 ? 1 : size);
    if (block == nullptr) {
        throw std::bad_alloc();
    }
    return block;
}

void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }

#endif

#else

// Nothing of all this can be promised with another C library: what is thrown is told.
namespace app::lack_of_memory {

void prepare() {}
bool isAllowed(std::size_t) { return true; }
void speak(Language) {}
void carryOn() {}
bool restock() { return true; }
void tell() { std::fputs("woshou: there is not enough memory\n", stderr); }
void end()
{
    tell();
    std::_Exit(static_cast<int>(ExitCode::Wrong));
}

} // namespace app::lack_of_memory

#endif
