#include "tests/app/media/zip_files.h"

#include "tests/app/media/media_files.h"

namespace cabochon::test {

namespace {

/// RFC 1951 with fixed codes: literals, and the longest repetition of the byte before.
class DeflateWriter {
public:
    DeflateWriter()
    {
        bits(1, 1); // the last block
        bits(1, 2); // fixed codes
    }
    void literal(std::uint8_t byte)
    {
        if (byte < 144)
            code(0x30u + byte, 8);
        else
            code(0x190u + byte - 144, 9);
    }
    void repeat258()
    {
        code(0xC5, 8); // length 258
        code(0, 5);    // distance 1
    }
    std::string finish()
    {
        code(0, 7); // the end of the block
        while (m_filled != 0)
            bits(0, 1);
        return m_bytes;
    }

private:
    void bits(std::uint32_t value, int count)
    {
        for (int i = 0; i < count; ++i) {
            m_byte |= ((value >> i) & 1) << m_filled;
            if (++m_filled == 8) {
                m_bytes += static_cast<char>(m_byte);
                m_byte = 0;
                m_filled = 0;
            }
        }
    }
    /// Codes stand with their highest bit first.
    void code(std::uint32_t value, int count)
    {
        for (int i = count - 1; i >= 0; --i)
            bits(value >> i, 1);
    }

    std::string m_bytes;
    std::uint32_t m_byte = 0;
    int m_filled = 0;
};

std::string packed(const ZipMember& member)
{
    DeflateWriter writer;
    for (const char sign : member.content)
        writer.literal(static_cast<std::uint8_t>(sign));
    writer.literal(' ');
    for (std::uint64_t i = 0; i < member.repeated / 258; ++i)
        writer.repeat258();
    return writer.finish();
}

} // namespace

std::string zipFile(const std::vector<ZipMember>& members)
{
    std::string file, directory;
    for (const ZipMember& member : members) {
        const bool isPacked = member.repeated > 0;
        const std::string stored = isPacked ? packed(member) : member.content;
        const std::uint64_t size =
            isPacked ? member.content.size() + 1 + member.repeated / 258 * 258 : stored.size();
        const std::string head = little16(20) + little16(0) + little16(isPacked ? 8 : 0) +
                                 little32(0) + little32(isPacked ? 0 : crc32(stored)) +
                                 little32(static_cast<std::uint32_t>(stored.size())) +
                                 little32(static_cast<std::uint32_t>(size)) +
                                 little16(static_cast<std::uint32_t>(member.name.size())) +
                                 little16(0);
        directory += "PK\x01\x02" + little16(20) + head + little16(0) + little16(0) + little16(0) +
                     little32(0) + little32(static_cast<std::uint32_t>(file.size())) + member.name;
        file += "PK\x03\x04" + head + member.name + stored;
    }
    const auto begin = static_cast<std::uint32_t>(file.size());
    const auto count = static_cast<std::uint32_t>(members.size());
    return file + directory + "PK\x05\x06" + little32(0) + little16(count) + little16(count) +
           little32(static_cast<std::uint32_t>(directory.size())) + little32(begin) + little16(0);
}

} // namespace cabochon::test
