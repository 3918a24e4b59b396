#include "ui/activities/quicklogdialog.h"

#include "core/storage/draft.h"
#include "core/storage/engagement.h"
#include "ui/activities/sentenceedit.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/icons.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int usualWidth = 740; ///< pixels at 100 % text
constexpr int usualLine = 18;   ///< pixels of a line there
constexpr int draftAfterMs = 2000;
constexpr auto draftRecord = "quicklog"_L1;
constexpr auto draftField = "sentence"_L1;

class QuickLogFrame : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = kit::tokens();
        paint::box(&painter, rect(), t.base, t.border > 1 ? t.control : t.line, t.border, 8);
    }
};

class IconSign : public QWidget
{
public:
    explicit IconSign(const QString &name, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_name(name)
    {
        setFixedWidth(18);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        kit::paintIcon(&painter, {0, (height() - 16) / 2, 16, 16}, m_name, kit::tokens().text2);
    }

private:
    QString m_name;
};

} // namespace

QuickLogDialog::QuickLogDialog(Context &context, const QuickLogSubject &subject, QWidget *window)
    : QDialog(window)
    , m_context(context)
    , m_before(QApplication::focusWidget())
    , m_reader(context.workspace().path())
    , m_settings{QDate::currentDate(), QLocale().name().left(2), false}
    , m_frame(new QuickLogFrame(this))
    , m_field(new SentenceEdit)
    , m_form(new QuickLogForm(context, m_settings.today))
    , m_rise(TextLabel::secondary())
    , m_riseSign(new IconSign(u"data-information"_s))
    , m_cancel(new KeyButton(tr("Cancel"), tr("Esc")))
    , m_log(new KeyButton(tr("Log"), tr("Enter")))
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    m_settings.monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
    setWindowFlags(Qt::Widget); // part of the window, so that it may dim what lies below
    setAccessibleName(tr("Log activity"));
    setProperty("iloHelp", u"activities"_s);
    build();

    connect(m_field, &QLineEdit::textChanged, this, &QuickLogDialog::typed);
    connect(&m_reader,
            &QuickLogReader::understood,
            this,
            [this](const QString &sentence, const QuickLog &entry) {
                if (sentence != m_field->text())
                    return;
                m_field->setUnderstood(entry.spans);
                m_form->follow(entry);
                if (m_isWaiting)
                    log();
            });
    connect(&m_reader, &QuickLogReader::failed, &context, &Context::report);
    connect(m_form, &QuickLogForm::changed, this, &QuickLogDialog::showRise);
    connect(m_cancel, &QPushButton::clicked, this, &QuickLogDialog::reject);
    connect(m_log, &QPushButton::clicked, this, &QuickLogDialog::accept);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftAfterMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &QuickLogDialog::keepSentence);
    // The window may close the workspace and stay.
    connect(&context, &QObject::destroyed, this, [this] {
        m_draftTimer.stop();
        end();
    });

    m_form->setSubject(subject);
    if (const auto all = drafts(context.database())) {
        for (const Draft &draft : *all) {
            if (draft.record == draftRecord && draft.field == draftField)
                m_field->setText(draft.text);
        }
    }
    m_field->selectAll();
    window->installEventFilter(this);
    setFocusProxy(m_field);
    showRise();
}

QuickLogDialog::~QuickLogDialog() = default;

void QuickLogDialog::build()
{
    m_field->setObjectName(u"quickLogField"_s);
    m_field->setAccessibleName(tr("What you did, in one sentence"));
    m_field->setPlaceholderText(tr("call nordkryo 30m about N-0147 …, follow up fri"));
    m_field->setAccessibleDescription(
        tr("The fields below follow what you type. Enter logs, Escape leaves."));
    kit::setRole(m_log, ButtonRole::Primary);
    m_log->setDefault(true);
    m_rise->setWordWrap(true);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 12, 16, 12);
    top->setSpacing(10);
    top->addWidget(new IconSign(u"dialog-messages"_s));
    top->addWidget(m_field, 1);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_riseSign);
    foot->addWidget(m_rise, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_log);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(16, 10, 16, 14);
    body->setSpacing(12);
    body->addWidget(m_form);
    body->addLayout(foot);
    auto *column = new QVBoxLayout(m_frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(line);
    column->addLayout(body);
}

void QuickLogDialog::open()
{
    arrange();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void QuickLogDialog::typed()
{
    m_isWaiting = false;
    m_reader.read(m_field->text(), m_settings);
    m_draftTimer.start();
}

void QuickLogDialog::accept()
{
    // Who types quicker than names are found means what the whole sentence says.
    if (m_reader.isReading())
        m_isWaiting = true;
    else
        log();
}

void QuickLogDialog::log()
{
    m_isWaiting = false;
    if (QWidget *fault = m_form->firstFault()) {
        fault->setFocus(Qt::OtherFocusReason);
        arrange();
        return;
    }
    Task task;
    Activity activity = m_form->activity(&task);
    activity.id = Id<Activity>::create();
    ChangeSet changes{created(activity)};
    if (!task.title.isEmpty()) {
        task.id = Id<Task>::create();
        task.activity = activity.id;
        changes.push_back(created(task));
    }
    const QString kind = label(activity.kind);
    const QString with = m_form->with();
    //: %1: "Call", %2: a company
    const QString label =
        with.isEmpty() ? tr("Logged “%1”").arg(kind) : tr("Logged “%1” with “%2”").arg(kind, with);
    if (!m_context.perform(label, changes, true))
        return;
    m_field->blockSignals(true);
    m_field->clear();
    m_field->blockSignals(false);
    keepSentence();
    end();
    emit logged(activity.id.toString());
}

void QuickLogDialog::reject()
{
    keepSentence();
    end();
}

void QuickLogDialog::keepSentence()
{
    m_draftTimer.stop();
    const QString sentence = m_field->text().trimmed();
    const Status kept = sentence.isEmpty()
        ? dropDraft(m_context.database(), draftRecord, draftField)
        : keepDraft(m_context.database(), draftRecord, draftField, sentence);
    if (!kept)
        m_context.report(kept.error());
}

void QuickLogDialog::showRise()
{
    const Activity activity = m_form->activity(nullptr);
    const int level = activity.level.value_or(0);
    QString text;
    if (level > 0 && !activity.organisation.isNull()) {
        const auto before = engagementOf(m_context.database(), activity.organisation);
        const QString name = m_form->with();
        if (before && level > before->level) {
            switch (level) {
            case 1: text = tr("%1 reaches level 1 with this: informed.").arg(name); break;
            case 2: text = tr("%1 reaches level 2 with this: took part.").arg(name); break;
            case 3:
                //: %2 is the number of minutes
                text = activity.minutes
                    ? tr("%1 reaches level 3 with this: %2 minutes of one-to-one advice.")
                          .arg(name)
                          .arg(*activity.minutes)
                    : tr("%1 reaches level 3 with this: one-to-one advice.").arg(name);
                break;
            case 4: text = tr("%1 reaches level 4 with this: active in a bid.").arg(name); break;
            default: text = tr("%1 reaches level 5 with this: contracted.").arg(name); break;
            }
        }
    }
    m_rise->setText(text);
    m_riseSign->setVisible(!text.isEmpty());
    arrange();
}

void QuickLogDialog::end()
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    deleteLater();
}

bool QuickLogDialog::focusNextPrevChild(bool next)
{
    // Round and round within: what lies beneath is not to be reached while this is open.
    QWidget *focused = QApplication::focusWidget();
    QWidget *from = focused && isAncestorOf(focused) ? focused : m_field;
    for (QWidget *at = next ? from->nextInFocusChain() : from->previousInFocusChain(); at != from;
         at = next ? at->nextInFocusChain() : at->previousInFocusChain()) {
        if (isAncestorOf(at) && at->isVisible() && at->isEnabled()
            && (at->focusPolicy() & Qt::TabFocus)) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

bool QuickLogDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        arrange();
    if (watched == parentWidget() && event->type() == QEvent::Close && m_draftTimer.isActive())
        keepSentence();
    return QDialog::eventFilter(watched, event);
}

void QuickLogDialog::arrange()
{
    if (!parentWidget())
        return;
    setGeometry(parentWidget()->rect());
    const double scale = std::max(1.0, double(fontMetrics().height()) / usualLine);
    const int wide = std::min(width() - 32, int(usualWidth * scale));
    const int top = std::min(118, height() / 7);
    m_frame->layout()->activate();
    const int needed = m_frame->layout()->hasHeightForWidth()
        ? m_frame->layout()->totalHeightForWidth(wide)
        : m_frame->sizeHint().height();
    m_frame->setGeometry((width() - wide) / 2, top, wide, std::min(needed, height() - top - 8));
}

void QuickLogDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    painter.fillRect(rect(), QColor(0, 0, 0, t.dark ? 110 : 46));
    if (t.scheme == Scheme::Contrast)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF frame = m_frame->geometry();
    for (int i = 12; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 7));
        painter.drawRoundedRect(frame.adjusted(-i, -i + 4, i, i + 6), 8 + i, 8 + i);
    }
}

void QuickLogDialog::mousePressEvent(QMouseEvent *event)
{
    if (!m_frame->geometry().contains(event->position().toPoint()))
        reject();
}

void QuickLogDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace ilo
