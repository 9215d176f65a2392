// SPDX-License-Identifier: GPL-3.0-or-later

// A window that nobody touches does nothing: no widget goes on changing its size, or another's,
// for ever.

#include "lesson/scenario/catalogue.h"
#include "support/suite.h"
#include "ui/branches/comparison_view.h"
#include "ui/window/main_window.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QTest>

namespace rest_test {

using render::Language;
using render::Theme;

namespace {

/// Names those who still get events when everything could have been done.
class Unrest : public QObject
{
    Q_OBJECT

public:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const QString name = watched->objectName();
        m_found = QString("%1 %2, event %3")
                      .arg(watched->metaObject()->className(), name)
                      .arg(static_cast<int>(event->type()));
        return false;
    }
    QString found() const { return m_found; }

private:
    QString m_found;
};

/// What still goes on after many turns; empty: nothing.
QString unrest()
{
    constexpr int kRounds = 300;
    for (int i = 0; i < kRounds; ++i) {
        if (!QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)) {
            return {};
        }
    }
    Unrest unrest;
    qApp->installEventFilter(&unrest);
    QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
    return unrest.found().isEmpty() ? "something" : unrest.found();
}

constexpr std::size_t kLongRun = 2000; ///< rows

/// In what size a window does not come to rest, and who does not; empty: it does in all.
QString unrestOf(QWidget& window, int leastWidth)
{
    constexpr int kLow = 600;
    constexpr int kHigh = 960;
    constexpr int kStep = 19;
    for (int height = kLow; height < kHigh; height += kStep) {
        window.resize(leastWidth + (height - kLow) / 2, height);
        const QString found = unrest();
        if (!found.isEmpty()) {
            return QString("%1 × %2: %3").arg(window.width()).arg(height).arg(found);
        }
    }
    return {};
}

} // namespace

class RestTest : public QObject
{
    Q_OBJECT

private slots:
    void comesToRest_data();
    void comesToRest();
    void comparesAtRest_data() { comesToRest_data(); }
    void comparesAtRest();
};

void RestTest::comesToRest_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
    QTest::newRow("both") << Language::Both;
}

void RestTest::comesToRest()
{
    QFETCH(Language, language);
    ui::MainWindow window({language, Theme::Light});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (const lesson::CatalogueGroup& group : lesson::catalogue()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QVERIFY(window.open(entry.id));
            window.session().toEnd();
            // Longer ones have the same panels, and take minutes at all sizes.
            if (window.session().trace().rows().size() > kLongRun) {
                continue;
            }
            const QString found = unrestOf(window, 1450);
            QVERIFY2(found.isEmpty(), qPrintable(entry.id + ": " + found));
        }
    }
    const sim::Subject selections[] = {sim::SegmentId{1}, sim::Side::Server};
    for (const sim::Subject& selection : selections) {
        window.session().select(selection);
        const QString found = unrestOf(window, 1450);
        QVERIFY2(found.isEmpty(), qPrintable("inspector: " + found));
    }
}

void RestTest::comparesAtRest()
{
    QFETCH(Language, language);
    ui::MainWindow window({language, Theme::Light});
    QVERIFY(window.open("whole-connection"));
    window.session().toEnd();
    const sim::Trace& trace = window.session().trace();
    ui::ComparisonView view;
    view.setLook({language, Theme::Light});
    view.setTraces(trace, trace, std::chrono::milliseconds(50));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QString found = unrestOf(view, 1000);
    QVERIFY2(found.isEmpty(), qPrintable("comparison: " + found));
}

SUITE_WITHIN(QApplication, RestTest);

} // namespace rest_test

#include "rest_test.moc"
