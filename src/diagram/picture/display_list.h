// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/geometry.h"

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
    PhaseClosed,  ///< CLOSED, LISTEN
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

/// One line of text in one font.
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

    friend bool operator==(const TextItem&, const TextItem&) = default;
};

/// What follows up to the matching GroupEnd belongs to one thing: a segment, a state, an edge.
/// Groups nest. `id` is unique in the list and a valid XML id, such as "segment-3".
struct GroupBegin
{
    std::string id;
    /// One sentence for a tip and a screen reader; may be empty.
    std::string title;
    /// 0 to 1: the future beyond the cursor is drawn dimmed.
    double opacity = 1;

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
