// Texts of a need in further languages, and briefs of several needs in one file.
#include "needskit.h"

#include "core/brief/phrases.h"
#include "ui/needs/briefpaper.h"
#include "ui/needs/translationsdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aTextIsKeptWhenItIsLeft();
    void whatIsTypedIsKeptWhenTheWindowCloses();
    void anotherLanguageHasItsOwnTexts();
    void requirementsAreTranslatedToo();
    void theBriefInThatLanguageTakesThem();
    void theLongFormIsWrittenInTheForm();

private:
    TranslationsDialog *openDialog(NeedsWindow &window)
    {
        window.open(m_need);
        window.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window.page->findChild<TranslationsDialog *>();
        if (!dialog)
            qFatal("the dialog does not open");
        QApplication::setActiveWindow(dialog); // else nothing in it has or leaves the focus
        auto *language = dialog->findChild<QComboBox *>(u"translationLanguage"_s);
        language->setCurrentIndex(language->findData(u"da"_s));
        return dialog;
    }
    static QPlainTextEdit *field(const QDialog *dialog, const QString &name)
    {
        return dialog->findChild<QPlainTextEdit *>(u"translation:"_s + name);
    }
    TextMap texts(NeedsWindow &window) const
    {
        return needInFull(window.file.database(), m_need.id)->need.translations;
    }

    Need m_need;
};

void tst_Translations::init()
{
    m_need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    m_need.tried = u"Two pumps"_s;
    m_need.language = u"en"_s;
    m_need.sharing = Sharing::Public;
}

void tst_Translations::aTextIsKeptWhenItIsLeft()
{
    NeedsWindow window({created(m_need)});
    const auto *dialog = openDialog(window);
    QVERIFY(!field(dialog, u"today"_s)); // nothing to translate
    auto *title = field(dialog, u"title"_s);
    title->setFocus();
    QTest::keyClicks(title, u"Kol et hulrum"_s);
    QVERIFY(texts(window).isEmpty());

    QTest::keyClick(title, Qt::Key_Tab);

    QCOMPARE(texts(window).value(u"da/title"_s), u"Kol et hulrum"_s);
    window.context->undo();
    QVERIFY(texts(window).isEmpty());
    QTRY_COMPARE(title->toPlainText(), QString());
}

void tst_Translations::whatIsTypedIsKeptWhenTheWindowCloses()
{
    NeedsWindow window({created(m_need)});
    auto *dialog = openDialog(window);
    auto *tried = field(dialog, u"tried"_s);
    tried->setFocus();
    QTest::keyClicks(tried, u"To pumper"_s);

    QTest::keyClick(dialog, Qt::Key_Escape);

    QCOMPARE(texts(window).value(u"da/tried"_s), u"To pumper"_s);
}

void tst_Translations::anotherLanguageHasItsOwnTexts()
{
    m_need.translations = {{u"da/title"_s, u"Kol et hulrum"_s}};
    NeedsWindow window({created(m_need)});
    const auto *dialog = openDialog(window);
    auto *language = dialog->findChild<QComboBox *>(u"translationLanguage"_s);
    QVERIFY(language->findData(u"en"_s) < 0); // the need's own
    QCOMPARE(field(dialog, u"title"_s)->toPlainText(), u"Kol et hulrum"_s);

    language->setCurrentIndex(language->findData(u"fr"_s));

    QTRY_COMPARE(field(dialog, u"title"_s)->toPlainText(), QString());
    QCOMPARE(texts(window).size(), 1);
}

void tst_Translations::requirementsAreTranslatedToo()
{
    const Requirement row = aRequirement(m_need, 0, u"Stay tight"_s);
    NeedsWindow window({created(m_need), created(row)});
    const auto *dialog = openDialog(window);
    auto *text = field(dialog, row.id.toString() + u"text"_s);
    QVERIFY(text);
    text->setFocus();
    QTest::keyClicks(text, u"Hold taet"_s);
    QTest::keyClick(text, Qt::Key_Tab);

    QCOMPARE(window.requirementsOf(m_need).front().translations.value(u"da/text"_s),
             u"Hold taet"_s);
}

void tst_Translations::theBriefInThatLanguageTakesThem()
{
    if (!findFonts())
        QSKIP("the fonts of papers are not installed");
    m_need.translations = {{u"da/title"_s, u"Kol et hulrum"_s}};
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    window.key(Qt::Key_P, Qt::ControlModifier);
    auto *pane = window.page->findChild<BriefPane *>();
    QCOMPARE(pane->document().title, u"Cool a cavity"_s);

    auto *language = window.find<QComboBox>(u"briefLanguage"_s);
    language->setCurrentIndex(language->findData(u"da"_s));
    emit language->activated(language->currentIndex());

    QCOMPARE(pane->document().title, u"Kol et hulrum"_s);
}

void tst_Translations::theLongFormIsWrittenInTheForm()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    window.form()->focusField(u"risks"_s);
    window.type(u"Late delivery"_s);
    QVERIFY(window.form()->keepAll());

    QCOMPARE(window.needs().front().risks, u"Late delivery"_s);
}

QTEST_MAIN(tst_Translations)
#include "tst_translations.moc"
