// Contact cards of somebody else's program.
#include "core/exchange/vcard.h"
#include "fuzz.h"
#include "inputs.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    (void)ilo::readVcards(fuzz::bytesOf(data, size));
    return 0;
}
