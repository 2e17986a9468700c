// Owns the desktop's keychain (Secret Service or KWallet, by QtKeychain). Writes no file, ever:
// where there is no keychain, or the program was built without QtKeychain, each call says so.
#pragma once

#include "app/secrets/secret_store.h"

#include <memory>

namespace cabochon {

std::unique_ptr<SecretStore> makeKeychain();

} // namespace cabochon
