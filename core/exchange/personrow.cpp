#include "core/exchange/personrow.h"

#include "core/exchange/crosses.h"
#include "core/exchange/fieldreader.h"
#include "core/exchange/isonames.h"
#include "core/exchange/vocabulary.h"
#include "core/text/fold.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// What stands before or behind a name and is no part of it.
bool isTitleWord(const QString &word)
{
    static const QSet<QString> titles{
        u"mr"_s,  u"mrs"_s,  u"ms"_s,   u"miss"_s, u"dr"_s,  u"prof"_s, u"ing"_s,  u"mgr"_s,
        u"inz"_s, u"dipl"_s, u"msc"_s,  u"bsc"_s,  u"phd"_s, u"herr"_s, u"frau"_s, u"hr"_s,
        u"fru"_s, u"mme"_s,  u"mlle"_s, u"m"_s,    u"sr"_s,  u"sra"_s,  u"pan"_s,  u"pani"_s,
        u"ir"_s,  u"dhr"_s,  u"mevr"_s, u"mba"_s,  u"bc"_s,  u"don"_s,  u"dona"_s};
    return titles.contains(word);
}

/// "Ann Smith (Sales)", "Ann Smith, CEO", "Ann Smith <ann@alfa.example>" in parts.
struct NameParts
{
    QString name;
    QString job;
    QString email;
    QString telephone;
};

NameParts partsOf(QString text)
{
    static const QRegularExpression address(
        u"[<(\\[]?\\s*([^\\s<>,;:\"'()\\[\\]]+@[^\\s<>,;:\"'()\\[\\]]+\\.[^\\s<>,;:\"'()\\[\\].]{2,})\\s*[>)\\]]?"_s);
    static const QRegularExpression number(
        u"(?:(?:tel|tlf|phone|mob|m|t)\\b[.: ]*)?((?:\\+|\\(?0)[\\d ()/.\\-–]{6,})"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bracket(u"^(.+?)\\s*[(\\[]([^)\\]]+)[)\\]]$"_s);
    static const QRegularExpression ends(u"^[\\s,;:/|–-]+|[\\s,;:/|–-]+$"_s);
    NameParts parts;
    if (const auto found = address.match(text); found.hasMatch()) {
        parts.email = found.captured(1);
        text.remove(found.capturedStart(), found.capturedLength());
    }
    if (const auto found = number.match(text); found.hasMatch()) {
        parts.telephone = found.captured(1).trimmed();
        text.remove(found.capturedStart(), found.capturedLength());
    }
    text.remove(ends);
    if (const auto found = bracket.match(text); found.hasMatch()) {
        text = found.captured(1);
        parts.job = found.captured(2);
    }
    const QString behind = text.section(u',', 1).trimmed();
    // "Smith, Ann" is a name; a job is one that has a known word or several.
    if (parts.job.isEmpty() && !behind.isEmpty()
        && (!meaningOf(u"contact.role"_s, behind).isEmpty() || behind.contains(u' '))) {
        parts.job = behind;
        text = text.section(u',', 0, 0);
    }
    parts.name = text.simplified().remove(ends);
    return parts;
}

/// A name that a person can have: letters, and no address.
bool isName(const QString &text)
{
    return text.size() >= 2 && text.size() <= 120 && !text.contains(u'@')
        && std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

class PersonReading
{
public:
    PersonReading(const std::vector<PersonCell> &cells, const PeopleTerms &terms, PeopleRead &read)
        : m_cells(cells)
        , m_terms(terms)
        , m_read(read)
    {
    }

    /// A cell of names, one below the other or parted by ";", is as many people.
    void all()
    {
        const PersonCell *names = cellOf("contact.name"_L1);
        const qsizetype count = names ? std::max<qsizetype>(1, split(names->text).size()) : 1;
        for (qsizetype place = 0; place < count; ++place)
            one(place, count);
    }

private:
    static QStringList split(const QString &text)
    {
        static const QRegularExpression marks(u"\\s*[;|\\n]+\\s*|\\s+/\\s+"_s);
        return text.split(marks, Qt::SkipEmptyParts);
    }

    const PersonCell *cellOf(QLatin1StringView field) const
    {
        const auto found = std::ranges::find(m_cells, field, &PersonCell::field);
        return found == m_cells.end() ? nullptr : &*found;
    }

    /// What the cell says of the person at `place` of `count`.
    QString textFor(QLatin1StringView field, qsizetype place, qsizetype count) const
    {
        const PersonCell *cell = cellOf(field);
        if (!cell)
            return {};
        if (count == 1)
            return cell->text;
        const QStringList parts = split(cell->text);
        if (parts.size() == count)
            return parts[place];
        return place == 0 || parts.size() == 1 ? parts.value(0) : QString();
    }

    void one(qsizetype place, qsizetype count)
    {
        const auto text = [&](QLatin1StringView field) { return textFor(field, place, count); };
        Contact contact;
        const NameParts parts = partsOf(text("contact.name"_L1));
        contact.name = isName(parts.name) ? parts.name : QString();
        if (contact.name.isEmpty())
            contact.name =
                (text("contact.given"_L1) + u' ' + text("contact.family"_L1)).simplified();
        if (!isName(contact.name)) {
            m_read.unnamed.insert(m_read.unnamed.end(), m_cells.begin(), m_cells.end());
            return;
        }
        contact.jobTitle = parts.job;
        contact.telephone = parts.telephone;
        contact.source = m_terms.source;
        contact.basis = m_terms.basis;
        if (!takeBasis(contact, text("contact.basis"_L1)))
            return;
        const QString email = text("contact.email"_L1);
        if (!takeEmail(contact, email.isEmpty() ? parts.email : email))
            return;
        takeJob(contact, text("contact.job_title"_L1), text("contact.role"_L1));
        takeNumber(contact.telephone, "contact.telephone"_L1, text("contact.telephone"_L1));
        takeNumber(contact.mobile, "contact.mobile"_L1, text("contact.mobile"_L1));
        for (const QString &word : readList(text("contact.languages"_L1), true)) {
            const QString code = languageCode(word);
            if (code.isEmpty())
                remark(Reason::NotUnderstood, "contact.languages"_L1, word);
            else if (!contact.languages.contains(code))
                contact.languages << code;
        }
        if (const QString source = text("contact.source"_L1); !source.isEmpty())
            contact.source = source;
        takeConsent(contact, text("contact.consent"_L1));
        takeDay(contact, contact.consentOn, "contact.consent_on"_L1, text("contact.consent_on"_L1));
        takeDay(contact,
                contact.consentUntil,
                "contact.consent_until"_L1,
                text("contact.consent_until"_L1));
        takeDay(contact,
                contact.retainUntil,
                "contact.retain_until"_L1,
                text("contact.retain_until"_L1));
        if (contact.consentUntil.isValid() && contact.consentOn > contact.consentUntil)
            contact.consentUntil = {};
        contact.purposes = asSet(readList(text("contact.purposes"_L1), true));
        takeObjection(contact, text("contact.do_not_contact"_L1));
        addToNote(contact, text("contact.note"_L1));
        m_read.contacts.push_back(std::move(contact));
    }

    /// False: the list states bases, and none for this person.
    bool takeBasis(Contact &contact, const QString &text)
    {
        if (!m_terms.isBasisListed)
            return true;
        const PersonCell *cell = cellOf("contact.basis"_L1);
        QString key = cell ? cell->meanings.value(squashed(text)) : QString();
        if (key.isEmpty())
            key = meaningOf(u"contact.basis"_s, text);
        LawfulBasis basis{};
        if (!key.isEmpty() && fromStored(QVariant(key), basis) && basis != LawfulBasis::NotStated)
            contact.basis = basis;
        if (contact.basis != LawfulBasis::NotStated)
            return true;
        remark(Reason::NoBasis, "contact.basis"_L1, text);
        return false;
    }

    static void addToNote(Contact &contact, const QString &text)
    {
        contact.note += (contact.note.isEmpty() || text.isEmpty() ? u""_s : u"\n"_s) + text;
    }

    /// What a person says of being passed on is never guessed: an unclear word goes to the note.
    void takeConsent(Contact &contact, const QString &text)
    {
        if (text.isEmpty())
            return;
        const ConsentWord word = readConsent(text, cellOf("contact.consent"_L1)->meanings);
        if (!word.consent) {
            remark(Reason::Unclear, "contact.consent"_L1, text);
            addToNote(contact, text);
            return;
        }
        contact.consent = *word.consent;
        contact.consentOn = word.on;
    }

    void takeDay(Contact &contact, QDate &into, QLatin1StringView field, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (const Read<QDate> day = readDay(text, cellOf(field)->dayOrder); day.value) {
            into = *day.value;
            return;
        }
        remark(Reason::NotUnderstood, field, text);
        addToNote(contact, text);
    }

    /// Whoever says anything but no is left in peace.
    static void takeObjection(Contact &contact, const QString &text)
    {
        contact.doNotContact = !text.isEmpty() && !isNoMark(text);
    }

    bool takeEmail(Contact &contact, const QString &text)
    {
        if (text.isEmpty())
            return true;
        const Read<QString> email = readEmail(text);
        if (!email.value || !isAddress(*email.value)) {
            remark(Reason::NoAddress, "contact.email"_L1, text);
            return false;
        }
        contact.email = *email.value;
        if (email.reason) {
            remark(*email.reason, "contact.email"_L1, text);
            contact.note = text;
        }
        return true;
    }

    /// Stricter than what finds addresses in a text: nobody can write to "a@b..dk".
    static bool isAddress(const QString &email)
    {
        const QString host = email.section(u'@', 1);
        return email.count(u'@') == 1 && !email.contains(".."_L1) && !email.startsWith(u'.')
            && !email.contains(".@"_L1) && !host.startsWith(u'.') && !host.startsWith(u'-');
    }

    static void takeJob(Contact &contact, const QString &title, const QString &role)
    {
        for (const QString &text : {title, role}) {
            const QString key = meaningOf(u"contact.role"_s, text);
            if (!key.isEmpty())
                (void)fromStored(QVariant(key), contact.role);
            // The key of our own export is no job.
            if (!text.isEmpty() && key != text)
                contact.jobTitle = text;
        }
    }

    void takeNumber(QString &into, QLatin1StringView field, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (const Read<QString> number = readTelephone(text); number.value)
            into = *number.value;
        else
            remark(Reason::NotUnderstood, field, text);
    }

    void remark(Reason reason, QLatin1StringView field, const QString &text)
    {
        const PersonCell *cell = cellOf(field);
        m_read.remarks.push_back({reason, QString(field), cell ? cell->column : -1, text});
    }

    const std::vector<PersonCell> &m_cells;
    const PeopleTerms &m_terms;
    PeopleRead &m_read;
};

} // namespace

PeopleRead readPeople(const std::vector<PersonCell> &cells, const PeopleTerms &terms)
{
    std::map<int, std::vector<PersonCell>> people;
    for (const PersonCell &cell : cells)
        people[cell.person].push_back(cell);
    PeopleRead read;
    for (const auto &[person, own] : people)
        PersonReading(own, terms, read).all();
    // One person in two places of a row is one.
    std::vector<Contact> different;
    for (Contact &contact : read.contacts) {
        const bool isKnown = std::ranges::any_of(different, [&](const Contact &other) {
            return personKey(other.name) == personKey(contact.name)
                && (other.email.isEmpty() || contact.email.isEmpty()
                    || other.email.compare(contact.email, Qt::CaseInsensitive) == 0);
        });
        if (!isKnown)
            different.push_back(std::move(contact));
    }
    read.contacts = std::move(different);
    return read;
}

QString personKey(const QString &name)
{
    QStringList words = foldedWords(name);
    QStringList own = words;
    own.removeIf([](const QString &word) { return isTitleWord(word); });
    if (!own.isEmpty())
        words = std::move(own);
    words.sort();
    return words.join(u' ');
}

bool leavesPersonOut(const Remark &remark)
{
    return remark.reason == Reason::NoPerson || remark.reason == Reason::NoBasis
        || remark.reason == Reason::NoAddress;
}

} // namespace ilo
