#pragma once

#include "core/base/describe.h"

namespace ilo {

/// The Industrial Liaison Office whose workspace this is. A workspace has one; more arrive with
/// exchange.
struct Office
{
    Id<Office> id;
    QString name;     ///< as printed on papers
    QString country;  ///< ISO 3166-1 alpha-2; prefix of its records' numbers in other offices
    QString currency; ///< ISO 4217, for amounts typed without one
    QString responseAddress; ///< role mailbox for answers to briefs
    QString publishedAt;     ///< where what is told to one participant is published for all
    QString fundingNote;     ///< foot of papers: "INPROCAP · funded by the European Union, …"
    /// Months after the last contact for which a person's data are kept; none: 24 (handbook 3.7, a
    /// proposal to be decided by the office).
    std::optional<int> retentionMonths;
    /// Words that the quality checks know on top of the shipped ones: kind of word ("brand",
    /// core/quality/words.h) → the words, one a line.
    TextMap qualityWords;
    /// Criterion of the weighted score of a need (core/methods/scoring.h) → percent; one that is
    /// not named has the handbook's.
    TextMap needWeights;
    QString logo; ///< hash of a picture that lies with the office, printed at the head of papers
    bool showEmblem = false; ///< the EU emblem and its sentence at the foot of papers

    friend bool operator==(const Office &, const Office &) = default;
};

template<>
struct Description<Office>
{
    static constexpr auto table = "office";
    static constexpr auto fields = std::tuple{
        Field{"name", &Office::name, Audience::Public},
        Field{"country", &Office::country, Audience::Public},
        Field{"currency", &Office::currency, Audience::Public},
        Field{"response_address", &Office::responseAddress, Audience::Public},
        Field{"published_at", &Office::publishedAt, Audience::Public},
        Field{"funding_note", &Office::fundingNote, Audience::Public},
        Field{"retention_months", &Office::retentionMonths},
        Field{"quality_words", &Office::qualityWords},
        Field{"need_weights", &Office::needWeights},
        Field{"logo", &Office::logo, Audience::Public},
        Field{"show_emblem", &Office::showEmblem, Audience::Public},
    };
};

QStringList invalidFields(const Office &office);

/// A colleague in the office: who is named in the history.
struct Advisor
{
    Id<Advisor> id;
    QString name;
    QString email;
    Id<Office> office;

    friend bool operator==(const Advisor &, const Advisor &) = default;
};

template<>
struct Description<Advisor>
{
    static constexpr auto table = "advisor";
    static constexpr auto fields = std::tuple{
        Field{"name", &Advisor::name},
        Field{"email", &Advisor::email},
        Field{"office_id", &Advisor::office},
    };
};

QStringList invalidFields(const Advisor &advisor);

} // namespace ilo
