#pragma once

#include "core/domain/change.h"
#include "core/rules/shippedplan.h"

#include <QObject>

namespace ilo {

class Context;

/// What a person does with Big Science Organisations and their rules, each as one action that can
/// be undone.
class BigScienceActions : public QObject
{
    Q_OBJECT

public:
    explicit BigScienceActions(Context &context, QObject *parent = nullptr);

    /// Brings in the facts that ship with the program, and says what was kept as the office has it.
    void addShipped();

    /// What addShipped() would do; reports an error.
    std::optional<ShippedPlan> shipped();

    /// Null when it failed.
    Id<Organisation> create(const QString &name);
    Id<ProcurementRule> createRule(const Id<Organisation> &organisation);
    Id<Portal> createPortal(const Id<Organisation> &organisation);
    Id<Threshold> createThreshold();

    /// Takes the mark "check before use" off these rules and keeps today's date.
    void markChecked(const QStringList &rules);

    /// To the bin, with everything that belongs to them.
    bool remove(const QStringList &ids, const QString &label);

private:
    template<typename Record>
    bool apply(const QString &label, Record record);

    Context &m_context;
};

} // namespace ilo
