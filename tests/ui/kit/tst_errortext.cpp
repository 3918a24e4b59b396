#include "ui/kit/errortext.h"

#include <QSet>
#include <QTest>

using namespace ilo;

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeSaysWhatHappenedAndWhatToDo_data();
    void everyCodeSaysWhatHappenedAndWhatToDo();
    void noTwoCodesSayTheSame();
    void aFileThatDidNotOpenIsNamed_data() { everyCodeSaysWhatHappenedAndWhatToDo_data(); }
    void aFileThatDidNotOpenIsNamed();
    void theSubjectIsNamed();
    void partsThatAreMissingLeaveNoGap();
};

namespace {

constexpr int codes = static_cast<int>(Error::Code::Cancelled) + 1;

Error errorOf(int code)
{
    return {static_cast<Error::Code>(code), QStringLiteral("english detail"), {}};
}

} // namespace

void TestErrorText::everyCodeSaysWhatHappenedAndWhatToDo_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code < codes; ++code)
        QTest::addRow("code %d", code) << code;
}

void TestErrorText::everyCodeSaysWhatHappenedAndWhatToDo()
{
    QFETCH(int, code);

    const ErrorText text = errorText(errorOf(code));

    QVERIFY(text.happened.endsWith(u'.'));
    QVERIFY(text.kept.endsWith(u'.'));
    if (static_cast<Error::Code>(code) != Error::Code::Cancelled)
        QVERIFY(!text.todo.isEmpty());
    QVERIFY(!text.sentence().contains(u'%'));
    QVERIFY(!text.sentence().contains(QStringLiteral("  ")));
}

void TestErrorText::noTwoCodesSayTheSame()
{
    QSet<QString> sentences;
    for (int code = 0; code < codes; ++code)
        sentences.insert(errorText(errorOf(code)).sentence());
    QCOMPARE(sentences.size(), codes);
}

void TestErrorText::aFileThatDidNotOpenIsNamed()
{
    QFETCH(int, code);
    const auto which = static_cast<Error::Code>(code);

    const ErrorText text =
        openErrorText(errorOf(code), QStringLiteral("/home/a/Lyngby office.inprocap"));

    // Those that opening a workspace can end in.
    for (const Error::Code open : {Error::Code::NotFound,
                                   Error::Code::NotOurs,
                                   Error::Code::Newer,
                                   Error::Code::Damaged,
                                   Error::Code::ReadOnly,
                                   Error::Code::DiskFull,
                                   Error::Code::Locked,
                                   Error::Code::Storage,
                                   Error::Code::File,
                                   Error::Code::Invalid}) {
        if (which != open)
            continue;
        QVERIFY2(text.happened.contains(QStringLiteral("Lyngby office.inprocap")),
                 qPrintable(text.happened));
        QVERIFY(!text.todo.isEmpty());
    }
    QVERIFY(!text.sentence().contains(QStringLiteral("%1")));
}

void TestErrorText::theSubjectIsNamed()
{
    const ErrorText text =
        errorText({Error::Code::Format, QStringLiteral("row 12"), QStringLiteral("list.csv")});
    QVERIFY(text.happened.contains(QStringLiteral("list.csv")));
}

void TestErrorText::partsThatAreMissingLeaveNoGap()
{
    QCOMPARE(ErrorText({QStringLiteral("A."), {}, QStringLiteral("C.")}).sentence(),
             QStringLiteral("A. C."));
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
