#include "core/methods/framing.h"

#include <QFile>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// By "language key".
const QHash<QString, QString> &phrases()
{
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> read;
        QFile file(u":/methods/phrases.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the phrases of the methods are not compiled in");
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString &line : text.split(u'\n')) {
            const qsizetype colon = line.indexOf(u": ");
            if (!line.startsWith(u'#') && colon > 0)
                read.insert(line.left(colon), line.mid(colon + 2));
        }
        return read;
    }();
    return all;
}

QString phraseIn(const QString &language, const QString &key)
{
    const QString own = phrases().value(language + u' ' + key);
    return own.isEmpty() ? phrases().value(u"en "_s + key) : own;
}

/// `form` with its parts put in, from `at` to the closing bracket; `at` moves behind it. `isWhole`
/// becomes false when a part of it is empty.
QString filled(const QString &form, const QHash<QString, QString> &parts, qsizetype &at,
               bool &isWhole)
{
    QString text;
    while (at < form.size()) {
        const QChar c = form[at++];
        if (c == u']')
            return text;
        if (c == u'[') {
            bool isThere = true;
            const QString inner = filled(form, parts, at, isThere);
            if (isThere)
                text += inner;
        } else if (c == u'{') {
            const qsizetype end = form.indexOf(u'}', at);
            const QString part = parts.value(form.mid(at, end - at));
            isWhole = isWhole && !part.isEmpty();
            text += part;
            at = end + 1;
        } else {
            text += c;
        }
    }
    return text;
}

QString filled(const QString &form, const QHash<QString, QString> &parts)
{
    qsizetype at = 0;
    bool isWhole = true;
    const QString text = filled(form, parts, at, isWhole);
    return isWhole ? text : QString();
}

/// As part of a sentence: no blanks around, no full stop at the end.
QString clause(const QString &typed)
{
    QString text = typed.simplified();
    while (text.endsWith(u'.') || text.endsWith(u'?') || text.endsWith(u','))
        text.chop(1);
    return text.trimmed();
}

/// "Carry signals" within a sentence; "MRI" and "X-rays" stay.
QString withoutCapital(QString text)
{
    if (text.size() > 1 && text[0].isUpper() && text[1].isLower())
        text[0] = text[0].toLower();
    return text;
}

QString withCapital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QString framingSentence(const NeedAssessment &assessment, const QString &language)
{
    QStringList reasons;
    for (const auto &[reason, key] : EnumKeys<UnmetReason>::keys) {
        const QString stored = QString::fromLatin1(key);
        if (!assessment.unmet.contains(stored))
            continue;
        const QString evidence = clause(assessment.evidence.value(stored));
        const QString said = phraseIn(language, stored);
        reasons << (evidence.isEmpty() ? said : said + u" ("_s + evidence + u')');
    }
    const QLocale locale(language.isEmpty() ? u"en"_s : language);
    return filled(
        phraseIn(language, u"framing"_s),
        {{u"who"_s, withCapital(clause(assessment.who))},
         {u"outcome"_s, withoutCapital(clause(assessment.outcome))},
         {u"because"_s, withoutCapital(clause(assessment.because))},
         {u"constraints"_s, clause(assessment.constraints)},
         {u"baseline"_s, clause(assessment.baseline)},
         {u"target"_s, clause(assessment.target)},
         {u"by"_s,
          assessment.targetBy.isValid() ? locale.toString(assessment.targetBy, u"d MMMM yyyy"_s)
                                        : QString()},
         {u"reasons"_s, reasons.join(u"; "_s)}});
}

QString challengeQuestion(const QString &outcome, const QString &constraint,
                          const QString &language)
{
    return filled(phraseIn(language, u"challenge"_s),
                  {{u"outcome"_s, withoutCapital(clause(outcome))},
                   {u"constraint"_s, withoutCapital(clause(constraint))}});
}

QStringList missingOfFraming(const NeedAssessment &assessment)
{
    QStringList missing;
    const auto note = [&](const QString &field, bool isThere) {
        if (!isThere)
            missing << field;
    };
    note(u"who"_s, !assessment.who.trimmed().isEmpty());
    note(u"outcome"_s, !assessment.outcome.trimmed().isEmpty());
    note(u"because"_s, !assessment.because.trimmed().isEmpty());
    note(u"baseline"_s, !assessment.baseline.trimmed().isEmpty());
    note(u"target"_s, !assessment.target.trimmed().isEmpty());
    note(u"target_by"_s, assessment.targetBy.isValid());
    bool isShown = false;
    for (const QString &reason : assessment.unmet)
        isShown = isShown || !assessment.evidence.value(reason).trimmed().isEmpty();
    note(u"unmet"_s, isShown);
    return missing;
}

QStringList statementFields(NeedMethod method)
{
    switch (method) {
    case NeedMethod::Wibgi: return {u"role"_s, u"site"_s, u"cluster"_s, u"votes"_s};
    case NeedMethod::Suggestion: return {u"details/campaign"_s, u"votes"_s};
    case NeedMethod::Journey:
        return {u"role"_s,
                u"details/pain"_s,
                u"details/time"_s,
                u"details/cost"_s,
                u"details/frequency"_s};
    case NeedMethod::Observation: return {u"site"_s, u"details/photo"_s};
    case NeedMethod::Interview: return {u"details/question"_s, u"role"_s};
    case NeedMethod::Roadmap: return {u"details/year_needed"_s};
    case NeedMethod::AimDay:
        return {u"details/background"_s,
                u"details/sign_ups"_s,
                u"details/group"_s,
                u"details/outcome"_s,
                u"follow_up_on"_s};
    case NeedMethod::ProblemTree: return {u"details/problem"_s, u"details/effect"_s};
    }
    Q_UNREACHABLE();
}

} // namespace ilo
