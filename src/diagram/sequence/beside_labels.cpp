// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/beside_labels.h"

#include <algorithm>

namespace diagram {

void BesideLabels::add(sim::SegmentId segment, const std::string& cause)
{
    m_contains.resize(std::max<std::size_t>(m_contains.size(), segment.value + 1));
    m_contains[segment.value] = true;
    if (!cause.empty()) {
        m_causes[segment] = cause;
    }
}

const std::string& BesideLabels::causeOf(sim::SegmentId segment) const
{
    static const std::string kNotLost;
    const auto found = m_causes.find(segment);
    return found == m_causes.end() ? kNotLost : found->second;
}

} // namespace diagram
