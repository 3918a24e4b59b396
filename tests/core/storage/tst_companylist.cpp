#include "core/storage/companylist.h"

#include "core/storage/companyindex.h"
#include "core/storage/numbers.h"

#include "core/storage/companytables.h"
#include "kit/verify.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ilo;

/// The list's filter and order beside a plain reading of all records.
class tst_CompanyList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void foldsLettersThatSqliteLeaves();
    void namesThatBeginWithTheTextComeFirst();
    void syntaxIsHarmless();
    void bigScienceOrganisationsAreNotListed();
    void agreesWithAPlainScan_data();
    void agreesWithAPlainScan();
    void theFirstOnesAreTheFirstOfAll_data() { agreesWithAPlainScan_data(); }
    void theFirstOnesAreTheFirstOfAll();
    void cancelledIsNotAnAnswer();
    void rowsHaveWhatIsShown();

private:
    struct Line
    {
        qint64 number;
        QString name, town, country, areas;
        int size, trl, consent;
        QString words;
    };

    std::vector<qint64> plain(const CompanyQuery &query) const;
    QStringList names(const QString &filter);

    QTemporaryDir m_folder;
    std::unique_ptr<CompanyTables> m_tables;
    std::vector<Line> m_lines;
};

void tst_CompanyList::initTestCase()
{
    m_tables = std::make_unique<CompanyTables>(m_folder.filePath(u"list.inprocap"_s));
    QRandomGenerator chance(20260301);
    VERIFY_OK(m_tables->database().execute(u"BEGIN"_s));
    for (qint64 number = 1; number <= 6200; ++number)
        m_tables->put(number * 3, m_tables->invented(chance));
    VERIFY_OK(rebuildCompanies(m_tables->database()));
    VERIFY_OK(m_tables->database().execute(u"COMMIT"_s));

    constexpr std::array consentOrder{3, 2, 1, 4, 5}; // by Consent
    for (const auto &[number, company] : m_tables->companies()) {
        const Organisation &record = company.record;
        if (record.roles.contains(u"big_science"_s) && !record.roles.contains(u"company"_s))
            continue;
        Line line{.number = number,
                  .name = folded(record.name),
                  .town = folded(record.town),
                  .country = record.country,
                  .size = int(record.sizeClass),
                  .trl = 0,
                  .consent = consentOrder[size_t(record.consent)]};
        QStringList words{record.name, record.town, record.country, record.note};
        words << record.otherNames << record.tags;
        std::map<QString, int> areas;
        for (const Capability &capability : company.capabilities) {
            words << capability.title << capability.text << capability.area;
            line.trl = std::max(line.trl, capability.trl.value_or(0));
            --areas[capability.area];
        }
        std::vector<std::pair<int, QString>> used;
        for (const auto &[area, uses] : areas)
            used.emplace_back(uses, area);
        std::ranges::sort(used);
        QStringList keys;
        for (const auto &[uses, area] : used)
            keys << area;
        line.areas = keys.join(u' ');
        line.words = u' ' + folded(words.join(u' '));
        m_lines.push_back(line);
    }
}

/// What the list should give: filter and order word by word, without index or SQL.
std::vector<qint64> tst_CompanyList::plain(const CompanyQuery &query) const
{
    const QStringList words = foldedWords(query.filter);
    const QString begin = words.join(u' ');
    std::vector<const Line *> hits;
    for (const Line &line : m_lines) {
        if (std::ranges::all_of(
                words, [&](const QString &word) { return line.words.contains(u' ' + word); }))
            hits.push_back(&line);
    }
    const auto byValue = [&](auto member) {
        std::ranges::sort(hits, [&](const Line *a, const Line *b) {
            const decltype(a->*member) blank{};
            if ((a->*member == blank) != (b->*member == blank))
                return b->*member == blank;
            if (a->*member != b->*member)
                return (a->*member < b->*member) != query.descending;
            return std::tie(a->name, a->number) < std::tie(b->name, b->number);
        });
    };
    switch (query.sort) {
    case CompanySort::Name:
        std::ranges::sort(hits, [&](const Line *a, const Line *b) {
            const bool aBegins = !begin.isEmpty() && a->name.startsWith(begin);
            const bool bBegins = !begin.isEmpty() && b->name.startsWith(begin);
            if (aBegins != bBegins)
                return aBegins;
            return (std::tie(a->name, a->number) < std::tie(b->name, b->number))
                != query.descending;
        });
        break;
    case CompanySort::Country: byValue(&Line::country); break;
    case CompanySort::Size: byValue(&Line::size); break;
    case CompanySort::Areas: byValue(&Line::areas); break;
    case CompanySort::Trl: byValue(&Line::trl); break;
    case CompanySort::Consent: byValue(&Line::consent); break;
    case CompanySort::Town: byValue(&Line::town); break;
    case CompanySort::Contacted: // none of them has met anybody
    case CompanySort::Changed: byValue(&Line::name); break;
    }
    std::vector<qint64> numbers;
    for (const Line *line : hits)
        numbers.push_back(line->number);
    return numbers;
}

QStringList tst_CompanyList::names(const QString &filter)
{
    const auto numbers = companyNumbers(m_tables->database(), {.filter = filter});
    QStringList found;
    if (const auto rows =
            companyRows(m_tables->database(), numbers ? *numbers : std::vector<qint64>());
        rows) {
        for (const CompanyRow &row : *rows)
            found << row.name;
    }
    return found;
}

void tst_CompanyList::foldsLettersThatSqliteLeaves()
{
    QVERIFY(!names(u"lodz"_s).isEmpty());
    QCOMPARE(names(u"LODZ"_s), names(u"łódź"_s));
    QCOMPARE(names(u"strasse"_s), names(u"Straße"_s));
    QCOMPARE(names(u"orsted"_s), names(u"ØRSTED"_s));
    QVERIFY(!names(u"orsted"_s).isEmpty());
}

void tst_CompanyList::namesThatBeginWithTheTextComeFirst()
{
    const QStringList found = names(u"kryo"_s);

    const auto begins = [](const QString &name) { return folded(name).startsWith(u"kryo"); };
    const auto firstOther = std::ranges::find_if_not(found, begins);
    QVERIFY(firstOther != found.begin() && firstOther != found.end());
    QVERIFY(std::none_of(firstOther, found.end(), begins));
    QVERIFY(std::is_sorted(found.begin(), firstOther, [](const QString &a, const QString &b) {
        return folded(a) < folded(b);
    }));
}

void tst_CompanyList::syntaxIsHarmless()
{
    QCOMPARE(names(u"\"kryo\" * ("_s), names(u"kryo"_s));
    QStringList reversed = names(u"or kryo"_s);
    QStringList plain = names(u"kryo OR"_s);
    reversed.sort();
    plain.sort();
    QVERIFY(!plain.isEmpty());
    QCOMPARE(plain, reversed);
    QCOMPARE(names(u"' ; DROP TABLE organisation --"_s), QStringList());
    QCOMPARE(names(u"words:kryo"_s), QStringList());
    QCOMPARE(names(u" -*\"%_ "_s).size(), qsizetype(m_lines.size()));
}

void tst_CompanyList::bigScienceOrganisationsAreNotListed()
{
    const auto count = companyCount(m_tables->database());

    VERIFY_OK(count);
    QCOMPARE(*count, qint64(m_lines.size()));
    QVERIFY(*count < qint64(m_tables->companies().size()));
}

void tst_CompanyList::agreesWithAPlainScan_data()
{
    QTest::addColumn<QString>("filter");
    for (const auto *filter : {"",
                               "k",
                               "kr",
                               "kryo",
                               "kryo vak",
                               "va va a",
                               "lodz41",
                               "kryo1 strasse2",
                               "near or",
                               "zuraw fibre opt",
                               "dk lasers",
                               "helium 3 c",
                               "xyz",
                               "strasse 1",
                               "vacuum pl kryo a o",
                               "k kry kryo k"})
        QTest::newRow(filter) << QString::fromLatin1(filter);
}

void tst_CompanyList::agreesWithAPlainScan()
{
    QFETCH(const QString, filter);
    for (const CompanySort sort : {CompanySort::Name,
                                   CompanySort::Country,
                                   CompanySort::Size,
                                   CompanySort::Areas,
                                   CompanySort::Trl,
                                   CompanySort::Consent,
                                   CompanySort::Town}) {
        for (const bool descending : {false, true}) {
            const CompanyQuery query{filter, sort, descending};

            const auto numbers = companyNumbers(m_tables->database(), query);

            VERIFY_OK(numbers);
            QVERIFY2(*numbers == plain(query),
                     qPrintable(u"sort %1 %2"_s.arg(int(sort)).arg(descending)));
        }
    }
}

void tst_CompanyList::theFirstOnesAreTheFirstOfAll()
{
    QFETCH(const QString, filter);
    for (const CompanySort sort : {CompanySort::Name, CompanySort::Trl, CompanySort::Town}) {
        for (const int limit : {1, 40, 700}) {
            const CompanyQuery query{filter, sort, limit == 40};

            const auto first = firstCompanyNumbers(m_tables->database(), query, limit);

            VERIFY_OK(first);
            std::vector<qint64> all = plain(query);
            all.resize(std::min(all.size(), size_t(limit)));
            QVERIFY2(*first == all, qPrintable(u"sort %1 limit %2"_s.arg(int(sort)).arg(limit)));
        }
    }
}

void tst_CompanyList::cancelledIsNotAnAnswer()
{
    std::atomic<bool> cancelled = true;
    {
        const CancelScope scope(m_tables->database(), cancelled);

        const auto numbers = companyNumbers(m_tables->database(), {.filter = u"a"_s});

        QVERIFY(!numbers);
        QCOMPARE(numbers.error().code, Error::Code::Cancelled);
    }
    VERIFY_OK(companyNumbers(m_tables->database(), {.filter = u"a"_s}));
}

void tst_CompanyList::rowsHaveWhatIsShown()
{
    const auto &[number, company] =
        *std::ranges::find_if(m_tables->companies(), [](const auto &entry) {
            return entry.second.capabilities.size() == 2 && entry.second.record.roles.isEmpty()
                && entry.second.capabilities[0].area != entry.second.capabilities[1].area;
        });

    const auto rows = companyRows(m_tables->database(), {number, 1'000'000'000});

    VERIFY_OK(rows);
    QCOMPARE(rows->size(), size_t(1));
    const CompanyRow &row = rows->front();
    QCOMPARE(row.id, company.record.id.toString());
    QCOMPARE(row.name, company.record.name);
    QCOMPARE(row.areas, QStringList({u"lasers"_s, u"vacuum"_s}));
    QCOMPARE(row.sizeClass, toKey(company.record.sizeClass));
    QCOMPARE(row.consent, toKey(company.record.consent));
}

QTEST_APPLESS_MAIN(tst_CompanyList)
#include "tst_companylist.moc"
