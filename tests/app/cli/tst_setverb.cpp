#include "app/cli/program.h"
#include "core/sample/sampleworkspace.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_SetVerb : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFormOfValueCanBeSet_data();
    void everyFormOfValueCanBeSet();
    void areasOfANeedAreListed();
    void anEmptyValueTakesItAway();
    void whatIsNotPossibleNamesTheField_data();
    void whatIsNotPossibleNamesTheField();
    void theFieldIsNamedInWords();
    void theActionCanBeUndone();
    void aWiderLevelNamesWhatItOpens();

private:
    Ended run(const QStringList &arguments) const
    {
        QStringList all = arguments;
        all.insert(1, m_path);
        return inprocap(all);
    }

    QTemporaryDir m_folder;
    QString m_path;
};

void tst_SetVerb::initTestCase()
{
    m_path = m_folder.filePath(u"s.inprocap"_s);
    VERIFY_OK(makeSampleWorkspace(m_path));
}

void tst_SetVerb::everyFormOfValueCanBeSet_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QJsonValue>("expected");
    const QString company = u"Frostvig Kryoteknik ApS"_s;
    const auto row = [](const char *name,
                        const QString &id,
                        const char *field,
                        const QString &value,
                        const QJsonValue &expected) {
        QTest::newRow(name) << id << QString::fromLatin1(field) << value << expected;
    };
    row("text", company, "town", u"Łódź & Hobro"_s, u"Łódź & Hobro"_s);
    row("number", company, "founded", u"1999"_s, 1999);
    row("amount",
        company,
        "turnover",
        u"EUR 1200.50"_s,
        QJsonObject{{u"currency"_s, u"EUR"_s}, {u"minor"_s, 120050}});
    row("amount in the office's currency",
        company,
        "balance_total",
        u"300"_s,
        QJsonObject{{u"currency"_s, u"EUR"_s}, {u"minor"_s, 30000}});
    row("set", company, "tags", u"b, a,b"_s, QJsonArray{u"a"_s, u"b"_s});
    row("areas",
        u"N-0001"_s,
        "areas",
        u"leak_testing, cryostats"_s,
        QJsonArray{u"cryostats"_s, u"leak_testing"_s});
    row("choice", company, "consent", u"declined"_s, u"declined"_s);
    row("day", company, "consent_on", u"2026-01-31"_s, u"2026-01-31"_s);
    row("country", company, "country", u"PL"_s, u"PL"_s);
    row("flag", u"N-0001"_s, "budget_disclosed", u"yes"_s, 1);
    row("texts by key",
        u"N-0001"_s,
        "field_sharing",
        u"title=public, today=nda"_s,
        QJsonObject{{u"title"_s, u"public"_s}, {u"today"_s, u"nda"_s}});
}

void tst_SetVerb::everyFormOfValueCanBeSet()
{
    QFETCH(QString, id);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QJsonValue, expected);

    const Ended set = run({u"set"_s, id, field, value, u"--json"_s});

    VERIFY_CODE(set, 0);
    QCOMPARE(set.object()[field], expected);
    QCOMPARE(run({u"show"_s, id, u"--json"_s}).object()[field], expected);
}

void tst_SetVerb::areasOfANeedAreListed()
{
    VERIFY_CODE(run({u"set"_s, u"N-0005"_s, u"areas"_s, u"waste, ceramics"_s}), 0);

    const Ended listed =
        run({u"list"_s, u"needs"_s, u"--json"_s, u"--filter"_s, u"area:=ceramics"_s});
    VERIFY_CODE(listed, 0);
    const QJsonArray rows = QJsonDocument::fromJson(listed.out).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][u"code"_s].toString(), u"N-0005"_s);
    QCOMPARE(rows[0][u"areas"_s].toArray(), (QJsonArray{u"ceramics"_s, u"waste"_s}));
}

void tst_SetVerb::anEmptyValueTakesItAway()
{
    VERIFY_CODE(run({u"set"_s, u"CERN"_s, u"web"_s, QString()}), 0);
    QVERIFY(!run({u"show"_s, u"CERN"_s, u"--json"_s}).object().contains(u"web"_s));

    VERIFY_CODE(run({u"set"_s, u"N-0003"_s, u"organisation_id"_s, u"CERN"_s}), 0);
    VERIFY_CODE(run({u"set"_s, u"N-0003"_s, u"organisation_id"_s, QString()}), 0);
    QVERIFY(!run({u"show"_s, u"N-0003"_s, u"--json"_s}).object().contains(u"organisation_id"_s));
}

void tst_SetVerb::whatIsNotPossibleNamesTheField_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const QString company = u"Salling Vakuumsmedje A/S"_s;
    const auto row =
        [](const char *name, const QString &id, const char *field, const QString &value) {
            QTest::newRow(name) << id << QString::fromLatin1(field) << value;
        };
    row("no such field", company, "colour", u"red"_s);
    row("no number", company, "founded", u"long ago"_s);
    row("outside its range", company, "founded", u"3000"_s);
    row("no amount", company, "turnover", u"a lot"_s);
    row("no choice", company, "consent", u"perhaps"_s);
    row("no day", company, "consent_on", u"2026-02-31"_s);
    row("no country", company, "country", u"QQ"_s);
    row("no role", company, "roles", u"company, nonsense"_s);
    row("no code", company, "cpv", u"38000000, xyz"_s);
    row("no area", u"N-0001"_s, "areas", u"cryostats, chocolate"_s);
    row("no address", company, "email", u"notmail"_s);
    row("no page", company, "web", u"javascript:alert(1)"_s);
    row("no name", company, "name", QString());
    row("no level", u"N-0001"_s, "field_sharing", u"title=everybody"_s);
    row("no pair", u"N-0001"_s, "field_sharing", u"title"_s);
    row("no organisation", u"N-0001"_s, "organisation_id", u"N-0002"_s);
    row("given by the program", u"N-0001"_s, "code", u"N-0009"_s);
}

void tst_SetVerb::whatIsNotPossibleNamesTheField()
{
    QFETCH(QString, id);
    QFETCH(QString, field);
    QFETCH(QString, value);
    const QByteArray before = run({u"show"_s, id, u"--json"_s}).out;

    const Ended set = run({u"set"_s, id, field, value});

    VERIFY_CODE(set, 4);
    QVERIFY(set.out.isEmpty());
    QVERIFY2(set.words().contains(field), set.error.constData());
    QCOMPARE(run({u"show"_s, id, u"--json"_s}).out, before);
}

/// The label stands in History, where nobody knows the names of columns.
void tst_SetVerb::theFieldIsNamedInWords()
{
    const QString company = u"Frostvig Kryoteknik ApS"_s;
    const Ended set = run({u"set"_s, company, u"size_class"_s, u"medium"_s});
    VERIFY_CODE(set, 0);
    QCOMPARE(set.out.trimmed(), "Set size class of “Frostvig Kryoteknik ApS”");
    VERIFY_CODE(run({u"undo"_s}), 0);
}

void tst_SetVerb::theActionCanBeUndone()
{
    const QByteArray before = run({u"show"_s, u"N-0002"_s, u"--json"_s}).out;
    const Ended set = run({u"set"_s, u"N-0002"_s, u"title"_s, u"Another title"_s});
    VERIFY_CODE(set, 0);
    QVERIFY(set.out.startsWith("Set title of"));

    VERIFY_CODE(run({u"undo"_s}), 0);

    QCOMPARE(run({u"show"_s, u"N-0002"_s, u"--json"_s}).out, before);
}

void tst_SetVerb::aWiderLevelNamesWhatItOpens()
{
    const QString need = u"N-0003"_s;
    VERIFY_CODE(run({u"set"_s, need, u"sharing"_s, u"internal"_s}), 0);

    const Ended set = run({u"set"_s, need, u"sharing"_s, u"public"_s});

    VERIFY_CODE(set, 0);
    QVERIFY2(set.out.startsWith("Opened "), set.out.constData());
    QVERIFY2(set.out.contains("fields of N-0003 to Public\n"), set.out.constData());
    QVERIFY2(set.out.contains("\n  Title (was Internal)\n"), set.out.constData());
    QVERIFY2(set.out.contains("\n  Requirements, "), set.out.constData());
    VERIFY_CODE(run({u"undo"_s}), 0);

    const Ended json = run({u"set"_s, need, u"sharing"_s, u"public"_s, u"--json"_s});
    const QJsonArray opened = QJsonDocument::fromJson(json.out).object()[u"opened"_s].toArray();
    QVERIFY(opened.contains(u"title"_s));
    QVERIFY(opened.contains(u"requirements"_s));

    const Ended narrower = run({u"set"_s, need, u"sharing"_s, u"internal"_s});
    QCOMPARE(narrower.out.count('\n'), 1);
    QVERIFY(narrower.out.startsWith("Set "));
}

QTEST_GUILESS_MAIN(tst_SetVerb)
#include "tst_setverb.moc"
