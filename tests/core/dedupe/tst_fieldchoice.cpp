#include "core/dedupe/fieldchoice.h"

#include <QTest>

#include <algorithm>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Which value of two companies is proposed.
class tst_FieldChoice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theOnlyValueIsTaken();
    void setsAndNotesAreJoined();
    void theNewerValueIsTaken();
    void undamagedLettersAreTaken();
    void theOneWithItsAccentsIsTaken();
    void theStricterConsentIsTakenWithItsDays();
    void ofTwoSizesThatAgreeTheCloserIsTaken_data();
    void ofTwoSizesThatAgreeTheCloserIsTaken();
    void anAddressIsNotMixed();
    void namesThatLoseStay();

private:
    FieldChoice choice(const QString &field, const FieldTimes &a = {}, const FieldTimes &b = {})
    {
        const auto all = fieldChoices(m_kept, m_gone, a, b);
        const auto found = std::ranges::find(all, field, &FieldChoice::field);
        return found == all.end() ? FieldChoice{} : *found;
    }

    Organisation m_kept;
    Organisation m_gone;
};

void tst_FieldChoice::init()
{
    m_kept = {};
    m_gone = {};
    m_kept.name = u"Nordkryo ApS"_s;
    m_gone.name = u"nordkryo aps"_s;
}

void tst_FieldChoice::theOnlyValueIsTaken()
{
    m_gone.town = u"Odense"_s;
    QCOMPARE(choice(u"town"_s).take, Take::Gone);
    QCOMPARE(choice(u"town"_s).reason, TakeReason::OnlyOne);
}

void tst_FieldChoice::setsAndNotesAreJoined()
{
    m_kept.tags = {u"a"_s, u"b"_s};
    m_gone.tags = {u"b"_s, u"c"_s};
    m_kept.note = u"Met in Lund"_s;
    m_gone.note = u"Ring Jan"_s;
    const Organisation made = mergedCompany(m_kept, m_gone, fieldChoices(m_kept, m_gone, {}, {}));
    QCOMPARE(made.tags, QStringList({u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(made.note, u"Met in Lund\n\nRing Jan"_s);
}

void tst_FieldChoice::theNewerValueIsTaken()
{
    m_kept.headcount = 31;
    m_gone.headcount = 34;
    QCOMPARE(choice(u"headcount"_s, {{u"headcount"_s, 5}}, {{u"headcount"_s, 9}}).take, Take::Gone);
    QCOMPARE(choice(u"headcount"_s, {{u"headcount"_s, 5}}, {{u"headcount"_s, 9}}).reason,
             TakeReason::Newer);
    QCOMPARE(choice(u"headcount"_s).take, Take::Kept);
    QCOMPARE(choice(u"headcount"_s).reason, TakeReason::Staying);
}

void tst_FieldChoice::undamagedLettersAreTaken()
{
    m_kept.name = u"Sj?str?m AB"_s;
    m_gone.name = u"Sjöström AB"_s;
    QCOMPARE(choice(u"name"_s, {{u"name"_s, 9}}, {{u"name"_s, 5}}).take, Take::Gone);
    QCOMPARE(choice(u"name"_s).reason, TakeReason::Undamaged);
}

void tst_FieldChoice::theOneWithItsAccentsIsTaken()
{
    m_kept.town = u"Łódź"_s;
    m_gone.town = u"Lodz"_s;
    QCOMPARE(choice(u"town"_s, {{u"town"_s, 5}}, {{u"town"_s, 9}}).take, Take::Kept);
    QCOMPARE(choice(u"town"_s).reason, TakeReason::Undamaged);
    m_gone.town = u"Łask"_s;
    QCOMPARE(choice(u"town"_s, {{u"town"_s, 5}}, {{u"town"_s, 9}}).take, Take::Gone);
}

void tst_FieldChoice::theStricterConsentIsTakenWithItsDays()
{
    m_kept.consent = Consent::Given;
    m_kept.consentOn = QDate(2026, 10, 3);
    m_gone.consent = Consent::Withdrawn;
    m_gone.consentOn = QDate(2025, 1, 1);
    const Organisation made = mergedCompany(m_kept, m_gone, fieldChoices(m_kept, m_gone, {}, {}));
    QCOMPARE(made.consent, Consent::Withdrawn);
    QCOMPARE(made.consentOn, QDate(2025, 1, 1));
    QCOMPARE(choice(u"consent"_s).reason, TakeReason::Stricter);
}

void tst_FieldChoice::ofTwoSizesThatAgreeTheCloserIsTaken_data()
{
    QTest::addColumn<SizeClass>("kept");
    QTest::addColumn<SizeClass>("gone");
    QTest::addColumn<SizeClass>("taken");
    QTest::addColumn<TakeReason>("reason");
    QTest::newRow("SME says less than small")
        << SizeClass::Small << SizeClass::Sme << SizeClass::Small << TakeReason::Closer;
    QTest::newRow("micro says more than SME")
        << SizeClass::Sme << SizeClass::Micro << SizeClass::Micro << TakeReason::Closer;
    QTest::newRow("no SME says less than large")
        << SizeClass::Large << SizeClass::NotSme << SizeClass::Large << TakeReason::Closer;
    QTest::newRow("large is no SME")
        << SizeClass::Sme << SizeClass::Large << SizeClass::Large << TakeReason::Newer;
    QTest::newRow("SME is not known to be large")
        << SizeClass::Large << SizeClass::Sme << SizeClass::Sme << TakeReason::Newer;
}

void tst_FieldChoice::ofTwoSizesThatAgreeTheCloserIsTaken()
{
    QFETCH(SizeClass, kept);
    QFETCH(SizeClass, gone);
    m_kept.sizeClass = kept;
    m_gone.sizeClass = gone;
    const FieldTimes newer{{u"size_class"_s, 9}};
    const Organisation made =
        mergedCompany(m_kept, m_gone, fieldChoices(m_kept, m_gone, {}, newer));
    QTEST(made.sizeClass, "taken");
    QTEST(choice(u"size_class"_s, {}, newer).reason, "reason");
}

void tst_FieldChoice::anAddressIsNotMixed()
{
    m_kept.street = u"Havnegade 1"_s;
    m_kept.town = u"Odense"_s;
    m_gone.street = u"Vestergade 9"_s;
    m_gone.postcode = u"8000"_s;
    m_gone.town = u"Aarhus"_s;
    const Organisation made = mergedCompany(m_kept, m_gone, fieldChoices(m_kept, m_gone, {}, {}));
    QCOMPARE(made.town, u"Odense"_s);
    QCOMPARE(made.postcode, QString());
}

void tst_FieldChoice::namesThatLoseStay()
{
    m_gone.shortName = u"NK"_s;
    const Organisation made = mergedCompany(m_kept, m_gone, fieldChoices(m_kept, m_gone, {}, {}));
    QCOMPARE(made.name, u"Nordkryo ApS"_s);
    QCOMPARE(made.shortName, u"NK"_s);
    QCOMPARE(made.otherNames, QStringList({u"nordkryo aps"_s}));
}

QTEST_APPLESS_MAIN(tst_FieldChoice)
#include "tst_fieldchoice.moc"
