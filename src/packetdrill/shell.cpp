// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/shell.h"

#include "packetdrill/problem.h"
#include "packetdrill/shell_words.h"
#include "packetdrill/tcp_info.h"

#include <algorithm>
#include <charconv>

namespace packetdrill {

namespace {

std::string joined(const Words& words)
{
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// The last part of a path.
std::string_view fileName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Prepares the machine that the script runs on; nothing of it is modelled.
bool isPreparation(const Words& words)
{
    const std::string_view command = fileName(words.front());
    const auto says = [&](std::string_view word) {
        return std::ranges::find(words, word) != words.end();
    };
    if (command == "ip") {
        return says("tcp_metrics");
    }
    if (command == "tc") {
        return says("qdisc") && !says("netem");
    }
    constexpr std::string_view kHarmless[] = {
        "true", ":", "sync", "kldload", "modprobe", "nstat", "set", "ulimit"};
    return std::ranges::find(kHarmless, command) != std::end(kHarmless);
}

class Shell
{
public:
    Shell(int line, Host& host, tcp::Instant now)
        : m_line(line)
        , m_host(host)
        , m_now(now)
    {}

    ShellEffect run(std::string_view text)
    {
        for (const Pipeline& pipeline : shellPipelines(text)) {
            run(pipeline);
        }
        return m_effect;
    }

private:
    void run(const Pipeline& pipeline)
    {
        const Words& first = pipeline.commands.front();
        if (first.empty()) {
            unsupported(first);
        }
        const std::string_view command = fileName(first.front());
        if (command == "sockstat" || command == "netstat") {
            search(pipeline);
        } else if (pipeline.commands.size() > 1) {
            unsupported(pipeline.commands[1]);
        } else if (command == "echo" && !pipeline.target.empty()) {
            set(pipeline.target, first.size() > 1 ? first[1] : "");
        } else if (!pipeline.target.empty()) {
            unsupported(first);
        } else {
            run(command, first);
        }
    }

    void run(std::string_view command, const Words& words)
    {
        if (command == "sysctl" || command.starts_with("set_sysctls")) {
            assign(words);
        } else if (command == "defaults.sh" || command.starts_with("sysctl_restore")) {
            restore();
        } else if (command == "sleep") {
            sleep(words);
        } else if (command == "tcpdrop" && words.size() == 3 && words[1] == "-s") {
            dropState(words);
        } else if (command == "ethtool") {
            offload(words);
        } else if (command == "ip" && words.size() > 2 && words[1] == "route") {
            route(words);
        } else if (command == "ifconfig" ||
            (command == "ip" && words.size() > 2 && words[1] == "link")) {
            link(words);
        } else if (!isPreparation(words)) {
            unsupported(words);
        }
    }

    [[noreturn]] void unsupported(const Words& words) const
    {
        packetdrill::unsupported(m_line, joined(words));
    }

    /// NAME=VALUE ...
    void assign(const Words& words)
    {
        for (std::size_t i = 1; i < words.size(); ++i) {
            const std::size_t equals = words[i].find('=');
            if (words[i].starts_with("-") || equals == std::string::npos) {
                continue; // a flag, or a name whose value is only printed
            }
            set(std::string_view(words[i]).substr(0, equals),
                std::string_view(words[i]).substr(equals + 1));
        }
    }

    void set(std::string_view name, std::string_view value)
    {
        HostSettings settings = m_host.settings();
        if (const auto wrong = setSysctl(m_host.profile().sysctls, name, value, settings)) {
            packetdrill::unsupported(m_line, *wrong);
        }
        m_host.changeSettings(std::move(settings));
    }

    /// All but what the script's own options say.
    void restore()
    {
        HostSettings settings = m_host.profile().settings;
        settings.mtu = m_host.settings().mtu;
        settings.headers = m_host.settings().headers;
        settings.arrivingMss = m_host.settings().arrivingMss;
        m_host.changeSettings(std::move(settings));
    }

    void sleep(const Words& words)
    {
        double seconds = 0;
        const std::string& text = words.size() == 2 ? words[1] : words[0];
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
        constexpr double kLongest = 86400;
        if (error != std::errc{} || seconds < 0 || seconds > kLongest) {
            unsupported(words);
        }
        m_effect.passed +=
            std::chrono::duration_cast<tcp::Duration>(std::chrono::duration<double>(seconds));
    }

    void dropState(const Words& words)
    {
        const auto state = stateNamed(words[2]);
        if (!state) {
            unsupported(words);
        }
        m_host.drop(*state, m_now);
    }

    /// ip route change default ... initcwnd 20 rto_min 5ms: what a route says of its connections.
    void route(const Words& words)
    {
        HostSettings settings = m_host.settings();
        for (std::size_t i = 3; i + 1 < words.size(); ++i) {
            if (words[i] == "initcwnd") {
                settings.endpoint.initialCwndSegments = number(words, words[i + 1]);
            } else if (words[i] == "rto_min") {
                settings.endpoint.minRto = std::chrono::milliseconds(number(words, words[i + 1]));
                settings.endpoint.rtoGranularity = settings.endpoint.minRto;
            } else if (words[i] == "initrwnd" || words[i] == "advmss" || words[i] == "mtu" ||
                words[i] == "quickack" || words[i] == "features" || words[i] == "congctl") {
                unsupported(words);
            }
        }
        m_host.changeSettings(std::move(settings));
    }

    /// ip link set dev tun0 mtu 1000
    void link(const Words& words)
    {
        const auto mtu = std::ranges::find(words, "mtu");
        if (mtu == words.end() || mtu + 1 == words.end()) {
            unsupported(words);
        }
        HostSettings settings = m_host.settings();
        settings.mtu = number(words, *(mtu + 1));
        m_host.changeSettings(std::move(settings));
    }

    /// 20, or 20ms.
    std::uint32_t number(const Words& words, std::string_view text) const
    {
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
        constexpr std::uint32_t kMost = 100'000;
        if (error != std::errc{} || value > kMost || (!unit.empty() && unit != "ms")) {
            unsupported(words);
        }
        return value;
    }

    void offload(const Words& words)
    {
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            m_effect.offloadOff =
                m_effect.offloadOff || (words[i] == "tso" && words[i + 1] == "off");
        }
    }

    /// The sockets, a line each, through one grep after the other; like the shell's it fails when
    /// the last one finds nothing.
    void search(const Pipeline& pipeline)
    {
        std::vector<std::string> lines;
        for (const Host::Listed& listed : m_host.list()) {
            const auto& names = m_host.profile().states[static_cast<std::size_t>(listed.state)];
            lines.push_back((listed.owned ? "root packetdrill tcp4 " : "? ? tcp4 ") +
                std::string(names.printed));
        }
        std::size_t found = lines.size();
        for (std::size_t i = 1; i < pipeline.commands.size(); ++i) {
            found = grep(pipeline.commands[i], lines);
        }
        if (found == 0) {
            std::string text;
            for (const Words& words : pipeline.commands) {
                text += (text.empty() ? "" : " | ") + joined(words);
            }
            std::string sockets;
            for (const Host::Listed& listed : m_host.list()) {
                sockets += (sockets.empty() ? "" : ", ") + std::string(tcp::name(listed.state));
            }
            differs(m_line, text, sockets);
        }
    }

    /// Keeps what fits; the answer says how many lines did.
    std::size_t grep(const Words& words, std::vector<std::string>& lines) const
    {
        bool count = false;
        bool inverted = false;
        std::string pattern;
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (words[i] == "-c" || words[i] == "-v" || words[i] == "-q") {
                count = count || words[i] == "-c";
                inverted = inverted || words[i] == "-v";
            } else if (pattern.empty() && !words[i].starts_with("-")) {
                pattern = words[i];
            } else {
                unsupported(words);
            }
        }
        const bool plain = pattern.find_first_of(".*[]^$\\+?()") == std::string::npos;
        if (words.empty() || words.front() != "grep" || pattern.empty() || !plain) {
            unsupported(words);
        }
        std::erase_if(lines, [&](const std::string& line) {
            return (line.find(pattern) == std::string::npos) != inverted;
        });
        const std::size_t found = lines.size();
        if (count) {
            lines = {std::to_string(found)};
        }
        return found;
    }

    int m_line;
    Host& m_host;
    tcp::Instant m_now;
    ShellEffect m_effect;
};

} // namespace

ShellEffect runShell(std::string_view text, int line, Host& host, tcp::Instant now)
{
    return Shell(line, host, now).run(text);
}

} // namespace packetdrill
