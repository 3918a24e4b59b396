#pragma once

#include "core/base/describe.h"

namespace ilo {

/// How far a text may travel, from narrow to wide. A paper of a wide level may hold only what is
/// opened at least that wide.
enum class Sharing { Internal, UnderNda, Network, Public };

template<>
struct EnumKeys<Sharing>
{
    static constexpr std::array keys{
        std::pair{Sharing::Internal, "internal"},
        std::pair{Sharing::UnderNda, "nda"},
        std::pair{Sharing::Network, "network"},
        std::pair{Sharing::Public, "public"},
    };
};

/// True when something opened to `openedTo` may stand in a paper of `level`.
constexpr bool mayAppear(Sharing openedTo, Sharing level)
{
    return openedTo >= level;
}

} // namespace ilo
