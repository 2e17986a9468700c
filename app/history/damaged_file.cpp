#include "app/history/damaged_file.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cabochon::history {

namespace {

// Of the format of files, https://www.sqlite.org/fileformat2.html.
constexpr std::size_t kFileHeader = 100;
constexpr std::size_t kLeafHeader = 8;
constexpr std::size_t kBranchHeader = 12;
constexpr std::size_t kLogHeader = 32;
constexpr std::size_t kFrameHeader = 24;
constexpr std::uint32_t kLogMagic = 0x377f0682; // and the next: checksums of big-endian words
constexpr int kTableLeaf = 13;
constexpr int kIndexLeaf = 10;
constexpr int kIndexBranch = 2;
constexpr std::size_t kMostColumns = 64; // far more than any table here has

std::uint32_t numberAt(std::span<const std::byte> bytes, std::size_t place, std::size_t size)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i)
        number = number << 8 | std::to_integer<std::uint32_t>(bytes[place + i]);
    return number;
}

/// A number of one to nine bytes; moves `place` behind it.
std::optional<std::uint64_t> varint(std::span<const std::byte> bytes, std::size_t& place)
{
    std::uint64_t number = 0;
    for (int i = 0; i < 9; ++i) {
        if (place >= bytes.size()) return {};
        const auto byte = std::to_integer<std::uint64_t>(bytes[place++]);
        if (i == 8) return number << 8 | byte;
        number = number << 7 | (byte & 0x7f);
        if (byte < 0x80) return number;
    }
    return {};
}

std::span<const std::byte> bytesOf(const std::string& text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// Bytes that a value of this type takes; nothing: no such type.
std::optional<std::size_t> sizeOfType(std::uint64_t type, std::size_t most)
{
    static constexpr std::size_t kSizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type < 10) return kSizes[type];
    if (type < 12) return {};
    const std::uint64_t size = (type - 12) / 2;
    return size <= most ? std::optional(static_cast<std::size_t>(size)) : std::nullopt;
}

RawValue valueOf(std::uint64_t type, std::string_view bytes)
{
    if (type == 8 || type == 9) return static_cast<std::int64_t>(type - 8);
    if (type >= 12) return std::string(bytes);
    if (type == 0 || type == 7 || bytes.empty()) return {};
    const auto first = static_cast<signed char>(bytes.front());
    std::int64_t number = first < 0 ? -1 : 0;
    for (const char c : bytes)
        number = static_cast<std::int64_t>(static_cast<std::uint64_t>(number) << 8 |
                                           static_cast<unsigned char>(c));
    return number;
}

/// Takes a record apart. `size`: what its text should have; the end may be missing. False: it is no
/// record.
bool readRecord(const std::string& record, std::size_t size, std::vector<RawValue>& values)
{
    const std::span<const std::byte> bytes = bytesOf(record);
    std::size_t place = 0;
    const std::optional<std::uint64_t> header = varint(bytes, place);
    if (!header || *header < place || *header > bytes.size()) return false;
    std::vector<std::uint64_t> types;
    while (place < *header) {
        const std::optional<std::uint64_t> type = varint(bytes.first(*header), place);
        if (!type || types.size() == kMostColumns) return false;
        types.push_back(*type);
    }
    std::size_t begin = *header;
    for (const std::uint64_t type : types) {
        const std::optional<std::size_t> length = sizeOfType(type, size);
        if (!length || *length > size - std::min(begin, size)) return false;
        const std::size_t there = std::min(begin, record.size());
        const std::string_view held = std::string_view(record).substr(there, *length);
        const bool lost = type < 12 && held.size() < *length;
        values.push_back(lost ? RawValue() : valueOf(type, held));
        begin += *length;
    }
    return begin == size;
}

/// The two sums that chain the frames of a log.
struct Checksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool bigEndian = false;

    void add(std::span<const std::byte> bytes)
    {
        const auto word = [&](std::size_t place) {
            const std::uint32_t number = numberAt(bytes, place, 4);
            if (bigEndian) return number;
            return number >> 24 | (number >> 8 & 0xff00) | (number << 8 & 0xff0000) | number << 24;
        };
        for (std::size_t place = 0; place + 8 <= bytes.size(); place += 8) {
            first += word(place) + second;
            second += word(place + 4) + first;
        }
    }
};

} // namespace

// ------------------------------------------------------------------------------------------- pages

DamagedFile::DamagedFile(const std::filesystem::path& file, Log log)
{
    if (Result<MappedFile> opened = MappedFile::open(file)) m_file = std::move(*opened);
    if (log == Log::Ignore) return;
    std::filesystem::path name = file;
    if (Result<MappedFile> opened = MappedFile::open(name += "-wal")) m_log = std::move(*opened);
    applyLog();
}

/// As SQLite does: frames count up to the last one that completes a change, and only while their
/// sums are right.
void DamagedFile::applyLog()
{
    const Page log = m_log.bytes();
    if (log.size() < kLogHeader || (numberAt(log, 0, 4) | 1) != (kLogMagic | 1)) return;
    Checksum sum{.bigEndian = (numberAt(log, 0, 4) & 1) != 0};
    sum.add(log.first(24));
    std::map<std::size_t, Page> open;
    constexpr std::size_t kFrame = kFrameHeader + kPageSize;
    for (std::size_t at = kLogHeader; at + kFrame <= log.size(); at += kFrame) {
        const Page frame = log.subspan(at, kFrame);
        if (!std::ranges::equal(frame.subspan(8, 8), log.subspan(16, 8))) return; // an older log's
        sum.add(frame.first(8));
        sum.add(frame.subspan(kFrameHeader));
        if (numberAt(frame, 16, 4) != sum.first || numberAt(frame, 20, 4) != sum.second) return;
        open[numberAt(frame, 0, 4)] = frame.subspan(kFrameHeader);
        if (numberAt(frame, 4, 4) == 0) continue;
        for (const auto& [number, page] : open)
            m_replaced[number] = page;
        open.clear();
    }
}

std::size_t DamagedFile::pageCount() const
{
    const std::size_t inFile = m_file.bytes().size() / kPageSize;
    return m_replaced.empty() ? inFile : std::max(inFile, m_replaced.rbegin()->first);
}

DamagedFile::Page DamagedFile::page(std::size_t number) const
{
    const auto replaced = m_replaced.find(number);
    if (replaced != m_replaced.end()) return replaced->second;
    if (number == 0 || number > m_file.bytes().size() / kPageSize) return {};
    return m_file.bytes().subspan((number - 1) * kPageSize, kPageSize);
}

std::uint32_t DamagedFile::headerNumber(std::size_t offset) const
{
    const Page first = page(1);
    return offset + 4 <= std::min(first.size(), kFileHeader) ? numberAt(first, offset, 4) : 0;
}

// -------------------------------------------------------------------------------------------- rows

void DamagedFile::visitRows(const Visit& visit) const
{
    const std::size_t count = pageCount();
    for (std::size_t number = 1; number <= count; ++number)
        visitPage(page(number), number, visit);
}

void DamagedFile::visitPage(Page page, std::size_t number, const Visit& visit) const
{
    if (page.empty()) return;
    const std::size_t begin = number == 1 ? kFileHeader : 0;
    const int kind = std::to_integer<int>(page[begin]);
    if (kind != kTableLeaf && kind != kIndexLeaf && kind != kIndexBranch) return;
    const std::size_t header = begin + (kind == kIndexBranch ? kBranchHeader : kLeafHeader);
    const std::size_t cells =
        std::min<std::size_t>(numberAt(page, begin + 3, 2), (kPageSize - header) / 2);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        std::size_t place = numberAt(page, header + 2 * cell, 2);
        if (kind == kIndexBranch) place += 4; // the page before it
        RawRow row{.ofIndex = kind != kTableLeaf};
        if (place >= header && place < kPageSize && readCell(page, place, row)) visit(row);
    }
}

bool DamagedFile::readCell(Page page, std::size_t place, RawRow& row) const
{
    const std::optional<std::uint64_t> size = varint(page, place);
    if (!size || *size == 0 || *size > pageCount() * kPageSize) return false;
    if (!row.ofIndex) {
        const std::optional<std::uint64_t> number = varint(page, place);
        if (!number) return false;
        row.number = static_cast<std::int64_t>(*number);
    }
    const auto whole = static_cast<std::size_t>(*size);
    return readRecord(payload(page, place, whole, row.ofIndex), whole, row.values);
}

/// What the cell holds, gathered from further pages where it is long, as far as they go.
std::string DamagedFile::payload(Page page, std::size_t place, std::size_t size, bool ofIndex) const
{
    constexpr std::size_t kMore = kPageSize - 4; // bytes in each further page
    const std::size_t most = ofIndex ? (kPageSize - 12) * 64 / 255 - 23 : kPageSize - 35;
    std::size_t here = size;
    if (size > most) {
        constexpr std::size_t kLeast = (kPageSize - 12) * 32 / 255 - 23;
        here = kLeast + (size - kLeast) % kMore;
        if (here > most) here = kLeast;
    }
    std::string bytes;
    const auto take = [&bytes](Page from, std::size_t begin, std::size_t count) {
        const Page piece = from.subspan(begin, std::min(count, from.size() - begin));
        bytes.append(reinterpret_cast<const char*>(piece.data()), piece.size());
    };
    take(page, place, here);
    if (here == size || place + here + 4 > page.size()) return bytes;
    std::size_t next = numberAt(page, place + here, 4);
    while (bytes.size() < size) {
        // Further pages begin with the number of the next one, and no file has that many pages
        // that its first byte could be the kind of a leaf.
        const Page more = this->page(next);
        if (more.empty() || more[0] != std::byte{0}) return bytes;
        take(more, 4, std::min(kMore, size - bytes.size()));
        next = numberAt(more, 0, 4);
    }
    return bytes;
}

} // namespace cabochon::history
