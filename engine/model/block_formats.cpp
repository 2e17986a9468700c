#include "engine/model/block_formats.h"
