#pragma once

namespace ilo {

class Context;

/// What waits of opportunities on Home: calls that close soon, and that no company was told of.
void addOpportunityAttention(Context &context);

} // namespace ilo
