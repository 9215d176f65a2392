// SPDX-License-Identifier: GPL-3.0-or-later

// Changes JSON as JSON: so that what is made up gets past the parser, to the readers behind it.

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

class Mutator
{
public:
    explicit Mutator(unsigned seed)
        : m_random(seed)
    {}

    QJsonValue mutated(const QJsonValue& root)
    {
        m_known.clear();
        collect(root);
        m_target = below(m_known.size());
        m_visited = 0;
        return changedWithin(root);
    }

private:
    std::size_t below(std::size_t bound)
    {
        return bound == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random);
    }

    void collect(const QJsonValue& value)
    {
        m_known.push_back(value);
        for (const QJsonValue& each : value.toArray()) {
            collect(each);
        }
        for (const QJsonValue& each : value.toObject()) {
            collect(each);
        }
    }

    /// The same, but for the value that was chosen.
    QJsonValue changedWithin(const QJsonValue& value)
    {
        if (m_visited++ == m_target) {
            return changed(value);
        }
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue& each : value.toArray()) {
                array.append(changedWithin(each));
            }
            return array;
        }
        if (value.isObject()) {
            QJsonObject object = value.toObject();
            for (const QString& name : object.keys()) {
                object[name] = changedWithin(object[name]);
            }
            return object;
        }
        return value;
    }

    QJsonValue changed(const QJsonValue& value)
    {
        if (below(3) == 0) {
            return m_known[below(m_known.size())]; // something from elsewhere
        }
        if (value.isDouble()) {
            return number(value.toDouble());
        }
        if (value.isArray()) {
            return changedArray(value.toArray());
        }
        if (value.isObject()) {
            return changedObject(value.toObject());
        }
        return below(2) == 0 ? QJsonValue(number(1)) : QJsonValue(!value.toBool());
    }

    double number(double from)
    {
        constexpr std::array kNumbers{0.0, -1.0, 1.0, 0.5, 2.0, 255.0, 256.0, 65'535.0, 65'536.0,
            2147483647.0, 2147483648.0, 4294967295.0, 4294967296.0, 9007199254740993.0, 1e300, 1e-9,
            2592000000.0, 1e9};
        return below(2) == 0 ? kNumbers[below(kNumbers.size())]
                             : from + static_cast<double>(below(9)) - 4;
    }

    QJsonArray changedArray(QJsonArray array)
    {
        if (array.isEmpty()) {
            array.append(m_known[below(m_known.size())]);
            return array;
        }
        const auto at = static_cast<qsizetype>(below(static_cast<std::size_t>(array.size())));
        if (below(2) == 0) {
            array.removeAt(at);
        } else {
            array.insert(at,
                QJsonValue(
                    array[static_cast<qsizetype>(below(static_cast<std::size_t>(array.size())))]));
        }
        return array;
    }

    QJsonObject changedObject(QJsonObject object)
    {
        const QStringList names = object.keys();
        if (names.isEmpty()) {
            return object;
        }
        const QString name = names[static_cast<qsizetype>(below(names.size()))];
        if (below(2) == 0) {
            object.remove(name);
        } else {
            object[name] = m_known[below(m_known.size())];
        }
        return object;
    }

    std::mt19937 m_random;
    std::vector<QJsonValue> m_known;
    std::size_t m_target = 0;
    std::size_t m_visited = 0;
};

} // namespace

/// Called by libFuzzer for each new input. One in four is changed byte by byte, for the parser.
extern "C" std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    const auto text =
        QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isNull() || seed % 4 == 0) {
        return LLVMFuzzerMutate(data, size, most);
    }
    const QJsonValue root =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QJsonValue value = Mutator(seed).mutated(root);
    const QByteArray written =
        (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
            .toJson(QJsonDocument::Compact);
    const auto length = std::min(most, static_cast<std::size_t>(written.size()));
    std::memcpy(data, written.constData(), length);
    return length;
}
