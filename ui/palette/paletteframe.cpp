#include "ui/palette/paletteframe.h"

#include "ui/kit/badge.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ilo {
namespace {

/// "↑ ↓ choose": a key and what it does, for the foot.
class KeyHint : public QWidget
{
public:
    KeyHint(const QString &key, const QString &words) : m_key(key), m_words(words)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    }

    QSize sizeHint() const override
    {
        const QSize key = kit::keySize(m_key, small());
        const QFontMetrics metrics(soft());
        return {key.width() + 6 + metrics.horizontalAdvance(m_words) + 2,
                std::max(key.height(), metrics.height())};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QSize key = kit::keySize(m_key, small());
        kit::paintKey(&painter,
                      QRect(QPoint(0, (height() - key.height()) / 2), key),
                      m_key,
                      small(),
                      kit::tokens().text2);
        painter.setFont(soft());
        painter.setPen(kit::tokens().text2);
        painter.drawText(rect().adjusted(key.width() + 6, 0, 0, 0), Qt::AlignVCenter, m_words);
    }

private:
    static QFont small() { return kit::font(TextSize::Small); }
    static QFont soft() { return kit::font(TextSize::Secondary); }

    QString m_key;
    QString m_words;
};

} // namespace

void PaletteFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    paint::box(&painter, rect(), t.base, t.border > 1 ? t.control : t.line, t.border, 8);
}

PaletteFoot::PaletteFoot(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Keys"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(14);
    row->addWidget(new KeyHint(QStringLiteral("↑ ↓"), tr("choose")));
    row->addWidget(new KeyHint(tr("Enter"), tr("open")));
    row->addWidget(new KeyHint(tr("Ctrl+Enter"), tr("open in new window")));
    row->addWidget(new KeyHint(tr("Tab"), tr("actions")));
    row->addStretch();
    row->addWidget(new KeyHint(QStringLiteral(">"), tr("for commands only")));
}

} // namespace ilo
