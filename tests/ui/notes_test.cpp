// SPDX-License-Identifier: GPL-3.0-or-later

// Names of the ends and notes, as they are written in the window, shown everywhere, and kept.

#include "figure/figure.h"
#include "support/answer.h"
#include "support/suite.h"
#include "ui/acts/call_bar.h"
#include "ui/figures/figure_form.h"
#include "ui/notes/words_dialog.h"
#include "ui/sequence/sequence_view.h"
#include "ui/trace/trace_model.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace notes_test {

using support::answer;

namespace {

/// Fills in the dialog that asks for words, when it opens.
void write(const char* english, const char* chinese, const char* button = "wordsDone")
{
    answer<ui::WordsDialog>([=](QDialog* dialog) {
        dialog->findChild<QLineEdit*>("wordsEnglish")->setText(english);
        dialog->findChild<QLineEdit*>("wordsChinese")->setText(QString::fromUtf8(chinese));
        QTest::mouseClick(dialog->findChild<QWidget*>(button), Qt::LeftButton);
    });
}

} // namespace

class NotesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<ui::MainWindow>(
            ui::Look{render::Language::English, render::Theme::Light});
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->open("three-way-handshake"));
        m_window->session().toEnd();
        m_view = m_window->findChild<ui::SequenceView*>("sequenceView");
    }
    void cleanup() { m_window.reset(); }

    void anEndIsNamedByDoubleClick();
    void namesOfAScenarioAreShown();
    void aNoteIsWrittenChangedAndRemoved();
    void aSegmentHasOneNote();
    void figuresHaveNamesAndNotes();
    void isUndoneInItsTurn();
    void saysWhatANoteBelongsTo();
    void namesAreUsedEverywhere();
    void allIsSaved();

private:
    session::Session& session() { return m_window->session(); }
    void doubleClick(QPointF place)
    {
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, place.toPoint());
    }
    QPointF headOf(sim::Side side) const
    {
        for (int x = 5; x < m_view->viewport()->width(); x += 5) {
            const QPointF place(x, 20);
            if (m_view->endAt(place) == side) {
                return place;
            }
        }
        return {};
    }
    QString clientBar() const
    {
        return m_window->findChild<ui::CallBar*>("clientCalls")->accessibleName();
    }

    std::unique_ptr<ui::MainWindow> m_window;
    ui::SequenceView* m_view = nullptr;
};

void NotesTest::anEndIsNamedByDoubleClick()
{
    QVERIFY(!session().isModified());
    write("Alice", "甲");
    doubleClick(headOf(sim::Side::Client));
    QCOMPARE(session().scenario().names[sim::Side::Client].en, QString("Alice"));
    QVERIFY(session().isModified());
    QCOMPARE(clientBar(), QString("Alice"));
    QVERIFY(!headOf(sim::Side::Client).isNull());
    m_window->workspace().showPanel("inspector");
    session().select(sim::SegmentId{1});
    const auto* told = m_window->findChild<QLabel*>("detailTitle");
    QVERIFY(told != nullptr);
    QTRY_VERIFY(told->text().contains("Alice"));
    // In one language only it holds for both; removed, the end is the client again.
    write("", "乙");
    m_window->findChild<QAction*>("nameServer")->trigger();
    QCOMPARE(session().scenario().names[sim::Side::Server].en, QString::fromUtf8("乙"));
    write("", "", "wordsRemove");
    m_window->findChild<QAction*>("nameClient")->trigger();
    QCOMPARE(session().scenario().names[sim::Side::Client], lesson::Localized());
    QCOMPARE(clientBar(), QString("Client"));
}

void NotesTest::namesOfAScenarioAreShown()
{
    const auto scenario = lesson::readScenario(R"({"woshou": "scenario/1",
        "names": {"client": {"en": "Alice", "zh": "A"}}, "steps": []})",
        "named.json");
    session().open(std::get<lesson::Scenario>(scenario));
    QCOMPARE(clientBar(), QString("Alice"));
    QVERIFY(m_window->open("three-way-handshake"));
    QCOMPARE(clientBar(), QString("Client"));
}

void NotesTest::aNoteIsWrittenChangedAndRemoved()
{
    const QPointF place = headOf(sim::Side::Server) + QPointF(60, 300);
    write("two minutes", "");
    doubleClick(place);
    QCOMPARE(session().scenario().notes.size(), std::size_t{1});
    const auto note = session().scenario().notes.front();
    QCOMPARE(note.text.zh, QString("two minutes"));
    const auto& where = std::get<lesson::Note::AtTime>(note.where);
    QCOMPARE(where.side, sim::Side::Server);
    QVERIFY(where.at > tcp::Instant{} && where.at <= session().knownEnd());
    // Its words are changed where they stand.
    bool changed = false;
    for (int y = 40; y < m_view->viewport()->height() && !changed; y += 6) {
        for (int x = 0; x < 120 && !changed; x += 12) {
            const QPointF words(headOf(sim::Side::Server).x() + 14 + x, y);
            if (m_view->noteAt(words)) {
                write("three minutes", "");
                doubleClick(words);
                changed = true;
            }
        }
    }
    QVERIFY(changed);
    QCOMPARE(session().scenario().notes.size(), std::size_t{1});
    QCOMPARE(session().scenario().notes.front().text.en, QString("three minutes"));
    QCOMPARE(session().scenario().notes.front().where, note.where);
}

void NotesTest::aSegmentHasOneNote()
{
    session().select(sim::SegmentId{2});
    write("SYN and ACK in one", "");
    m_window->findChild<QAction*>("note")->trigger();
    QCOMPARE(session().scenario().notes.size(), std::size_t{1});
    QCOMPARE(std::get<lesson::Note::BySegment>(session().scenario().notes.front().where),
        (lesson::Note::BySegment{sim::Side::Server, 1}));
    write("both in one", "");
    m_window->findChild<QAction*>("note")->trigger();
    QCOMPARE(session().scenario().notes.size(), std::size_t{1});
    QCOMPARE(session().scenario().notes.front().text.en, QString("both in one"));
    write("", "", "wordsRemove");
    m_window->findChild<QAction*>("note")->trigger();
    QVERIFY(session().scenario().notes.empty());
}

void NotesTest::figuresHaveNamesAndNotes()
{
    write("Alice", "");
    m_window->findChild<QAction*>("nameClient")->trigger();
    session().select(sim::SegmentId{1});
    write("begins", "");
    m_window->findChild<QAction*>("note")->trigger();
    const ui::FigureForm form(session(), m_window->look());
    const figure::FigureOptions options = form.options();
    QCOMPARE(options.endNames.in(sim::Side::Client, language::kEnglish), std::string("Alice"));
    QCOMPARE(options.remarks.size(), std::size_t{1});
    QVERIFY(!options.moment);
}

void NotesTest::isUndoneInItsTurn()
{
    auto* undo = m_window->findChild<QAction*>("undo");
    auto* redo = m_window->findChild<QAction*>("redo");
    write("Alice", "");
    m_window->findChild<QAction*>("nameClient")->trigger();
    QCOMPARE(undo->text(), QString("&Undo: name of the client"));
    session().select(sim::SegmentId{2});
    write("both in one", "");
    m_window->findChild<QAction*>("note")->trigger();
    QCOMPARE(undo->text(), QString("&Undo: note"));
    undo->trigger();
    QVERIFY(session().scenario().notes.empty());
    QCOMPARE(redo->text(), QString("&Redo: note"));
    undo->trigger();
    QCOMPARE(clientBar(), QString("Client"));
    QVERIFY(!undo->isEnabled());
    redo->trigger();
    redo->trigger();
    QCOMPARE(clientBar(), QString("Alice"));
    QCOMPARE(session().scenario().notes.size(), std::size_t{1});
}

void NotesTest::saysWhatANoteBelongsTo()
{
    QString said;
    const auto read = [&said](QDialog* dialog) {
        QStringList all;
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            all += label->text();
        }
        said = all.join('\n');
        dialog->reject();
    };
    session().select(sim::SegmentId{2});
    answer<ui::WordsDialog>(read);
    m_window->findChild<QAction*>("note")->trigger();
    QVERIFY2(said.contains("segment 2: SYN,ACK, from Server"), qPrintable(said));
    session().select({});
    session().seek(tcp::Instant(std::chrono::milliseconds(50)));
    answer<ui::WordsDialog>([](QDialog* dialog) {
        auto* side = dialog->findChild<QComboBox*>("wordsSide");
        QCOMPARE(side->currentText(), QString("Client"));
        side->setCurrentIndex(1);
        dialog->findChild<QLineEdit*>("wordsEnglish")->setText("here");
        QTest::mouseClick(dialog->findChild<QWidget*>("wordsDone"), Qt::LeftButton);
    });
    m_window->findChild<QAction*>("note")->trigger();
    const auto& note = std::get<lesson::Note::AtTime>(session().scenario().notes.front().where);
    QCOMPARE(note.side, sim::Side::Server);
    // A mark beside a lifeline says which end is meant.
    session().select(sim::Happening{sim::Happening::Kind::State, sim::Side::Server, 2});
    answer<ui::WordsDialog>([&](QDialog* dialog) {
        QCOMPARE(dialog->findChild<QComboBox*>("wordsSide")->currentText(), QString("Server"));
        read(dialog);
    });
    m_window->findChild<QAction*>("note")->trigger();
    QVERIFY2(said.contains("at 0.050 s"), qPrintable(said));
}

void NotesTest::namesAreUsedEverywhere()
{
    write("Web server", "");
    m_window->findChild<QAction*>("nameServer")->trigger();
    session().select(sim::SegmentId{2});
    m_window->workspace().showPanel("inspector");
    const auto told = [this] {
        QString all;
        for (const QLabel* label : m_window->findChildren<QLabel*>("inspectorText")) {
            all += label->text();
        }
        return all;
    };
    QTRY_VERIFY(told().contains("Sent by Web server at"));
    QVERIFY(told().contains("Arrived at the client at"));
    const auto* table = m_window->findChild<QAbstractItemView*>("traceTable");
    QStringList ends;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        ends += table->model()->index(row, ui::TraceModel::Who).data().toString();
    }
    QVERIFY(ends.contains("Web server") && !ends.contains("Server"));
    const auto choices = [this](const char* name) { return m_window->findChild<QComboBox*>(name); };
    QCOMPARE(choices("traceEnd")->itemText(2), QString("Web server"));
    QCOMPARE(choices("chartOf")->itemText(1), QString("Client → Web server"));
    answer<QDialog>([](QDialog* dialog) {
        QCOMPARE(dialog->windowTitle(), QString("Settings: Web server"));
        dialog->reject();
    });
    m_window->findChild<QAction*>("server-settings")->trigger();
    answer<QDialog>([](QDialog* dialog) {
        QCOMPARE(dialog->findChild<QComboBox*>("injectTo")->itemText(1), QString("Web server"));
        dialog->reject();
    });
    m_window->findChild<QAction*>("client-inject")->trigger();
}

void NotesTest::allIsSaved()
{
    write("Alice", "甲");
    m_window->findChild<QAction*>("nameClient")->trigger();
    write("now", "");
    m_window->findChild<QAction*>("note")->trigger();
    const auto read = session::readDocument(session().text(), "saved.woshou");
    const auto& document = std::get<session::Document>(read);
    QCOMPARE(document.scenario.names[sim::Side::Client].zh, QString::fromUtf8("甲"));
    QCOMPARE(document.scenario.notes.size(), std::size_t{1});
}

SUITE_WITHIN(QApplication, NotesTest);

} // namespace notes_test

#include "notes_test.moc"
