#include "needskit.h"

#include "ui/needs/briefexportdialog.h"
#include "ui/needs/briefpaper.h"

#include <QDir>
#include <QFile>
#include <QRadioButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// What a brief is written as: the question, and the files.
class tst_BriefExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theDialogSaysWhichCopiesAreAccessible();
    void theTechnologyRequestIsShownAndWritten();
    void aKeptVersionIsNoTechnologyRequest();
    void oneFileAloneIsWritten_data();
    void oneFileAloneIsWritten();
    void whatWasChosenLastIsChosenAgain();

private:
    void open(NeedsWindow &window)
    {
        window.open(m_need);
        window.key(Qt::Key_P, Qt::ControlModifier);
        m_pane = window.page->findChild<BriefPane *>();
        QTRY_VERIFY(m_pane->paper()->brief().pages.count() > 0);
    }
    BriefExportDialog *ask(NeedsWindow &window) const
    {
        m_pane->exportFile();
        return window.page->findChild<BriefExportDialog *>();
    }
    static QRadioButton *button(BriefExportDialog *dialog, const QString &words)
    {
        for (QRadioButton *one : dialog->findChildren<QRadioButton *>()) {
            if (one->text().remove(u'&') == words)
                return one;
        }
        return nullptr;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Need m_need;
    BriefPane *m_pane = nullptr;
};

void tst_BriefExport::init()
{
    if (!findFonts())
        QSKIP("the fonts of papers are not installed");
    m_need = aNeed(u"N-0001"_s, u"Cool a cavity below 1e-3 K"_s);
    m_need.sharing = Sharing::Public;
    m_need.tried = u"Two pumps in series"_s;
}

void tst_BriefExport::theDialogSaysWhichCopiesAreAccessible()
{
    NeedsWindow window({created(m_need)});
    open(window);
    BriefExportDialog *dialog = ask(window);
    QVERIFY(dialog);
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words << label->text();
    const QString said = words.join(u'\n');
    QVERIFY(said.contains(u"for a screen reader the ODT or the web page is the surer copy"_s));
    QCOMPARE(said.count(u"An accessible copy"_s), 2);
    // The arrow keys go through the kinds; each is heard with what it is good for.
    QTRY_VERIFY(qobject_cast<QRadioButton *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(dialog->kind(), BriefFile::Pdf);
    QVERIFY(!dialog->focusWidget()->accessibleDescription().isEmpty());
    QVERIFY(!dialog->findChild<QPlainTextEdit *>(u"exportText"_s)->isVisible());
    dialog->reject();
}

void tst_BriefExport::theTechnologyRequestIsShownAndWritten()
{
    const QTemporaryDir folder;
    NeedsWindow window({created(m_need)});
    open(window);
    window.prompts.file = folder.filePath(u"request.txt"_s);
    BriefExportDialog *dialog = ask(window);

    button(dialog, u"Technology request (EEN)"_s)->click();
    const auto *text = dialog->findChild<QPlainTextEdit *>(u"exportText"_s);
    QTRY_VERIFY(text->isVisible());
    const QString shown = text->toPlainText();
    QVERIFY(shown.startsWith(u"Profile type\nTechnology Request (TR)"_s));
    QVERIFY(shown.contains(u"Cool a cavity below 1 × 10⁻³ K"_s));
    QTest::keyClick(dialog, Qt::Key_Return);

    QCOMPARE(QString::fromUtf8(bytesOf(window.prompts.file)), shown);
    QVERIFY2(window.prompts.lastSuggested.endsWith(u"technology request.txt"_s),
             qPrintable(window.prompts.lastSuggested));
}

void tst_BriefExport::aKeptVersionIsNoTechnologyRequest()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    BriefExportDialog *dialog = ask(window);
    QVERIFY(!button(dialog, u"Technology request (EEN)"_s)->isEnabled());
    button(dialog, u"Text for a mail"_s)->click();
    QVERIFY(dialog->findChild<QPlainTextEdit *>(u"exportText"_s)
                ->toPlainText()
                .contains(u"Two pumps in series"_s));
    dialog->reject();
}

void tst_BriefExport::oneFileAloneIsWritten_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("pdf") << u"PDF alone"_s << u"brief.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("odt") << u"ODT alone"_s << u"brief.odt"_s << QByteArray("PK");
    QTest::newRow("html") << u"Web page"_s << u"brief.html"_s << QByteArray("<!DOCTYPE html>");
}

void tst_BriefExport::oneFileAloneIsWritten()
{
    QFETCH(const QString, words);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, begin);
    const QTemporaryDir folder;
    NeedsWindow window({created(m_need)});
    open(window);
    window.prompts.file = folder.filePath(u"brief"_s); // the suffix comes by itself
    BriefExportDialog *dialog = ask(window);

    button(dialog, words)->click();
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"exportGo"_s), Qt::LeftButton);

    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{name});
    QVERIFY(bytesOf(folder.filePath(name)).startsWith(begin));
}

void tst_BriefExport::whatWasChosenLastIsChosenAgain()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->exportAs(BriefFile::WebPage); // no file is named: cancelled
    BriefExportDialog *dialog = ask(window);
    QVERIFY(button(dialog, u"Web page"_s)->isChecked());
    dialog->reject();
}

QTEST_MAIN(tst_BriefExport)
#include "tst_briefexport.moc"
