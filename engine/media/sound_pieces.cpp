#include "engine/media/sound_pieces.h"

#include <algorithm>
#include <cstdint>

namespace cabochon::engine {

namespace {

constexpr std::size_t kStep = kSampleRate / 100;         // places that a cut may have: 10 ms apart
constexpr std::size_t kReach = 15;                       // steps on either side that must be quiet
constexpr std::size_t kEarliest = 20 * kSampleRate;      // samples of a piece that is cut
constexpr std::size_t kShortestRest = kSampleRate;       // of the last piece: a second
constexpr double kAboutAsQuiet = 2.0;                    // times the least energy: 3 dB
constexpr double kInaudible = 1e-9 * 2 * kReach * kStep; // energy: -90 dB of full scale

/// Sum of squares of the samples [first, first + kStep).
double stepEnergy(std::span<const float> samples, std::size_t first)
{
    double sum = 0;
    for (const float sample : samples.subspan(first, std::min(kStep, samples.size() - first)))
        sum += double(sample) * double(sample);
    return sum;
}

/// Where the piece that begins at `begin` ends; more than kMostPieceSamples follow it.
std::size_t cutAfter(std::span<const float> samples, std::size_t begin)
{
    const std::size_t latest = std::min(begin + kMostPieceSamples, samples.size() - kShortestRest);
    const std::size_t places = (latest - (begin + kEarliest)) / kStep + 1;
    // Energies of the steps around all places, the first of them kReach before the first place.
    const std::size_t firstStep = begin + kEarliest - kReach * kStep;
    std::vector<double> energies(places + 2 * kReach - 1);
    for (std::size_t i = 0; i < energies.size(); ++i) {
        const std::size_t first = firstStep + i * kStep;
        energies[i] = first < samples.size() ? stepEnergy(samples, first) : 0.0;
    }
    std::vector<double> around(places); // energy of the kReach steps before and after each place
    for (std::size_t place = 0; place < places; ++place) {
        double sum = 0;
        for (std::size_t i = 0; i < 2 * kReach; ++i)
            sum += energies[place + i];
        around[place] = sum;
    }
    const double quiet = kAboutAsQuiet * *std::min_element(around.begin(), around.end());
    std::size_t last = places;
    while (last-- > 0) {
        if (around[last] <= std::max(quiet, kInaudible)) break;
    }
    // Not finite samples: no place is quiet, the latest is as good as any.
    const std::size_t place = last < places ? last : places - 1;
    return begin + kEarliest + place * kStep;
}

} // namespace

std::vector<SoundPiece> soundPieces(std::span<const float> samples)
{
    std::vector<SoundPiece> pieces;
    std::size_t begin = 0;
    while (samples.size() - begin > kMostPieceSamples) {
        const std::size_t end = cutAfter(samples, begin);
        pieces.push_back({begin, end - begin});
        begin = end;
    }
    if (samples.size() - begin >= kFewestPieceSamples)
        pieces.push_back({begin, samples.size() - begin});
    return pieces;
}

} // namespace cabochon::engine
