// SPDX-License-Identifier: GPL-3.0-or-later
// Every theme can be read, and black and white still tells kinds apart.

#include "render/paint/theme.h"

#include "diagram/picture/style.h"
#include "support/colour_vision.h"
#include "support/suite.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace theme_test {

using diagram::Ink;
using render::Theme;

namespace {

constexpr std::array kThemes{Theme::Light, Theme::Dark, Theme::Print};
constexpr std::array kTextInks{Ink::Text, Ink::Soft, Ink::Syn, Ink::Ack, Ink::Data, Ink::Fin,
    Ink::Rst, Ink::Lost, Ink::Client, Ink::Server};
constexpr std::array kPhases{
    Ink::PhaseClosed, Ink::PhaseOpening, Ink::PhaseOpen, Ink::PhaseClosing, Ink::PhaseWait};
/// What WCAG 2.1 asks for ordinary text (1.4.3).
constexpr double kReadable = 4.5;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
        0.0722 * linear(colour.blueF());
}

double contrast(Theme theme, Ink a, Ink b)
{
    const double one = luminance(render::colour(theme, a));
    const double two = luminance(render::colour(theme, b));
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

QByteArray message(Theme theme, Ink ink, Ink behind)
{
    return QByteArray(render::id(theme).data()) + ": ink " +
        QByteArray::number(static_cast<int>(ink)) + " on " +
        QByteArray::number(static_cast<int>(behind)) + ": " +
        QByteArray::number(contrast(theme, ink, behind));
}

void verifyReadable(Theme theme, Ink ink, Ink behind)
{
    QVERIFY2(contrast(theme, ink, behind) >= kReadable, message(theme, ink, behind).constData());
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyInkHasAColour()
    {
        for (const Theme theme : kThemes) {
            QVERIFY(!render::colour(theme, Ink::None).isValid());
            for (int ink = 1; ink <= static_cast<int>(Ink::PhaseWait); ++ink) {
                QVERIFY(render::colour(theme, static_cast<Ink>(ink)).isValid());
            }
        }
    }

    void textCanBeReadOnPaper()
    {
        for (const Theme theme : kThemes) {
            for (const Ink ink : kTextInks) {
                verifyReadable(theme, ink, Ink::Paper);
            }
        }
    }

    void namesCanBeReadOnStatesAndBoxes()
    {
        for (const Theme theme : kThemes) {
            for (const Ink ink : {Ink::Text, Ink::Soft}) {
                verifyReadable(theme, ink, Ink::Panel);
                for (const Ink phase : kPhases) {
                    verifyReadable(theme, ink, phase);
                }
            }
            verifyReadable(theme, Ink::Text, Ink::Highlight);
            verifyReadable(theme, Ink::Client, Ink::Panel);
            verifyReadable(theme, Ink::Server, Ink::Panel);
        }
    }

    void lettersCanBeReadOnBadges()
    {
        for (const Theme theme : kThemes) {
            verifyReadable(theme, Ink::Paper, Ink::Client);
            verifyReadable(theme, Ink::Paper, Ink::Server);
        }
    }

    void statesCanBeSeen()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const Ink phase : kPhases) {
                QVERIFY2(contrast(theme, phase, Ink::Paper) > 1.08,
                    message(theme, phase, Ink::Paper).constData());
            }
        }
    }

    /// What a copier leaves of them: their shades and textures.
    void statesDifferInPrint()
    {
        std::set<std::pair<QRgb, diagram::Texture>> seen;
        for (const tcp::State state : {tcp::State::Closed, tcp::State::Listen, tcp::State::SynSent,
                 tcp::State::Established, tcp::State::FinWait1, tcp::State::TimeWait}) {
            const QColor fill = render::colour(Theme::Print, diagram::style::phaseInk(state));
            seen.emplace(fill.rgb(), diagram::style::phaseTexture(state));
        }
        QCOMPARE(seen.size(), 6U);
    }

    /// Timer brackets, breaks and unused edges (WCAG 2.1, 1.4.11).
    void thinLinesCanBeSeen()
    {
        for (const Theme theme : kThemes) {
            QVERIFY2(contrast(theme, Ink::Faint, Ink::Paper) >= 3,
                message(theme, Ink::Faint, Ink::Paper).constData());
        }
    }

    /// Both ends, and what ends a connection in order or not, for readers without green cones.
    void colourBlindReadersTellApart()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const auto& [a, b] :
                {std::pair{Ink::Client, Ink::Server}, std::pair{Ink::Fin, Ink::Rst}}) {
                const double apart = support::differenceWithoutGreenCones(
                    render::colour(theme, a).rgb(), render::colour(theme, b).rgb());
                QVERIFY2(apart >= 15, qPrintable(QString::number(apart)));
            }
        }
    }

    void printHasNoColours()
    {
        for (int ink = 1; ink <= static_cast<int>(Ink::PhaseWait); ++ink) {
            QCOMPARE(render::colour(Theme::Print, static_cast<Ink>(ink)).saturation(), 0);
        }
    }

    void printTellsLinesApart()
    {
        using diagram::style::arrowStroke;
        QVERIFY(arrowStroke(Ink::Ack).width < arrowStroke(Ink::Data).width);
        QVERIFY(arrowStroke(Ink::Data).width < arrowStroke(Ink::Fin).width);
    }
};

SUITE_WITHIN(QCoreApplication, ThemeTest);

} // namespace theme_test

#include "theme_test.moc"
