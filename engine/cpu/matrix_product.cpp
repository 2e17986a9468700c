#include "engine/cpu/matrix_product.h"
