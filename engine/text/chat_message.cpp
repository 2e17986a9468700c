#include "engine/text/chat_message.h"
