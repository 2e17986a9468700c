// Owns what tests of connections share: a server outside, known by name and by its certificate, and
// a request to it.
#pragma once

#include "app/network/network.h"
#include "tests/app/network/scripted_outside.h"
#include "tests/app/network/scripted_server.h"
#include "tests/support/scratch_folder.h"

#include <chrono>
#include <string>
#include <vector>

namespace cabochon::test {

/// Certificates, names and numbers of a test; servers are the test's own.
class OutsideScene {
public:
    static constexpr const char* kHub = "hub.example";
    static constexpr const char* kHubNumber = "203.0.113.1";
    static constexpr const char* kAddress = "https://hub.example/owner/model";
    static constexpr const char* kElsewhere = "elsewhere.example";
    static constexpr const char* kElsewhereNumber = "203.0.113.2";

    OutsideScene();

    /// What the program believes: this scene's authority alone.
    network::NetworkOptions options() const;
    ScriptedServer::Tls identityOf(const std::string& host) const
    {
        return {.identity = authority.issue(host)};
    }
    /// The answer to one request, after at most half a minute.
    network::Network::Answer
    ask(network::Network& network, const std::string& address, const std::string& token = {}) const;

    ScriptedOutside outside;
    TestAuthority authority{"An authority of a test"};

private:
    ScratchFolder m_folder;
};

/// Whether any text of a log, or of an answer, holds the word.
bool isTold(const network::Network& network,
            const network::Network::Answer& answer,
            const std::string& word);

} // namespace cabochon::test
