# One program of unit, data, house and transcript tests. Sources are globbed: no list to forget.
enable_testing()
file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/tests/lib/*.cpp
    ${PROJECT_SOURCE_DIR}/tests/cli/*.cpp
    ${PROJECT_SOURCE_DIR}/tests/data/*.cpp
    ${PROJECT_SOURCE_DIR}/tests/house/*.cpp
    ${PROJECT_SOURCE_DIR}/tests/process/*.cpp
    ${PROJECT_SOURCE_DIR}/tests/walk/*.cpp
    ${PROJECT_SOURCE_DIR}/tests/support/*.cpp)
add_executable(pmo_tests ${test_sources})
target_link_libraries(pmo_tests PRIVATE pmo_cli doctest::doctest SQLite::SQLite3)
target_compile_definitions(pmo_tests PRIVATE PMO_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    PMO_BINARY_DIR="$<TARGET_FILE_DIR:pmo>")
# The tests themselves need no speed: the library they call has it.
target_compile_options(pmo_tests PRIVATE -Wno-old-style-cast $<$<CONFIG:Release>:-O1>)
add_dependencies(pmo_tests pmo pmo-batch)
add_test(NAME pmo_tests COMMAND pmo_tests)

# The demo office in any size: scripts/demo ships what it writes, benchmarks ask for more.
file(GLOB demo_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/demo/*.cpp
    ${PROJECT_SOURCE_DIR}/tests/support/demo_*.cpp)
add_executable(pmo-demo-data ${demo_sources})
target_link_libraries(pmo-demo-data PRIVATE pmo_io pmo_base)

# Benchmarks (scripts/bench): never run as tests.
file(GLOB bench_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/bench/*.cpp)
list(FILTER bench_sources EXCLUDE REGEX "/limit.cpp$")
add_executable(pmo-bench EXCLUDE_FROM_ALL ${bench_sources})
target_link_libraries(pmo-bench PRIVATE pmo_base)
add_executable(pmo-limit EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/tests/bench/limit.cpp)
target_link_libraries(pmo-limit PRIVATE pmo_flags SQLite::SQLite3)
add_dependencies(pmo-bench pmo-limit pmo)
