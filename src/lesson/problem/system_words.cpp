// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/system_words.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace lesson {
namespace {

struct SystemReason
{
    int code;
    ProblemText text;
};

const Localized kMakeRoom{
    "Free some space there, or choose another place.", "请在那里腾出空间，或换一个位置。"};
const Localized kOtherPlace{"Choose another place.", "请换一个位置。"};
const Localized kAskForRights{
    "Choose a file and a folder that you may use.", "请选择您有权使用的文件和文件夹。"};
const Localized kLookAtDisk{
    "See whether the disk is still there and sound.", "请检查磁盘是否还在、是否完好。"};

const std::array kSystemReasons{
    SystemReason{ENOSPC, {{"No space left on device", "磁盘空间不足"}, kMakeRoom}},
    SystemReason{EDQUOT, {{"Disk quota exceeded", "磁盘配额已用完"}, kMakeRoom}},
    SystemReason{EFBIG, {{"File too large", "文件太大"}, kMakeRoom}},
    SystemReason{EACCES, {{"Permission denied", "没有权限"}, kAskForRights}},
    SystemReason{EPERM, {{"Operation not permitted", "不允许此操作"}, kAskForRights}},
    SystemReason{EROFS, {{"Read-only file system", "文件系统是只读的"}, kOtherPlace}},
    SystemReason{EIO, {{"Input/output error", "输入输出错误"}, kLookAtDisk}},
    SystemReason{ENODEV, {{"No such device", "没有该设备"}, kLookAtDisk}},
    SystemReason{ENXIO, {{"No such device or address", "没有该设备或地址"}, kLookAtDisk}},
    SystemReason{ESTALE, {{"Stale file handle", "文件句柄已失效"}, kLookAtDisk}},
    SystemReason{ENOENT,
        {{"No such file or directory", "没有该文件或文件夹"},
            {"See whether the folder is still there.", "请检查文件夹是否还在。"}}},
    SystemReason{ENOTDIR,
        {{"Not a directory", "不是文件夹"},
            {"Give a path that leads through folders only.", "请给出只经过文件夹的路径。"}}},
    SystemReason{EISDIR,
        {{"Is a directory", "是一个文件夹"}, {"Give the name of a file.", "请给出文件名。"}}},
    SystemReason{ENAMETOOLONG,
        {{"File name too long", "文件名太长"}, {"Choose a shorter name.", "请用短一些的名称。"}}},
    SystemReason{ELOOP,
        {{"Too many levels of symbolic links", "符号链接层次太多"},
            {"Give the file itself, not a link.", "请直接给出文件，而不是链接。"}}},
    SystemReason{EMFILE,
        {{"Too many open files", "打开的文件太多"},
            {"Close other windows and try again.", "请关闭其他窗口后再试。"}}},
    SystemReason{ENFILE,
        {{"Too many open files in system", "系统中打开的文件太多"},
            {"Close other programs and try again.", "请关闭其他程序后再试。"}}},
    SystemReason{EBUSY,
        {{"Device or resource busy", "设备或资源忙"},
            {"Try again when no other program uses it.", "请在没有其他程序使用时再试。"}}},
    SystemReason{ENOMEM,
        {{"Cannot allocate memory", "内存不足"},
            {"Close other programs and try again.", "请关闭其他程序后再试。"}}},
};

ProblemText systemSays(int code)
{
    const auto* const known = std::find_if(kSystemReasons.begin(), kSystemReasons.end(),
        [code](const SystemReason& telling) { return telling.code == code; });
    if (known != kSystemReasons.end()) {
        return known->text;
    }
    const QString words = QString::fromStdString(std::generic_category().message(code));
    return {{words, words}, kOtherPlace};
}

ProblemText wordsOf(const storage::Error& error)
{
    switch (error.kind) {
    case storage::Error::Kind::System:
        return systemSays(error.code);
    case storage::Error::Kind::NotRegular:
        return {{"Not a regular file", "不是普通文件"},
            {"Give a new name, or a file that may be replaced.",
                "请给出新的名称，或可以替换的文件。"}};
    case storage::Error::Kind::NoHome:
        return {{"HOME is not set", "没有设置 HOME"},
            {"Start Woshou with HOME set to your folder.",
                "请把 HOME 设为您的文件夹，再启动握手。"}};
    }
    return {};
}

} // namespace

ProblemText cannotWrite(const storage::Error& error)
{
    ProblemText words = wordsOf(error);
    words.what.en = QStringLiteral("“%1” cannot be written: %2.").arg(error.file, words.what.en);
    words.what.zh = QStringLiteral("无法写入“%1”：%2。").arg(error.file, words.what.zh);
    return words;
}

ProblemText cannotRead(const storage::Error& error)
{
    ProblemText words = wordsOf(error);
    words.what.en = QStringLiteral("The file cannot be read: %1.").arg(words.what.en);
    words.what.zh = QStringLiteral("无法读取文件：%1。").arg(words.what.zh);
    return words;
}

Localized reasonOf(const storage::Error& error) { return wordsOf(error).what; }

} // namespace lesson
