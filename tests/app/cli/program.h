#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// What the program said and how it ended.
struct Ended
{
    int code = -1;
    QByteArray out;
    QByteArray error;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    QString words() const { return QString::fromUtf8(error); }
};

/// Runs the built program to its end.
inline Ended inprocap(const QStringList &arguments, const QStringList &environment = {})
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &pair : environment)
        variables.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral(INPROCAP_PROGRAM), arguments);
    process.waitForFinished(60'000);
    Ended ended{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(),
                process.readAllStandardError()};
    return ended;
}

/// QCOMPARE of the exit code that shows what the program said when it differs.
#define VERIFY_CODE(ended, expected)                                                               \
    do {                                                                                           \
        const Ended &outcome = (ended);                                                            \
        QVERIFY2(                                                                                  \
            outcome.code == (expected),                                                            \
            qPrintable(QStringLiteral("code %1: %2").arg(outcome.code).arg(outcome.words())));     \
    } while (false)
