#include "core/notice/notice.h"

#include "core/notice/eforms.h"
#include "core/notice/ted.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QStringList eFormsRoots{u"ContractNotice"_s,
                              u"ContractAwardNotice"_s,
                              u"PriorInformationNotice"_s,
                              u"BusinessRegistrationInformationNotice"_s};
const QStringList tedRoots{u"TED_EXPORT"_s, u"TED_ESENDERS"_s, u"FORM_SECTION"_s};

} // namespace

Result<Notice> readNotice(const QByteArray &xml, const QString &shown)
{
    const Result<std::unique_ptr<XmlNode>> tree = readXmlTree(xml);
    if (!tree)
        return fail(tree.error());
    const XmlNode &root = **tree;
    if (eFormsRoots.contains(root.name))
        return EFormsReader(root, shown).read();
    if (tedRoots.contains(root.name))
        return TedReader(root, shown).read();
    return fail(Error::Code::Format,
                u"it begins with “%1”; a notice begins with ContractNotice, ContractAwardNotice,"
                " PriorInformationNotice (eForms) or TED_EXPORT"_s.arg(root.name),
                u"line %1"_s.arg(root.line));
}

Result<Notice> readNoticeFile(const QString &path, const QString &shown)
{
    QFile file(path);
    if (!file.exists())
        return fail(Error::Code::NotFound, u"there is no such file"_s, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file.errorString(), path);
    const XmlLimits limits;
    // One byte more than may be, so that the reader sees that it is too much.
    Result<Notice> notice = readNotice(file.read(limits.bytes + 1), shown);
    if (notice)
        return notice;
    Error error = notice.error();
    error.subject = error.subject.isEmpty() ? path : u"%1, %2"_s.arg(path, error.subject);
    return fail(error);
}

bool looksLikeNotice(const QByteArray &head)
{
    for (const QString &root : eFormsRoots + tedRoots) {
        if (head.contains('<' + root.toLatin1()) || head.contains(':' + root.toLatin1()))
            return true;
    }
    return false;
}

} // namespace ilo
