#include "ui/codes/codetext.h"

#include "core/domain/codescheme.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct CodeWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::CodeWords)
};

QString faultIn(const CodeReading &reading)
{
    switch (reading.state) {
    case CodeReading::State::WrongCheckDigit:
        return CodeWords::tr("Its check digit is %1.").arg(reading.checkDigit);
    case CodeReading::State::Gone:
        //: %1: a version such as 2024
        return CodeWords::tr("Not in %1; it was in %2.").arg(reading.version, reading.former);
    case CodeReading::State::Unknown: return CodeWords::tr("Not in %1.").arg(reading.version);
    case CodeReading::State::NoList:
    case CodeReading::State::Known: break;
    }
    return {};
}

} // namespace

SchemeWords schemeWords(const QString &scheme)
{
    if (scheme == cpvScheme)
        return {u"CPV"_s,
                CodeWords::tr("Common Procurement Vocabulary (CPV)"),
                CodeWords::tr("Names of 9,454 kinds of goods, works and services in 24 languages, "
                              "with check digits: codes can be searched and chosen from a tree."),
                u"https://op.europa.eu/en/web/eu-vocabularies/cpv"_s};
    if (scheme == nutsScheme)
        return {u"NUTS"_s,
                CodeWords::tr("Regions of Europe (NUTS)"),
                CodeWords::tr("Names of more than 2,000 regions at four levels: a company's region "
                              "can be searched and chosen from a tree."),
                u"https://ec.europa.eu/eurostat/web/nuts"_s};
    if (scheme == naceScheme)
        return {u"NACE"_s,
                CodeWords::tr("Economic activities (NACE)"),
                CodeWords::tr("Names of about 1,000 activities from sections to classes: what a "
                              "company does can be searched and chosen from a tree."),
                u"https://ec.europa.eu/eurostat/web/nace"_s};
    return {scheme, scheme, {}, u"https://op.europa.eu/en/web/eu-vocabularies"_s};
}

QStringList usualSchemes()
{
    return {cpvScheme, nutsScheme, naceScheme};
}

QString labelLanguage()
{
    return QLocale().name().left(2);
}

CodeNote codeNote(const CodeReading &reading, const QString &typed)
{
    const bool isKnown = reading.state == CodeReading::State::Known
        || reading.state == CodeReading::State::WrongCheckDigit
        || reading.state == CodeReading::State::Gone;
    return {isKnown ? shownCode(reading.code, reading.checkDigit) : typed.trimmed(),
            reading.label,
            faultIn(reading)};
}

std::vector<CodeNote> codeNotes(Database &database, const QString &scheme, const QStringList &codes)
{
    std::vector<CodeNote> notes;
    for (const QString &code : codes) {
        const auto reading = readCode(database, scheme, code, labelLanguage());
        if (!reading || reading->state == CodeReading::State::NoList)
            return {};
        notes.push_back(codeNote(*reading, code));
    }
    return notes;
}

} // namespace ilo
