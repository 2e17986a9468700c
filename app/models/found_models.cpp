#include "app/models/found_models.h"

#include "app/models/jan_model.h"
#include "app/models/ollama_store.h"
#include "app/models/partner_files.h"
#include "app/models/projector_search.h"
#include "engine/base/sha256.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <tuple>

namespace cabochon {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLookBytes = 64u << 10; // of a file, to see whether it is of the family

/// A file that may be a model, before it is looked into.
struct Suspect {
    fs::path path;
    std::string label;
};

/// "owner/repository" of "models--owner--repository"; empty for other folders of a cache.
std::string repositoryOfCache(const std::string& folder)
{
    constexpr std::string_view kStart = "models--";
    if (!folder.starts_with(kStart)) return {};
    const std::string rest = folder.substr(kStart.size());
    const std::size_t between = rest.find("--");
    if (between == std::string::npos) return rest;
    return rest.substr(0, between) + "/" + rest.substr(between + 2);
}

/// The digest that a store gives a file as its name: "sha256-<digits>", or "<digits>" alone.
std::string digestInName(const fs::path& file)
{
    std::string name = file.filename().string();
    constexpr std::string_view kPrefix = "sha256-";
    if (name.starts_with(kPrefix)) name.erase(0, kPrefix.size());
    const bool digest = name.size() == kDigestDigits &&
                        std::all_of(name.begin(), name.end(), isDigestDigit) &&
                        file.parent_path().filename() == "blobs";
    return digest ? name : std::string();
}

class Scan {
public:
    explicit Scan(const ScanOptions& options) : m_options(options) {}

    void look(const ProgramFolder& folder);
    FoundModels finish();

private:
    void enter(const ProgramFolder& folder, const fs::path& path, int depth);
    void lookIntoJan(const ProgramFolder& folder, const fs::path& description);
    void lookIntoOllama(const ProgramFolder& folder);
    void lookIntoBlob(const OllamaModel& named, const fs::path& blob);
    void lookInto(ModelProgram program, const Suspect& suspect);
    std::string labelOf(const ProgramFolder& folder, const fs::path& file) const;
    const ModelFileFacts* factsOf(const fs::path& file);
    std::vector<ModelFileFacts> factsOfAll(const std::vector<fs::path>& files);
    bool goesOn();
    void pair();

    const ScanOptions& m_options;
    FoundModels m_found;
    std::set<fs::path> m_folders;                  // canonical, that were entered
    std::set<fs::path> m_named;                    // canonical, files that were looked into
    std::map<fs::path, fs::path> m_toldProjectors; // by models' paths: of descriptions
    std::map<fs::path, std::optional<ModelFileFacts>> m_facts; // canonical; nothing: not ours
};

/// Whether there is anything left of what may be looked at.
bool Scan::goesOn()
{
    const bool stopped = m_options.cancel && m_options.cancel->requested();
    if (stopped || m_found.entriesSeen >= m_options.entries || m_found.bytesRead >= m_options.bytes)
        m_found.complete = false;
    return m_found.complete;
}

/// Facts of a file of the family, read once; null for others.
const ModelFileFacts* Scan::factsOf(const fs::path& file)
{
    std::error_code unknown;
    const fs::path real = fs::canonical(file, unknown);
    if (unknown || !fs::is_regular_file(real, unknown)) return nullptr;
    const auto known = m_facts.find(real);
    if (known != m_facts.end()) return known->second ? &*known->second : nullptr;
    m_found.bytesRead += std::min<std::uint64_t>(kLookBytes, fs::file_size(real, unknown));
    std::optional<ModelFileFacts>& facts = m_facts[real];
    if (!isOfFamily(real)) return nullptr;
    // By the name it was found by: shards and partners lie beside that, not beside the blob.
    ModelFileFacts read = readModelFileFacts(file);
    m_found.bytesRead += read.headerBytes;
    if (read.kind != ModelFileKind::Other) facts = std::move(read);
    return facts ? &*facts : nullptr;
}

void Scan::lookInto(ModelProgram program, const Suspect& suspect)
{
    const std::optional<ShardNumber> shard = shardNumber(suspect.path.filename().string());
    if (shard && shard->number != 1) return;
    std::error_code unknown;
    const fs::path real = fs::canonical(suspect.path, unknown);
    if (unknown || !m_named.insert(real).second) return;
    const ModelFileFacts* facts = factsOf(suspect.path);
    if (!facts) {
        ++m_found.others;
        return;
    }
    FoundModel model{program, printable(suspect.label, 300), *facts, {}, {}, digestInName(real)};
    model.facts.path = suspect.path;
    m_found.models.push_back(std::move(model));
}

std::string Scan::labelOf(const ProgramFolder& folder, const fs::path& file) const
{
    const fs::path below = file.lexically_relative(folder.path);
    if (folder.program == ModelProgram::HuggingFace) {
        // models--owner--repository/snapshots/COMMIT/file.gguf
        std::vector<fs::path> parts(below.begin(), below.end());
        if (parts.size() < 4) return below.string();
        fs::path label = repositoryOfCache(parts[0].string());
        for (std::size_t i = 3; i < parts.size(); ++i)
            label /= parts[i];
        return label.string();
    }
    // Always "model.gguf" there: the folder is the name.
    if (folder.program == ModelProgram::Jan && below.filename() == "model.gguf")
        return below.parent_path().string();
    return below.string();
}

/// Folders that are links are entered, once each, but for those that lead upwards: from there all
/// of the disk would be found again.
void Scan::enter(const ProgramFolder& folder, const fs::path& path, int depth)
{
    std::error_code unknown;
    const fs::path real = fs::canonical(path, unknown);
    if (unknown || depth > m_options.depth || !m_folders.insert(real).second) return;
    const fs::path root = fs::canonical(folder.path, unknown);
    const fs::path upwards = root.lexically_relative(real);
    if (depth > 0 && !upwards.empty() && *upwards.begin() != "..") return;
    if (folder.program == ModelProgram::HuggingFace &&
        ((depth == 1 && repositoryOfCache(path.filename().string()).empty()) ||
         (depth == 2 && path.filename() != "snapshots")))
        return;

    std::vector<fs::path> folders, files;
    std::error_code error;
    for (fs::directory_iterator at(path, error), end; !error && at != end && goesOn();
         at.increment(error)) {
        ++m_found.entriesSeen;
        if (at->is_directory(unknown))
            folders.push_back(at->path());
        else if (at->path().extension() == ".gguf" && at->is_regular_file(unknown))
            files.push_back(at->path());
        else if (folder.program == ModelProgram::Jan && at->path().filename() == "model.yml")
            lookIntoJan(folder, at->path());
    }
    if (error && depth == 0) m_found.unreadable.push_back(folder);
    std::sort(folders.begin(), folders.end());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files)
        if (goesOn()) lookInto(folder.program, {file, labelOf(folder, file)});
    for (const fs::path& child : folders)
        if (goesOn()) enter(folder, child, depth + 1);
}

/// A description that may name files which lie elsewhere.
void Scan::lookIntoJan(const ProgramFolder& folder, const fs::path& description)
{
    // DATA/llamacpp/models
    const fs::path data = folder.path.parent_path().parent_path();
    const std::optional<JanModel> named = readJanModel(description, data);
    if (!named) return;
    if (!named->projector.empty()) m_toldProjectors[named->model] = named->projector;
    const fs::path label = description.parent_path().lexically_relative(folder.path);
    lookInto(folder.program, {named->model, label.string()});
}

/// A blob of a manifest. One in several parts cannot be opened: parts find each other by names.
void Scan::lookIntoBlob(const OllamaModel& named, const fs::path& blob)
{
    const std::size_t before = m_found.models.size();
    lookInto(ModelProgram::Ollama, {blob, named.name});
    if (m_found.models.size() == before) return;
    ModelFileFacts& facts = m_found.models.back().facts;
    if (facts.problem || facts.shards == 1) return;
    facts.problem = Error{ErrorCode::ModelUnsupported,
                          named.name + " is kept by Ollama in several parts, which can be opened "
                                       "by Ollama alone. Download the model here."};
}

void Scan::lookIntoOllama(const ProgramFolder& folder)
{
    std::error_code error, unknown;
    fs::directory_iterator manifests(folder.path / "manifests", error);
    if (error) {
        if (error != std::errc::no_such_file_or_directory && fs::exists(folder.path, unknown))
            m_found.unreadable.push_back(folder);
        return;
    }
    for (const OllamaModel& named : readOllamaStore(folder.path, m_options.cancel)) {
        ++m_found.entriesSeen;
        for (const auto& blobs : {named.models, named.projectors})
            for (const fs::path& blob : blobs)
                if (goesOn()) lookIntoBlob(named, blob);
    }
}

void Scan::look(const ProgramFolder& folder)
{
    std::error_code unknown;
    const fs::file_status status = fs::status(folder.path, unknown);
    if (status.type() == fs::file_type::not_found || !goesOn()) return;
    if (unknown || status.type() == fs::file_type::none) {
        if (unknown == std::errc::permission_denied) m_found.unreadable.push_back(folder);
        return;
    }
    if (m_options.begins) m_options.begins(folder.program);
    if (folder.program == ModelProgram::Ollama)
        lookIntoOllama(folder);
    else
        enter(folder, folder.path, 0);
}

/// Facts of those files that are of the family.
std::vector<ModelFileFacts> Scan::factsOfAll(const std::vector<fs::path>& files)
{
    std::vector<ModelFileFacts> all;
    for (const fs::path& file : files)
        if (const ModelFileFacts* facts = factsOf(file)) all.push_back(*facts);
    return all;
}

/// What goes with each model: what its program says, else among the files that may.
void Scan::pair()
{
    for (FoundModel& model : m_found.models) {
        if (model.facts.kind != ModelFileKind::Model || !model.usable()) continue;
        const std::vector<ModelFileFacts> partners = factsOfAll(partnerFilesOf(model.facts.path));
        const auto named = m_toldProjectors.find(model.facts.path);
        std::vector<ModelFileFacts> told;
        if (named != m_toldProjectors.end()) told = factsOfAll({named->second});
        const ModelFileFacts* projector = chooseProjector(model.facts, told);
        if (!projector) projector = chooseProjector(model.facts, partners);
        if (projector) {
            model.projector = projector->path;
            addProjector(model.facts, *projector);
        }
        if (const ModelFileFacts* drafter = chooseDrafter(model.facts, partners))
            model.drafter = drafter->path;
    }
}

FoundModels Scan::finish()
{
    pair();
    std::stable_sort(m_found.models.begin(), m_found.models.end(),
                     [](const FoundModel& one, const FoundModel& other) {
                         return std::tie(one.program, one.label) <
                                std::tie(other.program, other.label);
                     });
    return std::move(m_found);
}

} // namespace

FoundModels findModels(const std::vector<ProgramFolder>& folders, const ScanOptions& options)
{
    Scan scan(options);
    for (const ProgramFolder& folder : folders)
        scan.look(folder);
    return scan.finish();
}

} // namespace cabochon
