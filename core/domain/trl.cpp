#include "core/domain/trl.h"

using namespace Qt::StringLiterals;

namespace ilo {

const std::vector<CodeEntry> &trlLevels()
{
    static const std::vector<CodeEntry> levels = readCodeList(u"trl"_s);
    return levels;
}

const CodeEntry *trlLevel(int level)
{
    if (level < lowestTrl || level > highestTrl)
        return nullptr;
    return &trlLevels().at(size_t(level - lowestTrl));
}

} // namespace ilo
