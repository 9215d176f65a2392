// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/space/sequence_space.h"

#include "diagram/space/space_drawing.h"

#include <algorithm>

namespace diagram {

DisplayList sendSpace(const tcp::SendVariables& variables, double width,
    const TextMeasurer& measurer, const SpaceLabeller& labeller)
{
    const tcp::SeqNum edge = variables.una + variables.wnd;
    const std::uint32_t inFlight = tcp::distance(variables.una, variables.nxt);
    const bool beyond = inFlight > variables.wnd;
    const SpacePiece old{SpaceZone::Acknowledged, 1, Ink::PhaseClosed, {}};
    const SpacePiece later{SpaceZone::NotAllowed, 4, Ink::Paper, {}};
    const SpacePiece flying{SpaceZone::InFlight, 2, Ink::PhaseClosing, inFlight};
    const SpacePiece usable{
        SpaceZone::Usable, 3, Ink::PhaseOpen, beyond ? 0 : variables.wnd - inFlight};

    SpaceDrawing drawing(true, std::max(width, kLeastSpaceWidth), measurer, labeller);
    const auto mark = [&](const char* name, tcp::SeqNum value, std::size_t behind) {
        return SpaceMark{name, value, tcp::distance(variables.iss, value), behind};
    };
    const std::string window = "SND.WND = " + std::to_string(variables.wnd);
    if (beyond) {
        // The peer has taken back some of its window: what was sent reaches beyond.
        SpacePiece inside = flying;
        inside.octets = variables.wnd;
        SpacePiece outside = flying;
        outside.octets = inFlight - variables.wnd;
        drawing.pieces({old, inside, outside, later});
        drawing.window(1, 2, window);
        drawing.marks({mark("SND.UNA", variables.una, 1), mark("SND.UNA+SND.WND", edge, 2),
            mark("SND.NXT", variables.nxt, 3)});
    } else {
        drawing.pieces({old, flying, usable, later});
        drawing.window(1, 3, window);
        drawing.marks({mark("SND.UNA", variables.una, 1), mark("SND.NXT", variables.nxt, 2),
            mark("SND.UNA+SND.WND", edge, 3)});
    }
    for (const SpacePiece& piece : {old, flying, usable, later}) {
        drawing.legend(piece);
    }
    return drawing.take();
}

DisplayList receiveSpace(const tcp::ReceiveVariables& variables,
    std::span<const tcp::Reassembly::Range> held, double width, const TextMeasurer& measurer,
    const SpaceLabeller& labeller)
{
    const SpacePiece old{SpaceZone::Received, 1, Ink::PhaseClosed, {}};
    const SpacePiece welcome{SpaceZone::Welcome, 2, Ink::PhaseOpen, variables.wnd};
    const SpacePiece later{SpaceZone::NotWelcome, 3, Ink::Paper, {}};
    SpaceDrawing drawing(false, std::max(width, kLeastSpaceWidth), measurer, labeller);
    drawing.pieces({old, welcome, later});
    drawing.window(1, 2, "RCV.WND = " + std::to_string(variables.wnd));
    std::uint32_t heldOctets = 0;
    for (const tcp::Reassembly::Range& range : held) {
        drawing.block(1, tcp::distance(variables.nxt, range.start), range.length);
        heldOctets += range.length;
    }
    const tcp::SeqNum edge = variables.nxt + variables.wnd;
    drawing.marks({{"RCV.NXT", variables.nxt, tcp::distance(variables.irs, variables.nxt), 1},
        {"RCV.NXT+RCV.WND", edge, tcp::distance(variables.irs, edge), 2}});
    for (const SpacePiece& piece : {old, welcome, later}) {
        drawing.legend(piece);
    }
    if (heldOctets > 0) {
        drawing.legend({SpaceZone::Held, 0, Ink::Data, heldOctets});
    }
    return drawing.take();
}

} // namespace diagram
