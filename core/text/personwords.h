#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ilo {

/// What names a person: every form that is known, as written.
struct PersonWords
{
    QStringList names;
    QStringList emails;
    QStringList numbers; ///< of telephones
};

/// Finds a person in free text: the whole name in either order, the family name alone or with an
/// ending, an e-mail address, a telephone number in any grouping. Case and accents do not matter.
class PersonFinder
{
public:
    explicit PersonFinder(const PersonWords &words);

    enum class Kind {
        Whole,  ///< name, address or number: it is the person
        Family, ///< the family name alone: it may be another
        Given,  ///< another part of the name
    };

    struct Hit
    {
        qsizetype from = 0;
        qsizetype length = 0;
        Kind kind = Kind::Whole;
    };

    /// In order, not overlapping. @param withGiven  also given names alone
    std::vector<Hit> hits(const QString &text, bool withGiven) const;

    /// `text` with every hit replaced.
    QString redacted(const QString &text, bool withGiven, const QString &replacement) const;

    /// Patterns for SQL's LIKE of which one fits every text with a hit that is no given name: to
    /// look at few of many texts. May fit others.
    QStringList likePatterns() const;

    bool isEmpty() const { return m_names.empty() && m_emails.isEmpty() && m_numbers.isEmpty(); }

private:
    std::vector<QStringList> m_names; ///< folded words of each name
    QStringList m_rawNames;
    QStringList m_emails;
    QStringList m_numbers; ///< the digits that tell one from another
};

} // namespace ilo
