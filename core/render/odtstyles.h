#pragma once

#include "core/brief/document.h"

#include <QBuffer>
#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QXmlStreamWriter>

namespace ilo {

/// One file of an OpenDocument package.
struct OdtFile
{
    QString name;
    QByteArray content;
};

/// Writes elements by their usual prefixes: "text:p".
class OdtXml
{
public:
    explicit OdtXml(QByteArray &bytes);

    void begin(const char *element);
    void empty(const char *element);
    void attribute(const char *name, const QString &value);
    void text(const QString &text) { m_xml.writeCharacters(text); }
    void end() { m_xml.writeEndElement(); }
    void finish() { m_xml.writeEndDocument(); }
    /// A paragraph of a named style.
    void paragraph(const char *style, const QString &text);
    /// Ready-made elements, of ours.
    void raw(const QByteArray &xml);

    /// Paragraphs from here on are in another language; empty: in that of the document.
    void setLanguage(const QString &language) { m_language = language; }
    /// The styles of paragraphs that were written in another language, and these languages.
    const QMap<QString, QString> &foreignStyles() const { return m_foreign; }

private:
    QBuffer m_buffer;
    QXmlStreamWriter m_xml;
    QString m_language;
    bool m_isParagraph = false;
    QMap<QString, QString> m_foreign; ///< "Note-fr" → "fr"
};

/// Starts the root element of one of the files, with all name spaces.
void beginOdt(OdtXml &xml, const char *root);

/// The page that the edition in `language` begins with, which has a footer of its own; empty: that
/// of the document itself.
QString odtFirstPage(const QString &language);

/// Where the picture of the watermark lies in the package.
QString odtWatermarkPath();

/// `styles` with less room between, and with closer lines for a paper that is to fit on a page.
/// Word processors set a little wider than the PDF, which tries out how close it has to be.
QByteArray setClose(const char *styles, const Document &document);

/// styles.xml: the look, near that of the PDF, and the pages with running head and footer.
QByteArray odtStyles(const Document &document);

/// meta.xml: title, author, language, day.
QByteArray odtMeta(const Document &document, const QDateTime &created);

} // namespace ilo
