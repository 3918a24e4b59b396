#pragma once

#include "core/storage/shortlistreasons.h"

#include <QDialog>

class QTreeWidget;

namespace ilo {

class Context;
class TextLabel;

/// Who lacks which must-have: a line a company with what it lacks and what was decided about it.
/// Enter opens the company.
class ExclusionsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param count  all of them, also those that are not named
    ExclusionsDialog(Context &context, const QString &title,
                     const std::vector<ShortlistExclusion> &companies, qint64 count,
                     QWidget *parent = nullptr);

    /// Shows one over the window of `parent`; it deletes itself.
    static ExclusionsDialog *start(Context &context, const QString &title,
                                   const std::vector<ShortlistExclusion> &companies, qint64 count,
                                   QWidget *parent);

private:
    void openCurrent();

    Context &m_context;
    QTreeWidget *m_table;
};

/// A must-have as its chip says it: "Country: PL"; as it was written where it cannot be read.
QString mustHaveLabel(const QString &filter);

} // namespace ilo
