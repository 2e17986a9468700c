#include "app/chat/chat_core.h"
