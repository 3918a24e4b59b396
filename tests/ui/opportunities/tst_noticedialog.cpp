#include "ui/opportunities/noticedialog.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/kit/context.h"
#include "ui/kit/messageframe.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_NoticeDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_file = std::make_unique<TemporaryWorkspace>(); }

    void nothingIsWrittenBeforeTheButton();
    void aChangeShowsBeforeAndAfter();
    void optionsAreOffered();
    void aFileThatIsNoNoticeSaysWhy();

private:
    std::unique_ptr<NoticeDialog> open(Context &context, const QString &name)
    {
        auto dialog = std::make_unique<NoticeDialog>(
            context, QStringLiteral(TEST_DATA_DIR "/notices/") + name);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }

    static QPushButton *button(const NoticeDialog &dialog, const QString &text)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    static QStringList lines(const NoticeDialog &dialog)
    {
        QStringList lines;
        for (QTreeWidgetItemIterator it(dialog.findChild<QTreeWidget *>()); *it; ++it)
            lines << (*it)->text(0) + u'|' + (*it)->text(1) + u'|' + (*it)->text(2);
        return lines;
    }

    qint64 count(const QString &table)
    {
        return *m_file->database().number(u"SELECT count(*) FROM "_s + table);
    }

    std::unique_ptr<TemporaryWorkspace> m_file;
    FakePrompts m_prompts;
};

void tst_NoticeDialog::nothingIsWrittenBeforeTheButton()
{
    Context context(**m_file, m_prompts);
    const auto dialog = open(context, u"eforms-call.xml"_s);
    QTRY_VERIFY(button(*dialog, u"Take up"_s)->isEnabled());
    QVERIFY(lines(*dialog).contains(u"Reference|TSQ-26-017|"_s));
    QCOMPARE(count(u"opportunity"_s), 0);
    QSignalSpy taken(dialog.get(), &NoticeDialog::taken);

    QTest::mouseClick(button(*dialog, u"Take up"_s), Qt::LeftButton);

    QCOMPARE(taken.size(), 1);
    QCOMPARE(count(u"opportunity"_s), 1);
    QCOMPARE(count(u"lot"_s), 2);
    VERIFY_OK((*m_file)->undo());
    QCOMPARE(count(u"opportunity"_s), 0);
    QCOMPARE(count(u"lot"_s), 0);
}

void tst_NoticeDialog::aChangeShowsBeforeAndAfter()
{
    Context context(**m_file, m_prompts);
    const auto first = open(context, u"eforms-call.xml"_s);
    QTRY_VERIFY(button(*first, u"Take up"_s)->isEnabled());
    QTest::mouseClick(button(*first, u"Take up"_s), Qt::LeftButton);

    const auto change = open(context, u"eforms-change.xml"_s);
    QTRY_VERIFY(button(*change, u"Update"_s));

    QVERIFY2(lines(*change).contains(u"Closes|22 Dec 2026|8 Dec 2026"_s),
             qPrintable(lines(*change).join(u'\n')));
    const auto again = open(context, u"eforms-call.xml"_s);
    QTRY_VERIFY(!lines(*again).isEmpty());
    QVERIFY(!button(*again, u"Take up"_s)->isEnabled());
}

void tst_NoticeDialog::optionsAreOffered()
{
    Context context(**m_file, m_prompts);
    const auto dialog = open(context, u"eforms-result.xml"_s);
    QTRY_VERIFY(button(*dialog, u"Take up"_s)->isEnabled());
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
        QVERIFY(box->isVisible());
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QVERIFY(box->isChecked());
        QTRY_VERIFY(button(*dialog, u"Take up"_s)->isEnabled());
    }

    QTest::mouseClick(button(*dialog, u"Take up"_s), Qt::LeftButton);

    QTRY_COMPARE(count(u"organisation"_s), 3);
    QCOMPARE(count(u"reference_project"_s), 2);
    QCOMPARE(count(u"need"_s), 1);
}

void tst_NoticeDialog::aFileThatIsNoNoticeSaysWhy()
{
    Context context(**m_file, m_prompts);
    NoticeDialog dialog(context, QStringLiteral(TEST_DATA_DIR "/ocds/validate.py"));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();

    auto *message = dialog.findChild<MessageFrame *>();
    QTRY_VERIFY(!message->text().isEmpty());
    QVERIFY2(message->text().contains(u"line 1"), qPrintable(message->text()));
    QVERIFY(!button(dialog, u"Take up"_s)->isEnabled());
}

QTEST_MAIN(tst_NoticeDialog)
#include "tst_noticedialog.moc"
