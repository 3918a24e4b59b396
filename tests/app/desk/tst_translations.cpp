#include <QFile>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyCountHasItsTwoForms();
    void theProgramsFileKnowsThem();
};

void TestTranslations::everyCountHasItsTwoForms()
{
    QFile file(QStringLiteral(TS_FILE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int forms = 0;
    int messages = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"source") {
            source = xml.readElementText();
            forms = 0;
        } else if (xml.isStartElement() && xml.name() == u"translation") {
            QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")), qPrintable(source));
        } else if (xml.isStartElement() && xml.name() == u"numerusform") {
            const QString form = xml.readElementText();
            QVERIFY2(form.contains(QStringLiteral("%n")) || form.contains(QStringLiteral("%Ln")),
                     qPrintable(source));
            ++forms;
        } else if (xml.isEndElement() && xml.name() == u"message") {
            QVERIFY2(forms == 2, qPrintable(source));
            ++messages;
        }
    }
    QVERIFY(!xml.hasError());
    QVERIFY(messages > 20);
}

void TestTranslations::theProgramsFileKnowsThem()
{
    QTranslator english;
    QVERIFY(english.load(QStringLiteral(QM_FILE)));
    QCoreApplication::installTranslator(&english);

    const auto needs = [](int n) {
        return QCoreApplication::translate("ilo::KeyLabels", "%Ln needs", nullptr, n);
    };
    QCOMPARE(needs(1), QStringLiteral("1 need"));
    QCOMPARE(needs(2), QStringLiteral("2 needs"));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
