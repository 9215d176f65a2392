// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/labels_words.h"

namespace render {

Words words(sim::Side side)
{
    return side == sim::Side::Client ? Words{"Client", "客户端"} : Words{"Server", "服务器"};
}

Words words(tcp::State state)
{
    using enum tcp::State;
    switch (state) {
    case Closed:
        return {"CLOSED", "关闭"};
    case Listen:
        return {"LISTEN", "收听"};
    case SynSent:
        return {"SYN-SENT", "同步已发送"};
    case SynReceived:
        return {"SYN-RECEIVED", "同步收到"};
    case Established:
        return {"ESTABLISHED", "已建立连接"};
    case FinWait1:
        return {"FIN-WAIT-1", "终止等待1"};
    case FinWait2:
        return {"FIN-WAIT-2", "终止等待2"};
    case CloseWait:
        return {"CLOSE-WAIT", "关闭等待"};
    case Closing:
        return {"CLOSING", "正在关闭"};
    case LastAck:
        return {"LAST-ACK", "最后确认"};
    case TimeWait:
        return {"TIME-WAIT", "时间等待"};
    }
    return {};
}

Words words(tcp::CallKind call)
{
    using enum tcp::CallKind;
    switch (call) {
    case Listen:
        return {"passive OPEN", "被动打开"};
    case Connect:
        return {"active OPEN", "主动打开"};
    case Send:
        return {"SEND %1", "发送 %1 字节"};
    case Receive:
        return {"RECEIVE %1", "接收 %1 字节"};
    case StopReading:
        return {"stop reading", "停止读取"};
    case ResumeReading:
        return {"resume reading", "继续读取"};
    case Close:
        return {"CLOSE", "关闭连接"};
    case Abort:
        return {"ABORT", "中止"};
    case Status:
        return {"STATUS", "查询状态"};
    case Crash:
        return {"crash", "崩溃重启"};
    }
    return {};
}

Words urgentSend() { return {"SEND %1, urgent", "发送 %1 字节紧急数据"}; }

Words words(tcp::TimerKind timer)
{
    using enum tcp::TimerKind;
    switch (timer) {
    case Retransmission:
        return {"RTO %1", "超时重传"};
    case TimeWait:
        return {"2 MSL = %1", "时间等待计时器"};
    case Persist:
        return {"persist %1", "持续计时器"};
    case DelayedAck:
        return {"delayed ACK %1", "延迟确认"};
    case UserTimeout:
        return {"user timeout %1", "用户超时"};
    case Keepalive:
        return {"keep-alive %1", "保活计时器"};
    case Reordering:
        return {"reordering %1", "失序计时器"};
    case LossProbe:
        return {"loss probe %1", "尾部丢失探测计时器"};
    }
    return {};
}

Words words(diagram::PhaseKind phase)
{
    using enum diagram::PhaseKind;
    switch (phase) {
    case ThreeWayHandshake:
        return {"Three-way handshake", "三次握手"};
    case SimultaneousOpen:
        return {"Simultaneous open", "同时打开"};
    case OpenFailed:
        return {"Failed open", "连接未建立"};
    case DataTransfer:
        return {"Data transfer", "数据传送"};
    case FourWayTeardown:
        return {"Four-way teardown", "四次挥手"};
    case ThreeSegmentClose:
        return {"Three-segment close", "三次挥手"};
    case SimultaneousClose:
        return {"Simultaneous close", "同时关闭"};
    case Reset:
        return {"Reset", "复位"};
    }
    return {};
}

Words words(tcp::Error error)
{
    using enum tcp::Error;
    const std::string_view en = tcp::provenance(error).id;
    switch (error) {
    case ConnectionDoesNotExist:
        return {en, "连接不存在"};
    case ConnectionAlreadyExists:
        return {en, "连接已存在"};
    case RemoteSocketUnspecified:
        return {en, "未指定远端套接字"};
    case ConnectionClosing:
        return {en, "连接正在关闭"};
    case Closing:
        return {en, "正在关闭"};
    case ConnectionReset:
        return {en, "连接被复位"};
    case ConnectionRefused:
        return {en, "连接被拒绝"};
    case ConnectionTimedOut:
        return {en, "连接超时"};
    case UserTimeout:
        return {en, "用户超时，连接中止"};
    }
    return {};
}

Words words(sim::DropCause cause)
{
    using enum sim::DropCause;
    switch (cause) {
    case Queue:
        return {"queue full", "队列已满"};
    case Loss:
    case Fault:
        return {"lost", "丢失"};
    case Corrupt:
        return {"checksum error", "检验和出错"};
    }
    return {};
}

Words words(tcp::Event event)
{
    using enum tcp::Event;
    switch (event) {
    case PassiveOpen:
        return {"passive OPEN", "被动打开"};
    case ActiveOpen:
        return {"active OPEN", "主动打开"};
    case Send:
        return {"SEND", "发送数据"};
    case Close:
        return {"CLOSE", "关闭连接"};
    case ReceiveSyn:
        return {"rcv SYN", "收到 SYN"};
    case ReceiveSynAck:
        return {"rcv SYN,ACK", "收到 SYN,ACK"};
    case ReceiveAckOfSyn:
        return {"rcv ACK of SYN", "收到对 SYN 的 ACK"};
    case ReceiveFin:
        return {"rcv FIN", "收到 FIN"};
    case ReceiveAckOfFin:
        return {"rcv ACK of FIN", "收到对 FIN 的 ACK"};
    case TimeWaitTimeout:
        return {"timeout = 2 MSL", "2 MSL 超时"};
    case ReceiveReset:
    case ResetAfterPassiveOpen:
    case ResetAfterReopening:
        return {"rcv RST", "收到 RST"};
    case SynAfterPassiveOpen:
    case SynInWindow:
        return {"rcv SYN in window", "窗口内收到 SYN"};
    case NewerSyn:
        return {"rcv newer SYN", "收到更新的 SYN"};
    case Abort:
        return {"ABORT", "中止"};
    case UserTimeout:
        return {"user timeout", "用户超时"};
    case RetriesExhausted:
        return {"retries exhausted", "重传次数用尽"};
    case Crash:
        return {"crash", "崩溃重启"};
    }
    return {};
}

Words words(tcp::Action action)
{
    using enum tcp::Action;
    switch (action) {
    case None:
        return {};
    case CreateTcb:
        return {"create TCB", "建立 TCB"};
    case DeleteTcb:
        return {"delete TCB", "删除 TCB"};
    case SendSyn:
        return {"snd SYN", "发送 SYN"};
    case SendSynAck:
        return {"snd SYN,ACK", "发送 SYN,ACK"};
    case SendAck:
        return {"snd ACK", "发送 ACK"};
    case SendFin:
        return {"snd FIN", "发送 FIN"};
    case SendReset:
        return {"snd RST", "发送 RST"};
    }
    return {};
}

} // namespace render
