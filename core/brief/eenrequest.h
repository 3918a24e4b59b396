#pragma once

#include "core/brief/makebrief.h"

namespace ilo {

/// The need as the text of a technology request for the partnering database of the Enterprise
/// Europe Network (handbook 4.4), under the headings of its form and in English, to be pasted
/// there. Holds only what is opened to `input.level`; a heading for which nothing is opened says
/// so. Where a text is longer than its field takes, the heading names both lengths; nothing is cut.
QString toEenRequest(const BriefInput &input);

} // namespace ilo
