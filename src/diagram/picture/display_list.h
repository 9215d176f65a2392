// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/geometry.h"
#include "sim/subject.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace diagram {

/// What a thing in a picture is. The theme chooses a colour for each.
enum class Ink : std::uint8_t {
    None,
    Paper,
    Panel,
    Line,
    Text,
    Soft,
    Faint,
    Highlight,
    Syn,
    Ack,
    Data,
    Fin,
    Rst,
    Lost,
    Client,
    Server,
    // Of charts: the lines of a run, by their weight, and all of a second one.
    ChartFirst,
    ChartSecond,
    ChartThird,
    OtherRun,
    Resent,
    Sacked,
    Grid,
    SlowStart, ///< of congestion control, as areas
    Avoidance,
    Recovery,
    AfterLoss,
    PhaseClosed,  ///< CLOSED
    PhaseListen,  ///< LISTEN
    PhaseOpening, ///< SYN-SENT, SYN-RECEIVED
    PhaseOpen,    ///< ESTABLISHED
    PhaseClosing, ///< FIN-WAIT-1 ... LAST-ACK
    PhaseWait,    ///< TIME-WAIT
};

enum class Dash : std::uint8_t { Solid, Dashed, Dotted };

struct Stroke
{
    Ink ink = Ink::None;
    double width = 1;
    Dash dash = Dash::Solid;

    friend bool operator==(const Stroke&, const Stroke&) = default;
};

enum class FontFamily : std::uint8_t { Sans, Mono };
enum class FontWeight : std::uint8_t { Normal, SemiBold, Bold };

struct Font
{
    FontFamily family = FontFamily::Sans;
    double size = 13; ///< pixels
    FontWeight weight = FontWeight::Normal;
    bool isItalic = false;

    friend bool operator==(const Font&, const Font&) = default;
};

enum class Anchor : std::uint8_t { Start, Middle, End };

struct LineItem
{
    Point from;
    Point to;
    Stroke stroke;

    friend bool operator==(const LineItem&, const LineItem&) = default;
};

struct RectItem
{
    Rect rect;
    double radius = 0;
    Ink fill = Ink::None;
    Stroke stroke; ///< Ink::None: no outline

    friend bool operator==(const RectItem&, const RectItem&) = default;
};

struct CircleItem
{
    Point centre;
    double radius = 0;
    Ink fill = Ink::None;
    Stroke stroke;

    friend bool operator==(const CircleItem&, const CircleItem&) = default;
};

/// A path of straight lines and cubic Bézier curves.
struct PathItem
{
    enum class Verb : std::uint8_t { Move, Line, Cubic, Close };
    struct Element
    {
        Verb verb = Verb::Move;
        /// The end point.
        Point point;
        Point control1;
        Point control2;

        friend bool operator==(const Element&, const Element&) = default;
    };
    std::vector<Element> elements;
    Ink fill = Ink::None;
    Stroke stroke;

    friend bool operator==(const PathItem&, const PathItem&) = default;
};

/// Letters of a line of text that look another way than the rest: the octets from `from` up to, but
/// not including, `to`.
struct TextSpan
{
    std::size_t from = 0;
    std::size_t to = 0;
    Font font;
    Ink ink = Ink::Text;

    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// One line of text.
struct TextItem
{
    /// On the baseline, at the start, middle or end of the text as `anchor` says.
    Point at;
    std::string text; ///< UTF-8, one line
    Font font;
    Ink ink = Ink::Text;
    Anchor anchor = Anchor::Start;
    /// Degrees clockwise about `at`.
    double rotation = 0;
    /// In their order; none reaches into another. See text_pieces.h.
    std::vector<TextSpan> spans = {};

    friend bool operator==(const TextItem&, const TextItem&) = default;
};

/// Which part of the picture of its subject a group is; or, of a group without one, which part of
/// the whole picture.
struct Part
{
    enum class Kind : std::uint8_t {
        Whole,
        Copy,     ///< of a segment: an arrow for the copy of this number that the network made
        Plate,    ///< of a segment: its label over other arrows
        Lifeline, ///< of an end
        Head,     ///< its name above the lifeline
        Badge,    ///< its letter on the state it is in
        Remark,   ///< the remark of this number beside its lifeline
        Refusal,  ///< why it does not take what arrived, by the number
        // Without a subject:
        Legend,
        HalfClose, ///< the one of this number, from 1
        Idle,      ///< how long nothing happened before the instant of this number
        Times,
        RoundTrip, ///< the brace of this number
        Transfer,  ///< the one of this number
        Notes,
        ChangedEdge, ///< of the graph: one that breaks a rule of TCP, by its row from 1
        LeftTrunk,   ///< edges of the graph that run together
        RightTrunk,
        Ruler,  ///< the numbers of the bits above a header
        Option, ///< a field of the options that begins at the octet of this number
        Data,
        Zone,   ///< of a sequence space, by the number in the RFC's figure
        Window, ///< of a sequence space
        Mark,   ///< a variable in a sequence space, from 0
        /// A line of a chart, or marks of one kind, by their number; of a segment, its mark there.
        Series,
        Axes,   ///< of a chart, with its grid
        Phases, ///< of congestion control
    };

    Kind kind = Kind::Whole;
    std::uint32_t number = 0;
    /// What lies beyond the clock.
    bool isFuture = false;
    /// Of a sequence space: the send space; else the receive space.
    bool isOfSender = false;

    friend bool operator==(const Part&, const Part&) = default;
};

/// What follows up to the matching GroupEnd belongs to one thing. Groups nest. No two groups of a
/// list have the same subject and part, unless they belong to different pictures.
struct GroupBegin
{
    sim::Subject subject = {};
    Part part = {};
    /// One sentence for a tip and a screen reader; may be empty.
    std::string title = {};
    /// 0 to 1: the future beyond the cursor is drawn dimmed.
    double opacity = 1;
    /// Of several pictures side by side, from 0.
    std::uint8_t picture = 0;

    friend bool operator==(const GroupBegin&, const GroupBegin&) = default;
};
struct GroupEnd
{
    friend bool operator==(const GroupEnd&, const GroupEnd&) = default;
};

using DisplayItem =
    std::variant<LineItem, RectItem, CircleItem, PathItem, TextItem, GroupBegin, GroupEnd>;

/// A picture as geometry, without colours and for no particular device. Items are painted in their
/// order, so later ones are on top.
struct DisplayList
{
    Size size;
    std::string title;
    /// What the picture shows, in words.
    std::string description;
    std::vector<DisplayItem> items;

    friend bool operator==(const DisplayList&, const DisplayList&) = default;
};

} // namespace diagram
