// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/side.h"
#include "sim/trace.h"

namespace sim {

std::string_view id(Side side) { return side == Side::Client ? "client" : "server"; }

std::string_view id(DropCause cause)
{
    switch (cause) {
    case DropCause::Queue:
        return "queue";
    case DropCause::Loss:
        return "loss";
    case DropCause::Fault:
        return "fault";
    case DropCause::Corrupt:
        return "corrupt";
    }
    return "";
}

} // namespace sim
