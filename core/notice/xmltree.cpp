#include "core/notice/xmltree.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

Failure atLine(qint64 line, const QString &reason)
{
    return fail(Error::Code::Format, reason, u"line %1"_s.arg(line));
}

/// Without spaces that only lay the file out; line breaks within a text stay.
QString tidied(const QString &text)
{
    if (!text.contains(u'\n'))
        return text.simplified();
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const QString simple = line.simplified();
        if (!simple.isEmpty() || (!lines.isEmpty() && !lines.last().isEmpty()))
            lines << simple;
    }
    return lines.join(u'\n').trimmed();
}

void collect(const XmlNode &node, const QStringList &names, qsizetype at,
             std::vector<const XmlNode *> &found, bool onlyFirst)
{
    if (at == names.size()) {
        found.push_back(&node);
        return;
    }
    if (names[at] == u".") {
        collect(node, names, at + 1, found, onlyFirst);
        return;
    }
    for (const auto &child : node.children) {
        if (child->name == names[at])
            collect(*child, names, at + 1, found, onlyFirst);
        if (onlyFirst && !found.empty())
            return;
    }
}

void collectDeep(const XmlNode &node, QStringView name, std::vector<const XmlNode *> &found,
                 bool onlyFirst)
{
    for (const auto &child : node.children) {
        if (onlyFirst && !found.empty())
            return;
        if (child->name == name)
            found.push_back(child.get());
        else
            collectDeep(*child, name, found, onlyFirst);
    }
}

void addWords(const XmlNode &node, QString &words)
{
    node.markRead();
    if (!node.text.isEmpty()) {
        if (!words.isEmpty())
            words += node.name == u"P" ? u'\n' : u' ';
        words += node.text;
    }
    for (const auto &child : node.children)
        addWords(*child, words);
}

void addUnread(const XmlNode &node, const QString &above, QHash<QString, size_t> &known,
               std::vector<UnreadPath> &paths)
{
    const QString path = above + u'/' + node.name;
    const bool says = !node.text.isEmpty() || (node.children.empty() && !node.attributes.isEmpty());
    if (says && !node.isRead()) {
        const auto it = known.constFind(path);
        if (it == known.constEnd()) {
            known.insert(path, paths.size());
            paths.push_back({path, 1});
        } else {
            ++paths[*it].count;
        }
    }
    for (const auto &child : node.children)
        addUnread(*child, path, known, paths);
}

/// Puts elements under each other while the stream is read.
class XmlTreeBuilder
{
public:
    explicit XmlTreeBuilder(const XmlLimits &limits) : m_limits(limits) { }

    Status open(const QXmlStreamReader &xml)
    {
        if (++m_elements > m_limits.elements)
            return atLine(
                xml.lineNumber(),
                u"it has more than %1 elements; a notice has far fewer"_s.arg(m_limits.elements));
        if (int(m_open.size()) >= m_limits.depth)
            return atLine(
                xml.lineNumber(),
                u"elements lie more than %1 deep in each other; in a notice they do not"_s.arg(
                    m_limits.depth));
        if (xml.name() == u"FT" && !m_open.empty()) { // TED: raised or lowered signs within a text
            m_open.push_back(m_open.back());
            return {};
        }
        auto node = std::make_unique<XmlNode>();
        node->name = xml.name().toString();
        node->line = int(xml.lineNumber());
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            node->attributes.insert(attribute.name().toString(), attribute.value().toString());
        XmlNode *added = node.get();
        if (m_open.empty())
            m_root = std::move(node);
        else
            m_open.back()->children.push_back(std::move(node));
        m_open.push_back(added);
        return {};
    }

    void close()
    {
        XmlNode *closed = m_open.back();
        m_open.pop_back();
        if (m_open.empty() || m_open.back() != closed)
            closed->text = tidied(closed->text);
    }

    Status add(const QXmlStreamReader &xml)
    {
        if (m_open.empty())
            return {};
        QString &text = m_open.back()->text;
        if (text.size() + xml.text().size() > m_limits.text)
            return atLine(xml.lineNumber(),
                          u"a text of it has more than %1 characters; in a notice none has"_s.arg(
                              m_limits.text));
        text += xml.text();
        return {};
    }

    std::unique_ptr<XmlNode> takeRoot() { return std::move(m_root); }

private:
    XmlLimits m_limits;
    std::unique_ptr<XmlNode> m_root;
    std::vector<XmlNode *> m_open;
    int m_elements = 0;
};

/// The line of the first bytes that are no UTF-8; 0: all of them are. Qt decodes before it counts.
qint64 brokenLine(const QByteArray &bytes)
{
    qint64 line = 0;
    for (const QByteArray &text : bytes.split('\n')) {
        ++line;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder(text);
        if (decoder.hasError())
            return line;
    }
    return 0;
}

/// The line of the first tag of more bytes; 0: there is none.
qint64 longTagLine(const QByteArray &bytes, qsizetype most)
{
    const auto behind = [&](const char *mark, qsizetype from) {
        const qsizetype at = bytes.indexOf(mark, from);
        return at < 0 ? bytes.size() : at;
    };
    for (qsizetype at = bytes.indexOf('<'); at >= 0; at = bytes.indexOf('<', at + 1)) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        if (rest.startsWith("<!--")) {
            at = behind("-->", at + 4);
        } else if (rest.startsWith("<![CDATA[")) {
            at = behind("]]>", at);
        } else if (rest.startsWith("<?")) {
            at = behind("?>", at);
        } else {
            char quote = 0;
            qsizetype end = at + 1;
            while (end < bytes.size() && end - at <= most && (quote || bytes[end] != '>')) {
                const char c = bytes[end++];
                if (quote ? c == quote : c == '"' || c == '\'')
                    quote = quote ? 0 : c;
            }
            if (end - at > most)
                return 1 + bytes.first(at).count('\n');
            at = end;
        }
        if (at >= bytes.size())
            break;
    }
    return 0;
}

} // namespace

const XmlNode *XmlNode::find(QStringView path) const
{
    std::vector<const XmlNode *> found;
    collect(*this, path.toString().split(u'/'), 0, found, true);
    return found.empty() ? nullptr : found.front();
}

std::vector<const XmlNode *> XmlNode::all(QStringView path) const
{
    std::vector<const XmlNode *> found;
    collect(*this, path.toString().split(u'/'), 0, found, false);
    return found;
}

const XmlNode *XmlNode::deep(QStringView wanted) const
{
    std::vector<const XmlNode *> found;
    collectDeep(*this, wanted, found, true);
    return found.empty() ? nullptr : found.front();
}

std::vector<const XmlNode *> XmlNode::allDeep(QStringView wanted) const
{
    std::vector<const XmlNode *> found;
    collectDeep(*this, wanted, found, false);
    return found;
}

QString XmlNode::value(QStringView path) const
{
    const XmlNode *found = find(path);
    if (!found)
        return {};
    found->markRead();
    return found->text;
}

QString XmlNode::words() const
{
    QString words;
    addWords(*this, words);
    return words;
}

QString XmlNode::attribute(const QString &key) const
{
    m_isRead = true;
    return attributes.value(key);
}

bool XmlNode::is(QStringView key, QStringView value) const
{
    return attributes.value(key.toString()) == value;
}

void XmlNode::markAllRead() const
{
    m_isRead = true;
    for (const auto &child : children)
        child->markAllRead();
}

Result<std::unique_ptr<XmlNode>> readXmlTree(const QByteArray &bytes, const XmlLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return fail(Error::Code::Format,
                    u"it is larger than %1 MB; a notice is far smaller"_s.arg(limits.bytes
                                                                              / (1024 * 1024)));
    if (const qint64 line = longTagLine(bytes, limits.tag); line > 0)
        return atLine(line,
                      u"a tag is longer than %1 kB; in a notice none is"_s.arg(limits.tag / 1024));
    // The reader trips over a declaration that names the encoding it is in already.
    const auto encoding = QStringConverter::encodingForData(bytes, u'<');
    const bool isWide = encoding
        && (*encoding == QStringConverter::Utf16LE || *encoding == QStringConverter::Utf16BE);
    QXmlStreamReader xml;
    if (isWide)
        xml.addData(QString(QStringDecoder(*encoding)(bytes)));
    else
        xml.addData(bytes);
    // Nothing here resolves an entity: the reader has no resolver, and a document type declaration,
    // the only place that could declare one, ends the reading.
    XmlTreeBuilder builder(limits);
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            return atLine(
                xml.lineNumber(),
                u"it declares a document type of its own, which notices do not; nothing of"
                " it was read"_s);
        case QXmlStreamReader::StartElement:
            if (Status opened = builder.open(xml); !opened)
                return fail(opened.error());
            break;
        case QXmlStreamReader::EndElement: builder.close(); break;
        case QXmlStreamReader::Characters:
            if (Status added = builder.add(xml); !added)
                return fail(added.error());
            break;
        case QXmlStreamReader::EntityReference:
            return atLine(xml.lineNumber(),
                          u"it refers to “%1”, which the file does not say"_s.arg(xml.name()));
        default: break;
        }
    }
    const bool isUtf8 = !isWide
        && (xml.documentEncoding().isEmpty()
            || xml.documentEncoding().compare(u"UTF-8", Qt::CaseInsensitive) == 0);
    if (const qint64 line = xml.hasError() && isUtf8 ? brokenLine(bytes) : 0; line > 0)
        return atLine(line, u"it holds bytes that are no letters of UTF-8"_s);
    if (xml.hasError())
        return atLine(xml.lineNumber(), xml.errorString());
    std::unique_ptr<XmlNode> root = builder.takeRoot();
    if (!root)
        return fail(Error::Code::Format, u"it is empty"_s);
    return root;
}

std::vector<UnreadPath> unreadPaths(const XmlNode &root)
{
    std::vector<UnreadPath> paths;
    QHash<QString, size_t> known;
    addUnread(root, {}, known, paths);
    return paths;
}

} // namespace ilo
