#include "engine/cpu/thread_pool.h"
