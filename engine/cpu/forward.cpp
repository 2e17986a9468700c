#include "engine/cpu/forward.h"
