// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/sysctl.h"

namespace packetdrill {

SysctlTable freebsdSysctls();
SysctlTable linuxSysctls();
SysctlTable rfcSysctls();

} // namespace packetdrill
