// Works on a workspace until it is killed, and says on standard output what was acknowledged.
//
// usage: worker act|import|attach|make|open FILE SEED

#include "robustness/worker.h"
#include "core/storage/attachments.h"
#include "core/storage/history.h"
#include "core/storage/workspace.h"
#include "kit/newworkspace.h"
#include "kit/randomactions.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

int failed(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.detail), qPrintable(error.subject));
    return 1;
}

/// One line on standard output, at once.
void say(const char *word, qint64 number)
{
    std::printf("%s %lld\n", word, static_cast<long long>(number));
    std::fflush(stdout);
}

int act(Workspace &workspace, quint32 seed)
{
    Chance chance(seed);
    RandomActions actions(workspace, seed);
    for (;;) {
        Status done;
        if (workspace.nextUndo() && chance.oneIn(5)) {
            if (const auto report = workspace.undo(); !report)
                return failed(report.error());
        } else if (workspace.nextRedo() && chance.oneIn(3)) {
            if (const auto report = workspace.redo(); !report)
                return failed(report.error());
        } else if (done = actions.next(); !done) {
            return failed(done.error());
        }
        const auto count = historyCount(workspace.database());
        if (!count)
            return failed(count.error());
        say("acknowledged", *count);
    }
}

/// Imports batch after batch of companies, each as one action.
int import(Workspace &workspace)
{
    const auto existing = workspace.database().number(u"SELECT count(*) FROM organisation"_s);
    if (!existing)
        return failed(existing.error());
    for (qint64 batch = *existing / importBatch;; ++batch) {
        auto writer = Database::open(workspace.path());
        if (!writer)
            return failed(writer.error());
        int row = 0;
        const ChangeSource next = [&]() -> Result<std::optional<Change>> {
            if (row == importBatch)
                return std::optional<Change>();
            Organisation organisation{.id = Id<Organisation>::create()};
            organisation.name = u"Company %1 of batch %2"_s.arg(++row).arg(batch);
            organisation.sourceId = QString::number(batch);
            return std::optional(created(organisation));
        };
        workspace.beginLongJob();
        say("begun", batch);
        const auto receipt = applyStream(**writer, workspace.author(), u"Imported batch"_s, next);
        if (!receipt)
            return failed(receipt.error());
        workspace.endLongJob(u"Imported batch"_s);
        say("acknowledged", batch + 1);
    }
}

/// Attaches file after file to the office, each of other bytes.
int attach(Workspace &workspace)
{
    const auto existing = workspace.database().number(u"SELECT count(*) FROM attached_file"_s);
    if (!existing)
        return failed(existing.error());
    for (qint64 number = *existing;; ++number) {
        const QString path = workspace.path() + u".attached"_s;
        QFile file(path);
        const QByteArray bytes = QByteArray(100'000, 'x') + QByteArray::number(number);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return 1;
        file.close();
        const auto kept = keepFile(workspace.database(),
                                   path,
                                   typeName<Office>(),
                                   workspace.office().id.toString(),
                                   QDate(2026, 11, 24));
        if (!kept)
            return failed(kept.error());
        if (Status done = workspace.apply({created(*kept)}, u"Attached"_s); !done)
            return failed(done.error());
        say("acknowledged", number + 1);
    }
}

/// Makes one new workspace after the other, so that each step of the schema is being replayed.
int make(const QString &path)
{
    for (int number = 0;; ++number) {
        const QString file = path + QString::number(number);
        say("begun", number);
        const auto workspace = newWorkspace(file);
        if (!workspace)
            return failed(workspace.error());
        say("acknowledged", number + 1);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    if (arguments[1] == u"make"_s)
        return make(arguments[2]);

    const auto workspace = Workspace::open(arguments[2]);
    if (!workspace)
        return failed(workspace.error());
    say("opened", 0);
    if (arguments[1] == u"open"_s)
        return 0;
    if (arguments[1] == u"attach"_s)
        return attach(**workspace);
    return arguments[1] == u"import"_s ? import(**workspace)
                                       : act(**workspace, arguments[3].toUInt());
}
