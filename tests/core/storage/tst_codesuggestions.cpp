#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/domain/capability.h"
#include "core/domain/codescheme.h"
#include "core/domain/need.h"
#include "core/domain/requirement.h"
#include "core/storage/codesuggestions.h"
#include "core/storage/referencelists.h"
#include "core/storage/repository.h"

#include <QTest>

#include <algorithm>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// What is proposed from a record's own words, and why.
class tst_CodeSuggestions : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_file = std::make_unique<TemporaryWorkspace>(); }
    void cleanup() { m_file.reset(); }
    void aCompanyGetsCodesFromItsCapabilities();
    void wordsOfAnotherLanguageAreExplained();
    void aNeedGetsCodesFromItsRequirementsToo();
    void aNameThatIsWhollyThereComesFirst();
    void whatIsHeldIsNotProposed();
    void areasNeedNoList();
    void whatIsMissingIsSaid();
    void nothingIsWritten();

private:
    void importList()
    {
        const auto code =
            [](const QString &key, const QString &digit, const QString &en, const QString &pl) {
                return ReferenceCode{key, digit, {}, {{u"en"_s, en}, {u"pl"_s, pl}}};
            };
        const ReferenceList list{
            .scheme = cpvScheme,
            .version = u"2008"_s,
            .codes = {
                code(u"31600000"_s,
                     u"2"_s,
                     u"Electrical equipment and apparatus"_s,
                     u"Sprzęt i aparatura elektryczna"_s),
                code(u"31643000"_s, u"5"_s, u"Particle accelerators"_s, u"Akceleratory cząstek"_s),
                code(u"31643100"_s, u"6"_s, u"Linear accelerators"_s, u"Akceleratory liniowe"_s),
                code(u"42122450"_s, u"9"_s, u"Vacuum pumps"_s, u"Pompy próżniowe"_s)}};
        VERIFY_OK(storeList(m_file->database(), list));
    }
    Capability add(const Organisation &maker, const QString &title, const QString &text = {},
                   const QString &language = {})
    {
        Capability made{.id = Id<Capability>::create(),
                        .organisation = maker.id,
                        .title = title,
                        .text = text,
                        .language = language};
        if (!(*m_file)->apply({created(made)}, u"Added"_s))
            qFatal("the capability cannot be stored");
        return made;
    }
    Organisation maker()
    {
        const Organisation made = company(u"Pumpy Sp. z o.o."_s);
        if (!(*m_file)->apply({created(made)}, u"Added"_s))
            qFatal("the company cannot be stored");
        return made;
    }
    SuggestedKeys suggested(const QString &type, const QString &id,
                            SuggestionKind kind = SuggestionKind::CpvCodes,
                            const QStringList &held = {}, const QString &language = u"en"_s)
    {
        auto made = suggestedKeys(m_file->database(), type, id, kind, held, language);
        if (!made)
            qFatal("nothing can be suggested");
        return *std::move(made);
    }
    SuggestedKeys codesOf(const Organisation &maker, const QStringList &held = {})
    {
        return suggested(
            typeName<Organisation>(), maker.id.toString(), SuggestionKind::CpvCodes, held);
    }
    static QStringList keysOf(const SuggestedKeys &suggested)
    {
        QStringList keys;
        for (const SuggestedKey &key : suggested.keys)
            keys << key.key;
        return keys;
    }

    std::unique_ptr<TemporaryWorkspace> m_file;
};

void tst_CodeSuggestions::aCompanyGetsCodesFromItsCapabilities()
{
    importList();
    const Organisation made = maker();
    add(made, u"Linear accelerators"_s, u"Built to order."_s, u"en"_s);
    add(made, u"Service"_s, u"Repair of vacuum pumps"_s, u"en"_s);

    const SuggestedKeys found = codesOf(made);

    QVERIFY(keysOf(found).contains(u"31643100-6"_s));
    QVERIFY(keysOf(found).contains(u"42122450-9"_s));
    QVERIFY(!keysOf(found).contains(u"31600000-2"_s)); // no word speaks for it
    const SuggestedKey &first = found.keys.front();
    QCOMPARE(first.label, u"Linear accelerators"_s);
    QVERIFY(QStringList({u"linear"_s, u"accelerators"_s}).contains(first.because.front().word));
    QCOMPARE(first.because.front().meaning, QString()); // it is the reader's own word
}

void tst_CodeSuggestions::wordsOfAnotherLanguageAreExplained()
{
    importList();
    const Organisation made = maker();
    add(made, u"Pompy próżniowe"_s, {}, u"pl"_s);

    const SuggestedKeys found = codesOf(made);

    QCOMPARE(keysOf(found), QStringList{u"42122450-9"_s});
    QCOMPARE(found.keys.front().label, u"Vacuum pumps"_s);
    const std::vector<SuggestedBecause> &because = found.keys.front().because;
    const SuggestedBecause expected{u"próżniowe"_s, u"vacuum"_s};
    QVERIFY(std::ranges::find(because, expected) != because.end());
}

void tst_CodeSuggestions::aNeedGetsCodesFromItsRequirementsToo()
{
    importList();
    const Need need{.id = Id<Need>::create(),
                    .code = u"N-0001"_s,
                    .title = u"Keep the test bench clean"_s,
                    .language = u"en"_s};
    const Requirement requirement{
        .id = Id<Requirement>::create(), .need = need.id, .text = u"Replace oil in vacuum pumps"_s};
    VERIFY_OK((*m_file)->apply({created(need), created(requirement)}, u"Added"_s));

    const SuggestedKeys found = suggested(typeName<Need>(), need.id.toString());

    QCOMPARE(keysOf(found), QStringList{u"42122450-9"_s});
}

void tst_CodeSuggestions::aNameThatIsWhollyThereComesFirst()
{
    importList();
    const Organisation made = maker();
    add(made, u"Particle accelerators"_s, {}, u"en"_s);

    const QStringList keys = keysOf(codesOf(made));

    // "Linear accelerators" shares a word, and comes behind.
    QCOMPARE(keys, QStringList({u"31643000-5"_s, u"31643100-6"_s}));
}

void tst_CodeSuggestions::whatIsHeldIsNotProposed()
{
    importList();
    const Organisation made = maker();
    add(made, u"Particle accelerators"_s, {}, u"en"_s);

    QCOMPARE(keysOf(codesOf(made, {u"31643000"_s})), QStringList{u"31643100-6"_s});
}

void tst_CodeSuggestions::areasNeedNoList()
{
    const Organisation made = maker();
    const Capability pumps = add(made, u"Kryogene Pumpen und Vakuumpumpen"_s, {}, u"de"_s);

    const SuggestedKeys found =
        suggested(typeName<Capability>(), pumps.id.toString(), SuggestionKind::TechnologyAreas);

    QVERIFY2(keysOf(found).mid(0, 3).contains(u"vacuum_pumps"_s),
             qPrintable(keysOf(found).join(u' ')));
    QVERIFY(found.keys.size() <= 10);
    QVERIFY(std::ranges::all_of(found.keys, [](const auto &key) { return !key.because.empty(); }));
}

void tst_CodeSuggestions::whatIsMissingIsSaid()
{
    const Organisation made = maker();
    QVERIFY(!codesOf(made).hasList);
    importList();
    const SuggestedKeys nothing = codesOf(made);
    QVERIFY(nothing.hasList);
    QVERIFY(!nothing.hasTexts);
    add(made, u"Xyzzy"_s, {}, u"en"_s);
    const SuggestedKeys unknown = codesOf(made);
    QVERIFY(unknown.hasTexts);
    QVERIFY(unknown.keys.empty());
}

void tst_CodeSuggestions::nothingIsWritten()
{
    importList();
    const Organisation made = maker();
    add(made, u"Vacuum pumps"_s, {}, u"en"_s);
    const auto actions = m_file->database().number(u"SELECT count(*) FROM changeset"_s);

    QVERIFY(!codesOf(made).keys.empty());

    QCOMPARE(*m_file->database().number(u"SELECT count(*) FROM changeset"_s), *actions);
    QVERIFY(Repository<Organisation>(m_file->database()).get(made.id)->cpv.isEmpty());
}

QTEST_GUILESS_MAIN(tst_CodeSuggestions)
#include "tst_codesuggestions.moc"
