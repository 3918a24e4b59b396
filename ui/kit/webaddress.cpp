#include "ui/kit/webaddress.h"

#include <QDesktopServices>

namespace ilo {

QUrl webPage(const QString &address)
{
    const QUrl url = QUrl::fromUserInput(address.trimmed());
    const QString scheme = url.scheme();
    const bool isPage = scheme == QStringLiteral("http") || scheme == QStringLiteral("https");
    return isPage && !url.host().isEmpty() ? url : QUrl();
}

bool openWebPage(const QString &address)
{
    const QUrl page = webPage(address);
    return page.isValid() && QDesktopServices::openUrl(page);
}

} // namespace ilo
