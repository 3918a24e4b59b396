#include "needskit.h"

#include "core/brief/documenttext.h"
#include "ui/kit/messageframe.h"
#include "ui/needs/briefexport.h"
#include "ui/needs/briefpaper.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_BriefPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void thePageFollowsTyping();
    void aWiderLevelLeavesOutWhatIsNotOpened();
    void aKeptVersionSaysWhatItSaidOnThatDay();
    void publishingReplacesTheVersionBefore();
    void pdfAndOdtAreWrittenBesideEachOther();
    void anOdtInTheWayIsAskedAbout();
    void theProposedNameTellsNoMoreThanThePage();
    void aFailedExportIsToldInWords();
    void whatOverflowsIsNamed();
    void aLetterIsOfTheNeedThatIsOpen();

private:
    void open(NeedsWindow &window)
    {
        window.open(m_need);
        window.key(Qt::Key_P, Qt::ControlModifier);
        m_pane = window.page->findChild<BriefPane *>();
        QTRY_COMPARE(m_pane->paper()->brief().pages.count() > 0, true);
    }
    QString paper() const { return toText(m_pane->paper()->brief().document); }
    void choose(NeedsWindow &window, const QString &box, int index)
    {
        auto *combo = window.find<QComboBox>(box);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }

    Need m_need;
    BriefPane *m_pane = nullptr;
};

void tst_BriefPane::init()
{
    if (!findFonts())
        QSKIP("the fonts of papers are not installed");
    m_need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    m_need.sharing = Sharing::Internal;
    m_need.tried = u"Two pumps in series"_s;
    m_need.whyItMatters = u"Each failure warms a bench for nine days."_s;
    m_need.publishedAt = u"ilo.example/needs"_s;
}

void tst_BriefPane::thePageFollowsTyping()
{
    NeedsWindow window({created(m_need)});
    open(window);
    window.form()->focusField(u"today"_s);

    window.type(u"Twelve failures in a year"_s);

    QTRY_VERIFY(paper().contains(u"Twelve failures in a year"_s));
    QCOMPARE(window.needs().front().today, QString());
}

void tst_BriefPane::aWiderLevelLeavesOutWhatIsNotOpened()
{
    m_need.fieldSharing.insert(u"why_it_matters"_s, u"public"_s);
    NeedsWindow window({created(m_need)});
    open(window);
    QVERIFY(paper().contains(u"Two pumps"_s));

    choose(window, u"briefLevel"_s, int(Sharing::Public));

    QTRY_VERIFY(!paper().contains(u"Two pumps"_s));
    QVERIFY(paper().contains(u"nine days"_s));
    QVERIFY(window.find<MessageFrame>(u"briefLeftOut"_s)->text().contains(u"Tried so far"_s));
}

void tst_BriefPane::aKeptVersionSaysWhatItSaidOnThatDay()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    QCOMPARE(m_pane->shownVersion()->version, 1);
    const Brief kept = *m_pane->shownVersion();
    QCOMPARE(kept.issuedOn, QDate::currentDate());
    QCOMPARE(kept.code, u"INP-BSO-%1-001"_s.arg(QDate::currentDate().year()));

    Need later = m_need;
    later.tried = u"Three pumps in parallel"_s;
    VERIFY_OK(window.file->apply({edited(m_need, later)}, u"Elsewhere"_s));

    QTRY_VERIFY(paper().contains(u"version 1"_s));
    QVERIFY(paper().contains(u"Two pumps"_s));
    choose(window, u"briefVersion"_s, 0);
    QTRY_VERIFY(paper().contains(u"Three pumps"_s));
    m_pane->keepVersion();
    QCOMPARE(m_pane->shownVersion()->version, 2);
    QCOMPARE(m_pane->shownVersion()->code, kept.code);
}

void tst_BriefPane::publishingReplacesTheVersionBefore()
{
    m_need.sharing = Sharing::Network;
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    window.publish();
    Need later = m_need;
    later.tried = u"Three pumps in series"_s;
    VERIFY_OK(window.file->apply({edited(m_need, later)}, u"Elsewhere"_s));
    choose(window, u"briefVersion"_s, 0);
    m_pane->keepVersion();
    window.publish();

    const std::vector<Brief> briefs = needInFull(window.file.database(), m_need.id)->briefs;

    QCOMPARE(briefs.size(), 2u);
    QCOMPARE(briefs[0].status, BriefStatus::Published);
    QCOMPARE(briefs[1].status, BriefStatus::Replaced);
    choose(window, u"briefVersion"_s, 2);
    QTRY_COMPARE(m_pane->paper()->brief().document.watermark, u"REPLACED"_s);
    window.context->undo();
    QCOMPARE(needInFull(window.file.database(), m_need.id)->briefs[1].status,
             BriefStatus::Published);
}

void tst_BriefPane::pdfAndOdtAreWrittenBesideEachOther()
{
    const QTemporaryDir folder;
    NeedsWindow window({created(m_need)});
    open(window);
    window.prompts.file = folder.filePath(u"brief.pdf"_s);
    const QSignalSpy told(window.context.get(), &Context::announced);

    m_pane->exportAs(BriefFile::PdfWithOdt);

    QVERIFY(window.prompts.lastSuggested.endsWith(u"draft.pdf"_s));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
             (QStringList{u"brief.odt"_s, u"brief.pdf"_s}));
    QFile pdf(window.prompts.file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
    QVERIFY(told.constLast().constFirst().toString().contains(u"brief.odt"_s));
}

void tst_BriefPane::anOdtInTheWayIsAskedAbout()
{
    const QTemporaryDir folder;
    NeedsWindow window({created(m_need)});
    open(window);
    window.prompts.file = folder.filePath(u"brief.pdf"_s);
    QFile edited(folder.filePath(u"brief.odt"_s));
    QVERIFY(edited.open(QIODevice::WriteOnly));
    edited.write("worked on by hand");
    edited.close();
    window.prompts.agrees = false;

    m_pane->exportAs(BriefFile::PdfWithOdt);

    QVERIFY(!QFile::exists(window.prompts.file));
    QVERIFY(edited.open(QIODevice::ReadOnly));
    QCOMPARE(edited.readAll(), QByteArray("worked on by hand"));
    edited.close();

    window.prompts.agrees = true;
    m_pane->exportAs(BriefFile::PdfWithOdt);
    QVERIFY(QFile::exists(window.prompts.file));
    QVERIFY(edited.open(QIODevice::ReadOnly));
    QVERIFY(edited.readAll().startsWith("PK"));
}

void tst_BriefPane::theProposedNameTellsNoMoreThanThePage()
{
    const QTemporaryDir folder;
    const Organisation cern = company(u"CERN"_s);
    m_need.organisation = cern.id;
    m_need.sharing = Sharing::Internal;
    NeedsWindow window({created(cern), created(m_need)});
    open(window);
    window.prompts.file = folder.filePath(u"brief.pdf"_s);
    auto *level = window.find<QComboBox>(u"briefLevel"_s);
    level->setCurrentIndex(level->findData(toKey(Sharing::Public)));
    emit level->activated(level->currentIndex());

    m_pane->exportAs(BriefFile::PdfWithOdt);

    QVERIFY2(!window.prompts.lastSuggested.contains(u"CERN"_s),
             qPrintable(window.prompts.lastSuggested));
}

void tst_BriefPane::aFailedExportIsToldInWords()
{
    const QTemporaryDir folder;
    NeedsWindow window({created(m_need)});
    open(window);
    window.prompts.file = folder.filePath(u"none/brief.pdf"_s);

    m_pane->exportAs(BriefFile::PdfWithOdt);

    QVERIFY(QDir(folder.path()).mkpath(u"brief.odt"_s)); // a folder where the ODT should be
    const QString blocked = folder.filePath(u"brief.pdf"_s);
    QVERIFY(!exportBrief(m_pane->paper()->brief(), BriefFile::PdfWithOdt, blocked));
    QVERIFY(!QFileInfo::exists(blocked));
    const auto *message = window.find<MessageFrame>(u"briefResult"_s);
    QCOMPARE(message->tone(), Tone::Negative);
    QVERIFY(message->text().contains(u"none"_s));
    QVERIFY(exportErrorText({Error::Code::DiskFull, {}, u"/x/brief.pdf"_s})
                .contains(u"disk is full"_s));
}

void tst_BriefPane::whatOverflowsIsNamed()
{
    for (int line = 0; line < 90; ++line)
        m_need.conditions += u"Condition number %1\n"_s.arg(line);
    NeedsWindow window({created(m_need)});
    open(window);

    const auto *message = window.find<MessageFrame>(u"briefOverflow"_s);
    QTRY_VERIFY2(
        message->text().contains(u"“Conditions” first: it has 90 points, and 6 are meant for it"_s),
        qPrintable(message->text()));
    QVERIFY(message->text().contains(QString::number(m_pane->paper()->brief().pages.linesTooMany)
                                     + u" lines more"_s));
    QVERIFY(m_pane->paper()->brief().pages.count() > 1);
}

void tst_BriefPane::aLetterIsOfTheNeedThatIsOpen()
{
    Need cold = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    Need far = aNeed(u"N-0002"_s, u"See far"_s);
    cold.sharing = far.sharing = Sharing::Public;
    NeedsWindow window({created(cold), created(far)});
    const auto *editor = window.page->findChild<NeedEditor *>();

    window.open(cold); // without a look at its brief
    QVERIFY(editor->letter());
    QCOMPARE(editor->letter()->document.title, u"Cool a cavity"_s);

    window.page->goTo({window.page->key(), cold.id.toString(), u"brief"_s});
    QVERIFY(editor->isBriefShown());
    window.open(far);
    QVERIFY(!editor->isBriefShown());
    QVERIFY(editor->letter());
    QCOMPARE(editor->letter()->document.title, u"See far"_s);
}

QTEST_MAIN(tst_BriefPane)
#include "tst_briefpane.moc"
