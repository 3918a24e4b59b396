#include "ui/transfer/workspaceexport.h"

#include "core/exchange/jsonimport.h"
#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QSignalSpy>

using namespace ilo;
using namespace Qt::StringLiterals;

/// The whole workspace as JSON from the window.
class tst_WorkspaceExport : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatCanBeReadBack();
    void saysWhyNot();
    void cancelledPromptDoesNothing();
};

void tst_WorkspaceExport::writesWhatCanBeReadBack()
{
    test::TemporaryWorkspace workspace;
    VERIFY_OK(workspace->apply({created(test::company(u"Łódź Pumpy"_s))}, u"Created"_s));
    test::FakePrompts prompts;
    prompts.file = workspace.folder() + u"/out.json"_s;
    Context context(*workspace, prompts);
    QSignalSpy announced(&context, &Context::announced);
    WorkspaceExport exporting(context);

    exporting.begin(nullptr);

    QVERIFY(announced.wait());
    QVERIFY(announced.front().front().toString().contains(u"out.json"_s));
    const QString copy = workspace.folder() + u"/copy.inprocap"_s;
    const auto receipt = createFromJson(prompts.file, copy, u"Read"_s);
    VERIFY_OK(receipt);
    QCOMPARE(receipt->counts.at(u"organisation"_s), 1);
}

void tst_WorkspaceExport::saysWhyNot()
{
    test::TemporaryWorkspace workspace;
    test::FakePrompts prompts;
    prompts.file = workspace.folder() + u"/none/out.json"_s;
    Context context(*workspace, prompts);
    QSignalSpy reported(&context, &Context::reported);
    WorkspaceExport exporting(context);

    exporting.begin(nullptr);

    QVERIFY(reported.wait());
    QCOMPARE(reported.front().front().value<Error>().code, Error::Code::File);
}

void tst_WorkspaceExport::cancelledPromptDoesNothing()
{
    test::TemporaryWorkspace workspace;
    test::FakePrompts prompts;
    Context context(*workspace, prompts);
    WorkspaceExport exporting(context);

    exporting.begin(nullptr);

    QVERIFY(!exporting.job().isRunning());
}

QTEST_MAIN(tst_WorkspaceExport)
#include "tst_workspaceexport.moc"
