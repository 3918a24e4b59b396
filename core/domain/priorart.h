#pragma once

#include "core/domain/office.h"
#include "core/domain/opportunity.h"

namespace ilo {

/// One search for what exists already (handbook 2.6): the protocol from which another could do it
/// again.
struct PriorArtSearch
{
    Id<PriorArtSearch> id;
    Id<Need> need;
    QDate searchedOn;
    QString searcher;   ///< who searched, by name or role
    QString question;   ///< what was asked: "optical feedthrough below 10 K"
    QStringList places; ///< keys of searchPlaces() (core/methods/priorartplaces.h), or own words
    QString keywords;   ///< the query as typed; one a line where there were several
    QString synonyms;
    QString classes;             ///< IPC or CPC: "G02B 6/42"
    std::optional<int> yearFrom; ///< first year of publication looked at
    QDate cutOff;                ///< nothing published later was looked at
    QStringList languages;       ///< ISO 639-1
    std::optional<int> hits;     ///< as the place counted them
    std::optional<int> relevant; ///< of these, worth a look
    QString note;
    bool sample = false;

    friend bool operator==(const PriorArtSearch &, const PriorArtSearch &) = default;
};

template<>
struct Description<PriorArtSearch>
{
    static constexpr auto table = "prior_art_search";
    static constexpr auto fields = std::tuple{
        Field{"need_id", &PriorArtSearch::need},
        Field{"searched_on", &PriorArtSearch::searchedOn},
        Field{"searcher", &PriorArtSearch::searcher},
        Field{"question", &PriorArtSearch::question},
        Field{"places", &PriorArtSearch::places},
        Field{"keywords", &PriorArtSearch::keywords},
        Field{"synonyms", &PriorArtSearch::synonyms},
        Field{"classes", &PriorArtSearch::classes},
        Field{"year_from", &PriorArtSearch::yearFrom},
        Field{"cut_off", &PriorArtSearch::cutOff},
        Field{"languages", &PriorArtSearch::languages},
        Field{"hits", &PriorArtSearch::hits},
        Field{"relevant", &PriorArtSearch::relevant},
        Field{"note", &PriorArtSearch::note},
        Field{"sample", &PriorArtSearch::sample},
    };
};

enum class HitKind { Patent, Paper, Product, Project, Standard, Tender };

template<>
struct EnumKeys<HitKind>
{
    static constexpr std::array keys{
        std::pair{HitKind::Patent, "patent"},
        std::pair{HitKind::Paper, "paper"},
        std::pair{HitKind::Product, "product"},
        std::pair{HitKind::Project, "project"},
        std::pair{HitKind::Standard, "standard"},
        std::pair{HitKind::Tender, "tender"},
    };
};

/// Of a patent.
enum class LegalStatus { NotStated, Pending, InForce, Lapsed, Expired };

template<>
struct EnumKeys<LegalStatus>
{
    static constexpr std::array keys{
        std::pair{LegalStatus::NotStated, "not_stated"},
        std::pair{LegalStatus::Pending, "pending"},
        std::pair{LegalStatus::InForce, "in_force"},
        std::pair{LegalStatus::Lapsed, "lapsed"},
        std::pair{LegalStatus::Expired, "expired"},
    };
};

/// That using what was found infringes somebody's right. An estimate, never legal advice.
enum class FreedomRisk { NotJudged, Low, Medium, High };

template<>
struct EnumKeys<FreedomRisk>
{
    static constexpr std::array keys{
        std::pair{FreedomRisk::NotJudged, "not_judged"},
        std::pair{FreedomRisk::Low, "low"},
        std::pair{FreedomRisk::Medium, "medium"},
        std::pair{FreedomRisk::High, "high"},
    };
};

/// How far a hit covers a requirement.
enum class Coverage { Unknown, Meets, Partly, NotMet };

template<>
struct EnumKeys<Coverage>
{
    static constexpr std::array keys{
        std::pair{Coverage::Unknown, "unknown"},
        std::pair{Coverage::Meets, "meets"},
        std::pair{Coverage::Partly, "partly"},
        std::pair{Coverage::NotMet, "not"},
    };
};

/// Something that was found and bears on the need.
struct PriorArtHit
{
    Id<PriorArtHit> id;
    Id<Need> need;
    Id<PriorArtSearch> search; ///< null: found otherwise
    HitKind kind = HitKind::Product;
    QString title;
    QString reference; ///< number by which it is found again: "EP 1 234 567 B1", a DOI
    QString link;      ///< web address
    QString holder;    ///< owner, author or maker
    QString country;   ///< ISO 3166-1 alpha-2
    std::optional<int> year;
    LegalStatus legalStatus = LegalStatus::NotStated;
    QString offers; ///< what it offers, with figures
    std::optional<int> trl;
    std::optional<int> relevance; ///< 0 to 3
    TextMap coverage; ///< id of a requirement → key of Coverage; one that is not here is unknown
    Money price;      ///< if known
    Stated priceFits = Stated::NotStated; ///< acceptable for the need
    FreedomRisk risk = FreedomRisk::NotJudged;
    QDate foundOn;
    QString note;
    bool sample = false;

    friend bool operator==(const PriorArtHit &, const PriorArtHit &) = default;
};

template<>
struct Description<PriorArtHit>
{
    static constexpr auto table = "prior_art_hit";
    static constexpr auto fields = std::tuple{
        Field{"need_id", &PriorArtHit::need},
        Field{"search_id", &PriorArtHit::search},
        Field{"kind", &PriorArtHit::kind},
        Field{"title", &PriorArtHit::title},
        Field{"reference", &PriorArtHit::reference},
        Field{"link", &PriorArtHit::link},
        Field{"holder", &PriorArtHit::holder},
        Field{"country", &PriorArtHit::country},
        Field{"year", &PriorArtHit::year},
        Field{"legal_status", &PriorArtHit::legalStatus},
        Field{"offers", &PriorArtHit::offers},
        Field{"trl", &PriorArtHit::trl},
        Field{"relevance", &PriorArtHit::relevance},
        Field{"coverage", &PriorArtHit::coverage},
        Field{"price", &PriorArtHit::price},
        Field{"price_fits", &PriorArtHit::priceFits},
        Field{"risk", &PriorArtHit::risk},
        Field{"found_on", &PriorArtHit::foundOn},
        Field{"note", &PriorArtHit::note},
        Field{"sample", &PriorArtHit::sample},
    };
};

/// What the search comes to: the codes of handbook 2.6, spelt as there.
enum class PriorArtCode { Unclear, SolutionOnMarket, NearMarket, RdNeeded, BlockedByIpr };

template<>
struct EnumKeys<PriorArtCode>
{
    static constexpr std::array keys{
        std::pair{PriorArtCode::Unclear, "UNCLEAR"},
        std::pair{PriorArtCode::SolutionOnMarket, "SOLUTION_ON_MARKET"},
        std::pair{PriorArtCode::NearMarket, "NEAR_MARKET"},
        std::pair{PriorArtCode::RdNeeded, "RD_NEEDED"},
        std::pair{PriorArtCode::BlockedByIpr, "BLOCKED_BY_IPR"},
    };
};

/// A conclusion as a person drew it. Former ones stay; the newest counts.
struct PriorArtConclusion
{
    Id<PriorArtConclusion> id;
    Id<Need> need;
    PriorArtCode code = PriorArtCode::Unclear;
    QString proposed; ///< key of PriorArtCode that the rules gave from the hits of that day
    QString reason;   ///< asked for where the two differ
    QDate concludedOn;
    Id<Advisor> advisor;
    bool sample = false;

    friend bool operator==(const PriorArtConclusion &, const PriorArtConclusion &) = default;
};

template<>
struct Description<PriorArtConclusion>
{
    static constexpr auto table = "prior_art_conclusion";
    static constexpr auto fields = std::tuple{
        Field{"need_id", &PriorArtConclusion::need},
        Field{"code", &PriorArtConclusion::code},
        Field{"proposed", &PriorArtConclusion::proposed},
        Field{"reason", &PriorArtConclusion::reason},
        Field{"concluded_on", &PriorArtConclusion::concludedOn},
        Field{"advisor_id", &PriorArtConclusion::advisor},
        Field{"sample", &PriorArtConclusion::sample},
    };
};

QStringList invalidFields(const PriorArtSearch &search);
QStringList invalidFields(const PriorArtHit &hit);
QStringList invalidFields(const PriorArtConclusion &conclusion);

} // namespace ilo
