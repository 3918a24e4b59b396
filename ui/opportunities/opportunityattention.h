#pragma once

namespace ilo {

class Context;

/// What waits of opportunities on Home: calls that close within two weeks, those first that no
/// company was told of, and last days for questions.
void addOpportunityAttention(Context &context);

} // namespace ilo
