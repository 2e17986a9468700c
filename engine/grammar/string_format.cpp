// RFC 3339 for dates and times, RFC 5321 for the plain part of addresses, RFC 4122, RFC 3986, RFC
// 2673.
#include "engine/grammar/string_format.h"

namespace cabochon::engine {

#define CABOCHON_DATE                                                                              \
    "[12]\\d{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|"                                   \
    "(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))"
#define CABOCHON_TIME                                                                              \
    "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,6})?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)"
#define CABOCHON_LABEL "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,20}[a-zA-Z0-9])?"
#define CABOCHON_OCTET "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"

std::optional<std::string_view> expressionOfFormat(std::string_view format)
{
    if (format == "date") return "^" CABOCHON_DATE "$";
    if (format == "time") return "^" CABOCHON_TIME "$";
    if (format == "date-time") return "^" CABOCHON_DATE "T" CABOCHON_TIME "$";
    if (format == "email") {
        return "^[a-zA-Z0-9_+-]{1,32}(?:\\.[a-zA-Z0-9_+-]{1,16}){0,2}@" CABOCHON_LABEL
               "(?:\\." CABOCHON_LABEL "){1,3}$";
    }
    if (format == "uuid")
        return "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";
    if (format == "uri") {
        return "^[a-z][a-z0-9+.-]{1,15}://" CABOCHON_LABEL "(?:\\." CABOCHON_LABEL
               "){0,4}(?::\\d{1,4})?(?:/(?:[a-zA-Z0-9._~!$&'()*+,;=:@-]|%[0-9a-fA-F]{2})*){0,8}"
               "(?:\\?[a-zA-Z0-9._~!$&'()*+,;=:@/-]*)?(?:#[a-zA-Z0-9._~!$&'()*+,;=:@/-]*)?$";
    }
    if (format == "ipv4") return "^" CABOCHON_OCTET "(?:\\." CABOCHON_OCTET "){3}$";
    return std::nullopt;
}

} // namespace cabochon::engine
