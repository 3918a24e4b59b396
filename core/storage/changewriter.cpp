#include "core/storage/changewriter.h"

#include "core/storage/numbers.h"
#include "core/storage/recordwriter.h"
#include "core/storage/transaction.h"

namespace ilo {

Result<Receipt> applyStream(Database &writer, const Author &author, const QString &label,
                            const ChangeSource &next, const Progress &progress)
{
    return applyStream(
        writer, author, [&] { return label; }, next, progress);
}

Result<Receipt> applyStream(Database &writer, const Author &author, const LabelMaker &label,
                            const ChangeSource &next, const Progress &progress)
{
    return writeAction(writer, [&]() -> Result<Receipt> {
        constexpr qint64 kBetweenReports = 250;
        RecordWriter records(writer, author);
        if (Status begun = records.begin({}, ActionKind::Do); !begun)
            return fail(begun.error());
        qint64 done = 0;
        for (;; ++done) {
            if (progress && done % kBetweenReports == 0 && !progress(done))
                return fail(Error::Code::Cancelled, label());
            Result<std::optional<Change>> change = next();
            if (!change)
                return fail(change.error());
            if (!*change)
                break;
            if (Status written = records.write(**change); !written)
                return fail(written.error());
        }
        if (!records.hasWritten())
            return Receipt{};
        records.rename(label());
        const ProgressScope scope(writer, [&] { return !progress || progress(done); });
        return records.finish();
    });
}

} // namespace ilo
