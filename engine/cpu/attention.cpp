#include "engine/cpu/attention.h"
