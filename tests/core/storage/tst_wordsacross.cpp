#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/domain/capability.h"
#include "core/storage/matchstore.h"
#include "core/storage/recordfinder.h"
#include "core/storage/wordsacross.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Typed words in other languages and in compounds, as far as records here have them.
class tst_WordsAcross : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aWordIsFoundInOtherLanguages();
    void aCompoundIsFoundByItsParts();
    void aPartIsFoundAtTheEndOfACompound();
    void whatIsFoundAsTypedIsNotSaidOtherwise();
    void severalWordsGoTogetherInOneLanguage();
    void theOfficesWordsCount();
    void aShortWordIsNoBeginningOfOthers();
    void aWordOfEverySentenceIsNoName();

private:
    void add(const QString &name, const QString &capability, const QString &language = {})
    {
        const Organisation maker = company(name);
        VERIFY_OK((*m_workspace)
                      ->apply({created(maker),
                               created(Capability{.id = Id<Capability>::create(),
                                                  .organisation = maker.id,
                                                  .title = capability,
                                                  .language = language})},
                              u"Added"_s));
    }
    /// Whole words of each text, and what is kept as typed after a colon.
    QStringList texts(const QString &typed)
    {
        const auto found = m_words->textsFor(m_workspace->database(), typed, 20);
        QStringList all;
        if (!found)
            return {found.error().detail};
        for (const OtherText &text : *found)
            all << text.whole.join(u' ')
                    + (text.begun.isEmpty() ? QString() : u": "_s + text.begun.join(u' '));
        return all;
    }
    QStringList companies(const QString &typed)
    {
        QStringList names;
        for (const OtherText &text : *m_words->textsFor(m_workspace->database(), typed, 20)) {
            const auto found = findRecords(
                m_workspace->database(), u"organisation"_s, text.begun.join(u' '), 10, text.whole);
            for (const FoundRecord &record : *found)
                if (!names.contains(record.title))
                    names << record.title;
        }
        return names;
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    std::unique_ptr<WordsAcross> m_words;
};

void tst_WordsAcross::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_words = std::make_unique<WordsAcross>();
    add(u"Kammerbau"_s, u"Vakuumkammern aus Stahl"_s, u"de"_s);
    add(u"Proznia"_s, u"Komory próżniowe i hel"_s, u"pl"_s);
    add(u"Bread"_s, u"Bread, helse og kager"_s, u"da"_s);
}

void tst_WordsAcross::aWordIsFoundInOtherLanguages()
{
    const QStringList found = texts(u"vacuum"_s);
    QVERIFY2(found.contains(u"prozniowe"_s), qPrintable(found.join(u'\n')));
    const QStringList names = companies(u"vacuum"_s);
    QCOMPARE(QSet<QString>(names.begin(), names.end()),
             (QSet<QString>{u"Kammerbau"_s, u"Proznia"_s}));
}

void tst_WordsAcross::aCompoundIsFoundByItsParts()
{
    add(u"Apart"_s, u"Flansche für Vakuum"_s, u"de"_s);
    QVERIFY(companies(u"Vakuumflansch"_s).contains(u"Apart"_s));
    add(u"Franco"_s, u"Brides, aussi pour le vide"_s, u"fr"_s);
    QVERIFY(companies(u"Vakuumflansch"_s).contains(u"Franco"_s));
}

void tst_WordsAcross::aPartIsFoundAtTheEndOfACompound()
{
    add(u"Joined"_s, u"Vakuumflansche"_s, u"de"_s);
    QVERIFY(texts(u"flansch"_s).contains(u"vakuumflansche"_s));
    QVERIFY(companies(u"Flansche"_s).contains(u"Joined"_s));
    QVERIFY(companies(u"flange"_s).contains(u"Joined"_s)); // and across languages
}

void tst_WordsAcross::whatIsFoundAsTypedIsNotSaidOtherwise()
{
    const QStringList found = texts(u"vakuum"_s);
    QVERIFY2(!found.contains(u"vakuumkammern"_s), qPrintable(found.join(u'\n')));
    QCOMPARE(texts(u"xyzzy"_s), QStringList());
    QCOMPARE(texts({}), QStringList());
}

void tst_WordsAcross::severalWordsGoTogetherInOneLanguage()
{
    const QStringList found = texts(u"vacuum chamber"_s);
    QVERIFY2(found.contains(u"prozniowe komory"_s), qPrintable(found.join(u'\n')));
    // A word that has no other name stays as it is typed.
    QVERIFY(texts(u"vacuum xyz"_s).contains(u"prozniowe: xyz"_s));
    QCOMPARE(companies(u"vacuum xyz"_s), QStringList());
}

void tst_WordsAcross::theOfficesWordsCount()
{
    QCOMPARE(texts(u"loaf"_s), QStringList());
    VERIFY_OK((*m_workspace)
                  ->apply({created(GlossaryEntry{.id = Id<GlossaryEntry>::create(),
                                                 .word = u"loaf"_s,
                                                 .language = u"en"_s,
                                                 .otherWord = u"kage"_s,
                                                 .otherLanguage = u"da"_s})},
                          u"Said"_s));
    QCOMPARE(texts(u"loaf"_s), QStringList{u"kager"_s});
    QCOMPARE(companies(u"loaf"_s), QStringList{u"Bread"_s});
}

void tst_WordsAcross::aShortWordIsNoBeginningOfOthers()
{
    QCOMPARE(companies(u"helium"_s), QStringList{u"Proznia"_s}); // by "hel", not "helse"
}

void tst_WordsAcross::aWordOfEverySentenceIsNoName()
{
    add(u"Mirrors"_s, u"Spiegel, durch Polieren glatt"_s, u"de"_s);
    QCOMPARE(companies(u"feedthrough"_s), QStringList());
}

QTEST_GUILESS_MAIN(tst_WordsAcross)
#include "tst_wordsacross.moc"
