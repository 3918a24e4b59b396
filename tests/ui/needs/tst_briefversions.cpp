// Kept versions of a brief: published, opened wider, compared, told of, and written in other forms.
#include "needskit.h"

#include "core/brief/documentjson.h"
#include "core/brief/makebrief.h"
#include "core/storage/attachments.h"
#include "core/storage/publishedpaper.h"
#include "ui/kit/messageframe.h"
#include "ui/needs/briefcomparison.h"
#include "ui/needs/briefpaper.h"
#include "ui/telling/tellingdialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_BriefVersions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void thePdfOfAPublishedVersionStays();
    void publishingAgainKeepsTheSamePaper();
    void aPublishedNeedOpensOnWhatIsPublished();
    void leftOutFieldsAreOpenedInOneStep();
    void anUnansweredQuestionOpensNothing();
    void twoVersionsStandBesideEachOther();
    void withNothingTypedTheLastTwoAreCompared();
    void aVersionIsComparedWithWhatIsTyped();
    void onlyAKeptVersionOfAWiderLevelIsTold();
    void aWebPageAndATextAreWrittenByTheirNames();

private:
    void open(NeedsWindow &window)
    {
        window.open(m_need);
        window.key(Qt::Key_P, Qt::ControlModifier);
        m_pane = window.page->findChild<BriefPane *>();
        QTRY_COMPARE(m_pane->paper()->brief().pages.count() > 0, true);
    }
    void choose(NeedsWindow &window, const QString &box, int index)
    {
        auto *combo = window.find<QComboBox>(box);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }
    std::vector<Brief> briefs(NeedsWindow &window) const
    {
        return needInFull(window.file.database(), m_need.id)->briefs;
    }

    Need m_need;
    BriefPane *m_pane = nullptr;
};

void tst_BriefVersions::init()
{
    if (!findFonts())
        QSKIP("the fonts of papers are not installed");
    m_need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    m_need.sharing = Sharing::Internal;
    m_need.tried = u"Two pumps in series"_s;
    m_need.whyItMatters = u"Each failure warms a bench for nine days."_s;
    m_need.publishedAt = u"ilo.example/needs"_s;
}

void tst_BriefVersions::thePdfOfAPublishedVersionStays()
{
    m_need.sharing = Sharing::Network;
    const QTemporaryDir folder;
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    window.publish();
    const Result<QByteArray> paper = publishedPaper(window.file.database(), briefs(window).front());
    VERIFY_OK(paper);
    QVERIFY(paper->startsWith("%PDF-"));

    window.prompts.file = folder.filePath(u"again.pdf"_s);
    m_pane->exportAs(BriefFile::PdfWithOdt);

    QCOMPARE(bytesOf(window.prompts.file), *paper);
    window.context->undo();
    QVERIFY(publishedPaper(window.file.database(), briefs(window).front())->isEmpty());
    QCOMPARE(briefs(window).front().status, BriefStatus::Approved);
}

void tst_BriefVersions::publishingAgainKeepsTheSamePaper()
{
    m_need.sharing = Sharing::Network;
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    window.publish();
    window.setState(BriefStatus::Withdrawn);
    window.giveReason(u"A wrong figure"_s);
    window.setState(BriefStatus::Published);
    QCOMPARE(briefs(window).front().status, BriefStatus::Withdrawn); // it is asked
    window.giveReason(u"Withdrawn by mistake"_s);
    QCOMPARE(briefs(window).front().status, BriefStatus::Published);

    QCOMPARE(attachedFilesOf(window.file.database(), briefs(window).front().id.toString())->size(),
             1u);
}

void tst_BriefVersions::aPublishedNeedOpensOnWhatIsPublished()
{
    const auto kept = [this](BriefStatus status, int version) {
        return created(Brief{.id = Id<Brief>::create(),
                             .need = m_need.id,
                             .code = u"INP-CERN-2026-001"_s,
                             .version = version,
                             .issuedOn = QDate(2026, 11, 20),
                             .level = Sharing::Internal,
                             .language = u"en"_s,
                             .status = status,
                             .content = QString::fromUtf8(toJson(makeBrief(
                                 {.need = m_need, .version = version, .language = u"en"_s})))});
    };
    NeedsWindow window(
        {created(m_need), kept(BriefStatus::Published, 1), kept(BriefStatus::Draft, 2)});
    open(window);

    QVERIFY(m_pane->shownVersion());
    QCOMPARE(m_pane->shownVersion()->version, 1);
    QVERIFY(m_pane->document().watermark != u"DRAFT"_s);
    // What is typed is one choice away.
    choose(window, u"briefVersion"_s, 0);
    QVERIFY(!m_pane->shownVersion());
    QCOMPARE(m_pane->document().watermark, u"DRAFT"_s);
}

void tst_BriefVersions::leftOutFieldsAreOpenedInOneStep()
{
    Requirement row = aRequirement(m_need, 1, u"Stay tight"_s);
    NeedsWindow window({created(m_need), created(row)});
    open(window);
    choose(window, u"briefLevel"_s, int(Sharing::Public));
    auto *message = window.find<MessageFrame>(u"briefLeftOut"_s);
    QVERIFY(message->text().contains(u"Tried so far"_s));

    QTest::mouseClick(message->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(window.asked().contains(u"Tried so far (now Internal)"_s));
    QCOMPARE(needInFull(window.file.database(), m_need.id)->need, m_need);
    window.answer(true);

    const NeedInFull after = *needInFull(window.file.database(), m_need.id);
    QCOMPARE(sharingOf(after.need, u"tried"_s), Sharing::Public);
    QCOMPARE(sharingOf(after.need, u"conditions"_s), Sharing::Internal);
    QCOMPARE(sharingOf(after.requirements.front(), after.need), Sharing::Public);
    QTRY_VERIFY(message->text().isEmpty());
    window.context->undo();
    QCOMPARE(needInFull(window.file.database(), m_need.id)->need, m_need);
}

void tst_BriefVersions::anUnansweredQuestionOpensNothing()
{
    NeedsWindow window({created(m_need)});
    open(window);
    choose(window, u"briefLevel"_s, int(Sharing::Public));

    QTest::mouseClick(window.find<MessageFrame>(u"briefLeftOut"_s)->findChild<QPushButton *>(),
                      Qt::LeftButton);
    window.answer(false);

    QCOMPARE(needInFull(window.file.database(), m_need.id)->need, m_need);
}

void tst_BriefVersions::twoVersionsStandBesideEachOther()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    Need later = m_need;
    later.tried = u"Three pumps in series"_s;
    VERIFY_OK(window.file->apply({edited(m_need, later)}, u"Elsewhere"_s));
    choose(window, u"briefVersion"_s, 0);
    m_pane->keepVersion();

    window.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);

    auto *dialog = m_pane->findChild<BriefComparison *>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QComboBox *>(u"newerVersion"_s)->currentText().startsWith(u"2"_s));
    QVERIFY(dialog->findChild<QComboBox *>(u"olderVersion"_s)->currentText().startsWith(u"1"_s));
    auto *text = dialog->findChild<QTextBrowser *>();
    QVERIFY(text->toPlainText().contains(u"Two pumps in series"_s));
    QVERIFY(text->toPlainText().contains(u"Three pumps in series"_s));
    QVERIFY(text->toHtml().contains(u"line-through"_s));
    dialog->findChild<QComboBox *>(u"comparisonView"_s)->setCurrentIndex(1);
    QVERIFY(text->toPlainText().contains(u"Two Three pumps in series"_s));
}

void tst_BriefVersions::withNothingTypedTheLastTwoAreCompared()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    Need later = m_need;
    later.tried = u"Three pumps in series"_s;
    VERIFY_OK(window.file->apply({edited(m_need, later)}, u"Elsewhere"_s));
    choose(window, u"briefVersion"_s, 0);
    m_pane->keepVersion();
    choose(window, u"briefVersion"_s, 0);

    m_pane->compare();

    auto *dialog = m_pane->findChild<BriefComparison *>();
    QVERIFY(dialog->findChild<QComboBox *>(u"newerVersion"_s)->currentText().startsWith(u"2"_s));
    QVERIFY(dialog->findChild<QComboBox *>(u"olderVersion"_s)->currentText().startsWith(u"1"_s));
    dialog->close();
}

void tst_BriefVersions::aVersionIsComparedWithWhatIsTyped()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    choose(window, u"briefVersion"_s, 0);

    m_pane->compare();

    auto *dialog = m_pane->findChild<BriefComparison *>();
    QVERIFY(dialog->findChild<QTextBrowser *>()->toPlainText().contains(u"Both say the same."_s));
    dialog->close();
}

void tst_BriefVersions::onlyAKeptVersionOfAWiderLevelIsTold()
{
    m_need.sharing = Sharing::Public;
    NeedsWindow window({created(m_need)});
    open(window);

    m_pane->tellCompanies();
    QVERIFY(window.find<MessageFrame>(u"briefResult"_s)->text().contains(u"Keep this version"_s));
    QVERIFY(!window.page->findChild<TellingDialog *>());

    m_pane->keepVersion();
    m_pane->tellCompanies();
    QVERIFY(window.find<MessageFrame>(u"briefResult"_s)->text().isEmpty()); // it is kept now
    QVERIFY(!window.page->findChild<TellingDialog *>());
    window.giveReason(u"The consultation begins tomorrow"_s);
    auto *dialog = window.page->findChild<TellingDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(u"Two pumps"_s));
    dialog->close();
}

void tst_BriefVersions::aWebPageAndATextAreWrittenByTheirNames()
{
    const QTemporaryDir folder;
    NeedsWindow window({created(m_need)});
    open(window);

    window.prompts.file = folder.filePath(u"brief.html"_s);
    m_pane->exportAs(BriefFile::WebPage);
    QVERIFY(bytesOf(window.prompts.file).contains("<h2>Tried so far</h2>"));
    window.prompts.file = folder.filePath(u"brief.txt"_s);
    m_pane->exportAs(BriefFile::MailText);
    QVERIFY(bytesOf(window.prompts.file).contains("Two pumps in series"));

    QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
             (QStringList{u"brief.html"_s, u"brief.txt"_s}));
}

QTEST_MAIN(tst_BriefVersions)
#include "tst_briefversions.moc"
