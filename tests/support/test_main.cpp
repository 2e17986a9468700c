// main() of every test executable: runs the class that the first argument names, in the spelling of
// its file (test_gguf_file for TestGgufFile), and hands the other arguments to Qt Test.
#include "tests/support/test_main.h"

#include <cctype>
#include <cstdio>
#include <map>
#include <string>

namespace cabochon::test {

static std::map<std::string, RunTest>& registeredTests()
{
    static std::map<std::string, RunTest> tests;
    return tests;
}

static std::string fileName(const char* className)
{
    std::string name;
    for (const char* letter = className; *letter != '\0'; ++letter) {
        if (std::isupper(static_cast<unsigned char>(*letter)) && !name.empty()) name += '_';
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(*letter)));
    }
    return name;
}

TestRegistration::TestRegistration(const char* className, RunTest run)
{
    registeredTests().emplace(fileName(className), run);
}

static int usage(const char* program)
{
    std::fprintf(stderr, "usage: %s TEST [OPTIONS OF QT TEST, FUNCTIONS]\nTests:\n", program);
    for (const auto& [name, run] : registeredTests())
        std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}

} // namespace cabochon::test

int main(int argumentCount, char** arguments)
{
    using namespace cabochon::test;
    if (argumentCount < 2) return usage(arguments[0]);
    const auto found = registeredTests().find(arguments[1]);
    if (found == registeredTests().end()) return usage(arguments[0]);
    arguments[1] = arguments[0];
    return found->second(argumentCount - 1, arguments + 1);
}
