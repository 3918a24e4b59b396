#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QSaveFile>

#include <memory>

namespace ilo {

/// A zip file in the making: parts one after the other, the last of them as a stream. What stood at
/// the path is replaced by finish() alone.
class OutPackage
{
public:
    explicit OutPackage(const QString &path);
    ~OutPackage();
    Q_DISABLE_COPY_MOVE(OutPackage)

    void add(const QString &name, const QByteArray &content, bool isCompressed = true);

    /// A part to be written into until the next call; null when it cannot be.
    QIODevice *stream(const QString &name);

    /// The first failure, with the path as subject.
    Status finish();
    Status failure() const;

private:
    struct Zip;

    QSaveFile m_file;
    std::unique_ptr<Zip> m_zip;
    bool m_isGood = false;
};

} // namespace ilo
