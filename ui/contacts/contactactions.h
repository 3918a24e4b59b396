#pragma once

#include "core/domain/contact.h"

#include <QObject>
#include <QVariant>

class QWidget;

namespace ilo {

class Context;

/// What a person does with contacts, each as one action that can be undone.
class ContactActions : public QObject
{
    Q_OBJECT

public:
    explicit ContactActions(Context &context, QObject *parent = nullptr);

    /// Writes one field. Returns a sentence with the cure when the value cannot be stored; empty
    /// when it is written or an error was reported.
    QString setField(const Contact &contact, const QString &field, const QVariant &stored);

    /// Makes a company of that name and puts the contact there.
    void moveToNew(const Contact &contact, const QString &organisation);

    /// @param newOrganisation  name of a company to be made with it; empty: none. Null when it
    /// failed.
    Id<Contact> create(Contact contact, const QString &newOrganisation);

    /// Lets the person be kept `months` from today.
    bool keepLonger(const QString &id, int months);

    /// Opens the mail program, or dials. Asks first when the person must not be contacted. False
    /// when nothing was opened.
    bool mail(const Contact &contact, QWidget *parent);
    bool call(const Contact &contact, const QString &number, QWidget *parent);

private:
    bool mayContact(const Contact &contact, QWidget *parent, const QString &anyway);

    Context &m_context;
};

} // namespace ilo
