// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection does, as scripts see it: handshakes, resets, silence, errors of the network,
// urgent data, readiness, congestion. Those that must fail stand beside those that pass.

#include "packetdrill/played.h"
#include "support/suite.h"

#include <QTest>

namespace behaviour_test {
namespace {

void row(const char* name, const std::string& script, const char* profile = "rfc",
    const char* outcome = "passed")
{
    QTest::newRow(name) << QString::fromStdString(script) << QString(profile) << QString(outcome);
}

/// A connection as Linux opens it: wscale 8 and 7.
std::string onLinux(const std::string& setting = {})
{
    return "`./defaults.sh" + (setting.empty() ? "" : "\nsysctl -q " + setting) + R"(`
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 bind(3, ..., ...) = 0
+0 listen(3, 1) = 0
+0 < S 0:0(0) win 32792 <mss 1000,nop,nop,sackOK,nop,wscale 7>
+0 > S. 0:0(0) ack 1 <mss 1460,nop,nop,sackOK,nop,wscale 8>
+.01 < . 1:1(0) ack 1 win 257
+0 accept(3, ..., ...) = 4
)";
}

} // namespace

class BehaviourTest : public QObject
{
    Q_OBJECT

private slots:
    void opening_data();
    void opening() { check(); }
    void resets_data();
    void resets() { check(); }
    void networkErrors_data();
    void networkErrors() { check(); }
    void urgentData_data();
    void urgentData() { check(); }
    void readiness_data();
    void readiness() { check(); }
    void congestion_data();
    void congestion() { check(); }

private:
    static void columns();
    static void check();
};

void BehaviourTest::columns()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("outcome");
}

void BehaviourTest::check()
{
    QFETCH(QString, script);
    QFETCH(QString, profile);
    QTEST(outcomeOf(script.toStdString(), qPrintable(profile)), "outcome");
}

void BehaviourTest::opening_data()
{
    columns();
    row("simultaneous open", R"pkt(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
+0 > S 0:0(0) win 65535 <mss 1460>
+.1 < S 0:0(0) win 10000 <mss 1460>
+0 > S. 0:0(0) ack 1 win 65535 <mss 1460>
+.1 < S. 0:0(0) ack 1 win 10000 <mss 1460>
+0 %{ assert tcpi_state == TCP_ESTABLISHED }%
)pkt");
    row("SYN,ACK again and again", R"pkt(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 bind(3, ..., ...) = 0
+0 listen(3, 1) = 0
+0 < S 0:0(0) win 10000 <mss 1460>
+0 > S. 0:0(0) ack 1 <mss 1460>
+1 > S. 0:0(0) ack 1 <mss 1460>
+2 > S. 0:0(0) ack 1 <mss 1460>
+.1 < . 1:1(0) ack 1 win 10000
+0 accept(3, ..., ...) = 4
)pkt");
    row("a reset for another SYN", R"pkt(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
+0 > S 0:0(0) win 65535 <mss 1460>
+.1 < R. 0:0(0) ack 2 win 0
+0 < . 0:0(0) ack 5 win 100
+0 > R 5:5(0) win 0
+.1 < S. 0:0(0) ack 1 win 10000
+0 > . 1:1(0) ack 1
)pkt");
    row("two at once", R"pkt(
0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 bind(3, ..., ...) = 0
+0 listen(3, 10) = 0
+0 < 5000 > 8080 S 0:0(0) win 10000 <mss 1000>
+0 > 8080 > 5000 S. 0:0(0) ack 1 <mss 1460>
+0 < 5001 > 8080 S 0:0(0) win 10000 <mss 1000>
+0 > 8080 > 5001 S. 0:0(0) ack 1 <mss 1460>
+0 < 5000 > 8080 . 1:1(0) ack 1 win 10000
+0 < 5001 > 8080 . 1:1(0) ack 1 win 10000
+0 accept(3, ..., ...) = 4
+0 accept(3, ..., ...) = 5
+0 write(4, ..., 100) = 100
+0 > 8080 > 5000 P. 1:101(100) ack 1
+0 write(5, ..., 200) = 200
+0 > 8080 > 5001 P. 1:201(200) ack 1
+0 < 5000 > 8080 F. 1:1(0) ack 101 win 10000
+0 > 8080 > 5000 . 101:101(0) ack 2
+0 < 5001 > 8080 . 1:11(10) ack 201 win 10000
+0 > 8080 > 5001 . 201:201(0) ack 11
)pkt");
    row("two at once, mixed up", R"pkt(
0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 bind(3, ..., ...) = 0
+0 listen(3, 10) = 0
+0 < 5000 > 8080 S 0:0(0) win 10000 <mss 1000>
+0 > 8080 > 5000 S. 0:0(0) ack 1 <mss 1460>
+0 < 5001 > 8080 S 0:0(0) win 10000 <mss 1000>
+0 > 8080 > 5001 S. 0:0(0) ack 1 <mss 1460>
+0 < 5000 > 8080 . 1:1(0) ack 1 win 10000
+0 < 5001 > 8080 . 1:1(0) ack 1 win 10000
+0 accept(3, ..., ...) = 4
+0 accept(3, ..., ...) = 5
+0 write(4, ..., 100) = 100
+0 > 8080 > 5000 P. 1:101(100) ack 1
+0 write(5, ..., 200) = 200
+0 > 8080 > 5000 P. 1:201(200) ack 1
)pkt",
        "rfc",
        "16: expected > 8080 > 5000 P. 1:201(200) ack 1 / actual > P. 1:201(200) ack 1 win 65535 "
        "at 0");
}

void BehaviourTest::resets_data()
{
    columns();
    row("challenged", accepted() + R"pkt(+0 < R 100:100(0) win 0
+0 > . 1:1(0) ack 1
+0 < R 70000:70000(0) win 0
+0 < S 5:5(0) win 100
+0 > . 1:1(0) ack 1
+0 < . 1:1(0) ack 100 win 10000
+0 > . 1:1(0) ack 1
+0 < R 1:1(0) win 0
+0 read(4, ..., 1) = -1 ECONNRESET (Connection reset by peer)
)pkt");
    row("keep-alive gives up with one",
        onLinux() + R"pkt(+0 setsockopt(4, SOL_SOCKET, SO_KEEPALIVE, [1], 4) = 0
+0 setsockopt(4, SOL_TCP, TCP_KEEPIDLE, [5], 4) = 0
+0 setsockopt(4, SOL_TCP, TCP_KEEPINTVL, [1], 4) = 0
+0 setsockopt(4, SOL_TCP, TCP_KEEPCNT, [2], 4) = 0
+5 > . 0:0(0) ack 1
+1 > . 0:0(0) ack 1
+1 > R. 1:1(0) ack 1
+0 read(4, ..., 10) = -1 ETIMEDOUT (Connection timed out)
)pkt",
        "linux");
    row("data after both directions were shut", onLinux() + R"pkt(+0 write(4, ..., 1000) = 1000
+0 > P. 1:1001(1000) ack 1
+0 shutdown(4, SHUT_RDWR) = 0
+0 > F. 1001:1001(0) ack 1
+.01 < . 1:1(0) ack 1002 win 257
+.01 < P. 1:1001(1000) ack 1002 win 257
+0 > R 1002:1002(0)
)pkt",
        "linux");
    const std::string twenty = R"pkt(+0 write(4, ..., 10000) = 10000
+0 > P. 1:10001(10000) ack 1
+.01 < . 1:1(0) ack 10001 win 257
+0 %{ assert tcpi_snd_cwnd == 20, tcpi_snd_cwnd }%
+.5 write(4, ..., 1000) = 1000
+0 > P. 10001:11001(1000) ack 1
)pkt";
    row("silence halves cwnd for each RTO",
        onLinux() + twenty + "+0 %{ assert tcpi_snd_cwnd == 10, tcpi_snd_cwnd }%\n", "linux");
    row("silence that leaves cwnd as it is",
        onLinux("net.ipv4.tcp_slow_start_after_idle=0") + twenty +
            "+0 %{ assert tcpi_snd_cwnd == 20, tcpi_snd_cwnd }%\n",
        "linux");
    row("nobody holds FIN-WAIT-2", R"pkt(
`./defaults.sh`
    0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
   +0 bind(3, ..., ...) = 0
   +0 listen(3, 1) = 0
   +0 < S 0:0(0) win 32792 <mss 1000>
   +0 > S. 0:0(0) ack 1 <mss 1460>
 +.01 < . 1:1(0) ack 1 win 10000
   +0 accept(3, ..., ...) = 4
   +0 close(4) = 0
   +0 > F. 1:1(0) ack 1
 +.01 < . 1:1(0) ack 2 win 10000
 +59 < . 1:1(0) ack 2 win 10000
 +2 < F. 1:1(0) ack 2 win 10000
 +0 > R 2:2(0)
)pkt",
        "linux");
    row("numbers too large",
        accepted() + R"pkt(+0 setsockopt(4, SOL_TCP, TCP_KEEPIDLE, [99999999999], 4) = 0
)pkt",
        "linux", "9: 99999999999 is not in -4294967295...4294967295");
    row("settings too large", R"pkt(
0 `sysctl -q net.ipv4.tcp_fin_timeout=99999999999`
)pkt",
        "linux", "2: unsupported: sysctl net.ipv4.tcp_fin_timeout=99999999999");
    row("a timer without length", R"pkt(
0 `sysctl -q net.ipv4.tcp_rto_min_us=0 net.ipv4.tcp_retries2=4000000000 net.ipv4.tcp_rto_max_ms=0`
0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 bind(3, ..., ...) = 0
+0 listen(3, 1) = 0
+0 < S 0:0(0) win 32792 <mss 1000>
+0 > S. 0:0(0) ack 1 <mss 1460>
+0 < . 1:1(0) ack 1 win 10000
+0 accept(3, ..., ...) = 4
+0 write(4, ..., 100) = 100
+0 > P. 1:101(100) ack 1
+60 close(4) = 0
)pkt",
        "linux", "12: timers go off without end until close(4) = 0");
}

void BehaviourTest::networkErrors_data()
{
    columns();
    row("soft: it goes on", accepted() + R"pkt(+0 write(4, ..., 100) = 100
+0 > P. 1:101(100) ack 1

+0 < icmp unreachable net_unreachable [1:101(100)]
+0 < icmp time_exceeded ttl_exceeded [1:101(100)]
+0 < icmp source_quench [1:101(100)]
+0 < icmp parameter_problem [1:101(100)]
+1 > P. 1:101(100) ack 1
)pkt");
    row("hard: it is aborted", accepted() + R"pkt(+0 write(4, ..., 100) = 100
+0 > P. 1:101(100) ack 1

+0 < icmp unreachable port_unreachable [500:600(100)]
+0 write(4, ..., 1) = 1
+0 < icmp unreachable protocol_unreachable [1:101(100)]
+0 write(4, ..., 1) = -1 ENOPROTOOPT (Protocol not available)
)pkt");
    row("hard, but open", onLinux() + R"pkt(+0 write(4, ..., 100) = 100
+0 > P. 1:101(100) ack 1

+0 < icmp unreachable port_unreachable [1:101(100)]
+.01 < . 1:1(0) ack 101 win 257
+0 write(4, ..., 1) = 1
)pkt",
        "linux");
    row("hard in SYN-SENT", R"pkt(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
+0 > S 0:0(0) <...>

+.1 < icmp unreachable port_unreachable [0:0(0)]
+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4]) = 0
)pkt");
    row("soft in SYN-SENT", R"pkt(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
+0 > S 0:0(0) <...>

+.1 < icmp unreachable host_unreachable [0:0(0)]
+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
+.9 > S 0:0(0) <...>
)pkt");
    row("soft in SYN-SENT, on Linux", R"pkt(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
+0 > S 0:0(0) <...>

+.1 < icmp unreachable host_unreachable [0:0(0)]
+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [EHOSTUNREACH], [4]) = 0
)pkt",
        "linux");
    row("a narrower path", onLinux() + R"pkt(+0 write(4, ..., 1000) = 1000
+0 > P. 1:1001(1000) ack 1
+0 < icmp unreachable frag_needed mtu 640 [1:1001(1000)]
+0 > . 1:601(600) ack 1
+0 > P. 601:1001(400) ack 1
)pkt",
        "linux");
    row("the segment in front", accepted() + "+0 < [1:101(100)] . 1:1(0) ack 1 win 10000\n", "rfc",
        "9: cannot be read: .; wanted: icmp");
    const std::string connecting = R"pkt(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
+0 > S 0:0(0) <...>
)pkt";
    row("forbidden, on FreeBSD", connecting + R"pkt(
+.1 < icmp unreachable host_prohibited [0:0(0)]
+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4]) = 0
)pkt",
        "freebsd");
    row("forbidden, on FreeBSD, but not believed",
        "`sysctl net.inet.tcp.icmp_may_rst=0`\n" + connecting + R"pkt(
+.1 < icmp unreachable host_prohibited [0:0(0)]
+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
)pkt",
        "freebsd");
    row("forbidden, elsewhere", connecting + R"pkt(
+.1 < icmp unreachable host_prohibited [0:0(0)]
+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
)pkt");
    row("not known", accepted() + R"pkt(+0 < icmp unreachable by_luck [1:101(100)]
)pkt",
        "rfc", "9: unsupported: < icmp unreachable by_luck [1:101(100)]");
    row("none is sent", accepted() + R"pkt(+0 > icmp echo_reply
)pkt",
        "rfc", "9: unsupported: > icmp echo_reply");
}

void BehaviourTest::urgentData_data()
{
    columns();
    row("sent and received", accepted() + R"pkt(+0 send(4, ..., 100, MSG_OOB) = 100
+0 > PU. 1:101(100) ack 1 urg 100
+.1 < U. 1:11(10) ack 101 win 10000 urg 10
+0 > . 101:101(0) ack 11
)pkt");
    row("another pointer", accepted() + R"pkt(+0 send(4, ..., 100, MSG_OOB) = 100
+0 > PU. 1:101(100) ack 1 urg 99
)pkt",
        "rfc",
        "10: expected > PU. 1:101(100) ack 1 urg 99 / actual > PU. 1:101(100) ack 1 win 65535 urg "
        "100 at 0.1");
}

void BehaviourTest::readiness_data()
{
    columns();
    row("epoll", onLinux() + R"pkt(+0 epoll_create(1) = 5
+0 epoll_ctl(5, EPOLL_CTL_ADD, 4, {events=EPOLLOUT|EPOLLET, fd=4}) = 0
+0 epoll_wait(5, {events=EPOLLOUT, fd=4}, 1, 0) = 1
+0 epoll_wait(5, {events=EPOLLOUT, fd=4}, 1, 0) = 0
+0 epoll_ctl(5, EPOLL_CTL_MOD, 4, {events=EPOLLIN, fd=4}) = 0
+0 epoll_wait(5, {events=EPOLLIN, fd=4}, 1, 0) = 0
+0 < P. 1:1001(1000) ack 1 win 257
+0 > . 1:1(0) ack 1001
+0 epoll_wait(5, {events=EPOLLIN, fd=4}, 1, 0) = 1
+0 epoll_ctl(5, EPOLL_CTL_DEL, 4, ...) = 0
+0 epoll_wait(5, ..., 1, 0) = 0
+0 close(5) = 0
+0 epoll_wait(5, ..., 1, 0) = -1 EBADF
)pkt",
        "linux");
    row("epoll, but something else", onLinux() + R"pkt(+0 epoll_create(1) = 5
+0 epoll_ctl(5, EPOLL_CTL_ADD, 4, {events=EPOLLOUT, fd=4}) = 0
+0 epoll_wait(5, {events=EPOLLIN, fd=4}, 1, 0) = 1
)pkt",
        "linux", "11: expected events EPOLLIN / actual 4");
    row("what is kept with a descriptor", onLinux() + R"pkt(+0 epoll_create(1) = 5
+0 epoll_ctl(5, EPOLL_CTL_ADD, 4, {events=EPOLLOUT, u64=77}) = 0
+0 epoll_wait(5, {events=EPOLLOUT, u64=77}, 1, 0) = 1
+0 epoll_ctl(5, EPOLL_CTL_ADD, 4, {events=EPOLLOUT, fd=4}) = -1 EEXIST
+0 epoll_ctl(5, EPOLL_CTL_DEL, 4, NULL) = 0
+0 epoll_ctl(5, EPOLL_CTL_DEL, 4, NULL) = -1 ENOENT
+0 epoll_ctl(5, EPOLL_CTL_MOD, 4, {events=EPOLLIN, fd=4}) = -1 ENOENT
)pkt",
        "linux");
    row("room again, by its edge", onLinux() + R"pkt(+0 fcntl(4, F_SETFL, O_NONBLOCK) = 0
+0 setsockopt(4, SOL_SOCKET, SO_SNDBUF, [3000], 4) = 0
+0 epoll_create(1) = 5
+0 epoll_ctl(5, EPOLL_CTL_ADD, 4, {events=EPOLLOUT|EPOLLET, fd=4}) = 0
+0 epoll_wait(5, {events=EPOLLOUT, fd=4}, 1, 0) = 1
+0 write(4, ..., 5000) = 3000
+0 > P. 1:3001(3000) ack 1
+.1 < . 1:1(0) ack 3001 win 257
+0 epoll_wait(5, {events=EPOLLOUT, fd=4}, 1, 0) = 1
+0 epoll_wait(5, {events=EPOLLOUT, fd=4}, 1, 0) = 0
)pkt",
        "linux");
    const std::string limited = onLinux() + R"pkt(+0 fcntl(4, F_SETFL, O_NONBLOCK) = 0
+0 setsockopt(4, SOL_TCP, TCP_NOTSENT_LOWAT, [5000], 4) = 0
+0 getsockopt(4, SOL_TCP, TCP_NOTSENT_LOWAT, [5000], [4]) = 0
+0 epoll_create(1) = 5
+0 epoll_ctl(5, EPOLL_CTL_ADD, 4, {events=EPOLLOUT|EPOLLET, fd=4}) = 0
+0 epoll_wait(5, {events=EPOLLOUT, fd=4}, 1, 0) = 1
+0 write(4, ..., 16000) = 16000
+0 > P. 1:10001(10000) ack 1
+0 %{ assert tcpi_notsent_bytes == 6000, tcpi_notsent_bytes }%
)pkt";
    row("too much that is not sent", limited + R"pkt(+0 write(4, ..., 1000) = -1 EAGAIN
+0 poll([{fd=4, events=POLLOUT, revents=0}], 1, 0) = 0
+.1 < . 1:1(0) ack 1001 win 257
+0 > . 10001:12001(2000) ack 1
+0 %{ assert tcpi_notsent_bytes == 4000, tcpi_notsent_bytes }%
+0 epoll_wait(5, ..., 1, 0) = 0
+.1 < . 1:1(0) ack 2001 win 257
+0 > . 12001:14001(2000) ack 1
+0 epoll_wait(5, {events=EPOLLOUT, fd=4}, 1, 0) = 1
+0 write(4, ..., 1000) = 1000
)pkt",
        "linux");
    row("more of it than is allowed", limited + "+0 write(4, ..., 1000) = 1000\n", "linux",
        "18: expected write() = 1000 / actual -1 EAGAIN");
    row("the host's limit",
        "`sysctl -q net.ipv4.tcp_notsent_lowat=5000`\n" + accepted() +
            R"pkt(+0 fcntl(4, F_SETFL, O_NONBLOCK) = 0
+0 write(4, ..., 16000) = 15000
+0 poll([{fd=4, events=POLLOUT, revents=0}], 1, 0) = 0
)pkt",
        "linux");
    row("enough to read", accepted() + R"pkt(+0 setsockopt(4, SOL_SOCKET, SO_RCVLOWAT, [200], 4) = 0
+0 < . 1:101(100) ack 1 win 10000
+0 > . 1:1(0) ack 101
+0 poll([{fd=4, events=POLLIN, revents=0}], 1, 0) = 0
+0...0.1 read(4, ..., 1000) = 200
+.1 < . 101:201(100) ack 1 win 10000
+0 > . 1:1(0) ack 201
)pkt");
    row("a wait that ends",
        accepted() + R"pkt(+0...0.5 poll([{fd=4, events=POLLIN, revents=0}], 1, 500) = 0
)pkt");
    row("a wait that ends sooner",
        accepted() + R"pkt(+0...0.5 poll([{fd=4, events=POLLIN, revents=0}], 1, 400) = 0
)pkt",
        "rfc", "9: expected poll() at 0.6 / actual at 0.5");
    row("sendfile", onLinux() + R"pkt(+0 open("/etc/passwd", O_RDONLY) = 5
+0 sendfile(4, 5, [0], 10) = 10
+0 > P. 1:11(10) ack 1
)pkt",
        "linux");
}

void BehaviourTest::congestion_data()
{
    columns();
    row("slow start", onLinux() + R"pkt(+0 setsockopt(4, SOL_SOCKET, SO_SNDBUF, [200000], 4) = 0
+0 write(4, ..., 30000) = 30000
+0 > P. 1:10001(10000) ack 1
+0 %{ assert tcpi_snd_cwnd == 10, tcpi_snd_cwnd }%
+.1 < . 1:1(0) ack 1001 win 257
+0 > P. 10001:12001(2000) ack 1
+0 %{ assert tcpi_snd_cwnd == 11, tcpi_snd_cwnd }%
)pkt",
        "linux");
    row("fast retransmit", onLinux() + R"pkt(+0 write(4, ..., 10000) = 10000
+0 > P. 1:10001(10000) ack 1
+.1 < . 1:1(0) ack 1 win 257 <sack 1001:2001,nop,nop>
+0 < . 1:1(0) ack 1 win 257 <sack 1001:3001,nop,nop>
+0 < . 1:1(0) ack 1 win 257 <sack 1001:4001,nop,nop>
+0 > . 1:1001(1000) ack 1
+0 %{ assert tcpi_ca_state == TCP_CA_Recovery and tcpi_sacked == 3 }%
+.1 < . 1:1(0) ack 10001 win 257
+0 %{ assert tcpi_ca_state == TCP_CA_Open }%
)pkt",
        "linux");
    row("names that last", onLinux() + R"pkt(+0 %{ before = tcpi_snd_cwnd; wanted = before + 0 }%
+.1 %{ assert tcpi_snd_cwnd == wanted
pass }%
)pkt",
        "linux");
    row("settings that are worked out", R"pkt(
0 `sysctl -q net.ipv4.tcp_rmem="4096 131072 $((2*1024*1024 + 4 - 2*2))"`
+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
)pkt",
        "linux");
    row("settings that cannot be", R"pkt(
0 `sysctl -q net.ipv4.tcp_rmem="4096 131072 $((2/0))"`
)pkt",
        "linux", "2: unsupported: sysctl net.ipv4.tcp_rmem=4096 131072 $((2/0))");
    row("a bare probe", onLinux() + R"pkt(+0 write(4, ..., 1000) = 1000
+0 > P. 1:1001(1000) ack 1
+.1 < . 1:1(0) ack 1001 win 0
+0 write(4, ..., 1000) = 1000
+.2~+.6 > . 1000:1000(0) ack 1
+.01 < . 1:1(0) ack 1001 win 257
+0 > P. 1001:2001(1000) ack 1
)pkt",
        "linux");
}

SUITE(BehaviourTest);

} // namespace behaviour_test

#include "behaviour_test.moc"
