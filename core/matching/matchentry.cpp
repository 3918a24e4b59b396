#include "core/matching/matchentry.h"

#include "core/domain/codescheme.h"
#include "core/matching/certificatekey.h"
#include "core/text/fold.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace ilo {
namespace {

constexpr size_t kMostAxes =
    32; // of a text: measured, a third of the gain of all at a tenth of the size
constexpr quint32 kMostCounted = 255;

template<typename Value, typename Write>
void writeAll(QDataStream &stream, const std::vector<Value> &values, Write write)
{
    stream << quint32(values.size());
    for (const Value &value : values)
        write(value);
}

/// Reads what a QDataStream wrote, some times as quickly: a start reads an entry a company. What
/// lies beyond the end is nought, and the reader is no longer sound.
class EntryReader
{
public:
    explicit EntryReader(const QByteArray &bytes)
        : m_at(bytes.constData())
        , m_end(m_at + bytes.size())
    {
    }

    bool isSound() const { return m_isSound; }
    void refuse() { m_isSound = false; }

    template<typename Number>
    Number number()
    {
        if (m_end - m_at < qsizetype(sizeof(Number)))
            m_isSound = false;
        if (!m_isSound)
            return 0;
        const auto made = qFromBigEndian<Number>(m_at);
        m_at += sizeof(Number);
        return made;
    }

    QByteArray bytes()
    {
        constexpr quint32 null = ~0U;
        const auto size = number<quint32>();
        if (!m_isSound || size == null)
            return {};
        if (size > quint32(m_end - m_at)) {
            m_isSound = false;
            return {};
        }
        const QByteArray made(m_at, qsizetype(size));
        m_at += size;
        return made;
    }

    QString text()
    {
        const QByteArray utf16 = bytes();
        QString made(utf16.size() / 2, Qt::Uninitialized);
        for (qsizetype at = 0; at < made.size(); ++at)
            made[at] = QChar(qFromBigEndian<quint16>(utf16.constData() + at * 2));
        return made;
    }

    template<typename Value, typename Read>
    void all(std::vector<Value> &values, Read read)
    {
        const auto size = number<quint32>();
        if (m_isSound)
            values.reserve(std::min<size_t>(size, size_t(m_end - m_at)));
        for (quint32 at = 0; at < size && m_isSound; ++at)
            read(values.emplace_back());
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_isSound = true;
};

void writeText(QDataStream &stream, const MatchText &text)
{
    stream << quint8(text.kind) << quint8(text.language) << text.trl << text.number;
    quint32 before = 0;
    writeAll(stream, text.terms, [&](const TermCount &term) {
        // Differences are mostly of one or two bytes.
        for (quint32 rest = term.term - before;; rest >>= 7) {
            stream << quint8(rest < 0x80 ? rest : (rest & 0x7f) | 0x80);
            if (rest < 0x80)
                break;
        }
        before = term.term;
        stream << quint8(term.count);
    });
    writeAll(stream, text.axes, [&](const TextAxis &axis) { stream << axis.axis << axis.weight; });
}

void readText(EntryReader &reader, MatchText &text, size_t termCount)
{
    const auto kind = reader.number<quint8>();
    const auto language = reader.number<quint8>();
    text.trl = reader.number<quint8>();
    text.number = reader.number<qint64>();
    if (kind > 1 || language >= kLanguagePlaces)
        return reader.refuse();
    text.kind = MatchText::Kind(kind);
    text.language = TextLanguage(language);
    quint32 before = 0;
    reader.all(text.terms, [&](TermCount &term) {
        quint32 difference = 0;
        quint8 byte = 0x80;
        for (int shift = 0; (byte & 0x80) && shift < 32 && reader.isSound(); shift += 7) {
            byte = reader.number<quint8>();
            difference |= quint32(byte & 0x7f) << shift;
        }
        term = {before + difference, reader.number<quint8>()};
        before = term.term;
        if (before >= termCount)
            reader.refuse();
    });
    reader.all(text.axes, [&](TextAxis &axis) {
        axis.axis = reader.number<quint16>();
        axis.weight = reader.number<quint8>();
    });
}

template<typename NumberOf>
std::vector<TermCount> counted(const ReadText &title, const ReadText &text, NumberOf numberOf)
{
    std::vector<TermCount> all;
    for (const auto &[read, times] : {std::pair(&title, 2U), std::pair(&text, 1U)})
        for (const ReadStem &stem : read->stems)
            if (const auto term = numberOf(read->language, stem.stem))
                all.push_back({*term, times});
    std::ranges::sort(all, {}, &TermCount::term);
    std::vector<TermCount> sums;
    for (const TermCount &one : all) {
        if (!sums.empty() && sums.back().term == one.term)
            sums.back().count = std::min(kMostCounted, sums.back().count + one.count);
        else
            sums.push_back(one);
    }
    return sums;
}

MatchText makeText(const QString &title, const QString &body, const QString &language,
                   const TextReader &reader, TermTable &terms)
{
    MatchText made;
    made.language = language.isEmpty() ? reader.guess(title + QLatin1Char('\n') + body).language
                                       : textLanguageOf(language);
    made.terms =
        countedTerms(reader.read(title, made.language), reader.read(body, made.language), terms);
    for (const ConceptWeight &part : reader.knowledge().axes().vectorOf(made.terms, kMostAxes))
        made.axes.push_back({part.axis, quint8(std::lround(part.weight * 255))});
    return made;
}

/// The folded name, and behind it what tells apart names that are folded alike ("HMH, s.r.o." and
/// "HMH s.r.o."): the order of equals follows from what they are called, not from who came first.
QString sortNameOf(const QString &name)
{
    constexpr QChar beforeAnyLetter(1); // a name stands before a longer one
    return folded(name) + beforeAnyLetter + QString::number(qChecksum(name.toUtf8()), 36);
}

} // namespace

quint32 MatchText::length() const
{
    quint32 sum = 0;
    for (const TermCount &term : terms)
        sum += term.count;
    return sum;
}

std::vector<TermCount> countedTerms(const ReadText &title, const ReadText &text, TermTable &terms)
{
    return counted(title, text, [&](TextLanguage language, const std::string &stem) {
        return std::optional(terms.add(language, stem));
    });
}

std::vector<TermCount> countedTerms(const ReadText &title, const ReadText &text,
                                    const TermTable &terms)
{
    return counted(title, text, [&](TextLanguage language, const std::string &stem) {
        return terms.find(language, stem);
    });
}

MatchEntry makeEntry(const MatchCompany &company, const TextReader &reader, TermTable &terms)
{
    MatchEntry entry{
        .number = company.number, .id = company.id, .sortName = sortNameOf(company.name)};
    for (const QString &typed : company.cpv)
        if (const quint32 code = readTypedCode(cpvScheme, typed).code.toUInt(); code > 0)
            entry.cpv.push_back(code);
    std::ranges::sort(entry.cpv);
    for (const MatchCapability &capability : company.capabilities) {
        MatchText text =
            makeText(capability.title, capability.text, capability.language, reader, terms);
        text.number = capability.number;
        text.trl = quint8(std::clamp(capability.trl.value_or(0), 0, 9));
        entry.texts.push_back(std::move(text));
    }
    for (const MatchReference &reference : company.references) {
        entry.references.push_back({reference.customer,
                                    folded(reference.customer),
                                    reference.year.value_or(0),
                                    reference.number});
        MatchText text = makeText({}, reference.subject, {}, reader, terms);
        text.kind = MatchText::Kind::Reference;
        text.number = reference.number;
        entry.texts.push_back(std::move(text));
    }
    for (const MatchCertificate &certificate : company.certificates)
        entry.certificates.push_back(
            {certificate.name, certificateKey(certificate.name), certificate.validUntil});
    return entry;
}

QByteArray entryBytes(const MatchEntry &entry)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << entry.number << entry.id.toUtf8() << entry.sortName.toUtf8();
    writeAll(stream, entry.cpv, [&](quint32 code) { stream << code; });
    writeAll(stream, entry.texts, [&](const MatchText &text) { writeText(stream, text); });
    writeAll(stream, entry.certificates, [&](const MatchEntry::Held &held) {
        stream << held.name << held.key << held.validUntil;
    });
    writeAll(stream, entry.references, [&](const MatchEntry::Given &given) {
        stream << given.customer << given.customerKey << qint32(given.year) << given.reference;
    });
    return bytes;
}

std::optional<MatchEntry> entryFromBytes(const QByteArray &bytes, size_t termCount)
{
    EntryReader reader(bytes);
    MatchEntry entry;
    entry.number = reader.number<qint64>();
    entry.id = QString::fromUtf8(reader.bytes());
    entry.sortName = QString::fromUtf8(reader.bytes());
    reader.all(entry.cpv, [&](quint32 &code) { code = reader.number<quint32>(); });
    reader.all(entry.texts, [&](MatchText &text) { readText(reader, text, termCount); });
    reader.all(entry.certificates, [&](MatchEntry::Held &held) {
        held.name = reader.text();
        held.key = reader.text();
        held.validUntil = QDate::fromJulianDay(reader.number<qint64>());
    });
    reader.all(entry.references, [&](MatchEntry::Given &given) {
        given.customer = reader.text();
        given.customerKey = reader.text();
        given.year = reader.number<qint32>();
        given.reference = reader.number<qint64>();
    });
    return reader.isSound() ? std::optional(std::move(entry)) : std::nullopt;
}

} // namespace ilo
