#include "engine/session/session.h"
