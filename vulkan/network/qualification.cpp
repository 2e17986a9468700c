#include "vulkan/network/qualification.h"

#include <algorithm>
#include <utility>

namespace cabochon::vulkan {

namespace {

constexpr Tier kTiers[] = {Tier::CooperativeMatrix, Tier::IntegerDot, Tier::Subgroup, Tier::Plain};
constexpr std::size_t kMostNamed = 3;

std::string describe(const KernelCheck& check)
{
    return std::string(tierName(check.tier)) + " off: " +
           (check.failure.empty() ? "wrong results of " + check.kernel + " by this driver"
                                  : check.kernel + " fails: " + check.failure);
}

std::string describe(const std::vector<KernelCheck>& failures)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(failures.size(), kMostNamed); ++i)
        text += (i > 0 ? ", " : "") + describe(failures[i]);
    return failures.size() > kMostNamed ? text + " and more" : text;
}

/// Tests one need at the bench's tier. False: no result, for a reason that may pass.
bool test(KernelBench& bench,
          const KernelNeed& need,
          const QualificationOptions& options,
          Qualification& known,
          Error& reason)
{
    if (options.before) options.before(need);
    const std::vector<KernelCheck> checks = checkKernels(bench, need, options.distort);
    KernelVerdict verdict{true, checks.size(), {}};
    for (const KernelCheck& check : checks) {
        if (check.isTransient()) {
            reason = {check.code, check.kernel + " could not be tested: " + check.failure};
            return false;
        }
        if (check.passed()) continue;
        verdict.passed = false;
        // One more than is ever named: enough to say that there are more.
        if (verdict.failures.size() <= kMostNamed) verdict.failures.push_back(check);
    }
    known.set(need, bench.tier(), std::move(verdict));
    return true;
}

} // namespace

void Qualification::set(const KernelNeed& need, Tier tier, KernelVerdict verdict)
{
    m_verdicts[{need, tier}] = std::move(verdict);
}

void Qualification::refuse(const KernelNeed& need, const std::string& why)
{
    for (const Tier tier : kTiers) {
        KernelCheck check;
        check.kernel = "the test of " + need.name();
        check.tier = tier;
        check.failure = why;
        set(need, tier, {false, 1, {check}});
    }
}

const KernelVerdict* Qualification::find(const KernelNeed& need, Tier tier) const
{
    const auto found = m_verdicts.find({need, tier});
    return found == m_verdicts.end() ? nullptr : &found->second;
}

KernelNeeds Qualification::needs() const
{
    KernelNeeds needs;
    for (const auto& [key, verdict] : m_verdicts)
        needs.insert(key.first);
    return needs;
}

Qualification::Answer Qualification::answer(const KernelNeeds& needs, Tier best) const
{
    for (const Tier tier : kTiers) {
        if (tier > best) continue;
        bool failed = false, untested = false;
        for (const KernelNeed& need : needs) {
            const KernelVerdict* verdict = find(need, tier);
            failed = failed || (verdict && !verdict->passed);
            untested = untested || !verdict;
        }
        if (failed) continue;
        return {untested ? State::Unknown : State::Usable, tier};
    }
    return {State::Unusable, Tier::Plain};
}

std::string Qualification::summary(const KernelNeeds& needs) const
{
    // Tiers that passed for all needs but those that no tier is right for.
    std::vector<KernelCheck> failures;
    std::string only;
    Tier used = Tier::CooperativeMatrix;
    for (const KernelNeed& need : needs) {
        std::optional<Tier> best;
        std::vector<KernelCheck> own;
        for (const Tier tier : kTiers) {
            const KernelVerdict* verdict = find(need, tier);
            if (!verdict) continue;
            if (verdict->passed && !best) best = tier;
            own.insert(own.end(), verdict->failures.begin(), verdict->failures.end());
        }
        if (!best) {
            if (own.empty()) continue; // not tested
            if (need.kind == KernelNeed::Kind::Basics) return "cannot be used: " + describe(own);
            only += "; not for models that need " + need.name() + ": " + describe(own);
            continue;
        }
        used = std::min(used, *best);
        failures.insert(failures.end(), own.begin(), own.end());
    }
    const std::string verified =
        failures.empty() ? "verified"
                         : "verified as " + std::string(tierName(used)) + "; " + describe(failures);
    return verified + only;
}

std::size_t Qualification::checks() const
{
    std::size_t count = 0;
    for (const auto& [key, verdict] : m_verdicts)
        count += verdict.checks;
    return count;
}

Result<Tier> qualify(const Instance& instance,
                     std::size_t device,
                     const KernelNeeds& needs,
                     const QualificationOptions& options,
                     Qualification& known)
{
    DeviceOptions deviceOptions = options.device;
    Error reason;
    bool unanswered = false;
    std::string name;
    while (true) {
        Result<std::unique_ptr<KernelBench>> bench =
            KernelBench::open(instance, device, deviceOptions);
        if (!bench) return unanswered ? reason : bench.error();
        const Tier tier = (*bench)->tier();
        name = (*bench)->capabilities().name;
        const Qualification::Answer answer = known.answer(needs, tier);
        if (answer.state == Qualification::State::Usable) return answer.tier;
        if (answer.state == Qualification::State::Unusable) break;
        if (answer.tier < tier) { // what is above has failed before
            deviceOptions.maxTier = answer.tier;
            continue;
        }
        bool passed = true;
        for (const KernelNeed& need : needs) {
            if (known.find(need, tier)) continue;
            if (!test(**bench, need, options, known, reason)) {
                unanswered = true;
                passed = false;
                break;
            }
            passed = passed && known.find(need, tier)->passed;
        }
        if (passed) return tier;
        if (tier == Tier::Plain) break;
        deviceOptions.maxTier = static_cast<Tier>(static_cast<int>(tier) - 1);
    }
    if (unanswered) return reason;
    return Error{ErrorCode::DeviceNotFound, "The device " + name + " " + known.summary(needs) +
                                                ". Use the CPU or another device."};
}

} // namespace cabochon::vulkan
