#include "app/history/formats/file_times.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace cabochon::history {

namespace {

constexpr std::int64_t kEndOfTime = 253'402'300'799'999; // the year 9999

/// Takes `digits` digits from the front; -1 when there are not so many.
int take(std::string_view& text, std::size_t digits)
{
    int value = 0;
    if (text.size() < digits) return -1;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = 10 * value + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool takeOneOf(std::string_view& text, std::string_view characters)
{
    if (text.empty() || characters.find(text[0]) == characters.npos) return false;
    text.remove_prefix(1);
    return true;
}

/// ".123456": milliseconds; digits beyond them are dropped.
int takeFraction(std::string_view& text)
{
    if (!takeOneOf(text, ".,")) return 0;
    int value = 0;
    for (int scale = 100; !text.empty() && text[0] >= '0' && text[0] <= '9'; scale /= 10) {
        value += scale * (text[0] - '0');
        text.remove_prefix(1);
    }
    return value;
}

/// "+02:00" in minutes; 0 for "Z" and for nothing.
int takeZone(std::string_view text)
{
    const bool west = !text.empty() && text[0] == '-';
    if (!takeOneOf(text, "+-")) return 0;
    const int hours = take(text, 2);
    takeOneOf(text, ":");
    const int minutes = take(text, 2);
    if (hours < 0) return 0;
    return (west ? -1 : 1) * (60 * hours + (minutes < 0 ? 0 : minutes));
}

} // namespace

std::int64_t timeFromText(std::string_view text)
{
    using namespace std::chrono;
    const int year = take(text, 4);
    if (year < 1970 || !takeOneOf(text, "-")) return 0;
    const int month = take(text, 2);
    if (month < 0 || !takeOneOf(text, "-")) return 0;
    const int day = take(text, 2);
    const year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                              std::chrono::day(unsigned(day < 0 ? 0 : day))};
    if (!date.ok()) return 0;
    std::int64_t time = milliseconds(sys_days(date).time_since_epoch()).count();
    if (!takeOneOf(text, "Tt ")) return time;
    const int hour = take(text, 2);
    takeOneOf(text, ":");
    const int minute = take(text, 2);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return 0;
    takeOneOf(text, ":");
    const int second = std::max(take(text, 2), 0);
    const int fraction = takeFraction(text);
    time += ((hour * 60 + minute - takeZone(text)) * 60 + second) * 1000LL + fraction;
    return std::max<std::int64_t>(time, 0);
}

std::int64_t timeFromNumber(double number)
{
    if (!std::isfinite(number) || number <= 0) return 0;
    double milliseconds = number * 1000;
    if (number > 1e17)
        milliseconds = number / 1e6;
    else if (number > 1e14)
        milliseconds = number / 1e3;
    else if (number > 1e11)
        milliseconds = number;
    if (milliseconds > static_cast<double>(kEndOfTime)) return 0;
    return std::llround(milliseconds);
}

std::string textOfTime(std::int64_t milliseconds)
{
    using namespace std::chrono;
    if (milliseconds <= 0 || milliseconds > kEndOfTime) return {};
    const sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(milliseconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                  int(clock.minutes().count()), int(clock.seconds().count()),
                  int(clock.subseconds().count()));
    return text;
}

} // namespace cabochon::history
