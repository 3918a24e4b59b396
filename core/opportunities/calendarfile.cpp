#include "core/opportunities/calendarfile.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int longestLine = 75; // octets without the line end, RFC 5545 section 3.1

/// Section 3.3.11.
QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s);
    text.remove(u'\r');
    return text.replace(u'\n', u"\\n"_s);
}

/// Folds a line so that no part is longer than it may be and no sign of UTF-8 is split.
void addLine(QByteArray &file, const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    qsizetype from = 0;
    int room = longestLine;
    while (bytes.size() - from > room) {
        qsizetype until = from + room;
        while (until > from && (static_cast<unsigned char>(bytes[until]) & 0xC0) == 0x80)
            --until;
        file += bytes.mid(from, until - from) + "\r\n ";
        from = until;
        room = longestLine - 1; // the space in front counts
    }
    file += bytes.mid(from) + "\r\n";
}

QString utc(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

} // namespace

QString calendarUid(const Opportunity &opportunity, const Deadline &deadline)
{
    QString uid = opportunity.id.toString() + u'-' + toKey(deadline.kind);
    if (!deadline.lot.isEmpty())
        uid += u'-' + deadline.lot;
    return uid.simplified().replace(u' ', u'-') + u"@inprocap-desk"_s;
}

QByteArray calendarFile(const std::vector<CalendarEntry> &entries, const QDateTime &stamped)
{
    QByteArray file;
    for (const QString &line : {u"BEGIN:VCALENDAR"_s,
                                u"VERSION:2.0"_s,
                                u"PRODID:-//INPROCAP//INPROCAP Desk//EN"_s,
                                u"CALSCALE:GREGORIAN"_s,
                                u"METHOD:PUBLISH"_s})
        addLine(file, line);
    for (const CalendarEntry &entry : entries) {
        addLine(file, u"BEGIN:VEVENT"_s);
        addLine(file, u"UID:"_s + entry.uid);
        addLine(file, u"DTSTAMP:"_s + utc(stamped));
        const QDateTime moment = momentOf(entry.deadline);
        if (moment.isValid()) {
            // Without an end it is a moment; RFC 5545 wants an end to be later than its start.
            addLine(file, u"DTSTART:"_s + utc(moment));
        } else {
            const QString day = u"yyyyMMdd"_s;
            addLine(file, u"DTSTART;VALUE=DATE:"_s + entry.deadline.day.toString(day));
            addLine(file, u"DTEND;VALUE=DATE:"_s + entry.deadline.day.addDays(1).toString(day));
        }
        addLine(file, u"SUMMARY:"_s + escaped(entry.summary));
        if (!entry.description.isEmpty())
            addLine(file, u"DESCRIPTION:"_s + escaped(entry.description));
        if (!entry.web.isEmpty())
            addLine(file, u"URL:"_s + entry.web);
        addLine(file, u"TRANSP:TRANSPARENT"_s);
        addLine(file, u"END:VEVENT"_s);
    }
    addLine(file, u"END:VCALENDAR"_s);
    return file;
}

} // namespace ilo
