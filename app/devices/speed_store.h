// Owns the measured speeds of processors and devices on disk, so that a second is spent once.
#pragma once

#include "app/devices/speed_probe.h"

#include <filesystem>
#include <optional>
#include <string>

namespace cabochon {

class SpeedStore {
public:
    /// `folder` empty: nothing is kept.
    explicit SpeedStore(std::filesystem::path folder);

    /// What was measured under this key; nothing: not yet, or what is there cannot be believed.
    std::optional<MeasuredSpeed> find(const std::string& key) const;
    /// A file that cannot be written costs another measurement, nothing else.
    void keep(const std::string& key, const MeasuredSpeed& speed) const;

private:
    std::filesystem::path m_file;
};

} // namespace cabochon
