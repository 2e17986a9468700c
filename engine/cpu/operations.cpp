#include "engine/cpu/operations.h"
