#pragma once

#include "ui/shell/pageentry.h"

namespace ilo {

class Appearance;

/// The pages of the window, in the order of the sidebar: the one place that lists them.
PageMaker pageMaker(Appearance &appearance);

} // namespace ilo
