#include "sentences.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// How words are cut out of texts and brought to their stems.
class tst_TextReading : public QObject
{
    Q_OBJECT

private slots:
    void wordsKnowWhereTheyStand();
    void numbersAndLettersAloneAreNoWords();
    void formsOfAWordMeet_data();
    void formsOfAWordMeet();
    void compoundsAreTakenApart_data();
    void compoundsAreTakenApart();
    void languagesAreToldApart_data();
    void languagesAreToldApart();
    void lookAlikesHaveOneKey();

private:
    TextReader m_reader{test::glossaryKnowledge()};
};

void tst_TextReading::wordsKnowWhereTheyStand()
{
    const QString text = u"Schweißen von X-ray-Kammern, 316L."_s;
    const std::vector<TextWord> words = textWords(text);
    QCOMPARE(words.size(), size_t(5));
    QCOMPARE(words[0].word, u"schweißen"_s);
    QCOMPARE(words[2].word, u"xray"_s);
    QCOMPARE(text.mid(words[2].from, words[2].length), u"X-ray"_s);
    QCOMPARE(text.mid(words[3].from, words[3].length), u"Kammern"_s);
    QCOMPARE(words[4].word, u"316l"_s);
}

void tst_TextReading::numbersAndLettersAloneAreNoWords()
{
    QVERIFY(textWords(u"10 000 m 4,5 K – 9001"_s).empty());
}

void tst_TextReading::formsOfAWordMeet_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("forms");
    QTest::newRow("en") << u"en"_s << QStringList{u"pumps"_s, u"pump"_s, u"pumping"_s};
    QTest::newRow("fr") << u"fr"_s << QStringList{u"soudage"_s, u"soudages"_s};
    QTest::newRow("es") << u"es"_s << QStringList{u"cámara"_s, u"cámaras"_s};
    QTest::newRow("de") << u"de"_s << QStringList{u"beschleuniger"_s, u"beschleunigern"_s};
    QTest::newRow("pl adjective") << u"pl"_s
                                  << QStringList{u"próżniowy"_s,
                                                 u"próżniowych"_s,
                                                 u"próżniową"_s,
                                                 u"próżniowego"_s};
    QTest::newRow("pl noun")
        << u"pl"_s << QStringList{u"detektor"_s, u"detektory"_s, u"detektorów"_s, u"detektorami"_s};
    QTest::newRow("sk adjective") << u"sk"_s
                                  << QStringList{
                                         u"vákuový"_s, u"vákuové"_s, u"vákuových"_s, u"vákuovou"_s};
    QTest::newRow("sk noun") << u"sk"_s
                             << QStringList{u"urýchľovač"_s, u"urýchľovače"_s, u"urýchľovačov"_s};
}

void tst_TextReading::formsOfAWordMeet()
{
    QFETCH(QString, language);
    QFETCH(QStringList, forms);
    const WordStemmer stemmer(textLanguageOf(language));
    for (const QString &form : forms)
        QCOMPARE(stemmer.stem(form), stemmer.stem(forms.front()));
}

void tst_TextReading::compoundsAreTakenApart_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("de") << u"de"_s << u"vakuumpumpe"_s << QStringList{u"vakuum"_s, u"pump"_s};
    QTest::newRow("da") << u"da"_s << u"vakuumpumpe"_s << QStringList{u"vakuum"_s, u"pump"_s};
    QTest::newRow("sv") << u"sv"_s << u"vakuumkammare"_s << QStringList{u"vakuum"_s, u"kamm"_s};
    QTest::newRow("nl") << u"nl"_s << u"vacuümpomp"_s << QStringList{u"vacum"_s, u"pomp"_s};
    QTest::newRow("en has none") << u"en"_s << u"vacuumpump"_s << QStringList();
}

void tst_TextReading::compoundsAreTakenApart()
{
    QFETCH(QString, language);
    QFETCH(QString, word);
    QFETCH(QStringList, parts);
    // Words as labels have them; the glossary's are too few to stand alone often.
    std::vector<ParallelLabel> labels;
    for (const QString &label : {u"vakuum pumpe kammer vakuum pumpe"_s})
        for (int times = 0; times < 3; ++times) {
            ParallelLabel row;
            row.labels.fill(label);
            row.labels[placeOf(TextLanguage::Sv)] = u"vakuum kammare pump"_s;
            row.labels[placeOf(TextLanguage::Nl)] = u"vacuüm pomp kamer"_s;
            labels.push_back(row);
        }
    const TextReader reader(MatchKnowledge::learnt(labels));
    const auto &stems = reader.stemsOf(textLanguageOf(language), word);
    QStringList found;
    for (size_t at = 1; at < stems.size(); ++at)
        found << QString::fromStdString(stems[at]);
    QCOMPARE(found, parts);
}

void tst_TextReading::languagesAreToldApart_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    for (const MatchCompany &company : test::judgedCompanies())
        QTest::newRow(qPrintable(company.id))
            << company.capabilities.front().language << company.capabilities.front().text;
}

void tst_TextReading::languagesAreToldApart()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    const LanguageGuess guess = m_reader.guess(text);
    if (guess.confidence < 0.8)
        QSKIP("not sure, and says so");
    QCOMPARE(textLanguageCode(guess.language), language);
}

void tst_TextReading::lookAlikesHaveOneKey()
{
    QCOMPARE(cognateKey("cryogenic"), cognateKey("kryogenisch"));
    QCOMPARE(cognateKey("kriogeniczn"), cognateKey("cryogenique"));
    QVERIFY(cognateKey("laser").empty());
    QVERIFY(cognateKey("iso9001abc").empty());
}

QTEST_GUILESS_MAIN(tst_TextReading)
#include "tst_textreading.moc"
