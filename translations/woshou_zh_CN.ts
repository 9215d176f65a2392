<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ui::CallBar</name>
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
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Passive open: wait for the other end to connect.</source>
        <translation>被动打开：等待对方连接。</translation>
    </message>
    <message>
        <source>Active open: send a SYN to the other end.</source>
        <translation>主动打开：向对方发送 SYN。</translation>
    </message>
    <message>
        <source>Send data to the other end.</source>
        <translation>向对方发送数据。</translation>
    </message>
    <message>
        <source>Nothing more to send: send a FIN.</source>
        <translation>不再发送数据：发送 FIN。</translation>
    </message>
    <message>
        <source>End the connection at once, with a RST.</source>
        <translation>发送 RST，立即结束连接。</translation>
    </message>
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
        <source>The file cannot be written: %1.</source>
        <translation>无法写入文件：%1。</translation>
    </message>
    <message>
        <source>The ending of the name must be one of: %1.</source>
        <translation>文件名的扩展名必须是下列之一：%1。</translation>
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
        <source>Symbols: x, y+1</source>
        <translation>符号：x、y+1</translation>
    </message>
    <message>
        <source>As on the wire</source>
        <translation>与线路上相同</translation>
    </message>
    <message>
        <source>Relative to the ISN</source>
        <translation>相对初始序号</translation>
    </message>
    <message>
        <source>Searchable text</source>
        <translation>可搜索的文字</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>轮廓</translation>
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
</context>
<context>
    <name>ui::FigurePrint</name>
    <message>
        <source>Print figure</source>
        <translation>打印图片</translation>
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
        <source>This file cannot be opened.</source>
        <translation>无法打开此文件。</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>场景 (*.json)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>现在不能这样做。</translation>
    </message>
    <message>
        <source>Send data</source>
        <translation>发送数据</translation>
    </message>
    <message>
        <source>Octets to send:</source>
        <translation>要发送的字节数：</translation>
    </message>
    <message>
        <source>Delay a segment</source>
        <translation>延迟报文段</translation>
    </message>
    <message>
        <source>Milliseconds later than it would arrive:</source>
        <translation>比原定到达时间推迟的毫秒数：</translation>
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
        <source>E&amp;nds</source>
        <translation>两端(&amp;N)</translation>
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
        <source>PgDn, any key</source>
        <translation>PgDn、任意键</translation>
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
        <source>Two closed ends. Let one of them listen, let the other one connect, then play.</source>
        <translation>两端都处于关闭状态。让一端收听，让另一端连接，然后播放。</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>看点</translation>
    </message>
</context>
<context>
    <name>ui::SegmentCard</name>
    <message>
        <source>No segment has been sent yet.</source>
        <translation>还没有发送报文段。</translation>
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
        <translation>复制(&amp;U)</translation>
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
        <source>Ctrl + wheel</source>
        <translation>Ctrl + 滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>尚未发生：%1</translation>
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
        <source>Space plays, ← and → step; click a segment in flight to lose, delay or duplicate it.</source>
        <translation>按空格播放，按 ← → 逐步前进或后退；点击途中的报文段，可以让它丢失、延迟或重复。</translation>
    </message>
    <message>
        <source>Where would you like to begin?</source>
        <translation>您想从哪里开始？</translation>
    </message>
    <message>
        <source>Three-way handshake</source>
        <translation>三次握手</translation>
    </message>
    <message>
        <source>See a connection being made.</source>
        <translation>看连接怎样建立。</translation>
    </message>
    <message>
        <source>Four-way teardown</source>
        <translation>四次挥手</translation>
    </message>
    <message>
        <source>See a connection being ended.</source>
        <translation>看连接怎样释放。</translation>
    </message>
    <message>
        <source>Blank laboratory</source>
        <translation>空白实验室</translation>
    </message>
    <message>
        <source>Make connections of your own.</source>
        <translation>自己动手建立连接。</translation>
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
        <source>There is no connection: this end is CLOSED.</source>
        <translation>没有连接：此端处于 CLOSED（关闭）状态。</translation>
    </message>
    <message>
        <source>This end has been opened already.</source>
        <translation>此端已经打开。</translation>
    </message>
    <message>
        <source>It is not known whom to connect to.</source>
        <translation>不知道要与谁连接。</translation>
    </message>
    <message>
        <source>This end has already been closed.</source>
        <translation>此端已经执行过关闭。</translation>
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
</context>
</TS>
