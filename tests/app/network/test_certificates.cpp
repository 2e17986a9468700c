#include "tests/app/network/test_certificates.h"

#include <cstdlib>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace cabochon::test {

namespace {

struct Free {
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(BIO* bio) const { BIO_free(bio); }
};
using Certificate = std::unique_ptr<X509, Free>;
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Bio = std::unique_ptr<BIO, Free>;

void require(bool fine)
{
    if (!fine) std::abort();
}

std::string textOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, std::size_t(size)};
}

std::string pemOf(X509* certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_X509(bio.get(), certificate) == 1);
    return textOf(bio.get());
}

std::string pemOf(EVP_PKEY* key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return textOf(bio.get());
}

void extend(X509* certificate, int kind, const std::string& value)
{
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str());
    require(extension && X509_add_ext(certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
}

/// Everything but the issuer and the signature.
Certificate begin(const std::string& name, EVP_PKEY* key, int firstDay, int lastDay)
{
    constexpr long kDay = 24 * 60 * 60;
    static long number = 1;
    Certificate certificate(X509_new());
    X509* raw = certificate.get();
    require(X509_set_version(raw, 2) == 1);
    ASN1_INTEGER_set(X509_get_serialNumber(raw), number++);
    X509_gmtime_adj(X509_getm_notBefore(raw), firstDay * kDay);
    X509_gmtime_adj(X509_getm_notAfter(raw), lastDay * kDay);
    X509_set_pubkey(raw, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(raw), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    return certificate;
}

void sign(X509* certificate, X509* issuer, EVP_PKEY* issuersKey)
{
    require(X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1);
    require(X509_sign(certificate, issuersKey, EVP_sha256()) > 0);
}

} // namespace

struct TestAuthority::Inside {
    Key key{EVP_EC_gen("P-256")};
    Certificate certificate;
};

TestAuthority::TestAuthority(const std::string& name) : m_inside(std::make_unique<Inside>())
{
    m_inside->certificate = begin(name, m_inside->key.get(), -10, 10);
    X509* own = m_inside->certificate.get();
    extend(own, NID_basic_constraints, "critical,CA:TRUE");
    sign(own, own, m_inside->key.get());
    m_certificate = pemOf(own);
}

TestAuthority::~TestAuthority() = default;

Identity TestAuthority::issue(const std::string& host, int firstDay, int lastDay) const
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = begin(host, key.get(), firstDay, lastDay);
    extend(certificate.get(), NID_subject_alt_name, "DNS:" + host);
    sign(certificate.get(), m_inside->certificate.get(), m_inside->key.get());
    return {pemOf(certificate.get()), pemOf(key.get())};
}

Identity selfSigned(const std::string& host)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = begin(host, key.get(), -1, 1);
    extend(certificate.get(), NID_subject_alt_name, "DNS:" + host);
    sign(certificate.get(), certificate.get(), key.get());
    return {pemOf(certificate.get()), pemOf(key.get())};
}

} // namespace cabochon::test
