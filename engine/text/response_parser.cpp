#include "engine/text/response_parser.h"
