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
    using enum tcp::State;
    switch (state) {
    case Closed:
    case Established:
        return Texture::None;
    case Listen:
        return Texture::Dots;
    case SynSent:
    case SynReceived:
        return Texture::Rising;
    case FinWait1:
    case FinWait2:
    case CloseWait:
    case Closing:
    case LastAck:
        return Texture::Falling;
    case TimeWait:
        return Texture::Crossed;
    }
    return Texture::None;
}

Stroke arrowStroke(Ink ink)
{
    const double width = ink == Ink::Syn || ink == Ink::Fin ? 2.6
        : ink == Ink::Rst                                   ? 1.3 // of two lines
        : ink == Ink::Ack                                   ? 1.2
                                                            : 2;
    return {ink, width};
}

} // namespace diagram::style
