// Owns what is known of a device's kernels before it is trusted: for each need and tier whether its
// checks passed, and what follows for a model. A kernel that fails costs its tier, for the models
// that need it; the best tier at which all that a model needs is right is what it is used with.
#pragma once

#include "vulkan/network/kernel_checks.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cabochon::vulkan {

/// What is known of one need at one tier. Never of a test that had no result for a passing reason.
struct KernelVerdict {
    bool passed = false;
    std::size_t checks = 0;
    std::vector<KernelCheck> failures; // at least one where it did not pass
};

class Qualification {
public:
    using Key = std::pair<KernelNeed, Tier>;

    void set(const KernelNeed& need, Tier tier, KernelVerdict verdict);
    /// The need cannot be tested (its test ended its process): it fails at every tier.
    void refuse(const KernelNeed& need, const std::string& why);
    const KernelVerdict* find(const KernelNeed& need, Tier tier) const;
    const std::map<Key, KernelVerdict>& verdicts() const { return m_verdicts; }
    KernelNeeds needs() const;

    /// What is known of `needs`, from tier `best` down.
    enum class State { Usable, Unusable, Unknown };
    struct Answer {
        State state = State::Unknown;
        Tier tier = Tier::Plain; // Usable: with this one; Unknown: to be tested at this one
    };
    Answer answer(const KernelNeeds& needs, Tier best) const;

    /// "verified"; "verified as T1; T2 off: wrong results of matVec Q4_0 by this driver"; "cannot
    /// be used: ..."; with what is not for some models behind it. Of `needs`, or of all that is
    /// known.
    std::string summary(const KernelNeeds& needs) const;
    std::string summary() const { return summary(needs()); }
    std::size_t checks() const;

private:
    std::map<Key, KernelVerdict> m_verdicts;
};

struct QualificationOptions {
    DeviceOptions device;
    Distortion distort; // tests
    /// Told before each need is tested, so that one which ends the process has a name.
    std::function<void(const KernelNeed& need)> before;
};

/// Opens the device tier by tier, best first, and tests what `known` does not tell, until `needs`
/// have an answer; adds to `known` what was found out. Some seconds on a first run, for kernels are
/// compiled. The tier to use now. DeviceNotFound: the kernels are wrong. OutOfMemory, DeviceLost
/// and what else opening gives: no answer this time; a tier that gave none is passed over, too.
Result<Tier> qualify(const Instance& instance,
                     std::size_t device,
                     const KernelNeeds& needs,
                     const QualificationOptions& options,
                     Qualification& known);

} // namespace cabochon::vulkan
