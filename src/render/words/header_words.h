// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/header/header_labeller.h"
#include "render/words/labels_words.h"

namespace render {

Phrase words(diagram::HeaderField field);
/// What the field is for.
Phrase meaning(diagram::HeaderField field);
/// What the bit says where it is set.
Phrase meaning(diagram::ControlBit bit);
/// The name of an option.
Phrase words(tcp::OptionKind kind);
/// A part of that option, as short as it can be.
Phrase words(tcp::OptionKind kind, diagram::OptionPart part);

} // namespace render
