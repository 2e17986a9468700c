#include "app/models/program_folders.h"

#include "engine/base/file_io.h"
#include "engine/text/json_document.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

namespace cabochon {

namespace {

namespace fs = std::filesystem;
using enum ModelProgram;

constexpr std::size_t kMostSettingsBytes = 4u << 20;

class Folders {
public:
    explicit Folders(const UserPlaces& places) : m_places(places) {}

    void addLmStudio();
    void addOllama();
    void addLlamaCpp();
    void addHuggingFace();
    void addJan();
    void addGpt4All();
    std::vector<ProgramFolder> take() { return std::move(m_folders); }

private:
    void add(ModelProgram program, const fs::path& path)
    {
        const ProgramFolder folder{program, path.lexically_normal()};
        // Relative ones would depend on where this program was started.
        if (path.is_absolute() &&
            std::find(m_folders.begin(), m_folders.end(), folder) == m_folders.end())
            m_folders.push_back(folder);
    }
    fs::path variable(const char* name) const
    {
        const std::string value = m_places.variable ? m_places.variable(name) : std::string();
        if (value.starts_with("~/")) return m_places.home / value.substr(2);
        return value;
    }
    /// As the standard of desktops has it: a path that is not absolute counts as none.
    fs::path standard(const char* name, const char* usual) const
    {
        const fs::path named = variable(name);
        return named.is_absolute() ? named : m_places.home / usual;
    }
    fs::path cache() const { return standard("XDG_CACHE_HOME", ".cache"); }
    fs::path data() const { return standard("XDG_DATA_HOME", ".local/share"); }
    fs::path config() const { return standard("XDG_CONFIG_HOME", ".config"); }
    /// A text in a file of JSON; empty where it is not there.
    static std::string setting(const fs::path& file, const char* name);

    const UserPlaces& m_places;
    std::vector<ProgramFolder> m_folders;
};

std::string Folders::setting(const fs::path& file, const char* name)
{
    const Result<std::string> text = readFile(file, kMostSettingsBytes);
    if (!text) return {};
    const Result<nlohmann::ordered_json> json = engine::readJsonDocument(*text);
    return json && json->is_object() ? engine::textOf(*json, name) : std::string();
}

void Folders::addLmStudio()
{
    std::vector<fs::path> homes{m_places.home / ".lmstudio", cache() / "lm-studio"};
    const Result<std::string> moved =
        readFile(m_places.home / ".lmstudio-home-pointer", kMostSettingsBytes);
    if (moved) {
        const std::string line = moved->substr(0, moved->find_first_of("\r\n"));
        if (!line.empty()) homes.insert(homes.begin(), line);
    }
    for (const fs::path& home : homes) {
        if (!home.is_absolute()) continue;
        add(LmStudio, setting(home / "settings.json", "downloadsFolder"));
        add(LmStudio, home / "models");
    }
}

void Folders::addOllama()
{
    add(Ollama, variable("OLLAMA_MODELS"));
    add(Ollama, m_places.home / ".ollama/models");
    // Of the service, which runs as a user of its own.
    add(Ollama, m_places.root / "usr/share/ollama/.ollama/models");
    add(Ollama, m_places.root / "var/lib/ollama/.ollama/models");
    add(Ollama, m_places.root / "var/lib/ollama");
}

void Folders::addLlamaCpp()
{
    add(LlamaCpp, variable("LLAMA_CACHE"));
    add(LlamaCpp, cache() / "llama.cpp");
}

void Folders::addHuggingFace()
{
    add(HuggingFace, variable("HF_HUB_CACHE"));
    add(HuggingFace, variable("HUGGINGFACE_HUB_CACHE"));
    if (const fs::path home = variable("HF_HOME"); !home.empty()) add(HuggingFace, home / "hub");
    add(HuggingFace, cache() / "huggingface/hub");
}

void Folders::addJan()
{
    for (const fs::path& home : {data() / "Jan", config() / "Jan"}) {
        const fs::path moved = setting(home / "settings.json", "data_folder");
        for (const fs::path& folder : {moved, home / "data"}) {
            add(Jan, folder / "llamacpp/models");
            add(Jan, folder / "models"); // of its earlier versions
        }
    }
    add(Jan, m_places.home / "jan/models");
}

void Folders::addGpt4All()
{
    const Result<std::string> text =
        readFile(config() / "nomic.ai/GPT4All.ini", kMostSettingsBytes);
    std::istringstream lines(text ? *text : std::string());
    constexpr std::string_view kKey = "modelPath=";
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.starts_with(kKey)) add(Gpt4All, line.substr(kKey.size()));
    }
    add(Gpt4All, data() / "nomic.ai/GPT4All");
}

} // namespace

std::string_view programName(ModelProgram program)
{
    switch (program) {
    case LmStudio:
        return "LM Studio";
    case Ollama:
        return "Ollama";
    case LlamaCpp:
        return "llama.cpp";
    case HuggingFace:
        return "Hugging Face";
    case Jan:
        return "Jan";
    case Gpt4All:
        return "GPT4All";
    }
    return "LM Studio";
}

UserPlaces UserPlaces::ofUser()
{
    UserPlaces places;
    places.variable = [](const char* name) {
        const char* value = std::getenv(name);
        return std::string(value ? value : "");
    };
    places.home = places.variable("HOME");
    return places;
}

std::vector<ProgramFolder> programFolders(const UserPlaces& places)
{
    Folders folders(places);
    folders.addLmStudio();
    folders.addOllama();
    folders.addLlamaCpp();
    folders.addHuggingFace();
    folders.addJan();
    folders.addGpt4All();
    return folders.take();
}

} // namespace cabochon
