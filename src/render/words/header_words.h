// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/header/header_labeller.h"
#include "render/words/labels_words.h"

namespace render {

Words words(diagram::HeaderField field);
/// What the field is for.
Words meaning(diagram::HeaderField field);
/// What the bit says where it is set.
Words meaning(diagram::ControlBit bit);
/// The name of an option.
Words words(tcp::OptionKind kind);
/// A part of that option, as short as it can be.
Words words(tcp::OptionKind kind, diagram::OptionPart part);

} // namespace render
