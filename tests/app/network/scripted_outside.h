// Owns what lies outside of this machine for a test: which names there are, where their numbers
// lead, and what was asked and connected. Nothing leaves the machine while it lives. It stands in
// the place of the system's connect() and getaddrinfo(), for libcurl as for everybody.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cabochon::test {

/// One at a time; any thread.
class ScriptedOutside {
public:
    ScriptedOutside();
    ScriptedOutside(const ScriptedOutside&) = delete;
    ScriptedOutside& operator=(const ScriptedOutside&) = delete;
    ~ScriptedOutside();

    /// A name and its number, "203.0.113.5". Names that are not given are unknown.
    void name(const std::string& host, const std::string& number);
    /// Connections to a number arrive at a port of this machine, whatever port they want.
    void lead(const std::string& number, int port);

    /// Names that were looked up, without this machine's.
    std::vector<std::string> lookups() const;
    /// Every connection that was tried: "203.0.113.5:443", this machine's, too.
    std::vector<std::string> connects() const;
};

} // namespace cabochon::test
