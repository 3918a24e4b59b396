#include "needskit.h"

#include "ui/kit/messageframe.h"
#include "ui/needs/manybriefs.h"

#include <QCheckBox>
#include <QFile>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// Briefs of several needs in one file: what is asked, in which order, and what is written.
class tst_ManyBriefs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void levelsAndDraftsAreNamedBefore();
    void aWiderLevelMakesThemAnew();
    void theOrderIsThatOfTheList();
    void tickedNeedsGoIntoOnePdf();
    void nothingIsWrittenWithoutAName();

private:
    static ManyBriefsDialog *dialog(NeedsWindow &window)
    {
        return window.page->findChild<ManyBriefsDialog *>();
    }
    static QStringList column(NeedsWindow &window, int column)
    {
        const auto *list = dialog(window)->findChild<QTreeWidget *>(u"manyList"_s);
        QStringList words;
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            words << list->topLevelItem(row)->text(column);
        return words;
    }
    static QString said(NeedsWindow &window)
    {
        return dialog(window)->findChild<MessageFrame *>(u"manyMessage"_s)->text();
    }
    void ask(NeedsWindow &window) const
    {
        window.page->findChild<ManyBriefs *>()->write(
            {m_first.id.toString(), m_second.id.toString()}, window.page.get());
    }

    Need m_first;
    Need m_second;
    Brief m_published;
};

void tst_ManyBriefs::init()
{
    if (!findFonts())
        QSKIP("the fonts of papers are not installed");
    m_first = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    m_first.sharing = Sharing::Public;
    m_second = aNeed(u"N-0002"_s, u"Warm a cavity"_s);
    m_second.sharing = Sharing::Network;
    m_published = {.id = Id<Brief>::create(),
                   .need = m_first.id,
                   .code = u"INP-BSO-2026-001"_s,
                   .version = 3,
                   .issuedOn = QDate(2026, 11, 2),
                   .level = Sharing::Network,
                   .language = u"en"_s,
                   .status = BriefStatus::Published,
                   .content = u"{}"_s,
                   .otherLanguage = {},
                   .stateNote = {}};
}

void tst_ManyBriefs::levelsAndDraftsAreNamedBefore()
{
    NeedsWindow window({created(m_first), created(m_second), created(m_published)});
    ask(window);

    QVERIFY(dialog(window));
    QCOMPARE(column(window, 0), (QStringList{u"N-0001"_s, u"N-0002"_s}));
    QCOMPARE(column(window, 2), (QStringList{u"version 3, published"_s, u"draft, as it is now"_s}));
    QCOMPARE(column(window, 3), (QStringList{u"Network"_s, u"Network"_s}));
    QVERIFY(said(window).startsWith(u"1 draft"_s));
    QVERIFY(!said(window).contains(u"levels differ"_s));

    dialog(window)->findChild<QCheckBox *>(u"manyAsPublished"_s)->click();
    QCOMPARE(column(window, 3), (QStringList{u"Public"_s, u"Network"_s}));
    QVERIFY2(said(window).contains(u"only as far as “Network”"_s), qPrintable(said(window)));
    dialog(window)->reject();
}

void tst_ManyBriefs::aWiderLevelMakesThemAnew()
{
    NeedsWindow window({created(m_first), created(m_second), created(m_published)});
    ask(window);

    // What was published for the network may not travel to everybody.
    auto *level = dialog(window)->findChild<QComboBox *>(u"manyLevel"_s);
    level->setCurrentIndex(level->findData(toKey(Sharing::Public)));

    QCOMPARE(column(window, 2).first(), u"draft, as it is now"_s);
    QCOMPARE(column(window, 3), (QStringList{u"Public"_s, u"Public"_s}));
    QVERIFY(said(window).startsWith(u"2 drafts"_s));
    dialog(window)->reject();
}

void tst_ManyBriefs::theOrderIsThatOfTheList()
{
    std::vector<Need> needs;
    ChangeSet made;
    for (int i = 1; i <= 6; ++i) {
        needs.push_back(
            aNeed(u"N-000%1"_s.arg(i), QString(QChar(u'A' + (i * 5) % 7)) + u" title"_s));
        made.push_back(created(needs.back()));
    }
    NeedsWindow window(made);
    QTRY_COMPARE(window.list()->model().rowCount(), 6);
    window.list()->model().tickAll();

    QCOMPARE(window.list()->chosenIds().size(), 6);
    QStringList inList;
    for (int row = 0; row < 6; ++row) {
        QTRY_VERIFY(window.list()->model().line(row));
        inList << window.list()->model().line(row)->id;
    }
    QCOMPARE(window.list()->chosenIds(), inList);
}

void tst_ManyBriefs::tickedNeedsGoIntoOnePdf()
{
    const QTemporaryDir folder;
    NeedsWindow window({created(m_first), created(m_second)});
    const QSignalSpy told(window.context.get(), &Context::announced);
    window.prompts.file = folder.filePath(u"briefs.pdf"_s);
    ask(window);

    QTest::mouseClick(dialog(window)->findChild<QPushButton *>(u"manyGo"_s), Qt::LeftButton);

    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), 20'000);
    QVERIFY(told.constLast().constFirst().toString().contains(u"briefs.pdf"_s));
    QFile pdf(window.prompts.file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
}

void tst_ManyBriefs::nothingIsWrittenWithoutAName()
{
    NeedsWindow window({created(m_first), created(m_second)});
    const QSignalSpy told(window.context.get(), &Context::announced);
    ask(window);
    QTest::keyClick(dialog(window), Qt::Key_Return); // no file is named: cancelled
    QVERIFY(told.isEmpty());
}

QTEST_MAIN(tst_ManyBriefs)
#include "tst_manybriefs.moc"
