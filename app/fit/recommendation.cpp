#include "app/fit/recommendation.h"

#include "app/fit/fit_words.h"

namespace cabochon {

namespace {

constexpr std::uint32_t kLongContext = 16'384;
// Tokens a second: people read about 7, and more where thoughts are shown.
constexpr double kFastOnGraphics = 12;
constexpr double kFastOnProcessor = 5;
constexpr double kShareOfDisk = 0.6;
/// A laptop with up to so much memory has others to share it with: no 12 GB of model there.
constexpr std::uint64_t kSmallMemory = std::uint64_t{17} << 30;
constexpr std::uint64_t kLargeForSmall = std::uint64_t{6'000'000'000};

class Chooser {
public:
    Chooser(std::span<const Candidate> candidates, const RecommendationRequest& request)
        : m_candidates(candidates), m_request(request)
    {
    }

    std::optional<Recommendation> choose() const
    {
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            const std::optional<FitPlan>& plan = m_candidates[i].graphics;
            if (!isAllowed(i) || !plan) continue;
            const bool layersThere = plan->fit == Fit::OnGraphics ||
                                     (plan->fit == Fit::Split && plan->memory.hostLayers == 0);
            if (layersThere && isGood(*plan, kFastOnGraphics))
                return made(i, *plan, onGraphics(i, *plan));
        }
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            const FitPlan& plan = m_candidates[i].processor;
            if (!isAllowed(i) || plan.fit != Fit::OnProcessor || isTooLargeForSmall(i)) continue;
            if (isGood(plan, kFastOnProcessor)) return made(i, plan, onProcessor(i, plan));
        }
        for (std::size_t i = m_candidates.size(); i-- > 0;) {
            if (!m_request.hears || m_candidates[i].hears) return made(i, lastResort(i), least(i));
        }
        return std::nullopt;
    }

private:
    bool isAllowed(std::size_t i) const
    {
        const Candidate& candidate = m_candidates[i];
        if (m_request.hears && !candidate.hears) return false;
        const std::uint64_t free = m_request.disk.freeBytes;
        return m_request.disk.totalBytes == 0 ||
               double(candidate.downloadBytes) <= kShareOfDisk * double(free);
    }
    static bool isGood(const FitPlan& plan, double fast)
    {
        return plan.longestContext >= kLongContext && plan.speed.tokensPerSecond >= fast;
    }
    bool isTooLargeForSmall(std::size_t i) const
    {
        const std::uint64_t total = m_request.memory.totalBytes;
        return total > 0 && total <= kSmallMemory &&
               m_candidates[i].processor.memory.host.weightBytes > kLargeForSmall;
    }

    /// Where the smallest one runs best, of what there is.
    FitPlan lastResort(std::size_t i) const
    {
        const Candidate& candidate = m_candidates[i];
        const bool there = candidate.graphics && candidate.graphics->fit == Fit::OnGraphics;
        return there ? *candidate.graphics : candidate.processor;
    }

    static std::string figures(const FitPlan& plan)
    {
        std::string text = contextInWords(plan.contextLength) + " context";
        if (plan.speed.tokensPerSecond > 0)
            text += ", about " + speedInWords(plan.speed.tokensPerSecond);
        return text;
    }
    std::string onGraphics(std::size_t i, const FitPlan& plan) const
    {
        const std::string where = plan.fit == Fit::Split
                                      ? "runs on " + plan.deviceName + " with " + plan.parts
                                      : "fits on " + plan.deviceName;
        return m_candidates[i].name + " is the best model that " + where +
               " and writes faster than you read: " + figures(plan) + ".";
    }
    std::string onProcessor(std::size_t i, const FitPlan& plan) const
    {
        return m_candidates[i].name +
               " is the best model that this processor writes about as fast as you read: " +
               figures(plan) + ".";
    }
    std::string least(std::size_t i) const
    {
        const FitPlan plan = lastResort(i);
        const std::string start = m_candidates[i].name + " is the smallest model; ";
        if (plan.fit == Fit::TooBig) {
            return start + "even it needs " + bytesInWords(plan.missingBytes) +
                   " more memory than is free here.";
        }
        if (!isAllowed(i)) {
            return start + "even it takes more than " +
                   bytesInWords(std::uint64_t(kShareOfDisk * double(m_request.disk.freeBytes))) +
                   ", most of what is free on the disk.";
        }
        return start + "larger ones do not fit here or are slower than you read: " + figures(plan) +
               ".";
    }

    Recommendation made(std::size_t i, const FitPlan& plan, std::string reason) const
    {
        Recommendation recommendation{i, plan, std::move(reason), {}, {}};
        if (i + 1 < m_candidates.size()) recommendation.faster = i + 1;
        if (i > 0) recommendation.smarter = i - 1;
        return recommendation;
    }

    std::span<const Candidate> m_candidates;
    const RecommendationRequest& m_request;
};

} // namespace

std::optional<Recommendation> recommend(std::span<const Candidate> candidates,
                                        const RecommendationRequest& request)
{
    return Chooser(candidates, request).choose();
}

} // namespace cabochon
