# Warning, hardening and sanitizer flags for every target.
add_library(cabochon_options INTERFACE)
target_compile_options(cabochon_options INTERFACE
    -Wall -Wextra -Wshadow -Wimplicit-fallthrough -Wvla -Werror=format-security)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(cabochon_options INTERFACE -Wbidi-chars=any)
endif()
if(CABOCHON_WERROR)
    target_compile_options(cabochon_options INTERFACE -Werror)
endif()
# What a program says of its sources does not depend on where they were compiled.
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(cabochon_options INTERFACE -fmacro-prefix-map=${CMAKE_SOURCE_DIR}/=)
endif()
target_include_directories(cabochon_options INTERFACE ${CMAKE_SOURCE_DIR})
target_link_libraries(cabochon_options INTERFACE Threads::Threads)

# For sources that are nothing but loops. Sanitized kernels take minutes to compile at -O3.
set(CABOCHON_OPTION_FOR_LOOPS -O3)
if(CABOCHON_SANITIZE OR CABOCHON_FUZZ OR CABOCHON_SANITIZE_THREADS)
    set(CABOCHON_OPTION_FOR_LOOPS -O1)
endif()

if(CABOCHON_SANITIZE OR CABOCHON_FUZZ)
    set(sanitizers address,undefined)
    set(fuzzer_flag "")
    if(CABOCHON_FUZZ)
        set(fuzzer_flag -fsanitize=fuzzer-no-link)
    endif()
    add_compile_options(-O1 -g1 -fno-omit-frame-pointer -fsanitize=${sanitizers}
                        -fno-sanitize-recover=all ${fuzzer_flag})
    add_link_options(-fsanitize=${sanitizers})
elseif(CABOCHON_SANITIZE_THREADS)
    add_compile_options(-O1 -g1 -fno-omit-frame-pointer -fsanitize=thread)
    add_link_options(-fsanitize=thread)
elseif(CMAKE_BUILD_TYPE STREQUAL "Release" AND UNIX AND NOT APPLE)
    add_compile_options(-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong
                        -fstack-clash-protection -ftrivial-auto-var-init=zero
                        -D_GLIBCXX_ASSERTIONS)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        add_compile_options(-fcf-protection=full)
    endif()
    add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code)
    set(CMAKE_EXE_LINKER_FLAGS "${CMAKE_EXE_LINKER_FLAGS} -pie")
endif()
set(CMAKE_SKIP_RPATH ON)

# Built as a whole, libraries are compiled in units of eight files, whose headers and templates are then
# read once. What must stay alone says so where it is listed.
set(CMAKE_UNITY_BUILD ${CABOCHON_UNITY})

# The standard library's headers are most of what a small file compiles. They are compiled once, with
# cabochon_base, for every library without Qt (cabochon_use_compiled_headers), and once more together
# with Qt's for those with it (app/CMakeLists.txt). Files include what they use all the same: a build
# with CMAKE_DISABLE_PRECOMPILE_HEADERS=ON proves it.
set(CABOCHON_STANDARD_HEADERS
    <algorithm> <array> <chrono> <cmath> <cstdint> <cstring> <filesystem> <functional> <memory>
    <optional> <span> <string> <string_view> <utility> <vector>)
function(cabochon_use_compiled_headers)
    foreach(target ${ARGN})
        target_precompile_headers(${target} REUSE_FROM cabochon_base)
    endforeach()
endfunction()
