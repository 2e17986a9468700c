// Owns looking for stop texts in an answer while it is written, and the pieces in which an answer
// is handed on. Knows which text is a control token's spelling; never cuts one.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// Text of an answer as it is handed on.
struct OutputPiece {
    std::string_view text;
    bool control = false; // the whole spelling of one control token; else text of ordinary tokens
};

/// Holds back text that may turn out to be the beginning of a stop text. A control token counts as
/// one sign: a stop text may hold it whole, but neither begins nor ends inside it. One per answer.
class StopTextFilter {
public:
    explicit StopTextFilter(std::span<const std::string> stops);

    /// Adds text after what came before.
    void add(std::string_view text, bool control);
    /// True when a stop text was met: what follows from it on is dropped.
    bool search();
    /// What is certain, in order. Valid until release().
    std::span<const OutputPiece> certain() const { return m_certain; }
    /// Forgets what was certain.
    void release();
    /// The answer ended: what is held back is certain now.
    void flush();

private:
    struct Stretch {
        std::size_t begin = 0; // in m_held
        std::size_t end = 0;
    };

    bool isInsideControl(std::size_t position) const;
    std::size_t findStop(std::string_view stop) const;
    std::size_t beginOfPartialStop() const;
    void makeCertain(std::size_t end);

    std::vector<std::string> m_stops;
    std::string m_held;
    std::vector<Stretch> m_controls; // in m_held, in order
    std::vector<OutputPiece> m_certain;
    std::size_t m_certainBytes = 0; // of m_held
};

} // namespace cabochon::engine
