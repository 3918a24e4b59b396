#include "core/exchange/importtarget.h"
#include "core/exchange/mapping.h"
#include "core/exchange/vocabulary.h"
#include "kit/verify.h"

#include <QFile>
#include <QJsonDocument>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Where columns go: by their names in nine languages, by what they hold, and as a person says.
class TestMapping : public QObject
{
    Q_OBJECT

private slots:
    void everyWordNamesAFieldThatExists();
    void namesInNineLanguages_data();
    void namesInNineLanguages();
    void namesWithRemarksAndErrors_data();
    void namesWithRemarksAndErrors();
    void prefixedColumnsOfTheCompanyWin();
    void contentSpeaksWhereNamesDoNot();
    void contentThatContradictsIsToBeChecked();
    void anotherMeaningOfAHeaderIsSeenByItsWords();
    void aPersonsChoiceReplaces();
    void jsonThereAndBack();
    void jsonOfPeople();
    void jsonNamesWhatIsWrong();
};

static Mapping guess(const QStringList &columns, const QList<QStringList> &rows = {})
{
    std::vector<SheetRow> data;
    for (const QStringList &cells : rows)
        data.push_back({cells, qint64(data.size()) + 2, qint64(data.size()) + 2});
    return guessMapping({.headerRow = 1, .columns = columns}, data);
}

static QStringList fieldsOf(const Mapping &mapping)
{
    QStringList fields;
    for (const ColumnMapping &column : mapping.columns)
        fields << column.field;
    return fields;
}

void TestMapping::everyWordNamesAFieldThatExists()
{
    QFile file(u":/import/columns.csv"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QHash<QString, QSet<QString>> languages;
    const QStringList lines =
        QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1);
    for (const QString &line : lines) {
        const QStringList parts = line.split(u',');
        QVERIFY2(importTarget(parts[0]), qPrintable(line));
        languages[parts[0]].insert(parts[1]);
    }
    for (auto field = languages.cbegin(); field != languages.cend(); ++field)
        QVERIFY2(field->contains(u"*"_s) || field->size() >= 9, qPrintable(field.key()));
}

void TestMapping::namesInNineLanguages_data()
{
    QTest::addColumn<QStringList>("columns");

    QTest::newRow("en") << QStringList{u"Company name"_s,
                                       u"Country"_s,
                                       u"City"_s,
                                       u"Website"_s,
                                       u"E-mail"_s,
                                       u"Employees"_s,
                                       u"VAT number"_s,
                                       u"Description"_s,
                                       u"Consent"_s};
    QTest::newRow("fr") << QStringList{u"Raison sociale"_s,
                                       u"Pays"_s,
                                       u"Ville"_s,
                                       u"Site web"_s,
                                       u"Courriel"_s,
                                       u"Effectif"_s,
                                       u"N° TVA"_s,
                                       u"Compétences"_s,
                                       u"Consentement"_s};
    QTest::newRow("da") << QStringList{u"Firmanavn"_s,
                                       u"Land"_s,
                                       u"By"_s,
                                       u"Hjemmeside"_s,
                                       u"E-post"_s,
                                       u"Antal ansatte"_s,
                                       u"Momsnr."_s,
                                       u"Kompetencer"_s,
                                       u"Samtykke"_s};
    QTest::newRow("nl") << QStringList{u"Bedrijfsnaam"_s,
                                       u"Land"_s,
                                       u"Plaats"_s,
                                       u"Website"_s,
                                       u"E-mailadres"_s,
                                       u"Aantal werknemers"_s,
                                       u"BTW-nummer"_s,
                                       u"Omschrijving"_s,
                                       u"Toestemming"_s};
    QTest::newRow("es") << QStringList{u"Razón social"_s,
                                       u"País"_s,
                                       u"Localidad"_s,
                                       u"Página web"_s,
                                       u"Correo electrónico"_s,
                                       u"Nº de empleados"_s,
                                       u"NIF-IVA"_s,
                                       u"Capacidades"_s,
                                       u"Consentimiento"_s};
    QTest::newRow("pl") << QStringList{u"Nazwa firmy"_s,
                                       u"Kraj"_s,
                                       u"Miejscowość"_s,
                                       u"Strona www"_s,
                                       u"Adres e-mail"_s,
                                       u"Liczba pracowników"_s,
                                       u"NIP"_s,
                                       u"Opis działalności"_s,
                                       u"Zgoda"_s};
    QTest::newRow("sk") << QStringList{u"Obchodné meno"_s,
                                       u"Krajina"_s,
                                       u"Mesto"_s,
                                       u"Webová stránka"_s,
                                       u"E-mailová adresa"_s,
                                       u"Počet zamestnancov"_s,
                                       u"IČ DPH"_s,
                                       u"Popis činnosti"_s,
                                       u"Súhlas"_s};
    QTest::newRow("de") << QStringList{u"Firma"_s,
                                       u"Land"_s,
                                       u"Ort"_s,
                                       u"Webseite"_s,
                                       u"E-Mail-Adresse"_s,
                                       u"Mitarbeiter"_s,
                                       u"USt-IdNr."_s,
                                       u"Leistungsspektrum"_s,
                                       u"Einwilligung"_s};
    QTest::newRow("sv") << QStringList{u"Företagsnamn"_s,
                                       u"Land"_s,
                                       u"Postort"_s,
                                       u"Hemsida"_s,
                                       u"E-post"_s,
                                       u"Antal anställda"_s,
                                       u"Momsnummer"_s,
                                       u"Beskrivning"_s,
                                       u"Samtycke"_s};
}

void TestMapping::namesInNineLanguages()
{
    QFETCH(QStringList, columns);

    const Mapping mapping = guess(columns);

    QCOMPARE(fieldsOf(mapping),
             (QStringList{u"name"_s,
                          u"country"_s,
                          u"town"_s,
                          u"web"_s,
                          u"email"_s,
                          u"headcount"_s,
                          u"vat_number"_s,
                          u"capability.text"_s,
                          u"consent"_s}));
    for (const ColumnMapping &column : mapping.columns)
        QCOMPARE(column.match, MatchLevel::Sure);
}

void TestMapping::namesWithRemarksAndErrors_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");

    QTest::newRow("case") << u"COMPANY NAME"_s << u"name"_s;
    QTest::newRow("underscore") << u"company_name"_s << u"name"_s;
    QTest::newRow("humps") << u"CompanyName"_s << u"name"_s;
    QTest::newRow("unit") << u"Omsætn. (mio. kr)"_s << u"turnover"_s;
    QTest::newRow("star") << u"E-mail *"_s << u"email"_s;
    QTest::newRow("number") << u"3. Country"_s << u"country"_s;
    QTest::newRow("typing error") << u"Desciption"_s << u"capability.text"_s;
    QTest::newRow("swapped letters") << u"Emlpoyees"_s << u"headcount"_s;
    QTest::newRow("accents lost") << u"Wojewodztwo miejscowosc"_s << u"town"_s;
    QTest::newRow("abbreviated") << u"Omsætn."_s << u"turnover"_s;
    QTest::newRow("part") << u"Main contact e-mail"_s << u"email"_s;
    QTest::newRow("nothing") << u"Stand no."_s << QString();
}

void TestMapping::namesWithRemarksAndErrors()
{
    QFETCH(QString, header);
    const auto fields = fieldsNamed(header);
    QTEST(fields.empty() || fields.front().likeness < 0.55 ? QString() : fields.front().field,
          "field");
}

void TestMapping::prefixedColumnsOfTheCompanyWin()
{
    const Mapping mapping = guess({u"buyer"_s,
                                   u"buyer_country"_s,
                                   u"title"_s,
                                   u"winner"_s,
                                   u"winner_town"_s,
                                   u"winner_country"_s,
                                   u"winner_url"_s,
                                   u"cpv_main"_s,
                                   u"cpv_additional"_s});

    QCOMPARE(fieldsOf(mapping),
             (QStringList{u""_s,
                          u""_s,
                          u""_s,
                          u"name"_s,
                          u"town"_s,
                          u"country"_s,
                          u"web"_s,
                          u"cpv"_s,
                          u"cpv"_s}));
}

void TestMapping::contentSpeaksWhereNamesDoNot()
{
    const QList<QStringList> rows{
        {u"Alfa ApS"_s, u"Danmark"_s, u"alfa@x.example"_s, u"www.alfa.example"_s, u"38000000"_s},
        {u"Beta Sp. z o.o."_s, u"PL"_s, u"beta@x.example"_s, u"beta.example"_s, u"42122450-9"_s}};

    const Mapping mapping = guess({u""_s, u""_s, u""_s, u""_s, u""_s}, rows);

    QCOMPARE(fieldsOf(mapping),
             (QStringList{u"name"_s, u"country"_s, u"email"_s, u"web"_s, u"cpv"_s}));
    for (const ColumnMapping &column : mapping.columns)
        QCOMPARE(column.match, MatchLevel::Check);
}

void TestMapping::contentThatContradictsIsToBeChecked()
{
    const Mapping mapping =
        guess({u"Name"_s, u"E-mail"_s}, {{u"Alfa"_s, u"ring first"_s}, {u"Beta"_s, u"no mail"_s}});

    QCOMPARE(mapping.columns[1].field, u"email"_s);
    QCOMPARE(mapping.columns[1].match, MatchLevel::Check);
}

/// "Role" in a list of project partners is not what the organisation is to the office.
void TestMapping::anotherMeaningOfAHeaderIsSeenByItsWords()
{
    const Mapping partners = guess({u"Name"_s, u"Role"_s},
                                   {{u"Alfa"_s, u"coordinator"_s}, {u"Beta"_s, u"participant"_s}});
    const Mapping kinds =
        guess({u"Name"_s, u"Role"_s}, {{u"Alfa"_s, u"Company"_s}, {u"Beta"_s, u"University"_s}});

    QCOMPARE(fieldsOf(partners), (QStringList{u"name"_s, u""_s}));
    QCOMPARE(fieldsOf(kinds), (QStringList{u"name"_s, u"roles"_s}));
}

void TestMapping::aPersonsChoiceReplaces()
{
    Mapping mapping = guess({u"Name"_s, u"Brand"_s, u"Note"_s});

    mapping.assign(1, u"name"_s);
    mapping.assign(2, {});

    QCOMPARE(fieldsOf(mapping), (QStringList{u""_s, u"name"_s, u""_s}));
    QCOMPARE(mapping.columns[1].match, MatchLevel::Sure);
    QCOMPARE(mapping.columns[2].match, MatchLevel::Skipped);
}

void TestMapping::jsonThereAndBack()
{
    const SheetForm form{.headerRow = 1, .columns = {u"Firma"_s, u"x"_s, u"Samtykke"_s}};
    Mapping mapping = guessMapping(form, {});
    mapping.columns[2].meanings.insert(squashed(u"X!"_s), u"given"_s);

    const auto back = mappingFromJson(toJson(mapping, form), form);

    VERIFY_OK(back);
    QCOMPARE(*back, mapping);
}

void TestMapping::jsonOfPeople()
{
    const SheetForm form{.headerRow = 1, .columns = {u"Firma"_s, u"Ort"_s, u""_s}};
    const QByteArray brief = R"({"firma": "name", "Ort": "town"})";
    const QByteArray full =
        R"({"columns": [{"position": 3, "field": "web"}, {"column": "Firma", "field": "name"}]})";

    const auto first = mappingFromJson(QJsonDocument::fromJson(brief).object(), form);
    const auto second = mappingFromJson(QJsonDocument::fromJson(full).object(), form);

    VERIFY_OK(first);
    VERIFY_OK(second);
    QCOMPARE(fieldsOf(*first), (QStringList{u"name"_s, u"town"_s, u""_s}));
    QCOMPARE(fieldsOf(*second), (QStringList{u"name"_s, u""_s, u"web"_s}));
}

void TestMapping::jsonNamesWhatIsWrong()
{
    const SheetForm form{.headerRow = 1, .columns = {u"Firma"_s}};

    const auto column = mappingFromJson({{u"Gone"_s, u"name"_s}}, form);
    const auto field = mappingFromJson({{u"Firma"_s, u"colour"_s}}, form);

    QCOMPARE(column.error().code, Error::Code::Invalid);
    QCOMPARE(column.error().subject, u"Gone"_s);
    QCOMPARE(field.error().subject, u"colour"_s);
}

QTEST_APPLESS_MAIN(TestMapping)
#include "tst_mapping.moc"
