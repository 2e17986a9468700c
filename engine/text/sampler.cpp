#include "engine/text/sampler.h"
