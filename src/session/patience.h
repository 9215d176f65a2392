// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <functional>

namespace session {

/// Lets long work be given up: now and then it asks whoever waits for it whether it is still
/// wanted. Work that is given up leaves everything as it was.
class Patience
{
public:
    /// Is told how many segments have been sent so far, to show progress. Returns false to give up.
    using Question = std::function<bool(std::size_t segments)>;

    /// Never gives up.
    Patience() = default;
    explicit Patience(Question question)
        : m_question(std::move(question))
    {}

    /// To be called for each small piece of work. Returns false once it has been given up.
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
