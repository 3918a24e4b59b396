#include "ui/settings/listssection.h"

#include "core/exchange/referencefile.h"
#include "ui/codes/codetext.h"
#include "ui/kit/bigaction.h"
#include "ui/kit/errortext.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/progressline.h"
#include "ui/kit/prompts.h"
#include "ui/kit/spokenitem.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/webaddress.h"
#include "ui/settings/referencelistform.h"
#include "ui/settings/settingscard.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int shownLists = 6;
constexpr qsizetype namedCodes = 8;

/// The first codes of many: "NL361, NL362 and 4 more".
QString someCodes(const QStringList &codes)
{
    const QString first = codes.mid(0, namedCodes).join(u", "_s);
    const int more = int(codes.size() - std::min(codes.size(), namedCodes));
    //: %1: codes with commas between
    return more == 0 ? first : ListsSection::tr("%1 and %Ln more", nullptr, more).arg(first);
}

} // namespace

ListsSection::ListsSection(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_card(new SettingsCard(
          tr("Reference lists"),
          tr("Codes that others publish: what is bought, where a company is, what it does. They are "
             "read from the official file and can be read again at any time; what you chose in "
             "records stays, whichever version is used."),
          this))
    , m_list(new QTreeWidget(this))
    , m_detail(new TextLabel({}, TextSize::Text, false, this))
    , m_missing(new TextLabel({}, TextSize::Text, false, this))
    , m_message(new MessageFrame(this))
    , m_import(new ReferenceListForm(this))
    , m_progress(new ProgressLine(m_job, this))
    , m_choose(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_site(new QPushButton(this))
{
    makeList();
    m_detail->setObjectName(u"listDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_missing->setObjectName(u"missingCodes"_s);
    m_missing->setWordWrap(true);
    m_missing->setInk(Ink::Warning);
    m_missing->hide();
    m_message->setObjectName(u"listMessage"_s);
    m_import->hide();
    for (QWidget *part : {static_cast<QWidget *>(m_list),
                          static_cast<QWidget *>(m_detail),
                          static_cast<QWidget *>(m_missing),
                          static_cast<QWidget *>(m_message),
                          static_cast<QWidget *>(m_import),
                          static_cast<QWidget *>(m_progress)})
        m_card->content()->addWidget(part);
    makeButtons();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addStretch();

    connect(m_import, &ReferenceListForm::wanted, this, &ListsSection::import);
    connect(m_import, &ReferenceListForm::cancelled, this, [this] {
        m_import->hide();
        m_choose->setFocus();
    });
    connect(&m_job, &Job::started, this, &ListsSection::updateButtons);
    connect(&m_job, &Job::finished, this, &ListsSection::updateButtons);
}

void ListsSection::makeList()
{
    m_choose->setText(tr("Import from file…"));
    m_remove->setText(tr("Remove"));
    m_list->setObjectName(u"referenceLists"_s);
    m_list->setAccessibleName(tr("Reference lists"));
    m_list->setHeaderLabels(
        {tr("List"), tr("Version"), tr("Codes"), tr("Languages"), tr("Imported"), tr("File")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {2, 3})
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setMinimumHeight(shownLists * kit::lineHeight(m_list->fontMetrics(), 28));
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ListsSection::showCurrent);
}

void ListsSection::makeButtons()
{
    m_site->setText(tr("Web page"));
    m_site->setObjectName(u"openSite"_s);
    connect(m_site, &QPushButton::clicked, this, [this] {
        if (const Line *line = current())
            openWebPage(schemeWords(line->list.scheme).site);
    });
    m_choose->setObjectName(u"chooseList"_s);
    m_remove->setObjectName(u"removeList"_s);
    m_card->buttons()->addWidget(m_choose);
    m_card->buttons()->addWidget(m_remove);
    m_card->buttons()->addWidget(m_site);
    m_card->buttons()->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &ListsSection::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &ListsSection::remove);
}

void ListsSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void ListsSection::reload()
{
    const auto stored = storedLists(m_context.database());
    if (!stored)
        return m_message->show(Tone::Negative, errorText(stored.error()).sentence());
    fill(*stored);
}

void ListsSection::fill(const std::vector<StoredList> &stored)
{
    const Line *was = current();
    const QString scheme = was ? was->list.scheme : QString();
    m_lines.clear();
    for (const QString &usual : usualSchemes()) {
        const auto isUsual = [&](const StoredList &list) { return list.scheme == usual; };
        if (std::ranges::none_of(stored, isUsual))
            m_lines.push_back({StoredList{.scheme = usual}});
        for (const StoredList &list : stored) {
            if (isUsual(list))
                m_lines.push_back({list});
        }
    }
    for (const StoredList &list : stored) {
        if (!usualSchemes().contains(list.scheme))
            m_lines.push_back({list});
    }

    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem *selected = nullptr;
    for (const Line &line : m_lines) {
        const StoredList &list = line.list;
        auto *item = new SpokenItem(m_list, {schemeWords(list.scheme).name});
        if (line.isThere()) {
            const QLocale locale;
            item->setText(1, list.inUse ? list.version : tr("%1 (former)").arg(list.version));
            item->setText(2, locale.toString(list.codes));
            item->setText(3, locale.toString(list.languages.size()));
            item->setText(
                4, locale.toString(list.importedAt.toLocalTime().date(), QLocale::ShortFormat));
            item->setText(5, list.source);
        } else {
            item->setText(1, tr("not imported"));
        }
        for (const int column : {2, 3})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        if (!selected && list.scheme == scheme)
            selected = item;
    }
    m_list->setCurrentItem(selected ? selected : m_list->topLevelItem(0));
    showCurrent();
}

const ListsSection::Line *ListsSection::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < int(m_lines.size()) ? &m_lines[size_t(row)] : nullptr;
}

void ListsSection::showCurrent()
{
    updateButtons();
    m_missing->hide();
    const Line *line = current();
    if (!line)
        return m_detail->clear();
    const SchemeWords words = schemeWords(line->list.scheme);
    QString text = words.title + u". "_s;
    if (!line->isThere()) {
        //: %1: what a list would add, %2: address of a web page
        text += tr("%1 Without it the field is free text. The official file is published at %2.")
                    .arg(words.adds, words.site);
    } else if (line->list.inUse) {
        text += tr("A newer version, when there is one, is published at %1.").arg(words.site);
        tellMissing(line->list.scheme, line->list.version);
    } else {
        text += tr("Not used any more; it still names codes that are gone since.");
    }
    m_detail->setText(text);
}

/// Codes in records that the list does not have: in a worker, for it reads every record.
void ListsSection::tellMissing(const QString &scheme, const QString &version)
{
    m_looking.ask<QStringList>(
        [path = m_context.workspace().path(), scheme](const Progress &) -> Result<QStringList> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return codesNotInList(**database, scheme);
        },
        [this, scheme, version](const Result<QStringList> &missing) {
            const Line *line = current();
            if (!missing || missing->isEmpty() || !line || line->list.scheme != scheme
                || !line->list.inUse)
                return;
            //: %1: a version, %2: codes
            m_missing->setText(tr("In records, but not in %1: %2. They stay as they are.")
                                   .arg(version, someCodes(*missing)));
            m_missing->show();
        });
}

void ListsSection::updateButtons()
{
    const Line *line = current();
    m_choose->setEnabled(!m_job.isRunning());
    m_remove->setEnabled(line && line->isThere() && !m_job.isRunning());
}

void ListsSection::chooseFile()
{
    const QString path = m_context.prompts().openFile(
        this, tr("Import a reference list"), tr("Reference lists (*.gc *.csv *.xlsx *.txt)"));
    if (path.isEmpty())
        return;
    m_message->clear();
    m_reading.ask<ReferenceFile>([path](const Progress &) { return examineReferenceFile(path); },
                                 [this](const Result<ReferenceFile> &file) {
                                     if (file)
                                         return m_import->showFile(*file);
                                     m_import->hide();
                                     m_message->show(Tone::Negative,
                                                     errorText(file.error()).sentence());
                                 });
}

void ListsSection::import(const QString &path, const QString &scheme, const QString &version)
{
    m_list->setFocus(); // the form that has it goes
    m_import->hide();
    m_message->clear();
    const QString name = schemeWords(scheme).name;
    //: %1: CPV, %2: a version
    m_progress->announce(tr("Importing %1 %2").arg(name, version));
    // No label: the history has no part in it, so that nobody is offered to undo it.
    startBigAction<qint64>(
        m_context,
        m_job,
        {},
        [path, scheme, version](const BigActionTools &tools) -> Result<qint64> {
            const auto list = readReferenceList(path, scheme, version);
            if (!list)
                return fail(list.error());
            const auto stored = storeList(tools.writer, *list, tools.progress);
            if (!stored)
                return fail(stored.error());
            return qint64(list->codes.size());
        },
        [this, name, version](const Result<qint64> &codes) {
            reload();
            if (codes)
                return m_message->show(Tone::Positive,
                                       tr("%1 %2 is in use: %3 codes.")
                                           .arg(name, version, QLocale().toString(*codes)));
            if (codes.error().code == Error::Code::Cancelled) {
                m_choose->setFocus(); // the button that stopped it is gone
                return m_message->show(Tone::Info, tr("Stopped. Everything is as it was."));
            }
            m_message->show(Tone::Negative, errorText(codes.error()).sentence());
        });
}

void ListsSection::remove()
{
    const Line *line = current();
    if (!line || !line->isThere())
        return;
    const StoredList list = line->list;
    m_message->clear();
    startBigAction<void>(
        m_context,
        m_job,
        {},
        [number = list.number](const BigActionTools &tools) {
            return removeList(tools.writer, number);
        },
        [this, list](const Status &done) {
            reload();
            if (done)
                return m_message->show(
                    Tone::Info,
                    tr("%1 %2 is removed. Import its file again to have it back.")
                        .arg(schemeWords(list.scheme).name, list.version));
            m_message->show(Tone::Negative, errorText(done.error()).sentence());
        });
}

} // namespace ilo
