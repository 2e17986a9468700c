#include "app/secrets/hub_token.h"

namespace cabochon {

namespace {

constexpr std::size_t kLongestToken = 512;

/// Without blanks around it; empty: it could not be sent in a header.
std::string cleaned(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || text.size() > kLongestToken) return {};
    const std::string token = text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
    for (const char c : token)
        if (c <= ' ' || c > '~') return {};
    return token;
}

} // namespace

HubToken::HubToken(SecretStore& store, std::string hub)
    : m_store(store), m_hub(std::move(hub)), m_isAlive(std::make_shared<bool>(true))
{
}

HubToken::~HubToken()
{
    *m_isAlive = false;
}

void HubToken::load(SecretStore::Done done)
{
    const std::uint64_t change = ++m_changes;
    m_store.read(name(), [this, change, alive = m_isAlive,
                          done = std::move(done)](const Result<Secret>& found) {
        if (!*alive || change != m_changes) return done({}); // another one was set meanwhile
        if (found) {
            m_token = *found;
            m_place = m_token.empty() ? TokenPlace::Nowhere : TokenPlace::Keychain;
            return done({});
        }
        if (found.error().code == ErrorCode::NotFound) return done({});
        m_problem = found.error().message;
        done(found.error());
    });
}

void HubToken::set(std::string text, SecretStore::Done done)
{
    Secret token(cleaned(text));
    Secret(std::move(text)); // wiped
    if (token.empty()) {
        return done({ErrorCode::Usage, "That is no token: it is empty, too long, or has blanks in "
                                       "it. Copy it again from the hub's settings."});
    }
    const std::uint64_t change = ++m_changes;
    m_token = token;
    m_place = TokenPlace::ThisRun;
    m_problem.clear();
    m_store.write(name(), std::move(token),
                  [this, change, alive = m_isAlive, done = std::move(done)](const Status& kept) {
                      if (*alive && change == m_changes) {
                          if (kept)
                              m_place = TokenPlace::Keychain;
                          else
                              m_problem = kept.error().message;
                      }
                      done(kept);
                  });
}

void HubToken::forget(SecretStore::Done done)
{
    ++m_changes;
    m_token = Secret();
    m_place = TokenPlace::Nowhere;
    m_problem.clear();
    m_store.remove(name(), [done = std::move(done)](const Status& gone) {
        const bool nothingKept = !gone && gone.error().code == ErrorCode::NotImplemented;
        done(nothingKept ? Status() : gone);
    });
}

std::string HubToken::sentence() const
{
    switch (m_place) {
    case TokenPlace::Nowhere:
        return m_problem.empty() ? "No token is kept." : "No token is kept. " + m_problem;
    case TokenPlace::Keychain:
        return "The token is in the keychain.";
    case TokenPlace::ThisRun:
        return m_problem.empty() ? "The token is being handed to the keychain."
                                 : "The token is kept until the program ends. " + m_problem;
    }
    return {};
}

} // namespace cabochon
