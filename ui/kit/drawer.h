#pragma once

#include <QFrame>

class QVBoxLayout;

namespace ilo {

/// Something that lies over the right side of its host while there is no room beside: closed by its
/// cross or Esc. The focus goes in with enter(); who opened it takes the focus back on closed().
class Drawer : public QFrame
{
    Q_OBJECT

public:
    /// @param name  what it shows, above it and for screen readers: "Details of the company"
    Drawer(const QString &name, QWidget *host);

    /// Takes `content`, which is not shown here any more when it is given to another parent.
    void setContent(QWidget *content);

    bool isOpen() const { return isVisibleTo(parentWidget()); }
    void open();

    /// Opens it and puts the focus on the first stop of what it holds.
    void enter();

signals:
    void closeWanted(); ///< by the cross or Esc

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QVBoxLayout *m_column;
};

/// The first widget within `part` that Tab would reach; null when there is none.
QWidget *firstStop(QWidget *part);

} // namespace ilo
