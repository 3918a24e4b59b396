#include "core/render/printedtogether.h"

#include "core/render/layout.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace ilo {

PrintedBriefs printedTogether(const std::vector<Document> &documents, const Fonts &fonts)
{
    std::vector<Pages> pages;
    QStringList languages;
    QStringList codes;
    for (const Document &document : documents) {
        pages.push_back(layOut(document, fonts));
        languages << document.language;
        codes << document.code;
    }
    PrintedBriefs all{.document = documents.front(), .pages = {}};
    if (documents.size() > 1) {
        codes.removeDuplicates();
        all.document.title = codes.join(u", "_s);
        all.document.code = codes.join(u", "_s);
    }
    all.pages = joinedPages(std::move(pages), languages);
    return all;
}

} // namespace ilo
