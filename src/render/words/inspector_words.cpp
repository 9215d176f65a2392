// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the state graph, told in sentences.

#include "render/words/inspector_words.h"

namespace render {

Words meaning(tcp::State state)
{
    using enum tcp::State;
    switch (state) {
    case Closed:
        return {
            "There is no connection, and no transmission control block that would remember one. "
            "Whatever arrives, but for a RST, is answered with a RST.",
            "没有连接，也没有记录连接的传输控制块。除 RST 外，收到任何报文段都以 RST 回答。"};
    case Listen:
        return {"A server waits for a SYN from anyone who wants to connect.",
            "服务器收听，等待任何一方发来的连接请求 SYN。"};
    case SynSent:
        return {
            "This end has sent its SYN and waits for the peer's SYN, usually with the ACK of its "
            "own.",
            "已发送 SYN，等待对方的 SYN，通常它同时确认自己的 SYN。"};
    case SynReceived:
        return {"Both SYNs are known here: the peer's has arrived, the own one is sent but not "
                "acknowledged yet.",
            "对方的 SYN 已收到，自己的 SYN 已发出，正等待对方对它的确认。"};
    case Established:
        return {"The connection is open: data flow both ways and are delivered to the application.",
            "连接已建立：双方都可以传送数据，收到的数据交付给应用进程。"};
    case FinWait1:
        return {
            "This end closed first. It waits for the ACK of its FIN, or for the peer's FIN. A FIN "
            "that acknowledges its own, too, leads through FIN-WAIT-2 to TIME-WAIT at once.",
            "本端先关闭，已发送 FIN，等待对方确认这个 FIN，或等待对方的 FIN。若对方的 FIN "
            "同时确认了"
            "自己的 FIN，则经 FIN-WAIT-2 立即进入 TIME-WAIT。"};
    case FinWait2:
        return {"The own FIN is acknowledged; the peer may still send data. This end waits for the "
                "peer's FIN. The connection is half-closed.",
            "自己的 FIN 已被确认，对方仍可发送数据；等待对方的 FIN。连接处于半关闭状态。"};
    case CloseWait:
        return {
            "The peer's FIN has arrived: nothing more will come from it. TCP waits until the own "
            "application calls CLOSE; until then it may go on sending.",
            "已收到对方的 FIN，对方不再发送数据。等待本端应用进程调用 CLOSE，此前仍可发送数据。"};
    case Closing:
        return {
            "Both ends closed at the same time: the FINs crossed. The peer's FIN is here, the ACK "
            "of the own one is awaited.",
            "双方同时关闭，FIN 在途中交错：对方的 FIN 已收到，等待对方确认自己的 FIN。"};
    case LastAck:
        return {"The peer closed first, now this end has sent its FIN, too, and waits for the last "
                "ACK.",
            "对方先关闭，本端也已发送 FIN，等待最后一个确认。"};
    case TimeWait:
        return {
            "Everything is sent and acknowledged. This end waits for 2 MSL, so that it can send "
            "its last ACK again if the peer's FIN comes again, and so that old segments die out "
            "before the same ports are used anew.",
            "双方的 FIN 都已确认。等待 2 MSL：若对方重传 FIN，可以再次发送最后的确认；并使旧报文段"
            "在同一对端口再次使用之前从网络中消失。"};
    }
    return {};
}

Words meaning(tcp::Event event)
{
    using enum tcp::Event;
    switch (event) {
    case PassiveOpen:
        return {"The application calls a passive OPEN: it is ready to be connected to.",
            "应用进程被动打开：准备接受连接。"};
    case ActiveOpen:
        return {"The application calls an active OPEN: it wants to connect.",
            "应用进程主动打开：请求建立连接。"};
    case Send:
        return {"The application calls SEND while TCP is listening: that makes the open active.",
            "收听时应用进程调用 SEND：被动打开变为主动打开。"};
    case Close:
        return {"The application calls CLOSE: it has nothing more to send.",
            "应用进程调用 CLOSE：不再发送数据。"};
    case ReceiveSyn:
        return {"A SYN arrives.", "收到 SYN。"};
    case ReceiveSynAck:
        return {"A SYN,ACK arrives that acknowledges the own SYN.",
            "收到 SYN,ACK，其中确认了自己的 SYN。"};
    case ReceiveAckOfSyn:
        return {"An ACK arrives that acknowledges the own SYN.", "收到 ACK，确认了自己的 SYN。"};
    case ReceiveFin:
        return {"The peer's FIN arrives, and everything before it has arrived.",
            "收到对方的 FIN，且此前的数据都已收到。"};
    case ReceiveAckOfFin:
        return {"An ACK arrives that acknowledges the own FIN; an ACK of less changes nothing.",
            "收到 ACK，确认了自己的 FIN；没有确认到 FIN 的 ACK 不会改变状态。"};
    case TimeWaitTimeout:
        return {"The TIME-WAIT timer of 2 MSL expires.", "时间等待计时器（2 MSL）到时。"};
    case ReceiveReset:
        return {"A valid RST arrives.", "收到有效的 RST。"};
    case ResetAfterPassiveOpen:
        return {"A valid RST arrives after a passive OPEN: the server goes on listening.",
            "被动打开之后收到有效的 RST：服务器继续收听。"};
    case ResetAfterReopening:
        return {
            "A valid RST arrives after a SYN reopened the connection in TIME-WAIT: that wait goes "
            "on.",
            "在 TIME-WAIT 状态被 SYN 重新打开之后收到有效的 RST：继续时间等待。"};
    case SynAfterPassiveOpen:
        return {"A new SYN arrives in the window after a passive OPEN: the server goes back to "
                "listening.",
            "被动打开之后，在窗口内收到新的 SYN：服务器回到收听状态。"};
    case SynInWindow:
        return {"A SYN arrives in the window, and RFC 5961 is switched off: an error that ends the "
                "connection.",
            "在窗口内收到 SYN，而 RFC 5961 未启用：视为错误，连接终止。"};
    case NewerSyn:
        return {"A SYN with a higher number opens the connection anew.",
            "收到序号更大的 SYN，重新打开连接。"};
    case Abort:
        return {"The application calls ABORT.", "应用进程调用 ABORT，中止连接。"};
    case UserTimeout:
        return {"The user timeout expires before what was sent is acknowledged.",
            "所发送的数据在用户超时之前未得到确认。"};
    case RetriesExhausted:
        return {"A segment was sent again as often as is allowed, and is still not acknowledged.",
            "报文段重传次数已用尽，仍未得到确认。"};
    case Crash:
        return {"The host crashes and forgets everything.", "主机崩溃重启，忘掉一切。"};
    }
    return {};
}

Words meaning(tcp::Action action)
{
    using enum tcp::Action;
    switch (action) {
    case None:
        return {};
    case CreateTcb:
        return {"A transmission control block is created.", "建立传输控制块（TCB）。"};
    case DeleteTcb:
        return {"The transmission control block is deleted: the connection is forgotten.",
            "删除传输控制块（TCB）：不再保留这个连接。"};
    case SendSyn:
        return {"A SYN is sent.", "发送 SYN。"};
    case SendSynAck:
        return {"A SYN,ACK is sent.", "发送 SYN,ACK。"};
    case SendAck:
        return {"An ACK is sent.", "发送 ACK。"};
    case SendFin:
        return {
            "A FIN is sent, once all data before it are sent.", "此前的数据全部发出后，发送 FIN。"};
    case SendReset:
        return {"A RST is sent.", "发送 RST。"};
    }
    return {};
}

} // namespace render
