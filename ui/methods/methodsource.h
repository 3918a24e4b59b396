#pragma once

#include "core/domain/change.h"
#include "core/storage/needlist.h"
#include "core/storage/needworkup.h"

#include <QObject>

namespace ilo {

class Context;
struct Changed;

/// The need that is worked out, and what belongs to the work: read once, read again when it
/// changes, written an action a field.
class MethodSource : public QObject
{
    Q_OBJECT

public:
    explicit MethodSource(Context &context, QObject *parent = nullptr);

    void setNeed(const Id<Need> &need);

    const Need &need() const { return m_full.need; }
    const std::vector<Requirement> &requirements() const { return m_full.requirements; }
    const NeedInFull &full() const { return m_full; }
    const NeedWorkUp &work() const { return m_work; }

    /// Writes a field of a record of the work; one that is not in the file yet is created with it
    /// when it can be stored, else it only becomes part of `record`. Returns a sentence with the
    /// cure when the value is refused, and then `record` is as before.
    QString write(AnyRecord &record, const QString &field, const QVariant &stored);

    /// The same of the assessment.
    QString writeAssessment(const QString &field, const QVariant &stored);

    /// Writes a field of the need itself; `label` names the action.
    bool writeNeed(const QString &field, const QVariant &stored, const QString &label);

    bool perform(const QString &label, const ChangeSet &changes, bool toast = false);

signals:
    void changed(); ///< another need, or new values

private:
    void follow(const Changed &changed);
    bool read();

    Context &m_context;
    NeedInFull m_full;
    NeedWorkUp m_work;
};

/// What a record of the work is called: its title or text, else its kind.
QString methodRecordName(const AnyRecord &record);

} // namespace ilo
