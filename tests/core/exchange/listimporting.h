#pragma once

#include "core/exchange/importer.h"
#include "core/storage/repository.h"
#include "kit/temporaryworkspace.h"

#include <QFile>

#include <memory>

namespace ilo::test {

/// What tests of importing share: a workspace, and lists that are planned or imported into it.
class ListImporting
{
protected:
    QString keep(const QByteArray &bytes, const QString &name = QStringLiteral("list.csv")) const
    {
        QFile file(m_workspace->folder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }

    ImportJob jobOf(const QByteArray &bytes, const QString &name = QStringLiteral("list.csv")) const
    {
        auto job = prepareImport(keep(bytes, name), {}, QStringLiteral("EUR"));
        if (!job)
            qFatal("%s", qPrintable(job.error().detail));
        return *std::move(job);
    }

    Result<ImportReceipt> run(const ImportJob &job)
    {
        (*m_workspace)->beginLongJob();
        auto writer = Database::open(m_workspace->path());
        if (!writer)
            return fail(writer.error());
        auto receipt = runImport(**writer, (*m_workspace)->author(), job);
        (*m_workspace)->endLongJob(receipt ? receipt->receipt.changed.label : QString());
        return receipt;
    }

    Result<ImportReceipt> run(const QByteArray &bytes) { return run(jobOf(bytes)); }

    ImportPlan planOf(const ImportJob &job)
    {
        auto plan = planImport(job, m_workspace->database());
        if (!plan)
            qFatal("%s", qPrintable(plan.error().detail));
        return *std::move(plan);
    }

    template<typename Record>
    std::vector<Record> byName()
    {
        auto found =
            Repository<Record>(m_workspace->database()).where(QStringLiteral("1 ORDER BY name"));
        return found ? *std::move(found) : std::vector<Record>();
    }

    std::vector<Organisation> companies() { return byName<Organisation>(); }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
};

} // namespace ilo::test
