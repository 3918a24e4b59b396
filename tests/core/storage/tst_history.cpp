#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/history.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Who changed what, when, from what to what, by which action.
class HistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void listsActionsNewestFirst();
    void pagesBackwards();
    void marksWhatWasTakenBack();
    void tellsEachFieldOfAnAction();
    void tellsTheStoryOfOneField();
    void tellsOfDeletedRecords();
    void keepsTheNameOfWhoActed();
};

void HistoryTest::listsActionsNewestFirst()
{
    TemporaryWorkspace workspace;
    VERIFY_OK(workspace->apply({created(company(u"Nord"_s))}, u"Added Nord"_s));
    const auto entries = history(workspace.database(), 0, 10);
    VERIFY_OK(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->front().label, u"Added Nord"_s);
    QCOMPARE(entries->front().who, workspace.advisor.name);
    QCOMPARE(entries->front().kind, ActionKind::Do);
    QCOMPARE(entries->front().ops, 1);
    QVERIFY(entries->front().own);
    QVERIFY(qAbs(entries->front().at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(entries->back().kind, ActionKind::System);
    QCOMPARE(*historyCount(workspace.database()), 2);
}

void HistoryTest::pagesBackwards()
{
    TemporaryWorkspace workspace;
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(workspace->apply({created(company(u"C%1"_s.arg(i)))}, u"Added C%1"_s.arg(i)));
    QStringList labels;
    qint64 before = 0;
    for (;;) {
        const auto page = history(workspace.database(), before, 2);
        VERIFY_OK(page);
        if (page->empty())
            break;
        for (const HistoryEntry &entry : *page)
            labels << entry.label;
        before = page->back().changeset;
    }
    QCOMPARE(
        labels.mid(0, 5),
        (QStringList{u"Added C4"_s, u"Added C3"_s, u"Added C2"_s, u"Added C1"_s, u"Added C0"_s}));
    QCOMPARE(labels.size(), 6);
}

void HistoryTest::marksWhatWasTakenBack()
{
    TemporaryWorkspace workspace;
    VERIFY_OK(workspace->apply({created(company(u"Nord"_s))}, u"Added Nord"_s));
    const auto undone = [&] {
        const auto entries = history(workspace.database(), 0, 10);
        const auto added = std::ranges::find_if(*entries, [](const HistoryEntry &e) {
            return e.label == u"Added Nord"_s && e.kind == ActionKind::Do;
        });
        return added->undone;
    };
    QVERIFY(!undone());
    VERIFY_OK(workspace->undo());
    QVERIFY(undone());
    VERIFY_OK(workspace->redo());
    QVERIFY(!undone());
    VERIFY_OK(workspace->undo());
    QVERIFY(undone());
    QCOMPARE(history(workspace.database(), 0, 1)->front().kind, ActionKind::Undo);
}

void HistoryTest::tellsEachFieldOfAnAction()
{
    TemporaryWorkspace workspace;
    Organisation nord = company(u"Nord"_s);
    nord.tags = {u"cryo"_s};
    nord.turnover = {500, u"DKK"_s};
    VERIFY_OK(workspace->apply({created(nord)}, u"Added Nord"_s));
    Organisation edit = nord;
    edit.town = u"Odense"_s;
    edit.tags = {u"vacuum"_s};
    edit.turnover = {700, u"DKK"_s};
    VERIFY_OK(workspace->apply({edited(nord, edit)}, u"Edited Nord"_s));

    const auto changes = changesOf(workspace.database(), workspace->nextUndo()->changeset, 100);
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 4);
    const auto of = [&](const QString &field, const QString &key = {}) {
        return *std::ranges::find_if(
            *changes, [&](const FieldChange &c) { return c.field == field && c.key == key; });
    };
    QCOMPARE(of(u"town"_s).from, QVariant());
    QCOMPARE(of(u"town"_s).to, u"Odense"_s);
    QCOMPARE(of(u"town"_s).recordName, u"Nord"_s);
    QCOMPARE(of(u"town"_s).label, u"Edited Nord"_s);
    QCOMPARE(of(u"tags"_s, u"cryo"_s).from, 1);
    QVERIFY(of(u"tags"_s, u"cryo"_s).to.isNull());
    QCOMPARE(of(u"tags"_s, u"vacuum"_s).to, 1);
    QCOMPARE(of(u"turnover"_s).from.toMap().value(u"minor"_s), 500);
    QCOMPARE(of(u"turnover"_s).to.toMap().value(u"minor"_s), 700);
}

void HistoryTest::tellsTheStoryOfOneField()
{
    TemporaryWorkspace workspace;
    Organisation nord = company(u"Nord"_s);
    nord.town = u"Aarhus"_s;
    VERIFY_OK(workspace->apply({created(nord)}, u"Added"_s));
    Organisation edit = nord;
    edit.town = u"Odense"_s;
    edit.street = u"Kanalvej 2"_s;
    VERIFY_OK(workspace->apply({edited(nord, edit)}, u"Moved"_s));
    VERIFY_OK(workspace->undo());
    const auto changes = recordHistory(workspace.database(), nord.id.toString(), u"town"_s);
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 3);
    QCOMPARE((*changes)[0].from, u"Odense"_s);
    QCOMPARE((*changes)[0].to, u"Aarhus"_s);
    QCOMPARE((*changes)[1].from, u"Aarhus"_s);
    QCOMPARE((*changes)[1].to, u"Odense"_s);
    QVERIFY((*changes)[2].from.isNull());
    QCOMPARE((*changes)[2].to, u"Aarhus"_s);
}

void HistoryTest::tellsOfDeletedRecords()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(u"Nord"_s);
    VERIFY_OK(workspace->apply({created(nord)}, u"Added"_s));
    VERIFY_OK(workspace->apply({deleted(nord)}, u"Deleted Nord"_s));
    const auto changes = changesOf(workspace.database(), workspace->nextUndo()->changeset, 10);
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 1);
    QCOMPARE(changes->front().field, u"_deleted"_s);
    QCOMPARE(changes->front().recordName, u"Nord"_s);
    QCOMPARE(changes->front().to, 1);
}

void HistoryTest::keepsTheNameOfWhoActed()
{
    TemporaryWorkspace workspace;
    Advisor second;
    second.id = Id<Advisor>::create();
    second.name = u"Bo Berg"_s;
    VERIFY_OK(workspace->apply({created(second)}, u"Added Bo Berg"_s));
    VERIFY_OK(workspace->setAdvisor(second.id));
    VERIFY_OK(workspace->apply({created(company(u"Nord"_s))}, u"Added Nord"_s));
    const auto entries = history(workspace.database(), 0, 10);
    VERIFY_OK(entries);
    QCOMPARE((*entries)[0].who, u"Bo Berg"_s);
    QCOMPARE((*entries)[1].who, workspace.advisor.name);
}

QTEST_GUILESS_MAIN(HistoryTest)

#include "tst_history.moc"
