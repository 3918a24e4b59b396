#pragma once

#include "ui/transfer/cleanup.h"

#include <QAbstractTableModel>

namespace ilo {

/// The columns of the file, one a row: name, examples, where it goes, how sure that is, clean-up.
class ColumnModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Holds, Target, Match, Tidying, ColumnCount };

    /// Role of Target: the field, null for none. Setting it changes the mapping.
    static constexpr int FieldRole = Qt::UserRole;

    explicit ColumnModel(ImportDraft &draft, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// As the mapping says, but Check while a person has to say what a value means, whether letters
    /// are repaired, or how numbers and days are written.
    MatchLevel match(int row) const;

    /// "Sure", "Fairly sure", "Check", "Skipped".
    QString matchText(int row) const;

private:
    QString examples(int column) const;
    QString text(int row, int column) const;
    void refresh();
    void askAnew();

    ImportDraft &m_draft;
    std::vector<CleanUp> m_cleanUp; ///< made once a plan: the view asks for it at every paint
    std::map<int, QString> m_open;  ///< the first open question of a column
};

/// A question about a column in few words: "Repair damaged letters?"
QString openQuestionText(const ImportQuestion &question);

} // namespace ilo
