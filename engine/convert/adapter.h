// Owns adapters of low rank ("LoRA"): reading those of PEFT (safetensors) and of llama.cpp (GGUF),
// and entering them into the plan of a model. Multiplies nothing: tensor_reader.h does.
#pragma once

#include "engine/base/result.h"
#include "engine/convert/conversion_plan.h"
#include "engine/convert/safetensors_folder.h"
#include "engine/model/gguf_file.h"

#include <filesystem>
#include <optional>

namespace cabochon::engine {

/// An opened adapter; the plan that it was added to points into it.
class Adapter {
public:
    /// A folder with adapter_model.safetensors and adapter_config.json, such a file, or a GGUF
    /// file. ModelUnsupported: another kind of adapter.
    static Result<Adapter> open(const std::filesystem::path& path);

    /// Adds its products, `weight` times, to the matrices that it names. ModelShapeMismatch,
    /// ModelUnsupported: the model has no such matrix.
    Status addTo(ConversionPlan& plan, float weight) const;
    /// The files that it lies in.
    std::vector<const MappedFile*> sources() const;

private:
    /// One of the two matrices of a product.
    struct Matrix {
        const std::byte* data = nullptr;
        TensorType type = TensorType::F32;
        std::uint64_t columns = 0;
        std::uint64_t rows = 0;
    };
    struct Product {
        std::string name; // of the matrix in our files
        Matrix down;      // [rank, columns]
        Matrix up;        // [rows, rank]
    };

    Status readTensors();
    Status readGguf();
    Status readConfig();
    Status enter(const std::string& name, bool isDown, const Matrix& matrix);
    Error refuse(ErrorCode code, const std::string& what) const;
    float scaleOf(const Product& product) const;

    std::string m_name; // for messages
    std::optional<SafetensorsFolder> m_folder;
    std::optional<GgufFile> m_gguf;
    std::vector<Product> m_products;
    double m_alpha = 1;
    bool m_byRoot = false; // scaled by the root of the rank
};

} // namespace cabochon::engine
