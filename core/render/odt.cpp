#include "core/render/odt.h"

#include "core/brief/euemblem.h"
#include "core/render/odtcontent.h"
#include "core/render/odtstyles.h"
#include "core/render/qrcode.h"
#include "core/render/typeset.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <quazip.h>
#include <quazipfile.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QString mimeType = u"application/vnd.oasis.opendocument.text"_s;

constexpr int pixelsPerModule = 12;

QByteArray pictureOf(const QString &text)
{
    const auto code = qrCode(text);
    if (!code)
        return {};
    const int side = (code->modules + 2 * QrCode::quietZone) * pixelsPerModule;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(pixelsPerModule, pixelsPerModule);
    painter.translate(QrCode::quietZone, QrCode::quietZone);
    painter.fillPath(code->dark, Qt::black);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

QByteArray emblemPicture()
{
    constexpr int height = 240;
    QImage image(height * 3 / 2, height, QImage::Format_RGB32);
    image.fill(QColor(euBlue));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(euYellow));
    for (const std::vector<QPointF> &star : euStars(height))
        painter.drawPolygon(star.data(), int(star.size()), Qt::WindingFill);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

/// The words slanted across the room between the margins, as addWatermark() does on paper.
QByteArray watermarkPicture(const QString &words)
{
    constexpr int side = 1050;             ///< pixels
    constexpr double centimetresWide = 17; ///< that they take
    constexpr double share = 0.92;
    constexpr double slant = -40;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(qRound(side / centimetresWide * 100));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QFont font(u"Noto Sans"_s);
    font.setBold(true);
    QPainterPath path;
    path.addText(QPointF(), font, words);
    const QRectF area = path.boundingRect();
    if (area.isEmpty())
        return {};
    const double scale = std::min(side * share / area.width(), side * share / 4 / area.height());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2., side / 2.);
    painter.rotate(slant);
    painter.scale(scale, scale);
    painter.translate(-area.center());
    painter.fillPath(path, paper::watermark);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

QString typeOf(const QString &name)
{
    return name.endsWith(".png"_L1) ? u"image/png"_s
        : name.endsWith(".jpg"_L1)  ? u"image/jpeg"_s
                                    : u"text/xml"_s;
}

QByteArray manifest(const std::vector<OdtFile> &files)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const QString ns = u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s;
    const auto entry = [&](const QString &path, const QString &type) {
        xml.writeEmptyElement(ns, u"file-entry"_s);
        xml.writeAttribute(ns, u"full-path"_s, path);
        xml.writeAttribute(ns, u"media-type"_s, type);
    };
    xml.writeStartDocument();
    xml.writeNamespace(ns, u"manifest"_s);
    xml.writeStartElement(ns, u"manifest"_s);
    xml.writeAttribute(ns, u"version"_s, u"1.3"_s);
    entry(u"/"_s, mimeType);
    for (const OdtFile &file : files)
        entry(file.name, typeOf(file.name));
    xml.writeEndDocument();
    return bytes;
}

/// Packs files one after the other; keeps the first failure.
class Package
{
public:
    explicit Package(const QDateTime &created) : m_created(created), m_zip(&m_buffer)
    {
        m_buffer.open(QIODevice::WriteOnly);
        m_zip.setUtf8Enabled(true);
        m_zip.setDataDescriptorWritingEnabled(false);
        m_ok = m_zip.open(QuaZip::mdCreate);
    }

    void add(const QString &name, const QByteArray &content, bool compressed = true)
    {
        QuaZipNewInfo info(name);
        info.dateTime = m_created;
        QuaZipFile file(&m_zip);
        m_ok = m_ok
            && file.open(QIODevice::WriteOnly,
                         info,
                         nullptr,
                         0,
                         compressed ? Z_DEFLATED : 0,
                         compressed ? Z_DEFAULT_COMPRESSION : 0)
            && file.write(content) == content.size();
        file.close();
        m_ok = m_ok && file.getZipError() == ZIP_OK;
    }

    Result<QByteArray> finished()
    {
        m_zip.close();
        if (!m_ok || m_zip.getZipError() != ZIP_OK)
            return fail(Error::Code::File, u"the OpenDocument package could not be written"_s);
        return m_buffer.data();
    }

private:
    QDateTime m_created;
    QBuffer m_buffer;
    QuaZip m_zip;
    bool m_ok = false;
};

} // namespace

Result<QByteArray> toOdt(const Document &document, const QDateTime &created)
{
    std::vector<OdtFile> files{{u"content.xml"_s, {}},
                               {u"styles.xml"_s, odtStyles(document)},
                               {u"meta.xml"_s, odtMeta(document, created)}};
    OdtContent content(document);
    for (const Block &block : document.blocks) {
        const auto *answer = std::get_if<AnswerBox>(&block);
        if (answer && content.hasPicture(answer->link))
            continue; // in an earlier edition
        if (const QByteArray png = answer ? pictureOf(answer->link) : QByteArray(); !png.isEmpty())
            files.push_back({content.addPicture(answer->link), png});
    }
    if (const QImage logo = QImage::fromData(document.logo); !logo.isNull()) {
        const bool isPng = document.logo.startsWith("\x89PNG");
        const QString path = isPng ? u"Pictures/logo.png"_s : u"Pictures/logo.jpg"_s;
        content.setLogo(path, logo.size());
        files.push_back({path, document.logo});
    }
    if (!document.footer.emblem.isEmpty()) {
        content.setEmblem(u"Pictures/emblem.png"_s);
        files.push_back({u"Pictures/emblem.png"_s, emblemPicture()});
    }
    if (const QByteArray words =
            document.watermark.isEmpty() ? QByteArray() : watermarkPicture(document.watermark);
        !words.isEmpty())
        files.push_back({odtWatermarkPath(), words});
    files.front().content = content.xml();

    // The type stands first and uncompressed, so that a file manager finds it at a fixed place.
    Package package(created.toUTC());
    package.add(u"mimetype"_s, mimeType.toLatin1(), false);
    for (const OdtFile &file : files)
        package.add(file.name, file.content);
    package.add(u"META-INF/manifest.xml"_s, manifest(files));
    return package.finished();
}

} // namespace ilo
