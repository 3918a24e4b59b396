#include "core/sheets/encodingguess.h"
#include "core/sheets/textdecoder.h"
#include "kit/verify.h"

#include <QBuffer>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Which encoding a text is in, found by its bytes alone.
class TestEncodingGuess : public QObject
{
    Q_OBJECT

private slots:
    void findsTheEncoding_data();
    void findsTheEncoding();
    void aFewLettersAreLessSureThanMany();
    void zeroBytesAmongLettersAreDropped();
    void namesWhatIsNoText_data();
    void namesWhatIsNoText();
    void everyOfferedEncodingIsRead();
};

static QByteArray inEncoding(const QString &text, const QString &encoding)
{
    const auto *letters = letterTable(encoding);
    if (!letters)
        return text.toUtf8();
    QByteArray bytes;
    for (const QChar c : text) {
        const auto found = std::ranges::find(*letters, c.unicode());
        if (found == letters->end())
            qFatal("%s lacks a letter of the test", qPrintable(encoding));
        bytes += char(found - letters->begin());
    }
    return bytes;
}

static Result<Guess<QString>> guessOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return guessEncoding(buffer);
}

void TestEncodingGuess::findsTheEncoding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");

    const QString german = u"Firma;Ort\nMüller & Söhne GmbH;Köln\nBäckerei Weiß;Nürnberg\n"_s;
    const QString danish = u"Navn;By\nSkagstål Præcision A/S;Ålborg\nKryø ApS;Århus\n"_s;
    const QString french =
        u"Société;Ville\nÉlectronique française;Orléans\nMécanique générale;Besançon\n"_s;
    const QString spanish =
        u"Empresa;Ciudad\nDiseño y Construcción S.L.;Logroño\nMáquinas;León\n"_s;
    const QString polish =
        u"Nazwa;Miasto\nŁączność Sp. z o.o.;Łódź\nŹródło;Gdańsk\nŚwiat;Kraków\n"_s;
    const QString slovak = u"Názov;Mesto\nKovovýroba s.r.o.;Žilina\nStrojáreň Ľubotín;Košice\n"_s;
    const QString czech = u"Firma;Město\nPřesné přístroje a.s.;České Budějovice\nŽďár;Plzeň\n"_s;
    for (const QString &encoding : {u"windows-1252"_s, u"macintosh"_s, u"UTF-8"_s}) {
        QTest::addRow("German in %s", qPrintable(encoding)) << german << encoding;
        QTest::addRow("Danish in %s", qPrintable(encoding)) << danish << encoding;
        QTest::addRow("French in %s", qPrintable(encoding)) << french << encoding;
        QTest::addRow("Spanish in %s", qPrintable(encoding)) << spanish << encoding;
    }
    for (const QString &encoding : {u"windows-1250"_s, u"ISO-8859-2"_s, u"UTF-8"_s}) {
        QTest::addRow("Polish in %s", qPrintable(encoding)) << polish << encoding;
        QTest::addRow("Slovak in %s", qPrintable(encoding)) << slovak << encoding;
        QTest::addRow("Czech in %s", qPrintable(encoding)) << czech << encoding;
    }
    QTest::newRow("the euro sign of ISO-8859-15")
        << u"Nom;Chiffre\nCœur de métal;12 €\nŒuvre d'été;7 €\nSociété;3 €\n"_s << u"ISO-8859-15"_s;
    QTest::newRow("quotes of typography")
        << u"Name,Text\nKrüger,„hält“ – was es verspricht …\n"_s << u"windows-1252"_s;
    QTest::newRow("Bulgarian") << u"Фирма;Град\nМашиностроене ООД;Пловдив\nЕлектроника АД;София\n"_s
                               << u"windows-1251"_s;
}

void TestEncodingGuess::findsTheEncoding()
{
    QFETCH(QString, text);
    QFETCH(QString, encoding);

    const auto guess = guessOf(inEncoding(text, encoding));

    VERIFY_OK(guess);
    QCOMPARE(guess->value, encoding);
    QVERIFY(guess->confidence > 0.5);
}

void TestEncodingGuess::aFewLettersAreLessSureThanMany()
{
    const auto few = guessOf("Name;Town\nA;Kry\xF8\n");
    const auto many = guessOf(inEncoding(
        u"Société Générale d'Électricité, à Orléans, près de Besançon; été, hôtel, forêt, reçu\n"_s,
        u"windows-1252"_s));

    VERIFY_OK(few);
    VERIFY_OK(many);
    QCOMPARE(few->value, u"windows-1252"_s);
    QVERIFY(!few->others.empty());
    QVERIFY(many->isSure());
    QVERIFY(many->confidence > few->confidence);
}

void TestEncodingGuess::zeroBytesAmongLettersAreDropped()
{
    static constexpr char text[] = "Name;Town and other words\nAl\0pha;Odense\nBeta;Gdynia\n";
    const QByteArray bytes(text, sizeof text - 1);

    const auto guess = guessOf(bytes);

    VERIFY_OK(guess);
    QVERIFY(TextDecoder(guess->value).decode(bytes).contains(u"\nAlpha;"_s));
}

void TestEncodingGuess::namesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");

    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n1 0 obj") << u"PDF"_s;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n") << u"picture"_s;
    QTest::newRow("packed") << QByteArray("\x1F\x8B\x08") << u"unpack"_s;
    QTest::newRow("zeros") << QByteArray(400, '\0') << u"not text"_s;
}

void TestEncodingGuess::namesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);

    const auto guess = guessOf(bytes);

    QVERIFY(!guess);
    QCOMPARE(guess.error().code, Error::Code::Format);
    QVERIFY2(guess.error().detail.contains(word), qPrintable(guess.error().detail));
}

void TestEncodingGuess::everyOfferedEncodingIsRead()
{
    for (const QString &encoding : offeredEncodings()) {
        if (encoding.startsWith("UTF-"_L1))
            continue;
        const auto *letters = letterTable(encoding);
        QVERIFY2(letters, qPrintable(encoding));
        QCOMPARE((*letters)['A'], u'A');
    }
    QCOMPARE(TextDecoder(u"windows-1250"_s).decode("\xA3\xF3\x64\x9F"), u"Łódź"_s);
    QCOMPARE(TextDecoder(u"macintosh"_s)
                 .decode("J\x9A"
                         "ckel"),
             u"Jöckel"_s);
    QCOMPARE(TextDecoder(u"Shift_JIS"_s).decode("\x83\x65\x83\x58"), u"テス"_s);
}

QTEST_GUILESS_MAIN(TestEncodingGuess)
#include "tst_encodingguess.moc"
