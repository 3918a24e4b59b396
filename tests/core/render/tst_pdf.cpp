#include "core/render/layout.h"
#include "core/render/pdf.h"

#include "core/render/paperkit.h"
#include "kit/verify.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace paperkit;

namespace {

const QString hardLetters = u"ą ł ø ñ č ß é × 10⁻⁹ ≤ µ Profil office fluff"_s;

QDateTime someTime(int hour = 8)
{
    return QDateTime(QDate(2026, 11, 24), QTime(hour, 0), Qt::UTC);
}

} // namespace

class tst_Pdf : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theTextCanBeReadBack();
    void itReadsInOrder();
    void fontsAreEmbedded();
    void fontsSayThatTheyHoldOnlyTheLettersUsed();
    void titleLanguageAndOutlineAreThere();
    void itIsTagged();
    void aSpaceIsNoTabulator();
    void theAddressCanBeClicked();
    void onlyTheTimeMakesADifference();
    void anUnprintableCharacterIsRefused();

private:
    QByteArray pdfOf(const Document &document, int hour = 8) const;
    QString textOf(const QByteArray &pdf, const QStringList &options = {}) const;

    Fonts m_fonts;
};

void tst_Pdf::initTestCase()
{
    const Result<Fonts> fonts = findFonts();
    VERIFY_OK(fonts);
    m_fonts = *fonts;
}

QByteArray tst_Pdf::pdfOf(const Document &document, int hour) const
{
    const Result<QByteArray> pdf = toPdf(document, layOut(document, m_fonts), someTime(hour));
    return pdf ? *pdf : QByteArray();
}

QString tst_Pdf::textOf(const QByteArray &pdf, const QStringList &options) const
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"brief.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess process;
    process.start(u"pdftotext"_s, options + QStringList{file.fileName(), u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

void tst_Pdf::theTextCanBeReadBack()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");

    const QString text = textOf(pdfOf(paper({passage(u"a"_s, hardLetters)})));

    QVERIFY2(text.contains(hardLetters), qPrintable(text));
}

void tst_Pdf::itReadsInOrder()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const Document document = paper(
        {Columns{passage(u"left"_s, words(80, u"l"_s)), passage(u"right"_s, words(80, u"r"_s))},
         table(2),
         answerBox()});

    // In the order of the file, which is what a screen reader follows.
    const QString text = textOf(pdfOf(document), {u"-raw"_s});

    qsizetype last = -1;
    for (const QString &part : {u"Needs brief"_s,
                                u"The title"_s,
                                u"NETWORK"_s,
                                u"About left"_s,
                                u"l79."_s,
                                u"About right"_s,
                                u"r79."_s,
                                u"What it must do"_s,
                                u"first1."_s,
                                u"second1."_s,
                                u"today1."_s,
                                u"first2."_s,
                                u"How to answer"_s,
                                u"Funding"_s,
                                u"Page 1 of 1"_s}) {
        const qsizetype at = text.indexOf(part, last + 1);
        QVERIFY2(at > last, qPrintable(part + u" in:\n"_s + text));
        last = at;
    }
}

void tst_Pdf::fontsAreEmbedded()
{
    const QByteArray bytes = pdfOf(paper({passage(u"a"_s, hardLetters)}));
    QPDF pdf;
    pdf.processMemoryFile("pdf", bytes.constData(), size_t(bytes.size()));

    int fonts = 0;
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/FontDescriptor"))
            continue;
        ++fonts;
        QVERIFY(object.getKey("/FontFile2").isStream());
        QVERIFY(object.getKey("/FontName").getName().find("NotoSans") != std::string::npos);
    }
    QVERIFY(fonts >= 3); // regular, bold, signs
}

void tst_Pdf::fontsSayThatTheyHoldOnlyTheLettersUsed()
{
    const QByteArray bytes = pdfOf(paper({passage(u"a"_s, hardLetters)}));
    QPDF pdf;
    pdf.processMemoryFile("pdf", bytes.constData(), size_t(bytes.size()));

    int fonts = 0;
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font"))
            continue;
        ++fonts;
        const std::string name = object.getKey("/BaseFont").getName();
        QCOMPARE(name.find("+NotoSans"), size_t(7)); // "/ABCDEF+NotoSans…"
        if (object.hasKey("/FontDescriptor"))
            QCOMPARE(object.getKey("/FontDescriptor").getKey("/FontName").getName(), name);
    }
    QVERIFY(fonts >= 6); // regular, bold, signs, each with its descendant
}

void tst_Pdf::titleLanguageAndOutlineAreThere()
{
    const QByteArray bytes =
        pdfOf(paper({passage(u"tried"_s, words(1400)), table(3), answerBox()}));
    QPDF pdf;
    pdf.processMemoryFile("pdf", bytes.constData(), size_t(bytes.size()));

    QVERIFY(pdf.getWarnings().empty());
    QCOMPARE(pdf.getRoot().getKey("/Lang").getUTF8Value(), std::string("en"));
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    QCOMPARE(info.getKey("/Title").getUTF8Value(), std::string("The title"));
    QCOMPARE(info.getKey("/Author").getUTF8Value(), std::string("Office"));
    QCOMPARE(info.getKey("/CreationDate").getUTF8Value(), std::string("D:20261124080000Z"));

    auto top = QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines();
    QCOMPARE(top.size(), size_t(1));
    QCOMPARE(top[0].getTitle(), std::string("The title"));
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QCOMPARE(pages.size(), size_t(2));
    QStringList titles;
    for (auto &item : top[0].getKids()) {
        titles << QString::fromStdString(item.getTitle());
        QVERIFY(item.getDestPage().isPageObject());
    }
    QCOMPARE(titles, QStringList({u"About tried"_s, u"How to answer"_s, u"What it must do"_s}));
    QVERIFY(top[0].getKids()[2].getDestPage().isSameObjectAs(pages[1].getObjectHandle()));
}

namespace {

/// "P", "Table(TR(TH TH))": the tags below `element`, with "!" where text belongs to the tag
/// itself.
QString shapeOf(QPDFObjectHandle element)
{
    QStringList parts;
    bool hasText = false;
    for (QPDFObjectHandle child : element.getKey("/K").getArrayAsVector()) {
        if (child.isDictionaryOfType("/StructElem"))
            parts << shapeOf(child);
        hasText = hasText || child.isDictionaryOfType("/MCR");
    }
    QString shape = QString::fromStdString(element.getKey("/S").getName()).mid(1);
    if (hasText)
        shape += u'!';
    return parts.isEmpty() ? shape : shape + u'(' + parts.join(u' ') + u')';
}

} // namespace

void tst_Pdf::itIsTagged()
{
    const Document document =
        paper({Columns{passage(u"left"_s, u"one\ntwo"_s),
                       Passage{u"r"_s, u"Points"_s, u"a\nb"_s, PassageStyle::List}},
               table(1),
               answerBox()});
    const QByteArray bytes = pdfOf(document);
    QPDF pdf;
    pdf.processMemoryFile("pdf", bytes.constData(), size_t(bytes.size()));

    QPDFObjectHandle root = pdf.getRoot().getKey("/StructTreeRoot");
    QCOMPARE(shapeOf(root.getKey("/K")),
             u"Document(P! H1! P! P! H2! P! P! H2! L(LI(Lbl! LBody!) LI(Lbl! LBody!)) H2! "
             "Table(TR(TH TH(P!) TH(P!)) TR(TD(P!) TD(P! P!) TD(P!))) H2! P!(Link) Figure!)"_s);
    QVERIFY(pdf.getRoot().getKey("/MarkInfo").getKey("/Marked").getBoolValue());

    // Each marked stretch of the page leads to its part.
    QPDFObjectHandle page = pdf.getAllPages()[0];
    QCOMPARE(page.getKey("/StructParents").getIntValueAsInt(), 0);
    const int parents = root.getKey("/ParentTree").getKey("/Nums").getArrayItem(1).getArrayNItems();
    std::string content;
    for (QPDFObjectHandle stream : page.getPageContents()) {
        const auto buffer = stream.getStreamData();
        content.append(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize());
    }
    const QByteArray marked = QByteArray::fromStdString(content);
    QCOMPARE(int(marked.count("/MCID ")), parents);
    QVERIFY(parents > 15);
    QCOMPARE(marked.count("BDC") + marked.count("BMC"), marked.count("EMC"));
    QVERIFY(!marked.contains("20000000"));
}

void tst_Pdf::aSpaceIsNoTabulator()
{
    const QByteArray bytes = pdfOf(paper({passage(u"a"_s, hardLetters)}));
    QPDF pdf;
    pdf.processMemoryFile("pdf", bytes.constData(), size_t(bytes.size()));

    int maps = 0;
    for (QPDFObjectHandle font : pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font") || !font.hasKey("/ToUnicode"))
            continue;
        const auto buffer = font.getKey("/ToUnicode").getStreamData();
        const QByteArray map(reinterpret_cast<const char *>(buffer->getBuffer()),
                             qsizetype(buffer->getSize()));
        const QByteArray characters = map.mid(map.indexOf('['));
        QVERIFY(!characters.contains("<0009>"));
        maps += characters.contains("<0020>");
    }
    QVERIFY(maps >= 2); // regular and bold
}

void tst_Pdf::theAddressCanBeClicked()
{
    const QByteArray bytes = pdfOf(paper({answerBox()}));
    QPDF pdf;
    pdf.processMemoryFile("pdf", bytes.constData(), size_t(bytes.size()));

    auto annotations = QPDFPageDocumentHelper(pdf).getAllPages()[0].getAnnotations();
    QCOMPARE(annotations.size(), size_t(1));
    QPDFObjectHandle action = annotations[0].getObjectHandle().getKey("/A");
    QCOMPARE(action.getKey("/URI").getUTF8Value(), std::string("mailto:needs@ilo.example"));
}

void tst_Pdf::onlyTheTimeMakesADifference()
{
    const Document document = paper({passage(u"a"_s, hardLetters), table(50), answerBox()});

    QCOMPARE(pdfOf(document), pdfOf(document));
    QVERIFY(pdfOf(document, 8) != pdfOf(document, 9));
}

void tst_Pdf::anUnprintableCharacterIsRefused()
{
    const QString character = QString::fromUcs4(U"\U000F0123", 1);
    const Document document = paper({passage(u"a"_s, character)});

    const Result<QByteArray> pdf = toPdf(document, layOut(document, m_fonts), someTime());

    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, Error::Code::Invalid);
    QCOMPARE(pdf.error().subject, character);
}

QTEST_MAIN(tst_Pdf)
#include "tst_pdf.moc"
