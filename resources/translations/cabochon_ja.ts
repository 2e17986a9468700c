<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>このアプリについて</translation>
    </message>
    <message>
        <source>Cabochon %1</source>
        <translation>Cabochon %1</translation>
    </message>
    <message>
        <source>Chat with Google&apos;s Gemma 4 models, on your own machine alone.</source>
        <translation>自分のコンピューターだけで、Google の Gemma 4 モデルとチャットします。</translation>
    </message>
    <message>
        <source>version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>The built-in model: a toy of 5.5 million parameters, made for Cabochon from scratch, so that there is something to talk to at once. It is not Gemma.</source>
        <translation>内蔵モデル：すぐに話し相手がいるように、Cabochon のために一から作った 550 万パラメーターのおもちゃです。Gemma ではありません。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Cabochon is licensed under the Apache License 2.0. It uses works of others under their own.</source>
        <translation>Cabochon のライセンスは Apache License 2.0 です。ほかの方々の成果物を、それぞれのライセンスで利用しています。</translation>
    </message>
    <message>
        <source>third party notices open source</source>
        <translation>サードパーティ 通知 オープンソース</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Hide the licences</source>
        <translation>ライセンスを隠す</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>ライセンスを表示</translation>
    </message>
</context>
<context>
    <name>AccentPicker</name>
    <message>
        <source>Garnet</source>
        <translation>ガーネット</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>ラスト</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>アンバー</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>モス</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>ラグーン</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>スレート</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>プラム</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>インク</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>アクセント</translation>
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
        <translation>サーバーを追加</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) recognised</source>
        <translation>
            <numerusform>サーバー %Ln 件を認識</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers as JSON</source>
        <translation>サーバーの JSON</translation>
    </message>
    <message>
        <source>Paste what a server&apos;s page says for “mcpServers”</source>
        <translation>サーバーのページにある「mcpServers」の内容を貼り付け</translation>
    </message>
    <message>
        <source>Fill in by hand</source>
        <translation>手動で入力</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>まだ何も実行されません</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Edit the words of the answer</source>
        <translation>回答の文を編集</translation>
    </message>
    <message>
        <source>The answer as it was stays beside it.</source>
        <translation>元の回答も隣に残ります。</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>保存して続ける</translation>
    </message>
    <message>
        <source>The model goes on from these words (Ctrl+Shift+Enter)</source>
        <translation>モデルがこの文から続けます（Ctrl+Shift+Enter）</translation>
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
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>「システム」はデスクトップに従います。</translation>
    </message>
    <message>
        <source>dark light colours</source>
        <translation>ダーク ライト 色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>アクセント</translation>
    </message>
    <message>
        <source>The colour of what acts and of what is chosen.</source>
        <translation>操作できるものと選択中のものの色。</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>How much space lies between chats and between messages.</source>
        <translation>チャットの間とメッセージの間の余白。</translation>
    </message>
    <message>
        <source>compact comfortable spacing</source>
        <translation>コンパクト ゆったり 間隔</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>ゆったり</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>コンパクト</translation>
    </message>
    <message>
        <source>Width of messages</source>
        <translation>メッセージの幅</translation>
    </message>
    <message>
        <source>Long lines are harder to read; wide tables and code need them.</source>
        <translation>長い行は読みにくくなりますが、幅の広い表やコードには必要です。</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>狭い</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>全幅</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>動きやフェードを使いません。</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>アニメーション</translation>
    </message>
</context>
<context>
    <name>AreaFrame</name>
    <message>
        <source>Area of %1×%2 pixels at %3, %4</source>
        <translation>%3, %4 から %1×%2 ピクセルの範囲</translation>
    </message>
    <message>
        <source>No area is chosen</source>
        <translation>範囲は選ばれていません</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift they change its size, with Ctrl by one pixel. Enter takes it.</source>
        <translation>矢印キーで移動、Shift で大きさを変更、Ctrl で 1 ピクセルずつ。Enter で確定します。</translation>
    </message>
</context>
<context>
    <name>ArgumentField</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>隠れた文字 %Ln 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArgumentsForm</name>
    <message>
        <source>How the arguments are shown</source>
        <translation>引数の表示方法</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>フォーム</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>引数の JSON</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Your answer</source>
        <translation>あなたの回答</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>または自分の言葉で</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>回答しない</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 を読み込み中</translation>
    </message>
    <message>
        <source>Remove %1 (Del)</source>
        <translation>%1 を外す（Del）</translation>
    </message>
</context>
<context>
    <name>AttachmentNotice</name>
    <message>
        <source>Files are sent once the answer has ended.</source>
        <translation>ファイルは回答が終わったら送信できます。</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>添付ファイル</translation>
    </message>
</context>
<context>
    <name>AttachmentThumbnail</name>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
</context>
<context>
    <name>AttachmentWords</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>drawing page %1 of %2</source>
        <translation>%2 ページ中 %1 ページ目を描画中</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>ページなし</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>%1 ページ</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>%1–%2 ページ</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <comment>pages</comment>
        <translation>%1 をテキストで</translation>
    </message>
    <message>
        <source>%1 as pictures</source>
        <comment>pages</comment>
        <translation>%1 を画像で</translation>
    </message>
    <message>
        <source>%1, %2 as pictures</source>
        <comment>pages</comment>
        <translation>%1、うち %2 を画像で</translation>
    </message>
    <message>
        <source>still reading …</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>wants its password</source>
        <translation>パスワードが必要です</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>使用できません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Use 1120, or cut the picture.</source>
        <translation>
            <numerusform>小さな文字は読めないかもしれません（高さ %Ln ピクセル）。1120 にするか、画像を切り取ってください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Cut the picture.</source>
        <translation>
            <numerusform>小さな文字は読めないかもしれません（高さ %Ln ピクセル）。画像を切り取ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Small print: 560 or more.</source>
        <translation>小さな文字には 560 以上。</translation>
    </message>
    <message>
        <source>Auto chose %1 because there are many pictures.</source>
        <translation>画像が多いため、自動で %1 が選ばれました。</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1 because the picture holds much text.</source>
        <translation>小さな文字には 560 以上。文字が多い画像のため、自動で %1 が選ばれました。</translation>
    </message>
    <message>
        <source>Auto chose %1: the built-in model was made with it.</source>
        <translation>自動で %1 を選びました。内蔵モデルはこの値で作られています。</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1, as for photos.</source>
        <translation>小さな文字には 560 以上。写真として、自動で %1 が選ばれました。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln picture(s) (%1)</source>
        <extracomment>%1: a number of tokens, such as &quot;792 tokens&quot;</extracomment>
        <translation>
            <numerusform>%Ln 枚の画像を見ています（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, listening to %2</source>
        <translation>%1、%2 を聞いています</translation>
    </message>
    <message>
        <source>Listening, %1</source>
        <translation>聞いています、%1</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>This field takes JSON. Write it with its brackets.</source>
        <translation>この欄には JSON を入力します。括弧も含めて書いてください。</translation>
    </message>
    <message>
        <source>This field takes a number, such as 24.05.</source>
        <translation>この欄には 24.05 のような数値を入力します。</translation>
    </message>
    <message>
        <source>This field takes a whole number, such as 24.</source>
        <translation>この欄には 24 のような整数を入力します。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>This field takes yes or no.</source>
        <translation>この欄には「はい」か「いいえ」を入力します。</translation>
    </message>
    <message>
        <source>This field takes a date, such as 2026-11-29.</source>
        <translation>この欄には 2026-11-29 のような日付を入力します。</translation>
    </message>
    <message>
        <source>This field takes one of: %1.</source>
        <translation>この欄には次のいずれかを入力します：%1。</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Choose what is read</source>
        <translation>読み取る内容を選ぶ</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>スキーマ</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>フィールド %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>What is read of each file</source>
        <translation>各ファイルから読み取る内容</translation>
    </message>
    <message>
        <source>How rows are shown</source>
        <translation>行の表示方法</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>生の JSON</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) as</source>
        <translation>
            <numerusform>%n 行のエクスポート形式</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>%1 でエクスポート</translation>
    </message>
</context>
<context>
    <name>BatchCell</name>
    <message>
        <source>not on it</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更済み</translation>
    </message>
</context>
<context>
    <name>BatchDetail</name>
    <message>
        <source>Picture of %1</source>
        <translation>%1 の画像</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1、%2 行目</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>The model read</source>
        <translation>モデルの読み取り</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>あなたの入力</translation>
    </message>
    <message>
        <source>The row as JSON</source>
        <translation>行の JSON</translation>
    </message>
    <message>
        <source>Run row again</source>
        <translation>この行を再実行</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON をコピー</translation>
    </message>
    <message>
        <source>not on it</source>
        <translation>記載なし</translation>
    </message>
</context>
<context>
    <name>BatchFiles</name>
    <message>
        <source>The PDF wants a password. Save it without one, and choose that file instead.</source>
        <translation>この PDF にはパスワードが必要です。パスワードなしで保存し、そのファイルを選んでください。</translation>
    </message>
    <message>
        <source>There is nothing in this file that a model can read. Choose another one.</source>
        <translation>このファイルには、モデルが読み取れるものがありません。別のファイルを選んでください。</translation>
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
        <translation>ファイルを読み取る</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Pictures, PDF, documents, sound. Space marks several.</source>
        <translation>画像、PDF、文書、音声。スペースで複数選択できます。</translation>
    </message>
    <message>
        <source>Read another file</source>
        <translation>別のファイルを読み取る</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>エクスポート先</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n 行を %1 に書き出しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchQueue</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2 件中 %1 件完了</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失敗 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>残り約 %1 秒</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Rows that are done</source>
        <translation>完了した行</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Each file becomes a row: a receipt, a letter, a screenshot.</source>
        <translation>レシート、手紙、スクリーンショットなど、各ファイルが 1 行になります。</translation>
    </message>
    <message>
        <source>Run failed ones again</source>
        <translation>失敗分を再実行</translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>クリア…</translation>
    </message>
    <message>
        <source>Drop files here, or choose …</source>
        <translation>ここにファイルをドロップ、または選ぶ…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>ファイルを選ぶ</translation>
    </message>
    <message>
        <source>Clear all rows?</source>
        <translation>すべての行をクリアしますか？</translation>
    </message>
    <message>
        <source>The files stay where they are; what was read of them goes.</source>
        <translation>ファイルはそのまま残り、読み取った内容は消えます。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
</context>
<context>
    <name>BatchQueueRow</name>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>working · reading the file</source>
        <translation>処理中 · ファイルを読み込み中</translation>
    </message>
    <message>
        <source>working</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再実行</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>%1 を再実行</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>置き換え…</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 を置き換え</translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>除外する</translation>
    </message>
    <message>
        <source>Take %1 back in</source>
        <translation>%1 を戻す</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>%1 を除外する</translation>
    </message>
</context>
<context>
    <name>BatchRaw</name>
    <message>
        <source>Rows as JSON</source>
        <translation>行の JSON</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Choose what is read: a template, or a schema of your own. Each file becomes a row of a table.</source>
        <translation>読み取る内容を選んでください。テンプレートか自作のスキーマを使えます。各ファイルが表の 1 行になります。</translation>
    </message>
    <message>
        <source>Drop receipts, letters or screenshots here. Each becomes a row.</source>
        <translation>レシート、手紙、スクリーンショットをここにドロップしてください。それぞれが 1 行になります。</translation>
    </message>
</context>
<context>
    <name>BatchTableRow</name>
    <message>
        <source>not on it</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>failed · %1, no values</source>
        <translation>失敗 · %1、値なし</translation>
    </message>
    <message>
        <source>left out · %1</source>
        <translation>除外 · %1</translation>
    </message>
</context>
<context>
    <name>BoxedText</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>隠れた文字 %Ln 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchPager</name>
    <message>
        <source>Previous version</source>
        <translation>前の版</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>次の版</translation>
    </message>
</context>
<context>
    <name>CallButtons</name>
    <message>
        <source>Allow once</source>
        <translation>今回だけ許可</translation>
    </message>
    <message>
        <source>Allow for this chat</source>
        <translation>このチャットで許可</translation>
    </message>
    <message>
        <source>Always for this tool</source>
        <translation>このツールは常に許可</translation>
    </message>
    <message>
        <source>Edit arguments</source>
        <translation>引数を編集</translation>
    </message>
    <message>
        <source>Take these arguments</source>
        <translation>この引数を使う</translation>
    </message>
    <message>
        <source>Deny and say this</source>
        <translation>拒否してこう伝える</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Deny and say why</source>
        <translation>理由を添えて拒否</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒否</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Press to close</source>
        <translation>押すと閉じます</translation>
    </message>
    <message>
        <source>Press to see arguments and result</source>
        <translation>押すと引数と結果を見られます</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>不許可</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>時間切れ</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ミリ秒</translation>
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
        <translation>%1 を停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>%1 を再試行</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Attach files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Pictures, sound, video, PDF and documents. Space marks several.</source>
        <translation>画像、音声、動画、PDF、文書。スペースで複数選択できます。</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>このフォルダーは空です。</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>ファイルを保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存しました</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save chart</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存しました</translation>
    </message>
    <message>
        <source>The chart could not be saved there. Choose another folder.</source>
        <translation>そこにはグラフを保存できませんでした。別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Your chats appear here.</source>
        <translation>チャットはここに表示されます。</translation>
    </message>
</context>
<context>
    <name>ChatSection</name>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>送信キー</translation>
    </message>
    <message>
        <source>Enter begins a new line.</source>
        <translation>Enter で改行します。</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation>Shift+Enter で改行します。</translation>
    </message>
    <message>
        <source>return key</source>
        <translation>リターンキー</translation>
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
        <translation>新しいチャットで思考する</translation>
    </message>
    <message>
        <source>The model thinks before it answers: slower, and better at what is hard. Each chat has its own switch.</source>
        <translation>モデルは回答の前に思考します。遅くなりますが、難しい質問に強くなります。チャットごとに切り替えられます。</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>Let the model name chats</source>
        <translation>モデルにチャットの名前を付けさせる</translation>
    </message>
    <message>
        <source>After their first answer, once it has nothing else to do. Names of yours stay, and the built-in model names none.</source>
        <translation>最初の回答の後、ほかにすることがないときに付けます。あなたが付けた名前はそのままで、内蔵モデルは名前を付けません。</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>タイトル 名前</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>長い回答ができたら知らせる</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when it took more than 10 seconds and the window was not in front.</source>
        <translation>10 秒以上かかり、ウィンドウが前面になかったとき、デスクトップの通知で知らせます。</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Show its first words there</source>
        <translation>通知に冒頭の言葉を表示</translation>
    </message>
    <message>
        <source>Others may read your screen. Words of private chats are never shown.</source>
        <translation>ほかの人に画面を見られることがあります。プライベートチャットの言葉は表示されません。</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message numerus="yes">
        <source>%1 code, %Ln line(s)</source>
        <translation>
            <numerusform>%1 のコード、%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>テキスト</translation>
    </message>
    <message numerus="yes">
        <source>Code continued, %Ln line(s)</source>
        <translation>
            <numerusform>コードの続き、%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>隠れた文字 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行番号</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>行番号を表示</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>折り返し</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>長い行を折り返す</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save code as a file</source>
        <translation>コードをファイルに保存</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>コードをコピー</translation>
    </message>
</context>
<context>
    <name>CodeSaving</name>
    <message>
        <source>Save code</source>
        <translation>コードを保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存しました</translation>
    </message>
</context>
<context>
    <name>ColumnTitle</name>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1、降順</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1、昇順</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>You: %1</source>
        <translation>あなた：%1</translation>
    </message>
    <message numerus="yes">
        <source>Two of %n answer(s)</source>
        <translation>
            <numerusform>%n 件の回答のうち 2 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>2 つの回答</translation>
    </message>
    <message>
        <source>%1 only in this answer</source>
        <translation>%1 がこの回答だけにあります</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>下線付き</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>違いに印を付ける</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>←  → choose a side     Alt ←  → other answers on this side     Enter keep     Esc back to the chat</source>
        <translation>←  → 側を選ぶ     Alt ←  → この側の別の回答     Enter 残す     Esc チャットに戻る</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>Answer %1 of %2, %3</source>
        <translation>回答 %1 / %2、%3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>shown in the chat</source>
        <translation>チャットに表示中</translation>
    </message>
    <message>
        <source>Words of answer %1</source>
        <translation>回答 %1 の文</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>これを残す</translation>
    </message>
    <message>
        <source>Keep answer %1</source>
        <translation>回答 %1 を残す</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>ここから新しいチャット</translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation>回答 %1 をコピー</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Ask Nano anything about Cabochon</source>
        <translation>Cabochon について Nano に質問できます</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>何でも質問してください</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Let the model think before it answers</source>
        <translation>回答の前にモデルに思考させます</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>Waiting for your decision above</source>
        <translation>上であなたの判断を待っています</translation>
    </message>
    <message>
        <source>Tools %L1</source>
        <translation>ツール %L1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Which tools the model may ask for</source>
        <translation>モデルが使用を求めてよいツール</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>スキーマ</translation>
    </message>
    <message>
        <source>Hold answers to a JSON Schema</source>
        <translation>回答を JSON Schema に従わせる</translation>
    </message>
    <message>
        <source>Schema: %1</source>
        <translation>スキーマ：%1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>The old file is kept as a backup.</source>
        <translation>元のファイルは控えとして残ります。</translation>
    </message>
    <message>
        <source>Hide arguments</source>
        <translation>引数を隠す</translation>
    </message>
    <message>
        <source>All arguments</source>
        <translation>すべての引数</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>拒否の理由</translation>
    </message>
    <message>
        <source>What should it do instead?</source>
        <translation>代わりに何をすべきですか？</translation>
    </message>
</context>
<context>
    <name>ContextPill</name>
    <message>
        <source>%1 of %2, without the oldest</source>
        <translation>%1 / %2、古いものを除く</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>What happens when the chat no longer fits</source>
        <translation>チャットが収まらなくなったときの動作</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens of context used</source>
        <translation>コンテキストの %L2 トークン中 %L1 を使用</translation>
    </message>
    <message>
        <source>When the chat is too long: stop and ask</source>
        <translation>チャットが長すぎるとき：止まって確認</translation>
    </message>
    <message>
        <source>When the chat is too long: leave out the oldest messages</source>
        <translation>チャットが長すぎるとき：古いメッセージを省く</translation>
    </message>
</context>
<context>
    <name>ContextSlider</name>
    <message>
        <source>Context: %1</source>
        <translation>コンテキスト：%1</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>このチャットを残す</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>ピン留めを外す</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>先頭にピン留め</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>フォルダーへ移動…</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>Copy the chat</source>
        <translation>チャットを複製</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>エクスポート…</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>private</source>
        <translation>プライベート</translation>
    </message>
    <message>
        <source>%1, answering</source>
        <translation>%1、回答中</translation>
    </message>
    <message>
        <source>%1, new answer</source>
        <translation>%1、新しい回答</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1、待機中</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>CopyWordsButton</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>CropCard</name>
    <message>
        <source>Crop %1</source>
        <translation>%1 を切り抜く</translation>
    </message>
    <message>
        <source>%1×%2 pixels · %3</source>
        <translation>%1×%2 ピクセル · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw the part that stays</source>
        <translation>残す部分を囲んでください</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>切り抜く</translation>
    </message>
    <message>
        <source>Only this part stays; the picture can be had back</source>
        <translation>この部分だけが残ります。画像は元に戻せます</translation>
    </message>
</context>
<context>
    <name>CutTools</name>
    <message>
        <source>Crop</source>
        <translation>切り抜く</translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln tile(s)</source>
        <translation>
            <numerusform>%Ln 枚に分割</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>元どおりにまとめる</translation>
    </message>
    <message>
        <source>Undo crop</source>
        <translation>切り抜きを元に戻す</translation>
    </message>
    <message>
        <source>Keep a part of the picture, which is seen larger (C)</source>
        <translation>画像の一部を残します。その分大きく見えます（C）</translation>
    </message>
    <message>
        <source>%1 × %2 overlapping parts, each looked at as closely as the whole is now (T)</source>
        <translation>%1 × %2 の重なり合う部分。それぞれを今の全体と同じ細かさで見ます（T）</translation>
    </message>
    <message>
        <source>The whole picture comes back (U)</source>
        <translation>画像全体が戻ります（U）</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Chats on this disk</source>
        <translation>このディスク上のチャット</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>なし：この起動ではチャットは書き込まれません。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 に %1</translation>
    </message>
    <message>
        <source>folder history size space</source>
        <translation>フォルダー 履歴 サイズ 容量</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>控え</translation>
    </message>
    <message>
        <source>Cabochon makes one a day and keeps the last three, beside the chats.</source>
        <translation>Cabochon は 1 日に 1 つ作成し、最新の 3 つをチャットの隣に残します。</translation>
    </message>
    <message>
        <source>backup restore</source>
        <translation>バックアップ 復元</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>今すぐ作成</translation>
    </message>
    <message>
        <source>backup restore copy</source>
        <translation>バックアップ 復元 コピー</translation>
    </message>
    <message>
        <source>Go back to it …</source>
        <translation>これに戻す…</translation>
    </message>
    <message>
        <source>Go back to the copy of %1</source>
        <translation>%1 の控えに戻す</translation>
    </message>
    <message>
        <source>Go back to the chats of %1?</source>
        <translation>%1 のチャットに戻しますか？</translation>
    </message>
    <message>
        <source>They take the place of all chats that are here now. Those are kept as a file in the same folder. Private chats stay open.</source>
        <translation>現在のすべてのチャットと入れ替わります。現在のものは同じフォルダーにファイルとして残ります。プライベートチャットは開いたままです。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>戻す</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>マイクを選ぶ</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Change to %1: %2 lines added, %3 removed</source>
        <translation>%1 への変更：%2 行追加、%3 行削除</translation>
    </message>
</context>
<context>
    <name>DownloadClosing</name>
    <message>
        <source>A model is still arriving</source>
        <translation>モデルのダウンロードがまだ続いています</translation>
    </message>
    <message>
        <source>It can go on without the window; Cabochon ends once it is here. Or it goes on where it is at the next start.</source>
        <translation>ウィンドウを閉じたまま続けることができ、終わるとCabochonも終了します。または次回の起動時に続きから再開します。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>ウィンドウなしで続ける</translation>
    </message>
</context>
<context>
    <name>DownloadPill</name>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>ダウンロード %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the download</source>
        <translation>ダウンロードを表示</translation>
    </message>
    <message>
        <source>Download: %1</source>
        <translation>ダウンロード：%1</translation>
    </message>
</context>
<context>
    <name>DraftMark</name>
    <message>
        <source>draft</source>
        <translation>下書き</translation>
    </message>
</context>
<context>
    <name>DraftTokens</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%2 中 %1 使用中</translation>
    </message>
</context>
<context>
    <name>DrawerShade</name>
    <message>
        <source>Close the sidebar</source>
        <translation>サイドバーを閉じる</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Open this model</source>
        <translation>このモデルを開く</translation>
    </message>
    <message>
        <source>Import these chats</source>
        <translation>これらのチャットをインポート</translation>
    </message>
    <message>
        <source>Drop files of this computer: pictures, sound, PDF and documents are attached, one Gemma 4 model file (.gguf) is opened, exported chats (.json, .zip) are imported.</source>
        <translation>このコンピューターのファイルをドロップしてください。画像、音声、PDF、文書は添付され、Gemma 4 のモデルファイル（.gguf）1 つは開かれ、エクスポートしたチャット（.json、.zip）は取り込まれます。</translation>
    </message>
    <message>
        <source>Attach this picture</source>
        <translation>この画像を添付</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here</source>
        <translation>ここにはこのコンピューターのファイルだけをドロップできます</translation>
    </message>
    <message>
        <source>Read by the schema, a row for each</source>
        <translation>スキーマで読み取り、1 ファイルが 1 行になります</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>What is this?</source>
        <translation>これは何？</translation>
    </message>
    <message>
        <source>“What is Cabochon?”</source>
        <translation>「What is Cabochon?」</translation>
    </message>
    <message>
        <source>Is it private?</source>
        <translation>プライバシーは？</translation>
    </message>
    <message>
        <source>Where what you type goes</source>
        <translation>入力した内容はどこへ行くか</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>使い方を知る</translation>
    </message>
    <message>
        <source>“How do I turn on thinking?”</source>
        <translation>「How do I turn on thinking?」</translation>
    </message>
    <message>
        <source>Pull out the data</source>
        <translation>データを取り出す</translation>
    </message>
    <message>
        <source>Turn a sentence into JSON</source>
        <translation>文を JSON に変換</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>説明する</translation>
    </message>
    <message>
        <source>How a heat pump works</source>
        <translation>ヒートポンプの仕組み</translation>
    </message>
    <message>
        <source>How does a heat pump work? Explain it simply.</source>
        <translation>ヒートポンプはどのように動きますか？わかりやすく説明してください。</translation>
    </message>
    <message>
        <source>Find the right words</source>
        <translation>言葉を選ぶ</translation>
    </message>
    <message>
        <source>Decline an invitation kindly</source>
        <translation>招待を丁寧に断る</translation>
    </message>
    <message>
        <source>Write a short, kind message that declines an invitation to a birthday party.</source>
        <translation>誕生日パーティーへの招待を断る、短くて感じのよいメッセージを書いてください。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比べる</translation>
    </message>
    <message>
        <source>Train, car or plane for 600 km</source>
        <translation>600 km の移動は電車か車か飛行機か</translation>
    </message>
    <message>
        <source>Compare train, car and plane for a journey of 600 km, as a table.</source>
        <translation>600 km の旅について、電車、車、飛行機を表で比べてください。</translation>
    </message>
    <message>
        <source>Write code</source>
        <translation>コードを書く</translation>
    </message>
    <message>
        <source>Rename files by their date</source>
        <translation>ファイル名に日付を付ける</translation>
    </message>
    <message>
        <source>Write a Python script that puts each file&apos;s date in front of its name.</source>
        <translation>各ファイルの日付を名前の先頭に付ける Python スクリプトを書いてください。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export to</source>
        <translation>エクスポート先</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>A folder with a file for each chat is made.</source>
        <translation>チャットごとに 1 ファイルを含むフォルダーを作成します。</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>チャットをインポート</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation>エクスポートされたチャット (*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</source>
        <translation>ChatGPT、Claude、LM Studio、Open WebUI、Cabochon のエクスポート：.json、.jsonl、.zip</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) written to %1</source>
        <translation>
            <numerusform>%n 件のチャットを %1 に書き出しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>%n 件のチャットをインポートしました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n 件はすでにありました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text with its marks, for editors and notes: the branch that is shown.</source>
        <translation>書式記号付きのテキスト。エディターやメモ向け：表示中の分岐。</translation>
    </message>
    <message>
        <source>A page for any browser: the branch that is shown.</source>
        <translation>どのブラウザーでも見られるページ：表示中の分岐。</translation>
    </message>
    <message>
        <source>Pages to print: the branch that is shown.</source>
        <translation>印刷用のページ：表示中の分岐。</translation>
    </message>
    <message>
        <source>Everything, all branches. Cabochon can import it again.</source>
        <translation>すべての分岐を含む全データ。Cabochon で再びインポートできます。</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>「%1」をエクスポート</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>チャットをエクスポート</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>エクスポートする内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
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
        <translation>モデルの思考も含める</translation>
    </message>
    <message>
        <source>Writing chats</source>
        <translation>チャットを書き出しています</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>保存先を選ぶ…</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
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
        <translation>数値</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON としてコピー</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Folder above (Backspace)</source>
        <translation>上のフォルダー（Backspace）</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>すでに存在します。置き換えるにはもう一度保存してください。</translation>
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
        <translation>フォルダー %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>このチャット内を検索</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>前の一致（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>次の一致（Enter）</translation>
    </message>
    <message>
        <source>Stop finding (Esc)</source>
        <translation>検索を閉じる（Esc）</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find a setting</source>
        <translation>設定を検索</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Will it fit?</source>
        <translation>収まりますか？</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Short keys: 8 bits</source>
        <translation>キーを短く：8 ビット</translation>
    </message>
    <message>
        <source>Keys and values of the context take about half; answers hardly change.</source>
        <translation>コンテキストのキーと値がおよそ半分になります。回答はほとんど変わりません。</translation>
    </message>
    <message>
        <source>Precision of weights</source>
        <translation>重みの精度</translation>
    </message>
    <message>
        <source>Kept for this model: it is opened with this.</source>
        <translation>このモデル用に保存済み：この設定で開きます。</translation>
    </message>
    <message>
        <source>Load again with this</source>
        <translation>この設定で読み込み直す</translation>
    </message>
    <message>
        <source>As long as fits</source>
        <translation>収まる最大の長さ</translation>
    </message>
    <message>
        <source>Forgets the context and the keys that were chosen for this model.</source>
        <translation>このモデル用に選んだコンテキストとキーの設定を破棄します。</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This folder is not there.</source>
        <translation>このフォルダーはありません。</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>これはフォルダーではありません。</translation>
    </message>
    <message>
        <source>You may not read this folder.</source>
        <translation>このフォルダーを読み取る権限がありません。</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Move “%1” to</source>
        <translation>「%1」の移動先</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>フォルダーなし</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Name of a new folder</source>
        <translation>新しいフォルダーの名前</translation>
    </message>
</context>
<context>
    <name>FolderGrants</name>
    <message>
        <source>Folders for tools</source>
        <translation>ツール用のフォルダー</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>None yet: tools read and change files nowhere.</source>
        <translation>まだありません。ツールはどこのファイルも読み書きしません。</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Take %1 away from tools</source>
        <translation>%1 をツールから取り消す</translation>
    </message>
    <message>
        <source>A folder that tools may look into and change</source>
        <translation>ツールが読み書きしてよいフォルダー</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>New chat here</source>
        <translation>ここに新しいチャット</translation>
    </message>
    <message>
        <source>New folder here</source>
        <translation>ここに新しいフォルダー</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>フォルダーへ移動…</translation>
    </message>
    <message>
        <source>Delete, keep its chats</source>
        <translation>削除してチャットは残す</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder %1</source>
        <translation>フォルダー %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>チャット %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>新しい回答</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>折りたたみ</translation>
    </message>
    <message>
        <source>open</source>
        <translation>展開中</translation>
    </message>
    <message>
        <source>New chat in %1</source>
        <translation>%1 に新しいチャット</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新日</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
</context>
<context>
    <name>FooterRow</name>
    <message>
        <source>About this answer: %1</source>
        <translation>この回答について：%1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>回答を続ける</translation>
    </message>
    <message>
        <source>Go on where the answer ended (G)</source>
        <translation>回答が途切れた所から続けます（G）</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>もう一度回答</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>回答を編集</translation>
    </message>
    <message>
        <source>Compare with another answer (D)</source>
        <translation>別の回答と比べる（D）</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Formula: %1</source>
        <translation>数式：%1</translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation>LaTeX をコピー</translation>
    </message>
</context>
<context>
    <name>FullOutput</name>
    <message>
        <source>Full output of %1</source>
        <translation>%1 の出力全体</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>出力全体</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Private: nothing is written</source>
        <translation>プライベート：何も保存されません</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 を開いています</translation>
    </message>
    <message>
        <source>Cancel opening</source>
        <translation>開くのをやめる</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>モデルを選ぶ</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>デバイス：%1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>アーカイブ済み</translation>
    </message>
    <message>
        <source>Search for the tag %1</source>
        <translation>タグ %1 を検索</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>サイドバーを表示</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>デバイスを選ぶ</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>HubField</name>
    <message>
        <source>Find on Hugging Face …</source>
        <translation>Hugging Face で検索…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>HubFile</name>
    <message>
        <source>Reading …</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Show plan</source>
        <translation>見積もりを表示</translation>
    </message>
    <message>
        <source>Will it fit?</source>
        <translation>収まりますか？</translation>
    </message>
    <message>
        <source>Show the plan of %1</source>
        <translation>%1 の見積もりを表示</translation>
    </message>
    <message>
        <source>Will %1 fit?</source>
        <translation>%1 は収まりますか？</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>一覧にあり</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 をダウンロード</translation>
    </message>
</context>
<context>
    <name>HubRepository</name>
    <message>
        <source>asks for an agreement</source>
        <translation>同意が必要</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>ファイルを隠す</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Hide the files of %1</source>
        <translation>%1 のファイルを隠す</translation>
    </message>
    <message>
        <source>Show the files of %1</source>
        <translation>%1 のファイルを表示</translation>
    </message>
    <message>
        <source>Give a token …</source>
        <translation>トークンを入力…</translation>
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
        <translation>結果を閉じる</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>OpenAI messages</source>
        <translation>OpenAI メッセージ</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 を読み込んでいます</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 をインポートしています</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>%1 はインポートできません</translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>%n 件のチャットをインポートしますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>%1 に新しいものはありません</translation>
    </message>
    <message numerus="yes">
        <source>From %1, with %n message(s).</source>
        <translation>
            <numerusform>%1 から、メッセージ %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) of the file are here already and stay as they are.</source>
        <translation>
            <numerusform>ファイル内のチャット %n 件はすでにあり、そのまま残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) are not in it; their names stay.</source>
        <translation>
            <numerusform>添付ファイル %n 件は含まれていません。名前は残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) cannot be read:</source>
        <translation>
            <numerusform>%n 件のチャットを読み取れません：</numerusform>
        </translation>
    </message>
    <message>
        <source>Chats that cannot be read</source>
        <translation>読み取れないチャット</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Result as a tree, of which the beginning is shown</source>
        <translation>ツリー表示の結果（先頭部分のみ）</translation>
    </message>
    <message>
        <source>Result as a tree</source>
        <translation>ツリー表示の結果</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>値 %Ln 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
    <message>
        <source>New private chat</source>
        <translation>新しいプライベートチャット</translation>
    </message>
    <message>
        <source>New private chat, never written</source>
        <translation>新しいプライベートチャット（保存されません）</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>メッセージ欄へ移動</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>改行</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>回答を停止</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>さかのぼって読む</translation>
    </message>
    <message>
        <source>Read back, go to the end</source>
        <translation>さかのぼって読む、末尾へ移動</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>続きを読む</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>末尾へ移動</translation>
    </message>
    <message>
        <source>Thinking on or off</source>
        <translation>思考のオン／オフ</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>モデルファイルを開く</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>モデルを選ぶ</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>デバイスを選ぶ</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>サイドバーの表示／非表示</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>次のチャット</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>前のチャット</translation>
    </message>
    <message>
        <source>Search chats and actions</source>
        <translation>チャットと操作を検索</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>このチャット内を検索</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>Rename this chat</source>
        <translation>このチャットの名前を変更</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Move this chat to a folder</source>
        <translation>このチャットをフォルダーへ移動</translation>
    </message>
    <message>
        <source>Tags of this chat</source>
        <translation>このチャットのタグ</translation>
    </message>
    <message>
        <source>Copy this chat</source>
        <translation>このチャットを複製</translation>
    </message>
    <message>
        <source>Archive this chat</source>
        <translation>このチャットをアーカイブ</translation>
    </message>
    <message>
        <source>Archive a chat, or put it back</source>
        <translation>チャットをアーカイブ、または戻す</translation>
    </message>
    <message>
        <source>Delete this chat</source>
        <translation>このチャットを削除</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>アーカイブとゴミ箱</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>ゴミ箱を開く</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>チャットをエクスポート</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>チャットをインポート</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Text as it comes</source>
        <translation>文字を元の大きさに</translation>
    </message>
    <message>
        <source>On a stopped answer: go on</source>
        <translation>停止した回答上：続ける</translation>
    </message>
    <message>
        <source>On a chat: rename, delete</source>
        <translation>チャット上：名前を変更、削除</translation>
    </message>
    <message>
        <source>On a folder: collapse, open</source>
        <translation>フォルダー上：折りたたむ、開く</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>ここでできるほかの操作</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>ウィンドウの次の部分</translation>
    </message>
    <message>
        <source>Walk through the parts of the window</source>
        <translation>ウィンドウの各部分を移動</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>ウィンドウの前の部分</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>すべてのキー</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>このキー一覧</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>最後の質問を編集</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>思考をスキップ</translation>
    </message>
    <message>
        <source>On a message: copy, edit, quote, answer again</source>
        <translation>メッセージ上：コピー、編集、引用、もう一度回答</translation>
    </message>
    <message>
        <source>On an answer: compare, all its figures</source>
        <translation>回答上：比べる、すべての数値</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>質問へ移動</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>Paste as a file</source>
        <translation>ファイルとして貼り付け</translation>
    </message>
    <message>
        <source>On an attached file: open, how closely to look, move, remove</source>
        <translation>添付ファイルで：開く、どれだけ細かく見るか、移動、外す</translation>
    </message>
    <message>
        <source>Record sound</source>
        <translation>音声を録音</translation>
    </message>
    <message>
        <source>Record sound as long as it is held</source>
        <translation>押している間だけ録音</translation>
    </message>
    <message>
        <source>Picture of the screen without this window</source>
        <translation>このウィンドウを除いて画面を撮る</translation>
    </message>
    <message>
        <source>Picture of the screen with this window</source>
        <translation>このウィンドウも含めて画面を撮る</translation>
    </message>
    <message>
        <source>On a picture with what was found: open, copy as JSON</source>
        <translation>見つかったものを示す画像で：開く、JSON としてコピー</translation>
    </message>
    <message>
        <source>On an attached picture: crop, split, make it whole</source>
        <translation>添付画像で：切り抜く、分割する、元に戻す</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>すべてのモデル</translation>
    </message>
    <message>
        <source>Schema of the answers</source>
        <translation>回答のスキーマ</translation>
    </message>
    <message>
        <source>Structured answers of many files</source>
        <translation>多数のファイルの構造化回答</translation>
    </message>
    <message>
        <source>Tools in this chat</source>
        <translation>このチャットのツール</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key …</source>
        <translation>キーを押してください…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
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
        <translation>%1 は「%2」で使われています。</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>こちらで使う</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
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
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Press the button beside an action, then the key that it is to have. Keys without a button work where the focus is, and stay.</source>
        <translation>操作の横のボタンを押し、割り当てるキーを押してください。ボタンのないキーはフォーカスのある場所で働き、変更できません。</translation>
    </message>
    <message>
        <source>shortcuts bindings</source>
        <translation>ショートカット 割り当て</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>すべてのキーをリセット</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>ウィンドウの言語</translation>
    </message>
    <message>
        <source>Words, figures and dates change at once. The model answers in the language of your question.</source>
        <translation>言葉、数値、日付はすぐに切り替わります。モデルは質問の言語で回答します。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
</context>
<context>
    <name>LedgerButton</name>
    <message>
        <source>Figures of this answer</source>
        <translation>この回答の数値</translation>
    </message>
    <message>
        <source>All figures of this answer (L)</source>
        <translation>この回答のすべての数値（L）</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level: %1 %</source>
        <translation>音量: %1 %</translation>
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
        <translation>残り %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>残り %1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>残り %1 時間 %2 分</translation>
    </message>
    <message>
        <source>days left</source>
        <translation>残り数日</translation>
    </message>
    <message>
        <source>%1K</source>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 トークン/秒</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>収まる</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>プロセッサー上</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>大きすぎ</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>おすすめ</translation>
    </message>
    <message>
        <source>%1 GB/s and %2 read for each token</source>
        <translation>%1 GB/秒とトークンごとの読み取り %2</translation>
    </message>
    <message>
        <source>How fast it will be is not known yet.</source>
        <translation>どれだけ速いかはまだわかりません。</translation>
    </message>
    <message>
        <source>Estimated from %1.</source>
        <translation>%1 から推定。</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>、および </translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a page at %1?</source>
        <translation>%1 のページを開きますか？</translation>
    </message>
    <message>
        <source>Your browser opens it, and the page learns your address. Cabochon asks once for each host.</source>
        <translation>ブラウザーで開きます。ページにはあなたのアドレスが伝わります。Cabochon はホストごとに一度だけ確認します。</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>LookDial</name>
    <message>
        <source>How closely to look</source>
        <translation>どれだけ細かく見るか</translation>
    </message>
    <message>
        <source>%1 · %2×%3</source>
        <translation>%1 · %2×%3</translation>
    </message>
    <message>
        <source>What the model sees of %1</source>
        <translation>モデルに見える %1</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>モデルに見えるもの</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自動で決める</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) at most</source>
        <translation>
            <numerusform>最大 %Ln トークン</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineLine</name>
    <message>
        <source>This machine is being read …</source>
        <translation>このコンピューターを調べています…</translation>
    </message>
    <message>
        <source>This machine: %1</source>
        <translation>このコンピューター：%1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>簡潔に</translation>
    </message>
    <message>
        <source>More</source>
        <translation>詳しく</translation>
    </message>
    <message>
        <source>Less about this machine</source>
        <translation>このコンピューターの詳細を隠す</translation>
    </message>
    <message>
        <source>More about this machine</source>
        <translation>このコンピューターの詳細</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>調べています…</translation>
    </message>
    <message>
        <source>Read and measure again</source>
        <translation>もう一度調べて測定</translation>
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
        <translation>%1（見つかったものつき）</translation>
    </message>
    <message>
        <source>Opens it</source>
        <translation>開きます</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln か所見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON としてコピー</translation>
    </message>
    <message>
        <source>Boxes and points as the model writes them (C)</source>
        <translation>モデルが書いたままの枠と点（C）</translation>
    </message>
</context>
<context>
    <name>MediaViewer</name>
    <message>
        <source>seen as %1×%2</source>
        <translation>%1×%2 として見えます</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>モデルに見えたもの</translation>
    </message>
    <message>
        <source>Exactly the pixels that a model gets (M)</source>
        <translation>モデルが受け取るピクセルそのもの（M）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>拡大（+）</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 を保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Save it to open it with another program.</source>
        <translation>別のプログラムで開くには保存してください。</translation>
    </message>
</context>
<context>
    <name>MessageBlocks</name>
    <message>
        <source>(image)</source>
        <translation>（画像）</translation>
    </message>
    <message>
        <source>(image at %1)</source>
        <translation>（%1 の画像）</translation>
    </message>
</context>
<context>
    <name>MessageFigures</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 トークン/秒</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1、%2 秒</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1、最大 %2</translation>
    </message>
    <message>
        <source>always the likeliest token</source>
        <translation>常に最も確からしいトークン</translation>
    </message>
    <message>
        <source>temperature %1 · top-k %2 · top-p %3</source>
        <translation>温度 %1 · top-k %2 · top-p %3</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自然に終了</translation>
    </message>
    <message>
        <source>to call a tool</source>
        <translation>ツールを呼ぶため</translation>
    </message>
    <message>
        <source>at the limit of its length</source>
        <translation>長さの上限</translation>
    </message>
    <message>
        <source>at a stop text</source>
        <translation>停止テキスト</translation>
    </message>
    <message>
        <source>because the context was full</source>
        <translation>コンテキストがいっぱいになったため</translation>
    </message>
    <message>
        <source>because you stopped it</source>
        <translation>停止されたため</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>%1, of them %2 from the cache</source>
        <translation>%1、うちキャッシュ %2</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Until the first token</source>
        <translation>最初のトークンまで</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>読み取り速度</translation>
    </message>
    <message>
        <source>Writing speed</source>
        <translation>書き出し速度</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了理由</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>あなたが編集</translation>
    </message>
    <message>
        <source>thought: %1</source>
        <translation>思考：%1</translation>
    </message>
    <message>
        <source>no thinking</source>
        <translation>思考なし</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>温度 %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>シード %1</translation>
    </message>
</context>
<context>
    <name>MessageFile</name>
    <message>
        <source>Opens it</source>
        <translation>開きます</translation>
    </message>
    <message>
        <source>%1 is not here.</source>
        <translation>%1 はここにありません。</translation>
    </message>
    <message>
        <source>Space plays it, Return opens it</source>
        <translation>スペースで再生、Return で開く</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy selection</source>
        <translation>選択範囲をコピー</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>メッセージをコピー</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown としてコピー</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Shift+C</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>質問を編集</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>編集して送り直す</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>もう一度回答</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>ここから新しいチャット</translation>
    </message>
    <message>
        <source>Copy with formatting</source>
        <translation>書式付きでコピー</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Quote the selection</source>
        <translation>選択範囲を引用</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>回答を編集</translation>
    </message>
</context>
<context>
    <name>MicrophoneButton</name>
    <message>
        <source>Record sound</source>
        <translation>音声を録音</translation>
    </message>
    <message>
        <source>Record sound: the open model does not hear</source>
        <translation>音声を録音: 開いているモデルは音声を聞けません</translation>
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
        <translation>使う</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 を使う</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 をダウンロード</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>%1 のダウンロードを一時停止</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>%1 を修復</translation>
    </message>
    <message>
        <source>Go on downloading %1</source>
        <translation>%1 のダウンロードを再開</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>%1 のその他の操作</translation>
    </message>
</context>
<context>
    <name>ModelCardFrame</name>
    <message>
        <source>Give a token …</source>
        <translation>トークンを入力…</translation>
    </message>
</context>
<context>
    <name>ModelFileDialog</name>
    <message>
        <source>Gemma 4 models (*.gguf)</source>
        <translation>Gemma 4 のモデル (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a Gemma 4 model</source>
        <translation>Gemma 4 のモデルを開く</translation>
    </message>
    <message>
        <source>Folders and .gguf files are shown.</source>
        <translation>フォルダーと .gguf ファイルを表示しています。</translation>
    </message>
    <message>
        <source>No folders and no .gguf files here.</source>
        <translation>ここにはフォルダーも .gguf ファイルもありません。</translation>
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
        <translation>内蔵</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>モデルファイルを開く…</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>すべてのモデル</translation>
    </message>
</context>
<context>
    <name>ModelMore</name>
    <message>
        <source>Verify again</source>
        <translation>もう一度検査</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーに表示</translation>
    </message>
    <message>
        <source>Move to the bin …</source>
        <translation>ゴミ箱へ移動…</translation>
    </message>
    <message>
        <source>Give this download up …</source>
        <translation>このダウンロードをやめる…</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>更新を確認</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>名前を変更…</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>being read: %1 %</source>
        <translation>読み込み中：%1 %</translation>
    </message>
    <message>
        <source>here, verified</source>
        <translation>保存済み、検査済み</translation>
    </message>
    <message>
        <source>here, verified today</source>
        <translation>保存済み、今日検査</translation>
    </message>
    <message>
        <source>here, verified on %1</source>
        <translation>保存済み、%1 に検査</translation>
    </message>
    <message>
        <source>here, as it was when it came</source>
        <translation>保存済み、届いたときのまま</translation>
    </message>
    <message>
        <source>here, not verified</source>
        <translation>保存済み、未検査</translation>
    </message>
    <message>
        <source>here, changed since it came</source>
        <translation>保存済み、届いた後に変化あり</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>壊れています</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>不完全</translation>
    </message>
    <message>
        <source>%1 more memory needed</source>
        <translation>メモリがあと %1 必要</translation>
    </message>
    <message>
        <source>%1 would stay in memory</source>
        <translation>%1 はメモリに残ります</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>what is here is verified</source>
        <translation>保存済みの分を検査中</translation>
    </message>
    <message>
        <source>the hub is asked</source>
        <translation>ハブに問い合わせ中</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1より</translation>
    </message>
    <message>
        <source>used today</source>
        <translation>今日使用</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>最終使用 %1</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>実測 %1</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>サイドバーを表示</translation>
    </message>
    <message>
        <source>Close models</source>
        <translation>モデルを閉じる</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 を削除しますか？</translation>
    </message>
    <message>
        <source>%1. Its files go to the bin; chats stay readable.</source>
        <translation>%1。ファイルはゴミ箱に移ります。チャットは引き続き読めます。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Find models of other programs on this computer</source>
        <translation>このコンピューターにあるほかのプログラムのモデルを探す</translation>
    </message>
    <message>
        <source>Give up the download of %1?</source>
        <translation>%1 のダウンロードをやめますか？</translation>
    </message>
    <message>
        <source>The model stays and can be used. Only what was still to come, its eyes and ears, is given up, and what arrived of them is deleted for good.</source>
        <translation>モデルは残り、使えます。まだ届いていない目と耳の部分だけをやめ、その届いた分は完全に削除されます。</translation>
    </message>
    <message>
        <source>%1. What arrived of it is deleted for good: it does not go to the bin, and a later download begins anew.</source>
        <translation>%1。届いた分は完全に削除されます。ゴミ箱には移らず、次にダウンロードするときは最初からになります。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models and device</source>
        <translation>モデルとデバイス</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>%1 answers. It reads up to %2 tokens of a chat at once.</source>
        <translation>%1 が回答します。チャットを一度に %2 トークンまで読みます。</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>モデルが開かれていません。</translation>
    </message>
    <message>
        <source>gguf file context</source>
        <translation>gguf ファイル コンテキスト</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>モデルファイルを開く…</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内蔵</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Answers are computed on %1.</source>
        <translation>回答は %1 で計算されます。</translation>
    </message>
    <message>
        <source>Nothing computes yet.</source>
        <translation>まだ何も計算していません。</translation>
    </message>
    <message>
        <source>graphics card processor cpu gpu vulkan memory</source>
        <translation>グラフィックカード プロセッサー cpu gpu vulkan メモリ</translation>
    </message>
    <message>
        <source>Folder of models</source>
        <translation>モデルのフォルダー</translation>
    </message>
    <message>
        <source>move disk space library use</source>
        <translation>移動 ディスク 容量 空き ライブラリ 使用量</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>移動…</translation>
    </message>
    <message>
        <source>Move the folder of models …</source>
        <translation>モデルのフォルダーを移動…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop moving the models</source>
        <translation>モデルの移動を停止</translation>
    </message>
    <message>
        <source>Where the models shall lie</source>
        <translation>モデルの置き場所</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Rename this model</source>
        <translation>このモデルの名前を変更</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>モデルの名前</translation>
    </message>
    <message>
        <source>Its file keeps its name. An empty name takes yours back.</source>
        <translation>ファイル名は変わりません。空にすると、あなたが付けた名前は取り消されます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>This file is incomplete</source>
        <translation>このファイルは不完全です</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>このファイルは壊れています</translation>
    </message>
    <message>
        <source>Cabochon cannot use this file</source>
        <translation>Cabochon はこのファイルを使えません</translation>
    </message>
    <message>
        <source>This is not a Gemma 4 that Cabochon knows</source>
        <translation>Cabochon の知らない Gemma 4 です</translation>
    </message>
    <message>
        <source>The model file went away</source>
        <translation>モデルファイルがなくなりました</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>ファイルを読み取れませんでした</translation>
    </message>
    <message>
        <source>This is more than the model can read at once</source>
        <translation>モデルが一度に読める量を超えています</translation>
    </message>
    <message>
        <source>There is nothing to answer</source>
        <translation>回答する内容がありません</translation>
    </message>
    <message>
        <source>The text is damaged</source>
        <translation>テキストが壊れています</translation>
    </message>
    <message>
        <source>The device stopped responding</source>
        <translation>デバイスが応答しなくなりました</translation>
    </message>
    <message>
        <source>This device cannot be used</source>
        <translation>このデバイスは使えません</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>Your chats cannot be saved</source>
        <translation>チャットを保存できません</translation>
    </message>
    <message>
        <source>Your chats are open elsewhere</source>
        <translation>チャットはほかの場所で開かれています</translation>
    </message>
    <message>
        <source>Your saved chats are damaged</source>
        <translation>保存されたチャットが壊れています</translation>
    </message>
    <message>
        <source>Your chats can only be read</source>
        <translation>チャットは読み取り専用です</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>Something inside Cabochon failed</source>
        <translation>Cabochon の内部で問題が起きました</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Open another file</source>
        <translation>別のファイルを開く</translation>
    </message>
    <message>
        <source>Use the built-in model</source>
        <translation>内蔵モデルを使う</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Nothing was lost. The model can do without the oldest messages.</source>
        <translation>何も失われていません。モデルは最も古いメッセージがなくても続けられます。</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>古いものを省く</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>今すぐ使う</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>別のものを選ぶ</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
</context>
<context>
    <name>PageDial</name>
    <message>
        <source>Pages of %1</source>
        <translation>%1 のページ</translation>
    </message>
    <message>
        <source>This file is locked</source>
        <translation>このファイルはロックされています</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>読み方</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln ページ</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 のパスワード</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>テキストで</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>画像で</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>最初のページ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>～</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>最後のページ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of pictures</source>
        <translation>
            <numerusform>画像 %Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic: pages with few words, or mostly pictures, go as pictures.</source>
        <translation>自動：文字が少ないページや画像が中心のページは画像として渡されます。</translation>
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
        <translation>選択</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Last folder</source>
        <translation>前回のフォルダー</translation>
    </message>
</context>
<context>
    <name>PrecisionChip</name>
    <message>
        <source>%1, %2, here</source>
        <translation>%1、%2、保存済み</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1、保存済み</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>データはこのコンピューターから出ません</translation>
    </message>
    <message>
        <source>network offline telemetry updates</source>
        <translation>ネットワーク オフライン テレメトリー 更新</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保存されるもの</translation>
    </message>
    <message>
        <source>Chats, drafts and settings, in folders that only you can read. Private chats are never written. Chats lie in %1.</source>
        <translation>チャット、下書き、設定を、あなただけが読めるフォルダーに保存します。プライベートチャットは書き込まれません。チャットの場所：%1。</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>なし：この起動ではチャットは書き込まれません。</translation>
    </message>
    <message>
        <source>folder history data</source>
        <translation>フォルダー 履歴 データ</translation>
    </message>
    <message>
        <source>Links in answers</source>
        <translation>回答内のリンク</translation>
    </message>
    <message>
        <source>Your browser opens them. Of these hosts you were asked, and are not asked again:</source>
        <translation>ブラウザーで開きます。次のホストは確認済みで、再び確認しません：</translation>
    </message>
    <message>
        <source>Your browser opens them. You are asked once for each host.</source>
        <translation>ブラウザーで開きます。ホストごとに一度だけ確認します。</translation>
    </message>
    <message>
        <source>browser pages hosts allowed</source>
        <translation>ブラウザー ページ ホスト 許可</translation>
    </message>
    <message>
        <source>Ask again before opening %1</source>
        <translation>%1 を開く前に再び確認する</translation>
    </message>
    <message>
        <source>What you write, attach or say stays here. The only connections are those to a hub of models, when you press Download or ask for its list; each is listed below.</source>
        <translation>あなたが書いたもの、添付したもの、話したことはここに残ります。接続するのは、「ダウンロード」を押したときや一覧を求めたときの、モデルのハブだけです。接続はすべて下に表示されます。</translation>
    </message>
    <message>
        <source>No network at all</source>
        <translation>ネットワークを一切使わない</translation>
    </message>
    <message>
        <source>Not even downloads: no connection is opened, and those that are open end.</source>
        <translation>ダウンロードも行いません。接続は開かれず、開いているものは終了します。</translation>
    </message>
    <message>
        <source>offline airplane switch</source>
        <translation>オフライン 機内モード スイッチ</translation>
    </message>
    <message>
        <source>Another hub</source>
        <translation>別のハブ</translation>
    </message>
    <message>
        <source>Asked where the first one has not what is wanted. From the next start on.</source>
        <translation>最初のハブに目的のものがないときに問い合わせます。次の起動から有効です。</translation>
    </message>
    <message>
        <source>mirror address endpoint proxy download</source>
        <translation>ミラー アドレス エンドポイント プロキシ ダウンロード</translation>
    </message>
    <message>
        <source>Limit of downloads</source>
        <translation>ダウンロードの上限</translation>
    </message>
    <message>
        <source>Megabytes a second; 0 for as many as there are.</source>
        <translation>1 秒あたりのメガバイト数。0 なら制限しません。</translation>
    </message>
    <message>
        <source>speed bandwidth rate download</source>
        <translation>速度 帯域幅 レート ダウンロード</translation>
    </message>
    <message>
        <source>Connections of this run</source>
        <translation>この起動での接続</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>新しい順。</translation>
    </message>
    <message>
        <source>None was opened.</source>
        <translation>接続はありませんでした。</translation>
    </message>
    <message>
        <source>log network hosts</source>
        <translation>ログ ネットワーク ホスト</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
</context>
<context>
    <name>PrivateClosing</name>
    <message>
        <source>Close this private chat?</source>
        <translation>このプライベートチャットを閉じますか？</translation>
    </message>
    <message>
        <source>Close, with private chats open?</source>
        <translation>プライベートチャットを開いたまま終了しますか？</translation>
    </message>
    <message>
        <source>Closing forgets what was said there: it is nowhere on this machine. Kept, it becomes a chat like the others.</source>
        <translation>閉じると会話の内容は失われ、このコンピューターのどこにも残りません。残す場合は通常のチャットになります。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>PutAwayPopup</name>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>「%1」を完全に削除しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s) for good?</source>
        <translation>
            <numerusform>%n 件のチャットを完全に削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive and the trash</source>
        <translation>アーカイブとゴミ箱</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示する内容</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>ゴミ箱</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>ゴミ箱のチャット</translation>
    </message>
    <message>
        <source>Chats in the archive</source>
        <translation>アーカイブのチャット</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>一覧に戻す</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>ゴミ箱は空です。</translation>
    </message>
    <message>
        <source>The archive is empty. “Archive” in the menu of a chat puts it here: out of the list, and still found by search.</source>
        <translation>アーカイブは空です。チャットのメニューの「アーカイブ」でここに移ります。一覧から外れますが、検索では見つかります。</translation>
    </message>
    <message>
        <source>What is here for 30 days goes for good.</source>
        <translation>ここに 30 日間あるものは完全に削除されます。</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>ゴミ箱を空にする</translation>
    </message>
    <message>
        <source>No copy of it stays on this machine, and it cannot be taken back.</source>
        <translation>このコンピューターにコピーは残らず、元に戻せません。</translation>
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
        <translation>質問へ移動</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
</context>
<context>
    <name>QueuedMessage</name>
    <message>
        <source>Waiting: %1</source>
        <translation>待機中：%1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>今すぐ送信</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Stop the answer and send: %1</source>
        <translation>回答を停止して送信：%1</translation>
    </message>
    <message>
        <source>Send: %1</source>
        <translation>送信：%1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>編集：%1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>削除：%1</translation>
    </message>
</context>
<context>
    <name>QueuedMessages</name>
    <message>
        <source>Messages that wait</source>
        <translation>待機中のメッセージ</translation>
    </message>
</context>
<context>
    <name>RangeTrack</name>
    <message>
        <source>Start of %1</source>
        <translation>%1 の開始</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>%1 の終了</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RecentModelItem</name>
    <message>
        <source>Del takes it out of this list</source>
        <translation>Delete でこの一覧から外します</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>%1 をこの一覧から外す</translation>
    </message>
</context>
<context>
    <name>RecordingNow</name>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>録音を破棄（Del）</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>マイクを開いています …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>停止（スペース）</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>Recording</source>
        <translation>録音</translation>
    </message>
</context>
<context>
    <name>RecordingRefused</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Record anyway</source>
        <translation>それでも録音</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>別のモデルを選ぶ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>RecordingReview</name>
    <message>
        <source>Pause (Space)</source>
        <translation>一時停止（スペース）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>再生（スペース）</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>録音を破棄（Del）</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>録音し直す</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 秒 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>書き起こす</translation>
    </message>
    <message>
        <source>Send sound</source>
        <translation>音声を送信</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Chat deleted</source>
        <translation>チャットを削除しました</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーに表示</translation>
    </message>
    <message>
        <source>Chat archived</source>
        <translation>チャットをアーカイブしました</translation>
    </message>
    <message>
        <source>Chat put back into the list</source>
        <translation>チャットを一覧に戻しました</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>完全に削除しました</translation>
    </message>
    <message>
        <source>Deleted for good. Older damaged files may still hold it; delete them yourself: %1</source>
        <translation>完全に削除しました。古い破損ファイルに残っている可能性があります。ご自身で削除してください：%1</translation>
    </message>
    <message>
        <source>A copy of all chats was made</source>
        <translation>すべてのチャットの控えを作成しました</translation>
    </message>
    <message>
        <source>The chats are those of the copy now</source>
        <translation>チャットを控えの内容に戻しました</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 の準備ができました</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
</context>
<context>
    <name>RequestChips</name>
    <message>
        <source>Ready-made requests</source>
        <translation>用意された頼みごと</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message numerus="yes">
        <source>Result as a table, %Ln row(s)</source>
        <translation>
            <numerusform>表形式の結果、%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are not shown</source>
        <translation>
            <numerusform>ほか %Ln 行は表示していません</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>PNG として保存</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>出力全体</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>結果をコピー</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Cabochon closed unexpectedly. Your chat is complete up to the last second.</source>
        <translation>Cabochon が予期せず終了しました。チャットは最後の 1 秒まで残っています。</translation>
    </message>
    <message>
        <source>Safe mode: no model was opened</source>
        <translation>セーフモード：モデルは開かれていません</translation>
    </message>
    <message>
        <source>Cabochon closed %1 times in a row while it was opening %2. Now graphics devices are left alone, and the processor computes. Open another model, or this one as before.</source>
        <translation>%2 を開く途中で Cabochon が %1 回続けて終了しました。現在はグラフィックデバイスを使わず、プロセッサーで計算します。別のモデルを開くか、これを以前と同じように開いてください。</translation>
    </message>
    <message>
        <source>Open it as before</source>
        <translation>以前と同じように開く</translation>
    </message>
</context>
<context>
    <name>SchemaBeginning</name>
    <message>
        <source>Begin with</source>
        <translation>元にするもの</translation>
    </message>
    <message>
        <source>From example JSON</source>
        <translation>JSON の例から</translation>
    </message>
    <message>
        <source>in the clipboard</source>
        <translation>クリップボードから</translation>
    </message>
    <message>
        <source>From this table</source>
        <translation>この表から</translation>
    </message>
</context>
<context>
    <name>SchemaCard</name>
    <message>
        <source>Hold answers to it</source>
        <translation>回答をこれに従わせる</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>スキーマ</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>スキーマの名前</translation>
    </message>
    <message>
        <source>Name, such as Receipt</source>
        <translation>名前（例：レシート）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示する内容</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Answers are JSON that fits, always. What is not known is null where that is allowed.</source>
        <translation>回答は必ずこれに合う JSON になります。わからない値は、許可されていれば null になります。</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>オフにする</translation>
    </message>
</context>
<context>
    <name>SchemaFieldDetails</name>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>はい／いいえ</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>テキストのとおり</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>フィールドの名前</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>型：%1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Several of these</source>
        <translation>同じものが複数</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>It is always there</source>
        <translation>常にあります</translation>
    </message>
    <message>
        <source>Or null</source>
        <translation>null も可</translation>
    </message>
    <message>
        <source>Null where it is not known</source>
        <translation>わからないときは null</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>What the model should know of it</source>
        <translation>モデルに知らせておくこと</translation>
    </message>
    <message>
        <source>What can be chosen, with commas between</source>
        <translation>選択肢（カンマ区切り）</translation>
    </message>
</context>
<context>
    <name>SchemaFieldRow</name>
    <message>
        <source>always there</source>
        <translation>常にあり</translation>
    </message>
    <message>
        <source>may be missing</source>
        <translation>ない場合あり</translation>
    </message>
    <message>
        <source>may be null</source>
        <translation>null の場合あり</translation>
    </message>
    <message>
        <source>or null</source>
        <translation>null も可</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
</context>
<context>
    <name>SchemaFieldsModel</name>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>テキストのリスト</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>list of dates</source>
        <translation>日付のリスト</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>list of whole numbers</source>
        <translation>整数のリスト</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>数値のリスト</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>はい／いいえ</translation>
    </message>
    <message>
        <source>list of yes or no</source>
        <translation>はい／いいえのリスト</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>list of choices</source>
        <translation>選択肢のリスト</translation>
    </message>
    <message>
        <source>group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>list of groups</source>
        <translation>グループのリスト</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>テキストのとおり</translation>
    </message>
    <message>
        <source>list, as in the text</source>
        <translation>リスト、テキストのとおり</translation>
    </message>
</context>
<context>
    <name>SchemaProblems</name>
    <message>
        <source>What is wrong with the schema</source>
        <translation>スキーマの問題</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show where: %1</source>
        <translation>場所を表示：%1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>省く</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 を省く</translation>
    </message>
    <message>
        <source>An answer cannot be held to %1. Leave it out, and check it afterwards.</source>
        <extracomment>%1: a keyword and its place, such as &quot;uniqueItems&quot; at #/properties/lines</extracomment>
        <translation>回答を %1 に従わせることはできません。省いて、後で確認してください。</translation>
    </message>
</context>
<context>
    <name>SchemaTemplates</name>
    <message>
        <source>Invoice</source>
        <translation>請求書</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>レシート</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>議事メモ</translation>
    </message>
    <message>
        <source>Controls on a screen</source>
        <translation>画面上の操作部品</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>Schema as text</source>
        <translation>テキスト形式のスキーマ</translation>
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
        <translation>回答の形</translation>
    </message>
    <message>
        <source>One object</source>
        <translation>1 つのオブジェクト</translation>
    </message>
    <message>
        <source>A list of them</source>
        <translation>オブジェクトのリスト</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>No fields yet. Add one, begin with a template, or write the text.</source>
        <translation>まだフィールドがありません。追加するか、テンプレートから始めるか、テキストを書いてください。</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>フィールドを追加</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上へ移動（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下へ移動（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>ScreenArea</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>画面の一部を選ぶ</translation>
    </message>
    <message>
        <source>%1×%2 pixels · at most %3</source>
        <translation>%1×%2 ピクセル · 最大 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a part. Enter takes it, Space the whole screen, arrows move it, Esc takes nothing.</source>
        <translation>範囲を囲んでください。Enter で確定、Space で画面全体、矢印キーで移動、Esc でやめます。</translation>
    </message>
</context>
<context>
    <name>ScreenButton</name>
    <message>
        <source>Take no picture of the screen</source>
        <translation>画面を撮るのをやめる</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>画面を撮る</translation>
    </message>
    <message>
        <source>Without this window</source>
        <translation>このウィンドウを除く</translation>
    </message>
    <message>
        <source>With this window</source>
        <translation>このウィンドウも含める</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>すべてを検索</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search chats and actions</source>
        <translation>チャットと操作を検索</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No chat holds these words. Fewer or shorter words find more.</source>
        <translation>これらの語を含むチャットはありません。語を減らすか短くすると見つかりやすくなります。</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>チャット</translation>
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
        <translation>セクション</translation>
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
        <translation>送信</translation>
    </message>
</context>
<context>
    <name>SendLaterButton</name>
    <message>
        <source>Send later</source>
        <translation>後で送信</translation>
    </message>
    <message>
        <source>Send when the answer has ended</source>
        <translation>回答が終わったら送信</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Server %1, %2</source>
        <translation>サーバー %1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>ツール %Ln 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>%1 のログ</translation>
    </message>
    <message>
        <source>Use the server %1</source>
        <translation>サーバー %1 を使う</translation>
    </message>
    <message>
        <source>Description changed.</source>
        <translation>説明が変わりました。</translation>
    </message>
    <message>
        <source>All its calls wait.</source>
        <translation>すべての呼び出しを保留しています。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Allow it as it is now</source>
        <translation>今の内容で許可</translation>
    </message>
    <message>
        <source>Allow it to run</source>
        <translation>実行を許可</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its tools is allowed in this chat</source>
        <translation>
            <numerusform>このチャットで許可されているツール %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>%1 への許可を取り消す</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>まだ何も出力していません。</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 をリセット</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>サイドバーを表示</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation>設定を閉じる</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>最後の変更を元に戻す</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>最後の変更を取り消す（Ctrl+Z）</translation>
    </message>
    <message>
        <source>No setting has these words. Fewer or shorter words find more.</source>
        <translation>これらの語を含む設定はありません。語を減らすか短くすると見つかりやすくなります。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Offline, nothing leaves this machine</source>
        <translation>オフライン：データはこのコンピューターから出ません</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>アーカイブとゴミ箱</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>A model arrives; nothing leaves this machine</source>
        <translation>モデルを受信中。このマシンからは何も送られません</translation>
    </message>
    <message>
        <source>Structured answers</source>
        <translation>構造化回答</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Pause %1</source>
        <translation>%1 を一時停止</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 を再生</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>Sound %1</source>
        <translation>音声 %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 を読み込み中</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>一時停止（スペース）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>再生（スペース）</translation>
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
        <translation>これに先に回答</translation>
    </message>
    <message>
        <source>The other answer goes on after this one</source>
        <translation>別の回答はこの後に続きます</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>StepLimitCard</name>
    <message numerus="yes">
        <source>The answer called tools %Ln time(s) and is not done. It waits for you.</source>
        <translation>
            <numerusform>回答はツールを %Ln 回呼び出しましたが、まだ終わっていません。あなたの判断を待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>StretchDial</name>
    <message>
        <source>What to look at</source>
        <translation>見る部分</translation>
    </message>
    <message>
        <source>What to listen to</source>
        <translation>聞く部分</translation>
    </message>
    <message>
        <source>What to use of %1</source>
        <translation>%1 のうち使う部分</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 から %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の画像</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Of a video, a minute at most is looked at: choose which.</source>
        <translation>動画は最大 1 分だけ見られます。どこにするか選んでください。</translation>
    </message>
    <message>
        <source>Models hear 30 seconds at once: it is cut where it is silent, and each piece gets its time.</source>
        <translation>モデルが一度に聞けるのは 30 秒です。静かな所で区切られ、各部分に時刻が付きます。</translation>
    </message>
</context>
<context>
    <name>StructuredBar</name>
    <message>
        <source>How the answer is shown</source>
        <translation>回答の表示方法</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>ツリー</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>生の JSON</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON をコピー</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>CSV をコピー</translation>
    </message>
</context>
<context>
    <name>StructuredBlocks</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 項目</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>StructuredPage</name>
    <message>
        <source>Structured answers</source>
        <translation>構造化回答</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>サイドバーを表示</translation>
    </message>
    <message>
        <source>Close structured answers</source>
        <translation>構造化回答を閉じる</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示する内容</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Read by it</source>
        <translation>これで読み取る</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown としてコピー</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV としてコピー</translation>
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
        <translation>このチャットのタグ</translation>
    </message>
    <message>
        <source>Take this tag away</source>
        <translation>このタグを外す</translation>
    </message>
    <message>
        <source>Take away #%1</source>
        <translation>#%1 を外す</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新しいタグ</translation>
    </message>
    <message>
        <source>#tag, then Enter</source>
        <translation>#タグ を入力して Enter</translation>
    </message>
    <message>
        <source>Search finds chats by their tags: tag:name</source>
        <translation>検索ではタグでチャットを探せます：tag:名前</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Of everything in the window, from 80 to 200 %.</source>
        <translation>ウィンドウ内のすべての文字、80～200 %。</translation>
    </message>
    <message>
        <source>font zoom larger smaller</source>
        <translation>フォント 拡大 縮小 大きく 小さく</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
</context>
<context>
    <name>ThinkingPanel</name>
    <message>
        <source>Thinking</source>
        <translation>思考中</translation>
    </message>
    <message>
        <source>Thought for %L1 s</source>
        <translation>%L1 秒間思考</translation>
    </message>
    <message>
        <source>Thought briefly</source>
        <translation>短く思考</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to close</source>
        <translation>押すと閉じます</translation>
    </message>
    <message>
        <source>Press to read the thought</source>
        <translation>押すと思考を読めます</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン中 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>思考をスキップ</translation>
    </message>
    <message>
        <source>Stop thinking and answer</source>
        <translation>思考を止めて回答する</translation>
    </message>
</context>
<context>
    <name>ThoughtBudget</name>
    <message>
        <source>No limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>少</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>多</translation>
    </message>
    <message>
        <source>How much it may think</source>
        <translation>思考の上限</translation>
    </message>
    <message>
        <source>How much it may think: %1</source>
        <translation>思考の上限：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) …</source>
        <translation>
            <numerusform>%Ln トークン…</numerusform>
        </translation>
    </message>
    <message>
        <source>Another number …</source>
        <translation>別の数…</translation>
    </message>
</context>
<context>
    <name>ThoughtBudgetDialog</name>
    <message>
        <source>How many tokens may it think?</source>
        <translation>何トークンまで思考してよいですか？</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>At this number the thought ends and the answer begins. A token is about three quarters of a word.</source>
        <translation>この数で思考が終わり、回答が始まります。1 トークンは英単語のおよそ 4 分の 3 です。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Token of the hub</source>
        <translation>ハブのトークン</translation>
    </message>
    <message>
        <source>hugging face token gated licence agreement secret</source>
        <translation>hugging face トークン 制限付き ライセンス 同意 秘密</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep this token</source>
        <translation>このトークンを保存</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove the token</source>
        <translation>トークンを削除</translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message>
        <source>Allow “%1” to read on this computer?</source>
        <translation>「%1」にこのコンピューター上の読み取りを許可しますか？</translation>
    </message>
    <message>
        <source>Allow “%1” to change a file?</source>
        <translation>「%1」にファイルの変更を許可しますか？</translation>
    </message>
    <message>
        <source>Allow “%1” to send something out?</source>
        <translation>「%1」に外部への送信を許可しますか？</translation>
    </message>
    <message>
        <source>Allow “%1” to run a program?</source>
        <translation>「%1」にプログラムの実行を許可しますか？</translation>
    </message>
    <message>
        <source>Allow “%1”?</source>
        <translation>「%1」を許可しますか？</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 内</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内蔵</translation>
    </message>
    <message>
        <source>This chat holds something private and words of strangers. What is sent out now may have been put there by them: look closely.</source>
        <translation>このチャットには、個人的な内容と他者が書いた文が含まれています。今送信されるものは、その他者が仕込んだものかもしれません。よく確認してください。</translation>
    </message>
</context>
<context>
    <name>ToolCallCard</name>
    <message numerus="yes">
        <source>%Ln call(s) at once</source>
        <translation>
            <numerusform>同時に %Ln 件の呼び出し</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you · step %L1 of at most %L2</source>
        <translation>あなたの判断待ち · 最大 %L2 ステップ中 %L1</translation>
    </message>
    <message>
        <source>Deny all %L1</source>
        <translation>%L1 件すべて拒否</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 を使う</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>%1 への許可を取り消す</translation>
    </message>
</context>
<context>
    <name>ToolsPanel</name>
    <message>
        <source>Tools in this chat</source>
        <translation>このチャットのツール</translation>
    </message>
    <message>
        <source>Close the tools</source>
        <translation>ツールを閉じる</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>what you allowed</source>
        <translation>許可した内容</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>トークン</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>ツール %Ln 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>サーバー %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) in this chat</source>
        <translation>
            <numerusform>このチャットで %Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>All off</source>
        <translation>すべてオフ</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>すべてオン</translation>
    </message>
</context>
<context>
    <name>ToolsPlace</name>
    <message>
        <source>Close the tools</source>
        <translation>ツールを閉じる</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>新しいテキスト</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>%1 read (%2 cached)</source>
        <translation>入力 %1（うちキャッシュ %2）</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>入力 %1</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>出力 %1</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 トークン/秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cut off at the limit</source>
        <translation>上限で中断</translation>
    </message>
    <message>
        <source>(%1 characters)</source>
        <translation>（%1 文字）</translation>
    </message>
    <message>
        <source>The graphics device stopped working; the answer goes on on the CPU.</source>
        <translation>グラフィックデバイスが停止しました。回答は CPU で続きます。</translation>
    </message>
    <message>
        <source>The graphics device stopped working and was started again; the answer goes on.</source>
        <translation>グラフィックデバイスが停止したため再起動しました。回答は続きます。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What went wrong, in a few words; then one or more sentences about it.</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>編集済み</translation>
    </message>
    <message numerus="yes">
        <source>The chat no longer fits into the context: the oldest %n message(s) were left out.</source>
        <translation>
            <numerusform>チャットがコンテキストに収まらなくなったため、古いメッセージ %n 件を省きました。</numerusform>
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
        <translation>%1 ページ</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>%1–%2 ページ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 文字</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 / %3</translation>
    </message>
    <message>
        <source>Waiting for its tools</source>
        <translation>ツールを待っています</translation>
    </message>
    <message>
        <source>This was cut off before its end, so it is not whole JSON. Let the answer go on, or ask again.</source>
        <translation>終わりの前に途切れたため、完全な JSON ではありません。回答を続けさせるか、もう一度質問してください。</translation>
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
        <translation>使う</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 を使う</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>%1 をこの一覧から外す</translation>
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>You: %1</source>
        <translation>あなた：%1</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>メッセージを編集</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>メッセージをコピー</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>編集して送り直す</translation>
    </message>
    <message numerus="yes">
        <source>You, with %Ln file(s): %1</source>
        <translation>
            <numerusform>あなた（ファイル %Ln 個）：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a model to begin</source>
        <translation>モデルを開いて始めましょう</translation>
    </message>
    <message>
        <source>What shall we look at?</source>
        <translation>何を見てみましょうか？</translation>
    </message>
    <message>
        <source>Cabochon runs Gemma 4 from a GGUF file: drop it here or choose it.</source>
        <translation>Cabochon は GGUF ファイルの Gemma 4 を動かします。ここにドロップするか、選んでください。</translation>
    </message>
    <message>
        <source>Everything you type stays on this machine.</source>
        <translation>入力した内容はすべてこのコンピューターに留まります。</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>モデルファイルを開く…</translation>
    </message>
    <message>
        <source>Use Cabochon Nano</source>
        <translation>Cabochon Nano を使う</translation>
    </message>
    <message>
        <source>Cabochon Nano is a toy of 5.5 million parameters that we trained ourselves, so that you can try the window at once. It is not Gemma: it knows this program, in English, and a few tricks. For real work open a Gemma 4 GGUF file: drop it here or press %1.</source>
        <translation>Cabochon Nano は、すぐ試せるように私たちが訓練した 550 万パラメーターの小さなおもちゃです。Gemma ではなく、このプログラムのことを英語で答え、簡単な芸ができるだけです。本格的に使うには、Gemma 4 の GGUF ファイルをここにドロップするか、%1 で開いてください。</translation>
    </message>
</context>
<context>
    <name>WillRun</name>
    <message>
        <source>Will connect, once you allow it</source>
        <translation>許可すると接続します</translation>
    </message>
    <message>
        <source>Will run, once you allow it</source>
        <translation>許可すると実行します</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>プログラム：%1</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>引数 %1：%2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 内</translation>
    </message>
    <message>
        <source>Finds in its environment: %1</source>
        <translation>渡される環境変数：%1</translation>
    </message>
    <message>
        <source>%1 goes to the keyring</source>
        <translation>%1 はキーリングに保存されます</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Put this chat back into the list</source>
        <translation>このチャットを一覧に戻す</translation>
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
        <translation>メッセージに戻す</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読む</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerController</name>
    <message>
        <source>The answer stays as it was.</source>
        <translation>回答は元のままです。</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>%2 トークン中 %1 を読み込み中</translation>
    </message>
    <message>
        <source>Waiting: another chat is answering</source>
        <translation>待機中：別のチャットが回答しています</translation>
    </message>
    <message>
        <source>Waiting for the model to open</source>
        <translation>モデルが開くのを待っています</translation>
    </message>
    <message>
        <source>Reading your message</source>
        <translation>メッセージを読んでいます</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerNotices</name>
    <message>
        <source>Your answer broke off</source>
        <translation>回答が途切れました</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>回答ができました</translation>
    </message>
</context>
<context>
    <name>cabochon::AppSettings</name>
    <message>
        <source>The settings could not be read, so the defaults are used, and changes are not kept. Move this file away and start again: %1</source>
        <translation>設定を読み取れなかったため既定値を使います。変更は保存されません。このファイルを移動して起動し直してください：%1</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used. The old file is kept: %1</source>
        <translation>設定を読み取れなかったため既定値を使います。古いファイルは残してあります：%1</translation>
    </message>
</context>
<context>
    <name>cabochon::AttachmentController</name>
    <message>
        <source>Nothing is fetched from the network. Save the file and attach it.</source>
        <translation>ネットワークからは何も取得しません。ファイルを保存してから添付してください。</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Send the others with another one.</source>
        <translation>
            <numerusform>1 つのメッセージに添付できるのは %Ln 個までです。残りは別のメッセージで送ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の画像を添付</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln piece(s) of sound</source>
        <translation>
            <numerusform>%Ln 個の音声を添付</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln video(s)</source>
        <translation>
            <numerusform>%Ln 本の動画を添付</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln file(s)</source>
        <translation>
            <numerusform>%Ln 個のファイルを添付</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be used. Remove it to send the rest.</source>
        <translation>%1 は使用できません。残りを送るには外してください。</translation>
    </message>
    <message>
        <source>%1 wants its password. Give it, or remove the file.</source>
        <translation>%1 にはパスワードが必要です。入力するか、ファイルを外してください。</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>ファイルを読み込んでいます。</translation>
    </message>
    <message>
        <source>%1 does not see pictures. Gemma 4 models do that come with their part for pictures: open one, or remove the pictures.</source>
        <translation>%1 は画像を見られません。画像用の部分が付いた Gemma 4 モデルなら見られます。そのモデルを開くか、画像を外してください。</translation>
    </message>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound: open one, or remove the sound.</source>
        <translation>%1 は音声を聞けません。Gemma 4 E2B、E4B、12B は画像と音声用の部分があれば聞けます。そのモデルを開くか、音声を外してください。</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <comment>a picture</comment>
        <translation>%1（一部）</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Remove some, or send the picture with another message.</source>
        <translation>
            <numerusform>1 つのメッセージに添付できるのは %Ln 個までです。いくつか外すか、画像を別のメッセージで送ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a tile of a picture</comment>
        <translation>%1（%3 枚中 %2）</translation>
    </message>
</context>
<context>
    <name>cabochon::BackgroundDownloads</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1の準備ができました</translation>
    </message>
    <message>
        <source>Models go on arriving</source>
        <translation>ダウンロードを続けています</translation>
    </message>
    <message>
        <source>Start Cabochon again to see the window.</source>
        <translation>ウィンドウを表示するには、もう一度Cabochonを起動してください。</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchController</name>
    <message>
        <source>Write a schema first: it says what is read.</source>
        <translation>先にスキーマを書いてください。何を読み取るかを決めるものです。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>一時停止中。</translation>
    </message>
    <message>
        <source>Waits for a model. Open one.</source>
        <translation>モデルを待っています。モデルを開いてください。</translation>
    </message>
    <message>
        <source>Waits for the answer of a chat.</source>
        <translation>チャットの回答を待っています。</translation>
    </message>
    <message>
        <source>This row has no values yet.</source>
        <translation>この行にはまだ値がありません。</translation>
    </message>
    <message>
        <source>The answer was cut off before its end. Give the schema fewer fields, or the file fewer pages.</source>
        <translation>回答が終わりの前に途切れました。スキーマのフィールドを減らすか、ファイルのページを減らしてください。</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchRowsModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 項目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationController</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（コピー）</translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>ピン留め</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
</context>
<context>
    <name>cabochon::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceController</name>
    <message>
        <source>and %1 in the computer&apos;s memory</source>
        <translation>ほかに %1 をコンピューターのメモリに使用</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Context of %1 tokens</source>
        <translation>%1 トークンのコンテキスト</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>作業領域</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>ほかのプログラム</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 / %2 使用</translation>
    </message>
    <message>
        <source>Memory of %1: %2</source>
        <translation>%1 のメモリ：%2</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceListModel</name>
    <message>
        <source>verified</source>
        <translation>検査済み</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>未検査</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <translation>使用不可：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln コア</numerusform>
        </translation>
    </message>
    <message>
        <source>slow: the CPU pretends to be one</source>
        <translation>低速：CPU による代用</translation>
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
        <translation>自動</translation>
    </message>
    <message>
        <source>The best one that holds the model</source>
        <translation>モデルが収まる最良のもの</translation>
    </message>
</context>
<context>
    <name>cabochon::DownloadController</name>
    <message>
        <source>status %1, %2</source>
        <translation>ステータス %1、%2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>cabochon::ExportController</name>
    <message>
        <source>This chat</source>
        <translation>このチャット</translation>
    </message>
    <message>
        <source>Folder “%1”</source>
        <translation>フォルダー「%1」</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>すべてのチャット</translation>
    </message>
    <message>
        <source>Cabochon chats</source>
        <translation>Cabochon のチャット</translation>
    </message>
</context>
<context>
    <name>cabochon::FitController</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Apache 2.0: may be used, changed and sold.</source>
        <translation>Apache 2.0：使用、変更、販売が認められています。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Context %1, 8-bit keys</source>
        <translation>コンテキスト %1、8 ビットのキー</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>コンテキスト %1</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>作業領域</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>画像と音声</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>メモリ上</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>カード上</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>空きなし</translation>
    </message>
    <message>
        <source>longest here: %1</source>
        <translation>ここでの最長：%1</translation>
    </message>
    <message>
        <source>Understands pictures and sound (+%1)</source>
        <translation>画像と音声を理解（+%1）</translation>
    </message>
    <message>
        <source>Understands pictures (+%1)</source>
        <translation>画像を理解（+%1）</translation>
    </message>
    <message>
        <source>In use now: %1, 8-bit keys</source>
        <translation>現在使用中：%1、8 ビットのキー</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>現在使用中：%1</translation>
    </message>
</context>
<context>
    <name>cabochon::FolderModel</name>
    <message>
        <source>There is no %1.</source>
        <translation>%1 はありません。</translation>
    </message>
</context>
<context>
    <name>cabochon::FontController</name>
    <message>
        <source>Arabic letters</source>
        <translation>アラビア文字</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>デーヴァナーガリー文字</translation>
    </message>
    <message>
        <source>Japanese letters</source>
        <translation>日本語の文字</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>漢字（中国語）</translation>
    </message>
    <message>
        <source>Korean letters</source>
        <translation>ハングル</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>絵文字</translation>
    </message>
    <message>
        <source>No font here has %1: boxes are shown in their place. Install the package %2 and start Cabochon again.</source>
        <translation>%1 を持つフォントがないため、代わりに四角が表示されます。パッケージ %2 をインストールして Cabochon を起動し直してください。</translation>
    </message>
</context>
<context>
    <name>cabochon::HubController</name>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>ネットワークは設定でオフになっています。</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>ダウンロード %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>%1 に更新</translation>
    </message>
    <message>
        <source>licence not named</source>
        <translation>ライセンス記載なし</translation>
    </message>
    <message>
        <source>%1 is being asked …</source>
        <translation>%1 に問い合わせ中…</translation>
    </message>
    <message>
        <source>%1 has no GGUF files under “%2”. Fewer or shorter words find more.</source>
        <translation>%1 には「%2」の GGUF ファイルがありません。語を減らすか短くすると見つかりやすくなります。</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories on %1</source>
        <translation>
            <numerusform>%1 にリポジトリ %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model&apos;s GGUF file in it.</source>
        <translation>モデルの GGUF ファイルが含まれていません。</translation>
    </message>
    <message>
        <source>Pictures and sound come along: %1</source>
        <translation>画像と音声の部分も付属：%1</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>コンテキスト %1</translation>
    </message>
</context>
<context>
    <name>cabochon::InferenceWorker</name>
    <message>
        <source>There was not enough memory. Your text is safe. Close other programs or choose a smaller model.</source>
        <translation>メモリが足りませんでした。テキストは無事です。ほかのプログラムを閉じるか、より小さいモデルを選んでください。</translation>
    </message>
</context>
<context>
    <name>cabochon::Keymap</name>
    <message>
        <source>That is no key.</source>
        <translation>それはキーではありません。</translation>
    </message>
    <message>
        <source>%1 is for writing. Hold Ctrl or Alt, or take a key such as F5.</source>
        <translation>%1 は文字入力に使います。Ctrl か Alt を押しながら、または F5 のようなキーを選んでください。</translation>
    </message>
    <message>
        <source>%1 copies, pastes or undoes in every field. Take another key.</source>
        <translation>%1 はどの欄でもコピー、貼り付け、元に戻すに使われます。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>%1 stays what it is: %2. Take another key.</source>
        <translation>%1 は「%2」のままです。別のキーを選んでください。</translation>
    </message>
</context>
<context>
    <name>cabochon::LibraryController</name>
    <message>
        <source>%1 was read: what it is now is remembered.</source>
        <translation>%1 を読み取りました。今の内容を記録しました。</translation>
    </message>
    <message>
        <source>%1 is what it was when it came.</source>
        <translation>%1 は届いたときのままです。</translation>
    </message>
    <message>
        <source>%1 answers now. Choose another model first.</source>
        <translation>現在は %1 が回答します。先に別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 を削除しました。</translation>
    </message>
    <message>
        <source>%1 is in the library now.</source>
        <translation>%1 がライブラリに加わりました。</translation>
    </message>
    <message>
        <source>%1 is being read …</source>
        <translation>%1 を読み込み中…</translation>
    </message>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>ネットワークは設定でオフになっています。</translation>
    </message>
    <message>
        <source>%1 stays, without what was still to come.</source>
        <translation>%1 は残ります。まだ届いていない分はありません。</translation>
    </message>
    <message>
        <source>The hub is asked about %1 …</source>
        <translation>%1 についてハブに問い合わせ中…</translation>
    </message>
    <message>
        <source>%1 is what the hub has now.</source>
        <translation>%1 はハブにある現在の版と同じです。</translation>
    </message>
    <message>
        <source>The hub has another version of %1, of %2. Remove this one and download it again to have it.</source>
        <translation>ハブには %1 の別の版（%2）があります。使うには、今の版を削除してからもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The models lie in %1 now.</source>
        <translation>モデルは %1 に移りました。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The models are being moved: %1</source>
        <translation>モデルを移動中：%1</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2 is verified</source>
        <translation>モデルを移動中：%1、%2 を検査中</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2</source>
        <translation>モデルを移動中：%1、%2</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%2 に %1：%3</translation>
    </message>
    <message>
        <source>models %1</source>
        <translation>モデル %1</translation>
    </message>
    <message>
        <source>eyes and ears %1</source>
        <translation>目と耳 %1</translation>
    </message>
    <message>
        <source>drafters %1</source>
        <translation>ドラフトモデル %1</translation>
    </message>
    <message>
        <source>half downloads %1</source>
        <translation>途中のダウンロード %1</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>その他 %1</translation>
    </message>
    <message>
        <source>The models are being moved. Try again once they are there.</source>
        <translation>モデルを移動中です。終わってからもう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>cabochon::LinkGate</name>
    <message>
        <source>What stands before the @ is no address: the page is at %1.</source>
        <translation>@ の前にあるのはアドレスではありません。ページは %1 にあります。</translation>
    </message>
    <message>
        <source>Its name mixes letters of different alphabets that look alike.</source>
        <translation>名前に、見た目の似た別の文字体系の文字が混ざっています。</translation>
    </message>
    <message>
        <source>Its name has letters beyond a to z.</source>
        <translation>名前に a～z 以外の文字が含まれています。</translation>
    </message>
    <message>
        <source>It asks for an unusual port.</source>
        <translation>通常と異なるポートを使います。</translation>
    </message>
</context>
<context>
    <name>cabochon::MachineController</name>
    <message>
        <source>%1 GB/s measured</source>
        <translation>実測 %1 GB/秒</translation>
    </message>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1、%3 中 %2 空き</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), no graphics card</source>
        <translation>
            <numerusform>%n コア、グラフィックカードなし</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 memory</source>
        <translation>メモリ %1</translation>
    </message>
    <message>
        <source>%1 of disk free</source>
        <translation>ディスクの空き %1</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n コア</numerusform>
        </translation>
    </message>
    <message>
        <source>kernels for %1</source>
        <translation>%1 用の計算カーネル</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%2 中 %1 空き</translation>
    </message>
    <message>
        <source>this program may take %1</source>
        <translation>このプログラムは %1 まで使えます</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>グラフィックカード</translation>
    </message>
    <message>
        <source>the processor in disguise: not used for models</source>
        <translation>プロセッサーによる代用：モデルには使いません</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>ディスク</translation>
    </message>
</context>
<context>
    <name>cabochon::McpController</name>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>一度も実行されていません</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>あなたの確認待ち</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>starts again soon</source>
        <translation>まもなく再起動</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>動いていません</translation>
    </message>
    <message>
        <source>No server stands in this text. Paste what a server&apos;s page says for “mcpServers”.</source>
        <translation>このテキストにはサーバーがありません。サーバーのページにある「mcpServers」の内容を貼り付けてください。</translation>
    </message>
    <message>
        <source>Servers cannot be kept here: there is no folder for them.</source>
        <translation>ここではサーバーを保存できません。そのためのフォルダーがありません。</translation>
    </message>
</context>
<context>
    <name>cabochon::ModelController</name>
    <message>
        <source>built in</source>
        <translation>内蔵</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>モデルが開かれていません</translation>
    </message>
    <message>
        <source>Your text is still there. Open a Gemma 4 GGUF file to get an answer.</source>
        <translation>テキストは残っています。回答を得るには Gemma 4 の GGUF ファイルを開いてください。</translation>
    </message>
    <message>
        <source>The built-in model is missing</source>
        <translation>内蔵モデルがありません</translation>
    </message>
    <message>
        <source>cabochon-nano.gguf was not found beside the program. Install Cabochon again, or open a Gemma 4 GGUF file.</source>
        <translation>プログラムの隣に cabochon-nano.gguf が見つかりませんでした。Cabochon をインストールし直すか、Gemma 4 の GGUF ファイルを開いてください。</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>This file carries an unknown chat format</source>
        <translation>このファイルのチャット形式は未知のものです</translation>
    </message>
    <message>
        <source>It works with the newest format that Cabochon knows. If answers look odd, get a newer file of the same model.</source>
        <translation>Cabochon が知る最新の形式で動かします。回答がおかしい場合は、同じモデルの新しいファイルを入手してください。</translation>
    </message>
    <message>
        <source>%1 is used instead.</source>
        <translation>代わりに %1 を使います。</translation>
    </message>
    <message>
        <source>%1 goes on with %2.</source>
        <translation>%1 は %2 で続けます。</translation>
    </message>
    <message>
        <source>%1 stays open.</source>
        <translation>%1 は開いたままです。</translation>
    </message>
</context>
<context>
    <name>cabochon::NoticeController</name>
    <message>
        <source>%1 of about %2 messages are here again.</source>
        <translation>約 %2 件中 %1 件のメッセージが戻りました。</translation>
    </message>
    <message>
        <source>The damaged file is kept: %1</source>
        <translation>壊れたファイルは残してあります：%1</translation>
    </message>
    <message>
        <source>Your saved chats were damaged</source>
        <translation>保存されたチャットが壊れていました</translation>
    </message>
    <message>
        <source>What is in the window stays there until you close it.</source>
        <translation>ウィンドウの内容は、閉じるまでそのまま残ります。</translation>
    </message>
</context>
<context>
    <name>cabochon::OfferController</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 の準備ができました</translation>
    </message>
    <message>
        <source>%1 fits your graphics card</source>
        <translation>%1 はグラフィックカードに収まります</translation>
    </message>
    <message>
        <source>%1 fits your graphics card and your memory together</source>
        <translation>%1 はグラフィックカードとメモリを合わせると収まります</translation>
    </message>
    <message>
        <source>%1 fits your computer</source>
        <translation>%1 はこのコンピューターに収まります</translation>
    </message>
    <message>
        <source>%1 is the smallest there is</source>
        <translation>%1 はいちばん小さいモデルです</translation>
    </message>
    <message>
        <source>%1, %2 memory.</source>
        <translation>%1、メモリ %2。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1、%2。</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context.</source>
        <translation>%1、思考、コンテキスト %2。</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context, about %3.</source>
        <translation>%1、思考、コンテキスト %2、約 %3。</translation>
    </message>
    <message>
        <source>%1 download: free %2 on the disk first.</source>
        <translation>ダウンロード %1：先にディスクを %2 空けてください。</translation>
    </message>
    <message>
        <source>%1 download · %2 · checked against its published fingerprint</source>
        <translation>ダウンロード %1 · %2 · 公開されたフィンガープリントと照合</translation>
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
        <translation>ホーム</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
</context>
<context>
    <name>cabochon::PutAwayModel</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>残り %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
</context>
<context>
    <name>cabochon::QueuedMessagesModel</name>
    <message>
        <source>Sent one after another when the answer has ended</source>
        <translation>回答が終わったら順に送信します</translation>
    </message>
    <message>
        <source>Not sent, because the answer was stopped</source>
        <translation>回答が停止されたため送信していません</translation>
    </message>
    <message>
        <source>Not sent, because the answer was cut off</source>
        <translation>回答が途中で切れたため送信していません</translation>
    </message>
    <message>
        <source>Not sent, because the answer failed</source>
        <translation>回答に失敗したため送信していません</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>まだ送信していません</translation>
    </message>
</context>
<context>
    <name>cabochon::ReadyRequests</name>
    <message>
        <source>Summarise</source>
        <translation>要約する</translation>
    </message>
    <message>
        <source>Summarise this in a few sentences.</source>
        <translation>これを数文で要約してください。</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>説明する</translation>
    </message>
    <message>
        <source>Describe what can be seen here, from the most important to the details.</source>
        <translation>ここに見えるものを、大事なことから細部まで説明してください。</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>文字を読み取る</translation>
    </message>
    <message>
        <source>Write out all the text that can be read here, line by line, exactly as it stands.</source>
        <translation>ここで読める文字をすべて、一行ずつ、書かれているとおりに書き出してください。</translation>
    </message>
    <message>
        <source>Chart to table</source>
        <translation>グラフを表に</translation>
    </message>
    <message>
        <source>Turn the chart into a table with all of its values.</source>
        <translation>グラフを、すべての値を含む表にしてください。</translation>
    </message>
    <message>
        <source>What is on this screen?</source>
        <translation>この画面は何？</translation>
    </message>
    <message>
        <source>What is on this screen? Explain what it shows and what can be done there.</source>
        <translation>この画面には何がありますか。何が表示され、そこで何ができるかを説明してください。</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻訳する</translation>
    </message>
    <message>
        <source>Translate all the text that can be read here into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>ここで読める文字をすべて日本語に翻訳してください。</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>書き起こす</translation>
    </message>
    <message>
        <source>Write out what is said, then translate it into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>話されていることを書き起こし、そのあと日本語に翻訳してください。</translation>
    </message>
    <message>
        <source>List the key points</source>
        <translation>要点を挙げる</translation>
    </message>
    <message>
        <source>List the key points of this.</source>
        <translation>これの要点を箇条書きにしてください。</translation>
    </message>
    <message>
        <source>Write out word for word what is said in this recording, in its own language. Write nothing else.</source>
        <translation>この録音で話されていることを、その言語のまま一語一句書き起こしてください。ほかのことは書かないでください。</translation>
    </message>
</context>
<context>
    <name>cabochon::RecentFiles</name>
    <message>
        <source>No longer in %1</source>
        <translation>%1 にはもうありません</translation>
    </message>
</context>
<context>
    <name>cabochon::Recorder</name>
    <message>
        <source>Nothing can be recorded here. Start the program again.</source>
        <translation>ここでは何も録音できません。プログラムを起動し直してください。</translation>
    </message>
    <message>
        <source>Hardly anything can be heard. If the microphone is muted, turn it on and record again.</source>
        <translation>ほとんど何も聞こえません。マイクがミュートなら解除して、録音し直してください。</translation>
    </message>
    <message numerus="yes">
        <source>The recording ended by itself: it may be %Ln minute(s) long. Send it and go on with another one.</source>
        <translation>
            <numerusform>録音は自動で終わりました。長さは最大 %Ln 分 です。送信して、次の録音で続けてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>%1 gave no more sound after %2. What was recorded until then is here: send it, or record again.</source>
        <translation>%1 は %2 以降、音が来なくなりました。それまでの録音は残っています。送信するか、録音し直してください。</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one, or turn it on in the system&apos;s sound settings, and try again.</source>
        <translation>マイクがありません。接続するか、システムのサウンド設定で有効にして、もう一度試してください。</translation>
    </message>
    <message>
        <source>%1 could not be opened: another program may hold it, or this one may not use it. Allow it in the system&apos;s settings, or choose another one.</source>
        <translation>%1 を開けませんでした。別のプログラムが使っているか、このプログラムには許可がありません。システムの設定で許可するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>%1 gives no sound. Connect it again, or choose another one.</source>
        <translation>%1 から音が来ません。接続し直すか、別のものを選んでください。</translation>
    </message>
</context>
<context>
    <name>cabochon::RecordingController</name>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound. Choose one of them, or record now and send it later.</source>
        <translation>%1 は音声を聞けません。Gemma 4 E2B、E4B、12B は画像と音声用の部分があれば聞けます。どれかを選ぶか、今録音して後で送信してください。</translation>
    </message>
    <message>
        <source>Voice note %1</source>
        <translation>音声メモ %1</translation>
    </message>
</context>
<context>
    <name>cabochon::SchemaEditor</name>
    <message>
        <source>There is no template of that name. Choose another one.</source>
        <translation>その名前のテンプレートはありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>That is no JSON. Copy an object or a list, from { or [ to its end.</source>
        <translation>これは JSON ではありません。オブジェクトかリストを、{ または [ から終わりまでコピーしてください。</translation>
    </message>
    <message>
        <source>That is no table. Copy one with names in its first line, as CSV or Markdown, or from a spreadsheet.</source>
        <translation>これは表ではありません。1 行目に名前のある表を、CSV、Markdown、または表計算ソフトからコピーしてください。</translation>
    </message>
</context>
<context>
    <name>cabochon::ScreenshotController</name>
    <message>
        <source>Screenshot %1</source>
        <extracomment>A file&apos;s name; %1: day and time</extracomment>
        <translation>スクリーンショット %1</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>デスクトップから画面の画像が得られませんでした。デスクトップのキーで撮って、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen: %1. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>デスクトップから画面の画像が得られませんでした（%1）。デスクトップのキーで撮って、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>This desktop shows its screen to no program: it has no portal for that (xdg-desktop-portal). Install it, or take a picture with the desktop&apos;s own key and paste it here.</source>
        <translation>このデスクトップはプログラムに画面を見せません。そのためのポータル（xdg-desktop-portal）がありません。インストールするか、デスクトップのキーで撮ってここに貼り付けてください。</translation>
    </message>
    <message>
        <source>The screen gave no picture. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>画面の画像が得られませんでした。デスクトップのキーで撮って、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this screen. Close other programs and try again.</source>
        <translation>この画面の画像に必要なメモリが足りません。ほかのプログラムを閉じてもう一度お試しください。</translation>
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
        <translation>音が出ません。スピーカーがないか、使えません。システムのサウンド設定で選んで、もう一度試してください。</translation>
    </message>
    <message>
        <source>Nothing can be played here. Start the program again.</source>
        <translation>ここでは何も再生できません。プログラムを起動し直してください。</translation>
    </message>
</context>
<context>
    <name>cabochon::StorageController</name>
    <message>
        <source>Before Cabochon changed its format</source>
        <translation>Cabochon が形式を変える前</translation>
    </message>
</context>
<context>
    <name>cabochon::TokenController</name>
    <message>
        <source>That is no token: it is empty, too long, or has blanks in it. Copy it again from the hub’s settings.</source>
        <translation>これはトークンではありません。空か、長すぎるか、空白が含まれています。ハブの設定からコピーし直してください。</translation>
    </message>
    <message>
        <source>In this run no token can be kept.</source>
        <translation>この起動ではトークンを保存できません。</translation>
    </message>
    <message>
        <source>A token is kept in the keychain of your desktop. It is not shown again.</source>
        <translation>トークンはデスクトップのキーリングに保存されています。再び表示されることはありません。</translation>
    </message>
    <message>
        <source>The token counts until Cabochon ends: no keychain keeps it. It is written to no file.</source>
        <translation>トークンは Cabochon を終了するまで有効です。保存できるキーリングがありません。ファイルには書き込まれません。</translation>
    </message>
    <message>
        <source>For repositories that ask for an agreement. It is kept in the keychain of your desktop, never in a file, and goes to that hub alone.</source>
        <translation>同意が必要なリポジトリ用です。デスクトップのキーリングに保存され、ファイルには書き込まれず、そのハブだけに送られます。</translation>
    </message>
</context>
<context>
    <name>cabochon::ToolController</name>
    <message>
        <source>always allowed</source>
        <translation>常に許可</translation>
    </message>
    <message>
        <source>allowed in this chat</source>
        <translation>このチャットで許可</translation>
    </message>
    <message>
        <source>allowed in %1</source>
        <translation>%1 内で許可</translation>
    </message>
    <message>
        <source>asks each time</source>
        <translation>毎回確認</translation>
    </message>
    <message>
        <source>asks once</source>
        <translation>一度だけ確認</translation>
    </message>
</context>
<context>
    <name>cabochon::WindowPicture</name>
    <message>
        <source>The question was not answered.</source>
        <translation>質問への回答がありませんでした。</translation>
    </message>
    <message>
        <source>Could not write %1.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Chat with Gemma 4 on your own machine.</source>
        <translation>自分のコンピューターで Gemma 4 とチャットします。</translation>
    </message>
    <message>
        <source>A Gemma 4 GGUF file to open.</source>
        <translation>開く Gemma 4 の GGUF ファイル。</translation>
    </message>
    <message>
        <source>Write a picture of the window to FILE.png and quit.</source>
        <translation>ウィンドウの画像を FILE.png に書き出して終了します。</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>ウィンドウの大きさ。</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light（ライト）または dark（ダーク）。</translation>
    </message>
    <message>
        <source>Page of the picture: welcome or conversation.</source>
        <translation>画像のページ：welcome または conversation。</translation>
    </message>
</context>
</TS>
