#include "core/storage/companylist.h"

#include "core/domain/technologyarea.h"
#include "core/storage/companyindex.h"
#include "core/storage/filterparser.h"
#include "core/storage/listquery.h"

#include "core/storage/companytables.h"
#include "kit/verify.h"

#include <QTemporaryDir>

#include <set>

using namespace Qt::StringLiterals;
using namespace ilo;

/// Terms of the search language over companies, beside a plain reading of what was put in: enough
/// companies that sets, single looks and reading all records take their turn.
class tst_CompanyTerms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void termsAgreeWithThePlainReading_data();
    void termsAgreeWithThePlainReading();
    void theFirstOnesMatchAllTerms_data() { termsAgreeWithThePlainReading_data(); }
    void theFirstOnesMatchAllTerms();
    void groupsCountWhatIsNotStated();
    void groupsOfTagsCountThoseWithout();

private:
    struct Company
    {
        QString name;
        QString country;
        QString note;
        QString email;
        QStringList tags;
        QString advisor; ///< its name
        std::optional<int> headcount;
        std::optional<int> founded;
        std::optional<qint64> turnover; ///< in hundredths
        QString consentUntil;
        qsizetype capabilities = 0;
        int trl = 0;
        bool favourite = false;
        bool isLaser = false;
        bool isOptics = false;  ///< or finer
        bool hasVakuum = false; ///< anywhere
    };
    using Holds = bool (*)(const Company &);

    Result<std::vector<qint64>> found(const QString &text) const;
    ListQuery query(const QString &text) const;

    QTemporaryDir m_folder;
    std::unique_ptr<CompanyTables> m_tables;
    std::map<qint64, Company> m_companies;
};

namespace {

bool hasWord(const QString &text, const QString &word)
{
    return (u' ' + folded(text)).contains(u' ' + word);
}

bool hasTag(const QStringList &tags, const QString &word)
{
    return hasWord(tags.join(u' '), word);
}

} // namespace

void tst_CompanyTerms::initTestCase()
{
    m_tables = std::make_unique<CompanyTables>(m_folder.filePath(u"terms.inprocap"_s));
    QRandomGenerator chance(20261126);
    VERIFY_OK(m_tables->database().execute(u"BEGIN"_s));
    const QStringList advisors{u"Anna Król"_s, u"Bo Søgaard"_s};
    QStringList ids;
    for (const QString &name : advisors) {
        ids << Id<Advisor>::create().toString();
        const qlonglong number = 90'000 + ids.size();
        m_tables->run(u"INSERT INTO entity (number, uuid, type) VALUES (?, ?, 'advisor')"_s,
                      {number, ids.last()});
        m_tables->run(u"INSERT INTO advisor (number, id, name) VALUES (?, ?, ?)"_s,
                      {number, ids.last(), name});
    }
    for (qint64 number = 1; number <= 7000; ++number) {
        CompanyTables::Company put = m_tables->invented(chance);
        Organisation &record = put.record;
        record.roles = {};
        record.name += chance.bounded(2) ? u" GmbH"_s : u" ApS"_s;
        record.tags.clear();
        if (chance.bounded(3) == 0)
            record.tags = {u"Big Science"_s};
        if (chance.bounded(40) == 0)
            record.tags << u"Cryo"_s;

        Company company{.name = record.name,
                        .country = record.country,
                        .note = record.note,
                        .tags = record.tags,
                        .capabilities = qsizetype(put.capabilities.size())};
        QStringList texts{record.name, record.note, record.town};
        texts += record.otherNames;
        for (const Capability &capability : put.capabilities) {
            texts << capability.title << capability.text;
            company.trl = std::max(company.trl, capability.trl.value_or(0));
            company.isLaser |= capability.area == u"lasers";
            const CodeEntry *area = technologyArea(capability.area);
            company.isOptics |= area && (area->key == u"optics" || area->parent == u"optics");
        }
        company.hasVakuum = hasWord(texts.join(u' '), u"vakuum"_s);
        if (chance.bounded(3))
            company.headcount = chance.bounded(30) ? chance.bounded(200) : 0;
        if (chance.bounded(3))
            company.founded = 1950 + chance.bounded(70);
        if (chance.bounded(3))
            company.turnover = chance.bounded(90'000'000);
        if (chance.bounded(4) == 0)
            company.consentUntil = u"2027-0%1-15"_s.arg(1 + chance.bounded(9));
        if (chance.bounded(50))
            company.email = u"info@firm%1.eu"_s.arg(chance.bounded(900));
        company.favourite = chance.bounded(200) == 0;
        const int advisor = chance.bounded(60);
        if (advisor < advisors.size())
            company.advisor = advisors[advisor];
        m_tables->put(number, std::move(put));
        m_tables->run(
            u"UPDATE organisation SET headcount = ?, founded = ?, turnover = ?, consent_until = ?,"
            " email = ?, favourite = ?, advisor_id = ? WHERE number = ?"_s,
            {company.headcount ? QVariant(*company.headcount) : QVariant(),
             company.founded ? QVariant(*company.founded) : QVariant(),
             company.turnover
                 ? QVariant(u"{\"minor\":%1,\"currency\":\"EUR\"}"_s.arg(*company.turnover))
                 : QVariant(),
             company.consentUntil.isEmpty() ? QVariant() : QVariant(company.consentUntil),
             company.email.isEmpty() ? QVariant() : QVariant(company.email),
             company.favourite ? QVariant(1) : QVariant(),
             company.advisor.isEmpty() ? QVariant() : QVariant(ids[advisor]),
             number});
        m_companies.emplace(number, std::move(company));
    }
    VERIFY_OK(rebuildCompanies(m_tables->database()));
    VERIFY_OK(m_tables->database().execute(u"COMMIT"_s));
    const auto differences = companyIndexDifferences(m_tables->database());
    VERIFY_OK(differences);
    QCOMPARE(*differences, QStringList());
}

ListQuery tst_CompanyTerms::query(const QString &text) const
{
    return {.filter = parseFilter(*listKind(u"companies"_s), text).filter};
}

Result<std::vector<qint64>> tst_CompanyTerms::found(const QString &text) const
{
    return listNumbers(m_tables->database(), *listKind(u"companies"_s), query(text));
}

void tst_CompanyTerms::termsAgreeWithThePlainReading_data()
{
    QTest::addColumn<Holds>("holds");
    const auto row = [](const char *text, Holds holds) { QTest::newRow(text) << holds; };
    row("country:PL", [](const Company &c) { return c.country == u"PL"; });
    row("country:PL,DK trl:>=8",
        [](const Company &c) { return !c.country.isEmpty() && c.trl >= 8; });
    row("trl:<3", [](const Company &c) { return c.trl > 0 && c.trl < 3; });
    row("trl:none", [](const Company &c) { return c.trl == 0; });
    row("-trl:>=5", [](const Company &c) { return c.trl < 5; });
    row("trl:any -country:DK", [](const Company &c) { return c.trl > 0 && c.country != u"DK"; });
    row("-text:vakuum -tag:scie country:PL,DK", [](const Company &c) {
        return !c.country.isEmpty() && !c.hasVakuum && !hasTag(c.tags, u"scie"_s);
    });
    row("headcount:0", [](const Company &c) { return c.headcount == 0; });
    row("headcount:<5", [](const Company &c) { return c.headcount && *c.headcount < 5; });
    row("headcount:none", [](const Company &c) { return !c.headcount; });
    row("headcount:>195 founded:<1960", [](const Company &c) {
        return c.headcount && *c.headcount > 195 && c.founded && *c.founded < 1960;
    });
    row("founded:1995..1999 -country:DK", [](const Company &c) {
        return c.founded && *c.founded >= 1995 && *c.founded <= 1999 && c.country != u"DK";
    });
    row("turnover:>=890000",
        [](const Company &c) { return c.turnover && *c.turnover >= 89'000'000; });
    row("turnover:any", [](const Company &c) { return c.turnover.has_value(); });
    row("consent_until:<2027-03-01",
        [](const Company &c) { return !c.consentUntil.isEmpty() && c.consentUntil < u"2027-03"; });
    row("consent_until:none", [](const Company &c) { return c.consentUntil.isEmpty(); });
    row("favourite:yes", [](const Company &c) { return c.favourite; });
    row("favourite:no country:PL",
        [](const Company &c) { return !c.favourite && c.country == u"PL"; });
    row("advisor:krol", [](const Company &c) { return hasWord(c.advisor, u"krol"_s); });
    row("advisor:any", [](const Company &c) { return !c.advisor.isEmpty(); });
    row("-advisor:anna", [](const Company &c) { return !hasWord(c.advisor, u"anna"_s); });
    row("email:none", [](const Company &c) { return c.email.isEmpty(); });
    row("email:firm77", [](const Company &c) { return hasWord(c.email, u"firm77"_s); });
    row("email:none,firm77",
        [](const Company &c) { return c.email.isEmpty() || hasWord(c.email, u"firm77"_s); });
    row("tag:cryo", [](const Company &c) { return hasTag(c.tags, u"cryo"_s); });
    row("tag:=\"big science\"", [](const Company &c) { return c.tags.contains(u"Big Science"_s); });
    row("tag:cryo,scie",
        [](const Company &c) { return hasTag(c.tags, u"cryo"_s) || hasTag(c.tags, u"scie"_s); });
    row("-tag:scie", [](const Company &c) { return !hasTag(c.tags, u"scie"_s); });
    row("tag:none", [](const Company &c) { return c.tags.isEmpty(); });
    row("name:gmbh -country:DK",
        [](const Company &c) { return hasWord(c.name, u"gmbh"_s) && c.country != u"DK"; });
    row("name:kryo name:gmbh tag:scie", [](const Company &c) {
        return hasWord(c.name, u"kryo"_s) && hasWord(c.name, u"gmbh"_s)
            && hasTag(c.tags, u"scie"_s);
    });
    row("area:optics", [](const Company &c) { return c.isOptics; });
    row("area:=optics trl:9", [](const Company &c) { return c.isOptics && c.trl == 9; });
    row("-area:optics country:PL",
        [](const Company &c) { return !c.isOptics && c.country == u"PL"; });
    row("area:optik name:gmbh", // as the area is called in Swedish and German
        [](const Company &c) { return c.isOptics && hasWord(c.name, u"gmbh"_s); });
    row("area:lasers trl:9", [](const Company &c) { return c.isLaser && c.trl == 9; });
    row("note:vak country:PL",
        [](const Company &c) { return hasWord(c.note, u"vak"_s) && c.country == u"PL"; });
    row("note:none", [](const Company &c) { return c.note.isEmpty(); });
    row("capability:none", [](const Company &c) { return c.capabilities == 0; });
}

void tst_CompanyTerms::termsAgreeWithThePlainReading()
{
    QFETCH(const Holds, holds);
    const auto numbers = found(QString::fromLatin1(QTest::currentDataTag()));

    VERIFY_OK(numbers);
    const std::set<qint64> all(numbers->begin(), numbers->end());
    QCOMPARE(all.size(), numbers->size());
    for (const auto &[number, company] : m_companies)
        QVERIFY2(all.contains(number) == holds(company), qPrintable(company.name));
}

/// Also names that begin with what is typed must meet the terms.
void tst_CompanyTerms::theFirstOnesMatchAllTerms()
{
    for (const auto *more : {"", "kryo ", "\"kryo\" "}) {
        const QString text =
            QString::fromLatin1(more) + QString::fromLatin1(QTest::currentDataTag());
        const auto all = found(text);
        VERIFY_OK(all);
        for (const int limit : {1, 60, 900}) {
            const auto first = firstListNumbers(
                m_tables->database(), *listKind(u"companies"_s), query(text), limit);
            VERIFY_OK(first);
            const std::vector<qint64> wanted(
                all->begin(), all->begin() + std::min<qsizetype>(limit, qsizetype(all->size())));
            QVERIFY2(*first == wanted, qPrintable(u"%1, %2"_s.arg(text).arg(limit)));
        }
    }
}

void tst_CompanyTerms::groupsCountWhatIsNotStated()
{
    std::vector<qint64> all;
    qint64 without = 0;
    qint64 withNone = 0;
    for (const auto &[number, company] : m_companies) {
        all.push_back(number);
        without += !company.headcount;
        withNone += company.headcount == 0;
    }

    const auto groups =
        listGroups(m_tables->database(), *listKind(u"companies"_s), all, u"headcount"_s, 1000);

    VERIFY_OK(groups);
    QVERIFY(withNone > 0);
    QVERIFY(std::ranges::find(*groups, GroupCount{QString(), without}) != groups->end());
    QVERIFY(std::ranges::find(*groups, GroupCount{u"0"_s, withNone}) != groups->end());
}

void tst_CompanyTerms::groupsOfTagsCountThoseWithout()
{
    std::vector<qint64> half;
    std::map<QString, qint64> wanted;
    for (const auto &[number, company] : m_companies) {
        if (number % 2 == 0)
            continue;
        half.push_back(number);
        for (const QString &tag : company.tags)
            ++wanted[tag];
        if (company.tags.isEmpty())
            ++wanted[QString()];
    }

    const auto groups =
        listGroups(m_tables->database(), *listKind(u"companies"_s), half, u"tag"_s, 1000);

    VERIFY_OK(groups);
    QCOMPARE(groups->size(), wanted.size());
    for (const auto &[value, count] : *groups)
        QCOMPARE(count, wanted[value]);
}

QTEST_APPLESS_MAIN(tst_CompanyTerms)
#include "tst_companyterms.moc"
