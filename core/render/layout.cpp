#include "core/render/layout.h"

#include "core/render/answerbox.h"
#include "core/render/masthead.h"
#include "core/render/papertable.h"

#include <algorithm>

namespace ilo {
namespace {

// From the usual setting to the closest that still looks well.
constexpr std::array densities{Density{}, Density{0.8, 0.97}, Density{0.62, 0.94}};

constexpr double aboveFoot = 12;

const Masthead *mastheadOf(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (const auto *masthead = std::get_if<Masthead>(&block))
            return masthead;
    }
    return nullptr;
}

Pages layOut(const Document &document, const Fonts &fonts, const Density &density)
{
    const Typesetter typesetter(fonts);
    const Geometry page = withFooter({}, typesetter, document.footer);
    const AnswerArea answers(document, typesetter, page);
    const double foot = answers.fitsAtFoot() ? answers.height() + aboveFoot : 0;
    Sheet sheet(page, foot, runningHead(typesetter, page, document.title, mastheadOf(document)));
    Composer composer(sheet, typesetter, density);

    for (const Block &block : document.blocks) {
        std::visit(Overloaded{
                       [&](const Masthead &masthead) { addMasthead(composer, masthead); },
                       [&](const Table &table) { addTable(composer, table); },
                       [](const AnswerBox &) {},
                       [](const Note &) {},
                       [&](const auto &other) { composer.add(other); },
                   },
                   block);
    }
    if (answers.fitsAtFoot())
        answers.putAtFoot(sheet);
    else
        answers.flow(composer);
    addFooters(sheet, typesetter, document.footer);

    Pages pages = std::move(sheet.pages());
    pages.families = fonts.families;
    pages.unprintable = typesetter.unprintable();
    // The answer box was put down last, though it may stand before what went on to later pages.
    std::ranges::stable_sort(pages.bookmarks,
                             [](const Bookmark &a, const Bookmark &b) { return a.page < b.page; });
    return pages;
}

} // namespace

Pages layOut(const Document &document, const Fonts &fonts)
{
    Pages usual = layOut(document, fonts, densities.front());
    if (usual.count() != 2)
        return usual;
    for (size_t i = 1; i < densities.size(); ++i) {
        Pages closer = layOut(document, fonts, densities[i]);
        if (closer.count() == 1)
            return closer;
    }
    return usual;
}

} // namespace ilo
