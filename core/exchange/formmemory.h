#pragma once

#include "core/exchange/importer.h"

class QSettings;

namespace ilo {

/// How a table is written: what a person may choose otherwise than it was guessed.
struct FormSigns
{
    QString encoding; ///< null for a workbook
    QChar delimiter;
    qint64 headerRow = 0; ///< 0: none
    int headerRows = 1;

    friend bool operator==(const FormSigns &, const FormSigns &) = default;
};

FormSigns signsOf(const SheetForm &form);

/// What a person decided about a file, kept for files that look alike: how it is written, where its
/// columns go, what words mean, which repairs were agreed to. No content of the file but the names
/// of its columns and the words that were given a meaning.
struct RememberedForm
{
    QStringList columns; ///< names, as they stood in the file
    FormSigns signs;     ///< how it was read
    FormSigns guessed;   ///< how it was found; other than `signs` where a person chose
    QJsonObject mapping; ///< toJson(Mapping)
    QString file;        ///< its name, to tell a person what it is like
    QDate on;            ///< of the last import

    friend bool operator==(const RememberedForm &, const RememberedForm &) = default;
};

/// The forms of files that were imported on this computer, at most mostForms, the oldest forgotten
/// first. They are settings and not records of the office: another office's lists look different,
/// they need no history, and forgetting them loses nothing.
class FormMemory
{
public:
    static constexpr int mostForms = 100;

    /// Whether remember() keeps such a file: its columns have names, and not too many.
    static bool holds(const SheetForm &form);

    explicit FormMemory(QSettings &settings) : m_settings(settings) { }

    /// Keeps the form and mapping of a file that was imported, in place of one of the same columns.
    /// @param guessed  how the file was found, before a person chose
    void remember(const ImportJob &job, const FormSigns &guessed, QDate today);

    /// The latest first.
    std::vector<RememberedForm> all() const;

    /// The last file whose columns are these, or nearly (four in five of all names).
    std::optional<RememberedForm> find(const SheetForm &form) const;

    void forget(const SheetForm &form);

private:
    void keep(const std::vector<RememberedForm> &forms);

    QSettings &m_settings;
};

/// How alike two headers are, 0 to 1: names in common of all names, whatever their order.
double columnLikeness(const QStringList &columns, const QStringList &others);

/// The file in the form that a person chose for one that was guessed the same, when its columns are
/// that one's then; else as it was found. A guess that nobody corrected decides nothing: next
/// month's list may be written otherwise.
SheetForm readAsBefore(const SheetForm &found, const std::vector<RememberedForm> &before);

/// The job as it was decided for the file before: columns by name, words, repairs and signs. What
/// the file before did not have stays as it was guessed.
ImportJob asBefore(ImportJob job, const RememberedForm &before);

} // namespace ilo
