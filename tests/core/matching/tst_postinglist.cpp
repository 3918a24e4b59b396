#include "core/matching/freshpostings.h"

#include <QTest>

#include <map>
#include <random>

using namespace ilo;

/// A list of texts by blocks is the list that went in, however it came.
class tst_PostingList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void allComeBackInOrder();
    void aTextIsFoundOrNot();
    void someAreCounted();
    void aBlockIsReadWhenItIsAskedFor();
    void manyListsAreFilledAtOnce();
    void whatIsFilledLaterGoesOnInTheLastBlock();

private:
    using Put = std::map<quint32, quint8>;

    template<typename List>
    static Put readFrom(const List &list)
    {
        Put read;
        quint32 last = 0;
        bool isInOrder = true;
        list.forEach([&](quint32 text, quint8 much) {
            isInOrder = isInOrder && (read.empty() || text > last);
            last = text;
            read[text] = much;
        });
        return isInOrder && read.size() == list.size() ? read : Put();
    }

    template<typename List>
    static void checkFound(const List &list, const Put &put)
    {
        for (const auto &[text, much] : put) {
            QCOMPARE(list.of(text), much);
            if (!put.contains(text + 1))
                QCOMPARE(list.of(text + 1), quint8(0));
        }
        QCOMPARE(List().of(3), quint8(0));
    }

    template<typename List>
    static void checkCursor(const List &list, const Put &put)
    {
        typename List::Cursor cursor(list);
        Put read;
        for (quint32 block = 0; block <= put.rbegin()->first / List::blockTexts; ++block)
            cursor.take(block).forEach(
                [&](quint16 place, quint8 much) { read[block * List::blockTexts + place] = much; });
        QCOMPARE(read, put);
    }

    /// Three lists filled in `steps` goes, and what each then has.
    template<typename Section>
    void checkFilled(size_t steps)
    {
        std::vector<BlockList<Section>> lists(3);
        std::array<Put, 3> expected;
        FreshPostings<Section> fresh;
        size_t count = 0;
        for (const auto &[text, much] : m_put) {
            for (quint32 list = 0; list < lists.size(); ++list) {
                if (text % (list + 2) != 0)
                    continue;
                fresh.add(list, text, much);
                expected[list][text] = much;
            }
            if (++count % (m_put.size() / steps) == 0)
                fresh.moveTo(lists);
        }
        fresh.moveTo(lists);
        for (size_t list = 0; list < lists.size(); ++list) {
            QCOMPARE(readFrom(lists[list]), expected[list]);
            checkCursor(lists[list], expected[list]);
        }
    }

    Put m_put;
    PostingList m_counts;
    WeightList m_weights;
};

void tst_PostingList::initTestCase()
{
    std::mt19937 random(11);
    quint32 text = 0;
    for (int count = 0; count < 3000; ++count) {
        // Dense and thin stretches, and whole blocks with nothing.
        text += 1 + quint32(random() % (count % 3 == 0 ? 3 : count % 1000 == 1 ? 50'000 : 40));
        // Most have a word once or twice.
        const auto much = quint8(1 + random() % (count % 2 == 0 ? 3 : 255));
        m_put[text] = much;
        m_counts.add(text, much);
        m_weights.add(text, much);
    }
    QVERIFY(m_put.rbegin()->first > 4 * PostingList::blockTexts);
}

void tst_PostingList::allComeBackInOrder()
{
    QCOMPARE(readFrom(m_counts), m_put);
    QCOMPARE(readFrom(m_weights), m_put);
}

void tst_PostingList::aTextIsFoundOrNot()
{
    checkFound(m_counts, m_put);
    checkFound(m_weights, m_put);
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
    QCOMPARE(m_counts.countOf(asked), expected);
    QCOMPARE(m_counts.countOf({}), 0U);
}

void tst_PostingList::aBlockIsReadWhenItIsAskedFor()
{
    checkCursor(m_counts, m_put);
    checkCursor(m_weights, m_put);
}

void tst_PostingList::manyListsAreFilledAtOnce()
{
    checkFilled<CountSection>(1);
    checkFilled<WeightSection>(1);
}

void tst_PostingList::whatIsFilledLaterGoesOnInTheLastBlock()
{
    checkFilled<CountSection>(40);
    checkFilled<WeightSection>(40);
}

QTEST_GUILESS_MAIN(tst_PostingList)
#include "tst_postinglist.moc"
