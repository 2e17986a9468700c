#include "tests/support/scratch_folder.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace cabochon::test {

ScratchFolder::ScratchFolder()
{
    std::error_code error;
    std::filesystem::path place = "/dev/shm";
    if (!std::filesystem::is_directory(place, error))
        place = std::filesystem::temp_directory_path(error);
    std::string name = (place / "cabochon-XXXXXX").string();
    if (!mkdtemp(name.data())) std::abort();
    m_path = name;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored; // what stays is in the system's place for it
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace cabochon::test
