// Owns a library in a scratch folder, a hub that has its one model, and a machine that is made up.
#pragma once

#include "app/library/library_controller.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/app/fit/made_up_machine.h"
#include "tests/support/runnable_model.h"
#include "tests/support/scratch_folder.h"

#include <string>

namespace cabochon::test {

inline constexpr const char* kHubModel = "tiny.gguf";

/// A catalogue of one size, which lies on the hub of tests.
inline Catalogue tinyCatalogue()
{
    const Result<Catalogue> parsed = Catalogue::parse(R"({"version": 1, "entries": [{
        "id": "tiny:q4_0", "kind": "model", "size": "e2b", "quantization": "q4_0",
        "repository": "owner/repository", "file": "tiny.gguf", "bytes": 3000000000, "exact": false,
        "licence": "Apache-2.0", "modalities": ["text", "image", "audio", "video"], "notes": "",
        "projector": "", "drafter": ""}]})");
    if (!parsed) qFatal("%s", parsed.error().message.c_str());
    return *parsed;
}

struct LibraryPlace {
    ScratchFolder folder;
    std::string model = runnableModel(TinyKind::PerLayer).bytes();
    TestHub hub{kHubModel, model};

    std::filesystem::path models() const { return folder.path() / "models"; }
    std::filesystem::path target() const { return models() / "owner/repository" / kHubModel; }
    LibraryOptions options()
    {
        LibraryOptions options;
        options.folder = models();
        options.catalogue = tinyCatalogue();
        options.machine = [](bool) { return machineWith(32 * kGb, {card(15'100'000'000, 575e9)}); };
        options.queue.file = folder.path() / "downloads.json";
        options.queue.hubs = {*downloads::parseHub(hub.address())};
        options.queue.fetch.patience.tries = options.queue.hubPatience.tries = 2;
        options.queue.fetch.patience.firstWait = options.queue.hubPatience.firstWait =
            std::chrono::milliseconds(2);
        return options;
    }
};

} // namespace cabochon::test
