#pragma once

#include <cstddef>
#include <cstdint>

/// What libFuzzer calls with each input, and the driver with each file of the corpus. Returns 0; a
/// wrong behaviour ends the program.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
