#include "engine/cpu/cpu_backend.h"
