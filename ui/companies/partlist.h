#pragma once

#include "core/domain/change.h"
#include "ui/kit/badge.h"

#include <QWidget>

class QVBoxLayout;

namespace ilo {

class CompanyActions;
class Context;
class PartRow;

/// What a part of a company reads as in one line.
struct PartLine
{
    QString title;
    QString second;       ///< "TRL 7"
    QString third;        ///< "own product"
    BadgeText badge = {}; ///< empty text: none
};

/// Capabilities, certificates or references of a company: a line each that opens into its fields on
/// click or Enter, and a line to add one.
class PartList : public QWidget
{
    Q_OBJECT

public:
    PartList(Context &context, CompanyActions &actions, const QString &type,
             QWidget *parent = nullptr);

    /// Shows the parts of the company `id`, which is called `name`. Open lines stay open.
    void show(const QString &id, const QString &name, const std::vector<AnyRecord> &parts);

    /// Opens the line of a new part, which is written when its first field is kept.
    void addNew();

private:
    PartRow *makeRow(const AnyRecord &part, bool isNew);
    void removePart(PartRow *row);

    Context &m_context;
    CompanyActions &m_actions;
    const QString m_type;
    QString m_company; ///< id
    QString m_name;
    QVBoxLayout *m_column;
    std::vector<PartRow *> m_rows; ///< children, in order
};

/// "Cryogenic feedthroughs · TRL 7 · own product"
PartLine partLine(const AnyRecord &part, QDate today);

} // namespace ilo
