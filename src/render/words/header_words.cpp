// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/header_words.h"

namespace render {

Words words(diagram::HeaderField field)
{
    using enum diagram::HeaderField;
    switch (field) {
    case SourcePort:
        return {"Source Port", "源端口"};
    case DestinationPort:
        return {"Destination Port", "目的端口"};
    case SequenceNumber:
        return {"Sequence Number", "序号"};
    case AcknowledgmentNumber:
        return {"Acknowledgment Number", "确认号"};
    case DataOffset:
        return {"Data Offset", "数据偏移"};
    case Reserved:
        return {"Rsrvd", "保留"};
    case ControlBits:
        return {"Control bits", "控制位"};
    case Window:
        return {"Window", "窗口"};
    case Checksum:
        return {"Checksum", "检验和"};
    case UrgentPointer:
        return {"Urgent Pointer", "紧急指针"};
    }
    return {};
}

Words meaning(diagram::HeaderField field)
{
    using enum diagram::HeaderField;
    switch (field) {
    case SourcePort:
        return {"The sender's port.", "发送方的端口。"};
    case DestinationPort:
        return {"The receiver's port.", "接收方的端口。"};
    case SequenceNumber:
        return {"The number of the first octet of data; with SYN, the initial sequence number.",
            "本报文段数据的第一个字节的序号；SYN 置 1 时是初始序号。"};
    case AcknowledgmentNumber:
        return {"The next sequence number that the sender of this segment expects; all before it "
                "has arrived. It counts only where ACK is set.",
            "发送方期望收到的下一个序号，此前的都已收到；只有 ACK 置 1 时才有效。"};
    case DataOffset:
        return {"The length of the header in words of 32 bits: where the data begin.",
            "首部长度，以 32 位字为单位，即数据从何处开始。"};
    case Reserved:
        return {"Reserved: zero.", "保留未用，置零。"};
    case ControlBits:
        return {"What kind of segment this is.", "说明报文段的性质。"};
    case Window:
        return {"How many octets, counted from the acknowledgment number, the sender of this "
                "segment is ready to take.",
            "从确认号算起，本报文段的发送方还愿意接收的字节数。"};
    case Checksum:
        return {"Covers the header, the data and a pseudo header with the IP addresses.",
            "检验首部、数据和含 IP 地址的伪首部。"};
    case UrgentPointer:
        return {"Where urgent data end; it counts only where URG is set.",
            "紧急数据的末尾；只有 URG 置 1 时才有效。"};
    }
    return {};
}

Words meaning(diagram::ControlBit bit)
{
    using enum diagram::ControlBit;
    switch (bit) {
    case Cwr:
        return {"congestion window reduced (ECN)", "拥塞窗口已减小（ECN）"};
    case Ece:
        return {"echo of a congestion mark (ECN)", "回送拥塞标记（ECN）"};
    case Urg:
        return {"the urgent pointer counts", "紧急位：紧急指针有效"};
    case Ack:
        return {"the acknowledgment number counts", "确认位：确认号有效"};
    case Psh:
        return {"hand the data over at once", "推送位：尽快交付给应用进程"};
    case Rst:
        return {"the connection is reset", "复位位：连接复位"};
    case Syn:
        return {"sequence numbers are synchronized", "同步位：同步序号"};
    case Fin:
        return {"the sender has no more data", "终止位：发送方不再发送数据"};
    }
    return {};
}

Words words(tcp::OptionKind kind)
{
    using enum tcp::OptionKind;
    switch (kind) {
    case EndOfList:
        return {"End of options", "选项表结束"};
    case NoOperation:
        return {"No-operation", "无操作"};
    case MaximumSegmentSize:
        return {"Maximum segment size", "最大报文段长度"};
    case WindowScale:
        return {"Window scale", "窗口扩大"};
    case SackPermitted:
        return {"SACK permitted", "允许选择确认"};
    case Sack:
        return {"Selective acknowledgment", "选择确认"};
    case Timestamps:
        return {"Timestamps", "时间戳"};
    }
    return {};
}

Words words(tcp::OptionKind kind, diagram::OptionPart part)
{
    using enum diagram::OptionPart;
    switch (part) {
    case Kind:
        return {"Kind", "种类"};
    case Length:
        return {"Length", "长度"};
    case Mss:
        return {"MSS", "最大报文段长度"};
    case Shift:
        return {"Shift", "移位"};
    case TimestampValue:
        return {"TSval", "时间戳值"};
    case TimestampEcho:
        return {"TSecr", "时间戳回送"};
    case LeftEdge:
        return {"Left edge of block", "块的左边界"};
    case RightEdge:
        return {"Right edge of block", "块的右边界"};
    case Padding:
        return kind == tcp::OptionKind::EndOfList ? Words{"End", "结束"} : Words{"NOP", "填充"};
    }
    return {};
}

} // namespace render
