#include "ui/lists/groupbar.h"
#include "ui/lists/listcommands.h"
#include "ui/lists/listpaper.h"
#include "ui/lists/listviews.h"

#include "kit/verify.h"
#include "ui/lists/listhost.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPdfWriter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// A list as a whole: kept views, counts, and what leaves it.
class tst_ListViews : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_host = std::make_unique<ContactsHost>();
        QTRY_COMPARE(m_host->names().size(), 3);
    }
    void cleanup() { m_host.reset(); }

    void aViewIsKeptAndShownAgain();
    void theButtonSaysWhatIsKept();
    void aChangedViewSaysSo();
    void keepingIsUndone();
    void renamingAndDeleting();
    void countsFilterByClick();
    void copiedRowsAreATableAndASentence();
    void theShownRowsAreExported();
    void paperCountsItsPages();

private:
    QAction *command(const QString &text) const
    {
        for (QAction *action : m_host->list.commands()) {
            if (action && action->text().startsWith(text))
                return action;
        }
        return nullptr;
    }

    std::unique_ptr<ContactsHost> m_host;
};

void tst_ListViews::aViewIsKeptAndShownAgain()
{
    RecordListView &list = m_host->list;
    list.setFilterText(u"role:sales"_s);
    list.table()->setShown(u"retain"_s, true);
    QTRY_COMPARE(m_host->names(), QStringList{m_host->mette.name});
    QVERIFY(list.views()->keep(u"Sales people"_s));
    QCOMPARE(list.views()->shownName(), u"Sales people"_s);
    const QString id = list.views()->currentId();

    list.views()->showAll();
    QTRY_COMPARE(m_host->names().size(), 3);
    QVERIFY(!list.table()->isShown(u"retain"_s));
    QCOMPARE(list.views()->shownName(), u"All"_s);

    QVERIFY(list.views()->show(id));
    QTRY_COMPARE(m_host->names(), QStringList{m_host->mette.name});
    QVERIFY(list.table()->isShown(u"retain"_s));
    QCOMPARE(list.views()->shownName(), u"Sales people"_s);
}

void tst_ListViews::theButtonSaysWhatIsKept()
{
    QString pressed;
    QTimer::singleShot(0, this, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        dialog->findChild<QLineEdit *>()->setText(u"Sales people"_s);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (!button->isDefault())
                continue;
            pressed = button->text();
            button->click();
            return;
        }
        dialog->reject();
    });
    m_host->list.views()->keepAction()->trigger();

    QCOMPARE(pressed, u"Keep view"_s);
    QCOMPARE(m_host->list.views()->shownName(), u"Sales people"_s);
}

void tst_ListViews::aChangedViewSaysSo()
{
    QVERIFY(m_host->list.views()->keep(u"Everybody"_s));
    m_host->list.setFilterText(u"anna"_s);
    QTRY_COMPARE(m_host->list.views()->shownName(), u"Everybody *"_s);
    QVERIFY(m_host->list.views()->keep(u"Everybody"_s));
    QCOMPARE(m_host->list.views()->shownName(), u"Everybody"_s);
    QCOMPARE(m_host->list.views()->views().size(), size_t(1));
    QCOMPARE(m_host->list.views()->views().front().filter, u"anna"_s);
}

void tst_ListViews::keepingIsUndone()
{
    QVERIFY(m_host->list.views()->keep(u"Everybody"_s));
    m_host->context.undo();
    QVERIFY(m_host->list.views()->views().empty());
    QTRY_COMPARE(m_host->list.views()->shownName(), u"All"_s);
}

void tst_ListViews::renamingAndDeleting()
{
    ListViews *views = m_host->list.views();
    QVERIFY(views->keep(u"Everybody"_s));
    QVERIFY(views->rename(views->currentId(), u"All people"_s));
    QCOMPARE(views->shownName(), u"All people"_s);
    emit views->menu()->aboutToShow();
    QStringList texts;
    for (const QAction *action : views->menu()->actions())
        texts << action->text();
    QVERIFY2(texts.contains(u"All people"_s), qPrintable(texts.join(u", "_s)));
    QVERIFY(views->remove(views->currentId()));
    QVERIFY(views->views().empty());
}

void tst_ListViews::countsFilterByClick()
{
    m_host->list.setGroup(u"company"_s);
    const auto *bar = m_host->list.findChild<GroupBar *>();
    QVERIFY(bar->isVisible());
    const auto buttons = [&] {
        QStringList texts;
        for (const QPushButton *button : bar->findChildren<QPushButton *>()) {
            if (!button->isHidden())
                texts << button->text();
        }
        return texts;
    };
    QTRY_COMPARE(buttons(), QStringList({u"not stated 2"_s, u"Nordkryo ApS 1"_s}));

    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        if (button->text() == u"Nordkryo ApS 1")
            button->click();
    }
    QTRY_COMPARE(m_host->names(), QStringList{m_host->mette.name});
    QCOMPARE(m_host->list.filterText(), u"company:=\"Nordkryo ApS\""_s);
}

void tst_ListViews::copiedRowsAreATableAndASentence()
{
    m_host->tick(2);
    command(u"Copy as table"_s)->trigger();
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->text().startsWith(u"Contact\tCompany\tRole\t"_s));
    QVERIFY(data->text().contains(u"Mette Sørensen\tNordkryo ApS\tSales\t"_s));
    QVERIFY(data->html().contains(u"<td>Nordkryo ApS</td>"_s));

    command(u"Copy as sentence"_s)->trigger();
    const QString sentence = QApplication::clipboard()->text();
    QVERIFY2(sentence.startsWith(u"Mette Sørensen (Company Nordkryo ApS, Role Sales"_s),
             qPrintable(sentence));
}

void tst_ListViews::theShownRowsAreExported()
{
    m_host->list.setFilterText(u"role:none"_s);
    QTRY_COMPARE(m_host->names().size(), 2);
    m_host->prompts.file = m_host->workspace.folder() + u"/out.csv"_s;
    QSignalSpy told(&m_host->context, &Context::announced);
    command(u"Export"_s)->trigger();
    QTRY_VERIFY(!told.isEmpty());

    QCOMPARE(told.last().first().toString(), u"Exported 2 contacts to out.csv"_s);
    QFile file(m_host->prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(m_host->anna.name) && text.contains(m_host->bo.name));
    QVERIFY(!text.contains(m_host->mette.name));
}

void tst_ListViews::paperCountsItsPages()
{
    const ListKind &kind = m_host->list.kind();
    const auto rows = listRows(m_host->workspace.database(), kind, m_host->list.model().numbers());
    VERIFY_OK(rows);
    std::vector<ListRow> many;
    for (int i = 0; i < 50; ++i)
        many.insert(many.end(), rows->begin(), rows->end());
    ShownColumns columns{kind.column(u"name"_s), kind.column(u"role"_s), kind.column(u"email"_s)};
    QPdfWriter pdf(m_host->workspace.folder() + u"/list.pdf"_s);
    pdf.setPageOrientation(QPageLayout::Landscape);

    QCOMPARE(ListPaper(kind, columns, {}, {}).paint(pdf), 1); // says that there is nothing
    QPdfWriter more(m_host->workspace.folder() + u"/more.pdf"_s);
    const int pages = ListPaper(kind, columns, u"role:sales"_s, many).paint(more);
    QVERIFY2(pages >= 3 && pages <= 8, qPrintable(QString::number(pages)));
}

QTEST_MAIN(tst_ListViews)
#include "tst_listviews.moc"
