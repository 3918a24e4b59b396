#pragma once

#include "core/domain/change.h"
#include "core/storage/companyrecord.h"

#include <QObject>

namespace ilo {

class Context;

/// What a person does with companies and their parts, each as one action that can be undone.
class CompanyActions : public QObject
{
    Q_OBJECT

public:
    explicit CompanyActions(Context &context, QObject *parent = nullptr);

    /// Writes one field of an organisation or of a part of the company `of`. Returns a sentence
    /// with the cure when the value cannot be stored or the file cannot be written; null when it is
    /// written.
    QString setField(const AnyRecord &record, const QString &field, const QVariant &stored,
                     const QString &of);

    /// Writes a TRL chosen in the list: to the company's only capability, or to the one whose level
    /// the list shows; without any, to a new one that is not named yet. False when it could not.
    bool setTrl(const CompanyInFull &company, const QVariant &stored);

    /// A sentence when it could not be written; null when it is.
    QString add(const AnyRecord &part, const QString &of);
    bool remove(const AnyRecord &part, const QString &of);

    /// To the bin with everything that belongs to them.
    bool removeCompanies(const QStringList &ids);

    bool addTag(const QStringList &ids, const QString &tag);
    bool setAdvisor(const QStringList &ids, const Advisor &advisor);

    /// Null when it failed.
    Id<Organisation> create(const Organisation &company);

private:
    /// Loads these organisations, changes each and writes those that differ.
    bool changeEach(const QStringList &ids, const std::function<void(Organisation &)> &change,
                    const std::function<QString(qsizetype count)> &label);

    Context &m_context;
};

} // namespace ilo
