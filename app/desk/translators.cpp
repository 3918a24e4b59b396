#include "app/desk/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ilo {

void installTranslators(QCoreApplication &app)
{
    // The first is used where the person's own language has no file yet.
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale()}) {
        auto *ours = new QTranslator(&app);
        if (ours->load(
                locale, QStringLiteral("inprocap"), QStringLiteral("_"), QStringLiteral(":/i18n")))
            QCoreApplication::installTranslator(ours);
    }
}

} // namespace ilo
