#include "tests/app/models/program_homes.h"

#include "app/models/model_record.h"
#include "engine/base/sha256.h"
#include "tests/support/shaped_model.h"
#include "tests/support/tiny_projector.h"

#include <fstream>

namespace cabochon::test {

namespace fs = std::filesystem;

const GgufImage& homeModel()
{
    static const GgufImage image = [] {
        ModelShape shape;
        shape.width = 20;
        GgufImage made = shapedModel(shape);
        made.setString("general.name", "Home");
        made.setUnsigned("general.file_type", 1);
        return made;
    }();
    return image;
}

const GgufImage& homeProjector()
{
    static const GgufImage image = tinyTowerProjector();
    return image;
}

GgufImage homeDrafter()
{
    GgufImage image;
    image.setString("general.architecture", "gemma4-assistant");
    image.setUnsigned("gemma4-assistant.embedding_length_out", 20);
    image.tensors.push_back(
        {"masked_embd_ordering", {4}, 26 /* I32 */, std::string(16, 'x'), {}, 0});
    return image;
}

GgufImage llamaModel()
{
    GgufImage image;
    image.setString("general.architecture", "llama");
    image.add("token_embd.weight", {32, 4}, engine::TensorType::F32);
    return image;
}

std::vector<GgufImage> homeShards()
{
    std::vector<GgufImage> shards(2, homeModel());
    const std::size_t half = homeModel().tensors.size() / 2;
    shards[0].tensors.resize(half);
    shards[1].tensors.erase(shards[1].tensors.begin(), shards[1].tensors.begin() + long(half));
    for (std::uint16_t i = 0; i < 2; ++i) {
        shards[i].set("split.no", 2, raw(i));
        shards[i].set("split.count", 2, raw(std::uint16_t(2)));
        shards[i].set("split.tensors.count", 5, raw(std::int32_t(homeModel().tensors.size())));
    }
    return shards;
}

void put(const fs::path& file, const std::string& text)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

std::string ProgramHome::addBlob(const std::string& store, const std::string& content) const
{
    const std::string digest = sha256Of(content);
    put(path(store + "/blobs/sha256-" + digest), content);
    return "sha256:" + digest;
}

void ProgramHome::addManifest(const std::string& manifest,
                              const std::vector<std::pair<std::string, std::string>>& layers) const
{
    std::string list;
    for (const auto& [digest, kind] : layers) {
        list += (list.empty() ? "" : ",") +
                std::string(R"({"mediaType":"application/vnd.ollama.image.)") + kind +
                R"(","digest":")" + digest + R"(","size":1})";
    }
    put(path(manifest), R"({"schemaVersion":2,"layers":[)" + list + "]}");
}

void ProgramHome::addCached(const std::string& repository,
                            const std::string& file,
                            const std::string& content) const
{
    const std::string digest = sha256Of(content);
    put(path(repository + "/blobs/" + digest), content);
    const std::string up = file.find('/') == std::string::npos ? "../../" : "../../../";
    link(repository + "/snapshots/0123456789abcdef0123456789abcdef01234567/" + file,
         up + "blobs/" + digest);
}

void ProgramHome::link(const std::string& from, const fs::path& to) const
{
    fs::create_directories(path(from).parent_path());
    fs::create_symlink(to, path(from));
}

UserPlaces ProgramHome::places(std::map<std::string, std::string> variables) const
{
    UserPlaces places;
    places.home = m_folder;
    places.root = m_folder / "root";
    places.variable = [variables = std::move(variables)](const char* name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::string() : found->second;
    };
    return places;
}

std::map<std::string, std::string> ProgramHome::state() const
{
    std::map<std::string, std::string> all;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(m_folder)) {
        const bool file = entry.is_regular_file() && !entry.is_symlink();
        all[entry.path().string()] =
            file ? std::to_string(entry.file_size()) + " " + std::to_string(writtenAt(entry.path()))
                 : std::string(entry.is_symlink() ? "link" : "folder");
    }
    return all;
}

} // namespace cabochon::test
