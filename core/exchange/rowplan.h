#pragma once

#include "core/domain/capability.h"
#include "core/domain/contact.h"
#include "core/exchange/cellvalue.h"
#include "core/exchange/mapping.h"

#include <functional>

namespace ilo {

/// Something a person should know about a row.
struct Remark
{
    Reason reason = Reason::NotUnderstood;
    QString field;   ///< of importTargets(); empty: the row as a whole
    int column = -1; ///< position in the table; -1: none
    QString value;   ///< the text of the cell
    qint64 row = 0;  ///< of a row further down that goes on about the company; 0: its first
    qint64 line = 0; ///< of that row

    friend bool operator==(const Remark &, const Remark &) = default;
};

/// What a row of the table becomes.
struct PlannedRow
{
    qint64 number = 0; ///< as SheetRow
    qint64 line = 0;
    std::optional<Remark> rejection; ///< why nothing comes of it
    std::vector<Remark> remarks;
    Organisation organisation;
    std::vector<Capability> capabilities;
    std::vector<Certificate> certificates;
    std::vector<Reference> references;
    std::vector<Contact> contacts;

    bool isNew() const { return !rejection; }
};

/// What holds of all people of a list (handbook 3.7).
struct PeopleTerms
{
    LawfulBasis basis = LawfulBasis::NotStated; ///< where the list states none
    QString source;                             ///< Contact::source: the name of the file
    bool isBasisListed = false; ///< a column states the basis; who has none in it is left out
};

/// Turns rows into records: cleans values, guesses nothing that matters. What a cell says and its
/// field cannot hold goes to the note with the column's name, so that nothing is lost.
class RowPlanner
{
public:
    /// @param defaultCurrency  ISO 4217, of amounts that name none; empty: those are not read
    RowPlanner(const SheetForm &form, const Mapping &mapping, const QString &defaultCurrency,
               PeopleTerms people = {});
    ~RowPlanner();
    RowPlanner(RowPlanner &&) noexcept;

    PlannedRow plan(const SheetRow &row) const;

    /// Whether `row` goes on about the company of `first`, a row above it: its name is empty or the
    /// same, nothing that a company has once differs (of a row without name only e-mail and
    /// telephone, which its people have each), and it has something to say.
    bool goesOn(const SheetRow &first, const SheetRow &row) const;

    /// Adds what a row says that goes on about the company of `first`. A second value for what a
    /// company has once goes to the note, with a remark.
    void add(PlannedRow &planned, const SheetRow &first, const SheetRow &row) const;

    /// The row's number in the list that a file of rejected rows was taken from; else its own.
    qint64 originalNumber(const SheetRow &row) const;

    /// Only whether the row is rejected: quick, for counting.
    std::optional<Remark> rejection(const SheetRow &row) const;

private:
    struct Column;
    class Filling;

    /// All cells but the name are numbers or empty.
    bool restAreNumbers(const SheetRow &row) const;

    /// Nothing but the name is filled.
    bool restIsEmpty(const SheetRow &row) const;

    /// One of our columns in a file of rejected rows, which says nothing of a company.
    bool isOwn(qsizetype column) const;

    /// The row says again what the columns are called.
    bool repeatsHeader(const SheetRow &row) const;

    QStringList m_header;
    std::vector<bool> m_isOwn;     ///< by column
    std::vector<Column> m_columns; ///< mapped ones, the country first
    int m_nameColumn = -1;
    PeopleTerms m_people;
};

} // namespace ilo
