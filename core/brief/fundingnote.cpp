#include "core/brief/fundingnote.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The words of one language. The first two are those of "The use of the EU emblem in the context
/// of EU programmes 2021–2027" of the European Commission, as they stand inside a sentence.
struct FundingWords
{
    QStringView language;
    QStringView funded;
    QStringView coFunded;
    QStringView grant;     ///< before its number
    QStringView grantForm; ///< what is recognised as that, a regular expression
};

constexpr FundingWords fundingTable[] = {
    {u"en",
     u"funded by the European Union",
     u"co-funded by the European Union",
     u"grant agreement No",
     u"grant(?: agreement)?(?: no\\.?| number)?"},
    {u"fr",
     u"financé par l’Union européenne",
     u"cofinancé par l’Union européenne",
     u"convention de subvention n°",
     u"(?:convention de )?subvention(?: n°| no\\.?)?"},
    {u"da",
     u"finansieret af Den Europæiske Union",
     u"medfinansieret af Den Europæiske Union",
     u"tilskudsaftale nr.",
     u"tilskudsaftale(?: nr\\.?)?"},
    {u"nl",
     u"gefinancierd door de Europese Unie",
     u"medegefinancierd door de Europese Unie",
     u"subsidieovereenkomst nr.",
     u"subsidieovereenkomst(?: nr\\.?)?"},
    {u"es",
     u"financiado por la Unión Europea",
     u"cofinanciado por la Unión Europea",
     u"acuerdo de subvención n.º",
     u"(?:acuerdo de )?subvención(?: n\\.º| n\\.?)?"},
    {u"pl",
     u"sfinansowane przez Unię Europejską",
     u"współfinansowane przez Unię Europejską",
     u"umowa o udzielenie dotacji nr",
     u"umowa o (?:udzielenie dotacji|dotację)(?: nr\\.?)?"},
    {u"sk",
     u"financované Európskou úniou",
     u"spolufinancované Európskou úniou",
     u"dohoda o grante č.",
     u"dohoda o grante(?: č\\.?)?"},
    {u"de",
     u"finanziert von der Europäischen Union",
     u"kofinanziert von der Europäischen Union",
     u"Finanzhilfevereinbarung Nr.",
     u"Finanzhilfevereinbarung(?: Nr\\.?)?"},
    {u"sv",
     u"finansieras av Europeiska unionen",
     u"medfinansieras av Europeiska unionen",
     u"bidragsavtal nr",
     u"bidragsavtal(?: nr\\.?)?"},
};

const FundingWords *fundingWordsOf(const QString &language)
{
    for (const FundingWords &row : fundingTable) {
        if (row.language == language)
            return &row;
    }
    return nullptr;
}

/// Inside a sentence small, at its beginning with a capital, as what it stands for.
QString inCaseOf(const QString &model, QString text)
{
    if (model.front().isUpper())
        text[0] = text.front().toUpper();
    return text;
}

void replaceAll(QString &note, const QString &form, const QString &by)
{
    const QRegularExpression search(u"(?<!\\p{L})"_s + form,
                                    QRegularExpression::CaseInsensitiveOption
                                        | QRegularExpression::UseUnicodePropertiesOption);
    for (qsizetype from = 0;;) {
        const auto match = search.match(note, from);
        if (!match.hasMatch())
            return;
        const QString said = inCaseOf(match.captured(), by);
        note.replace(match.capturedStart(), match.capturedLength(), said);
        from = match.capturedStart() + said.size();
    }
}

QString exactly(QStringView text)
{
    QString form = QRegularExpression::escape(text);
    // An apostrophe and a hyphen are typed in more than one way.
    form.replace(u"\\’"_s, u"['’]"_s);
    return form.replace(u"co\\-funded"_s, u"co-?funded"_s);
}

} // namespace

QString fundingNoteIn(const QString &note, const QString &language)
{
    const FundingWords *wanted = fundingWordsOf(language);
    QString said = note.trimmed();
    if (!wanted)
        return said;
    for (const FundingWords &row : fundingTable) {
        if (&row == wanted)
            continue;
        replaceAll(said, exactly(row.coFunded), wanted->coFunded.toString());
        replaceAll(said, exactly(row.funded), wanted->funded.toString());
        replaceAll(said, row.grantForm.toString() + u"(?=\\s+\\d{6})"_s, wanted->grant.toString());
    }
    return said;
}

} // namespace ilo
