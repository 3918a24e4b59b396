#include "ui/kit/importkind.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ImportKindWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ImportKind)
};

QStringList endingsOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::List:
        return {u"csv"_s, u"tsv"_s, u"tab"_s, u"txt"_s, u"xlsx"_s, u"xlsm"_s, u"ods"_s};
    case ImportKind::Cards: return {u"vcf"_s, u"vcard"_s};
    case ImportKind::Notice: return {u"xml"_s};
    }
    Q_UNREACHABLE();
}

constexpr std::array allKinds{ImportKind::List, ImportKind::Cards, ImportKind::Notice};

/// "Lists (*.csv *.xlsx)"
QString filterOf(const QString &words, const QStringList &endings)
{
    QStringList patterns;
    for (const QString &ending : endings)
        patterns << u"*."_s + ending;
    return u"%1 (%2)"_s.arg(words, patterns.join(u' '));
}

QString nameOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::List: return ImportKindWords::tr("Lists of companies");
    case ImportKind::Cards: return ImportKindWords::tr("vCards");
    case ImportKind::Notice: return ImportKindWords::tr("Notices");
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<ImportKind> importKind(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    for (const ImportKind kind : allKinds) {
        if (endingsOf(kind).contains(ending))
            return kind;
    }
    return {};
}

QString importFilters(ImportKind first)
{
    QStringList every;
    for (const ImportKind kind : allKinds)
        every << endingsOf(kind);
    return QStringList{filterOf(nameOf(first), endingsOf(first)),
                       filterOf(ImportKindWords::tr("Everything that can be imported"), every),
                       ImportKindWords::tr("All files (*)")}
        .join(u";;"_s);
}

} // namespace ilo
