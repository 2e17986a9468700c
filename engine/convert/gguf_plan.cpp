#include "engine/convert/gguf_plan.h"

#include "engine/base/utf8.h"
#include "engine/model/architecture.h"
#include "engine/model/gguf_header.h"

#include <algorithm>

namespace cabochon::engine {

namespace {

/// Keys that say how this file is cut, aligned and stored: ours are written in their place.
bool isOfTheFile(std::string_view key)
{
    return key.starts_with("split.") || key == "general.alignment" || key == "general.file_type" ||
           key == "general.quantization_version";
}

void addTensors(const GgufHeader& header, const MappedFile& mapping, ConversionPlan& plan)
{
    for (std::size_t i = 0; i < header.tensors.size(); ++i) {
        const TensorView& view = header.tensors[i];
        PlannedTensor planned;
        planned.name = std::string(view.name);
        planned.dimensions = header.shapes[i];
        planned.columns = static_cast<std::uint64_t>(view.columns);
        planned.rows = static_cast<std::uint64_t>(view.rows * view.slices);
        planned.sourceType = view.type;
        planned.source = view.data;
        planned.mapping = &mapping;
        planned.mayBeInfinite =
            planned.name.ends_with("put_min") || planned.name.ends_with("put_max");
        plan.tensors.push_back(std::move(planned));
    }
}

void chooseTypes(FileType type, bool isProjector, std::vector<PlannedTensor>& tensors)
{
    std::vector<std::string> names;
    for (const PlannedTensor& tensor : tensors)
        names.push_back(tensor.name);
    const QuantizationMix mix(type, names);
    for (PlannedTensor& tensor : tensors) {
        const MixedTensor known{tensor.name, tensor.columns, tensor.dimensions.size(),
                                tensor.sourceType};
        tensor.type = isProjector ? projectorTypeOf(type, known) : mix.typeOf(known);
    }
}

} // namespace

bool isQuantized(const GgufFile& file)
{
    std::uint64_t whole = 0, rounded = 0;
    for (const TensorView& tensor : file.tensors()) {
        const bool isBlocks = tensorTypeInfo(tensor.type).blockElements > 1;
        (isBlocks ? rounded : whole) += tensor.sizeBytes();
    }
    return rounded > whole;
}

Result<ConversionPlan> planAnew(const GgufFile& file, FileType type)
{
    ConversionPlan plan;
    plan.sourceName = printable(file.path().string(), 4096);
    const std::string architecture(file.string("general.architecture").value_or(""));
    const bool isProjector = architecture == "clip";
    const std::optional<std::string> refusal = refusalOfArchitecture(architecture);
    if (refusal && !isProjector) {
        return Error{ErrorCode::ModelUnsupported,
                     "Could not convert " + plan.sourceName + ": " + *refusal};
    }
    const bool forProjectors = type == FileType::F32 || type == FileType::F16 ||
                               type == FileType::BF16 || type == FileType::Q8_0;
    if (isProjector && !forProjectors) {
        return Error{ErrorCode::ModelUnsupported,
                     "Could not convert " + plan.sourceName + ": it is a projector, which " +
                         std::string(fileTypeName(type)) +
                         " would spoil. Choose F32, F16, BF16 or Q8_0."};
    }
    bool isFirst = true;
    for (const MappedFile& mapping : file.mappings()) {
        const Result<GgufHeader> header = readGgufHeader(mapping.bytes(), plan.sourceName);
        if (!header) return header.error();
        for (std::size_t i = 0; isFirst && i < header->keys.size(); ++i) {
            if (!isOfTheFile(header->keys[i])) plan.metadata.addCopy(*header, i);
        }
        addTensors(*header, mapping, plan);
        plan.sources.push_back(&mapping);
        isFirst = false;
    }
    constexpr std::uint32_t kLayoutVersion = 2;
    plan.metadata.addUnsigned("general.file_type", static_cast<std::uint32_t>(type));
    plan.metadata.addUnsigned("general.quantization_version", kLayoutVersion);
    chooseTypes(type, isProjector, plan.tensors);
    return plan;
}

} // namespace cabochon::engine
