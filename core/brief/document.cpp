#include "core/brief/document.h"

#include "core/brief/makebrief.h"

namespace ilo {
namespace {

/// The same mark in the language of a further edition: that of its state, or what its stamp says.
QString markOf(const Document &edition, const Document &first)
{
    if (first.watermark.isEmpty())
        return {};
    for (const auto &[status, key] : EnumKeys<BriefStatus>::keys) {
        if (first.watermark == stateMark(status, first.language))
            return stateMark(status, edition.language);
    }
    for (const Block &block : edition.blocks) {
        if (const auto *masthead = std::get_if<Masthead>(&block))
            return masthead->stamp;
    }
    return first.watermark;
}

} // namespace

QString logoOf(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (const auto *masthead = std::get_if<Masthead>(&block))
            return masthead->logo;
    }
    return {};
}

void setLogo(Document &document, const QByteArray &picture)
{
    document.logo = logoOf(document).isEmpty() ? QByteArray() : picture;
}

std::vector<Document> editionsOf(const Document &document)
{
    std::vector<Document> parts{document};
    parts.front().blocks.clear();
    for (const Block &block : document.blocks) {
        const auto *part = std::get_if<Edition>(&block);
        if (!part) {
            parts.back().blocks.push_back(block);
            continue;
        }
        Document next = document;
        next.language = part->language;
        next.title = part->title;
        next.footer = part->footer;
        next.blocks.clear();
        parts.push_back(std::move(next));
    }
    for (size_t i = 1; i < parts.size(); ++i)
        parts[i].watermark = markOf(parts[i], document);
    return parts;
}

} // namespace ilo
