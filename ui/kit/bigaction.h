#pragma once

#include "ui/kit/context.h"
#include "ui/kit/job.h"

namespace ilo {

/// What a big action gets on its worker: a connection of its own that may write.
struct BigActionTools
{
    Database &writer;
    const Author &author;
    const Progress &progress;
};

/// Runs `work` in `job` as one big action named `label` (past tense): the workspace is busy
/// meanwhile, and everybody hears of it at the end when it succeeded. `then` gets the outcome on
/// the window's thread. `job` has to live until then.
template<typename Value>
void startBigAction(Context &context, Job &job, const QString &label,
                    std::function<Result<Value>(const BigActionTools &)> work,
                    std::function<void(Result<Value>)> then)
{
    Workspace &workspace = context.workspace();
    if (job.isRunning() || workspace.isBusy())
        return context.report({Error::Code::Busy, QStringLiteral("a long job is running")});

    workspace.beginLongJob();
    job.start<Value>(
        [path = workspace.path(), author = workspace.author(), work](
            const Progress &progress) -> Result<Value> {
            auto writer = Database::open(path);
            if (!writer)
                return fail(writer.error());
            return work({**writer, author, progress});
        },
        [&workspace, label, then](Result<Value> outcome) {
            workspace.endLongJob(outcome ? label : QString());
            then(std::move(outcome));
        });
}

/// Makes changes on a worker and writes them there as one action, for what may be thousands of
/// records: `working` ("Deleting 2,730 companies") stands at the progress, with Cancel; `label` is
/// announced, and `then` called, when it is done.
void performBeside(Context &context, const QString &label, const QString &working, qint64 total,
                   std::function<Result<ChangeSet>(Database &reader)> changes,
                   std::function<void()> then);

} // namespace ilo
