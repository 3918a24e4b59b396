#include "app/cli/program.h"
#include "core/sample/sampleworkspace.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

const QString number = u"INP-CERN-2026-001"_s;

} // namespace

class tst_BriefStateVerb : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyAStateThatMayFollowIsTaken();
    void publishingAgainAsksForAReason();
    void aNeedThatIsNotReadyAsksForAReasonToo();
    void whatMustBeCuredIsNamed();

private:
    Ended set(const QString &id, const QString &field, const QString &value,
              const QStringList &options = {}) const
    {
        return inprocap(QStringList{u"set"_s, m_path, id, field, value} + options);
    }
    QString shown(const QString &field) const
    {
        return inprocap({u"show"_s, m_path, number, u"--json"_s}).object()[field].toString();
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_BriefStateVerb::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(u"s.inprocap"_s);
    VERIFY_OK(makeSampleWorkspace(m_path));
    QCOMPARE(shown(u"status"_s), u"published"_s);
}

void tst_BriefStateVerb::onlyAStateThatMayFollowIsTaken()
{
    const Ended refused = set(number, u"status"_s, u"draft"_s);

    VERIFY_CODE(refused, 4);
    QVERIFY2(refused.words().contains(
                 u"version 1 is published and cannot become draft; what may follow is withdrawn"_s),
             refused.error);
    QCOMPARE(shown(u"status"_s), u"published"_s);
    VERIFY_CODE(set(number, u"status"_s, u"withdrawn"_s), 0);
    QCOMPARE(shown(u"status"_s), u"withdrawn"_s);
    VERIFY_CODE(set(number, u"status"_s, u"approved"_s), 4);
}

void tst_BriefStateVerb::publishingAgainAsksForAReason()
{
    VERIFY_CODE(set(number, u"status"_s, u"withdrawn"_s), 0);

    const Ended refused = set(number, u"status"_s, u"published"_s);
    VERIFY_CODE(refused, 4);
    QVERIFY2(refused.words().contains(u"only with --reason"_s), refused.error);

    VERIFY_CODE(set(number, u"status"_s, u"published"_s, {u"--reason"_s, u"The date is mended"_s}),
                0);
    QCOMPARE(shown(u"status"_s), u"published"_s);
    QCOMPARE(shown(u"state_note"_s), u"The date is mended"_s);
    const QString out = m_folder->filePath(u"again.pdf"_s);
    VERIFY_CODE(inprocap({u"brief"_s, m_path, number, u"--out"_s, out}), 0);
    QVERIFY(QFile::exists(out));
}

void tst_BriefStateVerb::aNeedThatIsNotReadyAsksForAReasonToo()
{
    VERIFY_CODE(set(number, u"status"_s, u"withdrawn"_s), 0);
    VERIFY_CODE(set(u"N-0001"_s, u"sponsor"_s, QString()), 0);

    const Ended refused = set(number, u"status"_s, u"published"_s);
    VERIFY_CODE(refused, 4);
    QVERIFY2(refused.words().contains(u"the need is not ready"_s), refused.error);
    QVERIFY2(refused.words().contains(u"Q14"_s), refused.error);

    VERIFY_CODE(set(number, u"status"_s, u"published"_s, {u"--reason"_s, u"The call is open"_s}),
                0);
    QVERIFY2(shown(u"state_note"_s).startsWith(u"The call is open ("_s),
             qPrintable(shown(u"state_note"_s)));
    QVERIFY(shown(u"state_note"_s).contains(u"Q14"_s));
}

void tst_BriefStateVerb::whatMustBeCuredIsNamed()
{
    VERIFY_CODE(set(number, u"status"_s, u"withdrawn"_s), 0);
    VERIFY_CODE(set(u"N-0001"_s, u"time_note"_s, u"Ask the officer, mobile 07700 900123"_s), 0);

    const Ended refused =
        set(number, u"status"_s, u"published"_s, {u"--reason"_s, u"All the same"_s});

    VERIFY_CODE(refused, 4);
    QVERIFY2(refused.words().contains(u"has to be cured"_s), refused.error);
    QVERIFY2(refused.words().contains(u"Q12"_s), refused.error);
    QCOMPARE(shown(u"status"_s), u"withdrawn"_s);
}

QTEST_GUILESS_MAIN(tst_BriefStateVerb)
#include "tst_briefstateverb.moc"
