#include "ui/codes/suggestiondialog.h"

#include "core/domain/capability.h"
#include "core/domain/codescheme.h"
#include "core/domain/need.h"
#include "core/storage/matchstore.h"
#include "core/storage/workspace.h"
#include "ui/codes/codetext.h"
#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int suggestionKeyRole = Qt::UserRole + 1;
constexpr int suggestionLetters = 92; ///< width in average letters
constexpr int suggestionLines = 16;

enum SuggestionColumn { SuggestedCodeColumn, SuggestedNameColumn, BecauseColumn };

} // namespace

SuggestionDialog *SuggestionDialog::open(Context &context, const SuggestionRequest &request,
                                         QWidget *over, const Take &take)
{
    auto *dialog = new SuggestionDialog(context, request, over->window());
    dialog->m_take = take;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->QDialog::open();
    return dialog;
}

SuggestionDialog::SuggestionDialog(Context &context, const SuggestionRequest &request,
                                   QWidget *over)
    : QDialog(over)
    , m_context(context)
    , m_request(request)
    , m_about(TextLabel::secondary(tr("Reading what words mean …")))
    , m_list(new QTreeWidget)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_use(new QPushButton(tr("Take")))
    , m_close(new QPushButton(tr("Close")))
{
    setObjectName(u"suggestions"_s);
    setProperty("iloHelp", u"codes"_s);
    setWindowTitle(m_request.kind == SuggestionKind::CpvCodes ? tr("Suggested CPV codes")
                                                              : tr("Suggested technology areas"));
    arrange();
    ask();
}

void SuggestionDialog::arrange()
{
    m_about->setObjectName(u"aboutSuggestions"_s);
    m_about->setWordWrap(true);
    const bool isCode = m_request.kind == SuggestionKind::CpvCodes;
    m_list->setObjectName(u"suggestedKeys"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("Code"), isCode ? tr("Name") : tr("Area"), tr("Because of")});
    m_list->setColumnHidden(SuggestedCodeColumn, !isCode);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setSectionResizeMode(SuggestedCodeColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(SuggestedNameColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(BecauseColumn, QHeaderView::Stretch);
    m_list->installEventFilter(this);
    m_use->setObjectName(u"takeSuggestion"_s);
    m_use->setAutoDefault(false);
    m_use->setEnabled(false);
    m_close->setObjectName(u"closeSuggestions"_s);
    m_close->setAutoDefault(false);
    kit::setRole(m_use, ButtonRole::Primary);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_about);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(QSize(metrics.averageCharWidth() * suggestionLetters,
                 kit::lineHeight(metrics, 28) * suggestionLines)
               .boundedTo(screen()->availableSize() * 9 / 10));

    connect(m_list, &QTreeWidget::currentItemChanged, this, &SuggestionDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &SuggestionDialog::takeCurrent);
    connect(m_use, &QPushButton::clicked, this, &SuggestionDialog::takeCurrent);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        Context &context = m_context;
        reject();
        context.go({u"settings"_s, {}, u"lists"_s});
    });
}

void SuggestionDialog::ask()
{
    m_job.start<SuggestedKeys>(
        [path = m_context.workspace().path(), request = m_request, language = labelLanguage()](
            const Progress &progress) -> Result<SuggestedKeys> {
            auto database = Database::open(path);
            if (!database)
                return fail(database.error());
            if (const auto kept = keepMatchKnowledge(**database, progress); !kept)
                return fail(kept.error());
            return suggestedKeys(**database,
                                 request.type,
                                 request.id,
                                 request.kind,
                                 request.held,
                                 language,
                                 progress);
        },
        [this](Result<SuggestedKeys> suggested) {
            if (suggested)
                return show(*suggested);
            if (suggested.error().code != Error::Code::Cancelled)
                m_context.report(suggested.error());
            reject();
        });
}

void SuggestionDialog::show(const SuggestedKeys &suggested)
{
    if (suggested.keys.empty())
        return showWhatIsMissing(suggested);
    const QString from = m_request.type == typeName<Need>()
        ? tr("From the title, the question and the requirements of this need.")
        : m_request.type == typeName<Organisation>() ? tr("From the capabilities of this company.")
                                                     : tr("From the words of this capability.");
    m_about->setText(from + u' ' + tr("Nothing is set until you take it."));
    for (const SuggestedKey &key : suggested.keys) {
        QStringList words;
        for (const SuggestedBecause &one : key.because)
            words << (one.meaning.isEmpty()
                          ? tr("“%1”").arg(one.word)
                          //: %1: a word of a text, %2: what it means in the window's language
                          : tr("“%1” (%2)").arg(one.word, one.meaning));
        const QString because = words.join(u", "_s);
        auto *item = new QTreeWidgetItem(m_list, {key.key, key.label, because});
        item->setData(SuggestedCodeColumn, suggestionKeyRole, key.key);
        item->setToolTip(SuggestedNameColumn, key.label);
        item->setToolTip(BecauseColumn, because);
        //: %1: a code with its name or an area, %2: words
        const QString spoken =
            tr("%1, because of %2")
                .arg(m_request.kind == SuggestionKind::CpvCodes ? key.key + u' ' + key.label
                                                                : key.label,
                     because);
        for (const int column : {int(SuggestedCodeColumn), int(SuggestedNameColumn)})
            item->setData(column, Qt::AccessibleTextRole, spoken);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
}

void SuggestionDialog::showWhatIsMissing(const SuggestedKeys &suggested)
{
    m_about->hide();
    m_use->hide();
    m_stack->setCurrentWidget(m_empty);
    const SchemeWords words = schemeWords(cpvScheme);
    if (!suggested.hasList)
        m_empty->show(u"tools-wizard"_s,
                      tr("No %1 list yet").arg(words.name),
                      tr("With the list, codes are suggested from the texts. Technology areas are "
                         "suggested without it. The official file is published "
                         "at %1")
                          .arg(words.site),
                      tr("Import the list…"));
    else if (!suggested.hasTexts)
        m_empty->show(u"tools-wizard"_s,
                      tr("Nothing to suggest from yet"),
                      m_request.type == typeName<Need>()
                          ? tr("Suggestions come from the title, the question and the "
                               "requirements.")
                          : tr("Suggestions come from what is said about capabilities."));
    else
        m_empty->show(u"tools-wizard"_s,
                      tr("Nothing more to suggest"),
                      tr("No other name has words of these texts. All names can be searched in "
                         "the list."));
    m_close->setFocus();
}

void SuggestionDialog::takeCurrent()
{
    QTreeWidgetItem *item = m_list->currentItem();
    if (!item || item->isDisabled())
        return;
    const QString key = item->data(SuggestedCodeColumn, suggestionKeyRole).toString();
    if (!m_request.takesSeveral) {
        const Take take = m_take;
        accept();
        take(key);
        return;
    }
    item->setDisabled(true);
    item->setIcon(SuggestedCodeColumn, kit::icon(u"checkmark"_s));
    item->setText(BecauseColumn, tr("taken"));
    for (const int column : {int(SuggestedCodeColumn), int(SuggestedNameColumn)})
        item->setData(column,
                      Qt::AccessibleTextRole,
                      //: %1: a code
                      tr("%1, taken").arg(key));
    if (QTreeWidgetItem *next = m_list->itemBelow(item); next && !next->isDisabled())
        m_list->setCurrentItem(next);
    m_take(key);
    showCurrent();
}

void SuggestionDialog::showCurrent()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const bool canTake = item && !item->isDisabled();
    m_use->setEnabled(canTake);
    const bool isCode = m_request.kind == SuggestionKind::CpvCodes;
    //: %1: a code, or a technology area
    m_use->setText(
        canTake ? tr("Take %1").arg(item->text(isCode ? SuggestedCodeColumn : SuggestedNameColumn))
                : tr("Take"));
}

bool SuggestionDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool takes = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter
            || key->key() == Qt::Key_Space;
        if (takes && key->modifiers() == Qt::NoModifier) {
            takeCurrent();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ilo
