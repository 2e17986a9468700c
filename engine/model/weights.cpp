#include "engine/model/weights.h"
