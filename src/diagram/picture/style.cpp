// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/style.h"

namespace diagram::style {

Ink phaseInk(tcp::State state)
{
    using enum tcp::State;
    switch (state) {
    case Closed:
        return Ink::PhaseClosed;
    case Listen:
        return Ink::PhaseListen;
    case SynSent:
    case SynReceived:
        return Ink::PhaseOpening;
    case Established:
        return Ink::PhaseOpen;
    case FinWait1:
    case FinWait2:
    case CloseWait:
    case Closing:
    case LastAck:
        return Ink::PhaseClosing;
    case TimeWait:
        return Ink::PhaseWait;
    }
    return Ink::PhaseClosed;
}

Texture phaseTexture(tcp::State state)
{
    switch (phaseInk(state)) {
    case Ink::PhaseListen:
        return Texture::Dots;
    case Ink::PhaseOpening:
        return Texture::Rising;
    case Ink::PhaseClosing:
        return Texture::Falling;
    case Ink::PhaseWait:
        return Texture::Crossed;
    default:
        return Texture::None;
    }
}

Stroke arrowStroke(Ink ink)
{
    switch (ink) {
    case Ink::Syn:
    case Ink::Fin:
        return {ink, 2.6};
    case Ink::Rst: // two lines
        return {ink, 1.3};
    case Ink::Ack:
        return {ink, 1.2};
    default:
        return {ink, 2};
    }
}

} // namespace diagram::style
