// Runs a target over its corpus and over chance changes of it, where libFuzzer is not at hand: the
// same inputs in every run.
//
// usage: <target>.driver FOLDER [ROUNDS]
#include "fuzz.h"

#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>
#include <cstdlib>

namespace {

QByteArray changed(QByteArray bytes, const QList<QByteArray> &all, QRandomGenerator &chance)
{
    const int changes = 1 + chance.bounded(6);
    for (int i = 0; i < changes; ++i) {
        const auto at = bytes.isEmpty() ? 0 : chance.bounded(bytes.size());
        const auto length = chance.bounded(1, 40);
        switch (chance.bounded(6)) {
        case 0: bytes.remove(at, length); break;
        case 1: bytes.insert(at, bytes.mid(at, length)); break;
        case 2: bytes.insert(at, char(chance.bounded(256))); break;
        case 3: {
            const QByteArray &other = all[chance.bounded(all.size())];
            if (!other.isEmpty())
                bytes.insert(at, other.mid(chance.bounded(other.size()), length));
            break;
        }
        case 4: bytes.truncate(at); break;
        default:
            if (!bytes.isEmpty())
                bytes[at] = char(chance.bounded(256));
        }
    }
    return bytes;
}

void run(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()),
                           size_t(bytes.size()));
}

} // namespace

int main(int argc, char **argv)
{
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 300;
    QList<QByteArray> corpus;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            corpus << file.readAll();
    }
    if (corpus.isEmpty()) {
        std::fprintf(stderr, "no corpus in %s\n", qPrintable(folder.path()));
        return 1;
    }
    QRandomGenerator chance(20261126);
    QElapsedTimer slowest;
    for (const QByteArray &bytes : std::as_const(corpus))
        run(bytes);
    for (int round = 0; round < rounds; ++round) {
        slowest.start();
        run(changed(corpus[chance.bounded(corpus.size())], corpus, chance));
        if (slowest.elapsed() > 20'000) {
            std::fprintf(stderr, "round %d took %lld ms\n", round, slowest.elapsed());
            return 1;
        }
    }
    return 0;
}
