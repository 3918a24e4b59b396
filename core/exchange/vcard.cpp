#include "core/exchange/vcard.h"

#include "core/exchange/vcardlines.h"
#include "core/text/fold.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString oneLine(const QString &text)
{
    return text.simplified();
}

/// "tel:+45-12;ext=3" and "mailto:a@b.example" without their scheme.
QString withoutScheme(QString text, const QString &scheme)
{
    if (!text.startsWith(scheme, Qt::CaseInsensitive))
        return text;
    text = QUrl::fromPercentEncoding(text.mid(scheme.size()).toUtf8());
    const QString extension = text.section(u";ext="_s, 1);
    text = text.section(u';', 0, 0).section(u'?', 0, 0);
    return extension.isEmpty() ? text : text + u" ext. "_s + extension.section(u';', 0, 0);
}

/// Which of several numbers or addresses is the one for work: preferred first, then those for work,
/// private ones last.
int rankOf(const VcardProperty &property)
{
    int rank = property.types.contains(u"pref"_s) ? 0 : 4;
    rank += property.types.contains(u"work"_s) ? 0 : property.types.contains(u"home"_s) ? 2 : 1;
    return rank;
}

bool isMobile(const VcardProperty &property)
{
    static const QStringList words{u"cell"_s, u"mobile"_s, u"iphone"_s};
    return std::ranges::any_of(words, [&](const QString &w) { return property.types.contains(w); });
}

bool isNoVoice(const VcardProperty &property)
{
    static const QStringList words{u"fax"_s, u"pager"_s, u"modem"_s, u"bbs"_s, u"textphone"_s};
    return std::ranges::any_of(words, [&](const QString &w) { return property.types.contains(w); });
}

/// Fills a person from the properties of a card.
class CardReader
{
public:
    explicit CardReader(const VcardLines &lines) : m_lines(lines) { }

    PersonCard read();

private:
    void take(const VcardProperty &property);
    void takeLanguage(const VcardProperty &property);
    void chooseName();
    void chooseNumbers();
    void leaveOut(const QString &property) { ++m_card.leftOut[property]; }

    QString text(const VcardProperty &property) const
    {
        return vcardText(property.value, m_lines.isOld());
    }

    const VcardLines &m_lines;
    PersonCard m_card;
    QString m_formatted; ///< FN
    QString m_built;     ///< of N
    QString m_kind;
    QString m_roleText;
    bool m_showsAsCompany = false;
    std::vector<const VcardProperty *> m_numbers;
    std::vector<const VcardProperty *> m_addresses;
};

PersonCard CardReader::read()
{
    m_card.line = m_lines.line;
    for (const VcardProperty &property : m_lines.properties)
        take(property);
    chooseName();
    chooseNumbers();
    if (m_card.jobTitle.isEmpty() && m_card.role == ContactRole::NotStated)
        m_card.jobTitle = m_roleText;
    m_card.languages = asSet(m_card.languages);
    m_card.tags = asSet(m_card.tags);
    if (m_lines.unreadable > 0)
        m_card.leftOut[QString()] = m_lines.unreadable;

    if (!m_lines.isComplete)
        m_card.problem = CardProblem::CutOff;
    else if (m_kind == "group"_L1)
        m_card.problem = CardProblem::Group;
    else if (m_kind == "org"_L1 || m_showsAsCompany)
        m_card.problem = CardProblem::Organisation;
    else if (m_card.name.isEmpty())
        m_card.problem = CardProblem::NoName;
    return m_card;
}

void CardReader::take(const VcardProperty &property)
{
    // Of the program that wrote the file, not of the person.
    static const QStringList technical{u"PRODID"_s,
                                       u"REV"_s,
                                       u"UID"_s,
                                       u"SOURCE"_s,
                                       u"NAME"_s,
                                       u"PROFILE"_s,
                                       u"CLIENTPIDMAP"_s,
                                       u"XML"_s,
                                       u"SORT-STRING"_s,
                                       u"MAILER"_s,
                                       u"CLASS"_s};
    const QString &name = property.name;
    if (property.isBinary) {
        leaveOut(name);
    } else if (name == "FN"_L1) {
        if (m_formatted.isEmpty())
            m_formatted = oneLine(text(property));
    } else if (name == "N"_L1) {
        // Family; given; more; prefixes; suffixes: as one says it, titles left to FN.
        const QStringList parts = vcardParts(property.value, u';', m_lines.isOld());
        m_built = oneLine(
            QStringList{parts.value(1), parts.value(2).replace(u',', u' '), parts.value(0)}.join(
                u' '));
    } else if (name == "ORG"_L1) {
        if (m_card.organisation.isEmpty())
            m_card.organisation =
                oneLine(vcardParts(property.value, u';', m_lines.isOld()).value(0));
    } else if (name == "TITLE"_L1) {
        if (m_card.jobTitle.isEmpty())
            m_card.jobTitle = oneLine(text(property));
    } else if (name == "ROLE"_L1) {
        m_roleText = oneLine(text(property));
        if (!fromStored(folded(m_roleText), m_card.role))
            m_card.role = ContactRole::NotStated;
    } else if (name == "TEL"_L1) {
        m_numbers.push_back(&property);
    } else if (name == "EMAIL"_L1) {
        m_addresses.push_back(&property);
    } else if (name == "LANG"_L1) {
        takeLanguage(property);
    } else if (name == "CATEGORIES"_L1) {
        m_card.tags << vcardParts(property.value, u',', m_lines.isOld());
    } else if (name == "NOTE"_L1) {
        const QString more = text(property);
        m_card.note += m_card.note.isEmpty() || more.isEmpty() ? more : u'\n' + more;
    } else if (name == "KIND"_L1 || name == "X-ADDRESSBOOKSERVER-KIND"_L1) {
        m_kind = property.value.trimmed().toLower();
    } else if (name == "X-ABSHOWAS"_L1) {
        m_showsAsCompany = property.value.contains("company"_L1, Qt::CaseInsensitive);
    } else if (!technical.contains(name) && !name.startsWith("X-"_L1)
               && !QString(property.value).remove(u';').trimmed().isEmpty()) {
        leaveOut(name);
    }
}

void CardReader::takeLanguage(const VcardProperty &property)
{
    const QString code = property.value.trimmed().section(u'-', 0, 0).toLower();
    const bool isCode = code.size() == 2
        && std::ranges::all_of(code, [](QChar c) { return c >= u'a' && c <= u'z'; });
    if (isCode)
        m_card.languages << code;
    else
        leaveOut(property.name);
}

void CardReader::chooseName()
{
    // Programs that ask for no name put the address or the firm there.
    const bool isAddress = m_formatted.contains(u'@');
    m_card.name =
        m_formatted.isEmpty() || (isAddress && !m_built.isEmpty()) ? m_built : m_formatted;
    if (m_built.isEmpty() && !m_card.organisation.isEmpty() && m_card.name == m_card.organisation)
        m_showsAsCompany = true;
}

void CardReader::chooseNumbers()
{
    const auto byRank = [](const VcardProperty *a, const VcardProperty *b) {
        return rankOf(*a) < rankOf(*b);
    };
    std::ranges::stable_sort(m_numbers, byRank);
    std::ranges::stable_sort(m_addresses, byRank);
    for (const VcardProperty *number : m_numbers) {
        const QString said = oneLine(withoutScheme(text(*number), u"tel:"_s));
        QString &place = isMobile(*number) ? m_card.mobile : m_card.telephone;
        if (said.isEmpty() || said == place)
            continue;
        if (isNoVoice(*number) || !place.isEmpty())
            leaveOut(number->name);
        else
            place = said;
    }
    for (const VcardProperty *address : m_addresses) {
        const QString said = oneLine(withoutScheme(text(*address), u"mailto:"_s));
        if (said.isEmpty() || said.compare(m_card.email, Qt::CaseInsensitive) == 0)
            continue;
        if (m_card.email.isEmpty())
            m_card.email = said;
        else
            leaveOut(address->name);
    }
}

QString escaped(QString text)
{
    text.replace(u"\\"_s, u"\\\\"_s);
    text.replace(u"\r\n"_s, u"\\n"_s);
    text.replace(u'\n', u"\\n"_s);
    text.replace(u'\r', u"\\n"_s);
    text.replace(u";"_s, u"\\;"_s);
    return text.replace(u","_s, u"\\,"_s);
}

/// At most 75 bytes a line, never within a letter (RFC 6350 3.2).
QByteArray foldedLine(const QString &line)
{
    constexpr qsizetype most = 75;
    const QByteArray bytes = line.toUtf8();
    QByteArray lines;
    for (qsizetype from = 0, room = most; from < bytes.size();) {
        qsizetype end = std::min(from + room, bytes.size());
        while (end < bytes.size() && (uchar(bytes[end]) & 0xC0) == 0x80)
            --end;
        lines += (from == 0 ? QByteArray() : QByteArray(" ")) + bytes.mid(from, end - from)
            + QByteArray("\r\n");
        from = end;
        room = most - 1; // the space
    }
    return lines;
}

/// The characters of RFC 3966; what a person wrote around them ("(0)") is not for dialling.
QString dialled(const QString &number)
{
    QString uri;
    for (const QChar c : number) {
        if (c.isDigit() || (c == u'+' && uri.isEmpty()))
            uri += c;
        else if ((c == u' ' || c == u'-' || c == u'.') && !uri.isEmpty() && !uri.endsWith(u'-'))
            uri += u'-';
    }
    while (uri.endsWith(u'-'))
        uri.chop(1);
    return uri;
}

bool isPlainNumber(const QString &number)
{
    return std::ranges::all_of(number, [](QChar c) {
        return c.isDigit() || c == u'+' || c == u' ' || c == u'-' || c == u'.';
    });
}

QString telephoneLine(const QString &number, const char *type, VcardVersion version)
{
    const QString kind = QString::fromLatin1(type);
    if (version == VcardVersion::V3)
        return u"TEL;TYPE=WORK,%1:%2"_s.arg(kind.toUpper(), escaped(number));
    return isPlainNumber(number)
        ? u"TEL;VALUE=uri;TYPE=\"work,%1\":tel:%2"_s.arg(kind, dialled(number))
        : u"TEL;VALUE=text;TYPE=\"work,%1\":%2"_s.arg(kind, escaped(number));
}

} // namespace

Result<std::vector<PersonCard>> readVcards(const QByteArray &file)
{
    const auto cards = readVcardLines(file);
    if (!cards)
        return fail(cards.error());
    std::vector<PersonCard> people;
    for (const VcardLines &card : *cards)
        people.push_back(CardReader(card).read());
    return people;
}

QByteArray writeVcard(const Contact &contact, const QString &organisation, VcardVersion version)
{
    const bool isV3 = version == VcardVersion::V3;
    const QString name = oneLine(contact.name);
    QStringList lines{u"BEGIN:VCARD"_s, isV3 ? u"VERSION:3.0"_s : u"VERSION:4.0"_s};
    if (!isV3)
        lines << u"KIND:individual"_s << u"UID:urn:uuid:"_s + contact.id.toString();
    lines << u"FN:"_s + escaped(name);
    // What a person is called is stored as it is said; 3.0 asks for N, so the last word is taken
    // for the family name there. FN is what programs show.
    if (isV3) {
        lines << u"N:%1;%2;;;"_s.arg(escaped(name.section(u' ', -1)),
                                     escaped(name.section(u' ', 0, -2)))
              << u"UID:"_s + contact.id.toString();
    }
    if (!organisation.isEmpty())
        lines << u"ORG:"_s + escaped(organisation);
    if (!contact.jobTitle.isEmpty())
        lines << u"TITLE:"_s + escaped(contact.jobTitle);
    if (contact.role != ContactRole::NotStated)
        lines << u"ROLE:"_s + toKey(contact.role);
    if (!contact.telephone.isEmpty())
        lines << telephoneLine(contact.telephone, "voice", version);
    if (!contact.mobile.isEmpty())
        lines << telephoneLine(contact.mobile, "cell", version);
    if (!contact.email.isEmpty())
        lines << (isV3 ? u"EMAIL;TYPE=INTERNET,WORK:"_s : u"EMAIL;TYPE=work:"_s)
                + escaped(contact.email);
    if (!isV3) {
        for (const QString &language : contact.languages)
            lines << u"LANG:"_s + language;
    }
    lines << u"END:VCARD"_s;
    QByteArray card;
    for (const QString &line : lines)
        card += foldedLine(line);
    return card;
}

} // namespace ilo
