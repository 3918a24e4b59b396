#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/domain/capability.h"
#include "core/matching/matchreasons.h"
#include "core/storage/matchfacts.h"
#include "core/storage/matchstore.h"
#include "core/storage/officeglossary.h"
#include "core/storage/undo.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// What the office says of words, and what it does to the ranking.
class tst_OfficeGlossary : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aWordThatMeansTheSameIsFoundInBothDirections();
    void aForbiddenTranslationEarnsNothing();
    void ofTwoThatSayTheContraryTheOneThatForbidsCounts();
    void aPartOfACompoundIsForbiddenByItsStem();
    void whatIsSwitchedOffDoesNothing();
    void undoTakesItsEffectBack();
    void aShippedEntryOutOfUseIsUnlearnt();
    void entriesOnTheSameWordsAreFoundInEitherOrder();
    void entriesThatSayNothingAreRefused();

private:
    GlossaryEntry entry(const QString &word, const QString &language, WordBond bond,
                        const QString &other, const QString &otherLanguage) const
    {
        return {.id = Id<GlossaryEntry>::create(),
                .word = word,
                .language = language,
                .bond = bond,
                .otherWord = other,
                .otherLanguage = otherLanguage};
    }
    void apply(const ChangeSet &changes) { VERIFY_OK((*m_workspace)->apply(changes, u"Said"_s)); }

    /// The words for which the company with the capability gets points, "found=wanted".
    QStringList counted(const QString &text, const QString &language = u"en"_s)
    {
        auto store = openMatchStore(m_workspace->database(), true);
        if (!store)
            return {u"no store"_s};
        auto request = matchRequest(m_workspace->database(), text, {}, language, m_today);
        const MatchRun run(*request, *store->reader, *store->index);
        const auto number = companyRowNumber(m_workspace->database(), m_maker.id.toString());
        const auto ranked = run.rankedCompany({}, *number);
        const auto company = matchCompany(m_workspace->database(), *number);
        QStringList words;
        const MatchExplanation made = explain(run, *ranked, **company, {}, *store->reader);
        for (const MatchReason &reason : made.parts.front().reasons)
            if (reason.kind == MatchReason::Kind::Word && reason.tenths > 0)
                words << reason.found + u'=' + reason.wanted;
        words.sort();
        return words;
    }

    const QDate m_today{2026, 11, 26};
    std::unique_ptr<TemporaryWorkspace> m_workspace;
    Organisation m_maker;
};

void tst_OfficeGlossary::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_maker = company(u"Maker"_s);
    const Organisation other = company(u"Other"_s);
    apply({created(m_maker),
           created(other),
           created(Capability{.id = Id<Capability>::create(),
                              .organisation = m_maker.id,
                              .title = u"Trallehuse og Vakuumflanger"_s,
                              .language = u"da"_s}),
           created(Capability{.id = Id<Capability>::create(),
                              .organisation = other.id,
                              .title = u"Friskbagt kage"_s,
                              .language = u"da"_s})});
}

void tst_OfficeGlossary::aWordThatMeansTheSameIsFoundInBothDirections()
{
    QCOMPARE(counted(u"carriages"_s), QStringList());
    apply({created(entry(u"Trallehus"_s, u"da"_s, WordBond::Same, u"carriage"_s, u"en"_s))});
    QCOMPARE(counted(u"carriages"_s), QStringList{u"trallehuse=carriages"_s});
    apply({created(entry(u"wagon"_s, u"sv"_s, WordBond::Same, u"trallehuse"_s, u"da"_s))});
    QCOMPARE(counted(u"wagon"_s, u"sv"_s), QStringList{u"trallehuse=wagon"_s});
}

void tst_OfficeGlossary::aForbiddenTranslationEarnsNothing()
{
    apply({created(entry(u"Trallehus"_s, u"da"_s, WordBond::Same, u"carriage"_s, u"en"_s))});
    const QStringList before = counted(u"vacuum"_s);
    QVERIFY2(before.size() == 1 && before.front().endsWith(u"=vacuum"),
             qPrintable(before.join(u' ')));
    apply({created(entry(u"vakuum"_s, u"da"_s, WordBond::Never, u"vacuum"_s, u"en"_s))});
    QCOMPARE(counted(u"vacuum"_s), QStringList());
    QCOMPARE(counted(u"carriages"_s), QStringList{u"trallehuse=carriages"_s});
}

void tst_OfficeGlossary::ofTwoThatSayTheContraryTheOneThatForbidsCounts()
{
    apply({created(entry(u"trallehus"_s, u"da"_s, WordBond::Same, u"carriage"_s, u"en"_s)),
           created(entry(u"carriage"_s, u"en"_s, WordBond::Never, u"trallehus"_s, u"da"_s))});
    QCOMPARE(counted(u"carriages"_s), QStringList());
}

void tst_OfficeGlossary::aPartOfACompoundIsForbiddenByItsStem()
{
    auto store = openMatchStore(m_workspace->database(), true);
    VERIFY_OK(store);
    const ReadText read = store->reader->read(u"Vakuumflanger"_s, TextLanguage::Da);
    QVERIFY(read.stems.size() > 1 && read.stems[1].isPart);
    const QString part = QString::fromStdString(read.stems[1].stem);
    apply({created(entry(part, u"da"_s, WordBond::Never, u"vacuum"_s, u"en"_s))});
    QCOMPARE(counted(u"vacuum"_s), QStringList());
}

void tst_OfficeGlossary::whatIsSwitchedOffDoesNothing()
{
    GlossaryEntry said = entry(u"trallehus"_s, u"da"_s, WordBond::Same, u"carriage"_s, u"en"_s);
    said.off = true;
    apply({created(said)});
    QCOMPARE(counted(u"carriages"_s), QStringList());
    GlossaryEntry on = said;
    on.off = false;
    apply({edited(said, on)});
    QCOMPARE(counted(u"carriages"_s), QStringList{u"trallehuse=carriages"_s});
}

void tst_OfficeGlossary::undoTakesItsEffectBack()
{
    apply({created(entry(u"trallehus"_s, u"da"_s, WordBond::Same, u"carriage"_s, u"en"_s))});
    QVERIFY(!counted(u"carriages"_s).isEmpty());
    VERIFY_OK((*m_workspace)->undo());
    QCOMPARE(counted(u"carriages"_s), QStringList());
    VERIFY_OK((*m_workspace)->redo());
    QCOMPARE(counted(u"carriages"_s), QStringList{u"trallehuse=carriages"_s});
}

void tst_OfficeGlossary::aShippedEntryOutOfUseIsUnlearnt()
{
    const auto links = [&](MatchStore &store) {
        const auto term = store.index->terms().find(TextLanguage::En, "getter");
        return term ? store.index->knowledge().glossaryLinks().of(*term).size() : 0;
    };
    auto store = openMatchStore(m_workspace->database(), true);
    VERIFY_OK(store);
    QVERIFY(links(*store) > 0);
    const GlossaryEntry said{.id = Id<GlossaryEntry>::create(),
                             .word = u"Getter"_s,
                             .language = u"en"_s,
                             .bond = WordBond::Unused};
    apply({created(said)});
    QCOMPARE(*unusedShippedWords(m_workspace->database()), QStringList{u"Getter"_s});
    QVERIFY(*isStale(m_workspace->database(), *store));
    VERIFY_OK(refreshMatchStore(m_workspace->database(), *store, true));
    QCOMPARE(links(*store), size_t(0));
    QCOMPARE(store->index->companyCount(), size_t(2));
    apply({deleted(said)});
    VERIFY_OK(refreshMatchStore(m_workspace->database(), *store, true));
    QVERIFY(links(*store) > 0);
}

void tst_OfficeGlossary::entriesOnTheSameWordsAreFoundInEitherOrder()
{
    const GlossaryEntry said = entry(u"læk"_s, u"da"_s, WordBond::Same, u"Leck"_s, u"de"_s);
    apply({created(said)});
    const auto find = [&](const GlossaryEntry &like) {
        return *entryOnWords(m_workspace->database(), like);
    };
    QCOMPARE(find(entry(u"leck"_s, u"de"_s, WordBond::Never, u"Læk "_s, u"da"_s))->id, said.id);
    QVERIFY(!find(entry(u"leck"_s, u"nl"_s, WordBond::Never, u"læk"_s, u"da"_s)));
    QVERIFY(!find(said)); // itself
}

void tst_OfficeGlossary::entriesThatSayNothingAreRefused()
{
    const auto invalid = [](const GlossaryEntry &entry) {
        return invalidFields(AnyRecord(entry)).join(u' ');
    };
    const GlossaryEntry good = entry(u"læk"_s, u"da"_s, WordBond::Same, u"Leck"_s, u"de"_s);
    QCOMPARE(invalid(good), QString());
    QCOMPARE(invalid(entry(u" "_s, u"da"_s, WordBond::Same, u"Leck"_s, u"de"_s)), u"word"_s);
    QCOMPARE(invalid(entry(u"læk"_s, u""_s, WordBond::Same, u""_s, u"de"_s)),
             u"language other_word"_s);
    QCOMPARE(invalid(entry(u"Leck"_s, u"de"_s, WordBond::Never, u"leck"_s, u"de"_s)),
             u"other_word"_s);
    QCOMPARE(invalid(entry(u"leak"_s, u"en"_s, WordBond::Unused, u""_s, u""_s)), QString());
    QCOMPARE(invalid(entry(u"leak"_s, u"en"_s, WordBond::Unused, u"Leck"_s, u"de"_s)),
             u"other_word other_language"_s);
}

QTEST_GUILESS_MAIN(tst_OfficeGlossary)
#include "tst_officeglossary.moc"
