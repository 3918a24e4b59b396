#pragma once

#include "core/storage/bigscience.h"
#include "core/storage/opportunityrecord.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace ilo {

struct BadgeText;

/// Rows of a section of the pane. Made anew whenever what they show changes.
class PartRows : public QWidget
{
    Q_OBJECT

public:
    explicit PartRows(QWidget *parent = nullptr);

    void clear();
    int count() const { return m_count; }

    /// A name with a badge at the right, words below; any may be empty.
    void addRow(const QString &name, const QString &words, const BadgeText &badge);
    void addNote(const QString &words); ///< a line in secondary ink
    void addText(const QString &words); ///< running text that can be selected

    /// A row with a link at its right that does something.
    void addRow(const QString &name, const QString &words, const QString &action,
                const std::function<void()> &does);

private:
    QWidget *row(const QString &name, const QString &words, QWidget *end);

    QVBoxLayout *m_column;
    int m_count = 0;
};

void showDeadlines(PartRows &rows, const OpportunityInFull &opportunity, const QDateTime &now);
void showAwards(PartRows &rows, const OpportunityInFull &opportunity);

/// The rules of the buyer that are for this value and these contracts, and how the office's own
/// country stands in its balance. @param country  ISO 3166-1 alpha-2
void showRules(PartRows &rows, const BigScienceInFull &buyer, const Opportunity &opportunity,
               const QString &country);

} // namespace ilo
