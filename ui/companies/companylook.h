#pragma once

namespace ilo {

class CompanyActions;
class Context;
class RecordListView;

/// How the list of companies words, paints and writes what is its own: consents, the last change,
/// the TRL that belongs to a capability.
void dressCompanyList(RecordListView &list, Context &context, CompanyActions &actions);

} // namespace ilo
