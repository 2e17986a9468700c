// Owns asking for a newer catalogue: one request, when it is called and at no other time.
#pragma once

#include "app/downloads/signed_catalogue.h"
#include "app/network/network.h"

#include <filesystem>
#include <span>
#include <string>

namespace cabochon::downloads {

struct RefreshOptions {
    std::string address;          // of the signed file
    std::filesystem::path folder; // where what was seen is remembered
    std::string today;            // "2026-11-28"; empty: the machine's date
    const engine::CancelFlag* cancel = nullptr;
};

/// Gets the file, checks it, and keeps it where it is accepted. What is wrong with it is a verdict;
/// Errors: Usage (no address), Network, NetworkOff, HubNotFound, Cancelled, FileWriteFailed. Not on
/// the network thread.
Result<CheckedCatalogue> refreshCatalogue(network::Network& network,
                                          std::span<const CatalogueKey> keys,
                                          const RefreshOptions& options);

} // namespace cabochon::downloads
