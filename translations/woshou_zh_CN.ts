<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>client listens</source>
        <translation>客户端收听</translation>
    </message>
    <message>
        <source>server listens</source>
        <translation>服务器收听</translation>
    </message>
    <message>
        <source>client connects</source>
        <translation>客户端连接</translation>
    </message>
    <message>
        <source>server connects</source>
        <translation>服务器连接</translation>
    </message>
    <message>
        <source>client sends data</source>
        <translation>客户端发送数据</translation>
    </message>
    <message>
        <source>server sends data</source>
        <translation>服务器发送数据</translation>
    </message>
    <message>
        <source>client reads</source>
        <translation>客户端读取</translation>
    </message>
    <message>
        <source>server reads</source>
        <translation>服务器读取</translation>
    </message>
    <message>
        <source>client stops reading</source>
        <translation>客户端停止读取</translation>
    </message>
    <message>
        <source>server stops reading</source>
        <translation>服务器停止读取</translation>
    </message>
    <message>
        <source>client reads again</source>
        <translation>客户端恢复读取</translation>
    </message>
    <message>
        <source>server reads again</source>
        <translation>服务器恢复读取</translation>
    </message>
    <message>
        <source>client closes</source>
        <translation>客户端关闭</translation>
    </message>
    <message>
        <source>server closes</source>
        <translation>服务器关闭</translation>
    </message>
    <message>
        <source>client aborts</source>
        <translation>客户端中止</translation>
    </message>
    <message>
        <source>server aborts</source>
        <translation>服务器中止</translation>
    </message>
    <message>
        <source>client asks its state</source>
        <translation>客户端查询状态</translation>
    </message>
    <message>
        <source>server asks its state</source>
        <translation>服务器查询状态</translation>
    </message>
    <message>
        <source>client crashes</source>
        <translation>客户端崩溃</translation>
    </message>
    <message>
        <source>server crashes</source>
        <translation>服务器崩溃</translation>
    </message>
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
        <translation>复制报文段 %1</translation>
    </message>
    <message>
        <source>drop the client&apos;s next segment</source>
        <translation>丢弃客户端的下一个报文段</translation>
    </message>
    <message>
        <source>drop the server&apos;s next segment</source>
        <translation>丢弃服务器的下一个报文段</translation>
    </message>
    <message>
        <source>corrupt the client&apos;s next segment</source>
        <translation>损坏客户端的下一个报文段</translation>
    </message>
    <message>
        <source>corrupt the server&apos;s next segment</source>
        <translation>损坏服务器的下一个报文段</translation>
    </message>
    <message>
        <source>delay the client&apos;s next segment</source>
        <translation>延迟客户端的下一个报文段</translation>
    </message>
    <message>
        <source>delay the server&apos;s next segment</source>
        <translation>延迟服务器的下一个报文段</translation>
    </message>
    <message>
        <source>duplicate the client&apos;s next segment</source>
        <translation>复制客户端的下一个报文段</translation>
    </message>
    <message>
        <source>duplicate the server&apos;s next segment</source>
        <translation>复制服务器的下一个报文段</translation>
    </message>
    <message>
        <source>inject a segment to the client</source>
        <translation>向客户端注入报文段</translation>
    </message>
    <message>
        <source>inject a segment to the server</source>
        <translation>向服务器注入报文段</translation>
    </message>
    <message>
        <source>leave the next segment alone</source>
        <translation>不再干预下一个报文段</translation>
    </message>
    <message>
        <source>change the client&apos;s settings</source>
        <translation>更改客户端设置</translation>
    </message>
    <message>
        <source>change the server&apos;s settings</source>
        <translation>更改服务器设置</translation>
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
        <source>acts: %1</source>
        <translation>操作：%1</translation>
    </message>
</context>
<context>
    <name>ui::CallBar</name>
    <message>
        <source>More for this end</source>
        <translation>此端的更多操作</translation>
    </message>
</context>
<context>
    <name>ui::ChangedFile</name>
    <message>
        <source>In the file, written at %1: branches %2, acts %3.</source>
        <translation>文件中（写入于 %1）：分支 %2 个，操作 %3 个。</translation>
    </message>
    <message>
        <source>What somebody wrote into the file at %1 is no session that can be read.</source>
        <translation>%1 写入该文件的内容不是可读的会话。</translation>
    </message>
    <message>
        <source>Here: branches %1, acts %2.</source>
        <translation>此处：分支 %1 个，操作 %2 个。</translation>
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
        <source>Passive open: wait for the other end to connect.</source>
        <translation>被动打开：等待对方连接。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Active open: send a SYN to the other end.</source>
        <translation>主动打开：向对方发送 SYN。</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Send data to the other end.</source>
        <translation>向对方发送数据。</translation>
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
        <source>Waits for the next segment that this end sends.</source>
        <translation>等待这一端发送的下一个报文段。</translation>
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
        <translation>复制此端的下一个报文段</translation>
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
        <source>MSS, window, timers, options and behaviour of this end.</source>
        <translation>此端的 MSS、窗口、计时器、选项和行为。</translation>
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
        <translation>检查器</translation>
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
        <source>How long a segment travels from one end to the other.</source>
        <translation>报文段从一端到另一端的传播时延。</translation>
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
        <translation>检查器</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>轨迹</translation>
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
        <source>Scenarios, sessions and packetdrill scripts (*.json *.woshou *.pkt)</source>
        <translation>场景、会话和 packetdrill 脚本 (*.json *.woshou *.pkt)</translation>
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
        <source>There is not enough memory for so long a run.</source>
        <translation>内存不足，容不下这么长的过程。</translation>
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
        <source>Branches: %1, acts: %2</source>
        <translation>分支：%1，操作：%2</translation>
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
    <message>
        <source>&amp;Corrupt</source>
        <translation>损坏(&amp;C)</translation>
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
        <translation>丢弃、延迟、复制、损坏在途的报文段</translation>
    </message>
    <message>
        <source>Click for what can be done with it on its way.</source>
        <translation>单击可选择如何处理这个在途的报文段。</translation>
    </message>
    <message>
        <source>Drawing the run: %1 %</source>
        <translation>正在绘制：%1 %</translation>
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
        <source>Without saving, its acts and branches are lost.</source>
        <translation>不保存的话，其中的操作和分支将会丢失。</translation>
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
        <source>The port of this end; pictures tell it.</source>
        <translation>此端的端口号，图中会标出。</translation>
    </message>
    <message>
        <source>Maximum segment size (MSS)</source>
        <translation>最大报文段长度（MSS）</translation>
    </message>
    <message>
        <source>How many octets of data a segment to this end may carry; the SYN says so.</source>
        <translation>发往此端的报文段最多携带多少字节的数据，由 SYN 告知对方。</translation>
    </message>
    <message>
        <source>Receive window</source>
        <translation>接收窗口</translation>
    </message>
    <message>
        <source>The receive buffer: so much may be on its way to this end at once.</source>
        <translation>接收缓存的大小：同时在途、发往此端的数据不能超过它。</translation>
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
        <source>End</source>
        <translation>端</translation>
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
        <source>Both ends</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
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
        <source>End</source>
        <translation>端</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>轨迹</translation>
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
</context>
<context>
    <name>ui::TraceTable</name>
    <message>
        <source>Trace</source>
        <translation>轨迹</translation>
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
        <source>Nothing is left to happen: time stands still until you act.</source>
        <translation>没有将要发生的事情：在你操作之前，时间静止。</translation>
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
        <source>This cannot be done now.</source>
        <translation>现在不能这样做。</translation>
    </message>
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
        <translation>下一个将被复制</translation>
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
</context>
<context>
    <name>ui::Workspace</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
</TS>
