// Cells of a column, one a line, whose letters may be damaged.
#include "core/sheets/textdamage.h"
#include "fuzz.h"
#include "inputs.h"

using namespace ilo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    DamageCensus census;
    for (const QByteArray &line : fuzz::bytesOf(data, size).split('\n'))
        census.add(QString::fromUtf8(line));
    for (const ColumnDamage &damage : census.damage()) {
        for (const TextRepair &repair : damage.repairs) {
            if (repair.after == repair.before || repair.cells < 1)
                std::abort();
        }
    }
    return 0;
}
