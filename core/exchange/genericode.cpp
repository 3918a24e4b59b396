// OASIS Genericode 1.0, as the Publications Office and eForms write it: one column with the codes,
// one label column a language.
#include "core/exchange/referencerows.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// What the columns of the file mean, by their ids.
struct GenericodeColumns
{
    QString code;
    QString parent;
    QString checkDigit;
    QHash<QString, QString> languages; ///< ISO 639-1
};

QString lowerWords(const QString &text)
{
    QString plain = text.toLower();
    plain.remove(u'_').remove(u'-').remove(u' ');
    return plain;
}

/// <Column Id="fra_label"><ShortName>fraLabel</ShortName><Data Lang="fra"/></Column>
void readColumn(QXmlStreamReader &xml, GenericodeColumns &columns)
{
    const QString id = xml.attributes().value("Id"_L1).toString();
    QString language;
    while (xml.readNextStartElement()) {
        if (xml.name() == "Data"_L1)
            language = xml.attributes().value("Lang"_L1).toString();
        xml.skipCurrentElement();
    }
    const QString plain = lowerWords(id);
    if (plain == "code"_L1 || (columns.code.isEmpty() && plain == "id"_L1))
        columns.code = id;
    else if (plain == "parent"_L1 || plain == "parentcode"_L1)
        columns.parent = id;
    else if (plain == "checkdigit"_L1)
        columns.checkDigit = id;
    else if (const QString known = columnLanguage(language);
             !known.isEmpty() && (plain.endsWith("label"_L1) || plain == "name"_L1))
        columns.languages.insert(id, known);
}

void readColumns(QXmlStreamReader &xml, GenericodeColumns &columns)
{
    while (xml.readNextStartElement()) {
        if (xml.name() == "Column"_L1)
            readColumn(xml, columns);
        else
            xml.skipCurrentElement();
    }
}

void readIdentification(QXmlStreamReader &xml, ReferenceRows &read)
{
    while (xml.readNextStartElement()) {
        const QString kind = xml.attributes().value("Identifier"_L1).toString();
        const QString element = xml.name().toString();
        if (element != "ShortName"_L1 && element != "LongName"_L1 && element != "Version"_L1) {
            xml.skipCurrentElement();
            continue;
        }
        const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        if (element == "Version"_L1)
            read.version = text;
        else if (kind.isEmpty() && (element == "LongName"_L1 || read.name.isEmpty()))
            read.name = text;
    }
}

ReferenceRow readGenericodeRow(QXmlStreamReader &xml, const GenericodeColumns &columns)
{
    ReferenceRow row{.line = xml.lineNumber()};
    while (xml.readNextStartElement()) {
        if (xml.name() != "Value"_L1) {
            xml.skipCurrentElement();
            continue;
        }
        const QString column = xml.attributes().value("ColumnRef"_L1).toString();
        QString text;
        while (xml.readNextStartElement()) {
            if (xml.name() == "SimpleValue"_L1)
                text = xml.readElementText(QXmlStreamReader::SkipChildElements).simplified();
            else
                xml.skipCurrentElement();
        }
        if (column == columns.code)
            row.code = text;
        else if (column == columns.parent)
            row.parent = text;
        else if (column == columns.checkDigit)
            row.checkDigit = text;
        else if (const QString language = columns.languages.value(column); !language.isEmpty()) {
            // A file has both "Name" and "eng_label"; the latter is the one of its language.
            if (!text.isEmpty() && (column != "Name"_L1 || !row.labels.contains(language)))
                row.labels.insert(language, text);
        }
    }
    return row;
}

} // namespace

Result<ReferenceRows> readGenericode(const QString &path, qsizetype most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file.errorString(), path);
    QXmlStreamReader xml(&file);
    ReferenceRows read;
    GenericodeColumns columns;
    if (!xml.readNextStartElement() || xml.name() != "CodeList"_L1)
        return fail(Error::Code::Format, u"it is no code list of Genericode"_s, path);
    while (xml.readNextStartElement()) {
        if (xml.name() == "Identification"_L1) {
            readIdentification(xml, read);
        } else if (xml.name() == "ColumnSet"_L1) {
            readColumns(xml, columns);
        } else if (xml.name() == "SimpleCodeList"_L1) {
            while (xml.readNextStartElement()) {
                if (xml.name() != "Row"_L1) {
                    xml.skipCurrentElement();
                    continue;
                }
                read.rows.push_back(readGenericodeRow(xml, columns));
                if (most > 0 && qsizetype(read.rows.size()) >= most)
                    return read;
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        return fail(Error::Code::Damaged,
                    u"%1, line %2"_s.arg(xml.errorString()).arg(xml.lineNumber()),
                    path);
    return read;
}

} // namespace ilo
