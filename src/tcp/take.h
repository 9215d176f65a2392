// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>
#include <variant>

namespace tcp {

// How the values that people set come into the fields of a configuration. `Value` is a variant:
// nothing (std::monostate), std::uint64_t for counts of whatever width, and the other types as they
// are.

/// Takes `value` into `field` if it is of its kind; false, and nothing changed, if not.
template<typename Value, typename T>
bool take(const Value& value, T& field)
{
    constexpr bool kIsCount = std::is_unsigned_v<T> && !std::is_same_v<T, bool>;
    const auto* held = std::get_if<std::conditional_t<kIsCount, std::uint64_t, T>>(&value);
    if (held != nullptr) {
        field = static_cast<T>(*held);
    }
    return held != nullptr;
}

/// The same for a field that may be left empty.
template<typename Value, typename T>
bool take(const Value& value, std::optional<T>& field)
{
    T some{};
    const bool none = std::holds_alternative<std::monostate>(value);
    if (!none && !take(value, some)) {
        return false;
    }
    field = none ? std::nullopt : std::optional(some);
    return true;
}

} // namespace tcp
