<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>create TCB</source>
        <translation>建立 TCB</translation>
    </message>
    <message>
        <source>delete TCB</source>
        <translation>删除 TCB</translation>
    </message>
    <message>
        <source>snd SYN</source>
        <translation>发送 SYN</translation>
    </message>
    <message>
        <source>snd SYN,ACK</source>
        <translation>发送 SYN,ACK</translation>
    </message>
    <message>
        <source>snd ACK</source>
        <translation>发送 ACK</translation>
    </message>
    <message>
        <source>snd FIN</source>
        <translation>发送 FIN</translation>
    </message>
    <message>
        <source>snd RST</source>
        <translation>发送 RST</translation>
    </message>
    <message>
        <source>create TCB, snd SYN</source>
        <translation>创建 TCB，发送 SYN</translation>
    </message>
</context>
<context>
    <name>ActionMeaning</name>
    <message>
        <source>A transmission control block is created.</source>
        <translation>建立传输控制块（TCB）。</translation>
    </message>
    <message>
        <source>The transmission control block is deleted: the connection is forgotten.</source>
        <translation>删除传输控制块（TCB）：不再保留这个连接。</translation>
    </message>
    <message>
        <source>A SYN is sent.</source>
        <translation>发送 SYN。</translation>
    </message>
    <message>
        <source>A SYN,ACK is sent.</source>
        <translation>发送 SYN,ACK。</translation>
    </message>
    <message>
        <source>An ACK is sent.</source>
        <translation>发送 ACK。</translation>
    </message>
    <message>
        <source>A FIN is sent, once all data before it are sent.</source>
        <translation>此前的数据全部发出后，发送 FIN。</translation>
    </message>
    <message>
        <source>A RST is sent.</source>
        <translation>发送 RST。</translation>
    </message>
    <message>
        <source>The control block is created, and a SYN is sent.</source>
        <translation>创建传输控制块，并发送 SYN。</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>1 point</source>
        <translation>1 分</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>答案：%1</translation>
    </message>
</context>
<context>
    <name>Axis</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>passive OPEN</source>
        <translation>被动打开</translation>
    </message>
    <message>
        <source>active OPEN</source>
        <translation>主动打开</translation>
    </message>
    <message>
        <source>SEND</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>RECEIVE</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>stop reading</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>resume reading</source>
        <translation>继续读取</translation>
    </message>
    <message>
        <source>CLOSE</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>ABORT</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>查询状态</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>崩溃重启</translation>
    </message>
    <message>
        <source>SEND %1 bytes, urgent</source>
        <translation>发送紧急数据 %1 字节</translation>
    </message>
    <message>
        <source>SEND %1 bytes</source>
        <translation>发送 %1 字节</translation>
    </message>
    <message>
        <source>RECEIVE %1 bytes</source>
        <translation>接收 %1 字节</translation>
    </message>
    <message>
        <source>SEND 1 byte, urgent</source>
        <translation>发送紧急数据 1 字节</translation>
    </message>
    <message>
        <source>SEND 1 byte</source>
        <translation>发送 1 字节</translation>
    </message>
</context>
<context>
    <name>CallProblem</name>
    <message>
        <source>Write it like this: %4.</source>
        <translation>写法如：%4。</translation>
    </message>
    <message>
        <source>Give seconds, such as 1.5, or milliseconds, such as 1500ms, from 0 to 30 days.</source>
        <translation>请写秒数（如 1.5）或毫秒数（如 1500ms），范围为 0 到 30 天。</translation>
    </message>
    <message>
        <source>Give the folder that holds the lessons and exercises of your class.</source>
        <translation>请给出存放本班课程和练习的文件夹。</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>无法写入标准输出：%1。</translation>
    </message>
    <message>
        <source>“%3” is no command, no file and nothing built in.</source>
        <translation>“%3”不是命令，不是文件，也不是内置内容。</translation>
    </message>
    <message>
        <source>“woshou --help” shows the commands, “woshou list” what is built in.</source>
        <translation>“woshou --help”列出命令，“woshou list”列出内置内容。</translation>
    </message>
    <message>
        <source>There is no option %3 here.</source>
        <translation>此处没有选项 %3。</translation>
    </message>
    <message>
        <source>The option %3 lacks its value.</source>
        <translation>选项 %3 缺少值。</translation>
    </message>
    <message>
        <source>Give one behind it: %4.</source>
        <translation>请在其后给出：%4。</translation>
    </message>
    <message>
        <source>The option %3 takes no value.</source>
        <translation>选项 %3 不带值。</translation>
    </message>
    <message>
        <source>Write only %3.</source>
        <translation>只写 %3 即可。</translation>
    </message>
    <message>
        <source>“%1” is no value of %3.</source>
        <translation>“%1”不是 %3 的可用值。</translation>
    </message>
    <message>
        <source>It takes: %4.</source>
        <translation>可用的值：%4。</translation>
    </message>
    <message>
        <source>The option %3 stands twice.</source>
        <translation>选项 %3 出现两次。</translation>
    </message>
    <message>
        <source>The option %3 is missing.</source>
        <translation>缺少选项 %3。</translation>
    </message>
    <message>
        <source>Give a built-in id (“woshou list” shows them) or a file.</source>
        <translation>请给出内置编号（用“woshou list”查看）或文件。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>多出了参数“%1”。</translation>
    </message>
    <message>
        <source>Remove it; names with spaces need quotes.</source>
        <translation>请去掉它；含空格的名称要加引号。</translation>
    </message>
    <message>
        <source>The ending of “%1” names no format that is written here.</source>
        <translation>“%1”的扩展名不是可输出的格式。</translation>
    </message>
    <message>
        <source>Endings: %4.</source>
        <translation>可用的扩展名：%4。</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>Make it first, or write to another one.</source>
        <translation>请先创建它，或换一个文件夹。</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>“%1”是文件夹。</translation>
    </message>
    <message>
        <source>Give the name of a file to write.</source>
        <translation>请给出要写的文件名。</translation>
    </message>
    <message>
        <source>There is no font with Chinese letters, which this figure needs.</source>
        <translation>此图需要中文字体，但系统中没有。</translation>
    </message>
    <message>
        <source>Install the package %3.</source>
        <translation>请安装软件包 %3。</translation>
    </message>
    <message>
        <source>“%1” would be too large.</source>
        <translation>“%1”会太大。</translation>
    </message>
    <message>
        <source>At most %3 pixels: give a smaller --width or --scale.</source>
        <translation>最多 %3 像素：请减小 --width 或 --scale。</translation>
    </message>
    <message>
        <source>--to is not after --from.</source>
        <translation>--to 不晚于 --from。</translation>
    </message>
    <message>
        <source>Give a later --to.</source>
        <translation>请给出更晚的 --to。</translation>
    </message>
    <message>
        <source>--from %1 lies beyond the end of the run.</source>
        <translation>--from %1 晚于运行结束的时刻。</translation>
    </message>
    <message>
        <source>The run ends at %4: give an earlier --from.</source>
        <translation>运行在 %4 结束：请给出更早的 --from。</translation>
    </message>
    <message>
        <source>There is neither a file nor a folder “%1”.</source>
        <translation>没有文件或文件夹“%1”。</translation>
    </message>
    <message>
        <source>There are no packetdrill scripts in “%1”.</source>
        <translation>“%1”中没有 packetdrill 脚本。</translation>
    </message>
    <message>
        <source>Give scripts, or folders with files that end in .pkt.</source>
        <translation>请给出脚本，或含有 .pkt 文件的文件夹。</translation>
    </message>
    <message>
        <source>“%1”, which draws figures and opens the window, is missing.</source>
        <translation>缺少绘图和打开窗口所需的程序“%1”。</translation>
    </message>
    <message>
        <source>Install Woshou again.</source>
        <translation>请重新安装握手。</translation>
    </message>
    <message>
        <source>There is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set).</source>
        <translation>没有可用的显示器，无法打开窗口（DISPLAY 和 WAYLAND_DISPLAY 都未设置）。</translation>
    </message>
    <message>
        <source>These commands need none: %4.</source>
        <translation>以下命令不需要显示器：%4。</translation>
    </message>
    <message>
        <source>The window cannot be opened: no display can be reached with %1.</source>
        <translation>无法打开窗口：用 %1 连接不到显示器。</translation>
    </message>
    <message>
        <source>Name a display that runs and that you may use. These commands need none: %4.</source>
        <translation>请指定正在运行且允许使用的显示器。以下命令不需要显示器：%4。</translation>
    </message>
    <message>
        <source>Qt has no platform plugin “%1” here.</source>
        <translation>此处的 Qt 没有平台插件“%1”。</translation>
    </message>
    <message>
        <source>Correct QT_QPA_PLATFORM, or install the plugin (on Debian and Ubuntu: libqt6gui6, for Wayland qt6-wayland).</source>
        <translation>请改正 QT_QPA_PLATFORM，或安装该插件（Debian 和 Ubuntu：libqt6gui6，Wayland：qt6-wayland）。</translation>
    </message>
    <message>
        <source>Options: %4.</source>
        <translation>可用选项：%4。</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>请只写一次。</translation>
    </message>
    <message>
        <source>Add %3 %4.</source>
        <translation>请加上 %3 %4。</translation>
    </message>
    <message>
        <source>The text of “%1” needs more width.</source>
        <translation>“%1”中的文字需要更大的宽度。</translation>
    </message>
    <message>
        <source>At least %3 pixels: give a larger --width, or none.</source>
        <translation>至少 %3 像素：请增大 --width，或不指定。</translation>
    </message>
    <message>
        <source>%3 means nothing for this view.</source>
        <translation>%3 对这种视图没有意义。</translation>
    </message>
    <message>
        <source>Leave it out, or choose another view with --view: %4.</source>
        <translation>请去掉它，或用 --view 改选其他视图：%4。</translation>
    </message>
    <message>
        <source>There are no answers in “%1”.</source>
        <translation>“%1”中没有答卷。</translation>
    </message>
    <message>
        <source>Give a file of answers, or a folder with some: %4.</source>
        <translation>请给出答卷文件，或含有答卷的文件夹：%4。</translation>
    </message>
    <message>
        <source>There is no font at all, and this figure needs one.</source>
        <translation>系统里没有任何字体，而这张图需要字体。</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>只用其中一个。</translation>
    </message>
    <message>
        <source>“%1” would have more than %3 arrows.</source>
        <translation>“%1”里会有超过 %3 个箭头。</translation>
    </message>
    <message>
        <source>Draw a part with --from and --to, fold it with --fold, or draw a chart with --view.</source>
        <translation>请用 --from 和 --to 只画一段，用 --fold 折叠，或用 --view 画曲线图。</translation>
    </message>
    <message>
        <source>Missing: %3.</source>
        <translation>缺少：%3。</translation>
    </message>
    <message>
        <source>Give a file of answers, or a folder with some.</source>
        <translation>请给出答卷文件，或含有答卷的文件夹。</translation>
    </message>
    <message>
        <source>“%1” is no command.</source>
        <translation>“%1”不是命令。</translation>
    </message>
    <message>
        <source>Commands: %4.</source>
        <translation>可用的命令：%4。</translation>
    </message>
    <message>
        <source>%3 and %1 cannot be given together.</source>
        <translation>%3 和 %1 不能同时使用。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Nothing to show: in this run the %1 sends nothing of its own.</source>
        <translation>没有可显示的内容：在这次运行中，%1没有发送 SYN、数据或 FIN。</translation>
    </message>
    <message>
        <source>Nothing to show: in this run the %1 measures no round-trip time.</source>
        <translation>没有可显示的内容：在这次运行中，%1没有测得往返时间。</translation>
    </message>
    <message>
        <source>Nothing to show: in this run the %1 is told of no window.</source>
        <translation>没有可显示的内容：在这次运行中，%1没有收到窗口通告。</translation>
    </message>
    <message>
        <source>Nothing to show: in this run the %1 sends no data.</source>
        <translation>没有可显示的内容：在这次运行中，%1没有发送数据。</translation>
    </message>
    <message>
        <source>Nothing to show: in this run the %1 sends no data under congestion control.</source>
        <translation>没有可显示的内容：在这次运行中，%1没有在拥塞控制下发送数据。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (above the chart: up to %2)</source>
        <translation>%1（在图上方，最大 %2）</translation>
    </message>
    <message>
        <source>Each step is the mean of %1.</source>
        <translation>每一级是 %1 内的平均值。</translation>
    </message>
    <message>
        <source>Nothing to show in this part of the run.</source>
        <translation>在这段时间内没有可显示的内容。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Time–sequence chart</source>
        <translation>时间—序号图</translation>
    </message>
    <message>
        <source>Congestion window</source>
        <translation>拥塞窗口</translation>
    </message>
    <message>
        <source>Round-trip time</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>流量控制</translation>
    </message>
    <message>
        <source>Throughput and goodput</source>
        <translation>吞吐量与有效吞吐量</translation>
    </message>
    <message>
        <source>Congestion window by rounds</source>
        <translation>拥塞窗口随传输轮次的变化</translation>
    </message>
    <message>
        <source>Segment %1 at %2: %3</source>
        <translation>报文段 %1，%2：%3</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>difference (%1)</source>
        <translation>差值（%1）</translation>
    </message>
    <message>
        <source>Nothing to show: in this run the %1 has no congestion window yet. There is one from ESTABLISHED on, if congestion control is not switched off.</source>
        <translation>无内容可显示：在这次运行中，%1还没有拥塞窗口。进入 ESTABLISHED 之后，只要没有关闭拥塞控制，就会有。</translation>
    </message>
    <message>
        <source>Where segments arrive in the same instant, as on a path without a rate, one ACK answers all of them (RFC 9293 §3.10.7.4): cwnd grows less than where each is answered.</source>
        <translation>多个报文段同时到达时（例如链路没有设置带宽），由一个 ACK 一并确认（RFC 9293 第 3.10.7.4 节）：拥塞窗口比逐个确认时增长得慢。</translation>
    </message>
    <message>
        <source>Rounds as they are in this run: one ends when something that was sent in it is acknowledged, or when the window comes down. cwnd is that of the round&apos;s last segment; in fast recovery, without what duplicate ACKs add.</source>
        <translation>轮次取自这次运行：某一轮次发出的数据开始得到确认，或窗口减小时，该轮次结束。cwnd 取该轮次发出最后一个报文段时的值；快恢复期间不计因重复确认而增加的部分。</translation>
    </message>
    <message>
        <source>Below the rounds that have room for it: the numbers of their segments of new data.</source>
        <translation>轮次下方（容得下处）是该轮次所发新数据报文段的编号。</translation>
    </message>
    <message>
        <source>%1: no data to show</source>
        <translation>%1：没有可显示的数据</translation>
    </message>
</context>
<context>
    <name>ChartAxis</name>
    <message>
        <source>sequence number, from the initial one (%1)</source>
        <translation>序号，从初始序号算起（%1）</translation>
    </message>
    <message>
        <source>size (%1)</source>
        <translation>大小（%1）</translation>
    </message>
    <message>
        <source>RTT and RTO (%1)</source>
        <translation>RTT 与 RTO（%1）</translation>
    </message>
    <message>
        <source>rate (%1)</source>
        <translation>速率（%1）</translation>
    </message>
    <message>
        <source>congestion window (segments)</source>
        <translation>拥塞窗口（报文段数）</translation>
    </message>
    <message>
        <source>round of transmission</source>
        <translation>传输轮次</translation>
    </message>
    <message>
        <source>time (%1)</source>
        <translation>时间（%1）</translation>
    </message>
</context>
<context>
    <name>ChartChoice</name>
    <message>
        <source>Time–sequence</source>
        <translation>时间—序号</translation>
    </message>
    <message>
        <source>cwnd</source>
        <translation>拥塞窗口</translation>
    </message>
    <message>
        <source>Round-trip time</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>流量控制</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>传输轮次</translation>
    </message>
</context>
<context>
    <name>ChartInWords</name>
    <message>
        <source>Congestion window in the rounds from 1 on: %1</source>
        <translation>从第 1 轮起各传输轮次的拥塞窗口：%1</translation>
    </message>
    <message>
        <source>Congestion window in octets, from these milliseconds on: %1</source>
        <translation>自下列毫秒数起的拥塞窗口（字节）：%1</translation>
    </message>
</context>
<context>
    <name>ChartSeries</name>
    <message>
        <source>right edge of the window: may be sent up to here</source>
        <translation>窗口右边沿：最多可发送到此处</translation>
    </message>
    <message>
        <source>SACK block: has arrived out of order</source>
        <translation>SACK 块：失序到达的数据</translation>
    </message>
    <message>
        <source>ACK line: acknowledged up to here</source>
        <translation>ACK 线：已确认到此处</translation>
    </message>
    <message>
        <source>duplicate ACK</source>
        <translation>重复确认</translation>
    </message>
    <message>
        <source>segment of data, as it leaves</source>
        <translation>发出的数据报文段</translation>
    </message>
    <message>
        <source>R: retransmission</source>
        <translation>R：重传</translation>
    </message>
    <message>
        <source>SYN</source>
        <translation>SYN</translation>
    </message>
    <message>
        <source>FIN</source>
        <translation>FIN</translation>
    </message>
    <message>
        <source>RST</source>
        <translation>RST</translation>
    </message>
    <message>
        <source>lost on the way</source>
        <translation>途中丢失</translation>
    </message>
    <message>
        <source>slow start threshold, ssthresh</source>
        <translation>慢开始门限 ssthresh</translation>
    </message>
    <message>
        <source>congestion window, cwnd</source>
        <translation>拥塞窗口 cwnd</translation>
    </message>
    <message>
        <source>ACKs tell of a loss</source>
        <translation>由确认得知丢失</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>fast recovery ends</source>
        <translation>快恢复结束</translation>
    </message>
    <message>
        <source>retransmission timeout, RTO</source>
        <translation>超时重传时间 RTO</translation>
    </message>
    <message>
        <source>smoothed round-trip time, SRTT</source>
        <translation>平滑往返时间 SRTT</translation>
    </message>
    <message>
        <source>measured round-trip time</source>
        <translation>往返时间的测量值</translation>
    </message>
    <message>
        <source>free receive buffer</source>
        <translation>接收缓存的空闲空间</translation>
    </message>
    <message>
        <source>advertised window, as the sender knows it</source>
        <translation>通告窗口（发送方所知）</translation>
    </message>
    <message>
        <source>goodput: data given to the receiving application</source>
        <translation>有效吞吐量：交付给接收方应用的数据</translation>
    </message>
    <message>
        <source>in flight: sent, beyond the last ACK number</source>
        <translation>在途：已发送、尚未被确认号覆盖</translation>
    </message>
    <message>
        <source>throughput: all data as it leaves the sender, retransmissions too</source>
        <translation>吞吐量：发送方发出的全部数据，包括重传</translation>
    </message>
    <message>
        <source>in flight: sent, neither acknowledged nor SACKed</source>
        <translation>在途：已发送，未被确认号覆盖，也未被选择确认</translation>
    </message>
    <message>
        <source>a restart after idleness</source>
        <translation>空闲之后重新开始</translation>
    </message>
    <message>
        <source>the path takes only smaller segments</source>
        <translation>路径只容许更小的报文段</translation>
    </message>
    <message>
        <source>changed settings</source>
        <translation>设置改变</translation>
    </message>
</context>
<context>
    <name>ChartValue</name>
    <message>
        <source>window edge</source>
        <translation>窗口右边沿</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>ssthresh</source>
        <translation>ssthresh</translation>
    </message>
    <message>
        <source>cwnd</source>
        <translation>cwnd</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>SRTT</source>
        <translation>SRTT</translation>
    </message>
    <message>
        <source>free buffer</source>
        <translation>空闲缓存</translation>
    </message>
    <message>
        <source>advertised window</source>
        <translation>通告窗口</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>goodput</source>
        <translation>有效吞吐量</translation>
    </message>
</context>
<context>
    <name>CongestionCause</name>
    <message>
        <source>The connection is open: the initial window.</source>
        <translation>连接已建立：初始拥塞窗口。</translation>
    </message>
    <message>
        <source>New data was acknowledged: the window grows.</source>
        <translation>新数据得到确认，窗口增大。</translation>
    </message>
    <message>
        <source>One more duplicate ACK: another segment has left the network.</source>
        <translation>又一个重复确认，说明又有一个报文段离开了网络。</translation>
    </message>
    <message>
        <source>Third duplicate ACK: a segment is taken to be lost, and the window is reduced.</source>
        <translation>收到第三个重复确认，认为报文段已丢失，减小窗口。</translation>
    </message>
    <message>
        <source>SACK tells that so much behind it has arrived: a segment is taken to be lost, and the window is reduced.</source>
        <translation>选择确认表明后面的数据已到达许多，认为报文段已丢失，减小窗口。</translation>
    </message>
    <message>
        <source>What left later has arrived: a segment is taken to be lost, and the window is reduced.</source>
        <translation>后发的报文段已到达，认为先发的已丢失，减小窗口。</translation>
    </message>
    <message>
        <source>What was sent again is lost, too: the window is reduced once more.</source>
        <translation>重传的报文段也丢失了，再次减小窗口。</translation>
    </message>
    <message>
        <source>In the measure in which data arrive, the window comes down to ssthresh.</source>
        <translation>随着数据陆续到达，窗口按比例逐步减小到 ssthresh。</translation>
    </message>
    <message>
        <source>An ACK of a part of what was outstanding: the next segment is lost, too.</source>
        <translation>只确认了部分数据，说明下一个报文段也丢失了。</translation>
    </message>
    <message>
        <source>All that was outstanding when the loss was found is acknowledged.</source>
        <translation>发现丢失时未确认的数据已全部得到确认。</translation>
    </message>
    <message>
        <source>A tail loss probe has made good a loss: the window is reduced.</source>
        <translation>尾部丢失探测补上了丢失的报文段，减小窗口。</translation>
    </message>
    <message>
        <source>The retransmission timer has expired: one segment, and slow start.</source>
        <translation>超时重传时间已到：窗口减为一个报文段，重新慢开始。</translation>
    </message>
    <message>
        <source>Nothing was sent for longer than an RTO: the initial window again.</source>
        <translation>超过一个 RTO 没有发送数据，恢复为初始拥塞窗口。</translation>
    </message>
    <message>
        <source>The path takes only smaller segments.</source>
        <translation>路径只能传送更小的报文段。</translation>
    </message>
    <message>
        <source>The settings were changed.</source>
        <translation>更改了设置。</translation>
    </message>
</context>
<context>
    <name>CongestionPhase</name>
    <message>
        <source>slow start</source>
        <translation>慢开始</translation>
    </message>
    <message>
        <source>congestion avoidance</source>
        <translation>拥塞避免</translation>
    </message>
    <message>
        <source>fast recovery</source>
        <translation>快恢复</translation>
    </message>
    <message>
        <source>slow start after a loss</source>
        <translation>丢失之后的慢开始</translation>
    </message>
</context>
<context>
    <name>ControlBit</name>
    <message>
        <source>congestion window reduced (ECN)</source>
        <translation>拥塞窗口已减小（ECN）</translation>
    </message>
    <message>
        <source>echo of a congestion mark (ECN)</source>
        <translation>回送拥塞标记（ECN）</translation>
    </message>
    <message>
        <source>the urgent pointer counts</source>
        <translation>紧急位：紧急指针有效</translation>
    </message>
    <message>
        <source>the acknowledgment number counts</source>
        <translation>确认位：确认号有效</translation>
    </message>
    <message>
        <source>hand the data over at once</source>
        <translation>推送位：尽快交付给应用进程</translation>
    </message>
    <message>
        <source>the connection is reset</source>
        <translation>复位位：连接复位</translation>
    </message>
    <message>
        <source>sequence numbers are synchronized</source>
        <translation>同步位：同步序号</translation>
    </message>
    <message>
        <source>the sender has no more data</source>
        <translation>终止位：发送方不再发送数据</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Flags of segment %1, from the %2</source>
        <translation>第 %1 个报文段（%2发出）的标志</translation>
    </message>
    <message>
        <source>seq of segment %1, from the %2</source>
        <translation>第 %1 个报文段（%2发出）的序号 seq</translation>
    </message>
    <message>
        <source>ack of segment %1, from the %2</source>
        <translation>第 %1 个报文段（%2发出）的确认号 ack</translation>
    </message>
    <message>
        <source>Octets of data in segment %1, from the %2</source>
        <translation>第 %1 个报文段（%2发出）的数据字节数</translation>
    </message>
    <message>
        <source>State of the %1 at %2 ms</source>
        <translation>%2 ms 时%1的状态</translation>
    </message>
    <message>
        <source>When is segment %1 sent by the %2?</source>
        <translation>%2何时发出报文段 %1？</translation>
    </message>
    <message>
        <source>When does segment %1, from the %2, arrive?</source>
        <translation>%2发出的报文段 %1 何时到达？</translation>
    </message>
    <message>
        <source>The %1 sends %2</source>
        <translation>%1发送 %2</translation>
    </message>
    <message>
        <source>The %1 sends %2, %3</source>
        <translation>%1发送 %2，%3</translation>
    </message>
    <message>
        <source>segment %1 (%2) arrives</source>
        <translation>报文段 %1（%2）到达</translation>
    </message>
    <message>
        <source>segment %1 (%2) is sent</source>
        <translation>报文段 %1（%2）发出</translation>
    </message>
    <message>
        <source>When does the %1 enter %2?</source>
        <translation>%1何时进入 %2？</translation>
    </message>
    <message>
        <source>Octets that the application of the %1 has been given by %2 ms</source>
        <translation>到 %2 ms 为止，%1的应用程序共收到多少字节</translation>
    </message>
    <message>
        <source>Number of the segment that was lost</source>
        <translation>丢失的报文段的编号</translation>
    </message>
    <message>
        <source>Put this in the order in which it happens</source>
        <translation>按发生的先后排序</translation>
    </message>
    <message>
        <source>the %1 enters %2</source>
        <translation>%1进入 %2</translation>
    </message>
    <message>
        <source>At the end the %1 is in %2</source>
        <translation>最后%1处于 %2</translation>
    </message>
    <message>
        <source>The %1 passes %2</source>
        <translation>%1经过 %2</translation>
    </message>
    <message>
        <source>The %1 does not pass %2</source>
        <translation>%1没有经过 %2</translation>
    </message>
    <message>
        <source>The %1 sends a RST</source>
        <translation>%1发送 RST</translation>
    </message>
    <message>
        <source>The %1 sends no FIN</source>
        <translation>%1没有发送 FIN</translation>
    </message>
    <message>
        <source>The %1 retransmits something</source>
        <translation>%1有重传</translation>
    </message>
    <message>
        <source>The application of the %1 is told: %2</source>
        <translation>%1的应用程序得到的报告：%2</translation>
    </message>
    <message>
        <source>The number of segments lost is %1</source>
        <translation>丢失的报文段数为 %1</translation>
    </message>
    <message>
        <source>Something is lost</source>
        <translation>有报文段丢失</translation>
    </message>
    <message>
        <source>The application of the %1 is given %2 octets</source>
        <translation>%1的应用程序收到 %2 字节</translation>
    </message>
    <message>
        <source>State of the %1 at %2 ms, segment %3 having arrived</source>
        <translation>报文段 %3 到达之后（%2 ms），%1的状态</translation>
    </message>
    <message>
        <source>State of the %1 at %2 ms, after it has sent segment %3</source>
        <translation>发出报文段 %3 之后（%2 ms），%1的状态</translation>
    </message>
</context>
<context>
    <name>End</name>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>EndInSentence</name>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>connection does not exist</source>
        <translation>连接不存在</translation>
    </message>
    <message>
        <source>connection already exists</source>
        <translation>连接已存在</translation>
    </message>
    <message>
        <source>remote socket unspecified</source>
        <translation>未指定远端套接字</translation>
    </message>
    <message>
        <source>connection closing</source>
        <translation>连接正在关闭</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation>连接被复位</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>connection aborted due to user timeout</source>
        <translation>用户超时，连接中止</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>passive OPEN</source>
        <translation>被动打开</translation>
    </message>
    <message>
        <source>active OPEN</source>
        <translation>主动打开</translation>
    </message>
    <message>
        <source>SEND</source>
        <translation>发送数据</translation>
    </message>
    <message>
        <source>CLOSE</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>rcv SYN</source>
        <translation>收到 SYN</translation>
    </message>
    <message>
        <source>rcv SYN,ACK</source>
        <translation>收到 SYN,ACK</translation>
    </message>
    <message>
        <source>rcv ACK of SYN</source>
        <translation>收到对 SYN 的 ACK</translation>
    </message>
    <message>
        <source>rcv FIN</source>
        <translation>收到 FIN</translation>
    </message>
    <message>
        <source>rcv ACK of FIN</source>
        <translation>收到对 FIN 的 ACK</translation>
    </message>
    <message>
        <source>timeout = 2 MSL</source>
        <translation>2 MSL 超时</translation>
    </message>
    <message>
        <source>rcv RST</source>
        <translation>收到 RST</translation>
    </message>
    <message>
        <source>rcv SYN in window</source>
        <translation>窗口内收到 SYN</translation>
    </message>
    <message>
        <source>rcv newer SYN</source>
        <translation>收到更新的 SYN</translation>
    </message>
    <message>
        <source>ABORT</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>retries exhausted</source>
        <translation>重试次数用尽</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>崩溃重启</translation>
    </message>
</context>
<context>
    <name>EventMeaning</name>
    <message>
        <source>The application calls a passive OPEN: it is ready to be connected to.</source>
        <translation>应用进程被动打开：准备接受连接。</translation>
    </message>
    <message>
        <source>The application calls an active OPEN: it wants to connect.</source>
        <translation>应用进程主动打开：请求建立连接。</translation>
    </message>
    <message>
        <source>The application calls SEND while TCP is listening: that makes the open active.</source>
        <translation>收听时应用进程调用 SEND：被动打开变为主动打开。</translation>
    </message>
    <message>
        <source>The application calls CLOSE: it has nothing more to send.</source>
        <translation>应用进程调用 CLOSE：不再发送数据。</translation>
    </message>
    <message>
        <source>A SYN arrives.</source>
        <translation>收到 SYN。</translation>
    </message>
    <message>
        <source>A SYN,ACK arrives that acknowledges the own SYN.</source>
        <translation>收到 SYN,ACK，其中确认了自己的 SYN。</translation>
    </message>
    <message>
        <source>An ACK arrives that acknowledges the own SYN.</source>
        <translation>收到 ACK，确认了自己的 SYN。</translation>
    </message>
    <message>
        <source>The peer&apos;s FIN arrives, and everything before it has arrived.</source>
        <translation>收到对方的 FIN，且此前的数据都已收到。</translation>
    </message>
    <message>
        <source>An ACK arrives that acknowledges the own FIN; an ACK of less changes nothing.</source>
        <translation>收到 ACK，确认了自己的 FIN；没有确认到 FIN 的 ACK 不会改变状态。</translation>
    </message>
    <message>
        <source>The TIME-WAIT timer of 2 MSL expires.</source>
        <translation>时间等待计时器（2 MSL）到时。</translation>
    </message>
    <message>
        <source>A valid RST arrives.</source>
        <translation>收到有效的 RST。</translation>
    </message>
    <message>
        <source>A valid RST arrives after a passive OPEN: the server goes on listening.</source>
        <translation>被动打开之后收到有效的 RST：服务器继续收听。</translation>
    </message>
    <message>
        <source>A valid RST arrives after a SYN reopened the connection in TIME-WAIT: that wait goes on.</source>
        <translation>在 TIME-WAIT 状态被 SYN 重新打开之后收到有效的 RST：继续时间等待。</translation>
    </message>
    <message>
        <source>A new SYN arrives in the window after a passive OPEN: the server goes back to listening.</source>
        <translation>被动打开之后，在窗口内收到新的 SYN：服务器回到收听状态。</translation>
    </message>
    <message>
        <source>A SYN arrives in the window, and RFC 5961 is switched off: an error that ends the connection.</source>
        <translation>在窗口内收到 SYN，而 RFC 5961 未启用：视为错误，连接终止。</translation>
    </message>
    <message>
        <source>A SYN with a higher number opens the connection anew.</source>
        <translation>收到序号更大的 SYN，重新打开连接。</translation>
    </message>
    <message>
        <source>The application calls ABORT.</source>
        <translation>应用进程调用 ABORT，中止连接。</translation>
    </message>
    <message>
        <source>The user timeout expires before what was sent is acknowledged.</source>
        <translation>所发送的数据在用户超时之前未得到确认。</translation>
    </message>
    <message>
        <source>A segment was sent again as often as is allowed, and is still not acknowledged.</source>
        <translation>报文段重传次数已用尽，仍未得到确认。</translation>
    </message>
    <message>
        <source>The host crashes and forgets everything.</source>
        <translation>主机崩溃重启，忘掉一切。</translation>
    </message>
</context>
<context>
    <name>Exercise</name>
    <message>
        <source>Own exercises</source>
        <translation>自编练习</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>seq</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>ack</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>len</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>who</source>
        <translation>端</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
</context>
<context>
    <name>Goal</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>segment %1 that the client sends</source>
        <translation>客户端发送的第 %1 个报文段</translation>
    </message>
    <message>
        <source>segment %1 that the server sends</source>
        <translation>服务器发送的第 %1 个报文段</translation>
    </message>
    <message>
        <source>once the client is in %1</source>
        <translation>客户端一进入 %1</translation>
    </message>
    <message>
        <source>once the server is in %1</source>
        <translation>服务器一进入 %1</translation>
    </message>
    <message>
        <source>%2 after the client has entered %1</source>
        <translation>客户端进入 %1 后 %2</translation>
    </message>
    <message>
        <source>%2 after the server has entered %1</source>
        <translation>服务器进入 %1 后 %2</translation>
    </message>
    <message>
        <source>the client crashes</source>
        <translation>客户端崩溃</translation>
    </message>
    <message>
        <source>the server crashes</source>
        <translation>服务器崩溃</translation>
    </message>
    <message>
        <source>%1 (%2 octets)</source>
        <translation>%1（%2 字节）</translation>
    </message>
    <message>
        <source>the client calls %1</source>
        <translation>客户端调用 %1</translation>
    </message>
    <message>
        <source>the server calls %1</source>
        <translation>服务器调用 %1</translation>
    </message>
    <message>
        <source>a segment is injected to the client, %1</source>
        <translation>向客户端注入报文段 %1</translation>
    </message>
    <message>
        <source>a segment is injected to the server, %1</source>
        <translation>向服务器注入报文段 %1</translation>
    </message>
    <message>
        <source>drop %1</source>
        <translation>丢弃%1</translation>
    </message>
    <message>
        <source>corrupt %1</source>
        <translation>损坏%1</translation>
    </message>
    <message>
        <source>delay %1 by %2</source>
        <translation>将%1延迟 %2</translation>
    </message>
    <message>
        <source>duplicate %1, %2 more</source>
        <translation>将%1再重复 %2 份</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>Grade</name>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未答</translation>
    </message>
    <message>
        <source> (Look at segment %1.)</source>
        <translation>（请看第 %1 个报文段。）</translation>
    </message>
    <message>
        <source> (Look at what happens up to %1 ms.)</source>
        <translation>（请看 %1 ms 之前发生的事。）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2 分</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>only after a passive OPEN</source>
        <translation>仅在被动打开之后</translation>
    </message>
    <message>
        <source>not in RFC 9293&apos;s Figure 5: drawn when taken</source>
        <translation>RFC 9293 图 5 中没有，经过时才画出</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1. Here: %2.</source>
        <translation>%1。位于此状态：%2。</translation>
    </message>
    <message>
        <source>%1 → %2: %3 (%4).</source>
        <translation>%1 → %2：%3（%4）。</translation>
    </message>
    <message>
        <source>%1 → %2: %3 (not TCP).</source>
        <translation>%1 → %2：%3（不是 TCP）。</translation>
    </message>
    <message>
        <source>Taken by: %1.</source>
        <translation>经过：%1。</translation>
    </message>
    <message>
        <source>The states of a TCP connection.</source>
        <translation>TCP 连接的状态。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>not TCP</source>
        <translation>不是 TCP</translation>
    </message>
    <message>
        <source>FIN-WAIT-1 → TIME-WAIT in one instant (Figure 5, note 2)</source>
        <translation>同一时刻从 FIN-WAIT-1 到 TIME-WAIT（图 5 注 2）</translation>
    </message>
    <message>
        <source>%1: by FIN-WAIT-2 to TIME-WAIT in one instant, since the FIN that arrived also acknowledges its own (RFC 9293 Figure 5, note 2).</source>
        <translation>%1：同一时刻经 FIN-WAIT-2 到 TIME-WAIT，因为到达的 FIN 同时确认了本端的 FIN（RFC 9293 图 5 注 2）。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>not used: %1 = 0</source>
        <translation>无效：%1=0</translation>
    </message>
    <message>
        <source>(continued)</source>
        <translation>（续）</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Data: %1 octets, numbered %2</source>
        <translation>数据：%1 字节，序号 %2</translation>
    </message>
    <message>
        <source>SYN and FIN consume one sequence number each.</source>
        <translation>SYN 和 FIN 各消耗一个序号。</translation>
    </message>
    <message>
        <source>%1: SYN and FIN consume one sequence number each.</source>
        <translation>%1，SYN 和 FIN 各消耗一个序号。</translation>
    </message>
    <message>
        <source>* The model carries neither addresses nor contents. The checksum is computed for %1 with every octet of data zero.</source>
        <translation>* 模型不含 IP 地址和数据内容：检验和按 %1、数据全为零计算。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1 (padding).</source>
        <translation>%1（填充）。</translation>
    </message>
    <message>
        <source>Option %1, %2: %3.</source>
        <translation>%1选项，%2：%3。</translation>
    </message>
</context>
<context>
    <name>HeaderField</name>
    <message>
        <source>Source Port</source>
        <translation>源端口</translation>
    </message>
    <message>
        <source>Destination Port</source>
        <translation>目的端口</translation>
    </message>
    <message>
        <source>Sequence Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Acknowledgment Number</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>Data Offset</source>
        <translation>数据偏移</translation>
    </message>
    <message>
        <source>Rsrvd</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Control bits</source>
        <translation>控制位</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>检验和</translation>
    </message>
    <message>
        <source>Urgent Pointer</source>
        <translation>紧急指针</translation>
    </message>
    <message>
        <source>The sender&apos;s port.</source>
        <translation>发送方的端口。</translation>
    </message>
    <message>
        <source>The receiver&apos;s port.</source>
        <translation>接收方的端口。</translation>
    </message>
    <message>
        <source>The number of the first octet of data; with SYN, the initial sequence number.</source>
        <translation>本报文段数据的第一个字节的序号；SYN 置 1 时是初始序号。</translation>
    </message>
    <message>
        <source>The next sequence number that the sender of this segment expects; all before it has arrived. It counts only where ACK is set.</source>
        <translation>发送方期望收到的下一个序号，此前的都已收到；只有 ACK 置 1 时才有效。</translation>
    </message>
    <message>
        <source>The length of the header in words of 32 bits: where the data begin.</source>
        <translation>首部长度，以 32 位字为单位，即数据从何处开始。</translation>
    </message>
    <message>
        <source>Reserved: zero.</source>
        <translation>保留未用，置零。</translation>
    </message>
    <message>
        <source>What kind of segment this is.</source>
        <translation>说明报文段的性质。</translation>
    </message>
    <message>
        <source>How many octets, counted from the acknowledgment number, the sender of this segment is ready to take.</source>
        <translation>从确认号算起，本报文段的发送方还愿意接收的字节数。</translation>
    </message>
    <message>
        <source>Covers the header, the data and a pseudo header with the IP addresses.</source>
        <translation>检验首部、数据和含 IP 地址的伪首部。</translation>
    </message>
    <message>
        <source>Where urgent data end; it counts only where URG is set.</source>
        <translation>紧急数据的末尾；只有 URG 置 1 时才有效。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>language of messages: %1</source>
        <translation>提示信息的语言：%1</translation>
    </message>
    <message>
        <source>opens the window, on FILE or on the three-way handshake</source>
        <translation>打开窗口，显示 FILE 或三次握手</translation>
    </message>
    <message>
        <source>as a JSON array</source>
        <translation>输出 JSON 数组</translation>
    </message>
    <message>
        <source>lists what is built in</source>
        <translation>列出内置内容</translation>
    </message>
    <message>
        <source>runs SOURCE to its end without a window and prints the trace, a JSON object a line</source>
        <translation>不打开窗口，把 SOURCE 运行到底并输出跟踪记录，每行一个 JSON 对象</translation>
    </message>
    <message>
        <source>the figure to write; its ending picks the format</source>
        <translation>要写的图；扩展名决定格式</translation>
    </message>
    <message>
        <source>language of the figure and of messages: %1</source>
        <translation>图和提示信息的语言：%1</translation>
    </message>
    <message>
        <source>light (default), dark or print (black and white)</source>
        <translation>light（浅色，默认）、dark（深色）或 print（黑白）</translation>
    </message>
    <message>
        <source>sequence numbers: symbolic (default), relative or absolute</source>
        <translation>序号写法：symbolic（符号，默认）、relative（相对）或 absolute（绝对）</translation>
    </message>
    <message>
        <source>SYN,ACK (names, default) or SYN=1, ACK=1 (bits)</source>
        <translation>标志位写法：names（SYN,ACK，默认）或 bits（SYN=1, ACK=1）</translation>
    </message>
    <message>
        <source>text in SVG: live (default) or outlines</source>
        <translation>SVG 中的文字：live（默认）或 outlines（轮廓）</translation>
    </message>
    <message>
        <source>start at this virtual time: seconds, 1.5, or 1500ms</source>
        <translation>从此虚拟时间开始：以秒为单位，如 1.5；或 1500ms</translation>
    </message>
    <message>
        <source>end at this virtual time</source>
        <translation>到此虚拟时间为止</translation>
    </message>
    <message>
        <source>PNG: pixels for each unit (default 2)</source>
        <translation>PNG：每单位的像素数（默认 2）</translation>
    </message>
    <message>
        <source>width before scaling (default 960)</source>
        <translation>缩放前的宽度（默认 960）</translation>
    </message>
    <message>
        <source>writes a figure of SOURCE</source>
        <translation>输出 SOURCE 的图</translation>
    </message>
    <message>
        <source>what the scripts expect where the RFC leaves a choice: freebsd, linux or rfc (default: each script&apos;s own, as its text tells)</source>
        <translation>RFC 留有选择之处按谁：freebsd、linux 或 rfc（默认：由各脚本的内容判断）</translation>
    </message>
    <message>
        <source>shows all that is sent, also after the last event of a script</source>
        <translation>显示发送的所有报文段，包括脚本最后一个事件之后的</translation>
    </message>
    <message>
        <source>plays packetdrill scripts, files or folders, against one endpoint: a line a script</source>
        <translation>对一个端点运行 packetdrill 脚本（文件或文件夹），每个脚本输出一行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>shows this help</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>Woshou lets you see and play with TCP.</source>
        <translation>握手：看得见、可动手的 TCP。</translation>
    </message>
    <message>
        <source>tells about a command and its options</source>
        <translation>说明一个命令及其选项</translation>
    </message>
    <message>
        <source>prints the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>SOURCE is a built-in id or a file. Exit status: 0 done; 1 it ran and the answer is no; 2 the call or the input is wrong.</source>
        <translation>SOURCE 是内置编号或文件。退出状态：0 完成；1 已运行但结果为否；2 调用或输入有误。</translation>
    </message>
    <message>
        <source>blanks to fill in: flags, seq, ack, len, states, names, notes</source>
        <translation>留空待填：flags、seq、ack、len、states、names、notes</translation>
    </message>
    <message>
        <source>blanks in these segments only, by their numbers in the trace</source>
        <translation>只在这些报文段中留空（按事件记录中的编号）</translation>
    </message>
    <message>
        <source>writes what belongs into the blanks below</source>
        <translation>在图下方写出各空的答案</translation>
    </message>
    <message>
        <source>theme (default), or none: what lies behind the figure is seen</source>
        <translation>theme（默认），或 none：背景透明</translation>
    </message>
    <message>
        <source>what to show: %1 (default: sequence)</source>
        <translation>显示什么：%1（默认 sequence）</translation>
    </message>
    <message>
        <source>charts: who sends, client or server (default: who sends more)</source>
        <translation>图表：发送方，client 或 server（默认为发送较多的一端）</translation>
    </message>
    <message>
        <source>charts: lays a second run over the first</source>
        <translation>图表：将另一次运行叠加显示</translation>
    </message>
    <message>
        <source>throughput: the time to average over, such as 100ms</source>
        <translation>吞吐量：求平均的时长，如 100ms</translation>
    </message>
    <message>
        <source>which question of the exercise; a class&apos;s seed (default 1)</source>
        <translation>练习的哪一道题；班级的种子（默认 1）</translation>
    </message>
    <message>
        <source>the question of this learner: seed S + NUMBER</source>
        <translation>该学习者的题目：种子为 S + NUMBER</translation>
    </message>
    <message>
        <source>as a JSON object</source>
        <translation>输出为 JSON 对象</translation>
    </message>
    <message>
        <source>with the answers</source>
        <translation>附答案</translation>
    </message>
    <message>
        <source>language of the question and of messages: %1</source>
        <translation>题目和消息的语言：%1</translation>
    </message>
    <message>
        <source>prints one question as it would be asked</source>
        <translation>输出一道题目</translation>
    </message>
    <message>
        <source>the class&apos;s seed: marks each learner by the question of seed S + number, whatever the file says</source>
        <translation>班级的种子：不论文件中的种子是什么，都按种子 S + 学号的题目批改</translation>
    </message>
    <message>
        <source>as JSON: an object, of a folder an array</source>
        <translation>输出为 JSON：单个文件为对象，文件夹为数组</translation>
    </message>
    <message>
        <source>as a table: a line a learner</source>
        <translation>输出为表格：每位学习者一行</translation>
    </message>
    <message>
        <source>language of feedback and of messages: %1</source>
        <translation>反馈和消息的语言：%1</translation>
    </message>
    <message>
        <source>marks answers, a file or a folder: a line an item with feedback, then N of M points</source>
        <translation>批改答卷（文件或文件夹）：每小题一行，附反馈，最后是得分</translation>
    </message>
    <message>
        <source>the seed of the first one (default 1)</source>
        <translation>第一份的种子（默认 1）</translation>
    </message>
    <message>
        <source>how many, with seeds S, S+1 … (default 1)</source>
        <translation>份数，种子依次为 S、S+1……（默认 1）</translation>
    </message>
    <message>
        <source>the file to write: .pdf or .tex (for XeLaTeX)</source>
        <translation>要写的文件：.pdf 或 .tex（供 XeLaTeX 使用）</translation>
    </message>
    <message>
        <source>the same sheets with answers and reasons</source>
        <translation>同样的练习卷，附答案和理由</translation>
    </message>
    <message>
        <source>size of the paper: %1 (default a4)</source>
        <translation>纸张大小：%1（默认 a4）</translation>
    </message>
    <message>
        <source>language of the sheets and of messages: %1</source>
        <translation>练习卷和消息的语言：%1</translation>
    </message>
    <message>
        <source>writes work sheets to print, each with a question from every EXERCISE</source>
        <translation>写出可打印的练习卷，每份含每个 EXERCISE 的一道题</translation>
    </message>
    <message>
        <source>the file to write: .xml (Moodle) or .gift</source>
        <translation>要写的文件：.xml（Moodle）或 .gift</translation>
    </message>
    <message>
        <source>language of the questions and of messages: %1</source>
        <translation>题目和消息的语言：%1</translation>
    </message>
    <message>
        <source>writes questions for learning platforms, as Moodle XML or GIFT</source>
        <translation>为教学平台写出题目：Moodle XML 或 GIFT</translation>
    </message>
    <message>
        <source>sizes for a page (13 cm), a column (8.5 cm) or a slide (16:9)</source>
        <translation>尺寸用于整页（page，13 cm）、单栏（column，8.5 cm）或幻灯片（slide，16:9）</translation>
    </message>
    <message>
        <source>size of the words on arrows before scaling (default 13)</source>
        <translation>箭头上文字的大小，缩放之前（默认 13）</translation>
    </message>
    <message>
        <source>shows more: times, windows, round-trips, duplicates, legend, caption, icons, transfers</source>
        <translation>另外显示：times 时刻，windows 窗口，round-trips 往返，duplicates 重复 ACK，legend 图例，caption 图题，icons 主机图标，transfers 用双向箭头代替数据传送</translation>
    </message>
    <message>
        <source>leaves out the middle of long runs of segments of one kind</source>
        <translation>省略一长串同类报文段的中间部分</translation>
    </message>
    <message>
        <source>a folder with lessons and exercises of a class</source>
        <translation>存放班级课程和练习的文件夹</translation>
    </message>
    <message>
        <source>begins in a new laboratory, or at lessons and exercises (learn)</source>
        <translation>从新建的实验（laboratory）开始，或从课程和练习（learn）开始</translation>
    </message>
    <message>
        <source>for desktops: what is wrong with FILE is told in the window</source>
        <translation>供桌面环境使用：FILE 有什么问题，在窗口中说明</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Send sequence space</source>
        <translation>发送序号空间</translation>
    </message>
    <message>
        <source>Receive sequence space</source>
        <translation>接收序号空间</translation>
    </message>
    <message>
        <source>The peer&apos;s window is not known yet.</source>
        <translation>对方的窗口还未知。</translation>
    </message>
    <message>
        <source>Its variables get their values when it sends a SYN.</source>
        <translation>发送 SYN 时各变量才有值。</translation>
    </message>
    <message>
        <source>%1: %2 left, until %3; %4.</source>
        <translation>%1：还剩 %2，%3 到时；%4。</translation>
    </message>
    <message>
        <source>Timers that run</source>
        <translation>正在运行的计时器</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Send variables</source>
        <translation>发送变量</translation>
    </message>
    <message>
        <source>Receive variables</source>
        <translation>接收变量</translation>
    </message>
    <message>
        <source>Buffers and round-trip time</source>
        <translation>缓存与往返时间</translation>
    </message>
    <message>
        <source>Congestion avoidance: about one segment more in each round-trip time.</source>
        <translation>拥塞避免：每个往返时间约增大一个报文段。</translation>
    </message>
    <message>
        <source>Slow start: each ACK opens the window further.</source>
        <translation>慢开始：每收到一个确认，窗口都增大。</translation>
    </message>
    <message>
        <source>Fast recovery: until all that was outstanding when it began is acknowledged.</source>
        <translation>快恢复：直到开始时未确认的数据全部得到确认。</translation>
    </message>
    <message>
        <source>Slow start after a timeout.</source>
        <translation>超时之后的慢开始。</translation>
    </message>
    <message>
        <source>cwnd = %1 octets: as much may be in flight as far as the network is concerned.</source>
        <translation>cwnd（拥塞窗口）= %1 字节：就网络而言允许在途的数据量。</translation>
    </message>
    <message>
        <source>ssthresh = %1 octets: slow start ends there.</source>
        <translation>ssthresh（慢开始门限）= %1 字节：到此为止是慢开始。</translation>
    </message>
    <message>
        <source>ssthresh is not set: nothing has been lost yet.</source>
        <translation>ssthresh（慢开始门限）尚未设定：还没有发生过丢失。</translation>
    </message>
    <message>
        <source>%1 duplicate ACKs in a row.</source>
        <translation>连续 %1 个重复确认。</translation>
    </message>
    <message>
        <source>Congestion control</source>
        <translation>拥塞控制</translation>
    </message>
    <message>
        <source>Port %1, MSS %2, receive buffer %3 octets.</source>
        <translation>端口 %1，MSS %2，接收缓存 %3 字节。</translation>
    </message>
    <message>
        <source>MSL %1; RTO %2 at first, %3 to %4.</source>
        <translation>MSL %1；RTO 初值 %2，范围 %3 至 %4。</translation>
    </message>
    <message>
        <source>Given up after %1 retransmissions, of a SYN after %2.</source>
        <translation>重传 %1 次后放弃，SYN 重传 %2 次后放弃。</translation>
    </message>
    <message>
        <source>Switched on: %1.</source>
        <translation>已启用：%1。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>At the playhead it has not been sent yet.</source>
        <translation>此刻尚未发出。</translation>
    </message>
    <message>
        <source>Put in at %1.</source>
        <translation>%1 注入。</translation>
    </message>
    <message>
        <source>Its story</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>It is still on its way.</source>
        <translation>仍在途中。</translation>
    </message>
    <message>
        <source>Sent in the instant in which %1 arrived.</source>
        <translation>在 %1 到达的同一时刻发出。</translation>
    </message>
    <message>
        <source>Lost at %1: the queue was full.</source>
        <translation>%1 丢失：队列已满。</translation>
    </message>
    <message>
        <source>Lost at %1 by chance, half-way.</source>
        <translation>%1 在途中随机丢失。</translation>
    </message>
    <message>
        <source>Lost at %1: it was dropped on purpose.</source>
        <translation>%1 丢失：被人为丢弃。</translation>
    </message>
    <message>
        <source>Dropped at %1 on arrival: its checksum was wrong.</source>
        <translation>%1 到达时检验和出错，被丢弃。</translation>
    </message>
    <message>
        <source>Answered by %1.</source>
        <translation>发出 %1 作为回应。</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>从一开始</translation>
    </message>
    <message>
        <source>(still to come)</source>
        <translation>（尚未发生）</translation>
    </message>
    <message>
        <source>and %1 times more</source>
        <translation>另有 %1 次</translation>
    </message>
    <message>
        <source>Not in this run.</source>
        <translation>本次运行中没有出现。</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>Ways in</source>
        <translation>如何进入</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>如何离开</translation>
    </message>
    <message>
        <source>RFC 9293&apos;s Figure 5 leaves this way out.</source>
        <translation>RFC 9293 图 5 中没有画出这一转换。</translation>
    </message>
    <message>
        <source>Taken in this run</source>
        <translation>本次运行中经过</translation>
    </message>
    <message>
        <source>The script plays this side: it says which segments come from here. There is no endpoint, and so no state and no variables.</source>
        <translation>这一端由脚本扮演：脚本规定从这里发来哪些报文段。这里没有端点，因而没有状态和变量。</translation>
    </message>
    <message>
        <source>The script tests this side. Of its run, segments and states were recorded, but no variables.</source>
        <translation>脚本测试的是这一端。过程中记录了报文段和状态，但没有记录变量。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>The script sends it in place of this side.</source>
        <translation>由脚本代替这一端发送。</translation>
    </message>
    <message>
        <source>No segment has been sent yet. Click a segment, the name of a side, or a state or an arrow of the state graph.</source>
        <translation>还没有发送过报文段。可以点击报文段、一端的名称，或状态图中的状态和箭头。</translation>
    </message>
    <message>
        <source>Rare: %1</source>
        <translation>少见：%1</translation>
    </message>
    <message>
        <source>Where its letters come from</source>
        <translation>序号中字母的来历</translation>
    </message>
    <message>
        <source>Started by %1 at %2.</source>
        <translation>由%1在 %2 启动。</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Sent by %1 at %2.</source>
        <translation>%2 由%1发出。</translation>
    </message>
    <message>
        <source>Arrived at %1 at %2.</source>
        <translation>%2 到达%1。</translation>
    </message>
    <message>
        <source>The application of %1 has received %2 octets by now.</source>
        <translation>至此%1的应用进程共收到 %2 字节。</translation>
    </message>
    <message>
        <source>The application of %1 is told: %2.</source>
        <translation>告知%1的应用进程：%2。</translation>
    </message>
    <message>
        <source>Expired at %1.</source>
        <translation>在 %1 超时。</translation>
    </message>
    <message>
        <source>Sent: %1.</source>
        <translation>发出：%1。</translation>
    </message>
    <message>
        <source>A round-trip time of %1 has been measured: SRTT is %2 now, RTO %3.</source>
        <translation>测得往返时间 %1：此后 SRTT 为 %2，RTO 为 %3。</translation>
    </message>
    <message>
        <source>It answers %1 segments of data that arrived in the same instant: all that has arrived is looked at before an ACK is sent. Where the path has a rate they arrive one after the other, and each is answered.</source>
        <translation>它一并确认了同一时刻到达的 %1 个数据报文段：先处理完已到达的全部报文段，才发送 ACK。如果链路设置了带宽，它们会先后到达，逐个得到确认。</translation>
    </message>
</context>
<context>
    <name>Joint</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>JsonType</name>
    <message>
        <source>null</source>
        <translation>空值 null</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a text in double quotes</source>
        <translation>文字（写在双引号中）</translation>
    </message>
    <message>
        <source>a list in [ ]</source>
        <translation>列表（写在 [ ] 中）</translation>
    </message>
    <message>
        <source>an object in { }</source>
        <translation>对象（写在 { } 中）</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>布尔值（true 或 false）</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1或%2</translation>
    </message>
</context>
<context>
    <name>LackOfMemory</name>
    <message>
        <source>woshou:
  Wrong: There is not enough memory.
  Right: Let the program have more, or take a shorter run.
</source>
        <translation>woshou:
  错误：内存不足。
  改正：请让程序使用更多内存，或换一个较短的过程。
</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Two languages</source>
        <translation>双语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>copy made by the network</source>
        <translation>网络产生的副本</translation>
    </message>
    <message>
        <source>time drawn shorter</source>
        <translation>此处时间画短</translation>
    </message>
    <message>
        <source>time drawn longer</source>
        <translation>此处时间画长</translation>
    </message>
    <message>
        <source>sequence number of the segment with the first FIN</source>
        <translation>第一个 FIN 所在报文段的序号</translation>
    </message>
    <message>
        <source>sequence number of the segment with the second FIN</source>
        <translation>第二个 FIN 所在报文段的序号</translation>
    </message>
    <message>
        <source>initial sequence number of an old SYN</source>
        <translation>失效 SYN 的初始序号</translation>
    </message>
    <message>
        <source>initial sequence number of %1</source>
        <translation>%1的初始序号</translation>
    </message>
    <message>
        <source>next number of the other side then</source>
        <translation>对方此时的下一个序号</translation>
    </message>
    <message>
        <source>the same number of the next connection</source>
        <translation>下一次连接的相应序号</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Own lessons</source>
        <translation>自编课程</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Lessons: %1</source>
        <translation>课程：%1</translation>
    </message>
    <message>
        <source>Exercises: %1</source>
        <translation>练习：%1</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>queue full</source>
        <translation>队列已满</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>checksum error</source>
        <translation>检验和出错</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>a session: a scenario and what was done to it, with all branches</source>
        <translation>实验记录：场景、对它的操作和所有分支</translation>
    </message>
    <message>
        <source>a scenario; see `woshou-scenario`(5)</source>
        <translation>场景；见 `woshou-scenario`(5)</translation>
    </message>
    <message>
        <source>a lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>an exercise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>a learner&apos;s answers to an exercise, for `woshou grade`</source>
        <translation>学习者对练习的答案，供 `woshou grade` 评分</translation>
    </message>
    <message>
        <source>a packetdrill script</source>
        <translation>packetdrill 脚本</translation>
    </message>
    <message>
        <source>any of these but the last; what it is stands in the file</source>
        <translation>除最后一种外的任何一种；文件中写明是哪一种</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>It ran, and the answer is no: a script failed, an answer was wrong, a run was stopped by the guard against endless loops.</source>
        <translation>已运行，但结果是否定的：脚本没有通过，答案有错，或运行因防止无限循环而被中止。</translation>
    </message>
    <message>
        <source>The call or the input is wrong, or what it needs is missing. Standard error tells the file, the place in it, what is wrong and what would be right. No output file is written, not even a part of one.</source>
        <translation>命令或输入有误，或缺少所需的东西。标准错误输出指出文件、位置、错在哪里、怎样才对。不写输出文件，也不会只写一部分。</translation>
    </message>
    <message>
        <source>The language of the system, which `--lang` overrides.</source>
        <translation>系统的语言；`--lang` 优先。</translation>
    </message>
    <message>
        <source>Where the window is opened. No other command needs a display.</source>
        <translation>在哪里打开窗口。其他命令不需要显示器。</translation>
    </message>
    <message>
        <source>How Qt opens windows and finds fonts, such as `xcb`, `wayland` or `offscreen`.</source>
        <translation>Qt 打开窗口和查找字体的方式，例如 `xcb`、`wayland` 或 `offscreen`。</translation>
    </message>
    <message>
        <source>The folders of the user; without them `~/.local/share` and `~/.config`.</source>
        <translation>用户的文件夹；没有设置时为 `~/.local/share` 和 `~/.config`。</translation>
    </message>
    <message>
        <source>The user&apos;s own lessons and exercises, which are listed with the built-in ones.</source>
        <translation>用户自己的课程和练习，与内置的一起列出。</translation>
    </message>
    <message>
        <source>What each learner has done, a file for each name.</source>
        <translation>每个学习者的学习记录，每个姓名一个文件。</translation>
    </message>
    <message>
        <source>Watch a handshake whose SYN,ACK is lost:</source>
        <translation>观察 SYN,ACK 丢失的握手：</translation>
    </message>
    <message>
        <source>Draw it for a book or a slide:</source>
        <translation>为教材或课件画图：</translation>
    </message>
    <message>
        <source>Draw blanks to be filled in, and what belongs into them:</source>
        <translation>画出待填的空和答案：</translation>
    </message>
    <message>
        <source>Print thirty different work sheets:</source>
        <translation>打印三十份各不相同的练习卷：</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>see TCP and play with it</source>
        <translation>观察和摆弄 TCP</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>概要</translation>
    </message>
    <message>
        <source> [OPTION]...</source>
        <translation> [选项]...</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>SOURCE and FILE are a file or the id of something built in, and so is EXERCISE; `woshou list` prints all ids. An option is written `--option VALUE` or `--option=VALUE`; what follows `--` is no option.</source>
        <translation>SOURCE、FILE 和 EXERCISE 是文件，或内置内容的标识；`woshou list` 列出所有标识。选项写作 `--option VALUE` 或 `--option=VALUE`；`--` 之后的都不是选项。</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>FILE NAMES</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>EXAMPLES</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>参见</translation>
    </message>
    <message>
        <source>The network (link, to_server, to_client)</source>
        <translation>网络 (link, to_server, to_client)</translation>
    </message>
    <message>
        <source>A step (steps)</source>
        <translation>一步 (steps)</translation>
    </message>
    <message>
        <source>A call (client, server in a step)</source>
        <translation>调用 (一步中的 client, server)</translation>
    </message>
    <message>
        <source>A condition (when)</source>
        <translation>条件 (when)</translation>
    </message>
    <message>
        <source>What happens to a segment (fault)</source>
        <translation>报文段的遭遇 (fault)</translation>
    </message>
    <message>
        <source>A segment made by hand (inject)</source>
        <translation>手工构造的报文段 (inject)</translation>
    </message>
    <message>
        <source>Options of such a segment (options)</source>
        <translation>手工构造的报文段的选项 (options)</translation>
    </message>
    <message>
        <source>A remark (notes)</source>
        <translation>注释 (notes)</translation>
    </message>
    <message>
        <source>Texts (title, description, text)</source>
        <translation>文字 (title, description, text)</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%2 至 %3 的%1</translation>
    </message>
    <message>
        <source>; left out: `%1`</source>
        <translation>；缺省为 `%1`</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>two TCP endpoints and what happens to them, as a JSON file</source>
        <translation>TCP 场景文件</translation>
    </message>
    <message>
        <source>A word in `&lt;angle brackets&gt;` stands for what the section of that name describes; `|` parts what may stand in one place. In an object that is written out, what the program can do without may be left out.</source>
        <translation>`&lt;尖括号&gt;` 中的词代表同名小节所描述的内容；`|` 隔开同一位置上可以出现的内容。写全了的对象中，程序不必有的部分可以省略。</translation>
    </message>
    <message>
        <source>EXAMPLE</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>KEYS</source>
        <translation>键</translation>
    </message>
    <message>
        <source>PARTS</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Woshou runs a TCP connection step by step. Its window lets you lose a segment, delay it or answer it late, and shows how both sides change state, each change with its reason and the section of RFC 9293 that asks for it. Its commands write figures, ask and mark exercises, print work sheets and play packetdrill scripts; they need no display.</source>
        <translation>Woshou 让一条 TCP 连接一步一步地运行。在窗口中可以丢弃或推迟某个报文段，可以让应答晚到，并看到双方的状态如何变化；每次变化都说明原因，并指出 RFC 9293 中的相应章节。各个命令用来绘制插图、出练习题并评分、打印练习卷、运行 packetdrill 脚本，都不需要显示器。</translation>
    </message>
    <message>
        <source>Settings of a side (client, server)</source>
        <translation>一端的设置 (client, server)</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>No answer was given.</source>
        <translation>没有作答。</translation>
    </message>
    <message>
        <source>Right in %1 of %2 rounds; look at round %3.</source>
        <translation>%2 个轮次中有 %1 个正确；请看第 %3 轮。</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>  Wrong: %1
  Right: %2
</source>
        <translation>  错误：%1
  改正：%2
</translation>
    </message>
    <message>
        <source>%1: the fault for segment %2 of the “%3” has no effect: it sends %4 in the whole run.</source>
        <translation>%1：为“%3”的第 %2 个报文段设的故障不起作用：它总共只发送 %4 个。</translation>
    </message>
    <message>
        <source>%1: the note by segment %2 of the “%3” is not shown: it sends %4 in the whole run.</source>
        <translation>%1：“%3”的第 %2 个报文段旁的备注不会显示：它总共只发送 %4 个。</translation>
    </message>
    <message>
        <source>woshou: written anew: %1; its other names (hard links) keep the old content</source>
        <translation>woshou：已重新写入：%1；它的其他名称（硬链接）仍是旧内容</translation>
    </message>
    <message>
        <source>woshou: the run was stopped after %1 rows of its trace, as it may have no end.</source>
        <translation>woshou：运行的记录达到 %1 行后被停止，它可能永无止境。</translation>
    </message>
    <message>
        <source>woshou: left as they were, perhaps from an earlier figure: %1</source>
        <translation>woshou：以下文件可能是以前导出的图，未作改动：%1</translation>
    </message>
    <message>
        <source>woshou: left out, as goals are reached in the simulator only: %1</source>
        <translation>woshou：已略去，因为目标只能在模拟中达到：%1</translation>
    </message>
    <message>
        <source>%1 has no effect with --view %2.</source>
        <translation>%1 对 --view %2 不起作用。</translation>
    </message>
    <message>
        <source>%1 has no effect in a file that ends in %2.</source>
        <translation>%1 对 %2 文件不起作用。</translation>
    </message>
    <message>
        <source>%1: this cannot be played, so the run ends before it. %2</source>
        <translation>%1：这一行无法执行，运行到此之前为止。%2</translation>
    </message>
    <message>
        <source>%1: something else happens than the script says, so the run ends here. “woshou conform” tells what.</source>
        <translation>%1：实际情况与脚本这一行不符，运行到此为止。“woshou conform”会说明差别。</translation>
    </message>
    <message>
        <source>Give another --preset, or none.</source>
        <translation>请换用别的 --preset，或不用。</translation>
    </message>
    <message>
        <source>Draw a part with --from and --to.</source>
        <translation>请用 --from 和 --to 只画一部分。</translation>
    </message>
    <message>
        <source>Draw a part with --from and --to, or fold it with --fold.</source>
        <translation>请用 --from 和 --to 只画一部分，或用 --fold 折叠。</translation>
    </message>
    <message>
        <source>%1: the smallest letters are %2 pt high, less than the %3 pt that can be read. %4</source>
        <translation>%1：最小的字只有 %2 磅，小于看得清的 %3 磅。%4</translation>
    </message>
    <message>
        <source>%1 is %2 cm high, more than the %3 cm of a page. %4</source>
        <translation>%1 高 %2 厘米，超过一页的 %3 厘米。%4</translation>
    </message>
</context>
<context>
    <name>MetGraph</name>
    <message>
        <source>done by you</source>
        <translation>自己引发的</translation>
    </message>
    <message>
        <source>seen only</source>
        <translation>只是看到过</translation>
    </message>
    <message>
        <source>You have caused it.</source>
        <translation>您引发过它。</translation>
    </message>
    <message>
        <source>You have seen it.</source>
        <translation>您看到过它。</translation>
    </message>
    <message>
        <source>You have not met it yet.</source>
        <translation>您还没有遇到过它。</translation>
    </message>
    <message>
        <source>Transitions you have met</source>
        <translation>遇到过的状态转换</translation>
    </message>
</context>
<context>
    <name>NetworkSetting</name>
    <message>
        <source>delay %1</source>
        <translation>时延 %1</translation>
    </message>
    <message>
        <source>jitter %1</source>
        <translation>抖动 %1</translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>速率 %1</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>队列 %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>duplication %1</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>reordering %1</source>
        <translation>失序 %1</translation>
    </message>
    <message>
        <source>held back for %1</source>
        <translation>滞留 %1</translation>
    </message>
    <message>
        <source>corruption %1</source>
        <translation>损坏 %1</translation>
    </message>
    <message>
        <source>the delay</source>
        <translation>一个时延</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>The segment lay outside the receive window.</source>
        <translation>报文段在接收窗口之外。</translation>
    </message>
    <message>
        <source>A challenge ACK is sent.</source>
        <translation>发送质询确认。</translation>
    </message>
    <message>
        <source>A duplicate ACK.</source>
        <translation>重复确认。</translation>
    </message>
    <message>
        <source>It acknowledges what was never sent.</source>
        <translation>它确认了从未发送过的数据。</translation>
    </message>
    <message>
        <source>The ACK is not acceptable.</source>
        <translation>确认号不可接受。</translation>
    </message>
    <message>
        <source>It carries no ACK and is dropped.</source>
        <translation>没有置 ACK 位，丢弃。</translation>
    </message>
    <message>
        <source>Data out of order is kept until the gap is filled.</source>
        <translation>失序的数据先缓存，等空缺补上。</translation>
    </message>
    <message>
        <source>The window is zero.</source>
        <translation>窗口为零。</translation>
    </message>
    <message>
        <source>The RST is ignored.</source>
        <translation>忽略该 RST。</translation>
    </message>
    <message>
        <source>The peer repeated its SYN.</source>
        <translation>对方重传了 SYN。</translation>
    </message>
    <message>
        <source>It means nothing in this state and is dropped.</source>
        <translation>在此状态下没有意义，丢弃。</translation>
    </message>
    <message>
        <source>The connection is closing.</source>
        <translation>连接正在关闭。</translation>
    </message>
    <message>
        <source>The state is reported.</source>
        <translation>报告状态。</translation>
    </message>
    <message>
        <source>Its timestamp is older than the last one: dropped (PAWS).</source>
        <translation>时间戳比最近收到的旧，丢弃（PAWS）。</translation>
    </message>
    <message>
        <source>It lacks the timestamp that was agreed on and is dropped.</source>
        <translation>缺少双方已商定的时间戳选项，丢弃。</translation>
    </message>
    <message>
        <source>Enough segments of this kind were answered lately: this one is not.</source>
        <translation>近期对此类报文段的应答已达上限，不再应答。</translation>
    </message>
    <message>
        <source>The user is told that urgent data is on its way: urgent mode.</source>
        <translation>通知应用进程有紧急数据到来，进入紧急方式。</translation>
    </message>
    <message>
        <source>The user has all of the urgent data: normal mode again.</source>
        <translation>应用进程已取走全部紧急数据，恢复正常方式。</translation>
    </message>
    <message>
        <source>The run is stopped here: it is so long that it may have no end.</source>
        <translation>运行在此停止：它已太长，可能永无止境。</translation>
    </message>
    <message>
        <source>What if: TCP would not do that.</source>
        <translation>假如……：TCP 不会这样做。</translation>
    </message>
    <message>
        <source>From here on this side breaks a rule of TCP: this is not TCP.</source>
        <translation>从这里起，此端违反了 TCP 的规则：这不是 TCP。</translation>
    </message>
</context>
<context>
    <name>NoteName</name>
    <message>
        <source>outside the window</source>
        <translation>在窗口之外</translation>
    </message>
    <message>
        <source>challenge ACK</source>
        <translation>质询确认</translation>
    </message>
    <message>
        <source>duplicate ACK</source>
        <translation>重复确认</translation>
    </message>
    <message>
        <source>ACK of what was not sent</source>
        <translation>确认了未发送的内容</translation>
    </message>
    <message>
        <source>unacceptable ACK</source>
        <translation>不可接受的 ACK</translation>
    </message>
    <message>
        <source>no ACK: dropped</source>
        <translation>没有 ACK，丢弃</translation>
    </message>
    <message>
        <source>out of order: kept</source>
        <translation>失序，暂存</translation>
    </message>
    <message>
        <source>zero window</source>
        <translation>零窗口</translation>
    </message>
    <message>
        <source>RST ignored</source>
        <translation>忽略 RST</translation>
    </message>
    <message>
        <source>SYN came again</source>
        <translation>再次收到 SYN</translation>
    </message>
    <message>
        <source>meaningless here: dropped</source>
        <translation>此处无意义，丢弃</translation>
    </message>
    <message>
        <source>told: connection closing</source>
        <translation>告知：连接正在关闭</translation>
    </message>
    <message>
        <source>state reported</source>
        <translation>报告状态</translation>
    </message>
    <message>
        <source>old timestamp: dropped</source>
        <translation>时间戳过旧，丢弃</translation>
    </message>
    <message>
        <source>no timestamp: dropped</source>
        <translation>没有时间戳，丢弃</translation>
    </message>
    <message>
        <source>not answered again</source>
        <translation>不再应答</translation>
    </message>
    <message>
        <source>urgent mode</source>
        <translation>紧急模式</translation>
    </message>
    <message>
        <source>normal mode</source>
        <translation>正常模式</translation>
    </message>
    <message>
        <source>not TCP from here on</source>
        <translation>由此往后不是 TCP</translation>
    </message>
    <message>
        <source>changed rule</source>
        <translation>改动的规则</translation>
    </message>
    <message>
        <source>run stopped</source>
        <translation>运行被停止</translation>
    </message>
</context>
<context>
    <name>Option</name>
    <message>
        <source>End of options</source>
        <translation>选项表结束</translation>
    </message>
    <message>
        <source>No-operation</source>
        <translation>无操作</translation>
    </message>
    <message>
        <source>Maximum segment size</source>
        <translation>最大报文段长度</translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation>窗口扩大</translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation>允许选择确认</translation>
    </message>
    <message>
        <source>Selective acknowledgment</source>
        <translation>选择确认</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>时间戳</translation>
    </message>
</context>
<context>
    <name>OptionPart</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>MSS</source>
        <translation>最大报文段长度</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>TSval</source>
        <translation>时间戳值</translation>
    </message>
    <message>
        <source>TSecr</source>
        <translation>时间戳回送</translation>
    </message>
    <message>
        <source>Left edge of block</source>
        <translation>块的左边界</translation>
    </message>
    <message>
        <source>Right edge of block</source>
        <translation>块的右边界</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>NOP</source>
        <translation>填充</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Three-way handshake</source>
        <translation>三次握手</translation>
    </message>
    <message>
        <source>Simultaneous open</source>
        <translation>同时打开</translation>
    </message>
    <message>
        <source>Data transfer</source>
        <translation>数据传送</translation>
    </message>
    <message>
        <source>Four-way teardown</source>
        <translation>四次挥手</translation>
    </message>
    <message>
        <source>Three-segment close</source>
        <translation>三次挥手</translation>
    </message>
    <message>
        <source>Simultaneous close</source>
        <translation>同时关闭</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>Connection not established</source>
        <translation>连接未建立</translation>
    </message>
    <message>
        <source>Zero-window probing</source>
        <translation>零窗口探测</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>半关闭</translation>
    </message>
</context>
<context>
    <name>PhaseMeaning</name>
    <message>
        <source>A SYN is sent, and nobody has answered it yet.</source>
        <translation>SYN 已发出，还没有人应答。</translation>
    </message>
    <message>
        <source>Each side tells its initial sequence number and has it acknowledged; the second segment does both at once, so three are enough.</source>
        <translation>双方各自告知初始序号，并得到对方的确认；第二个报文段同时做了这两件事，所以三个报文段就够了。</translation>
    </message>
    <message>
        <source>Both sides send a SYN before that of the other arrives. It becomes one connection.</source>
        <translation>双方都在收到对方的 SYN 之前发出了自己的 SYN，最后只建立一条连接。</translation>
    </message>
    <message>
        <source>The attempt to connect ended in CLOSED.</source>
        <translation>建立连接没有成功，回到 CLOSED。</translation>
    </message>
    <message>
        <source>Each octet has a number. What is not acknowledged in time is sent again.</source>
        <translation>每个字节都有序号；没有按时得到确认的，就重传。</translation>
    </message>
    <message>
        <source>The receiver has no room. The sender probes now and then, since the news that there is room again might be lost.</source>
        <translation>接收方没有空间。发送方不时探测，因为窗口重新打开的通知可能丢失。</translation>
    </message>
    <message>
        <source>Nothing was sent for long. Probes find out whether the peer is still there.</source>
        <translation>很久没有发送任何内容，用探测报文段查明对方是否还在。</translation>
    </message>
    <message>
        <source>Each direction is closed alone, by a FIN and its ACK: four segments.</source>
        <translation>两个方向各自关闭，各用一个 FIN 和对它的 ACK，共四个报文段。</translation>
    </message>
    <message>
        <source>The second side had nothing left to send: its FIN goes with the ACK of the first.</source>
        <translation>后关闭的一方已没有数据要发送，它的 FIN 与对前一个 FIN 的 ACK 合为一个报文段。</translation>
    </message>
    <message>
        <source>One side has closed; the other still sends data, and may do so.</source>
        <translation>一方已关闭，另一方还在发送数据，这是允许的。</translation>
    </message>
    <message>
        <source>Both sides send a FIN before that of the other arrives. Both wait in TIME-WAIT.</source>
        <translation>双方都在收到对方的 FIN 之前发出了自己的 FIN，双方都要进入 TIME-WAIT。</translation>
    </message>
    <message>
        <source>A RST ends the connection at once, without a farewell.</source>
        <translation>RST 立即终止连接，不经过正常的释放。</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Name a drawn value, or ask for something in the run, such as server.1.ack.</source>
        <translation>请写抽取的参数，或查询运行中的内容，如 server.1.ack。</translation>
    </message>
    <message>
        <source>“%1” is no time of this run.</source>
        <translation>“%1”不是这次运行中的时刻。</translation>
    </message>
    <message>
        <source>Give milliseconds, or ask for a time of the run, such as client.1.arrived.</source>
        <translation>请写毫秒数，或查询运行中的时刻，如 client.1.arrived。</translation>
    </message>
    <message>
        <source>This is not JSON: no value stands here.</source>
        <translation>这不是 JSON：此处没有值。</translation>
    </message>
    <message>
        <source>A value is a number, a text in double quotes, true, false, null, a list in [ ] or an object in { }.</source>
        <translation>值可以是数、双引号中的文字、true、false、null、[ ] 中的列表或 { } 中的对象。</translation>
    </message>
    <message>
        <source>This is not JSON: no key stands here.</source>
        <translation>这不是 JSON：此处没有键。</translation>
    </message>
    <message>
        <source>A key is a text in double quotes, followed by a colon.</source>
        <translation>键是双引号中的文字，后面跟一个冒号。</translation>
    </message>
    <message>
        <source>This is not JSON: the key has no colon behind it.</source>
        <translation>这不是 JSON：键后面缺少冒号。</translation>
    </message>
    <message>
        <source>Write &quot;key&quot;: value.</source>
        <translation>应写成 &quot;键&quot;: 值。</translation>
    </message>
    <message>
        <source>This is not JSON: an object is neither continued nor closed here.</source>
        <translation>这不是 JSON：对象在此处既没有继续，也没有结束。</translation>
    </message>
    <message>
        <source>Put a comma before the next key, or a closing brace }.</source>
        <translation>在下一个键之前加逗号，或用右花括号 } 结束。</translation>
    </message>
    <message>
        <source>This is not JSON: a list is neither continued nor closed here.</source>
        <translation>这不是 JSON：列表在此处既没有继续，也没有结束。</translation>
    </message>
    <message>
        <source>Put a comma before the next item, or a closing bracket ].</source>
        <translation>在下一项之前加逗号，或用右方括号 ] 结束。</translation>
    </message>
    <message>
        <source>This is not JSON: nothing follows the last comma.</source>
        <translation>这不是 JSON：最后一个逗号后面没有内容。</translation>
    </message>
    <message>
        <source>Remove the comma before the closing bracket or brace.</source>
        <translation>去掉右括号之前的逗号。</translation>
    </message>
    <message>
        <source>This is not JSON: the file ends in the middle of a value.</source>
        <translation>这不是 JSON：文件在一个值的中间结束了。</translation>
    </message>
    <message>
        <source>Close every quote, bracket and brace; perhaps the file was cut off.</source>
        <translation>补全引号和括号；文件也可能被截断了。</translation>
    </message>
    <message>
        <source>This is not JSON: a text holds an unknown escape.</source>
        <translation>这不是 JSON：文字中有未知的转义。</translation>
    </message>
    <message>
        <source>Behind a backslash stands one of &quot; \ / b f n r t, or u and four hexadecimal digits.</source>
        <translation>反斜杠后面只能是 &quot; \ / b f n r t 之一，或 u 加四位十六进制数字。</translation>
    </message>
    <message>
        <source>This is not JSON: a text holds a line end or another control character.</source>
        <translation>这不是 JSON：文字中有换行或其他控制字符。</translation>
    </message>
    <message>
        <source>Close the quotes on the same line, or write \n for a line end.</source>
        <translation>在同一行内加上右引号，或用 \n 表示换行。</translation>
    </message>
    <message>
        <source>This is not JSON: a number is not written as JSON writes numbers.</source>
        <translation>这不是 JSON：数的写法不符合 JSON。</translation>
    </message>
    <message>
        <source>Write it like 0, 1500, -3 or 0.25, within the range of double precision.</source>
        <translation>应写成 0、1500、-3 或 0.25 这样，并在双精度范围内。</translation>
    </message>
    <message>
        <source>This is not JSON: it has no comments.</source>
        <translation>这不是 JSON：JSON 没有注释。</translation>
    </message>
    <message>
        <source>Remove the comment; &quot;description&quot; is the place for words.</source>
        <translation>请去掉注释；说明文字可以写在 &quot;description&quot; 里。</translation>
    </message>
    <message>
        <source>This is not JSON: something follows the end of the document.</source>
        <translation>这不是 JSON：文档结束之后还有内容。</translation>
    </message>
    <message>
        <source>A file holds one object in { } and nothing behind it.</source>
        <translation>一个文件只含一个 { } 对象，其后不能再有内容。</translation>
    </message>
    <message>
        <source>There is neither a file nor anything built in of this name.</source>
        <translation>没有这个名称的文件，也没有这个名称的内置内容。</translation>
    </message>
    <message>
        <source>“woshou list” shows all that is built in.</source>
        <translation>“woshou list”列出全部内置内容。</translation>
    </message>
    <message>
        <source>Did you mean %4?</source>
        <translation>是不是想写 %4？</translation>
    </message>
    <message>
        <source>Remove this call, or let the end abort or crash first.</source>
        <translation>请去掉这个调用，或让此端先 abort 或 crash。</translation>
    </message>
    <message>
        <source>Remove this call, or make it before the end closes.</source>
        <translation>请去掉这个调用，或把它放到此端关闭之前。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>Give the path of a file in it.</source>
        <translation>请给出其中一个文件的路径。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
    <message>
        <source>It may hold at most %2 bytes.</source>
        <translation>最多 %2 字节。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The text is not UTF-8.</source>
        <translation>文字不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>Save the file with the encoding UTF-8.</source>
        <translation>请以 UTF-8 编码保存文件。</translation>
    </message>
    <message>
        <source>Lists and objects are nested too deep.</source>
        <translation>列表和对象嵌套太深。</translation>
    </message>
    <message>
        <source>At most %2 levels are read.</source>
        <translation>最多 %2 层。</translation>
    </message>
    <message>
        <source>The key “%3” stands twice in one object.</source>
        <translation>键“%3”在同一对象中出现两次。</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>请只保留一个。</translation>
    </message>
    <message>
        <source>This file says that it is “%1”.</source>
        <translation>此文件声明自己是“%1”。</translation>
    </message>
    <message>
        <source>What is read here is “%2”.</source>
        <translation>此处能读取的是“%2”。</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 不是整数。</translation>
    </message>
    <message>
        <source>It must be whole.</source>
        <translation>应为整数。</translation>
    </message>
    <message>
        <source>The text has %1 characters.</source>
        <translation>文字有 %1 个字符。</translation>
    </message>
    <message>
        <source>It may have at most %2.</source>
        <translation>最多 %2 个。</translation>
    </message>
    <message>
        <source>There may be at most %2.</source>
        <translation>最多 %2 项。</translation>
    </message>
    <message>
        <source>There must be at least %2.</source>
        <translation>至少 %2 项。</translation>
    </message>
    <message>
        <source>“%1” is not a flag.</source>
        <translation>“%1”不是标志位。</translation>
    </message>
    <message>
        <source>Join flags by commas without spaces, such as SYN,ACK. Flags: %4.</source>
        <translation>标志位之间用逗号连接、不留空格，如 SYN,ACK。可用的标志位：%4。</translation>
    </message>
    <message>
        <source>The flags name ACK, but there is no acknowledgment number.</source>
        <translation>标志位中有 ACK，却没有确认号。</translation>
    </message>
    <message>
        <source>Add &quot;ack&quot;: NUMBER, or leave ACK out of the flags.</source>
        <translation>请加上 &quot;ack&quot;: 确认号，或从标志位中去掉 ACK。</translation>
    </message>
    <message>
        <source>The schema does not allow this: %3</source>
        <translation>不符合格式规定：%3</translation>
    </message>
    <message>
        <source>These steps wait for each other, so none of them ever happens: %4.</source>
        <translation>这些步骤互相等待，因此都不会发生：%4。</translation>
    </message>
    <message>
        <source>Give one of them a time (at_ms), or let it wait for what another step brings about.</source>
        <translation>请给其中一个步骤指定时间（at_ms），或让它等待由其他步骤引起的状态。</translation>
    </message>
    <message>
        <source>The window field cannot say a window of %1.</source>
        <translation>窗口字段无法表示 %1 的窗口。</translation>
    </message>
    <message>
        <source>It can say at most %2; window_scale makes room for more.</source>
        <translation>最多 %2；要更大，请使用 window_scale。</translation>
    </message>
    <message>
        <source>min_rto_ms is %1, above max_rto_ms, which is %2.</source>
        <translation>min_rto_ms 为 %1，大于 max_rto_ms 的 %2。</translation>
    </message>
    <message>
        <source>The least RTO must not be above the greatest.</source>
        <translation>最小 RTO 不得大于最大 RTO。</translation>
    </message>
    <message>
        <source>Up to here there are %1 segments or more.</source>
        <translation>到此为止至少有 %1 个报文段。</translation>
    </message>
    <message>
        <source>One run has at most %2: send less, or with a larger mss and window.</source>
        <translation>一次运行最多 %2 个：请少发送一些，或增大 mss 和 window。</translation>
    </message>
    <message>
        <source>The packetdrill script cannot be read here: “%1”.</source>
        <translation>packetdrill 脚本在此处无法读懂：“%1”。</translation>
    </message>
    <message>
        <source>Here must stand: %2.</source>
        <translation>此处应为：%2。</translation>
    </message>
    <message>
        <source>The packetdrill script ends too early.</source>
        <translation>packetdrill 脚本过早结束。</translation>
    </message>
    <message>
        <source>This construct of packetdrill is not supported: %3.</source>
        <translation>不支持 packetdrill 的这种写法：%3。</translation>
    </message>
    <message>
        <source>Leave it out, or write it with segments, socket calls and the sysctl commands of FreeBSD or Linux.</source>
        <translation>请去掉它，或改用报文段、套接字调用以及 FreeBSD 或 Linux 的 sysctl 命令来写。</translation>
    </message>
    <message>
        <source>In the packetdrill script %3 has no counterpart.</source>
        <translation>packetdrill 脚本中的 %3 没有与之配对的另一半。</translation>
    </message>
    <message>
        <source>What is opened must be closed, and the other way round.</source>
        <translation>开始和结束必须成对出现。</translation>
    </message>
    <message>
        <source>This cannot be in a packetdrill script: %3.</source>
        <translation>packetdrill 脚本中不能这样写：%3。</translation>
    </message>
    <message>
        <source>Right would be: %2.</source>
        <translation>正确的是：%2。</translation>
    </message>
    <message>
        <source>The packetdrill script has no events.</source>
        <translation>packetdrill 脚本中没有任何事件。</translation>
    </message>
    <message>
        <source>An event is a line such as “0.1 &lt; S 0:0(0) win 1000”.</source>
        <translation>事件是形如“0.1 &lt; S 0:0(0) win 1000”的一行。</translation>
    </message>
    <message>
        <source>No branch with the number %1 stands before this.</source>
        <translation>此前没有编号为 %1 的分支。</translation>
    </message>
    <message>
        <source>There are: %4.</source>
        <translation>已有的分支：%4。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>是不是想写 %1？</translation>
    </message>
    <message>
        <source>It must be %1.</source>
        <translation>应为%1。</translation>
    </message>
    <message>
        <source>The number %1 is out of range.</source>
        <translation>数 %1 超出范围。</translation>
    </message>
    <message>
        <source>It must be at least %2.</source>
        <translation>不得小于 %2。</translation>
    </message>
    <message>
        <source>It must be at most %5.</source>
        <translation>不得大于 %5。</translation>
    </message>
    <message>
        <source>It must be from %2 to %5.</source>
        <translation>应在 %2 到 %5 之间。</translation>
    </message>
    <message>
        <source>The key “%3” does not belong here.</source>
        <translation>此处不能有键“%3”。</translation>
    </message>
    <message>
        <source>Keys that may stand here: %4.</source>
        <translation>此处可用的键：%4。</translation>
    </message>
    <message>
        <source>Add &quot;%2&quot;: … to this object.</source>
        <translation>请在此对象中加上 &quot;%2&quot;: …。</translation>
    </message>
    <message>
        <source>Add &quot;%2&quot;: %1 to this object.</source>
        <translation>请在此对象中加上 &quot;%2&quot;: %1。</translation>
    </message>
    <message>
        <source>The key “%2” is missing.</source>
        <translation>缺少键“%2”。</translation>
    </message>
    <message>
        <source>A key is missing.</source>
        <translation>缺少一个键。</translation>
    </message>
    <message>
        <source>Add one of these keys: %4.</source>
        <translation>请加上以下键之一：%4。</translation>
    </message>
    <message>
        <source>It must be %2.</source>
        <translation>应为 %2。</translation>
    </message>
    <message>
        <source>It must be one of: %4.</source>
        <translation>应为以下之一：%4。</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>此处不能用“%1”。</translation>
    </message>
    <message>
        <source>Leave it out for now.</source>
        <translation>目前请不要写这一项。</translation>
    </message>
    <message>
        <source>Leave it out, or set it to %2.</source>
        <translation>请不要写这一项，或设为 %2。</translation>
    </message>
    <message>
        <source>The setting “%3” is not built yet: it is refused, not ignored.</source>
        <translation>设置“%3”尚未实现：不会忽略，而是拒绝。</translation>
    </message>
    <message>
        <source>There is no recovery by SACK with congestion &quot;%1&quot;.</source>
        <translation>拥塞控制为 &quot;%1&quot; 时没有基于 SACK 的恢复。</translation>
    </message>
    <message>
        <source>Leave recovery out, or let congestion be &quot;newreno&quot; or &quot;cubic&quot;.</source>
        <translation>请去掉 recovery，或将 congestion 设为 &quot;newreno&quot; 或 &quot;cubic&quot;。</translation>
    </message>
    <message>
        <source>“%3” cannot be read from “%1” on.</source>
        <translation>“%3”从“%1”起无法理解。</translation>
    </message>
    <message>
        <source>Expressions look like server.1.ack, client.1.seq + 1 or client.state(end) = CLOSED.</source>
        <translation>表达式形如 server.1.ack、client.1.seq + 1 或 client.state(end) = CLOSED。</translation>
    </message>
    <message>
        <source>“%1” means nothing here.</source>
        <translation>“%1”在这里没有意义。</translation>
    </message>
    <message>
        <source>Two items are called “%3”.</source>
        <translation>有两个小题都叫“%3”。</translation>
    </message>
    <message>
        <source>Give each item a name of its own.</source>
        <translation>每个小题要有自己的名称。</translation>
    </message>
    <message>
        <source>There is no item “%1” in this exercise.</source>
        <translation>这个练习中没有小题“%1”。</translation>
    </message>
    <message>
        <source>Items: %4.</source>
        <translation>可用的小题：%4。</translation>
    </message>
    <message>
        <source>These answers are for the exercise “%1”.</source>
        <translation>这是练习“%1”的答卷。</translation>
    </message>
    <message>
        <source>The exercise to be marked is “%3”.</source>
        <translation>要批改的练习是“%3”。</translation>
    </message>
    <message>
        <source>“%3” is no learner&apos;s number, so it gives no seed.</source>
        <translation>“%3”不是学号，无法得出种子。</translation>
    </message>
    <message>
        <source>Write a number in digits, such as &quot;0042&quot;, or leave --seed out to mark by the seed of the file.</source>
        <translation>请写数字，例如 &quot;0042&quot;；或不给 --seed，按文件中的种子批改。</translation>
    </message>
    <message>
        <source>There is nothing in the run that %1 points at.</source>
        <translation>运行中没有 %1 所指的东西。</translation>
    </message>
    <message>
        <source>Point at something that there is, such as {&quot;segment&quot;: &quot;client.1&quot;} or {&quot;enters&quot;: &quot;ESTABLISHED&quot;, &quot;who&quot;: &quot;client&quot;}.</source>
        <translation>请指向存在的东西，例如 {&quot;segment&quot;: &quot;client.1&quot;} 或 {&quot;enters&quot;: &quot;ESTABLISHED&quot;, &quot;who&quot;: &quot;client&quot;}。</translation>
    </message>
    <message>
        <source>This stop comes before the one above it.</source>
        <translation>这个停留点早于它上面的停留点。</translation>
    </message>
    <message>
        <source>Put the stops in the order of time.</source>
        <translation>请按时间顺序排列停留点。</translation>
    </message>
    <message>
        <source>This question is asked after its stop.</source>
        <translation>提问的时刻晚于它所在的停留点。</translation>
    </message>
    <message>
        <source>Ask it at the stop, or before.</source>
        <translation>请在停留点的时刻或更早提问。</translation>
    </message>
    <message>
        <source>“%1” is no name.</source>
        <translation>“%1”不是合适的名称。</translation>
    </message>
    <message>
        <source>Names are made of letters A to Z, digits, dots, - and _.</source>
        <translation>名称由字母 A 到 Z、数字、点、- 和 _ 组成。</translation>
    </message>
    <message>
        <source>This session is not one of the scenario that “%3” begins with.</source>
        <translation>这个会话所用的场景不是“%3”的起始场景。</translation>
    </message>
    <message>
        <source>This is a lesson: it is given in the window (woshou FILE).</source>
        <translation>这是一节课程，在窗口中讲授（woshou 文件）。</translation>
    </message>
    <message>
        <source>Its exercises: %4.</source>
        <translation>它的练习：%4。</translation>
    </message>
    <message>
        <source>The run of this lesson keeps to TCP: there is nothing to show beside it.</source>
        <translation>这节课程的运行遵守 TCP，没有可以对照的内容。</translation>
    </message>
    <message>
        <source>This cannot be done here: the segment is not on its way.</source>
        <translation>此处不能这样操作：该报文段不在途中。</translation>
    </message>
    <message>
        <source>This cannot be done here: its time is before what has already happened.</source>
        <translation>此处不能这样操作：其时间早于已经发生的事。</translation>
    </message>
    <message>
        <source>This cannot be done here: something else happens before its time.</source>
        <translation>此处不能这样操作：在其时间之前还有别的事发生。</translation>
    </message>
    <message>
        <source>This cannot be done here: it would change nothing.</source>
        <translation>此处不能这样操作：它不会改变任何东西。</translation>
    </message>
    <message>
        <source>This cannot be done here: nothing can be set so.</source>
        <translation>此处不能这样操作：不允许这样的设置。</translation>
    </message>
    <message>
        <source>This cannot be done here: it makes more segments than one run may have.</source>
        <translation>此处不能这样操作：报文段会超过一次运行允许的数量。</translation>
    </message>
    <message>
        <source>This cannot be done here: a timer would go off too often until the end of the run.</source>
        <translation>此处不能这样操作：到运行结束前，某个计时器会超时太多次。</translation>
    </message>
    <message>
        <source>This cannot be done here: the run was stopped before it, as it may have no end.</source>
        <translation>此处不能这样操作：运行可能永无止境，在此之前已被停止。</translation>
    </message>
    <message>
        <source>This cannot be done here: the answer would be “%1”.</source>
        <translation>此处不能这样操作：此端会回答“%1”。</translation>
    </message>
    <message>
        <source>Take out this operation and those that follow from it, or open the file as it was saved.</source>
        <translation>请删去该操作及由它引起的操作，或打开保存时的原文件。</translation>
    </message>
    <message>
        <source>This side cannot take “%3” then: whatever the network does, the answer is “connection does not exist”.</source>
        <translation>此端此时不能执行“%3”：无论网络如何，结果都是“连接不存在”。</translation>
    </message>
    <message>
        <source>Let this side listen or connect first.</source>
        <translation>请先让此端 listen 或 connect。</translation>
    </message>
    <message>
        <source>This side cannot take “%3” then: whatever the network does, the answer is “connection already exists”.</source>
        <translation>此端此时不能执行“%3”：无论网络如何，结果都是“连接已存在”。</translation>
    </message>
    <message>
        <source>This side cannot take “%3” then: whatever the network does, the answer is “connection closing”.</source>
        <translation>此端此时不能执行“%3”：无论网络如何，结果都是“连接正在关闭”。</translation>
    </message>
    <message>
        <source>The name of this file is not UTF-8.</source>
        <translation>这个文件的名字不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>Give the file another name, and open it by that.</source>
        <translation>请给文件改名，再用新名字打开。</translation>
    </message>
    <message>
        <source>Give a side of the scenario a changed rule, such as &quot;what_if&quot;: [&quot;no-time-wait&quot;], or leave &quot;beside_tcp&quot; out.</source>
        <translation>请给场景的一端改一条规则，如 &quot;what_if&quot;: [&quot;no-time-wait&quot;]，或去掉 &quot;beside_tcp&quot;。</translation>
    </message>
    <message>
        <source>Open the scenario of the question (woshou ask --json prints it), do what is asked, and save that session.</source>
        <translation>请打开题目的场景（woshou ask --json 会输出它），操作后保存该会话。</translation>
    </message>
    <message>
        <source>Give an exercise; “woshou list” shows those that are built in.</source>
        <translation>请给出练习；“woshou list”列出内置的练习。</translation>
    </message>
    <message>
        <source>This is an exercise: “woshou ask” prints it.</source>
        <translation>这是练习，可用“woshou ask”输出题目。</translation>
    </message>
    <message>
        <source>Give a scenario (“woshou list” shows those that are built in), a saved session or a packetdrill script.</source>
        <translation>请给出场景（“woshou list”列出内置的场景）、已保存的会话或 packetdrill 脚本。</translation>
    </message>
    <message>
        <source>Give the path of a file that there is; “woshou list” shows what is built in.</source>
        <translation>请给出已有文件的路径；“woshou list”列出内置内容。</translation>
    </message>
    <message>
        <source>It must hold a JSON object whose key &quot;woshou&quot; says what it is: &quot;scenario/1&quot;, &quot;session/1&quot;, &quot;lesson/1&quot;, &quot;exercise/1&quot; or &quot;answers/1&quot;.</source>
        <translation>文件应含一个 JSON 对象，由键 &quot;woshou&quot; 说明种类：&quot;scenario/1&quot;、&quot;session/1&quot;、&quot;lesson/1&quot;、&quot;exercise/1&quot; 或 &quot;answers/1&quot;。</translation>
    </message>
    <message>
        <source>The number of items here is %1.</source>
        <translation>此处有 %1 项。</translation>
    </message>
    <message>
        <source>This name is not known here: %3.</source>
        <translation>未知的名称：%3。</translation>
    </message>
    <message>
        <source>Correct it where it is misspelt; else it is not modelled: leave it out.</source>
        <translation>若是拼写错误，请改正；否则说明尚未支持，请去掉。</translation>
    </message>
    <message>
        <source>Before this, timers go off without end: %3.</source>
        <translation>在此之前计时器会无休止地超时：%3。</translation>
    </message>
    <message>
        <source>Let no timer have a length of zero.</source>
        <translation>请不要把计时器的时长设为零。</translation>
    </message>
    <message>
        <source>This answer is calculated, not looked up in the run.</source>
        <translation>这个答案是算出来的，不是从运行中查出来的。</translation>
    </message>
    <message>
        <source>Ask it of the run, such as server.1.ack; only mistakes may be calculated.</source>
        <translation>请写成对运行的查询，如 server.1.ack；只有错误答案可以计算得出。</translation>
    </message>
    <message>
        <source>This is a scenario: nothing is asked in it.</source>
        <translation>这是场景，其中没有题目。</translation>
    </message>
    <message>
        <source>This is a capture of packets, which cannot be opened yet.</source>
        <translation>这是抓包文件，目前还不能打开。</translation>
    </message>
    <message>
        <source>Give a scenario, a saved session, a lesson, an exercise or a packetdrill script.</source>
        <translation>请给出场景、已保存的会话、课程、练习或 packetdrill 脚本。</translation>
    </message>
    <message>
        <source>This is %1.</source>
        <translation>此处是%1。</translation>
    </message>
    <message>
        <source>See the published schema of such files.</source>
        <translation>请参阅此类文件的 JSON Schema。</translation>
    </message>
    <message>
        <source>What this gives is not of the kind “%3” that the item asks for.</source>
        <translation>这里得到的结果不属于该小题要求的类型“%3”。</translation>
    </message>
    <message>
        <source>Ask the run for something of that kind, or change the item&apos;s &quot;kind&quot;.</source>
        <translation>请改为查询该类型的内容，或修改小题的 &quot;kind&quot;。</translation>
    </message>
    <message>
        <source>However the values are drawn, this condition does not hold.</source>
        <translation>无论怎样抽取参数，这个条件都不成立。</translation>
    </message>
    <message>
        <source>Draw from other values, or let it be one that the run can meet.</source>
        <translation>请改变抽取范围，或换成运行能满足的条件。</translation>
    </message>
    <message>
        <source>However the values are drawn, this mistake gives an answer that is right, or that of a mistake above it.</source>
        <translation>无论怎样抽取参数，这个错误得出的都是正确答案，或与前面某个错误的答案相同。</translation>
    </message>
    <message>
        <source>Let it give another answer, or draw from other values.</source>
        <translation>请让它得出别的答案，或改变抽取范围。</translation>
    </message>
    <message>
        <source>However the values are drawn, none of these choices is right, or more than one.</source>
        <translation>无论怎样抽取参数，都不会恰好只有一个选项正确。</translation>
    </message>
    <message>
        <source>Let &quot;when&quot; be true of one of them and false of the others.</source>
        <translation>请让 &quot;when&quot; 只对其中一个选项成立。</translation>
    </message>
    <message>
        <source>However the values are drawn, two of these happen at the same time.</source>
        <translation>无论怎样抽取参数，其中总有两项同时发生。</translation>
    </message>
    <message>
        <source>Let the order be certain, or draw from other values.</source>
        <translation>请选用先后确定的事件，或改变抽取范围。</translation>
    </message>
    <message>
        <source>However the values are drawn, this misprint is no mistake.</source>
        <translation>无论怎样抽取参数，这处印错都不构成错误。</translation>
    </message>
    <message>
        <source>Let &quot;field&quot; be a number of a segment, and &quot;as&quot; another number.</source>
        <translation>&quot;field&quot; 应是报文段中的一个数，&quot;as&quot; 应是另一个数。</translation>
    </message>
    <message>
        <source>However the values are drawn, the run has no “%3”.</source>
        <translation>无论怎样抽取参数，运行中都没有“%3”。</translation>
    </message>
    <message>
        <source>Ask for something that happens in the run. It has this many segments: %2.</source>
        <translation>请查询运行中会出现的内容（运行中共有 %2 个报文段）。</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Sent because nothing has arrived for long: it asks whether the peer still lives.</source>
        <translation>长时间没有收到任何报文段，发送保活探测，询问对方是否仍然存在。</translation>
    </message>
    <message>
        <source>Sent because a segment with an outdated timestamp arrived (PAWS).</source>
        <translation>收到时间戳过旧的报文段（PAWS），因此发送确认。</translation>
    </message>
    <message>
        <source>Sent because the application opened the connection actively.</source>
        <translation>应用进程主动打开连接，因此发送。</translation>
    </message>
    <message>
        <source>Sent because a SYN arrived while listening: the connection is accepted.</source>
        <translation>收听时收到 SYN，接受连接请求，因此发送。</translation>
    </message>
    <message>
        <source>Sent because the peer repeated its SYN: our SYN,ACK did not reach it.</source>
        <translation>对方重传了 SYN，说明它没有收到 SYN,ACK，因此再次发送。</translation>
    </message>
    <message>
        <source>Sent because a SYN,ACK arrived: it acknowledges the peer&apos;s SYN.</source>
        <translation>收到 SYN,ACK，对其中的 SYN 加以确认，因此发送。</translation>
    </message>
    <message>
        <source>Sent because there was data to send and the peer&apos;s window had room for it.</source>
        <translation>有数据要发送，而且对方的接收窗口容得下，因此发送。</translation>
    </message>
    <message>
        <source>Sent because the application called CLOSE and the send buffer was empty.</source>
        <translation>应用进程调用 CLOSE，发送缓存已空，因此发送。</translation>
    </message>
    <message>
        <source>Sent because data arrived in order: it acknowledges all of it.</source>
        <translation>数据按序到达，对它们作累积确认，因此发送。</translation>
    </message>
    <message>
        <source>Sent because a FIN arrived: a FIN consumes one sequence number.</source>
        <translation>收到 FIN，对它加以确认（FIN 消耗一个序号），因此发送。</translation>
    </message>
    <message>
        <source>Sent at once because data arrived out of order: it repeats what is still missing.</source>
        <translation>数据失序到达，立即发送重复确认，说明还缺哪个序号。</translation>
    </message>
    <message>
        <source>Sent at once because a gap in the data was filled.</source>
        <translation>数据中的空缺被补上，立即发送确认。</translation>
    </message>
    <message>
        <source>Sent because a segment lay outside the receive window.</source>
        <translation>收到接收窗口之外的报文段，因此发送确认。</translation>
    </message>
    <message>
        <source>Sent because data arrived while the receive window was zero.</source>
        <translation>接收窗口为零时收到数据，因此发送确认。</translation>
    </message>
    <message>
        <source>Sent because the receive window opened again.</source>
        <translation>接收窗口重新打开，因此发送窗口更新。</translation>
    </message>
    <message>
        <source>Sent because the persist timer expired: it probes the peer&apos;s zero window.</source>
        <translation>持续计时器到期，发送零窗口探测报文段。</translation>
    </message>
    <message>
        <source>A challenge ACK: a RST lay in the window but not at the expected number.</source>
        <translation>质询确认：RST 的序号在窗口内，但不正好是期望的序号。</translation>
    </message>
    <message>
        <source>A challenge ACK: a SYN arrived on a synchronized connection.</source>
        <translation>质询确认：已同步的连接收到了 SYN。</translation>
    </message>
    <message>
        <source>Sent because an ACK acknowledged what was never sent.</source>
        <translation>收到的确认号所确认的数据从未发送过，因此发送确认。</translation>
    </message>
    <message>
        <source>A challenge ACK: the acknowledgment number was too old.</source>
        <translation>质询确认：收到的确认号太旧。</translation>
    </message>
    <message>
        <source>Sent again because the retransmission timer expired before an acknowledgment came.</source>
        <translation>超时重传时间已到而未收到确认，因此重传。</translation>
    </message>
    <message>
        <source>Sent because the application aborted the connection.</source>
        <translation>应用进程中止连接，因此发送。</translation>
    </message>
    <message>
        <source>Sent because a segment arrived for a connection that does not exist.</source>
        <translation>收到的报文段所属的连接不存在，因此发送复位。</translation>
    </message>
    <message>
        <source>Sent because an ACK arrived while listening, where nothing was sent yet.</source>
        <translation>收听时收到 ACK，而自己还没有发送过任何报文段，因此发送复位。</translation>
    </message>
    <message>
        <source>Sent because an ACK arrived for something that was never sent.</source>
        <translation>收到的 ACK 确认了从未发送过的序号，因此发送复位。</translation>
    </message>
    <message>
        <source>Sent because a SYN lay in the window of a synchronized connection.</source>
        <translation>已同步的连接在窗口内收到 SYN，因此发送复位。</translation>
    </message>
    <message>
        <source>Sent again at once: ACKs of what came behind it tell that it was lost.</source>
        <translation>后面的报文段引起的确认表明它已丢失，立即快速重传。</translation>
    </message>
    <message>
        <source>Sent because a segment arrived in TIME-WAIT that has to be answered.</source>
        <translation>在时间等待状态收到需要应答的报文段，因此发送确认。</translation>
    </message>
    <message>
        <source>Sent again in smaller segments: the path does not take larger ones.</source>
        <translation>路径传送不了更大的报文段，因此拆小后重传。</translation>
    </message>
    <message>
        <source>Sent because ACKs stay away: its ACK will tell what is lost.</source>
        <translation>迟迟没有收到确认，发送尾部丢失探测报文段，由它的确认得知丢失了什么。</translation>
    </message>
    <message>
        <source>Sent because a SYN crossed our own SYN: both sides open at once.</source>
        <translation>对方的 SYN 与自己的 SYN 在途中交错：双方同时打开，因此发送。</translation>
    </message>
    <message>
        <source>Made by hand: neither side sent it.</source>
        <translation>人为注入：双方都没有发送它。</translation>
    </message>
</context>
<context>
    <name>ReceiveSpace</name>
    <message>
        <source>old: received and acknowledged</source>
        <translation>已接收，已发送确认</translation>
    </message>
    <message>
        <source>may be received: %1 octets</source>
        <translation>允许接收：%1 字节</translation>
    </message>
    <message>
        <source>not allowed yet</source>
        <translation>还不允许接收</translation>
    </message>
    <message>
        <source>arrived out of order, held: %1 octets</source>
        <translation>失序到达，已缓存：%1 字节</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>outside the window: dropped</source>
        <translation>在窗口之外，丢弃</translation>
    </message>
    <message>
        <source>ACK of what was not sent: dropped</source>
        <translation>确认了未发送的内容，丢弃</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>sends %1</source>
        <translation>发出 %1</translation>
    </message>
    <message>
        <source>gets %1</source>
        <translation>收到 %1</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <translation>%1 丢失</translation>
    </message>
    <message>
        <source>Due at %1 s.</source>
        <translation>%1 s 到时。</translation>
    </message>
    <message>
        <source>delivered: %1 octets</source>
        <translation>已交付 %1 字节</translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>network changed</source>
        <translation>更改网络</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>round-trip time measured: %1</source>
        <translation>测得往返时间 %1</translation>
    </message>
    <message>
        <source>changes its state</source>
        <translation>状态变化</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>injected</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>At %1.</source>
        <translation>时刻 %1。</translation>
    </message>
    <message>
        <source>Sent at %1.</source>
        <translation>%1 发出。</translation>
    </message>
    <message>
        <source>Sent at %1, arrived at %2.</source>
        <translation>%1 发出，%2 到达。</translation>
    </message>
    <message>
        <source>Sent at %1, lost at %2.</source>
        <translation>%1 发出，%2 丢失。</translation>
    </message>
    <message>
        <source>Sent at %1, lost at %2 (%3).</source>
        <translation>%1 发出，%2 丢失（%3）。</translation>
    </message>
    <message>
        <source>Segment %1, %2 to %3: %4.</source>
        <translation>报文段 %1，%2到%3：%4。</translation>
    </message>
    <message>
        <source>Extra copies: %1.</source>
        <translation>另有副本 %1 个。</translation>
    </message>
    <message>
        <source>old duplicate</source>
        <translation>已失效的</translation>
    </message>
    <message>
        <source>duplicate ACK</source>
        <translation>重复 ACK</translation>
    </message>
    <message>
        <source>still under way</source>
        <translation>仍在途中</translation>
    </message>
    <message>
        <source>%1 copies</source>
        <translation>%1 个副本</translation>
    </message>
</context>
<context>
    <name>SegmentTable</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>from</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>seq</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>ack</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>len</source>
        <translation>数据长度</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>sent (ms)</source>
        <translation>发出 (ms)</translation>
    </message>
    <message>
        <source>arrives (ms)</source>
        <translation>到达 (ms)</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
</context>
<context>
    <name>SendSpace</name>
    <message>
        <source>old: acknowledged by the peer</source>
        <translation>已发送，已得到确认</translation>
    </message>
    <message>
        <source>sent, not acknowledged: %1 octets</source>
        <translation>已发送，未得到确认：%1 字节</translation>
    </message>
    <message>
        <source>not allowed yet</source>
        <translation>还不允许发送</translation>
    </message>
    <message>
        <source>the window allows: %1 octets more</source>
        <translation>窗口还允许发送：%1 字节</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>%1: settings changed at %2.</source>
        <translation>%2，更改%1的设置。</translation>
    </message>
    <message>
        <source>%1: settings changed at %2: %3.</source>
        <translation>%2，更改%1的设置：%3。</translation>
    </message>
    <message>
        <source>Network from %1 to %2 changed at %3: %4.</source>
        <translation>%3，更改从%1到%2的网络：%4。</translation>
    </message>
    <message>
        <source>And so on.</source>
        <translation>以下从略。</translation>
    </message>
    <message>
        <source>%1: %2 from %3.</source>
        <translation>%3 起，%1处于 %2状态。</translation>
    </message>
    <message>
        <source>%1, from %2 to %3.</source>
        <translation>%1：%2 至 %3。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>At %2 %1 crashes and forgets everything.</source>
        <translation>%2，%1崩溃重启，忘掉一切。</translation>
    </message>
    <message>
        <source>The user of %1 calls %2 at %3.</source>
        <translation>%3，%1的应用进程：%2。</translation>
    </message>
    <message>
        <source>Timer of %1: %2.</source>
        <translation>%1的计时器：%2。</translation>
    </message>
    <message>
        <source>The user of %1 is told at %2: %3.</source>
        <translation>%2，告知%1的应用进程：%3。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>ISN %1</source>
        <translation>初始序号 %1</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>端口 %1</translation>
    </message>
    <message>
        <source>MSS %1</source>
        <translation>MSS %1</translation>
    </message>
    <message>
        <source>receive window %1</source>
        <translation>接收窗口 %1</translation>
    </message>
    <message>
        <source>first RTO %1</source>
        <translation>初始 RTO %1</translation>
    </message>
    <message>
        <source>least RTO %1</source>
        <translation>RTO 下限 %1</translation>
    </message>
    <message>
        <source>greatest RTO %1</source>
        <translation>RTO 上限 %1</translation>
    </message>
    <message>
        <source>retransmissions %1</source>
        <translation>重传次数 %1</translation>
    </message>
    <message>
        <source>SYN retransmissions %1</source>
        <translation>SYN 重传次数 %1</translation>
    </message>
    <message>
        <source>MSL %1</source>
        <translation>MSL %1</translation>
    </message>
    <message>
        <source>user timeout %1</source>
        <translation>用户超时 %1</translation>
    </message>
    <message>
        <source>delayed ACK %1</source>
        <translation>延迟确认 %1</translation>
    </message>
    <message>
        <source>keep-alive %1</source>
        <translation>保活 %1</translation>
    </message>
    <message>
        <source>window scale %1</source>
        <translation>窗口扩大 %1</translation>
    </message>
    <message>
        <source>timestamps %1</source>
        <translation>时间戳 %1</translation>
    </message>
    <message>
        <source>SACK %1</source>
        <translation>SACK %1</translation>
    </message>
    <message>
        <source>Nagle %1</source>
        <translation>Nagle %1</translation>
    </message>
    <message>
        <source>RFC 1337 %1</source>
        <translation>RFC 1337 %1</translation>
    </message>
    <message>
        <source>RFC 5961 %1</source>
        <translation>RFC 5961 %1</translation>
    </message>
    <message>
        <source>TIME-WAIT reuse %1</source>
        <translation>重用 TIME-WAIT %1</translation>
    </message>
    <message>
        <source>of its own choice</source>
        <translation>自选</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>congestion control %1</source>
        <translation>拥塞控制 %1</translation>
    </message>
    <message>
        <source>loss recovery %1</source>
        <translation>丢失恢复 %1</translation>
    </message>
    <message>
        <source>PRR %1</source>
        <translation>PRR %1</translation>
    </message>
    <message>
        <source>RACK-TLP %1</source>
        <translation>RACK-TLP %1</translation>
    </message>
    <message>
        <source>initial window %1 segments</source>
        <translation>初始拥塞窗口 %1 段</translation>
    </message>
    <message>
        <source>first ssthresh %1</source>
        <translation>初始 ssthresh %1</translation>
    </message>
    <message>
        <source>not TCP: %1</source>
        <translation>不是 TCP：%1</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>The figure is on the next page.</source>
        <translation>图见下一页。</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 分</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Work sheet: key</source>
        <translation>练习卷：答案</translation>
    </message>
    <message>
        <source>Work sheet</source>
        <translation>练习卷</translation>
    </message>
    <message>
        <source>Variant %1</source>
        <translation>第 %1 卷</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>connection closing</source>
        <translation>通知应用进程</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>CLOSED</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>LISTEN</source>
        <translation>收听</translation>
    </message>
    <message>
        <source>SYN-SENT</source>
        <translation>同步已发送</translation>
    </message>
    <message>
        <source>SYN-RECEIVED</source>
        <translation>同步收到</translation>
    </message>
    <message>
        <source>ESTABLISHED</source>
        <translation>已建立连接</translation>
    </message>
    <message>
        <source>FIN-WAIT-1</source>
        <translation>终止等待1</translation>
    </message>
    <message>
        <source>FIN-WAIT-2</source>
        <translation>终止等待2</translation>
    </message>
    <message>
        <source>CLOSE-WAIT</source>
        <translation>关闭等待</translation>
    </message>
    <message>
        <source>CLOSING</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>LAST-ACK</source>
        <translation>最后确认</translation>
    </message>
    <message>
        <source>TIME-WAIT</source>
        <translation>时间等待</translation>
    </message>
</context>
<context>
    <name>StateMeaning</name>
    <message>
        <source>There is no connection, and no transmission control block that would remember one. Whatever arrives, but for a RST, is answered with a RST.</source>
        <translation>没有连接，也没有记录连接的传输控制块。除 RST 外，收到任何报文段都以 RST 回答。</translation>
    </message>
    <message>
        <source>A server waits for a SYN from anyone who wants to connect.</source>
        <translation>服务器收听，等待任何一方发来的连接请求 SYN。</translation>
    </message>
    <message>
        <source>Both SYNs are known here: the peer&apos;s has arrived, the own one is sent but not acknowledged yet.</source>
        <translation>对方的 SYN 已收到，自己的 SYN 已发出，正等待对方对它的确认。</translation>
    </message>
    <message>
        <source>The connection is open: data flow both ways and are delivered to the application.</source>
        <translation>连接已建立：双方都可以传送数据，收到的数据交付给应用进程。</translation>
    </message>
    <message>
        <source>The peer&apos;s FIN has arrived: nothing more will come from it. TCP waits until the own application calls CLOSE; until then it may go on sending.</source>
        <translation>已收到对方的 FIN，对方不再发送数据。等待本端应用进程调用 CLOSE，此前仍可发送数据。</translation>
    </message>
    <message>
        <source>This side has sent its SYN and waits for the peer&apos;s SYN, usually with the ACK of its own.</source>
        <translation>已发送 SYN，等待对方的 SYN，通常它同时确认自己的 SYN。</translation>
    </message>
    <message>
        <source>This side closed first. It waits for the ACK of its FIN, or for the peer&apos;s FIN. A FIN that acknowledges its own, too, leads through FIN-WAIT-2 to TIME-WAIT at once.</source>
        <translation>本端先关闭，已发送 FIN，等待对方确认这个 FIN，或等待对方的 FIN。若对方的 FIN 同时确认了自己的 FIN，则经 FIN-WAIT-2 立即进入 TIME-WAIT。</translation>
    </message>
    <message>
        <source>The own FIN is acknowledged; the peer may still send data. This side waits for the peer&apos;s FIN. The connection is half-closed.</source>
        <translation>自己的 FIN 已被确认，对方仍可发送数据；等待对方的 FIN。连接处于半关闭状态。</translation>
    </message>
    <message>
        <source>Both sides closed at the same time: the FINs crossed. The peer&apos;s FIN is here, the ACK of the own one is awaited.</source>
        <translation>双方同时关闭，FIN 在途中交错：对方的 FIN 已收到，等待对方确认自己的 FIN。</translation>
    </message>
    <message>
        <source>The peer closed first, now this side has sent its FIN, too, and waits for the last ACK.</source>
        <translation>对方先关闭，本端也已发送 FIN，等待最后一个确认。</translation>
    </message>
    <message>
        <source>Everything is sent and acknowledged. This side waits for 2 MSL, so that it can send its last ACK again if the peer&apos;s FIN comes again, and so that old segments die out before the same ports are used anew.</source>
        <translation>双方的 FIN 都已确认。等待 2 MSL：若对方重传 FIN，可以再次发送最后的确认；并使旧报文段在同一对端口再次使用之前从网络中消失。</translation>
    </message>
</context>
<context>
    <name>SystemError</name>
    <message>
        <source>Free some space there, or choose another place.</source>
        <translation>请在那里腾出空间，或换一个位置。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请换一个位置。</translation>
    </message>
    <message>
        <source>Choose a file and a folder that you may use.</source>
        <translation>请选择您有权使用的文件和文件夹。</translation>
    </message>
    <message>
        <source>See whether the disk is still there and sound.</source>
        <translation>请检查磁盘是否还在、是否完好。</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统是只读的</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入输出错误</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有该设备</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>没有该设备或地址</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>文件句柄已失效</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有该文件或文件夹</translation>
    </message>
    <message>
        <source>See whether the folder is still there.</source>
        <translation>请检查文件夹是否还在。</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Give a path that leads through folders only.</source>
        <translation>请给出只经过文件夹的路径。</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>请给出文件名。</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>请用短一些的名称。</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接层次太多</translation>
    </message>
    <message>
        <source>Give the file itself, not a link.</source>
        <translation>请直接给出文件，而不是链接。</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>Close other windows and try again.</source>
        <translation>请关闭其他窗口后再试。</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>系统中打开的文件太多</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <source>Try again when no other program uses it.</source>
        <translation>请在没有其他程序使用时再试。</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>Give a new name, or a file that may be replaced.</source>
        <translation>请给出新的名称，或可以替换的文件。</translation>
    </message>
    <message>
        <source>HOME is not set</source>
        <translation>没有设置 HOME</translation>
    </message>
    <message>
        <source>Start Woshou with HOME set to your folder.</source>
        <translation>请把 HOME 设为您的文件夹，再启动握手。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
</context>
<context>
    <name>Timer</name>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>2 MSL = %1</source>
        <translation>2 MSL = %1</translation>
    </message>
    <message>
        <source>persist %1</source>
        <translation>持续计时器 %1</translation>
    </message>
    <message>
        <source>delayed ACK %1</source>
        <translation>延迟确认 %1</translation>
    </message>
    <message>
        <source>user timeout %1</source>
        <translation>用户超时 %1</translation>
    </message>
    <message>
        <source>keep-alive %1</source>
        <translation>保活计时器 %1</translation>
    </message>
    <message>
        <source>reordering %1</source>
        <translation>失序等待 %1</translation>
    </message>
    <message>
        <source>loss probe %1</source>
        <translation>丢失探测 %1</translation>
    </message>
</context>
<context>
    <name>TimerEvent</name>
    <message>
        <source>%1 starts</source>
        <translation>%1启动</translation>
    </message>
    <message>
        <source>%1 stops</source>
        <translation>%1停止</translation>
    </message>
    <message>
        <source>%1 expires</source>
        <translation>%1到时</translation>
    </message>
</context>
<context>
    <name>TimerExplanation</name>
    <message>
        <source>RTO</source>
        <translation>超时重传</translation>
    </message>
    <message>
        <source>TIME-WAIT timer</source>
        <translation>时间等待计时器</translation>
    </message>
    <message>
        <source>persist timer</source>
        <translation>持续计时器</translation>
    </message>
    <message>
        <source>delayed ACK</source>
        <translation>延迟确认</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>keep-alive timer</source>
        <translation>保活计时器</translation>
    </message>
    <message>
        <source>reordering</source>
        <translation>失序计时器</translation>
    </message>
    <message>
        <source>loss probe</source>
        <translation>尾部丢失探测计时器</translation>
    </message>
</context>
<context>
    <name>TimerInSentence</name>
    <message>
        <source>RTO %1</source>
        <translation>超时重传，%1</translation>
    </message>
    <message>
        <source>2 MSL = %1</source>
        <translation>时间等待计时器，%1</translation>
    </message>
    <message>
        <source>persist %1</source>
        <translation>持续计时器，%1</translation>
    </message>
    <message>
        <source>delayed ACK %1</source>
        <translation>延迟确认，%1</translation>
    </message>
    <message>
        <source>user timeout %1</source>
        <translation>用户超时，%1</translation>
    </message>
    <message>
        <source>keep-alive %1</source>
        <translation>保活计时器，%1</translation>
    </message>
    <message>
        <source>reordering %1</source>
        <translation>失序计时器 %1</translation>
    </message>
    <message>
        <source>loss probe %1</source>
        <translation>尾部丢失探测计时器 %1</translation>
    </message>
</context>
<context>
    <name>TimerMeaning</name>
    <message>
        <source>then the oldest segment that is not acknowledged is sent again</source>
        <translation>到时则重传最早的未确认报文段</translation>
    </message>
    <message>
        <source>then the connection is forgotten</source>
        <translation>到时则删除连接</translation>
    </message>
    <message>
        <source>then the peer&apos;s closed window is probed</source>
        <translation>到时则探测对方的零窗口</translation>
    </message>
    <message>
        <source>then the ACK leaves at the latest</source>
        <translation>最迟到时发出确认</translation>
    </message>
    <message>
        <source>then the connection is given up</source>
        <translation>到时则放弃连接</translation>
    </message>
    <message>
        <source>then the peer is asked whether it still lives</source>
        <translation>到时则询问对方是否仍然存在</translation>
    </message>
    <message>
        <source>then what was overtaken is taken to be lost</source>
        <translation>到时则认为被超越的报文段已丢失</translation>
    </message>
    <message>
        <source>then a segment is sent to get an ACK</source>
        <translation>到时则发送一个报文段以引出确认</translation>
    </message>
</context>
<context>
    <name>TimerName</name>
    <message>
        <source>retransmission timer</source>
        <translation>重传计时器</translation>
    </message>
    <message>
        <source>TIME-WAIT timer</source>
        <translation>时间等待计时器</translation>
    </message>
    <message>
        <source>persist timer</source>
        <translation>持续计时器</translation>
    </message>
    <message>
        <source>delayed-ACK timer</source>
        <translation>延迟确认计时器</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>用户超时计时器</translation>
    </message>
    <message>
        <source>keep-alive timer</source>
        <translation>保活计时器</translation>
    </message>
    <message>
        <source>reordering timer</source>
        <translation>失序计时器</translation>
    </message>
    <message>
        <source>loss-probe timer</source>
        <translation>尾部丢失探测计时器</translation>
    </message>
</context>
<context>
    <name>Title</name>
    <message>
        <source>TCP state diagram (RFC 9293)</source>
        <translation>TCP 状态图（RFC 9293）</translation>
    </message>
    <message>
        <source>TCP header of segment %1 (RFC 9293, Figure 1)</source>
        <translation>报文段 %1 的 TCP 首部（RFC 9293 图 1）</translation>
    </message>
    <message>
        <source>TCP sequence diagram</source>
        <translation>TCP 时序图</translation>
    </message>
    <message>
        <source>Send sequence space (RFC 9293, Figure 3)</source>
        <translation>发送序号空间（RFC 9293 图 3）</translation>
    </message>
    <message>
        <source>Receive sequence space (RFC 9293, Figure 4)</source>
        <translation>接收序号空间（RFC 9293 图 4）</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>octets</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>Variable</name>
    <message>
        <source>oldest number sent and not acknowledged</source>
        <translation>最早的已发送而未确认的序号</translation>
    </message>
    <message>
        <source>next number to be sent</source>
        <translation>下一个要发送的序号</translation>
    </message>
    <message>
        <source>send window: octets that the peer allows from SND.UNA on</source>
        <translation>发送窗口：从 SND.UNA 起对方允许发送的字节数</translation>
    </message>
    <message>
        <source>send urgent pointer: behind the urgent data</source>
        <translation>发送紧急指针：指向紧急数据之后</translation>
    </message>
    <message>
        <source>sequence number of the segment that last updated the window</source>
        <translation>上次更新发送窗口的报文段的序号</translation>
    </message>
    <message>
        <source>acknowledgment number of that segment</source>
        <translation>上次更新发送窗口的报文段的确认号</translation>
    </message>
    <message>
        <source>initial send sequence number</source>
        <translation>初始发送序号</translation>
    </message>
    <message>
        <source>largest send window so far</source>
        <translation>迄今最大的发送窗口</translation>
    </message>
    <message>
        <source>largest segment that is sent, in octets of data</source>
        <translation>有效发送 MSS：报文段数据的最大长度</translation>
    </message>
    <message>
        <source>next number expected; all before it has arrived</source>
        <translation>期望收到的下一个序号</translation>
    </message>
    <message>
        <source>receive window: octets that are welcome from RCV.NXT on</source>
        <translation>接收窗口：从 RCV.NXT 起可以接收的字节数</translation>
    </message>
    <message>
        <source>receive urgent pointer: behind the urgent data</source>
        <translation>接收紧急指针：指向紧急数据之后</translation>
    </message>
    <message>
        <source>initial receive sequence number</source>
        <translation>初始接收序号</translation>
    </message>
    <message>
        <source>size of the receive buffer</source>
        <translation>接收缓存的大小</translation>
    </message>
    <message>
        <source>octets that have arrived in order and wait to be read</source>
        <translation>按序到达而应用进程尚未读取的字节数</translation>
    </message>
    <message>
        <source>timestamp to be echoed</source>
        <translation>将要回送的时间戳</translation>
    </message>
    <message>
        <source>shift of the windows that arrive</source>
        <translation>收到的窗口值左移的位数</translation>
    </message>
    <message>
        <source>shift of the windows that are sent</source>
        <translation>发送的窗口值右移的位数</translation>
    </message>
    <message>
        <source>send buffer: octets not sent yet</source>
        <translation>发送缓存：尚未发送的字节数</translation>
    </message>
    <message>
        <source>retransmission queue: segments not acknowledged</source>
        <translation>重传队列：尚未确认的报文段数</translation>
    </message>
    <message>
        <source>octets held out of order</source>
        <translation>失序到达而缓存的字节数</translation>
    </message>
    <message>
        <source>octets given to the application</source>
        <translation>已交付给应用进程的字节数</translation>
    </message>
    <message>
        <source>smoothed round-trip time</source>
        <translation>平滑的往返时间</translation>
    </message>
    <message>
        <source>round-trip time variation</source>
        <translation>往返时间的偏差</translation>
    </message>
    <message>
        <source>retransmission timeout</source>
        <translation>超时重传时间</translation>
    </message>
    <message>
        <source>retransmissions in a row</source>
        <translation>已连续重传的次数</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not TCP: %1</source>
        <translation>不是 TCP：%1</translation>
    </message>
    <message>
        <source>handshake of two</source>
        <translation>两次握手</translation>
    </message>
    <message>
        <source>no TIME-WAIT</source>
        <translation>没有 TIME-WAIT</translation>
    </message>
    <message>
        <source>always the same ISN</source>
        <translation>初始序号总是相同</translation>
    </message>
    <message>
        <source>FIN forced into the ACK</source>
        <translation>FIN 与 ACK 强行合并</translation>
    </message>
    <message>
        <source>SYN never repeated</source>
        <translation>SYN 不重传</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>There is not enough memory: Woshou has to end.</source>
        <translation>内存不足：握手必须结束。</translation>
    </message>
    <message>
        <source>Work that is not saved will be offered when you start Woshou again.</source>
        <translation>下次启动握手时，可以恢复未保存的内容。</translation>
    </message>
</context>
<context>
    <name>ui::AnswersFile</name>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>保存答案</translation>
    </message>
    <message>
        <source>The answers were not saved.</source>
        <translation>答案没有保存。</translation>
    </message>
</context>
<context>
    <name>ui::AskedCard</name>
    <message>
        <source>Question %1</source>
        <translation>第 %1 问</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>所问的内容</translation>
    </message>
    <message>
        <source>Explain a wrong answer…</source>
        <translation>说明某个错误答案错在哪里…</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>运行开始</translation>
    </message>
    <message>
        <source>What is to be reached, in words</source>
        <translation>用文字说明要达到的目标</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算时刻</translation>
    </message>
    <message>
        <source>octets</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>May be off by</source>
        <translation>允许误差</translation>
    </message>
</context>
<context>
    <name>ui::AuthorCard</name>
    <message>
        <source>Remove: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ui::AuthorPanel</name>
    <message>
        <source>Selected: %1. Ask for its:</source>
        <translation>已选中：%1。要问它的：</translation>
    </message>
    <message>
        <source>What was done cannot be repeated exactly. Begin anew, and let the run go on before each thing you do.</source>
        <translation>所做的操作无法完全重现。请从头开始，每次操作之前先让运行往前走。</translation>
    </message>
    <message>
        <source>Nothing has happened in the laboratory yet: let the ends do something first.</source>
        <translation>实验室里还没有发生任何事：请先让两端做些什么。</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>请填写标题。</translation>
    </message>
    <message>
        <source>Write what one knows after the lesson.</source>
        <translation>请写明学完这节课能知道什么。</translation>
    </message>
    <message>
        <source>Write what the learner is told.</source>
        <translation>请写明告诉学生的题干。</translation>
    </message>
    <message>
        <source>Add a stop: go to a moment of the run first.</source>
        <translation>请添加一个停留点：先把运行移到某一时刻。</translation>
    </message>
    <message>
        <source>Ask something: click a segment or a state in the diagram.</source>
        <translation>请提问：点击图中的报文段或状态。</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>第 %1 问</translation>
    </message>
    <message>
        <source>Question %1, wrong answer %2</source>
        <translation>第 %1 问，错误答案 %2</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停留点 %1</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>my lesson</source>
        <translation>我的课程</translation>
    </message>
    <message>
        <source>my exercise</source>
        <translation>我的练习</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>保存课程</translation>
    </message>
    <message>
        <source>Save the exercise</source>
        <translation>保存练习</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>An exercise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>A lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>制作什么</translation>
    </message>
    <message>
        <source>What you do in the laboratory is the run of the lesson. Go to each moment that is worth a word, click what it is about, and add a stop.</source>
        <translation>您在实验室里做的一切就是这一课的运行过程。移到每个值得讲解的时刻，点击要讲的东西，再添加停留点。</translation>
    </message>
    <message>
        <source>What you do in the laboratory is the run that is asked about. Then click what is to be asked: it becomes a blank.</source>
        <translation>您在实验室里做的一切就是这道题的运行过程。再点击要问的内容，它就成为一个空。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What one knows afterwards</source>
        <translation>学完能知道什么</translation>
    </message>
    <message>
        <source>What the learner is told</source>
        <translation>题干</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ask for the next segment</source>
        <translation>问下一个报文段</translation>
    </message>
    <message>
        <source>Ask with answers to choose from</source>
        <translation>出一道选择题</translation>
    </message>
    <message>
        <source>Add a stop at this moment</source>
        <translation>在此刻添加停留点</translation>
    </message>
    <message>
        <source>Other sequence numbers for each learner (x the client&apos;s, y the server&apos;s)</source>
        <translation>每个学生的初始序号不同（x 为客户端的，y 为服务器的）</translation>
    </message>
    <message>
        <source>With the diagram, up to the first thing that is asked</source>
        <translation>附上时序图，画到第一个所问之处为止</translation>
    </message>
    <message>
        <source>The table shows:</source>
        <translation>表中显示：</translation>
    </message>
    <message>
        <source>when sent</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>when it arrives</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Try it as a learner</source>
        <translation>以学生身份试做</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Click a segment, a side or a state in the diagram to ask about it.</source>
        <translation>点击图中的报文段、一端或状态，就可以针对它提问。</translation>
    </message>
    <message>
        <source>Settings of a side were changed while the run went on. Take that back, or begin anew with the settings that it is to have.</source>
        <translation>运行途中改动了一端的设置。请撤销这一改动，或者按需要的设置重新开始。</translation>
    </message>
    <message>
        <source>The network was changed while the run went on. Take that back, or begin anew with the network that it is to have.</source>
        <translation>运行途中改动了网络。请撤销这一改动，或者按需要的网络重新开始。</translation>
    </message>
    <message>
        <source>Choose what has to be reached.</source>
        <translation>请选择要达到的条件。</translation>
    </message>
    <message>
        <source>The goal is reached without doing anything. Ask for more.</source>
        <translation>什么都不做就已达到目标，请提高要求。</translation>
    </message>
    <message>
        <source>What you did in the laboratory does not reach the goal.</source>
        <translation>您在实验室里的操作没有达到目标。</translation>
    </message>
    <message>
        <source>A goal to reach</source>
        <translation>目标操作题</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a lesson or an exercise to change it</source>
        <translation>打开课程或练习以便修改</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Begin a new one</source>
        <translation>重新制作一个</translation>
    </message>
    <message>
        <source>Do in the laboratory what the learner is to bring about, then choose what of it counts. The learner begins where you began.</source>
        <translation>先在实验室里做出学习者要实现的过程，再选择其中哪些算作目标。学习者从您开始的地方做起。</translation>
    </message>
    <message>
        <source>Use the run of the laboratory</source>
        <translation>改用实验室里的运行</translation>
    </message>
    <message>
        <source>Back to the run of the file</source>
        <translation>回到文件中的运行</translation>
    </message>
    <message>
        <source>when it is entered</source>
        <translation>何时进入</translation>
    </message>
    <message>
        <source>Ask for the order of the segments</source>
        <translation>问各报文段的先后顺序</translation>
    </message>
    <message>
        <source>Ask which segment was lost</source>
        <translation>问哪个报文段丢失了</translation>
    </message>
    <message>
        <source>It takes about</source>
        <translation>大约需要</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Minutes that the lesson takes</source>
        <translation>课程需要的分钟数</translation>
    </message>
    <message>
        <source>A copy of an exercise</source>
        <translation>复制一个练习</translation>
    </message>
    <message>
        <source>A copy of a lesson</source>
        <translation>复制一门课程</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Open a lesson or an exercise</source>
        <translation>打开课程或练习</translation>
    </message>
    <message>
        <source>Lessons and exercises</source>
        <translation>课程与练习</translation>
    </message>
    <message>
        <source>Throw away what you have written here?</source>
        <translation>要丢弃这里已写的内容吗？</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>这些内容还没有保存。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>In the laboratory is another run now. The file keeps its own.</source>
        <translation>实验室里现在是另一次运行；文件仍保留它自己的运行。</translation>
    </message>
    <message>
        <source>The run is that of the file.</source>
        <translation>所用的是文件中的运行。</translation>
    </message>
    <message>
        <source>Its numbers differ from learner to learner, by rules that stand in the file.</source>
        <translation>其中的数值按文件里的规则因学习者而异。</translation>
    </message>
    <message>
        <source>This cannot become a lesson or an exercise as it is.</source>
        <translation>照现在这样，它不能成为课程或练习。</translation>
    </message>
    <message>
        <source>state now, at %1 ms</source>
        <translation>此刻（%1 ms）的状态</translation>
    </message>
    <message>
        <source>octets given to the application by now, at %1 ms</source>
        <translation>到此刻（%1 ms）为止交付应用进程的字节数</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Nothing tells with which number this end begins. Write in the text that it begins with “%1”, so that it can be answered with %1; or ask for another segment.</source>
        <translation>题中没有说明这一端从哪个序号开始。请在题干中写明“初始序号为 %1”，这样就可以用 %1 作答；或者改问另一个报文段。</translation>
    </message>
    <message>
        <source>Nothing tells with which number this end begins. Say it in the text, or ask for another segment.</source>
        <translation>题中没有说明这一端从哪个序号开始。请在题干中写明，或者改问另一个报文段。</translation>
    </message>
    <message>
        <source>A text is missing.</source>
        <translation>还有文字没有填写。</translation>
    </message>
    <message>
        <source>Write into the field that is empty, in English or in Chinese.</source>
        <translation>请在空白处用中文或英文填写。</translation>
    </message>
    <message>
        <source>Only in English so far: %1.</source>
        <translation>目前只有英文：%1。</translation>
    </message>
    <message>
        <source>Only in Chinese so far: %1.</source>
        <translation>目前只有中文：%1。</translation>
    </message>
    <message>
        <source>Left out, as it has no answer: question %1, wrong answer %2.</source>
        <translation>第 %1 问的错误答案 %2 没有填写，已略去。</translation>
    </message>
    <message>
        <source>“Learn” lists what lies in %1; this file is found with “Open”.</source>
        <translation>“学习”只列出 %1 中的文件；这个文件要用“打开”来找。</translation>
    </message>
</context>
<context>
    <name>ui::BesidePage</name>
    <message>
        <source>TCP and the changed run on one time axis</source>
        <translation>同一时间轴上的 TCP 与改了规则的运行</translation>
    </message>
</context>
<context>
    <name>ui::BilingualEdit</name>
    <message>
        <source>%1, in English</source>
        <translation>%1（英文）</translation>
    </message>
    <message>
        <source>%1, in Chinese</source>
        <translation>%1（中文）</translation>
    </message>
</context>
<context>
    <name>ui::BranchPanel</name>
    <message>
        <source>shown now</source>
        <translation>当前显示</translation>
    </message>
    <message>
        <source>Delete the branch “%1”?</source>
        <translation>删除分支“%1”？</translation>
    </message>
    <message>
        <source>Delete the branch “%1” and the %2 branches that begin in it?</source>
        <translation>删除分支“%1”以及从中分出的 %2 个分支？</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation>并排对比</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
</context>
<context>
    <name>ui::BranchText</name>
    <message>
        <source>drop segment %1</source>
        <translation>丢弃报文段 %1</translation>
    </message>
    <message>
        <source>corrupt segment %1</source>
        <translation>损坏报文段 %1</translation>
    </message>
    <message>
        <source>delay segment %1</source>
        <translation>延迟报文段 %1</translation>
    </message>
    <message>
        <source>duplicate segment %1</source>
        <translation>重复报文段 %1</translation>
    </message>
    <message>
        <source>leave the next segment alone</source>
        <translation>不再干预下一个报文段</translation>
    </message>
    <message>
        <source>change the network</source>
        <translation>更改网络</translation>
    </message>
    <message>
        <source>Original run</source>
        <translation>原始过程</translation>
    </message>
    <message>
        <source>without: %1</source>
        <translation>不含：%1</translation>
    </message>
    <message>
        <source>operations: %1</source>
        <translation>操作：%1</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>inject a segment to %1</source>
        <translation>向%1注入报文段</translation>
    </message>
    <message>
        <source>drop the next segment of %1</source>
        <translation>丢弃%1的下一个报文段</translation>
    </message>
    <message>
        <source>corrupt the next segment of %1</source>
        <translation>损坏%1的下一个报文段</translation>
    </message>
    <message>
        <source>delay the next segment of %1</source>
        <translation>延迟%1的下一个报文段</translation>
    </message>
    <message>
        <source>duplicate the next segment of %1</source>
        <translation>重复%1的下一个报文段</translation>
    </message>
    <message>
        <source>change the settings of %1</source>
        <translation>更改%1的设置</translation>
    </message>
    <message>
        <source>name of the client</source>
        <translation>客户端的名称</translation>
    </message>
    <message>
        <source>name of the server</source>
        <translation>服务器的名称</translation>
    </message>
    <message>
        <source>note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>%1 listens</source>
        <translation>%1收听</translation>
    </message>
    <message>
        <source>%1 connects</source>
        <translation>%1连接</translation>
    </message>
    <message>
        <source>%1 sends data</source>
        <translation>%1发送数据</translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1读取</translation>
    </message>
    <message>
        <source>%1 stops reading</source>
        <translation>%1停止读取</translation>
    </message>
    <message>
        <source>%1 reads again</source>
        <translation>%1恢复读取</translation>
    </message>
    <message>
        <source>%1 closes</source>
        <translation>%1关闭</translation>
    </message>
    <message>
        <source>%1 aborts</source>
        <translation>%1中止</translation>
    </message>
    <message>
        <source>%1 asks its state</source>
        <translation>%1查询状态</translation>
    </message>
    <message>
        <source>%1 crashes</source>
        <translation>%1崩溃</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>segment %1 of %2 without the planned fault</source>
        <translation>%2的第 %1 个报文段不设故障</translation>
    </message>
</context>
<context>
    <name>ui::CallBar</name>
    <message>
        <source>More for this side</source>
        <translation>此端的更多操作</translation>
    </message>
</context>
<context>
    <name>ui::CannotOpen</name>
    <message>
        <source>This file cannot be opened.</source>
        <translation>无法打开此文件。</translation>
    </message>
    <message>
        <source>There is not enough memory for so long a run.</source>
        <translation>内存不足，容不下这么长的过程。</translation>
    </message>
</context>
<context>
    <name>ui::ChangedFile</name>
    <message>
        <source>What somebody wrote into the file at %1 is no session that can be read.</source>
        <translation>%1 写入该文件的内容不是可读的会话。</translation>
    </message>
    <message>
        <source>Woshou</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>Another program has changed “%1” since it was opened or saved here.</source>
        <translation>“%1”在此处打开或保存之后，又被其他程序改动过。</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>覆盖(&amp;O)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>In the file, written at %1: branches %2, operations %3.</source>
        <translation>文件中（写入于 %1）：分支 %2 个，操作 %3 个。</translation>
    </message>
    <message>
        <source>Here: branches %1, operations %2.</source>
        <translation>此处：分支 %1 个，操作 %2 个。</translation>
    </message>
</context>
<context>
    <name>ui::ChartPanel</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Which charts are shown, one above the other</source>
        <translation>选择上下排列显示哪些图表</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Whose data are shown</source>
        <translation>显示哪一方发送的数据</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>平均时长</translation>
    </message>
    <message>
        <source>The time that throughput is averaged over</source>
        <translation>计算吞吐量平均值所用的时长</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>叠加的过程</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>整个过程</translation>
    </message>
    <message>
        <source>Shows the whole run again (double click, or 0)</source>
        <translation>重新显示整个运行过程（双击或按 0）</translation>
    </message>
    <message>
        <source>A branch, a scenario or a file that is laid over the current run</source>
        <translation>叠加到当前过程上的分支、场景或文件</translation>
    </message>
</context>
<context>
    <name>ui::ChartView</name>
    <message>
        <source>To the point before or behind</source>
        <translation>移到前一个或后一个点</translation>
    </message>
    <message>
        <source>Go to its moment</source>
        <translation>转到该时刻</translation>
    </message>
    <message>
        <source>Zoom in time; show the whole run</source>
        <translation>缩放时间轴；显示整个运行过程</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>向前、向后移动</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom in time at the pointer</source>
        <translation>以指针为中心缩放时间轴</translation>
    </message>
    <message>
        <source>&amp;Copy chart</source>
        <translation>复制图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>整个过程(&amp;W)</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>报文段 %1</translation>
    </message>
    <message>
        <source>What can be done with this chart</source>
        <translation>对此图表的操作</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>&amp;Export chart…</source>
        <translation>导出图表(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print chart…</source>
        <translation>打印图表(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>ui::CheckedMenu</name>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>已选 %1 项</translation>
    </message>
</context>
<context>
    <name>ui::ChoiceRows</name>
    <message>
        <source>Another answer</source>
        <translation>再加一个选项</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>选项 %1</translation>
    </message>
    <message>
        <source>is right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Why it is right or wrong</source>
        <translation>为什么对或错</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>再加一个事件</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>It is right when …</source>
        <translation>在什么条件下正确…</translation>
    </message>
    <message>
        <source>It is right when this holds of the run.</source>
        <translation>运行满足这一条件时，该答案正确。</translation>
    </message>
    <message>
        <source>When answer %1 is right</source>
        <translation>答案 %1 正确的条件</translation>
    </message>
    <message>
        <source>When event %1 happens</source>
        <translation>事件 %1 发生的时刻</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove answer %1</source>
        <translation>删除答案 %1</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonWindow</name>
    <message>
        <source>They differ from %1 on</source>
        <translation>从 %1 起不同</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>两者相同</translation>
    </message>
    <message>
        <source>Branches side by side</source>
        <translation>分支并排对比</translation>
    </message>
    <message>
        <source>Branch on the left</source>
        <translation>左侧分支</translation>
    </message>
    <message>
        <source>Branch on the right</source>
        <translation>右侧分支</translation>
    </message>
    <message>
        <source>Two sequence diagrams on one time axis</source>
        <translation>同一时间轴上的两张时序图</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>The figure was not written.</source>
        <translation>没有写出图形。</translation>
    </message>
    <message>
        <source>Copied as SVG and as PNG.</source>
        <translation>已复制为 SVG 和 PNG。</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>导出对比图</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
</context>
<context>
    <name>ui::EndActions</name>
    <message>
        <source>Listen</source>
        <translation>收听</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>接收…</translation>
    </message>
    <message>
        <source>Take data out of the receive buffer, while reading is stopped.</source>
        <translation>停止读取时，从接收缓存中取出数据。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing more to send: send a FIN.</source>
        <translation>数据已发送完：发送 FIN。</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>End the connection at once, with a RST.</source>
        <translation>立即结束连接：发送 RST。</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>Resume reading</source>
        <translation>恢复读取</translation>
    </message>
    <message>
        <source>Let data pile up in the receive buffer: the window that is told shrinks.</source>
        <translation>让数据积压在接收缓存中：通告的窗口随之变小。</translation>
    </message>
    <message>
        <source>Take everything as it arrives: the window opens again.</source>
        <translation>数据一到就取走：窗口重新打开。</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>The host restarts and forgets everything. Nothing is sent.</source>
        <translation>主机重新启动，忘记一切，什么也不发送。</translation>
    </message>
    <message>
        <source>Drop the next one from here</source>
        <translation>丢弃此端的下一个报文段</translation>
    </message>
    <message>
        <source>Corrupt the next one from here</source>
        <translation>损坏此端的下一个报文段</translation>
    </message>
    <message>
        <source>Duplicate the next one from here</source>
        <translation>重复此端的下一个报文段</translation>
    </message>
    <message>
        <source>Delay the next one from here…</source>
        <translation>延迟此端的下一个报文段…</translation>
    </message>
    <message>
        <source>Let the next one pass after all</source>
        <translation>让下一个报文段照常通过</translation>
    </message>
    <message>
        <source>Takes back the fault that waits for the next segment.</source>
        <translation>取消等待下一个报文段的故障。</translation>
    </message>
    <message>
        <source>Inject a segment…</source>
        <translation>注入报文段…</translation>
    </message>
    <message>
        <source>Make a segment by hand that arrives here at once.</source>
        <translation>手工构造一个报文段，它立即到达此端。</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Passive open: wait for the other side to connect.</source>
        <translation>被动打开：等待对方连接。</translation>
    </message>
    <message>
        <source>Active open: send a SYN to the other side.</source>
        <translation>主动打开：向对方发送 SYN。</translation>
    </message>
    <message>
        <source>Send data to the other side.</source>
        <translation>向对方发送数据。</translation>
    </message>
    <message>
        <source>Waits for the next segment that this side sends.</source>
        <translation>等待这一端发送的下一个报文段。</translation>
    </message>
    <message>
        <source>MSS, window, timers, options and behaviour of this side.</source>
        <translation>此端的 MSS、窗口、计时器、选项和行为。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>ui::EndHead</name>
    <message>
        <source>Click for what can be done with the next segment from here.</source>
        <translation>单击可选择如何处理此端的下一个报文段。</translation>
    </message>
    <message>
        <source>Click to let the next segment pass after all.</source>
        <translation>单击让下一个报文段照常通过。</translation>
    </message>
</context>
<context>
    <name>ui::EndName</name>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>ui::ExerciseBar</name>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Back to the exercise</source>
        <translation>回到练习</translation>
    </message>
</context>
<context>
    <name>ui::ExerciseList</name>
    <message>
        <source>Exercises</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>✓ solved</source>
        <translation>✓ 已做对</translation>
    </message>
    <message>
        <source>… begun</source>
        <translation>… 做到一半</translation>
    </message>
    <message>
        <source>… not solved yet</source>
        <translation>… 还没有做对</translation>
    </message>
    <message>
        <source>Lessons and exercises</source>
        <translation>课程与练习</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 已学完</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Make your own of it…</source>
        <translation>以它为底稿自己编写…</translation>
    </message>
    <message>
        <source>Move to the trash…</source>
        <translation>移到回收站…</translation>
    </message>
</context>
<context>
    <name>ui::ExercisePicker</name>
    <message>
        <source>Exercises after the lesson:</source>
        <translation>课后练习：</translation>
    </message>
    <message>
        <source>Add an exercise</source>
        <translation>添加练习</translation>
    </message>
    <message>
        <source>Add an exercise…</source>
        <translation>添加练习…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>删除：%1</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>导出图形</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The figure was not written.</source>
        <translation>没有写出图形。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The figure was not copied.</source>
        <translation>图片未能复制。</translation>
    </message>
    <message>
        <source>Copied as SVG and as PNG.</source>
        <translation>已复制为 SVG 和 PNG。</translation>
    </message>
</context>
<context>
    <name>ui::FigureError</name>
    <message>
        <source>No font on this computer has Chinese characters: install %1.</source>
        <translation>这台计算机没有中文字体：请安装 %1。</translation>
    </message>
    <message>
        <source>The picture would be too large: at most %1 pixels wide.</source>
        <translation>图形过大：宽度最多 %1 像素。</translation>
    </message>
    <message>
        <source>The ending of the name must be one of: %1.</source>
        <translation>文件名的扩展名必须是下列之一：%1。</translation>
    </message>
    <message>
        <source>The text of the picture needs a width of %1 pixels at least.</source>
        <translation>图中的文字至少需要 %1 像素的宽度。</translation>
    </message>
    <message>
        <source>There is no font on this computer at all: install %1.</source>
        <translation>这台计算机上没有任何字体：请安装 %1。</translation>
    </message>
    <message>
        <source>The figure would have more than %1 arrows: choose a part of the run, fold long runs, or draw a chart.</source>
        <translation>图中会有超过 %1 个箭头：请只选一段，折叠相同的长段，或改画曲线图。</translation>
    </message>
</context>
<context>
    <name>ui::FigureForm</name>
    <message>
        <source>Picture:</source>
        <translation>图形：</translation>
    </message>
    <message>
        <source>Extent:</source>
        <translation>范围：</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>从：</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>到：</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>语言：</translation>
    </message>
    <message>
        <source>Colours:</source>
        <translation>配色：</translation>
    </message>
    <message>
        <source>Numbers:</source>
        <translation>序号：</translation>
    </message>
    <message>
        <source>Flags:</source>
        <translation>标志：</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>文字：</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>宽度：</translation>
    </message>
    <message>
        <source>Enlarged:</source>
        <translation>放大：</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>State graph</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>What is seen now</source>
        <translation>当前所见</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>整个过程</translation>
    </message>
    <message>
        <source>A part of the run</source>
        <translation>过程的一部分</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>黑白</translation>
    </message>
    <message>
        <source>Searchable text</source>
        <translation>可搜索的文字</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>The run ends at %L1 s.</source>
        <translation>运行在 %L1 s 结束。</translation>
    </message>
    <message>
        <source>Made for:</source>
        <translation>用途：</translation>
    </message>
    <message>
        <source>Letters:</source>
        <translation>字号：</translation>
    </message>
    <message>
        <source>Shown too:</source>
        <translation>另外显示：</translation>
    </message>
    <message>
        <source>Times at the left</source>
        <translation>左侧的时刻</translation>
    </message>
    <message>
        <source>Window in every ACK</source>
        <translation>每个 ACK 的窗口</translation>
    </message>
    <message>
        <source>Round-trip times</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Duplicate ACKs</source>
        <translation>重复 ACK</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Icons of the hosts</source>
        <translation>主机图标</translation>
    </message>
    <message>
        <source>Transfers as broad arrows</source>
        <translation>数据传送画成宽箭头</translation>
    </message>
    <message>
        <source>Long runs folded</source>
        <translation>折叠相同的长段</translation>
    </message>
    <message>
        <source>Blanks for:</source>
        <translation>挖空：</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志位</translation>
    </message>
    <message>
        <source>seq</source>
        <translation>seq</translation>
    </message>
    <message>
        <source>ack</source>
        <translation>ack</translation>
    </message>
    <message>
        <source>len</source>
        <translation>len</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>all, or for example 1, 3</source>
        <translation>全部，或如 1, 3</translation>
    </message>
    <message>
        <source>In segments:</source>
        <translation>限于报文段：</translation>
    </message>
    <message>
        <source>Answers below the figure</source>
        <translation>图下附答案</translation>
    </message>
    <message>
        <source>Own width</source>
        <translation>自定宽度</translation>
    </message>
    <message>
        <source>Page, 13 cm</source>
        <translation>整页 13 厘米</translation>
    </message>
    <message>
        <source>Column, 8.5 cm</source>
        <translation>单栏 8.5 厘米</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>幻灯片 16:9</translation>
    </message>
    <message>
        <source>Whose data:</source>
        <translation>数据方向：</translation>
    </message>
    <message>
        <source>Averaged over:</source>
        <translation>平均时长：</translation>
    </message>
    <message>
        <source>Second run:</source>
        <translation>叠加的过程：</translation>
    </message>
</context>
<context>
    <name>ui::FigurePreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>A long run: the preview shows its beginning.</source>
        <translation>过程很长，预览只显示开头。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1: too large for PNG</source>
        <translation>%1，超出 PNG 的限制</translation>
    </message>
    <message>
        <source>%1, in %2 files</source>
        <translation>%1，分为 %2 个文件</translation>
    </message>
    <message>
        <source>%1, pages: %2</source>
        <translation>%1，共 %2 页</translation>
    </message>
    <message>
        <source>The data of the chart as a table</source>
        <translation>图表数据（表格）</translation>
    </message>
    <message>
        <source>The data of the chart for xplot</source>
        <translation>图表数据（供 xplot 使用）</translation>
    </message>
</context>
<context>
    <name>ui::FigurePrint</name>
    <message>
        <source>Print figure</source>
        <translation>打印图片</translation>
    </message>
</context>
<context>
    <name>ui::FileRun</name>
    <message>
        <source>Second run from a file</source>
        <translation>从文件选取叠加的过程</translation>
    </message>
    <message>
        <source>Scenarios, sessions and packetdrill scripts</source>
        <translation>场景、会话与 packetdrill 脚本</translation>
    </message>
</context>
<context>
    <name>ui::GoalRows</name>
    <message>
        <source>What has to be reached…</source>
        <translation>要达到的条件…</translation>
    </message>
    <message>
        <source>Condition %1</source>
        <translation>条件 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove condition %1</source>
        <translation>删除条件 %1</translation>
    </message>
</context>
<context>
    <name>ui::HandoutDialog</name>
    <message>
        <source>With answers, reasons and points</source>
        <translation>附答案、理由和分值</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Work sheets and questions</source>
        <translation>练习卷与题库</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>A PDF has the sheets one behind the other, with other numbers on each. Moodle XML and GIFT have as many variants of each question.</source>
        <translation>PDF 中各份练习卷依次排列，每份的数字不同；Moodle XML 和 GIFT 中每道题有同样多的变式。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Different sheets</source>
        <translation>份数（各不相同）</translation>
    </message>
    <message>
        <source>Number of the first</source>
        <translation>第一份的编号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>One question of each of these exercises:</source>
        <translation>下列练习各出一道题：</translation>
    </message>
    <message>
        <source>Left out, as they need the simulator: %1</source>
        <translation>需要模拟器，没有收入：%1</translation>
    </message>
    <message>
        <source>Work sheets (PDF)</source>
        <translation>练习卷（PDF）</translation>
    </message>
    <message>
        <source>Questions for Moodle</source>
        <translation>Moodle 题库</translation>
    </message>
    <message>
        <source>Questions in GIFT</source>
        <translation>GIFT 题库</translation>
    </message>
    <message>
        <source>Save the sheets or questions</source>
        <translation>保存练习卷或题库</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>已选 %1 题</translation>
    </message>
    <message>
        <source>work-sheets</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>-key</source>
        <translation>-答案</translation>
    </message>
</context>
<context>
    <name>ui::HintRows</name>
    <message>
        <source>Another hint</source>
        <translation>再加一条提示</translation>
    </message>
    <message>
        <source>Hint %1</source>
        <translation>提示 %1</translation>
    </message>
</context>
<context>
    <name>ui::InjectionDialog</name>
    <message>
        <source>Inject</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>Inject a segment</source>
        <translation>注入报文段</translation>
    </message>
    <message>
        <source>relative to the initial sequence number</source>
        <translation>相对于初始序号</translation>
    </message>
    <message>
        <source>absolute, as on the wire</source>
        <translation>绝对值，与线路上相同</translation>
    </message>
    <message>
        <source>Arrives at</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>以此开始</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志位</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>序号写法</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Acknowledgment number</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Octets of data</source>
        <translation>数据字节数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What the receiver will do:</source>
        <translation>接收方将会：</translation>
    </message>
    <message>
        <source>Urgent pointer</source>
        <translation>紧急指针</translation>
    </message>
    <message>
        <source>With its options the packet has %1 octets, but IPv4 has room for %2 (RFC 791 §3.1): make the data %3 octets at most.</source>
        <translation>加上选项，分组共有 %1 字节，而 IPv4 分组最多 %2 字节（RFC 791 §3.1）：数据请不要超过 %3 字节。</translation>
    </message>
    <message>
        <source>MSS, window scale and SACK permitted mean something only on a SYN (RFC 9293 §3.2, RFC 7323 §2.2, RFC 2018 §2): here they are ignored.</source>
        <translation>MSS、窗口扩大和“允许选择确认”只在 SYN 报文段中有意义（RFC 9293 §3.2、RFC 7323 §2.2、RFC 2018 §2），在这里会被忽略。</translation>
    </message>
    <message>
        <source>A window scale of more than 14 counts as 14 (RFC 7323 §2.3).</source>
        <translation>大于 14 的窗口扩大移位数按 14 处理（RFC 7323 §2.3）。</translation>
    </message>
    <message>
        <source>What is wrong:</source>
        <translation>需要改正：</translation>
    </message>
</context>
<context>
    <name>ui::InjectionWords</name>
    <message>
        <source>What it expects next</source>
        <translation>它期望的下一个报文段</translation>
    </message>
    <message>
        <source>FIN in order</source>
        <translation>按序的 FIN</translation>
    </message>
    <message>
        <source>RST with exactly the expected number</source>
        <translation>序号正好是期望值的 RST</translation>
    </message>
    <message>
        <source>Blind RST in the window</source>
        <translation>窗口内的盲目 RST</translation>
    </message>
    <message>
        <source>Blind RST outside the window</source>
        <translation>窗口外的盲目 RST</translation>
    </message>
    <message>
        <source>Old duplicate SYN</source>
        <translation>已失效的连接请求报文段</translation>
    </message>
    <message>
        <source>Blind SYN in the window</source>
        <translation>窗口内的盲目 SYN</translation>
    </message>
    <message>
        <source>Data beyond the window</source>
        <translation>超出窗口的数据</translation>
    </message>
    <message>
        <source>ACK of what was never sent</source>
        <translation>确认从未发送过的数据</translation>
    </message>
    <message>
        <source>It goes from %1 to %2.</source>
        <translation>它从 %1 进入 %2。</translation>
    </message>
    <message>
        <source>Its user gets octets: %1.</source>
        <translation>它的用户得到 %1 字节数据。</translation>
    </message>
    <message>
        <source>Its user is told: %1.</source>
        <translation>它的用户得知：%1。</translation>
    </message>
    <message>
        <source>It sends %1.</source>
        <translation>它发送 %1。</translation>
    </message>
    <message>
        <source>It drops the segment without an answer.</source>
        <translation>它丢弃此报文段，不作回答。</translation>
    </message>
    <message>
        <source>It takes note of the segment; nothing leaves.</source>
        <translation>它处理此报文段，但不发送任何报文段。</translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>ui::ItemCard</name>
    <message>
        <source>✓ Right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>✗ Not right</source>
        <translation>✗ 不对</translation>
    </message>
    <message>
        <source>– Not answered</source>
        <translation>– 未作答</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 分</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>演示给我看</translation>
    </message>
    <message>
        <source>Show me: %1</source>
        <translation>演示给我看：%1</translation>
    </message>
</context>
<context>
    <name>ui::ItemEditor</name>
    <message>
        <source>↑ Up</source>
        <translation>↑ 上移</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>↓ Down</source>
        <translation>↓ 下移</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Go on in the laboratory</source>
        <translation>到实验室继续操作</translation>
    </message>
    <message>
        <source>Do it in the laboratory</source>
        <translation>到实验室操作</translation>
    </message>
    <message>
        <source>Choose a state</source>
        <translation>请选择状态</translation>
    </message>
    <message>
        <source>Choose a segment</source>
        <translation>请选择报文段</translation>
    </message>
    <message>
        <source>or with %1</source>
        <translation>也可用 %1 表示</translation>
    </message>
</context>
<context>
    <name>ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::KindWords</name>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Find the segment</source>
        <translation>找报文段</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>操作目标</translation>
    </message>
    <message>
        <source>Draw the window</source>
        <translation>画出窗口</translation>
    </message>
</context>
<context>
    <name>ui::LearnPlace</name>
    <message>
        <source>Progress</source>
        <translation>学习进度</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测验</translation>
    </message>
    <message>
        <source>Make your own…</source>
        <translation>自己制作…</translation>
    </message>
    <message>
        <source>Change this exercise…</source>
        <translation>修改这个练习…</translation>
    </message>
    <message>
        <source>Work sheets…</source>
        <translation>练习卷…</translation>
    </message>
    <message>
        <source>Back to the test</source>
        <translation>回到测验</translation>
    </message>
    <message>
        <source>From the list to the page, and back</source>
        <translation>在列表与题目之间切换</translation>
    </message>
    <message>
        <source>Hand in, try again, or go on</source>
        <translation>提交、再试一次，或继续</translation>
    </message>
</context>
<context>
    <name>ui::Learner</name>
    <message>
        <source>Your progress cannot be read, and what you do now is not kept: %1</source>
        <translation>学习进度读不出来，现在做的也不会保存：%1</translation>
    </message>
    <message>
        <source>The file of your progress cannot be deleted: %1</source>
        <translation>学习进度的文件无法删除：%1</translation>
    </message>
    <message>
        <source>Your progress is not kept: %1.</source>
        <translation>学习进度没有保存：%1。</translation>
    </message>
</context>
<context>
    <name>ui::LessonBar</name>
    <message>
        <source>Leave the lesson</source>
        <translation>退出课程</translation>
    </message>
    <message>
        <source>Back to this place</source>
        <translation>回到此处</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>To the exercises</source>
        <translation>去做练习</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>Stop %1 of %2</source>
        <translation>讲解 %1 / %2</translation>
    </message>
    <message>
        <source>✓ Right: %1</source>
        <translation>✓ 正确：%1</translation>
    </message>
    <message>
        <source>✗ Not right: %1</source>
        <translation>✗ 不对：%1</translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>Skip the question</source>
        <translation>跳过提问</translation>
    </message>
</context>
<context>
    <name>ui::LinkWords</name>
    <message>
        <source>Delay</source>
        <translation>时延</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Duplication</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Reordering</source>
        <translation>失序</translation>
    </message>
    <message>
        <source>Held back for</source>
        <translation>滞留时间</translation>
    </message>
    <message>
        <source>Corruption</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Up to this much is added to the delay of each segment.</source>
        <translation>每个报文段的时延随机增加，最多增加这么多。</translation>
    </message>
    <message>
        <source>How fast packets leave onto the line; a longer packet takes longer.</source>
        <translation>分组发送到线路上的速率；分组越长，发送时间越长。</translation>
    </message>
    <message>
        <source>How many packets may wait for the line; what comes after them is dropped.</source>
        <translation>最多有多少个分组排队等待线路；排不下的被丢弃。</translation>
    </message>
    <message>
        <source>How likely a segment is lost half-way.</source>
        <translation>报文段在途中丢失的概率。</translation>
    </message>
    <message>
        <source>How likely a segment arrives twice.</source>
        <translation>报文段到达两次的概率。</translation>
    </message>
    <message>
        <source>How likely a segment is held back, so that later ones overtake it.</source>
        <translation>报文段被滞留、因而被后面的报文段超过的概率。</translation>
    </message>
    <message>
        <source>How long a segment that is to be overtaken is held back.</source>
        <translation>要被超过的报文段滞留多久。</translation>
    </message>
    <message>
        <source>How likely a segment is damaged: it is dropped on arrival, the checksum fails.</source>
        <translation>报文段损坏的概率：到达时检验和不对，被丢弃。</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>as the delay</source>
        <translation>与时延相同</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>个分组</translation>
    </message>
    <message>
        <source>LAN: 0.2 ms, 1 Gbit/s</source>
        <translation>局域网：0.2 ms，1 Gbit/s</translation>
    </message>
    <message>
        <source>DSL: 15 ms, 2 and 16 Mbit/s</source>
        <translation>DSL：15 ms，2 和 16 Mbit/s</translation>
    </message>
    <message>
        <source>Satellite: 270 ms, 5 and 20 Mbit/s</source>
        <translation>卫星：270 ms，5 和 20 Mbit/s</translation>
    </message>
    <message>
        <source>Lossy Wi-Fi: 5 to 20 ms, 5 % lost</source>
        <translation>有丢失的 Wi-Fi：5 到 20 ms，丢失 5 %</translation>
    </message>
    <message>
        <source>Plain: 50 ms, nothing is lost</source>
        <translation>简单网络：50 ms，不丢失</translation>
    </message>
    <message>
        <source>How long a segment travels from one side to the other.</source>
        <translation>报文段从一端到另一端的传播时延。</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>New laboratory</source>
        <translation>新建实验</translation>
    </message>
    <message>
        <source>Woshou</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;New laboratory</source>
        <translation>新建实验(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Export figure…</source>
        <translation>导出图形(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>State graph</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>About Woshou</source>
        <translation>关于握手</translation>
    </message>
    <message>
        <source>Woshou %1</source>
        <translation>握手 %1</translation>
    </message>
    <message>
        <source>A laboratory for TCP: watch connections being made and ended, and interfere.</source>
        <translation>TCP 实验室：观察连接的建立与释放，并亲手干预。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Put all back in place</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>&amp;About Woshou</source>
        <translation>关于握手(&amp;A)</translation>
    </message>
    <message>
        <source>The figure was not copied.</source>
        <translation>图片未能复制。</translation>
    </message>
    <message>
        <source>It is too long for the clipboard: export it, or a part of it, to a file.</source>
        <translation>图太长，剪贴板放不下：请把它或其中一部分导出为文件。</translation>
    </message>
    <message>
        <source>Copied as SVG and as PNG.</source>
        <translation>已复制为 SVG 和 PNG。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy diagram</source>
        <translation>复制时序图(&amp;C)</translation>
    </message>
    <message>
        <source>Copy state &amp;graph</source>
        <translation>复制状态图(&amp;G)</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>适合全部</translation>
    </message>
    <message>
        <source>In the diagram</source>
        <translation>在时序图中</translation>
    </message>
    <message>
        <source>While projecting</source>
        <translation>投影时</translation>
    </message>
    <message>
        <source>This cannot be opened.</source>
        <translation>无法打开。</translation>
    </message>
    <message>
        <source>Only files of this computer can be opened.</source>
        <translation>只能打开本机上的文件。</translation>
    </message>
    <message>
        <source>This is a folder: drop a file.</source>
        <translation>这是文件夹，请拖入一个文件。</translation>
    </message>
    <message>
        <source>Of %1 files the first one was opened.</source>
        <translation>共 %1 个文件，已打开第一个。</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键一览(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Welcome…</source>
        <translation>欢迎(&amp;W)…</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>事件记录</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>&amp;Sequence numbers</source>
        <translation>序号写法(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Flags</source>
        <translation>标志写法(&amp;F)</translation>
    </message>
    <message>
        <source>What you choose is not kept for the next time: %1.</source>
        <translation>您的选择无法保留到下次：%1。</translation>
    </message>
    <message>
        <source>This session is open in another window of Woshou, too.</source>
        <translation>这个会话也在另一个握手窗口中打开着。</translation>
    </message>
    <message>
        <source>What is saved there and here is not merged: whoever saves later is asked first.</source>
        <translation>两处的改动不会合并：后保存的一方会先得到询问。</translation>
    </message>
    <message>
        <source>Saved: %1. Its other names (hard links) keep what it held before.</source>
        <translation>已保存：%1。它的其他名称（硬链接）仍是原来的内容。</translation>
    </message>
    <message>
        <source>Unsaved work is not kept for a crash any more: %1. Save often.</source>
        <translation>未保存的操作不再自动保留，程序若意外退出就会丢失：%1。请经常保存。</translation>
    </message>
    <message>
        <source>Unsaved work is kept for a crash again.</source>
        <translation>未保存的操作又开始自动保留。</translation>
    </message>
    <message>
        <source>The run was stopped after %L1 rows, as it may have no end.</source>
        <translation>运行的记录达到 %L1 行后被停止，它可能永无止境。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>在图表中</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Scenarios, lessons, exercises, sessions and packetdrill scripts</source>
        <translation>场景、课程、练习、会话和 packetdrill 脚本</translation>
    </message>
    <message>
        <source>Own lessons and exercises</source>
        <translation>自制课程和练习</translation>
    </message>
    <message>
        <source>&amp;Make a lesson or an exercise…</source>
        <translation>制作课程或练习(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>批注(&amp;N)…</translation>
    </message>
    <message>
        <source>Na&amp;me…</source>
        <translation>名称(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>两端(&amp;N)</translation>
    </message>
    <message>
        <source>Play on after a &amp;call</source>
        <translation>调用后继续播放(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>Save as s&amp;cenario…</source>
        <translation>另存为场景(&amp;C)…</translation>
    </message>
    <message>
        <source>The scenario was not saved.</source>
        <translation>场景未保存。</translation>
    </message>
    <message>
        <source>The run of a packetdrill script follows from the script alone.</source>
        <translation>packetdrill 脚本的过程完全由脚本决定。</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Save as a scenario</source>
        <translation>另存为场景</translation>
    </message>
    <message>
        <source>&amp;Remove what is selected from the run</source>
        <translation>从运行中去掉所选的内容(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Work sheets and questions…</source>
        <translation>练习卷与题库(&amp;W)…</translation>
    </message>
    <message>
        <source>Move this file to the trash?</source>
        <translation>将此文件移到回收站？</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>It was not moved to the trash.</source>
        <translation>未能移到回收站。</translation>
    </message>
    <message>
        <source>There may be no trash here. The file can be deleted where it lies.</source>
        <translation>此处可能没有回收站。可以到文件所在的文件夹中删除它。</translation>
    </message>
    <message>
        <source>The manual opens: %1</source>
        <translation>正在打开手册：%1</translation>
    </message>
    <message>
        <source>While learning</source>
        <translation>学习时</translation>
    </message>
</context>
<context>
    <name>ui::ManualAction</name>
    <message>
        <source>The manual is not installed.</source>
        <translation>没有安装手册。</translation>
    </message>
    <message>
        <source>It would be in this folder. On Debian and Ubuntu the package woshou-doc puts it there.</source>
        <translation>手册应当在这个文件夹中。在 Debian 和 Ubuntu 上，由软件包 woshou-doc 安装。</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>No program was found that shows the manual.</source>
        <translation>没有找到能打开手册的程序。</translation>
    </message>
    <message>
        <source>A browser can open this file.</source>
        <translation>可以用浏览器打开这个文件。</translation>
    </message>
</context>
<context>
    <name>ui::Message</name>
    <message>
        <source>Woshou</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ui::MistakeRow</name>
    <message>
        <source>A wrong answer, such as %1</source>
        <translation>一个错误答案，如 %1</translation>
    </message>
    <message>
        <source>What has happened instead…</source>
        <translation>实际发生了什么…</translation>
    </message>
    <message>
        <source>What has happened instead</source>
        <translation>实际发生了什么</translation>
    </message>
    <message>
        <source>What is told then</source>
        <translation>这时告诉学生什么</translation>
    </message>
</context>
<context>
    <name>ui::NetworkPanel</name>
    <message>
        <source>to the server</source>
        <translation>到服务器</translation>
    </message>
    <message>
        <source>to the client</source>
        <translation>到客户端</translation>
    </message>
    <message>
        <source>Both directions alike</source>
        <translation>两个方向相同</translation>
    </message>
    <message>
        <source>Choose a network…</source>
        <translation>选择网络…</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>到%1</translation>
    </message>
</context>
<context>
    <name>ui::NotationWords</name>
    <message>
        <source>Symbols: x, y+1</source>
        <translation>符号：x、y+1</translation>
    </message>
    <message>
        <source>Relative to the ISN</source>
        <translation>相对初始序号</translation>
    </message>
    <message>
        <source>As on the wire</source>
        <translation>线路上的实际值</translation>
    </message>
</context>
<context>
    <name>ui::Notes</name>
    <message>
        <source>Name of the client</source>
        <translation>客户端的名称</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>服务器的名称</translation>
    </message>
    <message>
        <source>What this end is called in the window, in figures and in sentences.</source>
        <translation>在窗口、图和说明文字里怎样称呼这一端。</translation>
    </message>
    <message>
        <source>No note can be put there.</source>
        <translation>这里不能加批注。</translation>
    </message>
    <message>
        <source>The segment was injected: neither end has sent it. Put the note beside a lifeline.</source>
        <translation>这个报文段是注入的，不是任何一端发出的。请把批注写在生命线旁边。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>It is drawn beside the lifeline, at %1 s.</source>
        <translation>写在生命线旁边，时刻 %1 s。</translation>
    </message>
    <message>
        <source>It belongs to a segment that is not sent in this run.</source>
        <translation>它所属的报文段在这次运行中没有发出。</translation>
    </message>
    <message>
        <source>It is drawn by segment %1: %2, from %3.</source>
        <translation>写在报文段 %1 旁边（%2，由%3发出）。</translation>
    </message>
</context>
<context>
    <name>ui::NumberEdit</name>
    <message>
        <source>%1 is empty: write a whole number from %2 to %3.</source>
        <translation>“%1”还没有填写：请填 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>%1 cannot be “%4”: write a whole number from %2 to %3.</source>
        <translation>“%1”不能是“%4”：请填 %2 到 %3 之间的整数。</translation>
    </message>
</context>
<context>
    <name>ui::OptionForm</name>
    <message>
        <source>Window scale</source>
        <translation>窗口扩大</translation>
    </message>
    <message>
        <source>SACK blocks</source>
        <translation>SACK 块</translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation>允许选择确认</translation>
    </message>
    <message>
        <source>The options take %1 octets, but a header has room for %2 (RFC 9293 §3.1): leave some out.</source>
        <translation>这些选项共占 %1 字节，而首部最多只能容纳 %2 字节的选项（RFC 9293 §3.1）：请去掉一些。</translation>
    </message>
    <message>
        <source>MSS</source>
        <translation>MSS</translation>
    </message>
    <message>
        <source>Timestamp TSval</source>
        <translation>时间戳 TSval</translation>
    </message>
    <message>
        <source>Echoed TSecr</source>
        <translation>回送值 TSecr</translation>
    </message>
    <message>
        <source>Options: %1 of %2 octets</source>
        <translation>选项：占 %1 字节，最多 %2 字节</translation>
    </message>
</context>
<context>
    <name>ui::PanelTitle</name>
    <message>
        <source>Put back into the window</source>
        <translation>放回窗口</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>ui::PreviewDialog</name>
    <message>
        <source>As a learner sees it</source>
        <translation>学生看到的样子</translation>
    </message>
    <message>
        <source>A learner goes to the laboratory here. In the preview what you did yourself is the answer: hand it in.</source>
        <translation>学习者会在这里进入实验室。预览中以您自己的操作作为答案，直接提交即可。</translation>
    </message>
</context>
<context>
    <name>ui::Progress</name>
    <message>
        <source>The run is being made: %1 segments so far.</source>
        <translation>正在推演：已有 %1 个报文段。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Woshou</source>
        <translation>握手</translation>
    </message>
</context>
<context>
    <name>ui::ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>学习进度</translation>
    </message>
    <message>
        <source>%1 of %2 exercises solved</source>
        <translation>共 %2 道练习，已做对 %1 道</translation>
    </message>
    <message>
        <source>What was right at the first try</source>
        <translation>第一次就做对的情况</translation>
    </message>
    <message>
        <source>Mistakes made more than once</source>
        <translation>犯过不止一次的错误</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>未填姓名</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学习者</translation>
    </message>
    <message>
        <source>Nothing has been handed in yet.</source>
        <translation>还没有交过卷。</translation>
    </message>
    <message>
        <source>Exercises by kind</source>
        <translation>各类练习</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>小题数</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>做对</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>目前没有。</translation>
    </message>
    <message>
        <source>%1 times: %2</source>
        <translation>%1 次：%2</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Export the progress</source>
        <translation>导出学习进度</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>学习进度</translation>
    </message>
    <message>
        <source>The progress was not exported.</source>
        <translation>学习进度没有导出。</translation>
    </message>
    <message>
        <source>Delete the progress of “%1”?</source>
        <translation>要删除“%1”的学习进度吗？</translation>
    </message>
    <message>
        <source>What was solved and which mistakes were made is forgotten for good.</source>
        <translation>做对了哪些题、犯过哪些错误都会删除，无法恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 of %2 lessons done</source>
        <translation>共 %2 节课程，已学完 %1 节</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>课程：%1</translation>
    </message>
    <message>
        <source>Transitions of the state graph you have met</source>
        <translation>状态图中遇到过的转换</translation>
    </message>
    <message>
        <source>Of %1 in the graph: %2 done by you, %3 seen only, %4 not met yet (thin lines). A transition counts as done by you when it follows something you did in the laboratory.</source>
        <translation>图中共 %1 个转换：自己引发的 %2 个，只是看到过的 %3 个，还没有遇到的 %4 个（细线）。在实验室里操作之后发生的转换，算作自己引发的。</translation>
    </message>
    <message>
        <source>With your number in the class, your questions differ from those of others.</source>
        <translation>填上班内编号后，题目数据会与其他同学不同。</translation>
    </message>
</context>
<context>
    <name>ui::Projection</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>跳到结尾</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>返回窗口</translation>
    </message>
    <message>
        <source>State graph or diagram</source>
        <translation>状态图或时序图</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>PgDn, →, Space: next step</source>
        <translation>PgDn、→、空格：下一步</translation>
    </message>
    <message>
        <source>P: play</source>
        <translation>P：播放</translation>
    </message>
    <message>
        <source>D: drop the segment on its way</source>
        <translation>D：丢弃在途的报文段</translation>
    </message>
    <message>
        <source>Tab: select a segment</source>
        <translation>Tab：选中报文段</translation>
    </message>
    <message>
        <source>G: state graph</source>
        <translation>G：状态图</translation>
    </message>
    <message>
        <source>+ −: zoom</source>
        <translation>+、−：缩放</translation>
    </message>
    <message>
        <source>Esc: back to the window</source>
        <translation>Esc：返回窗口</translation>
    </message>
    <message>
        <source>Select the next segment in flight</source>
        <translation>选中途中的下一个报文段</translation>
    </message>
    <message>
        <source>Drop, delay, duplicate, corrupt it on its way</source>
        <translation>丢弃、延迟、重复、损坏在途的报文段</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>对它能做什么</translation>
    </message>
    <message>
        <source>K: charts</source>
        <translation>K：图表</translation>
    </message>
    <message>
        <source>Charts beside the diagram, or none</source>
        <translation>在时序图旁显示或隐藏图表</translation>
    </message>
    <message>
        <source>PgDn, →, Space: next stop</source>
        <translation>PgDn、→、空格：下一处讲解</translation>
    </message>
    <message>
        <source>1, 2, 3: answer what is asked</source>
        <translation>1、2、3：回答提问</translation>
    </message>
    <message>
        <source>Scroll the charts</source>
        <translation>滚动图表</translation>
    </message>
    <message>
        <source>In a lesson: answer what is asked</source>
        <translation>课程中：回答提问</translation>
    </message>
    <message>
        <source>This was the last stop. Esc: back to the window</source>
        <translation>这是最后一处讲解。Esc：返回窗口</translation>
    </message>
</context>
<context>
    <name>ui::QuestionFigure</name>
    <message>
        <source>Table of segments</source>
        <translation>报文段表</translation>
    </message>
    <message>
        <source>Click a point in the chart: its value is entered where you are answering.</source>
        <translation>在图上单击一点，其数值就填入正在作答的空里。</translation>
    </message>
</context>
<context>
    <name>ui::QuestionPage</name>
    <message>
        <source>Points: %1 of %2</source>
        <translation>得分：%1 / %2</translation>
    </message>
    <message>
        <source>✓ All right. %1</source>
        <translation>✓ 全部正确。%1</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Next exercise</source>
        <translation>下一道练习</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Hint %1 of %2</source>
        <translation>提示 %1（共 %2 条）</translation>
    </message>
    <message>
        <source>Variant %1</source>
        <translation>第 %1 套</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Another one like it</source>
        <translation>再来一道同类题</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>第 %1 题，共 %2 题</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>上一题</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>Hand in the test</source>
        <translation>交卷</translation>
    </message>
    <message>
        <source>Save my answers…</source>
        <translation>保存我的答案…</translation>
    </message>
    <message>
        <source>As a file to hand in</source>
        <translation>存成文件，可以上交</translation>
    </message>
    <message>
        <source>Not answered yet: %1. Left so, it counts as wrong.</source>
        <translation>尚未作答：%1。不作答按答错计。</translation>
    </message>
    <message>
        <source>The answer: %1</source>
        <translation>答案：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back to the result</source>
        <translation>返回成绩</translation>
    </message>
    <message>
        <source>Give up the test…</source>
        <translation>放弃测验…</translation>
    </message>
</context>
<context>
    <name>ui::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>清除记录(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ui::Recovery</name>
    <message>
        <source>Woshou</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>Woshou ended before this work was saved. Take it up again?</source>
        <translation>握手上次退出时，这些操作还没有保存。是否恢复？</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Its file is no longer there: %1</source>
        <translation>原来的文件已不存在：%1</translation>
    </message>
    <message>
        <source>Its file was written at %1, which is later: %2</source>
        <translation>原来的文件写入于 %1，比它新：%2</translation>
    </message>
    <message>
        <source>Its file was written at %1, which is earlier: %2</source>
        <translation>原来的文件写入于 %1，比它旧：%2</translation>
    </message>
    <message>
        <source>Kept at %1</source>
        <translation>保留于 %1</translation>
    </message>
    <message>
        <source>Woshou ended before some work was saved, and this version cannot read what was kept.</source>
        <translation>握手上次退出时有些操作还没有保存，而当前版本无法读取所保留的内容。</translation>
    </message>
    <message>
        <source>Save it as a file, so that nothing is lost: a newer version may be able to open it.</source>
        <translation>请把它另存为文件，以免丢失：更新的版本也许能打开它。</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>另存为文件(&amp;S)…</translation>
    </message>
    <message>
        <source>Branches: %1, operations: %2</source>
        <translation>分支：%1，操作：%2</translation>
    </message>
</context>
<context>
    <name>ui::RoundsEditor</name>
    <message>
        <source>Click, or ← → for the round, ↑ ↓ or digits for the window.</source>
        <translation>点击网格，或用 ← → 选择轮次，用 ↑ ↓ 或数字键设定窗口。</translation>
    </message>
</context>
<context>
    <name>ui::RoundsPad</name>
    <message>
        <source>nothing yet</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>Round %1: %2</source>
        <translation>第 %1 轮：%2</translation>
    </message>
    <message>
        <source>%1, not right</source>
        <translation>%1，不对</translation>
    </message>
</context>
<context>
    <name>ui::SackText</name>
    <message>
        <source>“%1” is no SACK block: write it as left-right, such as 301-401, with commas between blocks.</source>
        <translation>“%1”不是 SACK 块：请写成“左边界-右边界”，例如 301-401，多个块之间用逗号隔开。</translation>
    </message>
    <message>
        <source>The edges of the SACK block “%1” must be from %2 to %3.</source>
        <translation>SACK 块“%1”的边界必须在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>The SACK block “%1” holds no octet: its right edge must lie behind its left edge (RFC 2018 §3).</source>
        <translation>SACK 块“%1”不含任何字节：右边界必须在左边界之后（RFC 2018 §3）。</translation>
    </message>
    <message>
        <source>There are %1 SACK blocks, but a header has room for %2 at most: leave some out.</source>
        <translation>共有 %1 个 SACK 块，而首部最多只能容纳 %2 个：请去掉一些。</translation>
    </message>
</context>
<context>
    <name>ui::SaveName</name>
    <message>
        <source>There is a file of this name already: %1</source>
        <translation>已有同名文件：%1</translation>
    </message>
    <message>
        <source>If you replace it, its other names (hard links) keep what it holds now.</source>
        <translation>替换后，它的其他名称（硬链接）仍保留现在的内容。</translation>
    </message>
    <message>
        <source>If you replace it, what it holds now is lost.</source>
        <translation>替换后，现在的内容将会丢失。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ui::ScenarioDialog</name>
    <message>
        <source>Save as a scenario</source>
        <translation>另存为场景</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What to watch, in a sentence</source>
        <translation>看点（一句话）</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Played again, the scenario shows exactly this run.</source>
        <translation>重新播放该场景，得到的过程与此完全相同。</translation>
    </message>
    <message>
        <source>Played again, the scenario goes another way from %1 on.</source>
        <translation>重新播放该场景，从 %1 起过程会有所不同。</translation>
    </message>
    <message>
        <source>A scenario cannot hold, so this is left out:</source>
        <translation>场景文件无法表示下列操作，故略去：</translation>
    </message>
    <message>
        <source>What was done in this run becomes part of the scenario, as steps and faults; what is dropped is lost half-way. Names and notes are kept, too.</source>
        <translation>在此过程中所做的操作会写成场景的步骤和故障；被丢弃的报文段在中途丢失。两端名称与批注也一并保留。</translation>
    </message>
    <message>
        <source>Played again, the scenario shows the same segments and states. What was done in the very instant of something else happens a few nanoseconds later.</source>
        <translation>重新播放该场景，报文段和状态都相同；只是与其他事件同一时刻的操作会推后几纳秒。</translation>
    </message>
</context>
<context>
    <name>ui::ScenarioPanel</name>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>New laboratory</source>
        <translation>新建实验</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>看点</translation>
    </message>
    <message>
        <source>Two closed sides. Let one of them listen, then let the other one connect.</source>
        <translation>两端都处于关闭状态。先让一端收听，再让另一端连接。</translation>
    </message>
</context>
<context>
    <name>ui::Script</name>
    <message>
        <source>FreeBSD drops a FIN without ACK before it looks at the sequence number; RFC 9293 §3.10.7.4 checks that first, and answers</source>
        <translation>FreeBSD 不检查序号就丢弃没有 ACK 的 FIN；RFC 9293 §3.10.7.4 要求先检查序号并作出应答</translation>
    </message>
    <message>
        <source>FreeBSD drops a SYN,ACK in LISTEN; RFC 9293 §3.10.7.2 answers with a reset</source>
        <translation>FreeBSD 在 LISTEN（收听）中丢弃 SYN,ACK；RFC 9293 §3.10.7.2 要求回送 RST</translation>
    </message>
    <message>
        <source>FreeBSD discards a FIN that comes with a SYN; RFC 9293 §3.10.7.3 keeps it for ESTABLISHED</source>
        <translation>FreeBSD 丢弃与 SYN 同来的 FIN；RFC 9293 §3.10.7.3 把它留到 ESTABLISHED（已建立连接）再处理</translation>
    </message>
    <message>
        <source>FreeBSD repeats its FIN in CLOSING; RFC 9293 Figure 13 sends a bare ACK</source>
        <translation>FreeBSD 在 CLOSING（正在关闭）中重发 FIN；RFC 9293 图 13 只发送 ACK</translation>
    </message>
    <message>
        <source>what it tests is FreeBSD&apos;s own</source>
        <translation>所测试的是 FreeBSD 特有的行为</translation>
    </message>
    <message>
        <source>The client is tested, as a stack of profile %1; the script plays the server.</source>
        <translation>被测试的是客户端，按 %1 协议栈的方式；脚本扮演服务器。</translation>
    </message>
    <message>
        <source>The server is tested, as a stack of profile %1; the script plays the client.</source>
        <translation>被测试的是服务器，按 %1 协议栈的方式；脚本扮演客户端。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Flags: expected %1, sent %2.</source>
        <translation>标志位：预期 %1，实际发送 %2。</translation>
    </message>
    <message>
        <source>Sequence number: expected %1, sent %2.</source>
        <translation>序号：预期 %1，实际发送 %2。</translation>
    </message>
    <message>
        <source>Octets of data: expected %1, sent %2.</source>
        <translation>数据字节数：预期 %1，实际发送 %2。</translation>
    </message>
    <message>
        <source>Acknowledgment number: expected %1, sent %2.</source>
        <translation>确认号：预期 %1，实际发送 %2。</translation>
    </message>
    <message>
        <source>Window: expected %1, sent %2.</source>
        <translation>窗口：预期 %1，实际发送 %2。</translation>
    </message>
    <message>
        <source>Urgent pointer: expected %1, sent %2.</source>
        <translation>紧急指针：预期 %1，实际发送 %2。</translation>
    </message>
    <message>
        <source>Options: expected %1, sent %2.</source>
        <translation>选项：预期 %1，实际发送 %2。</translation>
    </message>
    <message>
        <source>Time: expected at %1 s, sent at %2 s.</source>
        <translation>时间：预期在 %1 秒，实际在 %2 秒发送。</translation>
    </message>
    <message>
        <source>Line %1 differs:</source>
        <translation>第 %1 行与预期不符：</translation>
    </message>
    <message>
        <source>Line %1 differs: “%2” was expected, and nothing was sent.</source>
        <translation>第 %1 行与预期不符：预期“%2”，实际什么都没有发送。</translation>
    </message>
    <message>
        <source>Line %1 differs: “%2” was expected, and it was “%3”.</source>
        <translation>第 %1 行与预期不符：预期“%2”，实际是“%3”。</translation>
    </message>
    <message>
        <source>Line %1 differs: %2 should have come back, and still waits.</source>
        <translation>第 %1 行与预期不符：%2 应当已经返回，却仍在等待。</translation>
    </message>
    <message>
        <source>Line %1 is not understood: %2.</source>
        <translation>无法理解第 %1 行：%2。</translation>
    </message>
    <message>
        <source>Line %1 is not understood: %2 is not one of %3.</source>
        <translation>无法理解第 %1 行：%2 不在 %3 之列。</translation>
    </message>
    <message>
        <source>Line %1 cannot be played: %2.</source>
        <translation>无法执行第 %1 行：%2。</translation>
    </message>
    <message>
        <source>%1 of %2 events were as expected.</source>
        <translation>共 %2 个事件，其中 %1 个与预期相符。</translation>
    </message>
    <message>
        <source>All %1 events were as expected.</source>
        <translation>全部 %1 个事件都与预期相符。</translation>
    </message>
    <message>
        <source>A known deviation: %1.</source>
        <translation>这是已知的差异：%1。</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>与预期相符</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>与预期不符</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没有执行到</translation>
    </message>
</context>
<context>
    <name>ui::ScriptPanel</name>
    <message>
        <source>Lines of the script</source>
        <translation>脚本各行</translation>
    </message>
    <message>
        <source>Open a packetdrill script (*.pkt) to see here what it expects and what happened.</source>
        <translation>打开 packetdrill 脚本（*.pkt），这里就会显示脚本的预期和实际发生的情况。</translation>
    </message>
</context>
<context>
    <name>ui::SecondRunBox</name>
    <message>
        <source>No second run</source>
        <translation>不叠加</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>从文件选取…</translation>
    </message>
</context>
<context>
    <name>ui::SegmentMenu</name>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lay…</source>
        <translation>延迟(&amp;L)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>重复(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Corrupt</source>
        <translation>损坏(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>批注(&amp;N)…</translation>
    </message>
    <message>
        <source>Run without the planned &amp;fault</source>
        <translation>去掉为它设的故障(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Remove from the run</source>
        <translation>从运行中去掉(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ui::SequenceView</name>
    <message>
        <source>Select the segment before or behind</source>
        <translation>选中上一个或下一个报文段</translation>
    </message>
    <message>
        <source>Select the next segment in flight</source>
        <translation>选中途中的下一个报文段</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>对它能做什么</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选中</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>滚动</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>尚未发生：%1</translation>
    </message>
    <message>
        <source>Drop, delay, duplicate, corrupt it on its way</source>
        <translation>丢弃、延迟、重复、损坏在途的报文段</translation>
    </message>
    <message>
        <source>Click for what can be done with it on its way.</source>
        <translation>单击可选择如何处理这个在途的报文段。</translation>
    </message>
    <message>
        <source>Drawing the run: %1 %</source>
        <translation>正在绘制：%1 %</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Name an end, write a note</source>
        <translation>给一端命名、写批注</translation>
    </message>
    <message>
        <source>Now let the client connect: Connect in the bar above, or F3.</source>
        <translation>现在让客户端连接：按上方工具栏中的“连接”，或按 F3。</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Let the server listen first (Listen, Shift+F2), then the client connect (Connect, F3).</source>
        <translation>还没有发生任何事。先让服务器收听（“收听”，Shift+F2），再让客户端连接（“连接”，F3）。</translation>
    </message>
    <message>
        <source>First choose a segment on its way: click it, or press Tab.</source>
        <translation>请先选中一个在途的报文段：单击它，或按 Tab。</translation>
    </message>
    <message>
        <source>This segment is not on its way now.</source>
        <translation>此报文段现在不在传输途中。</translation>
    </message>
    <message>
        <source>No segment is on its way now.</source>
        <translation>现在没有报文段在传输途中。</translation>
    </message>
    <message>
        <source>Nothing has happened yet. The connection is open: let a side send or close, in the bar above.</source>
        <translation>还没有发生任何事。连接已建立：可用上方的按钮让某一端发送数据或关闭连接。</translation>
    </message>
    <message>
        <source>Run without the selected call</source>
        <translation>去掉所选的调用，重新运行</translation>
    </message>
</context>
<context>
    <name>ui::SessionFile</name>
    <message>
        <source>laboratory</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>The session was not saved.</source>
        <translation>会话没有保存。</translation>
    </message>
    <message>
        <source>The run of a packetdrill script follows from the script alone.</source>
        <translation>packetdrill 脚本的运行完全由脚本决定。</translation>
    </message>
    <message>
        <source>Woshou</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>Save what you did in this session?</source>
        <translation>是否保存本次会话中的操作？</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t save</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>恢复的会话</translation>
    </message>
    <message>
        <source>Without saving, what you did and its branches are lost.</source>
        <translation>不保存的话，其中的操作和分支将会丢失。</translation>
    </message>
</context>
<context>
    <name>ui::SettingEdit</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Takes effect with the next connection</source>
        <translation>从下一个连接起生效</translation>
    </message>
</context>
<context>
    <name>ui::SettingWords</name>
    <message>
        <source>Initial sequence number</source>
        <translation>初始序号</translation>
    </message>
    <message>
        <source>The number of the SYN. Several, separated by commas, are for one connection after the other.</source>
        <translation>SYN 报文段的序号。用逗号分隔的多个序号依次用于先后建立的各个连接。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Maximum segment size (MSS)</source>
        <translation>最大报文段长度（MSS）</translation>
    </message>
    <message>
        <source>Receive window</source>
        <translation>接收窗口</translation>
    </message>
    <message>
        <source>First retransmission timeout</source>
        <translation>初始超时重传时间</translation>
    </message>
    <message>
        <source>How long the first segment may stay unacknowledged before it is sent again.</source>
        <translation>第一个报文段多久未得到确认就重传。</translation>
    </message>
    <message>
        <source>Least retransmission timeout</source>
        <translation>超时重传时间下限</translation>
    </message>
    <message>
        <source>The timeout is never shorter, however short the round trips are.</source>
        <translation>无论往返时间多短，超时重传时间都不会比它更短。</translation>
    </message>
    <message>
        <source>Greatest retransmission timeout</source>
        <translation>超时重传时间上限</translation>
    </message>
    <message>
        <source>The timeout doubles each time it expires, up to this.</source>
        <translation>每次超时后加倍，但不超过此值。</translation>
    </message>
    <message>
        <source>Retransmissions of a segment</source>
        <translation>报文段重传次数</translation>
    </message>
    <message>
        <source>After so many without an acknowledgment the connection is given up.</source>
        <translation>重传这么多次仍得不到确认，就放弃连接。</translation>
    </message>
    <message>
        <source>Retransmissions of a SYN</source>
        <translation>SYN 重传次数</translation>
    </message>
    <message>
        <source>After so many the attempt to connect is given up.</source>
        <translation>重传这么多次后，放弃建立连接。</translation>
    </message>
    <message>
        <source>Maximum segment lifetime (MSL)</source>
        <translation>最长报文段寿命（MSL）</translation>
    </message>
    <message>
        <source>TIME-WAIT lasts twice as long.</source>
        <translation>TIME-WAIT 状态持续它的两倍时间。</translation>
    </message>
    <message>
        <source>User timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>The connection is given up when data stay unacknowledged for so long.</source>
        <translation>数据这么久未得到确认，就放弃连接。</translation>
    </message>
    <message>
        <source>Delayed acknowledgment</source>
        <translation>延迟确认</translation>
    </message>
    <message>
        <source>How long an acknowledgment of data may wait for company; 0: it is sent at once.</source>
        <translation>对数据的确认最多推迟多久，以便与其他内容一起发送；0 表示立即发送。</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>A connection on which nothing has arrived for so long is probed.</source>
        <translation>连接上这么久没有收到任何报文段，就发送保活探测。</translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation>窗口扩大</translation>
    </message>
    <message>
        <source>Offers the option in the SYN: windows are shifted left by so many bits.</source>
        <translation>在 SYN 中提出此选项：窗口值左移这么多位。</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Offers the option in the SYN: for better round-trip times and against old segments (PAWS).</source>
        <translation>在 SYN 中提出此选项：用于更准确地测量往返时间，并防止旧报文段造成混乱（PAWS）。</translation>
    </message>
    <message>
        <source>Selective acknowledgment (SACK)</source>
        <translation>选择确认（SACK）</translation>
    </message>
    <message>
        <source>Offers the option in the SYN: acknowledgments also tell what arrived out of order.</source>
        <translation>在 SYN 中提出此选项：确认报文段还说明哪些数据已失序到达。</translation>
    </message>
    <message>
        <source>Nagle&apos;s algorithm</source>
        <translation>Nagle 算法</translation>
    </message>
    <message>
        <source>A small segment waits as long as something is unacknowledged.</source>
        <translation>还有数据未得到确认时，小报文段先等待。</translation>
    </message>
    <message>
        <source>Protect TIME-WAIT (RFC 1337)</source>
        <translation>保护 TIME-WAIT（RFC 1337）</translation>
    </message>
    <message>
        <source>A RST does not end TIME-WAIT.</source>
        <translation>RST 不会结束 TIME-WAIT 状态。</translation>
    </message>
    <message>
        <source>Defend against blind attacks (RFC 5961)</source>
        <translation>防御盲目攻击（RFC 5961）</translation>
    </message>
    <message>
        <source>A RST must have exactly the expected number; a RST or SYN elsewhere in the window is answered by a challenge ACK.</source>
        <translation>RST 的序号必须正好是期望的序号；对窗口内其他位置的 RST 或 SYN，以质询确认回答。</translation>
    </message>
    <message>
        <source>Reuse of TIME-WAIT</source>
        <translation>重用 TIME-WAIT</translation>
    </message>
    <message>
        <source>A newer SYN may open the connection anew out of TIME-WAIT.</source>
        <translation>在 TIME-WAIT 状态收到更新的 SYN，可以重新打开连接。</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>计时器</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>chosen from the seed</source>
        <translation>由随机种子决定</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>octets</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>位</translation>
    </message>
    <message>
        <source>Congestion control</source>
        <translation>拥塞控制</translation>
    </message>
    <message>
        <source>How the congestion window grows, and what a loss makes of it.</source>
        <translation>拥塞窗口如何增大，以及丢失时如何减小。</translation>
    </message>
    <message>
        <source>Loss recovery</source>
        <translation>丢失恢复</translation>
    </message>
    <message>
        <source>By duplicate ACKs alone, or by what SACK tells, where it was agreed on.</source>
        <translation>只凭重复确认，或在协商了 SACK 时依据选择确认。</translation>
    </message>
    <message>
        <source>Proportional rate reduction (PRR)</source>
        <translation>按比例减速（PRR）</translation>
    </message>
    <message>
        <source>In a recovery the window comes down by and by, as data arrive.</source>
        <translation>恢复期间，随着数据到达逐步减小窗口。</translation>
    </message>
    <message>
        <source>RACK-TLP</source>
        <translation>RACK-TLP</translation>
    </message>
    <message>
        <source>Finds loss by time and by probes; it needs SACK.</source>
        <translation>按时间并用探测发现丢失；需要 SACK。</translation>
    </message>
    <message>
        <source>Initial congestion window</source>
        <translation>初始拥塞窗口</translation>
    </message>
    <message>
        <source>So many segments may leave before anything is acknowledged.</source>
        <translation>在收到确认之前可以发送这么多报文段。</translation>
    </message>
    <message>
        <source>First slow start threshold</source>
        <translation>初始慢开始门限</translation>
    </message>
    <message>
        <source>Slow start ends when the congestion window has become so large.</source>
        <translation>拥塞窗口增大到此值时，慢开始结束。</translation>
    </message>
    <message>
        <source>Congestion</source>
        <translation>拥塞</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Changed rules</source>
        <translation>改变的规则</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>The port of this side, as the header of its segments shows it.</source>
        <translation>此端的端口号，图中会标出。</translation>
    </message>
    <message>
        <source>How many octets of data a segment to this side may carry; the SYN says so.</source>
        <translation>发往此端的报文段最多携带多少字节的数据，由 SYN 告知对方。</translation>
    </message>
    <message>
        <source>The receive buffer: so much may be on its way to this side at once.</source>
        <translation>接收缓存的大小：同时在途、发往此端的数据不能超过它。</translation>
    </message>
    <message>
        <source>Rules of TCP that this side breaks, to see what they are for. With any of them the run is not TCP, and everything that shows it says so.</source>
        <translation>此端违反的 TCP 规则，用来看清这些规则的作用。选中任何一条，运行就不再是 TCP，凡显示它的地方都会注明。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>All back to the defaults</source>
        <translation>全部恢复默认值</translation>
    </message>
    <message>
        <source>An initial sequence number is a number from 0 to 4294967295; several are separated by commas.</source>
        <translation>初始序号是 0 到 4294967295 之间的数；多个序号用逗号分隔。</translation>
    </message>
</context>
<context>
    <name>ui::ShownChart</name>
    <message>
        <source>Who sends more</source>
        <translation>发送较多的一端</translation>
    </message>
    <message>
        <source>Mean: automatic</source>
        <translation>平均：自动</translation>
    </message>
    <message>
        <source>Mean of %1 ms</source>
        <translation>%1 ms 平均</translation>
    </message>
</context>
<context>
    <name>ui::SpokenStep</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>另有 %1 项。</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Where to begin</source>
        <translation>从哪里开始</translation>
    </message>
    <message>
        <source>A lesson shows and explains, and asks now and then. An exercise asks, and explains what was wrong. All of them are in the list at the left.</source>
        <translation>课程边演示边讲解，不时提问；练习直接出题，答错会说明原因。全部课程和练习都在左边的列表里。</translation>
    </message>
    <message>
        <source>The first lesson</source>
        <translation>第一课</translation>
    </message>
    <message>
        <source>An exercise at once</source>
        <translation>直接做一道练习</translation>
    </message>
</context>
<context>
    <name>ui::StateGraphView</name>
    <message>
        <source>Whole graph</source>
        <translation>整张状态图</translation>
    </message>
    <message>
        <source>The whole graph, or as large as it can be read (0)</source>
        <translation>显示整张状态图，或放大到看得清的大小（0）</translation>
    </message>
</context>
<context>
    <name>ui::StopCard</name>
    <message>
        <source>What is told here</source>
        <translation>这里讲什么</translation>
    </message>
    <message>
        <source>It points at nothing yet.</source>
        <translation>还没有指向任何东西。</translation>
    </message>
    <message>
        <source>It points at: %1</source>
        <translation>指向：%1</translation>
    </message>
    <message>
        <source>Point at what is selected</source>
        <translation>指向选中的内容</translation>
    </message>
    <message>
        <source>At nothing</source>
        <translation>不指向</translation>
    </message>
    <message>
        <source>Ask something first…</source>
        <translation>先提一个问题…</translation>
    </message>
    <message>
        <source>What is asked first</source>
        <translation>先问什么</translation>
    </message>
    <message>
        <source>Move to this moment</source>
        <translation>移到当前时刻</translation>
    </message>
    <message>
        <source>Stops where the run stands now, instead of where it did.</source>
        <translation>改为停在运行现在所处的时刻。</translation>
    </message>
    <message>
        <source>Ask at this moment</source>
        <translation>在此刻提问</translation>
    </message>
    <message>
        <source>While it is asked, the run stands where it stands now; with the answer it goes on to the stop.</source>
        <translation>提问时，运行过程停在当前时刻；作答后再继续到这一步。</translation>
    </message>
    <message>
        <source>It shows: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Show charts</source>
        <translation>显示图表</translation>
    </message>
    <message>
        <source>Stop %1, at %2</source>
        <translation>停留点 %1，%2</translation>
    </message>
    <message>
        <source>What is asked first, at %1</source>
        <translation>在 %1 时先提的问题</translation>
    </message>
</context>
<context>
    <name>ui::SubjectWords</name>
    <message>
        <source>segment %1</source>
        <translation>报文段 %1</translation>
    </message>
    <message>
        <source>state · %1</source>
        <translation>状态 · %1</translation>
    </message>
    <message>
        <source>call · %1</source>
        <translation>调用 · %1</translation>
    </message>
    <message>
        <source>settings · %1</source>
        <translation>设置 · %1</translation>
    </message>
    <message>
        <source>error · %1</source>
        <translation>差错 · %1</translation>
    </message>
    <message>
        <source>timer · %1</source>
        <translation>计时器 · %1</translation>
    </message>
</context>
<context>
    <name>ui::TestPage</name>
    <message>
        <source>Test</source>
        <translation>测验</translation>
    </message>
    <message>
        <source>Several questions without hints. How they were answered is told when all are handed in.</source>
        <translation>连续做几道题，没有提示。全部交卷之后才评分并说明错在哪里。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <translation>还剩 %1:%2</translation>
    </message>
    <message>
        <source>Points: %1 of %2</source>
        <translation>得分：%1 / %2</translation>
    </message>
    <message>
        <source>Another test</source>
        <translation>再测一次</translation>
    </message>
    <message>
        <source>%1. %2 (points: %3 of %4)</source>
        <translation>%1. %2（得分：%3 / %4）</translation>
    </message>
    <message>
        <source>Practise this</source>
        <translation>练习这道题</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部专题</translation>
    </message>
    <message>
        <source>See the question</source>
        <translation>查看题目</translation>
    </message>
    <message>
        <source>Give up the test?</source>
        <translation>放弃这次测验吗？</translation>
    </message>
    <message>
        <source>Its answers are thrown away, and nothing of it counts. Behind the last question it can be handed in with questions that are not answered.</source>
        <translation>已填的答案都会丢弃，也不计入进度。到最后一题就可以交卷，未作答的题目也可以一并交上。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The last result</source>
        <translation>上次成绩</translation>
    </message>
</context>
<context>
    <name>ui::TraceModel</name>
    <message>
        <source>Still to come.</source>
        <translation>尚未发生。</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>端</translation>
    </message>
</context>
<context>
    <name>ui::TracePanel</name>
    <message>
        <source>Rows shown, of all rows</source>
        <translation>显示的行数 / 总行数</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Segments sent</source>
        <translation>发出的报文段</translation>
    </message>
    <message>
        <source>State changes</source>
        <translation>状态变化</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>计时器</translation>
    </message>
    <message>
        <source>Calls and errors</source>
        <translation>调用与错误</translation>
    </message>
    <message>
        <source>Words to filter by</source>
        <translation>筛选词</translation>
    </message>
    <message>
        <source>Kind of row</source>
        <translation>行的种类</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>事件记录</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Filter: lost, seq&gt;300, flags:SYN …</source>
        <translation>筛选：丢失、seq&gt;300、flags:SYN……</translation>
    </message>
    <message>
        <source>Words that a row shows, and comparisons; all must hold:
seq&gt;300   ack=y+1   len&gt;0   window&lt;1000   time&gt;=1.5   (numbers)
flags:SYN,ACK   (at least these; = exactly these)
who:client   state:TIME-WAIT   &quot;several words&quot;</source>
        <translation>行中出现的词，以及比较条件；各项须同时满足：
seq&gt;300   ack=y+1   len&gt;0   window&lt;1000   time&gt;=1.5   （数值）
flags:SYN,ACK   （至少有这些标志；写 = 表示恰好这些）
who:client   state:TIME-WAIT   &quot;几个 词&quot;</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>端</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>共 %1 行</translation>
    </message>
    <message>
        <source>Rows: %1 of %2</source>
        <translation>%1 行，共 %2 行</translation>
    </message>
</context>
<context>
    <name>ui::TraceQuery</name>
    <message>
        <source>“%1” is no column. There are seq, ack, len, window, time, flags, who and state.</source>
        <translation>没有“%1”这一列。可用的列：seq、ack、len、window、time、flags、who、state。</translation>
    </message>
    <message>
        <source>“%1” is no number. Write, say, seq&gt;300, seq=x+1 or len&gt;0.</source>
        <translation>“%1”不是数。可以写成 seq&gt;300、seq=x+1 或 len&gt;0。</translation>
    </message>
    <message>
        <source>“%1” is no time. Write, say, time&gt;1.5 in seconds, or time&lt;200ms.</source>
        <translation>“%1”不是时间。可以写成 time&gt;1.5（单位为秒）或 time&lt;200ms。</translation>
    </message>
    <message>
        <source>“%1” is no flag. Write, say, flags:SYN,ACK; there are SYN, FIN, RST, PSH, ACK and URG.</source>
        <translation>“%1”不是标志位。可以写成 flags:SYN,ACK；可用的标志位：SYN、FIN、RST、PSH、ACK、URG。</translation>
    </message>
    <message>
        <source>“%1” is no state. Write, say, state:TIME-WAIT or state:SYN-SENT.</source>
        <translation>“%1”不是 TCP 状态。可以写成 state:TIME-WAIT 或 state:SYN-SENT。</translation>
    </message>
    <message>
        <source>“%1” is no end. Write who:client or who:server.</source>
        <translation>“%1”不是通信的一端。请写 who:client 或 who:server。</translation>
    </message>
    <message>
        <source>“%1” is no number: write a colon behind it, as in state:LISTEN.</source>
        <translation>“%1”不是数，不能比较大小：请在其后写冒号，如 state:LISTEN。</translation>
    </message>
</context>
<context>
    <name>ui::TraceTable</name>
    <message>
        <source>Trace</source>
        <translation>事件记录</translation>
    </message>
    <message>
        <source>&amp;Go to this moment</source>
        <translation>转到此时刻(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制各行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy rows as &amp;JSON lines</source>
        <translation>复制为 JSON 行(&amp;J)</translation>
    </message>
    <message>
        <source>Select &amp;all rows</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>So many rows are not copied: %1.</source>
        <translation>行数太多，没有复制：%1 行。</translation>
    </message>
    <message>
        <source>The clipboard takes %1 rows at most. Select fewer, filter, or write them all to a file by the command woshou trace.</source>
        <translation>剪贴板最多容纳 %1 行。请少选一些、先筛选，或用命令 woshou trace 把全部行写入文件。</translation>
    </message>
    <message>
        <source>Rows copied so far: %1 of %2.</source>
        <translation>已复制 %1 行，共 %2 行。</translation>
    </message>
</context>
<context>
    <name>ui::Transport</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next segment</source>
        <translation>下一个报文段</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>跳到结尾</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <source>Next change of state</source>
        <translation>下一次状态变化</translation>
    </message>
    <message>
        <source>Previous segment</source>
        <translation>上一个报文段</translation>
    </message>
    <message>
        <source>Previous change of state</source>
        <translation>上一次状态变化</translation>
    </message>
    <message>
        <source>Nothing is left to happen: time stands still until you do something.</source>
        <translation>没有将要发生的事情：在您操作之前，时间静止。</translation>
    </message>
</context>
<context>
    <name>ui::UndoActions</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ui::UserActs</name>
    <message>
        <source>Send data</source>
        <translation>发送数据</translation>
    </message>
    <message>
        <source>Receive data</source>
        <translation>接收数据</translation>
    </message>
    <message>
        <source>Octets to send:</source>
        <translation>要发送的字节数：</translation>
    </message>
    <message>
        <source>Octets to take at most:</source>
        <translation>最多取出的字节数：</translation>
    </message>
    <message>
        <source>Delay a segment</source>
        <translation>延迟报文段</translation>
    </message>
    <message>
        <source>Delay the next segment</source>
        <translation>延迟下一个报文段</translation>
    </message>
    <message>
        <source>Milliseconds later than it would arrive:</source>
        <translation>比原定到达时间晚多少毫秒：</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Remove from the run</source>
        <translation>从运行中去掉(&amp;R)</translation>
    </message>
    <message>
        <source>Only what the scenario itself says can be removed: choose a call, an injected segment, or a segment with a planned fault in the diagram. What you did yourself is taken back by Undo.</source>
        <translation>只有场景自己安排的事才能去掉：请在图中选一个调用、一个注入的报文段，或一个设了故障的报文段。您自己做的事用“撤销”收回。</translation>
    </message>
</context>
<context>
    <name>ui::WaitingFault</name>
    <message>
        <source>The next one is dropped</source>
        <translation>下一个将被丢弃</translation>
    </message>
    <message>
        <source>The next one is corrupted</source>
        <translation>下一个将被损坏</translation>
    </message>
    <message>
        <source>The next one is delayed</source>
        <translation>下一个将被延迟</translation>
    </message>
    <message>
        <source>The next one is duplicated</source>
        <translation>下一个将被重复</translation>
    </message>
</context>
<context>
    <name>ui::Welcome</name>
    <message>
        <source>Welcome to Woshou</source>
        <translation>欢迎使用握手</translation>
    </message>
    <message>
        <source>Here two computers talk TCP, and you see every segment on its way.</source>
        <translation>这里有两台计算机用 TCP 通信，途中的每个报文段您都看得见。</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Follow lessons step by step and solve exercises. Every wrong answer is explained.</source>
        <translation>跟着课程一步步学，再做练习。答错了会说明错在哪里。</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>做实验</translation>
    </message>
    <message>
        <source>Play a connection, and lose, delay or duplicate its segments.</source>
        <translation>播放一次连接，亲手丢弃、延迟或重复报文段。</translation>
    </message>
    <message>
        <source>Make a figure</source>
        <translation>画图</translation>
    </message>
    <message>
        <source>Export a diagram for slides, a paper or a work sheet.</source>
        <translation>导出示意图，用于课件、论文或练习卷。</translation>
    </message>
</context>
<context>
    <name>ui::WhyNot</name>
    <message>
        <source>This is how it is already.</source>
        <translation>现在已经如此，没有改动。</translation>
    </message>
    <message>
        <source>There is no such value.</source>
        <translation>不能取这个值。</translation>
    </message>
    <message>
        <source>A window of more than 65,535 octets needs window scaling with a larger shift.</source>
        <translation>窗口大于 65535 字节时，需要更大的窗口扩大移位数。</translation>
    </message>
    <message>
        <source>The least RTO is greater than the greatest RTO.</source>
        <translation>超时重传时间的下限大于上限。</translation>
    </message>
    <message>
        <source>Nothing is left to happen.</source>
        <translation>不会再发生任何事情。</translation>
    </message>
    <message>
        <source>This segment is not on its way now.</source>
        <translation>此报文段现在不在传输途中。</translation>
    </message>
    <message>
        <source>What has happened already comes later.</source>
        <translation>已经发生的事情晚于此刻。</translation>
    </message>
    <message>
        <source>Something else happens before that.</source>
        <translation>在那之前会先发生别的事情。</translation>
    </message>
    <message>
        <source>It is not known whom to connect to.</source>
        <translation>不知道要与谁连接。</translation>
    </message>
    <message>
        <source>The connection is closing.</source>
        <translation>连接正在关闭。</translation>
    </message>
    <message>
        <source>The connection was reset.</source>
        <translation>连接已被复位。</translation>
    </message>
    <message>
        <source>The connection was refused.</source>
        <translation>连接被拒绝。</translation>
    </message>
    <message>
        <source>The connection timed out.</source>
        <translation>连接超时。</translation>
    </message>
    <message>
        <source>The connection was given up: user timeout.</source>
        <translation>连接已放弃：用户超时。</translation>
    </message>
    <message>
        <source>This run was recorded: it can be looked at, but not changed.</source>
        <translation>这是记录下来的运行，只能查看，不能改变。</translation>
    </message>
    <message>
        <source>This makes more segments than one run may have: send less, or with a larger MSS.</source>
        <translation>报文段会超过一次运行允许的数量：请少发送一些，或增大 MSS。</translation>
    </message>
    <message>
        <source>A timer would go off too often until the end of the run: make its time longer.</source>
        <translation>到运行结束前，计时器会超时太多次：请延长其时间。</translation>
    </message>
    <message>
        <source>The run was stopped here, as it may have no end: go back first.</source>
        <translation>运行可能永无止境，已在此停止：请先后退。</translation>
    </message>
    <message>
        <source>Tahoe and Reno have no recovery by SACK.</source>
        <translation>Tahoe 和 Reno 没有基于 SACK 的恢复。</translation>
    </message>
    <message>
        <source>There is no connection: this side is CLOSED.</source>
        <translation>没有连接：此端处于 CLOSED（关闭）状态。</translation>
    </message>
    <message>
        <source>This side has been opened already.</source>
        <translation>此端已经打开。</translation>
    </message>
    <message>
        <source>This side has already been closed.</source>
        <translation>此端已经执行过关闭。</translation>
    </message>
</context>
<context>
    <name>ui::WordsDialog</name>
    <message>
        <source>English:</source>
        <translation>英文：</translation>
    </message>
    <message>
        <source>Chinese:</source>
        <translation>中文：</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Beside:</source>
        <translation>写在：</translation>
    </message>
</context>
<context>
    <name>ui::Workspace</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
</TS>
