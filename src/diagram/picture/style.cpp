// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/style.h"

namespace diagram::style {

Ink phaseInk(tcp::State state)
{
    using enum tcp::State;
    switch (state) {
    case Closed:
    case Listen:
        return Ink::PhaseClosed;
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

} // namespace diagram::style
