#pragma once

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "ui/kit/context.h"
#include "ui/lists/listtable.h"
#include "ui/lists/recordlistview.h"

#include <QTest>

namespace ilo::test {

/// A list of contacts of two companies over a real file, shown and loaded.
class ContactsHost
{
public:
    ContactsHost()
    {
        anna.tags = {QStringLiteral("visited")};
        mette.organisation = kryo.id;
        mette.role = ContactRole::Sales;
        mette.retainUntil = QDate(2027, 3, 31);
        const Status done = workspace->apply(
            {created(kryo), created(anna), created(bo), created(mette)}, QStringLiteral("Add"));
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        list.resize(1000, 400);
        list.show();
        list.table()->setFocus();
    }

    QStringList names()
    {
        QStringList found;
        for (int row = 0; row < list.model().rowCount(); ++row)
            found << list.model().titleOf(*list.model().line(row));
        return found;
    }

    Contact stored(const Contact &contact)
    {
        const auto found = Repository<Contact>(workspace.database()).get(contact.id);
        return found ? *found : Contact();
    }

    void tick(int row) { list.model().setTicked(row, row, true); }

    TemporaryWorkspace workspace;
    FakePrompts prompts;
    Context context{*workspace, prompts};
    Organisation kryo = company(QStringLiteral("Nordkryo ApS"));
    Contact anna{.id = Id<Contact>::create(), .name = QStringLiteral("Anna Kowalska")};
    Contact bo{.id = Id<Contact>::create(), .name = QStringLiteral("Bo Andersen")};
    Contact mette{.id = Id<Contact>::create(), .name = QStringLiteral("Mette Sørensen")};
    RecordListView list{context, *listKind(QStringLiteral("contacts"))};
};

} // namespace ilo::test
