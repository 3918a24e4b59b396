#include "ui/files/attachedfiles.h"

#include "core/base/writefile.h"
#include "core/storage/attachments.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

AttachedFiles::AttachedFiles(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_header(new SectionHeader(tr("Files")))
    , m_rows(new QVBoxLayout)
{
    QPushButton *add = m_header->addLink(tr("Attach a file…"));
    connect(add, &QPushButton::clicked, this, &AttachedFiles::choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_header);
    column->addLayout(m_rows);
    m_rows->setSpacing(0);
    connect(&context.workspace(), &Workspace::changed, this, &AttachedFiles::follow);
}

void AttachedFiles::show(const QString &recordType, const QString &recordId, const QString &name)
{
    m_type = recordType;
    m_record = recordId;
    m_name = name;
    reload();
}

void AttachedFiles::reload()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_files.clear();
    if (m_record.isEmpty())
        return;
    auto found = attachedFilesOf(m_context.database(), m_record);
    if (!found) {
        m_context.report(found.error());
        return;
    }
    m_files = *std::move(found);
    for (const AttachedFile &file : m_files)
        m_rows->addWidget(rowOf(file));
    if (m_files.empty())
        m_rows->addWidget(TextLabel::secondary(tr("Drop a file here, or attach one.")));
}

QWidget *AttachedFiles::rowOf(const AttachedFile &file)
{
    auto *row = new QWidget;
    row->setAccessibleName(file.name);
    auto *sign = new QToolButton;
    sign->setIcon(kit::icon(u"mail-attachment"_s));
    sign->setAutoRaise(true);
    sign->setFocusPolicy(Qt::NoFocus);
    sign->setAttribute(Qt::WA_TransparentForMouseEvents);
    constexpr int letters = 28; // beside its size and menu
    auto *name = new QPushButton(fontMetrics().elidedText(
        file.name, Qt::ElideMiddle, letters * fontMetrics().averageCharWidth()));
    name->setAccessibleName(file.name);
    kit::setRole(name, ButtonRole::Link);
    name->setObjectName(u"attachedName"_s);
    name->setToolTip(tr("Opens a copy for reading"));
    connect(name, &QPushButton::clicked, this, [this, file] { open(file); });
    auto *more = new QToolButton;
    more->setObjectName(u"attachedMore"_s);
    more->setIcon(kit::icon(u"overflow-menu"_s));
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::TabFocus);
    //: %1: name of a file
    more->setAccessibleName(tr("More for %1").arg(file.name));
    more->setToolTip(more->accessibleName());
    auto *menu = new QMenu(row);
    connect(menu->addAction(kit::icon(u"document-open"_s), tr("Open")),
            &QAction::triggered,
            this,
            [this, file] { open(file); });
    connect(menu->addAction(kit::icon(u"document-save-as"_s), tr("Save a copy…")),
            &QAction::triggered,
            this,
            [this, file] { saveCopy(file); });
    connect(menu->addAction(kit::icon(u"edit-delete"_s), tr("Remove")),
            &QAction::triggered,
            this,
            [this, file] { remove(file); });
    connect(more, &QToolButton::clicked, menu, [more, menu] {
        menu->popup(more->mapToGlobal(more->rect().bottomLeft()));
    });

    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(sign);
    line->addWidget(name);
    line->addStretch(1);
    line->addWidget(TextLabel::secondary(bytesLabel(file.size)));
    line->addWidget(more);
    return row;
}

void AttachedFiles::follow(const Changed &changed)
{
    if (changed.many || changed.touches(typeName<AttachedFile>()))
        reload();
}

void AttachedFiles::choose()
{
    const QString path =
        m_context.prompts().openFile(this, tr("Attach a file"), tr("All files (*)"));
    if (!path.isEmpty())
        attach({path});
}

void AttachedFiles::attach(const QStringList &paths)
{
    if (m_record.isEmpty())
        return;
    for (const QString &path : paths)
        m_waiting.push_back({path, m_type, m_record, m_name});
    attachNext();
}

void AttachedFiles::attachNext()
{
    if (m_waiting.empty() || m_keeping.isRunning())
        return;
    const Waiting next = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    const QString fileName = QFileInfo(next.path).fileName();
    m_context.working(tr("Attaching %1").arg(fileName), 0, 0);
    m_keeping.start<AttachedFile>(
        [next, workspace = m_context.workspace().path()](const Progress &) -> Result<AttachedFile> {
            auto writer = Database::open(workspace);
            if (!writer)
                return fail(writer.error());
            return keepFile(**writer, next.path, next.type, next.record, QDate::currentDate());
        },
        [this, next, fileName](Result<AttachedFile> file) {
            m_context.rested();
            if (file) {
                //: %1: a file, %2: a company, an activity …
                m_context.perform(next.name.isEmpty()
                                      ? tr("Attached “%1”").arg(fileName)
                                      : tr("Attached “%1” to “%2”").arg(fileName, next.name),
                                  {created(*file)});
            } else if (file.error().code == Error::Code::Invalid) {
                m_context.announce(refusal(next.path, file.error()), true, false);
            } else {
                m_context.report(file.error());
            }
            attachNext();
        });
}

QString AttachedFiles::refusal(const QString &path, const Error &error) const
{
    const qint64 size = QFileInfo(path).size();
    if (size == 0)
        return tr("“%1” is empty; there is nothing to attach.").arg(error.subject);
    return tr("“%1” has %2. Files of up to %3 can be attached, because each backup of the "
              "workspace holds them again. Keep a larger one where it is and note its place.")
        .arg(error.subject, bytesLabel(size), bytesLabel(mostAttachedBytes));
}

void AttachedFiles::open(const AttachedFile &file)
{
    const auto bytes = attachedBytes(m_context.database(), file.hash);
    if (!bytes)
        return m_context.report(bytes.error());
    const auto path = m_opened.put(file.name, *bytes);
    if (!path)
        return m_context.report(path.error());
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
        m_context.announce(tr("No program on this computer opens “%1”. Save a copy and open it "
                              "from there.")
                               .arg(file.name),
                           true,
                           false);
}

void AttachedFiles::saveCopy(const AttachedFile &file)
{
    const QString path =
        m_context.prompts().saveFile(this, tr("Save a copy"), file.name, tr("All files (*)"));
    if (path.isEmpty())
        return;
    const auto bytes = attachedBytes(m_context.database(), file.hash);
    if (!bytes)
        return m_context.report(bytes.error());
    if (const Status written = writeFile(path, *bytes); !written)
        return m_context.report(written.error());
    m_context.announce(tr("Saved a copy of “%1”").arg(file.name), true, false);
}

void AttachedFiles::remove(const AttachedFile &file)
{
    m_context.perform(m_name.isEmpty() ? tr("Removed “%1”").arg(file.name)
                                       : tr("Removed “%1” from “%2”").arg(file.name, m_name),
                      {deleted(file)},
                      true);
}

void AttachedFiles::takeDropsOn(QWidget *pane)
{
    pane->setAcceptDrops(true);
    pane->installEventFilter(this);
}

bool AttachedFiles::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEntering = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!m_record.isEmpty() && (isEntering || event->type() == QEvent::Drop)) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = localFiles(drop->mimeData());
        if (!paths.isEmpty()) {
            drop->setDropAction(Qt::CopyAction);
            drop->accept();
            if (event->type() == QEvent::Drop)
                attach(paths);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
