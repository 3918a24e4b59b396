#include "core/exchange/contactsvcf.h"

#include "core/storage/repository.h"
#include "core/text/fold.h"

#include <QHash>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

class CardWriter
{
public:
    CardWriter(Database &database, QIODevice &out, const VcardExport &wanted)
        : m_database(database)
        , m_out(out)
        , m_wanted(wanted)
        , m_words(foldedWords(wanted.filter))
    {
    }

    Status write(const Contact &contact);
    const VcardCounts &counts() const { return m_counts; }

private:
    Result<QString> organisationOf(const Contact &contact);
    bool fits(const Contact &contact, const QString &organisation) const;

    Database &m_database;
    QIODevice &m_out;
    const VcardExport &m_wanted;
    QStringList m_words;
    QHash<QString, QString> m_names; ///< of organisations, by id
    VcardCounts m_counts;
};

Result<QString> CardWriter::organisationOf(const Contact &contact)
{
    if (contact.organisation.isNull())
        return QString();
    const QString id = contact.organisation.toString();
    if (const auto known = m_names.constFind(id); known != m_names.cend())
        return *known;
    const Result<QString> name =
        m_database.text(u"SELECT name FROM organisation WHERE id = ? AND number = "
                        "(SELECT number FROM entity WHERE uuid = ?)"_s,
                        {id, id});
    if (name)
        m_names.insert(id, *name);
    return name;
}

bool CardWriter::fits(const Contact &contact, const QString &organisation) const
{
    const QString text = u' '
        + folded(QStringList{contact.name, organisation, contact.jobTitle, contact.email}.join(
            u' '));
    return std::ranges::all_of(m_words,
                               [&](const QString &word) { return text.contains(u' ' + word); });
}

Status CardWriter::write(const Contact &contact)
{
    const Result<QString> organisation = organisationOf(contact);
    if (!organisation)
        return fail(organisation.error());
    if (!fits(contact, *organisation))
        return {};
    if (contact.doNotContact && !m_wanted.withObjectors) {
        ++m_counts.objectors;
        return {};
    }
    const QByteArray card = writeVcard(contact, *organisation, m_wanted.version);
    if (m_out.write(card) != card.size())
        return fail(Error::Code::DiskFull, m_out.errorString());
    ++m_counts.written;
    return {};
}

} // namespace

Result<VcardCounts> exportVcards(Database &database, const QString &path, const VcardExport &wanted,
                                 const std::function<bool(qint64)> &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::File, file.errorString(), path);
    CardWriter cards(database, file, wanted);
    const Repository<Contact> contacts(database);
    qint64 done = 0;
    const auto write = [&](const Contact &contact) -> Status {
        if (progress && done++ % 250 == 0 && !progress(cards.counts().written))
            return fail(Error::Code::Cancelled, u"cancelled"_s);
        return cards.write(contact);
    };
    if (wanted.numbers.empty()) {
        if (Status written = contacts.forEach(u"1 ORDER BY fold(name), id"_s, {}, write); !written)
            return fail(written.error());
    }
    for (const qint64 number : wanted.numbers) { // none is left of one that was deleted meanwhile
        if (Status written = contacts.forEach(u"number = ?"_s, {number}, write); !written)
            return fail(written.error());
    }
    if (!file.commit())
        return fail(Error::Code::File, file.errorString(), path);
    return cards.counts();
}

} // namespace ilo
