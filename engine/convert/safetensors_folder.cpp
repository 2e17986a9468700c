#include "engine/convert/safetensors_folder.h"

#include "engine/base/file_io.h"
#include "engine/base/limits.h"
#include "engine/base/utf8.h"

#include <set>

namespace cabochon::engine {

namespace {

constexpr const char* kWhole = "model.safetensors";
constexpr const char* kIndex = "model.safetensors.index.json";

std::string shownPath(const std::filesystem::path& path)
{
    return printable(path.string(), 4096);
}

Error damaged(const std::filesystem::path& path, const std::string& what)
{
    return {ErrorCode::ModelDamaged,
            "Could not open " + shownPath(path) + ": " + what + ". Download the model again."};
}

/// A name that stays in its folder.
bool isPlainName(const std::string& name)
{
    return !name.empty() && name.size() < 256 && name[0] != '.' &&
           name.find_first_of(std::string_view("/\\\0", 3)) == name.npos;
}

} // namespace

Result<SafetensorsFolder> SafetensorsFolder::open(const std::filesystem::path& path)
{
    SafetensorsFolder folder;
    folder.m_folder = path;
    Result<std::optional<JsonValue>> index =
        folder.json(kIndex, limits::kSafetensorsHeaderBytes, limits::kSafetensorsHeaderValues);
    if (!index) return index.error();
    Status read = *index ? folder.readIndex(**index) : folder.addFile(path / kWhole);
    if (!read && !*index && read.error().code == ErrorCode::FileNotFound) {
        return Error{ErrorCode::FileNotFound, "The folder " + shownPath(path) + " holds neither " +
                                                  kWhole + " nor " + kIndex +
                                                  ". Choose the folder of a model as Hugging Face "
                                                  "publishes it."};
    }
    if (!read) return read.error();
    if (Status named = folder.indexNames(); !named) return named.error();
    if (!*index) return folder;
    for (const auto& [name, file] : (*index)->member("weight_map")->members) {
        if (folder.find(name).tensor) continue;
        return damaged(path / kIndex, "tensor " + printable(name) + " is not in " +
                                          printable(file.text) + ", where it should be");
    }
    return folder;
}

Result<SafetensorsFolder> SafetensorsFolder::openFile(const std::filesystem::path& file)
{
    SafetensorsFolder folder;
    folder.m_folder = file.parent_path();
    if (Status read = folder.addFile(file); !read) return read.error();
    if (Status named = folder.indexNames(); !named) return named.error();
    return folder;
}

Status SafetensorsFolder::readIndex(const JsonValue& index)
{
    const std::filesystem::path path = m_folder / kIndex;
    const JsonValue* map = index.member("weight_map");
    if (!map || !map->isObject()) return damaged(path, "it has no weight_map");
    std::set<std::string> names; // sorted: in the order of the parts
    for (const auto& [tensor, file] : map->members) {
        if (!file.isString() || !isPlainName(file.text)) {
            return damaged(path, "tensor " + printable(tensor) + " should lie in " +
                                     printable(writeJson(file)) +
                                     ", which is no name of a file of the folder");
        }
        names.insert(file.text);
    }
    if (names.empty() || names.size() > limits::kSafetensorsShards) {
        return damaged(path, "it names " + std::to_string(names.size()) +
                                 " files; there must be 1 to " +
                                 std::to_string(limits::kSafetensorsShards));
    }
    for (const std::string& name : names) {
        Status added = addFile(m_folder / name);
        if (!added && added.error().code == ErrorCode::FileNotFound)
            return damaged(m_folder / kIndex, "it names " + name + ", which is not there");
        if (!added) return added;
    }
    return {};
}

Status SafetensorsFolder::addFile(const std::filesystem::path& path)
{
    Result<SafetensorsFile> file = SafetensorsFile::open(path);
    if (!file) return file.error();
    m_files.push_back(std::move(*file));
    return {};
}

/// Once all files are there: their places in memory do not change any more.
Status SafetensorsFolder::indexNames()
{
    for (const SafetensorsFile& file : m_files) {
        for (const SafetensorsTensor& tensor : file.tensors()) {
            if (!m_places.emplace(tensor.name, m_entries.size()).second) {
                return damaged(file.mapping().path(), "tensor " + printable(tensor.name) +
                                                          " is in two files of the model");
            }
            m_entries.push_back({&tensor, &file.mapping()});
        }
    }
    return {};
}

SafetensorsFolder::Entry SafetensorsFolder::find(std::string_view name) const
{
    const auto place = m_places.find(name);
    return place == m_places.end() ? Entry() : m_entries[place->second];
}

Result<std::optional<std::string>> SafetensorsFolder::text(std::string_view file,
                                                           std::size_t mostBytes) const
{
    Result<std::string> text = readFile(m_folder / file, mostBytes);
    if (text) return std::optional(std::move(*text));
    if (text.error().code == ErrorCode::FileNotFound) return std::optional<std::string>();
    return text.error();
}

Result<std::optional<JsonValue>>
SafetensorsFolder::json(std::string_view file, std::size_t mostBytes, std::size_t mostValues) const
{
    Result<std::optional<std::string>> content = text(file, mostBytes);
    if (!content) return content.error();
    if (!*content) return std::optional<JsonValue>();
    Result<JsonValue> value = parseJson(**content, mostValues);
    if (!value) {
        return Error{ErrorCode::InvalidJson,
                     "Could not read " + shownPath(m_folder / file) + ": " + value.error().message};
    }
    return std::optional(std::move(*value));
}

} // namespace cabochon::engine
