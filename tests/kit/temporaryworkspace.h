#pragma once

#include "core/storage/repository.h"
#include "core/storage/workspace.h"
#include "kit/snapshot.h"

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

    /// All records, for comparing states.
    QStringList contents()
    {
        const auto all = snapshot(database());
        if (!all)
            qFatal("cannot read: %s", qPrintable(all.error().detail));
        return *all;
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
