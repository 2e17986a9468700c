#include "engine/session/model_check.h"

#include "engine/model/block_formats.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace cabochon::engine {

Status checkVectors(const Model& model)
{
    std::vector<float> values;
    for (const TensorView& tensor : model.file().tensors()) {
        // Vectors only: matrices are too large to read here, checkLogits() covers them. rope_freqs
        // holds 1e30 by design and is finite.
        if (tensor.rows != 1 || tensor.slices != 1 || tensor.type != TensorType::F32) continue;
        values.resize(static_cast<std::size_t>(tensor.columns));
        dequantize(tensor.type, tensor.data, values.data(), values.size());
        const bool finite = std::all_of(values.begin(), values.end(),
                                        [](float value) { return std::isfinite(value); });
        const bool zero =
            std::all_of(values.begin(), values.end(), [](float value) { return value == 0.0f; });
        if (finite && !zero) continue;
        return Error{ErrorCode::ModelDamaged,
                     "The tensor " + std::string(tensor.name) + " of " +
                         model.file().path().filename().string() +
                         (finite ? " holds only zeros" : " holds values that are not numbers") +
                         ": the file is damaged. Download it again."};
    }
    return {};
}

Status
checkLogits(const Model& model, Backend& backend, const CancelFlag* cancel, const TrialRun& trial)
{
    TimelineOptions options;
    options.contextLength = std::max(trial.tokens + 1, 8u);
    options.formats = trial.formats;
    Result<Timeline> timeline = backend.createTimeline(options);
    if (!timeline) return timeline.error();
    const SpecialIds& special = model.tokenizer().special();
    std::vector<TokenId> ids(trial.tokens, std::max(special.turnOpen, 0));
    ids.front() = std::max(special.bos, 0);
    const std::size_t prompt = std::min<std::size_t>(ids.size(), backend.limits().columns);
    const RunOptions run{.hidden = nullptr, .cancel = cancel};
    for (const std::size_t count : {prompt, std::size_t{1}}) {
        Step step;
        step.timeline = &*timeline;
        step.tokens = std::span(ids).first(count);
        if (Status status = backend.run({&step, 1}, run); !status) return status;
        const Result<std::span<const float>> read = backend.result(0).logits();
        if (!read) return read.error();
        const std::span<const float> logits = *read;
        const auto [smallest, largest] = std::minmax_element(logits.begin(), logits.end());
        const bool finite = std::all_of(logits.begin(), logits.end(),
                                        [](float value) { return std::isfinite(value); });
        if (!finite || *smallest >= *largest) {
            return Error{ErrorCode::ModelDamaged,
                         "A test run of " + model.file().path().filename().string() + " on " +
                             backend.deviceName() +
                             (finite ? " gave the same value for every word"
                                     : " gave values that are not numbers") +
                             ": the file is damaged. Download it again."};
        }
        if (!trial.step) break;
    }
    return {};
}

} // namespace cabochon::engine
