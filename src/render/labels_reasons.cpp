// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/congestion_words.h"
#include "render/labels_words.h"

namespace render {

Words sentence(tcp::Reason reason)
{
    using enum tcp::Reason;
    switch (reason) {
    case Keepalive:
        return {"Sent because nothing has arrived for long: it asks whether the peer still lives.",
            "长时间没有收到任何报文段，发送保活探测，询问对方是否仍然存在。"};
    case OldTimestamp:
        return {"Sent because a segment with an outdated timestamp arrived (PAWS).",
            "收到时间戳过旧的报文段（PAWS），因此发送确认。"};
    case ActiveOpen:
        return {"Sent because the application opened the connection actively.",
            "应用进程主动打开连接，因此发送。"};
    case AcceptSyn:
        return {"Sent because a SYN arrived while listening: the connection is accepted.",
            "收听时收到 SYN，接受连接请求，因此发送。"};
    case SimultaneousOpen:
        return {"Sent because a SYN crossed our own SYN: both ends open at once.",
            "对方的 SYN 与自己的 SYN 在途中交错：双方同时打开，因此发送。"};
    case RepeatedSyn:
        return {"Sent because the peer repeated its SYN: our SYN,ACK did not reach it.",
            "对方重传了 SYN，说明它没有收到 SYN,ACK，因此再次发送。"};
    case HandshakeAck:
        return {"Sent because a SYN,ACK arrived: it acknowledges the peer's SYN.",
            "收到 SYN,ACK，对其中的 SYN 加以确认，因此发送。"};
    case Data:
        return {"Sent because there was data to send and the peer's window had room for it.",
            "有数据要发送，而且对方的接收窗口容得下，因此发送。"};
    case Fin:
        return {"Sent because the application called CLOSE and the send buffer was empty.",
            "应用进程调用 CLOSE，发送缓存已空，因此发送。"};
    case DataAcknowledgment:
        return {"Sent because data arrived in order: it acknowledges all of it.",
            "数据按序到达，对它们作累积确认，因此发送。"};
    case FinAcknowledgment:
        return {"Sent because a FIN arrived: a FIN consumes one sequence number.",
            "收到 FIN，对它加以确认（FIN 消耗一个序号），因此发送。"};
    case OutOfOrder:
        return {"Sent at once because data arrived out of order: it repeats what is still missing.",
            "数据失序到达，立即发送重复确认，说明还缺哪个序号。"};
    case GapFilled:
        return {"Sent at once because a gap in the data was filled.",
            "数据中的空缺被补上，立即发送确认。"};
    case OutsideWindow:
        return {"Sent because a segment lay outside the receive window.",
            "收到接收窗口之外的报文段，因此发送确认。"};
    case ZeroWindow:
        return {"Sent because data arrived while the receive window was zero.",
            "接收窗口为零时收到数据，因此发送确认。"};
    case WindowUpdate:
        return {"Sent because the receive window opened again.",
            "接收窗口重新打开，因此发送窗口更新。"};
    case ZeroWindowProbe:
        return {"Sent because the persist timer expired: it probes the peer's zero window.",
            "持续计时器到期，发送零窗口探测报文段。"};
    case ChallengeReset:
        return {"A challenge ACK: a RST lay in the window but not at the expected number.",
            "质询确认：RST 的序号在窗口内，但不正好是期望的序号。"};
    case ChallengeSyn:
        return {"A challenge ACK: a SYN arrived on a synchronized connection.",
            "质询确认：已同步的连接收到了 SYN。"};
    case AckOfUnsent:
        return {"Sent because an ACK acknowledged what was never sent.",
            "收到的确认号所确认的数据从未发送过，因此发送确认。"};
    case AckTooOld:
        return {"A challenge ACK: the acknowledgment number was too old.",
            "质询确认：收到的确认号太旧。"};
    case RetransmissionTimeout:
        return {
            "Sent again because the retransmission timer expired before an acknowledgment came.",
            "超时重传时间已到而未收到确认，因此重传。"};
    case Abort:
        return {
            "Sent because the application aborted the connection.", "应用进程中止连接，因此发送。"};
    case NoConnection:
        return {"Sent because a segment arrived for a connection that does not exist.",
            "收到的报文段所属的连接不存在，因此发送复位。"};
    case AckInListen:
        return {"Sent because an ACK arrived while listening, where nothing was sent yet.",
            "收听时收到 ACK，而自己还没有发送过任何报文段，因此发送复位。"};
    case UnacceptableAck:
        return {"Sent because an ACK arrived for something that was never sent.",
            "收到的 ACK 确认了从未发送过的序号，因此发送复位。"};
    case SynInWindow:
        return {"Sent because a SYN lay in the window of a synchronized connection.",
            "已同步的连接在窗口内收到 SYN，因此发送复位。"};
    case FastRetransmission:
        return {"Sent again at once: ACKs of what came behind it tell that it was lost.",
            "后面的报文段引起的确认表明它已丢失，立即快速重传。"};
    case InTimeWait:
        return {"Sent because a segment arrived in TIME-WAIT that has to be answered.",
            "在时间等待状态收到需要应答的报文段，因此发送确认。"};
    case SmallerSegments:
        return {"Sent again in smaller segments: the path does not take larger ones.",
            "路径传送不了更大的报文段，因此拆小后重传。"};
    case LossProbe:
        return {"Sent because ACKs stay away: its ACK will tell what is lost.",
            "迟迟没有收到确认，发送尾部丢失探测报文段，由它的确认得知丢失了什么。"};
    case Injected:
        return {"Made by hand: neither end sent it.", "人为注入：双方都没有发送它。"};
    }
    return {};
}

Words sentence(tcp::Note note)
{
    using enum tcp::Note;
    switch (note) {
    case OutsideWindow:
        return {"The segment lay outside the receive window.", "报文段在接收窗口之外。"};
    case ChallengeAck:
        return {"A challenge ACK is sent.", "发送质询确认。"};
    case DuplicateAck:
        return {"A duplicate ACK.", "重复确认。"};
    case AckOfUnsent:
        return {"It acknowledges what was never sent.", "它确认了从未发送过的数据。"};
    case UnacceptableAck:
        return {"The ACK is not acceptable.", "确认号不可接受。"};
    case NoAckBit:
        return {"It carries no ACK and is dropped.", "没有置 ACK 位，丢弃。"};
    case OutOfOrder:
        return {
            "Data out of order is kept until the gap is filled.", "失序的数据先缓存，等空缺补上。"};
    case ZeroWindow:
        return {"The window is zero.", "窗口为零。"};
    case ResetIgnored:
        return {"The RST is ignored.", "忽略该 RST。"};
    case RepeatedSyn:
        return {"The peer repeated its SYN.", "对方重传了 SYN。"};
    case NotForThisState:
        return {"It means nothing in this state and is dropped.", "在此状态下没有意义，丢弃。"};
    case ConnectionClosing:
        return {"The connection is closing.", "连接正在关闭。"};
    case StatusReported:
        return {"The state is reported.", "报告状态。"};
    case OldTimestamp:
        return {"Its timestamp is older than the last one: dropped (PAWS).",
            "时间戳比最近收到的旧，丢弃（PAWS）。"};
    case NoTimestamp:
        return {"It lacks the timestamp that was agreed on and is dropped.",
            "缺少双方已商定的时间戳选项，丢弃。"};
    case ChallengeAckLimited:
        return {"Enough segments of this kind were answered lately: this one is not.",
            "近期对此类报文段的应答已达上限，不再应答。"};
    case UrgentMode:
        return {"The user is told that urgent data is on its way: urgent mode.",
            "通知应用进程有紧急数据到来，进入紧急方式。"};
    case NormalMode:
        return {"The user has all of the urgent data: normal mode again.",
            "应用进程已取走全部紧急数据，恢复正常方式。"};
    case Endless:
        return {"The run is stopped here: it is so long that it may have no end.",
            "运行在此停止：它已太长，可能永无止境。"};
    }
    return {};
}

Words words(tcp::CongestionPhase phase)
{
    using enum tcp::CongestionPhase;
    switch (phase) {
    case SlowStart:
        return {"slow start", "慢开始"};
    case CongestionAvoidance:
        return {"congestion avoidance", "拥塞避免"};
    case Recovery:
        return {"fast recovery", "快恢复"};
    case Loss:
        return {"slow start after a loss", "丢失之后的慢开始"};
    }
    return {};
}

Words sentence(tcp::CongestionCause cause)
{
    using enum tcp::CongestionCause;
    switch (cause) {
    case Established:
        return {"The connection is open: the initial window.", "连接已建立：初始拥塞窗口。"};
    case Ack:
        return {"New data was acknowledged: the window grows.", "新数据得到确认，窗口增大。"};
    case Duplicate:
        return {"One more duplicate ACK: another segment has left the network.",
            "又一个重复确认，说明又有一个报文段离开了网络。"};
    case ThirdDuplicate:
        return {"Third duplicate ACK: a segment is taken to be lost, and the window is reduced.",
            "收到第三个重复确认，认为报文段已丢失，减小窗口。"};
    case SackedAbove:
        return {"SACK tells that so much behind it has arrived: a segment is taken to be lost, and "
                "the window is reduced.",
            "选择确认表明后面的数据已到达许多，认为报文段已丢失，减小窗口。"};
    case Overtaken:
        return {"What left later has arrived: a segment is taken to be lost, and the window is "
                "reduced.",
            "后发的报文段已到达，认为先发的已丢失，减小窗口。"};
    case RepeatLost:
        return {"What was sent again is lost, too: the window is reduced once more.",
            "重传的报文段也丢失了，再次减小窗口。"};
    case Delivered:
        return {"In the measure in which data arrive, the window comes down to ssthresh.",
            "随着数据陆续到达，窗口按比例逐步减小到 ssthresh。"};
    case PartialAck:
        return {"An ACK of a part of what was outstanding: the next segment is lost, too.",
            "只确认了部分数据，说明下一个报文段也丢失了。"};
    case FullAck:
        return {"All that was outstanding when the loss was found is acknowledged.",
            "发现丢失时未确认的数据已全部得到确认。"};
    case LossProbe:
        return {"A tail loss probe has made good a loss: the window is reduced.",
            "尾部丢失探测补上了丢失的报文段，减小窗口。"};
    case Timeout:
        return {"The retransmission timer has expired: one segment, and slow start.",
            "超时重传时间已到：窗口减为一个报文段，重新慢开始。"};
    case Idle:
        return {"Nothing was sent for longer than an RTO: the initial window again.",
            "超过一个 RTO 没有发送数据，恢复为初始拥塞窗口。"};
    case SmallerSegments:
        return {"The path takes only smaller segments.", "路径只能传送更小的报文段。"};
    case Settings:
        return {"The settings were changed.", "更改了设置。"};
    }
    return {};
}

} // namespace render
