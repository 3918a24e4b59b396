#include "app/cli/program.h"

#include "core/storage/frozenshortlist.h"
#include "core/storage/matchfacts.h"
#include "core/storage/repository.h"
#include "kit/newworkspace.h"
#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace ilo;

/// Ranking companies for a need from a script.
class tst_MatchVerbs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aTextFindsCompaniesInOtherLanguages();
    void whoHasNoPointsIsCountedAndNotShown();
    void aNeedThatGivesNoPointsIsNotNamed();
    void everyScoreAddsUp();
    void neitherOrderNorCountryMovesTheRanking();
    void weightsAndMustHavesAreTaken();
    void bothDirectionsSayTheSame();
    void withoutAListNothingIsSaidToBeLearntFromOne();
    void aFrozenShortlistIsPrintedAndRankedAgain();
    void wrongWordsAreSaid();
    void codesAndAreasAreSuggested();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile made(file(name));
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write(content);
    }
    /// A new workspace with the companies of a table.
    void fill(const QString &name, const QByteArray &rows)
    {
        m_path = file(name + u".inprocap"_s);
        VERIFY_OK(test::newWorkspace(m_path));
        write(name + u".csv"_s, "name,country,city,capability\n" + rows);
        VERIFY_CODE(run(u"import"_s, {file(name + u".csv"_s)}), 0);
    }
    Ended run(const QString &verb, const QStringList &more = {}) const
    {
        return inprocap(QStringList{verb, m_path} + more);
    }
    QJsonArray matched(const QStringList &more = {}) const
    {
        const Ended ended =
            run(u"match"_s, QStringList{u"--text"_s, file(u"need.txt"_s), u"--json"_s} + more);
        if (ended.code != 0)
            qWarning("%s", qPrintable(ended.words()));
        return ended.object()[u"results"_s].toArray();
    }
    static QStringList names(const QJsonArray &results)
    {
        QStringList all;
        for (const QJsonValue &result : results)
            all << result.toObject()[u"name"_s].toString();
        return all;
    }

    const QByteArray m_rows = "Kammerbau GmbH,DE,Kiel,Vakuumkammern aus Edelstahl schweißen\n"
                              "Soudure SA,FR,Lyon,Soudage de chambres à vide en acier inoxydable\n"
                              "Brød ApS,DK,Aarhus,Friskbagt brød og kager hver morgen\n"
                              "Nada SL,ES,Vigo,\n";
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_MatchVerbs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"need.txt"_s, "Komory próżniowe\nSpawane komory ze stali nierdzewnej.\n");
    fill(u"one"_s, m_rows);
}

void tst_MatchVerbs::aTextFindsCompaniesInOtherLanguages()
{
    const QStringList found = names(matched({u"--lang"_s, u"pl"_s}));
    QCOMPARE(found.size(), 2);
    QVERIFY(found.contains(u"Kammerbau GmbH"_s));
    QVERIFY(found.contains(u"Soudure SA"_s));
    QCOMPARE(names(matched()), found); // the language is found out
}

void tst_MatchVerbs::whoHasNoPointsIsCountedAndNotShown()
{
    const QString words = QString::fromUtf8(
        run(u"match"_s, {u"--text"_s, file(u"need.txt"_s), u"--lang"_s, u"pl"_s}).out);
    QVERIFY2(!words.contains(u"Nada SL"), qPrintable(words));
    QVERIFY2(words.contains(u"The others have no points for it: 2"), qPrintable(words));
}

void tst_MatchVerbs::aNeedThatGivesNoPointsIsNotNamed()
{
    {
        const auto workspace = Workspace::open(m_path);
        VERIFY_OK(workspace);
        VERIFY_OK((*workspace)
                      ->apply({created(Need{.id = Id<Need>::create(),
                                            .code = u"N-0001"_s,
                                            .title = u"Vacuum chambers"_s})},
                              u"Drafted"_s));
    }
    const Ended chambers = run(u"needs-for"_s, {u"Kammerbau GmbH"_s, u"--json"_s});
    VERIFY_CODE(chambers, 0);
    QCOMPARE(chambers.object()[u"results"_s].toArray().size(), 1);
    const Ended bread = run(u"needs-for"_s, {u"Brød ApS"_s, u"--json"_s});
    VERIFY_CODE(bread, 0);
    QVERIFY(bread.object()[u"results"_s].toArray().isEmpty());
    const Ended words = run(u"needs-for"_s, {u"Brød ApS"_s});
    QVERIFY2(words.out.contains("No open need fits."), words.out.constData());
}

void tst_MatchVerbs::everyScoreAddsUp()
{
    const auto tenths = [](const QJsonValue &points) {
        return int(std::lround(points.toDouble() * 10));
    };
    for (const QJsonValue &value : matched()) {
        const QJsonObject result = value.toObject();
        int parts = 0;
        int most = 0;
        for (const QJsonValue &each : result[u"parts"_s].toArray()) {
            const QJsonObject part = each.toObject();
            int reasons = 0;
            for (const QJsonValue &reason : part[u"reasons"_s].toArray())
                reasons += tenths(reason.toObject()[u"points"_s]);
            QCOMPARE(reasons, tenths(part[u"points"_s]));
            parts += reasons;
            most += tenths(part[u"of"_s]);
        }
        QCOMPARE(parts, tenths(result[u"score"_s]));
        QCOMPARE(most, 1000);
    }
}

void tst_MatchVerbs::neitherOrderNorCountryMovesTheRanking()
{
    const QStringList before = names(matched());
    QList<QByteArray> rows = m_rows.trimmed().split('\n');
    std::ranges::reverse(rows);
    QByteArray elsewhere = rows.join('\n') + '\n';
    for (const char *country : {",DE,", ",FR,", ",DK,", ",ES,"})
        elsewhere.replace(country, ",NL,");
    fill(u"other"_s, elsewhere);
    QCOMPARE(names(matched()), before);
}

void tst_MatchVerbs::weightsAndMustHavesAreTaken()
{
    write(u"weights.json"_s, R"({"capabilities": 0, "references": 10, "certificates": 0})");
    QVERIFY(matched({u"--weights"_s, file(u"weights.json"_s), u"--top"_s, u"2"_s}).isEmpty());
    const Ended must = run(
        u"match"_s, {u"--text"_s, file(u"need.txt"_s), u"--must"_s, u"country:FR"_s, u"--json"_s});
    VERIFY_CODE(must, 0);
    QCOMPARE(names(must.object()[u"results"_s].toArray()), QStringList{u"Soudure SA"_s});
    const QJsonArray excluded = must.object()[u"excluded"_s].toArray();
    QCOMPARE(excluded.size(), 3);
    QCOMPARE(names(excluded), (QStringList{u"Brød ApS"_s, u"Kammerbau GmbH"_s, u"Nada SL"_s}));
    for (const QJsonValue &one : excluded) {
        QVERIFY(!one.toObject()[u"id"_s].toString().isEmpty());
        QCOMPARE(one.toObject()[u"must"_s].toArray(), QJsonArray{u"country:FR"_s});
    }
}

void tst_MatchVerbs::bothDirectionsSayTheSame()
{
    m_path = file(u"sample.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, m_path, u"--sample"_s}), 0);
    const Ended need = run(u"match"_s, {u"N-0001"_s, u"--top"_s, u"1"_s, u"--json"_s});
    VERIFY_CODE(need, 0);
    const QJsonObject first = need.object()[u"results"_s].toArray()[0].toObject();
    QVERIFY(first[u"score"_s].toDouble() > 0);
    const Ended company =
        run(u"needs-for"_s, {first[u"id"_s].toString(), u"--top"_s, u"100"_s, u"--json"_s});
    VERIFY_CODE(company, 0);
    bool isThere = false;
    for (const QJsonValue &value : company.object()[u"results"_s].toArray()) {
        const QJsonObject fit = value.toObject();
        if (fit[u"code"_s] != u"N-0001"_s)
            continue;
        isThere = true;
        QCOMPARE(fit[u"score"_s], first[u"score"_s]);
        QCOMPARE(fit[u"parts"_s], first[u"parts"_s]);
    }
    QVERIFY(isThere);
}

void tst_MatchVerbs::withoutAListNothingIsSaidToBeLearntFromOne()
{
    // Spoken of in the glossary by entries of several words, so that single ones are learnt.
    write(u"need.txt"_s, "Turbomolecular pumps\n");
    fill(u"pumps"_s,
         "Pumpen AG,DE,Kiel,Turbomolekularpumpen\nPompes SA,FR,Lyon,Pompe turbomoléculaire\n"
         "Pumps Ltd,IE,Cork,A turbomolecular pump\n");
    QStringList hows;
    for (const QJsonValue &result : matched({u"--lang"_s, u"en"_s}))
        for (const QJsonValue &part : result.toObject()[u"parts"_s].toArray())
            for (const QJsonValue &reason : part.toObject()[u"reasons"_s].toArray())
                hows << reason.toObject()[u"how"_s].toString();
    QVERIFY(hows.contains(u"glossary_phrase"_s));
    QVERIFY(!hows.contains(u"learnt"_s));

    const QString words = QString::fromUtf8(
        run(u"match"_s, {u"--text"_s, file(u"need.txt"_s), u"--lang"_s, u"en"_s}).out);
    QVERIFY2(words.contains(u"No code list is imported"_s), qPrintable(words));
    QVERIFY2(!words.contains(u"learnt from code lists"_s), qPrintable(words));
    QVERIFY2(words.contains(u"learnt from the glossary"_s), qPrintable(words));
    // The same word in another form names both.
    QVERIFY2(words.contains(u"“pump” for “pumps”, the same word"_s), qPrintable(words));
}

void tst_MatchVerbs::aFrozenShortlistIsPrintedAndRankedAgain()
{
    m_path = file(u"sample.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, m_path, u"--sample"_s}), 0);
    QCOMPARE(run(u"match"_s, {u"N-0001"_s, u"--frozen"_s}).code, 3); // none is
    QJsonObject now;
    Shortlist kept{.id = Id<Shortlist>::create()};
    {
        const auto workspace = Workspace::open(m_path);
        VERIFY_OK(workspace);
        Database &database = (*workspace)->database();
        const auto need = Repository<Need>(database).where(u"code = 'N-0001'"_s);
        auto store = openMatchStore(database, true);
        const auto request = matchRequest(database, need->front().id, QDate::currentDate());
        const MatchRun ranked(*request, *store->reader, *store->index);
        const auto state = shortlistState(database, need->front().id);
        const auto made =
            shortlistNow(database, *store, *store->reader, ranked, {}, need->front(), *state, {});
        VERIFY_OK(made);
        kept.need = need->front().id;
        kept.invitedOn = QDate::currentDate();
        kept.content =
            QString::fromUtf8(QJsonDocument(frozenJson(*made)).toJson(QJsonDocument::Compact));
        VERIFY_OK((*workspace)->apply({created(kept)}, u"Froze"_s));
    }

    const Ended frozen = run(u"match"_s, {u"N-0001"_s, u"--frozen"_s, u"--again"_s, u"--json"_s});

    VERIFY_CODE(frozen, 0);
    const QJsonArray results = frozen.object()[u"results"_s].toArray();
    const Ended live =
        run(u"match"_s, {u"N-0001"_s, u"--json"_s, u"--top"_s, QString::number(results.size())});
    const QJsonArray same = live.object()[u"results"_s].toArray();
    // Frozen is everybody with a place, shown now who has points.
    QCOMPARE(names(results).first(same.size()), names(same));
    for (qsizetype at = same.size(); at < results.size(); ++at)
        QCOMPARE(results[at][u"score"_s].toDouble(), 0.0);
    QVERIFY(same.size() > results.size() / 2);
    for (qsizetype at = 0; at < same.size(); ++at) {
        QCOMPARE(results[at][u"score"_s], same[at][u"score"_s]);
        QCOMPARE(results[at][u"parts"_s], same[at][u"parts"_s]);
        QCOMPARE(results[at][u"missing"_s], same[at][u"missing"_s]);
    }
    QCOMPARE(frozen.object()[u"parameters"_s][u"weights"_s],
             live.object()[u"parameters"_s][u"weights"_s]);
    QVERIFY(frozen.object()[u"again"_s][u"same"_s].toBool());
    QCOMPARE(frozen.object()[u"frozen"_s][u"number"_s].toInt(), 1);

    const QString words =
        QString::fromUtf8(run(u"match"_s, {u"N-0001"_s, u"--frozen"_s, u"1"_s, u"--again"_s}).out);
    QVERIFY2(words.contains(u"Shortlist 1 of 1, frozen"_s), qPrintable(words));
    QVERIFY2(words.contains(u"the same"_s), qPrintable(words));
    QCOMPARE(run(u"match"_s, {u"N-0001"_s, u"--frozen"_s, u"2"_s}).code, 2);
    QCOMPARE(run(u"match"_s, {u"--frozen"_s}).code, 2);
    QCOMPARE(run(u"match"_s, {u"N-0001"_s, u"--again"_s}).code, 2);
}

void tst_MatchVerbs::wrongWordsAreSaid()
{
    QCOMPARE(run(u"match"_s).code, 2);
    QCOMPARE(run(u"match"_s, {u"N-0001"_s, u"--text"_s, file(u"need.txt"_s)}).code, 2);
    QCOMPARE(run(u"match"_s, {u"N-9999"_s}).code, 3);
    QCOMPARE(run(u"match"_s, {u"--text"_s, file(u"none.txt"_s)}).code, 6);
    QCOMPARE(run(u"match"_s, {u"--text"_s, file(u"need.txt"_s), u"--lang"_s, u"xx"_s}).code, 2);
    QCOMPARE(run(u"match"_s, {u"--text"_s, file(u"need.txt"_s), u"--top"_s, u"0"_s}).code, 2);
    write(u"weights.json"_s, R"({"country": 10})");
    const Ended country = run(
        u"match"_s, {u"--text"_s, file(u"need.txt"_s), u"--weights"_s, file(u"weights.json"_s)});
    QCOMPARE(country.code, 4);
    QVERIFY2(country.words().contains(u"country"), qPrintable(country.words()));
    const Ended must =
        run(u"match"_s, {u"--text"_s, file(u"need.txt"_s), u"--must"_s, u"colour:red"_s});
    QCOMPARE(must.code, 4);
}

void tst_MatchVerbs::codesAndAreasAreSuggested()
{
    fill(u"suggested"_s, "Pumpy,PL,Krakow,Pompy próżniowe do akceleratorów\n");
    const Ended without = run(u"suggest"_s, {u"Pumpy"_s, u"--json"_s});
    VERIFY_CODE(without, 0);
    QCOMPARE(without.object()[u"has_list"_s].toBool(), false);
    QVERIFY(without.object()[u"codes"_s].toArray().isEmpty());
    QVERIFY(!without.object()[u"areas"_s].toArray().isEmpty());

    VERIFY_CODE(run(u"codelist"_s,
                    {QStringLiteral(TEST_DATA_DIR "/codelists/works-small.csv"),
                     u"--scheme"_s,
                     u"cpv"_s,
                     u"--version"_s,
                     u"2008"_s}),
                0);
    const Ended with = run(u"suggest"_s, {u"Pumpy"_s, u"--json"_s});
    VERIFY_CODE(with, 0);
    const QJsonObject first = with.object()[u"codes"_s].toArray().first().toObject();
    QCOMPARE(first[u"code"_s].toString(), u"42122450-9"_s);
    QCOMPARE(first[u"label"_s].toString(), u"Vacuum pumps"_s);
    QVERIFY(!first[u"words"_s].toArray().isEmpty());

    write(u"text.txt"_s, "Vakuumpumper");
    const Ended text = run(u"suggest"_s, {u"--text"_s, file(u"text.txt"_s), u"--lang"_s, u"da"_s});
    VERIFY_CODE(text, 0);
    QVERIFY2(text.out.contains("42122450-9 Vacuum pumps"), text.out.constData());
    VERIFY_CODE(run(u"suggest"_s), 2);
    VERIFY_CODE(run(u"suggest"_s, {u"Pumpy"_s, u"--text"_s, file(u"text.txt"_s)}), 2);
}

QTEST_GUILESS_MAIN(tst_MatchVerbs)
#include "tst_matchverbs.moc"
