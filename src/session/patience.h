// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <functional>

namespace session {

/// Whoever waits for long work: asked now and then whether it is still wanted. Work that is given
/// up leaves everything as it was.
class Patience
{
public:
    /// So many segments have been sent so far; false: give up.
    using Question = std::function<bool(std::size_t segments)>;

    /// Never gives up.
    Patience() = default;
    explicit Patience(Question question)
        : m_question(std::move(question))
    {}

    /// Call for each small piece of work. False from when it is given up.
    bool lasts(std::size_t segments)
    {
        constexpr unsigned kPieces = 256;
        if (m_question && !m_isOver && ++m_pieces % kPieces == 0) {
            m_isOver = !m_question(segments);
        }
        return !m_isOver;
    }
    bool isOver() const { return m_isOver; }

private:
    Question m_question;
    unsigned m_pieces = 0;
    bool m_isOver = false;
};

} // namespace session
