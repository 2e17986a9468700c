// cabochon-box: locks itself up and becomes another program.
//   cabochon-box PARENT WORK READ... -- PROGRAM ARGUMENT...
// PARENT: the process without which it ends; WORK: the folder that may be written to. Ends with 125
// and a line that says why where there is no box; nothing has run then.
#include "app/box/closed_box.h"
#include "app/process/child_process.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace {

int refuse(const std::string& why)
{
    std::printf("%s\n", why.c_str());
    return 125;
}

} // namespace

int main(int count, char** words)
{
    if (count < 5) return refuse("cabochon-box is started by Cabochon alone");
    cabochon::endWithParent(std::strtol(words[1], nullptr, 10));
    cabochon::box::BoxRules rules;
    rules.work = words[2];
    int at = 3;
    for (; at < count && std::strcmp(words[at], "--") != 0; ++at)
        rules.read.emplace_back(words[at]);
    if (at + 1 >= count) return refuse("there is no program to run");
    if (::chdir(rules.work.c_str()) != 0) return refuse("its folder is not there");
    ::dup2(STDOUT_FILENO, STDERR_FILENO);
    if (const std::string why = cabochon::box::closeBox(rules); !why.empty()) return refuse(why);
    const std::string home = "HOME=" + rules.work.string();
    const std::string temporary = "TMPDIR=" + rules.work.string();
    std::string path = "PATH=/usr/bin:/bin", language = "LANG=C.UTF-8";
    char* const environment[] = {path.data(), language.data(), const_cast<char*>(home.c_str()),
                                 const_cast<char*>(temporary.c_str()), nullptr};
    ::execve(words[at + 1], words + at + 1, environment);
    return refuse(std::string("the program could not be started: ") + std::strerror(errno));
}
