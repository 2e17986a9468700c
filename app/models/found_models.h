// Owns finding the models of the family that other programs have on this machine, to be used where
// they lie. Only the beginnings of files are read, nothing is written, renamed or removed, and how
// far it looks has an end: in depth, files and bytes.
#pragma once

#include "app/models/model_file_facts.h"
#include "app/models/program_folders.h"
#include "engine/session/cancel_flag.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace cabochon {

/// One file of another program.
struct FoundModel {
    ModelProgram program = ModelProgram::LmStudio;
    std::string label;    // as that program names it: "gemma4:e2b", "owner/repository/file.gguf"
    ModelFileFacts facts; // path: what opens; problem: why it does not
    // Of a model that can be used; empty: none goes with it.
    std::filesystem::path projector;
    std::filesystem::path drafter;
    std::string sha256; // as its store names the file; empty: not known without reading it

    bool usable() const { return !facts.problem; }
};

struct ScanOptions {
    int depth = 6;                    // folders below a program's own
    std::size_t entries = 100'000;    // that are looked at, of all folders together
    std::uint64_t bytes = 4ull << 30; // that are read of headers
    const engine::CancelFlag* cancel = nullptr;
    std::function<void(ModelProgram)> begins; // with the folders of a program
};

struct FoundModels {
    std::vector<FoundModel> models;        // by program and label
    std::vector<ProgramFolder> unreadable; // that are there, but not for this user
    std::size_t others = 0;                // models that are not of the family
    std::size_t entriesSeen = 0;
    std::uint64_t bytesRead = 0; // of headers
    bool complete = true;        // false: it was cancelled, or a limit was reached
};

/// Looks into all folders that are there. What several programs have (a link of one to the file of
/// another) is named once. Takes as long as the disk does. Any thread but that of a window.
FoundModels findModels(const std::vector<ProgramFolder>& folders, const ScanOptions& options = {});

} // namespace cabochon
