#include "tests/app/downloads/download_proofs.h"

#include "app/downloads/model_download.h"
#include "tests/app/downloads/child_run.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_paths.h"

#include <fstream>
#include <random>
#include <sstream>

namespace cabochon::test {

namespace {

constexpr const char* kPath = "model.gguf";
constexpr std::size_t kMegabyte = 1u << 20;

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace

std::string proofModel(std::size_t size, unsigned seed)
{
    GgufImage image;
    image.setString("general.architecture", "gemma4");
    GgufTensor tensor{"weights", {size / 4}, 0, {}, {}, 0};
    std::mt19937_64 random(seed);
    while (tensor.data.size() < size / 4 * 4)
        tensor.data += raw(std::uint64_t(random()));
    tensor.data.resize(size / 4 * 4);
    image.tensors.push_back(std::move(tensor));
    return image.bytes();
}

ProofResult proveKills(int kills, unsigned seed)
{
    const std::string content = proofModel(24 * kMegabyte + 4, seed);
    TestHub hub(kPath, content);
    hub.bytesPerSecond = 15'000'000; // of each of four: about half a second
    const ScratchFolder folder;
    const std::string id = "owner/repository/model.gguf";
    const std::filesystem::path target = folder.path() / id;
    const std::string program = (buildFolder() / "bin/cabochon-cli").string();
    const std::vector<std::string> arguments{"models",       "download",    id,
                                             "--models-dir", folder.path(), "--json"};
    ProofResult result;
    result.fileBytes = content.size();
    std::mt19937 random(seed);
    while (result.events < kills && result.failure.empty()) {
        const auto when = std::chrono::microseconds(random() % 600'000);
        runChild(program, arguments, hub.address(), when);
        ++result.events;
        if (!std::filesystem::exists(target)) continue;
        if (contentOf(target) != content) result.failure = "a wrong file under the right name";
        // Begin anew, now and then with the file still there.
        if (random() % 4 == 0) continue;
        ++result.wholeFiles;
        std::filesystem::remove_all(folder.path() / TestHub::kRepository);
    }
    if (result.failure.empty()) {
        const ChildRun last = runChild(program, arguments, hub.address());
        if (last.exitCode != 0)
            result.failure = "exit status " + std::to_string(last.exitCode) + " in the end";
        else if (contentOf(target) != content)
            result.failure = "the file is not the file in the end";
        else
            ++result.wholeFiles;
    }
    result.sentBytes = hub.dataBytesSent();
    return result;
}

ProofResult proveCuts(int cuts, unsigned seed)
{
    const std::string content = proofModel(64 * kMegabyte + 4, seed);
    TestHub hub(kPath, content);
    hub.redirects = true;
    ProofResult result;
    result.fileBytes = content.size();
    std::mutex mutex;
    std::mt19937 random(seed);
    hub.setMisdeed([&](const HubRequest& request) {
        const std::lock_guard lock(mutex);
        if (!request.isData || result.events >= cuts) return Misdeed{};
        ++result.events;
        const std::int64_t after = std::int64_t(random() % (512u << 10));
        return random() % 2 == 0 ? Misdeed{.cutAfter = after} : Misdeed{.closeAfter = after};
    });
    const ScratchFolder folder;
    network::Network network;
    const std::vector<downloads::Hub> hubs{*downloads::parseHub(hub.address())};
    const ModelLibrary library(folder.path(), *Catalogue::builtIn());
    const auto brought = downloads::downloadModel(network, hubs, library,
                                                  {.file = {TestHub::kRepository, kPath}}, {});
    if (!brought)
        result.failure = brought.error().message;
    else if (contentOf(brought->front().path) != content)
        result.failure = "a wrong file under the right name";
    else
        result.wholeFiles = 1;
    result.sentBytes = hub.dataBytesSent();
    return result;
}

} // namespace cabochon::test
