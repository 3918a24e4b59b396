# The `tidy` target: clang-tidy 16 over every source of ours. (LLVM 14, Debian's default, cannot read
# libstdc++ 12's ranges.)
find_program(RUN_CLANG_TIDY NAMES run-clang-tidy-16)
if(RUN_CLANG_TIDY)
    add_custom_target(tidy
        COMMAND ${RUN_CLANG_TIDY} -quiet -p ${CMAKE_BINARY_DIR} "${PROJECT_SOURCE_DIR}/(app|core|ui)/.*\\.cpp$"
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        VERBATIM)
endif()
