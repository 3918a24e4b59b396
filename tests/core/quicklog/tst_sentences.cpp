#include "core/quicklog/directory.h"

#include <QFile>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

namespace {

struct Line
{
    QString language;
    QString sentence;
    QStringList meant; ///< kind, with, minutes, day, time, about, level, follow up, note
};

std::vector<Line> linesOf(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/quicklog/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Line> lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (!line.startsWith(u'#') && cells.size() == 11)
            lines.push_back({cells[0], cells[1], cells.mid(2)});
    }
    return lines;
}

QString withWhom(const QuickLog &entry)
{
    return entry.contact.name.isEmpty() ? entry.organisation.name
                                        : entry.contact.name + u" @ "_s + entry.organisation.name;
}

QStringList understood(const QuickLog &entry)
{
    return {entry.kind ? toStored(*entry.kind).toString() : QString(),
            withWhom(entry),
            entry.minutes ? QString::number(*entry.minutes) : QString(),
            entry.day.toString(Qt::ISODate),
            entry.time,
            entry.about,
            entry.level ? QString::number(*entry.level) : QString(),
            entry.followUp.toString(Qt::ISODate),
            entry.note};
}

/// How many of the table's sentences are read wholly as they are meant; the others are shown.
double shareRead(const QString &name, const QString &interfaceLanguage)
{
    static const QStringList fields{u"kind"_s,
                                    u"with"_s,
                                    u"minutes"_s,
                                    u"day"_s,
                                    u"time"_s,
                                    u"about"_s,
                                    u"level"_s,
                                    u"follow up"_s,
                                    u"note"_s};
    const std::vector<Line> lines = linesOf(name);
    int right = 0;
    int rightFields = 0;
    for (const Line &line : lines) {
        const QString language = interfaceLanguage.isEmpty() ? line.language : interfaceLanguage;
        const QuickLog entry =
            readQuickLog(line.sentence, {QDate(2026, 11, 24), language, false}, everyone);
        const QStringList read = understood(entry);
        if (read == line.meant)
            ++right;
        for (qsizetype field = 0; field < fields.size(); ++field) {
            if (read[field] == line.meant[field])
                ++rightFields;
            else
                qInfo().noquote() << line.language << line.sentence << "\n   " << fields[field]
                                  << "read:" << read[field] << "meant:" << line.meant[field] << "in"
                                  << entry.language;
        }
    }
    qInfo().noquote() << name << "read as meant:" << right << "of" << lines.size() << "sentences,"
                      << rightFields << "of" << lines.size() * size_t(fields.size())
                      << "fields, interface in"
                      << (interfaceLanguage.isEmpty() ? u"the sentence's language"_s
                                                      : interfaceLanguage);
    return lines.empty() ? 0 : double(right) / double(lines.size());
}

} // namespace

class SentencesTest : public QObject
{
    Q_OBJECT

private slots:
    void theTableHasEveryLanguage();
    void sentencesAreReadAsMeant();
    void anotherInterfaceLanguageChangesLittle();
    void sentencesOfAnotherHandAreMostlyRead();
};

void SentencesTest::theTableHasEveryLanguage()
{
    QHash<QString, int> counts;
    for (const Line &line : linesOf(u"sentences.txt"_s))
        ++counts[line.language];
    for (const QString &language : quickLogLanguages())
        QVERIFY2(counts.value(language) >= 18, qPrintable(language));
}

void SentencesTest::sentencesAreReadAsMeant()
{
    QVERIFY(shareRead(u"sentences.txt"_s, {}) >= 0.97);
}

void SentencesTest::anotherInterfaceLanguageChangesLittle()
{
    QVERIFY(shareRead(u"sentences.txt"_s, u"en"_s) >= 0.9);
}

void SentencesTest::sentencesOfAnotherHandAreMostlyRead()
{
    QVERIFY(shareRead(u"later.txt"_s, {}) >= 0.9);
}

QTEST_GUILESS_MAIN(SentencesTest)

#include "tst_sentences.moc"
