<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Diplomatic Timeline</source>
        <translation>关于外交时间线</translation>
    </message>
    <message>
        <source>No date is made up. No row is lost. It never stutters. It is yours: one ordinary SQLite file, no account, no network.</source>
        <translation>不杜撰日期，不丢失一行，从不卡顿。数据归您所有：一个普通的 SQLite 文件，无需账户，不连网络。</translation>
    </message>
    <message>
        <source>Version {0} · Python {1} · Qt {2} · SQLite {3}
MIT licence</source>
        <translation>版本 {0} · Python {1} · Qt {2} · SQLite {3}
MIT 许可</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AboutImport</name>
    <message>
        <source>About this import</source>
        <translation>关于此次导入</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Began and ended</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>{0} ({1} bytes)</source>
        <translation>{0}（{1} 字节）</translation>
    </message>
    <message>
        <source>{0} of {1}: {2} new, {3} changed, {4} unchanged.</source>
        <translation>{1}，{0}：{2} 行新增，{3} 行改变，{4} 行未变。</translation>
    </message>
    <message>
        <source>{n} event</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} event of the data set was not in the file; it was kept.</source>
        <translation>数据集中有 {n} 个事件不在此文件中，均已保留。</translation>
    </message>
    <message>
        <source>{n} events of the data set were not in the file; they were kept.</source>
        <translation>数据集中有 {n} 个事件不在此文件中，均已保留。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>BackgroundMenu</name>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{kind}  ({count})</source>
        <translation>{kind}（{count}）</translation>
    </message>
    <message>
        <source>More than {0} events can&apos;t be told apart.</source>
        <translation>事件超过 {0} 个，无法逐一区分。</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>This is a mistake in the app, not yours. Your store is as it was; you can go on. To help mend it, send the report below to those who made the app.</source>
        <translation>这是程序的错误，与您无关。数据库完好如初，可继续使用。为便于修正，请将下面的报告发给程序作者。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>{n} event changes</source>
        <translation>{n} 个事件将改变</translation>
    </message>
    <message>
        <source>{n} events change</source>
        <translation>{n} 个事件将改变</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What they say now is kept with the import and comes back when it is undone.</source>
        <translation>现有内容随本次导入保存，撤销导入时恢复。</translation>
    </message>
    <message>
        <source>The first {0} are shown.</source>
        <translation>显示前 {0} 个。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>日期格式</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>None: {0}</source>
        <translation>无：{0}</translation>
    </message>
    <message>
        <source>records of JSON</source>
        <translation>JSON 记录</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>逗号  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>分号  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Pipe  |</source>
        <translation>竖线  |</translation>
    </message>
    <message>
        <source>Control-A</source>
        <translation>Control-A</translation>
    </message>
    <message>
        <source>Fixed width</source>
        <translation>固定宽度</translation>
    </message>
    <message>
        <source>Several spaces</source>
        <translation>多个空格</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>尚未确定</translation>
    </message>
    <message>
        <source>As found: {0}</source>
        <translation>自动识别：{0}</translation>
    </message>
    <message>
        <source>Day / month / year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>Month / day / year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>{0} can be {1}: choose one</source>
        <translation>{0} 可作 {1}，请选择</translation>
    </message>
    <message>
        <source>parts in columns</source>
        <translation>分列书写</translation>
    </message>
    <message>
        <source>no date column</source>
        <translation>无日期列</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Column names in row {0}</source>
        <translation>列名在第 {0} 行</translation>
    </message>
    <message>
        <source>An event: no column names</source>
        <translation>是事件：无列名</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>What the column {0} becomes</source>
        <translation>“{0}”列的用途</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>Columns and the first rows</source>
        <translation>各列与前几行</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>复制全文</translation>
    </message>
    <message>
        <source>Not shown: {list}.</source>
        <translation>未显示：{list}。</translation>
    </message>
    <message>
        <source>What was left out of the description</source>
        <translation>说明中略去的内容</translation>
    </message>
    <message>
        <source>a picture that would be loaded from elsewhere</source>
        <translation>一幅需从他处载入的图片</translation>
    </message>
    <message>
        <source>{n} pictures that would be loaded from elsewhere</source>
        <translation>{n} 幅需从他处载入的图片</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>一段脚本</translation>
    </message>
    <message>
        <source>{n} scripts</source>
        <translation>{n} 段脚本</translation>
    </message>
    <message>
        <source>a “{what}” tag</source>
        <translation>一个“{what}”标记</translation>
    </message>
    <message>
        <source>{n} “{what}” tags</source>
        <translation>{n} 个“{what}”标记</translation>
    </message>
    <message>
        <source>a link to “{what}:” (only http, https and mailto open)</source>
        <translation>一个“{what}:”链接（仅可打开 http、https 与 mailto）</translation>
    </message>
    <message>
        <source>{n} links to “{what}:” (only http, https and mailto open)</source>
        <translation>{n} 个“{what}:”链接（仅可打开 http、https 与 mailto）</translation>
    </message>
    <message>
        <source>a script that a click would start</source>
        <translation>一段点击即运行的脚本</translation>
    </message>
    <message>
        <source>{n} scripts that a click would start</source>
        <translation>{n} 段点击即运行的脚本</translation>
    </message>
    <message>
        <source>the last {n} characters of a very long text</source>
        <translation>超长文本的末尾 {n} 个字符</translation>
    </message>
    <message>
        <source>{n} characters of words without a space</source>
        <translation>无空格长词中的 {n} 个字符</translation>
    </message>
    <message>
        <source>links in brackets, of which there are too many</source>
        <translation>数量过多的括号链接</translation>
    </message>
    <message>
        <source>the grid of a very large table</source>
        <translation>特大表格的框线</translation>
    </message>
    <message>
        <source>its markup, which is nested too deeply</source>
        <translation>嵌套过深的标记</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Detail pane</source>
        <translation>详情栏</translation>
    </message>
    <message>
        <source>Not among the events that match the search and filters.</source>
        <translation>不在符合搜索与筛选条件的事件之中。</translation>
    </message>
</context>
<context>
    <name>DuplicateCard</name>
    <message>
        <source>Do both tell of the same event?</source>
        <translation>两者记述的是同一事件吗？</translation>
    </message>
    <message>
        <source>The same event</source>
        <translation>同一事件</translation>
    </message>
    <message>
        <source>Two events</source>
        <translation>两个事件</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Kept as the same event.</source>
        <translation>已记为同一事件。</translation>
    </message>
    <message>
        <source>Kept as two events.</source>
        <translation>已记为两个事件。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>显示{0}</translation>
    </message>
</context>
<context>
    <name>DuplicatesPane</name>
    <message>
        <source>Look for duplicates</source>
        <translation>查找重复</translation>
    </message>
    <message>
        <source>Settled pairs</source>
        <translation>已判定的</translation>
    </message>
    <message>
        <source>What you have said of pairs, to be changed</source>
        <translation>您对各对事件的判定，可以更改</translation>
    </message>
    <message>
        <source>Events of different files with the same day, the same participants and similar titles are listed here for you to compare. Nothing is merged.</source>
        <translation>此处列出不同文件中同日、同参与者、标题相近的事件，供您比对。不作任何合并。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>The first {0} pairs, in order of time. Nothing is merged.</source>
        <translation>按时间排列的前 {0} 对。不作任何合并。</translation>
    </message>
    <message>
        <source>{n} pair is likely the same event. Nothing is merged.</source>
        <translation>{n} 对可能是同一事件。不作任何合并。</translation>
    </message>
    <message>
        <source>{n} pairs are likely the same event. Nothing is merged.</source>
        <translation>{n} 对可能是同一事件。不作任何合并。</translation>
    </message>
    <message>
        <source>No two files seem to tell of the same event.</source>
        <translation>未见两个文件记述同一事件。</translation>
    </message>
    <message>
        <source>{n} pair is settled.</source>
        <translation>已判定 {n} 对。</translation>
    </message>
    <message>
        <source>{n} pairs are settled.</source>
        <translation>已判定 {n} 对。</translation>
    </message>
    <message>
        <source>Show {0} more</source>
        <translation>再显示 {0} 项</translation>
    </message>
</context>
<context>
    <name>ElapsedBox</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>“{title}”, {date}.</source>
        <translation>“{title}”，{date}。</translation>
    </message>
    <message>
        <source>{days} day.</source>
        <translation>{days} 天。</translation>
    </message>
    <message>
        <source>{days} days.</source>
        <translation>{days} 天。</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>The same event in other files</source>
        <translation>其他文件中的同一事件</translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message>
        <source>This event</source>
        <translation>本事件</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>List of events</source>
        <translation>事件列表</translation>
    </message>
</context>
<context>
    <name>EventMenu</name>
    <message>
        <source>Find only</source>
        <translation>仅查找</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Facets</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>FacetPopup</name>
    <message>
        <source>Search in {facet}</source>
        <translation>在{facet}中搜索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>{n} value</source>
        <translation>{n} 个值</translation>
    </message>
    <message>
        <source>{n} values</source>
        <translation>{n} 个值</translation>
    </message>
    <message>
        <source>the first {n} values; type to find others</source>
        <translation>前 {n} 个值；输入可查找其余</translation>
    </message>
    <message>
        <source>Nothing holds this text</source>
        <translation>没有包含此文字的值</translation>
    </message>
</context>
<context>
    <name>FacetSection</name>
    <message>
        <source>{n} more…</source>
        <translation>另有 {n} 项…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>any of them</source>
        <translation>满足任一</translation>
    </message>
    <message>
        <source>Events with every chosen value; click for any</source>
        <translation>须含所选各值；点击改为任一</translation>
    </message>
    <message>
        <source>Events with any chosen value; click for every</source>
        <translation>含任一所选值；点击改为全部</translation>
    </message>
</context>
<context>
    <name>FacetValues</name>
    <message>
        <source>{n} event</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Import events</source>
        <translation>导入事件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.tab *.txt *.json *.jsonl *.gz);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.tab *.txt *.json *.jsonl *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The import of {0} was cancelled; the store is as it was before.</source>
        <translation>已取消导入 {0}；数据库与之前相同。</translation>
    </message>
    <message>
        <source>Nothing was imported into this store yet.</source>
        <translation>此数据库尚未导入任何内容。</translation>
    </message>
    <message>
        <source>Stopped; the import stays as it was.</source>
        <translation>已停止；导入保持原样。</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>导出事件</translation>
    </message>
    <message>
        <source>CSV, every cell as it stands (*.csv)</source>
        <translation>CSV，单元格原样保留 (*.csv)</translation>
    </message>
    <message>
        <source>CSV for a spreadsheet, formulas disarmed (*.csv)</source>
        <translation>供电子表格阅读的 CSV，公式已停用 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>正在写入 {0}…</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；未写入任何内容。</translation>
    </message>
    <message>
        <source>An apostrophe stands before {0} that a spreadsheet would run: the file is for reading, not for importing again.</source>
        <translation>电子表格会当作公式运行的 {0}前已加撇号：此文件供阅读，不宜再次导入。</translation>
    </message>
    <message>
        <source>In it {0} might be taken for formulas: let a spreadsheet read them as text, or export them disarmed.</source>
        <translation>其中 {0}可能被当作公式：请让电子表格按文本读取，或导出时停用公式。</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name.</source>
        <translation>{0} 已存在；请另取名称。</translation>
    </message>
    <message>
        <source>{n} event</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>Taking back the import of {0}…</source>
        <translation>正在撤销 {0} 的导入…</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>Wrote {0} to {1}.</source>
        <translation>已将 {0} 写入 {1}。</translation>
    </message>
    <message>
        <source>{n} cell</source>
        <translation>{n} 个单元格</translation>
    </message>
    <message>
        <source>{n} cells</source>
        <translation>{n} 个单元格</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已保存 {0}。</translation>
    </message>
</context>
<context>
    <name>FilterOffer</name>
    <message>
        <source>As filters: {filters} ({count})</source>
        <translation>作为筛选：{filters}（{count}）</translation>
    </message>
</context>
<context>
    <name>FurtherChoices</name>
    <message>
        <source>As found</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>{actor1} – {verb} – {actor2}</source>
        <translation>{actor1} – {verb} – {actor2}</translation>
    </message>
    <message>
        <source>Columns in braces, with any words between them</source>
        <translation>列名置于花括号内，其间可加文字</translation>
    </message>
    <message>
        <source>The characters between several participants or tags</source>
        <translation>多个参与者或标签之间的分隔字符</translation>
    </message>
    <message>
        <source>Rows of one data set are compared with its earlier ones, whatever the file</source>
        <translation>同一数据集的行与先前的行比对，不论文件</translation>
    </message>
    <message>
        <source>Seasons without a place are southern ones</source>
        <translation>未注明地点的季节按南半球计</translation>
    </message>
    <message>
        <source>Summer is then from December to February</source>
        <translation>夏季即为十二月至次年二月</translation>
    </message>
    <message>
        <source>Years before our era have no year 0</source>
        <translation>公元前的年份没有公元 0 年</translation>
    </message>
    <message>
        <source>−664 is then 664 BCE, and not 665 BCE as in EDTF</source>
        <translation>−664 即公元前 664 年，而不像 EDTF 那样是公元前 665 年</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Title made of columns</source>
        <translation>标题由列组成</translation>
    </message>
    <message>
        <source>Lists split at</source>
        <translation>列表分隔符</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
</context>
<context>
    <name>FurtherColumns</name>
    <message>
        <source>Further columns of the file</source>
        <translation>文件的其余各列</translation>
    </message>
    <message>
        <source>{n} more column</source>
        <translation>另有 {n} 列</translation>
    </message>
    <message>
        <source>{n} more columns, in an export</source>
        <translation>另有 {n} 列，随导出保留</translation>
    </message>
</context>
<context>
    <name>GoToDate</name>
    <message>
        <source>Go to a date</source>
        <translation>转到日期</translation>
    </message>
    <message>
        <source>15 February 2012, 1985, spring 1972, 431 BCE</source>
        <translation>2012年2月15日、1985、1972年春、公元前431年</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Not shown: the last {n} characters of a very long title.</source>
        <translation>未显示：超长标题的末尾 {n} 个字符。</translation>
    </message>
    <message>
        <source>Exactness of the date</source>
        <translation>日期精确度</translation>
    </message>
    <message>
        <source>the source writes “{words}”</source>
        <translation>来源写作“{words}”</translation>
    </message>
    <message>
        <source>{n} source</source>
        <translation>{n} 个来源</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation>{n} 个来源</translation>
    </message>
    <message>
        <source>The sources give {n} date</source>
        <translation>各来源给出 {n} 个日期</translation>
    </message>
    <message>
        <source>The sources give {n} different dates</source>
        <translation>各来源给出 {n} 个不同日期</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>及另外 {n} 项</translation>
    </message>
    <message>
        <source>, written “{words}”</source>
        <translation>，写作“{words}”</translation>
    </message>
    <message>
        <source> — {source}</source>
        <translation>——{source}</translation>
    </message>
    <message>
        <source> (used here)</source>
        <translation>（此处采用）</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys and gestures</source>
        <translation>按键与手势</translation>
    </message>
    <message>
        <source>With the pointer</source>
        <translation>用指针操作</translation>
    </message>
    <message>
        <source>Letters, arrows and other single keys work while the timeline has the focus; C and Return work in the list, too.</source>
        <translation>字母、方向键等单键在时间线获得焦点时有效；C 与回车在列表中同样有效。</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>Further pictures, not shown:</source>
        <translation>其余图片，未显示：</translation>
    </message>
    <message>
        <source>Photo: {credit}</source>
        <translation>图片：{credit}</translation>
    </message>
    <message>
        <source>“{path}” is cut off: only a part of the picture is there.</source>
        <translation>“{path}”不完整：图片只有一部分。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import events</source>
        <translation>导入事件</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>They are left out and kept in a list. Nothing is guessed.</source>
        <translation>这些行不导入，另存于列表。不作猜测。</translation>
    </message>
    <message>
        <source>Save problem rows…</source>
        <translation>保存问题行…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel all {0} files</source>
        <translation>取消全部 {0} 个文件</translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>跳过此文件</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>问题行</translation>
    </message>
    <message>
        <source>Save problem rows</source>
        <translation>保存问题行</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{n} column</source>
        <translation>{n} 列</translation>
    </message>
    <message>
        <source>{n} columns</source>
        <translation>{n} 列</translation>
    </message>
    <message>
        <source>Import {n} row</source>
        <translation>导入 {n} 行</translation>
    </message>
    <message>
        <source>Import {n} rows</source>
        <translation>导入 {n} 行</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>Fields first, then columns kept with the event: {0} of {1} are shown.</source>
        <translation>字段在前，随事件保留的列在后：共 {1} 列，显示 {0} 列。</translation>
    </message>
    <message>
        <source>Fields first, then columns kept with the event.</source>
        <translation>字段在前，随事件保留的列在后。</translation>
    </message>
    <message>
        <source>Each column becomes a field.</source>
        <translation>每列对应一个字段。</translation>
    </message>
    <message>
        <source>Titles are composed: “{0}”.</source>
        <translation>标题由各列组成：“{0}”。</translation>
    </message>
    <message>
        <source>Dates show what was written and how it is read.</source>
        <translation>日期同时显示原文与读法。</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>Keep {n} problem row</source>
        <translation>保留 {n} 个问题行</translation>
    </message>
    <message>
        <source>Keep {n} problem rows</source>
        <translation>保留 {n} 个问题行</translation>
    </message>
    <message>
        <source>{n} row cannot be imported</source>
        <translation>{n} 行无法导入</translation>
    </message>
    <message>
        <source>{n} rows cannot be imported</source>
        <translation>{n} 行无法导入</translation>
    </message>
    <message>
        <source>The problem rows are in {0}; mend them there and import that file.</source>
        <translation>问题行在 {0} 中；请在其中修正后导入该文件。</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>Imports</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>About this import</source>
        <translation>关于此次导入</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Make the store as it was before this import</source>
        <translation>使数据库恢复到此次导入之前</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{n} import</source>
        <translation>{n} 次导入</translation>
    </message>
    <message>
        <source>{n} imports</source>
        <translation>{n} 次导入</translation>
    </message>
    <message>
        <source>Nothing was imported into “{0}” yet.</source>
        <translation>“{0}”尚未导入任何内容。</translation>
    </message>
    <message>
        <source>Save problems</source>
        <translation>保存问题行</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>Wrote {0} to {1}. Mend them there and import the file.</source>
        <translation>已将 {0} 写入 {1}。请在其中修正后导入该文件。</translation>
    </message>
    <message>
        <source>{0} is gone from its folder, or was changed since.</source>
        <translation>{0} 已不在原文件夹中，或之后有改动。</translation>
    </message>
    <message>
        <source>Once undone, these rows cannot be brought back without the file as it was.</source>
        <translation>撤销后，没有原来的文件就无法找回这些行。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Taking back the import of {0}…</source>
        <translation>正在撤销 {0} 的导入…</translation>
    </message>
    <message>
        <source>The import of {0} was taken back: {1} removed or put back as before.</source>
        <translation>已撤销 {0} 的导入：{1} 已移除或恢复原状。</translation>
    </message>
    <message>
        <source>{n} event</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} 个事件</translation>
    </message>
</context>
<context>
    <name>LaneMenu</name>
    <message>
        <source>Lane: {0}</source>
        <translation>分道：{0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin to top</source>
        <translation>固定在顶部</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Only this lane</source>
        <translation>仅此分道</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>分道顺序</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Find only these events</source>
        <translation>仅查找这些事件</translation>
    </message>
    <message>
        <source>Leave these events out</source>
        <translation>排除这些事件</translation>
    </message>
</context>
<context>
    <name>LanesMenu</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Most events first</source>
        <translation>按事件数</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By first event</source>
        <translation>按首个事件</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>分道</translation>
    </message>
    <message>
        <source>Unpin all lanes</source>
        <translation>取消固定全部分道</translation>
    </message>
    <message>
        <source>{n} hidden</source>
        <translation>{n} 条已隐藏</translation>
    </message>
    <message>
        <source>{field}, {hidden}</source>
        <translation>{field}，{hidden}</translation>
    </message>
    <message>
        <source>Show {n} hidden lane</source>
        <translation>显示 {n} 条隐藏分道</translation>
    </message>
    <message>
        <source>Show {n} hidden lanes</source>
        <translation>显示 {n} 条隐藏分道</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>How to read a date, and the kinds</source>
        <translation>日期读法与类型</translation>
    </message>
    <message>
        <source>How to read a date</source>
        <translation>日期读法</translation>
    </message>
    <message>
        <source>Ink is knowledge. What the sources say is solid, what they leave open is soft, what they dispute is dashed.</source>
        <translation>墨即所知。来源所言者为实，未定者为虚，有争议者为断线。</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Shape names the kind; colour only repeats it.</source>
        <translation>形状表示类型，颜色仅为重复。</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>From afar</source>
        <translation>远观</translation>
    </message>
    <message>
        <source>From near</source>
        <translation>近观</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>虚边</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Crowds and links</source>
        <translation>密集与连线</translation>
    </message>
    <message>
        <source>Too many to draw: height and</source>
        <translation>密集难绘：高度与深浅</translation>
    </message>
    <message>
        <source>shade show events per column</source>
        <translation>表示每列事件数</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>已选中</translation>
    </message>
    <message>
        <source>2 letters</source>
        <translation>2 封信函</translation>
    </message>
    <message>
        <source>1–4 January 2024</source>
        <translation>2024年1月1–4日</translation>
    </message>
    <message>
        <source>A stack: double-click zooms in</source>
        <translation>叠放：双击放大</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Elapsed time is never more exact than its dates</source>
        <translation>时距不会比其日期更精确</translation>
    </message>
    <message>
        <source>26–27 years</source>
        <translation>26–27 年</translation>
    </message>
    <message>
        <source>Exact day</source>
        <translation>精确到日</translation>
    </message>
    <message>
        <source>15 February 2012</source>
        <translation>2012年2月15日</translation>
    </message>
    <message>
        <source>Solid. A day has a width, so it becomes a block.</source>
        <translation>实心。一日有宽度，故成块。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>May 2022</source>
        <translation>2022年5月</translation>
    </message>
    <message>
        <source>Soft across the month; ticks mark its limits.</source>
        <translation>全月虚化；刻度标示界限。</translation>
    </message>
    <message>
        <source>1 May</source>
        <translation>5月1日</translation>
    </message>
    <message>
        <source>1 June</source>
        <translation>6月1日</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>1985</source>
        <translation>1985年</translation>
    </message>
    <message>
        <source>Same form, one year wide.</source>
        <translation>同样形式，宽一年。</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>the 1970s</source>
        <translation>1970年代</translation>
    </message>
    <message>
        <source>Wider and paler. Never a dot.</source>
        <translation>更宽更淡，绝不成点。</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>约略</translation>
    </message>
    <message>
        <source>about 1972</source>
        <translation>约1972年</translation>
    </message>
    <message>
        <source>No limits: the fade runs past the year.</source>
        <translation>无界限：渐隐越出该年。</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>perhaps 4 July 1998</source>
        <translation>或为1998年7月4日</translation>
    </message>
    <message>
        <source>Dashed outline and a question mark.</source>
        <translation>虚线轮廓加问号。</translation>
    </message>
    <message>
        <source>1 July</source>
        <translation>7月1日</translation>
    </message>
    <message>
        <source>4 July</source>
        <translation>7月4日</translation>
    </message>
    <message>
        <source>7 July</source>
        <translation>7月7日</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>22–28 September 2015</source>
        <translation>2015年9月22–28日</translation>
    </message>
    <message>
        <source>Solid bar with caps at both ends.</source>
        <translation>实心条，两端封口。</translation>
    </message>
    <message>
        <source>Interval, soft ends</source>
        <translation>两端不定的时段</translation>
    </message>
    <message>
        <source>1972 to 1979</source>
        <translation>1972年至1979年</translation>
    </message>
    <message>
        <source>Solid only where it surely was going on.</source>
        <translation>仅确在进行之时为实。</translation>
    </message>
    <message>
        <source>Open end, open start</source>
        <translation>结束未定、开始未定</translation>
    </message>
    <message>
        <source>from 15 November 2023; until 1979</source>
        <translation>自2023年11月15日；至1979年</translation>
    </message>
    <message>
        <source>Fades toward the side nobody knows.</source>
        <translation>向未知一侧渐隐。</translation>
    </message>
    <message>
        <source>Still in force</source>
        <translation>现仍有效</translation>
    </message>
    <message>
        <source>since 1 January 1979</source>
        <translation>自1979年1月1日起</translation>
    </message>
    <message>
        <source>Solid up to today, with an arrow.</source>
        <translation>实心至今日，带箭头。</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>1985, or April 1985</source>
        <translation>1985年，或1985年4月</translation>
    </message>
    <message>
        <source>What other sources say is dashed and linked.</source>
        <translation>其他来源之说以断线相连。</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Before the common era</source>
        <translation>公元前</translation>
    </message>
    <message>
        <source>1 BCE</source>
        <translation>公元前1年</translation>
    </message>
    <message>
        <source>There is no year 0: 1 BCE meets 1 CE.</source>
        <translation>没有公元0年：公元前1年之后即公元1年。</translation>
    </message>
    <message>
        <source>1 CE</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>2 CE</source>
        <translation>2年</translation>
    </message>
</context>
<context>
    <name>LegendDialog</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Last first</source>
        <translation>倒序</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制各行</translation>
    </message>
</context>
<context>
    <name>LongCopies</name>
    <message>
        <source>Making a long copy…</source>
        <translation>正在准备较长的复制内容…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No store</source>
        <translation>无数据库</translation>
    </message>
    <message>
        <source>{0} can be read but not changed.</source>
        <translation>{0} 可读，但不可更改。</translation>
    </message>
    <message>
        <source>Putting the events in order…</source>
        <translation>正在为事件排序…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Mend them…</source>
        <translation>修正…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>The import of {0} was taken back.</source>
        <translation>已撤销 {0} 的导入。</translation>
    </message>
    <message>
        <source>Import again…</source>
        <translation>重新导入…</translation>
    </message>
</context>
<context>
    <name>MendingPane</name>
    <message>
        <source>Rows to mend</source>
        <translation>待修正的行</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit the cells; those at fault are marked. Rows that are right then come in.</source>
        <translation>编辑单元格；有误者已标出。正确的行随即导入。</translation>
    </message>
    <message>
        <source>{n} row of {0} to mend</source>
        <translation>{0} 有 {n} 行待修正</translation>
    </message>
    <message>
        <source>{n} rows of {0} to mend</source>
        <translation>{0} 有 {n} 行待修正</translation>
    </message>
    <message>
        <source>Trying the rows again…</source>
        <translation>正在重试各行…</translation>
    </message>
    <message>
        <source>What came in is kept in {0}.</source>
        <translation>已导入的内容保存于 {0}。</translation>
    </message>
    <message>
        <source>Nothing was imported: no row is right yet. The reasons stand beside.</source>
        <translation>未导入任何内容：尚无正确的行。原因列于旁侧。</translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation>新增 {0}</translation>
    </message>
    <message>
        <source>{0} changed an event that was there</source>
        <translation>{0} 行更改了已有事件</translation>
    </message>
    <message>
        <source>{0} said what was there already</source>
        <translation>{0} 行与已有内容相同</translation>
    </message>
    <message>
        <source>{n} row is in</source>
        <translation>已导入 {n} 行</translation>
    </message>
    <message>
        <source>{n} rows are in</source>
        <translation>已导入 {n} 行</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}：{1}。</translation>
    </message>
    <message>
        <source>{n} row still has a problem and stays here.</source>
        <translation>{n} 行仍有问题，留在此处。</translation>
    </message>
    <message>
        <source>{n} rows still have problems and stay here.</source>
        <translation>{n} 行仍有问题，留在此处。</translation>
    </message>
    <message>
        <source>Mended rows</source>
        <translation>修正的行</translation>
    </message>
    <message>
        <source>{n} row has the id of an event that says something else.</source>
        <translation>{n} 行的标识属于内容不同的事件。</translation>
    </message>
    <message>
        <source>{n} rows have ids of events that say something else.</source>
        <translation>{n} 行的标识属于内容不同的事件。</translation>
    </message>
    <message>
        <source>The events would take what the rows say. Undoing the import brings it back.</source>
        <translation>事件将按这些行更改。撤销导入即可恢复。</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Nothing was imported; the rows are as you left them.</source>
        <translation>未导入任何内容；各行保持原样。</translation>
    </message>
</context>
<context>
    <name>MendingTable</name>
    <message>
        <source>As written in the file: {0}</source>
        <translation>文件原文：{0}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>剩余</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>MissingPicture</name>
    <message>
        <source>Picture or film on the web, not loaded: {path}</source>
        <translation>网络上的图片或影片，未加载：{path}</translation>
    </message>
    <message>
        <source>This picture lies elsewhere and was not loaded: {path}</source>
        <translation>此图片位于别处，未加载：{path}</translation>
    </message>
    <message>
        <source>Not shown, since it lies outside the folder of {file}: {path}</source>
        <translation>位于 {file} 所在文件夹之外，故未显示：{path}</translation>
    </message>
    <message>
        <source>“{path}” is not in the folder of {file}. Put it there to see it here.</source>
        <translation>“{path}”不在 {file} 所在的文件夹中。放入后即可在此显示。</translation>
    </message>
    <message>
        <source>“{path}” is too large to be shown here.</source>
        <translation>“{path}”过大，无法在此显示。</translation>
    </message>
    <message>
        <source>“{path}” can’t be read as a picture.</source>
        <translation>“{path}”无法作为图片读取。</translation>
    </message>
    <message>
        <source>Show it in the browser…</source>
        <translation>在浏览器中显示…</translation>
    </message>
</context>
<context>
    <name>NameCell</name>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <source>Before and after, same participants</source>
        <translation>相同参与者的前后事件</translation>
    </message>
</context>
<context>
    <name>NothingHere</name>
    <message>
        <source>Look in all years</source>
        <translation>在所有年份中查找</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>显示全部事件</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Bringing “{0}” up to date…</source>
        <translation>正在更新“{0}”…</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}.</source>
        <translation>无法创建 {0}：{1}。</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>打开数据库</translation>
    </message>
    <message>
        <source>Stores (*.sqlite *.db *.sqlite3);;All files (*)</source>
        <translation>数据库 (*.sqlite *.db *.sqlite3);;所有文件 (*)</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>新建数据库</translation>
    </message>
    <message>
        <source>My events</source>
        <translation>我的事件</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or open it.</source>
        <translation>{0} 已存在；请另选名称，或打开它。</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saving {0}…</source>
        <translation>正在保存 {0}…</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已保存 {0}。</translation>
    </message>
    <message>
        <source>Stopped; nothing was saved.</source>
        <translation>已停止；未保存任何内容。</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>松开即可打开</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>松开即可导入</translation>
    </message>
    <message>
        <source>Drop to import into “{0}”</source>
        <translation>松开即可导入“{0}”</translation>
    </message>
    <message>
        <source>{0} is a folder; take the files that lie in it.</source>
        <translation>{0}是文件夹；请选用其中的文件。</translation>
    </message>
    <message>
        <source>Pasted {0}</source>
        <translation>粘贴 {0}</translation>
    </message>
    <message>
        <source>The pasted rows cannot be kept in {0}: {1}.</source>
        <translation>粘贴的行无法保存到 {0}：{1}。</translation>
    </message>
    <message>
        <source>Nothing to import: copy rows of a table with their header, or a file.</source>
        <translation>没有可导入的内容：请先复制带表头的表格行，或复制文件。</translation>
    </message>
    <message>
        <source>{0} cannot be made; save a new store elsewhere by File, New store.</source>
        <translation>无法创建 {0}；请用“文件”“新建数据库”存到别处。</translation>
    </message>
    <message>
        <source>Stores (*.sqlite)</source>
        <translation>数据库 (*.sqlite)</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Show the changes…</source>
        <translation>查看改动…</translation>
    </message>
    <message>
        <source>Comparing with “{0}”; nothing is written.</source>
        <translation>正在与“{0}”比对；不写入任何内容。</translation>
    </message>
    <message>
        <source>Comparing with “{0}”: {n} row so far. You need not wait for it.</source>
        <translation>正在与“{0}”比对：已比 {n} 行。无需等待。</translation>
    </message>
    <message>
        <source>Comparing with “{0}”: {n} rows so far. You need not wait for it.</source>
        <translation>正在与“{0}”比对：已比 {n} 行。无需等待。</translation>
    </message>
    <message>
        <source>Rows, compared with “{0}”. The import is one step and can be undone; nothing is deleted.</source>
        <translation>各行与“{0}”比对。导入为一步，可以撤销；不删除任何内容。</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of all events</source>
        <translation>全部事件概览</translation>
    </message>
    <message>
        <source>Drag the window, its ends, or jump</source>
        <translation>拖动窗口或其两端，或直接跳转</translation>
    </message>
</context>
<context>
    <name>PairLine</name>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}和{second}</translation>
    </message>
    <message>
        <source>{n} event</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} 个事件</translation>
    </message>
</context>
<context>
    <name>Participants</name>
    <message>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>及另外 {n} 项</translation>
    </message>
</context>
<context>
    <name>PartiesDialog</name>
    <message>
        <source>Two parties</source>
        <translation>双方往来</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Rows that cannot be imported</source>
        <translation>无法导入的行</translation>
    </message>
</context>
<context>
    <name>ProblemPane</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Show mended ones</source>
        <translation>显示已修正的行</translation>
    </message>
    <message>
        <source>Problems of this import</source>
        <translation>此次导入的问题</translation>
    </message>
    <message>
        <source>Mend…</source>
        <translation>修正…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>The rows as they stand, with the reasons; mended, the file imports again</source>
        <translation>各行原样附原因；修正后该文件可再次导入</translation>
    </message>
    <message>
        <source>Every row of this file became an event.</source>
        <translation>此文件的每一行都已成为事件。</translation>
    </message>
    <message>
        <source>{n} row had a problem; it is mended.</source>
        <translation>有 {n} 行曾有问题，已修正。</translation>
    </message>
    <message>
        <source>{n} rows had problems; all are mended.</source>
        <translation>有 {n} 行曾有问题，均已修正。</translation>
    </message>
    <message>
        <source>{n} row is not an event yet.</source>
        <translation>还有 {n} 行未成为事件。</translation>
    </message>
    <message>
        <source>{n} rows are not events yet.</source>
        <translation>还有 {n} 行未成为事件。</translation>
    </message>
    <message>
        <source>{n} other is mended.</source>
        <translation>另有 {n} 行已修正。</translation>
    </message>
    <message>
        <source>{n} others are mended.</source>
        <translation>另有 {n} 行已修正。</translation>
    </message>
    <message>
        <source>Mend the chosen rows here and try them again</source>
        <translation>在此修正所选各行并重试</translation>
    </message>
    <message>
        <source>The store can only be read.</source>
        <translation>该数据库只能读取。</translation>
    </message>
    <message>
        <source>Select up to {0} rows to mend them here, or save them as CSV.</source>
        <translation>请选择至多 {0} 行在此修正，或另存为 CSV。</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>全部原因</translation>
    </message>
    <message>
        <source>Mend {n} row…</source>
        <translation>修正 {n} 行…</translation>
    </message>
    <message>
        <source>Mend {n} rows…</source>
        <translation>修正 {n} 行…</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>Mended by import {0}. Before: {1}</source>
        <translation>由导入 {0} 修正。此前：{1}</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Looking at the file</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比对</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Making the search index</source>
        <translation>正在建立搜索索引</translation>
    </message>
    <message>
        <source>Arranging the timeline</source>
        <translation>正在排列时间轴</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>正在导入 {0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>每秒 {0}</translation>
    </message>
    <message>
        <source>Stopping; the store will be as it was…</source>
        <translation>正在停止；数据库将恢复原状…</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file} 第 {row} 行</translation>
    </message>
    <message>
        <source>imported {day}</source>
        <translation>{day}导入</translation>
    </message>
</context>
<context>
    <name>QueryChips</name>
    <message>
        <source>Active filters</source>
        <translation>当前筛选</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>not {value}</source>
        <translation>非{value}</translation>
    </message>
    <message>
        <source>{facet}: all of them</source>
        <translation>{facet}：全部满足</translation>
    </message>
    <message>
        <source>Take away {what}</source>
        <translation>移除{what}</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
<context>
    <name>RhythmChart</name>
    <message>
        <source>Events over time</source>
        <translation>事件的时间分布</translation>
    </message>
    <message>
        <source>From {first} to {last}; at most {most} at once</source>
        <translation>自{first}至{last}；最多同时 {most} 个</translation>
    </message>
</context>
<context>
    <name>SameDay</name>
    <message>
        <source>The same day in other years</source>
        <translation>往年同日</translation>
    </message>
</context>
<context>
    <name>SampleCell</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>“{name}” is removed.</source>
        <translation>“{name}”已移除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{name}” is copied as text.</source>
        <translation>“{name}”已复制为文本。</translation>
    </message>
    <message>
        <source>The present view is copied as text.</source>
        <translation>当前视图已复制为文本。</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Give the present view a name, and you can come back to its search, span, lanes and selection. Copied as text, it shows the same to others who have these events.</source>
        <translation>还没有保存任何视图。给当前视图起个名称，以后即可回到它的搜索、时段、分道与选择。复制为文本后，拥有这些事件的人也能看到同样的视图。</translation>
    </message>
    <message>
        <source>Name of the present view</source>
        <translation>当前视图的名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>dt:view?… a view that somebody sent</source>
        <translation>dt:view?… 他人发来的视图</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>A view named “{name}” is there already.</source>
        <translation>已有名为“{name}”的视图。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换它</translation>
    </message>
</context>
<context>
    <name>SceneWords</name>
    <message>
        <source>{n} events</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} 次访问</translation>
    </message>
    <message>
        <source>{n} letters</source>
        <translation>{n} 封信函</translation>
    </message>
    <message>
        <source>{n} summits</source>
        <translation>{n} 次峰会</translation>
    </message>
    <message>
        <source>{n} agreements</source>
        <translation>{n} 项协议</translation>
    </message>
    <message>
        <source>{n} announcements</source>
        <translation>{n} 项宣布</translation>
    </message>
    <message>
        <source>{n} meetings</source>
        <translation>{n} 次会见</translation>
    </message>
    <message>
        <source>{n} votes</source>
        <translation>{n} 次表决</translation>
    </message>
    <message>
        <source>{n} disputes</source>
        <translation>{n} 起争端</translation>
    </message>
    <message>
        <source>{n} exchanges</source>
        <translation>{n} 次交流</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Events per column</source>
        <translation>每列事件数</translation>
    </message>
    <message>
        <source>{doubt}; {claim}</source>
        <translation>{doubt}；{claim}</translation>
    </message>
    <message>
        <source>{date}, </source>
        <translation>{date}，</translation>
    </message>
    <message>
        <source>or {n} other date</source>
        <translation>或另有 {n} 个日期</translation>
    </message>
    <message>
        <source>or {n} other dates</source>
        <translation>或另有 {n} 个日期</translation>
    </message>
    <message>
        <source>or {first} or {second}</source>
        <translation>或{first}或{second}</translation>
    </message>
    <message>
        <source>or {date}</source>
        <translation>或{date}</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>{n} other</source>
        <translation>其他 {n} 项</translation>
    </message>
    <message>
        <source>{n} others</source>
        <translation>其他 {n} 项</translation>
    </message>
    <message>
        <source>{n} event</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>{time} if {date}</source>
        <translation>若为{date}，则{time}</translation>
    </message>
    <message>
        <source>{n} day, both exact</source>
        <translation>{n} 天，两端均精确</translation>
    </message>
    <message>
        <source>{n} days, both exact</source>
        <translation>{n} 天，两端均精确</translation>
    </message>
    <message>
        <source>Next event: {time} later</source>
        <translation>下一事件：{time}后</translation>
    </message>
    <message>
        <source>Last event: {time} earlier</source>
        <translation>上一事件：{time}前</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} month</source>
        <translation>{n} 个月</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} 个月</translation>
    </message>
    <message>
        <source>{n} year</source>
        <translation>{n} 年</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} 年</translation>
    </message>
    <message>
        <source>No event in view</source>
        <translation>视野内没有事件</translation>
    </message>
    <message>
        <source>Every lane is hidden. The menu of the lanes shows them again.</source>
        <translation>所有分道均已隐藏。可在分道菜单中重新显示。</translation>
    </message>
    <message>
        <source>c.</source>
        <translation>约</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search titles, people, places</source>
        <translation>搜索标题、人物、地点</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} / {total}</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Copy all citations</source>
        <translation>复制全部引文</translation>
    </message>
    <message>
        <source>Copies in {style}; a right click offers the other styles</source>
        <translation>以 {style} 格式复制；右键可选其他格式</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Copy the citation of {title}</source>
        <translation>复制《{title}》的引文</translation>
    </message>
    <message>
        <source>Copy this citation in {style}; a right click offers the other styles</source>
        <translation>以 {style} 格式复制此引文；右键可选其他格式</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Go to the next event whose date its sources dispute</source>
        <translation>转到下一个来源有争议日期的事件</translation>
    </message>
    <message>
        <source>Local time of place</source>
        <translation>按事件当地时间</translation>
    </message>
    <message>
        <source>Times are those that the sources state; nothing is shifted to your zone.</source>
        <translation>时间依来源所记，不换算为您的时区。</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>{0} of {n} event</source>
        <translation>显示 {0} 个事件，共 {n} 个</translation>
    </message>
    <message>
        <source>{0} of {n} events</source>
        <translation>显示 {0} 个事件，共 {n} 个</translation>
    </message>
    <message>
        <source>No matching event, {0} in all</source>
        <translation>没有匹配的事件，共 {0} 个</translation>
    </message>
    <message>
        <source>{0} of {1} matching events, {2} in all</source>
        <translation>{0} 个符合的事件中的 {1} 个，共 {2} 个</translation>
    </message>
    <message>
        <source>{n} disputed date</source>
        <translation>{n} 处日期冲突</translation>
    </message>
    <message>
        <source>{n} disputed dates</source>
        <translation>{n} 处日期冲突</translation>
    </message>
    <message>
        <source>Choose the event to measure to; Esc ends it.</source>
        <translation>请选择要测量到的事件；按 Esc 结束。</translation>
    </message>
</context>
<context>
    <name>StoreMenu</name>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>In view</source>
        <translation>视野内</translation>
    </message>
    <message>
        <source>nothing selected</source>
        <translation>未选中</translation>
    </message>
    <message>
        <source>Highest importance in view</source>
        <translation>视野内重要性最高者</translation>
    </message>
    <message>
        <source>… events</source>
        <translation>… 事件</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>无事件</translation>
    </message>
    <message>
        <source>{n} event</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>First in view</source>
        <translation>视图中最早的事件</translation>
    </message>
    <message>
        <source>Events by minute</source>
        <translation>按分钟统计事件</translation>
    </message>
    <message>
        <source>Events by hour</source>
        <translation>按小时统计事件</translation>
    </message>
    <message>
        <source>Events by day</source>
        <translation>按天统计事件</translation>
    </message>
    <message>
        <source>Events by month</source>
        <translation>按月统计事件</translation>
    </message>
    <message>
        <source>Events by year</source>
        <translation>按年统计事件</translation>
    </message>
    <message>
        <source>Events by {n} years</source>
        <translation>每 {n} 年统计事件</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Lanes: {0}</source>
        <translation>分道：{0}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>Event read before</source>
        <translation>上一个阅读的事件</translation>
    </message>
    <message>
        <source>Event read after</source>
        <translation>下一个阅读的事件</translation>
    </message>
    <message>
        <source>Copy this event as text</source>
        <translation>将此事件复制为文本</translation>
    </message>
</context>
<context>
    <name>TwoParties</name>
    <message>
        <source>First participant</source>
        <translation>参与者甲</translation>
    </message>
    <message>
        <source>Second participant</source>
        <translation>参与者乙</translation>
    </message>
    <message>
        <source>Two parties</source>
        <translation>双方往来</translation>
    </message>
    <message>
        <source>Choose two participants to see how often they met, their longest silence, and who went to whom.</source>
        <translation>选择两个参与者，查看其往来次数、最长中断以及谁访谁。</translation>
    </message>
    <message>
        <source>Most often together</source>
        <translation>往来最多</translation>
    </message>
    <message>
        <source>No event here names two participants.</source>
        <translation>此处没有事件提及两个参与者。</translation>
    </message>
    <message>
        <source>Counting who stand together most often…</source>
        <translation>正在统计最常一同出现的参与者…</translation>
    </message>
    <message>
        <source>No event names both of them.</source>
        <translation>没有同时提及双方的事件。</translation>
    </message>
    <message>
        <source>{n} contact</source>
        <translation>{n} 次往来</translation>
    </message>
    <message>
        <source>{n} contacts</source>
        <translation>{n} 次往来</translation>
    </message>
    <message>
        <source>Longest silence between two of them: {time}</source>
        <translation>两次往来之间最长的中断：{time}</translation>
    </message>
    <message>
        <source>Last contact {time} ago</source>
        <translation>上次往来在 {time}前</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次往来</translation>
    </message>
    <message>
        <source>Last visit, summit or meeting {time} ago</source>
        <translation>上次访问、峰会或会见在 {time}前</translation>
    </message>
    <message>
        <source>Last visit, summit or meeting</source>
        <translation>上次访问、峰会或会见</translation>
    </message>
    <message>
        <source>Contacts by year</source>
        <translation>历年往来</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>全部往来</translation>
    </message>
    <message>
        <source>Who went to whom: the sources give no roles</source>
        <translation>谁访谁：来源未载明角色</translation>
    </message>
    <message>
        <source>{first} to {second}: {there}; {second} to {first}: {back}</source>
        <translation>{first}访{second}：{there}；{second}访{first}：{back}</translation>
    </message>
    <message>
        <source>of the latest {n} so far</source>
        <translation>目前为最近{n}次</translation>
    </message>
    <message>
        <source>{n} known less exactly than to the year is left out</source>
        <translation>{n} 个日期不足以确定年份，未计入</translation>
    </message>
    <message>
        <source>{n} known less exactly than to the year are left out</source>
        <translation>{n} 个日期不足以确定年份，未计入</translation>
    </message>
    <message>
        <source>Show only these on the timeline</source>
        <translation>时间线上仅显示这些</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次往来</translation>
    </message>
    <message>
        <source>The latest of them; the others stand on the timeline.</source>
        <translation>此为最近者；其余见时间线。</translation>
    </message>
</context>
<context>
    <name>ValueChip</name>
    <message>
        <source>Only events with “{value}”; Alt+click leaves them out</source>
        <translation>仅“{value}”的事件；按住 Alt 点击则排除</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>仅此项</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>排除此项</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ViewNames</name>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Open the Muscatine sample</source>
        <translation>打开马斯卡廷示例</translation>
    </message>
    <message>
        <source>See the problems</source>
        <translation>查看问题</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Look in all years</source>
        <translation>在所有年份中查找</translation>
    </message>
    <message>
        <source>Bring in your events</source>
        <translation>导入您的事件</translation>
    </message>
    <message>
        <source>Or drop a file here.</source>
        <translation>或将文件拖放至此。</translation>
    </message>
    <message>
        <source>{n} row could not become an event</source>
        <translation>{n} 行未能成为事件</translation>
    </message>
    <message>
        <source>{n} rows could not become events</source>
        <translation>{n} 行未能成为事件</translation>
    </message>
    <message>
        <source>None is lost: each is kept with its reason, and can be mended.</source>
        <translation>没有一行丢失：每一行都连同原因保存，并且可以修正。</translation>
    </message>
    <message>
        <source>Go to {date}</source>
        <translation>转到{date}</translation>
    </message>
    <message>
        <source>Preparing the events…</source>
        <translation>正在准备事件…</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open a sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>New store…</source>
        <translation>新建数据库…</translation>
    </message>
    <message>
        <source>Begin an empty store</source>
        <translation>新建空数据库</translation>
    </message>
    <message>
        <source>Open store…</source>
        <translation>打开数据库…</translation>
    </message>
    <message>
        <source>Open a store of events</source>
        <translation>打开事件数据库</translation>
    </message>
    <message>
        <source>Iowa and China, 1985 to 2024</source>
        <translation>艾奥瓦与中国，1985 年至 2024 年</translation>
    </message>
    <message>
        <source>The first story: a visit, a letter, a summit</source>
        <translation>开篇故事：一次访问、一封信函、一次峰会</translation>
    </message>
    <message>
        <source>China and the United States, 1949 to today</source>
        <translation>中国与美国，1949 年至今</translation>
    </message>
    <message>
        <source>Eighty milestones of two states</source>
        <translation>两国关系的八十个里程碑</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Bring in a file of events</source>
        <translation>导入事件文件</translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>导入批次…</translation>
    </message>
    <message>
        <source>See what was imported, mend problems, undo</source>
        <translation>查看导入批次、修正问题、撤销</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the events shown to CSV or JSON</source>
        <translation>将所示事件写为 CSV 或 JSON</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Save the whole store under another name</source>
        <translation>将整个数据库另存为其他名称</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save the timeline as it stands, as PNG, SVG or PDF</source>
        <translation>将当前时间线存为 PNG、SVG 或 PDF</translation>
    </message>
    <message>
        <source>Close store</source>
        <translation>关闭数据库</translation>
    </message>
    <message>
        <source>Close this store</source>
        <translation>关闭此数据库</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>End the app</source>
        <translation>退出程序</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>撤销上次导入</translation>
    </message>
    <message>
        <source>Take the last import back whole</source>
        <translation>将上次导入整体撤回</translation>
    </message>
    <message>
        <source>Paste events…</source>
        <translation>粘贴事件…</translation>
    </message>
    <message>
        <source>Bring in rows or files copied in another program</source>
        <translation>导入在其他程序中复制的行或文件</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Search titles, people, places</source>
        <translation>搜索标题、人物、地点</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个结果</translation>
    </message>
    <message>
        <source>Go to the next event that the search found</source>
        <translation>转到搜索所得的下一个事件</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个结果</translation>
    </message>
    <message>
        <source>Go to the one before</source>
        <translation>转到上一个事件</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>显示全部事件</translation>
    </message>
    <message>
        <source>Drop search and filters</source>
        <translation>清除搜索与筛选</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>复制引文</translation>
    </message>
    <message>
        <source>Copy the sources of the selected event</source>
        <translation>复制所选事件的来源</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>偏好设置…</translation>
    </message>
    <message>
        <source>Colours, text size, motion, mouse wheel</source>
        <translation>配色、文字大小、动画、鼠标滚轮</translation>
    </message>
    <message>
        <source>Timeline or list</source>
        <translation>时间线或列表</translation>
    </message>
    <message>
        <source>Read the same events as a list, or as a timeline</source>
        <translation>以列表或时间线阅读同样的事件</translation>
    </message>
    <message>
        <source>Show on the timeline</source>
        <translation>在时间线上显示</translation>
    </message>
    <message>
        <source>Bring the selected event into view on the timeline</source>
        <translation>在时间线上显示所选事件</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>显示或隐藏侧栏</translation>
    </message>
    <message>
        <source>Detail pane</source>
        <translation>详情栏</translation>
    </message>
    <message>
        <source>Show or hide the detail pane</source>
        <translation>显示或隐藏详情栏</translation>
    </message>
    <message>
        <source>Saved views…</source>
        <translation>已存视图…</translation>
    </message>
    <message>
        <source>Keep query, span, lanes and selection by name</source>
        <translation>以名称保存查询、时段、分道与选择</translation>
    </message>
    <message>
        <source>Two parties…</source>
        <translation>双方往来…</translation>
    </message>
    <message>
        <source>The contacts of two participants, and their silences</source>
        <translation>两个参与者的往来与中断</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show less time, larger</source>
        <translation>时段更短，显示更大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show more time, smaller</source>
        <translation>时段更长，显示更小</translation>
    </message>
    <message>
        <source>Fit all events</source>
        <translation>缩放至全部事件</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>缩放至全部</translation>
    </message>
    <message>
        <source>Fit the selection</source>
        <translation>缩放至所选</translation>
    </message>
    <message>
        <source>Show the selected events as large as they fit</source>
        <translation>尽可能大地显示所选事件</translation>
    </message>
    <message>
        <source>Show context</source>
        <translation>显示背景事件</translation>
    </message>
    <message>
        <source>Show pale what the search and the filters leave out</source>
        <translation>淡显搜索与筛选排除的事件</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>The view before</source>
        <translation>上一个视图</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>The view after</source>
        <translation>下一个视图</translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation>转到日期…</translation>
    </message>
    <message>
        <source>Show a date, told in any form</source>
        <translation>显示以任何形式写出的日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>显示今天</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>首个事件</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>末个事件</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>下一事件</translation>
    </message>
    <message>
        <source>The next in reading order</source>
        <translation>阅读顺序的下一个</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>上一事件</translation>
    </message>
    <message>
        <source>The one before in reading order</source>
        <translation>阅读顺序的上一个</translation>
    </message>
    <message>
        <source>Next in the lane</source>
        <translation>分道内下一个</translation>
    </message>
    <message>
        <source>Previous in the lane</source>
        <translation>分道内上一个</translation>
    </message>
    <message>
        <source>Nearest in the lane above</source>
        <translation>上方分道中最近者</translation>
    </message>
    <message>
        <source>Nearest in the lane below</source>
        <translation>下方分道中最近者</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Move the view to earlier times</source>
        <translation>将视野移向更早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Move the view to later times</source>
        <translation>将视野移向更晚</translation>
    </message>
    <message>
        <source>Scroll the lanes up</source>
        <translation>向上滚动分道</translation>
    </message>
    <message>
        <source>Scroll the lanes down</source>
        <translation>向下滚动分道</translation>
    </message>
    <message>
        <source>Ruler from the selection</source>
        <translation>从所选处起测</translation>
    </message>
    <message>
        <source>Measure the time from the selected event to the one you choose next</source>
        <translation>测量所选事件到下一个所选事件的时距</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>速览</translation>
    </message>
    <message>
        <source>Show the date of the selected event in full</source>
        <translation>显示所选事件的完整日期</translation>
    </message>
    <message>
        <source>Read in the detail pane</source>
        <translation>在详情栏中阅读</translation>
    </message>
    <message>
        <source>Move the keys to the detail pane</source>
        <translation>将键盘焦点移到详情栏</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>First the ruler, then the selection, then the search</source>
        <translation>依次清除标尺、选择、搜索</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>按键与手势</translation>
    </message>
    <message>
        <source>How to read a date</source>
        <translation>日期读法</translation>
    </message>
    <message>
        <source>Shapes, soft edges and what they mean</source>
        <translation>形状、虚边及其含义</translation>
    </message>
    <message>
        <source>About Diplomatic Timeline</source>
        <translation>关于外交时间线</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Select an event; empty canvas clears</source>
        <translation>选择事件；点击空白处取消选择</translation>
    </message>
    <message>
        <source>Shift+click, or Alt+drag from mark to mark</source>
        <translation>Shift+点击，或按住 Alt 从一标记拖到另一标记</translation>
    </message>
    <message>
        <source>Measure the time to a second event</source>
        <translation>测量到第二个事件的时距</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+点击</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>加入所选</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Fit the event, stack, density cell, or the year of an axis label</source>
        <translation>缩放至事件、叠放、密度格或轴上标出的年份</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Move through time and lanes</source>
        <translation>在时间与分道中移动</translation>
    </message>
    <message>
        <source>Drag the axis</source>
        <translation>拖动时间轴</translation>
    </message>
    <message>
        <source>Stretch time around the point you hold</source>
        <translation>以所按之处为中心伸缩时间</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>框选放大</translation>
    </message>
    <message>
        <source>Ctrl+drag</source>
        <translation>Ctrl+拖动</translation>
    </message>
    <message>
        <source>Select by rectangle</source>
        <translation>矩形选择</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer, or scroll if set so in the preferences</source>
        <translation>在指针处缩放，或依偏好设置滚动</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Shift+滚轮</translation>
    </message>
    <message>
        <source>Move through time</source>
        <translation>在时间中移动</translation>
    </message>
    <message>
        <source>Alt+wheel, or wheel over the lane names</source>
        <translation>Alt+滚轮，或在分道名称上滚动</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>滚动分道</translation>
    </message>
    <message>
        <source>Two fingers on a touchpad</source>
        <translation>触控板双指</translation>
    </message>
    <message>
        <source>Pinch</source>
        <translation>双指捏合</translation>
    </message>
    <message>
        <source>Zoom at the centre of the fingers</source>
        <translation>以双指中心缩放</translation>
    </message>
    <message>
        <source>Drag a lane&apos;s name</source>
        <translation>拖动分道名称</translation>
    </message>
    <message>
        <source>Put the lane elsewhere</source>
        <translation>将分道移到别处</translation>
    </message>
    <message>
        <source>Double-click a lane&apos;s name</source>
        <translation>双击分道名称</translation>
    </message>
    <message>
        <source>Collapse the lane, or open it</source>
        <translation>收起或打开分道</translation>
    </message>
    <message>
        <source>Drag the edge of the lanes&apos; names</source>
        <translation>拖动分道名称的边缘</translation>
    </message>
    <message>
        <source>Make room for long names; a double-click fits them by itself</source>
        <translation>为较长的名称留出空间；双击则自动适应</translation>
    </message>
    <message>
        <source>Right-click, or the menu key</source>
        <translation>右键，或菜单键</translation>
    </message>
    <message>
        <source>What can be done with the event, the lane, the view, the list</source>
        <translation>对事件、分道、视图、列表可做的操作</translation>
    </message>
    <message>
        <source>Drag in the overview</source>
        <translation>在概览中拖动</translation>
    </message>
    <message>
        <source>Move the window, its ends, or jump</source>
        <translation>移动窗口或其两端，或直接跳转</translation>
    </message>
    <message>
        <source>Ctrl+wheel over the detail pane</source>
        <translation>在详情栏上按 Ctrl 并滚动滚轮</translation>
    </message>
    <message>
        <source>Its text larger or smaller; Ctrl++, Ctrl+− and Ctrl+0 where it has the keys</source>
        <translation>放大或缩小其中的文字；焦点在其中时也可按 Ctrl++、Ctrl+− 和 Ctrl+0</translation>
    </message>
    <message>
        <source>Click a facet</source>
        <translation>点击筛选项</translation>
    </message>
    <message>
        <source>Only these; more clicks add more</source>
        <translation>仅此项；再点击可添加</translation>
    </message>
    <message>
        <source>Alt+click a facet</source>
        <translation>Alt+点击筛选项</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>排除此项</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Diplomatic Timeline</source>
        <translation>外交时间线</translation>
    </message>
</context>
<context>
    <name>box</name>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Write to this address in your mail program?</source>
        <translation>用邮件程序写信至此地址？</translation>
    </message>
    <message>
        <source>Open this page in your browser?</source>
        <translation>在浏览器中打开此网页？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>This link leads nowhere: it is not a sound web address.</source>
        <translation>此链接无法打开：它不是有效的网址。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>Written as: {0}</source>
        <translation>原文：{0}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>及另外 {0} 项</translation>
    </message>
    <message>
        <source>{n} event</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} 个事件</translation>
    </message>
    <message>
        <source>{n} event told, in time order</source>
        <translation>共 {n} 个事件，按时间排列</translation>
    </message>
    <message>
        <source>{n} events told, in time order</source>
        <translation>共 {n} 个事件，按时间排列</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>the year {year} lies outside {low} to {high}</source>
        <translation>{year} 年超出 {low} 至 {high} 的范围</translation>
    </message>
    <message>
        <source>the Julian calendar has no day {day}</source>
        <translation>儒略历没有 {day} 这一天</translation>
    </message>
    <message>
        <source>A negative year counts a year 0, as EDTF has it: -0664 is 665 BCE.</source>
        <translation>负数年份按 EDTF 计有公元 0 年：-0664 为公元前 665 年。</translation>
    </message>
    <message>
        <source>The date was not understood, and the year beside it was taken.</source>
        <translation>日期无法理解，取用了旁边的年份。</translation>
    </message>
    <message>
        <source>the Gregorian calendar has no day {day}</source>
        <translation>格里历没有 {day} 这一天</translation>
    </message>
    <message>
        <source>{reason} (at character {position})</source>
        <translation>{reason}（第 {position} 个字符处）</translation>
    </message>
    <message>
        <source>an interval has one slash</source>
        <translation>一个时段只有一条斜线</translation>
    </message>
    <message>
        <source>an interval needs at least one end that is known</source>
        <translation>一个时段至少要有一端是已知的</translation>
    </message>
    <message>
        <source>a set that begins with {opening} ends with {closing}</source>
        <translation>以 {opening} 开头的集合要以 {closing} 结尾</translation>
    </message>
    <message>
        <source>a stretch in a set needs at least one end</source>
        <translation>集合里的一段至少要有一端</translation>
    </message>
    <message>
        <source>no year that fits has such a day</source>
        <translation>没有符合的年份有这一天</translation>
    </message>
    <message>
        <source>there is no month {number}</source>
        <translation>没有 {number} 月</translation>
    </message>
    <message>
        <source>a season or quarter has no days</source>
        <translation>季节或季度没有日</translation>
    </message>
    <message>
        <source>no month that fits has such a day</source>
        <translation>没有符合的月份有这一天</translation>
    </message>
    <message>
        <source>no time of day is later than 24:00</source>
        <translation>一天中的时刻不会晚于 24:00</translation>
    </message>
    <message>
        <source>{month} {year} has {length} days, not {day}</source>
        <translation>{year} 年{month}有 {length} 天，没有 {day} 日</translation>
    </message>
    <message>
        <source>{code} stands for no season, quarter or half of a year</source>
        <translation>{code} 不代表任何季节、季度或半年</translation>
    </message>
    <message>
        <source>no month has a day {day}</source>
        <translation>任何月份都没有 {day} 日</translation>
    </message>
    <message>
        <source>a year this far off is beyond what can be counted in seconds</source>
        <translation>这么遥远的年份无法以秒计数</translation>
    </message>
    <message>
        <source>there is no hour {hour}</source>
        <translation>没有 {hour} 时</translation>
    </message>
    <message>
        <source>there is no minute {minute}</source>
        <translation>没有 {minute} 分</translation>
    </message>
    <message>
        <source>there is no second {second}</source>
        <translation>没有 {second} 秒</translation>
    </message>
    <message>
        <source>no time zone lies more than 16 hours from UTC</source>
        <translation>没有与 UTC 相差超过 16 小时的时区</translation>
    </message>
    <message>
        <source>a fraction belongs after seconds</source>
        <translation>小数应写在秒之后</translation>
    </message>
    <message>
        <source>unspecified digits need a year of four digits</source>
        <translation>未指明的数位需要四位数的年份</translation>
    </message>
    <message>
        <source>Y stands only before a year of more than four digits</source>
        <translation>Y 只写在超过四位数的年份之前</translation>
    </message>
    <message>
        <source>nothing can be made of “{rest}” here</source>
        <translation>此处的“{rest}”无法理解</translation>
    </message>
    <message>
        <source>a date begins with its year, such as 1985, not “{rest}”</source>
        <translation>日期以年份开头，例如 1985，而不是“{rest}”</translation>
    </message>
    <message>
        <source>the year 0000 (1 BCE) has no minus sign</source>
        <translation>0000 年（公元前 1 年）没有负号</translation>
    </message>
    <message>
        <source>a year after Y does not begin with 0</source>
        <translation>Y 之后的年份不以 0 开头</translation>
    </message>
    <message>
        <source>an offset from UTC has at most 59 minutes</source>
        <translation>与 UTC 的偏移最多 59 分</translation>
    </message>
    <message>
        <source>a year with significant digits has no month</source>
        <translation>标明有效数位的年份没有月份</translation>
    </message>
    <message>
        <source>a date is missing</source>
        <translation>缺少一个日期</translation>
    </message>
    <message>
        <source>EDTF has no spaces; a time follows T</source>
        <translation>EDTF 没有空格；时刻写在 T 之后</translation>
    </message>
    <message>
        <source>a time is written hh:mm:ss with Z, +hh:mm or -hh:mm</source>
        <translation>时刻写作 hh:mm:ss，后接 Z、+hh:mm 或 -hh:mm</translation>
    </message>
    <message>
        <source>a time is written Thh, Thh:mm or Thh:mm:ss</source>
        <translation>时刻写作 Thh、Thh:mm 或 Thh:mm:ss</translation>
    </message>
    <message>
        <source>a {part} has two digits, each a number or X</source>
        <translation>{part}有两位，每位是数字或 X</translation>
    </message>
    <message>
        <source>? ~ or % stands once on each side of a year, month or day</source>
        <translation>年、月、日的每一侧只能有一个 ?、~ 或 %</translation>
    </message>
    <message>
        <source>a whole number follows Y</source>
        <translation>Y 之后是整数</translation>
    </message>
    <message>
        <source>a year of more than four digits begins with Y</source>
        <translation>超过四位数的年份以 Y 开头</translation>
    </message>
    <message>
        <source>a year has four digits, each a number or X</source>
        <translation>年份有四位，每位是数字或 X</translation>
    </message>
    <message>
        <source>significant digits need a year without X or zeros in front</source>
        <translation>有效数位需要不带 X、不以零开头的年份</translation>
    </message>
    <message>
        <source>the year has not that many significant digits</source>
        <translation>年份没有那么多有效数位</translation>
    </message>
    <message>
        <source>a time needs a day before it</source>
        <translation>时刻之前要有日期</translation>
    </message>
    <message>
        <source>a time needs a day without X</source>
        <translation>时刻需要不带 X 的日期</translation>
    </message>
    <message>
        <source>with a time, ? ~ and % stand after the time</source>
        <translation>有时刻时，?、~ 和 % 写在时刻之后</translation>
    </message>
    <message>
        <source>the year {year} has no week {week}</source>
        <translation>{year} 年没有第 {week} 周</translation>
    </message>
    <message>
        <source>it ends before it starts</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>a set needs a date</source>
        <translation>集合需要一个日期</translation>
    </message>
    <message>
        <source>an interval or set cannot be the end of another</source>
        <translation>时段或集合不能作为另一个时段的一端</translation>
    </message>
    <message>
        <source>{number} may be a day or a year.</source>
        <translation>{number} 可能是日，也可能是年。</translation>
    </message>
    <message>
        <source>The year of the second month is missing.</source>
        <translation>缺少第二个月的年份。</translation>
    </message>
    <message>
        <source>No decade begins with {year}.</source>
        <translation>没有以 {year} 年开头的年代。</translation>
    </message>
    <message>
        <source>Two years that are not one after the other.</source>
        <translation>两个年份不相连。</translation>
    </message>
    <message>
        <source>Two years fit only dates from January to March.</source>
        <translation>只有一月至三月的日期可以写两个年份。</translation>
    </message>
    <message>
        <source>The two days are not one in the Julian and the Gregorian calendar, nor one after the other.</source>
        <translation>这两天既不是儒略历与格里高利历中的同一天，也不是相连的两天。</translation>
    </message>
    <message>
        <source>The two days are not one in the Julian and the Gregorian calendar.</source>
        <translation>这两个日期在儒略历和公历中不是同一天。</translation>
    </message>
    <message>
        <source>Two ordinal numbers before a century.</source>
        <translation>世纪之前有两个序数。</translation>
    </message>
    <message>
        <source>A night lies on two days; which of them is meant is not told.</source>
        <translation>一夜跨越两天，原文未说明是哪一天。</translation>
    </message>
    <message>
        <source>{text} may be a year whose month is not known, or two years.</source>
        <translation>{text} 可能是月份不详的一年，也可能是两年。</translation>
    </message>
    <message>
        <source>“{text}” is of the Islamic calendar, whose days differ from place to place.</source>
        <translation>“{text}”是伊斯兰历的日期，各地的日子并不相同。</translation>
    </message>
    <message>
        <source>Write the date of the Gregorian calendar beside it.</source>
        <translation>请在旁边写上公历日期。</translation>
    </message>
    <message>
        <source>The era {era} lasted from {first} to {last}.</source>
        <translation>年号{era}从{first}到{last}。</translation>
    </message>
    <message>
        <source>{era} {count} is of Japan&apos;s old calendar, which is not converted.</source>
        <translation>{era}{count}年属于日本旧历，不作换算。</translation>
    </message>
    <message>
        <source>Write the date of the Gregorian calendar.</source>
        <translation>请写公历日期。</translation>
    </message>
    <message>
        <source>“{time}” may be a.m. or p.m.</source>
        <translation>“{time}”可能是上午，也可能是下午。</translation>
    </message>
    <message>
        <source>{text} may be a month or a span of years.</source>
        <translation>{text}可能是一个月，也可能是一段年份。</translation>
    </message>
    <message>
        <source>The reign {reign} had {years} years.</source>
        <translation>年号{reign}共有{years}年。</translation>
    </message>
    <message>
        <source>“{text}” is of China&apos;s lunar calendar, whose months are not converted.</source>
        <translation>“{text}”属于中国农历，其月份不作换算。</translation>
    </message>
    <message>
        <source>“{text}” has a day that its month has not: it has {days}.</source>
        <translation>“{text}”的日子超出了该月：该月有{days}天。</translation>
    </message>
    <message>
        <source>The French Republican calendar has the years I to XIV, 1792 to 1805, and no {year}.</source>
        <translation>法国共和历只有第一至第十四年（1792至1805年），没有{year}年。</translation>
    </message>
    <message>
        <source>A fiscal or school year does not say its months; it was read as about its year.</source>
        <translation>财政年度或学年没有说明月份，按大约该年读取。</translation>
    </message>
    <message>
        <source>A year of China&apos;s lunar calendar was read as about the one that it mostly lay in.</source>
        <translation>农历年份按其大部分所在的公历年读作大约。</translation>
    </message>
    <message>
        <source>A name beside the date was passed over; the source&apos;s words keep it.</source>
        <translation>日期旁的名称未读作日期;原文中仍保留。</translation>
    </message>
    <message>
        <source>“{text}” is too small to tell what it counts.</source>
        <translation>“{text}”太小，看不出它计的是什么。</translation>
    </message>
    <message>
        <source>“{text}” has another size than the column&apos;s other numbers.</source>
        <translation>“{text}”的大小与该列其他数字不同。</translation>
    </message>
    <message>
        <source>A span of weeks was taken from its first Monday to its last Sunday.</source>
        <translation>按周记的时段取自首周星期一至末周星期日。</translation>
    </message>
    <message>
        <source>The date is of the French Republican calendar and was converted.</source>
        <translation>该日期属于法国共和历，已作换算。</translation>
    </message>
    <message>
        <source>The date is of the Islamic calendar; the days are told that it may have been.</source>
        <translation>日期属伊斯兰历；所示为其可能对应的日子。</translation>
    </message>
    <message>
        <source>The date is of the Persian calendar and was converted.</source>
        <translation>日期属波斯历，已换算。</translation>
    </message>
    <message>
        <source>The date is of the Jewish calendar; its day began on the evening before.</source>
        <translation>日期属犹太历；该日始于前一天傍晚。</translation>
    </message>
    <message>
        <source>{year} is no year of the Islamic calendar yet.</source>
        <translation>伊斯兰历尚无 {year} 年。</translation>
    </message>
    <message>
        <source>Days of the Persian calendar are known from {year} on.</source>
        <translation>波斯历的日期自 {year} 年起方可换算。</translation>
    </message>
    <message>
        <source>The Jewish year {year} has two months Adar.</source>
        <translation>犹太历 {year} 年有两个阿达尔月。</translation>
    </message>
    <message>
        <source>The Jewish year {year} has but one month Adar.</source>
        <translation>犹太历 {year} 年只有一个阿达尔月。</translation>
    </message>
    <message>
        <source>“{text}” may be a year of the Islamic or of the Persian calendar.</source>
        <translation>“{text}”可能是伊斯兰历或波斯历的年份。</translation>
    </message>
    <message>
        <source>The start is not told, and the end is no plain date.</source>
        <translation>没有说明起始，而结束也不是单一的日期。</translation>
    </message>
    <message>
        <source>Only a winter has two years, one after the other.</source>
        <translation>只有冬季跨越两个相连的年份。</translation>
    </message>
    <message>
        <source>A season with a month.</source>
        <translation>季节之外又写了月份。</translation>
    </message>
    <message>
        <source>There is no such half or quarter.</source>
        <translation>没有这样的半年或季度。</translation>
    </message>
    <message>
        <source>There is no month {number}.</source>
        <translation>没有 {number} 月。</translation>
    </message>
    <message>
        <source>Something is said twice.</source>
        <translation>有内容写了两次。</translation>
    </message>
    <message>
        <source>A calendar, era or weekday does not fit {date}.</source>
        <translation>历法、纪元或星期与 {date} 不符。</translation>
    </message>
    <message>
        <source>A time is named, but no day.</source>
        <translation>写了时刻，却没有日。</translation>
    </message>
    <message>
        <source>24:00 needs a whole date.</source>
        <translation>24:00 需要完整的日期。</translation>
    </message>
    <message>
        <source>24:00 with a weekday, era or calendar is not read.</source>
        <translation>带星期、纪元或历法的 24:00 无法读取。</translation>
    </message>
    <message>
        <source>A doubt about one part of the date.</source>
        <translation>日期的某一部分存疑。</translation>
    </message>
    <message>
        <source>A time zone is named, but no day.</source>
        <translation>写了时区，却没有日。</translation>
    </message>
    <message>
        <source>A text of {length} characters is no date.</source>
        <translation>长达 {length} 个字符的文字不是日期。</translation>
    </message>
    <message>
        <source>{numerals} is no number of a date.</source>
        <translation>{numerals} 不是日期中的数字。</translation>
    </message>
    <message>
        <source>“{time}” is no time of day.</source>
        <translation>“{time}”不是一天中的时刻。</translation>
    </message>
    <message>
        <source>The zone “{zone}” is not known in {year}.</source>
        <translation>{year} 年没有已知的时区“{zone}”。</translation>
    </message>
    <message>
        <source>The clock was changed in {zone} just then.</source>
        <translation>{zone} 恰在此时调整了时钟。</translation>
    </message>
    <message>
        <source>“{zone}” is no offset from UTC.</source>
        <translation>“{zone}”不是与 UTC 的偏移。</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation>没有时区“{zone}”。</translation>
    </message>
    <message>
        <source>A letter stands where a digit may be meant: “{text}”.</source>
        <translation>本应是数字的地方写了字母：“{text}”。</translation>
    </message>
    <message>
        <source>“EST” after a date may be a time zone or mean estimated.</source>
        <translation>日期后的“EST”可能是时区，也可能表示估计。</translation>
    </message>
    <message>
        <source>“{text}” may be a telephone number.</source>
        <translation>“{text}”可能是电话号码。</translation>
    </message>
    <message>
        <source>“{text}” may be a code with a number.</source>
        <translation>“{text}”可能是带数字的代码。</translation>
    </message>
    <message>
        <source>“{text}” seems to be of the Jewish calendar.</source>
        <translation>“{text}”似乎属于犹太历。</translation>
    </message>
    <message>
        <source>{text} may be a season or two years.</source>
        <translation>{text} 可能是季节，也可能是两个年份。</translation>
    </message>
    <message>
        <source>{text} may be one year that began in March, or two years.</source>
        <translation>{text} 可能是从三月开始的一年，也可能是两个年份。</translation>
    </message>
    <message>
        <source>The words are known, but not in this order.</source>
        <translation>词语认得，但不是这样的顺序。</translation>
    </message>
    <message>
        <source>“Between” needs two dates.</source>
        <translation>“之间”需要两个日期。</translation>
    </message>
    <message>
        <source>There is no date in the text.</source>
        <translation>文字中没有日期。</translation>
    </message>
    <message>
        <source>“{number}” alone is no end of this range.</source>
        <translation>单独的“{number}”不能作为这段时间的结束。</translation>
    </message>
    <message>
        <source>A time of day ends what began without one.</source>
        <translation>开始没有时刻，结束却有时刻。</translation>
    </message>
    <message>
        <source>A range from or to a date that is itself one of several.</source>
        <translation>这段时间的一端本身就是几个日期之一。</translation>
    </message>
    <message>
        <source>Both dates are the same.</source>
        <translation>两个日期相同。</translation>
    </message>
    <message>
        <source>The end ({end}) is before the start ({start}).</source>
        <translation>结束（{end}）早于开始（{start}）。</translation>
    </message>
    <message>
        <source>“Before” and “after” fit days, months and years.</source>
        <translation>“之前”“之后”只适用于日、月、年。</translation>
    </message>
    <message>
        <source>A hyphen before a date may be a sign or a stroke.</source>
        <translation>日期前的短横可能是负号，也可能是连接号。</translation>
    </message>
    <message>
        <source>What the two dates share is not clear.</source>
        <translation>两个日期共有的部分不清楚。</translation>
    </message>
    <message>
        <source>The second date leaves open what it shares with the first.</source>
        <translation>第二个日期与第一个共有什么没有写明。</translation>
    </message>
    <message>
        <source>“{digits}” is a number, not a date.</source>
        <translation>“{digits}”是数字，不是日期。</translation>
    </message>
    <message>
        <source>{text} does not fit the column&apos;s order of day and month.</source>
        <translation>{text} 不符合此列日和月的顺序。</translation>
    </message>
    <message>
        <source>{year} has no week {week}.</source>
        <translation>{year} 年没有第 {week} 周。</translation>
    </message>
    <message>
        <source>{year} has {length} days, not {day}.</source>
        <translation>{year} 年有 {length} 天，没有第 {day} 天。</translation>
    </message>
    <message>
        <source>Six digits are year and month, or a two-digit year, month and day.</source>
        <translation>六位数字可能是年和月，也可能是两位的年、月和日。</translation>
    </message>
    <message>
        <source>{month} {year} has {days} days.</source>
        <translation>{year} 年{month}只有 {days} 天。</translation>
    </message>
    <message>
        <source>“{text}” is no numeric date.</source>
        <translation>“{text}”不是数字日期。</translation>
    </message>
    <message>
        <source>The year is unknown.</source>
        <translation>年份未知。</translation>
    </message>
    <message>
        <source>Month and day are not known whole.</source>
        <translation>月和日不完整。</translation>
    </message>
    <message>
        <source>Day or month of {text} is unknown, and nothing tells which.</source>
        <translation>{text} 的日或月未知，无从判断是哪一个。</translation>
    </message>
    <message>
        <source>“{text}” has no year that can be told.</source>
        <translation>“{text}”没有可以判断的年份。</translation>
    </message>
    <message>
        <source>Day and month of {text} are not told apart.</source>
        <translation>{text} 的日和月无法区分。</translation>
    </message>
    <message>
        <source>Neither day/month nor month/day: {text}</source>
        <translation>既不是日/月，也不是月/日：{text}</translation>
    </message>
    <message>
        <source>{text} may be a month or two years.</source>
        <translation>{text} 可能是月份，也可能是两个年份。</translation>
    </message>
    <message>
        <source>The year is not known whole.</source>
        <translation>年份不完整。</translation>
    </message>
    <message>
        <source>The year is missing.</source>
        <translation>缺少年份。</translation>
    </message>
    <message>
        <source>“{decade}s” may be ten years or a hundred.</source>
        <translation>“{decade}s”可能是十年，也可能是一百年。</translation>
    </message>
    <message>
        <source>“{number}” is a number, not a year.</source>
        <translation>“{number}”是数字，不是年份。</translation>
    </message>
    <message>
        <source>There is no year 0 {side} the common era.</source>
        <translation>公元{side}没有 0 年。</translation>
    </message>
    <message>
        <source>The month is missing.</source>
        <translation>缺少月份。</translation>
    </message>
    <message>
        <source>{day} {month} {year} was a {right}, not a {written}.</source>
        <translation>{year} 年{month} {day} 日是{right}，不是{written}。</translation>
    </message>
    <message>
        <source>If the date is of the Julian calendar, say so: (O.S.).</source>
        <translation>如果日期属于儒略历，请注明：(O.S.)。</translation>
    </message>
    <message>
        <source>A weekday is named, but no day.</source>
        <translation>写了星期，却没有日。</translation>
    </message>
    <message>
        <source>There is no century {century}.</source>
        <translation>没有 {century} 世纪。</translation>
    </message>
    <message>
        <source>A month or calendar does not fit a decade or century.</source>
        <translation>年代或世纪不能带月份或历法。</translation>
    </message>
    <message>
        <source>Only days, months and years of the Julian calendar can be converted.</source>
        <translation>儒略历只有日、月、年可以换算。</translation>
    </message>
    <message>
        <source>Two numbers alone are no range of dates.</source>
        <translation>仅两个数字不是一段日期。</translation>
    </message>
    <message>
        <source>{first}–{last} BC may leave out digits of the second year.</source>
        <translation>公元前 {first}–{last} 年的第二个年份可能省略了数位。</translation>
    </message>
    <message>
        <source>The era of the second year is not said.</source>
        <translation>没有写明第二个年份的纪元。</translation>
    </message>
    <message>
        <source>Nothing tells the century of the {decade}s.</source>
        <translation>无从判断 {decade} 年代属于哪个世纪。</translation>
    </message>
    <message>
        <source>The date is qualified twice.</source>
        <translation>日期的限定写了两次。</translation>
    </message>
    <message>
        <source>A time of day that is only {about}.</source>
        <translation>时刻只是{about}的。</translation>
    </message>
    <message>
        <source>A part of a season or quarter has no date of its own.</source>
        <translation>季节或季度的一部分没有自己的日期。</translation>
    </message>
    <message>
        <source>“{text}” is a number, not a date.</source>
        <translation>“{text}”是数字，不是日期。</translation>
    </message>
    <message>
        <source>Numbers of days or seconds are read in columns that hold nothing else.</source>
        <translation>只有整列都是天数或秒数时，才会这样读取。</translation>
    </message>
    <message>
        <source>The cell is empty.</source>
        <translation>单元格为空。</translation>
    </message>
    <message>
        <source>“{text}” says that the date is not known.</source>
        <translation>“{text}”表示日期未知。</translation>
    </message>
    <message>
        <source>“{text}” is an end that has not come, not a date.</source>
        <translation>“{text}”是尚未到来的结束，不是日期。</translation>
    </message>
    <message>
        <source>A year of two digits, and nothing tells its century.</source>
        <translation>两位数的年份，无从判断属于哪个世纪。</translation>
    </message>
    <message>
        <source>{text} may be a decade or a year.</source>
        <translation>{text} 可能是年代，也可能是年份。</translation>
    </message>
    <message>
        <source>“{word}” is not understood.</source>
        <translation>“{word}”无法理解。</translation>
    </message>
    <message>
        <source>“{word}” at the end is not understood.</source>
        <translation>末尾的“{word}”无法理解。</translation>
    </message>
    <message>
        <source>“{word}” names different months in two languages.</source>
        <translation>“{word}”在两种语言中指不同的月份。</translation>
    </message>
    <message>
        <source>Nothing tells the era of the year {year}.</source>
        <translation>无从判断 {year} 年属于哪个纪元。</translation>
    </message>
    <message>
        <source>“{year}” may be a year of the Buddhist era.</source>
        <translation>“{year}”可能是佛历年份。</translation>
    </message>
    <message>
        <source>Write พ.ศ. or ค.ศ. before it.</source>
        <translation>请在前面写 พ.ศ. 或 ค.ศ.。</translation>
    </message>
    <message>
        <source>It could be {meanings}.</source>
        <translation>可能是 {meanings}。</translation>
    </message>
    <message>
        <source>The row&apos;s year is {year}, not that of the date.</source>
        <translation>此行的年份是 {year}，与日期的不同。</translation>
    </message>
    <message>
        <source>“{text}” lies outside the years that the column counts.</source>
        <translation>“{text}”超出此列所计的年份。</translation>
    </message>
    <message>
        <source>“{text}” is no day of a spreadsheet.</source>
        <translation>“{text}”不是电子表格的日期序号。</translation>
    </message>
    <message>
        <source>“{start}” is no plain start of a stretch of time.</source>
        <translation>“{start}”不能作为一段时间的开始。</translation>
    </message>
    <message>
        <source>The day is told ({day}), but no month.</source>
        <translation>写了日（{day}），却没有月份。</translation>
    </message>
    <message>
        <source>“{day}” is no day of a month.</source>
        <translation>“{day}”不是一个月中的日。</translation>
    </message>
    <message>
        <source>“{text}” is no month.</source>
        <translation>“{text}”不是月份。</translation>
    </message>
    <message>
        <source>“{year}” is no year.</source>
        <translation>“{year}”不是年份。</translation>
    </message>
    <message>
        <source>Nothing tells the century of the year {year}.</source>
        <translation>无从判断 {year} 年属于哪个世纪。</translation>
    </message>
    <message>
        <source>“{cell}” is no date precision of {scheme}.</source>
        <translation>“{cell}”不是 {scheme} 的日期精度。</translation>
    </message>
    <message>
        <source>The process at work was ended from outside, or ran out of memory; nothing was written.</source>
        <translation>工作进程被外部终止，或内存用尽；没有写入任何内容。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>There is no encoding named {name}.</source>
        <translation>没有名为 {name} 的编码。</translation>
    </message>
    <message>
        <source>Give one such as utf-8, cp1252, gb18030 or shift_jis.</source>
        <translation>请指定一种，例如 utf-8、cp1252、gb18030 或 shift_jis。</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file} 是文件夹。</translation>
    </message>
    <message>
        <source>{file} is a pipe or a device, not a file.</source>
        <translation>{file} 是管道或设备，不是文件。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空的。</translation>
    </message>
    <message>
        <source>{file} is not there.</source>
        <translation>{file} 不存在。</translation>
    </message>
    <message>
        <source>{file} could not be opened: {reason}.</source>
        <translation>无法打开 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Name the files in it instead.</source>
        <translation>请改为指定其中的文件。</translation>
    </message>
    <message>
        <source>Save what comes out of it to a file and import that.</source>
        <translation>请把其输出保存为文件再导入。</translation>
    </message>
    <message>
        <source>{file} is {what}, not a table of text.</source>
        <translation>{file} 是{what}，不是文本表格。</translation>
    </message>
    <message>
        <source>{file} is damaged: its gzip data breaks off.</source>
        <translation>{file} 已损坏：gzip 数据中断。</translation>
    </message>
    <message>
        <source>{file} could not be read to its end: {reason}.</source>
        <translation>无法把 {file} 读完：{reason}。</translation>
    </message>
    <message>
        <source>Fetch or pack it again.</source>
        <translation>请重新获取或压缩。</translation>
    </message>
    <message>
        <source>{file} is no text: it holds bytes as programs, pictures and archives do.</source>
        <translation>{file} 不是文本：所含字节像程序、图片或压缩包。</translation>
    </message>
    <message>
        <source>{file} is XML or HTML, which is not read.</source>
        <translation>{file} 是 XML 或 HTML，不能读取。</translation>
    </message>
    <message>
        <source>{file} has more than {most} columns; so many cannot be read.</source>
        <translation>{file} 超过 {most} 列；无法读取这么多列。</translation>
    </message>
    <message>
        <source>{file} holds no rows, only blanks.</source>
        <translation>{file} 没有行，只有空白。</translation>
    </message>
    <message>
        <source>{file} holds no records that can be read.</source>
        <translation>{file} 没有可以读取的记录。</translation>
    </message>
    <message>
        <source>Export its table as CSV and import that.</source>
        <translation>请把其中的表格导出为 CSV 再导入。</translation>
    </message>
    <message>
        <source>Save it as CSV or JSON and import that.</source>
        <translation>请另存为 CSV 或 JSON 再导入。</translation>
    </message>
    <message>
        <source>{file} is {what}, which is not read.</source>
        <translation>{file} 是{what}，不能读取。</translation>
    </message>
    <message>
        <source>Check the delimiter, or cut the table into narrower ones.</source>
        <translation>请检查分隔符，或把表格拆成较窄的。</translation>
    </message>
    <message>
        <source>{file} is a JSON document of more than {limit} MB.</source>
        <translation>{file} 是超过 {limit} MB 的 JSON 文档。</translation>
    </message>
    <message>
        <source>{file} is not sound JSON: {reason} in line {line}.</source>
        <translation>{file} 不是有效的 JSON：第 {line} 行{reason}。</translation>
    </message>
    <message>
        <source>{file} is JSON nested too deep to read.</source>
        <translation>{file} 是嵌套过深而无法读取的 JSON。</translation>
    </message>
    <message>
        <source>Export it as CSV and import that.</source>
        <translation>请导出为 CSV 再导入。</translation>
    </message>
    <message>
        <source>Save it as JSON Lines, a record a line, and import that.</source>
        <translation>请另存为 JSON Lines（每行一条记录）再导入。</translation>
    </message>
    <message>
        <source>{file} is JSON, but holds no list of records.</source>
        <translation>{file} 是 JSON，但没有记录列表。</translation>
    </message>
    <message>
        <source>{file} is a network of {nodes} nodes and {links} links without dates.</source>
        <translation>{file} 是有 {nodes} 个节点和 {links} 条连线的网络，没有日期。</translation>
    </message>
    <message>
        <source>Save the list of dated events behind it and import that.</source>
        <translation>请另存其背后带日期的事件列表，再导入该文件。</translation>
    </message>
    <message>
        <source>Save the list of events in it as a JSON array of objects.</source>
        <translation>请把其中的事件列表保存为 JSON 对象数组。</translation>
    </message>
    <message>
        <source>A table must be typed or recognised from it first.</source>
        <translation>须先从中录入或识别出表格。</translation>
    </message>
    <message>
        <source>Unpack it and import what is in it.</source>
        <translation>请解压后导入其中的内容。</translation>
    </message>
    <message>
        <source>Open it as a store instead.</source>
        <translation>请改为作为数据库打开。</translation>
    </message>
    <message>
        <source>Save the sheet as CSV and import that.</source>
        <translation>请把工作表另存为 CSV 再导入。</translation>
    </message>
    <message>
        <source>Save its table as CSV and import that.</source>
        <translation>请把其中的表格另存为 CSV 再导入。</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}.</source>
        <translation>无法创建 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>{example} could be {first} or {second}.</source>
        <translation>{example} 可能是 {first}，也可能是 {second}。</translation>
    </message>
    <message>
        <source>Write it with the year first.</source>
        <translation>请把年份写在前面。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Nothing in column {column} tells day from month: {example} could be {first} or {second}.</source>
        <translation>{column} 列中无从区分日和月：{example} 可能是 {first}，也可能是 {second}。</translation>
    </message>
    <message>
        <source>Say which with --day-first or --month-first.</source>
        <translation>请用 --day-first 或 --month-first 指明。</translation>
    </message>
    <message>
        <source>{file} changed while it was read; nothing was written.</source>
        <translation>{file} 在读取时发生了变化；没有写入任何内容。</translation>
    </message>
    <message>
        <source>{store} was removed while it was written to; what was imported is lost.</source>
        <translation>{store} 在写入时被删除；导入的内容已丢失。</translation>
    </message>
    <message>
        <source>Import it again when nothing writes to it any more.</source>
        <translation>请在没有程序写入它时再次导入。</translation>
    </message>
    <message>
        <source>Import again.</source>
        <translation>请再次导入。</translation>
    </message>
    <message>
        <source>The title&apos;s template names no column.</source>
        <translation>标题模板没有指明任何列。</translation>
    </message>
    <message>
        <source>There is no field named {name}.</source>
        <translation>没有名为 {name} 的字段。</translation>
    </message>
    <message>
        <source>The field {name} takes one column, not {count}.</source>
        <translation>字段 {name} 只取一列，而不是 {count} 列。</translation>
    </message>
    <message>
        <source>{name} is a store; open it instead.</source>
        <translation>{name} 是数据库；请直接打开它。</translation>
    </message>
    <message>
        <source>There is no column named {name}.</source>
        <translation>没有名为 {name} 的列。</translation>
    </message>
    <message>
        <source>The title is to be made of {name}, but there is no such column.</source>
        <translation>标题要由 {name} 组成，但没有这一列。</translation>
    </message>
    <message>
        <source>Put column names in braces, such as {example}.</source>
        <translation>请把列名放在花括号里，例如 {example}。</translation>
    </message>
    <message>
        <source>The fields are: {fields}.</source>
        <translation>字段有：{fields}。</translation>
    </message>
    <message>
        <source>The columns are: {columns}.</source>
        <translation>列有：{columns}。</translation>
    </message>
    <message>
        <source>There is no preset named {name}.</source>
        <translation>没有名为 {name} 的预设。</translation>
    </message>
    <message>
        <source>The presets are: {presets}.</source>
        <translation>预设有：{presets}。</translation>
    </message>
    <message>
        <source>No cell has a number above 12 as its day.</source>
        <translation>没有单元格的日大于 12。</translation>
    </message>
    <message>
        <source>{cells} a first number above 12; {others} a second one.</source>
        <translation>{cells}第一个数大于 12；{others}第二个数大于 12。</translation>
    </message>
    <message>
        <source>All full years are of the {century}s.</source>
        <translation>所有完整的年份都属于 {century} 年代。</translation>
    </message>
    <message>
        <source>Its only cell is such a number.</source>
        <translation>唯一的单元格是这样的数字。</translation>
    </message>
    <message>
        <source>{count} of {cells} cells are such numbers.</source>
        <translation>{cells} 个单元格中有 {count} 个是这样的数字。</translation>
    </message>
    <message>
        <source>The order was given.</source>
        <translation>顺序是指定的。</translation>
    </message>
    <message>
        <source>written dates</source>
        <translation>文字写出的日期</translation>
    </message>
    <message>
        <source>dates in digits</source>
        <translation>数字日期</translation>
    </message>
    <message>
        <source>day and month not settled</source>
        <translation>日和月未定</translation>
    </message>
    <message>
        <source>orders that differ by their signs</source>
        <translation>日月顺序随分隔符而异</translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation>自 1970 年起的秒数</translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation>自 1970 年起的毫秒数</translation>
    </message>
    <message>
        <source>microseconds since 1970</source>
        <translation>自 1970 年起的微秒数</translation>
    </message>
    <message>
        <source>seconds, milliseconds or microseconds since 1970, each by its size</source>
        <translation>自 1970 年起的秒、毫秒或微秒，各按其大小</translation>
    </message>
    <message>
        <source>spreadsheet days since 1900</source>
        <translation>自 1900 年起的表格天数</translation>
    </message>
    <message>
        <source>years with decimals</source>
        <translation>带小数的年份</translation>
    </message>
    <message>
        <source>years of two digits</source>
        <translation>两位数的年份</translation>
    </message>
    <message>
        <source>decades by their first years</source>
        <translation>以首年表示的年代</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>given</source>
        <translation>指定的</translation>
    </message>
    <message>
        <source>no delimiter parts the lines evenly: one column</source>
        <translation>没有分隔符能均匀分开各行：只有一列</translation>
    </message>
    <message>
        <source>parts {share} of the first rows into {width} cells</source>
        <translation>把开头各行的 {share} 分成 {width} 个单元格</translation>
    </message>
    <message>
        <source>{count} columns begin at the same places in {share} of the first rows</source>
        <translation>开头各行的 {share} 中有 {count} 列起于相同位置</translation>
    </message>
    <message>
        <source>gaps of several spaces part {share} of the first rows into {width} cells</source>
        <translation>连续空格把开头各行的 {share} 分成 {width} 个单元格</translation>
    </message>
    <message>
        <source>the {which} byte of every pair is mostly zero</source>
        <translation>每对字节的{which}字节大多为零</translation>
    </message>
    <message>
        <source>not UTF-8; as {name} its letters make whole words</source>
        <translation>不是 UTF-8；按 {name} 解读，字母组成完整的词</translation>
    </message>
    <message>
        <source>not UTF-8; as {name} its accented letters and signs read as words</source>
        <translation>不是 UTF-8；按 {name} 解读，带变音符的字母和符号可读成词</translation>
    </message>
    <message>
        <source>not UTF-8; as {name} no byte lies between 0x80 and 0x9F, and accented letters read as words</source>
        <translation>不是 UTF-8；按 {name} 解读，没有字节在 0x80 与 0x9F 之间，带变音符的字母可读成词</translation>
    </message>
    <message>
        <source>not UTF-8; decoded as {name} without errors, and it reads as text</source>
        <translation>不是 UTF-8；按 {name} 解码无误，读来是文字</translation>
    </message>
    <message>
        <source>escapes switch to Japanese letters, as in ISO-2022-JP</source>
        <translation>转义序列切换到日文字符，如 ISO-2022-JP</translation>
    </message>
    <message>
        <source>all bytes are plain ASCII</source>
        <translation>所有字节都是 ASCII</translation>
    </message>
    <message>
        <source>the bytes are valid UTF-8</source>
        <translation>字节是有效的 UTF-8</translation>
    </message>
    <message>
        <source>given, with a byte order mark</source>
        <translation>指定的，带字节顺序标记</translation>
    </message>
    <message>
        <source>a byte order mark opens the file</source>
        <translation>文件以字节顺序标记开头</translation>
    </message>
    <message>
        <source>the file begins as gzip does</source>
        <translation>文件开头是 gzip 格式</translation>
    </message>
    <message>
        <source>given: row {row}</source>
        <translation>指定：第 {row} 行</translation>
    </message>
    <message>
        <source>given: no header</source>
        <translation>指定：没有表头</translation>
    </message>
    <message>
        <source>the cells are names, unlike the rows below</source>
        <translation>单元格是名称，与下面各行不同</translation>
    </message>
    <message>
        <source>few of the cells are filled, with names of what stands below</source>
        <translation>只有少数单元格有内容，是其下各列的名称</translation>
    </message>
    <message>
        <source>the first row as wide as the table; 1 stands before it</source>
        <translation>与表格同宽的第一行；前面有 1 行</translation>
    </message>
    <message>
        <source>the first row as wide as the table; {count} stand before it</source>
        <translation>与表格同宽的第一行；前面有 {count} 行</translation>
    </message>
    <message>
        <source>two rows of names, the upper ones over several columns</source>
        <translation>两行名称，上一行的名称跨多列</translation>
    </message>
    <message>
        <source>the first row holds values like the rows below it</source>
        <translation>第一行的内容与下面各行相同</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>Several columns are named {listed}; the later ones were numbered.</source>
        <translation>有几列都叫 {listed}；后面的加了编号。</translation>
    </message>
    <message>
        <source>No rows stand below the header.</source>
        <translation>表头下面没有行。</translation>
    </message>
    <message>
        <source>Left out above the table: {told}</source>
        <translation>表格上方略去的内容：{told}</translation>
    </message>
    <message>
        <source>Lists of records that were left out: {told}.</source>
        <translation>略去的记录列表:{told}。</translation>
    </message>
    <message>
        <source>The row of tags or strokes below the header was left out.</source>
        <translation>标题行下面的标签行或横线行未予读取。</translation>
    </message>
    <message>
        <source>Wikidata writes a year alone as its 1 January; ask it for wikibase:timePrecision in a column timePrecision as well, and years are read as years.</source>
        <translation>Wikidata 把单独的年份写成该年1月1日；请同时查询 wikibase:timePrecision 并放在 timePrecision 列中，年份便会按年份读取。</translation>
    </message>
    <message>
        <source>The file holds {count} tables, each under its own header: {told}.</source>
        <translation>文件含有 {count} 个表格，各有自己的表头：{told}。</translation>
    </message>
    <message>
        <source>further rows of names stand among the rows</source>
        <translation>各行之间还有名称行</translation>
    </message>
    <message>
        <source>an object on each line</source>
        <translation>每行一个对象</translation>
    </message>
    <message>
        <source>{count} columns as {label} files have them</source>
        <translation>{count} 列，与 {label} 文件相同</translation>
    </message>
    <message>
        <source>as {label} files have it</source>
        <translation>与 {label} 文件相同</translation>
    </message>
    <message>
        <source>the preset for {label}</source>
        <translation>{label} 的预设</translation>
    </message>
    <message>
        <source>its values read as dates</source>
        <translation>其内容可读作日期</translation>
    </message>
    <message>
        <source>its values read as dates, and it tells of most rows</source>
        <translation>其值可读作日期，且多数行都有</translation>
    </message>
    <message>
        <source>the deaths of those whose births are told</source>
        <translation>与出生日期相对的去世日期</translation>
    </message>
    <message>
        <source>the only column of dates</source>
        <translation>唯一的日期列</translation>
    </message>
    <message>
        <source>its years are never before those of the start</source>
        <translation>其年份从不早于开始的年份</translation>
    </message>
    <message>
        <source>names from and to</source>
        <translation>其中是发出者与接收者的姓名</translation>
    </message>
    <message>
        <source>Column {name} repeats in rows of different events; it identifies none.</source>
        <translation>“{name}”列在不同事件的行中重复，不能用来识别事件。</translation>
    </message>
    <message>
        <source>it stands beside a destination</source>
        <translation>旁边有目的地一列</translation>
    </message>
    <message>
        <source>{cell} is read as {year} BCE, since EDTF counts a year 0. If the file counts none, and means {other} BCE, choose that it has no year 0.</source>
        <translation>{cell} 读作公元前 {year} 年，因为 EDTF 计有公元 0 年。若文件不计公元 0 年、所指为公元前 {other} 年，请选择“没有公元 0 年”。</translation>
    </message>
    <message>
        <source>its days are never before those of the start</source>
        <translation>其日期从不早于开始的日期</translation>
    </message>
    <message>
        <source>times of day beside the dates</source>
        <translation>日期旁边的时刻</translation>
    </message>
    <message>
        <source>in its own table, its name or values say so</source>
        <translation>在它自己的表格中，名称或内容表明如此</translation>
    </message>
    <message>
        <source>guessed for each of the file&apos;s tables</source>
        <translation>按文件中的各个表格推测</translation>
    </message>
    <message>
        <source>the texts in it tell the rows apart</source>
        <translation>其中的文字能区分各行</translation>
    </message>
    <message>
        <source>guessed from the columns&apos; names and values</source>
        <translation>根据列名和内容推测</translation>
    </message>
    <message>
        <source>its name says so</source>
        <translation>列名表明如此</translation>
    </message>
    <message>
        <source>its name says so, and names that also stand alone or in other places are parted at commas</source>
        <translation>名称如此，且单独出现或在别处也出现的名称在逗号处分开</translation>
    </message>
    <message>
        <source>its values are web addresses</source>
        <translation>其内容是网址</translation>
    </message>
    <message>
        <source>its values are points on the earth</source>
        <translation>其内容是地球上的坐标点</translation>
    </message>
    <message>
        <source>it is of the place that is told</source>
        <translation>它属于所述的地点</translation>
    </message>
    <message>
        <source>it labels what each row is about</source>
        <translation>它是每行所述事物的名称</translation>
    </message>
    <message>
        <source>births begin what the only other dates end</source>
        <translation>仅有的其他日期是结束，由出生日期作为开始</translation>
    </message>
    <message>
        <source>Diplomatic Timeline exports</source>
        <translation>外交时间线的导出文件</translation>
    </message>
    <message>
        <source>COW wars</source>
        <translation>COW 战争</translation>
    </message>
    <message>
        <source>COW disputes</source>
        <translation>COW 争端</translation>
    </message>
    <message>
        <source>US State Department travels</source>
        <translation>美国国务院出访</translation>
    </message>
    <message>
        <source>ICEWS without a header</source>
        <translation>无表头的 ICEWS</translation>
    </message>
    <message>
        <source>Is {date} {first} {month} (day first) or {second} {other} (month first)?</source>
        <translation>{date} 是{month} {first} 日（日在前）还是{other} {second} 日（月在前）？</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>day-month-year</source>
        <translation>日-月-年</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>日.月.年</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>month-day-year</source>
        <translation>月-日-年</translation>
    </message>
    <message>
        <source>month.day.year</source>
        <translation>月.日.年</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>年/月/日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>时</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>分</translation>
    </message>
    <message>
        <source>before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>of</source>
        <translation>后</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>大约</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} 或 {other}</translation>
    </message>
    <message>
        <source>No cell has</source>
        <translation>没有单元格的</translation>
    </message>
    <message>
        <source>1 cell has</source>
        <translation>1 个单元格的</translation>
    </message>
    <message>
        <source>{count} cells have</source>
        <translation>{count} 个单元格的</translation>
    </message>
    <message>
        <source>first</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>second</source>
        <translation>第二个</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>a ZIP or spreadsheet file</source>
        <translation>ZIP 或电子表格文件</translation>
    </message>
    <message>
        <source>an old Excel or Word file</source>
        <translation>旧版 Excel 或 Word 文件</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>Parquet 文件</translation>
    </message>
    <message>
        <source>an Arrow file</source>
        <translation>Arrow 文件</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>HDF5 文件</translation>
    </message>
    <message>
        <source>an R data file</source>
        <translation>R 数据文件</translation>
    </message>
    <message>
        <source>a Rich Text document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zip 压缩包</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 压缩包</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xz 压缩包</translation>
    </message>
    <message>
        <source>a Zstandard archive</source>
        <translation>Zstandard 压缩包</translation>
    </message>
    <message>
        <source>an iCalendar file</source>
        <translation>iCalendar 文件</translation>
    </message>
    <message>
        <source>a GEDCOM family tree</source>
        <translation>GEDCOM 家谱</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这样的文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读的文件系统</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入输出错误</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>January</source>
        <translation>一月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>二月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>三月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>四月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>五月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>六月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>七月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>八月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>九月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>十月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>十一月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>十二月</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>The century was not written and was assumed.</source>
        <translation>世纪没有写出，是推定的。</translation>
    </message>
    <message>
        <source>The date is named as Julian and was converted.</source>
        <translation>日期注明为儒略历，已换算。</translation>
    </message>
    <message>
        <source>Of two years written for one date, the later was taken.</source>
        <translation>一个日期写了两个年份，取较晚的一个。</translation>
    </message>
    <message>
        <source>A part of the day, such as morning, is kept in the source&apos;s words alone.</source>
        <translation>一天中的时段（如上午）只保留在来源原文中。</translation>
    </message>
    <message>
        <source>An end of a span such as early June was taken as the whole month, decade or century.</source>
        <translation>时段的一端（如六月初）按整月、整十年或整个世纪处理。</translation>
    </message>
    <message>
        <source>The time zone&apos;s abbreviation has several meanings; civil time was kept.</source>
        <translation>时区缩写有多种含义；保留了当地时间。</translation>
    </message>
    <message>
        <source>A label beside the date was passed over.</source>
        <translation>略过了日期旁的标签。</translation>
    </message>
    <message>
        <source>Parts of the date are marked as unknown.</source>
        <translation>日期的某些部分标为未知。</translation>
    </message>
    <message>
        <source>A general parser read the date; each part was checked against the text.</source>
        <translation>日期由通用解析器读取；各部分已与原文核对。</translation>
    </message>
    <message>
        <source>1 date: {note}</source>
        <translation>1 个日期：{note}</translation>
    </message>
    <message>
        <source>{count} dates: {note}</source>
        <translation>{count} 个日期：{note}</translation>
    </message>
    <message>
        <source>1 blank row was passed over.</source>
        <translation>略过了 1 个空行。</translation>
    </message>
    <message>
        <source>{count} blank rows were passed over.</source>
        <translation>略过了 {count} 个空行。</translation>
    </message>
    <message>
        <source>1 row has fewer cells than the header; the missing ones were taken as blank.</source>
        <translation>1 行的单元格少于表头；缺少的按空白处理。</translation>
    </message>
    <message>
        <source>1 row names other dates that could not be read; they are kept with the event.</source>
        <translation>1 行写有无法读取的其他日期；已随事件保留。</translation>
    </message>
    <message>
        <source>1 row has other spellings that belong to no one name; they are kept with the event.</source>
        <translation>1 行写有不属于单一名称的其他写法；已随事件保留。</translation>
    </message>
    <message>
        <source>{count} rows have fewer cells than the header; the missing ones were taken as blank.</source>
        <translation>{count} 行的单元格少于表头；缺少的按空白处理。</translation>
    </message>
    <message>
        <source>{count} rows name other dates that could not be read; they are kept with the event.</source>
        <translation>{count} 行写有无法读取的其他日期；已随事件保留。</translation>
    </message>
    <message>
        <source>{count} rows have other spellings that belong to no one name; they are kept with the event.</source>
        <translation>{count} 行写有不属于单一名称的其他写法；已随事件保留。</translation>
    </message>
    <message>
        <source>This file has other spellings of names, and no events.</source>
        <translation>此文件只有名称的其他写法，没有事件。</translation>
    </message>
    <message>
        <source>No column of dates was found; say which one it is.</source>
        <translation>没有找到日期列；请指明是哪一列。</translation>
    </message>
    <message>
        <source>The columns {first} to {last} are years, and each row tells of all of them. Make it a table with a row for each year, and import that.</source>
        <translation>{first} 至 {last} 各列都是年份，每行包含所有这些年份。请改成每年一行的表格，再导入。</translation>
    </message>
    <message>
        <source>Births date the rows ({column}). If they are about something else, say what does.</source>
        <translation>各行以出生日期（{column}）为日期。如果各行说的是别的事，请指定日期所在的列。</translation>
    </message>
    <message>
        <source>Deaths date the rows ({column}). If they are about something else, say what does.</source>
        <translation>各行以去世日期（{column}）为日期。如果各行说的是别的事，请指定日期所在的列。</translation>
    </message>
    <message>
        <source>The numbers in {column} are read as years, though its name does not say that they are.</source>
        <translation>{column} 中的数字被读作年份，但列名并未说明它们是年份。</translation>
    </message>
    <message>
        <source>Most titles name other years than their dates, as {words} for “{title}”. Look whether another column has the dates.</source>
        <translation>多数标题中的年份与其日期不同，例如“{title}”的日期是 {words}。请看看日期是否在另一列。</translation>
    </message>
    <message>
        <source>This row has a date, but nothing that could be its title.</source>
        <translation>此行有日期，但没有可作标题的内容。</translation>
    </message>
    <message>
        <source>There is no date in this row.</source>
        <translation>此行没有日期。</translation>
    </message>
    <message>
        <source>A row of aliases needs a name and an alias.</source>
        <translation>别名行需要一个名称和一个别名。</translation>
    </message>
    <message>
        <source>An alias is of a participant or of a place.</source>
        <translation>别名属于参与者或地点。</translation>
    </message>
    <message>
        <source>A quote opens in this row and is never closed.</source>
        <translation>此行有引号打开后一直没有关闭。</translation>
    </message>
    <message>
        <source>This is not a record with named fields.</source>
        <translation>这不是带字段名的记录。</translation>
    </message>
    <message>
        <source>This cell holds NUL bytes, which are no text.</source>
        <translation>此单元格含有 NUL 字节，不是文字。</translation>
    </message>
    <message>
        <source>This record is empty.</source>
        <translation>此记录为空。</translation>
    </message>
    <message>
        <source>This line is not JSON: {reason}.</source>
        <translation>此行不是 JSON：{reason}。</translation>
    </message>
    <message>
        <source>This cell holds half of a character pair, or bytes that are no text.</source>
        <translation>此单元格含有半个字符对，或不是文字的字节。</translation>
    </message>
    <message>
        <source>This record is nested too deep.</source>
        <translation>此记录嵌套过深。</translation>
    </message>
    <message>
        <source>This row has {filled} cells, its header {width}.</source>
        <translation>此行有 {filled} 个单元格，其表头有 {width} 个。</translation>
    </message>
    <message>
        <source>This cell holds bytes that are not {encoding}.</source>
        <translation>此单元格含有不属于 {encoding} 的字节。</translation>
    </message>
    <message>
        <source>This row repeats the header.</source>
        <translation>此行重复了表头。</translation>
    </message>
    <message>
        <source>This row has {cells} cells, the header {width}.</source>
        <translation>此行有 {cells} 个单元格，表头有 {width} 个。</translation>
    </message>
    <message>
        <source>This line is longer than {most} characters; only its start was kept.</source>
        <translation>此行超过 {most} 个字符；只保留了开头。</translation>
    </message>
    <message>
        <source>The id {id} already stands for row {row}, which has another title: {title}</source>
        <translation>标识 {id} 已属于第 {row} 行，其标题不同：{title}</translation>
    </message>
    <message>
        <source>A cell of this row is longer than {most} characters; only its start was kept.</source>
        <translation>此行有一个单元格超过{most}个字符，只保留了开头。</translation>
    </message>
    <message>
        <source>This is not the text of a view.</source>
        <translation>这不是视图的文本。</translation>
    </message>
    <message>
        <source>It begins with {prefix}</source>
        <translation>它以 {prefix} 开头</translation>
    </message>
    <message>
        <source>The text of this view is damaged.</source>
        <translation>此视图的文本已损坏。</translation>
    </message>
    <message>
        <source>Copy it whole, in one line.</source>
        <translation>请完整复制为一行。</translation>
    </message>
    <message>
        <source>This view was copied from a newer version of the app.</source>
        <translation>此视图复制自本程序的较新版本。</translation>
    </message>
    <message>
        <source>{path} is the store itself.</source>
        <translation>{path} 就是数据库本身。</translation>
    </message>
    <message>
        <source>{path} ends neither in .csv nor in .json.</source>
        <translation>{path} 既不以 .csv 结尾，也不以 .json 结尾。</translation>
    </message>
    <message>
        <source>{path} is JSON, which no spreadsheet runs: nothing in it is to be disarmed.</source>
        <translation>{path} 是 JSON，电子表格不会运行它：其中没有需要停用的公式。</translation>
    </message>
    <message>
        <source>Name a .csv, or leave the disarming out.</source>
        <translation>请使用 .csv 文件名，或不要停用公式。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请另取名称。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Name the file after the format you want.</source>
        <translation>请按所需格式命名文件。</translation>
    </message>
    <message>
        <source>A store cannot be copied onto itself.</source>
        <translation>数据库不能复制到自身。</translation>
    </message>
    <message>
        <source>Bring it back from a backup, or import its files into a new store.</source>
        <translation>请从备份恢复，或把其文件导入新的数据库。</translation>
    </message>
    <message>
        <source>Another program is writing to {path}.</source>
        <translation>另一个程序正在写入 {path}。</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>请等它结束后再试。</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}.</source>
        <translation>{path} 已损坏：{reason}。</translation>
    </message>
    <message>
        <source>The disk is full; {path} stays as it was.</source>
        <translation>磁盘已满；{path} 保持原样。</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>请腾出空间后再试。</translation>
    </message>
    <message>
        <source>{path} could not be read or written: {reason}.</source>
        <translation>无法读写 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>无法打开 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} can be read but not written.</source>
        <translation>{path} 可以读取，但不能写入。</translation>
    </message>
    <message>
        <source>{path} holds a text too long to be read.</source>
        <translation>{path} 含有长得无法读取的文字。</translation>
    </message>
    <message>
        <source>{path} is not a store: it does not begin like an SQLite file.</source>
        <translation>{path} 不是本程序的数据库：其开头不像 SQLite 文件。</translation>
    </message>
    <message>
        <source>{path} is empty, so it is not a store.</source>
        <translation>{path} 是空的，所以不是数据库。</translation>
    </message>
    <message>
        <source>{path} is an SQLite file of another program, not a store.</source>
        <translation>{path} 是其他程序的 SQLite 文件，不是本程序的数据库。</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of this app: its format is {version}, and this version reads formats up to {known}.</source>
        <translation>{path} 由本程序的较新版本创建：其格式为 {version}，而本版本最多读取格式 {known}。</translation>
    </message>
    <message>
        <source>Update the app to open it.</source>
        <translation>请更新程序后再打开。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a store.</source>
        <translation>{path} 是文件夹，不是数据库。</translation>
    </message>
    <message>
        <source>{path} is not a file, so it is not a store.</source>
        <translation>{path} 不是文件，所以不是数据库。</translation>
    </message>
    <message>
        <source>{path} is damaged: {missing} bytes are missing at its end.</source>
        <translation>{path} 已损坏：末尾缺少 {missing} 个字节。</translation>
    </message>
    <message>
        <source>{path} is damaged: its header is cut off.</source>
        <translation>{path} 已损坏：文件头被截断。</translation>
    </message>
    <message>
        <source>The disk may be full or failing.</source>
        <translation>磁盘可能已满或出错。</translation>
    </message>
    <message>
        <source>Temporary files cannot be written: {reason}; nothing was changed.</source>
        <translation>无法写入临时文件：{reason}；没有任何改动。</translation>
    </message>
    <message>
        <source>Make room on the disk that holds them, or name another folder in {variable}.</source>
        <translation>请在存放它们的磁盘上腾出空间，或在 {variable} 中指定另一个文件夹。</translation>
    </message>
    <message>
        <source>There is no store at {path}.</source>
        <translation>{path} 处没有数据库。</translation>
    </message>
    <message>
        <source>Importing a file makes one.</source>
        <translation>导入文件即可创建。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{store} is open for reading only.</source>
        <translation>{store} 以只读方式打开。</translation>
    </message>
    <message>
        <source>Copy it to a folder you may write to.</source>
        <translation>请复制到可以写入的文件夹。</translation>
    </message>
    <message>
        <source>The store has no ids left for new events: its last one is {number}.</source>
        <translation>数据库已没有可用于新事件的标识：最后一个是 {number}。</translation>
    </message>
    <message>
        <source>{path} is damaged: {name} is missing or was changed by another program.</source>
        <translation>{path} 已损坏：{name} 缺失，或被其他程序更改。</translation>
    </message>
    <message>
        <source>{path} has a table of another program whose name this version needs: {reason}.</source>
        <translation>{path} 中有其他程序的表，其名称为本版本所需：{reason}。</translation>
    </message>
    <message>
        <source>Rename that table, and open the store again.</source>
        <translation>请为该表改名，然后重新打开数据库。</translation>
    </message>
    <message>
        <source>Another program keeps writing to {path}.</source>
        <translation>另一个程序一直在写入 {path}。</translation>
    </message>
    <message>
        <source>A store cannot be made at {path}: {reason}.</source>
        <translation>无法在 {path} 创建数据库：{reason}。</translation>
    </message>
    <message>
        <source>a file of that name appeared meanwhile</source>
        <translation>其间出现了同名文件</translation>
    </message>
    <message>
        <source>{path} has a trigger, {name}, which this app did not make.</source>
        <translation>{path} 有一个并非本程序创建的触发器 {name}。</translation>
    </message>
    <message>
        <source>Remove it with DROP TRIGGER if you trust the rest of the file.</source>
        <translation>如果信任文件的其余部分，请用 DROP TRIGGER 删除它。</translation>
    </message>
    <message>
        <source>The store has no event {number}.</source>
        <translation>数据库中没有事件 {number}。</translation>
    </message>
    <message>
        <source>There is no import {number}.</source>
        <translation>没有导入 {number}。</translation>
    </message>
    <message>
        <source>{path} is damaged: it does not say which store it is.</source>
        <translation>{path} 已损坏：没有写明是哪个数据库。</translation>
    </message>
    <message>
        <source>Import {number} cannot be undone: import {later} ({file}) changed its events later.</source>
        <translation>导入 {number} 无法撤销：导入 {later}（{file}）后来更改了其中的事件。</translation>
    </message>
    <message>
        <source>Undo import {later} first.</source>
        <translation>请先撤销导入 {later}。</translation>
    </message>
    <message>
        <source>The command info lists the imports.</source>
        <translation>命令 info 会列出各次导入。</translation>
    </message>
</context>
<context>
    <name>enumeration</name>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}；{1}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
</context>
<context>
    <name>event_list</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Exactness</source>
        <translation>精确度</translation>
    </message>
    <message>
        <source>EDTF</source>
        <translation>EDTF</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Exactness of dates</source>
        <translation>日期精确度</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Decades</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No kind</source>
        <translation>无类型</translation>
    </message>
    <message>
        <source>No participant</source>
        <translation>无参与者</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>无地点</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>No import</source>
        <translation>无导入批次</translation>
    </message>
    <message>
        <source>No decade</source>
        <translation>无年代</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Exact to the day</source>
        <translation>精确到日</translation>
    </message>
    <message>
        <source>Week only</source>
        <translation>仅知周</translation>
    </message>
    <message>
        <source>Month only</source>
        <translation>仅知月份</translation>
    </message>
    <message>
        <source>Season only</source>
        <translation>仅知季节</translation>
    </message>
    <message>
        <source>Quarter only</source>
        <translation>仅知季度</translation>
    </message>
    <message>
        <source>Half-year only</source>
        <translation>仅知半年</translation>
    </message>
    <message>
        <source>Year only</source>
        <translation>仅知年份</translation>
    </message>
    <message>
        <source>Decade only</source>
        <translation>仅知年代</translation>
    </message>
    <message>
        <source>Century only</source>
        <translation>仅知世纪</translation>
    </message>
    <message>
        <source>From one date to another</source>
        <translation>起止时段</translation>
    </message>
    <message>
        <source>One of several dates</source>
        <translation>若干日期之一</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>约略</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Open end</source>
        <translation>结束未定</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Summit</source>
        <translation>峰会</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>宣布</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会见</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>争端</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交流</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>{first}–{last} BCE</source>
        <translation>公元前{first}–{last}年</translation>
    </message>
    <message>
        <source>{year}s</source>
        <translation>{year}年代</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Latest possible date</source>
        <translation>最晚可能日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Participants’ aliases</source>
        <translation>参与者的别名</translation>
    </message>
    <message>
        <source>Role of the participant</source>
        <translation>参与者的角色</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Place’s aliases</source>
        <translation>地点的别名</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source link</source>
        <translation>来源链接</translation>
    </message>
    <message>
        <source>Source publisher</source>
        <translation>来源出版者</translation>
    </message>
    <message>
        <source>Source date</source>
        <translation>来源日期</translation>
    </message>
    <message>
        <source>Source accessed</source>
        <translation>来源访问日期</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Other dates</source>
        <translation>其他日期</translation>
    </message>
    <message>
        <source>Date as written</source>
        <translation>日期原文</translation>
    </message>
    <message>
        <source>Precision of the date</source>
        <translation>日期的精度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>End year</source>
        <translation>结束年</translation>
    </message>
    <message>
        <source>End month</source>
        <translation>结束月</translation>
    </message>
    <message>
        <source>End day</source>
        <translation>结束日</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>结束时刻</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Image caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Image credit</source>
        <translation>图片来源</translation>
    </message>
    <message>
        <source>Kept with the event</source>
        <translation>随事件保存</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>The first {n} of {total} selected rows were copied.</source>
        <translation>已复制所选 {total} 行中的前 {n} 行。</translation>
    </message>
    <message>
        <source>{n} row copied.</source>
        <translation>已复制 {n} 行。</translation>
    </message>
    <message>
        <source>{n} rows copied.</source>
        <translation>已复制 {n} 行。</translation>
    </message>
</context>
<context>
    <name>imports_place</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>不再出现</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Control-A</source>
        <translation>Control-A</translation>
    </message>
    <message>
        <source>Fixed width</source>
        <translation>固定宽度</translation>
    </message>
    <message>
        <source>Several spaces</source>
        <translation>多个空格</translation>
    </message>
    <message>
        <source>None: JSON</source>
        <translation>无：JSON</translation>
    </message>
    <message>
        <source>None: JSON Lines</source>
        <translation>无：JSON Lines</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>link_confirmation</name>
    <message>
        <source>not a link: “{scheme}:” does not lead to the web or to mail</source>
        <translation>不是链接：“{scheme}:”不通向网页或邮件</translation>
    </message>
    <message>
        <source>not a complete web address</source>
        <translation>不是完整的网址</translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <source>{0} left</source>
        <translation>还需 {0}</translation>
    </message>
    <message>
        <source>1 px = {0}</source>
        <translation>1 像素 = {0}</translation>
    </message>
    <message>
        <source>{0} px = {1}</source>
        <translation>{0} 像素 = {1}</translation>
    </message>
</context>
<context>
    <name>query_words</name>
    <message>
        <source>these filters</source>
        <translation>这些筛选</translation>
    </message>
    <message>
        <source>No event matches {what}</source>
        <translation>没有符合{what}的事件</translation>
    </message>
    <message>
        <source>No event matches {what} in {span}</source>
        <translation>{span}内没有符合{what}的事件</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>{0} new</source>
        <translation>新增 {0}</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>{0} 项更改</translation>
    </message>
    <message>
        <source>{0} unchanged</source>
        <translation>{0} 项未变</translation>
    </message>
    <message>
        <source>{0} could not be read</source>
        <translation>{0} 项无法读取</translation>
    </message>
    <message>
        <source>{0}: {n} row</source>
        <translation>{0}：{n} 行</translation>
    </message>
    <message>
        <source>{0}: {n} rows</source>
        <translation>{0}：{n} 行</translation>
    </message>
    <message>
        <source>{0}; {1}.</source>
        <translation>{0}；{1}。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
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
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减弱</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>Zooms at the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Scrolls; with Ctrl it zooms</source>
        <translation>滚动；按住 Ctrl 缩放</translation>
    </message>
    <message>
        <source>Language, from the next start</source>
        <translation>语言（下次启动生效）</translation>
    </message>
</context>
<context>
    <name>shelf</name>
    <message>
        <source>Muscatine to Beijing</source>
        <translation>马斯卡廷与北京</translation>
    </message>
    <message>
        <source>China and the United States</source>
        <translation>中国与美国</translation>
    </message>
</context>
</TS>
