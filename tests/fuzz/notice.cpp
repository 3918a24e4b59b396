// Procurement notices: eForms and TED XML.
#include "core/notice/notice.h"
#include "fuzz.h"

#include <cstdlib>

using namespace ilo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes{reinterpret_cast<const char *>(data), qsizetype(size)};
    const Result<Notice> notice = readNotice(bytes, QStringLiteral("en"));
    if (!notice) {
        if (notice.error().detail.isEmpty())
            std::abort();
        return 0;
    }
    if (notice->opportunity.title.isEmpty() || !invalidFields(notice->opportunity).isEmpty())
        std::abort();
    for (Lot lot : notice->lots) {
        lot.opportunity = Id<Opportunity>::create();
        const QStringList faults = invalidFields(lot);
        // A lot may have neither number nor title; the plan leaves it to the person.
        if (!faults.isEmpty() && faults != QStringList{QStringLiteral("title")})
            std::abort();
    }
    for (ContractAward award : notice->awards) {
        award.opportunity = Id<Opportunity>::create();
        if (!invalidFields(award).isEmpty())
            std::abort();
    }
    return 0;
}
