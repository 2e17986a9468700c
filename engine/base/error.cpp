#include "engine/base/error.h"

namespace cabochon {

std::string_view errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return "internal";
    case ErrorCode::Usage:
        return "usage";
    case ErrorCode::FileNotFound:
        return "file_not_found";
    case ErrorCode::FileUnreadable:
        return "file_unreadable";
    case ErrorCode::FileWriteFailed:
        return "file_write_failed";
    case ErrorCode::ModelTruncated:
        return "model_truncated";
    case ErrorCode::ModelDamaged:
        return "model_damaged";
    case ErrorCode::ModelUnsupported:
        return "model_unsupported";
    case ErrorCode::ModelShapeMismatch:
        return "model_shape_mismatch";
    case ErrorCode::ModelChanged:
        return "model_changed";
    case ErrorCode::InvalidText:
        return "invalid_text";
    case ErrorCode::InvalidJson:
        return "invalid_json";
    case ErrorCode::InvalidConversation:
        return "invalid_conversation";
    case ErrorCode::PromptEmpty:
        return "prompt_empty";
    case ErrorCode::PromptTooLong:
        return "prompt_too_long";
    case ErrorCode::DeviceNotFound:
        return "device_not_found";
    case ErrorCode::DeviceLost:
        return "device_lost";
    case ErrorCode::OutOfMemory:
        return "out_of_memory";
    case ErrorCode::Network:
        return "network";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::NumericalError:
        return "numerical_error";
    case ErrorCode::NotImplemented:
        return "not_implemented";
    case ErrorCode::DiskFull:
        return "disk_full";
    case ErrorCode::HistoryInUse:
        return "history_in_use";
    case ErrorCode::HistoryDamaged:
        return "history_damaged";
    case ErrorCode::HistoryNewer:
        return "history_newer";
    case ErrorCode::NotFound:
        return "not_found";
    case ErrorCode::MediaUnusable:
        return "media_unusable";
    case ErrorCode::NetworkOff:
        return "network_off";
    case ErrorCode::HubForbidden:
        return "hub_forbidden";
    case ErrorCode::HubNotFound:
        return "hub_not_found";
    case ErrorCode::DownloadCorrupt:
        return "download_corrupt";
    case ErrorCode::ModelInUse:
        return "model_in_use";
    }
    return "internal";
}

} // namespace cabochon
