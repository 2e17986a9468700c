// Owns a model as Hugging Face publishes it: a folder with tensors in one safetensors file or in
// several that an index names, beside texts such as config.json. Knows no model.
#pragma once

#include "engine/convert/safetensors_file.h"
#include "engine/text/json_value.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// Immutable after open; movable without invalidating what it hands out.
class SafetensorsFolder {
public:
    struct Entry {
        const SafetensorsTensor* tensor = nullptr;
        const MappedFile* mapping = nullptr; // that it lies in
    };

    /// `folder` with model.safetensors or model.safetensors.index.json. Errors as SafetensorsFile,
    /// and FileNotFound, ModelDamaged where index and files contradict each other.
    static Result<SafetensorsFolder> open(const std::filesystem::path& folder);
    /// The same with one file of another name (adapters).
    static Result<SafetensorsFolder> openFile(const std::filesystem::path& file);

    const std::filesystem::path& path() const { return m_folder; }
    const std::vector<SafetensorsFile>& files() const { return m_files; }
    /// All tensors, file by file, in the order of their data.
    const std::vector<Entry>& tensors() const { return m_entries; }
    /// Null tensor: there is none of that name.
    Entry find(std::string_view name) const;

    /// A JSON file of the folder; nothing where there is none. InvalidJson names the file.
    Result<std::optional<JsonValue>>
    json(std::string_view file, std::size_t mostBytes, std::size_t mostValues) const;
    /// A text file of the folder; nothing where there is none.
    Result<std::optional<std::string>> text(std::string_view file, std::size_t mostBytes) const;

private:
    Status addFile(const std::filesystem::path& path);
    Status indexNames();
    Status readIndex(const JsonValue& index);

    std::filesystem::path m_folder;
    std::vector<SafetensorsFile> m_files;
    std::vector<Entry> m_entries;
    std::map<std::string_view, std::size_t> m_places; // in m_entries
};

} // namespace cabochon::engine
