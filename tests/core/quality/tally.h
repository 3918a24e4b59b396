#pragma once

#include <QDebug>
#include <QMap>
#include <QStringList>

namespace ilo {

/// How often a check was right, was silent where it should speak, and spoke where it should not.
struct Tally
{
    int right = 0;
    int missed = 0;
    int wrong = 0;

    double precision() const { return right + wrong ? double(right) / (right + wrong) : 1; }
    double recall() const { return right + missed ? double(right) / (right + missed) : 1; }
};

using Tallies = QMap<QString, Tally>;

inline void count(Tallies &tallies, const QStringList &wanted, const QStringList &raised)
{
    for (const QString &check : raised)
        ++(wanted.contains(check) ? tallies[check].right : tallies[check].wrong);
    for (const QString &check : wanted) {
        if (!raised.contains(check))
            ++tallies[check].missed;
    }
}

inline void print(const Tallies &tallies, const QString &title)
{
    qInfo().noquote() << title;
    for (auto tally = tallies.cbegin(); tally != tallies.cend(); ++tally)
        qInfo().noquote() << QStringLiteral("  %1  precision %2  recall %3  (%4 right, %5 missed, "
                                            "%6 wrong)")
                                 .arg(tally.key())
                                 .arg(tally->precision(), 0, 'f', 2)
                                 .arg(tally->recall(), 0, 'f', 2)
                                 .arg(tally->right)
                                 .arg(tally->missed)
                                 .arg(tally->wrong);
}

inline Tally total(const Tallies &tallies)
{
    Tally sum;
    for (const Tally &tally : tallies) {
        sum.right += tally.right;
        sum.missed += tally.missed;
        sum.wrong += tally.wrong;
    }
    return sum;
}

} // namespace ilo
