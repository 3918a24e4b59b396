#pragma once

#include "ui/kit/tokens.h"

#include <QWidget>

namespace ilo {

/// A state in a word: "Given", "Expires 9 Dec". The tone's icon stands beside it unless told
/// otherwise.
struct BadgeText
{
    QString text;
    Tone tone = Tone::Neutral;
    QString icon = {}; ///< Breeze name; empty: that of the tone, which Neutral and Info lack

    friend bool operator==(const BadgeText &, const BadgeText &) = default;
};

namespace kit {

/// For delegates: a pill (badge) or a rectangle with 3 px corners (tag) of one line, and its size.
QSize badgeSize(const BadgeText &badge, const QFont &font);
void paintBadge(QPainter *painter, const QRect &rect, const BadgeText &badge, const QFont &font);
QSize tagSize(const QString &text, const QFont &font);
void paintTag(QPainter *painter, const QRect &rect, const QString &text, const QFont &font);

/// As many tags in a row as `rect` takes, then "+2", in the ink of the selection where the row is
/// selected. Returns how many were drawn.
int paintTags(QPainter *painter, const QRect &rect, const QStringList &tags, const QFont &font,
              bool selected = false);

/// The key in a small frame: "Ctrl+K".
void paintKey(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
              const QColor &ink);
QSize keySize(const QString &text, const QFont &font);

} // namespace kit

/// A badge or tag as a widget.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(BadgeText badge = {}, QWidget *parent = nullptr);

    /// A rectangle instead of a pill: codes, areas.
    static Badge *tag(const QString &text, QWidget *parent = nullptr);

    const BadgeText &badge() const { return m_badge; }
    void setBadge(const BadgeText &badge);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    BadgeText m_badge;
    bool m_isTag = false;
};

} // namespace ilo
