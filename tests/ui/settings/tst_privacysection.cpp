#include "ui/settings/privacysection.h"

#include "core/storage/retention.h"
#include "ui/kit/context.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

/// The section Privacy.
class tst_PrivacySection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theMonthsAreDecidedAndUndone();
    void whatIsNoNumberOfMonthsIsSaid();
    void saysWhoIsKeptTooLong();
    void saysWhereTheDataAre();
    void theRecordOfProcessingIsWritten();

private:
    QPushButton *button(const QString &name) const
    {
        for (QPushButton *each : m_section->findChildren<QPushButton *>()) {
            if (each->text() == name || each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    QLineEdit *months() const { return m_section->findChild<QLineEdit *>(); }
    void type(const QString &text) const
    {
        months()->setFocus();
        months()->selectAll();
        QTest::keyClicks(months(), text);
        QTest::keyClick(months(), Qt::Key_Return);
    }
    QString allTexts() const
    {
        QStringList texts;
        for (const QLabel *label : m_section->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'\n');
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<PrivacySection> m_section;
};

void tst_PrivacySection::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_workspace, m_prompts);
    m_section = std::make_unique<PrivacySection>(*m_context);
    m_section->show();
    m_section->activateWindow();
}

void tst_PrivacySection::cleanup()
{
    m_section.reset();
    m_context.reset();
    m_workspace.reset();
}

void tst_PrivacySection::theMonthsAreDecidedAndUndone()
{
    QCOMPARE(months()->text(), QString());
    type(u"12"_s);
    QCOMPARE(retentionMonths((*m_workspace)->office()), 12);
    m_context->undo();
    QCOMPARE(retentionMonths((*m_workspace)->office()), 24);
    QTRY_COMPARE(months()->text(), QString());
}

void tst_PrivacySection::whatIsNoNumberOfMonthsIsSaid()
{
    for (const QString &wrong : {u"many"_s, u"0"_s, u"241"_s}) {
        type(wrong);
        QVERIFY(!(*m_workspace)->office().retentionMonths);
        QVERIFY(allTexts().contains(u"Write a number of months from 1 to 240"_s));
    }
}

void tst_PrivacySection::saysWhoIsKeptTooLong()
{
    QTRY_VERIFY(allTexts().contains(u"Nobody is kept for longer than that."_s));
    Contact late;
    late.id = Id<Contact>::create();
    late.name = u"Jane"_s;
    late.retainUntil = QDate::currentDate().addDays(-1);
    VERIFY_OK((*m_workspace)->apply({created(late)}, u"Added"_s));
    QTRY_VERIFY(allTexts().contains(u"1 people are kept for longer than that."_s));
    QSignalSpy went(m_context.get(), &Context::wentTo);
    button(u"Look at them"_s)->click();
    QCOMPARE(went.first().first().value<Place>(), (Place{u"contacts"_s, {}, u"retention"_s}));
}

void tst_PrivacySection::saysWhereTheDataAre()
{
    QTRY_VERIFY(allTexts().contains(m_workspace->path()));
    QVERIFY(allTexts().contains(u"test backups"_s));
    QVERIFY(allTexts().contains(u"not encrypted"_s));
}

void tst_PrivacySection::theRecordOfProcessingIsWritten()
{
    const QString path = m_workspace->path() + u".pdf"_s;
    m_prompts.file = path;
    QSignalSpy said(m_context.get(), &Context::announced);
    button(u"Export the record of processing"_s)->click();
    QTRY_COMPARE(said.size(), 1);
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.read(5) == "%PDF-");
    m_prompts.file = m_workspace->path() + u"/no/such.odt"_s;
    QSignalSpy failed(m_context.get(), &Context::reported);
    button(u"Export the record of processing"_s)->click();
    QTRY_COMPARE(failed.size(), 1);
}

QTEST_MAIN(tst_PrivacySection)
#include "tst_privacysection.moc"
