// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/header/header_labeller.h"
#include "render/words/labels_words.h"

namespace render {

Words words(diagram::HeaderField field);
/// What the field is for.
Words meaning(diagram::HeaderField field);
/// What the bit means if it is set.
Words meaning(diagram::ControlBit bit);
/// The name of an option.
Words words(tcp::OptionKind kind);
/// The name of a part of an option, as short as possible.
Words words(tcp::OptionKind kind, diagram::OptionPart part);

} // namespace render
