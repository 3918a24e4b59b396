// A text file of somebody else's, from its bytes to its rows.
#include "core/sheets/csvreader.h"
#include "core/sheets/encodingguess.h"
#include "fuzz.h"
#include "inputs.h"

using namespace ilo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const auto device = fuzz::deviceOf(bytes);
    const auto encoding = guessEncoding(*device);
    if (!encoding)
        return 0;
    if (!(encoding->confidence >= 0 && encoding->confidence <= 1))
        std::abort();
    const QString text = TextDecoder(encoding->value).decode(bytes);
    const auto dialect = guessDialect(text, true);
    if (!(dialect.confidence >= 0 && dialect.confidence <= 1))
        std::abort();
    CsvReader reader(fuzz::deviceOf(bytes), encoding->value, dialect.value);
    fuzz::readAll(reader);
    return 0;
}
