#include "core/brief/toshorten.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

int wordsOf(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return int(text.split(space, Qt::SkipEmptyParts).size());
}

BlockLength lengthOf(const Passage &passage)
{
    const bool inPoints = passage.id == "conditions"_L1;
    const int most = inPoints                   ? 6
        : passage.id == "challenge_question"_L1 ? 30
        : passage.id == "why_it_matters"_L1     ? 60
        : passage.id == "tried"_L1              ? 40
                                                : 0;
    const int count = inPoints ? int(passage.text.split(u'\n', Qt::SkipEmptyParts).size())
                               : wordsOf(passage.text);
    return {.id = passage.id, .count = count, .most = most, .inPoints = inPoints};
}

int wordsOf(const Table &table)
{
    int words = 0;
    for (const TableRow &row : table.rows) {
        for (const Cell &cell : row)
            words += wordsOf(cell.text) + wordsOf(cell.detail);
    }
    return words;
}

/// Takes the one that is further beyond its measure, or longer where neither is.
class Longest
{
public:
    void see(const BlockLength &block, int words)
    {
        const double share = block.most > 0 ? double(block.count) / block.most : 0;
        if (share > std::max(m_share, 1.)) {
            m_share = share;
            m_beyond = block;
        }
        if (words > m_words) {
            m_words = words;
            m_longest = {.id = block.id, .count = words};
        }
    }
    void see(const Passage &passage) { see(lengthOf(passage), wordsOf(passage.text)); }

    std::optional<BlockLength> found() const { return m_beyond ? m_beyond : m_longest; }

private:
    double m_share = 0;
    int m_words = 0;
    std::optional<BlockLength> m_beyond;
    std::optional<BlockLength> m_longest;
};

} // namespace

std::optional<BlockLength> toShorten(const Document &document)
{
    Longest longest;
    for (const Block &block : document.blocks) {
        std::visit(
            Overloaded{[&](const Passage &passage) { longest.see(passage); },
                       [&](const Columns &columns) {
                           longest.see(columns.left);
                           longest.see(columns.right);
                       },
                       [&](const Table &table) { longest.see({.id = table.id}, wordsOf(table)); },
                       [](const auto &) {}},
            block);
    }
    return longest.found();
}

} // namespace ilo
