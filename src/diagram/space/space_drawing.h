// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/pen.h"
#include "diagram/picture/text_measurer.h"
#include "diagram/space/space_labeller.h"
#include "tcp/sequence.h"

#include <string>
#include <vector>

namespace diagram {

/// A part of a sequence space, with its number in the RFC's figure.
struct SpacePiece
{
    SpaceZone zone = SpaceZone::Acknowledged;
    unsigned number = 1;
    Ink fill = Ink::None;
    /// None: it goes on without end.
    std::optional<std::uint32_t> octets;
};

/// A variable, such as SND.NXT, that names the boundary between two pieces.
struct SpaceMark
{
    std::string name;
    tcp::SeqNum value;
    std::uint32_t fromInitial = 0;
    /// How many pieces are to the left of it.
    std::size_t behind = 0;
};

/// Draws the bar of a sequence space, its window, its marks and its legend.
class SpaceDrawing
{
public:
    SpaceDrawing(
        bool send, double width, const TextMeasurer& measurer, const SpaceLabeller& labeller);

    /// Draws the bar. The first and the last piece go on without end.
    void pieces(const std::vector<SpacePiece>& pieces);
    /// Draws the window above the bar, from one boundary between pieces to another; boundary 0 is
    /// the left edge of the bar.
    void window(std::size_t first, std::size_t last, const std::string& text);
    /// Draws a block within a piece, from its octet number `from` on.
    void block(std::size_t piece, std::uint32_t from, std::uint32_t octets);
    void marks(const std::vector<SpaceMark>& marks);
    void legend(const SpacePiece& piece);
    DisplayList take();

private:
    struct Label
    {
        std::vector<std::string> names;
        const SpaceMark* mark;
        double x = 0;
        double width = 0;
        double left = 0;
        std::size_t level = 0;
    };

    Part part(Part::Kind kind, std::size_t number = 0) const;
    std::vector<Label> labelsOf(const std::vector<SpaceMark>& marks) const;
    double labelHeight(const Label& label) const;
    void draw(const Label& label, double top, std::size_t number);
    void tell(const std::string& line);
    void legendLine(const std::string& sign, const std::vector<std::string>& words);

    bool m_send;
    const TextMeasurer& m_measurer;
    const SpaceLabeller& m_labeller;
    DisplayList m_list;
    Pen m_pen;
    /// The pieces, and the x coordinates of their boundaries; the first is the left edge.
    std::vector<SpacePiece> m_pieces;
    std::vector<double> m_ends;
    double m_y = 0;
};

} // namespace diagram
