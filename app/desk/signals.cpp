#include "app/desk/signals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace ilo {
namespace {

int ends[2]; ///< a pair of sockets: a signal handler may do little more than write

void passOn(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &byte, sizeof byte);
}

} // namespace

void quitOnSignals(QCoreApplication &app)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    auto *heard = new QSocketNotifier(ends[1], QSocketNotifier::Read, &app);
    QObject::connect(heard, &QSocketNotifier::activated, &app, [heard] {
        heard->setEnabled(false);
        QCoreApplication::quit();
    });
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, passOn);
}

} // namespace ilo
