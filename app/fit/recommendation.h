// Owns the choice of one model for a machine, with its reason in a sentence: the best one that fits
// and writes faster than people read. Values in, values out.
#pragma once

#include "app/fit/fit_plan.h"
#include "app/models/hardware_probe.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cabochon {

/// A model that could be recommended, planned on each kind of device.
struct Candidate {
    std::string id;
    std::string name;                // "Gemma 4 E4B"
    std::uint64_t downloadBytes = 0; // with what belongs to it
    bool hears = false;
    std::optional<FitPlan> graphics; // nothing: no graphics device holds any of it
    FitPlan processor;
};

struct Recommendation {
    std::size_t chosen = 0;                     // among the candidates
    FitPlan plan;                               // where it is to run
    std::string reason;                         // a sentence
    std::optional<std::size_t> faster, smarter; // the next smaller and the next larger one
};

struct RecommendationRequest {
    DiskSpace disk; // zeros: not known
    MachineMemory memory;
    bool hears = false; // only models that hear
};

/// The first of `candidates`, best first, that has room for a long context, writes fast enough and
/// leaves the disk some space; on a graphics device, where also a mixture whose experts the CPU has
/// counts, else on the CPU, else the last one. Nothing: there is none that does what is asked for.
std::optional<Recommendation> recommend(std::span<const Candidate> candidates,
                                        const RecommendationRequest& request);

} // namespace cabochon
