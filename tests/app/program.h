// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places.h"

#include <QProcess>
#include <QString>
#include <QStringList>

namespace support {

/// How a program ended: -1 stands for a signal.
struct Outcome
{
    int status = -1;
    QByteArray out;
    QString err;
};

/// No display but `platform`, and the given locale.
inline QProcessEnvironment environmentWith(const QString& locale, const QString& platform = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LANG"}) {
        environment.remove(name);
    }
    environment.insert("QT_QPA_PLATFORM", platform);
    environment.insert("LC_ALL", locale);
    return environment;
}

/// Waits until a program that was started has ended.
inline Outcome outcomeOf(QProcess& process)
{
    process.waitForFinished(120'000);
    Outcome outcome;
    outcome.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.out = process.readAllStandardOutput();
    outcome.err = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

inline Outcome runProgram(
    const QString& program, const QStringList& arguments, const QString& locale = "C.UTF-8")
{
    QProcess process;
    process.setProcessEnvironment(environmentWith(locale));
    process.start(program, arguments);
    return outcomeOf(process);
}

/// The program of this build, or another one, such as an installed one, that WOSHOU_TESTED names.
inline Outcome woshou(const QStringList& arguments, const QString& locale = "C.UTF-8")
{
    const QString program = qEnvironmentVariable("WOSHOU_TESTED", WOSHOU_PROGRAM);
    return runProgram(program, arguments, locale);
}

} // namespace support
