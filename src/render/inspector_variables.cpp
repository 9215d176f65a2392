// SPDX-License-Identifier: GPL-3.0-or-later

// The variables of a connection and its timers, in the RFCs' names.

#include "render/inspector_words.h"

#include <array>

namespace render {
namespace {

struct Entry
{
    Variable variable;
    std::string_view name;
    std::string_view section;
    Words meaning;
};

constexpr std::string_view kVariables = "RFC 9293 §3.3.1";
constexpr std::string_view kRtt = "RFC 6298 §2";
constexpr std::string_view kBuffers = "RFC 9293 §3.8.6.2.2";

constexpr std::array kEntries{
    Entry{Variable::SndUna, "SND.UNA", kVariables,
        {"oldest number sent and not acknowledged", "最早的已发送而未确认的序号"}},
    Entry{
        Variable::SndNxt, "SND.NXT", kVariables, {"next number to be sent", "下一个要发送的序号"}},
    Entry{Variable::SndWnd, "SND.WND", kVariables,
        {"send window: octets that the peer allows from SND.UNA on",
            "发送窗口：从 SND.UNA 起对方允许发送的字节数"}},
    Entry{Variable::SndUp, "SND.UP", kVariables,
        {"send urgent pointer: behind the urgent data", "发送紧急指针：指向紧急数据之后"}},
    Entry{Variable::SndWl1, "SND.WL1", kVariables,
        {"sequence number of the segment that last updated the window",
            "上次更新发送窗口的报文段的序号"}},
    Entry{Variable::SndWl2, "SND.WL2", kVariables,
        {"acknowledgment number of that segment", "上次更新发送窗口的报文段的确认号"}},
    Entry{Variable::Iss, "ISS", kVariables, {"initial send sequence number", "初始发送序号"}},
    Entry{Variable::MaxSndWnd, "MAX.SND.WND", "RFC 5961 §5.2",
        {"largest send window so far", "迄今最大的发送窗口"}},
    Entry{Variable::EffSndMss, "Eff.snd.MSS", "RFC 9293 §3.7.1",
        {"largest segment that is sent, in octets of data", "有效发送 MSS：报文段数据的最大长度"}},
    Entry{Variable::RcvNxt, "RCV.NXT", kVariables,
        {"next number expected; all before it has arrived", "期望收到的下一个序号"}},
    Entry{Variable::RcvWnd, "RCV.WND", kVariables,
        {"receive window: octets that are welcome from RCV.NXT on",
            "接收窗口：从 RCV.NXT 起可以接收的字节数"}},
    Entry{Variable::RcvUp, "RCV.UP", kVariables,
        {"receive urgent pointer: behind the urgent data", "接收紧急指针：指向紧急数据之后"}},
    Entry{Variable::Irs, "IRS", kVariables, {"initial receive sequence number", "初始接收序号"}},
    Entry{
        Variable::RcvBuff, "RCV.BUFF", kBuffers, {"size of the receive buffer", "接收缓存的大小"}},
    Entry{Variable::RcvUser, "RCV.USER", kBuffers,
        {"octets that have arrived in order and wait to be read",
            "按序到达而应用进程尚未读取的字节数"}},
    Entry{Variable::TsRecent, "TS.Recent", "RFC 7323 §4.3",
        {"timestamp to be echoed", "将要回送的时间戳"}},
    Entry{Variable::SndShift, "Snd.Wind.Shift", "RFC 7323 §2.3",
        {"shift of the windows that arrive", "收到的窗口值左移的位数"}},
    Entry{Variable::RcvShift, "Rcv.Wind.Shift", "RFC 7323 §2.3",
        {"shift of the windows that are sent", "发送的窗口值右移的位数"}},
    Entry{Variable::SendBuffer, "", "RFC 9293 §3.10.2",
        {"send buffer: octets not sent yet", "发送缓存：尚未发送的字节数"}},
    Entry{Variable::RetransmissionQueue, "", "RFC 9293 §3.10.7.4",
        {"retransmission queue: segments not acknowledged", "重传队列：尚未确认的报文段数"}},
    Entry{Variable::OutOfOrder, "", "RFC 9293 §3.10.7.4",
        {"octets held out of order", "失序到达而缓存的字节数"}},
    Entry{Variable::Delivered, "", "RFC 9293 §3.10.3",
        {"octets given to the application", "已交付给应用进程的字节数"}},
    Entry{Variable::Srtt, "SRTT", kRtt, {"smoothed round-trip time", "平滑的往返时间"}},
    Entry{Variable::RttVar, "RTTVAR", kRtt, {"round-trip time variation", "往返时间的偏差"}},
    Entry{Variable::Rto, "RTO", kRtt, {"retransmission timeout", "超时重传时间"}},
    Entry{
        Variable::Retries, "", "RFC 9293 §3.8.3", {"retransmissions in a row", "已连续重传的次数"}},
};

/// In the order of the enumeration.
const Entry& entry(Variable variable) { return kEntries[static_cast<std::size_t>(variable)]; }

} // namespace

std::string_view name(Variable variable) { return entry(variable).name; }

Words meaning(Variable variable) { return entry(variable).meaning; }

std::string_view sectionOf(Variable variable) { return entry(variable).section; }

Words name(tcp::TimerKind timer)
{
    using enum tcp::TimerKind;
    switch (timer) {
    case Retransmission:
        return {"retransmission timer", "重传计时器"};
    case TimeWait:
        return {"TIME-WAIT timer", "时间等待计时器"};
    case Persist:
        return {"persist timer", "持续计时器"};
    case DelayedAck:
        return {"delayed-ACK timer", "延迟确认计时器"};
    case UserTimeout:
        return {"user timeout", "用户超时计时器"};
    case Keepalive:
        return {"keep-alive timer", "保活计时器"};
    case Reordering:
        return {"reordering timer", "失序计时器"};
    case LossProbe:
        return {"loss-probe timer", "尾部丢失探测计时器"};
    }
    return {};
}

Words meaning(tcp::TimerKind timer)
{
    using enum tcp::TimerKind;
    switch (timer) {
    case Retransmission:
        return {"then the oldest segment that is not acknowledged is sent again",
            "到时则重传最早的未确认报文段"};
    case TimeWait:
        return {"then the connection is forgotten", "到时则删除连接"};
    case Persist:
        return {"then the peer's closed window is probed", "到时则探测对方的零窗口"};
    case DelayedAck:
        return {"then the ACK leaves at the latest", "最迟到时发出确认"};
    case UserTimeout:
        return {"then the connection is given up", "到时则放弃连接"};
    case Keepalive:
        return {"then the peer is asked whether it still lives", "到时则询问对方是否仍然存在"};
    case Reordering:
        return {"then what was overtaken is taken to be lost", "到时则认为被超越的报文段已丢失"};
    case LossProbe:
        return {"then a segment is sent to get an ACK", "到时则发送一个报文段以引出确认"};
    }
    return {};
}

} // namespace render
