#include "core/brief/amount.h"
#include "core/brief/documenttext.h"
#include "core/brief/makebrief.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

/// The places of a pattern: "%1", "%3" …
QSet<QString> placesOf(const QString &pattern)
{
    static const QRegularExpression place(u"%\\d"_s);
    QSet<QString> places;
    for (auto found = place.globalMatch(pattern); found.hasNext();)
        places.insert(found.next().captured());
    return places;
}

} // namespace

class tst_Phrases : public QObject
{
    Q_OBJECT

private slots:
    void everyLanguageOfThePartnersIsThere();
    void everyPhraseKeepsItsPlaces();
    void noSentenceIsLeftInEnglish();
    void daysReadAsInThatLanguage_data();
    void daysReadAsInThatLanguage();
    void amountsStandAsInThatLanguage_data();
    void amountsStandAsInThatLanguage();
    void aWholePaperIsInOneLanguage();
};

void tst_Phrases::everyLanguageOfThePartnersIsThere()
{
    QCOMPARE(briefLanguages().first(), u"en"_s);
    QCOMPARE(QSet<QString>(briefLanguages().begin(), briefLanguages().end()),
             (QSet<QString>{
                 u"en"_s, u"fr"_s, u"da"_s, u"nl"_s, u"es"_s, u"pl"_s, u"sk"_s, u"de"_s, u"sv"_s}));
}

void tst_Phrases::everyPhraseKeepsItsPlaces()
{
    const Phrases english(u"en"_s);
    for (const QString &language : briefLanguages()) {
        const Phrases phrases(language);
        QCOMPARE(phrases.language(), language);
        for (int i = 0; i < int(Phrase::Count); ++i) {
            QVERIFY2(placesOf(phrases(Phrase(i))) == placesOf(english(Phrase(i))),
                     qPrintable(language + u": "_s + phrases(Phrase(i))));
        }
    }
}

void tst_Phrases::noSentenceIsLeftInEnglish()
{
    const Phrases english(u"en"_s);
    for (const QString &language : briefLanguages().mid(1)) {
        const Phrases phrases(language);
        for (int i = 0; i < int(Phrase::Count); ++i) {
            const QString text = english(Phrase(i));
            if (text.count(u' ') > 2 && !text.startsWith("TRL"_L1) && !text.contains("MMMM"_L1))
                QVERIFY2(phrases(Phrase(i)) != text, qPrintable(language + u": "_s + text));
        }
    }
}

void tst_Phrases::daysReadAsInThatLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("expected");

    const QDate march(2027, 3, 12);
    QTest::newRow("en") << u"en"_s << march << u"12 March 2027"_s;
    QTest::newRow("fr") << u"fr"_s << march << u"12 mars 2027"_s;
    QTest::newRow("fr first") << u"fr"_s << QDate(2027, 3, 1) << u"1er mars 2027"_s;
    QTest::newRow("fr eleventh") << u"fr"_s << QDate(2027, 3, 11) << u"11 mars 2027"_s;
    QTest::newRow("da") << u"da"_s << march << u"12. marts 2027"_s;
    QTest::newRow("nl") << u"nl"_s << march << u"12 maart 2027"_s;
    QTest::newRow("es") << u"es"_s << march << u"12 de marzo de 2027"_s;
    QTest::newRow("pl") << u"pl"_s << march << u"12 marca 2027"_s;
    QTest::newRow("sk") << u"sk"_s << march << u"12. marca 2027"_s;
    QTest::newRow("de") << u"de"_s << march << u"12. März 2027"_s;
    QTest::newRow("sv") << u"sv"_s << march << u"12 mars 2027"_s;
}

void tst_Phrases::daysReadAsInThatLanguage()
{
    QFETCH(QString, language);
    QFETCH(QDate, day);
    QFETCH(QString, expected);

    QCOMPARE(Phrases(language).day(day), expected);
}

void tst_Phrases::amountsStandAsInThatLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("millions");
    QTest::addColumn<QString>("thousands");

    QTest::newRow("en") << u"en"_s << u"€ 0.6–1.2 million"_s << u"€ 40,000 – 90,000"_s;
    QTest::newRow("nl") << u"nl"_s << u"€ 0,6–1,2 miljoen"_s << u"€ 40.000 – 90.000"_s;
    QTest::newRow("de") << u"de"_s << u"0,6–1,2 Mio. €"_s << u"40.000 – 90.000 €"_s;
    QTest::newRow("da") << u"da"_s << u"0,6–1,2 mio. €"_s << u"40.000 – 90.000 €"_s;
    QTest::newRow("pl") << u"pl"_s << u"0,6–1,2 mln €"_s << u"40 000 – 90 000 €"_s;
}

void tst_Phrases::amountsStandAsInThatLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, millions);
    QFETCH(QString, thousands);
    const Phrases phrases(language);
    const auto euro = [](qint64 whole) { return Money{whole * 100, u"EUR"_s}; };
    // Groups are parted by spaces of several kinds.
    const auto plain = [](QString text) {
        return text.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' ');
    };

    QCOMPARE(plain(amountRange(euro(600'000), euro(1'200'000), phrases)), millions);
    QCOMPARE(plain(amountRange(euro(40'000), euro(90'000), phrases)), thousands);
}

void tst_Phrases::aWholePaperIsInOneLanguage()
{
    BriefInput input{.need = {.title = u"T"_s,
                              .challengeQuestion = u"Q"_s,
                              .ipr = IprRegime::BuyerOwns,
                              .responseAddress = u"x@ilo.example"_s,
                              .responseUntil = QDate(2027, 3, 12),
                              .sharing = Sharing::Public},
                     .level = Sharing::Public,
                     .language = u"pl"_s};

    const QString text = toText(makeBrief(input));

    QVERIFY(text.contains(u"Prosimy pisać do 12 marca 2027 na adres x@ilo.example."_s));
    QVERIFY(text.contains(u"Wyniki należą do kupującego."_s));
    QVERIFY(!text.contains(u"tender"_s));
}

QTEST_APPLESS_MAIN(tst_Phrases)
#include "tst_phrases.moc"
