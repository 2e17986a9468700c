#include "tests/app/downloads/download_scene.h"

#include "tests/app/downloads/download_proofs.h"

#include <QTest>

#include <fstream>
#include <sstream>

namespace cabochon::test {

using std::chrono::milliseconds;

const std::string& smallModel()
{
    static const std::string bytes = proofModel(10 * kMegabyte + 12, 1);
    return bytes;
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

QByteArray why(const Brought& brought)
{
    return brought ? QByteArray("it worked") : QByteArray(brought.error().message.c_str());
}

Brought DownloadScene::download(const TestHub& hub)
{
    std::vector<downloads::Hub> hubs{*downloads::parseHub(hub.address())};
    hubs[0].token = token;
    for (const std::string& mirror : mirrors)
        hubs.push_back(*downloads::parseHub(mirror));
    downloads::ModelOrder order;
    order.file = {TestHub::kRepository, kModelPath};
    order.revision = revision;
    downloads::ModelDownloadOptions options;
    options.fetch.connections = connections;
    options.fetch.rangeBytes = 4 * kMegabyte;
    options.fetch.mostSilence = mostSilence;
    options.fetch.cancel = &cancel;
    options.fetch.patience.firstWait = milliseconds(4);
    options.fetch.patience.longestWait = milliseconds(20);
    options.hubPatience.firstWait = milliseconds(4);
    options.hubPatience.longestWait = milliseconds(20);
    options.fetch.note = [this](const std::string& note) { notes.push_back(note); };
    options.progress = [this](const downloads::ModelProgress& now) {
        if (onProgress) onProgress(now.received);
        if (now.received >= cancelAt) cancel.request();
    };
    network::NetworkOptions rules;
    rules.off = off;
    network::Network network(rules);
    auto brought = downloads::downloadModel(network, hubs, library, order, options);
    log = network.log().entries();
    return brought;
}

bool DownloadScene::wasNoted(const std::string& words) const
{
    for (const std::string& note : notes)
        if (note.find(words) != std::string::npos) return true;
    return false;
}

void verifyWhole(const DownloadScene& scene, const Brought& brought, const std::string& content)
{
    QVERIFY2(brought, why(brought).constData());
    QVERIFY(contentOf(scene.target()) == content);
    QCOMPARE(brought->front().sha256, TestHub::sha256(content));
    for (const char* rest : {".part", ".part.journal", ".part.lock"})
        QVERIFY2(!std::filesystem::exists(scene.beside(rest)), rest);
    QVERIFY(readRecord(scene.target()) && readRecord(scene.target())->announced);
}

void verifyNothing(const DownloadScene& scene)
{
    for (const char* rest : {"", ".json", ".part", ".part.journal", ".part.lock"})
        QVERIFY2(!std::filesystem::exists(scene.beside(rest)), rest);
}

Decide atFirst(int times, const Misdeed& misdeed)
{
    return [times, misdeed, count = std::make_shared<std::atomic<int>>(0)](const HubRequest& r) {
        return r.isData && (*count)++ < times ? misdeed : Misdeed{};
    };
}

Decide always(const Misdeed& misdeed)
{
    return atFirst(1'000'000, misdeed);
}

} // namespace cabochon::test
