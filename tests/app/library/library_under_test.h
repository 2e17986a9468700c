// Owns a library in a scratch folder, a hub that has its one model, and a machine that is made up.
#pragma once

#include "app/library/library_controller.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/app/fit/made_up_machine.h"
#include "tests/support/runnable_model.h"
#include "tests/support/scratch_folder.h"

#include <map>
#include <memory>
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

/// Answers at once.
class FakeKeychain final : public SecretStore {
public:
    void read(const std::string& name, ReadDone done) override
    {
        ++reads;
        const auto found = kept.find(name);
        if (found == kept.end()) return done(Error{ErrorCode::NotFound, "None."});
        done(Secret(found->second));
    }
    void write(const std::string& name, Secret secret, Done done) override
    {
        if (missing) return done({ErrorCode::NotImplemented, "There is no keychain here."});
        kept[name] = std::string(secret.reveal());
        done({});
    }
    void remove(const std::string& name, Done done) override
    {
        kept.erase(name);
        done({});
    }

    std::map<std::string, std::string> kept;
    int reads = 0;
    bool missing = false;
};

struct LibraryPlace {
    ScratchFolder folder;
    std::string model = runnableModel(TinyKind::PerLayer).bytes();
    TestHub hub{kHubModel, model};
    std::shared_ptr<FakeKeychain> keychain = std::make_shared<FakeKeychain>();

    std::filesystem::path models() const { return folder.path() / "models"; }
    std::filesystem::path target() const { return models() / "owner/repository" / kHubModel; }
    LibraryOptions options()
    {
        LibraryOptions options;
        options.folder = models();
        options.catalogue = tinyCatalogue();
        options.machine = [](bool) { return machineWith(32 * kGb, {card(15'100'000'000, 575e9)}); };
        options.secrets = keychain;
        options.queue.file = folder.path() / "downloads.json";
        options.queue.hubs = {*downloads::parseHub(hub.address())};
        options.queue.fetch.patience.tries = options.queue.hubPatience.tries = 2;
        options.queue.fetch.patience.firstWait = options.queue.hubPatience.firstWait =
            std::chrono::milliseconds(2);
        return options;
    }
};

} // namespace cabochon::test
