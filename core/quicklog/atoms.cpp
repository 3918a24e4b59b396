#include "core/quicklog/atoms.h"

#include "core/text/fold.h"

#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct Rule
{
    Atom::Kind kind;
    QRegularExpression pattern;
};

/// Tried in this order at each place: what is written more closely comes first.
const std::vector<Rule> &lexicalRules()
{
    const auto rule = [](Atom::Kind kind, const QString &pattern) {
        return Rule{kind,
                    QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption)};
    };
    static const std::vector<Rule> all{
        rule(Atom::Kind::Code, u"[Nn]-[A-Za-z]?\\d{1,6}\\b"_s),
        rule(Atom::Kind::Iso, u"\\d{4}-\\d{1,2}-\\d{1,2}\\b"_s),
        rule(Atom::Kind::Slashed, u"\\d{1,2}/\\d{1,2}(?:/(?:\\d{4}|\\d{2}))?(?![\\d/])"_s),
        rule(Atom::Kind::Dotted,
             u"\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{4}\\b|\\d{2}\\b)?(?![\\d.])"_s),
        rule(Atom::Kind::Dashed, u"\\d{1,2}-\\d{1,2}-(?:\\d{4}|\\d{2})\\b"_s),
        rule(Atom::Kind::Clock, u"\\d{1,2}:\\d{2}(?!\\d)"_s),
        rule(Atom::Kind::Shift, u"\\+\\d{1,3}\\s?\\p{L}+"_s),
        rule(Atom::Kind::Number, u"\\d+(?:[.,]\\d+)?[½¼¾]?|[½¼¾]"_s),
        rule(Atom::Kind::Word, u"\\p{L}[\\p{L}\\p{M}]*"_s),
        rule(Atom::Kind::Break, u"[^\\s\\p{L}\\p{N}'’´‘-]"_s),
    };
    return all;
}

QString foldedPart(const Atom &atom)
{
    switch (atom.kind) {
    case Atom::Kind::Word: return folded(atom.text);
    case Atom::Kind::Number: return atom.text;
    case Atom::Kind::Shift: {
        static const QRegularExpression digits(u"[+\\d\\s]+"_s);
        return folded(QString(atom.text).remove(digits));
    }
    default: return {};
    }
}

} // namespace

std::vector<Atom> atomsOf(const QString &sentence)
{
    std::vector<Atom> atoms;
    bool glued = false;
    for (qsizetype at = 0; at < sentence.size();) {
        Atom atom;
        for (const Rule &rule : lexicalRules()) {
            const auto match = rule.pattern.match(sentence,
                                                  at,
                                                  QRegularExpression::NormalMatch,
                                                  QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch())
                continue;
            atom = {rule.kind, at, match.capturedLength(), glued, match.captured(), {}};
            break;
        }
        if (atom.length == 0) {
            glued = glued && !sentence[at].isSpace();
            ++at;
            continue;
        }
        atom.folded = foldedPart(atom);
        at = atom.end();
        atoms.push_back(std::move(atom));
        glued = true;
    }
    return atoms;
}

} // namespace ilo
