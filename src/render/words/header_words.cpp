// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/header_words.h"

namespace render {

Phrase words(diagram::HeaderField field)
{
    using enum diagram::HeaderField;
    switch (field) {
    case SourcePort:
        return PHRASE("HeaderField", "Source Port");
    case DestinationPort:
        return PHRASE("HeaderField", "Destination Port");
    case SequenceNumber:
        return PHRASE("HeaderField", "Sequence Number");
    case AcknowledgmentNumber:
        return PHRASE("HeaderField", "Acknowledgment Number");
    case DataOffset:
        return PHRASE("HeaderField", "Data Offset");
    case Reserved:
        return PHRASE("HeaderField", "Rsrvd");
    case ControlBits:
        return PHRASE("HeaderField", "Control bits");
    case Window:
        return PHRASE("HeaderField", "Window");
    case Checksum:
        return PHRASE("HeaderField", "Checksum");
    case UrgentPointer:
        return PHRASE("HeaderField", "Urgent Pointer");
    }
    return {};
}

Phrase meaning(diagram::HeaderField field)
{
    using enum diagram::HeaderField;
    switch (field) {
    case SourcePort:
        return PHRASE("HeaderField", "The sender's port.");
    case DestinationPort:
        return PHRASE("HeaderField", "The receiver's port.");
    case SequenceNumber:
        return PHRASE("HeaderField",
            "The number of the first octet of data; with SYN, the initial sequence number.");
    case AcknowledgmentNumber:
        return PHRASE("HeaderField",
            "The next sequence number that the sender of this segment expects; all before it "
            "has arrived. It counts only where ACK is set.");
    case DataOffset:
        return PHRASE(
            "HeaderField", "The length of the header in words of 32 bits: where the data begin.");
    case Reserved:
        return PHRASE("HeaderField", "Reserved: zero.");
    case ControlBits:
        return PHRASE("HeaderField", "What kind of segment this is.");
    case Window:
        return PHRASE("HeaderField",
            "How many octets, counted from the acknowledgment number, the sender of this "
            "segment is ready to take.");
    case Checksum:
        return PHRASE("HeaderField",
            "Covers the header, the data and a pseudo header with the IP addresses.");
    case UrgentPointer:
        return PHRASE("HeaderField", "Where urgent data end; it counts only where URG is set.");
    }
    return {};
}

Phrase meaning(diagram::ControlBit bit)
{
    using enum diagram::ControlBit;
    switch (bit) {
    case Cwr:
        return PHRASE("ControlBit", "congestion window reduced (ECN)");
    case Ece:
        return PHRASE("ControlBit", "echo of a congestion mark (ECN)");
    case Urg:
        return PHRASE("ControlBit", "the urgent pointer counts");
    case Ack:
        return PHRASE("ControlBit", "the acknowledgment number counts");
    case Psh:
        return PHRASE("ControlBit", "hand the data over at once");
    case Rst:
        return PHRASE("ControlBit", "the connection is reset");
    case Syn:
        return PHRASE("ControlBit", "sequence numbers are synchronized");
    case Fin:
        return PHRASE("ControlBit", "the sender has no more data");
    }
    return {};
}

Phrase words(tcp::OptionKind kind)
{
    using enum tcp::OptionKind;
    switch (kind) {
    case EndOfList:
        return PHRASE("Option", "End of options");
    case NoOperation:
        return PHRASE("Option", "No-operation");
    case MaximumSegmentSize:
        return PHRASE("Option", "Maximum segment size");
    case WindowScale:
        return PHRASE("Option", "Window scale");
    case SackPermitted:
        return PHRASE("Option", "SACK permitted");
    case Sack:
        return PHRASE("Option", "Selective acknowledgment");
    case Timestamps:
        return PHRASE("Option", "Timestamps");
    }
    return {};
}

Phrase words(tcp::OptionKind kind, diagram::OptionPart part)
{
    using enum diagram::OptionPart;
    switch (part) {
    case Kind:
        return PHRASE("OptionPart", "Kind");
    case Length:
        return PHRASE("OptionPart", "Length");
    case Mss:
        return PHRASE("OptionPart", "MSS");
    case Shift:
        return PHRASE("OptionPart", "Shift");
    case TimestampValue:
        return PHRASE("OptionPart", "TSval");
    case TimestampEcho:
        return PHRASE("OptionPart", "TSecr");
    case LeftEdge:
        return PHRASE("OptionPart", "Left edge of block");
    case RightEdge:
        return PHRASE("OptionPart", "Right edge of block");
    case Padding:
        return kind == tcp::OptionKind::EndOfList ? PHRASE("OptionPart", "End")
                                                  : PHRASE("OptionPart", "NOP");
    }
    return {};
}

} // namespace render
