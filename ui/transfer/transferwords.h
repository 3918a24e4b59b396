#pragma once

#include "core/exchange/importer.h"
#include "core/exchange/importtarget.h"

namespace ilo {

/// "Company name", "Country", "Capability: Description": where a column goes, in words. Empty
/// field: "Do not import".
QString targetLabel(const QString &field);

/// What is wrong with or to know about a row, as a sentence.
QString remarkText(const Remark &remark, const SheetForm &form);

/// "Column 12" for a column without a name.
QString columnLabel(const SheetForm &form, int column);

/// How sure a guess is, in words: "fairly sure". 0 to 1, as Guess::confidence.
QString confidenceLabel(double confidence);

QString decimalLabel(DecimalSign sign);
QString dayOrderLabel(DayOrder order);

/// Whether the field's cells are read by the decimal sign.
bool isAmountField(const QString &field);

/// "New", "Updated": what becomes of a row.
QString fateLabel(RowFate fate);
QString personFateLabel(PersonFate fate);

/// By what a row was recognised as a company that is here.
QString knownByText(const CompanyMatch &match);

QString encodingLabel(const QString &encoding);
QString delimiterLabel(QChar delimiter);

/// What a planned row has in the field, as a person reads it.
QString plannedText(const PlannedRow &row, const QString &field);

/// The keys that a choice field can have with their words; empty for other fields.
std::vector<std::pair<QString, QString>> choicesOf(const QString &field);

} // namespace ilo
