#include "ui/kit/glyphs.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>

namespace ilo::kit {
namespace {

/// Strokes on a grid of 16: M move, L line, Z close, O circle (centre, radius), R rectangle
/// (corner, size); numbers apart by spaces.
const QHash<QString, QString> &shapes()
{
    static const QHash<QString, QString> all{
        {QStringLiteral("go-home"),
         QStringLiteral("M 2 8 L 8 2 L 14 8 M 4 7 L 4 14 L 12 14 L 12 7")},
        {QStringLiteral("view-group"),
         QStringLiteral("R 2 2 12 12 M 2 6 L 14 6 M 6 6 L 6 14 M 10 6 L 10 14")},
        {QStringLiteral("crosshairs"),
         QStringLiteral("O 8 8 5 M 8 1 L 8 5 M 8 11 L 8 15 M 1 8 L 5 8 M 11 8 L 15 8")},
        {QStringLiteral("view-history"), QStringLiteral("O 8 8 6 M 8 4 L 8 8 L 11 10")},
        {QStringLiteral("edit-delete"),
         QStringLiteral("M 2 4 L 14 4 M 6 4 L 6 2 L 10 2 L 10 4 M 4 4 L 5 14 L 11 14 L 12 4")},
        {QStringLiteral("configure"),
         QStringLiteral(
             "M 2 4 L 14 4 M 2 8 L 14 8 M 2 12 L 14 12 O 10 4 1.5 O 5 8 1.5 O 11 12 1.5")},
        {QStringLiteral("help-contents"),
         QStringLiteral("O 8 8 6 M 6 6 L 8 5 L 10 6 L 8 9 M 8 11 L 8 12")},
        {QStringLiteral("languages"),
         QStringLiteral("M 1 13 L 4 4 L 7 13 M 2 10 L 6 10 M 9 6 L 15 6 M 12 4 L 12 6 "
                        "M 9 13 L 14 6 M 10.5 9 L 15 13")},
        {QStringLiteral("search"), QStringLiteral("O 7 7 4 M 10 10 L 14 14")},
        {QStringLiteral("view-filter"), QStringLiteral("M 2 3 L 14 3 L 9 9 L 9 14 L 7 12 L 7 9 Z")},
        {QStringLiteral("list-add"), QStringLiteral("M 8 2 L 8 14 M 2 8 L 14 8")},
        {QStringLiteral("list-remove"), QStringLiteral("M 2 8 L 14 8")},
        {QStringLiteral("document-new"),
         QStringLiteral("M 3 2 L 10 2 L 13 5 L 13 14 L 3 14 Z M 8 7 L 8 12 M 5.5 9.5 L 10.5 9.5")},
        {QStringLiteral("document-open"),
         QStringLiteral("M 2 13 L 2 3 L 6 3 L 8 5 L 13 5 L 13 13 Z")},
        {QStringLiteral("document-import"),
         QStringLiteral(
             "M 3 6 L 3 2 L 13 2 L 13 14 L 3 14 L 3 11 M 1 8.5 L 9 8.5 M 6.5 6 L 9 8.5 L 6.5 11")},
        {QStringLiteral("document-export"),
         QStringLiteral(
             "M 10 6 L 10 2 L 2 2 L 2 14 L 10 14 L 10 11 M 6 8.5 L 15 8.5 M 12.5 6 L 15 8.5 L 12.5 11")},
        {QStringLiteral("document-print"),
         QStringLiteral(
             "M 4 6 L 4 2 L 12 2 L 12 6 M 4 12 L 2 12 L 2 6 L 14 6 L 14 12 L 12 12 M 4 10 L 12 10 L 12 14 L 4 14 Z")},
        {QStringLiteral("document-print-preview"),
         QStringLiteral("M 3 2 L 10 2 L 13 5 L 13 14 L 3 14 Z O 8 9 2.5")},
        {QStringLiteral("document-edit"), QStringLiteral("M 2 14 L 3 10 L 11 2 L 14 5 L 6 13 Z")},
        {QStringLiteral("edit-rename"), QStringLiteral("M 2 14 L 3 10 L 11 2 L 14 5 L 6 13 Z")},
        {QStringLiteral("edit-undo"),
         QStringLiteral("M 5 2 L 2 5 L 5 8 M 2 5 L 10 5 L 13 8 L 13 10 L 10 13 L 5 13")},
        {QStringLiteral("edit-redo"),
         QStringLiteral("M 11 2 L 14 5 L 11 8 M 14 5 L 6 5 L 3 8 L 3 10 L 6 13 L 11 13")},
        {QStringLiteral("view-right-new"), QStringLiteral("R 2 3 12 10 M 10 3 L 10 13")},
        {QStringLiteral("edit-copy"), QStringLiteral("R 2 2 8 9 R 6 5 8 9")},
        {QStringLiteral("checkmark"), QStringLiteral("M 3 8 L 7 12 L 13 4")},
        {QStringLiteral("data-warning"),
         QStringLiteral("M 8 2 L 14 13 L 2 13 Z M 8 6 L 8 9.5 M 8 11 L 8 11.6")},
        {QStringLiteral("data-error"), QStringLiteral("R 2 2 12 12 M 5 5 L 11 11 M 11 5 L 5 11")},
        {QStringLiteral("data-information"),
         QStringLiteral("R 2 2 12 12 M 8 7 L 8 12 M 8 4.4 L 8 5")},
        {QStringLiteral("tools-wizard"),
         QStringLiteral(
             "M 2 14 L 10 6 M 11 1 L 11 5 M 9 3 L 13 3 M 13 8 L 13 11 M 11.5 9.5 L 14.5 9.5")},
        {QStringLiteral("games-hint"),
         QStringLiteral("O 8 6 4 M 6.5 12 L 9.5 12 M 6.5 14 L 9.5 14")},
        {QStringLiteral("object-locked"),
         QStringLiteral("R 3 7 10 7 M 5 7 L 5 4 L 7 2 L 9 2 L 11 4 L 11 7")},
        {QStringLiteral("view-hidden"),
         QStringLiteral("M 1 8 L 5 4 L 11 4 L 15 8 L 11 12 L 5 12 Z M 3 14 L 13 2")},
        {QStringLiteral("view-visible"),
         QStringLiteral("M 1 8 L 5 4 L 11 4 L 15 8 L 11 12 L 5 12 Z O 8 8 2")},
        {QStringLiteral("go-previous"), QStringLiteral("M 10 3 L 5 8 L 10 13")},
        {QStringLiteral("go-next"), QStringLiteral("M 6 3 L 11 8 L 6 13")},
        {QStringLiteral("go-up"), QStringLiteral("M 3 10 L 8 5 L 13 10")},
        {QStringLiteral("go-down"), QStringLiteral("M 3 6 L 8 11 L 13 6")},
        {QStringLiteral("go-jump"), QStringLiteral("M 2 3 L 2 8 L 12 8 M 9 4.5 L 12.5 8 L 9 11.5")},
        {QStringLiteral("window-close"), QStringLiteral("M 3 3 L 13 13 M 13 3 L 3 13")},
        {QStringLiteral("dialog-cancel"), QStringLiteral("O 8 8 6 M 4 4 L 12 12")},
        {QStringLiteral("edit-clear"),
         QStringLiteral("O 8 8 6 M 5.5 5.5 L 10.5 10.5 M 10.5 5.5 L 5.5 10.5")},
        {QStringLiteral("overflow-menu"), QStringLiteral("O 3 8 1 O 8 8 1 O 13 8 1")},
        {QStringLiteral("application-menu"),
         QStringLiteral("M 2 4 L 14 4 M 2 8 L 14 8 M 2 12 L 14 12")},
        {QStringLiteral("view-calendar"),
         QStringLiteral("R 2 3 12 11 M 2 6 L 14 6 M 5 1 L 5 4 M 11 1 L 11 4")},
        {QStringLiteral("mail-send"), QStringLiteral("R 2 3 12 10 M 2 3 L 8 9 L 14 3")},
        {QStringLiteral("mail-attachment"),
         QStringLiteral("M 11 4 L 5 10 L 6 12 L 8 12 L 14 6 L 13 3 L 10 3 L 3 10 L 4 13 L 7 14")},
        {QStringLiteral("call-start"),
         QStringLiteral("M 3 2 L 6 2 L 7 6 L 5 7 L 9 11 L 10 9 L 14 10 L 14 13 L 11 14 L 2 5 Z")},
        {QStringLiteral("bookmark-new"), QStringLiteral("M 4 2 L 12 2 L 12 14 L 8 10 L 4 14 Z")},
        {QStringLiteral("handle-sort"), QStringLiteral("M 4 5 L 12 5 M 4 8 L 12 8 M 4 11 L 12 11")},
        {QStringLiteral("merge"), QStringLiteral("M 3 2 L 3 5 L 8 8 L 8 14 M 13 2 L 13 5 L 8 8")},
        {QStringLiteral("object-group"), QStringLiteral("R 2 2 12 12 R 4 4 4 4 R 8 8 4 4")},
        {QStringLiteral("view-barcode-qr"),
         QStringLiteral(
             "R 2 2 4 4 R 10 2 4 4 R 2 10 4 4 M 9 9 L 11 9 M 13 10 L 13 14 M 9 12 L 10 14")},
        {QStringLiteral("dialog-close"), QStringLiteral("M 3 3 L 13 13 M 13 3 L 3 13")},
        {QStringLiteral("chronometer"), QStringLiteral("O 8 8 6 M 8 4 L 8 8 L 11 10")},
        {QStringLiteral("view-pim-contacts"),
         QStringLiteral(
             "R 3 2 10 12 M 1 5 L 3 5 M 1 11 L 3 11 O 8 6.5 1.8 M 5 12 L 5.6 10 L 10.4 10 L 11 12")},
        {QStringLiteral("kstars_satellites"),
         QStringLiteral(
             "M 8 8 L 4 4 L 2 6 L 6 10 Z M 8 8 L 12 12 L 14 10 L 10 6 Z M 6 10 L 10 6 M 11 5 L 13 3 O 3.5 12.5 1")},
        {QStringLiteral("mail-mark-important"),
         QStringLiteral("R 1 3 10 9 M 1 3 L 6 8 L 11 3 M 14 3 L 14 9 M 14 11 L 14 12")},
        {QStringLiteral("dialog-messages"),
         QStringLiteral("M 2 3 L 14 3 L 14 11 L 7 11 L 4 14 L 4 11 L 2 11 Z")},
        {QStringLiteral("appointment-reminder"),
         QStringLiteral(
             "M 3 12 L 4.5 10 L 4.5 6 L 6 3.5 L 10 3.5 L 11.5 6 L 11.5 10 L 13 12 Z M 7 14 L 9 14")},
        {QStringLiteral("notifications"),
         QStringLiteral(
             "M 3 12 L 4.5 10 L 4.5 6 L 6 3.5 L 10 3.5 L 11.5 6 L 11.5 10 L 13 12 Z M 7 14 L 9 14")},
        {QStringLiteral("document-save"),
         QStringLiteral(
             "M 2 2 L 11 2 L 14 5 L 14 14 L 2 14 Z M 5 2 L 5 6 L 10 6 L 10 2 M 4 14 L 4 9 L 12 9 L 12 14")},
        {QStringLiteral("document-save-as"),
         QStringLiteral(
             "M 2 2 L 9 2 L 12 5 L 12 7 M 2 2 L 2 14 L 6 14 M 4 2 L 4 6 L 8 6 L 8 2 M 8 14 L 9 11 L 13 7 L 15 9 L 11 13 Z")},
        {QStringLiteral("edit-paste"),
         QStringLiteral(
             "M 5 3 L 3 3 L 3 14 L 13 14 L 13 3 L 11 3 R 5 2 6 3 M 5.5 8 L 10.5 8 M 5.5 11 L 10.5 11")},
        {QStringLiteral("mail-message"), QStringLiteral("R 2 3 12 10 M 2 3 L 8 9 L 14 3")},
        {QStringLiteral("mail-message-new"),
         QStringLiteral(
             "M 14 7 L 14 3 L 2 3 L 2 13 L 8 13 M 2 3 L 8 9 L 14 3 M 12.5 10 L 12.5 15 M 10 12.5 L 15 12.5")},
        {QStringLiteral("mail-reply-sender"),
         QStringLiteral("M 7 3 L 2 8 L 7 13 M 2 8 L 10 8 L 14 12")},
        {QStringLiteral("meeting-attending"),
         QStringLiteral(
             "O 5 5 2 O 11 5 2 M 1.5 13 L 2.5 9.5 L 7.5 9.5 L 8.5 13 M 9.5 9.5 L 13.5 9.5 L 14.5 13")},
        {QStringLiteral("system-users"),
         QStringLiteral(
             "O 5 5 2 O 11 5 2 M 1.5 13 L 2.5 9.5 L 7.5 9.5 L 8.5 13 M 9.5 9.5 L 13.5 9.5 L 14.5 13")},
        {QStringLiteral("note"),
         QStringLiteral("M 2 2 L 14 2 L 14 10 L 10 14 L 2 14 Z M 10 14 L 10 10 L 14 10")},
        {QStringLiteral("view-calendar-tasks"),
         QStringLiteral(
             "R 2 3 12 11 M 2 6 L 14 6 M 5 1 L 5 4 M 11 1 L 11 4 M 5.5 10 L 7.5 12 L 11 8")},
        {QStringLiteral("view-list-details"),
         QStringLiteral(
             "R 2 2 3 3 R 2 7 3 3 R 2 12 3 2.5 M 7 3.5 L 14 3.5 M 7 8.5 L 14 8.5 M 7 13 L 14 13")},
        {QStringLiteral("view-list-tree"),
         QStringLiteral("R 2 2 4 3 R 9 6 5 3 R 9 11 5 3 M 4 5 L 4 12.5 L 9 12.5 M 4 7.5 L 9 7.5")},
        {QStringLiteral("view-presentation"),
         QStringLiteral("R 2 3 12 8 M 1 3 L 15 3 M 8 11 L 8 13 M 5 15 L 8 12 L 11 15")},
        {QStringLiteral("view-preview"), QStringLiteral("R 2 3 12 9 M 8 12 L 8 14 M 5 14 L 11 14")},
        {QStringLiteral("view-sort-descending"),
         QStringLiteral(
             "M 4 2 L 4 14 M 1.5 11.5 L 4 14 L 6.5 11.5 M 8 3 L 15 3 M 8 7 L 13 7 M 8 11 L 11 11")},
        {QStringLiteral("window-new"),
         QStringLiteral("R 2 3 12 10 M 2 6 L 14 6 M 8 7.5 L 8 11.5 M 6 9.5 L 10 9.5")},
    };
    return all;
}

QPainterPath pathOf(const QString &shape)
{
    QPainterPath path;
    const QStringList parts = shape.split(u' ');
    qsizetype next = 0;
    const auto number = [&] { return parts.value(next++).toDouble(); };
    while (next < parts.size()) {
        const QString verb = parts.at(next++);
        if (verb == u"Z") {
            path.closeSubpath();
            continue;
        }
        const double x = number();
        const double y = number();
        if (verb == u"M") {
            path.moveTo(x, y);
        } else if (verb == u"L") {
            path.lineTo(x, y);
        } else if (verb == u"O") {
            const double radius = number();
            path.addEllipse(QPointF(x, y), radius, radius);
        } else {
            const double width = number();
            path.addRect(x, y, width, number());
        }
    }
    return path;
}

} // namespace

void paintGlyph(QPainter *painter, const QRectF &rect, const QString &name, const QColor &ink)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 16, rect.height() / 16);
    painter->setPen(QPen(ink, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(pathOf(shapes().value(name, QStringLiteral("R 3 3 10 10"))));
    painter->restore();
}

bool hasGlyph(const QString &name)
{
    return shapes().contains(name);
}

} // namespace ilo::kit
