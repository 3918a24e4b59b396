#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/domain/capability.h"
#include "ui/kit/textlabel.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettelist.h"
#include "ui/palette/palettemodel.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void recordsAndCommandsComeUnderTheirHeadings();
    void aCommandThatIsNamedComesBeforeTextsWithItsWords();
    void enterOpensTheFirstEvenWhenTypedQuickerThanTheSearch();
    void controlEnterOpensInANewWindow();
    void arrowsChooseAndSkipHeadings();
    void aGreaterSignShowsCommandsOnly();
    void whereNothingIsFoundItSaysWhatToDo();
    void tabShowsTheActionsOfALineAndEscapeGoesBack();
    void typedWordsAreOfferedToThePages();
    void focusGoesBackWhereItWas();
    void aClickBesideClosesIt();
    void keysOfTheWindowRestWhileItIsOpen();
    void resultsAreSaid();
    void emptyItShowsWhatWasOpened();
    void whatSaysTheSameInOtherWordsComesAfterTheHits();

private:
    void open();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_palette->field(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(m_palette->field(), text); }
    QStringList shown() const;
    QString current() const
    {
        return m_palette->findChild<PaletteList *>()->currentIndex().data().toString();
    }

    std::unique_ptr<TemporaryWorkspace> m_file;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_elsewhere = nullptr;
    PaletteSources m_sources;
    QPointer<CommandPalette> m_palette;
    Organisation m_company;
    QStringList m_ran;
};

void TestCommandPalette::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    m_company = company(u"Vermolen Cryotech B.V."_s);
    Need need;
    need.id = Id<Need>::create();
    need.code = u"N-0147"_s;
    need.title = u"Cryogenic optical feedthroughs"_s;
    VERIFY_OK((*m_file)->apply({created(m_company), created(need)}, u"Added"_s));

    m_window = std::make_unique<QWidget>();
    m_elsewhere = new QLineEdit;
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_elsewhere);
    column->addStretch();
    m_window->resize(1000, 700);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_elsewhere->setFocus();

    m_ran.clear();
    m_sources = {};
    m_sources.file = m_file->path();
    m_sources.types = {u"need"_s, u"organisation"_s};
    const auto command = [this](const QString &title, const QString &group) {
        PaletteEntry entry;
        entry.group = group;
        entry.title = title;
        entry.run = [this, title] { m_ran << title; };
        return entry;
    };
    m_sources.commands = {command(u"Dark"_s, u"Commands"_s),
                          command(u"Crop the picture"_s, u"Commands"_s)};
    m_sources.typed = [command](const QString &typed) {
        return std::vector<PaletteEntry>{command(u"New need “%1”"_s.arg(typed), u"Commands"_s)};
    };
    m_sources.actions = [command](const PaletteEntry &entry) {
        return entry.isRecord()
            ? std::vector<PaletteEntry>{command(u"Copy the name"_s, {}), command(u"Open"_s, {})}
            : std::vector<PaletteEntry>();
    };
    PaletteEntry opened;
    opened.group = u"Recently opened"_s;
    opened.title = u"Nordkryo ApS"_s;
    opened.type = u"organisation"_s;
    opened.id = m_company.id.toString();
    m_sources.recent = {opened};
}

void TestCommandPalette::cleanup()
{
    m_window.reset();
    m_file.reset();
}

void TestCommandPalette::open()
{
    m_palette = new CommandPalette(m_sources, m_window.get());
    m_palette->open();
    QTRY_VERIFY(m_palette->field()->hasFocus());
}

QStringList TestCommandPalette::shown() const
{
    QStringList all;
    const auto *model = m_palette->findChild<PaletteModel *>();
    for (int row = 0; row < model->rowCount(); ++row)
        all << model->index(row).data().toString();
    return all;
}

void TestCommandPalette::recordsAndCommandsComeUnderTheirHeadings()
{
    open();
    type(u"cr"_s);

    const QStringList expected{u"Needs"_s,
                               u"Cryogenic optical feedthroughs"_s,
                               u"Companies and organisations"_s,
                               u"Vermolen Cryotech B.V."_s,
                               u"Commands"_s,
                               u"Crop the picture"_s,
                               u"New need “cr”"_s};
    QTRY_COMPARE(shown(), expected);
}

void TestCommandPalette::aCommandThatIsNamedComesBeforeTextsWithItsWords()
{
    Capability capability;
    capability.id = Id<Capability>::create();
    capability.organisation = m_company.id;
    capability.text = u"We crop the picture of each weld"_s;
    VERIFY_OK((*m_file)->apply({created(capability)}, u"Added"_s));
    open();
    type(u"crop the"_s);

    QTRY_VERIFY(shown().contains(u"Vermolen Cryotech B.V."_s));
    QVERIFY2(shown().first() == u"Commands"_s, qPrintable(shown().join(u'\n')));
    QCOMPARE(current(), u"Crop the picture"_s);
}

void TestCommandPalette::enterOpensTheFirstEvenWhenTypedQuickerThanTheSearch()
{
    open();
    QSignalSpy wanted(m_palette, &CommandPalette::recordWanted);
    type(u"verm"_s);
    press(Qt::Key_Return);

    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().at(0).toString(), u"organisation"_s);
    QCOMPARE(wanted.front().at(1).toString(), m_company.id.toString());
    QCOMPARE(wanted.front().at(2).toBool(), false);
    QTRY_VERIFY(m_palette.isNull());
}

void TestCommandPalette::controlEnterOpensInANewWindow()
{
    open();
    QSignalSpy wanted(m_palette, &CommandPalette::recordWanted);
    type(u"verm"_s);
    QTRY_COMPARE(current(), m_company.name);
    press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().at(2).toBool(), true);
}

void TestCommandPalette::arrowsChooseAndSkipHeadings()
{
    open();
    type(u"cr"_s);
    QTRY_COMPARE(shown().size(), 7);
    QCOMPARE(current(), u"Cryogenic optical feedthroughs"_s);
    press(Qt::Key_Down);
    QCOMPARE(current(), u"Vermolen Cryotech B.V."_s);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(current(), u"New need “cr”"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_ran, QStringList{u"New need “cr”"_s});
}

void TestCommandPalette::aGreaterSignShowsCommandsOnly()
{
    open();
    type(u">cr"_s);
    QCOMPARE(shown(), (QStringList{u"Commands"_s, u"Crop the picture"_s}));
    press(Qt::Key_Return);
    QCOMPARE(m_ran, QStringList{u"Crop the picture"_s});
}

void TestCommandPalette::whereNothingIsFoundItSaysWhatToDo()
{
    open();
    QSignalSpy spoken(m_palette, &CommandPalette::spoken);
    type(u">zzqq"_s);
    QCOMPARE(shown(), QStringList());
    const QString said = u"No command is called so."_s;
    TextLabel *sentence = nullptr;
    for (TextLabel *label : m_palette->findChildren<TextLabel *>()) {
        if (label->text().startsWith(said))
            sentence = label;
    }
    QVERIFY(sentence && sentence->isVisible());
    QVERIFY(!m_palette->findChild<PaletteList *>()->isVisible());
    QVERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
    QTRY_VERIFY(!spoken.isEmpty() && spoken.last().first().toString().contains(said));

    m_palette->field()->clear();
    QVERIFY(!sentence->isVisible());
    QVERIFY(m_palette->findChild<PaletteList *>()->isVisible());
}

void TestCommandPalette::tabShowsTheActionsOfALineAndEscapeGoesBack()
{
    open();
    type(u"verm"_s);
    QTRY_COMPARE(current(), m_company.name);
    press(Qt::Key_Tab);
    QCOMPARE(shown(), (QStringList{m_company.name, u"Copy the name"_s, u"Open"_s}));
    press(Qt::Key_Escape);
    QCOMPARE(m_palette->field()->text(), u"verm"_s);
    QTRY_COMPARE(current(), m_company.name);
    press(Qt::Key_Tab);
    type(u"cop"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_ran, QStringList{u"Copy the name"_s});
}

void TestCommandPalette::typedWordsAreOfferedToThePages()
{
    open();
    type(u"zzz"_s);
    QTRY_COMPARE(shown(), (QStringList{u"Commands"_s, u"New need “zzz”"_s}));
}

void TestCommandPalette::focusGoesBackWhereItWas()
{
    open();
    press(Qt::Key_Escape);
    QVERIFY(m_elsewhere->hasFocus());
    QTRY_VERIFY(m_palette.isNull());
}

void TestCommandPalette::aClickBesideClosesIt()
{
    open();
    QTest::mouseClick(m_palette, Qt::LeftButton, {}, {10, 650});
    QTRY_VERIFY(m_palette.isNull());
    QVERIFY(m_elsewhere->hasFocus());
}

void TestCommandPalette::keysOfTheWindowRestWhileItIsOpen()
{
    auto *action = new QAction(m_window.get());
    action->setShortcut(QKeySequence(u"Ctrl+2"_s));
    m_window->addAction(action);
    QSignalSpy triggered(action, &QAction::triggered);
    QTest::keyClick(m_elsewhere, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);

    open();
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);
}

void TestCommandPalette::resultsAreSaid()
{
    open();
    QSignalSpy spoken(m_palette, &CommandPalette::spoken);
    type(u"verm"_s);
    QTRY_VERIFY(!spoken.isEmpty());
    QVERIFY2(spoken.back().front().toString().endsWith(m_company.name),
             qPrintable(spoken.back().front().toString()));
}

void TestCommandPalette::emptyItShowsWhatWasOpened()
{
    open();
    QCOMPARE(shown().mid(0, 3),
             (QStringList{u"Recently opened"_s, u"Nordkryo ApS"_s, u"Commands"_s}));
}

void TestCommandPalette::whatSaysTheSameInOtherWordsComesAfterTheHits()
{
    Need vacuum{.id = Id<Need>::create(), .code = u"N-0200"_s, .title = u"Vacuum for a bench"_s};
    const Organisation kammer = company(u"Kammer GmbH"_s);
    VERIFY_OK((*m_file)->apply({created(vacuum),
                                created(kammer),
                                created(Capability{.id = Id<Capability>::create(),
                                                   .organisation = kammer.id,
                                                   .title = u"Vakuumkammern"_s})},
                               u"Added"_s));
    open();
    type(u"vacuum"_s);
    QTRY_VERIFY2(shown().join(u'\n').contains(u"In other words"_s),
                 qPrintable(shown().join(u'\n')));
    const QStringList lines = shown();
    const qsizetype exact = lines.indexOf(u"Vacuum for a bench"_s);
    const qsizetype heading = lines.indexOf(u"In other words"_s);
    QVERIFY2(exact >= 0 && exact < heading, qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.value(heading + 1), u"Kammer GmbH"_s);
    const QModelIndex line =
        m_palette->findChild<PaletteList *>()->model()->index(int(heading) + 1, 0);
    const QString aloud = line.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(aloud.contains(u"“vakuumkammern” for “vacuum”"_s), qPrintable(aloud));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
