#include "ui/pairs/pairview.h"

#include "core/dedupe/prooftext.h"
#include "core/domain/fieldvalue.h"
#include "ui/kit/badge.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/scrolled.h"
#include "ui/kit/spoken.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"
#include "ui/pairs/proofwords.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int sideMargin = 16;
constexpr qsizetype longestShown = 120;
constexpr int lettersShown = 12; ///< of a value at least, with what is ticked before it
constexpr int resultLetters = 7; ///< of what comes of it, which breaks its lines

QString shortened(const QString &text)
{
    const QString line = QString(text).replace(u'\n', u' ');
    return line.size() > longestShown ? line.left(longestShown) + u'…' : line;
}

/// Ends the text of a tick with "…" where it does not fit, instead of cutting it through a letter.
class TextFitter : public QObject
{
public:
    TextFitter(QAbstractButton *button, QString text)
        : QObject(button)
        , m_button(button)
        , m_text(std::move(text))
    {
        show(m_text);
        button->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
            fit();
        return QObject::eventFilter(watched, event);
    }

private:
    void fit()
    {
        const QFontMetrics metrics(m_button->font());
        show(m_text);
        const int beside = m_button->sizeHint().width() - metrics.horizontalAdvance(m_text);
        show(metrics.elidedText(m_text, Qt::ElideRight, m_button->width() - beside));
    }

    void show(QString text)
    {
        text.replace(u'&', u"&&"_s);
        if (m_button->text() != text)
            m_button->setText(text);
    }

    QAbstractButton *m_button;
    QString m_text;
};

/// Asks for a few lines only: what is around scrolls where not even those fit, and the answers stay
/// in sight everywhere else.
class FewLines : public QScrollArea
{
public:
    QSize sizeHint() const override
    {
        constexpr int lines = 5;
        const QSize whole = QScrollArea::sizeHint();
        return {whole.width(), std::min(whole.height(), fontMetrics().lineSpacing() * lines)};
    }
};

} // namespace

PairView::PairView(QWidget *parent)
    : QWidget(parent)
    , m_explanation(TextLabel::secondary())
    , m_evidence(new QWidget)
    , m_scroll(new FewLines)
    , m_along(TextLabel::secondary())
    , m_alongBox(new QWidget)
    , m_back(TextLabel::secondary())
    , m_merge(new QPushButton(kit::icon(u"merge"_s, [](const Tokens &t) { return t.onAccent; }),
                              tr("Merge (M)")))
    , m_both(new QPushButton(tr("Not the same, keep both (B)")))
    , m_leave(new QPushButton(tr("Leave row out (X)")))
    , m_later(new QPushButton(tr("Decide later (↓)")))
{
    m_explanation->setWordWrap(true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the keys, and comes into sight
    kit::setSpoken(m_scroll, QAccessible::Grouping);
    m_scroll->setAccessibleName(tr("Values of both companies"));
    kit::setRole(m_merge, ButtonRole::Primary);
    kit::setRole(m_later, ButtonRole::Flat);

    auto *buttons = new FlowLayout(8);
    for (QPushButton *button : {m_merge, m_both, m_leave, m_later})
        buttons->addWidget(button);
    m_back->setWordWrap(true);
    m_along->setWordWrap(true);
    auto *alongColumn = new QVBoxLayout(m_alongBox);
    alongColumn->setContentsMargins(0, 0, 0, 0);
    alongColumn->setSpacing(2);
    alongColumn->addWidget(new TextLabel(tr("Comes along"), TextSize::Text, true));
    alongColumn->addWidget(m_along);
    alongColumn->addStretch();
    auto *backColumn = new QVBoxLayout;
    backColumn->setSpacing(2);
    backColumn->addWidget(new TextLabel(tr("You can go back"), TextSize::Text, true));
    backColumn->addWidget(m_back);
    backColumn->addStretch();
    auto *notes = new QHBoxLayout;
    notes->setSpacing(24);
    notes->addWidget(m_alongBox, 1);
    notes->addLayout(backColumn, 1);

    QVBoxLayout *column = scrolledColumn(this);
    column->setContentsMargins(0, 12, 0, 12);
    column->setSpacing(8);
    const auto inset = [&](auto *item) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(sideMargin, 0, sideMargin, 0);
        if constexpr (std::is_base_of_v<QWidget, std::remove_pointer_t<decltype(item)>>)
            row->addWidget(item);
        else
            row->addLayout(item);
        column->addLayout(row);
    };
    inset(new TextLabel(tr("Is this the same company?"), TextSize::Section, true));
    inset(m_explanation);
    inset(m_evidence);
    column->addWidget(m_scroll, 1);
    inset(buttons);
    inset(notes);

    connect(m_merge, &QPushButton::clicked, this, &PairView::mergeWanted);
    connect(m_both, &QPushButton::clicked, this, &PairView::keepBothWanted);
    connect(m_leave, &QPushButton::clicked, this, &PairView::leaveOutWanted);
    connect(m_later, &QPushButton::clicked, this, &PairView::laterWanted);
}

void PairView::ask(PairQuestion question)
{
    m_question = std::move(question);
    m_explanation->setText(m_question.explanation);
    m_leave->setVisible(m_question.mayLeaveOut);
    m_merge->setVisible(m_question.mayMerge);
    m_merge->setText(m_question.merge.isEmpty() ? tr("Merge (M)") : m_question.merge);
    m_both->setText(m_question.both.isEmpty() ? tr("Not the same, keep both (B)")
                                              : m_question.both);
    m_back->setText(m_question.goBack.isEmpty()
                        ? tr("Each merge is one step in History. “Separate again” in the company's "
                             "menu works days later, also after further edits.")
                        : m_question.goBack);
    m_alongBox->setVisible(!m_question.comesAlong.isEmpty());
    m_along->setText(m_question.comesAlong);
    showEvidence();
    m_evidence->setVisible(!m_question.likeness.parts.empty());
    showFields();
}

void PairView::setAnswerable(bool answerable)
{
    for (QPushButton *button : {m_merge, m_both, m_leave})
        button->setEnabled(answerable);
}

void PairView::showEvidence()
{
    auto *fresh = new QWidget;
    auto *flow = new FlowLayout(6, fresh);
    flow->setContentsMargins(0, 0, 0, 0);
    QStringList words;
    for (const Evidence &part : m_question.likeness.parts) {
        //: a piece of evidence and its points: "same name +8"
        const QString text = tr("%1 %2").arg(proofLabel(part.proof), pointsText(part.tenths));
        auto *badge = new Badge({text, part.tenths < 0 ? Tone::Warning : Tone::Info});
        badge->setAccessibleName(text);
        if (!part.a.isEmpty() || !part.b.isEmpty())
            badge->setToolTip(part.a == part.b ? part.a : tr("“%1” and “%2”").arg(part.a, part.b));
        flow->addWidget(badge);
        words << text;
    }
    auto *sum = new TextLabel(
        //: the sum of the points before it
        tr("= %1 points").arg(QLocale().toString(m_question.likeness.score(), 'f', 1)),
        TextSize::Text,
        true);
    flow->addWidget(sum);
    fresh->setAccessibleName(tr("What speaks for it: %1").arg(words.join(u", "_s)));
    delete m_evidence->parentWidget()->layout()->replaceWidget(
        m_evidence, fresh, Qt::FindChildrenRecursively);
    m_evidence->deleteLater();
    m_evidence = fresh;
}

void PairView::showFields()
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(sideMargin, 4, sideMargin, 4);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    if (m_question.choices.empty()) {
        m_results.clear();
        m_scroll->setWidget(table);
        return;
    }
    const QStringList heads{tr("Field"), m_question.headKept, m_question.headGone, tr("Result")};
    for (int column = 0; column < 4; ++column) {
        auto *head = new TextLabel(heads[column], TextSize::Secondary, true);
        head->setInk(Ink::Secondary);
        grid->addWidget(head, 0, column);
        grid->setColumnStretch(column, column == 0 ? 2 : 3);
        if (column > 0) // values are cut to the room there is, but must be told apart
            grid->setColumnMinimumWidth(column,
                                        fontMetrics().averageCharWidth()
                                            * (column < 3 ? lettersShown : resultLetters));
    }
    m_results.assign(m_question.choices.size(), nullptr);
    int row = 1;
    QStringList same;
    for (size_t place = 0; place < m_question.choices.size(); ++place) {
        const FieldChoice &choice = m_question.choices[place];
        if (choice.differs() || choice.field == "name"_L1)
            addField(*grid, row++, place);
        else
            same << fieldLabel(u"organisation"_s, choice.field);
    }
    if (!same.isEmpty()) {
        auto *rest = TextLabel::secondary(tr("The same in both: %1").arg(same.join(u", "_s)));
        rest->setWordWrap(true);
        grid->addWidget(rest, row++, 0, 1, 4);
    }
    grid->setRowStretch(row, 1);
    m_scroll->setWidget(table);
}

QString PairView::textOf(const FieldChoice &choice, const QVariant &value) const
{
    const QString text = valueText(u"organisation"_s, choice.field, value, m_question.names);
    return text.isEmpty() ? u"–"_s : text;
}

QString PairView::resultOf(const FieldChoice &choice) const
{
    Organisation kept;
    Organisation gone;
    setFieldValue(kept, choice.field, choice.kept);
    setFieldValue(gone, choice.field, choice.gone);
    const Organisation made = mergedCompany(kept, gone, {choice});
    const QString text = textOf(choice, fieldValue(made, choice.field));
    //: a chosen value and why it was chosen
    return choice.reason == TakeReason::Person || !choice.differs()
        ? shortened(text)
        : tr("%1 – %2").arg(shortened(text), reasonLabel(choice.reason));
}

QAbstractButton *PairView::choiceButton(size_t place, Take take)
{
    const FieldChoice &choice = m_question.choices[place];
    const QString text = textOf(choice, take == Take::Kept ? choice.kept : choice.gone);
    QAbstractButton *button = nullptr;
    if (choice.mayBoth)
        button = new QCheckBox;
    else
        button = new QRadioButton;
    new TextFitter(button, shortened(text));
    button->setChecked(choice.take == take || choice.take == Take::Both);
    button->setToolTip(text);
    //: field, side and value, read aloud
    button->setAccessibleName(
        tr("%1, %2: %3")
            .arg(fieldLabel(u"organisation"_s, choice.field),
                 take == Take::Kept ? m_question.headKept : m_question.headGone,
                 text));
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return button;
}

void PairView::addField(QGridLayout &grid, int row, size_t place)
{
    const FieldChoice &choice = m_question.choices[place];
    auto *name = TextLabel::secondary(fieldLabel(u"organisation"_s, choice.field));
    name->setWordWrap(true);
    grid.addWidget(name, row, 0);
    QAbstractButton *const kept = choiceButton(place, Take::Kept);
    QAbstractButton *const gone = choiceButton(place, Take::Gone);
    grid.addWidget(kept, row, 1);
    grid.addWidget(gone, row, 2);
    auto *result = new TextLabel(resultOf(choice), TextSize::Text, true);
    result->setWordWrap(true);
    m_results[place] = result;
    grid.addWidget(result, row, 3);
    if (!choice.mayBoth) {
        auto *group = new QButtonGroup(kept);
        group->addButton(kept);
        group->addButton(gone);
    }
    const auto read = [this, place, kept, gone] {
        // Of a set at least one side stays.
        if (!kept->isChecked() && !gone->isChecked())
            kept->setChecked(true);
        choose(place,
               kept->isChecked() && gone->isChecked() ? Take::Both
                   : gone->isChecked()                ? Take::Gone
                                                      : Take::Kept);
    };
    connect(kept, &QAbstractButton::clicked, this, read);
    connect(gone, &QAbstractButton::clicked, this, read);
}

void PairView::choose(size_t place, Take take)
{
    FieldChoice &choice = m_question.choices[place];
    choice.take = take;
    if (choice.differs())
        choice.reason = TakeReason::Person;
    if (m_results[place])
        m_results[place]->setText(resultOf(choice));
}

bool PairView::takeKey(int key)
{
    QPushButton *const button = key == Qt::Key_M && m_question.mayMerge ? m_merge
        : key == Qt::Key_B                                              ? m_both
        : key == Qt::Key_X && m_question.mayLeaveOut                    ? m_leave
                                                                        : nullptr;
    if (!button)
        return false;
    if (button->isEnabled())
        button->click();
    return true;
}

void PairView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier || !takeKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace ilo
