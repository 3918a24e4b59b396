#include "core/storage/filterparser.h"

#include "core/storage/filtervalue.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto noneWord = "none"_L1;
constexpr auto someWord = "any"_L1;

/// A quoted or bare piece of the text.
struct Text
{
    QString text;
    bool isQuoted = false;
    qsizetype at = 0;
    qsizetype length = 0;
};

class Parser
{
public:
    Parser(const ListKind &kind, const QString &text) : m_kind(kind), m_text(text) { }

    ParsedFilter parse()
    {
        for (;;) {
            while (!isAtEnd() && here().isSpace())
                ++m_at;
            if (isAtEnd())
                break;
            const qsizetype start = m_at;
            const bool minus = here() == u'-';
            if (minus)
                ++m_at;
            const QString name = readName();
            if (!name.isEmpty()) {
                term(name, minus, start);
                continue;
            }
            m_at = start;
            words();
        }
        m_parsed.filter.words.removeDuplicates();
        return std::move(m_parsed);
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return m_text[m_at]; }
    bool isNext(QLatin1StringView text) const { return m_text.mid(m_at, text.size()) == text; }

    /// Letters up to a colon, read past it; empty and nothing read when it is no name.
    QString readName()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetter() || m_text[end] == u'_'))
            ++end;
        if (end == m_at || end >= m_text.size() || m_text[end] != u':'
            || m_text.mid(end + 1, 2) == "//"_L1)
            return {};
        const QString name = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
        return name;
    }

    Text readText()
    {
        Text piece{.at = m_at};
        if (!isAtEnd() && here() == u'"') {
            piece.isQuoted = true;
            ++m_at;
            while (!isAtEnd() && here() != u'"')
                piece.text += m_text[m_at++];
            if (!isAtEnd())
                ++m_at;
        } else {
            while (!isAtEnd() && !here().isSpace() && here() != u',' && here() != u'"'
                   && !isNext(".."_L1))
                piece.text += m_text[m_at++];
        }
        piece.length = m_at - piece.at;
        return piece;
    }

    void words()
    {
        if (here() == u'"' || isNext("-\""_L1)) {
            m_at += here() == u'-';
            const QString phrase = folded(readText().text);
            if (!phrase.isEmpty())
                m_parsed.filter.phrases << phrase;
            return;
        }
        const qsizetype start = m_at;
        while (!isAtEnd() && !here().isSpace() && here() != u'"')
            ++m_at;
        m_parsed.filter.words += foldedWords(m_text.mid(start, m_at - start));
    }

    void fault(FilterFault fault)
    {
        if (!m_parsed.fault)
            m_parsed.fault = std::move(fault);
    }

    /// The rest of a term that is not understood.
    void skip()
    {
        bool isQuoted = false;
        while (!isAtEnd() && (isQuoted || !here().isSpace())) {
            isQuoted ^= here() == u'"';
            ++m_at;
        }
    }

    void term(const QString &name, bool minus, qsizetype start)
    {
        const ListColumn *column = m_kind.column(name.toLower());
        if (!column) {
            const qsizetype at = start + (minus ? 1 : 0);
            fault({.kind = FilterFault::Kind::NoField,
                   .at = at,
                   .length = name.size(),
                   .field = name,
                   .suggestion = nearestColumn(m_kind, name.toLower())});
            skip();
            return;
        }
        FilterTerm term{.column = column->key, .isNegated = minus, .values = {}};
        bool isWhole = true;
        for (;;) {
            auto value = readValue(*column);
            if (!value) {
                isWhole = false;
                skip();
                break;
            }
            term.values.push_back(*std::move(value));
            if (isAtEnd() || here() != u',')
                break;
            ++m_at;
        }
        if (!isWhole)
            return;
        m_parsed.filter.terms.push_back(std::move(term));
        m_parsed.pieces.push_back({start, m_at - start});
    }

    FilterOperator readOperator()
    {
        constexpr std::pair<QLatin1StringView, FilterOperator> signs[] = {
            {"<="_L1, FilterOperator::AtMost},
            {">="_L1, FilterOperator::AtLeast},
            {"<"_L1, FilterOperator::Below},
            {">"_L1, FilterOperator::Above},
            {"="_L1, FilterOperator::Equals},
        };
        for (const auto &[sign, op] : signs) {
            if (isNext(sign)) {
                m_at += sign.size();
                return op;
            }
        }
        return FilterOperator::Has;
    }

    std::optional<FilterValue> readValue(const ListColumn &column)
    {
        const qsizetype start = m_at;
        FilterValue value{.op = readOperator(), .text = {}, .upper = {}};
        const bool isOrdered =
            value.op != FilterOperator::Has && value.op != FilterOperator::Equals;
        const Text lower = readText();
        const auto wrong = [&](FilterFault::Kind kind, const Text &piece) {
            fault({kind, piece.at, piece.length, column.key, piece.text, {}});
            return std::nullopt;
        };
        if (lower.text.trimmed().isEmpty())
            return wrong(FilterFault::Kind::NoValue, {{}, false, start, m_at - start});
        if (!lower.isQuoted && value.op == FilterOperator::Has) {
            const QString word = lower.text.toLower();
            if (word == noneWord || word == someWord) {
                value.op = word == noneWord ? FilterOperator::None : FilterOperator::Some;
                return value;
            }
        }
        const bool isRange = !lower.isQuoted && isNext(".."_L1);
        if ((isOrdered || isRange) && !hasOrder(column))
            return wrong(FilterFault::Kind::NoOperator, {lower.text, false, start, m_at - start});
        const auto text = valueOf(column, lower.text, value.op);
        if (!text)
            return wrong(faultOfType(column.type), lower);
        value.text = *text;
        value.isExact = lower.isQuoted && value.op == FilterOperator::Has && isWords(column);
        if (isWords(column) && folded(lower.text).isEmpty())
            return wrong(FilterFault::Kind::NoValue, lower);
        if (!isRange)
            return value;

        m_at += 2;
        const Text upper = readText();
        const auto end = valueOf(column, upper.text, FilterOperator::Between);
        if (!end || value.op != FilterOperator::Has || !isInOrder(column, value.text, *end))
            return wrong(FilterFault::Kind::NotARange,
                         {m_text.mid(start, m_at - start), false, start, m_at - start});
        value.op = FilterOperator::Between;
        value.upper = *end;
        return value;
    }

    const ListKind &m_kind;
    const QString m_text;
    qsizetype m_at = 0;
    ParsedFilter m_parsed;
};

/// Quoted when it would not be read back as it is.
QString written(const QString &text, bool isExact)
{
    const bool isPlain = !isExact && !text.isEmpty() && !u"<>="_s.contains(text.front())
        && std::ranges::none_of(
            text, [](QChar letter) { return letter.isSpace() || letter == u',' || letter == u'"'; })
        && !text.contains(u".."_s) && text.toLower() != noneWord && text.toLower() != someWord;
    QString clean = text;
    return isPlain ? text : u'"' + clean.remove(u'"') + u'"';
}

QString written(const FilterValue &value)
{
    switch (value.op) {
    case FilterOperator::None: return noneWord;
    case FilterOperator::Some: return someWord;
    case FilterOperator::Equals: return u'=' + written(value.text, false);
    case FilterOperator::Below: return u'<' + value.text;
    case FilterOperator::AtMost: return u"<="_s + value.text;
    case FilterOperator::Above: return u'>' + value.text;
    case FilterOperator::AtLeast: return u">="_s + value.text;
    case FilterOperator::Between: return value.text + u".."_s + value.upper;
    case FilterOperator::Has: break;
    }
    return written(value.text, value.isExact);
}

} // namespace

ParsedFilter parseFilter(const ListKind &kind, const QString &text)
{
    return Parser(kind, text).parse();
}

QString filterText(const FilterTerm &term)
{
    QStringList values;
    for (const FilterValue &value : term.values)
        values << written(value);
    return (term.isNegated ? u"-"_s : QString()) + term.column + u':' + values.join(u',');
}

QString filterText(const ListFilter &filter)
{
    QStringList pieces = filter.words;
    for (const QString &phrase : filter.phrases)
        pieces << u'"' + phrase + u'"';
    for (const FilterTerm &term : filter.terms)
        pieces << filterText(term);
    return pieces.join(u' ');
}

} // namespace ilo
