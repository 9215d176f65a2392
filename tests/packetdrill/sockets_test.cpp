// SPDX-License-Identifier: GPL-3.0-or-later

// What sockets make of calls: each row a script and what comes of it.

#include "packetdrill/played.h"
#include "support/suite.h"

#include <QTest>

namespace sockets_test {
namespace {

void row(const char* name, const std::string& script, const char* outcome = "passed",
    const char* profile = "rfc")
{
    QTest::newRow(name) << QString::fromStdString(script) << QString(profile) << QString(outcome);
}

} // namespace

class SocketsTest : public QObject
{
    Q_OBJECT

private slots:
    void opening_data();
    void opening() { check(); }
    void reading_data();
    void reading() { check(); }
    void writing_data();
    void writing() { check(); }
    void closing_data();
    void closing() { check(); }
    void errors_data();
    void errors() { check(); }
    void options_data();
    void options() { check(); }
    void waiting_data();
    void waiting() { check(); }
    void information_data();
    void information() { check(); }

private:
    static void columns();
    static void check();
};

void SocketsTest::columns()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("outcome");
}

void SocketsTest::check()
{
    QFETCH(QString, script);
    QFETCH(QString, profile);
    QTEST(outcomeOf(script.toStdString(), qPrintable(profile)), "outcome");
}

void SocketsTest::opening_data()
{
    columns();
    row("active", connected());
    row("passive", accepted());
    row("nobody to accept", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0
+0 listen(3, 1) = 0
+0 accept(3, ..., ...) = -1 EAGAIN
)");
    row("connecting twice", connected() + "+0 connect(3, ..., ...) = -1 EISCONN\n");
    row("while it connects", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS
+0 connect(3, ..., ...) = -1 EALREADY
)");
    row("descriptors", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 7
+0 fcntl(7, F_GETFL) = 2 (flags O_RDWR)
+0 fcntl(7, F_SETFL, O_RDWR|O_NONBLOCK) = 0
+0 fcntl(7, F_GETFL) = 2050
+0 close(7) = 0
+0 close(7) = -1 EBADF
)",
        "passed", "linux");
    row("a second connection", accepted() + R"(
+0 close(4) = 0
+0 > F. 1:1(0) ack 1
+0 < R. 1:1(0) ack 2 win 0
+0 < S 500:500(0) win 10000 <mss 1000>
+0 > S. 0:0(0) ack 501 <mss 1460>
+0 < . 1:1(0) ack 1 win 10000
+0 accept(3, ..., ...) = 5
+0 < . 1:11(10) ack 1 win 10000
+0 > . 1:1(0) ack 11
+0 read(5, ..., 10) = 10
)");
    row("simultaneous", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS
+0 > S 0:0(0) <mss 1460>
+0 < S 0:0(0) win 10000 <mss 1000>
+0 > S. 0:0(0) ack 1 <mss 1460>
+0 < S. 0:0(0) ack 1 win 10000 <mss 1000>
+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
+0 write(3, ..., 5) = 5
+0 > P. 1:6(5) ack 1
)");
    row("MTU and IPv6", R"(
--ip_version=ipv6
--mtu=1280
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS
+0 > S 0:0(0) <mss 1220>
)");
}

void SocketsTest::reading_data()
{
    columns();
    const std::string arrived = accepted() +
        "+0 < P. 1:101(100) ack 1 win 10000\n"
        "+0 > . 1:1(0) ack 101\n";
    row("in parts", arrived + R"(
+0 recv(4, ..., 30, MSG_PEEK) = 30
+0 read(4, ..., 30) = 30
+0 ioctl(4, SIOCINQ, [70]) = 0
+0 read(4, ..., 1000) = 70
)");
    row("too much is expected", arrived + "+0 read(4, ..., 1000) = 101\n",
        "11: expected read() = 101 / actual 100");
    row("it would wait", accepted() + "+0 read(4, ..., 10) = 10\n",
        "9: expected read() / actual it waits");
    row("it need not wait", accepted() + "+0 recv(4, ..., 10, MSG_DONTWAIT) = -1 EAGAIN\n");
    row("the names of one error",
        accepted() + "+0 recv(4, ..., 10, MSG_DONTWAIT) = -1 EWOULDBLOCK (Try again)\n");
    row("several buffers", arrived + R"(
+0 readv(4, [{..., 20}, {..., 30}], 2) = 50
+0 recvmsg(4, {msg_name(...)=..., msg_iov(1)=[{..., 100}], msg_flags=0}, 0) = 50
)");
    row("the end", arrived + R"(
+0 < F. 101:101(0) ack 1 win 10000
+0 > . 1:1(0) ack 102
+0 read(4, ..., 1000) = 100
+0 read(4, ..., 1000) = 0
+0 read(4, ..., 1000) = 0
)");
    row("behind the end of the connection", arrived + R"(
+0 shutdown(4, SHUT_WR) = 0
+0 > F. 1:1(0) ack 101
+0 < F. 101:101(0) ack 2 win 10000
+0 > . 2:2(0) ack 102
+0 read(4, ..., 60) = 60
+300 read(4, ..., 1000) = 40
+0 read(4, ..., 1000) = 0
)");
    row("data before an error", arrived + R"(
+0 < R. 101:101(0) ack 1 win 0
+0 read(4, ..., 1000) = 100
+0 read(4, ..., 1000) = -1 ECONNRESET
+0 read(4, ..., 1000) = 0
)");
    row("nobody is connected", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 read(3, ..., 1) = -1 ENOTCONN
)");
    row("into no memory", arrived + R"(
+0 read(4, NULL, 1000) = -1 EFAULT (Bad address)
+0 readv(4, [{NULL, 20}], 1) = -1 EFAULT (Bad address)
+0 recv(4, NULL, 40, MSG_TRUNC) = 40
+0 read(4, ..., 1000) = 60
)");
    row("not for ever", accepted() + R"(
+0 setsockopt(4, SOL_SOCKET, SO_RCVTIMEO, {tv_sec=1, tv_usec=500000}, 16) = 0
+0 getsockopt(4, SOL_SOCKET, SO_RCVTIMEO, {tv_sec=1, tv_usec=500000}, [16]) = 0
+0...1.5 read(4, ..., 100) = -1 EAGAIN (Resource temporarily unavailable)
)");
    row("from a file", accepted() + R"(
+0 open("/tmp/file", O_RDWR) = 5
+0 write(5, ..., 100) = 100
+0 read(5, ..., 100) = 100
+0 close(5) = 0
+0 read(5, ..., 100) = -1 EBADF
)");
    row("through a pipe", arrived + R"(
+0 pipe([5, 6]) = 0
+0 splice(4, NULL, 6, NULL, 70, 0) = 70
+0 splice(4, NULL, 6, NULL, 70, SPLICE_F_MOVE) = 30
+0 splice(4, NULL, 6, NULL, 70, SPLICE_F_NONBLOCK) = -1 EAGAIN
+0 splice(5, NULL, 4, NULL, 1000, 0) = 100
+0 > P. 1:101(100) ack 101
+0 splice(4, NULL, 3, NULL, 10, 0) = -1 EINVAL
+0 close(5) = 0
+0 read(6, ..., 1) = 1
)",
        "20: unsupported: read() of a pipe");
    row("shut down", accepted() + R"(
+0 shutdown(4, SHUT_RD) = 0
+0 < . 1:101(100) ack 1 win 10000
+0 > . 1:1(0) ack 101
+0 read(4, ..., 1000) = 0
)");
}

void SocketsTest::writing_data()
{
    columns();
    row("in segments", accepted() + R"(
+0 write(4, ..., 2500) = 2500
+0 > . 1:1001(1000) ack 1
+0 > . 1001:2001(1000) ack 1
+.1 < . 1:1(0) ack 2001 win 10000
+0 > P. 2001:2501(500) ack 1
)");
    row("Nagle's algorithm switched off", accepted() + R"(
+0 setsockopt(4, SOL_TCP, TCP_NODELAY, [1], 4) = 0
+0 getsockopt(4, SOL_TCP, TCP_NODELAY, [1], [4]) = 0
+0 write(4, ..., 5) = 5
+0 > P. 1:6(5) ack 1
+0 write(4, ..., 5) = 5
+0 > P. 6:11(5) ack 1
)");
    row("and off when data wait", accepted() + R"(
+0 write(4, ..., 5) = 5
+0 > P. 1:6(5) ack 1
+.01 write(4, ..., 5) = 5
+.01 setsockopt(4, SOL_TCP, TCP_NODELAY, [1], 4) = 0
+0 > P. 6:11(5) ack 1
)");
    row("from no memory", accepted() + R"(
+0 write(4, NULL, 1000) = -1 EFAULT (Bad address)
+0 sendmsg(4, {msg_name(...)=..., msg_iov(1)=[{NULL, 5}], msg_flags=0}, 0) = -1 EFAULT
+0 write(4, NULL, 0) = 0
+0 sendto(4, ..., 5, 0, NULL, 0) = 5
+0 > P. 1:6(5) ack 1
)");
    row("no longer than allowed", accepted() + R"(
+0 setsockopt(4, SOL_SOCKET, SO_SNDBUF, [2000], 4) = 0
+0 setsockopt(4, SOL_SOCKET, SO_SNDTIMEO, {tv_sec=0, tv_usec=300000}, 16) = 0
+0...0.3 write(4, ..., 3000) = 2000
+0 > . 1:1001(1000) ack 1
+0 > P. 1001:2001(1000) ack 1
)");
    row("records, in larger units than segments", accepted() + R"(
+0 send(4, ..., 2000, MSG_EOR) = 2000
+0 > P. 1:2001(2000) ack 1
+0 send(4, ..., 1000, MSG_EOR) = 1000
+0 > P. 2001:3001(1000) ack 1
)",
        "passed", "linux");
    row("records in one unit",
        accepted() +
            "+0 sendmsg(4, {msg_name(...)=..., msg_iov(1)=[{..., 1000}]}, MSG_EOR) = 1000\n"
            "+0 send(4, ..., 1000, MSG_EOR) = 1000\n"
            "+0 > P. 1:2001(2000) ack 1\n",
        "11: expected > P. 1:2001(2000) ack 1 / actual > P. 1:1001(1000) ack 1 win 65535 at 0.1",
        "linux");
    row("corked", accepted() + R"(
+0 setsockopt(4, SOL_TCP, TCP_CORK, [1], 4) = 0
+0 write(4, ..., 600) = 600
+.01 write(4, ..., 600) = 600
+0 > . 1:1001(1000) ack 1
+.01 setsockopt(4, SOL_TCP, TCP_CORK, [0], 4) = 0
+0 setsockopt(4, SOL_TCP, TCP_NODELAY, [1], 4) = 0
+0 > P. 1001:1201(200) ack 1
)");
    row("more is to come", accepted() + R"(
+0 send(4, ..., 40, MSG_MORE) = 40
+.05 sendmsg(4, {msg_name(...)=..., msg_iov(2)=[{..., 5}, {..., 15}], msg_flags=0}, 0) = 20
+0 > P. 1:61(60) ack 1
)");
    row("more never comes", accepted() + R"(
+0 send(4, ..., 40, MSG_MORE) = 40
+.25~+1.2 > P. 1:41(40) ack 1
)");
    row("a full buffer", accepted() + R"(
+0 setsockopt(4, SOL_SOCKET, SO_SNDBUF, [3000], 4) = 0
+0 fcntl(4, F_SETFL, O_NONBLOCK) = 0
+0 write(4, ..., 2000) = 2000
+0 write(4, ..., 2000) = 1000
+0 write(4, ..., 2000) = -1 EAGAIN
+0 ioctl(4, SIOCOUTQ, [3000]) = 0
+0 poll([{fd=4, events=POLLOUT, revents=0}], 1, 0) = 0
+0 > . 1:1001(1000) ack 1
+0 > P. 1001:2001(1000) ack 1
+0 > P. 2001:3001(1000) ack 1
+0 < . 1:1(0) ack 1001 win 10000
+0 poll([{fd=4, events=POLLIN|POLLOUT, revents=POLLOUT}], 1, 0) = 1
+0 writev(4, [{..., 1500}], 1) = 1000
)");
    row("larger units than segments", accepted() + R"(
+0 write(4, ..., 2500) = 2500
+0 > P. 1:2001(2000) ack 1
+0 < . 1:1(0) ack 2001 win 10000
+0 > P. 2001:2501(500) ack 1
)",
        "11: expected > P. 1:2001(2000) ack 1 / actual > . 1:1001(1000) ack 1 win 65535 at 0.1");
    row("larger units than segments, by linux", accepted() + R"(
+0 write(4, ..., 3000) = 3000
+0 > P. 1:3001(3000) ack 1
)",
        "passed", "linux");
    row("but not where that is switched off",
        "`ethtool -K tun0 tso off gso off`\n" + accepted() + R"(
+0 write(4, ..., 3000) = 3000
+0 > . 1:1001(1000) ack 1
+0 > P. 1001:3001(2000) ack 1
)",
        "13: expected > P. 1001:3001(2000) ack 1 / actual > . 1001:2001(1000) ack 1 win 65535 at "
        "0.1",
        "linux");
}

void SocketsTest::closing_data()
{
    columns();
    row("all the way", accepted() + R"(
+0 close(4) = 0
+0 > F. 1:1(0) ack 1
+.1 < F. 1:1(0) ack 2 win 10000
+0 > . 2:2(0) ack 2
)");
    row("by the peer", accepted() + R"(
+0 < F. 1:1(0) ack 1 win 10000
+0 > . 1:1(0) ack 2
+0 close(4) = 0
+0 > F. 1:1(0) ack 2
+.1 < . 2:2(0) ack 2 win 10000
+0 < . 2:2(0) ack 2 win 10000
+0 > R 2:2(0)
)");
    row("one FIN for shutdown and close", accepted() + R"(
+0 shutdown(4, SHUT_WR) = 0
+0 > F. 1:1(0) ack 1
+0 write(4, ..., 5) = -1 EPIPE
+0 close(4) = 0
+.9~+1.1 > F. 1:1(0) ack 1
)");
    row("aborting", accepted() + R"(
+0 setsockopt(4, SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0
+0 close(4) = 0
+0 > R 1:1(0) win 0
)");
    row("with ACK", accepted() + R"(
+0 setsockopt(4, SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0
+0 close(4) = 0
+0 > R. 1:1(0) ack 1
)",
        "passed", "linux");
    const std::string unread = accepted() +
        "+0 < . 1:101(100) ack 1 win 10000\n"
        "+0 > . 1:1(0) ack 101\n"
        "+0 close(4) = 0\n";
    row("with data unread", unread + "+0 > R 1:1(0)\n");
    row("with data unread, by linux", unread + "+0 > R. 1:1(0) ack 101\n", "passed", "linux");
    row("data that nobody will read", accepted() + R"(
+0 close(4) = 0
+0 > F. 1:1(0) ack 1
+0 < . 1:101(100) ack 2 win 10000
+0 > R 2:2(0)
+0 < . 101:101(0) ack 2 win 10000
)");
    row("with its listener", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 listen(3, 1) = 0
+0 < S 0:0(0) win 10000 <mss 1000>
+0 > S. 0:0(0) ack 1 <mss 1460>
+0 < . 1:1(0) ack 1 win 10000
+0 close(3) = 0
+0 > R 1:1(0)
+0 < . 1:1(0) ack 1 win 10000
+0 > R 1:1(0)
)");
    row("opened half with its listener", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 listen(3, 1) = 0
+0 < S 0:0(0) win 10000 <mss 1000>
+0 > S. 0:0(0) ack 1 <mss 1460>
+0 close(3) = 0
+0 < . 1:1(0) ack 1 win 10000
+0 > R 1:1(0)
)");
    row("the listener only", accepted() + R"(
+0 close(3) = 0
+0 < . 1:11(10) ack 1 win 10000
+0 > . 1:1(0) ack 11
)");
    row("before it was connected", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 shutdown(3, SHUT_WR) = -1 ENOTCONN
+0 close(3) = 0
+0 < S 0:0(0) win 10000
+0 > R. 0:0(0) ack 1
)");
}

void SocketsTest::errors_data()
{
    columns();
    const std::string connecting = R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS
+0 > S 0:0(0) <...>
)";
    row("refused", connecting + R"(
+0 < R. 0:0(0) ack 1 win 0
+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4]) = 0
+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
)",
        "passed", "linux");
    row("another error is expected", connecting + R"(
+0 < R. 0:0(0) ack 1 win 0
+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ETIMEDOUT], [4]) = 0
)",
        "8: expected SO_ERROR ETIMEDOUT / actual ECONNREFUSED", "linux");
    row("no answer at all", "`sysctl -q net.ipv4.tcp_syn_retries=2`\n" + connecting + R"(
+1 > S 0:0(0) <...>
+2 > S 0:0(0) <...>
+5 getsockopt(3, SOL_SOCKET, SO_ERROR, [ETIMEDOUT], [4]) = 0
)",
        "passed", "linux");
    row("no answer for too long", connecting + R"(
+1 > S 0:0(0) <...>
75.1 getsockopt(3, SOL_SOCKET, SO_ERROR, [ETIMEDOUT], [4]) = 0
)",
        "passed", "freebsd");
    row("reset", accepted() + R"(
+0 < R. 1:1(0) ack 1 win 0
+0 write(4, ..., 5) = -1 ECONNRESET
+0 write(4, ..., 5) = -1 EPIPE
)");
    row("nobody wants the data", accepted() + R"(
+0 setsockopt(4, SOL_TCP, TCP_USER_TIMEOUT, [2500], 4) = 0
+0 write(4, ..., 5) = 5
+0 > P. 1:6(5) ack 1
+1 > P. 1:6(5) ack 1
+1.6 write(4, ..., 5) = -1 ETIMEDOUT
)");
}

void SocketsTest::options_data()
{
    columns();
    row("a larger MSS than wanted", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 setsockopt(3, IPPROTO_TCP, TCP_MAXSEG, [500], 4) = 0
+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS
+0 > S 0:0(0) <mss 500>
)");
    row("a receive buffer", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 setsockopt(3, SOL_SOCKET, SO_RCVBUF, [5000], 4) = 0
+0 getsockopt(3, SOL_SOCKET, SO_RCVBUF, [5000], [4]) = 0
+0 listen(3, 1) = 0
+0 < S 0:0(0) win 10000 <mss 1000>
+0 > S. 0:0(0) ack 1 win 5000 <mss 1460>
+0 < . 1:1(0) ack 1 win 10000
+0 accept(3, ..., ...) = 4
+0 < . 1:3001(3000) ack 1 win 10000
+0 > . 1:1(0) ack 3001 win 2000
+0 read(4, ..., 3000) = 3000
+0 > . 1:1(0) ack 3001 win 5000
)");
    row("a receive buffer twice as large", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 setsockopt(3, SOL_SOCKET, SO_RCVBUF, [5000], 4) = 0
+0 getsockopt(3, SOL_SOCKET, SO_RCVBUF, [10000], [4]) = 0
)",
        "passed", "linux");
    row("keep-alive", accepted() + R"(
+0 setsockopt(4, SOL_SOCKET, SO_KEEPALIVE, [1], 4) = 0
+0 setsockopt(4, SOL_TCP, TCP_KEEPIDLE, [10], 4) = 0
+0 setsockopt(4, SOL_TCP, TCP_KEEPINTVL, [2], 4) = 0
+0 setsockopt(4, SOL_TCP, TCP_KEEPCNT, [2], 4) = 0
+10 > . 0:0(0) ack 1
+2 > . 0:0(0) ack 1
+2.1 read(4, ..., 10) = -1 ETIMEDOUT
)");
    row("without effect here",
        accepted() +
            "+0 setsockopt(4, SOL_SOCKET, SO_PRIORITY, [3], 4) = 0\n"
            "+0 getsockopt(4, SOL_SOCKET, SO_PRIORITY, [3], [4]) = 0\n");
    row("before they are set", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 getsockopt(3, SOL_IP, IP_FREEBIND, [0], [4]) = 0
+0 setsockopt(3, SOL_IP, IP_FREEBIND, [1], 4) = 0
+0 getsockopt(3, SOL_IP, IP_FREEBIND, [1], [4]) = 0
+0 setsockopt(3, SOL_IPV6, IPV6_FREEBIND, [1], 4) = 0
+0 getsockopt(3, SOL_IPV6, IPV6_FREEBIND, [1], [4]) = 0
+0 setsockopt(3, SOL_IP, IP_MTU_DISCOVER, [IP_PMTUDISC_PROBE], 4) = 0
+0 getsockopt(3, SOL_IP, IP_MTU_DISCOVER, [3], [4]) = 0
+0 getsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], [4]) = 0
)",
        "10: expected SO_REUSEADDR [1] / actual 0");
    row("what depends on the system",
        accepted() + "+0 getsockopt(4, SOL_TCP, TCP_QUICKACK, [1], [4]) = 0\n",
        "9: unsupported: getsockopt() TCP_QUICKACK");
    row("from and into no memory", accepted() + R"(
+0 setsockopt(4, SOL_TCP, TCP_NODELAY, NULL, 4) = -1 EFAULT (Bad address)
+0 getsockopt(4, SOL_TCP, TCP_NODELAY, NULL, [4]) = -1 EFAULT (Bad address)
)");
    row("how long it waits to repeat", accepted() + R"(
+0 setsockopt(4, SOL_TCP, TCP_RTO_MIN_US, [400000], 4) = 0
+0 setsockopt(4, SOL_TCP, TCP_RTO_MAX_MS, [1000], 4) = 0
+0 getsockopt(4, SOL_TCP, TCP_RTO_MIN_US, [400000], [4]) = 0
+0 getsockopt(4, SOL_TCP, TCP_RTO_MAX_MS, [1000], [4]) = 0
+.01 < . 1:1(0) ack 1 win 257
+0 write(4, ..., 10) = 10
+0 > P. 1:11(10) ack 1
+.1 < . 1:1(0) ack 11 win 257
+0 write(4, ..., 10) = 10
+0 > P. 11:21(10) ack 1
+.5 > P. 11:21(10) ack 1
+1 > P. 11:21(10) ack 1
+1 > P. 11:21(10) ack 1
)",
        "passed", "linux");
    row("how long it lingers", accepted() + R"(
+0 getsockopt(4, SOL_SOCKET, SO_LINGER, {onoff=0, linger=0}, [8]) = 0
+0 setsockopt(4, SOL_SOCKET, SO_LINGER, {onoff=1, linger=3}, 8) = 0
+0 getsockopt(4, SOL_SOCKET, SO_LINGER, {onoff=1, linger=4}, [8]) = 0
)",
        "12: expected SO_LINGER {onoff=1, linger=4} / actual 3");
    row("no limit",
        accepted() + "+0 setsockopt(4, SOL_SOCKET, SO_MAX_PACING_RATE, [4294967295], 4) = 0\n");
    row("a limit",
        accepted() + "+0 setsockopt(4, SOL_SOCKET, SO_MAX_PACING_RATE, [12500], 4) = 0\n",
        "9: unsupported: setsockopt() SO_MAX_PACING_RATE");
    row("congestion control",
        accepted() +
            "+0 getsockopt(4, SOL_TCP, TCP_CONGESTION, \"newreno\", [8]) = 0\n"
            "+0 setsockopt(4, SOL_TCP, TCP_CONGESTION, \"cubic\", 5) = 0\n"
            "+0 getsockopt(4, SOL_TCP, TCP_CONGESTION, \"cubic\", [5]) = 0\n"
            "+0 setsockopt(4, SOL_TCP, TCP_CONGESTION, \"newreno\", 7) = 0\n"
            "+0 getsockopt(4, SOL_TCP, TCP_CONGESTION, \"cubic\", [5]) = 0\n",
        "13: expected TCP_CONGESTION \"cubic\" / actual \"newreno\"");
    row("congestion control that is not modelled",
        accepted() + "+0 setsockopt(4, SOL_TCP, TCP_CONGESTION, \"bbr\", 3) = 0\n",
        "9: TCP_CONGESTION \"bbr\" is not in newreno, cubic");
    row("unknown", accepted() + "+0 setsockopt(4, SOL_TCP, TCP_MAGIC, [1], 4) = 0\n",
        "9: not known here, misspelt or not modelled: setsockopt() TCP_MAGIC");
    row("unknown level", accepted() + "+0 getsockopt(4, SOL_MAGIC, SO_ERROR, [0], [4]) = 0\n",
        "9: not known here, misspelt or not modelled: getsockopt() SOL_MAGIC");
    row("unknown call", accepted() + "+0 tee(1) = 5\n",
        "9: not known here, misspelt or not modelled: tee()");
    row("unknown flag", accepted() + "+0 send(4, ..., 5, MSG_ZEROCOPY) = 5\n",
        "9: not known here, misspelt or not modelled: MSG_ZEROCOPY");
    row("unknown request", accepted() + "+0 ioctl(4, SIOCMAGIC, [5]) = 0\n",
        "9: not known here, misspelt or not modelled: ioctl() SIOCMAGIC");
    row("another kind of socket", "0 socket(..., SOCK_DGRAM, IPPROTO_UDP) = 3\n",
        "1: not known here, misspelt or not modelled: SOCK_DGRAM");
}

void SocketsTest::waiting_data()
{
    columns();
    const std::string reading = accepted() + "+0...0.2 read(4, ..., 1000) = 100\n";
    row("until data arrive", reading + "+.2 < . 1:101(100) ack 1 win 10000\n");
    row("not as long as expected", reading + "+.1 < . 1:101(100) ack 1 win 10000\n",
        "9: expected read() at 0.3 / actual at 0.2");
    row("longer than expected", reading + "+.3 < . 1:101(100) ack 1 win 10000\n",
        "9: expected read() at 0.3 / actual at 0.4");
    row("for ever", reading, "9: expected read() at 0.3 / actual it waits");
    row("with another result", reading + "+.2 < . 1:100(99) ack 1 win 10000\n",
        "9: expected read() = 100 / actual 99");
    row("while another call comes", reading + "+.1 close(3) = 0\n",
        "9: expected read() at 0.3 / actual it waits");
    row("for a connection", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0...0.1 connect(3, ..., ...) = 0
+0 > S 0:0(0) <mss 1460>
+.1 < S. 0:0(0) ack 1 win 10000 <mss 1000>
+0 > . 1:1(0) ack 1
)");
    row("for a refusal", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0...0.1 connect(3, ..., ...) = -1 ECONNRESET
+0 > S 0:0(0) <mss 1460>
+.1 < R. 0:0(0) ack 1 win 0
)");
    row("for a peer", R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 listen(3, 1) = 0
+0...0.5 accept(3, ..., ...) = 4
+.4 < S 0:0(0) win 10000 <mss 1000>
+0 > S. 0:0(0) ack 1 <mss 1460>
+.1 < . 1:1(0) ack 1 win 10000
+0 write(4, ..., 5) = 5
+0 > P. 1:6(5) ack 1
)");
    row("for room", accepted() + R"(
+0 setsockopt(4, SOL_SOCKET, SO_SNDBUF, [2000], 4) = 0
+0...0.1 write(4, ..., 3000) = 3000
+0 > . 1:1001(1000) ack 1
+0 > P. 1001:2001(1000) ack 1
+.1 < . 1:1(0) ack 2001 win 10000
+0 > P. 2001:3001(1000) ack 1
)");
    row("for an event", accepted() + R"(
+0...0.3 poll([{fd=4, events=POLLIN, revents=POLLIN}], 1, 1000) = 1
+.3 < . 1:11(10) ack 1 win 10000
)");
    row("for a timer", R"(
 0 `sysctl -q net.ipv4.tcp_syn_retries=1`
+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0...3.0 connect(3, ..., ...) = -1 ETIMEDOUT
+0 > S 0:0(0) <...>
+1 > S 0:0(0) <...>
)",
        "passed", "linux");
}

/// TCP_INFO: what was counted and measured beside the TCB.
void SocketsTest::information_data()
{
    columns();
    const std::string sent = accepted() + R"(
+.2 write(4, ..., 1000) = 1000
+0 > P. 1:1001(1000) ack 1
)";
    row("times", sent + R"(
+.05 < . 1:1(0) ack 1001 win 10000
+.05 %{
assert tcpi_last_data_sent == 100
assert tcpi_last_ack_recv == 50
assert tcpi_last_data_recv == 300
assert tcpi_busy_time == 50000 and tcpi_rwnd_limited == 0 and tcpi_sndbuf_limited == 0
assert tcpi_min_rtt == 50000
}%
)");
    row("what has arrived there", sent + R"(
+0 %{ assert tcpi_delivered == 1 }%
+.1 < . 1:1(0) ack 1001 win 10000
+0 %{ assert tcpi_delivered == 2 and tcpi_total_rto == 0 }%
)");
    row("timeouts", sent + R"(
+1 > P. 1:1001(1000) ack 1
+2 > P. 1:1001(1000) ack 1
+0 %{ assert tcpi_total_rto == 2 and tcpi_total_rto_recoveries == 1 and tcpi_delivered == 1 }%
)");
    row("the peer's window", accepted() + R"(
+0 < . 1:1(0) ack 1 win 1000
+0 write(4, ..., 3000) = 3000
+0 > . 1:1001(1000) ack 1
+.5 < . 1:1(0) ack 1001 win 2000
+0 > . 1001:2001(1000) ack 1
+0 > P. 2001:3001(1000) ack 1
+.1 < . 1:1(0) ack 3001 win 10000
+.1 %{ assert tcpi_rwnd_limited == 500000 and tcpi_busy_time == 600000 }%
)");
    row("the send buffer", accepted() + R"(
+0 setsockopt(4, SOL_SOCKET, SO_SNDBUF, [2000], 4) = 0
+0...0.3 write(4, ..., 3000) = 3000
+0 > . 1:1001(1000) ack 1
+0 > P. 1001:2001(1000) ack 1
+.3 < . 1:1(0) ack 2001 win 10000
+0 > P. 2001:3001(1000) ack 1
+.1 < . 1:1(0) ack 3001 win 10000
+.1 %{ assert tcpi_sndbuf_limited == 300000 and tcpi_busy_time == 400000 }%
)");
    row("zero-window probes", accepted() + R"(
+0 < . 1:1(0) ack 1 win 0
+0 write(4, ..., 100) = 100
+0 %{ assert tcpi_probes == 0 }%
* > . 0:0(0) ack 1
+0 %{ assert tcpi_probes == 1 and tcpi_retransmits == 0 }%
)",
        "passed", "linux");
    row("the size of what arrives", accepted() + R"(
+0 %{ assert tcpi_rcv_mss == 536 }%
+0 < . 1:1001(1000) ack 1 win 10000
+0 > . 1:1(0) ack 1001
+0 %{ assert tcpi_rcv_mss == 1000 }%
+0 < . 1001:1701(700) ack 1 win 10000
+0 > . 1:1(0) ack 1701
+0 %{ assert tcpi_rcv_mss == 1000 }%
+0 < . 1701:2401(700) ack 1 win 10000
+0 > . 1:1(0) ack 2401
+0 %{ assert tcpi_rcv_mss == 700 and tcpi_pmtu == 1500 }%
)");
    row("what is not known", accepted() + "+0 %{ assert tcpi_delivery_rate > 0 }%\n",
        "9: not known here, misspelt or not modelled: tcpi_delivery_rate");
}

SUITE(SocketsTest);

} // namespace sockets_test

#include "sockets_test.moc"
