// The logo and the emblem of papers, in the settings.
#include "ui/settings/paperlookcard.h"

#include "core/storage/attachments.h"
#include "ui/kit/context.h"
#include "ui/kit/messageframe.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

class tst_PaperLook : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aPictureIsKeptByItsHash();
    void whatIsNoPictureIsRefused();
    void theLogoIsTakenAwayAndComesBackWithUndo();
    void theEmblemIsSwitched();

private:
    QString aPicture()
    {
        QImage image(40, 10, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = m_folder.filePath(u"logo.png"_s);
        image.save(path);
        return path;
    }
    void choose(const QString &path)
    {
        m_prompts.file = path;
        QTest::mouseClick(m_card->findChild<QPushButton *>(u"chooseLogo"_s), Qt::LeftButton);
    }
    Office office() const { return (*m_workspace)->office(); }

    QTemporaryDir m_folder;
    std::unique_ptr<TemporaryWorkspace> m_workspace;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<PaperLookCard> m_card;
};

void tst_PaperLook::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_workspace, m_prompts);
    m_card = std::make_unique<PaperLookCard>(*m_context);
    connect(&m_context->workspace(), &Workspace::changed, m_card.get(), &PaperLookCard::refresh);
    m_card->show();
}

void tst_PaperLook::cleanup()
{
    m_card.reset();
    m_context.reset();
    m_workspace.reset();
}

void tst_PaperLook::aPictureIsKeptByItsHash()
{
    choose(aPicture());

    const Result<QByteArray> bytes = attachedBytes(m_context->database(), office().logo);
    VERIFY_OK(bytes);
    QVERIFY(bytes->startsWith("\x89PNG"));
    QVERIFY(m_card->findChild<QLabel *>(u"office.logo"_s)->isVisible());
}

void tst_PaperLook::whatIsNoPictureIsRefused()
{
    QFile file(m_folder.filePath(u"notes.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture at all");
    file.close();

    choose(file.fileName());

    QCOMPARE(office().logo, QString());
    QVERIFY(m_card->findChild<MessageFrame *>()->text().contains(u"notes.png"_s));
}

void tst_PaperLook::theLogoIsTakenAwayAndComesBackWithUndo()
{
    choose(aPicture());
    const QString hash = office().logo;
    auto *remove = m_card->findChild<QPushButton *>(u"removeLogo"_s);
    QVERIFY(remove->isVisible());

    QTest::mouseClick(remove, Qt::LeftButton);

    QCOMPARE(office().logo, QString());
    QVERIFY(!m_card->findChild<QLabel *>(u"office.logo"_s)->isVisible());
    m_context->undo();
    QCOMPARE(office().logo, hash);
    QVERIFY(m_card->findChild<QLabel *>(u"office.logo"_s)->isVisible());
}

void tst_PaperLook::theEmblemIsSwitched()
{
    auto *emblem = m_card->findChild<QCheckBox *>(u"office.show_emblem"_s);
    QVERIFY(!emblem->isChecked());
    QTest::keyClick(emblem, Qt::Key_Space);
    QVERIFY(office().showEmblem);
    m_context->undo();
    QVERIFY(!emblem->isChecked());
}

QTEST_MAIN(tst_PaperLook)
#include "tst_paperlook.moc"
