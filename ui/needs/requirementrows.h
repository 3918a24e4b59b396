#pragma once

#include "core/domain/change.h"

namespace ilo {

/// What the columns of RequirementModel say and take, as functions of one requirement.

/// The first line of a cell.
QString requirementCell(const Requirement &requirement, int column);

/// The quieter second line: how it is measured, the proof, its own sharing level.
QString requirementDetail(const Requirement &requirement, int column);

/// What an editor of the cell starts with. The first column has two lines, text and measure; a
/// threshold or target is sign, number and unit in one.
QString requirementEdit(const Requirement &requirement, int column);

/// Puts what was typed into the requirement. Returns what is wrong with it, else nothing.
QString setRequirementCell(Requirement &requirement, int column, const QString &typed);

/// New requirements from lines of text, without bullets and numbers at their beginning. Cells stand
/// between tabs, in the order of the columns; a measure follows its text behind a vertical tab.
std::vector<Requirement> requirementsFrom(const QStringList &lines);

/// What brings the order of `rows` into the file, where `now` stands: new rows and new places.
ChangeSet placed(const std::vector<Requirement> &rows, const std::vector<Requirement> &now);

} // namespace ilo
