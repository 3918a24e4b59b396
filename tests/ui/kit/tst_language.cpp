#include "ui/kit/language.h"
#include "ui/kit/pseudotranslator.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void disguiseKeepsMarks_data();
    void disguiseKeepsMarks();
    void theChoiceTakesEffectAtOnceAndIsKept();
    void whatIsNotTranslatedStaysEnglish();
};

void TestLanguage::disguiseKeepsMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("places") << u"Deleted %1 of %Ln"_s << QStringList{u"%1"_s, u"%Ln"_s};
    QTest::newRow("tags") << u"<b>Bold</b> text"_s << QStringList{u"<b>"_s, u"</b>"_s};
    QTest::newRow("entity") << u"Fish &amp; chips"_s << QStringList{u"&amp;"_s};
    QTest::newRow("mnemonic") << u"&File"_s << QStringList{u"&"_s};
    QTest::newRow("dots") << u"Export…"_s << QStringList{u"…"_s};
}

void TestLanguage::disguiseKeepsMarks()
{
    QFETCH(QString, text);
    QFETCH(QStringList, kept);
    const QString other = PseudoTranslator::disguised(text);
    for (const QString &mark : kept)
        QVERIFY2(other.contains(mark), qPrintable(other));
    QVERIFY2(other.size() * 10 >= text.size() * 12, qPrintable(other));
    QVERIFY(other != text);
    QCOMPARE(PseudoTranslator::disguised(u"%1 – %2"_s), u"%1 – %2"_s);
}

void TestLanguage::theChoiceTakesEffectAtOnceAndIsKept()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    const auto text = [] { return QCoreApplication::translate("ilo::Page", "Companies"); };
    {
        Language language(settings);
        QSignalSpy changed(&language, &Language::changed);
        QCOMPARE(text(), u"Companies"_s);
        language.choose(u"pseudo"_s);
        QCOMPARE(changed.size(), 1);
        QVERIFY(text() != u"Companies"_s);
        QCOMPARE(QCoreApplication::translate("QDialog", "Companies"), u"Companies"_s);
    }
    {
        Language language(settings);
        QCOMPARE(language.choice(), u"pseudo"_s);
        QVERIFY(text() != u"Companies"_s);
        language.choose(u"en"_s);
        QCOMPARE(text(), u"Companies"_s);
    }
}

void TestLanguage::whatIsNotTranslatedStaysEnglish()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    Language language(settings);
    language.choose(u"sk"_s);
    QCOMPARE(QCoreApplication::translate("ilo::Page", "Companies"), u"Companies"_s);
    QStringList codes;
    for (const Language::Choice &choice : language.choices())
        codes << choice.code;
    for (const char *code : {"en", "fr", "da", "nl", "es", "pl", "sk", "de", "sv"})
        QVERIFY(codes.contains(QString::fromLatin1(code)));
    language.choose({});
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
