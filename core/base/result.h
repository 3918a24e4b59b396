#pragma once

#include <QString>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace ilo {

/// Why an operation could not be done, in a form the program can branch on.
/// `detail` is English and meant for the log; ui/errortext.cpp words it for a person.
struct Error
{
    enum class Code {
        Invalid,   ///< a value breaks a rule; `subject` names the field
        NotFound,  ///< no such record, file or backup
        Conflict,  ///< the record was changed meanwhile; nothing was written
        Busy,      ///< a long job is writing; try again when it is done
        Storage,   ///< SQLite refused; `detail` has its words
        File,      ///< a file could not be read or written
        NotOurs,   ///< the file is no workspace
        Newer,     ///< written by a newer version of the program
        Damaged,   ///< the file is a workspace, but parts cannot be read
        ReadOnly,  ///< the file or its folder cannot be written to
        DiskFull,  ///< no room left; nothing of the action was kept
        Locked,    ///< another window or program has the workspace open
        Format,    ///< the content of a file is not of the form it says
        Network,   ///< the other side did not answer
        Cancelled, ///< the person asked to stop; everything is as before
    };

    Code code;
    QString detail;
    QString subject = {}; ///< what it is about: a path, a field, "row 12"; shown to the person
};

/// A failed outcome on its way into any Result. Only fail() makes one.
struct Failure
{
    Error error;
};

inline Failure fail(Error error)
{
    return {std::move(error)};
}

inline Failure fail(Error::Code code, QString detail, QString subject = {})
{
    return {{code, std::move(detail), std::move(subject)}};
}

/// A T, or the Error that kept it from being made.
/// The names are those of std::expected (C++23), so that it can replace this one day.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Failure failure) : m_state(std::in_place_index<1>, std::move(failure.error)) { }

    explicit operator bool() const noexcept { return m_state.index() == 0; }

    T &operator*() & { return std::get<0>(m_state); }
    const T &operator*() const & { return std::get<0>(m_state); }
    /// By value, unlike std::expected: `for (const auto &x : *f())` keeps what it walks through.
    T operator*() && { return std::get<0>(std::move(m_state)); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }

    const Error &error() const { return std::get<1>(m_state); }

    /// The next step, which may fail itself: `f` takes a T and returns a Result.
    template<typename F>
    auto and_then(F &&f) && -> std::invoke_result_t<F, T &&>
    {
        if (!*this)
            return fail(error());
        return std::forward<F>(f)(*std::move(*this));
    }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Failure failure) : m_error(std::move(failure.error)) { }

    explicit operator bool() const noexcept { return !m_error; }
    const Error &error() const { return *m_error; }

    template<typename F>
    auto and_then(F &&f) && -> std::invoke_result_t<F>
    {
        if (!*this)
            return fail(error());
        return std::forward<F>(f)();
    }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace ilo
