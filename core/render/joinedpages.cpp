#include "core/render/pages.h"

#include <algorithm>

namespace ilo {
namespace {

void shift(Mark &mark, int by)
{
    std::visit(
        [&](auto &kind) {
            if constexpr (requires { kind.element; }) {
                if (kind.element >= 0)
                    kind.element += by;
            }
        },
        mark);
}

} // namespace

Pages joinedPages(std::vector<Pages> documents, const QStringList &languages)
{
    if (documents.empty())
        return {};
    if (documents.size() == 1)
        return std::move(documents.front());
    Pages all;
    all.size = documents.front().size;
    all.families = documents.front().families;
    for (size_t i = 0; i < documents.size(); ++i) {
        Pages &one = documents[i];
        const int firstPage = all.count();
        const int section = int(all.elements.size());
        const int offset = section + 1;
        all.elements.push_back(
            {.role = Role::Section, .alternative = {}, .language = languages.value(qsizetype(i))});
        for (Element &element : one.elements) {
            element.parent = element.parent < 0 ? section : element.parent + offset;
            all.elements.push_back(std::move(element));
        }
        for (PrintedPage &page : one.pages) {
            std::ranges::for_each(page.marks, [&](Mark &mark) { shift(mark, offset); });
            all.pages.push_back(std::move(page));
        }
        for (Bookmark &bookmark : one.bookmarks) {
            bookmark.page += firstPage;
            all.bookmarks.push_back(std::move(bookmark));
        }
        for (Link &link : one.links) {
            link.page += firstPage;
            link.element += link.element < 0 ? 0 : offset;
            all.links.push_back(std::move(link));
        }
        for (OverflowingBlock &block : one.overflow) {
            block.page += firstPage;
            all.overflow.push_back(std::move(block));
        }
        all.linesTooMany = std::max(all.linesTooMany, one.linesTooMany);
        for (const QChar character : std::as_const(one.unprintable)) {
            if (!all.unprintable.contains(character))
                all.unprintable += character;
        }
    }
    return all;
}

} // namespace ilo
