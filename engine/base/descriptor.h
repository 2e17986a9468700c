// Owns a number by which the system knows something open, and closes it at the end.
#pragma once

#include <utility>

namespace cabochon {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { close(); }

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }
    /// Closes now and says whether that worked: some file systems report a full disk only here.
    bool close();

private:
    int m_number = -1;
};

} // namespace cabochon
