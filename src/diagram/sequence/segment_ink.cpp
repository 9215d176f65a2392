// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/segment_ink.h"

namespace diagram {

Ink segmentInk(const tcp::Segment& segment)
{
    if (segment.rst()) {
        return Ink::Rst;
    }
    if (segment.syn()) {
        return Ink::Syn;
    }
    if (segment.fin()) {
        return Ink::Fin;
    }
    return segment.len > 0 ? Ink::Data : Ink::Ack;
}

} // namespace diagram
