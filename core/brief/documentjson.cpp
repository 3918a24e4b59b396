#include "core/brief/documentjson.h"

#include "core/base/stored.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int formatVersion = 1;

template<typename T, typename F>
QJsonArray arrayOf(const std::vector<T> &values, F toValue)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toValue(value));
    return array;
}

template<typename T, typename F>
std::vector<T> listOf(const QJsonValue &value, F fromValue)
{
    std::vector<T> list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &member : array)
        list.push_back(fromValue(member));
    return list;
}

// What only some documents have stands there only in these, so that others stay as they were.
void insertText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject toObject(const Footer &footer)
{
    QJsonObject object{
        {u"left"_s, footer.left}, {u"middle"_s, footer.middle}, {u"page"_s, footer.page}};
    insertText(object, u"emblem"_s, footer.emblem);
    return object;
}

Footer toFooter(const QJsonValue &object)
{
    return {.left = object[u"left"].toString(),
            .middle = object[u"middle"].toString(),
            .page = object[u"page"].toString(),
            .emblem = object[u"emblem"].toString()};
}

QJsonObject toObject(const Passage &passage)
{
    return {{u"id"_s, passage.id},
            {u"heading"_s, passage.heading},
            {u"text"_s, passage.text},
            {u"style"_s, toKey(passage.style)}};
}

Passage toPassage(const QJsonObject &object)
{
    Passage passage{.id = object[u"id"].toString(),
                    .heading = object[u"heading"].toString(),
                    .text = object[u"text"].toString()};
    fromStored(object[u"style"].toVariant(), passage.style);
    return passage;
}

QJsonValue cellToJson(const Cell &cell)
{
    if (cell.detail.isEmpty())
        return cell.text;
    return QJsonObject{{u"text"_s, cell.text}, {u"detail"_s, cell.detail}};
}

Cell cellFromJson(const QJsonValue &value)
{
    if (value.isString())
        return {.text = value.toString()};
    return {.text = value[u"text"].toString(), .detail = value[u"detail"].toString()};
}

QJsonObject toObject(const Block &block)
{
    return std::visit(
        Overloaded{
            [](const Masthead &masthead) {
                QJsonObject object{{u"kind"_s, u"masthead"_s},
                                   {u"line"_s, masthead.line},
                                   {u"title"_s, masthead.title},
                                   {u"stamp"_s, masthead.stamp},
                                   {u"level"_s, toKey(masthead.level)},
                                   {u"office"_s, masthead.office}};
                insertText(object, u"logo"_s, masthead.logo);
                return object;
            },
            [](const Strip &strip) {
                return QJsonObject{
                    {u"kind"_s, u"strip"_s},
                    {u"boxes"_s, arrayOf(strip.boxes, [](const Box &box) {
                         return QJsonObject{{u"label"_s, box.label}, {u"value"_s, box.value}};
                     })}};
            },
            [](const Passage &passage) {
                QJsonObject object = toObject(passage);
                object.insert(u"kind"_s, u"passage"_s);
                return object;
            },
            [](const Columns &columns) {
                return QJsonObject{{u"kind"_s, u"columns"_s},
                                   {u"left"_s, toObject(columns.left)},
                                   {u"right"_s, toObject(columns.right)}};
            },
            [](const Table &table) {
                return QJsonObject{
                    {u"kind"_s, u"table"_s},
                    {u"id"_s, table.id},
                    {u"heading"_s, table.heading},
                    {u"titles"_s, arrayOf(table.titles, [](const QString &t) { return t; })},
                    {u"wide"_s, table.wide},
                    {u"rows"_s, arrayOf(table.rows, [](const TableRow &row) {
                         return arrayOf(row, cellToJson);
                     })}};
            },
            [](const AnswerBox &answer) {
                return QJsonObject{
                    {u"kind"_s, u"answer"_s},
                    {u"id"_s, answer.id},
                    {u"heading"_s, answer.heading},
                    {u"text"_s,
                     arrayOf(
                         answer.text,
                         [](const Span &span) {
                             return QJsonObject{{u"text"_s, span.text}, {u"strong"_s, span.strong}};
                         })},
                    {u"link"_s, answer.link}};
            },
            [](const Note &note) {
                return QJsonObject{
                    {u"kind"_s, u"note"_s}, {u"id"_s, note.id}, {u"text"_s, note.text}};
            },
            [](const Chapter &chapter) {
                return QJsonObject{{u"kind"_s, u"chapter"_s},
                                   {u"id"_s, chapter.id},
                                   {u"heading"_s, chapter.heading}};
            },
            [](const Edition &part) {
                return QJsonObject{{u"kind"_s, u"edition"_s},
                                   {u"language"_s, part.language},
                                   {u"title"_s, part.title},
                                   {u"footer"_s, toObject(part.footer)}};
            },
        },
        block);
}

Masthead toMasthead(const QJsonObject &object)
{
    Masthead masthead{.line = object[u"line"].toString(),
                      .title = object[u"title"].toString(),
                      .stamp = object[u"stamp"].toString(),
                      .office = object[u"office"].toString(),
                      .logo = object[u"logo"].toString()};
    fromStored(object[u"level"].toVariant(), masthead.level);
    return masthead;
}

Table toTable(const QJsonObject &object)
{
    Table table{.id = object[u"id"].toString(),
                .heading = object[u"heading"].toString(),
                .titles = listOf<QString>(object[u"titles"],
                                          [](const QJsonValue &v) { return v.toString(); }),
                .wide = object[u"wide"].toInt(),
                .rows = listOf<TableRow>(object[u"rows"], [](const QJsonValue &row) {
                    return listOf<Cell>(row, cellFromJson);
                })};
    for (TableRow &row : table.rows)
        row.resize(table.titles.size());
    return table;
}

Result<Block> toBlock(const QJsonObject &object)
{
    const QString kind = object[u"kind"].toString();
    if (kind == "masthead"_L1)
        return Block(toMasthead(object));
    if (kind == "strip"_L1)
        return Block(Strip{listOf<Box>(object[u"boxes"], [](const QJsonValue &box) {
            return Box{box[u"label"].toString(), box[u"value"].toString()};
        })});
    if (kind == "passage"_L1)
        return Block(toPassage(object));
    if (kind == "columns"_L1)
        return Block(
            Columns{toPassage(object[u"left"].toObject()), toPassage(object[u"right"].toObject())});
    if (kind == "table"_L1)
        return Block(toTable(object));
    if (kind == "answer"_L1)
        return Block(AnswerBox{
            .id = object[u"id"].toString(),
            .heading = object[u"heading"].toString(),
            .text =
                listOf<Span>(object[u"text"],
                             [](const QJsonValue &span) {
                                 return Span{span[u"text"].toString(), span[u"strong"].toBool()};
                             }),
            .link = object[u"link"].toString()});
    if (kind == "note"_L1)
        return Block(Note{object[u"id"].toString(), object[u"text"].toString()});
    if (kind == "chapter"_L1)
        return Block(Chapter{object[u"id"].toString(), object[u"heading"].toString()});
    if (kind == "edition"_L1)
        return Block(Edition{object[u"language"].toString(),
                             object[u"title"].toString(),
                             toFooter(object[u"footer"])});
    return fail(Error::Code::Newer, u"unknown kind of block: %1"_s.arg(kind), kind);
}

} // namespace

QByteArray toJson(const Document &document)
{
    QJsonObject object{
        {u"format"_s, formatVersion},
        {u"language"_s, document.language},
        {u"title"_s, document.title},
        {u"code"_s, document.code},
        {u"author"_s, document.author},
        {u"issued_on"_s, document.issuedOn.toString(Qt::ISODate)},
        {u"blocks"_s, arrayOf(document.blocks, [](const Block &b) { return toObject(b); })},
        {u"footer"_s, toObject(document.footer)}};
    insertText(object, u"watermark"_s, document.watermark);
    if (document.isLong)
        object.insert(u"long"_s, true);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Document> documentFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.contains(u"format"))
        return fail(Error::Code::Format, u"not a document"_s, u"content"_s);
    if (object[u"format"].toInt() > formatVersion)
        return fail(Error::Code::Newer, u"document of a newer format"_s, u"format"_s);

    Document document{.language = object[u"language"].toString(),
                      .title = object[u"title"].toString(),
                      .code = object[u"code"].toString(),
                      .author = object[u"author"].toString(),
                      .issuedOn = QDate::fromString(object[u"issued_on"].toString(), Qt::ISODate),
                      .blocks = {},
                      .footer = toFooter(object[u"footer"]),
                      .watermark = object[u"watermark"].toString(),
                      .isLong = object[u"long"].toBool()};
    const QJsonArray blocks = object[u"blocks"].toArray();
    for (const QJsonValue &value : blocks) {
        Result<Block> block = toBlock(value.toObject());
        if (!block)
            return fail(block.error());
        document.blocks.push_back(*std::move(block));
    }
    return document;
}

} // namespace ilo
