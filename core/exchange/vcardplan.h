#pragma once

#include "core/domain/change.h"
#include "core/exchange/vcard.h"
#include "core/storage/database.h"

namespace ilo {

/// By what a card's person is taken for one that is here already.
enum class KnownBy {
    Nothing,
    NameAndEmail,
    Email,               ///< the same address under another name: a shared mailbox, or a new name
    NameAndOrganisation, ///< the same name at the same organisation, with another address or none
    EarlierCard,         ///< the file has the person twice
};

template<>
struct EnumKeys<KnownBy>
{
    static constexpr std::array keys{
        std::pair{KnownBy::Nothing, "nothing"},
        std::pair{KnownBy::NameAndEmail, "name_and_email"},
        std::pair{KnownBy::Email, "email"},
        std::pair{KnownBy::NameAndOrganisation, "name_and_organisation"},
        std::pair{KnownBy::EarlierCard, "earlier_card"},
    };
};

enum class CardAction {
    Create,
    Complete, ///< what the known contact lacks is filled in; nothing is replaced
    Skip,
};

template<>
struct EnumKeys<CardAction>
{
    static constexpr std::array keys{
        std::pair{CardAction::Create, "create"},
        std::pair{CardAction::Complete, "complete"},
        std::pair{CardAction::Skip, "skip"},
    };
};

/// What would become of one card.
struct PlannedCard
{
    PersonCard card;
    Contact contact; ///< as it would be created
    KnownBy knownBy = KnownBy::Nothing;
    std::optional<Contact> known;   ///< whom it would complete
    int earlier = -1;               ///< index of the card that has the person first
    int organisationsFound = 0;     ///< that are called exactly so; of several, the first is taken
    bool makesOrganisation = false; ///< one of its name is made when no other card did
    CardAction action = CardAction::Create;
};

/// What importing the file would do. Change the actions, then changesOf().
struct VcardPlan
{
    std::vector<PlannedCard> cards; ///< in the order of the file

    int count(CardAction action) const; ///< of cards without a problem
    int rejected() const;
    QStringList newOrganisations() const; ///< names, each once
};

/// What the person who imports says of all cards.
struct VcardImport
{
    LawfulBasis basis = LawfulBasis::NotStated;
    QString source; ///< Contact::source, usually the name of the file
    bool makesOrganisations = true;
};

/// Looks at what is here already; writes nothing. A known person is completed when the card has
/// something new, and left out otherwise; whom only the address or the name matches is left out
/// until a person decides.
Result<VcardPlan> planVcards(Database &database, const std::vector<PersonCard> &cards,
                             const VcardImport &import);

/// The plan as one action.
ChangeSet changesOf(const VcardPlan &plan);

/// `known` with its empty fields filled from `card`.
Contact completed(const Contact &known, const Contact &card);

} // namespace ilo
