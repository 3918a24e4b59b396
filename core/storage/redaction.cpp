#include "core/storage/blanking.h"
#include "core/storage/mentions.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ilo {
namespace {

/// An op of a field that is redacted.
struct FieldOp
{
    qint64 number = 0;
    QString field; ///< kCreation, or that of the mention
    QString key;
    QVariant value;
};

class Redactor
{
public:
    Redactor(Database &writer, const PersonFinder &finder, const QString &replacement)
        : m_writer(writer)
        , m_finder(finder)
        , m_replacement(replacement)
    {
    }

    Status redactField(const Entity &entity, const Mention &mention);

private:
    QVariant redacted(const QVariant &stored, bool withGiven) const;
    QString redactedText(const QString &text, bool withGiven) const
    {
        return m_finder.redacted(text, withGiven, m_replacement);
    }

    Database &m_writer;
    const PersonFinder &m_finder;
    const QString m_replacement;
};

QVariant Redactor::redacted(const QVariant &stored, bool withGiven) const
{
    if (stored.typeId() == QMetaType::QVariantList) {
        const QStringList before = stored.toStringList();
        QStringList members;
        for (const QString &member : before)
            members << redactedText(member, withGiven);
        return members == before ? stored : QVariant(asSet(members));
    }
    if (stored.typeId() == QMetaType::QVariantMap) {
        QVariantMap texts = stored.toMap();
        for (QVariant &text : texts)
            text = redactedText(text.toString(), withGiven);
        return texts;
    }
    return stored.typeId() == QMetaType::QString ? redactedText(stored.toString(), withGiven)
                                                 : stored;
}

Status Redactor::redactField(const Entity &entity, const Mention &mention)
{
    const int index = entity.type->indexOf(mention.field);
    if (index < 0)
        return {};
    const FieldInfo &field = entity.type->fields[size_t(index)];
    const auto ops = m_writer.select<FieldOp>(
        QStringLiteral("SELECT o.number, f.name, o.key, o.value FROM op o "
                       "JOIN field f ON f.number = o.field WHERE o.entity = ? "
                       "AND f.name IN (?, ?) AND o.state IN (0, 4)"),
        {entity.number, field.name, kCreation},
        [](const Row &row) {
            FieldOp op{row.number(0), row.text(1), row.text(2), {}};
            if (!row.isNull(3))
                op.value = row.value(3);
            return op;
        });
    if (!ops)
        return fail(ops.error());
    for (const FieldOp &op : *ops) {
        QVariant value = op.value;
        QString key = op.key;
        if (op.field == kCreation) {
            // Fields of a newer version stay in it.
            QJsonObject fields = QJsonDocument::fromJson(op.value.toString().toUtf8()).object();
            const QVariant stored = fields.value(field.name).toVariant();
            const QVariant without = redacted(stored, mention.isLinked);
            if (without == stored)
                continue;
            fields[field.name] = QJsonValue::fromVariant(without);
            value = QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
        } else {
            key = field.shape == FieldShape::Set ? redactedText(op.key, mention.isLinked) : op.key;
            if (op.value.typeId() == QMetaType::QString)
                value = redactedText(op.value.toString(), mention.isLinked);
            if (key == op.key && value == op.value)
                continue;
        }
        if (Status done = redactOp(m_writer, op.number, key, value); !done)
            return done;
    }
    return {};
}

Result<std::optional<Entity>> entityOf(Database &database, const QString &id)
{
    std::optional<Entity> found;
    const Status read =
        database.forEach(QStringLiteral("SELECT number, type FROM entity WHERE uuid = ?"),
                         {id},
                         [&](const Row &row) -> Status {
                             if (const RecordType *type = recordType(row.text(1)))
                                 found = Entity{row.number(0), id, type};
                             return {};
                         });
    if (!read)
        return fail(read.error());
    return found;
}

} // namespace

Result<std::vector<qint64>> redactMentions(Database &writer, const QString &id,
                                           const PersonWords &words,
                                           const std::vector<Mention> &mentions,
                                           const QString &replacement)
{
    const PersonFinder finder(words);
    Redactor redactor(writer, finder, replacement);
    std::vector<qint64> touched;
    if (Status open = writer.execute(QStringLiteral("UPDATE guard SET open = 2")); !open)
        return fail(open.error());
    for (const Mention &mention : mentions) {
        Status done;
        if (mention.place == Mention::Place::Label) {
            done = blankLabel(writer, mention.changeset);
        } else if (mention.place == Mention::Place::Draft) {
            done =
                writer.execute(QStringLiteral("DELETE FROM draft WHERE record = ? AND field = ?"),
                               {mention.record, mention.field});
        } else if (mention.record != id) {
            const auto entity = entityOf(writer, mention.record);
            if (!entity)
                return fail(entity.error());
            if (*entity) {
                done = redactor.redactField(**entity, mention);
                touched.push_back((*entity)->number);
            }
        }
        if (!done)
            return fail(done.error());
    }
    if (Status open = writer.execute(QStringLiteral("UPDATE guard SET open = 1")); !open)
        return fail(open.error());
    for (const qint64 number : touched) {
        if (Status done = refold(writer, number); !done)
            return fail(done.error());
    }
    return touched;
}

} // namespace ilo
