#include "engine/session/model.h"
