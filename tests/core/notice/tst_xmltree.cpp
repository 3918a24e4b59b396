#include "core/notice/xmltree.h"

#include "kit/verify.h"

#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_XmlTree : public QObject
{
    Q_OBJECT

private slots:
    void namesStandWithoutTheirNamespace();
    void raisedSignsBelongToTheText();
    void whatNobodyReadIsNamed();
    void aDamagedFileNamesItsLine();
    void aBrokenLetterNamesItsLine();
    void anEntityOfItsOwnIsRefused();
    void anOutsideFileIsNeverRead();
    void whatIsTooDeepIsRefused();
    void whatIsTooLargeIsRefused();
    void aTagOfVeryManyAttributesIsRefused();
    void aTextWithoutEndIsRefused();
    void otherEncodingsAreReadAsTheySay_data();
    void otherEncodingsAreReadAsTheySay();
};

void tst_XmlTree::namesStandWithoutTheirNamespace()
{
    const auto tree = readXmlTree("<a:A xmlns:a='urn:x'><a:B>one</a:B><a:B x='2'>two</a:B></a:A>");

    VERIFY_OK(tree);
    QCOMPARE((*tree)->name, u"A"_s);
    QCOMPARE((*tree)->value(u"B"), u"one"_s);
    QCOMPARE((*tree)->all(u"B").size(), size_t(2));
    QCOMPARE((*tree)->all(u"B")[1]->attribute(u"x"_s), u"2"_s);
}

void tst_XmlTree::raisedSignsBelongToTheText()
{
    const auto tree =
        readXmlTree("<T><P>Halls of 40 m<FT TYPE='SUP'>2</FT> each</P><P>Second</P></T>");

    VERIFY_OK(tree);
    QCOMPARE((*tree)->words(), u"Halls of 40 m2 each\nSecond"_s);
}

void tst_XmlTree::whatNobodyReadIsNamed()
{
    const auto tree = readXmlTree("<N><ID>1</ID><Sub><X>a</X><X>b</X></Sub><Empty/></N>");
    VERIFY_OK(tree);

    (*tree)->value(u"ID");

    QCOMPARE(unreadPaths(**tree), std::vector<UnreadPath>({{u"/N/Sub/X"_s, 2}}));
}

void tst_XmlTree::aDamagedFileNamesItsLine()
{
    const auto tree = readXmlTree("<N>\n<ID>1</ID>\n<Sub>\n</N>");

    QVERIFY(!tree);
    QCOMPARE(tree.error().code, Error::Code::Format);
    QCOMPARE(tree.error().subject, u"line 4"_s);
    QVERIFY(!tree.error().detail.isEmpty());
}

void tst_XmlTree::aBrokenLetterNamesItsLine()
{
    const auto tree = readXmlTree("<N>\n<ID>1</ID>\n<Sub>K\xF8ge</Sub>\n</N>");

    QVERIFY(!tree);
    QCOMPARE(tree.error().subject, u"line 3"_s);
}

void tst_XmlTree::anEntityOfItsOwnIsRefused()
{
    const auto tree = readXmlTree("<?xml version='1.0'?>\n<!DOCTYPE N [<!ENTITY a 'ha'>"
                                  "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>\n<N>&b;</N>");

    QVERIFY(!tree);
    QVERIFY(tree.error().detail.contains(u"document type"));
}

void tst_XmlTree::anOutsideFileIsNeverRead()
{
    const auto tree =
        readXmlTree("<!DOCTYPE N [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]><N>&secret;</N>");

    QVERIFY(!tree);
}

void tst_XmlTree::whatIsTooDeepIsRefused()
{
    QByteArray deep;
    for (int i = 0; i < 200'000; ++i)
        deep += "<a>";

    const auto tree = readXmlTree(deep);

    QVERIFY(!tree);
    QVERIFY2(tree.error().detail.contains(u"deep"), qPrintable(tree.error().detail));
}

void tst_XmlTree::whatIsTooLargeIsRefused()
{
    const auto large = readXmlTree("<N>12345678</N>", {.bytes = 10});
    QVERIFY(!large);
    const auto many = readXmlTree("<N><a/><a/><a/></N>", {.elements = 3});
    QVERIFY(!many);
    QVERIFY(many.error().detail.contains(u"more than 3"));
}

void tst_XmlTree::aTagOfVeryManyAttributesIsRefused()
{
    QByteArray many = "<N>\n<!-- \"<a -->\n<A";
    for (int i = 0; i < 300'000; ++i)
        many += " a" + QByteArray::number(i) + "='>'";

    const auto tree = readXmlTree(many + "/></N>");

    QVERIFY(!tree);
    QCOMPARE(tree.error().subject, u"line 3"_s);
    QVERIFY2(tree.error().detail.contains(u"tag"), qPrintable(tree.error().detail));
}

void tst_XmlTree::aTextWithoutEndIsRefused()
{
    QVERIFY(!readXmlTree("<N><T>123<![CDATA[<456>]]></T></N>", {.text = 7}));
    VERIFY_OK(readXmlTree("<N><T>123<![CDATA[<456>]]></T></N>", {.text = 8}));
}

void tst_XmlTree::otherEncodingsAreReadAsTheySay_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"<?xml version='1.0' encoding='%1'?><N>K\u00f8ge</N>"_s;
    QTest::newRow("ISO 8859-1") << text.arg(u"ISO-8859-1"_s).toLatin1();
    QTest::newRow("UTF-8 with its mark") << "\xEF\xBB\xBF" + text.arg(u"UTF-8"_s).toUtf8();
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        QTest::addRow("UTF-16 %d", int(encoding)) << QByteArray(encoder(text.arg(u"UTF-16"_s)));
    }
}

void tst_XmlTree::otherEncodingsAreReadAsTheySay()
{
    QFETCH(const QByteArray, bytes);

    const auto tree = readXmlTree(bytes);

    VERIFY_OK(tree);
    QCOMPARE((*tree)->text, u"K\u00f8ge"_s);
}

QTEST_GUILESS_MAIN(tst_XmlTree)
#include "tst_xmltree.moc"
