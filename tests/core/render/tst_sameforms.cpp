// The same words in every form of a paper, read back with the programs that people read them with.
#include "core/brief/documenthtml.h"
#include "core/brief/documentmail.h"
#include "core/brief/documenttext.h"
#include "core/brief/eenrequest.h"
#include "core/brief/makebrief.h"
#include "core/brief/phrases.h"
#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "core/render/odt.h"
#include "core/render/pdf.h"
#include "core/render/printedtogether.h"

#include "kit/verify.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

using Counts = QMap<QString, int>;

/// How often each word stands there. A line may be broken inside a word that has a hyphen.
Counts wordsIn(const QString &text)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    Counts counts;
    for (const QString &word :
         text.normalized(QString::NormalizationForm_C).split(between, Qt::SkipEmptyParts))
        ++counts[word];
    return counts;
}

/// The words of `wanted` that `there` has less often.
QStringList wordsOfHeads(const Document &paper)
{
    QStringList words;
    for (const Block &block : paper.blocks) {
        if (const auto *table = std::get_if<Table>(&block)) {
            for (const QString &title : table->titles)
                words << wordsIn(title).keys();
        }
    }
    return words;
}

QStringList missing(const Counts &wanted, const Counts &there)
{
    QStringList words;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (there.value(it.key()) < it.value())
            words << it.key();
    }
    return words;
}

BriefInput anInput(BriefForm form, const QString &language, const QString &other)
{
    Need need;
    need.title = u"Vorsprung: ≤ 1 × 10⁻⁹ mbar·l/s bei 4 K"_s;
    need.challengeQuestion = u"How might we carry signals out of a cold bench?"_s;
    need.whyItMatters = u"Łódź, ñandú, ž, ß, å: each failure warms a bench for nine days."_s;
    need.today = u"Feedthroughs leak after ten cool-downs."_s;
    need.conditions = u"1.9–300 K\nmagnetic field to 9 T\nUHV"_s;
    need.tried = u"Epoxy potting and indium seals."_s;
    need.trlNow = 4;
    need.trlNeeded = 7;
    need.route = u"Open market consultation, then pre-commercial procurement"_s;
    need.responseAddress = u"needs@ilo.example"_s;
    need.responseUntil = QDate(2027, 3, 12);
    need.publishedAt = u"ilo.example/needs"_s;
    need.cpv = {u"38000000-5"_s};
    need.context = u"The magnet tests."_s;
    need.risks = u"Late delivery of the glass."_s;
    need.standards = u"EN 13185\nISO 3530"_s;
    need.language = u"en"_s;
    need.sharing = Sharing::Public;
    std::vector<Requirement> rows(3);
    for (int i = 0; i < 3; ++i) {
        rows[size_t(i)].text = u"Stay tight, case number%1"_s.arg(i);
        rows[size_t(i)].today = u"about 1%1"_s.arg(i);
        rows[size_t(i)].threshold = u"2%1"_s.arg(i);
        rows[size_t(i)].unit = u"mbar·l/s"_s;
        rows[size_t(i)].testMethod = u"helium test after %1 cycles"_s.arg(50 + i);
    }
    return {.need = need,
            .requirements = rows,
            .organisation = u"CERN"_s,
            .office = {.name = u"Industrial Liaison Office"_s, .showEmblem = true},
            .level = Sharing::Public,
            .version = 2,
            .issuedOn = QDate(2026, 11, 24),
            .code = u"INP-CERN-2026-147"_s,
            .language = language,
            .otherLanguage = other,
            .form = form,
            .versions = {{1, QDate(2026, 11, 2)}},
            .logo = {}};
}

Document aPaper(BriefForm form, const QString &language, const QString &other)
{
    return makeBrief(anInput(form, language, other));
}

QDateTime noon()
{
    return {QDate(2026, 11, 24), QTime(12, 0), Qt::UTC};
}

QString textOfHtml(const QByteArray &html)
{
    static const QRegularExpression style(u"<style>.*?</style>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return QString::fromUtf8(html).remove(style).replace(tag, u" "_s).replace(u"&amp;"_s, u"&"_s);
}

} // namespace

class tst_SameForms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFormHoldsTheSameWords_data();
    void everyFormHoldsTheSameWords();
    void theTechnologyRequestHoldsTheNeedsWords();
    void aWordProcessorShowsTheSameWords();
    void severalPapersStandInOneFile();

private:
    /// What poppler reads of a PDF; its outline, title and language are elsewhere.
    QString textOfPdf(const QString &path) const
    {
        QProcess reader;
        reader.start(m_pdftotext, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
        reader.waitForFinished(20'000);
        return QString::fromUtf8(reader.readAllStandardOutput());
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

    QTemporaryDir m_folder;
    Fonts m_fonts;
    QString m_pdftotext;
};

void tst_SameForms::initTestCase()
{
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        QSKIP("the fonts of papers are not installed");
    m_fonts = *fonts;
    m_pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (m_pdftotext.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
}

void tst_SameForms::everyFormHoldsTheSameWords_data()
{
    QTest::addColumn<BriefForm>("form");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("other");
    for (const QString &language : briefLanguages())
        QTest::newRow(qPrintable(language)) << BriefForm::Page << language << QString();
    QTest::newRow("long") << BriefForm::Long << u"en"_s << QString();
    QTest::newRow("two languages") << BriefForm::Long << u"sk"_s << u"fr"_s;
}

void tst_SameForms::everyFormHoldsTheSameWords()
{
    QFETCH(BriefForm, form);
    QFETCH(QString, language);
    QFETCH(QString, other);
    const Document paper = aPaper(form, language, other);
    const Counts wanted = wordsIn(toText(paper));
    QVERIFY(wanted.size() > 80);
    const Result<QByteArray> pdf = toPdf(paper, layOut(paper, m_fonts), noon());
    VERIFY_OK(pdf);

    QCOMPARE(missing(wanted, wordsIn(textOfPdf(write(u"a.pdf"_s, *pdf)))), QStringList());
    QCOMPARE(missing(wanted, wordsIn(textOfHtml(toHtml(paper)))), QStringList());
    // A mail names the cells of a table in its lines; the heads of two columns are not repeated.
    QStringList mail = missing(wanted, wordsIn(toMailText(paper)));
    for (const QString &word : wordsOfHeads(paper))
        mail.removeOne(word);
    QVERIFY2(mail.isEmpty(), qPrintable(mail.join(u' ')));
}

// Its headings are those of the network's form; what the need says is in it as on the page.
void tst_SameForms::theTechnologyRequestHoldsTheNeedsWords()
{
    const BriefInput input = anInput(BriefForm::Page, u"en"_s, {});
    const Document page = makeBrief(input);
    const Counts request = wordsIn(toEenRequest(input));
    QStringList said;
    for (const Block &block : page.blocks) {
        if (const auto *passage = std::get_if<Passage>(&block))
            said << passage->text;
        if (const auto *columns = std::get_if<Columns>(&block))
            said << columns->left.text << columns->right.text;
        if (const auto *table = std::get_if<Table>(&block)) {
            for (const TableRow &row : table->rows) {
                for (size_t i = 1; i < row.size(); ++i)
                    said << row[i].text << row[i].detail;
            }
        }
    }
    QVERIFY(said.size() > 20);
    QStringList lost;
    for (const QString &word : wordsIn(said.join(u' ')).keys()) {
        if (!request.contains(word) && !request.contains(word.toLower()))
            lost << word;
    }
    // The page says that the budget is not disclosed; the form has no line for that.
    for (const QString &word : {u"Budget"_s, u"not"_s, u"disclosed"_s})
        lost.removeOne(word);
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u' ')));
}

// LibreOffice takes some seconds to start: one paper that has everything.
void tst_SameForms::aWordProcessorShowsTheSameWords()
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        QSKIP("LibreOffice is not installed: the ODT is only looked at as XML (tst_odt)");
    if (!qEnvironmentVariableIsSet("INPROCAP_LIBREOFFICE"))
        QSKIP("set INPROCAP_LIBREOFFICE to convert the ODT with it, which takes some seconds");
    const Document paper = aPaper(BriefForm::Long, u"da"_s, u"pl"_s);
    const Result<QByteArray> odt = toOdt(paper, noon());
    VERIFY_OK(odt);
    const QString path = write(u"paper.odt"_s, *odt);

    QProcess converter;
    converter.start(office,
                    {u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s),
                     u"--headless"_s,
                     u"--convert-to"_s,
                     u"pdf"_s,
                     u"--outdir"_s,
                     m_folder.path(),
                     path});
    QVERIFY(converter.waitForFinished(100'000));

    QCOMPARE(missing(wordsIn(toText(paper)), wordsIn(textOfPdf(m_folder.filePath(u"paper.pdf"_s)))),
             QStringList());
}

void tst_SameForms::severalPapersStandInOneFile()
{
    const std::vector<Document> papers{aPaper(BriefForm::Page, u"en"_s, {}),
                                       aPaper(BriefForm::Long, u"de"_s, {}),
                                       aPaper(BriefForm::Page, u"da"_s, u"sv"_s)};
    const PrintedBriefs all = printedTogether(papers, m_fonts);
    const Result<QByteArray> pdf = toPdf(all.document, all.pages, noon());
    VERIFY_OK(pdf);

    Counts wanted;
    for (const Document &paper : papers) {
        const Counts one = wordsIn(toText(paper));
        for (auto it = one.begin(); it != one.end(); ++it)
            wanted[it.key()] += it.value();
    }
    const QString text = textOfPdf(write(u"all.pdf"_s, *pdf));
    QCOMPARE(missing(wanted, wordsIn(text)), QStringList());
    // Each counts its own pages.
    QCOMPARE(text.count(u"Page 1 of 1"_s), 1);
    QVERIFY(text.contains(u"Seite 1 von 2"_s));
    // An entry of the outline for each paper, and for each edition of one.
    const auto entries = std::ranges::count(all.pages.bookmarks, 0, &Bookmark::level);
    QCOMPARE(entries, 4);
}

QTEST_MAIN(tst_SameForms)
#include "tst_sameforms.moc"
