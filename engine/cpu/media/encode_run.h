// Owns what one run of an encoder is told and tells: progress in parts of its work, and whether it
// was cancelled.
#pragma once

#include "engine/session/media_encoder.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace cabochon::engine {

/// Work is counted in any unit that is proportional to its time.
class EncodeRun {
public:
    EncodeRun(const EncodeOptions& options, double work)
        : m_options(options), m_unit(std::max(1.0, work / kSteps)),
          m_total(static_cast<std::uint32_t>(std::max(1.0, work / m_unit)))
    {
    }

    const CancelFlag* cancel() const { return m_options.cancel; }
    bool cancelled() const { return m_options.cancel && m_options.cancel->requested(); }
    void did(double work)
    {
        m_done += work;
        if (m_options.progress) {
            const double steps = std::min(m_done / m_unit, static_cast<double>(m_total));
            m_options.progress(static_cast<std::uint32_t>(steps), m_total);
        }
    }
    void finish() { did(std::numeric_limits<double>::max()); }

private:
    static constexpr double kSteps = 1000;
    const EncodeOptions& m_options;
    double m_unit;
    std::uint32_t m_total;
    double m_done = 0;
};

} // namespace cabochon::engine
