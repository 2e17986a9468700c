#include "tests/ui/preview/preview_library.h"

#include "app/models/catalogue_text.h"
#include "tests/app/fit/made_up_machine.h"
#include "tests/support/runnable_model.h"

#include <fstream>

namespace cabochon::test {

namespace {

constexpr const char* kRepository = "google/gemma-4-12B-it-qat-q4_0-gguf";
constexpr const char* kFile = "gemma-4-12b-it-qat-q4_0.gguf";
constexpr std::uint64_t kSlow = 3'000'000; // bytes a second

/// The catalogue as it is, but that the hub in this process has one of its models, without eyes.
Catalogue catalogueOfHub()
{
    std::string text(kBuiltInCatalogue);
    for (std::size_t at; (at = text.find(kRepository)) != std::string::npos;)
        text.replace(at, std::string(kRepository).size(), TestHub::kRepository);
    const Result<Catalogue> parsed = Catalogue::parse(text);
    if (!parsed) qFatal("%s", parsed.error().message.c_str());
    return *parsed;
}

MachineFacts smallMachine()
{
    MachineFacts machine = machineWith(32 * kGb, {card(15'100'000'000, 575e9)});
    machine.graphics[0].description.name = "AMD Radeon RX 7800 XT (RADV NAVI32)";
    machine.graphics[0].description.memoryBytes = 16 * kGb;
    machine.memory.availableBytes = 24 * kGb;
    machine.processor.name = "AMD Ryzen 7 7700";
    machine.disk = {1000 * kGb, 410 * kGb};
    machine.modelsFolder = "/home/ada/.local/share/cabochon/models";
    return machine;
}

} // namespace

bool PreviewLibrary::isOneOfMine(const QString& state)
{
    for (const char* mine : {"models", "arriving", "offer", "offered", "here", "searching"})
        if (state == QLatin1String(mine)) return true;
    return false;
}

PreviewLibrary::PreviewLibrary(QString state)
    : m_state(std::move(state)), m_content(runnableModel(TinyKind::PerLayer).bytes()),
      m_hub(kFile, m_content)
{
    // Enough to arrive for a while.
    if (m_state != QStringLiteral("offered")) m_content.append(std::size_t{30} << 20, 'x');
    m_hub.replace(kFile, m_content, TestHub::kCommit);
    m_hub.bytesPerSecond = kSlow;
    if (m_state != QStringLiteral("searching")) return;
    m_content = runnableModel(TinyKind::PerLayer).bytes();
    m_hub.replace(kFile, m_content, TestHub::kCommit);
    m_hub.add("gemma-4-12b-it-Q8_0.gguf", m_content);
    m_hub.add("mmproj-F16.gguf", m_content);
    m_hub.setMisdeed([](const HubRequest& request) {
        Misdeed misdeed;
        if (request.path != "/api/models") return misdeed;
        misdeed.status = 200;
        misdeed.body = R"([{"id": "owner/repository", "downloads": 48231,
            "lastModified": "2026-11-02T10:00:00.000Z", "tags": ["gguf", "license:apache-2.0"]},
            {"id": "google/gemma-4-12B-it-qat-q4_0-gguf", "downloads": 20514, "gated": "manual",
             "tags": ["gguf", "license:gemma"]}])";
        return misdeed;
    });
}

LibraryOptions PreviewLibrary::options()
{
    LibraryOptions options;
    if (!isOneOfMine(m_state)) return options;
    options.folder = m_folder.path();
    options.catalogue = catalogueOfHub();
    options.machine = [](bool) { return smallMachine(); };
    options.queue.hubs = {*downloads::parseHub(m_hub.address())};
    if (m_state != QStringLiteral("here")) return options;
    const std::filesystem::path model =
        m_folder.path() / options.catalogue->find("gemma-4-e2b-it:q4_0")->source.place();
    const std::filesystem::path own = m_folder.path() / "local/imported/letters-Q6_K.gguf";
    for (const std::filesystem::path& file : {model, own}) {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << runnableModel(TinyKind::PerLayer).bytes();
    }
    return options;
}

bool PreviewLibrary::step(LibraryController& library)
{
    if (!isOneOfMine(m_state)) return true;
    if (library.isLooking() || library.machine()->summary().isEmpty()) return false;
    const bool still = m_state == QStringLiteral("models") || m_state == QStringLiteral("offer");
    if (still) return library.fit()->planned();
    if (m_state == QStringLiteral("here")) return stepHere(library);
    if (m_state == QStringLiteral("searching")) return stepSearching(library);
    if (m_steps++ == 0) {
        const QString file =
            QString::fromStdString(std::string(TestHub::kRepository) + "/" + kFile);
        library.fit()->setMedia(false);
        library.download(file);
    }
    return m_state == QStringLiteral("offered") ? library.offer()->usable()
                                                : library.downloads()->progress() > 0.2;
}

/// A hub was searched: the files of one repository, of which one was looked at.
bool PreviewLibrary::stepSearching(LibraryController& library)
{
    HubController& hub = *library.hub();
    const QString repository = QString::fromUtf8(TestHub::kRepository);
    if (m_steps == 0) {
        ++m_steps;
        hub.find(QStringLiteral("gemma 4"));
    }
    const HubCard* card = hub.cards()->find(repository);
    if (m_steps == 1 && card) {
        ++m_steps;
        hub.toggle(repository);
    }
    if (m_steps == 2 && card && card->lines.size() == 2) {
        ++m_steps;
        hub.check(card->lines.constFirst().file);
    }
    return m_steps == 3 && card && !card->lines.constFirst().verdict.isEmpty();
}

/// A model answers, and something else is chosen for it.
bool PreviewLibrary::stepHere(LibraryController& library)
{
    FitController& fit = *library.fit();
    if (m_steps == 0) {
        ++m_steps;
        library.select(QStringLiteral("e2b"));
        library.useModel(library.rows()->find(QStringLiteral("e2b"))->file);
    }
    if (m_steps == 1 && !fit.inUse().isEmpty() && fit.planned()) {
        ++m_steps;
        fit.setContextPlace(0.7);
        fit.setShortKeys(true);
    }
    return m_steps > 1 && fit.planned() && fit.context() > 10'000;
}

} // namespace cabochon::test
