#include "engine/model/gguf_file.h"
