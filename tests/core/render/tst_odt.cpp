#include "core/brief/documenttext.h"
#include "core/render/odt.h"

#include "core/render/paperkit.h"
#include "kit/verify.h"

#include <QBuffer>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <quazip.h>
#include <quazipfile.h>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace paperkit;

namespace {

Document everything()
{
    return paper({Strip{{{u"For"_s, u"CERN"_s}, {u"Quantity"_s, u"40"_s}}},
                  Passage{u"q"_s, u"Question"_s, u"How?"_s, PassageStyle::Lead},
                  Columns{passage(u"left"_s, u"one\ntwo"_s),
                          Passage{u"r"_s, u"Points"_s, u"a < b\nc & d"_s, PassageStyle::List}},
                  table(3),
                  answerBox(),
                  Note{u"n"_s, u"ą ł ø ñ č ß é × 10⁻⁹ ≤ µ Profil"_s}});
}

QDateTime someTime(int hour = 8)
{
    return QDateTime(QDate(2026, 11, 24), QTime(hour, 0), Qt::UTC);
}

/// What stands in the package of `document`, by path.
QMap<QString, QByteArray> filesOf(const Document &document)
{
    QMap<QString, QByteArray> files;
    Result<QByteArray> odt = toOdt(document, someTime());
    QBuffer buffer(odt ? &*odt : nullptr);
    QuaZip zip(&buffer);
    if (!odt || !zip.open(QuaZip::mdUnzip))
        return files;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        if (file.open(QIODevice::ReadOnly))
            files.insert(zip.getCurrentFileName(), file.readAll());
    }
    return files;
}

} // namespace

class tst_Odt : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theTypeStandsFirstAndPlain();
    void theManifestListsEveryFile();
    void everyFileIsWellFormed();
    void headingsAreHeadings();
    void theTableHasAHeaderRow();
    void longValuesDoNotBreakATitle();
    void languageAndTitleAreThere();
    void pageNumbersAreFields();
    void nothingIsLost();
    void theCodeIsAPictureWithWords();
    void aDraftSaysSoAcrossItsPages();
    void eachLanguageHasItsFooter();
    void everyStyleThatIsUsedExists();
    void onePageIsSetCloserThanMany();
    void onlyTheTimeMakesADifference();

private:
    QByteArray m_odt;
    QMap<QString, QByteArray> m_files;
};

void tst_Odt::initTestCase()
{
    const Result<QByteArray> odt = toOdt(everything(), someTime());
    VERIFY_OK(odt);
    m_odt = *odt;
    m_files = filesOf(everything());
    QVERIFY(!m_files.isEmpty());
}

void tst_Odt::onePageIsSetCloserThanMany()
{
    const auto inStyles = [](const Document &document, const QString &form) {
        const QString styles = QString::fromUtf8(filesOf(document)[u"styles.xml"_s]);
        return QRegularExpression(form).match(styles).captured(1).toDouble();
    };
    const auto leadingOf = [&](const Document &document) {
        return inStyles(document, u"\"Text_20_body\".*?line-height=\"([\\d.]+)pt"_s);
    };
    const auto gapOf = [&](const Document &document) {
        return inStyles(document, u"\"Heading_20_2\".*?margin-top=\"([\\d.]+)cm"_s);
    };
    Document page = everything();
    page.isLong = false;
    Document paper = everything();
    paper.isLong = true;

    QCOMPARE(leadingOf(paper), 13.);
    QVERIFY(leadingOf(page) > 11.5 && leadingOf(page) < 12.5);
    // What is around the lines is the same: the first page of many is one as well.
    QCOMPARE(gapOf(paper), 0.13);
    QCOMPARE(gapOf(page), 0.13);
}

// ODF 1.3 part 2, 3.3: bytes 30 to 37 are "mimetype", then its content as it is.
void tst_Odt::theTypeStandsFirstAndPlain()
{
    QCOMPARE(m_odt.mid(30, 47), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
}

void tst_Odt::theManifestListsEveryFile()
{
    const QByteArray manifest = m_files[u"META-INF/manifest.xml"_s];
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        const bool listed = manifest.contains("full-path=\"" + it.key().toUtf8() + '"');
        QCOMPARE(listed, it.key() != "mimetype"_L1 && !it.key().startsWith("META-INF"_L1));
    }
}

void tst_Odt::everyFileIsWellFormed()
{
    int checked = 0;
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        if (!it.key().endsWith(".xml"_L1))
            continue;
        QXmlStreamReader reader(it.value());
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(it.key() + u": "_s + reader.errorString()));
        ++checked;
    }
    QCOMPARE(checked, 4);
}

void tst_Odt::headingsAreHeadings()
{
    QStringList headings;
    QXmlStreamReader reader(m_files[u"content.xml"_s]);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement
            && reader.qualifiedName() == "text:h"_L1) {
            const QString level = reader.attributes().value("text:outline-level"_L1).toString();
            headings << level + u' ' + reader.readElementText();
        }
    }

    QCOMPARE(headings,
             QStringList({u"1 The title"_s,
                          u"2 Question"_s,
                          u"2 About left"_s,
                          u"2 Points"_s,
                          u"2 What it must do"_s,
                          u"2 How to answer"_s}));
}

void tst_Odt::theTableHasAHeaderRow()
{
    const QByteArray content = m_files[u"content.xml"_s];
    const auto begin = content.indexOf("<table:table-header-rows>");
    const auto end = content.indexOf("</table:table-header-rows>");

    QVERIFY(begin > 0 && end > begin);
    QVERIFY(content.mid(begin, end - begin).contains(">Requirement<"));
    QVERIFY(!content.mid(begin, end - begin).contains("first1."));
    QVERIFY(content.contains("fo:keep-together=\"always\""));
    QVERIFY(m_files[u"content.xml"_s].contains("fo:column-gap=\"0.85cm\""));
}

void tst_Odt::longValuesDoNotBreakATitle()
{
    const auto lastColumn = [](const QString &value) {
        Table table{.id = u"requirements"_s,
                    .heading = u"Was die Lösung leisten muss"_s,
                    .titles = {QString(),
                               u"Anforderung"_s,
                               u"Heute"_s,
                               u"Grenzwert"_s,
                               u"Zielwert"_s,
                               u"Priorität"_s},
                    .wide = 1};
        table.rows.push_back({{u"1"_s}, {u"Stay tight"_s}, {value}, {value}, {value}, {u"Muss"_s}});
        const QString content = QString::fromUtf8(filesOf(paper({table}))[u"content.xml"_s]);
        const auto column = content.lastIndexOf(u"table:style-name=\"w"_s,
                                                content.indexOf(u"<table:table-header-rows>"_s));
        static const QRegularExpression width(u"\"w([\\d.]+)cm\""_s);
        return width.match(content, column).captured(1).toDouble();
    };
    QVERIFY(lastColumn(u"1"_s) > 1);
    QCOMPARE(lastColumn(u"about as much as fits into it"_s), lastColumn(u"1"_s));
}

void tst_Odt::languageAndTitleAreThere()
{
    QVERIFY(m_files[u"meta.xml"_s].contains("<dc:title>The title</dc:title>"));
    QVERIFY(m_files[u"meta.xml"_s].contains("<dc:language>en</dc:language>"));
    QVERIFY(m_files[u"styles.xml"_s].contains("fo:language=\"en\""));
}

void tst_Odt::pageNumbersAreFields()
{
    QVERIFY(m_files[u"styles.xml"_s].contains("Page <text:page-number>1</text:page-number> of "
                                              "<text:page-count>1</text:page-count>"));
}

void tst_Odt::nothingIsLost()
{
    QString text;
    for (const QString &name : {u"content.xml"_s, u"styles.xml"_s}) {
        QXmlStreamReader reader(m_files[name]);
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::Characters)
                text += reader.text();
        }
    }

    for (const QString &line : toText(everything()).split(u'\n', Qt::SkipEmptyParts)) {
        for (const QString &part : line.split(QRegularExpression(u"\t|: | – "_s)))
            QVERIFY2(text.contains(part), qPrintable(part));
    }
}

void tst_Odt::theCodeIsAPictureWithWords()
{
    const QImage picture = QImage::fromData(m_files[u"Pictures/code1.png"_s]);

    QVERIFY(picture.width() > 200);
    QCOMPARE(qGray(picture.pixel(10, 10)), 255); // quiet zone
    QCOMPARE(qGray(picture.pixel(4 * 12 + 6, 4 * 12 + 6)), 0);
    QVERIFY(m_files[u"content.xml"_s].contains("<svg:title>QR: mailto:needs@ilo.example<"));
}

void tst_Odt::aDraftSaysSoAcrossItsPages()
{
    QVERIFY(!m_files.contains(u"Pictures/watermark.png"_s));
    QVERIFY(!m_files[u"styles.xml"_s].contains("background-image"));
    Document draft = everything();
    draft.watermark = u"DRAFT"_s;
    const QMap<QString, QByteArray> files = filesOf(draft);

    QVERIFY(files[u"styles.xml"_s].contains("Pictures/watermark.png"));
    QVERIFY(files[u"META-INF/manifest.xml"_s].contains("Pictures/watermark.png"));
    const QImage picture = QImage::fromData(files[u"Pictures/watermark.png"_s]);
    QVERIFY(picture.width() > 500);
    int inked = 0;
    for (int y = 0; y < picture.height(); y += 4) {
        for (int x = 0; x < picture.width(); x += 4)
            inked += qGray(picture.pixel(x, y)) < 250 ? 1 : 0;
    }
    QVERIFY(inked > 500);
}

void tst_Odt::eachLanguageHasItsFooter()
{
    Document two = everything();
    Footer footer = two.footer;
    footer.left = u"Pied de page"_s;
    two.blocks.emplace_back(Edition{u"fr"_s, u"Titre"_s, footer});
    const Document other = everything();
    two.blocks.insert(two.blocks.end(), other.blocks.begin(), other.blocks.end());
    const QMap<QString, QByteArray> files = filesOf(two);

    QVERIFY(files[u"styles.xml"_s].contains("style:name=\"First_20_Page-fr\""));
    QCOMPARE(files[u"styles.xml"_s].count("Pied de page"), 2); // its first page and the later ones
    QVERIFY(files[u"content.xml"_s].contains("style:master-page-name=\"First_20_Page-fr\""));
    QVERIFY(files[u"content.xml"_s].contains("style:master-page-name=\"First_20_Page\""));
}

void tst_Odt::everyStyleThatIsUsedExists()
{
    const QByteArray all = m_files[u"content.xml"_s] + m_files[u"styles.xml"_s];
    static const QRegularExpression use(
        u"(?:text|table|draw|style):(?:style|parent-style|next-style|page-layout|master-page)-name=\"([^\"]*)\""_s);
    auto uses = use.globalMatch(QString::fromUtf8(all));
    int checked = 0;
    while (uses.hasNext()) {
        const QByteArray name = uses.next().captured(1).toUtf8();
        QVERIFY2(all.contains("style:name=\"" + name + '"'), name.constData());
        ++checked;
    }
    QVERIFY(checked > 50);
}

void tst_Odt::onlyTheTimeMakesADifference()
{
    QCOMPARE(*toOdt(everything(), someTime()), m_odt);
    QVERIFY(*toOdt(everything(), someTime(9)) != m_odt);
}

QTEST_MAIN(tst_Odt)
#include "tst_odt.moc"
