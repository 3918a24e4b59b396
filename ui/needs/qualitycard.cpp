#include "ui/needs/qualitycard.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/readingorder.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int cardEdge = 12;
constexpr int cardGap = 8;
constexpr int currentMark = 3;

QString iconOf(CheckResult result)
{
    switch (result) {
    case CheckResult::Failure: return u"data-error"_s;
    case CheckResult::Warning: return u"data-warning"_s;
    case CheckResult::Tip:
    case CheckResult::Pass: return u"data-information"_s;
    }
    Q_UNREACHABLE();
}

QColor failureInk(const Tokens &t)
{
    return t.tone(Tone::Negative).ink;
}
QColor warningInk(const Tokens &t)
{
    return t.tone(Tone::Warning).ink;
}
QColor tipInk(const Tokens &t)
{
    return t.tone(Tone::Info).ink;
}

QString resultName(CheckResult result)
{
    switch (result) {
    case CheckResult::Failure: return QualityCard::tr("Fails");
    case CheckResult::Warning: return QualityCard::tr("Warning");
    case CheckResult::Tip:
    case CheckResult::Pass: return QualityCard::tr("Tip");
    }
    Q_UNREACHABLE();
}

} // namespace

QualityCard::QualityCard(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_headline(new TextLabel({}, TextSize::Text, true))
    , m_points(TextLabel::secondary())
    , m_sentence(TextLabel::secondary())
    , m_buttons(new QWidget)
    , m_go(new QPushButton(kit::icon(u"go-jump"_s), tr("Go to field")))
    , m_cure(new QPushButton)
    , m_keep(new QPushButton(tr("Keep, with reason")))
    , m_reasonLine(new QWidget)
    , m_reason(new QLineEdit)
{
    setObjectName(u"qualityCard"_s);
    m_headline->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_go->setObjectName(u"goToField"_s);
    m_cure->setObjectName(u"useSuggestion"_s);
    m_cure->setIcon(kit::icon(u"tools-wizard"_s));
    m_keep->setObjectName(u"keepWithReason"_s);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setPlaceholderText(tr("why it stays"));
    m_reason->setAccessibleName(tr("Why it stays as it is"));

    auto *flow = new FlowLayout(cardGap, m_buttons);
    flow->setContentsMargins(0, 2, 0, 0);
    flow->addWidget(m_cure);
    flow->addWidget(m_go);
    flow->addWidget(m_keep);

    auto *keep = new QPushButton(tr("Keep"));
    keep->setObjectName(u"keep"_s);
    auto *line = new QHBoxLayout(m_reasonLine);
    line->setContentsMargins(0, 2, 0, 0);
    line->addWidget(m_reason, 1);
    line->addWidget(keep);
    m_reasonLine->hide();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(cardEdge, cardEdge - 2, cardEdge, cardEdge - 2);
    grid->setHorizontalSpacing(cardGap);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_headline, 0, 1);
    grid->addWidget(m_points, 0, 2, Qt::AlignTop);
    grid->addWidget(m_sentence, 1, 1, 1, 2);
    grid->addWidget(m_buttons, 2, 1, 1, 2);
    grid->addWidget(m_reasonLine, 3, 1, 1, 2);
    grid->setColumnStretch(1, 1);

    connect(m_go, &QPushButton::clicked, this, &QualityCard::goWanted);
    connect(m_cure, &QPushButton::clicked, this, &QualityCard::cureWanted);
    connect(m_keep, &QPushButton::clicked, this, [this] { askReason(!m_reasonLine->isVisible()); });
    connect(keep, &QPushButton::clicked, this, &QualityCard::keep);
    connect(m_reason, &QLineEdit::returnPressed, this, &QualityCard::keep);
}

void QualityCard::show(const QualityNote &note)
{
    if (note == m_note)
        return;
    m_note = note;
    m_headline->setText(note.headline);
    m_points->setText(note.points);
    m_sentence->setText(note.sentence);
    m_cure->setText(note.cure);
    m_cure->setVisible(!note.cure.isEmpty());
    m_keep->setVisible(note.mayKeep);
    // Names that tell the buttons of one finding from those of another.
    //: %1: what a button does, %2: what is wrong
    const auto name = [&](const QString &button) {
        return tr("%1: %2").arg(button, note.headline);
    };
    m_go->setAccessibleName(name(m_go->text()));
    m_cure->setAccessibleName(name(m_cure->text()));
    m_keep->setAccessibleName(name(m_keep->text()));
    setAccessibleName(tr("%1: %2").arg(resultName(note.result), note.headline));
    dress();
}

void QualityCard::setCurrent(bool current)
{
    m_isCurrent = current;
    update();
}

void QualityCard::takeFocus()
{
    QPushButton *first = m_cure->isVisibleTo(this) ? m_cure : m_go;
    first->setFocus(Qt::OtherFocusReason);
}

void QualityCard::askReason(bool asking)
{
    m_reasonLine->setVisible(asking);
    if (!asking)
        return;
    m_reason->setFocus(Qt::OtherFocusReason);
    // At the lower edge the line opens out of sight; it has its place when it is laid out.
    QTimer::singleShot(0, m_reasonLine, [this] { scrollTo(*m_reasonLine); });
}

void QualityCard::keep()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_reason->clear();
    m_keep->setFocus(Qt::OtherFocusReason); // a line that is hidden must not have it
    m_reasonLine->hide();
    emit keepWanted(reason);
}

void QualityCard::dress()
{
    const int side = QFontMetrics(kit::font(TextSize::Text, true)).height();
    const auto ink = m_note.result == CheckResult::Failure ? failureInk
        : m_note.result == CheckResult::Warning            ? warningInk
                                                           : tipInk;
    m_icon->setPixmap(kit::icon(iconOf(m_note.result), ink).pixmap(side, side));
}

void QualityCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    QWidget::changeEvent(event);
}

void QualityCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = kit::tokens();
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    if (m_isCurrent)
        painter.fillRect(QRect(0, 0, currentMark, height() - 1), tokens.accentGraphic);
}

} // namespace ilo
