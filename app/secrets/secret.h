// Owns Secret: a text that nobody shall read by accident. It cannot be written to a stream, and its
// bytes are wiped when it ends.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace cabochon {

class Secret {
public:
    Secret() = default;
    explicit Secret(std::string text) : m_text(std::move(text)) {}
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept : m_text(other.m_text) { other.wipe(); }
    Secret& operator=(Secret other) noexcept
    {
        m_text.swap(other.m_text);
        return *this;
    }
    ~Secret() { wipe(); }

    bool empty() const { return m_text.empty(); }
    /// For the one who needs it, where it is used.
    std::string_view reveal() const { return m_text; }
    bool operator==(const Secret&) const = default;

private:
    void wipe() noexcept
    {
        for (volatile char* at = m_text.data(); at != m_text.data() + m_text.size(); ++at)
            *at = '\0';
        m_text.clear();
    }

    std::string m_text;
};

} // namespace cabochon
