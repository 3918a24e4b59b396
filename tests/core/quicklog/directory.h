#pragma once

#include "core/quicklog/namematch.h"
#include "core/quicklog/quicklog.h"

namespace ilo {

/// Parties that the sentences of the tests are about; all invented but CERN.
inline const std::vector<QuickLogParty> &directory()
{
    using namespace Qt::StringLiterals;
    const auto company = [](const QString &name) {
        return QuickLogParty{u"o:"_s + name, name, {}, false, {}, {}};
    };
    const auto person = [](const QString &name, const QString &employer) {
        return QuickLogParty{u"c:"_s + name, name, {}, true, u"o:"_s + employer, employer};
    };
    static const std::vector<QuickLogParty> all{
        company(u"Nordkryo ApS"_s),
        company(u"Nordisk Kulfiber A/S"_s),
        company(u"Vermolen Cryotech B.V."_s),
        company(u"Fjordoptik A/S"_s),
        company(u"Kriowis Sp. z o.o."_s),
        company(u"Havdata Systems ApS"_s),
        company(u"Limsen Vakuum ApS"_s),
        company(u"CERN"_s),
        company(u"Kwadrant Motion B.V."_s),
        company(u"Criolaria S.L."_s),
        company(u"Tatrotech Sp. z o.o."_s),
        company(u"Metrológica Nervión S.L."_s),
        company(u"Skagstål Præcision A/S"_s),
        company(u"Órbita Fotónica S.L."_s),
        company(u"Wislamech Sp. z o.o."_s),
        company(u"Vacuaria Ingeniería S.L."_s),
        company(u"Lumière Froide SAS"_s),
        company(u"Kältewerk GmbH"_s),
        company(u"Frostlinje AB"_s),
        company(u"Chladotech s.r.o."_s),
        person(u"Anna Nowak"_s, u"Kriowis Sp. z o.o."_s),
        person(u"Jens Holm"_s, u"Nordkryo ApS"_s),
        person(u"María Soto"_s, u"Criolaria S.L."_s),
    };
    return all;
}

inline std::vector<QuickLogParty> everyone(const QStringList &)
{
    return directory();
}

} // namespace ilo
