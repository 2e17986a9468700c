// Owns certificates of TLS that live as long as a test: an authority nobody else knows, and what it
// says of servers. Made by libcrypto when they are wanted; none lies in the repository.
#pragma once

#include <memory>
#include <string>

namespace cabochon::test {

/// In the format that OpenSSL reads (PEM).
struct Identity {
    std::string certificate;
    std::string key;
};

class TestAuthority {
public:
    explicit TestAuthority(const std::string& name);
    ~TestAuthority();

    /// Its own certificate, by which what it issued is believed.
    const std::string& certificate() const { return m_certificate; }
    /// For a server of that name; valid from and to so many days from now.
    Identity issue(const std::string& host, int firstDay = -1, int lastDay = 1) const;

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
    std::string m_certificate;
};

/// Issued by itself.
Identity selfSigned(const std::string& host);

} // namespace cabochon::test
