#include "ui/lists/bulkedit.h"
#include "ui/lists/bulkpreview.h"

#include "kit/verify.h"
#include "ui/lists/listhost.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// One field of many rows: exactly those ticked, seen before, one undo.
class tst_BulkEdit : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_host = std::make_unique<ContactsHost>(); }
    void cleanup() { m_host.reset(); }

    void onlyTheTickedRowsChange();
    void theRowsAreShownBefore();
    void tagsAreAddedAndTakenAway();
    void areasAreGivenByName();
    void whatCannotBeIsNamed();
    void manyGoThroughAWorker();

private:
    static void choose(BulkEdit &dialog, const QString &column)
    {
        auto *columns = dialog.findChildren<QComboBox *>().first();
        columns->setCurrentIndex(columns->findData(column));
    }
    static QPushButton *apply(BulkEdit &dialog)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().startsWith(u"Change"))
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<ContactsHost> m_host;
};

void tst_BulkEdit::onlyTheTickedRowsChange()
{
    QTRY_COMPARE(m_host->names().size(), 3);
    m_host->tick(0);
    m_host->tick(1);
    m_host->list.setFilterText(u"role:sales"_s); // another list; the ticks stay what they were
    QTRY_COMPARE(m_host->names().size(), 1);

    BulkEdit dialog(m_host->context, m_host->list.kind(), m_host->list.chosen());
    choose(dialog, u"job"_s);
    dialog.findChild<QLineEdit *>()->setText(u"Engineer"_s);
    dialog.accept();

    QCOMPARE(m_host->stored(m_host->anna).jobTitle, u"Engineer"_s);
    QCOMPARE(m_host->stored(m_host->bo).jobTitle, u"Engineer"_s);
    QCOMPARE(m_host->stored(m_host->mette).jobTitle, QString());
    QVERIFY(m_host->workspace->nextUndo()->label.endsWith(u"of 2 contacts"_s));
    m_host->context.undo();
    QCOMPARE(m_host->stored(m_host->anna).jobTitle, QString());
    QCOMPARE(m_host->stored(m_host->bo).jobTitle, QString());
}

void tst_BulkEdit::theRowsAreShownBefore()
{
    QTRY_COMPARE(m_host->names().size(), 3);
    BulkEdit dialog(m_host->context, m_host->list.kind(), m_host->list.model().numbers());
    choose(dialog, u"role"_s);
    auto *values = dialog.findChildren<QComboBox *>().last();
    values->setCurrentIndex(values->findData(u"sales"_s));

    const auto *preview = dialog.findChild<BulkPreview *>();
    const auto text = [&](int row, int column) {
        return preview->index(row, column).data().toString();
    };
    QCOMPARE(preview->rowCount(), 3);
    QCOMPARE(text(0, BulkPreview::Title), m_host->anna.name);
    QCOMPARE(text(0, BulkPreview::Before), u"empty"_s);
    QCOMPARE(text(0, BulkPreview::After), u"Sales"_s);
    QCOMPARE(text(2, BulkPreview::Before), u"Sales"_s);
    QCOMPARE(text(2, BulkPreview::After), u"stays"_s);
    QCOMPARE(apply(dialog)->text(), u"Change 2 contacts"_s);
    dialog.reject();
    QCOMPARE(m_host->stored(m_host->anna).role, ContactRole::NotStated);
}

void tst_BulkEdit::tagsAreAddedAndTakenAway()
{
    QTRY_COMPARE(m_host->names().size(), 3);
    const std::vector<qint64> all = m_host->list.model().numbers();
    {
        BulkEdit dialog(m_host->context, m_host->list.kind(), all);
        choose(dialog, u"tag"_s);
        dialog.findChild<QLineEdit *>()->setText(u"fair, 2027"_s);
        dialog.accept();
    }
    QCOMPARE(m_host->stored(m_host->anna).tags, QStringList({u"2027"_s, u"fair"_s, u"visited"_s}));
    QCOMPARE(m_host->stored(m_host->bo).tags, QStringList({u"2027"_s, u"fair"_s}));
    {
        BulkEdit dialog(m_host->context, m_host->list.kind(), all);
        choose(dialog, u"tag"_s);
        dialog.findChildren<QComboBox *>()[1]->setCurrentIndex(1); // take away
        dialog.findChild<QLineEdit *>()->setText(u"fair"_s);
        dialog.accept();
    }
    QCOMPARE(m_host->stored(m_host->anna).tags, QStringList({u"2027"_s, u"visited"_s}));
}

void tst_BulkEdit::areasAreGivenByName()
{
    Need need{.id = Id<Need>::create(), .code = u"N-0001"_s, .title = u"Cool"_s};
    need.areas = {u"vacuum"_s};
    VERIFY_OK(m_host->workspace->apply({created(need)}, u"Added"_s));
    const ListKind &needs = *listKind(u"needs"_s);
    BulkEdit dialog(m_host->context, needs, *listNumbers(m_host->workspace.database(), needs, {}));
    choose(dialog, u"area"_s);

    dialog.findChild<QLineEdit *>()->setText(u"chocolate"_s);
    dialog.accept();
    const auto areas = [&] {
        return Repository<Need>(m_host->workspace.database()).get(need.id)->areas;
    };
    QCOMPARE(areas(), need.areas);

    dialog.findChild<QLineEdit *>()->setText(u"cryostats, Leak Testing"_s); // "Add" is chosen
    dialog.accept();
    QCOMPARE(areas(), (QStringList{u"cryostats"_s, u"leak_testing"_s, u"vacuum"_s}));
}

void tst_BulkEdit::whatCannotBeIsNamed()
{
    QTRY_COMPARE(m_host->names().size(), 3);
    BulkEdit dialog(m_host->context, m_host->list.kind(), m_host->list.model().numbers());
    choose(dialog, u"retain"_s);
    dialog.findChild<QLineEdit *>()->setText(u"soon"_s);
    QVERIFY(!apply(dialog) || !apply(dialog)->isEnabled());
    dialog.accept();
    QCOMPARE(m_host->stored(m_host->mette).retainUntil, QDate(2027, 3, 31));
}

void tst_BulkEdit::manyGoThroughAWorker()
{
    ChangeSet many;
    for (int i = 0; i < 400; ++i)
        many.push_back(
            created(Contact{.id = Id<Contact>::create(), .name = u"Contact %1"_s.arg(i)}));
    VERIFY_OK(m_host->workspace->apply(many, u"Add"_s));
    QTRY_COMPARE(m_host->names().size(), 403);
    QSignalSpy told(&m_host->context, &Context::announced);

    BulkEdit dialog(m_host->context, m_host->list.kind(), m_host->list.model().numbers());
    choose(dialog, u"job"_s);
    dialog.findChild<QLineEdit *>()->setText(u"Engineer"_s);
    dialog.accept();
    QTRY_VERIFY(!told.isEmpty());

    QCOMPARE(m_host->stored(m_host->bo).jobTitle, u"Engineer"_s);
    QVERIFY(told.last().first().toString().endsWith(u"of 403 contacts"_s));
}

QTEST_MAIN(tst_BulkEdit)
#include "tst_bulkedit.moc"
