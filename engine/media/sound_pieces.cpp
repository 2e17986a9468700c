#include "engine/media/sound_pieces.h"

#include <algorithm>
#include <cstdint>

namespace cabochon::engine {

namespace {

constexpr std::size_t kStep = kPieceStep;           // from a place that a cut may have to the next
constexpr std::size_t kReach = 15;                  // steps on either side that must be quiet
constexpr std::size_t kEarliest = 20 * kSampleRate; // samples of a piece that is cut
constexpr std::size_t kShortestRest = kSampleRate;  // of the last piece: a second
constexpr double kAboutAsQuiet = 2.0;               // times the least energy: 3 dB
constexpr double kInaudible = 1e-9 * 2 * kReach * kStep; // energy: -90 dB of full scale

/// Where the piece that begins at `begin` ends; more than kMostPieceSamples follow it.
std::size_t cutAfter(std::span<const double> energies, std::size_t samples, std::size_t begin)
{
    const std::size_t latest = std::min(begin + kMostPieceSamples, samples - kShortestRest);
    const std::size_t places = (latest - (begin + kEarliest)) / kStep + 1;
    // The steps around all places, the first of them kReach before the first place.
    const std::size_t firstStep = (begin + kEarliest) / kStep - kReach;
    std::vector<double> around(places); // energy of the kReach steps before and after each place
    for (std::size_t place = 0; place < places; ++place) {
        double sum = 0;
        for (std::size_t i = 0; i < 2 * kReach; ++i) {
            const std::size_t step = firstStep + place + i;
            sum += step < energies.size() ? energies[step] : 0.0;
        }
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

std::vector<double> stepEnergies(std::span<const float> samples)
{
    std::vector<double> energies;
    energies.reserve(samples.size() / kStep + 1);
    for (std::size_t first = 0; first < samples.size(); first += kStep) {
        double sum = 0;
        for (const float sample : samples.subspan(first, std::min(kStep, samples.size() - first)))
            sum += double(sample) * double(sample);
        energies.push_back(sum);
    }
    return energies;
}

std::vector<SoundPiece> soundPieces(std::span<const double> energies, std::size_t samples)
{
    std::vector<SoundPiece> pieces;
    std::size_t begin = 0;
    while (samples - begin > kMostPieceSamples) {
        const std::size_t end = cutAfter(energies, samples, begin);
        pieces.push_back({begin, end - begin});
        begin = end;
    }
    if (samples - begin >= kFewestPieceSamples) pieces.push_back({begin, samples - begin});
    return pieces;
}

std::vector<SoundPiece> soundPieces(std::span<const float> samples)
{
    const bool isCut = samples.size() > kMostPieceSamples;
    return soundPieces(isCut ? stepEnergies(samples) : std::vector<double>(), samples.size());
}

} // namespace cabochon::engine
