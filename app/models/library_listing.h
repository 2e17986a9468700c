// Owns the library as a list shows it: each file with its facts, and with what goes with it.
#pragma once

#include "app/models/model_file_facts.h"
#include "engine/session/cancel_flag.h"

#include <filesystem>
#include <vector>

namespace cabochon {

struct ListedModel {
    LibraryModel model;
    ModelFileFacts facts; // of a model with what it can by its projector
    // Of a model; empty: none goes with it.
    std::filesystem::path projector;
    std::filesystem::path drafter;
};

/// All of ModelLibrary::list(), in its order; as far as it came when it is cancelled. A header is
/// read in some milliseconds, each once. Any thread but that of a window.
std::vector<ListedModel> listLibrary(const ModelLibrary& library,
                                     const engine::CancelFlag* cancel = nullptr);

} // namespace cabochon
