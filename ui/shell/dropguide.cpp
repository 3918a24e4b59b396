#include "ui/shell/dropguide.h"

#include "core/notice/notice.h"
#include "ui/kit/icons.h"
#include "ui/kit/importkind.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace ilo {
namespace {

/// The one file that is dragged; empty for text, several files, or what is not on this computer.
QString fileIn(const QMimeData *data)
{
    if (!data || !data->hasUrls() || data->urls().size() != 1)
        return {};
    return data->urls().constFirst().toLocalFile();
}

constexpr qint64 headOfNotice = 8192; // bytes in which a notice says what it is

bool isNotice(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && looksLikeNotice(file.read(headOfNotice));
}

} // namespace

DropPlan planDrop(const QString &path, bool hasWorkspace)
{
    const QFileInfo file(path);
    const QString suffix = file.suffix().toLower();
    if (suffix == u"inprocap")
        return {DropGuide::tr("Opens the workspace “%1”").arg(file.completeBaseName()), true};
    const std::optional<ImportKind> kind = importKind(path);
    if (kind == ImportKind::List) {
        return {hasWorkspace ? DropGuide::tr("Starts the import of companies from “%1”. Nothing is "
                                             "written until you say so.")
                                   .arg(file.fileName())
                             : DropGuide::tr("Makes a workspace and starts the import of companies "
                                             "from “%1”")
                                   .arg(file.fileName()),
                true};
    }
    if (kind == ImportKind::Cards) {
        return {hasWorkspace ? DropGuide::tr("Starts the import of people from “%1”. Nothing is "
                                             "written until you say so.")
                                   .arg(file.fileName())
                             : DropGuide::tr("Makes a workspace and starts the import of people "
                                             "from “%1”")
                                   .arg(file.fileName()),
                true};
    }
    if (kind == ImportKind::Notice) {
        if (!isNotice(path))
            return {DropGuide::tr("“%1” is no procurement notice (eForms or TED XML)")
                        .arg(file.fileName()),
                    false};
        return {hasWorkspace
                    ? DropGuide::tr("Shows what would become of the notice “%1”. Nothing is "
                                    "written until you say so.")
                          .arg(file.fileName())
                    : DropGuide::tr("Makes a workspace and shows what would become of the "
                                    "notice “%1”")
                          .arg(file.fileName()),
                true};
    }
    return {
        DropGuide::tr("“%1” is neither a workspace nor a spreadsheet (CSV, XLSX or ODS), vCards "
                      "or a notice")
            .arg(file.fileName()),
        false};
}

DropGuide::DropGuide(QWidget *window) : QWidget(window)
{
    setAcceptDrops(true);
    hide();
    qApp->installEventFilter(this);
}

bool DropGuide::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter || watched == this)
        return QWidget::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != parentWidget())
        return QWidget::eventFilter(watched, event);
    const QString path = fileIn(static_cast<QDragEnterEvent *>(event)->mimeData());
    if (path.isEmpty())
        return QWidget::eventFilter(watched, event);
    m_plan = planDrop(path, m_hasWorkspace);
    setGeometry(parentWidget()->rect());
    setAccessibleName(m_plan.sentence);
    show();
    raise();
    // The guide lies on top from now on and gets the next move; until then the drag stays alive.
    event->setAccepted(true);
    return true;
}

void DropGuide::dragEnterEvent(QDragEnterEvent *event)
{
    dragMoveEvent(event);
}

void DropGuide::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(m_plan.isPossible);
}

void DropGuide::dragLeaveEvent(QDragLeaveEvent *)
{
    hide();
}

void DropGuide::dropEvent(QDropEvent *event)
{
    hide();
    const QString path = fileIn(event->mimeData());
    if (path.isEmpty() || !m_plan.isPossible)
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    // Later, so that the program the file came from is not kept waiting by an assistant.
    QMetaObject::invokeMethod(
        this, [this, path] { emit dropped(path); }, Qt::QueuedConnection);
}

void DropGuide::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    QColor veil = t.window;
    veil.setAlphaF(0.88f);
    painter.fillRect(rect(), veil);
    const ColourPair &pair = t.tone(m_plan.isPossible ? Tone::Info : Tone::Warning);

    painter.setFont(kit::font(TextSize::Section, true));
    const int flags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRect room = rect().adjusted(width() / 6, 0, -width() / 6, 0);
    const QRect words = painter.boundingRect(room, flags, m_plan.sentence);
    paint::box(&painter, words.adjusted(-32, -64, 32, 28), pair.ground, pair.ink, 2, 8);
    painter.setPen(pair.ink);
    painter.drawText(words, flags, m_plan.sentence);
    kit::paintIcon(&painter,
                   QRect(words.center().x() - 16, words.top() - 48, 32, 32),
                   m_plan.isPossible ? QStringLiteral("document-import")
                                     : QStringLiteral("data-warning"),
                   pair.ink);
}

} // namespace ilo
