// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace tcp {

/// Proportional Rate Reduction, RFC 9937 §6: in loss recovery the window comes down to ssthresh by
/// and by, in the measure in which data arrive. Octets. Names are the RFC's.
class Prr
{
public:
    /// An episode begins (§6.1). `unconfirmed`: octets that duplicate ACKs stand for, where there
    /// is no SACK to tell which.
    explicit Prr(std::uint32_t recoverFs, std::uint32_t unconfirmed = 0)
        : m_recoverFs(recoverFs)
        , m_unconfirmed(unconfirmed)
    {}

    /// DeliveredData without SACK: a segment for each duplicate ACK; of what is acknowledged later,
    /// only what no duplicate ACK has stood for.
    std::uint32_t deliveredWithoutSack(
        std::uint32_t acknowledged, bool duplicate, std::uint32_t smss);
    /// What has left the network, by duplicate ACKs, and is not acknowledged.
    std::uint32_t unconfirmed() const;

    struct Ack
    {
        std::uint32_t deliveredData = 0;
        std::uint32_t inflight = 0;
        bool safeAck = false;
    };
    /// cwnd after an ACK that told of something delivered (§6.2), or after the first look.
    std::uint32_t window(const Ack& ack, std::uint32_t ssthresh, std::uint32_t smss);
    /// Octets have left, new ones or again (§6.3).
    void sent(std::uint32_t octets) { m_out += octets; }

    friend bool operator==(const Prr&, const Prr&) = default;

private:
    std::uint64_t m_delivered = 0; ///< prr_delivered
    std::uint64_t m_out = 0;       ///< prr_out
    std::uint32_t m_recoverFs = 0; ///< RecoverFS
    std::uint32_t m_unconfirmed = 0;
};

} // namespace tcp
