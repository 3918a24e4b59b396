#include "core/opportunities/messagefile.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// Of text in one encoded word: a line that has one may have 76 signs, its field's name among them
// (RFC 2047).
constexpr int bytesInWord = 39;
constexpr int signsInLine = 76; // of base64 (RFC 2045)

QString oneLined(QString text)
{
    return text.replace(u'\r', u' ').replace(u'\n', u' ').simplified();
}

/// Words of RFC 2047, each on a line of its own, cut between signs.
QByteArray encodedHeader(const QString &text)
{
    bool isPlain = true;
    for (const QChar sign : text)
        isPlain = isPlain && sign.unicode() >= 32 && sign.unicode() < 127;
    if (isPlain && text.size() < 60 && !text.contains(u"=?"))
        return text.toLatin1();
    QByteArray words;
    const QByteArray bytes = text.toUtf8();
    for (qsizetype from = 0; from < bytes.size();) {
        qsizetype until = std::min<qsizetype>(from + bytesInWord, bytes.size());
        while (until < bytes.size() && (static_cast<unsigned char>(bytes[until]) & 0xC0) == 0x80)
            --until;
        if (!words.isEmpty())
            words += "\r\n ";
        words += "=?UTF-8?B?" + bytes.mid(from, until - from).toBase64() + "?=";
        from = until;
    }
    return words;
}

} // namespace

QByteArray messageFile(const Message &message)
{
    QByteArray file;
    const QString name = oneLined(message.toName);
    QString address = oneLined(message.toAddress);
    address.remove(u'<').remove(u'>').remove(u' ');
    file += "To: ";
    if (!name.isEmpty()) {
        const QByteArray encoded = encodedHeader(name);
        if (encoded.startsWith("=?"))
            file += encoded + "\r\n "; // the address on the next line, or the two become too long
        else
            file += '"' + QByteArray(encoded).replace('"', '\'') + "\" ";
    }
    file += '<' + address.toUtf8() + ">\r\n";
    file += "Subject: " + encodedHeader(oneLined(message.subject)) + "\r\n";
    file += "X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: base64\r\n\r\n";
    QString text = message.text;
    text.remove(u'\r').replace(u'\n', u"\r\n"_s);
    const QByteArray body = text.toUtf8().toBase64();
    for (qsizetype from = 0; from < body.size(); from += signsInLine)
        file += body.mid(from, signsInLine) + "\r\n";
    return file;
}

QByteArray mailtoAddress(const Message &message)
{
    QString text = message.text;
    text.remove(u'\r').replace(u'\n', u"\r\n"_s);
    return "mailto:" + QUrl::toPercentEncoding(message.toAddress, "@")
        + "?subject=" + QUrl::toPercentEncoding(oneLined(message.subject))
        + "&body=" + QUrl::toPercentEncoding(text);
}

QString messageFileName(const QString &company, int number)
{
    QString name;
    for (const QChar sign : company) {
        if (sign.isLetterOrNumber() || sign == u'-')
            name += sign;
        else if (!name.endsWith(u' '))
            name += u' ';
    }
    return u"%1 %2.eml"_s.arg(number, 3, 10, QLatin1Char('0')).arg(name.trimmed().left(60));
}

} // namespace ilo
