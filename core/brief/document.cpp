#include "core/brief/document.h"

namespace ilo {

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
    return parts;
}

} // namespace ilo
