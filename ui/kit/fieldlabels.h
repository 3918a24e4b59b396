#pragma once

#include "core/domain/change.h"

namespace ilo {

/// The words a person sees for the record types, fields and choices of the program: the one place
/// for forms, lists, history and papers on screen. A test fails for a field that has none.

/// "Company or organisation", "Need"; the name itself for a type of a newer version.
QString typeLabel(const QString &type);

/// What a list holds, by its name: "Companies"; null for one of a newer version.
QString listLabel(const QString &list);

/// "1 need", "12 needs".
QString countLabel(const QString &type, qint64 count);

/// "Challenge question"; the name itself for a field of a newer version. "_created" and "_deleted"
/// have words too.
QString fieldLabel(const QString &type, const QString &field);

/// True when fieldLabel() has words of its own.
bool hasFieldLabel(const QString &type, const QString &field);

QString label(OrganisationRole role);
QString label(SizeClass size);
QString label(Consent consent);
QString label(CapabilityKind kind);
QString label(NeedStatus status);
QString label(IprRegime regime);
QString label(Priority priority);
QString label(Comparison comparison);
QString label(Sharing level);
QString label(BriefStatus status);
QString label(BriefForm form);
QString label(Verdict verdict);
QString label(WordBond bond);
QString label(ContactRole role);
QString label(LawfulBasis basis);
QString label(ActivityKind kind);
QString label(AdvisoryService service);
QString label(ContractKind kind);
QString label(BalanceStatus status);
QString label(ThresholdKind kind);
QString label(OpportunityKind kind);
QString label(OpportunityStage stage);
QString label(Stated answer);
QString label(AwardOutcome outcome);
QString label(DisclosureChannel channel);
QString label(RequirementLevel level);
QString label(Verification verification);
QString label(HitKind kind);
QString label(LegalStatus status);
QString label(FreedomRisk risk);
QString label(Coverage coverage);
QString label(PriorArtCode code);
QString label(NeedTrigger trigger);
QString label(UnmetReason reason);
QString label(NeedMethod method);

/// The words of keys of the eForms lists procurement-procedure-type, innovative-acquisition and
/// strategic-procurement; another key stands as it is.
QString procedureLabel(const QString &key);
QString innovationLabel(const QString &key);
QString strategicLabel(const QString &key);

/// The words of a stored key ("in_case": "In case"); the key itself when it is of a newer version.
template<Enum E>
QString keyLabel(const QString &key)
{
    E value{};
    return !key.isEmpty() && fromStored(QVariant(key), value) ? label(value) : key;
}

} // namespace ilo
