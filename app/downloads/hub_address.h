// Owns where a hub's things are: the addresses of Hugging Face's protocol below a hub's own, which
// HF_ENDPOINT and mirrors replace.
#pragma once

#include "app/models/repository_file.h"
#include "app/network/web_address.h"

#include <string>

namespace cabochon::downloads {

/// A server that speaks the hub's protocol.
struct Hub {
    network::WebAddress address;
    std::string token; // of this hub alone; empty: none

    /// The file itself at a revision (a branch, or a commit).
    network::WebAddress fileAddress(const RepositoryFile& file, const std::string& revision) const;
    /// JSON: the commit, and the files with their digests.
    network::WebAddress revisionAddress(const std::string& repository,
                                        const std::string& revision) const;
    /// JSON: all files of a revision, in pages.
    network::WebAddress treeAddress(const std::string& repository,
                                    const std::string& revision) const;
    /// JSON: repositories with GGUF files whose names have these words, most downloaded first.
    network::WebAddress searchAddress(const std::string& words, int most) const;
    /// The page that people read.
    std::string pageOf(const std::string& repository) const;
};

/// A hub of that address: "https://huggingface.co", also with a path. Usage as parseWebAddress().
Result<Hub> parseHub(std::string_view address);

inline constexpr std::string_view kUsualHub = "https://huggingface.co";

/// The user's hub: HF_ENDPOINT, else the usual one, with the token of HF_TOKEN, else `keptToken`
/// (of the keychain), else of the file that HF_TOKEN_PATH names, or that the hub's own programs
/// keep. `mirror`s follow it, without token. Usage names the variable or the mirror that is no
/// address.
Result<std::vector<Hub>> hubsOfUser(const std::vector<std::string>& mirrors,
                                    std::string_view keptToken = {});

} // namespace cabochon::downloads
