#include "ui/kit/bigaction.h"

namespace ilo {

void performBeside(Context &context, const QString &label, const QString &working, qint64 total,
                   std::function<Result<ChangeSet>(Database &reader)> changes,
                   std::function<void()> then)
{
    emit context.jobNamed(working, total);
    startBigAction<Receipt>(
        context,
        context.job(),
        label,
        [label, changes = std::move(changes)](const BigActionTools &tools) -> Result<Receipt> {
            const Result<ChangeSet> made = changes(tools.writer);
            if (!made)
                return fail(made.error());
            const ChangeSource source =
                [&made, at = size_t(0)]() mutable -> Result<std::optional<Change>> {
                return at < made->size() ? std::optional((*made)[at++]) : std::nullopt;
            };
            return applyStream(tools.writer, tools.author, label, source, tools.progress);
        },
        [&context, label, then = std::move(then)](const Result<Receipt> &receipt) {
            if (receipt) {
                then();
                context.announce(label, true, true);
            } else if (receipt.error().code == Error::Code::Cancelled) {
                context.announce(
                    Context::tr("Stopped. Everything is as it was before."), false, false);
            } else {
                context.report(receipt.error());
            }
        });
}

} // namespace ilo
