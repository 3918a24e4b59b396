#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace ilo {

/// An element of a notice, without namespaces: "cbc:ID" is "ID". A reader marks what it has looked
/// at, so that what nobody understood can be named (unreadPaths()).
class XmlNode
{
public:
    QString name;
    QString text; ///< its own, trimmed
    int line = 0; ///< in the file, from 1
    QHash<QString, QString> attributes;
    std::vector<std::unique_ptr<XmlNode>> children;

    /// The first element along `path` ("Party/PartyName/Name"); null when there is none. "." is the
    /// element itself.
    const XmlNode *find(QStringView path) const;

    /// Every element along `path`, in the order of the file.
    std::vector<const XmlNode *> all(QStringView path) const;

    /// The first element called `name` at any depth below; null when there is none.
    const XmlNode *deep(QStringView name) const;
    std::vector<const XmlNode *> allDeep(QStringView name) const;

    /// The text of the first element along `path`, marked as read; empty when there is none.
    QString value(QStringView path) const;

    /// The text of the element and of all below it, paragraphs on lines of their own; marked as
    /// read.
    QString words() const;

    /// An attribute, with the element marked as read.
    QString attribute(const QString &key) const;

    bool is(QStringView key, QStringView value) const; ///< an attribute has this value
    void markRead() const { m_isRead = true; }
    void markAllRead() const; ///< this one and everything below
    bool isRead() const { return m_isRead; }

private:
    mutable bool m_isRead = false;
};

/// What a file may ask of the program.
struct XmlLimits
{
    qint64 bytes = 64 * 1024 * 1024;
    int depth = 128;
    int elements = 1'000'000;
    qsizetype tag = 32 * 1024;  ///< bytes of a tag: of many attributes each is compared with all
    qsizetype text = 4'000'000; ///< characters of an element
};

/// The root of `bytes`. Nothing outside is ever fetched, and a file that declares entities of its
/// own is refused. Error::Code::Format with the line as subject ("line 12") and the reason; larger
/// or deeper than `limits` too.
Result<std::unique_ptr<XmlNode>> readXmlTree(const QByteArray &bytes, const XmlLimits &limits = {});

/// A path that nobody read, and how often it stands in the file.
struct UnreadPath
{
    QString path;
    int count = 0;

    friend bool operator==(const UnreadPath &, const UnreadPath &) = default;
};

/// The paths of all elements with a text or attributes that nobody read, in the order of the file.
std::vector<UnreadPath> unreadPaths(const XmlNode &root);

} // namespace ilo
