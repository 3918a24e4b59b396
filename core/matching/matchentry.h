#pragma once

#include "core/matching/matchcompany.h"
#include "core/matching/textreader.h"

namespace ilo {

/// A concept of a text and its weight in 255ths.
struct TextAxis
{
    quint16 axis = 0;
    quint8 weight = 0;

    friend bool operator==(const TextAxis &, const TextAxis &) = default;
};

/// A capability or the subject of a reference, as the index keeps it.
struct MatchText
{
    enum class Kind : quint8 { Capability, Reference };

    Kind kind = Kind::Capability;
    TextLanguage language = TextLanguage::Other;
    quint8 trl = 0;               ///< 0: not stated
    qint64 number = 0;            ///< row of the capability or reference
    std::vector<TermCount> terms; ///< by term; words of a title count twice
    std::vector<TextAxis> axes;   ///< the strongest first

    quint32 length() const;
    friend bool operator==(const MatchText &, const MatchText &) = default;
};

/// A company as the index keeps it: made of MatchCompany by a version of MatchKnowledge.
struct MatchEntry
{
    struct Held
    {
        QString name;
        QString key; ///< certificateKey()
        QDate validUntil;
        friend bool operator==(const Held &, const Held &) = default;
    };
    struct Given
    {
        QString customer;
        QString customerKey;  ///< folded
        int year = 0;         ///< 0: not stated
        qint64 reference = 0; ///< row number; its subject is the text of that number
        friend bool operator==(const Given &, const Given &) = default;
    };

    qint64 number = 0;
    QString id;
    QString sortName; ///< folded name: the order among equals
    std::vector<quint32> cpv;
    std::vector<MatchText> texts;
    std::vector<Held> certificates;
    std::vector<Given> references;

    friend bool operator==(const MatchEntry &, const MatchEntry &) = default;
};

/// Reads the texts of `company`; words that are new get a number in `terms`.
MatchEntry makeEntry(const MatchCompany &company, const TextReader &reader, TermTable &terms);

/// Terms of a text by number; words of the title count twice.
std::vector<TermCount> countedTerms(const ReadText &title, const ReadText &text, TermTable &terms);

/// The same without words that have no number.
std::vector<TermCount> countedTerms(const ReadText &title, const ReadText &text,
                                    const TermTable &terms);

QByteArray entryBytes(const MatchEntry &entry);

/// Nothing when the bytes are damaged or hold a term beyond `termCount`.
std::optional<MatchEntry> entryFromBytes(const QByteArray &bytes, size_t termCount);

} // namespace ilo
