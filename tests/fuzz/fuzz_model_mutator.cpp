// Mutations that keep a model a model, so that more than the first check is reached: one size of it
// becomes another one wherever it stands, in the metadata and in the tensors' dimensions, and the
// data section is laid out anew. Otherwise single numbers of the header, or bytes anywhere.
#include "engine/model/tensor_type.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/gguf_fields.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <random>
#include <vector>

using namespace cabochon;
using namespace cabochon::fuzz;

namespace {

constexpr std::size_t kAlignment = 32;

std::size_t padded(std::size_t size)
{
    return (size + kAlignment - 1) / kAlignment * kAlignment;
}

/// Bytes of a tensor as its description has them now; nothing where that is no tensor.
std::optional<std::size_t>
sizeOf(const std::uint8_t* data, const GgufTensorFields& tensor, std::size_t maximum)
{
    const auto info =
        engine::findTensorType(static_cast<std::uint32_t>(readField(data, tensor.type)));
    if (!info) return std::nullopt;
    std::uint64_t elements = 1;
    for (const GgufField dimension : tensor.dimensions) {
        const std::uint64_t length = readField(data, dimension);
        if (length > 8 * maximum || elements > 8 * maximum) return std::nullopt;
        elements *= length;
    }
    return static_cast<std::size_t>(elements / info->blockElements * info->blockBytes);
}

struct Stretch {
    std::size_t begin = 0;
    std::size_t size = 0;
};

/// Where each tensor's data lie in the file, empty where they do not.
std::vector<Stretch> dataOf(const std::uint8_t* data, std::size_t size, const GgufFields& fields)
{
    std::vector<Stretch> stretches;
    for (const GgufTensorFields& tensor : fields.tensors) {
        Stretch& stretch = stretches.emplace_back();
        const std::uint64_t place = readField(data, tensor.place);
        const std::optional<std::size_t> bytes = sizeOf(data, tensor, size);
        const std::size_t begin = padded(fields.end);
        if (bytes && begin < size && place < size - begin) {
            stretch.begin = begin + static_cast<std::size_t>(place);
            stretch.size = std::min(*bytes, size - stretch.begin);
        }
    }
    return stretches;
}

/// Gives every tensor room behind the one before and repeats its old data there. The new size of
/// the file; 0 when it would be over `maximum`.
std::size_t layOut(std::uint8_t* data,
                   std::size_t maximum,
                   const GgufFields& fields,
                   const std::vector<Stretch>& old,
                   const std::vector<std::uint8_t>& before)
{
    const std::size_t start = padded(fields.end);
    std::size_t place = 0;
    std::vector<Stretch> now;
    for (const GgufTensorFields& tensor : fields.tensors) {
        const std::optional<std::size_t> bytes = sizeOf(data, tensor, maximum);
        if (!bytes || start + place + *bytes > maximum) return 0;
        now.push_back({start + place, *bytes});
        writeField(data, tensor.place, place);
        place = padded(place + *bytes);
    }
    const std::size_t end = now.empty() ? start : now.back().begin + now.back().size;
    std::memset(data + fields.end, 0, end - fields.end);
    for (std::size_t i = 0; i < now.size(); ++i) {
        for (std::size_t j = 0; j < now[i].size && old[i].size > 0; ++j)
            data[now[i].begin + j] = before[old[i].begin + j % old[i].size];
    }
    return end;
}

std::size_t reshape(std::uint8_t* data, std::size_t size, std::size_t maximum, std::mt19937& random)
{
    const GgufFields fields = findGgufFields(data, size);
    if (!fields.complete || fields.tensors.empty() || fields.sizes.empty()) return 0;
    std::vector<GgufField> places = fields.sizes;
    for (const GgufTensorFields& tensor : fields.tensors)
        places.insert(places.end(), tensor.dimensions.begin(), tensor.dimensions.end());

    const std::uint64_t from = readField(data, places[random() % places.size()]);
    if (from == 0 || from > 4'096) return 0;
    const std::uint64_t choices[] = {1,  2,  3,  4,   5,   8,        16,       from + 1,
                                     31, 32, 33, 64,  96,  from - 1, from * 2, from * 3,
                                     48, 63, 65, 128, 256, 257,      512,      1'024};
    const std::uint64_t to = choices[random() % std::size(choices)];
    const bool multiples = random() % 2 == 0; // two heads of 16 are 32 columns
    const std::vector<std::uint8_t> before(data, data + size);
    const std::vector<Stretch> old = dataOf(data, size, fields);
    for (const GgufField place : places) {
        const std::uint64_t value = readField(data, place);
        const bool multiple = multiples && value % from == 0 && value / from <= 8;
        if (value == from || multiple) writeField(data, place, value / from * to);
    }
    const std::size_t changed = layOut(data, maximum, fields, old, before);
    if (changed == 0) std::copy(before.begin(), before.end(), data);
    return changed;
}

} // namespace

extern "C" std::size_t
LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maximum, unsigned seed)
{
    std::mt19937 random(seed);
    const unsigned kind = random() % 8;
    if (kind >= 4) {
        if (const std::size_t changed = reshape(data, size, maximum, random); changed > 0) {
            return changed;
        }
    }
    const GgufFields fields = findGgufFields(data, size);
    if (kind < 2 || fields.numbers.size() < 2) return LLVMFuzzerMutate(data, size, maximum);
    const bool ofTheModel = kind % 2 == 0 && !fields.sizes.empty();
    changeOneNumber(data, size, ofTheModel ? fields.sizes : fields.numbers,
                    static_cast<unsigned>(random()));
    return size;
}
