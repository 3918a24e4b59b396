#pragma once

#include "core/domain/contact.h"

#include <map>

namespace ilo {

/// Why a card makes no contact.
enum class CardProblem {
    None,
    NoName,       ///< neither FN nor N says one
    CutOff,       ///< the file ends, or another card begins, before END:VCARD
    Organisation, ///< the card of a firm, not of a person (KIND:org, X-ABShowAs:COMPANY)
    Group,        ///< a list of other cards (KIND:group)
};

template<>
struct EnumKeys<CardProblem>
{
    static constexpr std::array keys{
        std::pair{CardProblem::None, "none"},
        std::pair{CardProblem::NoName, "no_name"},
        std::pair{CardProblem::CutOff, "cut_off"},
        std::pair{CardProblem::Organisation, "organisation"},
        std::pair{CardProblem::Group, "group"},
    };
};

/// A person as a card has it.
struct PersonCard
{
    int line = 0; ///< of its BEGIN in the file, from 1
    CardProblem problem = CardProblem::None;
    QString name;
    QString organisation;
    QString jobTitle;
    ContactRole role = ContactRole::NotStated;
    QStringList languages; ///< ISO 639-1
    QString telephone;
    QString mobile;
    QString email;
    QStringList tags;
    QString note;
    /// What has no place here, by property name in upper case, with how often: {"PHOTO", 1}. Not
    /// taken over: pictures, private addresses, birthdays, second numbers.
    std::map<QString, int> leftOut;

    friend bool operator==(const PersonCard &, const PersonCard &) = default;
};

/// The cards of a file, versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). Nothing in it makes it
/// fail; a card that makes no contact says why. Error::Code::Format when the file is no text or
/// holds no card.
Result<std::vector<PersonCard>> readVcards(const QByteArray &file);

enum class VcardVersion {
    V3, ///< for programs that do not read the current one
    V4,
};

/// `contact` as one card. What the office keeps about the person for itself (lawful basis,
/// purposes, consent, retention, source, tags, note) is not in it.
QByteArray writeVcard(const Contact &contact, const QString &organisation, VcardVersion version);

} // namespace ilo
