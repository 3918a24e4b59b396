#include "ui/codes/codetree.h"

#include "core/domain/codescheme.h"
#include "ui/codes/codetext.h"

#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int codeRole = Qt::UserRole + 1;
constexpr int digitRole = Qt::UserRole + 2;
constexpr int filledRole = Qt::UserRole + 3;
constexpr int mostFound = 100;
constexpr int mostOpened = 20; // branches opened for codes chosen before

enum CodeTreeColumn { CodeColumn, NameColumn };

} // namespace

CodeTree::CodeTree(Database &database, const QString &scheme, bool ticks, QWidget *parent)
    : QTreeWidget(parent)
    , m_database(database)
    , m_scheme(scheme)
    , m_ticks(ticks)
{
    setObjectName(u"codeTree"_s);
    setColumnCount(2);
    setHeaderLabels({tr("Code"), tr("Name")});
    setAccessibleName(tr("Codes"));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(CodeColumn, QHeaderView::ResizeToContents);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QTreeWidget::itemExpanded, this, &CodeTree::fill);
    connect(this, &QTreeWidget::itemDoubleClicked, this, &CodeTree::chosen);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        if (m_isFilling)
            return;
        const QString code = item->data(0, codeRole).toString();
        if (item->checkState(CodeColumn) == Qt::Checked)
            m_ticked.insert(code);
        else
            m_ticked.remove(code);
        emit ticksChanged();
    });
}

QTreeWidgetItem *CodeTree::makeItem(const CodeLine &line)
{
    auto *item = new QTreeWidgetItem;
    item->setText(CodeColumn, shownCode(line.code, line.checkDigit));
    const QString name = line.found.isEmpty() ? line.label : line.label + u" – "_s + line.found;
    item->setText(NameColumn, name);
    item->setToolTip(NameColumn, name);
    item->setData(0, codeRole, line.code);
    item->setData(0, digitRole, line.checkDigit);
    item->setData(CodeColumn,
                  Qt::AccessibleTextRole,
                  tr("%1, %2").arg(shownCode(line.code, line.checkDigit), name));
    if (m_ticks)
        item->setCheckState(CodeColumn, m_ticked.contains(line.code) ? Qt::Checked : Qt::Unchecked);
    return item;
}

void CodeTree::fill(QTreeWidgetItem *parent)
{
    if (parent && parent->data(0, filledRole).toBool())
        return;
    const QString above = parent ? parent->data(0, codeRole).toString() : QString();
    const auto lines = codesUnder(m_database, m_scheme, above, labelLanguage());
    if (!lines)
        return;
    m_isFilling = true;
    for (const CodeLine &line : *lines) {
        QTreeWidgetItem *item = makeItem(line);
        item->setChildIndicatorPolicy(line.hasFiner ? QTreeWidgetItem::ShowIndicator
                                                    : QTreeWidgetItem::DontShowIndicator);
        if (parent)
            parent->addChild(item);
        else
            addTopLevelItem(item);
    }
    if (parent)
        parent->setData(0, filledRole, true);
    m_isFilling = false;
}

QTreeWidgetItem *CodeTree::childOf(QTreeWidgetItem *parent, const QString &code) const
{
    const int count = parent ? parent->childCount() : topLevelItemCount();
    for (int at = 0; at < count; ++at) {
        QTreeWidgetItem *item = parent ? parent->child(at) : topLevelItem(at);
        if (item->data(0, codeRole).toString() == code)
            return item;
    }
    return nullptr;
}

void CodeTree::openTo(const QString &code)
{
    const auto path = codePath(m_database, m_scheme, code);
    if (!path)
        return;
    QTreeWidgetItem *at = nullptr;
    for (const QString &above : *path) {
        at = childOf(at, above);
        if (!at)
            return;
        fill(at);
        at->setExpanded(true);
    }
    if (QTreeWidgetItem *item = childOf(at, code); item && !currentItem())
        setCurrentItem(item);
}

void CodeTree::search(const QString &text)
{
    m_isFilling = true;
    clear();
    m_isFilling = false;
    const bool isTree = text.trimmed().isEmpty();
    setRootIsDecorated(isTree);
    if (isTree) {
        fill(nullptr);
        int opened = 0;
        for (const QString &code : std::as_const(m_ticked)) {
            if (++opened <= mostOpened)
                openTo(code);
        }
        return;
    }
    const auto lines = codesMatching(m_database, m_scheme, text, labelLanguage(), mostFound);
    if (!lines)
        return;
    m_isFilling = true;
    for (const CodeLine &line : *lines)
        addTopLevelItem(makeItem(line));
    m_isFilling = false;
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

void CodeTree::setTicked(const QSet<QString> &codes)
{
    m_ticked = codes;
}

QString CodeTree::currentCode() const
{
    const QTreeWidgetItem *item = currentItem();
    return item ? shownCode(item->data(0, codeRole).toString(), item->data(0, digitRole).toString())
                : QString();
}

QString CodeTree::shown(const QString &code) const
{
    const auto reading = readCode(m_database, m_scheme, code, labelLanguage());
    return reading ? shownCode(reading->code, reading->checkDigit) : code;
}

void CodeTree::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentItem() && event->modifiers() == Qt::NoModifier) {
            emit chosen();
            return;
        }
        break;
    case Qt::Key_Space:
        if (QTreeWidgetItem *item = currentItem(); item && m_ticks) {
            item->setCheckState(CodeColumn,
                                item->checkState(CodeColumn) == Qt::Checked ? Qt::Unchecked
                                                                            : Qt::Checked);
            return;
        }
        break;
    case Qt::Key_Up:
        if (currentItem() == topLevelItem(0)) {
            emit escapedUp();
            return;
        }
        break;
    default: break;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace ilo
