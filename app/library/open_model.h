// Owns what the page of models knows of the model that answers: its file, what it was opened with,
// and the memory that it has. No Qt but strings.
#pragma once

#include "app/devices/machine.h"
#include "app/inference/load_options.h"

#include <QString>

#include <cstdint>
#include <string>

namespace cabochon {

struct OpenModel {
    QString path; // empty: none, or the built-in one
    ModelChoice choice;
    std::uint32_t contextLength = 0; // as it is; 0: not known
    bool shortKeys = false;
    std::string device;            // "cpu", "vulkan:0"
    std::uint64_t deviceBytes = 0; // in the memory of a graphics device
    std::uint64_t hostBytes = 0;   // in the computer's own, without the mapped file

    bool operator==(const OpenModel&) const = default;
};

/// The machine as it will be when the model gave back what it has.
MachineFacts withoutModel(MachineFacts machine, const OpenModel& model);

} // namespace cabochon
