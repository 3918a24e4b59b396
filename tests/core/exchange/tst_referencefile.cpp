#include "core/exchange/referencefile.h"

#include "core/domain/codescheme.h"
#include "kit/verify.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_ReferenceFile : public QObject
{
    Q_OBJECT

private slots:
    void aTableIsReadWithItsLanguagesAndParents();
    void genericodeIsReadWithItsNameAndVersion();
    void aTableOfSeveralListsGivesTheOneNamed();
    void listAndVersionAreGuessedFromNames();
    void aBadLineIsNamed_data();
    void aBadLineIsNamed();
    void whatIsNoListIsSaid();
    void theOfficialListsAreReadWhole();

private:
    QString file(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
};

namespace {

const QString dataFolder = QStringLiteral(TEST_DATA_DIR "/codelists/");

const ReferenceCode *codeIn(const ReferenceList &list, const QString &code)
{
    const auto found = std::ranges::find(list.codes, code, &ReferenceCode::code);
    return found == list.codes.end() ? nullptr : &*found;
}

} // namespace

QString tst_ReferenceFile::file(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void tst_ReferenceFile::aTableIsReadWithItsLanguagesAndParents()
{
    const auto list = readReferenceList(dataFolder + u"works-small.csv"_s, cpvScheme, u"2008"_s);
    VERIFY_OK(list);
    QCOMPARE(list->codes.size(), size_t(4));
    QCOMPARE(list->source, u"works-small.csv"_s);
    const ReferenceCode *linear = codeIn(*list, u"31643100"_s);
    QVERIFY(linear);
    QCOMPARE(linear->checkDigit, u"6"_s);
    QCOMPARE(linear->parent, u"31643000"_s);
    QCOMPARE(linear->labels.value(u"da"_s), u"Lineære acceleratorer"_s);
    QCOMPARE(linear->labels.keys(), QStringList({u"da"_s, u"en"_s, u"pl"_s}));
    // Its own parent is not in this list, and 31640000 neither: the next wider one that is.
    QCOMPARE(codeIn(*list, u"31643000"_s)->parent, u"31600000"_s);
    QCOMPARE(codeIn(*list, u"31600000"_s)->parent, QString());
}

void tst_ReferenceFile::genericodeIsReadWithItsNameAndVersion()
{
    const QString path = dataFolder + u"buyers-small.gc"_s;
    const auto looked = examineReferenceFile(path);
    VERIFY_OK(looked);
    QCOMPARE(looked->scheme, u"buyer-kind"_s);
    QCOMPARE(looked->version, u"3.1"_s);

    const auto list = readReferenceList(path, looked->scheme);
    VERIFY_OK(list);
    QCOMPARE(list->version, u"3.1"_s);
    QCOMPARE(list->codes.size(), size_t(2));
    QCOMPARE(list->codes[0].labels,
             TextMap({{u"en"_s, u"International organisation"_s},
                      {u"sk"_s, u"Medzinárodná organizácia"_s}}));
    QCOMPARE(list->codes[1].labels, TextMap({{u"en"_s, u"Regional authority"_s}}));
}

void tst_ReferenceFile::aTableOfSeveralListsGivesTheOneNamed()
{
    const QString path = file(u"many.csv"_s,
                              "list;code;kind;en\nfruit;a;name;Apple\nfruit;b;name;Pear\n"
                              "metal;a;name;Iron\n");
    const auto looked = examineReferenceFile(path);
    VERIFY_OK(looked);
    QCOMPARE(looked->lists, QStringList({u"fruit"_s, u"metal"_s}));
    const auto metal = readReferenceList(path, u"metal"_s, u"1"_s);
    VERIFY_OK(metal);
    QCOMPARE(metal->codes.size(), size_t(1));
    QCOMPARE(metal->codes[0].labels.value(u"en"_s), u"Iron"_s);
    const auto none = readReferenceList(path, u"wood"_s, u"1"_s);
    QVERIFY(!none);
    QCOMPARE(none.error().code, Error::Code::Format);
    QVERIFY(none.error().detail.contains(u"wood"_s));
}

void tst_ReferenceFile::listAndVersionAreGuessedFromNames()
{
    const QByteArray regions = "code,en\nDK,Danmark\n";
    const auto nuts = examineReferenceFile(file(u"NUTS-2024 v3.csv"_s, regions));
    VERIFY_OK(nuts);
    QCOMPARE(nuts->scheme, nutsScheme);
    QCOMPARE(nuts->version, u"2024"_s);
    const auto nace = examineReferenceFile(file(u"nace2_1.csv"_s, "code,en\nA,Farming\n"));
    VERIFY_OK(nace);
    QCOMPARE(nace->scheme, naceScheme);
    QCOMPARE(nace->version, u"2.1"_s);
    const auto cpv = examineReferenceFile(file(u"download.csv"_s, "code,en\n31643000-5,Pumps\n"));
    VERIFY_OK(cpv);
    QCOMPARE(cpv->scheme, cpvScheme);
    QCOMPARE(cpv->version, QString());
    const auto unsaid = readReferenceList(cpv->path, cpvScheme);
    QVERIFY(!unsaid);
    QCOMPARE(unsaid.error().subject, u"version"_s);
}

void tst_ReferenceFile::aBadLineIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");
    QTest::newRow("no code") << QByteArray("code,en\n31643000,A\nabc,B\n") << u"line 3"_s;
    QTest::newRow("twice") << QByteArray("code,en\n31643000,A\n31643000-5,B\n") << u"line 3"_s;
    QTest::newRow("no label") << QByteArray("code,en\n31643000,\n") << u"line 2"_s;
}

void tst_ReferenceFile::aBadLineIsNamed()
{
    QFETCH(QByteArray, content);
    const auto list = readReferenceList(file(u"bad.csv"_s, content), cpvScheme, u"1"_s);
    QVERIFY(!list);
    QCOMPARE(list.error().code, Error::Code::Invalid);
    QTEST(list.error().subject, "place");
}

void tst_ReferenceFile::whatIsNoListIsSaid()
{
    const auto missing = examineReferenceFile(m_folder.filePath(u"nothing.csv"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::NotFound);
    const auto table = examineReferenceFile(file(u"companies.csv"_s, "name,town\nA,B\n"));
    QVERIFY(!table);
    QCOMPARE(table.error().code, Error::Code::Format);
    const auto page = examineReferenceFile(file(u"page.gc"_s, "<html><body/></html>"));
    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::Code::Format);
    const auto torn =
        readReferenceList(file(u"torn.gc"_s, "<CodeList><SimpleCodeList><Row>"), u"x"_s, u"1"_s);
    QVERIFY(!torn);
    QCOMPARE(torn.error().code, Error::Code::Damaged);
}

void tst_ReferenceFile::theOfficialListsAreReadWhole()
{
    const QString folder = QStringLiteral(INPROCAP_SHARED_DIR) + u"/data/codelists/"_s;
    if (!QFileInfo::exists(folder))
        QSKIP("no folder of shared data");
    const auto cpv = readReferenceList(folder + u"cpv2008.csv"_s, cpvScheme, u"2008"_s);
    VERIFY_OK(cpv);
    QCOMPARE(cpv->codes.size(), size_t(9454));
    QCOMPARE(std::ranges::count(cpv->codes, QString(), &ReferenceCode::parent), 45);
    QCOMPARE(codeIn(*cpv, u"03300000"_s)->checkDigit, u"2"_s);
    const auto nace = readReferenceList(folder + u"nace2_1.csv"_s, naceScheme, u"2.1"_s);
    VERIFY_OK(nace);
    QCOMPARE(std::ranges::count(nace->codes, QString(), &ReferenceCode::parent), 22);
    const auto country = readReferenceList(folder + u"genericode/country.gc"_s, u"country"_s);
    VERIFY_OK(country);
    QCOMPARE(country->codes.size(), size_t(246));
    QCOMPARE(codeIn(*country, u"DNK"_s)->labels.size(), 24);
}

QTEST_GUILESS_MAIN(tst_ReferenceFile)
#include "tst_referencefile.moc"
