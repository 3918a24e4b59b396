#pragma once

#include "core/storage/repository.h"
#include "core/storage/workspace.h"

#include <QTemporaryDir>

namespace ilo::test {

/// A real workspace file in a folder of its own, with an office and an advisor, gone at the end.
class TemporaryWorkspace
{
public:
    TemporaryWorkspace()
    {
        office.id = Id<Office>::create();
        office.name = QStringLiteral("Test Office");
        office.country = QStringLiteral("DK");
        office.currency = QStringLiteral("DKK");
        advisor.id = Id<Advisor>::create();
        advisor.name = QStringLiteral("Ada Advisor");
        advisor.office = office.id;
        auto made = Workspace::create(path(), office, advisor);
        if (!made)
            qFatal("no workspace: %s", qPrintable(made.error().detail));
        m_workspace = *std::move(made);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("test.inprocap")); }
    QString folder() const { return m_folder.path(); }

    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }
    Database &database() { return m_workspace->database(); }

    /// Ends the program's hold on the file, and takes it up again.
    void close() { m_workspace.reset(); }
    Status reopen()
    {
        close();
        auto opened = Workspace::open(path());
        if (!opened)
            return fail(opened.error());
        m_workspace = *std::move(opened);
        return {};
    }

    /// Every row of every record table, as text, for comparing states.
    QStringList contents()
    {
        QStringList lines;
        for (const RecordType &type : recordTypes()) {
            QStringList columns{QStringLiteral("quote(id)")};
            for (const FieldInfo &field : type.fields)
                columns << QStringLiteral("quote(%1)").arg(field.name);
            const auto rows = database().select<QString>(
                QStringLiteral("SELECT '%1 ' || %2 FROM %1 ORDER BY id")
                    .arg(type.name, columns.join(QStringLiteral(" || ' ' || "))),
                {},
                [](const Row &row) { return row.text(0); });
            if (!rows)
                qFatal("cannot read: %s", qPrintable(rows.error().detail));
            lines += QStringList(rows->begin(), rows->end());
        }
        return lines;
    }

    Office office;
    Advisor advisor;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

/// A company of that name, ready to be created.
inline Organisation company(const QString &name)
{
    Organisation made;
    made.id = Id<Organisation>::create();
    made.name = name;
    made.roles = {toKey(OrganisationRole::Company)};
    made.country = QStringLiteral("DK");
    return made;
}

/// A capability of that company.
inline Capability capability(const Organisation &owner, const QString &title)
{
    Capability made;
    made.id = Id<Capability>::create();
    made.organisation = owner.id;
    made.title = title;
    return made;
}

} // namespace ilo::test
