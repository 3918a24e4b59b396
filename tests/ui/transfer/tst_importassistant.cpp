#include "ui/transfer/importassistant.h"

#include "ui/kit/messageframe.h"
#include "ui/transfer/columnmodel.h"
#include "ui/transfer/previewpane.h"

#include "core/exchange/companiescsv.h"
#include "core/exchange/vocabulary.h"
#include "core/storage/companylist.h"
#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/kit/fieldlabels.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace ilo;
using namespace Qt::StringLiterals;
using ilo::test::TemporaryWorkspace;

/// The assistant as a person uses it: keys and clicks, and what stands on the screen.
class tst_ImportAssistant : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aClearFileOpensAtTheColumns();
    void importsByTheKeyboardAlone();
    void undoOfTheReceiptTakesItBack();
    void nothingIsWrittenBeforeImport();
    void theChoiceOfAColumnChangesThePreview();
    void sayingWhatAValueMeansChangesThePreview();
    void aListWithoutANameColumnAsksForIt();
    void rejectedRowsAreNamedAndSaved();
    void aFileThatCannotBeReadIsNamed();
    void delimiterAndHeaderCanBeChanged();
    void busyWorkspaceIsSaid();
    void everyControlHasAName();
    void headingsOfTheProgramAreKnownToTheImport();

private:
    QString keep(const QByteArray &bytes, const QString &name = u"list.csv"_s);
    void open(const QString &path);
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_assistant->findChild<Widget *>(QString::fromLatin1(name));
    }
    QTableView *columns() const { return find<QTableView>("importColumns"); }
    QTableView *preview() const { return find<QTableView>("importPreview"); }
    QPushButton *next() const { return find<QPushButton>("nextStep"); }
    QString cell(QTableView *table, int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    qint64 companies()
    {
        const auto count = companyCount(m_workspace->database());
        return count ? *count : -1;
    }
    bool reach(ImportAssistant::Step step);

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<ImportAssistant> m_assistant;
};

static const QByteArray list = "Firma;Land;Ansatte;Samtykke\n"
                               "Alfa ApS;Danmark;34;x\n"
                               "Beta Sp. z o.o.;Polen;ca. 50;nej\n"
                               ";Tyskland;7;\n";

void tst_ImportAssistant::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_workspace, m_prompts);
    m_prompts = {};
}

void tst_ImportAssistant::cleanup()
{
    m_assistant.reset();
    m_context.reset();
    m_workspace.reset();
}

QString tst_ImportAssistant::keep(const QByteArray &bytes, const QString &name)
{
    QFile file(m_workspace->folder() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file cannot be written");
    return file.fileName();
}

void tst_ImportAssistant::open(const QString &path)
{
    m_assistant = std::make_unique<ImportAssistant>(*m_context, path);
    m_assistant->show();
    QVERIFY(QTest::qWaitForWindowActive(m_assistant.get()));
}

/// Waits until the step is shown and its planning is through.
bool tst_ImportAssistant::reach(ImportAssistant::Step step)
{
    return QTest::qWaitFor([&] { return m_assistant->step() == step && next()->isEnabled(); });
}

void tst_ImportAssistant::aClearFileOpensAtTheColumns()
{
    open(keep(list));

    QVERIFY(reach(ImportAssistant::Columns));
    QAbstractItemModelTester tester(columns()->model());
    QCOMPARE(m_assistant->windowTitle(), u"Import companies – list.csv"_s);
    QCOMPARE(cell(columns(), 0, ColumnModel::Name), u"Firma"_s);
    QCOMPARE(cell(columns(), 0, ColumnModel::Target), u"Company name"_s);
    QCOMPARE(cell(columns(), 0, ColumnModel::Match), u"Sure"_s);
    QTRY_COMPARE(preview()->model()->rowCount(), 3);
    QCOMPARE(cell(preview(), 0, 0), u"Alfa ApS"_s);
    QCOMPARE(cell(preview(), 1, 1), u"Poland"_s);
    QCOMPARE(cell(preview(), 1, 2), u"50"_s);
    QCOMPARE(preview()->model()->index(1, 2).data(PreviewModel::StateRole).toInt(),
             int(CellState::NeedsLook));
    QCOMPARE(preview()->model()->index(1, 1).data(PreviewModel::StateRole).toInt(),
             int(CellState::Tidied));
    QTRY_COMPARE(cell(columns(), 3, ColumnModel::Match), u"Check"_s);
    QVERIFY(cell(columns(), 3, ColumnModel::Tidying).contains(u"“x”"_s));
}

void tst_ImportAssistant::importsByTheKeyboardAlone()
{
    QSignalSpy announced(m_context.get(), &Context::announced);
    open(keep(list));
    QVERIFY(reach(ImportAssistant::Columns));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(reach(ImportAssistant::Check));
    QVERIFY(next()->text().contains(u'2'));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(reach(ImportAssistant::Import));

    QCOMPARE(companies(), 2);
    QVERIFY(find<QLabel>("importTitle")->text().contains(u"list.csv"_s));
    QVERIFY((*m_workspace)->nextUndo()->label.contains(u"list.csv"_s));
    QCOMPARE(announced.size(), 1);
    QTest::keyClick(next(), Qt::Key_Return);
    QVERIFY(!m_assistant->isVisible());
}

void tst_ImportAssistant::undoOfTheReceiptTakesItBack()
{
    const QStringList before = m_workspace->contents();
    open(keep(list));
    QVERIFY(reach(ImportAssistant::Columns));
    QTest::mouseClick(next(), Qt::LeftButton);
    QVERIFY(reach(ImportAssistant::Check));
    QTest::mouseClick(next(), Qt::LeftButton);
    QVERIFY(reach(ImportAssistant::Import));
    QCOMPARE(companies(), 2);

    QTest::mouseClick(find<QPushButton>("undoImport"), Qt::LeftButton);

    QCOMPARE(m_workspace->contents(), before);
    QVERIFY(!find<QPushButton>("undoImport")->isEnabled());
}

void tst_ImportAssistant::nothingIsWrittenBeforeImport()
{
    const QStringList before = m_workspace->contents();
    open(keep(list));
    QVERIFY(reach(ImportAssistant::Columns));
    QTest::mouseClick(next(), Qt::LeftButton);
    QVERIFY(reach(ImportAssistant::Check));

    QTest::keyClick(m_assistant.get(), Qt::Key_Escape);

    QVERIFY(!m_assistant->isVisible());
    QCOMPARE(m_workspace->contents(), before);
    QVERIFY(!(*m_workspace)->nextUndo());
}

void tst_ImportAssistant::theChoiceOfAColumnChangesThePreview()
{
    open(keep(list));
    QVERIFY(reach(ImportAssistant::Columns));
    QTRY_COMPARE(preview()->model()->columnCount(), 4);

    columns()->setCurrentIndex(columns()->model()->index(2, ColumnModel::Target));
    QTest::keyClick(columns(), Qt::Key_F2);
    auto *box = columns()->findChild<QComboBox *>();
    QVERIFY(box);
    box->setCurrentIndex(0);
    emit box->activated(0);

    QCOMPARE(cell(columns(), 2, ColumnModel::Target), u"Do not import"_s);
    QCOMPARE(cell(columns(), 2, ColumnModel::Match), u"Skipped"_s);
    QTRY_COMPARE(preview()->model()->columnCount(), 3);
}

void tst_ImportAssistant::sayingWhatAValueMeansChangesThePreview()
{
    open(keep(list));
    QVERIFY(reach(ImportAssistant::Columns));
    columns()->setCurrentIndex(columns()->model()->index(3, ColumnModel::Target));
    const auto choice = [&]() -> QComboBox * {
        for (QComboBox *box : m_assistant->findChildren<QComboBox *>()) {
            if (box->isVisible() && box->accessibleName().contains(u"“x”"_s))
                return box;
        }
        return nullptr;
    };
    QTRY_VERIFY(choice());
    QCOMPARE(choice()->currentText(), u"Choose…"_s);
    QTRY_COMPARE(cell(preview(), 0, 3), u"Not asked"_s);

    choice()->setFocus();
    QTest::keyClick(choice(), Qt::Key_Down);
    QTest::keyClick(choice(), Qt::Key_Down);
    QTest::keyClick(choice(), Qt::Key_Down);

    QCOMPARE(choice()->currentText(), u"Given"_s);
    QTRY_COMPARE(cell(preview(), 0, 3), u"Given"_s);
    QTRY_COMPARE(cell(columns(), 3, ColumnModel::Match), u"Sure"_s);
}

void tst_ImportAssistant::aListWithoutANameColumnAsksForIt()
{
    open(keep("Land;E-mail\nDanmark;a@x.example\nPolen;b@x.example\n"));

    QTRY_VERIFY(next()->text() == u"Match columns"_s);
    QCOMPARE(m_assistant->step(), ImportAssistant::File);
    QTest::mouseClick(next(), Qt::LeftButton);

    QCOMPARE(m_assistant->step(), ImportAssistant::Columns);
    QVERIFY(!next()->isEnabled());
    QVERIFY(m_assistant->findChild<MessageFrame *>());
}

void tst_ImportAssistant::rejectedRowsAreNamedAndSaved()
{
    open(keep(list));
    QVERIFY(reach(ImportAssistant::Columns));
    QTest::mouseClick(next(), Qt::LeftButton);
    QVERIFY(reach(ImportAssistant::Check));
    QTest::mouseClick(find<QToolButton>("count5"), Qt::LeftButton);
    auto *notes = find<QTableView>("importNotes");
    QCOMPARE(notes->model()->rowCount(), 1);
    QCOMPARE(cell(notes, 0, 0), u"4"_s);
    QCOMPARE(cell(notes, 0, 5), u"The row names no company."_s);

    m_prompts.file = m_workspace->folder() + u"/rejected.csv"_s;
    QTest::mouseClick(find<QPushButton>("saveRejected"), Qt::LeftButton);

    QTRY_VERIFY(QFile::exists(m_prompts.file));
    QFile saved(m_prompts.file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("4;;Tyskland;7;;The row names no company.\r\n"));
}

void tst_ImportAssistant::aFileThatCannotBeReadIsNamed()
{
    open(keep("PK\x03\x04 broken", u"broken.xlsx"_s));

    auto *file = m_assistant->findChild<QWidget *>(u"chooseFile"_s)->parentWidget();
    auto *message = file->findChild<MessageFrame *>();
    QTRY_VERIFY(!message->text().isEmpty());
    QVERIFY(message->text().contains(u"broken.xlsx"_s));
    QCOMPARE(m_assistant->step(), ImportAssistant::File);

    m_prompts.file = keep(list);
    QTest::mouseClick(find<QPushButton>("chooseFile"), Qt::LeftButton);
    QTRY_VERIFY(next()->text() == u"Match columns"_s
                || m_assistant->step() == ImportAssistant::Columns);
    QVERIFY(message->text().isEmpty());
}

void tst_ImportAssistant::delimiterAndHeaderCanBeChanged()
{
    open(keep("Alfa;Danmark,Odense\nBeta;Danmark,Ribe\n"));
    QTRY_VERIFY(columns()->model()->rowCount() > 0);
    if (m_assistant->step() != ImportAssistant::File)
        QTest::mouseClick(find<QPushButton>("previousStep"), Qt::LeftButton);

    auto *delimiter = find<QComboBox>("delimiter");
    delimiter->setFocus();
    delimiter->setCurrentIndex(delimiter->findData(QChar(u';')));
    emit delimiter->activated(delimiter->currentIndex());
    QTRY_COMPARE(columns()->model()->rowCount(), 2);
    QTest::mouseClick(next(), Qt::LeftButton);
    find<QCheckBox>("firstRowIsHeader")->setChecked(true);

    QTRY_COMPARE(cell(columns(), 0, ColumnModel::Name), u"Alfa"_s);
}

void tst_ImportAssistant::busyWorkspaceIsSaid()
{
    open(keep(list));
    QVERIFY(reach(ImportAssistant::Columns));
    QTest::mouseClick(next(), Qt::LeftButton);
    QVERIFY(reach(ImportAssistant::Check));
    (*m_workspace)->beginLongJob();

    QTest::mouseClick(next(), Qt::LeftButton);

    QCOMPARE(find<QLabel>("importTitle")->text(), u"Nothing was imported"_s);
    (*m_workspace)->endLongJob({});
    QCOMPARE(companies(), 0);
}

void tst_ImportAssistant::everyControlHasAName()
{
    open(keep(list));
    QVERIFY(reach(ImportAssistant::Columns));
    for (QWidget *widget : m_assistant->findChildren<QWidget *>()) {
        const bool isTabStop = widget->focusPolicy() & Qt::TabFocus;
        if (!isTabStop || !widget->isVisible())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

/// The export of a person's list has these words in its first row.
void tst_ImportAssistant::headingsOfTheProgramAreKnownToTheImport()
{
    for (const QString &column : companyColumns()) {
        const QString words = fieldLabel(u"organisation"_s, column);
        const auto fields = fieldsNamed(words);
        QVERIFY2(!fields.empty() && (fields.front().likeness >= 0.9 || column == u"id"_s),
                 qPrintable(words));
        if (hasFieldLabel(u"organisation"_s, column))
            QCOMPARE(fields.front().field, column);
    }
}

QTEST_MAIN(tst_ImportAssistant)
#include "tst_importassistant.moc"
