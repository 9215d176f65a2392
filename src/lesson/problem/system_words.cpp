// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/system_words.h"

#include "language/speaker.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace lesson {
namespace {

using language::Phrase;

struct SystemReason
{
    int code;
    Phrase what;
    Phrase wanted;
};

constexpr Phrase kMakeRoom =
    PHRASE("SystemError", "Free some space there, or choose another place.");
constexpr Phrase kOtherPlace = PHRASE("SystemError", "Choose another place.");
constexpr Phrase kAskForRights =
    PHRASE("SystemError", "Choose a file and a folder that you may use.");
constexpr Phrase kLookAtDisk =
    PHRASE("SystemError", "See whether the disk is still there and sound.");

const std::array kSystemReasons{
    SystemReason{ENOSPC, PHRASE("SystemError", "No space left on device"), kMakeRoom},
    SystemReason{EDQUOT, PHRASE("SystemError", "Disk quota exceeded"), kMakeRoom},
    SystemReason{EFBIG, PHRASE("SystemError", "File too large"), kMakeRoom},
    SystemReason{EACCES, PHRASE("SystemError", "Permission denied"), kAskForRights},
    SystemReason{EPERM, PHRASE("SystemError", "Operation not permitted"), kAskForRights},
    SystemReason{EROFS, PHRASE("SystemError", "Read-only file system"), kOtherPlace},
    SystemReason{EIO, PHRASE("SystemError", "Input/output error"), kLookAtDisk},
    SystemReason{ENODEV, PHRASE("SystemError", "No such device"), kLookAtDisk},
    SystemReason{ENXIO, PHRASE("SystemError", "No such device or address"), kLookAtDisk},
    SystemReason{ESTALE, PHRASE("SystemError", "Stale file handle"), kLookAtDisk},
    SystemReason{ENOENT, PHRASE("SystemError", "No such file or directory"),
        PHRASE("SystemError", "See whether the folder is still there.")},
    SystemReason{ENOTDIR, PHRASE("SystemError", "Not a directory"),
        PHRASE("SystemError", "Give a path that leads through folders only.")},
    SystemReason{EISDIR, PHRASE("SystemError", "Is a directory"),
        PHRASE("SystemError", "Give the name of a file.")},
    SystemReason{ENAMETOOLONG, PHRASE("SystemError", "File name too long"),
        PHRASE("SystemError", "Choose a shorter name.")},
    SystemReason{ELOOP, PHRASE("SystemError", "Too many levels of symbolic links"),
        PHRASE("SystemError", "Give the file itself, not a link.")},
    SystemReason{EMFILE, PHRASE("SystemError", "Too many open files"),
        PHRASE("SystemError", "Close other windows and try again.")},
    SystemReason{ENFILE, PHRASE("SystemError", "Too many open files in system"),
        PHRASE("SystemError", "Close other programs and try again.")},
    SystemReason{EBUSY, PHRASE("SystemError", "Device or resource busy"),
        PHRASE("SystemError", "Try again when no other program uses it.")},
    SystemReason{ENOMEM, PHRASE("SystemError", "Cannot allocate memory"),
        PHRASE("SystemError", "Close other programs and try again.")},
};

/// Why something could not be done, as a part of a sentence, and what would help.
ProblemText wordsOf(const Speaker& say, const storage::Error& error)
{
    switch (error.kind) {
    case storage::Error::Kind::System:
        break;
    case storage::Error::Kind::NotRegular:
        return {say.text(PHRASE("SystemError", "Not a regular file")),
            say.text(PHRASE("SystemError", "Give a new name, or a file that may be replaced."))};
    case storage::Error::Kind::NoHome:
        return {say.text(PHRASE("SystemError", "HOME is not set")),
            say.text(PHRASE("SystemError", "Start Woshou with HOME set to your folder."))};
    }
    const auto* const known = std::find_if(kSystemReasons.begin(), kSystemReasons.end(),
        [&error](const SystemReason& reason) { return reason.code == error.code; });
    if (known != kSystemReasons.end()) {
        return {say.text(known->what), say.text(known->wanted)};
    }
    return {
        QString::fromStdString(std::generic_category().message(error.code)), say.text(kOtherPlace)};
}

} // namespace

ProblemText cannotWrite(const Speaker& say, const storage::Error& error)
{
    const ProblemText words = wordsOf(say, error);
    return {
        say.text(PHRASE("SystemError", "“%1” cannot be written: %2."), {error.file, words.what}),
        words.wanted};
}

ProblemText cannotRead(const Speaker& say, const storage::Error& error)
{
    const ProblemText words = wordsOf(say, error);
    return {say.text(PHRASE("SystemError", "The file cannot be read: %1."), {words.what}),
        words.wanted};
}

QString reasonOf(const Speaker& say, const storage::Error& error)
{
    return wordsOf(say, error).what;
}

} // namespace lesson
