#include "core/matching/postinglist.h"

#include <QTest>

#include <map>
#include <random>

using namespace ilo;

/// A list of texts by blocks is the list that went in.
class tst_PostingList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void allComeBackInOrder();
    void aTextIsFoundOrNot();
    void someAreCounted();
    void aBlockIsReadWhenItIsAskedFor();

private:
    std::map<quint32, quint8> m_put;
    PostingList m_list;
};

void tst_PostingList::initTestCase()
{
    std::mt19937 random(11);
    quint32 text = 0;
    for (int count = 0; count < 3000; ++count) {
        // Dense and thin stretches, and whole blocks with nothing.
        text += 1 + quint32(random() % (count % 3 == 0 ? 3 : count % 1000 == 1 ? 50'000 : 40));
        const auto much = quint8(1 + random() % 255);
        m_put[text] = much;
        m_list.add(text, much);
    }
    QVERIFY(m_put.rbegin()->first > 4 * PostingList::blockTexts);
}

void tst_PostingList::allComeBackInOrder()
{
    std::map<quint32, quint8> read;
    quint32 last = 0;
    m_list.forEach([&](quint32 text, quint8 much) {
        QVERIFY(text > last);
        last = text;
        read[text] = much;
    });
    QCOMPARE(read, m_put);
    QCOMPARE(m_list.size(), m_put.size());
}

void tst_PostingList::aTextIsFoundOrNot()
{
    for (const auto &[text, much] : m_put) {
        QCOMPARE(m_list.of(text), much);
        if (!m_put.contains(text + 1))
            QCOMPARE(m_list.of(text + 1), quint8(0));
    }
    QCOMPARE(PostingList().of(3), quint8(0));
}

void tst_PostingList::someAreCounted()
{
    std::vector<quint32> asked;
    quint32 expected = 0;
    for (quint32 text = 0; text <= m_put.rbegin()->first + 100'000; text += 7) {
        asked.push_back(text);
        expected += m_put.contains(text) ? 1U : 0U;
    }
    QVERIFY(expected > 100);
    QCOMPARE(m_list.countOf(asked), expected);
    QCOMPARE(m_list.countOf({}), 0U);
}

void tst_PostingList::aBlockIsReadWhenItIsAskedFor()
{
    using Section = PostingList::Section;
    PostingList::Cursor cursor(m_list);
    std::map<quint32, quint8> read;
    for (quint32 block = 0; block <= m_put.rbegin()->first / PostingList::blockTexts; ++block) {
        const Section section = cursor.take(block);
        for (quint32 at = 0; at < section.count; ++at) {
            const quint8 *record = section.at + at * Section::recordBytes;
            read[block * PostingList::blockTexts + Section::place(record)] = Section::much(record);
        }
    }
    QCOMPARE(read, m_put);
}

QTEST_GUILESS_MAIN(tst_PostingList)
#include "tst_postinglist.moc"
