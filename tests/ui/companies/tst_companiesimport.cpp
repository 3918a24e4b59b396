#include "ui/companies/pagehost.h"
#include "ui/transfer/importassistant.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// The way from the Companies page into an import.
class tst_CompaniesImport : public QObject
{
    Q_OBJECT

private slots:
    void importAsksForTheFileAtOnce();
};

void tst_CompaniesImport::importAsksForTheFileAtOnce()
{
    PageHost host{{}};
    QAction *import = nullptr;
    for (QAction *action : host.page.headerActions()) {
        if (action->text() == u"Import")
            import = action;
    }
    QVERIFY(import);
    import->trigger(); // the question for the file is left
    QVERIFY(!host.page.findChild<ImportAssistant *>());

    host.prompts.file = host.workspace.folder() + u"/list.csv"_s;
    QFile list(host.prompts.file);
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("Company;Country\nAlfa GmbH;DE\n");
    list.close();
    import->trigger();

    auto *assistant = host.page.findChild<ImportAssistant *>();
    QVERIFY(assistant);
    QTRY_COMPARE(assistant->step(), ImportAssistant::Columns);
    assistant->reject();
}

QTEST_MAIN(tst_CompaniesImport)
#include "tst_companiesimport.moc"
