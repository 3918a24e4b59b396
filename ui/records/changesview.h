#pragma once

#include <QListView>

namespace ilo {

class ChangesModel;

/// Shows a ChangesModel: records in bold with their fields below, each with what it was and what it
/// became. Enter or a click on a record opens it; on a field it shows the field's history.
class ChangesView : public QListView
{
    Q_OBJECT

public:
    explicit ChangesView(ChangesModel &model, QWidget *parent = nullptr);

signals:
    void recordOpened(const QString &type, const QString &id);
    void fieldOpened(const QString &type, const QString &id, const QString &field);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void open(const QModelIndex &index);
    void copy() const;
};

} // namespace ilo
