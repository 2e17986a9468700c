// Owns the user's token for a hub's gated repositories: in the keychain where there is one, else
// until the program ends. Never in a file, a setting or a message.
#pragma once

#include "app/secrets/secret_store.h"

#include <functional>
#include <memory>
#include <string>

namespace cabochon {

/// Where the token is.
enum class TokenPlace : std::uint8_t {
    Nowhere,
    Keychain,
    ThisRun // there is no keychain: it is gone when the program ends
};

/// The window's thread. One hub's token; `hub` is its address, "https://huggingface.co".
class HubToken {
public:
    HubToken(SecretStore& store, std::string hub);
    HubToken(const HubToken&) = delete;
    HubToken& operator=(const HubToken&) = delete;
    ~HubToken();

    /// Fetches what the keychain has, once at the start. `done`: NotFound is no error here.
    void load(SecretStore::Done done);
    /// Usage, without touching what was there: it cannot be a token. With a keychain that does not
    /// take it the token counts for this run, and `done` gets the reason.
    void set(std::string token, SecretStore::Done done);
    void forget(SecretStore::Done done);

    const Secret& value() const { return m_token; }
    TokenPlace place() const { return m_place; }
    /// One sentence for the settings: where the token is, or why not in the keychain.
    std::string sentence() const;

private:
    std::string name() const { return "hub token " + m_hub; }

    SecretStore& m_store;
    std::string m_hub;
    Secret m_token;
    TokenPlace m_place = TokenPlace::Nowhere;
    std::string m_problem;
    std::uint64_t m_changes = 0;     // answers of before the last one do not count
    std::shared_ptr<bool> m_isAlive; // answers may come after the end
};

} // namespace cabochon
