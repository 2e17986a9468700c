// Factors: SI brochure, 9th edition, and NIST SP 811, appendix B, where all of these are exact but
// the day's multiples (month and year are those of the Gregorian calendar on average).
#include "app/built_in_tools/units.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <cstdint>

namespace cabochon::tools {

namespace {

enum class Measure : std::uint8_t {
    Length,
    Mass,
    Time,
    Area,
    Volume,
    Speed,
    Temperature,
    Data,
    Energy,
    Power,
    Pressure,
    Angle
};

struct Unit {
    std::string_view name;
    Measure measure;
    double factor;    // to the measure's own unit
    double shift = 0; // added before
};

constexpr Unit kUnits[] = {
    {"m", Measure::Length, 1},
    {"metre", Measure::Length, 1},
    {"meter", Measure::Length, 1},
    {"km", Measure::Length, 1e3},
    {"kilometre", Measure::Length, 1e3},
    {"kilometer", Measure::Length, 1e3},
    {"cm", Measure::Length, 1e-2},
    {"mm", Measure::Length, 1e-3},
    {"µm", Measure::Length, 1e-6},
    {"nm", Measure::Length, 1e-9},
    {"in", Measure::Length, 0.0254},
    {"inch", Measure::Length, 0.0254},
    {"inches", Measure::Length, 0.0254},
    {"ft", Measure::Length, 0.3048},
    {"foot", Measure::Length, 0.3048},
    {"feet", Measure::Length, 0.3048},
    {"yd", Measure::Length, 0.9144},
    {"yard", Measure::Length, 0.9144},
    {"mi", Measure::Length, 1609.344},
    {"mile", Measure::Length, 1609.344},
    {"nmi", Measure::Length, 1852},
    {"ly", Measure::Length, 9460730472580800.0},
    {"au", Measure::Length, 149597870700.0},
    {"kg", Measure::Mass, 1},
    {"kilogram", Measure::Mass, 1},
    {"g", Measure::Mass, 1e-3},
    {"gram", Measure::Mass, 1e-3},
    {"mg", Measure::Mass, 1e-6},
    {"µg", Measure::Mass, 1e-9},
    {"t", Measure::Mass, 1e3},
    {"tonne", Measure::Mass, 1e3},
    {"lb", Measure::Mass, 0.45359237},
    {"pound", Measure::Mass, 0.45359237},
    {"oz", Measure::Mass, 0.028349523125},
    {"ounce", Measure::Mass, 0.028349523125},
    {"st", Measure::Mass, 6.35029318},
    {"s", Measure::Time, 1},
    {"second", Measure::Time, 1},
    {"ms", Measure::Time, 1e-3},
    {"min", Measure::Time, 60},
    {"minute", Measure::Time, 60},
    {"h", Measure::Time, 3600},
    {"hour", Measure::Time, 3600},
    {"d", Measure::Time, 86400},
    {"day", Measure::Time, 86400},
    {"week", Measure::Time, 604800},
    {"month", Measure::Time, 2629746},
    {"year", Measure::Time, 31556952},
    {"m2", Measure::Area, 1},
    {"m²", Measure::Area, 1},
    {"km2", Measure::Area, 1e6},
    {"km²", Measure::Area, 1e6},
    {"cm2", Measure::Area, 1e-4},
    {"cm²", Measure::Area, 1e-4},
    {"ha", Measure::Area, 1e4},
    {"hectare", Measure::Area, 1e4},
    {"acre", Measure::Area, 4046.8564224},
    {"ft2", Measure::Area, 0.09290304},
    {"ft²", Measure::Area, 0.09290304},
    {"m3", Measure::Volume, 1},
    {"m³", Measure::Volume, 1},
    {"l", Measure::Volume, 1e-3},
    {"litre", Measure::Volume, 1e-3},
    {"liter", Measure::Volume, 1e-3},
    {"ml", Measure::Volume, 1e-6},
    {"cl", Measure::Volume, 1e-5},
    {"dl", Measure::Volume, 1e-4},
    {"gallon", Measure::Volume, 0.003785411784},
    {"gal", Measure::Volume, 0.003785411784},
    {"quart", Measure::Volume, 0.000946352946},
    {"pint", Measure::Volume, 0.000473176473},
    {"cup", Measure::Volume, 0.0002365882365},
    {"fl oz", Measure::Volume, 0.0000295735295625},
    {"tbsp", Measure::Volume, 0.00001478676478125},
    {"tsp", Measure::Volume, 0.00000492892159375},
    {"m/s", Measure::Speed, 1},
    {"km/h", Measure::Speed, 1 / 3.6},
    {"mph", Measure::Speed, 0.44704},
    {"knot", Measure::Speed, 1852.0 / 3600},
    {"kn", Measure::Speed, 1852.0 / 3600},
    {"K", Measure::Temperature, 1},
    {"kelvin", Measure::Temperature, 1},
    {"C", Measure::Temperature, 1, 273.15},
    {"°C", Measure::Temperature, 1, 273.15},
    {"celsius", Measure::Temperature, 1, 273.15},
    {"F", Measure::Temperature, 5.0 / 9, 459.67},
    {"°F", Measure::Temperature, 5.0 / 9, 459.67},
    {"fahrenheit", Measure::Temperature, 5.0 / 9, 459.67},
    {"bit", Measure::Data, 0.125},
    {"byte", Measure::Data, 1},
    {"B", Measure::Data, 1},
    {"kB", Measure::Data, 1e3},
    {"MB", Measure::Data, 1e6},
    {"GB", Measure::Data, 1e9},
    {"TB", Measure::Data, 1e12},
    {"KiB", Measure::Data, 1024},
    {"MiB", Measure::Data, 1048576},
    {"GiB", Measure::Data, 1073741824},
    {"TiB", Measure::Data, 1099511627776.0},
    {"J", Measure::Energy, 1},
    {"joule", Measure::Energy, 1},
    {"kJ", Measure::Energy, 1e3},
    {"cal", Measure::Energy, 4.184},
    {"kcal", Measure::Energy, 4184},
    {"Wh", Measure::Energy, 3600},
    {"kWh", Measure::Energy, 3.6e6},
    {"eV", Measure::Energy, 1.602176634e-19},
    {"BTU", Measure::Energy, 1055.05585262},
    {"W", Measure::Power, 1},
    {"watt", Measure::Power, 1},
    {"kW", Measure::Power, 1e3},
    {"MW", Measure::Power, 1e6},
    {"hp", Measure::Power, 745.69987158227022},
    {"Pa", Measure::Pressure, 1},
    {"hPa", Measure::Pressure, 100},
    {"kPa", Measure::Pressure, 1e3},
    {"bar", Measure::Pressure, 1e5},
    {"mbar", Measure::Pressure, 100},
    {"atm", Measure::Pressure, 101325},
    {"psi", Measure::Pressure, 6894.757293168361},
    {"mmHg", Measure::Pressure, 133.322387415},
    {"rad", Measure::Angle, 1},
    {"deg", Measure::Angle, 0.017453292519943295},
    {"°", Measure::Angle, 0.017453292519943295},
    {"degree", Measure::Angle, 0.017453292519943295},
};

bool sameLetters(std::string_view one, std::string_view other)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(one, other, {}, lower, lower);
}

/// Null: not known. As it is written; then words in any case, and with a plural's s.
const Unit* find(std::string_view name)
{
    const auto exact = std::ranges::find(kUnits, name, &Unit::name);
    if (exact != std::end(kUnits)) return exact;
    for (const Unit& unit : kUnits) {
        if (unit.name.size() < 3) continue; // "mB" is not "MB"
        if (sameLetters(unit.name, name)) return &unit;
        if (name.ends_with('s') && sameLetters(unit.name, name.substr(0, name.size() - 1)))
            return &unit;
    }
    return nullptr;
}

} // namespace

Result<double> converted(double value, std::string_view from, std::string_view to)
{
    const Unit* units[] = {find(from), find(to)};
    for (int i = 0; i < 2; ++i) {
        if (units[i] != nullptr) continue;
        return Error{ErrorCode::InvalidText,
                     "The unit \"" + printable(i == 0 ? from : to, 40) +
                         "\" is not known. Use a name such as km, mile, kg, lb, l, gallon, km/h, "
                         "celsius, fahrenheit, kWh, GiB."};
    }
    if (units[0]->measure != units[1]->measure) {
        return Error{ErrorCode::InvalidText, printable(from, 40) + " and " + printable(to, 40) +
                                                 " measure different things, so that one cannot "
                                                 "become the other."};
    }
    const double own = (value + units[0]->shift) * units[0]->factor;
    return own / units[1]->factor - units[1]->shift;
}

} // namespace cabochon::tools
