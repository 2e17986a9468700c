#include "engine/base/file_io.h"
