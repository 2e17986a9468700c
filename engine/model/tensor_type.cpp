#include "engine/model/tensor_type.h"
