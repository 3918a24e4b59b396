#include "core/brief/addressspan.h"

namespace ilo {

std::optional<size_t> addressSpan(const AnswerBox &answer)
{
    std::optional<size_t> first;
    if (answer.link.isEmpty())
        return first;
    for (size_t i = 0; i < answer.text.size(); ++i) {
        const Span &span = answer.text[i];
        if (!span.strong)
            continue;
        if (answer.link.contains(span.text.trimmed()))
            return i;
        if (!first)
            first = i;
    }
    return first;
}

} // namespace ilo
