#pragma once

#include "core/storage/database.h"

#include <atomic>
#include <bit>

namespace ilo {

/// A set of row numbers as one bit each: a million companies are 125 kB.
class NumberSet
{
public:
    /// For numbers from 0 to `largest`; others are not taken.
    explicit NumberSet(qint64 largest = -1) : m_words(size_t(largest + 64) / 64) { }

    void insert(qint64 number)
    {
        if (number < 0 || size_t(number) / 64 >= m_words.size())
            return;
        quint64 &word = m_words[size_t(number) / 64];
        const quint64 bit = quint64(1) << (number % 64);
        m_count += (word & bit) == 0;
        word |= bit;
    }

    bool contains(qint64 number) const
    {
        return number >= 0 && size_t(number) / 64 < m_words.size()
            && (m_words[size_t(number) / 64] >> (number % 64) & 1) != 0;
    }

    qint64 count() const { return m_count; }

    /// A number behind which it takes none.
    qint64 largest() const { return qint64(m_words.size()) * 64 - 1; }

    /// In ascending order.
    std::vector<qint64> numbers() const
    {
        std::vector<qint64> all;
        all.reserve(size_t(m_count));
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 rest = m_words[i]; rest != 0; rest &= rest - 1)
                all.push_back(qint64(i * 64) + std::countr_zero(rest));
        }
        return all;
    }

private:
    std::vector<quint64> m_words;
    qint64 m_count = 0;
};

/// While it lives, statements of `database` fail as Cancelled soon after `cancelled` became true,
/// also those that start later: Database::interrupt() alone would miss the moments between two.
class CancelScope
{
public:
    CancelScope(Database &database, const std::atomic<bool> &cancelled);
    ~CancelScope();
    Q_DISABLE_COPY_MOVE(CancelScope)

private:
    Database &m_database;
};

/// While it lives, the connection asks `goOn` every few thousand steps of SQLite's machine; once it
/// says false, what runs fails as Cancelled.
class ProgressScope
{
public:
    ProgressScope(Database &database, std::function<bool()> goOn);
    ~ProgressScope();
    Q_DISABLE_COPY_MOVE(ProgressScope)

private:
    Database &m_database;
    std::function<bool()> m_goOn;
};

/// A SELECT that is stepped through a million times, without a value being made of what is not
/// asked for. Prepared once, run often.
class Scan
{
public:
    Scan(Database &database, const QString &sql);
    ~Scan();
    Q_DISABLE_COPY_MOVE(Scan)

    /// Starts anew with these values for the `?`: whole numbers or texts.
    void start(const Binds &binds);

    /// The next row; false at the end and after a failure (see status()).
    bool next();

    qint64 number(int column) const;

    /// Valid until the next step. UTF-8.
    QByteArrayView text(int column) const;

    /// Error::Code::Cancelled after Database::interrupt().
    const Status &status() const { return m_status; }

private:
    Database &m_database;
    Statement m_statement;
    bool m_hasEnded = true;
    Status m_status;
};

} // namespace ilo
