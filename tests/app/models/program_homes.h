// Owns homes of a user for tests, with small models laid out as other programs keep them.
#pragma once

#include "app/models/program_folders.h"
#include "tests/support/gguf_writer.h"

#include <filesystem>
#include <map>
#include <string>

namespace cabochon::test {

/// A small model with soft tokens of 20 values, a projector and a drafter that go with it, and a
/// model of another family.
const GgufImage& homeModel();
const GgufImage& homeProjector();
GgufImage homeDrafter();
GgufImage llamaModel();

/// The model in two files, the first of them named "NAME-00001-of-00002.gguf".
std::vector<GgufImage> homeShards();

/// A text in a file; folders are made.
void put(const std::filesystem::path& file, const std::string& text);

class ProgramHome {
public:
    explicit ProgramHome(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    std::filesystem::path path(const std::string& below) const { return m_folder / below; }
    void add(const std::string& below, const GgufImage& image) const
    {
        put(path(below), image.bytes());
    }
    /// A blob of Ollama with that content; its digest, "sha256:...".
    std::string addBlob(const std::string& store, const std::string& content) const;
    /// A manifest that names layers: pairs of a digest and the end of its media type.
    void addManifest(const std::string& manifest,
                     const std::vector<std::pair<std::string, std::string>>& layers) const;
    /// A file in a cache of Hugging Face: a blob, and a link to it in the snapshot.
    void addCached(const std::string& repository,
                   const std::string& file,
                   const std::string& content) const;
    void link(const std::string& from, const std::filesystem::path& to) const;

    /// The places of a user whose home this is, with these variables alone.
    UserPlaces places(std::map<std::string, std::string> variables = {}) const;
    /// All files below with sizes and times: what a reader must leave as it is.
    std::map<std::string, std::string> state() const;

private:
    std::filesystem::path m_folder;
};

} // namespace cabochon::test
