// Owns samples of schemas with texts that fit them and texts that do not. Apart from the test,
// because Qt's moc does not read raw strings.
#pragma once

#include <string>
#include <vector>

namespace cabochon::test {

struct SchemaSample {
    const char* name;
    std::string schema;
    std::vector<std::string> taken;
    std::vector<std::string> refused;
};

std::vector<SchemaSample> schemaSamples();

} // namespace cabochon::test
