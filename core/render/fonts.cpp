#include "core/render/fonts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// Mathematical and other signs that Noto Sans leaves to its companions.
const QStringList companions{u"Noto Sans Math"_s, u"Noto Sans Symbols"_s, u"Noto Sans Symbols2"_s};

bool isInstalled(const QString &family)
{
    return QFontDatabase::hasFamily(family);
}

// "Noto Sans Math" is kept in NotoSansMath-Regular.ttf, and so on.
void registerFrom(const QString &folder, const QString &family)
{
    const QString stem = QString(family).remove(u' ');
    const QStringList names{stem + u"-Regular.ttf"_s, stem + u"-Bold.ttf"_s};
    for (const QString &name : names) {
        const QString path = QDir(folder).filePath(name);
        if (QFile::exists(path))
            QFontDatabase::addApplicationFont(path);
    }
}

QStringList placesToLook(const QStringList &first)
{
    QStringList folders = first;
    folders << QCoreApplication::applicationDirPath() + u"/../share/inprocap/fonts"_s;
    const QStringList standard = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
    folders << standard << u"/usr/share/fonts/truetype/noto"_s;
    return folders;
}

} // namespace

Result<Fonts> findFonts(const QStringList &folders, const QString &family)
{
    Fonts fonts;
    const QStringList places = placesToLook(folders);
    for (const QString &wanted : QStringList{family} + companions) {
        for (const QString &folder : places) {
            if (isInstalled(wanted))
                break;
            registerFrom(folder, wanted);
        }
        if (isInstalled(wanted))
            fonts.families << wanted;
    }
    if (!fonts.families.contains(family))
        return fail(Error::Code::NotFound,
                    u"the font %1 is not installed (Debian: fonts-noto-core)"_s.arg(family),
                    family);
    return fonts;
}

} // namespace ilo
