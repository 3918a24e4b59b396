#include "core/log/chain.h"

#include <QTest>

#include <functional>

using namespace ilo;
using namespace Qt::StringLiterals;

/// The hash of an action: anything that is altered shows, anything erased stays provable.
class ChainTest : public QObject
{
    Q_OBJECT

private slots:
    void theSameActionGivesTheSameHash();
    void everyAlterationShows_data();
    void everyAlterationShows();
    void keptHashStandsForAnErasedValue();
    void saltKeepsEqualValuesApart();
    void partsCannotBeShifted();

private:
    struct Action
    {
        QByteArray salt = QByteArray(32, 's');
        QByteArray previous = QByteArray(32, 'p');
        QString label = u"Renamed Nord"_s;
        HashedHeader header{u"origin"_s, 4, 99, 77, u"actor"_s, u"do"_s, {}, 3};
        std::vector<HashedOp> ops{
            {u"r1"_s,
             u"organisation"_s,
             u"_new"_s,
             {},
             u"{\"founded\":1999,\"name\":\"Nord\",\"tags\":[\"a\"]}"_s,
             {}},
            {u"r2"_s, u"organisation"_s, u"town"_s, {}, u"Odense"_s, {{u"origin"_s, 3, 0}}},
        };
    };

    static QByteArray hashOf(const Action &action)
    {
        ActionHash hash(action.salt);
        for (const HashedOp &op : action.ops)
            hash.add(op);
        return hash.finish(action.previous, action.header, hash.labelHash(action.label));
    }
};

void ChainTest::theSameActionGivesTheSameHash()
{
    QCOMPARE(hashOf({}), hashOf({}));
    QCOMPARE(hashOf({}).size(), 32);
}

void ChainTest::everyAlterationShows_data()
{
    QTest::addColumn<int>("alteration");
    const char *names[] = {"previous",
                           "label",
                           "seq",
                           "clock",
                           "wall",
                           "actor",
                           "kind",
                           "undo of",
                           "schema",
                           "value",
                           "null",
                           "record",
                           "field",
                           "creation",
                           "order",
                           "parent",
                           "dropped op"};
    for (int i = 0; i < int(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void ChainTest::everyAlterationShows()
{
    QFETCH(int, alteration);
    Action action;
    const std::vector<std::function<void()>> alterations{
        [&] { action.previous[0] = 'q'; },
        [&] { action.label += u'.'; },
        [&] { ++action.header.seq; },
        [&] { ++action.header.clock; },
        [&] { ++action.header.wall; },
        [&] { action.header.actor = u"other"_s; },
        [&] { action.header.kind = u"undo"_s; },
        [&] {
            action.header.undoOf = {u"origin"_s, 2, 0};
        },
        [&] { ++action.header.schema; },
        [&] { action.ops[1].value = u"Vejle"_s; },
        [&] { action.ops[1].value = QVariant(); },
        [&] { action.ops[1].record = u"r3"_s; },
        [&] { action.ops[1].field = u"street"_s; },
        [&] { action.ops[0].value = u"{\"founded\":1998,\"name\":\"Nord\",\"tags\":[\"a\"]}"_s; },
        [&] { std::swap(action.ops[0], action.ops[1]); },
        [&] { action.ops[1].parents[0].position = 1; },
        [&] { action.ops.pop_back(); },
    };
    const QByteArray original = hashOf(action);
    alterations.at(size_t(alteration))();
    QVERIFY(hashOf(action) != original);
}

void ChainTest::keptHashStandsForAnErasedValue()
{
    const Action action;
    ActionHash full(action.salt);
    const QByteArray kept = full.add(action.ops[0]);
    full.add(action.ops[1]);
    ActionHash erased(action.salt);
    erased.addHash(kept);
    erased.add(action.ops[1]);
    const QByteArray label = full.labelHash(action.label);
    QCOMPARE(erased.finish(action.previous, action.header, label),
             full.finish(action.previous, action.header, label));
}

void ChainTest::saltKeepsEqualValuesApart()
{
    const Action action;
    const QByteArray one = ActionHash(action.salt).add(action.ops[1]);
    QVERIFY(ActionHash(QByteArray(32, 't')).add(action.ops[1]) != one);
    QVERIFY(ActionHash(action.salt, 1).add(action.ops[1])
            != one); // nor at another place of the same action
    QVERIFY(newSalt() != newSalt());
}

void ChainTest::partsCannotBeShifted()
{
    HashedOp one{u"ab"_s, u"c"_s, u"f"_s, {}, u"v"_s, {}};
    HashedOp two{u"a"_s, u"bc"_s, u"f"_s, {}, u"v"_s, {}};
    const QByteArray salt(32, 's');
    QVERIFY(ActionHash(salt).add(one) != ActionHash(salt).add(two));
}

QTEST_GUILESS_MAIN(ChainTest)

#include "tst_chain.moc"
