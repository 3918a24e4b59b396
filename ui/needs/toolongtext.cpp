#include "ui/needs/toolongtext.h"

#include "core/brief/toshorten.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct LengthWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::TooLong)
};

} // namespace

QString tooLongText(const Document &document, int lines)
{
    const QString said = LengthWords::tr(
        "%n lines more than fit on a page, however close they are set.", nullptr, lines);
    const std::optional<BlockLength> block = toShorten(document);
    if (!block)
        return said;
    const QString name = block->id == "requirements"_L1
        ? LengthWords::tr("Requirements", "heading of the table in a need's form")
        : fieldLabel(u"need"_s, block->id);
    if (block->most == 0)
        //: %1: name of a field or table, %2: a number of words
        return said + u' '
            + LengthWords::tr("The longest part is “%1” with %2 words.")
                  .arg(name)
                  .arg(block->count);
    if (block->inPoints)
        //: %1: name of a field, %2 and %3: numbers
        return said + u' '
            + LengthWords::tr("Shorten “%1” first: it has %2 points, and %3 are meant for it.")
                  .arg(name)
                  .arg(block->count)
                  .arg(block->most);
    //: %1: name of a field, %2 and %3: numbers
    return said + u' '
        + LengthWords::tr("Shorten “%1” first: it has %2 words, and %3 are meant for it.")
              .arg(name)
              .arg(block->count)
              .arg(block->most);
}

} // namespace ilo
