#include "ui/transfer/columnmodel.h"

#include "ui/kit/textlabel.h"
#include "ui/transfer/transferwords.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int exampleCount = 4;
constexpr qsizetype exampleLength = 60;

} // namespace

QString openQuestionText(const ImportQuestion &question)
{
    const QString value = question.value.simplified().left(exampleLength);
    switch (question.kind) {
    case ImportQuestion::Kind::Repair: return ColumnModel::tr("Repair damaged letters?");
    case ImportQuestion::Kind::LostLetters: return ColumnModel::tr("Put lost letters right?");
    case ImportQuestion::Kind::Crosses:
        return ColumnModel::tr("What does “%1” say of a company?").arg(value);
    case ImportQuestion::Kind::YesMark:
    case ImportQuestion::Kind::Meaning: return ColumnModel::tr("Choose what “%1” means").arg(value);
    case ImportQuestion::Kind::Decimal:
        return ColumnModel::tr("Does “%1” have thousands or decimals?").arg(value);
    case ImportQuestion::Kind::Currency:
        return ColumnModel::tr("In which currency is “%1”?").arg(value);
    case ImportQuestion::Kind::Days:
        return ColumnModel::tr("Does “%1” begin with the day or the month?").arg(value);
    case ImportQuestion::Kind::Field: break;
    }
    return {};
}

ColumnModel::ColumnModel(ImportDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    connect(&draft, &ImportDraft::fileRead, this, [this] {
        beginResetModel();
        m_cleanUp.clear();
        m_open.clear();
        endResetModel();
    });
    connect(&draft, &ImportDraft::mappingChanged, this, &ColumnModel::askAnew);
    connect(&draft, &ImportDraft::sampleChanged, this, [this] {
        m_cleanUp.clear();
        for (int row = 0; row < rowCount(); ++row)
            m_cleanUp.push_back(cleanUp(m_draft, row));
        refresh();
    });
}

void ColumnModel::askAnew()
{
    m_open.clear();
    for (const ImportQuestion &question : m_draft.questions()) {
        const QString text = openQuestionText(question);
        if (!text.isEmpty())
            m_open.try_emplace(question.column, text);
    }
    refresh();
}

void ColumnModel::refresh()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_draft.mapping().columns.size());
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

MatchLevel ColumnModel::match(int row) const
{
    const MatchLevel level = m_draft.mapping().columns[size_t(row)].match;
    const bool isUnclear = m_open.contains(row)
        || (size_t(row) < m_cleanUp.size() && m_cleanUp[size_t(row)].isUnclear);
    return isUnclear && level == MatchLevel::Sure ? MatchLevel::Check : level;
}

QString ColumnModel::matchText(int row) const
{
    constexpr double fairlySure = 0.75;
    const ColumnMapping &mapping = m_draft.mapping().columns[size_t(row)];
    switch (match(row)) {
    case MatchLevel::Sure: return tr("Sure");
    case MatchLevel::Skipped: return tr("Skipped");
    case MatchLevel::Check: break;
    }
    const bool isOpen = mapping.match == MatchLevel::Sure;
    return !isOpen && mapping.confidence >= fairlySure ? tr("Fairly sure") : tr("Check");
}

QString ColumnModel::examples(int column) const
{
    QStringList found;
    for (const SheetRow &row : m_draft.sample()) {
        const QString text = row.cells.value(column).simplified();
        if (!text.isEmpty() && !found.contains(text))
            found << text;
        if (found.size() == exampleCount)
            break;
    }
    for (QString &text : found) {
        if (text.size() > exampleLength)
            text = text.left(exampleLength) + u'…';
    }
    return found.isEmpty() ? u"–"_s : found.join(u" · "_s);
}

QString ColumnModel::text(int row, int column) const
{
    switch (column) {
    case Name: return columnLabel(m_draft.form(), row);
    case Holds: return examples(row);
    case Target: return targetLabel(m_draft.mapping().columns[size_t(row)].field);
    case Match: return matchText(row);
    default:
        if (const auto open = m_open.find(row); open != m_open.end())
            return open->second;
        return size_t(row) < m_cleanUp.size() ? m_cleanUp[size_t(row)].text : QString();
    }
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(index.row(), index.column());
    case Qt::FontRole:
        return index.column() == Name ? QVariant(kit::font(TextSize::Text, true)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Holds ? QVariant(kit::ink(Ink::Secondary)) : QVariant();
    case Qt::AccessibleTextRole:
        //: a cell as a screen reader says it: name of its column, then its text
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(index.row(), index.column()));
    case FieldRole:
    case Qt::EditRole: return m_draft.mapping().columns[size_t(index.row())].field;
    default: return {};
    }
}

bool ColumnModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.column() != Target || (role != FieldRole && role != Qt::EditRole))
        return false;
    if (value.toString() != data(index, FieldRole).toString()
        || match(index.row()) == MatchLevel::Check)
        m_draft.setTarget(index.row(), value.toString());
    return true;
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Column in the file");
    case Holds: return tr("What it holds");
    case Target: return tr("Goes to");
    case Match: return tr("Match");
    default: return tr("Clean-up");
    }
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Target ? flags | Qt::ItemIsEditable : flags;
}

} // namespace ilo
