#include "ui/kit/identifiertext.h"

#include "core/domain/identifier.h"

#include <QCoreApplication>

namespace ilo {
namespace {

struct IdentifierWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::IdentifierWords)
};

QString faultWords(const Identifier &read)
{
    switch (read.kind) {
    case Identifier::Kind::Vat:
        return read.fault == Identifier::Fault::NoCountry
            //: %1: a VAT number
            ? IdentifierWords::tr("A VAT number begins with the letters of its country, as in %1.")
                  .arg(read.example)
            //: %1: what was typed, %2: a VAT number
            : IdentifierWords::tr("“%1” has not the form of a VAT number such as %2.")
                  .arg(read.value, read.example);
    case Identifier::Kind::Pic:
        return IdentifierWords::tr("A PIC has nine digits, as in %1.").arg(read.example);
    case Identifier::Kind::Email:
        return IdentifierWords::tr("Write one e-mail address, such as %1.").arg(read.example);
    case Identifier::Kind::Web:
        return IdentifierWords::tr("Write a web address, such as %1.").arg(read.example);
    }
    Q_UNREACHABLE();
}

} // namespace

IdentifierText identifierText(const QString &field, const QString &typed)
{
    const auto read = readIdentifier(field, typed);
    if (!read)
        return {typed.trimmed(), {}};
    return {read->value, read->fault == Identifier::Fault::None ? QString() : faultWords(*read)};
}

} // namespace ilo
