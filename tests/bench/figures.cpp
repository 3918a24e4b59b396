#include "tests/bench/figures.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace ilo::bench {
namespace {

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// A line of /proc/self/status in kB, as MiB.
double statusMegabytes(QByteArrayView name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        giveUp(QStringLiteral("no /proc/self/status"));
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').first().toDouble() / 1024;
    }
    giveUp(QStringLiteral("no memory figure"));
}

} // namespace

double cpuMilliseconds()
{
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

double wallMilliseconds()
{
    return milliseconds(CLOCK_MONOTONIC);
}

double residentMegabytes()
{
    return statusMegabytes("VmRSS:");
}

double peakMegabytes()
{
    return statusMegabytes("VmHWM:");
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto rank = size_t(std::ceil(share * double(values.size())));
    return values[std::clamp<size_t>(rank, 1, values.size()) - 1];
}

QJsonObject percentiles(std::vector<double> values)
{
    return {{QStringLiteral("count"), qint64(values.size())},
            {QStringLiteral("p50"), rounded(percentile(values, 0.5))},
            {QStringLiteral("p99"), rounded(percentile(values, 0.99))},
            {QStringLiteral("max"), rounded(percentile(values, 1))}};
}

double rounded(double value)
{
    if (value == 0)
        return 0;
    const double unit = std::pow(10, std::floor(std::log10(std::fabs(value))) - 2);
    return std::round(value / unit) * unit;
}

void say(const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

void giveUp(const QString &what)
{
    std::fprintf(stderr, "ilo_bench: %s\n", qPrintable(what));
    std::exit(1);
}

} // namespace ilo::bench
