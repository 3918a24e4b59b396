#pragma once

#include "ui/shell/pageentry.h"

namespace ilo {

class Appearance;
class Language;

/// The pages of the window, in the order of the sidebar: the one place that lists them.
PageMaker pageMaker(Appearance &appearance, Language &language);

} // namespace ilo
