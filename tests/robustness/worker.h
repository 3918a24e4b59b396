#pragma once

/// How many companies the worker imports as one action.
inline constexpr int importBatch = 300;
