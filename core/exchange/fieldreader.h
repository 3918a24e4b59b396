#pragma once

#include "core/base/describe.h"
#include "core/domain/organisation.h"
#include "core/exchange/cellvalue.h"
#include "core/exchange/vocabulary.h"

#include <functional>

namespace ilo {

/// What is known while a cell is read.
struct CellContext
{
    QString country;   ///< ISO code of the row's company; empty: not known
    qint64 factor = 1; ///< of amounts, by the header
    QString currency;
    TextMap meanings; ///< ColumnMapping::meanings
    DecimalSign decimal = DecimalSign::Unknown;
    DayOrder dayOrder = DayOrder::Unknown;
};

/// What reading a cell did.
struct FieldOutcome
{
    bool isSet = true;
    std::optional<Reason> reason;
    QString rest; ///< text that the value does not hold
};

/// Reads the tidied, filled text of a cell into one field of a record.
template<typename Record>
using FieldReader = std::function<FieldOutcome(Record &, const QString &, const CellContext &)>;

CellContext contextOfColumn(const QString &header, const QString &defaultCurrency,
                            const TextMap &meanings);

/// What a person said `word` means, else the vocabulary.
QString meaningIn(const TextMap &meanings, const QString &field, const QString &word);

/// Key of a technology area by its name in any language or by its key; null when not known.
QString areaKey(const QString &word);

struct ConsentWord
{
    std::optional<Consent> consent; ///< none: the word is not clear
    QDate on;
};
ConsentWord readConsent(const QString &text, const TextMap &meanings);

/// "9001, 14001" below "ISO" → ISO 9001, ISO 14001.
QStringList readCertificates(const QString &text, const QString &header);

/// "8000 Aarhus C" in the town is a postcode and a town.
void splitTown(Organisation &organisation);

Read<QString> readText(const QString &field, const QString &text, const CellContext &context);
Read<int> readNumber(const QString &field, const QString &text);
Read<QStringList> readSet(const QString &field, const QString &text, const TextMap &meanings);

/// One overload for each type of value that can be imported: a new one is added here.
inline Read<QString> readValue(const QString &field, const QString &text,
                               const CellContext &context, const QString &)
{
    return readText(field, text, context);
}

inline Read<std::optional<int>> readValue(const QString &field, const QString &text,
                                          const CellContext &, const std::optional<int> &)
{
    const Read<int> read = readNumber(field, text);
    if (!read.value)
        return {std::nullopt, read.reason, read.rest};
    return {std::optional<std::optional<int>>(std::in_place, *read.value), read.reason, read.rest};
}

Read<bool> readValue(const QString &, const QString &, const CellContext &, bool) = delete;

inline Read<QStringList> readValue(const QString &field, const QString &text,
                                   const CellContext &context, const QStringList &)
{
    return readSet(field, text, context.meanings);
}

inline Read<QDate> readValue(const QString &, const QString &text, const CellContext &context,
                             QDate)
{
    return readDay(text, context.dayOrder);
}

inline Read<Money> readValue(const QString &, const QString &text, const CellContext &context,
                             const Money &)
{
    return readAmount(text, context.factor, context.currency, context.decimal);
}

template<Enum E>
Read<E> readValue(const QString &field, const QString &text, const CellContext &context, E)
{
    E value{};
    const QString key = meaningIn(context.meanings, field, text);
    if (key.isEmpty() || !fromStored(QVariant(key), value))
        return {std::nullopt,
                key == QStringLiteral("nothing") ? std::nullopt : std::optional(Reason::Unclear),
                {}};
    return {value, std::nullopt, {}};
}

/// The reader of the field `name`; empty when a cell cannot fill it (links, flags).
template<Described Record>
FieldReader<Record> fieldReader(const QString &name)
{
    FieldReader<Record> reader;
    forEachField<Record>([&]<typename F>(const F &field) {
        using Value = typename F::ValueType;
        if constexpr (requires { readValue(name, name, CellContext(), Value()); }) {
            if (name != QLatin1StringView(field.name))
                return;
            const auto member = field.member;
            reader = [member,
                      name](Record &record, const QString &text, const CellContext &context) {
                Value &target = record.*member;
                auto read = readValue(name, text, context, target);
                if (!read.value)
                    return FieldOutcome{false, read.reason, {}};
                if constexpr (std::is_same_v<Value, QStringList>)
                    target << *read.value;
                else
                    target = *std::move(read.value);
                return FieldOutcome{true, read.reason, read.rest};
            };
        }
    });
    return reader;
}

} // namespace ilo
