// Owns what a keychain must do for the program: keep secrets by their names. The desktop's own is
// keychain.h; tests bring one of theirs.
#pragma once

#include "app/secrets/secret.h"
#include "engine/base/result.h"

#include <functional>
#include <string>

namespace cabochon {

/// Everything is answered later, on the thread that asked (the window's), exactly once.
class SecretStore {
public:
    using ReadDone = std::function<void(const Result<Secret>&)>;
    using Done = std::function<void(const Status&)>;

    virtual ~SecretStore() = default;

    /// NotFound: there is none of that name. NotImplemented: there is no keychain here.
    /// FileUnreadable: it does not give it.
    virtual void read(const std::string& name, ReadDone done) = 0;
    /// NotImplemented as above; FileWriteFailed.
    virtual void write(const std::string& name, Secret secret, Done done) = 0;
    /// One that is not there counts as removed.
    virtual void remove(const std::string& name, Done done) = 0;
};

} // namespace cabochon
