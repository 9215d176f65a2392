// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/program.h"

#include <QStandardPaths>
#include <QTest>

namespace support {

/// What a tool says of its arguments. Where the machine has no such tool, `there` is false.
struct Verdict
{
    bool there = false;
    int status = -1;
    QString said;
};

inline Verdict ask(const QString& tool, const QStringList& arguments)
{
    const QString path = QStandardPaths::findExecutable(tool);
    if (path.isEmpty()) {
        return {};
    }
    const Outcome outcome = runProgram(path, arguments);
    return {true, outcome.status, QString::fromUtf8(outcome.out) + outcome.err};
}

} // namespace support

/// The tool ends well and says nothing, or is not here.
#define VERIFY_SILENT(tool, ...)                                          \
    do {                                                                  \
        const support::Verdict verdict = support::ask(tool, __VA_ARGS__); \
        if (verdict.there) {                                              \
            QCOMPARE(verdict.said, QString());                            \
            QCOMPARE(verdict.status, 0);                                  \
        }                                                                 \
    } while (false)
