#include "core/exchange/formmemory.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// What a person decided about a file is there again for one that looks alike.
class TestFormMemory : public QObject
{
    Q_OBJECT

private slots:
    void remembersFilesThatLookAlike();
    void doesNotTakeOthersForIt();
    void forgetsTheOldest();
    void damagedSettingsAreNoMemory();
    void readsAgainAsAPersonChose();
    void aGuessThatNobodyCorrectedDecidesNothing();

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }

    static ImportJob job(const QStringList &columns)
    {
        ImportJob made;
        made.form.path = u"/lists/members 2026.csv"_s;
        made.form.encoding = u"windows-1250"_s;
        made.form.delimiter = u';';
        made.form.columns = columns;
        made.form.headerRow = 3;
        made.mapping.columns.resize(size_t(columns.size()));
        return made;
    }

    QTemporaryDir m_folder;
};

void TestFormMemory::remembersFilesThatLookAlike()
{
    QSettings settings(m_folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    FormMemory memory(settings);
    ImportJob first = job({u"Firma"_s, u"Stav"_s, u"Mesto"_s, u"Web"_s, u"Obrat"_s});
    first.mapping.assign(0, u"name"_s);
    first.mapping.assign(1, u"consent"_s);
    first.mapping.columns[1].meanings.insert(u"x"_s, u"given"_s);
    first.mapping.columns[2].repair = u"UTF-8>windows-1252"_s;
    first.mapping.assign(4, u"turnover"_s);
    first.mapping.columns[4].decimal = DecimalSign::Comma;
    memory.remember(first, signsOf(first.form), QDate(2026, 11, 26));

    // The next month's list: columns moved, one more.
    ImportJob second =
        job({u"OBRAT"_s, u"Web"_s, u"Firma"_s, u"Stav"_s, u"Mesto"_s, u"Poznámka"_s});
    const auto before = FormMemory(settings).find(second.form);

    QVERIFY(before);
    QCOMPARE(before->file, u"members 2026.csv"_s);
    QCOMPARE(before->on, QDate(2026, 11, 26));
    QCOMPARE(before->signs.encoding, u"windows-1250"_s);
    QCOMPARE(before->signs.headerRow, 3);
    second.mapping.assign(1, u"web"_s);
    second.mapping.assign(5, u"note"_s);
    const ImportJob decided = asBefore(second, *before);
    const auto &columns = decided.mapping.columns;
    QCOMPARE(columns[0].field, u"turnover"_s);
    QCOMPARE(columns[0].decimal, DecimalSign::Comma);
    QCOMPARE(columns[1].field, QString()); // was skipped before
    QCOMPARE(columns[2].field, u"name"_s);
    QCOMPARE(columns[3].meanings.value(u"x"_s), u"given"_s);
    QCOMPARE(columns[4].repair, u"UTF-8>windows-1252"_s);
    QCOMPARE(columns[5].field, u"note"_s); // as it was guessed
}

void TestFormMemory::doesNotTakeOthersForIt()
{
    QSettings settings(m_folder.filePath(u"b.ini"_s), QSettings::IniFormat);
    FormMemory memory(settings);
    memory.remember(job({u"Name"_s, u"Town"_s, u"Web"_s}), {}, QDate(2026, 1, 1));

    QVERIFY(memory.find(job({u"Web"_s, u"Name"_s, u"Town"_s}).form));
    QVERIFY(!memory.find(job({u"Name"_s, u"Country"_s, u"Phone"_s}).form));
    QVERIFY(!memory.find(job({}).form));

    memory.forget(job({u"Name"_s, u"Town"_s, u"Web"_s}).form);
    QVERIFY(!memory.find(job({u"Web"_s, u"Name"_s, u"Town"_s}).form));
}

void TestFormMemory::forgetsTheOldest()
{
    QSettings settings(m_folder.filePath(u"c.ini"_s), QSettings::IniFormat);
    FormMemory memory(settings);
    for (int i = 0; i <= FormMemory::mostForms; ++i)
        memory.remember(job({u"Name"_s, u"Column %1"_s.arg(i)}), {}, QDate(2026, 1, 1));

    QVERIFY(!memory.find(job({u"Name"_s, u"Column 0"_s}).form));
    QVERIFY(memory.find(job({u"Name"_s, u"Column 1"_s}).form));
    QVERIFY(memory.find(job({u"Name"_s, u"Column 100"_s}).form));
}

void TestFormMemory::damagedSettingsAreNoMemory()
{
    QSettings settings(m_folder.filePath(u"d.ini"_s), QSettings::IniFormat);
    settings.setValue(u"import/forms"_s, QByteArray("{ not json"));

    QVERIFY(!FormMemory(settings).find(job({u"Name"_s}).form));
}

void TestFormMemory::readsAgainAsAPersonChose()
{
    QSettings settings(m_folder.filePath(u"e.ini"_s), QSettings::IniFormat);
    FormMemory memory(settings);
    const auto found = examineSheet(
        file(u"may.csv"_s, "Firma;Land;Ort\nKode;ISO;By\nAlfa;DK;Ribe\nBeta;DK;Vejle\n"));
    QVERIFY(found);
    SheetForm chosen = *found;
    chosen.setHeaderRow(found->headerRow == 2 ? 1 : 2);
    chosen.headerRows = 1;
    chosen.encoding = u"ISO-8859-15"_s;
    const auto formed = withColumns(chosen);
    QVERIFY(formed);
    ImportJob decided{*formed, {}, {}};
    decided.mapping.columns.resize(3);
    memory.remember(decided, signsOf(*found), QDate(2026, 5, 4));

    const auto next = examineSheet(
        file(u"june.csv"_s, "Firma;Land;Ort\nKode;ISO;By\nGamma;DK;Skive\nDelta;DK;Ans\n"));
    QVERIFY(next);
    const SheetForm again = readAsBefore(*next, FormMemory(settings).all());
    QCOMPARE(again.encoding, u"ISO-8859-15"_s);
    QCOMPARE(again.headerRow, chosen.headerRow);
    QCOMPARE(again.columns, formed->columns);
    QVERIFY(again.confidence.isSure());

    // Guessed the same, but with other columns: another list.
    const auto other = examineSheet(
        file(u"other.csv"_s, "Navn;By;Tlf\nKode;Sted;Nr\nAlfa;Ribe;1\nBeta;Vejle;2\n"));
    QVERIFY(other);
    QCOMPARE(readAsBefore(*other, FormMemory(settings).all()), *other);
}

void TestFormMemory::aGuessThatNobodyCorrectedDecidesNothing()
{
    QSettings settings(m_folder.filePath(u"f.ini"_s), QSettings::IniFormat);
    FormMemory memory(settings);
    const auto found =
        examineSheet(file(u"latin.csv"_s, "Firma;Land\nG\xf6teborg AB;SE\nV\xe4st AB;SE\n"));
    QVERIFY(found);
    ImportJob decided{*found, {}, {}};
    decided.mapping.columns.resize(2);
    memory.remember(decided, signsOf(*found), QDate(2026, 5, 4));

    // Nor is it surer for having been guessed before.
    QVERIFY(found->confidence.encoding < 1);
    QCOMPARE(readAsBefore(*found, FormMemory(settings).all()), *found);

    const auto next =
        examineSheet(file(u"utf8.csv"_s, "Firma;Land\nG\xc3\xb6teborg AB;SE\nV\xc3\xa4st AB;SE\n"));
    QVERIFY(next);
    QVERIFY(next->encoding != found->encoding);
    QCOMPARE(readAsBefore(*next, FormMemory(settings).all()), *next);
}

QTEST_GUILESS_MAIN(TestFormMemory)
#include "tst_formmemory.moc"
