#include "accesskit.h"

#include "core/storage/repository.h"
#include "ui/bigscience/balanceimportdialog.h"
#include "ui/codes/codepicker.h"
#include "ui/contacts/erasedialog.h"
#include "ui/contacts/vcarddialog.h"
#include "ui/help/helpwindow.h"
#include "ui/kit/page.h"
#include "ui/lists/listtable.h"
#include "ui/needs/readinessdialog.h"
#include "ui/palette/commandpalette.h"
#include "ui/receipts/importreceiptdialog.h"
#include "ui/shell/workspaceview.h"
#include "ui/transfer/importassistant.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ilo::test {
namespace {

std::function<void(AccessKit &)> page(const QString &key, const QString &part = {})
{
    return [key, part](AccessKit &kit) { kit.go({key, {}, part}); };
}

std::function<void(AccessKit &)> record(const QString &key, const QString &table,
                                        const QString &part = {}, const QString &condition = u"1"_s)
{
    return [=](AccessKit &kit) { kit.go({key, kit.id(table, condition), part}); };
}

/// With the reasons of the first company, which a worker makes.
void shortlist(AccessKit &kit)
{
    record(u"needs"_s, u"need"_s, u"shortlist"_s)(kit);
    const QWidget *page = kit.view().page();
    if (!QTest::qWaitFor([page] { return page->findChild<QWidget *>(u"wrongTranslation"_s); },
                         30'000))
        qWarning("the shortlist gives no reasons");
}

std::function<void(AccessKit &)> keys(const QString &key, const QStringList &commands)
{
    return [=](AccessKit &kit) {
        kit.go({key, {}, {}});
        for (const QString &command : commands)
            kit.run(command);
    };
}

void tickAll(AccessKit &kit, const QString &key)
{
    kit.go({key, {}, {}});
    auto *table = kit.view().page()->findChild<ListTable *>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    AccessKit::settle();
}

/// A file for the assistants, written once a process.
QString written(const QString &name, const QByteArray &content)
{
    static QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QString spreadsheet()
{
    return written(u"companies.csv"_s,
                   "Company,Country,Web,SME,What\n"
                   "Nordkryo ApS,DK,nordkryo.example,x,cryostats\n"
                   "Nieuw BV,NL,nieuw.example,,\"magnets, coils\"\n"
                   ",PL,,x,nothing\n");
}

/// A list with a company that is here under a shorter name, and one row twice.
QString alikeList(AccessKit &kit)
{
    const auto company = Repository<Organisation>(kit.database())
                             .where(u"town IS NOT NULL AND name LIKE '% %' LIMIT 1"_s);
    if (!company || company->empty())
        qFatal("the sample has no such company");
    const Organisation &known = company->front();
    const QString name = known.name.section(u' ', 0, 0);
    return written(u"alike.csv"_s,
                   u"Company,Town,Country,Employees\n\"%1\",%2,%3,41\nNeu GmbH,Ulm,DE,7\n"
                   "Neu GmbH,Ulm,DE,8\n"_s.arg(name, known.town, known.country)
                       .toUtf8());
}

/// The assistant at one of its steps.
std::function<void(AccessKit &)> assistant(ImportAssistant::Step wanted, bool alike = false)
{
    return [wanted, alike](AccessKit &kit) {
        kit.go({u"companies"_s, {}, {}});
        kit.window().openFile(alike ? alikeList(kit) : spreadsheet());
        AccessKit::settle();
        const auto *dialog = qobject_cast<ImportAssistant *>(AccessKit::inFront(kit.window()));
        if (!dialog)
            qFatal("no assistant");
        auto *next = dialog->findChild<QPushButton *>(u"nextStep"_s);
        // The button of the first step asks for another file: none is pressed before this one is
        // read.
        constexpr int most = 60'000;
        const auto reaches = [&](auto condition) {
            if (!QTest::qWaitFor(condition, most))
                qFatal("the assistant does not go on");
        };
        reaches([&] { return dialog->step() == ImportAssistant::Columns; });
        if (wanted == ImportAssistant::File)
            dialog->findChild<QPushButton *>(u"previousStep"_s)->click();
        while (dialog->step() < wanted) {
            const auto before = dialog->step();
            reaches([&] { return next->isEnabled(); });
            next->click();
            reaches([&] { return dialog->step() != before; });
        }
        if (wanted == ImportAssistant::Check)
            reaches([&] { return next->isEnabled(); });
        AccessKit::settle();
    };
}

void pasteRequirements(AccessKit &kit)
{
    kit.go({u"needs"_s, kit.id(u"need"_s), {}});
    QApplication::clipboard()->setText(u"Requirement\tThreshold\tTarget\tPriority\n"
                                       "Be exchanged in the tunnel\t≤ 30 min\t0.25 h\tShould\n"
                                       "Keep low loss\t0.5 dB\t0.3 dB\tperhaps\n"_s);
    auto *table = kit.window().findChild<QWidget *>(u"requirements"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
}

void palette(AccessKit &kit)
{
    kit.go({u"home"_s, {}, {}});
    kit.run(u"Ctrl+K"_s);
    QTest::keyClicks(kit.window().focusWidget(), u"nordcryo"_s);
}

void deleteOne(AccessKit &kit)
{
    kit.go({u"contacts"_s, kit.id(u"contact"_s), {}});
    kit.run(u"Del"_s);
    kit.go({u"bin"_s, {}, {}});
}

void erasing(AccessKit &kit)
{
    kit.go({u"contacts"_s, {}, {}});
    EraseDialog::start(kit.view().context(), kit.id(u"contact"_s), u"Somebody"_s, &kit.window());
}

void cards(AccessKit &kit)
{
    kit.go({u"contacts"_s, {}, {}});
    VcardDialog::start(kit.view().context(),
                       written(u"people.vcf"_s,
                               "BEGIN:VCARD\nVERSION:4.0\nFN:Åse Krog\nORG:Nordkryo ApS\n"
                               "EMAIL:ase@nord.example\nEND:VCARD\n"),
                       &kit.window());
}

void balances(AccessKit &kit)
{
    kit.go({u"bigscience"_s, kit.id(u"organisation"_s, u"name LIKE '%CERN%'"_s), {}});
    kit.prompts.file =
        written(u"balance.csv"_s, "Country,Status\nDK,poorly balanced\nPL,balanced\n");
    kit.run(u"Ctrl+Shift+I"_s);
}

/// With the companies that fit the first call, which a worker finds.
void opportunity(AccessKit &kit)
{
    record(u"opportunities"_s, u"opportunity"_s, {}, u"closes_on > date('now')"_s)(kit);
    const QWidget *page = kit.view().page();
    const auto *beside = page->findChild<QWidget *>(u"opportunityShortlistButton"_s);
    if (!beside || !beside->isVisible())
        return; // in a small window the pane is a closed drawer
    if (!QTest::qWaitFor([page] { return page->findChild<QCheckBox *>(); }, 30'000))
        qWarning("nobody fits the call");
}

/// The codes that are proposed for a need, read by a worker.
void suggestions(AccessKit &kit)
{
    kit.go({u"needs"_s, kit.id(u"need"_s), {}});
    auto *suggest = kit.view().page()->findChild<QToolButton *>(u"suggest"_s);
    if (!suggest)
        qFatal("nothing is proposed");
    suggest->click();
    AccessKit::settle();
}

void filter(AccessKit &kit)
{
    kit.go({u"companies"_s, {}, {}});
    kit.run(u"Ctrl+Shift+F"_s);
}

void filtered(AccessKit &kit)
{
    kit.go({u"companies"_s, {}, {}});
    kit.run(u"Ctrl+F"_s);
    QTest::keyClicks(kit.window().focusWidget(), u"country:PL trl:>=6 zzz"_s);
}

void importReceipt(AccessKit &kit)
{
    const HistoryEntry action{
        .changeset = 1, .at = QDateTime::currentDateTimeUtc(), .who = u"Ada Advisor"_s};
    ListImport receipt{.name = u"companies.csv"_s, .hash = QString(64, u'a')};
    receipt.mapping =
        u"{\"columns\":[{\"column\":\"Company\",\"field\":\"name\"},"
        "{\"column\":\"SME\",\"field\":\"size_class\",\"meanings\":{\"x\":\"small\"}}]}"_s;
    receipt.counts = u"{\"rows\":3,\"new\":2,\"rejected\":1}"_s;
    receipt.leftOut = u"[{\"row\":4,\"line\":4,\"reason\":\"no_name\"}]"_s;
    auto *dialog = new ImportReceiptDialog(receipt, action, &kit.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    AccessKit::settle();
}

/// In the panel beside the form, or in the drawer.
void quality(AccessKit &kit)
{
    kit.go({u"needs"_s, kit.id(u"need"_s), {}});
    kit.run(u"Ctrl+Shift+Q"_s);
    AccessKit::settle();
}

void translations(AccessKit &kit)
{
    kit.go({u"needs"_s, kit.id(u"need"_s), {}});
    kit.run(u"Ctrl+Shift+T"_s);
    AccessKit::settle();
}

void notReady(AccessKit &kit)
{
    kit.go({u"needs"_s, kit.id(u"need"_s), {}});
    Need empty;
    empty.title = u"Something"_s;
    empty.publishedAt = u"ilo.example/needs"_s;
    ReadinessDialog::ask(
        kit.view().context(),
        NeedInFull{.need = empty, .organisation = {}},
        {u"Publish version 2 though the need is not ready?"_s, u"Publish all the same"_s},
        ReadinessDialog::When::NotReady,
        &kit.window(),
        [](const QString &) {});
    AccessKit::settle();
}

} // namespace

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all{
        {"home", page(u"home"_s)},
        {"companies", record(u"companies"_s, u"organisation"_s)},
        {"company in full", record(u"companies"_s, u"organisation"_s, u"full"_s)},
        {"new company", keys(u"companies"_s, {u"Ctrl+N"_s})},
        {"companies ticked", [](AccessKit &kit) { tickAll(kit, u"companies"_s); }},
        {"companies without a match", filtered},
        {"filter", filter},
        {"change many",
         [](AccessKit &kit) {
             tickAll(kit, u"companies"_s);
             kit.run(u"Ctrl+Shift+E"_s);
         }},
        {"contacts", record(u"contacts"_s, u"contact"_s)},
        {"new contact", keys(u"contacts"_s, {u"Ctrl+N"_s})},
        {"retention", page(u"contacts"_s, u"retention"_s)},
        {"erase", erasing},
        {"vcards", cards},
        {"organisations", record(u"bigscience"_s, u"organisation"_s, {}, u"name LIKE '%CERN%'"_s)},
        {"rules", page(u"bigscience"_s, u"rules"_s)},
        {"thresholds", page(u"bigscience"_s, u"thresholds"_s)},
        {"balances", balances},
        {"opportunities", opportunity},
        {"new opportunity", keys(u"opportunities"_s, {u"Ctrl+N"_s})},
        {"needs", page(u"needs"_s)},
        {"need", record(u"needs"_s, u"need"_s)},
        {"new need", keys(u"needs"_s, {u"Ctrl+N"_s})},
        {"brief", record(u"needs"_s, u"need"_s, u"brief"_s)},
        {"quality of a need", quality},
        {"paste requirements", pasteRequirements},
        {"find and frame", record(u"needs"_s, u"need"_s, u"find"_s)},
        {"weigh", record(u"needs"_s, u"need"_s, u"weigh"_s)},
        {"prior art", record(u"needs"_s, u"need"_s, u"prior-art"_s)},
        {"similar needs", record(u"needs"_s, u"need"_s, u"similar"_s)},
        {"texts in another language", translations},
        {"need not ready", notReady},
        {"proposed codes", suggestions},
        {"shortlist", shortlist},
        {"activities", record(u"activities"_s, u"activity"_s)},
        {"tasks", record(u"activities"_s, u"task"_s)},
        {"log activity", keys(u"activities"_s, {u"Ctrl+L"_s})},
        {"history", page(u"history"_s)},
        {"bin", deleteOne},
        {"settings office", page(u"settings"_s, u"office"_s)},
        {"settings advisors", page(u"settings"_s, u"advisor"_s)},
        {"settings appearance", page(u"settings"_s, u"appearance"_s)},
        {"settings privacy", page(u"settings"_s, u"privacy"_s)},
        {"settings workspace", page(u"settings"_s, u"workspace"_s)},
        {"settings lists", page(u"settings"_s, u"lists"_s)},
        {"settings glossary", page(u"settings"_s, u"glossary"_s)},
        {"palette", palette},
        {"shortcuts", keys(u"home"_s, {u"Ctrl+/"_s})},
        {"import file", assistant(ImportAssistant::File)},
        {"import columns", assistant(ImportAssistant::Columns)},
        {"import check", assistant(ImportAssistant::Check)},
        {"import duplicates", assistant(ImportAssistant::Duplicates, true)},
        {"import receipt", importReceipt},
    };
    return all;
}

} // namespace ilo::test
