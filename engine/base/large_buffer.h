// Owns the one way to get a large block of memory: aligned, not touched before use (the system
// gives pages when they are first written), and failing with an Error instead of an exception.
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <utility>

namespace cabochon {

/// Uninitialised bytes, aligned to 64. Move-only.
class LargeBuffer {
public:
    static constexpr std::size_t kAlignment = 64;

    /// `what` names the use in the message: "the key-value cache of layer 3". OutOfMemory.
    static Result<LargeBuffer> allocate(std::size_t bytes, const std::string& what);

    /// Arrays of so many floats in one buffer, each aligned as it is; sets the pointers.
    static Result<LargeBuffer>
    allocateArrays(std::span<const std::pair<float**, std::size_t>> arrays,
                   const std::string& what);

    /// What allocateArrays() allocates.
    static std::size_t arrayBytes(std::span<const std::size_t> sizes);

    LargeBuffer() = default;

    std::byte* data() { return m_data.get(); }
    const std::byte* data() const { return m_data.get(); }
    std::size_t size() const { return m_size; }

    template <typename T>
    T* as()
    {
        return reinterpret_cast<T*>(m_data.get());
    }

private:
    struct Free {
        void operator()(std::byte* memory) const { std::free(memory); }
    };
    std::unique_ptr<std::byte, Free> m_data;
    std::size_t m_size = 0;
};

} // namespace cabochon
