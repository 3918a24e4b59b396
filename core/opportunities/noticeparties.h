#pragma once

#include "core/notice/notice.h"
#include "core/storage/database.h"

namespace ilo {

/// By what a party of a notice is taken for an organisation that is here.
enum class PartyKnownBy { Nothing, Number, Name, ShortName, Web };

template<>
struct EnumKeys<PartyKnownBy>
{
    static constexpr std::array keys{
        std::pair{PartyKnownBy::Nothing, "nothing"},
        std::pair{PartyKnownBy::Number, "number"},
        std::pair{PartyKnownBy::Name, "name"},
        std::pair{PartyKnownBy::ShortName, "short_name"},
        std::pair{PartyKnownBy::Web, "web"},
    };
};

struct FoundParty
{
    std::optional<Organisation> organisation;
    PartyKnownBy by = PartyKnownBy::Nothing;
};

/// The organisation that is surely the party: the same registration or VAT number, else exactly the
/// same name (case, accents and what stands in brackets aside) in the same country or with one of
/// the two not stated, else, for Big Science Organisations alone, the same web host. Nothing when
/// two would fit: the program does not guess.
Result<FoundParty> findParty(Database &database, const NoticeParty &party);

/// The party as a new organisation.
Organisation organisationOfParty(const NoticeParty &party, OrganisationRole role);

} // namespace ilo
