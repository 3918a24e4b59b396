#pragma once

#include "core/brief/document.h"

namespace ilo {

/// Which stretch of the answer's text is the address that its link leads to: the strong one that
/// the link holds, whatever place the language gives it; else the first strong one. Nothing without
/// a link or a strong stretch.
std::optional<size_t> addressSpan(const AnswerBox &answer);

} // namespace ilo
