#include "ui/shortlist/exclusionsdialog.h"

#include "core/storage/filterparser.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/lists/filterlabels.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum ExclusionColumn { CompanyColumn, LacksColumn, DecidedColumn };

constexpr int widthLetters = 84;
constexpr int linesShown = 16;

} // namespace

QString mustHaveLabel(const QString &filter)
{
    const ListKind &companies = *listKind(u"companies"_s);
    const ParsedFilter parsed = parseFilter(companies, filter);
    if (parsed.fault || parsed.filter.terms.size() != 1 || !parsed.filter.words.isEmpty()
        || !parsed.filter.phrases.isEmpty())
        return filter;
    return filterTermLabel(companies, parsed.filter.terms.front());
}

ExclusionsDialog::ExclusionsDialog(Context &context, const QString &title,
                                   const std::vector<ShortlistExclusion> &companies, qint64 count,
                                   QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_table(new QTreeWidget)
{
    setWindowTitle(title);
    setObjectName(u"exclusions"_s);
    auto *words = new TextLabel(
        tr("These companies are not in the ranking, whatever their fit. Country and consent never "
           "change a fit; here they decide because somebody asked for them."));
    words->setWordWrap(true);
    m_table->setObjectName(u"excludedCompanies"_s);
    m_table->setAccessibleName(title);
    m_table->setHeaderLabels({tr("Company"), tr("Lacks"), tr("Decision")});
    m_table->setRootIsDecorated(false);
    m_table->setAllColumnsShowFocus(true);
    m_table->setUniformRowHeights(true);
    QList<QTreeWidgetItem *> lines;
    for (const ShortlistExclusion &company : companies) {
        QStringList lacks;
        for (const QString &filter : company.lacks)
            lacks << mustHaveLabel(filter);
        auto *line = new QTreeWidgetItem({company.name,
                                          lacks.join(u" · "_s),
                                          company.verdict ? label(*company.verdict) : QString()});
        line->setData(CompanyColumn, Qt::UserRole, company.id);
        line->setToolTip(LacksColumn, lacks.join(u'\n'));
        lines << line;
    }
    m_table->addTopLevelItems(lines);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(CompanyColumn, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(LacksColumn, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(DecidedColumn, QHeaderView::ResizeToContents);
    if (m_table->topLevelItemCount() > 0)
        m_table->setCurrentItem(m_table->topLevelItem(0));
    connect(m_table, &QTreeWidget::itemActivated, this, &ExclusionsDialog::openCurrent);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *open = buttons->addButton(tr("&Open the company"), QDialogButtonBox::ActionRole);
    open->setEnabled(m_table->topLevelItemCount() > 0);
    connect(open, &QPushButton::clicked, this, &ExclusionsDialog::openCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(m_table, 1);
    if (const auto more = count - qint64(companies.size()); more > 0) {
        auto *rest = TextLabel::secondary(
            //: %L1: a number of companies
            tr("%L1 more are not named here: the list of companies finds them.").arg(more));
        rest->setWordWrap(true);
        column->addWidget(rest);
    }
    column->addWidget(buttons);
    m_table->setFocus();
    resize(fontMetrics().averageCharWidth() * widthLetters,
           fontMetrics().height() * 2 * linesShown);
}

ExclusionsDialog *ExclusionsDialog::start(Context &context, const QString &title,
                                          const std::vector<ShortlistExclusion> &companies,
                                          qint64 count, QWidget *parent)
{
    auto *dialog = new ExclusionsDialog(context, title, companies, count, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void ExclusionsDialog::openCurrent()
{
    const QTreeWidgetItem *line = m_table->currentItem();
    if (!line)
        return;
    const QString id = line->data(CompanyColumn, Qt::UserRole).toString();
    accept();
    m_context.go({u"companies"_s, id, {}});
}

} // namespace ilo
