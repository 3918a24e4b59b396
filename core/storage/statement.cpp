#include "core/storage/statement.h"

#include <sqlite3.h>

namespace ilo {

Statement::Statement(sqlite3 *handle, const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_prepare_v3(handle,
                       utf8.constData(),
                       int(utf8.size()),
                       SQLITE_PREPARE_PERSISTENT,
                       &m_statement,
                       nullptr);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(const Binds &binds)
{
    m_texts.clear();
    m_texts.reserve(binds.size()); // SQLite reads the bytes where they are
    for (size_t i = 0; i < binds.size(); ++i) {
        const int place = int(i) + 1;
        const QVariant &value = binds[i];
        switch (value.typeId()) {
        case QMetaType::UnknownType: break; // NULL already
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong: sqlite3_bind_int64(m_statement, place, value.toLongLong()); break;
        case QMetaType::Double: sqlite3_bind_double(m_statement, place, value.toDouble()); break;
        case QMetaType::QByteArray:
            m_texts.push_back(value.toByteArray());
            if (!m_texts.back().isNull())
                sqlite3_bind_blob(m_statement,
                                  place,
                                  m_texts.back().constData(),
                                  int(m_texts.back().size()),
                                  SQLITE_STATIC);
            break;
        case QMetaType::QString:
            bindText(place, *static_cast<const QString *>(value.constData()));
            break;
        default: bindText(place, value.toString());
        }
    }
}

void Statement::bindText(int place, const QString &text)
{
    if (text.isNull())
        return;
    m_texts.push_back(text.toUtf8());
    sqlite3_bind_text(
        m_statement, place, m_texts.back().constData(), int(m_texts.back().size()), SQLITE_STATIC);
}

int Statement::step()
{
    m_isRunning = true;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW)
        finish();
    return code;
}

void Statement::finish()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_isRunning = false;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    return isNull(column) ? QString() : QString::fromUtf8(view(column));
}

QByteArray Statement::bytes(int column) const
{
    if (isNull(column))
        return {};
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? QByteArray(bytes, sqlite3_column_bytes(m_statement, column)) : QByteArray("");
}

QByteArrayView Statement::view(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, bytes ? sqlite3_column_bytes(m_statement, column) : 0};
}

QVariant Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return number(column);
    case SQLITE_FLOAT: return sqlite3_column_double(m_statement, column);
    case SQLITE_BLOB: return bytes(column);
    case SQLITE_NULL: return {};
    default: return QString::fromUtf8(view(column));
    }
}

} // namespace ilo
