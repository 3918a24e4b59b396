#include "core/render/layout.h"

#include "core/render/answerbox.h"
#include "core/render/masthead.h"
#include "core/render/papertable.h"

#include <algorithm>
#include <cmath>

namespace ilo {
namespace {

// From the usual setting to the closest that still reads well: first the room between blocks and
// lines, then the letters. The last is body text of 8.2 pt on 10.5 pt.
constexpr std::array densities{Density{},
                               Density{0.8, 0.97},
                               Density{0.62, 0.94},
                               Density{0.6, 0.94, 0.95},
                               Density{0.55, 0.94, 0.9},
                               Density{0.5, 0.94, 0.86}};
constexpr size_t densitiesOfLong = 3; ///< a long paper has pages enough, and keeps its letters

constexpr double aboveFoot = 12;

const Masthead *mastheadOf(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (const auto *masthead = std::get_if<Masthead>(&block))
            return masthead;
    }
    return nullptr;
}

/// Puts the blocks of one document on a sheet.
class Setter
{
public:
    Setter(const Document &document, Composer &composer, const AnswerArea &answers)
        : m_document(document)
        , m_composer(composer)
        , m_answers(answers)
    {
    }

    /// Without the answers, which stand at the foot.
    void setAbove()
    {
        m_hasAnswers = true;
        set();
    }

    void set()
    {
        for (const Block &block : m_document.blocks)
            std::visit([this](const auto &value) { add(value); }, block);
        putAnswers();
    }

private:
    void add(const Masthead &masthead) { addMasthead(m_composer, masthead, m_document.logo); }
    void add(const Table &table) { addTable(m_composer, table); }
    void add(const AnswerBox &) { }
    void add(const Note &) { }
    void add(const Edition &) { }
    void add(const Chapter &chapter)
    {
        putAnswers(); // which belong to the page before it
        m_composer.add(chapter);
    }
    template<typename Other>
    void add(const Other &other)
    {
        m_composer.add(other);
    }

    void putAnswers()
    {
        if (m_hasAnswers)
            return;
        m_hasAnswers = true;
        if (m_answers.fitsAtFoot())
            m_answers.putAtFoot(m_composer.sheet());
        else
            m_answers.flow(m_composer);
    }

    const Document &m_document;
    Composer &m_composer;
    const AnswerArea &m_answers;
    bool m_hasAnswers = false;
};

Pages layOut(const Document &document, const Fonts &fonts, const Density &density)
{
    const Typesetter typesetter(fonts);
    const Geometry page = withFooter({}, typesetter, document.footer);
    const AnswerArea answers(document, typesetter, page, density);
    const double foot = answers.fitsAtFoot() ? answers.height() + aboveFoot : 0;
    Sheet sheet(page, foot, runningHead(typesetter, page, document.title, mastheadOf(document)));
    Composer composer(sheet, typesetter, density);
    Setter(document, composer, answers).set();
    addFooters(sheet, typesetter, document.footer);

    Pages pages = std::move(sheet.pages());
    pages.families = fonts.families;
    pages.unprintable = typesetter.unprintable();
    if (document.isLong)
        pages.overflow.clear();
    if (!document.watermark.isEmpty())
        addWatermark(pages, document.watermark);
    // The answer box was put down last, though it may stand before what went on to later pages.
    std::ranges::stable_sort(pages.bookmarks,
                             [](const Bookmark &a, const Bookmark &b) { return a.page < b.page; });
    return pages;
}

// By how much it runs over its page: set once more, as close as may be, on one that is long enough.
int linesTooMany(const Document &document, const Fonts &fonts)
{
    constexpr double longEnough = 20; ///< pages
    const Density &density = densities.back();
    const Typesetter typesetter(fonts);
    Geometry page = withFooter({}, typesetter, document.footer);
    const AnswerArea answers(document, typesetter, page, density);
    const double end = page.bottom() - answers.height() - aboveFoot;
    page.footRule += longEnough * page.size.height();
    Sheet sheet(page, 0, {});
    Composer composer(sheet, typesetter, density);
    Setter(document, composer, answers).setAbove();
    return std::max(1, int(std::ceil((sheet.y() - end) / composer.bodyStyle().leading)));
}

Pages layOutOne(const Document &document, const Fonts &fonts)
{
    Pages usual = layOut(document, fonts, densities.front());
    if (usual.count() == 1)
        return usual;
    // What needs a page less is set closer: all on one page, or the first part of a long paper.
    const size_t count = document.isLong ? densitiesOfLong
        : usual.count() == 2             ? densities.size()
                                         : 0;
    for (size_t i = 1; i < count; ++i) {
        Pages closer = layOut(document, fonts, densities[i]);
        if (closer.count() < usual.count())
            return closer;
    }
    if (!document.isLong)
        usual.linesTooMany = linesTooMany(document, fonts);
    return usual;
}

} // namespace

Pages layOut(const Document &document, const Fonts &fonts)
{
    std::vector<Pages> all;
    QStringList languages;
    for (const Document &edition : editionsOf(document)) {
        all.push_back(layOutOne(edition, fonts));
        languages << edition.language;
    }
    return joinedPages(std::move(all), languages);
}

} // namespace ilo
