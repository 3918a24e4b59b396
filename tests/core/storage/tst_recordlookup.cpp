#include "core/storage/recordlookup.h"

#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_RecordLookup : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aRecordIsFoundByItsId();
    void aShortFormHasToBeClear();
    void aNeedIsFoundByItsNumber();
    void aBriefsNumberIsNotTakenForANeeds();
    void anOrganisationIsFoundByAnyOfItsNames();
    void partsComeInTheOrderOfMaking();
    void whatIsDeletedIsNotRead();

private:
    test::TemporaryWorkspace m_workspace;
    Organisation m_company;
    Need m_need;
    Brief m_brief;
};

void tst_RecordLookup::initTestCase()
{
    m_company = test::company(u"Nordlys Vakuum ApS"_s);
    m_company.otherNames = {u"NLV"_s};
    m_need = {.id = Id<Need>::create(), .code = u"N-0147"_s, .title = u"Keep it cold"_s};
    m_brief = {.id = Id<Brief>::create(), .need = m_need.id, .code = u"INP-CERN-2026-147"_s};
    Brief second = m_brief;
    second.id = Id<Brief>::create();
    second.version = 2;
    VERIFY_OK(m_workspace->apply({created(m_company),
                                  created(test::capability(m_company, u"First"_s)),
                                  created(test::capability(m_company, u"Second"_s)),
                                  created(test::company(u"Twin"_s)),
                                  created(test::company(u"Twin"_s)),
                                  created(m_need),
                                  created(m_brief),
                                  created(second)},
                                 u"Made records"_s));
    m_brief = second;
}

void tst_RecordLookup::aRecordIsFoundByItsId()
{
    const QString id = m_company.id.toString();
    for (const QString &form : {id, id.toUpper(), id.right(8), u' ' + id + u' '}) {
        const Result<RecordRef> found = findRecord(m_workspace.database(), form);
        VERIFY_OK(found);
        QCOMPARE(found->id, id);
        QCOMPARE(found->type, u"organisation"_s);
    }
}

void tst_RecordLookup::aShortFormHasToBeClear()
{
    // Ids made within a moment begin alike.
    const Result<RecordRef> several =
        findRecord(m_workspace.database(), m_company.id.toString().left(8));
    QVERIFY(!several);
    QCOMPARE(several.error().code, Error::Code::Invalid);

    QCOMPARE(findRecord(m_workspace.database(), m_company.id.toString().right(5)).error().code,
             Error::Code::NotFound); // too short to be one
    QCOMPARE(findRecord(m_workspace.database(), u"Twin"_s).error().code, Error::Code::Invalid);
    QCOMPARE(findRecord(m_workspace.database(), u"nobody"_s).error().code, Error::Code::NotFound);
    QCOMPARE(findRecord(m_workspace.database(), QString()).error().code, Error::Code::NotFound);
}

void tst_RecordLookup::aNeedIsFoundByItsNumber()
{
    for (const QString &form : {u"N-0147"_s, u"n-147"_s, u"147"_s}) {
        const Result<RecordRef> found = findRecord(m_workspace.database(), form);
        VERIFY_OK(found);
        QCOMPARE(found->id, m_need.id.toString());
    }
}

void tst_RecordLookup::aBriefsNumberIsNotTakenForANeeds()
{
    const Result<RecordRef> found = findRecord(m_workspace.database(), u"inp-cern-2026-147"_s);

    VERIFY_OK(found);
    QCOMPARE(found->type, u"brief"_s);
    QCOMPARE(found->id, m_brief.id.toString()); // the newest version
}

void tst_RecordLookup::anOrganisationIsFoundByAnyOfItsNames()
{
    for (const QString &form : {u"nordlys vakuum aps"_s, u"nlv"_s}) {
        const Result<RecordRef> found = findRecord(m_workspace.database(), form);
        VERIFY_OK(found);
        QCOMPARE(found->id, m_company.id.toString());
    }
}

void tst_RecordLookup::partsComeInTheOrderOfMaking()
{
    const auto parts =
        partsOfRecord(m_workspace.database(), {u"organisation"_s, m_company.id.toString()});
    VERIFY_OK(parts);
    QCOMPARE(parts->size(), size_t(2));
    QCOMPARE(std::get<Capability>(parts->front()).title, u"First"_s);

    const auto briefs = partsOfRecord(m_workspace.database(), {u"need"_s, m_need.id.toString()});
    VERIFY_OK(briefs);
    QCOMPARE(briefs->size(), size_t(2));
}

void tst_RecordLookup::whatIsDeletedIsNotRead()
{
    const Organisation gone = test::company(u"Gone"_s);
    VERIFY_OK(m_workspace->apply({created(gone)}, u"Made it"_s));
    VERIFY_OK(m_workspace->apply({deleted(gone)}, u"Deleted it"_s));

    const Result<AnyRecord> read =
        readRecord(m_workspace.database(), {u"organisation"_s, gone.id.toString()});

    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(tst_RecordLookup)
#include "tst_recordlookup.moc"
