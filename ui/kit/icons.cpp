#include "ui/kit/icons.h"

#include "ui/kit/glyphs.h"
#include "ui/kit/tokens.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>

namespace ilo {
namespace {

/// Cuts the white mark ("!", "i") out of the coloured sign it stands on, so that the ground shows
/// through once all is of one ink.
QPixmap withoutWhite(const QPixmap &sign)
{
    QImage image = sign.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int white = std::min({qRed(line[x]), qGreen(line[x]), qBlue(line[x])});
            const int kept = std::clamp(255 - (white - 80) * 255 / 150, 0, 255);
            line[x] = qRgba(0, 0, 0, qAlpha(line[x]) * kept / 255);
        }
    }
    return QPixmap::fromImage(image);
}

/// The theme's picture in one ink. Breeze's small icons are drawn in one tone with coloured parts;
/// here the shape alone counts, so that an icon reads the same on every ground.
QPixmap tinted(const QString &name, const QSize &size, const QColor &ink)
{
    const QString key = QStringLiteral("ilo %1 %2x%3 %4 %5")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ink.name(QColor::HexArgb), QIcon::themeName());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    // Breeze has two pictures called "checkmark", the other a filled emblem; which one comes
    // depends on the order of its folders.
    const QString theirs = name == u"checkmark" ? QStringLiteral("dialog-ok-apply") : name;
    if (QIcon::hasThemeIcon(theirs)) {
        // Some pictures come small only; drawn for a finer screen they fill the size asked for.
        const QIcon themed = QIcon::fromTheme(theirs);
        const QSize theirSize = themed.actualSize(size).expandedTo({1, 1});
        const qreal scale = static_cast<qreal>(size.width()) / theirSize.width();
        painter.drawPixmap(QRect({}, size), themed.pixmap(theirSize, scale));
        if (name.startsWith(u"data-")) {
            painter.end();
            pixmap = withoutWhite(pixmap);
            painter.begin(&pixmap);
        }
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(QRect({}, size), ink);
    } else {
        kit::paintGlyph(&painter, QRectF({}, QSizeF(size)), name, ink);
    }
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class InkedIcon : public QIconEngine
{
public:
    InkedIcon(QString name, QColor (*inkOf)(const Tokens &))
        : m_name(std::move(name))
        , m_inkOf(inkOf)
    {
    }

    QIconEngine *clone() const override { return new InkedIcon(*this); }
    QString key() const override { return QStringLiteral("ilo-inked"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(m_name, size, ink(mode, state));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        QPixmap pixmap = tinted(m_name, size, ink(mode, state));
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        kit::paintIcon(painter, rect, m_name, ink(mode, state));
    }

private:
    QColor ink(QIcon::Mode mode, QIcon::State state) const
    {
        const Tokens &tokens = kit::tokens();
        if (mode == QIcon::Disabled)
            return tokens.placeholder;
        const QColor own = m_inkOf(tokens);
        // What is chosen or selected lies on the selection's ground.
        return own == tokens.text && (mode == QIcon::Selected || state == QIcon::On)
            ? tokens.selection.ink
            : own;
    }

    QString m_name;
    QColor (*m_inkOf)(const Tokens &);
};

} // namespace

QIcon kit::icon(const QString &name)
{
    return icon(name, [](const Tokens &tokens) { return tokens.text; });
}

QIcon kit::icon(const QString &name, QColor (*ink)(const Tokens &))
{
    return QIcon(new InkedIcon(name, ink));
}

void kit::paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &ink)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    QPixmap pixmap = tinted(name, (QSizeF(rect.size()) * scale).toSize(), ink);
    pixmap.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), pixmap);
}

} // namespace ilo
