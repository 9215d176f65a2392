// SPDX-License-Identifier: GPL-3.0-or-later

#include "crash.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace swarm {

namespace {

constexpr rlim_t kCpuSeconds = 2; // a run takes milliseconds
constexpr unsigned kAlarm = 30;   // seconds
constexpr std::array kCrashSignals{SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS};

// What signal handlers may look at.
thread_local std::uint64_t currentSeed = 0;
std::vector<std::atomic<std::uint64_t>>* allSeeds = nullptr;
std::vector<std::uint64_t> seedsBefore;
std::string outputFolder;

void startAnew(std::uint64_t seed)
{
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), "%llu", static_cast<unsigned long long>(seed));
    execl("/proc/self/exe", "swarm", "--seed", number.data(), "--output", outputFolder.c_str(),
        static_cast<char*>(nullptr));
    _exit(1);
}

void onCrash(int /*signal*/) { startAnew(currentSeed); }

/// A seed that is the same as at the last alarm is stuck.
void onAlarm(int /*signal*/)
{
    for (std::size_t job = 0; job < allSeeds->size(); ++job) {
        const std::uint64_t seed = (*allSeeds)[job];
        if (seed != 0 && seed == seedsBefore[job]) {
            startAnew(seed);
        }
        seedsBefore[job] = seed;
    }
    alarm(kAlarm);
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_NODEFER; // the program that is started must be free to get it
    sigaction(signal, &action, nullptr);
}

} // namespace

std::string askApart(const std::function<std::string()>& ask)
{
    std::fflush(nullptr);
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        return ask();
    }
    const pid_t child = fork();
    if (child == 0) {
        for (const int signal : kCrashSignals) {
            handle(signal, SIG_DFL);
        }
        alarm(0);
        const rlimit limit{kCpuSeconds, kCpuSeconds + 1};
        setrlimit(RLIMIT_CPU, &limit);
        const std::string answer = ask();
        const bool written =
            write(ends[1], answer.data(), answer.size()) == static_cast<ssize_t>(answer.size());
        _exit(written ? 0 : 1);
    }
    close(ends[1]);
    std::string answer;
    std::array<char, 4096> some{};
    for (ssize_t count = 0; (count = read(ends[0], some.data(), some.size())) > 0;) {
        answer.append(some.data(), static_cast<std::size_t>(count));
    }
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) {
        return WTERMSIG(status) == SIGXCPU ? kHangs : kCrashes;
    }
    return WEXITSTATUS(status) == 0 ? answer : kCrashes; // a sanitizer ends it by itself
}

CrashGuard::CrashGuard(unsigned jobs, const std::string& folder)
    : m_seeds(jobs)
{
    outputFolder = folder;
    seedsBefore.assign(jobs, 0);
    allSeeds = &m_seeds;
    for (const int signal : kCrashSignals) {
        handle(signal, onCrash);
    }
    handle(SIGALRM, onAlarm);
    alarm(kAlarm);
}

void CrashGuard::begin(unsigned job, std::uint64_t seed)
{
    currentSeed = seed;
    m_seeds[job] = seed;
}

} // namespace swarm
