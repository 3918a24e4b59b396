#include "core/brief/documentjson.h"
#include "core/brief/documenttext.h"

#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

Document everyKind()
{
    return {.language = u"en"_s,
            .title = u"Größe µ"_s,
            .code = u"INP-CERN-2026-147"_s,
            .author = u"Office"_s,
            .issuedOn = QDate(2026, 11, 24),
            .blocks = {Masthead{u"line"_s, u"title"_s, u"NETWORK"_s, Sharing::Network, u"office"_s},
                       Strip{{{u"For"_s, u"CERN"_s}, {u"Quantity"_s, u"40"_s}}},
                       Passage{u"id"_s, u"Heading"_s, u"one\ntwo"_s, PassageStyle::List},
                       Columns{{u"a"_s, u"A"_s, u"left"_s}, {u"b"_s, u"B"_s, u"right"_s}},
                       Table{.id = u"t"_s,
                             .heading = u"Rows"_s,
                             .titles = {QString(), u"What"_s},
                             .wide = 1,
                             .rows = {{{u"1"_s}, {u"≤ 1 × 10⁻⁹"_s, u"how"_s}}}},
                       AnswerBox{u"c"_s, u"How"_s, {{u"to "_s}, {u"x@y"_s, true}}, u"mailto:x@y"_s},
                       Note{u"n"_s, u"small"_s}},
            .footer = {u"left"_s, u"middle"_s, u"Page %1 of %2"_s}};
}

} // namespace

class tst_Document : public QObject
{
    Q_OBJECT

private slots:
    void survivesJson();
    void equalDocumentsGiveEqualBytes();
    void whatIsNoDocumentIsRefused_data();
    void whatIsNoDocumentIsRefused();
    void aShortRowIsFilledUp();
    void readsInOrderAsText();
};

void tst_Document::survivesJson()
{
    const Result<Document> after = documentFromJson(toJson(everyKind()));

    VERIFY_OK(after);
    QCOMPARE(after->blocks.size(), everyKind().blocks.size());
    QVERIFY(*after == everyKind());
}

void tst_Document::equalDocumentsGiveEqualBytes()
{
    QCOMPARE(toJson(everyKind()), toJson(*documentFromJson(toJson(everyKind()))));
}

void tst_Document::whatIsNoDocumentIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("code");

    QTest::newRow("nothing") << QByteArray() << int(Error::Code::Format);
    QTest::newRow("text") << QByteArray("not json") << int(Error::Code::Format);
    QTest::newRow("array") << QByteArray("[1]") << int(Error::Code::Format);
    QTest::newRow("other object") << QByteArray(R"({"a":1})") << int(Error::Code::Format);
    QTest::newRow("newer") << QByteArray(R"({"format":2})") << int(Error::Code::Newer);
    QTest::newRow("newer block") << QByteArray(R"({"format":1,"blocks":[{"kind":"film"}]})")
                                 << int(Error::Code::Newer);
}

void tst_Document::whatIsNoDocumentIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(int, code);

    const Result<Document> document = documentFromJson(json);

    QVERIFY(!document);
    QCOMPARE(int(document.error().code), code);
}

void tst_Document::aShortRowIsFilledUp()
{
    const Result<Document> document = documentFromJson(
        R"({"format":1,"blocks":[{"kind":"table","titles":["a","b"],"rows":[["1"],["1","2","3"]]}]})");

    VERIFY_OK(document);
    for (const TableRow &row : std::get<Table>(document->blocks[0]).rows)
        QCOMPARE(row.size(), 2u);
}

void tst_Document::readsInOrderAsText()
{
    const QString text = toText(everyKind());

    qsizetype last = -1;
    for (const QString &part : {u"line"_s,
                                u"title"_s,
                                u"NETWORK"_s,
                                u"For: CERN"_s,
                                u"Heading"_s,
                                u"two"_s,
                                u"left"_s,
                                u"right"_s,
                                u"≤ 1 × 10⁻⁹ – how"_s,
                                u"to x@y"_s,
                                u"small"_s,
                                u"middle"_s}) {
        const qsizetype at = text.indexOf(part, last + 1);
        QVERIFY2(at > last, qPrintable(part));
        last = at;
    }
}

QTEST_APPLESS_MAIN(tst_Document)
#include "tst_document.moc"
