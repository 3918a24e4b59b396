#include "core/base/isocodes.h"

#include "core/base/country.h"
#include "core/base/mofile.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_IsoCodes : public QObject
{
    Q_OBJECT

private slots:
    void aCatalogueIsReadInEitherByteOrder_data();
    void aCatalogueIsReadInEitherByteOrder();
    void aTornCatalogueGivesWhatCanBeRead();
    void namesAreTranslated_data();
    void namesAreTranslated();
    void withoutATranslationTheNameStaysEnglish();
    void currenciesAreThoseOnePaysWith();

private:
    QString write(const QByteArray &bytes);

    QTemporaryDir m_folder;
};

namespace {

QByteArray number(quint32 value, bool little)
{
    QByteArray bytes(4, '\0');
    if (little)
        qToLittleEndian(value, bytes.data());
    else
        qToBigEndian(value, bytes.data());
    return bytes;
}

/// "" → header, "Denmark" → "Danmark", as msgfmt writes it.
QByteArray catalogue(bool little)
{
    const QByteArray texts[] = {{}, "Denmark", "Language: da\n", "Danmark"};
    QByteArray head;
    for (const quint32 value : {0x950412deU, 0U, 2U, 28U, 44U, 0U, 60U})
        head += number(value, little);
    QByteArray pairs;
    QByteArray body;
    quint32 at = 60;
    for (const QByteArray &text : texts) {
        pairs += number(quint32(text.size()), little) + number(at, little);
        body += text + '\0';
        at += quint32(text.size()) + 1;
    }
    return head + pairs + body;
}

} // namespace

QString tst_IsoCodes::write(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(u"x.mo"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return file.fileName();
}

void tst_IsoCodes::aCatalogueIsReadInEitherByteOrder_data()
{
    QTest::addColumn<bool>("little");
    QTest::newRow("little endian") << true;
    QTest::newRow("big endian") << false;
}

void tst_IsoCodes::aCatalogueIsReadInEitherByteOrder()
{
    QFETCH(bool, little);
    const Translations read = readMoFile(write(catalogue(little)));
    QCOMPARE(read, Translations({{u"Denmark"_s, u"Danmark"_s}}));
}

void tst_IsoCodes::aTornCatalogueGivesWhatCanBeRead()
{
    const QByteArray whole = catalogue(true);
    for (qsizetype length = 0; length < whole.size(); ++length)
        (void)readMoFile(write(whole.first(length)));
    QVERIFY(readMoFile(write("no catalogue at all, but long enough to be one")).isEmpty());
    QVERIFY(readMoFile(m_folder.filePath(u"none.mo"_s)).isEmpty());
    QByteArray far = whole;
    far.replace(28 + 8, 4, number(0xfffffff0U, true)); // a length beyond the end
    QVERIFY(readMoFile(write(far)).isEmpty());
}

void tst_IsoCodes::namesAreTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("germany");
    QTest::addColumn<QString>("danish");
    QTest::newRow("da") << u"da"_s << u"Tyskland"_s << u"Dansk"_s;
    QTest::newRow("pl") << u"pl"_s << u"Niemcy"_s << u"duński"_s;
    QTest::newRow("sk") << u"sk"_s << u"Nemecko"_s << u"dánčina"_s;
    QTest::newRow("en") << u"en"_s << u"Germany"_s << u"Danish"_s;
}

void tst_IsoCodes::namesAreTranslated()
{
    const auto folder = QStandardPaths::GenericDataLocation;
    if (QStandardPaths::locate(folder, u"locale/pl/LC_MESSAGES/iso_3166-1.mo"_s).isEmpty())
        QSKIP("the iso-codes package is not installed");
    QFETCH(QString, language);
    QTEST(countryName(u"DE"_s, language), "germany");
    const std::vector<Country> named = countriesIn(language);
    QCOMPARE(named.size(), countries().size());
    QVERIFY(std::ranges::any_of(named, [&](const Country &country) {
        return country.code == u"DE" && country.name == countryName(u"DE"_s, language);
    }));
    QFETCH(QString, danish);
    QCOMPARE(languageName(u"da"_s, language).toLower(), danish.toLower());
}

void tst_IsoCodes::withoutATranslationTheNameStaysEnglish()
{
    QCOMPARE(countryName(u"DE"_s, u"xx"_s), u"Germany"_s);
    QCOMPARE(countryName(u"QQ"_s, u"da"_s), u"QQ"_s);
    QCOMPARE(currencyName(u"QQQ"_s, u"da"_s), u"QQQ"_s);
    QCOMPARE(isoTranslated(u"no-such-list"_s, u"Word"_s, u"da"_s), u"Word"_s);
}

void tst_IsoCodes::currenciesAreThoseOnePaysWith()
{
    const auto has = [](const QString &code) {
        return std::ranges::find(isoCurrencies(), code, &IsoEntry::code) != isoCurrencies().end();
    };
    for (const QString &code : {u"CHF"_s, u"SEK"_s, u"EUR"_s, u"DKK"_s, u"PLN"_s})
        QVERIFY2(has(code), qPrintable(code));
    QVERIFY(!has(u"XXX"_s));
    QVERIFY(!has(u"XAU"_s));
    QVERIFY(isoLanguages().size() > 100);
}

QTEST_GUILESS_MAIN(tst_IsoCodes)
#include "tst_isocodes.moc"
