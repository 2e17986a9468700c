// Owns what tests of downloads share: a model's bytes, the surroundings of a download into a
// library of its own, and misdeeds that a hub commits now and then.
#pragma once

#include "app/downloads/model_download.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/support/scratch_folder.h"

#include <QByteArray>

#include <functional>
#include <string>
#include <vector>

namespace cabochon::test {

constexpr const char* kModelPath = "folder/model.gguf";
constexpr std::size_t kMegabyte = 1u << 20;

/// About 10 MiB: two whole chunks and a part of one.
const std::string& smallModel();
std::string contentOf(const std::filesystem::path& path);

using Brought = Result<std::vector<downloads::BroughtFile>>;
QByteArray why(const Brought& brought);

struct DownloadScene {
    ScratchFolder folder;
    ModelLibrary library{folder.path() / "models",
                         *Catalogue::parse("{\"version\":1,\"entries\":[]}")};
    std::vector<std::string> notes;
    std::vector<std::string> mirrors;
    std::string token;
    std::string revision = "main";
    int connections = 4;
    std::chrono::seconds mostSilence{10};
    bool off = false;
    engine::CancelFlag cancel;
    std::uint64_t cancelAt = UINT64_MAX; // received bytes
    std::function<void(std::uint64_t)> onProgress;
    std::vector<network::Connection> log;

    std::filesystem::path target() const
    {
        return library.placeOf({TestHub::kRepository, kModelPath});
    }
    std::filesystem::path beside(const char* ending) const { return target().string() + ending; }
    Brought download(const TestHub& hub);
    bool wasNoted(const std::string& words) const;
};

/// The file is there, right, and nothing else is left of its download.
void verifyWhole(const DownloadScene& scene,
                 const Brought& brought,
                 const std::string& content = smallModel());
/// Nothing is left of it, not even a lock.
void verifyNothing(const DownloadScene& scene);

using Decide = std::function<Misdeed(const HubRequest&)>;

/// A misdeed for the first `times` requests for data.
Decide atFirst(int times, const Misdeed& misdeed);
Decide always(const Misdeed& misdeed);

} // namespace cabochon::test
