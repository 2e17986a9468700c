#include "app/built_in_tools/expression.h"

#include "engine/base/utf8.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <muParser.h>
#include <numbers>
#include <utility>

namespace cabochon::tools {

namespace {

constexpr std::size_t kLongestExpression = 1'000;
constexpr double kLargestFactorial = 170; // of a double

double percent(double value)
{
    return value / 100;
}
double factorialOf(double value)
{
    if (value < 0 || value > kLargestFactorial || value != std::floor(value))
        return std::numeric_limits<double>::quiet_NaN();
    return std::tgamma(value + 1);
}
/// With the sign of the divisor, as calculators and people have it.
double remainderOf(double value, double divisor)
{
    return value - divisor * std::floor(value / divisor);
}
double powerOf(double base, double exponent)
{
    return std::pow(base, exponent);
}
double rounded(double value)
{
    return std::round(value);
}
double cubeRoot(double value)
{
    return std::cbrt(value);
}
double inDegrees(double value)
{
    return value * 180 / std::numbers::pi;
}
double inRadians(double value)
{
    return value * std::numbers::pi / 180;
}
double floorOf(double value)
{
    return std::floor(value);
}
double ceilingOf(double value)
{
    return std::ceil(value);
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// What is written on paper, in the parser's signs.
std::string inSigns(std::string text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kSigns = {{
        {"×", "*"},
        {"·", "*"},
        {"÷", "/"},
        {"−", "-"},
        {"**", "^"},
        {" of ", " * "},
        {"√", "sqrt"},
        {"π", "pi"},
        {"\n", " "},
    }};
    for (const auto& [written, sign] : kSigns)
        text = replaced(std::move(text), written, sign);
    return text;
}

void teach(mu::Parser& parser)
{
    parser.DefineConst("pi", std::numbers::pi);
    parser.DefineConst("e", std::numbers::e);
    parser.DefinePostfixOprt("%", percent);
    parser.DefineFun("factorial", factorialOf);
    parser.DefineFun("mod", remainderOf);
    parser.DefineFun("pow", powerOf);
    parser.DefineFun("round", rounded);
    parser.DefineFun("cbrt", cubeRoot);
    parser.DefineFun("deg", inDegrees);
    parser.DefineFun("rad", inRadians);
    parser.DefineFun("floor", floorOf);
    parser.DefineFun("ceil", ceilingOf);
}

Error unreadable(const std::string& why)
{
    return {ErrorCode::InvalidText, why};
}

Result<double> evaluate(const std::string& text)
{
    try {
        mu::Parser parser;
        teach(parser);
        parser.SetExpr(text);
        int results = 0;
        const mu::value_type* values = parser.Eval(results);
        if (results != 1) {
            return unreadable("The expression has several results. Write one, and numbers "
                              "without commas: 1000 and not 1,000.");
        }
        return values[0];
    } catch (const mu::ParserError& error) {
        const std::string token =
            error.GetToken().empty() ? "" : " at " + printable(error.GetToken());
        return unreadable("The expression cannot be read: " + printable(error.GetMsg(), 160) +
                          token +
                          " Use + - * / ^ %, brackets, sqrt, ln, log10, log2, exp, sin, cos, tan, "
                          "abs, round, floor, ceil, min, max, sum, avg, mod, factorial, pi, e.");
    } catch (const std::exception&) {
        return unreadable("The expression cannot be worked out. Make it simpler.");
    }
}

} // namespace

Result<double> valueOf(std::string_view expression)
{
    if (expression.size() > kLongestExpression)
        return unreadable("The expression is longer than 1000 characters. Work out parts of it.");
    const std::string text = inSigns(std::string(expression));
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x20 || byte > 0x7e)
            return unreadable("The expression has a sign that is not read. Use plain letters, "
                              "digits and + - * / ^ %.");
        if (character == '"') return unreadable("The expression holds text. Write numbers.");
    }
    // "log" is to base 10 for some and to base e for others.
    const std::size_t log = text.find("log(");
    if (log != std::string::npos &&
        (log == 0 || !std::isalnum(static_cast<unsigned char>(text[log - 1]))))
        return unreadable("log may mean two things. Write ln for base e, or log10.");
    Result<double> value = evaluate(text);
    if (value && !std::isfinite(*value)) {
        return unreadable("The expression has no finite value: something is divided by zero, too "
                          "large, or a root of less than zero.");
    }
    return value;
}

std::string numberText(double value)
{
    char digits[40];
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
    std::snprintf(digits, sizeof digits, whole ? "%.0f" : "%.15g", value == 0 ? 0.0 : value);
    return digits;
}

} // namespace cabochon::tools
