#include "windowkit.h"

#include "ui/palette/commandpalette.h"
#include "ui/palette/palettelist.h"
#include "ui/palette/palettemodel.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/searchbutton.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

class TestFinding : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_kit = std::make_unique<WindowKit>(); }
    void cleanup() { m_kit.reset(); }

    void controlKOpensItAndGivesTheFocusBack();
    void theFieldInTheHeaderOpensItToo();
    void theFieldInTheHeaderTakesTheRoomThereIs();
    void aRecordThatIsGoneToTakesTheFocusFromTheFilter();
    void everyEntryOfTheMenusIsThere();
    void actionsOfAPageThatIsNotShownRunThere();
    void ofOneNameThePageThatIsShownHasTheFirst();
    void pagesAreGoneTo();
    void whatWasOpenedIsListedNewestFirst();
    void withoutAWorkspaceCommandsRun();

private:
    CommandPalette *open()
    {
        m_kit->press(Qt::Key_K, Qt::ControlModifier);
        return m_kit->window->findChild<CommandPalette *>();
    }

    static QStringList shown(const CommandPalette *palette)
    {
        QStringList all;
        const auto *model = palette->findChild<PaletteModel *>();
        for (int row = 0; row < model->rowCount(); ++row)
            all << model->index(row).data().toString();
        return all;
    }

    void run(const QString &text)
    {
        CommandPalette *palette = open();
        QVERIFY(palette);
        QTest::keyClicks(palette->field(), text);
        QTest::keyClick(palette->field(), Qt::Key_Return);
    }

    std::unique_ptr<WindowKit> m_kit;
};

void TestFinding::controlKOpensItAndGivesTheFocusBack()
{
    m_kit->withWorkspace();
    QVERIFY(m_kit->first->list->hasFocus());
    CommandPalette *palette = open();
    QVERIFY(palette && palette->field()->hasFocus());

    m_kit->press(Qt::Key_Escape);

    QVERIFY(m_kit->first->list->hasFocus());
}

void TestFinding::theFieldInTheHeaderOpensItToo()
{
    m_kit->withWorkspace();
    auto *button = m_kit->part<SearchButton>();
    QVERIFY(button && button->isVisible());
    QVERIFY(button->width() > 200);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_kit->part<CommandPalette>());

    const int whole = button->width();
    m_kit->window->resize(640, 600);
    QTRY_VERIFY(button->width() < whole);
    QVERIFY(button->isVisible());
}

void TestFinding::theFieldInTheHeaderTakesTheRoomThereIs()
{
    m_kit->withWorkspace();
    auto *field = m_kit->part<SearchButton>();
    auto *header = m_kit->part<PageHeader>();
    const int whole = field->width();
    for (int width = 1300; width > 640; width -= 30) {
        m_kit->window->resize(width, 600);
        QTRY_COMPARE(m_kit->window->width(), width);
        QCoreApplication::processEvents();
        int end = 0; // of what stands before it
        for (const QLabel *label : header->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == u"Companies"_s)
                end = label->mapTo(header, QPoint(label->sizeHint().width(), 0)).x();
        }
        QVERIFY(end > 0);
        const int gap = field->x() - end;
        QVERIFY2(field->width() == whole || gap < 160,
                 qPrintable(u"%1: %2 with a gap of %3"_s.arg(width).arg(field->width()).arg(gap)));
    }
}

void TestFinding::aRecordThatIsGoneToTakesTheFocusFromTheFilter()
{
    m_kit->withWorkspace();
    m_kit->first->filter->setFocus();
    QVERIFY(m_kit->first->filter->hasFocus());

    m_kit->view().go({u"companies"_s, u"1"_s, {}});
    QVERIFY(m_kit->first->list->hasFocus());

    m_kit->first->filter->setFocus();
    m_kit->view().go({u"needs"_s, {}, {}});
    m_kit->view().go({u"companies"_s, u"2"_s, {}});
    QVERIFY(m_kit->first->list->hasFocus());
}

void TestFinding::everyEntryOfTheMenusIsThere()
{
    m_kit->withWorkspace();
    CommandPalette *palette = open();
    QTest::keyClicks(palette->field(), u">"_s);
    const QStringList lines = shown(palette);
    for (const QString &entry : {u"New workspace…"_s, u"Full screen"_s, u"Dark"_s, u"Merge"_s})
        QVERIFY2(lines.contains(entry), qPrintable(entry + u" in "_s + lines.join(u", "_s)));
}

void TestFinding::actionsOfAPageThatIsNotShownRunThere()
{
    m_kit->withWorkspace();
    int triggered = 0;
    connect(m_kit->second->create, &QAction::triggered, this, [&] {
        ++triggered;
        QCOMPARE(m_kit->view().page(), m_kit->second);
    });
    run(u">new needs"_s);
    QCOMPARE(triggered, 1);
}

void TestFinding::ofOneNameThePageThatIsShownHasTheFirst()
{
    m_kit->withWorkspace();
    QSignalSpy here(m_kit->first->other, &QAction::triggered);
    QSignalSpy there(m_kit->second->other, &QAction::triggered);
    run(u">merge"_s);
    QCOMPARE(here.count(), 1);
    QCOMPARE(there.count(), 0);
    QCOMPARE(m_kit->view().page(), m_kit->first);
}

void TestFinding::pagesAreGoneTo()
{
    m_kit->withWorkspace();
    run(u">needs"_s);
    QCOMPARE(m_kit->view().page(), m_kit->second);
}

void TestFinding::whatWasOpenedIsListedNewestFirst()
{
    m_kit->withWorkspace();
    const Organisation one = company(u"Nordkryo ApS"_s);
    const Organisation two = company(u"Criolaria S.L."_s);
    QVERIFY(m_kit->view().context().perform(u"Added"_s, {created(one), created(two)}));
    m_kit->view().go({u"companies"_s, one.id.toString(), {}});
    m_kit->view().go({u"companies"_s, two.id.toString(), {}});

    QCOMPARE(shown(open()).mid(0, 3), (QStringList{u"Recently opened"_s, two.name, one.name}));
}

void TestFinding::withoutAWorkspaceCommandsRun()
{
    m_kit->prompts.answer = m_kit->path(u"new.inprocap"_s);
    run(u">new workspace"_s);
    QVERIFY(m_kit->window->view());
}

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
