#pragma once

#include "core/storage/opportunityrecord.h"

#include <QObject>
#include <QVariant>

class QWidget;

namespace ilo {

class Context;

/// What a person does with opportunities, each as one action that can be undone.
class OpportunityActions : public QObject
{
    Q_OBJECT

public:
    explicit OpportunityActions(Context &context, QObject *parent = nullptr);

    /// Null when it failed.
    Id<Opportunity> create(const QString &title);

    /// Writes one field; a sentence with the cure when the value cannot be stored.
    QString setField(const Opportunity &opportunity, const QString &field, const QVariant &stored);

    QString setLotField(const Opportunity &opportunity, const Lot &lot, const QString &field,
                        const QVariant &stored);

    /// One more lot; null when it failed.
    Id<Lot> addLot(const Opportunity &opportunity, int number);
    void removeLot(const Opportunity &opportunity, const Lot &lot);

    /// Makes an organisation of that name and links it as the buyer.
    void linkNewBuyer(const Opportunity &opportunity, const QString &name);

    /// Puts a company on the nomination list, once.
    void nominate(const OpportunityInFull &opportunity, const QString &company);
    void takeOff(const Nomination &nomination);

    /// Says that the nomination list was sent to the organisation today.
    void markNominated(const OpportunityInFull &opportunity);

    /// Says that what was told is published for everybody from today on.
    void markPublic(const InformationDisclosure &disclosure);

    /// @param companies  proposed beside the nominated ones
    void tell(const OpportunityInFull &opportunity, QWidget *parent,
              const QStringList &companies = {});
    void draftNeed(const OpportunityInFull &opportunity);
    void saveNominations(const OpportunityInFull &opportunity, QWidget *parent);
    void printNominations(const OpportunityInFull &opportunity, QWidget *parent);

private:
    Context &m_context;
};

} // namespace ilo
