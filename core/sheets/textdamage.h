#pragma once

#include <QStringList>

#include <optional>
#include <vector>

namespace ilo {

/// How damaged letters can be undone: the text was meant in one encoding and read in another.
struct RepairRule
{
    QString meant;  ///< IANA name: "UTF-8" for "GÃ¶teborg" and "J√∂ckel"
    QString readAs; ///< "windows-1252", "macintosh"

    /// "UTF-8>windows-1252", for keeping; null for no rule.
    QString key() const;
    static std::optional<RepairRule> fromKey(const QString &key);

    friend bool operator==(const RepairRule &, const RepairRule &) = default;
};

/// The text with the damage undone, twice where it was done twice; what is not damaged stays.
QString repaired(const QString &text, const RepairRule &rule);

/// A damaged value and what it was, as it is offered.
struct TextRepair
{
    QString before;
    QString after; ///< null: letters are lost, and no other value tells which
    qint64 cells = 0;

    friend bool operator==(const TextRepair &, const TextRepair &) = default;
};

/// What is wrong with the letters of a column.
struct ColumnDamage
{
    enum class Kind {
        WrongEncoding, ///< read in another encoding than written: `rule` undoes all of it
        LostLetters,   ///< "G?teborg", "G\uFFFDteborg": only whole values can be put right
    };

    Kind kind = Kind::WrongEncoding;
    RepairRule rule;       ///< null for lost letters
    double confidence = 0; ///< that it is damage and that the repair is right, 0 to 1
    qint64 cells = 0;      ///< cells with damage
    std::vector<TextRepair>
        repairs; ///< different values, the most frequent first; at most mostRepairs

    static constexpr size_t mostRepairs = 500;

    friend bool operator==(const ColumnDamage &, const ColumnDamage &) = default;
};

/// Looks through the cells of one column as they come, in bounded memory.
class DamageCensus
{
public:
    DamageCensus();
    ~DamageCensus();
    DamageCensus(DamageCensus &&) noexcept;
    DamageCensus &operator=(DamageCensus &&) noexcept;

    void add(const QString &cell);

    /// What was found, the surest first. Nothing is said of a column that is as it should be.
    std::vector<ColumnDamage> damage() const;

private:
    struct Found;
    std::unique_ptr<Found> m_found;
};

} // namespace ilo
