#include "engine/session/stop_text_filter.h"

#include <algorithm>

namespace cabochon::engine {

StopTextFilter::StopTextFilter(std::span<const std::string> stops)
{
    for (const std::string& stop : stops) {
        if (!stop.empty()) m_stops.push_back(stop);
    }
    m_held.reserve(256); // nothing is allocated per token
    m_certain.reserve(16);
    m_controls.reserve(16);
}

void StopTextFilter::add(std::string_view text, bool control)
{
    if (control && !text.empty())
        m_controls.push_back({m_held.size(), m_held.size() + text.size()});
    m_held += text;
}

bool StopTextFilter::search()
{
    std::size_t first = std::string::npos;
    for (const std::string& stop : m_stops)
        first = std::min(first, findStop(stop));
    makeCertain(first != std::string::npos ? first : beginOfPartialStop());
    return first != std::string::npos;
}

void StopTextFilter::flush()
{
    makeCertain(m_held.size());
}

void StopTextFilter::release()
{
    m_held.erase(0, m_certainBytes);
    std::erase_if(m_controls, [&](const Stretch& one) { return one.end <= m_certainBytes; });
    for (Stretch& control : m_controls) {
        control.begin -= m_certainBytes;
        control.end -= m_certainBytes;
    }
    m_certain.clear();
    m_certainBytes = 0;
}

bool StopTextFilter::isInsideControl(std::size_t position) const
{
    return std::any_of(m_controls.begin(), m_controls.end(), [position](const Stretch& one) {
        return one.begin < position && position < one.end;
    });
}

std::size_t StopTextFilter::findStop(std::string_view stop) const
{
    std::size_t found = m_held.find(stop);
    while (found != std::string::npos &&
           (isInsideControl(found) || isInsideControl(found + stop.size()))) {
        found = m_held.find(stop, found + 1);
    }
    return found;
}

/// Where the longest end of the held text begins that may go on as a stop text.
std::size_t StopTextFilter::beginOfPartialStop() const
{
    const std::string_view held = m_held;
    std::size_t first = held.size();
    for (const std::string& stop : m_stops) {
        const std::size_t longest = std::min(stop.size() - 1, held.size());
        for (std::size_t begin = held.size() - longest; begin < first; ++begin) {
            if (stop.starts_with(held.substr(begin)) && !isInsideControl(begin)) first = begin;
        }
    }
    return first;
}

void StopTextFilter::makeCertain(std::size_t end)
{
    const std::string_view held = m_held;
    std::size_t position = 0;
    const auto give = [&](std::size_t to, bool control) {
        if (to > position) m_certain.push_back({held.substr(position, to - position), control});
        position = std::max(position, to);
    };
    for (const Stretch& control : m_controls) {
        if (control.end > end) break; // no control token is cut: this one is held back whole
        give(control.begin, false);
        give(control.end, true);
    }
    give(end, false);
    m_certainBytes = end;
}

} // namespace cabochon::engine
