// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The tests of a module are one program, which is quicker to build than one for each: it is told
// the name of the suite to run, that of its file without "_test.cpp", and arguments of Qt Test.
//
// The suites are compiled together, too. From its includes to SUITE() a file is in a namespace of
// its own, `namespace window_test` in window_test.cpp, so that its names need to differ only from
// those of headers; its .moc is included below that. moc loses the namespace or the class where a
// raw string above it holds an odd number of quotation marks: a pattern says \x22 instead.

#include <QTest>

namespace support {

using RunSuite = int (*)(int argc, char** argv);

/// Makes a suite known to the program that it is linked into.
struct Suite
{
    Suite(const char* file, RunSuite run);
};

template<typename Tests>
int runTests(int argc, char** argv)
{
    Tests tests;
    return QTest::qExec(&tests, argc, argv);
}

template<typename Application, typename Tests>
int runTestsWithin(int argc, char** argv)
{
    Application application(argc, argv);
    // The same size of text on every machine.
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    return runTests<Tests>(argc, argv);
}

} // namespace support

/// Of tests that need no application object.
#define SUITE(Tests) static const support::Suite suite##Tests(__FILE__, support::runTests<Tests>)
/// Of tests within an application object: QCoreApplication, QGuiApplication or QApplication.
#define SUITE_WITHIN(Application, Tests) \
    static const support::Suite suite##Tests(__FILE__, support::runTestsWithin<Application, Tests>)
