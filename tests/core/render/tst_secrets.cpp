// A word planted in every field that is not opened to a paper's level is in no file made of it, not
// in its text, outline or metadata, and not after unpacking it.
#include "core/brief/eenrequest.h"
#include "core/brief/makebrief.h"
#include "core/brief/translated.h"
#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "core/render/odt.h"
#include "core/render/pdf.h"
#include "core/render/printedtogether.h"

#include "kit/verify.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <quazip.h>
#include <quazipfile.h>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

const QString secret = u"zebrasecret"_s;

/// A need whose every text holds the secret, closed to all but the office, among fields that are
/// open.
BriefInput planted(const QString &openField)
{
    BriefInput input;
    Need &need = input.need;
    forEachField<Need>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::ValueType;
        const QString name = QLatin1StringView(field.name);
        if constexpr (std::is_same_v<Value, QString>)
            need.*field.member = name == openField ? u"openly said"_s : secret + u" in "_s + name;
        else if constexpr (std::is_same_v<Value, QStringList>)
            need.*field.member = {secret};
    });
    for (const QString &field : translatableNeedFields())
        need.translations.insert(translationKey(u"fr"_s, field), secret);
    need.language = u"en"_s;
    need.organisation = Id<Organisation>::create();
    need.sharing = Sharing::Internal;
    need.fieldSharing = {{openField, toKey(Sharing::Public)}};
    Requirement row;
    forEachField<Requirement>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::ValueType;
        if constexpr (std::is_same_v<Value, QString>)
            row.*field.member = secret;
    });
    row.sharing.clear();
    row.translations = {{translationKey(u"fr"_s, u"text"_s), secret}};
    input.requirements = {row};
    input.organisation = secret;
    input.office = {.name = u"Office"_s, .responseAddress = u"needs@ilo.example"_s};
    input.level = Sharing::Public;
    input.version = 3;
    input.issuedOn = QDate(2026, 11, 24);
    input.code = u"INP-ZEBRASECRET-2026-147"_s;
    input.language = u"en"_s;
    return input;
}

/// All texts of a PDF but those of its pages.
QString stringsOf(QPDFObjectHandle object, int depth = 0)
{
    QString all;
    if (object.isString())
        all += QString::fromStdString(object.getUTF8Value()) + u'\n';
    else if (object.isStream()) {
        const auto data = object.getStreamData(qpdf_dl_all);
        all += QString::fromUtf8(reinterpret_cast<const char *>(data->getBuffer()),
                                 qsizetype(data->getSize()));
        all += stringsOf(object.getDict(), depth + 1);
    } else if (depth < 8 && object.isArray()) {
        for (int i = 0; i < object.getArrayNItems(); ++i) {
            if (!object.getArrayItem(i).isIndirect())
                all += stringsOf(object.getArrayItem(i), depth + 1);
        }
    } else if (depth < 8 && object.isDictionary()) {
        for (const std::string &key : object.getKeys()) {
            all += QString::fromStdString(key);
            if (!object.getKey(key).isIndirect())
                all += stringsOf(object.getKey(key), depth + 1);
        }
    }
    return all;
}

QString unpackedPdf(const QByteArray &bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("paper", bytes.constData(), size_t(bytes.size()));
    QString all;
    for (const QPDFObjectHandle &object : pdf.getAllObjects())
        all += stringsOf(object);
    return all + stringsOf(pdf.getTrailer());
}

QString unpackedOdt(QByteArray bytes)
{
    QString all;
    QBuffer buffer(&bytes);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdUnzip))
        return all;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        if (file.open(QIODevice::ReadOnly))
            all += zip.getCurrentFileName() + QString::fromUtf8(file.readAll());
    }
    return all;
}

} // namespace

class tst_Secrets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noFileHoldsTheSecret_data();
    void noFileHoldsTheSecret();
    void theTestWouldFindIt();

private:
    QString everything(const Document &document, const std::vector<Document> &together) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QString all;
        const Result<QByteArray> odt = toOdt(document, now);
        if (odt)
            all += unpackedOdt(*odt);
        const PrintedBriefs several = printedTogether(together, m_fonts);
        for (const Result<QByteArray> &pdf : {toPdf(document, layOut(document, m_fonts), now),
                                              toPdf(several.document, several.pages, now)}) {
            if (!pdf)
                qFatal("no PDF");
            all += unpackedPdf(*pdf) + textOfPdf(*pdf);
        }
        return all;
    }
    QString textOfPdf(const QByteArray &bytes) const
    {
        if (m_pdftotext.isEmpty())
            return {};
        QFile file(m_folder.filePath(u"a.pdf"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
        file.close();
        QProcess reader;
        reader.start(m_pdftotext, {u"-enc"_s, u"UTF-8"_s, file.fileName(), u"-"_s});
        reader.waitForFinished(20'000);
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

    QTemporaryDir m_folder;
    Fonts m_fonts;
    QString m_pdftotext;
};

void tst_Secrets::initTestCase()
{
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        QSKIP("the fonts of papers are not installed");
    m_fonts = *fonts;
    m_pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
}

void tst_Secrets::noFileHoldsTheSecret_data()
{
    QTest::addColumn<BriefForm>("form");
    QTest::addColumn<QString>("other");
    QTest::newRow("page") << BriefForm::Page << QString();
    QTest::newRow("long") << BriefForm::Long << QString();
    QTest::newRow("two languages") << BriefForm::Long << u"fr"_s;
}

void tst_Secrets::noFileHoldsTheSecret()
{
    QFETCH(BriefForm, form);
    QFETCH(QString, other);
    for (const QString &open : {u"title"_s, u"tried"_s}) {
        BriefInput input = planted(open);
        input.form = form;
        input.otherLanguage = other;
        // Its translation is as open as the field, so it is not planted there.
        input.need.translations.remove(translationKey(u"fr"_s, open));
        const Document document = makeBrief(input);

        const QString all = everything(document, {document, document}) + toEenRequest(input);

        QVERIFY(all.contains(u"openly said"_s));
        QVERIFY2(!all.contains(secret, Qt::CaseInsensitive), qPrintable(open));
    }
}

void tst_Secrets::theTestWouldFindIt()
{
    BriefInput input = planted(u"tried"_s);
    input.need.fieldSharing.insert(u"title"_s, toKey(Sharing::Public));
    const Document document = makeBrief(input);
    QVERIFY(everything(document, {document}).contains(secret));
}

QTEST_MAIN(tst_Secrets)
#include "tst_secrets.moc"
