#include "ui/opportunities/opportunitiespage.h"

#include "core/domain/opportunity.h"
#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/lists/listviews.h"
#include "ui/lists/recordlistview.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// Which calls the page shows before a person chose.
class tst_OpenCalls : public QObject
{
    Q_OBJECT

private slots:
    void openOnesAreShownUntilAllAreWanted();
    void withoutAnyItSaysWhatCallsAre();
};

void tst_OpenCalls::openOnesAreShownUntilAllAreWanted()
{
    TemporaryWorkspace file;
    Opportunity call;
    call.id = Id<Opportunity>::create();
    call.title = u"Vacuum chambers"_s;
    call.closesOn = QDate::currentDate().addDays(5);
    Opportunity past = call;
    past.id = Id<Opportunity>::create();
    past.closesOn = QDate::currentDate().addDays(-5);
    VERIFY_OK(file->apply({created(call), created(past)}, u"x"_s));
    FakePrompts prompts;
    Context context(*file, prompts);
    OpportunitiesPage page(context);
    page.show();
    auto *list = page.findChild<RecordListView *>();

    QTRY_COMPARE(page.currentRecord(), call.id.toString());
    QTRY_COMPARE(list->model().rowCount(), 1);
    page.goTo({page.key(), past.id.toString(), {}}); // where somebody leads to it
    QTRY_COMPARE(page.currentRecord(), past.id.toString());
    QTRY_COMPARE(list->model().rowCount(), 2);

    list->setFilterText(u"open:open"_s);
    QTRY_COMPARE(list->model().rowCount(), 1);
    list->views()->showAll();
    QTRY_COMPARE(list->model().rowCount(), 2);
}

void tst_OpenCalls::withoutAnyItSaysWhatCallsAre()
{
    TemporaryWorkspace file;
    FakePrompts prompts;
    Context context(*file, prompts);
    OpportunitiesPage page(context);
    page.resize(1000, 700);
    page.show();

    auto *empty = page.findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    const auto says = [&] {
        QStringList texts;
        for (const QLabel *label : empty->findChildren<QLabel *>())
            texts << label->text();
        return texts.contains(u"No opportunities yet"_s);
    };
    QTRY_VERIFY(says());
}

QTEST_MAIN(tst_OpenCalls)
#include "tst_opencalls.moc"
