#pragma once

#include "core/render/odtstyles.h"

#include <QMap>
#include <QSize>

namespace ilo {

/// content.xml of a document.
class OdtContent
{
public:
    explicit OdtContent(const Document &document) : m_document(document) { }

    /// Announces the picture of a QR code of `link`; returns its path in the package.
    QString addPicture(const QString &link);
    bool hasPicture(const QString &link) const { return m_pictures.contains(link); }

    /// The office's logo, by its name in the package and its size in pixels.
    void setLogo(const QString &path, const QSize &size);
    /// The emblem of the EU, by its name in the package.
    void setEmblem(const QString &path) { m_emblem = path; }

    QByteArray xml() const;

private:
    void writeStyles(OdtXml &xml) const;
    void write(OdtXml &xml, const Masthead &masthead) const;
    void write(OdtXml &xml, const Strip &strip) const;
    void write(OdtXml &xml, const Passage &passage) const;
    void write(OdtXml &xml, const Columns &columns) const;
    void write(OdtXml &xml, const Table &table) const;
    void write(OdtXml &xml, const AnswerBox &answer) const;
    void write(OdtXml &xml, const Note &note) const;
    void write(OdtXml &xml, const Chapter &chapter) const;
    void write(OdtXml &xml, const Edition &edition) const;
    void writeEmblem(OdtXml &xml, const Footer &footer) const;
    static void writeBody(OdtXml &xml, const Passage &passage);
    void writePicture(OdtXml &xml, const AnswerBox &answer) const;
    void writeText(OdtXml &xml, const AnswerBox &answer) const;

    const Document &m_document;
    QMap<QString, QString> m_pictures; ///< link → path
    QString m_logo;
    QSizeF m_logoSize; ///< cm
    QString m_emblem;
};

} // namespace ilo
