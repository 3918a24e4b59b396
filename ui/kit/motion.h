#pragma once

namespace ilo::kit {

/// Whether things may move on the screen; false where the person asked the system for less motion.
/// Asked of the system each time.
bool wantsMotion();

} // namespace ilo::kit
