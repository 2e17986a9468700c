#include "engine/model/tensor_view.h"

namespace cabochon::engine {

std::string describe(const TensorSizes& sizes)
{
    std::string text = "[" + std::to_string(sizes[0]);
    if (sizes[1] != 1 || sizes[2] != 1) text += ", " + std::to_string(sizes[1]);
    if (sizes[2] != 1) text += ", " + std::to_string(sizes[2]);
    return text + "]";
}

} // namespace cabochon::engine
