#include "core/text/mailhosts.h"

#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QSet<QString> wordsIn(const QString &all)
{
    const QStringList list = all.split(u' ', Qt::SkipEmptyParts);
    return QSet<QString>(list.begin(), list.end());
}

/// Names that stand for mailboxes and nothing else, under whatever ending.
const QSet<QString> &mailNames()
{
    static const QSet<QString> names =
        wordsIn(u"gmail googlemail hotmail outlook yahoo ymail icloud gmx protonmail posteo "
                "tutanota fastmail freemail citromail mailbox t-online freenet laposte wanadoo "
                "tiscali interia onet poczta azet zoznam seznam bluewin jubii stofanet comhem "
                "kpnmail kpnplanet upcmail xs4all hetnet ziggo btinternet"_s);
    return names;
}

/// Hosts whose name is also another's, or a word, under another ending: "orange.com" is a firm.
const QSet<QString> &mailHosts()
{
    static const QSet<QString> hosts = wordsIn(
        u"live.com live.dk live.nl live.se live.fr live.de live.it live.co.uk msn.com me.com "
        "mac.com aol.com aol.de aol.fr web.de arcor.de mail.de mail.com email.com proton.me "
        "zoho.com orange.fr orange.es orange.pl free.fr sfr.fr neuf.fr bbox.fr numericable.fr "
        "libero.it alice.it virgilio.it tin.it pec.it legalmail.it aruba.it telefonica.net "
        "telefonica.es terra.es wp.pl o2.pl gazeta.pl op.pl tlen.pl centrum.cz centrum.sk "
        "email.cz post.cz post.sk volny.cz pobox.sk planet.nl home.nl quicknet.nl casema.nl "
        "telenet.be skynet.be proximus.be mail.dk ofir.dk telia.com telia.se tele2.se tele2.nl "
        "bredband.net spray.se online.no telenor.no mail.ru yandex.ru yandex.com sky.com "
        "virginmedia.com talktalk.net eircom.net sapo.pt otenet.gr abv.bg mail.bg siol.net "
        "inet.hr chello.nl chello.pl chello.sk"_s);
    return hosts;
}

} // namespace

bool isMailHostForAll(QStringView domain)
{
    const QString host = domain.toString().toLower();
    if (mailHosts().contains(host))
        return true;
    // "yahoo.es", "yahoo.co.uk"; "outlook.firm.com" is the firm's.
    const QStringList labels = host.split(u'.');
    const bool isBelowShared = labels.size() == 3 && (labels[1] == u"co" || labels[1] == u"com");
    return (labels.size() == 2 || isBelowShared) && mailNames().contains(labels.front());
}

} // namespace ilo
