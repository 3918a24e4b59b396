#include "core/exchange/vcard.h"

#include <QTest>

#include <random>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Cards of many programs, read and written.
class VcardTest : public QObject
{
    Q_OBJECT

private slots:
    void readsVersion4();
    void readsVersion3();
    void readsVersion21();
    void readsOtherCharsets_data();
    void readsOtherCharsets();
    void unfoldsWithinALetter();
    void choosesTheNumbersForWork();
    void buildsANameOfItsParts();
    void passesOverPicturesAndAssistants();
    void saysWhyACardIsNoContact();
    void readsAnyLineEnd();
    void refusesWhatHoldsNoCard();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void keepsWhatTheOfficeNotedToItself();
    void foldsAt75Bytes();
    void survivesDamage();
};

static std::vector<PersonCard> read(const QByteArray &file)
{
    const auto cards = readVcards(file);
    return cards ? *cards : std::vector<PersonCard>{};
}

static PersonCard readOne(const QByteArray &file)
{
    const auto cards = read(file);
    return cards.size() == 1 ? cards.front() : PersonCard{};
}

static QByteArray card(const QByteArray &lines, const QByteArray &version = "4.0")
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "END:VCARD\r\n";
}

/// `file` with some bytes exchanged, taken out, doubled.
static QByteArray damaged(QByteArray file, quint32 seed)
{
    static const QByteArray awkward = "\r\n:;=\\\",. \t\xC3\xFF" + QByteArray(1, '\0') + "BEND";
    std::mt19937 chance(seed);
    for (int i = 0; i < 6; ++i) {
        const qsizetype at = chance() % quint32(file.size());
        const qsizetype length = 1 + chance() % 12;
        switch (chance() % 3) {
        case 0: file[at] = awkward[chance() % quint32(awkward.size())]; break;
        case 1: file.remove(at, length); break;
        default: file.insert(at, file.mid(at, length)); break;
        }
    }
    return file;
}

void VcardTest::readsVersion4()
{
    const PersonCard person =
        readOne(card("FN:Åse Krog\r\n"
                     "N:Krog;Åse;;;\r\n"
                     "ORG:Nordkryo ApS;Sales\r\n"
                     "TITLE:Head of sales\\, Europe\r\n"
                     "ROLE:sales\r\n"
                     "item1.TEL;VALUE=uri;TYPE=\"work,voice\":tel:+45-12-34;ext=5\r\n"
                     "TEL;VALUE=uri;TYPE=cell:tel:+45-99\r\n"
                     "EMAIL;PREF=1:ase@nordkryo.example\r\n"
                     "LANG:da-DK\r\nLANG:en\r\n"
                     "CATEGORIES:cryo,fair 2026\r\n"
                     "NOTE:Met in Lund.\\nLikes mail.\r\n"));
    QCOMPARE(person.problem, CardProblem::None);
    QCOMPARE(person.line, 1);
    QCOMPARE(person.name, u"Åse Krog"_s);
    QCOMPARE(person.organisation, u"Nordkryo ApS"_s);
    QCOMPARE(person.jobTitle, u"Head of sales, Europe"_s);
    QCOMPARE(person.role, ContactRole::Sales);
    QCOMPARE(person.telephone, u"+45-12-34 ext. 5"_s);
    QCOMPARE(person.mobile, u"+45-99"_s);
    QCOMPARE(person.email, u"ase@nordkryo.example"_s);
    QCOMPARE(person.languages, (QStringList{u"da"_s, u"en"_s}));
    QCOMPARE(person.tags, (QStringList{u"cryo"_s, u"fair 2026"_s}));
    QCOMPARE(person.note, u"Met in Lund.\nLikes mail."_s);
    QVERIFY(person.leftOut.empty());
}

void VcardTest::readsVersion3()
{
    const PersonCard person = readOne(
        card("N:Nowak;Jan;;dr;\nFN:dr Jan Nowak\nORG:Kriowis Sp. z o.o.;\n"
             "TEL;TYPE=WORK,VOICE:(12) 345\\;67\nEMAIL;type=INTERNET;type=WORK:jan@k.example\n"
             "A long unreadable line\nBDAY:1980-01-01\nADR;TYPE=HOME:;;Ulica 1;Kraków;;;PL\n",
             "3.0"));
    QCOMPARE(person.name, u"dr Jan Nowak"_s);
    QCOMPARE(person.organisation, u"Kriowis Sp. z o.o."_s);
    QCOMPARE(person.telephone, u"(12) 345;67"_s);
    QCOMPARE(person.email, u"jan@k.example"_s);
    QCOMPARE(person.leftOut,
             (std::map<QString, int>{{QString(), 1}, {u"ADR"_s, 1}, {u"BDAY"_s, 1}}));
}

void VcardTest::readsVersion21()
{
    // As a telephone of 2005 writes it: bare types, quoted-printable over three lines.
    const PersonCard person = readOne(card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;\r\n"
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen=20=\r\nM=C3=BC=\r\nller\r\n"
        "ORG:Vermolen;R\\&D\r\nTEL;WORK;VOICE:+31 10\r\nTEL;CELL:+31 6\r\nTEL;WORK;FAX:+31 11\r\n"
        "EMAIL;PREF;INTERNET:jm@v.example\r\n"
        "NOTE;QUOTED-PRINTABLE:one=0D=0Atwo\r\n"
        "PHOTO;JPEG;ENCODING=BASE64:\r\n  /9j/4AAQSkZJRg\r\n  ABAQEA\r\n\r\nTITLE:C:\\Labs\r\n",
        "2.1"));
    QCOMPARE(person.name, u"Jürgen Müller"_s);
    QCOMPARE(person.organisation, u"Vermolen"_s);
    QCOMPARE(person.telephone, u"+31 10"_s);
    QCOMPARE(person.mobile, u"+31 6"_s);
    QCOMPARE(person.email, u"jm@v.example"_s);
    QCOMPARE(person.note, u"one\ntwo"_s);
    QCOMPARE(person.jobTitle, u"C:\\Labs"_s); // a backslash of 2.1 is a backslash
    QCOMPARE(person.leftOut, (std::map<QString, int>{{u"PHOTO"_s, 1}, {u"TEL"_s, 1}}));
}

void VcardTest::readsOtherCharsets_data()
{
    QTest::addColumn<QByteArray>("file");
    const QString text = QString::fromUtf8(card("FN:Zoë Łęcka\r\n", "3.0"));
    const QString western = QString::fromUtf8(card("FN:Zoë Lecka\r\n", "3.0"));
    QTest::newRow("utf-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("utf-16") << QByteArray("\xFF\xFE", 2)
            + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QTest::newRow("windows-1252") << western.toLatin1();
    QTest::newRow("charset of the line")
        << card("FN;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE:Zo=EB =A3=EAcka\r\n", "2.1");
    QTest::newRow("unknown charset") << card("FN;CHARSET=klingon:Zoë Łęcka\r\n", "2.1");
}

void VcardTest::readsOtherCharsets()
{
    QFETCH(QByteArray, file);
    const QString name = readOne(file).name;
    QVERIFY2(name == u"Zoë Łęcka"_s || name == u"Zoë Lecka"_s, qPrintable(name));
}

void VcardTest::unfoldsWithinALetter()
{
    // Programs that fold at bytes cut the two bytes of "ø" in two.
    QCOMPARE(readOne(card("FN:S\xC3\r\n \xB8ren Bach\r\nTITLE:Head\r\n  of\r\n\t sales\r\n")).name,
             u"Søren Bach"_s);
    QCOMPARE(readOne(card("FN:Søren\r\n Bach\r\n", "2.1")).name, u"Søren Bach"_s);
}

void VcardTest::choosesTheNumbersForWork()
{
    const PersonCard person = readOne(card("FN:A B\r\nTEL;TYPE=home:1\r\nTEL;TYPE=work:2\r\n"
                                           "TEL;TYPE=\"pref,fax,work\":3\r\nTEL:4\r\n"
                                           "EMAIL;TYPE=home:h@x.example\r\nEMAIL:w@x.example\r\n"
                                           "EMAIL:W@X.example\r\n"));
    QCOMPARE(person.telephone, u"2"_s);
    QCOMPARE(person.email, u"w@x.example"_s);
    QCOMPARE(person.leftOut, (std::map<QString, int>{{u"EMAIL"_s, 1}, {u"TEL"_s, 3}}));
}

void VcardTest::buildsANameOfItsParts()
{
    QCOMPARE(readOne(card("N:van den Berg;Anna;Maria,Luise;Dr.;\r\n", "3.0")).name,
             u"Anna Maria Luise van den Berg"_s);
    QCOMPARE(readOne(card("N:Doe;Jane\r\nFN:jane@doe.example\r\n", "3.0")).name, u"Jane Doe"_s);
    QCOMPARE(readOne(card("FN:  Jane \\n Doe \r\n", "3.0")).name, u"Jane Doe"_s);
}

void VcardTest::passesOverPicturesAndAssistants()
{
    const auto people = read(
        card("FN:Chief\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Assistant\r\nTEL:9\r\nEND:VCARD\r\nTEL:1\r\n",
             "2.1")
        + card("FN:Second\r\nPHOTO:data:image/jpeg;base64,AAAA\r\n"));
    QCOMPARE(people.size(), size_t(2));
    QCOMPARE(people[0].name, u"Chief"_s);
    QCOMPARE(people[0].telephone, u"1"_s);
    QCOMPARE(people[1].name, u"Second"_s);
    QCOMPARE(people[1].leftOut, (std::map<QString, int>{{u"PHOTO"_s, 1}}));
}

void VcardTest::saysWhyACardIsNoContact()
{
    const auto people =
        read(card("KIND:org\r\nFN:CERN\r\n") + card("FN:Nordkryo\r\nORG:Nordkryo\r\n", "3.0")
             + card("KIND:group\r\nFN:All of us\r\n") + card("TEL:12\r\n")
             + "BEGIN:VCARD\r\nFN:Half\r\n" + card("FN:Whole\r\n") + "BEGIN:VCARD\r\nFN:Last");
    QCOMPARE(people.size(), size_t(7));
    QCOMPARE(people[0].problem, CardProblem::Organisation);
    QCOMPARE(people[1].problem, CardProblem::Organisation);
    QCOMPARE(people[2].problem, CardProblem::Group);
    QCOMPARE(people[3].problem, CardProblem::NoName);
    QCOMPARE(people[3].line, 16);
    QCOMPARE(people[4].problem, CardProblem::CutOff);
    QCOMPARE(people[4].name, u"Half"_s);
    QCOMPARE(people[5].problem, CardProblem::None);
    QCOMPARE(people[6].problem, CardProblem::CutOff);
}

void VcardTest::readsAnyLineEnd()
{
    for (const char *end : {"\r\n", "\n", "\r"}) {
        QByteArray file = card("FN:Jane Doe\r\nTEL:1\r\n") + card("FN:John Doe\r\n");
        file.replace("\r\n", end);
        QCOMPARE(read(file).size(), size_t(2));
        QCOMPARE(read(file)[0].telephone, u"1"_s);
    }
}

void VcardTest::refusesWhatHoldsNoCard()
{
    for (const QByteArray &file :
         {QByteArray(), QByteArray("name;mail\r\n"), QByteArray("\0\1\2", 3)}) {
        const auto cards = readVcards(file);
        QVERIFY(!cards);
        QCOMPARE(cards.error().code, Error::Code::Format);
    }
}

void VcardTest::writesWhatItReads_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("3.0") << int(VcardVersion::V3);
    QTest::newRow("4.0") << int(VcardVersion::V4);
}

void VcardTest::writesWhatItReads()
{
    QFETCH(int, version);
    const Contact jane{.id = Id<Contact>::create(),
                       .name =
                           u"Jané Ødegård; the \\ \"first\", of many with a name that is folded"_s,
                       .role = ContactRole::IndustrialContactOfficer,
                       .jobTitle = u"Head, of labs"_s,
                       .languages = {u"en"_s, u"nb"_s},
                       .telephone = u"+47 12-34 (0) 56"_s,
                       .mobile = u"+47 99 88"_s,
                       .email = u"jane@lab.example"_s};
    const QByteArray file = writeVcard(jane, u"Lab; of cold, things"_s, VcardVersion(version));
    const PersonCard back = readOne(file);
    QCOMPARE(back.problem, CardProblem::None);
    QCOMPARE(back.name, jane.name);
    QCOMPARE(back.role, jane.role);
    QCOMPARE(back.jobTitle, jane.jobTitle);
    QCOMPARE(back.telephone, jane.telephone);
    QCOMPARE(QString(back.mobile).replace(u'-', u' '), jane.mobile);
    QCOMPARE(back.email, jane.email);
    QCOMPARE(back.organisation, u"Lab; of cold, things"_s);
    QCOMPARE(back.languages,
             VcardVersion(version) == VcardVersion::V4 ? jane.languages : QStringList());
    QVERIFY(back.leftOut.empty());
}

void VcardTest::keepsWhatTheOfficeNotedToItself()
{
    Contact jane{.id = Id<Contact>::create(), .name = u"Jane"_s};
    jane.note = u"secret-note"_s;
    jane.tags = {u"secret-tag"_s};
    jane.source = u"secret-source"_s;
    jane.purposes = {u"secret-purpose"_s};
    for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4})
        QVERIFY(!writeVcard(jane, {}, version).contains("secret"));
}

void VcardTest::foldsAt75Bytes()
{
    const Contact jane{.id = Id<Contact>::create(), .name = u"Ø"_s.repeated(200)};
    const QByteArray file = writeVcard(jane, {}, VcardVersion::V4);
    for (const QByteArray &line : file.split('\n')) {
        QVERIFY(line.size() <= 76);                        // with its CR
        QVERIFY(QString::fromUtf8(line).toUtf8() == line); // no letter was cut
    }
    QCOMPARE(readOne(file).name, jane.name);
}

void VcardTest::survivesDamage()
{
    const QByteArray sound =
        card("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;\r\n"
             "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen=20=\r\nM=C3=BCller\r\n"
             "PHOTO;ENCODING=BASE64:AAAA\r\n BBBB\r\n\r\nTEL;TYPE=\"work,voice\":tel:+1;ext=2\r\n",
             "2.1")
        + card("FN:Åse\r\n  Krog\r\nAGENT:BEGIN:VCARD\r\nNOTE:a\\nb\\\r\n");
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const auto cards = readVcards(damaged(sound, seed));
        if (cards)
            QVERIFY(cards->size() < 50);
    }
    // Every beginning of a file, as a broken download leaves it.
    for (qsizetype size = 0; size < sound.size(); ++size)
        (void)readVcards(sound.left(size));
}

QTEST_APPLESS_MAIN(VcardTest)
#include "tst_vcard.moc"
