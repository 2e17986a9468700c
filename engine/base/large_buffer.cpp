#include "engine/base/large_buffer.h"

#include "engine/base/fault_points.h"

namespace cabochon {

Result<LargeBuffer> LargeBuffer::allocate(std::size_t bytes, const std::string& what)
{
    LargeBuffer buffer;
    if (bytes == 0) return buffer;
    const std::size_t rounded = (bytes + kAlignment - 1) / kAlignment * kAlignment;
    void* memory = nullptr;
    if (rounded >= bytes && injectedError(FaultPoint::AllocateLarge) == 0) {
        memory = std::aligned_alloc(kAlignment, rounded);
    }
    if (memory == nullptr) {
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory for " + what + ": " +
                         std::to_string(bytes / (1024 * 1024)) +
                         " MiB were needed. Choose a shorter context or a smaller model."};
    }
    buffer.m_data.reset(static_cast<std::byte*>(memory));
    buffer.m_size = bytes;
    return buffer;
}

} // namespace cabochon
