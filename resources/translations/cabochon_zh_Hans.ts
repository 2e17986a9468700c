<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Cabochon %1</source>
        <translation>Cabochon %1</translation>
    </message>
    <message>
        <source>Chat with Google&apos;s Gemma 4 models, on your own machine alone.</source>
        <translation>仅在您自己的计算机上，与 Google 的 Gemma 4 模型对话。</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>The built-in model: a toy of 5.5 million parameters, made for Cabochon from scratch, so that there is something to talk to at once. It is not Gemma.</source>
        <translation>内置模型：为 Cabochon 从零制作的玩具，有 550 万参数，让您马上就有对话对象。它不是 Gemma。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Cabochon is licensed under the Apache License 2.0. It uses works of others under their own.</source>
        <translation>Cabochon 采用 Apache License 2.0 许可证，并按各自的许可证使用他人的作品。</translation>
    </message>
    <message>
        <source>third party notices open source</source>
        <translation>第三方 声明 开源</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide the licences</source>
        <translation>隐藏许可证</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>显示许可证</translation>
    </message>
</context>
<context>
    <name>AccentPicker</name>
    <message>
        <source>Garnet</source>
        <translation>石榴红</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>铁锈</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>苔绿</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>湖蓝</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>石板</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>梅紫</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨色</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>强调色</translation>
    </message>
</context>
<context>
    <name>ActionKeys</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>AddServer</name>
    <message>
        <source>Add server</source>
        <translation>添加服务器</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) recognised</source>
        <translation>
            <numerusform>识别到 %Ln 个服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers as JSON</source>
        <translation>服务器的 JSON</translation>
    </message>
    <message>
        <source>Paste what a server&apos;s page says for “mcpServers”</source>
        <translation>粘贴服务器页面上“mcpServers”的内容</translation>
    </message>
    <message>
        <source>Fill in by hand</source>
        <translation>手动填写</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>尚未运行任何程序</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Edit the words of the answer</source>
        <translation>编辑回答的文字</translation>
    </message>
    <message>
        <source>The answer as it was stays beside it.</source>
        <translation>原来的回答仍保留在旁边。</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>保存并继续</translation>
    </message>
    <message>
        <source>The model goes on from these words (Ctrl+Shift+Enter)</source>
        <translation>模型从这些文字继续（Ctrl+Shift+Enter）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>“跟随系统”与桌面保持一致。</translation>
    </message>
    <message>
        <source>dark light colours</source>
        <translation>深色 浅色 颜色</translation>
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
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>The colour of what acts and of what is chosen.</source>
        <translation>用于可操作和已选中内容的颜色。</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>How much space lies between chats and between messages.</source>
        <translation>对话之间和消息之间的间距。</translation>
    </message>
    <message>
        <source>compact comfortable spacing</source>
        <translation>紧凑 宽松 间距</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Width of messages</source>
        <translation>消息宽度</translation>
    </message>
    <message>
        <source>Long lines are harder to read; wide tables and code need them.</source>
        <translation>长行较难阅读；宽表格和代码则需要。</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>全宽</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>不使用滑动和淡入淡出效果。</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>动画</translation>
    </message>
</context>
<context>
    <name>AreaFrame</name>
    <message>
        <source>Area of %1×%2 pixels at %3, %4</source>
        <translation>%3, %4 处 %1×%2 像素的区域</translation>
    </message>
    <message>
        <source>No area is chosen</source>
        <translation>尚未选择区域</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift they change its size, with Ctrl by one pixel. Enter takes it.</source>
        <translation>方向键移动区域，配合 Shift 改变大小，配合 Ctrl 每次一个像素。按 Enter 确定。</translation>
    </message>
</context>
<context>
    <name>ArgumentField</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln 个隐藏字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArgumentsForm</name>
    <message>
        <source>How the arguments are shown</source>
        <translation>参数的显示方式</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>参数的 JSON</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Your answer</source>
        <translation>您的回答</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>或用您自己的话</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>不回答</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Remove %1 (Del)</source>
        <translation>移除 %1（Del）</translation>
    </message>
</context>
<context>
    <name>AttachmentNotice</name>
    <message>
        <source>Files are sent once the answer has ended.</source>
        <translation>回答结束后才能发送文件。</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>AttachmentThumbnail</name>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>AttachmentWords</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>drawing page %1 of %2</source>
        <translation>正在绘制第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>没有页面</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>第 %1–%2 页</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <comment>pages</comment>
        <translation>%1 作为文本</translation>
    </message>
    <message>
        <source>%1 as pictures</source>
        <comment>pages</comment>
        <translation>%1 作为图片</translation>
    </message>
    <message>
        <source>%1, %2 as pictures</source>
        <comment>pages</comment>
        <translation>%1，其中 %2 页作为图片</translation>
    </message>
    <message>
        <source>still reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>wants its password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Use 1120, or cut the picture.</source>
        <translation>
            <numerusform>小字可能无法辨认：高度为 %Ln 像素。请使用 1120 或裁剪图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Cut the picture.</source>
        <translation>
            <numerusform>小字可能无法辨认：高度为 %Ln 像素。请裁剪图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Small print: 560 or more.</source>
        <translation>小字：560 或更多。</translation>
    </message>
    <message>
        <source>Auto chose %1 because there are many pictures.</source>
        <translation>图片较多，已自动选择 %1。</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1 because the picture holds much text.</source>
        <translation>小字：560 或更多。图片含有大量文字，已自动选择 %1。</translation>
    </message>
    <message>
        <source>Auto chose %1: the built-in model was made with it.</source>
        <translation>自动选择了 %1：内置模型就是用它训练的。</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1, as for photos.</source>
        <translation>小字：560 或更多。已按照片自动选择 %1。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln picture(s) (%1)</source>
        <extracomment>%1: a number of tokens, such as &quot;792 tokens&quot;</extracomment>
        <translation>
            <numerusform>正在查看 %Ln 张图片（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, listening to %2</source>
        <translation>%1，正在听 %2</translation>
    </message>
    <message>
        <source>Listening, %1</source>
        <translation>正在听，%1</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>This field takes JSON. Write it with its brackets.</source>
        <translation>此字段需要 JSON。请连同括号一起书写。</translation>
    </message>
    <message>
        <source>This field takes a number, such as 24.05.</source>
        <translation>此字段需要数字，例如 24.05。</translation>
    </message>
    <message>
        <source>This field takes a whole number, such as 24.</source>
        <translation>此字段需要整数，例如 24。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>This field takes yes or no.</source>
        <translation>此字段需要“是”或“否”。</translation>
    </message>
    <message>
        <source>This field takes a date, such as 2026-11-29.</source>
        <translation>此字段需要日期，例如 2026-11-29。</translation>
    </message>
    <message>
        <source>This field takes one of: %1.</source>
        <translation>此字段需要以下之一：%1。</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Choose what is read</source>
        <translation>选择读取内容</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>What is read of each file</source>
        <translation>从每个文件读取的内容</translation>
    </message>
    <message>
        <source>How rows are shown</source>
        <translation>行的显示方式</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>原始 JSON</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) as</source>
        <translation>
            <numerusform>导出 %n 行为</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>导出为 %1</translation>
    </message>
</context>
<context>
    <name>BatchCell</name>
    <message>
        <source>not on it</source>
        <translation>未载明</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
</context>
<context>
    <name>BatchDetail</name>
    <message>
        <source>Picture of %1</source>
        <translation>%1 的图片</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>The model read</source>
        <translation>模型读取</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>您填写</translation>
    </message>
    <message>
        <source>The row as JSON</source>
        <translation>此行的 JSON</translation>
    </message>
    <message>
        <source>Run row again</source>
        <translation>重新运行此行</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>not on it</source>
        <translation>未载明</translation>
    </message>
</context>
<context>
    <name>BatchFiles</name>
    <message>
        <source>The PDF wants a password. Save it without one, and choose that file instead.</source>
        <translation>此 PDF 需要密码。请另存为不带密码的文件，然后选择该文件。</translation>
    </message>
    <message>
        <source>There is nothing in this file that a model can read. Choose another one.</source>
        <translation>此文件中没有模型可读取的内容。请选择其他文件。</translation>
    </message>
</context>
<context>
    <name>BatchFilesCards</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Read files</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Pictures, PDF, documents, sound. Space marks several.</source>
        <translation>图片、PDF、文档、声音。按空格可标记多个。</translation>
    </message>
    <message>
        <source>Read another file</source>
        <translation>读取另一个文件</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 行写入 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchQueue</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>剩余约 %1 秒</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Rows that are done</source>
        <translation>已完成的行</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Each file becomes a row: a receipt, a letter, a screenshot.</source>
        <translation>每个文件成为一行：收据、信件、截屏。</translation>
    </message>
    <message>
        <source>Run failed ones again</source>
        <translation>重新运行失败的</translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>清空…</translation>
    </message>
    <message>
        <source>Drop files here, or choose …</source>
        <translation>将文件拖到此处，或选择…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Clear all rows?</source>
        <translation>清空所有行？</translation>
    </message>
    <message>
        <source>The files stay where they are; what was read of them goes.</source>
        <translation>文件留在原处；从中读取的内容将被清除。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>BatchQueueRow</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>working · reading the file</source>
        <translation>处理中 · 正在读取文件</translation>
    </message>
    <message>
        <source>working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>重新运行 %1</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>替换 %1</translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation>重新纳入</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Take %1 back in</source>
        <translation>重新纳入 %1</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>排除 %1</translation>
    </message>
</context>
<context>
    <name>BatchRaw</name>
    <message>
        <source>Rows as JSON</source>
        <translation>各行的 JSON</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Choose what is read: a template, or a schema of your own. Each file becomes a row of a table.</source>
        <translation>请选择读取内容：模板或您自己的 Schema。每个文件成为表格的一行。</translation>
    </message>
    <message>
        <source>Drop receipts, letters or screenshots here. Each becomes a row.</source>
        <translation>请将收据、信件或截屏拖到此处。每个成为一行。</translation>
    </message>
</context>
<context>
    <name>BatchTableRow</name>
    <message>
        <source>not on it</source>
        <translation>未载明</translation>
    </message>
    <message>
        <source>failed · %1, no values</source>
        <translation>失败 · %1，没有值</translation>
    </message>
    <message>
        <source>left out · %1</source>
        <translation>已排除 · %1</translation>
    </message>
</context>
<context>
    <name>BoxedText</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln 个隐藏字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchPager</name>
    <message>
        <source>Previous version</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一个版本</translation>
    </message>
</context>
<context>
    <name>CallButtons</name>
    <message>
        <source>Allow once</source>
        <translation>允许一次</translation>
    </message>
    <message>
        <source>Allow for this chat</source>
        <translation>在此对话中允许</translation>
    </message>
    <message>
        <source>Always for this tool</source>
        <translation>始终允许此工具</translation>
    </message>
    <message>
        <source>Edit arguments</source>
        <translation>编辑参数</translation>
    </message>
    <message>
        <source>Take these arguments</source>
        <translation>使用这些参数</translation>
    </message>
    <message>
        <source>Deny and say this</source>
        <translation>拒绝并告知此内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Deny and say why</source>
        <translation>拒绝并说明原因</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒绝</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Press to close</source>
        <translation>按下以收起</translation>
    </message>
    <message>
        <source>Press to see arguments and result</source>
        <translation>按下以查看参数和结果</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>未允许</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>排队等待</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 毫秒</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 秒</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>重试 %1</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Pictures, sound, video, PDF and documents. Space marks several.</source>
        <translation>图片、声音、视频、PDF 和文档。按空格可标记多个。</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>此文件夹为空。</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The chart could not be saved there. Choose another folder.</source>
        <translation>无法将图表保存到该处。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Your chats appear here.</source>
        <translation>您的对话会显示在这里。</translation>
    </message>
</context>
<context>
    <name>ChatSection</name>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>发送方式</translation>
    </message>
    <message>
        <source>Enter begins a new line.</source>
        <translation>按 Enter 换行。</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation>按 Shift+Enter 换行。</translation>
    </message>
    <message>
        <source>return key</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Think in new chats</source>
        <translation>在新对话中思考</translation>
    </message>
    <message>
        <source>The model thinks before it answers: slower, and better at what is hard. Each chat has its own switch.</source>
        <translation>模型在回答前先思考：速度较慢，但更擅长难题。每个对话都有自己的开关。</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Let the model name chats</source>
        <translation>让模型为对话命名</translation>
    </message>
    <message>
        <source>After their first answer, once it has nothing else to do. Names of yours stay, and the built-in model names none.</source>
        <translation>在首次回答之后、没有其他任务时命名。您起的名称保持不变，内置模型不命名。</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>标题 名称</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>长回答完成时通知我</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when it took more than 10 seconds and the window was not in front.</source>
        <translation>用时超过 10 秒且窗口不在最前面时，通过桌面通知提醒。</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Show its first words there</source>
        <translation>在通知中显示开头的文字</translation>
    </message>
    <message>
        <source>Others may read your screen. Words of private chats are never shown.</source>
        <translation>他人可能看到您的屏幕。私密对话的文字绝不会显示。</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message numerus="yes">
        <source>%1 code, %Ln line(s)</source>
        <translation>
            <numerusform>%1 代码，%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>纯文本</translation>
    </message>
    <message numerus="yes">
        <source>Code continued, %Ln line(s)</source>
        <translation>
            <numerusform>代码续，%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln 个隐藏字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>显示行号</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save code as a file</source>
        <translation>将代码保存为文件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
</context>
<context>
    <name>CodeSaving</name>
    <message>
        <source>Save code</source>
        <translation>保存代码</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>ColumnTitle</name>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1，降序</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1，升序</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>You: %1</source>
        <translation>您：%1</translation>
    </message>
    <message numerus="yes">
        <source>Two of %n answer(s)</source>
        <translation>
            <numerusform>%n 个回答中的两个</numerusform>
        </translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>两个回答</translation>
    </message>
    <message>
        <source>%1 only in this answer</source>
        <translation>仅此回答中有 %1</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>带下划线</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>标出差异</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>←  → choose a side     Alt ←  → other answers on this side     Enter keep     Esc back to the chat</source>
        <translation>←  → 选择一侧     Alt ←  → 此侧的其他回答     Enter 保留     Esc 返回对话</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>Answer %1 of %2, %3</source>
        <translation>回答 %1 / %2，%3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>shown in the chat</source>
        <translation>显示在对话中</translation>
    </message>
    <message>
        <source>Words of answer %1</source>
        <translation>回答 %1 的文字</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>保留这个</translation>
    </message>
    <message>
        <source>Keep answer %1</source>
        <translation>保留回答 %1</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>从此处新建对话</translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation>复制回答 %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Ask Nano anything about Cabochon</source>
        <translation>向 Nano 询问有关 Cabochon 的问题</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>随便问点什么</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Let the model think before it answers</source>
        <translation>让模型在回答前先思考</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Waiting for your decision above</source>
        <translation>正在等待您在上方作出决定</translation>
    </message>
    <message>
        <source>Tools %L1</source>
        <translation>工具 %L1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Which tools the model may ask for</source>
        <translation>模型可以请求使用的工具</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Hold answers to a JSON Schema</source>
        <translation>让回答符合 JSON Schema</translation>
    </message>
    <message>
        <source>Schema: %1</source>
        <translation>Schema：%1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>The old file is kept as a backup.</source>
        <translation>旧文件将作为备份保留。</translation>
    </message>
    <message>
        <source>Hide arguments</source>
        <translation>隐藏参数</translation>
    </message>
    <message>
        <source>All arguments</source>
        <translation>全部参数</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>拒绝的原因</translation>
    </message>
    <message>
        <source>What should it do instead?</source>
        <translation>它应该改做什么？</translation>
    </message>
</context>
<context>
    <name>ContextPill</name>
    <message>
        <source>%1 of %2, without the oldest</source>
        <translation>%1 / %2，不含最早的消息</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>What happens when the chat no longer fits</source>
        <translation>对话超出上下文时如何处理</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens of context used</source>
        <translation>上下文已用 %L1 / %L2 个 token</translation>
    </message>
    <message>
        <source>When the chat is too long: stop and ask</source>
        <translation>对话过长时：停止并询问</translation>
    </message>
    <message>
        <source>When the chat is too long: leave out the oldest messages</source>
        <translation>对话过长时：略去最早的消息</translation>
    </message>
</context>
<context>
    <name>ContextSlider</name>
    <message>
        <source>Context: %1</source>
        <translation>上下文：%1</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>保留此对话</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>移动到文件夹…</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Copy the chat</source>
        <translation>复制对话</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>%1, answering</source>
        <translation>%1，正在回答</translation>
    </message>
    <message>
        <source>%1, new answer</source>
        <translation>%1，有新回答</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1，等待中</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CopyWordsButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CropCard</name>
    <message>
        <source>Crop %1</source>
        <translation>裁剪 %1</translation>
    </message>
    <message>
        <source>%1×%2 pixels · %3</source>
        <translation>%1×%2 像素 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw the part that stays</source>
        <translation>画出要保留的部分</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Only this part stays; the picture can be had back</source>
        <translation>只保留这一部分；之后可以恢复原图</translation>
    </message>
</context>
<context>
    <name>CutTools</name>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln tile(s)</source>
        <translation>
            <numerusform>分成 %Ln 块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>重新拼合</translation>
    </message>
    <message>
        <source>Undo crop</source>
        <translation>撤销裁剪</translation>
    </message>
    <message>
        <source>Keep a part of the picture, which is seen larger (C)</source>
        <translation>只保留图片的一部分，看得更清楚（C）</translation>
    </message>
    <message>
        <source>%1 × %2 overlapping parts, each looked at as closely as the whole is now (T)</source>
        <translation>%1 × %2 个互相重叠的部分，每块都像现在看整图一样细看（T）</translation>
    </message>
    <message>
        <source>The whole picture comes back (U)</source>
        <translation>恢复整张图片（U）</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Chats on this disk</source>
        <translation>此磁盘上的对话</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>无：本次运行不写入对话。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>folder history size space</source>
        <translation>文件夹 历史 大小 空间</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Cabochon makes one a day and keeps the last three, beside the chats.</source>
        <translation>Cabochon 每天备份一次，并在对话旁保留最近三份。</translation>
    </message>
    <message>
        <source>backup restore</source>
        <translation>备份 恢复</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>backup restore copy</source>
        <translation>备份 恢复 副本</translation>
    </message>
    <message>
        <source>Go back to it …</source>
        <translation>恢复到此备份…</translation>
    </message>
    <message>
        <source>Go back to the copy of %1</source>
        <translation>恢复到 %1 的备份</translation>
    </message>
    <message>
        <source>Go back to the chats of %1?</source>
        <translation>恢复到 %1 的对话？</translation>
    </message>
    <message>
        <source>They take the place of all chats that are here now. Those are kept as a file in the same folder. Private chats stay open.</source>
        <translation>它们将取代现有的全部对话。现有对话会作为文件保留在同一文件夹中。私密对话保持打开。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>选择麦克风</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Change to %1: %2 lines added, %3 removed</source>
        <translation>对 %1 的更改：增加 %2 行，删除 %3 行</translation>
    </message>
</context>
<context>
    <name>DownloadClosing</name>
    <message>
        <source>A model is still arriving</source>
        <translation>仍有模型正在下载</translation>
    </message>
    <message>
        <source>It can go on without the window; Cabochon ends once it is here. Or it goes on where it is at the next start.</source>
        <translation>下载可以在没有窗口的情况下继续，完成后 Cabochon 会退出；或者在下次启动时从当前位置继续。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>无窗口继续</translation>
    </message>
</context>
<context>
    <name>DownloadPill</name>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n 个下载</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the download</source>
        <translation>显示下载</translation>
    </message>
    <message>
        <source>Download: %1</source>
        <translation>下载：%1</translation>
    </message>
</context>
<context>
    <name>DraftMark</name>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>DraftTokens</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>已用 %1 / %2</translation>
    </message>
</context>
<context>
    <name>DrawerShade</name>
    <message>
        <source>Close the sidebar</source>
        <translation>关闭侧边栏</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Open this model</source>
        <translation>打开此模型</translation>
    </message>
    <message>
        <source>Import these chats</source>
        <translation>导入这些对话</translation>
    </message>
    <message>
        <source>Drop files of this computer: pictures, sound, PDF and documents are attached, one Gemma 4 model file (.gguf) is opened, exported chats (.json, .zip) are imported.</source>
        <translation>请拖入本机的文件：图片、声音、PDF 和文档会作为附件，一个 Gemma 4 模型文件（.gguf）会被打开，导出的对话（.json、.zip）会被导入。</translation>
    </message>
    <message>
        <source>Attach this picture</source>
        <translation>附上此图片</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here</source>
        <translation>此处只能拖入本机的文件</translation>
    </message>
    <message>
        <source>Read by the schema, a row for each</source>
        <translation>按 Schema 读取，每个文件一行</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>“What is Cabochon?”</source>
        <translation>“What is Cabochon?”</translation>
    </message>
    <message>
        <source>Is it private?</source>
        <translation>它保护隐私吗？</translation>
    </message>
    <message>
        <source>Where what you type goes</source>
        <translation>您输入的内容去了哪里</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>了解用法</translation>
    </message>
    <message>
        <source>“How do I turn on thinking?”</source>
        <translation>“How do I turn on thinking?”</translation>
    </message>
    <message>
        <source>Pull out the data</source>
        <translation>提取数据</translation>
    </message>
    <message>
        <source>Turn a sentence into JSON</source>
        <translation>将一句话转换为 JSON</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>解释概念</translation>
    </message>
    <message>
        <source>How a heat pump works</source>
        <translation>热泵的工作原理</translation>
    </message>
    <message>
        <source>How does a heat pump work? Explain it simply.</source>
        <translation>热泵是如何工作的？请简单说明。</translation>
    </message>
    <message>
        <source>Find the right words</source>
        <translation>斟酌措辞</translation>
    </message>
    <message>
        <source>Decline an invitation kindly</source>
        <translation>委婉谢绝邀请</translation>
    </message>
    <message>
        <source>Write a short, kind message that declines an invitation to a birthday party.</source>
        <translation>写一条简短友善的消息，谢绝生日聚会的邀请。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Train, car or plane for 600 km</source>
        <translation>600 公里：火车、汽车还是飞机</translation>
    </message>
    <message>
        <source>Compare train, car and plane for a journey of 600 km, as a table.</source>
        <translation>用表格比较 600 公里旅程乘火车、汽车和飞机的差别。</translation>
    </message>
    <message>
        <source>Write code</source>
        <translation>编写代码</translation>
    </message>
    <message>
        <source>Rename files by their date</source>
        <translation>按日期重命名文件</translation>
    </message>
    <message>
        <source>Write a Python script that puts each file&apos;s date in front of its name.</source>
        <translation>写一个 Python 脚本，把每个文件的日期加到文件名前面。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A folder with a file for each chat is made.</source>
        <translation>将创建一个文件夹，每个对话一个文件。</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation>导出的对话 (*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</source>
        <translation>ChatGPT、Claude、LM Studio、Open WebUI、Cabochon 的导出文件：.json、.jsonl、.zip</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) written to %1</source>
        <translation>
            <numerusform>%n 个对话已写入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n 个已存在</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text with its marks, for editors and notes: the branch that is shown.</source>
        <translation>带标记的文本，适合编辑器和笔记：当前显示的分支。</translation>
    </message>
    <message>
        <source>A page for any browser: the branch that is shown.</source>
        <translation>任何浏览器都能打开的网页：当前显示的分支。</translation>
    </message>
    <message>
        <source>Pages to print: the branch that is shown.</source>
        <translation>用于打印的页面：当前显示的分支。</translation>
    </message>
    <message>
        <source>Everything, all branches. Cabochon can import it again.</source>
        <translation>全部内容，包括所有分支。Cabochon 可以重新导入。</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>导出内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Also what the model thought</source>
        <translation>包括模型的思考内容</translation>
    </message>
    <message>
        <source>Writing chats</source>
        <translation>正在写入对话</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>选择位置…</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Folder above (Backspace)</source>
        <translation>上级文件夹（Backspace）</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>该文件已存在。再次保存即可替换。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder %1</source>
        <translation>文件夹 %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Stop finding (Esc)</source>
        <translation>结束查找（Esc）</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Will it fit?</source>
        <translation>放得下吗？</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Short keys: 8 bits</source>
        <translation>短键：8 位</translation>
    </message>
    <message>
        <source>Keys and values of the context take about half; answers hardly change.</source>
        <translation>上下文的键和值大约只占一半；回答几乎不变。</translation>
    </message>
    <message>
        <source>Precision of weights</source>
        <translation>权重精度</translation>
    </message>
    <message>
        <source>Kept for this model: it is opened with this.</source>
        <translation>已为此模型保存：将以此设置打开。</translation>
    </message>
    <message>
        <source>Load again with this</source>
        <translation>以此设置重新加载</translation>
    </message>
    <message>
        <source>As long as fits</source>
        <translation>放得下的最大长度</translation>
    </message>
    <message>
        <source>Forgets the context and the keys that were chosen for this model.</source>
        <translation>丢弃为此模型选择的上下文和键设置。</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This folder is not there.</source>
        <translation>此文件夹不存在。</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>这不是文件夹。</translation>
    </message>
    <message>
        <source>You may not read this folder.</source>
        <translation>您没有读取此文件夹的权限。</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Move “%1” to</source>
        <translation>将“%1”移动到</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>无文件夹</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Name of a new folder</source>
        <translation>新文件夹的名称</translation>
    </message>
</context>
<context>
    <name>FolderGrants</name>
    <message>
        <source>Folders for tools</source>
        <translation>工具可用的文件夹</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>None yet: tools read and change files nowhere.</source>
        <translation>尚无：工具不会读取或更改任何地方的文件。</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Take %1 away from tools</source>
        <translation>从工具收回 %1</translation>
    </message>
    <message>
        <source>A folder that tools may look into and change</source>
        <translation>工具可读取和更改的文件夹</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>New chat here</source>
        <translation>在此新建对话</translation>
    </message>
    <message>
        <source>New folder here</source>
        <translation>在此新建文件夹</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>移动到文件夹…</translation>
    </message>
    <message>
        <source>Delete, keep its chats</source>
        <translation>删除，保留其中的对话</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder %1</source>
        <translation>文件夹 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>有新回答</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>New chat in %1</source>
        <translation>在 %1 中新建对话</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>FooterRow</name>
    <message>
        <source>About this answer: %1</source>
        <translation>关于此回答：%1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>继续回答</translation>
    </message>
    <message>
        <source>Go on where the answer ended (G)</source>
        <translation>从回答中断处继续（G）</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>编辑回答</translation>
    </message>
    <message>
        <source>Compare with another answer (D)</source>
        <translation>与另一个回答比较（D）</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Formula: %1</source>
        <translation>公式：%1</translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation>复制 LaTeX</translation>
    </message>
</context>
<context>
    <name>FullOutput</name>
    <message>
        <source>Full output of %1</source>
        <translation>%1 的完整输出</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>完整输出</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Private: nothing is written</source>
        <translation>私密：不写入任何内容</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Cancel opening</source>
        <translation>取消打开</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>设备：%1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Search for the tag %1</source>
        <translation>搜索标签 %1</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>选择设备</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>HubField</name>
    <message>
        <source>Find on Hugging Face …</source>
        <translation>在 Hugging Face 上查找…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>HubFile</name>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Show plan</source>
        <translation>显示估算</translation>
    </message>
    <message>
        <source>Will it fit?</source>
        <translation>放得下吗？</translation>
    </message>
    <message>
        <source>Show the plan of %1</source>
        <translation>显示 %1 的估算</translation>
    </message>
    <message>
        <source>Will %1 fit?</source>
        <translation>%1 放得下吗？</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>已在列表中</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
</context>
<context>
    <name>HubRepository</name>
    <message>
        <source>asks for an agreement</source>
        <translation>需同意协议</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>隐藏文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Hide the files of %1</source>
        <translation>隐藏 %1 的文件</translation>
    </message>
    <message>
        <source>Show the files of %1</source>
        <translation>显示 %1 的文件</translation>
    </message>
    <message>
        <source>Give a token …</source>
        <translation>输入令牌…</translation>
    </message>
</context>
<context>
    <name>HubResults</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close results</source>
        <translation>关闭结果</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>OpenAI messages</source>
        <translation>OpenAI 消息</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>无法导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>导入 %n 个对话？</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>%1 中没有新内容</translation>
    </message>
    <message numerus="yes">
        <source>From %1, with %n message(s).</source>
        <translation>
            <numerusform>来自 %1，共 %n 条消息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) of the file are here already and stay as they are.</source>
        <translation>
            <numerusform>文件中的 %n 个对话已存在，将保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) are not in it; their names stay.</source>
        <translation>
            <numerusform>缺少 %n 个附件，其名称将保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) cannot be read:</source>
        <translation>
            <numerusform>%n 个对话无法读取：</numerusform>
        </translation>
    </message>
    <message>
        <source>Chats that cannot be read</source>
        <translation>无法读取的对话</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Result as a tree, of which the beginning is shown</source>
        <translation>树状结果（仅显示开头部分）</translation>
    </message>
    <message>
        <source>Result as a tree</source>
        <translation>树状结果</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln 个值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>New chat</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>New private chat</source>
        <translation>新建私密对话</translation>
    </message>
    <message>
        <source>New private chat, never written</source>
        <translation>新建私密对话，从不写入磁盘</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>转到消息框</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>向前阅读</translation>
    </message>
    <message>
        <source>Read back, go to the end</source>
        <translation>向前翻阅，转到末尾</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>向后阅读</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>转到末尾</translation>
    </message>
    <message>
        <source>Thinking on or off</source>
        <translation>开启或关闭思考</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>打开模型文件</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>选择设备</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>显示或隐藏侧边栏</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>下一个对话</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>上一个对话</translation>
    </message>
    <message>
        <source>Search chats and actions</source>
        <translation>搜索对话和操作</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Rename this chat</source>
        <translation>重命名此对话</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Move this chat to a folder</source>
        <translation>将此对话移动到文件夹</translation>
    </message>
    <message>
        <source>Tags of this chat</source>
        <translation>此对话的标签</translation>
    </message>
    <message>
        <source>Copy this chat</source>
        <translation>复制此对话</translation>
    </message>
    <message>
        <source>Archive this chat</source>
        <translation>归档此对话</translation>
    </message>
    <message>
        <source>Archive a chat, or put it back</source>
        <translation>归档对话或将其放回</translation>
    </message>
    <message>
        <source>Delete this chat</source>
        <translation>删除此对话</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>归档与回收站</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>打开回收站</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text as it comes</source>
        <translation>文字恢复原始大小</translation>
    </message>
    <message>
        <source>On a stopped answer: go on</source>
        <translation>在已停止的回答上：继续</translation>
    </message>
    <message>
        <source>On a chat: rename, delete</source>
        <translation>在对话上：重命名、删除</translation>
    </message>
    <message>
        <source>On a folder: collapse, open</source>
        <translation>在文件夹上：折叠、展开</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>此处还能做什么</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Walk through the parts of the window</source>
        <translation>在窗口各部分间切换</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>窗口的上一部分</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>这些按键</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>编辑上一个问题</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>跳过思考</translation>
    </message>
    <message>
        <source>On a message: copy, edit, quote, answer again</source>
        <translation>在消息上：复制、编辑、引用、重新回答</translation>
    </message>
    <message>
        <source>On an answer: compare, all its figures</source>
        <translation>在回答上：比较、全部数据</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>跳转到问题</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Paste as a file</source>
        <translation>粘贴为文件</translation>
    </message>
    <message>
        <source>On an attached file: open, how closely to look, move, remove</source>
        <translation>在附件上：打开、查看的细致程度、移动、移除</translation>
    </message>
    <message>
        <source>Record sound</source>
        <translation>录制声音</translation>
    </message>
    <message>
        <source>Record sound as long as it is held</source>
        <translation>按住时录制声音</translation>
    </message>
    <message>
        <source>Picture of the screen without this window</source>
        <translation>截屏（不含本窗口）</translation>
    </message>
    <message>
        <source>Picture of the screen with this window</source>
        <translation>截屏（含本窗口）</translation>
    </message>
    <message>
        <source>On a picture with what was found: open, copy as JSON</source>
        <translation>在标出结果的图片上：打开、复制为 JSON</translation>
    </message>
    <message>
        <source>On an attached picture: crop, split, make it whole</source>
        <translation>在附加的图片上：裁剪、分割、恢复整图</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Schema of the answers</source>
        <translation>回答的 Schema</translation>
    </message>
    <message>
        <source>Structured answers of many files</source>
        <translation>多个文件的结构化回答</translation>
    </message>
    <message>
        <source>Tools in this chat</source>
        <translation>此对话中的工具</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key …</source>
        <translation>请按一个键…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>%1 已被“%2”占用。</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>改用于此</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>KeyboardSection</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Press the button beside an action, then the key that it is to have. Keys without a button work where the focus is, and stay.</source>
        <translation>点按操作旁的按钮，再按要分配的键。没有按钮的键在焦点所在处生效，无法更改。</translation>
    </message>
    <message>
        <source>shortcuts bindings</source>
        <translation>快捷键 绑定</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>重置所有按键</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口语言</translation>
    </message>
    <message>
        <source>Words, figures and dates change at once. The model answers in the language of your question.</source>
        <translation>文字、数字和日期立即更改。模型用您提问的语言回答。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>LedgerButton</name>
    <message>
        <source>Figures of this answer</source>
        <translation>此回答的数据</translation>
    </message>
    <message>
        <source>All figures of this answer (L)</source>
        <translation>此回答的全部数据（L）</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level: %1 %</source>
        <translation>音量：%1 %</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/秒</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>剩余 %1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>days left</source>
        <translation>还需数天</translation>
    </message>
    <message>
        <source>%1K</source>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 token/秒</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>分开放置</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>在处理器上</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>%1 GB/s and %2 read for each token</source>
        <translation>%1 GB/秒和每个 token 读取 %2</translation>
    </message>
    <message>
        <source>How fast it will be is not known yet.</source>
        <translation>速度尚不清楚。</translation>
    </message>
    <message>
        <source>Estimated from %1.</source>
        <translation>根据 %1 估算。</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>，以及 </translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a page at %1?</source>
        <translation>打开 %1 上的网页？</translation>
    </message>
    <message>
        <source>Your browser opens it, and the page learns your address. Cabochon asks once for each host.</source>
        <translation>将由您的浏览器打开，该网页会得知您的地址。Cabochon 对每个主机只询问一次。</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>LookDial</name>
    <message>
        <source>How closely to look</source>
        <translation>查看的细致程度</translation>
    </message>
    <message>
        <source>%1 · %2×%3</source>
        <translation>%1 · %2×%3</translation>
    </message>
    <message>
        <source>What the model sees of %1</source>
        <translation>模型看到的 %1</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>模型所见</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>开销</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动决定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) at most</source>
        <translation>
            <numerusform>最多 %Ln 个 token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineLine</name>
    <message>
        <source>This machine is being read …</source>
        <translation>正在读取本机信息…</translation>
    </message>
    <message>
        <source>This machine: %1</source>
        <translation>本机：%1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Less about this machine</source>
        <translation>收起本机详情</translation>
    </message>
    <message>
        <source>More about this machine</source>
        <translation>更多本机详情</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Read and measure again</source>
        <translation>重新读取并测量</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Cabochon</source>
        <translation>%1 – Cabochon</translation>
    </message>
    <message>
        <source>Cabochon</source>
        <translation>Cabochon</translation>
    </message>
</context>
<context>
    <name>MarkedPicture</name>
    <message>
        <source>%1 with what was found</source>
        <comment>a picture</comment>
        <translation>%1，标出了找到的内容</translation>
    </message>
    <message>
        <source>Opens it</source>
        <translation>打开它</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>找到 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Boxes and points as the model writes them (C)</source>
        <translation>按模型写出的框和点（C）</translation>
    </message>
</context>
<context>
    <name>MediaViewer</name>
    <message>
        <source>seen as %1×%2</source>
        <translation>按 %1×%2 查看</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>模型当时所见</translation>
    </message>
    <message>
        <source>Exactly the pixels that a model gets (M)</source>
        <translation>模型收到的确切像素（M）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save it to open it with another program.</source>
        <translation>保存后可用其他程序打开。</translation>
    </message>
</context>
<context>
    <name>MessageBlocks</name>
    <message>
        <source>(image)</source>
        <translation>（图片）</translation>
    </message>
    <message>
        <source>(image at %1)</source>
        <translation>（位于 %1 的图片）</translation>
    </message>
</context>
<context>
    <name>MessageFigures</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 token/秒</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1，用时 %2 秒</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1，最多 %2</translation>
    </message>
    <message>
        <source>always the likeliest token</source>
        <translation>始终选择最可能的 token</translation>
    </message>
    <message>
        <source>temperature %1 · top-k %2 · top-p %3</source>
        <translation>温度 %1 · top-k %2 · top-p %3</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自行结束</translation>
    </message>
    <message>
        <source>to call a tool</source>
        <translation>调用工具</translation>
    </message>
    <message>
        <source>at the limit of its length</source>
        <translation>达到长度上限</translation>
    </message>
    <message>
        <source>at a stop text</source>
        <translation>遇到停止文本</translation>
    </message>
    <message>
        <source>because the context was full</source>
        <translation>上下文已满</translation>
    </message>
    <message>
        <source>because you stopped it</source>
        <translation>被您停止</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>%1, of them %2 from the cache</source>
        <translation>%1，其中 %2 来自缓存</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Until the first token</source>
        <translation>到首个 token</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>读取速度</translation>
    </message>
    <message>
        <source>Writing speed</source>
        <translation>生成速度</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>由您更改</translation>
    </message>
    <message>
        <source>thought: %1</source>
        <translation>思考：%1</translation>
    </message>
    <message>
        <source>no thinking</source>
        <translation>不思考</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>温度 %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
</context>
<context>
    <name>MessageFile</name>
    <message>
        <source>Opens it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <source>%1 is not here.</source>
        <translation>%1 不在这里。</translation>
    </message>
    <message>
        <source>Space plays it, Return opens it</source>
        <translation>空格播放，回车打开</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Shift+C</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>编辑问题</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>编辑并重新发送</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>从此处新建对话</translation>
    </message>
    <message>
        <source>Copy with formatting</source>
        <translation>带格式复制</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Quote the selection</source>
        <translation>引用所选内容</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>编辑回答</translation>
    </message>
</context>
<context>
    <name>MicrophoneButton</name>
    <message>
        <source>Record sound</source>
        <translation>录制声音</translation>
    </message>
    <message>
        <source>Record sound: the open model does not hear</source>
        <translation>录制声音：打开的模型听不到声音</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>暂停下载 %1</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>修复 %1</translation>
    </message>
    <message>
        <source>Go on downloading %1</source>
        <translation>继续下载 %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>更多：%1</translation>
    </message>
</context>
<context>
    <name>ModelCardFrame</name>
    <message>
        <source>Give a token …</source>
        <translation>输入令牌…</translation>
    </message>
</context>
<context>
    <name>ModelFileDialog</name>
    <message>
        <source>Gemma 4 models (*.gguf)</source>
        <translation>Gemma 4 模型 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a Gemma 4 model</source>
        <translation>打开 Gemma 4 模型</translation>
    </message>
    <message>
        <source>Folders and .gguf files are shown.</source>
        <translation>仅显示文件夹和 .gguf 文件。</translation>
    </message>
    <message>
        <source>No folders and no .gguf files here.</source>
        <translation>此处没有文件夹或 .gguf 文件。</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
</context>
<context>
    <name>ModelMore</name>
    <message>
        <source>Verify again</source>
        <translation>重新验证</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Move to the bin …</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <source>Give this download up …</source>
        <translation>放弃此下载…</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>重命名…</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>being read: %1 %</source>
        <translation>正在读取：%1%</translation>
    </message>
    <message>
        <source>here, verified</source>
        <translation>已在本机，已验证</translation>
    </message>
    <message>
        <source>here, verified today</source>
        <translation>已在本机，今天已验证</translation>
    </message>
    <message>
        <source>here, verified on %1</source>
        <translation>已在本机，%1 已验证</translation>
    </message>
    <message>
        <source>here, as it was when it came</source>
        <translation>已在本机，与到达时一致</translation>
    </message>
    <message>
        <source>here, not verified</source>
        <translation>已在本机，未验证</translation>
    </message>
    <message>
        <source>here, changed since it came</source>
        <translation>已在本机，到达后有改动</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>%1 more memory needed</source>
        <translation>还需要 %1 内存</translation>
    </message>
    <message>
        <source>%1 would stay in memory</source>
        <translation>%1 会留在内存中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>排队等待</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>what is here is verified</source>
        <translation>正在验证已有部分</translation>
    </message>
    <message>
        <source>the hub is asked</source>
        <translation>正在询问模型中心</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>used today</source>
        <translation>今天使用过</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>上次使用：%1</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>实测 %1</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>Close models</source>
        <translation>关闭模型页</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>%1. Its files go to the bin; chats stay readable.</source>
        <translation>%1。其文件将移到回收站；对话仍可阅读。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Find models of other programs on this computer</source>
        <translation>查找本机上其他程序的模型</translation>
    </message>
    <message>
        <source>Give up the download of %1?</source>
        <translation>放弃下载 %1？</translation>
    </message>
    <message>
        <source>The model stays and can be used. Only what was still to come, its eyes and ears, is given up, and what arrived of them is deleted for good.</source>
        <translation>模型会保留并可使用。只放弃尚未到达的部分，即它的眼睛和耳朵；其中已到达的内容将被永久删除。</translation>
    </message>
    <message>
        <source>%1. What arrived of it is deleted for good: it does not go to the bin, and a later download begins anew.</source>
        <translation>%1。已到达的部分将被永久删除：不会移到回收站，以后下载需从头开始。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models and device</source>
        <translation>模型和设备</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1 answers. It reads up to %2 tokens of a chat at once.</source>
        <translation>由 %1 回答。它一次最多读取对话的 %2 个 token。</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>没有打开的模型。</translation>
    </message>
    <message>
        <source>gguf file context</source>
        <translation>gguf 文件 上下文</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Answers are computed on %1.</source>
        <translation>回答在 %1 上计算。</translation>
    </message>
    <message>
        <source>Nothing computes yet.</source>
        <translation>尚未进行计算。</translation>
    </message>
    <message>
        <source>graphics card processor cpu gpu vulkan memory</source>
        <translation>显卡 处理器 cpu gpu vulkan 内存</translation>
    </message>
    <message>
        <source>Folder of models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>move disk space library use</source>
        <translation>移动 磁盘 空间 库 占用</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>Move the folder of models …</source>
        <translation>移动模型文件夹…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop moving the models</source>
        <translation>停止移动模型</translation>
    </message>
    <message>
        <source>Where the models shall lie</source>
        <translation>模型的存放位置</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Rename this model</source>
        <translation>重命名此模型</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Its file keeps its name. An empty name takes yours back.</source>
        <translation>其文件名不变。名称留空则撤销您起的名称。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>新建对话</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>This file is incomplete</source>
        <translation>此文件不完整</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>此文件已损坏</translation>
    </message>
    <message>
        <source>Cabochon cannot use this file</source>
        <translation>Cabochon 无法使用此文件</translation>
    </message>
    <message>
        <source>This is not a Gemma 4 that Cabochon knows</source>
        <translation>Cabochon 不认识这个 Gemma 4</translation>
    </message>
    <message>
        <source>The model file went away</source>
        <translation>模型文件已消失</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>This is more than the model can read at once</source>
        <translation>超出了模型一次能读取的长度</translation>
    </message>
    <message>
        <source>There is nothing to answer</source>
        <translation>没有可回答的内容</translation>
    </message>
    <message>
        <source>The text is damaged</source>
        <translation>文本已损坏</translation>
    </message>
    <message>
        <source>The device stopped responding</source>
        <translation>设备停止响应</translation>
    </message>
    <message>
        <source>This device cannot be used</source>
        <translation>此设备无法使用</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Your chats cannot be saved</source>
        <translation>无法保存您的对话</translation>
    </message>
    <message>
        <source>Your chats are open elsewhere</source>
        <translation>您的对话已在别处打开</translation>
    </message>
    <message>
        <source>Your saved chats are damaged</source>
        <translation>您保存的对话已损坏</translation>
    </message>
    <message>
        <source>Your chats can only be read</source>
        <translation>您的对话只能读取</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Something inside Cabochon failed</source>
        <translation>Cabochon 内部出错</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Open another file</source>
        <translation>打开其他文件</translation>
    </message>
    <message>
        <source>Use the built-in model</source>
        <translation>使用内置模型</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing was lost. The model can do without the oldest messages.</source>
        <translation>没有丢失任何内容。模型可以不用最早的消息。</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>略去最早的</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>立即使用</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>选择其他</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>PageDial</name>
    <message>
        <source>Pages of %1</source>
        <translation>%1 的页面</translation>
    </message>
    <message>
        <source>This file is locked</source>
        <translation>此文件已锁定</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>读取方式</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>作为文本</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>作为图片</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>末页</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of pictures</source>
        <translation>
            <numerusform>图片 %Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic: pages with few words, or mostly pictures, go as pictures.</source>
        <translation>自动：文字很少或以图片为主的页面会作为图片。</translation>
    </message>
</context>
<context>
    <name>PaletteKeys</name>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Last folder</source>
        <translation>上次的文件夹</translation>
    </message>
</context>
<context>
    <name>PrecisionChip</name>
    <message>
        <source>%1, %2, here</source>
        <translation>%1，%2，已在本机</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1，已在本机</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>数据不会离开本机</translation>
    </message>
    <message>
        <source>network offline telemetry updates</source>
        <translation>网络 离线 遥测 更新</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保存的内容</translation>
    </message>
    <message>
        <source>Chats, drafts and settings, in folders that only you can read. Private chats are never written. Chats lie in %1.</source>
        <translation>对话、草稿和设置，保存在只有您能读取的文件夹中。私密对话从不写入。对话位于 %1。</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>无：本次运行不写入对话。</translation>
    </message>
    <message>
        <source>folder history data</source>
        <translation>文件夹 历史 数据</translation>
    </message>
    <message>
        <source>Links in answers</source>
        <translation>回答中的链接</translation>
    </message>
    <message>
        <source>Your browser opens them. Of these hosts you were asked, and are not asked again:</source>
        <translation>由您的浏览器打开。以下主机已询问过，不再询问：</translation>
    </message>
    <message>
        <source>Your browser opens them. You are asked once for each host.</source>
        <translation>由您的浏览器打开。每个主机只询问一次。</translation>
    </message>
    <message>
        <source>browser pages hosts allowed</source>
        <translation>浏览器 网页 主机 允许</translation>
    </message>
    <message>
        <source>Ask again before opening %1</source>
        <translation>打开 %1 前再次询问</translation>
    </message>
    <message>
        <source>What you write, attach or say stays here. The only connections are those to a hub of models, when you press Download or ask for its list; each is listed below.</source>
        <translation>您书写、附上或说出的内容都留在本机。仅当您按“下载”或请求列表时，才会连接模型中心；每次连接都列在下面。</translation>
    </message>
    <message>
        <source>No network at all</source>
        <translation>完全不使用网络</translation>
    </message>
    <message>
        <source>Not even downloads: no connection is opened, and those that are open end.</source>
        <translation>连下载也不行：不会打开任何连接，已打开的将结束。</translation>
    </message>
    <message>
        <source>offline airplane switch</source>
        <translation>离线 飞行模式 开关</translation>
    </message>
    <message>
        <source>Another hub</source>
        <translation>另一个模型中心</translation>
    </message>
    <message>
        <source>Asked where the first one has not what is wanted. From the next start on.</source>
        <translation>第一个没有所需内容时询问它。下次启动后生效。</translation>
    </message>
    <message>
        <source>mirror address endpoint proxy download</source>
        <translation>镜像 地址 端点 代理 下载</translation>
    </message>
    <message>
        <source>Limit of downloads</source>
        <translation>下载限速</translation>
    </message>
    <message>
        <source>Megabytes a second; 0 for as many as there are.</source>
        <translation>每秒兆字节数；0 表示不限。</translation>
    </message>
    <message>
        <source>speed bandwidth rate download</source>
        <translation>速度 带宽 速率 下载</translation>
    </message>
    <message>
        <source>Connections of this run</source>
        <translation>本次运行的连接</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>最新的在前。</translation>
    </message>
    <message>
        <source>None was opened.</source>
        <translation>未打开任何连接。</translation>
    </message>
    <message>
        <source>log network hosts</source>
        <translation>日志 网络 主机</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
</context>
<context>
    <name>PrivateClosing</name>
    <message>
        <source>Close this private chat?</source>
        <translation>关闭此私密对话？</translation>
    </message>
    <message>
        <source>Close, with private chats open?</source>
        <translation>仍有私密对话，确定关闭？</translation>
    </message>
    <message>
        <source>Closing forgets what was said there: it is nowhere on this machine. Kept, it becomes a chat like the others.</source>
        <translation>关闭后其中的内容将不复存在：本机任何地方都没有保存。保留后，它将成为普通对话。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>PutAwayPopup</name>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>永久删除“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s) for good?</source>
        <translation>
            <numerusform>永久删除 %n 个对话？</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive and the trash</source>
        <translation>归档与回收站</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>回收站中的对话</translation>
    </message>
    <message>
        <source>Chats in the archive</source>
        <translation>已归档的对话</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>放回列表</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>The archive is empty. “Archive” in the menu of a chat puts it here: out of the list, and still found by search.</source>
        <translation>归档是空的。对话菜单中的“归档”会将其放到这里：不在列表中，但仍可搜索到。</translation>
    </message>
    <message>
        <source>What is here for 30 days goes for good.</source>
        <translation>在此满 30 天的内容将被永久删除。</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>No copy of it stays on this machine, and it cannot be taken back.</source>
        <translation>本机不会留下任何副本，且无法撤销。</translation>
    </message>
</context>
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <translation>LTR</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Go to a question</source>
        <translation>跳转到问题</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>QueuedMessage</name>
    <message>
        <source>Waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop the answer and send: %1</source>
        <translation>停止回答并发送：%1</translation>
    </message>
    <message>
        <source>Send: %1</source>
        <translation>发送：%1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>编辑：%1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>删除：%1</translation>
    </message>
</context>
<context>
    <name>QueuedMessages</name>
    <message>
        <source>Messages that wait</source>
        <translation>等待的消息</translation>
    </message>
</context>
<context>
    <name>RangeTrack</name>
    <message>
        <source>Start of %1</source>
        <translation>%1 的开头</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>%1 的结尾</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>RecentModelItem</name>
    <message>
        <source>Del takes it out of this list</source>
        <translation>按 Del 将其从列表中移除</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>将 %1 从列表中移除</translation>
    </message>
</context>
<context>
    <name>RecordingNow</name>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>丢弃录音（Del）</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>正在打开麦克风 …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>停止（空格）</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
</context>
<context>
    <name>RecordingRefused</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Record anyway</source>
        <translation>仍然录制</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>选择其他模型</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>RecordingReview</name>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>丢弃录音（Del）</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>重新录制</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 秒 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附上</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>转成文字</translation>
    </message>
    <message>
        <source>Send sound</source>
        <translation>发送声音</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Chat deleted</source>
        <translation>对话已删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Chat archived</source>
        <translation>对话已归档</translation>
    </message>
    <message>
        <source>Chat put back into the list</source>
        <translation>对话已放回列表</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>已永久删除</translation>
    </message>
    <message>
        <source>Deleted for good. Older damaged files may still hold it; delete them yourself: %1</source>
        <translation>已永久删除。较早的损坏文件中可能仍有其内容，请自行删除：%1</translation>
    </message>
    <message>
        <source>A copy of all chats was made</source>
        <translation>已备份全部对话</translation>
    </message>
    <message>
        <source>The chats are those of the copy now</source>
        <translation>对话已恢复为备份中的内容</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 已就绪</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>RequestChips</name>
    <message>
        <source>Ready-made requests</source>
        <translation>现成的请求</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message numerus="yes">
        <source>Result as a table, %Ln row(s)</source>
        <translation>
            <numerusform>表格形式的结果，%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are not shown</source>
        <translation>
            <numerusform>另有 %Ln 行未显示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>保存为 PNG</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>完整输出</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>复制结果</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Cabochon closed unexpectedly. Your chat is complete up to the last second.</source>
        <translation>Cabochon 意外关闭。您的对话完整保留到最后一秒。</translation>
    </message>
    <message>
        <source>Safe mode: no model was opened</source>
        <translation>安全模式：未打开任何模型</translation>
    </message>
    <message>
        <source>Cabochon closed %1 times in a row while it was opening %2. Now graphics devices are left alone, and the processor computes. Open another model, or this one as before.</source>
        <translation>Cabochon 在打开 %2 时连续关闭了 %1 次。现在不使用图形设备，由处理器计算。请打开其他模型，或照旧打开此模型。</translation>
    </message>
    <message>
        <source>Open it as before</source>
        <translation>照旧打开</translation>
    </message>
</context>
<context>
    <name>SchemaBeginning</name>
    <message>
        <source>Begin with</source>
        <translation>起始内容</translation>
    </message>
    <message>
        <source>From example JSON</source>
        <translation>从示例 JSON</translation>
    </message>
    <message>
        <source>in the clipboard</source>
        <translation>剪贴板中的内容</translation>
    </message>
    <message>
        <source>From this table</source>
        <translation>从此表格</translation>
    </message>
</context>
<context>
    <name>SchemaCard</name>
    <message>
        <source>Hold answers to it</source>
        <translation>让回答符合它</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>Schema 名称</translation>
    </message>
    <message>
        <source>Name, such as Receipt</source>
        <translation>名称，例如“收据”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Answers are JSON that fits, always. What is not known is null where that is allowed.</source>
        <translation>回答始终是符合它的 JSON。未知的值在允许时为 null。</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SchemaFieldDetails</name>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>以文本为准</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>字段名称</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>类型：%1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Several of these</source>
        <translation>可有多个</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>It is always there</source>
        <translation>始终存在</translation>
    </message>
    <message>
        <source>Or null</source>
        <translation>或 null</translation>
    </message>
    <message>
        <source>Null where it is not known</source>
        <translation>未知时为 null</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What the model should know of it</source>
        <translation>模型应了解的内容</translation>
    </message>
    <message>
        <source>What can be chosen, with commas between</source>
        <translation>可选内容，用逗号分隔</translation>
    </message>
</context>
<context>
    <name>SchemaFieldRow</name>
    <message>
        <source>always there</source>
        <translation>始终存在</translation>
    </message>
    <message>
        <source>may be missing</source>
        <translation>可能缺失</translation>
    </message>
    <message>
        <source>may be null</source>
        <translation>可能为 null</translation>
    </message>
    <message>
        <source>or null</source>
        <translation>或 null</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>SchemaFieldsModel</name>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>list of dates</source>
        <translation>日期列表</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>list of whole numbers</source>
        <translation>整数列表</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>数字列表</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>list of yes or no</source>
        <translation>是或否的列表</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>list of choices</source>
        <translation>选项列表</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>list of groups</source>
        <translation>组的列表</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>以文本为准</translation>
    </message>
    <message>
        <source>list, as in the text</source>
        <translation>列表，以文本为准</translation>
    </message>
</context>
<context>
    <name>SchemaProblems</name>
    <message>
        <source>What is wrong with the schema</source>
        <translation>Schema 的问题</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show where: %1</source>
        <translation>显示位置：%1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>略去 %1</translation>
    </message>
    <message>
        <source>An answer cannot be held to %1. Leave it out, and check it afterwards.</source>
        <extracomment>%1: a keyword and its place, such as &quot;uniqueItems&quot; at #/properties/lines</extracomment>
        <translation>无法让回答符合 %1。请略去它，事后再检查。</translation>
    </message>
</context>
<context>
    <name>SchemaTemplates</name>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Controls on a screen</source>
        <translation>屏幕上的控件</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>Schema as text</source>
        <translation>文本形式的 Schema</translation>
    </message>
    <message>
        <source>JSON Schema</source>
        <translation>JSON Schema</translation>
    </message>
</context>
<context>
    <name>SchemaTree</name>
    <message>
        <source>What an answer is</source>
        <translation>回答的形式</translation>
    </message>
    <message>
        <source>One object</source>
        <translation>一个对象</translation>
    </message>
    <message>
        <source>A list of them</source>
        <translation>对象列表</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>No fields yet. Add one, begin with a template, or write the text.</source>
        <translation>还没有字段。请添加字段、从模板开始，或编写文本。</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>ScreenArea</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>选择屏幕的一部分</translation>
    </message>
    <message>
        <source>%1×%2 pixels · at most %3</source>
        <translation>%1×%2 像素 · 最多 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a part. Enter takes it, Space the whole screen, arrows move it, Esc takes nothing.</source>
        <translation>画出一个区域。Enter 确定，空格选整个屏幕，方向键移动，Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>ScreenButton</name>
    <message>
        <source>Take no picture of the screen</source>
        <translation>放弃截屏</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>截屏</translation>
    </message>
    <message>
        <source>Without this window</source>
        <translation>不含本窗口</translation>
    </message>
    <message>
        <source>With this window</source>
        <translation>含本窗口</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>搜索全部内容</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search chats and actions</source>
        <translation>搜索对话和操作</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No chat holds these words. Fewer or shorter words find more.</source>
        <translation>没有对话包含这些词。减少或缩短关键词可找到更多。</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>SendLaterButton</name>
    <message>
        <source>Send later</source>
        <translation>稍后发送</translation>
    </message>
    <message>
        <source>Send when the answer has ended</source>
        <translation>回答结束后发送</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Server %1, %2</source>
        <translation>服务器 %1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln 个工具</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>%1 的日志</translation>
    </message>
    <message>
        <source>Use the server %1</source>
        <translation>使用服务器 %1</translation>
    </message>
    <message>
        <source>Description changed.</source>
        <translation>说明已更改。</translation>
    </message>
    <message>
        <source>All its calls wait.</source>
        <translation>其所有调用都在等待。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Allow it as it is now</source>
        <translation>按当前内容允许</translation>
    </message>
    <message>
        <source>Allow it to run</source>
        <translation>允许运行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its tools is allowed in this chat</source>
        <translation>
            <numerusform>此对话中已允许其 %Ln 个工具</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销许可</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>撤销对 %1 的许可</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>它尚未输出任何内容。</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation>关闭设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>撤回上一次更改（Ctrl+Z）</translation>
    </message>
    <message>
        <source>No setting has these words. Fewer or shorter words find more.</source>
        <translation>没有设置包含这些词。减少或缩短关键词可找到更多。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Offline, nothing leaves this machine</source>
        <translation>离线，数据不会离开本机</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>归档与回收站</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A model arrives; nothing leaves this machine</source>
        <translation>正在接收模型；没有任何内容离开本机</translation>
    </message>
    <message>
        <source>Structured answers</source>
        <translation>结构化回答</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>播放 %1</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>Sound %1</source>
        <translation>声音 %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Answer this first</source>
        <translation>先回答这个</translation>
    </message>
    <message>
        <source>The other answer goes on after this one</source>
        <translation>另一个回答随后继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>StepLimitCard</name>
    <message numerus="yes">
        <source>The answer called tools %Ln time(s) and is not done. It waits for you.</source>
        <translation>
            <numerusform>此回答已调用工具 %Ln 次，仍未完成。正在等待您的决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>StretchDial</name>
    <message>
        <source>What to look at</source>
        <translation>看哪一段</translation>
    </message>
    <message>
        <source>What to listen to</source>
        <translation>听哪一段</translation>
    </message>
    <message>
        <source>What to use of %1</source>
        <translation>使用 %1 的哪一段</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Of a video, a minute at most is looked at: choose which.</source>
        <translation>视频最多看一分钟：请选择哪一分钟。</translation>
    </message>
    <message>
        <source>Models hear 30 seconds at once: it is cut where it is silent, and each piece gets its time.</source>
        <translation>模型一次能听 30 秒：声音在安静处切开，每段带上时间。</translation>
    </message>
</context>
<context>
    <name>StructuredBar</name>
    <message>
        <source>How the answer is shown</source>
        <translation>回答的显示方式</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树状</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>原始 JSON</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>复制 CSV</translation>
    </message>
</context>
<context>
    <name>StructuredBlocks</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>StructuredPage</name>
    <message>
        <source>Structured answers</source>
        <translation>结构化回答</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>Close structured answers</source>
        <translation>关闭结构化回答</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Read by it</source>
        <translation>按此读取</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
</context>
<context>
    <name>TagsCard</name>
    <message>
        <source>Tags of this chat</source>
        <translation>此对话的标签</translation>
    </message>
    <message>
        <source>Take this tag away</source>
        <translation>移除此标签</translation>
    </message>
    <message>
        <source>Take away #%1</source>
        <translation>移除 #%1</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>#tag, then Enter</source>
        <translation>输入 #标签，然后按 Enter</translation>
    </message>
    <message>
        <source>Search finds chats by their tags: tag:name</source>
        <translation>可按标签搜索对话：tag:名称</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Of everything in the window, from 80 to 200 %.</source>
        <translation>窗口中的全部文字，80% 到 200%。</translation>
    </message>
    <message>
        <source>font zoom larger smaller</source>
        <translation>字体 缩放 放大 缩小</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
</context>
<context>
    <name>ThinkingPanel</name>
    <message>
        <source>Thinking</source>
        <translation>正在思考</translation>
    </message>
    <message>
        <source>Thought for %L1 s</source>
        <translation>思考了 %L1 秒</translation>
    </message>
    <message>
        <source>Thought briefly</source>
        <translation>思考了片刻</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to close</source>
        <translation>按下以收起</translation>
    </message>
    <message>
        <source>Press to read the thought</source>
        <translation>按下以查看思考内容</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s)</source>
        <translation>
            <numerusform>%1 / %Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>跳过思考</translation>
    </message>
    <message>
        <source>Stop thinking and answer</source>
        <translation>停止思考并回答</translation>
    </message>
</context>
<context>
    <name>ThoughtBudget</name>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>How much it may think</source>
        <translation>思考的上限</translation>
    </message>
    <message>
        <source>How much it may think: %1</source>
        <translation>思考的上限：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) …</source>
        <translation>
            <numerusform>%Ln 个 token…</numerusform>
        </translation>
    </message>
    <message>
        <source>Another number …</source>
        <translation>其他数量…</translation>
    </message>
</context>
<context>
    <name>ThoughtBudgetDialog</name>
    <message>
        <source>How many tokens may it think?</source>
        <translation>最多可思考多少个 token？</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>At this number the thought ends and the answer begins. A token is about three quarters of a word.</source>
        <translation>达到此数后，思考结束并开始回答。一个 token 约为四分之三个英文单词。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Token of the hub</source>
        <translation>模型中心的令牌</translation>
    </message>
    <message>
        <source>hugging face token gated licence agreement secret</source>
        <translation>hugging face 令牌 受限 许可证 协议 密钥</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep this token</source>
        <translation>保存此令牌</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the token</source>
        <translation>移除令牌</translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message>
        <source>Allow “%1” to read on this computer?</source>
        <translation>允许“%1”读取此计算机上的内容？</translation>
    </message>
    <message>
        <source>Allow “%1” to change a file?</source>
        <translation>允许“%1”更改文件？</translation>
    </message>
    <message>
        <source>Allow “%1” to send something out?</source>
        <translation>允许“%1”向外发送内容？</translation>
    </message>
    <message>
        <source>Allow “%1” to run a program?</source>
        <translation>允许“%1”运行程序？</translation>
    </message>
    <message>
        <source>Allow “%1”?</source>
        <translation>允许“%1”？</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>在 %1 中</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>This chat holds something private and words of strangers. What is sent out now may have been put there by them: look closely.</source>
        <translation>此对话包含私密内容和陌生人的文字。现在要发送的内容可能是他们放进去的：请仔细查看。</translation>
    </message>
</context>
<context>
    <name>ToolCallCard</name>
    <message numerus="yes">
        <source>%Ln call(s) at once</source>
        <translation>
            <numerusform>同时 %Ln 个调用</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you · step %L1 of at most %L2</source>
        <translation>等待您的决定 · 第 %L1 步，最多 %L2 步</translation>
    </message>
    <message>
        <source>Deny all %L1</source>
        <translation>全部拒绝（%L1）</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销许可</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>撤销对 %1 的许可</translation>
    </message>
</context>
<context>
    <name>ToolsPanel</name>
    <message>
        <source>Tools in this chat</source>
        <translation>此对话中的工具</translation>
    </message>
    <message>
        <source>Close the tools</source>
        <translation>关闭工具</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>what you allowed</source>
        <translation>您允许的内容</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln 个工具</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln 个服务器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) in this chat</source>
        <translation>
            <numerusform>此对话中 %Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>All off</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>全部开启</translation>
    </message>
</context>
<context>
    <name>ToolsPlace</name>
    <message>
        <source>Close the tools</source>
        <translation>关闭工具</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>对话内容</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>新文本</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>%1 read (%2 cached)</source>
        <translation>读取 %1（缓存 %2）</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>生成 %1</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 token/秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Cut off at the limit</source>
        <translation>达到上限而中断</translation>
    </message>
    <message>
        <source>(%1 characters)</source>
        <translation>（%1 个字符）</translation>
    </message>
    <message>
        <source>The graphics device stopped working; the answer goes on on the CPU.</source>
        <translation>图形设备停止工作，回答改在 CPU 上继续。</translation>
    </message>
    <message>
        <source>The graphics device stopped working and was started again; the answer goes on.</source>
        <translation>图形设备停止工作后已重新启动，回答继续。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What went wrong, in a few words; then one or more sentences about it.</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已编辑</translation>
    </message>
    <message numerus="yes">
        <source>The chat no longer fits into the context: the oldest %n message(s) were left out.</source>
        <translation>
            <numerusform>对话超出了上下文：已略去最早的 %n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1×%2</source>
        <translation>%1×%2</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>第 %1–%2 页</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 / %3</translation>
    </message>
    <message>
        <source>Waiting for its tools</source>
        <translation>正在等待工具</translation>
    </message>
    <message>
        <source>This was cut off before its end, so it is not whole JSON. Let the answer go on, or ask again.</source>
        <translation>内容在结束前被截断，因此不是完整的 JSON。请让回答继续，或重新提问。</translation>
    </message>
</context>
<context>
    <name>UseRow</name>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>将 %1 从列表中移除</translation>
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>You: %1</source>
        <translation>您：%1</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>编辑您的消息</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>编辑并重新发送</translation>
    </message>
    <message numerus="yes">
        <source>You, with %Ln file(s): %1</source>
        <translation>
            <numerusform>您，附 %Ln 个文件：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a model to begin</source>
        <translation>打开一个模型即可开始</translation>
    </message>
    <message>
        <source>What shall we look at?</source>
        <translation>今天看点什么？</translation>
    </message>
    <message>
        <source>Cabochon runs Gemma 4 from a GGUF file: drop it here or choose it.</source>
        <translation>Cabochon 从 GGUF 文件运行 Gemma 4：请拖到此处或选择文件。</translation>
    </message>
    <message>
        <source>Everything you type stays on this machine.</source>
        <translation>您输入的一切都留在本机。</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>Use Cabochon Nano</source>
        <translation>使用 Cabochon Nano</translation>
    </message>
    <message>
        <source>Cabochon Nano is a toy of 5.5 million parameters that we trained ourselves, so that you can try the window at once. It is not Gemma: it knows this program, in English, and a few tricks. For real work open a Gemma 4 GGUF file: drop it here or press %1.</source>
        <translation>Cabochon Nano 是我们自己训练的玩具模型，有 550 万参数，让您可以马上试用这个窗口。它不是 Gemma：它只用英语了解本程序，还会几个小把戏。要真正使用，请打开 Gemma 4 的 GGUF 文件：拖到此处或按 %1。</translation>
    </message>
</context>
<context>
    <name>WillRun</name>
    <message>
        <source>Will connect, once you allow it</source>
        <translation>您允许后将连接</translation>
    </message>
    <message>
        <source>Will run, once you allow it</source>
        <translation>您允许后将运行</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>程序：%1</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>参数 %1：%2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>在 %1 中</translation>
    </message>
    <message>
        <source>Finds in its environment: %1</source>
        <translation>可见的环境变量：%1</translation>
    </message>
    <message>
        <source>%1 goes to the keyring</source>
        <translation>%1 将存入密钥环</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Put this chat back into the list</source>
        <translation>将此对话放回列表</translation>
    </message>
</context>
<context>
    <name>WordsDial</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Put into the message</source>
        <translation>放回消息中</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerController</name>
    <message>
        <source>The answer stays as it was.</source>
        <translation>回答保持原样。</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>正在读取 %1 / %2 个 token</translation>
    </message>
    <message>
        <source>Waiting: another chat is answering</source>
        <translation>等待中：另一个对话正在回答</translation>
    </message>
    <message>
        <source>Waiting for the model to open</source>
        <translation>等待模型打开</translation>
    </message>
    <message>
        <source>Reading your message</source>
        <translation>正在读取您的消息</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerNotices</name>
    <message>
        <source>Your answer broke off</source>
        <translation>您的回答中断了</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>您的回答已完成</translation>
    </message>
</context>
<context>
    <name>cabochon::AppSettings</name>
    <message>
        <source>The settings could not be read, so the defaults are used, and changes are not kept. Move this file away and start again: %1</source>
        <translation>无法读取设置，因此使用默认值，更改也不会保留。请移走此文件并重新启动：%1</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used. The old file is kept: %1</source>
        <translation>无法读取设置，因此使用默认值。旧文件已保留：%1</translation>
    </message>
</context>
<context>
    <name>cabochon::AttachmentController</name>
    <message>
        <source>Nothing is fetched from the network. Save the file and attach it.</source>
        <translation>不会从网络获取任何内容。请先保存文件再附上。</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Send the others with another one.</source>
        <translation>
            <numerusform>一条消息最多可附 %Ln 个文件。其余的请用另一条发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln picture(s)</source>
        <translation>
            <numerusform>附上 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln piece(s) of sound</source>
        <translation>
            <numerusform>附上 %Ln 段声音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln video(s)</source>
        <translation>
            <numerusform>附上 %Ln 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln file(s)</source>
        <translation>
            <numerusform>附上 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be used. Remove it to send the rest.</source>
        <translation>%1 无法使用。移除它即可发送其余内容。</translation>
    </message>
    <message>
        <source>%1 wants its password. Give it, or remove the file.</source>
        <translation>%1 需要密码。请输入密码或移除该文件。</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>文件仍在读取中。</translation>
    </message>
    <message>
        <source>%1 does not see pictures. Gemma 4 models do that come with their part for pictures: open one, or remove the pictures.</source>
        <translation>%1 看不到图片。带有图片部分的 Gemma 4 模型可以：请打开一个，或移除图片。</translation>
    </message>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound: open one, or remove the sound.</source>
        <translation>%1 听不到声音。Gemma 4 E2B、E4B 和 12B 配有图片和声音部分时可以：请打开一个，或移除声音。</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <comment>a picture</comment>
        <translation>%1（部分）</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Remove some, or send the picture with another message.</source>
        <translation>
            <numerusform>一条消息最多可附 %Ln 个文件。请移除一些，或用另一条消息发送该图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a tile of a picture</comment>
        <translation>%1（%2／%3）</translation>
    </message>
</context>
<context>
    <name>cabochon::BackgroundDownloads</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 已就绪</translation>
    </message>
    <message>
        <source>Models go on arriving</source>
        <translation>下载仍在继续</translation>
    </message>
    <message>
        <source>Start Cabochon again to see the window.</source>
        <translation>再次启动 Cabochon 即可看到窗口。</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchController</name>
    <message>
        <source>Write a schema first: it says what is read.</source>
        <translation>请先编写 Schema：它说明要读取什么。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Waits for a model. Open one.</source>
        <translation>正在等待模型。请打开一个。</translation>
    </message>
    <message>
        <source>Waits for the answer of a chat.</source>
        <translation>正在等待某个对话的回答。</translation>
    </message>
    <message>
        <source>This row has no values yet.</source>
        <translation>此行还没有值。</translation>
    </message>
    <message>
        <source>The answer was cut off before its end. Give the schema fewer fields, or the file fewer pages.</source>
        <translation>回答在结束前被截断。请减少 Schema 的字段，或减少文件的页数。</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchRowsModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationController</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>过去 30 天</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>cabochon::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceController</name>
    <message>
        <source>and %1 in the computer&apos;s memory</source>
        <translation>另有 %1 位于计算机内存中</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Context of %1 tokens</source>
        <translation>%1 个 token 的上下文</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>已用 %1 / %2</translation>
    </message>
    <message>
        <source>Memory of %1: %2</source>
        <translation>%1 的内存：%2</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceListModel</name>
    <message>
        <source>verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>尚未测试</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <translation>无法使用：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln 个核心</numerusform>
        </translation>
    </message>
    <message>
        <source>slow: the CPU pretends to be one</source>
        <translation>较慢：由 CPU 模拟</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The best one that holds the model</source>
        <translation>能容纳模型的最佳设备</translation>
    </message>
</context>
<context>
    <name>cabochon::DownloadController</name>
    <message>
        <source>status %1, %2</source>
        <translation>状态 %1，%2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>cabochon::ExportController</name>
    <message>
        <source>This chat</source>
        <translation>此对话</translation>
    </message>
    <message>
        <source>Folder “%1”</source>
        <translation>文件夹“%1”</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>所有对话</translation>
    </message>
    <message>
        <source>Cabochon chats</source>
        <translation>Cabochon 对话</translation>
    </message>
</context>
<context>
    <name>cabochon::FitController</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Apache 2.0: may be used, changed and sold.</source>
        <translation>Apache 2.0：可以使用、修改和销售。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Context %1, 8-bit keys</source>
        <translation>上下文 %1，8 位键</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>上下文 %1</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>图片和声音</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>在内存中</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>在显卡上</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>空间不足</translation>
    </message>
    <message>
        <source>longest here: %1</source>
        <translation>本机最长：%1</translation>
    </message>
    <message>
        <source>Understands pictures and sound (+%1)</source>
        <translation>理解图片和声音（+%1）</translation>
    </message>
    <message>
        <source>Understands pictures (+%1)</source>
        <translation>理解图片（+%1）</translation>
    </message>
    <message>
        <source>In use now: %1, 8-bit keys</source>
        <translation>当前使用：%1，8 位键</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>当前使用：%1</translation>
    </message>
</context>
<context>
    <name>cabochon::FolderModel</name>
    <message>
        <source>There is no %1.</source>
        <translation>%1 不存在。</translation>
    </message>
</context>
<context>
    <name>cabochon::FontController</name>
    <message>
        <source>Arabic letters</source>
        <translation>阿拉伯字母</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>天城文字母</translation>
    </message>
    <message>
        <source>Japanese letters</source>
        <translation>日文字符</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>Korean letters</source>
        <translation>韩文字母</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>表情符号</translation>
    </message>
    <message>
        <source>No font here has %1: boxes are shown in their place. Install the package %2 and start Cabochon again.</source>
        <translation>本机没有包含%1的字体，将以方框代替。请安装软件包 %2 并重新启动 Cabochon。</translation>
    </message>
</context>
<context>
    <name>cabochon::HubController</name>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>网络已在设置中关闭。</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n 次下载</numerusform>
        </translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>licence not named</source>
        <translation>未注明许可证</translation>
    </message>
    <message>
        <source>%1 is being asked …</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>%1 has no GGUF files under “%2”. Fewer or shorter words find more.</source>
        <translation>%1 上没有与“%2”相关的 GGUF 文件。减少或缩短关键词可找到更多。</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories on %1</source>
        <translation>
            <numerusform>%1 上有 %n 个仓库</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model&apos;s GGUF file in it.</source>
        <translation>其中没有模型的 GGUF 文件。</translation>
    </message>
    <message>
        <source>Pictures and sound come along: %1</source>
        <translation>附带图片和声音部分：%1</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>上下文 %1</translation>
    </message>
</context>
<context>
    <name>cabochon::InferenceWorker</name>
    <message>
        <source>There was not enough memory. Your text is safe. Close other programs or choose a smaller model.</source>
        <translation>内存不足。您的文字是安全的。请关闭其他程序或选择较小的模型。</translation>
    </message>
</context>
<context>
    <name>cabochon::Keymap</name>
    <message>
        <source>That is no key.</source>
        <translation>这不是按键。</translation>
    </message>
    <message>
        <source>%1 is for writing. Hold Ctrl or Alt, or take a key such as F5.</source>
        <translation>%1 用于输入文字。请同时按住 Ctrl 或 Alt，或选择 F5 之类的键。</translation>
    </message>
    <message>
        <source>%1 copies, pastes or undoes in every field. Take another key.</source>
        <translation>%1 在所有输入框中用于复制、粘贴或撤销。请选择其他键。</translation>
    </message>
    <message>
        <source>%1 stays what it is: %2. Take another key.</source>
        <translation>%1 保持不变：%2。请选择其他按键。</translation>
    </message>
</context>
<context>
    <name>cabochon::LibraryController</name>
    <message>
        <source>%1 was read: what it is now is remembered.</source>
        <translation>已读取 %1：现在的状态已记下。</translation>
    </message>
    <message>
        <source>%1 is what it was when it came.</source>
        <translation>%1 与到达时一致。</translation>
    </message>
    <message>
        <source>%1 answers now. Choose another model first.</source>
        <translation>当前由 %1 回答。请先选择其他模型。</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>%1 is in the library now.</source>
        <translation>%1 现已在库中。</translation>
    </message>
    <message>
        <source>%1 is being read …</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>网络已在设置中关闭。</translation>
    </message>
    <message>
        <source>%1 stays, without what was still to come.</source>
        <translation>%1 保留，但不含尚未到达的部分。</translation>
    </message>
    <message>
        <source>The hub is asked about %1 …</source>
        <translation>正在向模型中心询问 %1…</translation>
    </message>
    <message>
        <source>%1 is what the hub has now.</source>
        <translation>%1 与模型中心的当前版本一致。</translation>
    </message>
    <message>
        <source>The hub has another version of %1, of %2. Remove this one and download it again to have it.</source>
        <translation>模型中心有 %1 的另一个版本（%2）。如需使用，请移除当前版本并重新下载。</translation>
    </message>
    <message>
        <source>The models lie in %1 now.</source>
        <translation>模型现位于 %1。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>The models are being moved: %1</source>
        <translation>正在移动模型：%1</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2 is verified</source>
        <translation>正在移动模型：%1，正在验证 %2</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2</source>
        <translation>正在移动模型：%1，%2</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%2 中 %1：%3</translation>
    </message>
    <message>
        <source>models %1</source>
        <translation>模型 %1</translation>
    </message>
    <message>
        <source>eyes and ears %1</source>
        <translation>眼睛和耳朵 %1</translation>
    </message>
    <message>
        <source>drafters %1</source>
        <translation>草稿模型 %1</translation>
    </message>
    <message>
        <source>half downloads %1</source>
        <translation>未完成的下载 %1</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>其他 %1</translation>
    </message>
    <message>
        <source>The models are being moved. Try again once they are there.</source>
        <translation>正在移动模型。请在移动完成后重试。</translation>
    </message>
</context>
<context>
    <name>cabochon::LinkGate</name>
    <message>
        <source>What stands before the @ is no address: the page is at %1.</source>
        <translation>@ 之前的内容不是地址：该网页位于 %1。</translation>
    </message>
    <message>
        <source>Its name mixes letters of different alphabets that look alike.</source>
        <translation>其名称混用了不同字母表中外形相似的字母。</translation>
    </message>
    <message>
        <source>Its name has letters beyond a to z.</source>
        <translation>其名称含有 a 到 z 以外的字母。</translation>
    </message>
    <message>
        <source>It asks for an unusual port.</source>
        <translation>它使用了不常见的端口。</translation>
    </message>
</context>
<context>
    <name>cabochon::MachineController</name>
    <message>
        <source>%1 GB/s measured</source>
        <translation>实测 %1 GB/秒</translation>
    </message>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1，%3 中可用 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), no graphics card</source>
        <translation>
            <numerusform>%n 个核心，无显卡</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 memory</source>
        <translation>内存 %1</translation>
    </message>
    <message>
        <source>%1 of disk free</source>
        <translation>磁盘可用 %1</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 个核心</numerusform>
        </translation>
    </message>
    <message>
        <source>kernels for %1</source>
        <translation>%1 计算内核</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%2 中可用 %1</translation>
    </message>
    <message>
        <source>this program may take %1</source>
        <translation>此程序最多可占用 %1</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>the processor in disguise: not used for models</source>
        <translation>由处理器模拟：不用于模型</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
</context>
<context>
    <name>cabochon::McpController</name>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>从未运行</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>等待您确认</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>starts again soon</source>
        <translation>即将重新启动</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>No server stands in this text. Paste what a server&apos;s page says for “mcpServers”.</source>
        <translation>此文本中没有服务器。请粘贴服务器页面上“mcpServers”的内容。</translation>
    </message>
    <message>
        <source>Servers cannot be kept here: there is no folder for them.</source>
        <translation>此处无法保存服务器：没有用于存放的文件夹。</translation>
    </message>
</context>
<context>
    <name>cabochon::ModelController</name>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>没有打开的模型</translation>
    </message>
    <message>
        <source>Your text is still there. Open a Gemma 4 GGUF file to get an answer.</source>
        <translation>您的文字还在。请打开 Gemma 4 的 GGUF 文件以获得回答。</translation>
    </message>
    <message>
        <source>The built-in model is missing</source>
        <translation>缺少内置模型</translation>
    </message>
    <message>
        <source>cabochon-nano.gguf was not found beside the program. Install Cabochon again, or open a Gemma 4 GGUF file.</source>
        <translation>在程序旁未找到 cabochon-nano.gguf。请重新安装 Cabochon，或打开 Gemma 4 的 GGUF 文件。</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>This file carries an unknown chat format</source>
        <translation>此文件带有未知的对话格式</translation>
    </message>
    <message>
        <source>It works with the newest format that Cabochon knows. If answers look odd, get a newer file of the same model.</source>
        <translation>将使用 Cabochon 已知的最新格式。如果回答显得异常，请获取同一模型的较新文件。</translation>
    </message>
    <message>
        <source>%1 is used instead.</source>
        <translation>改用 %1。</translation>
    </message>
    <message>
        <source>%1 goes on with %2.</source>
        <translation>%1 继续使用 %2。</translation>
    </message>
    <message>
        <source>%1 stays open.</source>
        <translation>%1 保持打开。</translation>
    </message>
</context>
<context>
    <name>cabochon::NoticeController</name>
    <message>
        <source>%1 of about %2 messages are here again.</source>
        <translation>约 %2 条消息中的 %1 条已恢复。</translation>
    </message>
    <message>
        <source>The damaged file is kept: %1</source>
        <translation>损坏的文件已保留：%1</translation>
    </message>
    <message>
        <source>Your saved chats were damaged</source>
        <translation>您保存的对话曾损坏</translation>
    </message>
    <message>
        <source>What is in the window stays there until you close it.</source>
        <translation>窗口中的内容会一直保留到您关闭它。</translation>
    </message>
</context>
<context>
    <name>cabochon::OfferController</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 已就绪</translation>
    </message>
    <message>
        <source>%1 fits your graphics card</source>
        <translation>%1 适合您的显卡</translation>
    </message>
    <message>
        <source>%1 fits your graphics card and your memory together</source>
        <translation>您的显卡和内存合起来放得下 %1</translation>
    </message>
    <message>
        <source>%1 fits your computer</source>
        <translation>%1 适合您的计算机</translation>
    </message>
    <message>
        <source>%1 is the smallest there is</source>
        <translation>%1 是最小的模型</translation>
    </message>
    <message>
        <source>%1, %2 memory.</source>
        <translation>%1，%2 内存。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context.</source>
        <translation>%1，思考，上下文 %2。</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context, about %3.</source>
        <translation>%1，思考，上下文 %2，约 %3。</translation>
    </message>
    <message>
        <source>%1 download: free %2 on the disk first.</source>
        <translation>下载 %1：请先在磁盘上腾出 %2。</translation>
    </message>
    <message>
        <source>%1 download · %2 · checked against its published fingerprint</source>
        <translation>下载 %1 · %2 · 与其公布的指纹核对</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>cabochon::Places</name>
    <message>
        <source>Home</source>
        <translation>主文件夹</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>此计算机</translation>
    </message>
</context>
<context>
    <name>cabochon::PutAwayModel</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新建对话</translation>
    </message>
</context>
<context>
    <name>cabochon::QueuedMessagesModel</name>
    <message>
        <source>Sent one after another when the answer has ended</source>
        <translation>回答结束后依次发送</translation>
    </message>
    <message>
        <source>Not sent, because the answer was stopped</source>
        <translation>未发送，因为回答被停止</translation>
    </message>
    <message>
        <source>Not sent, because the answer was cut off</source>
        <translation>未发送，因为回答被截断</translation>
    </message>
    <message>
        <source>Not sent, because the answer failed</source>
        <translation>未发送，因为回答失败</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
</context>
<context>
    <name>cabochon::ReadyRequests</name>
    <message>
        <source>Summarise</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>Summarise this in a few sentences.</source>
        <translation>请用几句话总结这些内容。</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Describe what can be seen here, from the most important to the details.</source>
        <translation>请描述这里能看到的内容，从最重要的到细节。</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>读取文字</translation>
    </message>
    <message>
        <source>Write out all the text that can be read here, line by line, exactly as it stands.</source>
        <translation>请逐行写出这里能读到的全部文字，与原文完全一致。</translation>
    </message>
    <message>
        <source>Chart to table</source>
        <translation>图表转表格</translation>
    </message>
    <message>
        <source>Turn the chart into a table with all of its values.</source>
        <translation>请把图表转换成包含所有数值的表格。</translation>
    </message>
    <message>
        <source>What is on this screen?</source>
        <translation>屏幕上是什么？</translation>
    </message>
    <message>
        <source>What is on this screen? Explain what it shows and what can be done there.</source>
        <translation>这个屏幕上有什么？请说明它显示的内容以及可以在那里做什么。</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Translate all the text that can be read here into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>请把这里能读到的全部文字翻译成简体中文。</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>转写成文字</translation>
    </message>
    <message>
        <source>Write out what is said, then translate it into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>请写出所说的内容，然后翻译成简体中文。</translation>
    </message>
    <message>
        <source>List the key points</source>
        <translation>列出要点</translation>
    </message>
    <message>
        <source>List the key points of this.</source>
        <translation>请列出这些内容的要点。</translation>
    </message>
    <message>
        <source>Write out word for word what is said in this recording, in its own language. Write nothing else.</source>
        <translation>请用录音本身的语言逐字写出其中所说的内容，不要写别的。</translation>
    </message>
</context>
<context>
    <name>cabochon::RecentFiles</name>
    <message>
        <source>No longer in %1</source>
        <translation>已不在 %1 中</translation>
    </message>
</context>
<context>
    <name>cabochon::Recorder</name>
    <message>
        <source>Nothing can be recorded here. Start the program again.</source>
        <translation>这里无法录音。请重新启动程序。</translation>
    </message>
    <message>
        <source>Hardly anything can be heard. If the microphone is muted, turn it on and record again.</source>
        <translation>几乎听不到声音。如果麦克风被静音，请打开后重新录制。</translation>
    </message>
    <message numerus="yes">
        <source>The recording ended by itself: it may be %Ln minute(s) long. Send it and go on with another one.</source>
        <translation>
            <numerusform>录音自动结束：最长 %Ln 分钟。请发送后再录一段继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>%1 gave no more sound after %2. What was recorded until then is here: send it, or record again.</source>
        <translation>%1 在 %2 之后没有声音了。之前录下的都在：可以发送，或重新录制。</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one, or turn it on in the system&apos;s sound settings, and try again.</source>
        <translation>没有麦克风。请接上一个，或在系统的声音设置中打开它，然后重试。</translation>
    </message>
    <message>
        <source>%1 could not be opened: another program may hold it, or this one may not use it. Allow it in the system&apos;s settings, or choose another one.</source>
        <translation>无法打开 %1：可能被其他程序占用，或此程序无权使用。请在系统设置中允许，或选择另一个。</translation>
    </message>
    <message>
        <source>%1 gives no sound. Connect it again, or choose another one.</source>
        <translation>%1 没有声音。请重新连接，或选择另一个。</translation>
    </message>
</context>
<context>
    <name>cabochon::RecordingController</name>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound. Choose one of them, or record now and send it later.</source>
        <translation>%1 听不到声音。Gemma 4 E2B、E4B 和 12B 配有图片和声音部分时可以。请选择其中一个，或先录制、以后再发送。</translation>
    </message>
    <message>
        <source>Voice note %1</source>
        <translation>语音备忘 %1</translation>
    </message>
</context>
<context>
    <name>cabochon::SchemaEditor</name>
    <message>
        <source>There is no template of that name. Choose another one.</source>
        <translation>没有该名称的模板。请选择其他模板。</translation>
    </message>
    <message>
        <source>That is no JSON. Copy an object or a list, from { or [ to its end.</source>
        <translation>这不是 JSON。请复制一个对象或列表，从 { 或 [ 到其结尾。</translation>
    </message>
    <message>
        <source>That is no table. Copy one with names in its first line, as CSV or Markdown, or from a spreadsheet.</source>
        <translation>这不是表格。请复制首行为名称的表格，可以是 CSV、Markdown，或来自电子表格。</translation>
    </message>
</context>
<context>
    <name>cabochon::ScreenshotController</name>
    <message>
        <source>Screenshot %1</source>
        <extracomment>A file&apos;s name; %1: day and time</extracomment>
        <translation>截屏 %1</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>桌面没有给出屏幕图像。请用桌面自己的按键截屏，然后粘贴到这里。</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen: %1. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>桌面没有给出屏幕图像：%1。请用桌面自己的按键截屏，然后粘贴到这里。</translation>
    </message>
    <message>
        <source>This desktop shows its screen to no program: it has no portal for that (xdg-desktop-portal). Install it, or take a picture with the desktop&apos;s own key and paste it here.</source>
        <translation>此桌面不向任何程序提供屏幕图像：缺少相应的门户（xdg-desktop-portal）。请安装它，或用桌面自己的按键截屏后粘贴到这里。</translation>
    </message>
    <message>
        <source>The screen gave no picture. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>没有得到屏幕图像。请用桌面自己的按键截屏，然后粘贴到这里。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this screen. Close other programs and try again.</source>
        <translation>内存不足，无法截取此屏幕。请关闭其他程序后重试。</translation>
    </message>
</context>
<context>
    <name>cabochon::SearchResultsModel</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, as a date format of Qt: MMM the short name of its month.</extracomment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>cabochon::SoundPlayer</name>
    <message>
        <source>Nothing can be heard: there is no loudspeaker, or it cannot be used. Choose one in the system&apos;s sound settings, and try again.</source>
        <translation>听不到声音：没有扬声器，或无法使用。请在系统的声音设置中选择一个，然后重试。</translation>
    </message>
    <message>
        <source>Nothing can be played here. Start the program again.</source>
        <translation>这里无法播放。请重新启动程序。</translation>
    </message>
</context>
<context>
    <name>cabochon::StorageController</name>
    <message>
        <source>Before Cabochon changed its format</source>
        <translation>Cabochon 更改格式之前</translation>
    </message>
</context>
<context>
    <name>cabochon::TokenController</name>
    <message>
        <source>That is no token: it is empty, too long, or has blanks in it. Copy it again from the hub’s settings.</source>
        <translation>这不是令牌：为空、过长或含有空格。请从模型中心的设置中重新复制。</translation>
    </message>
    <message>
        <source>In this run no token can be kept.</source>
        <translation>本次运行无法保存令牌。</translation>
    </message>
    <message>
        <source>A token is kept in the keychain of your desktop. It is not shown again.</source>
        <translation>令牌保存在您桌面的密钥环中。不会再次显示。</translation>
    </message>
    <message>
        <source>The token counts until Cabochon ends: no keychain keeps it. It is written to no file.</source>
        <translation>令牌在 Cabochon 退出前有效：没有可保存它的密钥环。它不会写入任何文件。</translation>
    </message>
    <message>
        <source>For repositories that ask for an agreement. It is kept in the keychain of your desktop, never in a file, and goes to that hub alone.</source>
        <translation>用于需要同意协议的仓库。它保存在您桌面的密钥环中，绝不写入文件，只会发送给该模型中心。</translation>
    </message>
</context>
<context>
    <name>cabochon::ToolController</name>
    <message>
        <source>always allowed</source>
        <translation>始终允许</translation>
    </message>
    <message>
        <source>allowed in this chat</source>
        <translation>在此对话中允许</translation>
    </message>
    <message>
        <source>allowed in %1</source>
        <translation>在 %1 中允许</translation>
    </message>
    <message>
        <source>asks each time</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>asks once</source>
        <translation>询问一次</translation>
    </message>
</context>
<context>
    <name>cabochon::WindowPicture</name>
    <message>
        <source>The question was not answered.</source>
        <translation>问题未得到回答。</translation>
    </message>
    <message>
        <source>Could not write %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Chat with Gemma 4 on your own machine.</source>
        <translation>在您自己的计算机上与 Gemma 4 对话。</translation>
    </message>
    <message>
        <source>A Gemma 4 GGUF file to open.</source>
        <translation>要打开的 Gemma 4 GGUF 文件。</translation>
    </message>
    <message>
        <source>Write a picture of the window to FILE.png and quit.</source>
        <translation>将窗口图片写入 FILE.png 并退出。</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>窗口大小。</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light（浅色）或 dark（深色）。</translation>
    </message>
    <message>
        <source>Page of the picture: welcome or conversation.</source>
        <translation>图片的页面：welcome 或 conversation。</translation>
    </message>
</context>
</TS>
