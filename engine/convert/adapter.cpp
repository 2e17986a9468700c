// A matrix W becomes W + weight * alpha / rank * up . down (Hu et al., "LoRA", 2021), with the root
// of the rank below where the adapter was made so ("rsLoRA").
#include "engine/convert/adapter.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/convert/checkpoint_names.h"
#include "engine/convert/model_json.h"

#include <algorithm>
#include <cmath>

namespace cabochon::engine {

namespace {

constexpr const char* kTensors = "adapter_model.safetensors";
constexpr const char* kConfig = "adapter_config.json";
constexpr std::uint64_t kMostRank = 4'096; // [8 to 256]

/// What stands before `ending`, if the name has it.
std::optional<std::string> before(std::string_view name, std::string_view ending)
{
    if (!name.ends_with(ending)) return std::nullopt;
    return std::string(name.substr(0, name.size() - ending.size()));
}

struct PeftName {
    std::string module;
    bool isDown = false;
};

/// "base_model.model.MODULE.lora_A.weight", also with an adapter's name before ".weight".
std::optional<PeftName> peftName(std::string_view name)
{
    constexpr std::string_view kWrap = "base_model.model.";
    if (name.starts_with(kWrap)) name.remove_prefix(kWrap.size());
    for (const bool isDown : {true, false}) {
        const std::string mark = isDown ? ".lora_A" : ".lora_B";
        for (const char* ending : {".weight", ".default.weight"}) {
            if (const auto module = before(name, mark + ending)) return PeftName{*module, isDown};
        }
    }
    return std::nullopt;
}

} // namespace

Error Adapter::refuse(ErrorCode code, const std::string& what) const
{
    return {code, "Could not use the adapter " + m_name + ": " + what};
}

Result<Adapter> Adapter::open(const std::filesystem::path& path)
{
    Adapter adapter;
    adapter.m_name = printable(path.string(), 4096);
    std::error_code error;
    const bool isFolder = std::filesystem::is_directory(path, error);
    if (!isFolder && path.extension() == ".gguf") {
        Result<GgufFile> file = GgufFile::open(path);
        if (!file) return file.error();
        adapter.m_gguf = std::move(*file);
        if (Status read = adapter.readGguf(); !read) return read.error();
        return adapter;
    }
    Result<SafetensorsFolder> folder =
        SafetensorsFolder::openFile(isFolder ? path / kTensors : path);
    if (!folder) return folder.error();
    adapter.m_folder = std::move(*folder);
    if (Status read = adapter.readConfig(); !read) return read.error();
    if (Status read = adapter.readTensors(); !read) return read.error();
    return adapter;
}

Status Adapter::readConfig()
{
    const Result<std::optional<JsonValue>> config =
        m_folder->json(kConfig, limits::kModelTextBytes, limits::kSafetensorsHeaderValues);
    if (!config) return config.error();
    if (!*config || !(*config)->isObject()) {
        return refuse(ErrorCode::ModelDamaged,
                      "there is no usable adapter_config.json beside it. Download the adapter "
                      "again.");
    }
    ModelJson json(**config, printable((m_folder->path() / kConfig).string(), 4096));
    const JsonValue* kind = json.find("peft_type");
    if (kind && (!kind->isString() || kind->text != "LORA")) {
        return refuse(ErrorCode::ModelUnsupported, "its peft_type is " +
                                                       printable(writeJson(*kind)) +
                                                       "; only LORA can be merged. Use another.");
    }
    for (const char* key : {"alpha_pattern", "modules_to_save"}) {
        const JsonValue* value = json.find(key);
        if (!value || (value->items.empty() && value->members.empty())) continue;
        return refuse(ErrorCode::ModelUnsupported,
                      std::string("it uses ") + key + ", which cannot be merged. Use another.");
    }
    if (json.truthOr("use_dora", false)) {
        return refuse(ErrorCode::ModelUnsupported,
                      "it uses use_dora, which cannot be merged. Use another.");
    }
    m_byRoot = json.truthOr("use_rslora", false);
    m_alpha = json.realOr("lora_alpha", 8, 0, 1e6); // PEFT's own default
    return json.error() ? Status(*json.error()) : Status();
}

Status Adapter::readTensors()
{
    for (const SafetensorsFolder::Entry& entry : m_folder->tensors()) {
        const SafetensorsTensor& tensor = *entry.tensor;
        const std::optional<PeftName> name = peftName(tensor.name);
        const GgufName target = name ? ggufName(name->module + ".weight") : GgufName();
        if (target.part != CheckpointPart::Text || tensor.shape.size() != 2) {
            return refuse(ErrorCode::ModelUnsupported,
                          "its tensor " + printable(tensor.name) +
                              " changes nothing that can be merged: matrices of the language "
                              "model. Use another.");
        }
        const Matrix matrix{tensor.data, tensor.type, tensor.shape[1], tensor.shape[0]};
        if (Status added = enter(target.name, name->isDown, matrix); !added) return added;
    }
    return {};
}

Status Adapter::readGguf()
{
    const auto says = [this](const char* key, const char* value) {
        return m_gguf->string(key).value_or("") == value;
    };
    if (!says("general.type", "adapter") || !says("adapter.type", "lora")) {
        return refuse(ErrorCode::ModelUnsupported,
                      "it is no adapter of low rank (its adapter.type is " +
                          printable(m_gguf->string("adapter.type").value_or("missing")) +
                          ", expected lora). Choose the adapter's file.");
    }
    m_alpha = m_gguf->floating("adapter.lora.alpha").value_or(0);
    if (!(m_alpha >= 0 && m_alpha <= 1e6)) {
        return refuse(ErrorCode::ModelDamaged, "its adapter.lora.alpha is " +
                                                   std::to_string(m_alpha) +
                                                   "; it must be 0 to 1000000. Download it again.");
    }
    for (const TensorView& tensor : m_gguf->tensors()) {
        const auto down = before(tensor.name, ".lora_a");
        const auto up = before(tensor.name, ".lora_b");
        if ((!down && !up) || tensor.slices != 1) {
            return refuse(ErrorCode::ModelUnsupported,
                          "its tensor " + printable(tensor.name) +
                              " is none of a low-rank pair of matrices. Use another.");
        }
        const Matrix matrix{tensor.data, tensor.type, static_cast<std::uint64_t>(tensor.columns),
                            static_cast<std::uint64_t>(tensor.rows)};
        if (Status added = enter(down ? *down : *up, down.has_value(), matrix); !added)
            return added;
    }
    return {};
}

Status Adapter::enter(const std::string& name, bool isDown, const Matrix& matrix)
{
    auto product = std::find_if(m_products.begin(), m_products.end(),
                                [&](const Product& known) { return known.name == name; });
    if (product == m_products.end()) product = m_products.insert(product, {name, {}, {}});
    Matrix& place = isDown ? product->down : product->up;
    if (place.data) {
        return refuse(ErrorCode::ModelDamaged,
                      "it changes " + printable(name) + " twice. Download the adapter again.");
    }
    place = matrix;
    return {};
}

float Adapter::scaleOf(const Product& product) const
{
    const auto rank = static_cast<double>(product.down.rows);
    if (m_gguf && m_alpha == 0) return 1.0f; // the file's way of saying that it is in the matrices
    return static_cast<float>(m_alpha / (m_byRoot ? std::sqrt(rank) : rank));
}

Status Adapter::addTo(ConversionPlan& plan, float weight) const
{
    for (const Product& product : m_products) {
        const auto tensor =
            std::find_if(plan.tensors.begin(), plan.tensors.end(),
                         [&](const PlannedTensor& known) { return known.name == product.name; });
        if (tensor == plan.tensors.end() || tensor->dimensions.size() != 2) {
            return refuse(ErrorCode::ModelUnsupported,
                          "it changes " + printable(product.name) +
                              ", which this model has no matrix for. Choose the model that it was "
                              "made for.");
        }
        const Matrix& down = product.down;
        const Matrix& up = product.up;
        const bool fits = down.data && up.data && down.columns == tensor->columns &&
                          up.rows == tensor->rows && up.columns == down.rows &&
                          down.rows <= kMostRank;
        if (!fits) {
            const auto sizes = [](std::uint64_t columns, std::uint64_t rows) {
                return "[" + std::to_string(columns) + ", " + std::to_string(rows) + "]";
            };
            return refuse(ErrorCode::ModelShapeMismatch,
                          "its matrices for " + printable(product.name) + " are " +
                              sizes(down.columns, down.rows) + " and " +
                              sizes(up.columns, up.rows) + ", but the model's is " +
                              sizes(tensor->columns, tensor->rows) +
                              ". Choose the model that it was made for.");
        }
        tensor->additions.push_back(
            {down.data, up.data, down.type, up.type, down.rows, weight * scaleOf(product)});
    }
    return {};
}

std::vector<const MappedFile*> Adapter::sources() const
{
    std::vector<const MappedFile*> files;
    if (m_gguf) {
        for (const MappedFile& mapping : m_gguf->mappings())
            files.push_back(&mapping);
    }
    if (m_folder) {
        for (const SafetensorsFile& file : m_folder->files())
            files.push_back(&file.mapping());
    }
    return files;
}

} // namespace cabochon::engine
