// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/overlaps.h"

#include "diagram/picture/pen.h"
#include "support/plain_words.h"
#include "support/suite.h"

#include <QtTest>

namespace overlaps_test {

using diagram::DisplayList;
using diagram::Ink;
using diagram::Overlap;
using diagram::Pen;

namespace {

const diagram::Font kFont{diagram::FontFamily::Mono, 10, diagram::FontWeight::Normal};

DisplayList page()
{
    DisplayList list;
    list.size = {200, 100};
    return list;
}

std::vector<Overlap::Kind> kindsIn(const DisplayList& list)
{
    std::vector<Overlap::Kind> kinds;
    for (const Overlap& each : overlapsIn(list, support::PlainMeasurer())) {
        kinds.push_back(each.kind);
    }
    return kinds;
}

using Kinds = std::vector<Overlap::Kind>;

} // namespace

class OverlapsTest : public QObject
{
    Q_OBJECT

private slots:
    void textOnText();
    void turnedText();
    void textOffPage();
    void textOnArrow();
    void textOutOfBox();
    void textOnMark();
    void textOnDot();
};

void OverlapsTest::textOnText()
{
    DisplayList list = page();
    Pen pen(list);
    pen.text({20, 50}, "abcdef", kFont, Ink::Text);
    pen.text({20, 62}, "abcdef", kFont, Ink::Text);
    QCOMPARE(kindsIn(list), Kinds{});
    pen.text({50, 55}, "abcdef", kFont, Ink::Text);
    QCOMPARE(kindsIn(list), (Kinds{Overlap::Kind::TextOnText, Overlap::Kind::TextOnText}));
}

/// Two texts whose upright frames meet, but not their letters.
void OverlapsTest::turnedText()
{
    DisplayList list = page();
    Pen pen(list);
    pen.text({20, 30}, "abcdefghij", kFont, Ink::Text, diagram::Anchor::Start, 20);
    pen.text({20, 42}, "abcdefghij", kFont, Ink::Text, diagram::Anchor::Start, 20);
    QCOMPARE(kindsIn(list), Kinds{});
    pen.text({50, 60}, "abcdefghij", kFont, Ink::Text, diagram::Anchor::Middle, -20);
    QVERIFY(!kindsIn(list).empty());
}

void OverlapsTest::textOffPage()
{
    DisplayList list = page();
    Pen pen(list);
    pen.text({180, 50}, "abcd", kFont, Ink::Text);
    QCOMPARE(kindsIn(list), Kinds{Overlap::Kind::TextOffPage});
    pen.text({20, 99}, "ab", kFont, Ink::Text);
    QCOMPARE(kindsIn(list).size(), std::size_t{2});
}

void OverlapsTest::textOnArrow()
{
    DisplayList list = page();
    Pen pen(list);
    {
        const auto group = pen.group(sim::SegmentId{1}, {});
        pen.line({0, 40}, {200, 60}, {Ink::Syn, 2});
        pen.text({80, 40}, "SYN", kFont, Ink::Syn);
    }
    QCOMPARE(kindsIn(list), Kinds{});
    {
        const auto group = pen.group(sim::SegmentId{2}, {});
        pen.text({150, 60}, "ACK", kFont, Ink::Ack);
    }
    QCOMPARE(kindsIn(list), Kinds{Overlap::Kind::TextOnArrow});
    {
        const auto group = pen.group(sim::SegmentId{1}, {});
        pen.text({20, 46}, "x", kFont, Ink::Lost);
    }
    QCOMPARE(kindsIn(list).size(), std::size_t{2});
}

void OverlapsTest::textOutOfBox()
{
    DisplayList list = page();
    Pen pen(list);
    {
        const auto group = pen.group(sim::Side::Client, {diagram::Part::Kind::Head}, {});
        pen.rect({10, 10, 40, 20}, Ink::Panel, {Ink::Client, 1});
        pen.text({30, 24}, "abcd", kFont, Ink::Text, diagram::Anchor::Middle);
    }
    QCOMPARE(kindsIn(list), Kinds{});
    {
        const auto group = pen.group(sim::Side::Server, {diagram::Part::Kind::Head}, {});
        pen.rect({110, 10, 40, 20}, Ink::Panel, {Ink::Server, 1});
        pen.text({130, 24}, "abcdefgh", kFont, Ink::Text, diagram::Anchor::Middle);
    }
    QCOMPARE(kindsIn(list), Kinds{Overlap::Kind::TextOutOfBox});
}

/// Bars and brackets are marks for what stands beside them, and must not be touched.
void OverlapsTest::textOnMark()
{
    DisplayList list = page();
    Pen pen(list);
    {
        const auto group = pen.group(sim::PhaseNumber{1}, {});
        pen.rect({10, 10, 4, 80}, Ink::Line);
        pen.text({18, 30}, "abc", kFont, Ink::Text);
    }
    QCOMPARE(kindsIn(list), Kinds{});
    {
        const auto group =
            pen.group(sim::Happening{sim::Happening::Kind::Timer, sim::Side::Client, 1}, {});
        pen.polyline({{98, 20}, {90, 20}, {90, 70}}, Ink::None, {Ink::Faint, 1});
        pen.text({86, 50}, "abc", kFont, Ink::Text, diagram::Anchor::End);
    }
    QCOMPARE(kindsIn(list), Kinds{});
    pen.text({14.5, 60}, "abc", kFont, Ink::Text);
    pen.text({89, 34}, "abc", kFont, Ink::Text, diagram::Anchor::End);
    QCOMPARE(kindsIn(list), (Kinds{Overlap::Kind::TextOnMark, Overlap::Kind::TextOnMark}));
}

/// The dot that begins an injected segment belongs to that, not to the label beside it.
void OverlapsTest::textOnDot()
{
    DisplayList list = page();
    Pen pen(list);
    {
        const auto group = pen.group(sim::SegmentId{1}, {});
        pen.circle({50, 50}, 4, Ink::Syn);
    }
    pen.text({57, 54}, "abc", kFont, Ink::Text);
    QCOMPARE(kindsIn(list), Kinds{});
    pen.text({47, 54}, "abc", kFont, Ink::Text, diagram::Anchor::End);
    QCOMPARE(kindsIn(list), Kinds{Overlap::Kind::TextOnMark});
}

SUITE(OverlapsTest);

} // namespace overlaps_test

#include "overlaps_test.moc"
