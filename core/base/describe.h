#pragma once

#include "core/base/stored.h"

#include <tuple>

namespace ilo {

/// How heads of one cell that disagree become one shown value (changelog.md 3.4).
enum class MergePolicy {
    Latest,    ///< the newest head is shown, all are listed for review
    Members,   ///< a set: a member is in when any head says so; never listed
    Strictest, ///< consent and sharing: the most restrictive head counts; listed
};

/// Who outside the record's home office may be given a field's value (changelog.md 3.9).
enum class Audience {
    Laptop,  ///< never leaves this computer
    Office,  ///< colleagues of the office only; what an unknown field gets
    Consent, ///< others only while the record's consent is given
    Public,  ///< anyone the record itself is shared with
};

/// One stored member of a record: its name in SQL, JSON and CSV, and where it lives.
template<typename Record, typename Value>
struct Field
{
    const char *name;
    Value Record::*member;
    Audience audience = Audience::Office;
    MergePolicy policy = defaultPolicy<Value>();
    using ValueType = Value;

private:
    template<typename V>
    static constexpr MergePolicy defaultPolicy()
    {
        return std::is_same_v<V, QStringList> ? MergePolicy::Members : MergePolicy::Latest;
    }
};

template<typename Record, typename Value>
Field(const char *, Value Record::*) -> Field<Record, Value>;
template<typename Record, typename Value>
Field(const char *, Value Record::*, Audience) -> Field<Record, Value>;
template<typename Record, typename Value>
Field(const char *, Value Record::*, Audience, MergePolicy) -> Field<Record, Value>;

/// Specialised beside each record: its table and its Fields (the id is not one: every record has
/// it). The one place from which storage, JSON, change log, import and history know its shape.
template<typename Record>
struct Description;

template<typename T> concept Described = requires { Description<T>::fields; };

/// Calls `visit` with each Field of Record, in order.
template<Described Record, typename Visitor>
void forEachField(Visitor &&visit)
{
    std::apply([&](const auto &...field) { (visit(field), ...); }, Description<Record>::fields);
}

/// The table, which is also the record's name in the log, in JSON and on the command line.
template<Described Record>
QString typeName()
{
    return QString::fromLatin1(Description<Record>::table);
}

} // namespace ilo
