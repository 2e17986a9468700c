// Owns Result<T>: either a value or an Error, for everything the user or the machine can cause.
// Same member names as std::expected (C++23), which replaces it when the compiler floor moves.
#pragma once

#include "engine/base/check.h"
#include "engine/base/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace cabochon {

/// Holds a T or an Error. Accessing the side that is not there is a programming mistake and stops
/// the program (CABOCHON_CHECK): asking costs nothing beside what made the result.
template <typename T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(const T& value) : m_state(std::in_place_index<0>, value) {}
    Result(T&& value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result(ErrorCode code, std::string message)
        : m_state(std::in_place_index<1>, Error{code, std::move(message)})
    {
    }
    /// A value of a type that converts to T (unique_ptr<Derived> to unique_ptr<Base>).
    template <typename U>
    requires(std::is_convertible_v<U&&, T> && !std::is_same_v<std::decay_t<U>, T> &&
             !std::is_same_v<std::decay_t<U>, Error> && !std::is_same_v<std::decay_t<U>, Result<T>>)
        Result(U&& value)
        : m_state(std::in_place_index<0>, std::forward<U>(value))
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return CABOCHON_CHECK(has_value()), *std::get_if<0>(&m_state); }
    const T& value() const& { return CABOCHON_CHECK(has_value()), *std::get_if<0>(&m_state); }
    T&& value() && { return CABOCHON_CHECK(has_value()), std::move(*std::get_if<0>(&m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const& { return CABOCHON_CHECK(!has_value()), *std::get_if<1>(&m_state); }
    Error&& error() &&
    {
        return CABOCHON_CHECK(!has_value()), std::move(*std::get_if<1>(&m_state));
    }

private:
    std::variant<T, Error> m_state;
};

/// A result without a value. Default-constructed: success.
template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}
    Result(ErrorCode code, std::string message) : Result(Error{code, std::move(message)}) {}

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    const Error& error() const& { return CABOCHON_CHECK(m_failed), m_error; }
    Error&& error() && { return CABOCHON_CHECK(m_failed), std::move(m_error); }

private:
    Error m_error;
    bool m_failed = false;
};

using Status = Result<void>;

} // namespace cabochon
