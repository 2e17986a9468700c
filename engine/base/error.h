// Owns the one error type of the program: a stable code (translated by the interface, printed by
// `cabochon-cli --json`) and a sentence for people and logs. Knows nothing about what failed.
#pragma once

#include <string>
#include <string_view>

namespace cabochon {

/// What went wrong, as the user or the machine caused it. Names are stable: `errorCodeName` is part
/// of the command line's interface and of the tests. Append only.
enum class ErrorCode {
    Internal,         // internal
    Usage,            // usage
    FileNotFound,     // file_not_found
    FileUnreadable,   // file_unreadable
    FileWriteFailed,  // file_write_failed
    ModelTruncated,   // model_truncated
    ModelDamaged,     // model_damaged      the bytes contradict themselves or the format
    ModelUnsupported, // model_unsupported  well-formed, but not ours (architecture, type, version)
    ModelShapeMismatch,  // model_shape_mismatch
    ModelChanged,        // model_changed      the mapped file changed or vanished while in use
    InvalidText,         // invalid_text       broken UTF-8 where text is required
    InvalidJson,         // invalid_json
    InvalidConversation, // invalid_conversation
    PromptEmpty,         // prompt_empty
    PromptTooLong,       // prompt_too_long    prompt beyond the context
    DeviceNotFound,      // device_not_found
    DeviceLost,          // device_lost
    OutOfMemory,         // out_of_memory
    Network,             // network
    Cancelled,           // cancelled
    NotImplemented,      // not_implemented
    NumericalError,      // numerical_error    the model's values are no numbers any more
    DiskFull,            // disk_full
    HistoryInUse,        // history_in_use     another program has it open
    HistoryDamaged,      // history_damaged
    HistoryNewer,        // history_newer      written by a newer version
    NotFound,            // not_found          no conversation, message ... of that name
    MediaUnusable,       // media_unusable     a picture, sound, video or document nobody can use
    NetworkOff,          // network_off        the user wants no connections
    HubForbidden,        // hub_forbidden      the hub wants a token, or an agreement to a licence
    HubNotFound,         // hub_not_found      the hub has no such repository, revision or file
    DownloadCorrupt,     // download_corrupt   what a hub sends is not what it announced
    ModelInUse,          // model_in_use       another program downloads or removes it
};

/// The stable snake_case name of a code, e.g. "model_truncated". Never empty.
std::string_view errorCodeName(ErrorCode code);

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message; // a full sentence: what happened, where, with both values; then the remedy
};

} // namespace cabochon
