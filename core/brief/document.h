#pragma once

#include "core/domain/sharing.h"

#include <QDate>
#include <QString>

#include <variant>
#include <vector>

namespace ilo {

/// A stretch of text in one weight.
struct Span
{
    QString text;
    bool strong = false;

    friend bool operator==(const Span &, const Span &) = default;
};

/// Top of the first page.
struct Masthead
{
    QString line; ///< "Needs brief · INP-CERN-2026-147 · version 4 · 24 November 2026"
    QString title;
    QString stamp;                     ///< "PUBLIC"
    Sharing level = Sharing::Internal; ///< colour of the stamp
    QString office;                    ///< who issues it
    QString logo; ///< hash of the office's picture, which stands in Document::logo; empty: none

    friend bool operator==(const Masthead &, const Masthead &) = default;
};

/// A label over a short value.
struct Box
{
    QString label;
    QString value;

    friend bool operator==(const Box &, const Box &) = default;
};

/// Boxes of equal width beside each other.
struct Strip
{
    std::vector<Box> boxes;

    friend bool operator==(const Strip &, const Strip &) = default;
};

/// How the text of a Passage is set.
enum class PassageStyle {
    Plain, ///< paragraphs, one a line
    Lead,  ///< larger
    List,  ///< a point a line
};

template<>
struct EnumKeys<PassageStyle>
{
    static constexpr std::array keys{
        std::pair{PassageStyle::Plain, "plain"},
        std::pair{PassageStyle::Lead, "lead"},
        std::pair{PassageStyle::List, "list"},
    };
};

/// A heading and its text. `text` may hold line breaks.
struct Passage
{
    QString id; ///< the field it came from: "why_it_matters"; names it in code, never printed
    QString heading;
    QString text;
    PassageStyle style = PassageStyle::Plain;

    friend bool operator==(const Passage &, const Passage &) = default;
};

/// Two passages beside each other, read left then right.
struct Columns
{
    Passage left;
    Passage right;

    friend bool operator==(const Columns &, const Columns &) = default;
};

/// What a table cell says, with a quieter line below it.
struct Cell
{
    QString text;
    QString detail = {};

    friend bool operator==(const Cell &, const Cell &) = default;
};

using TableRow = std::vector<Cell>;

/// A table whose first row of titles is repeated on every page. The cells of column `wide` are
/// strong and take the room that the others leave.
struct Table
{
    QString id;
    QString heading;
    std::vector<QString> titles; ///< one a column; may be empty
    int wide = 0;
    std::vector<TableRow> rows; ///< each as long as `titles`

    friend bool operator==(const Table &, const Table &) = default;
};

/// The framed box that says how to answer, with a QR code of `link`. The first strong stretch of
/// the text is the address that `link` leads to.
struct AnswerBox
{
    QString id;
    QString heading;
    std::vector<Span> text;
    QString link; ///< "mailto:…" or "https://…"; empty: no QR code

    friend bool operator==(const AnswerBox &, const AnswerBox &) = default;
};

/// Small print.
struct Note
{
    QString id;
    QString text;

    friend bool operator==(const Note &, const Note &) = default;
};

/// Bottom of every page.
struct Footer
{
    QString left;
    QString middle;
    QString page;   ///< with %1 for the page and %2 for their number
    QString emblem; ///< what stands beside the emblem of the EU; empty: no emblem

    friend bool operator==(const Footer &, const Footer &) = default;
};

/// What follows begins on a new page, under a heading that is above those of passages.
struct Chapter
{
    QString id;
    QString heading;

    friend bool operator==(const Chapter &, const Chapter &) = default;
};

/// What follows is a document of its own in another language, with pages of its own.
struct Edition
{
    QString language; ///< ISO 639-1
    QString title;
    Footer footer;

    friend bool operator==(const Edition &, const Edition &) = default;
};

using Block =
    std::variant<Masthead, Strip, Passage, Columns, Table, AnswerBox, Note, Chapter, Edition>;

/// A paper to be printed, before anything is known of pages: what it says in reading order.
struct Document
{
    QString language; ///< ISO 639-1
    QString title;
    QString code;   ///< "INP-CERN-2026-147"
    QString author; ///< the office
    QDate issuedOn;
    std::vector<Block> blocks;
    Footer footer;
    QString watermark;   ///< across each page behind the text: "DRAFT"; empty: none
    bool isLong = false; ///< meant for several pages
    QByteArray logo;     ///< PNG or JPEG that Masthead::logo names; not part of the JSON

    friend bool operator==(const Document &, const Document &) = default;
};

/// The hash of the logo that the papers of `document` show; empty: none.
QString logoOf(const Document &document);

/// Gives the bytes of that logo, or takes them away.
void setLogo(Document &document, const QByteArray &picture);

/// `document` as one document for each of its parts; one without further parts is itself.
std::vector<Document> editionsOf(const Document &document);

/// For std::visit with one lambda a type.
template<typename... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template<typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace ilo
