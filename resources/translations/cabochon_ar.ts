<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Cabochon %1</source>
        <translation>Cabochon %1</translation>
    </message>
    <message>
        <source>Chat with Google&apos;s Gemma 4 models, on your own machine alone.</source>
        <translation>تحادث مع نماذج Gemma 4 من Google على حاسوبك وحده.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>The built-in model: a toy of 5.5 million parameters, made for Cabochon from scratch, so that there is something to talk to at once. It is not Gemma.</source>
        <translation>النموذج المضمّن: نموذج صغير فيه 5.5 ملايين معامل، صُنع لأجل Cabochon من الصفر ليكون هناك من تحادثه فورًا. إنه ليس Gemma.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Cabochon is licensed under the Apache License 2.0. It uses works of others under their own.</source>
        <translation>رخصة Cabochon هي Apache License 2.0. وهو يستخدم أعمال آخرين برخصها.</translation>
    </message>
    <message>
        <source>third party notices open source</source>
        <translation>أطراف أخرى إشعارات مفتوح المصدر</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Hide the licences</source>
        <translation>إخفاء التراخيص</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>إظهار التراخيص</translation>
    </message>
</context>
<context>
    <name>AccentPicker</name>
    <message>
        <source>Garnet</source>
        <translation>عقيقي</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>صدئ</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>كهرماني</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>طحلبي</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>فيروزي</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>أردوازي</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>برقوقي</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>حبري</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>لون التمييز</translation>
    </message>
</context>
<context>
    <name>ActionKeys</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>AddServer</name>
    <message>
        <source>Add server</source>
        <translation>إضافة خادم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) recognised</source>
        <translation>
            <numerusform>لم يُعرف أي خادم</numerusform>
            <numerusform>عُرف خادم واحد</numerusform>
            <numerusform>عُرف خادمان</numerusform>
            <numerusform>عُرفت %Ln خوادم</numerusform>
            <numerusform>عُرف %Ln خادمًا</numerusform>
            <numerusform>عُرف %Ln خادم</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers as JSON</source>
        <translation>الخوادم بصيغة JSON</translation>
    </message>
    <message>
        <source>Paste what a server&apos;s page says for “mcpServers”</source>
        <translation>الصق ما تذكره صفحة الخادم تحت «mcpServers»</translation>
    </message>
    <message>
        <source>Fill in by hand</source>
        <translation>التعبئة يدويًا</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>لا شيء يعمل بعد</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Edit the words of the answer</source>
        <translation>تعديل كلمات الإجابة</translation>
    </message>
    <message>
        <source>The answer as it was stays beside it.</source>
        <translation>تبقى الإجابة الأصلية بجانبها.</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>حفظ ومتابعة</translation>
    </message>
    <message>
        <source>The model goes on from these words (Ctrl+Shift+Enter)</source>
        <translation>يتابع النموذج من هذه الكلمات (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>حفظ (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>«النظام» يتبع سطح المكتب.</translation>
    </message>
    <message>
        <source>dark light colours</source>
        <translation>داكن فاتح ألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>لون التمييز</translation>
    </message>
    <message>
        <source>The colour of what acts and of what is chosen.</source>
        <translation>لون ما يعمل وما هو مختار.</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>لون</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>الكثافة</translation>
    </message>
    <message>
        <source>How much space lies between chats and between messages.</source>
        <translation>مقدار المسافة بين المحادثات وبين الرسائل.</translation>
    </message>
    <message>
        <source>compact comfortable spacing</source>
        <translation>مضغوط مريح تباعد</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريحة</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مضغوطة</translation>
    </message>
    <message>
        <source>Width of messages</source>
        <translation>عرض الرسائل</translation>
    </message>
    <message>
        <source>Long lines are harder to read; wide tables and code need them.</source>
        <translation>الأسطر الطويلة أصعب قراءة؛ لكن الجداول العريضة والشفرة تحتاج إليها.</translation>
    </message>
    <message>
        <source>column</source>
        <translation>عمود</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>ضيق</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>عريض</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>كامل</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>لا شيء ينزلق أو يتلاشى.</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>حركة</translation>
    </message>
</context>
<context>
    <name>AreaFrame</name>
    <message>
        <source>Area of %1×%2 pixels at %3, %4</source>
        <translation>منطقة من %1×%2 بكسل عند %3، %4</translation>
    </message>
    <message>
        <source>No area is chosen</source>
        <translation>لم تُختر أي منطقة</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift they change its size, with Ctrl by one pixel. Enter takes it.</source>
        <translation>تحركها الأسهم، ومع Shift تغيّر حجمها، ومع Ctrl بكسلًا واحدًا. يأخذها Enter.</translation>
    </message>
</context>
<context>
    <name>ArgumentField</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>لا محارف مخفية</numerusform>
            <numerusform>محرف مخفي واحد</numerusform>
            <numerusform>محرفان مخفيان</numerusform>
            <numerusform>%Ln محارف مخفية</numerusform>
            <numerusform>%Ln محرفًا مخفيًا</numerusform>
            <numerusform>%Ln محرف مخفي</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArgumentsForm</name>
    <message>
        <source>How the arguments are shown</source>
        <translation>كيفية عرض الوسيطات</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>نموذج تعبئة</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>الوسيطات</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>الوسيطات بصيغة JSON</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Your answer</source>
        <translation>إجابتك</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>أو بكلماتك</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>إجابة</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>عدم الإجابة</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading %1</source>
        <translation>تجري قراءة %1</translation>
    </message>
    <message>
        <source>Remove %1 (Del)</source>
        <translation>إزالة %1 (Del)</translation>
    </message>
</context>
<context>
    <name>AttachmentNotice</name>
    <message>
        <source>Files are sent once the answer has ended.</source>
        <translation>تُرسل الملفات بعد انتهاء الإجابة.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>الملفات المرفقة</translation>
    </message>
</context>
<context>
    <name>AttachmentThumbnail</name>
    <message>
        <source>Sound</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
</context>
<context>
    <name>AttachmentWords</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>drawing page %1 of %2</source>
        <translation>تُرسم الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>لا صفحات</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>الصفحة %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>الصفحات %1–%2</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <comment>pages</comment>
        <translation>%1 نصًا</translation>
    </message>
    <message>
        <source>%1 as pictures</source>
        <comment>pages</comment>
        <translation>%1 صورًا</translation>
    </message>
    <message>
        <source>%1, %2 as pictures</source>
        <comment>pages</comment>
        <translation>%1، منها %2 صورًا</translation>
    </message>
    <message>
        <source>still reading …</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>wants its password</source>
        <translation>يطلب كلمة مروره</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>لا يمكن استعماله</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>لا محارف</numerusform>
            <numerusform>محرف واحد</numerusform>
            <numerusform>محرفان</numerusform>
            <numerusform>%Ln محارف</numerusform>
            <numerusform>%Ln محرفًا</numerusform>
            <numerusform>%Ln محرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Use 1120, or cut the picture.</source>
        <translation>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها أقل من بكسل. استعمل 1120 أو قُصّ الصورة.</numerusform>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها بكسل واحد. استعمل 1120 أو قُصّ الصورة.</numerusform>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها بكسلان. استعمل 1120 أو قُصّ الصورة.</numerusform>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها %Ln بكسلات. استعمل 1120 أو قُصّ الصورة.</numerusform>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها %Ln بكسلًا. استعمل 1120 أو قُصّ الصورة.</numerusform>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها %Ln بكسل. استعمل 1120 أو قُصّ الصورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Cut the picture.</source>
        <translation>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها أقل من بكسل. قُصّ الصورة.</numerusform>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها بكسل واحد. قُصّ الصورة.</numerusform>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها بكسلان. قُصّ الصورة.</numerusform>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها %Ln بكسلات. قُصّ الصورة.</numerusform>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها %Ln بكسلًا. قُصّ الصورة.</numerusform>
            <numerusform>قد لا تُقرأ الكتابة الصغيرة: ارتفاعها %Ln بكسل. قُصّ الصورة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Small print: 560 or more.</source>
        <translation>للكتابة الصغيرة: 560 أو أكثر.</translation>
    </message>
    <message>
        <source>Auto chose %1 because there are many pictures.</source>
        <translation>اختير %1 تلقائيًا لأن الصور كثيرة.</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1 because the picture holds much text.</source>
        <translation>للكتابة الصغيرة: 560 أو أكثر. اختير %1 تلقائيًا لأن في الصورة نصًا كثيرًا.</translation>
    </message>
    <message>
        <source>Auto chose %1: the built-in model was made with it.</source>
        <translation>اختير %1 تلقائيًا: النموذج المدمج صُنع به.</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1, as for photos.</source>
        <translation>للكتابة الصغيرة: 560 أو أكثر. اختير %1 تلقائيًا كما للصور الفوتوغرافية.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln picture(s) (%1)</source>
        <extracomment>%1: a number of tokens, such as &quot;792 tokens&quot;</extracomment>
        <translation>
            <numerusform>لا صور للنظر (%1)</numerusform>
            <numerusform>ينظر إلى صورة واحدة (%1)</numerusform>
            <numerusform>ينظر إلى صورتين (%1)</numerusform>
            <numerusform>ينظر إلى %Ln صور (%1)</numerusform>
            <numerusform>ينظر إلى %Ln صورة (%1)</numerusform>
            <numerusform>ينظر إلى %Ln صورة (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, listening to %2</source>
        <translation>%1، ويستمع إلى %2</translation>
    </message>
    <message>
        <source>Listening, %1</source>
        <translation>يستمع، %1</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>This field takes JSON. Write it with its brackets.</source>
        <translation>يأخذ هذا الحقل JSON. اكتبه بأقواسه.</translation>
    </message>
    <message>
        <source>This field takes a number, such as 24.05.</source>
        <translation>يأخذ هذا الحقل عددًا، مثل 24.05.</translation>
    </message>
    <message>
        <source>This field takes a whole number, such as 24.</source>
        <translation>يأخذ هذا الحقل عددًا صحيحًا، مثل 24.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>This field takes yes or no.</source>
        <translation>يأخذ هذا الحقل نعم أو لا.</translation>
    </message>
    <message>
        <source>This field takes a date, such as 2026-11-29.</source>
        <translation>يأخذ هذا الحقل تاريخًا، مثل 2026-11-29.</translation>
    </message>
    <message>
        <source>This field takes one of: %1.</source>
        <translation>يأخذ هذا الحقل واحدًا من: %1.</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Choose what is read</source>
        <translation>اختيار ما يُقرأ</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>المخطط</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>لا حقول</numerusform>
            <numerusform>حقل واحد</numerusform>
            <numerusform>حقلان</numerusform>
            <numerusform>%n حقول</numerusform>
            <numerusform>%n حقلًا</numerusform>
            <numerusform>%n حقل</numerusform>
        </translation>
    </message>
    <message>
        <source>What is read of each file</source>
        <translation>ما يُقرأ من كل ملف</translation>
    </message>
    <message>
        <source>How rows are shown</source>
        <translation>كيفية عرض الصفوف</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>JSON الخام</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) as</source>
        <translation>
            <numerusform>لا صفوف للتصدير بصيغة</numerusform>
            <numerusform>تصدير صف واحد بصيغة</numerusform>
            <numerusform>تصدير صفين بصيغة</numerusform>
            <numerusform>تصدير %n صفوف بصيغة</numerusform>
            <numerusform>تصدير %n صفًا بصيغة</numerusform>
            <numerusform>تصدير %n صف بصيغة</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>تصدير بصيغة %1</translation>
    </message>
</context>
<context>
    <name>BatchCell</name>
    <message>
        <source>not on it</source>
        <translation>ليس فيه</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>معدَّل</translation>
    </message>
</context>
<context>
    <name>BatchDetail</name>
    <message>
        <source>Picture of %1</source>
        <translation>صورة %1</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1، الصف %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>الصف %1</translation>
    </message>
    <message>
        <source>The model read</source>
        <translation>قرأ النموذج</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>تكتب أنت</translation>
    </message>
    <message>
        <source>The row as JSON</source>
        <translation>الصف بصيغة JSON</translation>
    </message>
    <message>
        <source>Run row again</source>
        <translation>تشغيل الصف من جديد</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>نسخ JSON</translation>
    </message>
    <message>
        <source>not on it</source>
        <translation>ليس فيه</translation>
    </message>
</context>
<context>
    <name>BatchFiles</name>
    <message>
        <source>The PDF wants a password. Save it without one, and choose that file instead.</source>
        <translation>يطلب ملف PDF كلمة مرور. احفظه بلا كلمة مرور واختر ذلك الملف بدلًا منه.</translation>
    </message>
    <message>
        <source>There is nothing in this file that a model can read. Choose another one.</source>
        <translation>ليس في هذا الملف ما يستطيع نموذج قراءته. اختر غيره.</translation>
    </message>
</context>
<context>
    <name>BatchFilesCards</name>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Read files</source>
        <translation>قراءة ملفات</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Pictures, PDF, documents, sound. Space marks several.</source>
        <translation>صور وPDF ومستندات وصوت. مفتاح المسافة يحدد عدة ملفات.</translation>
    </message>
    <message>
        <source>Read another file</source>
        <translation>قراءة ملف آخر</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>التصدير إلى</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>لم يُكتب أي صف في %1</numerusform>
            <numerusform>كُتب صف واحد في %1</numerusform>
            <numerusform>كُتب صفان في %1</numerusform>
            <numerusform>كُتبت %n صفوف في %1</numerusform>
            <numerusform>كُتب %n صفًا في %1</numerusform>
            <numerusform>كُتب %n صف في %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchQueue</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>تم %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>لم يفشل شيء</numerusform>
            <numerusform>فشل واحد</numerusform>
            <numerusform>فشل اثنان</numerusform>
            <numerusform>فشلت %n</numerusform>
            <numerusform>فشل %n</numerusform>
            <numerusform>فشل %n</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>بقي نحو %1 ث</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقف مؤقت</translation>
    </message>
    <message>
        <source>Rows that are done</source>
        <translation>الصفوف المنجزة</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Each file becomes a row: a receipt, a letter, a screenshot.</source>
        <translation>يصبح كل ملف صفًا: إيصال أو رسالة أو لقطة شاشة.</translation>
    </message>
    <message>
        <source>Run failed ones again</source>
        <translation>تشغيل الفاشلة من جديد</translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>مسح…</translation>
    </message>
    <message>
        <source>Drop files here, or choose …</source>
        <translation>أفلت الملفات هنا، أو اختر…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Clear all rows?</source>
        <translation>مسح كل الصفوف؟</translation>
    </message>
    <message>
        <source>The files stay where they are; what was read of them goes.</source>
        <translation>تبقى الملفات في مكانها؛ ويزول ما قُرئ منها.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>BatchQueueRow</name>
    <message>
        <source>waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>working · reading the file</source>
        <translation>يعمل · تجري قراءة الملف</translation>
    </message>
    <message>
        <source>working</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>تشغيل من جديد</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>تشغيل %1 من جديد</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>استبدال…</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>استبدال %1</translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation>إعادة الإدراج</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Take %1 back in</source>
        <translation>إعادة إدراج %1</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>استبعاد %1</translation>
    </message>
</context>
<context>
    <name>BatchRaw</name>
    <message>
        <source>Rows as JSON</source>
        <translation>الصفوف بصيغة JSON</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>Choose what is read: a template, or a schema of your own. Each file becomes a row of a table.</source>
        <translation>اختر ما يُقرأ: قالبًا، أو مخططًا من وضعك. يصبح كل ملف صفًا في جدول.</translation>
    </message>
    <message>
        <source>Drop receipts, letters or screenshots here. Each becomes a row.</source>
        <translation>أفلت هنا إيصالات أو رسائل أو لقطات شاشة. يصبح كل منها صفًا.</translation>
    </message>
</context>
<context>
    <name>BatchTableRow</name>
    <message>
        <source>not on it</source>
        <translation>ليس فيه</translation>
    </message>
    <message>
        <source>failed · %1, no values</source>
        <translation>فشل · %1، بلا قيم</translation>
    </message>
    <message>
        <source>left out · %1</source>
        <translation>مستبعد · %1</translation>
    </message>
</context>
<context>
    <name>BoxedText</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>لا محارف مخفية</numerusform>
            <numerusform>محرف مخفي واحد</numerusform>
            <numerusform>محرفان مخفيان</numerusform>
            <numerusform>%Ln محارف مخفية</numerusform>
            <numerusform>%Ln محرفًا مخفيًا</numerusform>
            <numerusform>%Ln محرف مخفي</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchPager</name>
    <message>
        <source>Previous version</source>
        <translation>النسخة السابقة</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 من %L2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>النسخة التالية</translation>
    </message>
</context>
<context>
    <name>CallButtons</name>
    <message>
        <source>Allow once</source>
        <translation>السماح مرة واحدة</translation>
    </message>
    <message>
        <source>Allow for this chat</source>
        <translation>السماح في هذه المحادثة</translation>
    </message>
    <message>
        <source>Always for this tool</source>
        <translation>دائمًا لهذه الأداة</translation>
    </message>
    <message>
        <source>Edit arguments</source>
        <translation>تعديل الوسيطات</translation>
    </message>
    <message>
        <source>Take these arguments</source>
        <translation>اعتماد هذه الوسيطات</translation>
    </message>
    <message>
        <source>Deny and say this</source>
        <translation>الرفض وقول هذا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Deny and say why</source>
        <translation>الرفض مع ذكر السبب</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>رفض</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Press to close</source>
        <translation>اضغط للإغلاق</translation>
    </message>
    <message>
        <source>Press to see arguments and result</source>
        <translation>اضغط لرؤية الوسيطات والنتيجة</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>استغرق وقتًا أطول من اللازم</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>running</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>ينتظر دوره</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 م.ث</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 ث</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>إيقاف %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>إعادة محاولة %1</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Pictures, sound, video, PDF and documents. Space marks several.</source>
        <translation>صور وصوت وفيديو وPDF ومستندات. مفتاح المسافة يحدد عدة ملفات.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>هذا المجلد فارغ.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>حفظ الملف</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>تم الحفظ</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save chart</source>
        <translation>حفظ الرسم البياني</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>تم الحفظ</translation>
    </message>
    <message>
        <source>The chart could not be saved there. Choose another folder.</source>
        <translation>تعذّر حفظ الرسم البياني هناك. اختر مجلدًا آخر.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart</source>
        <translation>رسم بياني</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Your chats appear here.</source>
        <translation>ستظهر محادثاتك هنا.</translation>
    </message>
</context>
<context>
    <name>ChatSection</name>
    <message>
        <source>Chat</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>الإرسال بـ</translation>
    </message>
    <message>
        <source>Enter begins a new line.</source>
        <translation>يبدأ Enter سطرًا جديدًا.</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation>يبدأ Shift+Enter سطرًا جديدًا.</translation>
    </message>
    <message>
        <source>return key</source>
        <translation>مفتاح الإدخال</translation>
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
        <translation>التفكير في المحادثات الجديدة</translation>
    </message>
    <message>
        <source>The model thinks before it answers: slower, and better at what is hard. Each chat has its own switch.</source>
        <translation>يفكّر النموذج قبل أن يجيب: أبطأ، وأفضل في الأمور الصعبة. لكل محادثة مفتاحها.</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>استدلال</translation>
    </message>
    <message>
        <source>Let the model name chats</source>
        <translation>السماح للنموذج بتسمية المحادثات</translation>
    </message>
    <message>
        <source>After their first answer, once it has nothing else to do. Names of yours stay, and the built-in model names none.</source>
        <translation>بعد إجابتها الأولى، حين لا يكون لديه عمل آخر. تبقى الأسماء التي وضعتها، ولا يسمّي النموذج المضمّن شيئًا.</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>عناوين أسماء</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>أبلغني عند اكتمال إجابة طويلة</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when it took more than 10 seconds and the window was not in front.</source>
        <translation>بإشعار من سطح المكتب، إذا استغرقت أكثر من 10 ثوانٍ ولم تكن النافذة في الأمام.</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>إشعارات</translation>
    </message>
    <message>
        <source>Show its first words there</source>
        <translation>عرض كلماتها الأولى فيه</translation>
    </message>
    <message>
        <source>Others may read your screen. Words of private chats are never shown.</source>
        <translation>قد يقرأ آخرون شاشتك. لا تُعرض كلمات المحادثات الخاصة أبدًا.</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message numerus="yes">
        <source>%1 code, %Ln line(s)</source>
        <translation>
            <numerusform>شفرة %1، بلا أسطر</numerusform>
            <numerusform>شفرة %1، سطر واحد</numerusform>
            <numerusform>شفرة %1، سطران</numerusform>
            <numerusform>شفرة %1، %Ln أسطر</numerusform>
            <numerusform>شفرة %1، %Ln سطرًا</numerusform>
            <numerusform>شفرة %1، %Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>نص</translation>
    </message>
    <message numerus="yes">
        <source>Code continued, %Ln line(s)</source>
        <translation>
            <numerusform>تتمة الشفرة، بلا أسطر</numerusform>
            <numerusform>تتمة الشفرة، سطر واحد</numerusform>
            <numerusform>تتمة الشفرة، سطران</numerusform>
            <numerusform>تتمة الشفرة، %Ln أسطر</numerusform>
            <numerusform>تتمة الشفرة، %Ln سطرًا</numerusform>
            <numerusform>تتمة الشفرة، %Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>لا محارف مخفية</numerusform>
            <numerusform>محرف مخفي واحد</numerusform>
            <numerusform>محرفان مخفيان</numerusform>
            <numerusform>%Ln محارف مخفية</numerusform>
            <numerusform>%Ln محرفًا مخفيًا</numerusform>
            <numerusform>%Ln محرف مخفي</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>أرقام الأسطر</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>التفاف</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>التفاف الأسطر الطويلة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save code as a file</source>
        <translation>حفظ الشفرة في ملف</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>نسخ الشفرة</translation>
    </message>
</context>
<context>
    <name>CodeSaving</name>
    <message>
        <source>Save code</source>
        <translation>حفظ الشفرة</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>تم الحفظ</translation>
    </message>
</context>
<context>
    <name>ColumnTitle</name>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1، ترتيب تنازلي</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1، ترتيب تصاعدي</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>You: %1</source>
        <translation>أنت: %1</translation>
    </message>
    <message numerus="yes">
        <source>Two of %n answer(s)</source>
        <translation>
            <numerusform>اثنتان من لا شيء</numerusform>
            <numerusform>اثنتان من إجابة واحدة</numerusform>
            <numerusform>كلتا الإجابتين</numerusform>
            <numerusform>اثنتان من %n إجابات</numerusform>
            <numerusform>اثنتان من %n إجابة</numerusform>
            <numerusform>اثنتان من %n إجابة</numerusform>
        </translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>إجابتان</translation>
    </message>
    <message>
        <source>%1 only in this answer</source>
        <translation>‏%1 في هذه الإجابة فقط</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>مسطّر</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>تمييز الفروق</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>←  → choose a side     Alt ←  → other answers on this side     Enter keep     Esc back to the chat</source>
        <translation>←  → اختيار جهة     Alt ←  → إجابات أخرى في هذه الجهة     Enter احتفاظ     Esc العودة إلى المحادثة</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>Answer %1 of %2, %3</source>
        <translation>الإجابة %1 من %2، %3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>مختارة</translation>
    </message>
    <message>
        <source>shown in the chat</source>
        <translation>معروضة في المحادثة</translation>
    </message>
    <message>
        <source>Words of answer %1</source>
        <translation>كلمات الإجابة %1</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>الاحتفاظ بهذه</translation>
    </message>
    <message>
        <source>Keep answer %1</source>
        <translation>الاحتفاظ بالإجابة %1</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>محادثة جديدة من هنا</translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation>نسخ الإجابة %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Ask Nano anything about Cabochon</source>
        <translation>اسأل Nano عن أي شيء يخص Cabochon</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>اسأل عمّا تشاء</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>التفكير</translation>
    </message>
    <message>
        <source>Let the model think before it answers</source>
        <translation>دع النموذج يفكّر قبل أن يجيب</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Waiting for your decision above</source>
        <translation>في انتظار قرارك أعلاه</translation>
    </message>
    <message>
        <source>Tools %L1</source>
        <translation>الأدوات %L1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>Which tools the model may ask for</source>
        <translation>الأدوات التي يجوز للنموذج طلبها</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Hold answers to a JSON Schema</source>
        <translation>إلزام الإجابات بمخطط JSON Schema</translation>
    </message>
    <message>
        <source>Schema: %1</source>
        <translation>المخطط: %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>The old file is kept as a backup.</source>
        <translation>يُحتفظ بالملف القديم نسخةً احتياطية.</translation>
    </message>
    <message>
        <source>Hide arguments</source>
        <translation>إخفاء الوسيطات</translation>
    </message>
    <message>
        <source>All arguments</source>
        <translation>كل الوسيطات</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>سبب الرفض</translation>
    </message>
    <message>
        <source>What should it do instead?</source>
        <translation>ماذا عليه أن يفعل بدلًا من ذلك؟</translation>
    </message>
</context>
<context>
    <name>ContextPill</name>
    <message>
        <source>%1 of %2, without the oldest</source>
        <translation>%1 من %2، دون الأقدم</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>What happens when the chat no longer fits</source>
        <translation>ما يحدث حين لا تتسع المحادثة</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens of context used</source>
        <translation>%L1 من %L2 رمز من السياق مستخدَم</translation>
    </message>
    <message>
        <source>When the chat is too long: stop and ask</source>
        <translation>حين تطول المحادثة: التوقف والسؤال</translation>
    </message>
    <message>
        <source>When the chat is too long: leave out the oldest messages</source>
        <translation>حين تطول المحادثة: ترك أقدم الرسائل</translation>
    </message>
</context>
<context>
    <name>ContextSlider</name>
    <message>
        <source>Context: %1</source>
        <translation>السياق: %1</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>الاحتفاظ بهذه المحادثة</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>تثبيت في الأعلى</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>نقل إلى مجلد…</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Copy the chat</source>
        <translation>نسخ المحادثة</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>تصدير…</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>private</source>
        <translation>خاصة</translation>
    </message>
    <message>
        <source>%1, answering</source>
        <translation>%1، تجري الإجابة</translation>
    </message>
    <message>
        <source>%1, new answer</source>
        <translation>%1، إجابة جديدة</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>حذف %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1، في الانتظار</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>CopyWordsButton</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>CropCard</name>
    <message>
        <source>Crop %1</source>
        <translation>قص %1</translation>
    </message>
    <message>
        <source>%1×%2 pixels · %3</source>
        <translation>%1×%2 بكسل · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw the part that stays</source>
        <translation>ارسم الجزء الذي يبقى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Only this part stays; the picture can be had back</source>
        <translation>يبقى هذا الجزء وحده، ويمكن استرجاع الصورة</translation>
    </message>
</context>
<context>
    <name>CutTools</name>
    <message>
        <source>Crop</source>
        <translation>قص</translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln tile(s)</source>
        <translation>
            <numerusform>دون تقسيم</numerusform>
            <numerusform>تقسيم إلى جزء واحد</numerusform>
            <numerusform>تقسيم إلى جزأين</numerusform>
            <numerusform>تقسيم إلى %Ln أجزاء</numerusform>
            <numerusform>تقسيم إلى %Ln جزءًا</numerusform>
            <numerusform>تقسيم إلى %Ln جزء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>جمعها من جديد</translation>
    </message>
    <message>
        <source>Undo crop</source>
        <translation>التراجع عن القص</translation>
    </message>
    <message>
        <source>Keep a part of the picture, which is seen larger (C)</source>
        <translation>الاحتفاظ بجزء من الصورة يُرى أكبر (C)</translation>
    </message>
    <message>
        <source>%1 × %2 overlapping parts, each looked at as closely as the whole is now (T)</source>
        <translation>%1 × %2 أجزاء متداخلة، يُدقَّق في كل منها كما يُدقَّق الآن في الكل (T)</translation>
    </message>
    <message>
        <source>The whole picture comes back (U)</source>
        <translation>تعود الصورة كاملة (U)</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Chats on this disk</source>
        <translation>المحادثات على هذا القرص</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>لا شيء: لا تُكتب المحادثات في هذه الجلسة.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 في %2</translation>
    </message>
    <message>
        <source>folder history size space</source>
        <translation>مجلد سجل حجم مساحة</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Cabochon makes one a day and keeps the last three, beside the chats.</source>
        <translation>ينشئ Cabochon نسخة كل يوم ويحتفظ بآخر ثلاث بجانب المحادثات.</translation>
    </message>
    <message>
        <source>backup restore</source>
        <translation>نسخ احتياطي استعادة</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>إنشاء نسخة الآن</translation>
    </message>
    <message>
        <source>backup restore copy</source>
        <translation>نسخ احتياطي استعادة نسخة</translation>
    </message>
    <message>
        <source>Go back to it …</source>
        <translation>العودة إليها…</translation>
    </message>
    <message>
        <source>Go back to the copy of %1</source>
        <translation>العودة إلى نسخة %1</translation>
    </message>
    <message>
        <source>Go back to the chats of %1?</source>
        <translation>العودة إلى محادثات %1؟</translation>
    </message>
    <message>
        <source>They take the place of all chats that are here now. Those are kept as a file in the same folder. Private chats stay open.</source>
        <translation>تحل محل كل المحادثات الموجودة الآن. تُحفظ هذه ملفًا في المجلد نفسه. تبقى المحادثات الخاصة مفتوحة.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>العودة</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Microphone</source>
        <translation>ميكروفون</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>اختيار الميكروفون</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Change to %1: %2 lines added, %3 removed</source>
        <translation>تغيير في %1: الأسطر المضافة %2، والمزالة %3</translation>
    </message>
</context>
<context>
    <name>DownloadClosing</name>
    <message>
        <source>A model is still arriving</source>
        <translation>لا يزال تنزيل نموذج جاريًا</translation>
    </message>
    <message>
        <source>It can go on without the window; Cabochon ends once it is here. Or it goes on where it is at the next start.</source>
        <translation>يمكن أن يستمر التنزيل من دون النافذة، وينتهي Cabochon عند اكتماله. أو يُستأنف من حيث هو عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>المتابعة من دون النافذة</translation>
    </message>
</context>
<context>
    <name>DownloadPill</name>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>لا تنزيلات</numerusform>
            <numerusform>تنزيل واحد</numerusform>
            <numerusform>تنزيلان</numerusform>
            <numerusform>%n تنزيلات</numerusform>
            <numerusform>%n تنزيلًا</numerusform>
            <numerusform>%n تنزيل</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the download</source>
        <translation>إظهار التنزيل</translation>
    </message>
    <message>
        <source>Download: %1</source>
        <translation>التنزيل: %1</translation>
    </message>
</context>
<context>
    <name>DraftMark</name>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
</context>
<context>
    <name>DraftTokens</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 من %2 مستعملة</translation>
    </message>
</context>
<context>
    <name>DrawerShade</name>
    <message>
        <source>Close the sidebar</source>
        <translation>إغلاق الشريط الجانبي</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Open this model</source>
        <translation>فتح هذا النموذج</translation>
    </message>
    <message>
        <source>Import these chats</source>
        <translation>استيراد هذه المحادثات</translation>
    </message>
    <message>
        <source>Drop files of this computer: pictures, sound, PDF and documents are attached, one Gemma 4 model file (.gguf) is opened, exported chats (.json, .zip) are imported.</source>
        <translation>أفلت ملفات من هذا الحاسوب: تُرفق الصور والصوت وملفات PDF والمستندات، ويُفتح ملف نموذج Gemma 4 واحد بصيغة GGUF، وتُستورد المحادثات المصدَّرة (JSON أو ZIP).</translation>
    </message>
    <message>
        <source>Attach this picture</source>
        <translation>إرفاق هذه الصورة</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here</source>
        <translation>لا يمكن هنا إفلات سوى ملفات هذا الحاسوب</translation>
    </message>
    <message>
        <source>Read by the schema, a row for each</source>
        <translation>تُقرأ بحسب المخطط، صف لكل منها</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>What is this?</source>
        <translation>ما هذا؟</translation>
    </message>
    <message>
        <source>“What is Cabochon?”</source>
        <translation>«What is Cabochon?»</translation>
    </message>
    <message>
        <source>Is it private?</source>
        <translation>هل هو خاص؟</translation>
    </message>
    <message>
        <source>Where what you type goes</source>
        <translation>إلى أين يذهب ما تكتبه</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>تعرّف على البرنامج</translation>
    </message>
    <message>
        <source>“How do I turn on thinking?”</source>
        <translation>«How do I turn on thinking?»</translation>
    </message>
    <message>
        <source>Pull out the data</source>
        <translation>استخراج البيانات</translation>
    </message>
    <message>
        <source>Turn a sentence into JSON</source>
        <translation>تحويل جملة إلى JSON</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>شرح شيء ما</translation>
    </message>
    <message>
        <source>How a heat pump works</source>
        <translation>كيف تعمل المضخة الحرارية</translation>
    </message>
    <message>
        <source>How does a heat pump work? Explain it simply.</source>
        <translation>كيف تعمل المضخة الحرارية؟ اشرح ذلك ببساطة.</translation>
    </message>
    <message>
        <source>Find the right words</source>
        <translation>إيجاد الكلمات المناسبة</translation>
    </message>
    <message>
        <source>Decline an invitation kindly</source>
        <translation>الاعتذار بلطف عن دعوة</translation>
    </message>
    <message>
        <source>Write a short, kind message that declines an invitation to a birthday party.</source>
        <translation>اكتب رسالة قصيرة ولطيفة للاعتذار عن دعوة إلى حفلة عيد ميلاد.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Train, car or plane for 600 km</source>
        <translation>القطار أم السيارة أم الطائرة لمسافة 600 كم</translation>
    </message>
    <message>
        <source>Compare train, car and plane for a journey of 600 km, as a table.</source>
        <translation>قارن في جدول بين القطار والسيارة والطائرة لرحلة طولها 600 كم.</translation>
    </message>
    <message>
        <source>Write code</source>
        <translation>كتابة شفرة</translation>
    </message>
    <message>
        <source>Rename files by their date</source>
        <translation>إعادة تسمية الملفات حسب تاريخها</translation>
    </message>
    <message>
        <source>Write a Python script that puts each file&apos;s date in front of its name.</source>
        <translation>اكتب برنامج Python يضع تاريخ كل ملف قبل اسمه.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export to</source>
        <translation>تصدير إلى</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>A folder with a file for each chat is made.</source>
        <translation>يُنشأ مجلد فيه ملف لكل محادثة.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>استيراد محادثات</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation>محادثات مصدَّرة ‏(*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</source>
        <translation>صادرات ChatGPT وClaude وLM Studio وOpen WebUI وCabochon: ‏JSON أو JSONL أو ZIP</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) written to %1</source>
        <translation>
            <numerusform>لم تُكتب محادثات في %1</numerusform>
            <numerusform>كُتبت محادثة واحدة في %1</numerusform>
            <numerusform>كُتبت محادثتان في %1</numerusform>
            <numerusform>كُتبت %n محادثات في %1</numerusform>
            <numerusform>كُتبت %n محادثة في %1</numerusform>
            <numerusform>كُتبت %n محادثة في %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>لم تُستورد محادثات</numerusform>
            <numerusform>استُوردت محادثة واحدة</numerusform>
            <numerusform>استُوردت محادثتان</numerusform>
            <numerusform>استُوردت %n محادثات</numerusform>
            <numerusform>استُوردت %n محادثة</numerusform>
            <numerusform>استُوردت %n محادثة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>لا شيء منها كان هنا</numerusform>
            <numerusform>واحدة كانت هنا من قبل</numerusform>
            <numerusform>اثنتان كانتا هنا من قبل</numerusform>
            <numerusform>%n كانت هنا من قبل</numerusform>
            <numerusform>%n كانت هنا من قبل</numerusform>
            <numerusform>%n كانت هنا من قبل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text with its marks, for editors and notes: the branch that is shown.</source>
        <translation>نص بعلاماته، للمحررات والملاحظات: الفرع المعروض.</translation>
    </message>
    <message>
        <source>A page for any browser: the branch that is shown.</source>
        <translation>صفحة لأي متصفح: الفرع المعروض.</translation>
    </message>
    <message>
        <source>Pages to print: the branch that is shown.</source>
        <translation>صفحات للطباعة: الفرع المعروض.</translation>
    </message>
    <message>
        <source>Everything, all branches. Cabochon can import it again.</source>
        <translation>كل شيء بجميع الفروع. يستطيع Cabochon استيراده من جديد.</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>تصدير «%1»</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>تصدير المحادثات</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>ما يُصدَّر</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
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
        <translation>مع تفكير النموذج أيضًا</translation>
    </message>
    <message>
        <source>Writing chats</source>
        <translation>جارٍ كتابة المحادثات</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>اختيار المكان…</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
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
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>نسخ بتنسيق JSON</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Folder above (Backspace)</source>
        <translation>المجلد الأعلى (Backspace)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>إنه موجود بالفعل. احفظ مرة أخرى لاستبداله.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder %1</source>
        <translation>المجلد %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>مطابقة حالة الأحرف</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>النتيجة السابقة (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>النتيجة التالية (Enter)</translation>
    </message>
    <message>
        <source>Stop finding (Esc)</source>
        <translation>إنهاء البحث (Esc)</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find a setting</source>
        <translation>البحث عن إعداد</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Will it fit?</source>
        <translation>هل يتسع له الجهاز؟</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>Short keys: 8 bits</source>
        <translation>مفاتيح قصيرة: 8 بت</translation>
    </message>
    <message>
        <source>Keys and values of the context take about half; answers hardly change.</source>
        <translation>تشغل مفاتيح السياق وقيمه نحو النصف؛ ولا تكاد الإجابات تتغير.</translation>
    </message>
    <message>
        <source>Precision of weights</source>
        <translation>دقة الأوزان</translation>
    </message>
    <message>
        <source>Kept for this model: it is opened with this.</source>
        <translation>محفوظ لهذا النموذج: يُفتح به.</translation>
    </message>
    <message>
        <source>Load again with this</source>
        <translation>إعادة التحميل بهذا</translation>
    </message>
    <message>
        <source>As long as fits</source>
        <translation>أطول ما يتسع له</translation>
    </message>
    <message>
        <source>Forgets the context and the keys that were chosen for this model.</source>
        <translation>ينسى السياق والمفاتيح التي اختيرت لهذا النموذج.</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This folder is not there.</source>
        <translation>هذا المجلد غير موجود.</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>هذا ليس مجلدًا.</translation>
    </message>
    <message>
        <source>You may not read this folder.</source>
        <translation>ليس لديك إذن بقراءة هذا المجلد.</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Move “%1” to</source>
        <translation>نقل «%1» إلى</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>بلا مجلد</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>Name of a new folder</source>
        <translation>اسم المجلد الجديد</translation>
    </message>
</context>
<context>
    <name>FolderGrants</name>
    <message>
        <source>Folders for tools</source>
        <translation>مجلدات للأدوات</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>None yet: tools read and change files nowhere.</source>
        <translation>لا شيء بعد: لا تقرأ الأدوات أي ملفات ولا تغيّرها.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Take %1 away from tools</source>
        <translation>سحب %1 من الأدوات</translation>
    </message>
    <message>
        <source>A folder that tools may look into and change</source>
        <translation>مجلد يجوز للأدوات قراءته وتغييره</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>New chat here</source>
        <translation>محادثة جديدة هنا</translation>
    </message>
    <message>
        <source>New folder here</source>
        <translation>مجلد جديد هنا</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>نقل إلى مجلد…</translation>
    </message>
    <message>
        <source>Delete, keep its chats</source>
        <translation>حذف مع الاحتفاظ بمحادثاته</translation>
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
        <translation>المجلد %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>لا محادثات</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتان</numerusform>
            <numerusform>%n محادثات</numerusform>
            <numerusform>%n محادثة</numerusform>
            <numerusform>%n محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>إجابة جديدة</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>مطوي</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>New chat in %1</source>
        <translation>محادثة جديدة في %1</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>التعديل</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
</context>
<context>
    <name>FooterRow</name>
    <message>
        <source>About this answer: %1</source>
        <translation>عن هذه الإجابة: %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>متابعة الإجابة</translation>
    </message>
    <message>
        <source>Go on where the answer ended (G)</source>
        <translation>المتابعة من حيث توقفت الإجابة (G)</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>نسخ الإجابة</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>الإجابة من جديد</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>تعديل الإجابة</translation>
    </message>
    <message>
        <source>Compare with another answer (D)</source>
        <translation>المقارنة بإجابة أخرى (D)</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Formula: %1</source>
        <translation>معادلة: %1</translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation>نسخ LaTeX</translation>
    </message>
</context>
<context>
    <name>FullOutput</name>
    <message>
        <source>Full output of %1</source>
        <translation>الناتج الكامل من %1</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>الناتج الكامل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Private: nothing is written</source>
        <translation>خاصة: لا يُكتب شيء</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>جارٍ فتح %1</translation>
    </message>
    <message>
        <source>Cancel opening</source>
        <translation>إلغاء الفتح</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>لا نموذج</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>جارٍ الفتح</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>اختيار النموذج</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>الجهاز: %1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشفة</translation>
    </message>
    <message>
        <source>Search for the tag %1</source>
        <translation>البحث عن الوسم %1</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>إظهار الشريط الجانبي</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>اختيار الجهاز</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>HubField</name>
    <message>
        <source>Find on Hugging Face …</source>
        <translation>البحث في Hugging Face…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>HubFile</name>
    <message>
        <source>Reading …</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Show plan</source>
        <translation>إظهار الخطة</translation>
    </message>
    <message>
        <source>Will it fit?</source>
        <translation>هل يتسع له الجهاز؟</translation>
    </message>
    <message>
        <source>Show the plan of %1</source>
        <translation>إظهار خطة %1</translation>
    </message>
    <message>
        <source>Will %1 fit?</source>
        <translation>هل يتسع الجهاز لـ %1؟</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>في القائمة</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>تنزيل %1</translation>
    </message>
</context>
<context>
    <name>HubRepository</name>
    <message>
        <source>asks for an agreement</source>
        <translation>يطلب الموافقة على اتفاقية</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>يجري السؤال…</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>إخفاء الملفات</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Hide the files of %1</source>
        <translation>إخفاء ملفات %1</translation>
    </message>
    <message>
        <source>Show the files of %1</source>
        <translation>إظهار ملفات %1</translation>
    </message>
    <message>
        <source>Give a token …</source>
        <translation>إدخال رمز وصول…</translation>
    </message>
</context>
<context>
    <name>HubResults</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Close results</source>
        <translation>إغلاق النتائج</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>OpenAI messages</source>
        <translation>رسائل OpenAI</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading %1</source>
        <translation>جارٍ قراءة %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>جارٍ استيراد %1</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>لا يمكن استيراد %1</translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>استيراد لا شيء؟</numerusform>
            <numerusform>استيراد محادثة واحدة؟</numerusform>
            <numerusform>استيراد محادثتين؟</numerusform>
            <numerusform>استيراد %n محادثات؟</numerusform>
            <numerusform>استيراد %n محادثة؟</numerusform>
            <numerusform>استيراد %n محادثة؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>لا جديد في %1</translation>
    </message>
    <message numerus="yes">
        <source>From %1, with %n message(s).</source>
        <translation>
            <numerusform>من %1، بلا رسائل.</numerusform>
            <numerusform>من %1، برسالة واحدة.</numerusform>
            <numerusform>من %1، برسالتين.</numerusform>
            <numerusform>من %1، بعدد %n رسائل.</numerusform>
            <numerusform>من %1، بعدد %n رسالة.</numerusform>
            <numerusform>من %1، بعدد %n رسالة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) of the file are here already and stay as they are.</source>
        <translation>
            <numerusform>لا محادثات من الملف هنا من قبل.</numerusform>
            <numerusform>محادثة واحدة من الملف موجودة هنا وتبقى كما هي.</numerusform>
            <numerusform>محادثتان من الملف موجودتان هنا وتبقيان كما هما.</numerusform>
            <numerusform>%n محادثات من الملف موجودة هنا وتبقى كما هي.</numerusform>
            <numerusform>%n محادثة من الملف موجودة هنا وتبقى كما هي.</numerusform>
            <numerusform>%n محادثة من الملف موجودة هنا وتبقى كما هي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) are not in it; their names stay.</source>
        <translation>
            <numerusform>لا ملفات مرفقة ناقصة.</numerusform>
            <numerusform>ملف مرفق واحد ليس فيه؛ يبقى اسمه.</numerusform>
            <numerusform>ملفان مرفقان ليسا فيه؛ يبقى اسماهما.</numerusform>
            <numerusform>%n ملفات مرفقة ليست فيه؛ تبقى أسماؤها.</numerusform>
            <numerusform>%n ملفًا مرفقًا ليست فيه؛ تبقى أسماؤها.</numerusform>
            <numerusform>%n ملف مرفق ليست فيه؛ تبقى أسماؤها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) cannot be read:</source>
        <translation>
            <numerusform>كل المحادثات مقروءة:</numerusform>
            <numerusform>تعذّرت قراءة محادثة واحدة:</numerusform>
            <numerusform>تعذّرت قراءة محادثتين:</numerusform>
            <numerusform>تعذّرت قراءة %n محادثات:</numerusform>
            <numerusform>تعذّرت قراءة %n محادثة:</numerusform>
            <numerusform>تعذّرت قراءة %n محادثة:</numerusform>
        </translation>
    </message>
    <message>
        <source>Chats that cannot be read</source>
        <translation>محادثات تعذّرت قراءتها</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Result as a tree, of which the beginning is shown</source>
        <translation>النتيجة شجرةً، ويُعرض منها أولها</translation>
    </message>
    <message>
        <source>Result as a tree</source>
        <translation>النتيجة شجرةً</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>لا قيم</numerusform>
            <numerusform>قيمة واحدة</numerusform>
            <numerusform>قيمتان</numerusform>
            <numerusform>%Ln قيم</numerusform>
            <numerusform>%Ln قيمةً</numerusform>
            <numerusform>%Ln قيمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>New private chat</source>
        <translation>محادثة خاصة جديدة</translation>
    </message>
    <message>
        <source>New private chat, never written</source>
        <translation>محادثة خاصة جديدة، لا تُحفظ أبدًا</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>الانتقال إلى حقل الرسالة</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>إيقاف الإجابة</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>القراءة إلى الوراء</translation>
    </message>
    <message>
        <source>Read back, go to the end</source>
        <translation>الرجوع في القراءة، الانتقال إلى النهاية</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>متابعة القراءة</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>الانتقال إلى النهاية</translation>
    </message>
    <message>
        <source>Thinking on or off</source>
        <translation>تشغيل التفكير أو إيقافه</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>فتح ملف نموذج</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>اختيار النموذج</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>اختيار الجهاز</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>إظهار الشريط الجانبي أو إخفاؤه</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>المحادثة التالية</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>المحادثة السابقة</translation>
    </message>
    <message>
        <source>Search chats and actions</source>
        <translation>البحث في المحادثات والأوامر</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Rename this chat</source>
        <translation>إعادة تسمية هذه المحادثة</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>Move this chat to a folder</source>
        <translation>نقل هذه المحادثة إلى مجلد</translation>
    </message>
    <message>
        <source>Tags of this chat</source>
        <translation>وسوم هذه المحادثة</translation>
    </message>
    <message>
        <source>Copy this chat</source>
        <translation>نسخ هذه المحادثة</translation>
    </message>
    <message>
        <source>Archive this chat</source>
        <translation>أرشفة هذه المحادثة</translation>
    </message>
    <message>
        <source>Archive a chat, or put it back</source>
        <translation>أرشفة محادثة أو إرجاعها</translation>
    </message>
    <message>
        <source>Delete this chat</source>
        <translation>حذف هذه المحادثة</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>الأرشيف والمهملات</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>فتح المهملات</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>تصدير المحادثات</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>استيراد محادثات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Text as it comes</source>
        <translation>النص بحجمه الأصلي</translation>
    </message>
    <message>
        <source>On a stopped answer: go on</source>
        <translation>على إجابة متوقفة: متابعة</translation>
    </message>
    <message>
        <source>On a chat: rename, delete</source>
        <translation>على محادثة: إعادة التسمية، حذف</translation>
    </message>
    <message>
        <source>On a folder: collapse, open</source>
        <translation>على مجلد: طي، فتح</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>ما يمكن فعله هنا أيضًا</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Walk through the parts of the window</source>
        <translation>التنقل بين أجزاء النافذة</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>الجزء السابق من النافذة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>هذه المفاتيح</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>تعديل آخر سؤال</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>تخطي التفكير</translation>
    </message>
    <message>
        <source>On a message: copy, edit, quote, answer again</source>
        <translation>على رسالة: نسخ، تعديل، اقتباس، إجابة من جديد</translation>
    </message>
    <message>
        <source>On an answer: compare, all its figures</source>
        <translation>على إجابة: مقارنة، كل أرقامها</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>الانتقال إلى سؤال</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Paste as a file</source>
        <translation>لصق كملف</translation>
    </message>
    <message>
        <source>On an attached file: open, how closely to look, move, remove</source>
        <translation>على ملف مرفق: فتح، مقدار التدقيق، نقل، إزالة</translation>
    </message>
    <message>
        <source>Record sound</source>
        <translation>تسجيل صوت</translation>
    </message>
    <message>
        <source>Record sound as long as it is held</source>
        <translation>تسجيل صوت طوال الضغط</translation>
    </message>
    <message>
        <source>Picture of the screen without this window</source>
        <translation>صورة الشاشة دون هذه النافذة</translation>
    </message>
    <message>
        <source>Picture of the screen with this window</source>
        <translation>صورة الشاشة مع هذه النافذة</translation>
    </message>
    <message>
        <source>On a picture with what was found: open, copy as JSON</source>
        <translation>على صورة عليها ما عُثر عليه: فتح، نسخ بتنسيق JSON</translation>
    </message>
    <message>
        <source>On an attached picture: crop, split, make it whole</source>
        <translation>على صورة مرفقة: قص، تقسيم، إعادتها كاملة</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>كل النماذج</translation>
    </message>
    <message>
        <source>Schema of the answers</source>
        <translation>مخطط الإجابات</translation>
    </message>
    <message>
        <source>Structured answers of many files</source>
        <translation>إجابات مهيكلة من ملفات كثيرة</translation>
    </message>
    <message>
        <source>Tools in this chat</source>
        <translation>الأدوات في هذه المحادثة</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key …</source>
        <translation>اضغط مفتاحًا…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>المفتاح %1 مستخدَم لـ «%2».</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>استخدامه هنا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>KeyboardSection</name>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Press the button beside an action, then the key that it is to have. Keys without a button work where the focus is, and stay.</source>
        <translation>اضغط الزر بجانب أمر ثم المفتاح المطلوب له. المفاتيح التي بلا زر تعمل حيث يكون التركيز ولا تتغير.</translation>
    </message>
    <message>
        <source>shortcuts bindings</source>
        <translation>اختصارات مفاتيح</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>إعادة تعيين الكل</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>إعادة تعيين كل المفاتيح</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>لغة النافذة</translation>
    </message>
    <message>
        <source>Words, figures and dates change at once. The model answers in the language of your question.</source>
        <translation>تتغير الكلمات والأرقام والتواريخ فورًا. يجيب النموذج بلغة سؤالك.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
</context>
<context>
    <name>LedgerButton</name>
    <message>
        <source>Figures of this answer</source>
        <translation>أرقام هذه الإجابة</translation>
    </message>
    <message>
        <source>All figures of this answer (L)</source>
        <translation>كل أرقام هذه الإجابة (L)</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level: %1 %</source>
        <translation>المستوى: %1 %</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 غ.ب</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 م.ب/ث</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>بقي %1 ث</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>بقي %1 د</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>بقي %1 س %2 د</translation>
    </message>
    <message>
        <source>days left</source>
        <translation>بقيت أيام</translation>
    </message>
    <message>
        <source>%1K</source>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 رمز/ث</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>يتسع له</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>يُقسَّم</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>على المعالج</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>كبير جدًا</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>موصى به</translation>
    </message>
    <message>
        <source>%1 GB/s and %2 read for each token</source>
        <translation>%1 غ.ب/ث و%2 تُقرأ لكل رمز</translation>
    </message>
    <message>
        <source>How fast it will be is not known yet.</source>
        <translation>لا تُعرف سرعته بعد.</translation>
    </message>
    <message>
        <source>Estimated from %1.</source>
        <translation>مقدَّرة من %1.</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>، و</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a page at %1?</source>
        <translation>هل تريد فتح صفحة على %1؟</translation>
    </message>
    <message>
        <source>Your browser opens it, and the page learns your address. Cabochon asks once for each host.</source>
        <translation>يفتحها متصفحك، وستعرف الصفحة عنوانك. يسأل Cabochon مرة واحدة لكل مضيف.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>LookDial</name>
    <message>
        <source>How closely to look</source>
        <translation>مقدار التدقيق في النظر</translation>
    </message>
    <message>
        <source>%1 · %2×%3</source>
        <translation>%1 · %2×%3</translation>
    </message>
    <message>
        <source>What the model sees of %1</source>
        <translation>ما يراه النموذج من %1</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>ما يراه النموذج</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 بكسل</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>تلقائيًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) at most</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد على الأكثر</numerusform>
            <numerusform>رمزان على الأكثر</numerusform>
            <numerusform>%Ln رموز على الأكثر</numerusform>
            <numerusform>%Ln رمزًا على الأكثر</numerusform>
            <numerusform>%Ln رمز على الأكثر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineLine</name>
    <message>
        <source>This machine is being read …</source>
        <translation>تجري قراءة هذا الحاسوب…</translation>
    </message>
    <message>
        <source>This machine: %1</source>
        <translation>هذا الحاسوب: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Less about this machine</source>
        <translation>أقل عن هذا الحاسوب</translation>
    </message>
    <message>
        <source>More about this machine</source>
        <translation>المزيد عن هذا الحاسوب</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Read and measure again</source>
        <translation>القراءة والقياس من جديد</translation>
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
        <translation>%1 مع ما عُثر عليه</translation>
    </message>
    <message>
        <source>Opens it</source>
        <translation>يفتحه</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>لم يُعثر على موضع</numerusform>
            <numerusform>عُثر على موضع واحد</numerusform>
            <numerusform>عُثر على موضعين</numerusform>
            <numerusform>عُثر على %Ln مواضع</numerusform>
            <numerusform>عُثر على %Ln موضعًا</numerusform>
            <numerusform>عُثر على %Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>نسخ بتنسيق JSON</translation>
    </message>
    <message>
        <source>Boxes and points as the model writes them (C)</source>
        <translation>الأطر والنقاط كما يكتبها النموذج (C)</translation>
    </message>
</context>
<context>
    <name>MediaViewer</name>
    <message>
        <source>seen as %1×%2</source>
        <translation>تُرى بمقاس %1×%2</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>ما رآه النموذج</translation>
    </message>
    <message>
        <source>Exactly the pixels that a model gets (M)</source>
        <translation>البكسلات التي يتلقاها النموذج بعينها (M)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>تكبير (+)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>حفظ %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save it to open it with another program.</source>
        <translation>احفظه لفتحه ببرنامج آخر.</translation>
    </message>
</context>
<context>
    <name>MessageBlocks</name>
    <message>
        <source>(image)</source>
        <translation>(صورة)</translation>
    </message>
    <message>
        <source>(image at %1)</source>
        <translation>(صورة على %1)</translation>
    </message>
</context>
<context>
    <name>MessageFigures</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 رمز/ث</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 في %2 ث</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1، على الأكثر %2</translation>
    </message>
    <message>
        <source>always the likeliest token</source>
        <translation>الرمز الأرجح دائمًا</translation>
    </message>
    <message>
        <source>temperature %1 · top-k %2 · top-p %3</source>
        <translation>درجة الحرارة %1 · top-k %2 · top-p %3</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>من تلقاء نفسها</translation>
    </message>
    <message>
        <source>to call a tool</source>
        <translation>لاستدعاء أداة</translation>
    </message>
    <message>
        <source>at the limit of its length</source>
        <translation>عند حد طولها</translation>
    </message>
    <message>
        <source>at a stop text</source>
        <translation>عند نص توقف</translation>
    </message>
    <message>
        <source>because the context was full</source>
        <translation>لأن السياق امتلأ</translation>
    </message>
    <message>
        <source>because you stopped it</source>
        <translation>لأنك أوقفتها</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>المقروء</translation>
    </message>
    <message>
        <source>%1, of them %2 from the cache</source>
        <translation>%1، منها %2 من الذاكرة المؤقتة</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>التفكير</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>المكتوب</translation>
    </message>
    <message>
        <source>Until the first token</source>
        <translation>حتى أول رمز</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>سرعة القراءة</translation>
    </message>
    <message>
        <source>Writing speed</source>
        <translation>سرعة الكتابة</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>الانتهاء</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>أخذ العينات</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>عدّلتها أنت</translation>
    </message>
    <message>
        <source>thought: %1</source>
        <translation>التفكير: %1</translation>
    </message>
    <message>
        <source>no thinking</source>
        <translation>بلا تفكير</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>درجة الحرارة %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>البذرة %1</translation>
    </message>
</context>
<context>
    <name>MessageFile</name>
    <message>
        <source>Opens it</source>
        <translation>يفتحه</translation>
    </message>
    <message>
        <source>%1 is not here.</source>
        <translation>%1 ليس هنا.</translation>
    </message>
    <message>
        <source>Space plays it, Return opens it</source>
        <translation>المسافة تشغّله، والإدخال يفتحه</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy selection</source>
        <translation>نسخ التحديد</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>نسخ الإجابة</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>نسخ الرسالة</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>نسخ بتنسيق Markdown</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Shift+C</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>تعديل السؤال</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>تعديل وإرسال مجددًا</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>الإجابة من جديد</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>محادثة جديدة من هنا</translation>
    </message>
    <message>
        <source>Copy with formatting</source>
        <translation>نسخ مع التنسيق</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Quote the selection</source>
        <translation>اقتباس التحديد</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>تعديل الإجابة</translation>
    </message>
</context>
<context>
    <name>MicrophoneButton</name>
    <message>
        <source>Record sound</source>
        <translation>تسجيل صوت</translation>
    </message>
    <message>
        <source>Record sound: the open model does not hear</source>
        <translation>تسجيل صوت: النموذج المفتوح لا يسمع</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>in use</source>
        <translation>مستخدَم</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>استخدام %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>تنزيل %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقف مؤقت</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>إيقاف تنزيل %1 مؤقتًا</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>إصلاح %1</translation>
    </message>
    <message>
        <source>Go on downloading %1</source>
        <translation>متابعة تنزيل %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>المزيد عن %1</translation>
    </message>
</context>
<context>
    <name>ModelCardFrame</name>
    <message>
        <source>Give a token …</source>
        <translation>إدخال رمز وصول…</translation>
    </message>
</context>
<context>
    <name>ModelFileDialog</name>
    <message>
        <source>Gemma 4 models (*.gguf)</source>
        <translation>نماذج Gemma 4 ‏(*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Open a Gemma 4 model</source>
        <translation>فتح نموذج Gemma 4</translation>
    </message>
    <message>
        <source>Folders and .gguf files are shown.</source>
        <translation>تُعرض المجلدات وملفات GGUF.</translation>
    </message>
    <message>
        <source>No folders and no .gguf files here.</source>
        <translation>لا توجد هنا مجلدات ولا ملفات GGUF.</translation>
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
        <translation>مضمّن</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>فتح ملف نموذج…</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>كل النماذج</translation>
    </message>
</context>
<context>
    <name>ModelMore</name>
    <message>
        <source>Verify again</source>
        <translation>التحقق من جديد</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Move to the bin …</source>
        <translation>نقل إلى المهملات…</translation>
    </message>
    <message>
        <source>Give this download up …</source>
        <translation>التخلي عن هذا التنزيل…</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>البحث عن تحديث</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>إعادة التسمية…</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>being read: %1 %</source>
        <translation>تجري القراءة: %1 %</translation>
    </message>
    <message>
        <source>here, verified</source>
        <translation>هنا، تم التحقق منه</translation>
    </message>
    <message>
        <source>here, verified today</source>
        <translation>هنا، تم التحقق منه اليوم</translation>
    </message>
    <message>
        <source>here, verified on %1</source>
        <translation>هنا، تم التحقق منه في %1</translation>
    </message>
    <message>
        <source>here, as it was when it came</source>
        <translation>هنا، كما كان حين وصل</translation>
    </message>
    <message>
        <source>here, not verified</source>
        <translation>هنا، لم يُتحقق منه</translation>
    </message>
    <message>
        <source>here, changed since it came</source>
        <translation>هنا، تغيّر منذ وصوله</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>%1 more memory needed</source>
        <translation>يلزم %1 إضافية من الذاكرة</translation>
    </message>
    <message>
        <source>%1 would stay in memory</source>
        <translation>يبقى %1 في الذاكرة</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>ينتظر دوره</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>what is here is verified</source>
        <translation>يجري التحقق مما هو هنا</translation>
    </message>
    <message>
        <source>the hub is asked</source>
        <translation>يُسأل مركز النماذج</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>used today</source>
        <translation>استُخدم اليوم</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>آخر استخدام في %1</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>قيس %1</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>إظهار الشريط الجانبي</translation>
    </message>
    <message>
        <source>Close models</source>
        <translation>إغلاق النماذج</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>إزالة %1؟</translation>
    </message>
    <message>
        <source>%1. Its files go to the bin; chats stay readable.</source>
        <translation>%1. تنتقل ملفاته إلى المهملات؛ وتبقى المحادثات مقروءة.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Find models of other programs on this computer</source>
        <translation>البحث عن نماذج برامج أخرى على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Give up the download of %1?</source>
        <translation>التخلي عن تنزيل %1؟</translation>
    </message>
    <message>
        <source>The model stays and can be used. Only what was still to come, its eyes and ears, is given up, and what arrived of them is deleted for good.</source>
        <translation>يبقى النموذج ويمكن استخدامه. لا يُتخلى إلا عمّا لم يصل بعد، أي جزء الصور والصوت، ويُحذف نهائيًا ما وصل منه.</translation>
    </message>
    <message>
        <source>%1. What arrived of it is deleted for good: it does not go to the bin, and a later download begins anew.</source>
        <translation>%1. يُحذف ما وصل منه نهائيًا: لا ينتقل إلى المهملات، ويبدأ أي تنزيل لاحق من جديد.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>التخلي</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models and device</source>
        <translation>النماذج والجهاز</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>%1 answers. It reads up to %2 tokens of a chat at once.</source>
        <translation>يجيب %1. يقرأ حتى %2 رمز من المحادثة دفعة واحدة.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>لا نموذج مفتوح.</translation>
    </message>
    <message>
        <source>gguf file context</source>
        <translation>gguf ملف سياق</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>فتح ملف نموذج…</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>مضمّن</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Answers are computed on %1.</source>
        <translation>تُحسب الإجابات على %1.</translation>
    </message>
    <message>
        <source>Nothing computes yet.</source>
        <translation>لا شيء يحسب بعد.</translation>
    </message>
    <message>
        <source>graphics card processor cpu gpu vulkan memory</source>
        <translation>بطاقة رسومات معالج cpu gpu vulkan ذاكرة</translation>
    </message>
    <message>
        <source>Folder of models</source>
        <translation>مجلد النماذج</translation>
    </message>
    <message>
        <source>move disk space library use</source>
        <translation>نقل قرص مساحة مكتبة استخدام</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>نقل…</translation>
    </message>
    <message>
        <source>Move the folder of models …</source>
        <translation>نقل مجلد النماذج…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop moving the models</source>
        <translation>إيقاف نقل النماذج</translation>
    </message>
    <message>
        <source>Where the models shall lie</source>
        <translation>المكان الذي توضع فيه النماذج</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Rename this model</source>
        <translation>إعادة تسمية هذا النموذج</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>اسم النموذج</translation>
    </message>
    <message>
        <source>Its file keeps its name. An empty name takes yours back.</source>
        <translation>يحتفظ ملفه باسمه. ترك الاسم فارغًا يلغي الاسم الذي وضعته.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>This file is incomplete</source>
        <translation>هذا الملف غير مكتمل</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>هذا الملف تالف</translation>
    </message>
    <message>
        <source>Cabochon cannot use this file</source>
        <translation>لا يستطيع Cabochon استخدام هذا الملف</translation>
    </message>
    <message>
        <source>This is not a Gemma 4 that Cabochon knows</source>
        <translation>لا يعرف Cabochon هذا الإصدار من Gemma 4</translation>
    </message>
    <message>
        <source>The model file went away</source>
        <translation>اختفى ملف النموذج</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>الملف غير موجود</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>تعذّرت قراءة الملف</translation>
    </message>
    <message>
        <source>This is more than the model can read at once</source>
        <translation>هذا أكثر مما يستطيع النموذج قراءته دفعة واحدة</translation>
    </message>
    <message>
        <source>There is nothing to answer</source>
        <translation>لا يوجد ما يُجاب عنه</translation>
    </message>
    <message>
        <source>The text is damaged</source>
        <translation>النص تالف</translation>
    </message>
    <message>
        <source>The device stopped responding</source>
        <translation>توقف الجهاز عن الاستجابة</translation>
    </message>
    <message>
        <source>This device cannot be used</source>
        <translation>لا يمكن استخدام هذا الجهاز</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>Your chats cannot be saved</source>
        <translation>لا يمكن حفظ محادثاتك</translation>
    </message>
    <message>
        <source>Your chats are open elsewhere</source>
        <translation>محادثاتك مفتوحة في مكان آخر</translation>
    </message>
    <message>
        <source>Your saved chats are damaged</source>
        <translation>محادثاتك المحفوظة تالفة</translation>
    </message>
    <message>
        <source>Your chats can only be read</source>
        <translation>محادثاتك للقراءة فقط</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>الذاكرة غير كافية</translation>
    </message>
    <message>
        <source>Something inside Cabochon failed</source>
        <translation>حدث خلل داخل Cabochon</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Open another file</source>
        <translation>فتح ملف آخر</translation>
    </message>
    <message>
        <source>Use the built-in model</source>
        <translation>استخدام النموذج المضمّن</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Nothing was lost. The model can do without the oldest messages.</source>
        <translation>لم يضع شيء. يستطيع النموذج الاستغناء عن أقدم الرسائل.</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>ترك الأقدم</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>استخدامه الآن</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقف مؤقت</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>اختيار غيره</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>PageDial</name>
    <message>
        <source>Pages of %1</source>
        <translation>صفحات %1</translation>
    </message>
    <message>
        <source>This file is locked</source>
        <translation>هذا الملف مقفل</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>طريقة قراءته</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%Ln صفحات</numerusform>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>%Ln صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>كلمة مرور %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>نصًا</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>صورًا</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>الصفحة الأولى</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>الصفحة الأخيرة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of pictures</source>
        <translation>
            <numerusform>لا رموز للصور</numerusform>
            <numerusform>رمز واحد للصور</numerusform>
            <numerusform>رمزان للصور</numerusform>
            <numerusform>%Ln رموز للصور</numerusform>
            <numerusform>%Ln رمزًا للصور</numerusform>
            <numerusform>%Ln رمز للصور</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic: pages with few words, or mostly pictures, go as pictures.</source>
        <translation>تلقائي: الصفحات قليلة الكلمات أو التي معظمها صور تُرسل صورًا.</translation>
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
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Last folder</source>
        <translation>آخر مجلد</translation>
    </message>
</context>
<context>
    <name>PrecisionChip</name>
    <message>
        <source>%1, %2, here</source>
        <translation>%1، %2، هنا</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1، هنا</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>لا شيء يغادر هذا الحاسوب</translation>
    </message>
    <message>
        <source>network offline telemetry updates</source>
        <translation>شبكة دون اتصال قياس عن بعد تحديثات</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>ما يُحتفظ به</translation>
    </message>
    <message>
        <source>Chats, drafts and settings, in folders that only you can read. Private chats are never written. Chats lie in %1.</source>
        <translation>المحادثات والمسودات والإعدادات، في مجلدات لا يقرؤها غيرك. لا تُكتب المحادثات الخاصة أبدًا. المحادثات في %1.</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>لا شيء: لا تُكتب المحادثات في هذه الجلسة.</translation>
    </message>
    <message>
        <source>folder history data</source>
        <translation>مجلد سجل بيانات</translation>
    </message>
    <message>
        <source>Links in answers</source>
        <translation>الروابط في الإجابات</translation>
    </message>
    <message>
        <source>Your browser opens them. Of these hosts you were asked, and are not asked again:</source>
        <translation>يفتحها متصفحك. سُئلت عن هذه المضيفات ولن تُسأل من جديد:</translation>
    </message>
    <message>
        <source>Your browser opens them. You are asked once for each host.</source>
        <translation>يفتحها متصفحك. تُسأل مرة واحدة لكل مضيف.</translation>
    </message>
    <message>
        <source>browser pages hosts allowed</source>
        <translation>متصفح صفحات مضيفات مسموح</translation>
    </message>
    <message>
        <source>Ask again before opening %1</source>
        <translation>السؤال من جديد قبل فتح %1</translation>
    </message>
    <message>
        <source>What you write, attach or say stays here. The only connections are those to a hub of models, when you press Download or ask for its list; each is listed below.</source>
        <translation>ما تكتبه أو ترفقه أو تقوله يبقى هنا. لا اتصالات إلا بمركز للنماذج، حين تضغط «تنزيل» أو تطلب قائمته؛ وكل منها مذكور أدناه.</translation>
    </message>
    <message>
        <source>No network at all</source>
        <translation>بلا شبكة إطلاقًا</translation>
    </message>
    <message>
        <source>Not even downloads: no connection is opened, and those that are open end.</source>
        <translation>ولا حتى التنزيلات: لا يُفتح أي اتصال، وتنتهي المفتوحة.</translation>
    </message>
    <message>
        <source>offline airplane switch</source>
        <translation>دون اتصال وضع الطيران مفتاح</translation>
    </message>
    <message>
        <source>Another hub</source>
        <translation>مركز نماذج آخر</translation>
    </message>
    <message>
        <source>Asked where the first one has not what is wanted. From the next start on.</source>
        <translation>يُسأل حين لا يجد الأول المطلوب. ابتداءً من التشغيل التالي.</translation>
    </message>
    <message>
        <source>mirror address endpoint proxy download</source>
        <translation>مرآة عنوان نقطة نهاية وكيل تنزيل</translation>
    </message>
    <message>
        <source>Limit of downloads</source>
        <translation>حد التنزيلات</translation>
    </message>
    <message>
        <source>Megabytes a second; 0 for as many as there are.</source>
        <translation>ميغابايت في الثانية؛ 0 لأقصى ما يتاح.</translation>
    </message>
    <message>
        <source>speed bandwidth rate download</source>
        <translation>سرعة عرض النطاق معدل تنزيل</translation>
    </message>
    <message>
        <source>Connections of this run</source>
        <translation>اتصالات هذه الجلسة</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>الأحدث أولًا.</translation>
    </message>
    <message>
        <source>None was opened.</source>
        <translation>لم يُفتح أي اتصال.</translation>
    </message>
    <message>
        <source>log network hosts</source>
        <translation>سجل شبكة مضيفات</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
</context>
<context>
    <name>PrivateClosing</name>
    <message>
        <source>Close this private chat?</source>
        <translation>إغلاق هذه المحادثة الخاصة؟</translation>
    </message>
    <message>
        <source>Close, with private chats open?</source>
        <translation>الإغلاق مع وجود محادثات خاصة مفتوحة؟</translation>
    </message>
    <message>
        <source>Closing forgets what was said there: it is nowhere on this machine. Kept, it becomes a chat like the others.</source>
        <translation>الإغلاق ينسى ما قيل فيها: ليس له أثر على هذا الحاسوب. إن احتفظت بها صارت محادثة كغيرها.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>احتفاظ</translation>
    </message>
</context>
<context>
    <name>PutAwayPopup</name>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>حذف «%1» نهائيًا؟</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s) for good?</source>
        <translation>
            <numerusform>حذف لا شيء؟</numerusform>
            <numerusform>حذف محادثة واحدة نهائيًا؟</numerusform>
            <numerusform>حذف محادثتين نهائيًا؟</numerusform>
            <numerusform>حذف %n محادثات نهائيًا؟</numerusform>
            <numerusform>حذف %n محادثة نهائيًا؟</numerusform>
            <numerusform>حذف %n محادثة نهائيًا؟</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive and the trash</source>
        <translation>الأرشيف والمهملات</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>المهملات</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>المحادثات في المهملات</translation>
    </message>
    <message>
        <source>Chats in the archive</source>
        <translation>المحادثات في الأرشيف</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>إرجاع إلى القائمة</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>سلة المهملات فارغة.</translation>
    </message>
    <message>
        <source>The archive is empty. “Archive” in the menu of a chat puts it here: out of the list, and still found by search.</source>
        <translation>الأرشيف فارغ. «أرشفة» في قائمة المحادثة تضعها هنا: خارج القائمة، لكن البحث يجدها.</translation>
    </message>
    <message>
        <source>What is here for 30 days goes for good.</source>
        <translation>ما يمكث هنا 30 يومًا يُحذف نهائيًا.</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>إفراغ المهملات</translation>
    </message>
    <message>
        <source>No copy of it stays on this machine, and it cannot be taken back.</source>
        <translation>لا تبقى منه نسخة على هذا الحاسوب، ولا يمكن التراجع.</translation>
    </message>
</context>
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <translation>RTL</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Go to a question</source>
        <translation>الانتقال إلى سؤال</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
</context>
<context>
    <name>QueuedMessage</name>
    <message>
        <source>Waiting: %1</source>
        <translation>في الانتظار: %1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Stop the answer and send: %1</source>
        <translation>إيقاف الإجابة وإرسال: %1</translation>
    </message>
    <message>
        <source>Send: %1</source>
        <translation>إرسال: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>تعديل: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>حذف: %1</translation>
    </message>
</context>
<context>
    <name>QueuedMessages</name>
    <message>
        <source>Messages that wait</source>
        <translation>الرسائل المنتظرة</translation>
    </message>
</context>
<context>
    <name>RangeTrack</name>
    <message>
        <source>Start of %1</source>
        <translation>بداية %1</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>نهاية %1</translation>
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
        <translation>يزيله Del من هذه القائمة</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>إزالة %1 من هذه القائمة</translation>
    </message>
</context>
<context>
    <name>RecordingNow</name>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>تجاهل التسجيل (Del)</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>يُفتح الميكروفون …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>إيقاف (المسافة)</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>Recording</source>
        <translation>تسجيل</translation>
    </message>
</context>
<context>
    <name>RecordingRefused</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Record anyway</source>
        <translation>التسجيل رغم ذلك</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>اختيار نموذج آخر</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>RecordingReview</name>
    <message>
        <source>Pause (Space)</source>
        <translation>توقف مؤقت (المسافة)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>تشغيل (المسافة)</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>تجاهل التسجيل (Del)</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>التسجيل من جديد</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 ث · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>إرفاق</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>كتابته نصًا</translation>
    </message>
    <message>
        <source>Send sound</source>
        <translation>إرسال الصوت</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Chat deleted</source>
        <translation>حُذفت المحادثة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Chat archived</source>
        <translation>أُرشفت المحادثة</translation>
    </message>
    <message>
        <source>Chat put back into the list</source>
        <translation>أُرجعت المحادثة إلى القائمة</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>حُذف نهائيًا</translation>
    </message>
    <message>
        <source>Deleted for good. Older damaged files may still hold it; delete them yourself: %1</source>
        <translation>حُذف نهائيًا. قد تحويه ملفات تالفة أقدم؛ احذفها بنفسك: %1</translation>
    </message>
    <message>
        <source>A copy of all chats was made</source>
        <translation>أُنشئت نسخة من كل المحادثات</translation>
    </message>
    <message>
        <source>The chats are those of the copy now</source>
        <translation>المحادثات الآن هي محادثات النسخة</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 جاهز</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>استخدامه</translation>
    </message>
</context>
<context>
    <name>RequestChips</name>
    <message>
        <source>Ready-made requests</source>
        <translation>طلبات جاهزة</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message numerus="yes">
        <source>Result as a table, %Ln row(s)</source>
        <translation>
            <numerusform>النتيجة جدولًا، بلا صفوف</numerusform>
            <numerusform>النتيجة جدولًا، صف واحد</numerusform>
            <numerusform>النتيجة جدولًا، صفان</numerusform>
            <numerusform>النتيجة جدولًا، %Ln صفوف</numerusform>
            <numerusform>النتيجة جدولًا، %Ln صفًا</numerusform>
            <numerusform>النتيجة جدولًا، %Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are not shown</source>
        <translation>
            <numerusform>لا صفوف أخرى غير معروضة</numerusform>
            <numerusform>صف آخر غير معروض</numerusform>
            <numerusform>صفان آخران غير معروضين</numerusform>
            <numerusform>%Ln صفوف أخرى غير معروضة</numerusform>
            <numerusform>%Ln صفًا آخر غير معروض</numerusform>
            <numerusform>%Ln صف آخر غير معروض</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Chart</source>
        <translation>رسم بياني</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>حفظ بصيغة PNG</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>الناتج الكامل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>نسخ النتيجة</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Cabochon closed unexpectedly. Your chat is complete up to the last second.</source>
        <translation>أُغلق Cabochon على نحو غير متوقع. محادثتك كاملة حتى الثانية الأخيرة.</translation>
    </message>
    <message>
        <source>Safe mode: no model was opened</source>
        <translation>الوضع الآمن: لم يُفتح أي نموذج</translation>
    </message>
    <message>
        <source>Cabochon closed %1 times in a row while it was opening %2. Now graphics devices are left alone, and the processor computes. Open another model, or this one as before.</source>
        <translation>أُغلق Cabochon %1 مرات متتالية وهو يفتح %2. الآن تُترك أجهزة الرسومات ويحسب المعالج. افتح نموذجًا آخر، أو هذا كما كان.</translation>
    </message>
    <message>
        <source>Open it as before</source>
        <translation>فتحه كما كان</translation>
    </message>
</context>
<context>
    <name>SchemaBeginning</name>
    <message>
        <source>Begin with</source>
        <translation>البدء بـ</translation>
    </message>
    <message>
        <source>From example JSON</source>
        <translation>من مثال JSON</translation>
    </message>
    <message>
        <source>in the clipboard</source>
        <translation>في الحافظة</translation>
    </message>
    <message>
        <source>From this table</source>
        <translation>من هذا الجدول</translation>
    </message>
</context>
<context>
    <name>SchemaCard</name>
    <message>
        <source>Hold answers to it</source>
        <translation>إلزام الإجابات به</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>اسم المخطط</translation>
    </message>
    <message>
        <source>Name, such as Receipt</source>
        <translation>اسم، مثل: إيصال</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Answers are JSON that fits, always. What is not known is null where that is allowed.</source>
        <translation>تكون الإجابات دائمًا JSON مطابقًا. وما لا يُعرف يكون null حيث يُسمح بذلك.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>SchemaFieldDetails</name>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>عدد صحيح</translation>
    </message>
    <message>
        <source>number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>group</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>كما في النص</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>اسم الحقل</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>النوع: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Several of these</source>
        <translation>عدة من هذه</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>It is always there</source>
        <translation>موجود دائمًا</translation>
    </message>
    <message>
        <source>Or null</source>
        <translation>أو null</translation>
    </message>
    <message>
        <source>Null where it is not known</source>
        <translation>‏null حيث لا يُعرف</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>What the model should know of it</source>
        <translation>ما ينبغي أن يعرفه النموذج عنه</translation>
    </message>
    <message>
        <source>What can be chosen, with commas between</source>
        <translation>ما يمكن اختياره، تفصل بينه فواصل</translation>
    </message>
</context>
<context>
    <name>SchemaFieldRow</name>
    <message>
        <source>always there</source>
        <translation>موجود دائمًا</translation>
    </message>
    <message>
        <source>may be missing</source>
        <translation>قد يغيب</translation>
    </message>
    <message>
        <source>may be null</source>
        <translation>قد يكون null</translation>
    </message>
    <message>
        <source>or null</source>
        <translation>أو null</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>اختياري</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>SchemaFieldsModel</name>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>قائمة نصوص</translation>
    </message>
    <message>
        <source>date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>list of dates</source>
        <translation>قائمة تواريخ</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>عدد صحيح</translation>
    </message>
    <message>
        <source>list of whole numbers</source>
        <translation>قائمة أعداد صحيحة</translation>
    </message>
    <message>
        <source>number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>قائمة أعداد</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>list of yes or no</source>
        <translation>قائمة نعم أو لا</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>list of choices</source>
        <translation>قائمة اختيارات</translation>
    </message>
    <message>
        <source>group</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>list of groups</source>
        <translation>قائمة مجموعات</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>كما في النص</translation>
    </message>
    <message>
        <source>list, as in the text</source>
        <translation>قائمة، كما في النص</translation>
    </message>
</context>
<context>
    <name>SchemaProblems</name>
    <message>
        <source>What is wrong with the schema</source>
        <translation>ما الخطأ في المخطط</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Show where: %1</source>
        <translation>إظهار الموضع: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>استبعاد %1</translation>
    </message>
    <message>
        <source>An answer cannot be held to %1. Leave it out, and check it afterwards.</source>
        <extracomment>%1: a keyword and its place, such as &quot;uniqueItems&quot; at #/properties/lines</extracomment>
        <translation>لا يمكن إلزام إجابة بـ %1. استبعده وتحقق منه بعد ذلك.</translation>
    </message>
</context>
<context>
    <name>SchemaTemplates</name>
    <message>
        <source>Invoice</source>
        <translation>فاتورة</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة اتصال</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>محضر اجتماع</translation>
    </message>
    <message>
        <source>Controls on a screen</source>
        <translation>عناصر التحكم على الشاشة</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>Schema as text</source>
        <translation>المخطط نصًا</translation>
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
        <translation>ما تكون عليه الإجابة</translation>
    </message>
    <message>
        <source>One object</source>
        <translation>كائن واحد</translation>
    </message>
    <message>
        <source>A list of them</source>
        <translation>قائمة منها</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>No fields yet. Add one, begin with a template, or write the text.</source>
        <translation>لا حقول بعد. أضف حقلًا، أو ابدأ بقالب، أو اكتب النص.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>إضافة حقل</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>نقل إلى أعلى (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>نقل إلى أسفل (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>ScreenArea</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>اختيار جزء من الشاشة</translation>
    </message>
    <message>
        <source>%1×%2 pixels · at most %3</source>
        <translation>%1×%2 بكسل · %3 على الأكثر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a part. Enter takes it, Space the whole screen, arrows move it, Esc takes nothing.</source>
        <translation>ارسم جزءًا. يأخذه Enter، ومفتاح المسافة يأخذ الشاشة كلها، والأسهم تحركه، وEsc لا يأخذ شيئًا.</translation>
    </message>
</context>
<context>
    <name>ScreenButton</name>
    <message>
        <source>Take no picture of the screen</source>
        <translation>عدم التقاط صورة للشاشة</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>صورة الشاشة</translation>
    </message>
    <message>
        <source>Without this window</source>
        <translation>دون هذه النافذة</translation>
    </message>
    <message>
        <source>With this window</source>
        <translation>مع هذه النافذة</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>البحث في كل شيء</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search chats and actions</source>
        <translation>البحث في المحادثات والأوامر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>No chat holds these words. Fewer or shorter words find more.</source>
        <translation>لا توجد محادثة تحوي هذه الكلمات. الكلمات الأقل أو الأقصر تجد أكثر.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الأوامر</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
</context>
<context>
    <name>SendLaterButton</name>
    <message>
        <source>Send later</source>
        <translation>إرسال لاحقًا</translation>
    </message>
    <message>
        <source>Send when the answer has ended</source>
        <translation>الإرسال عند انتهاء الإجابة</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Server %1, %2</source>
        <translation>الخادم %1، %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>لا أدوات</numerusform>
            <numerusform>أداة واحدة</numerusform>
            <numerusform>أداتان</numerusform>
            <numerusform>%Ln أدوات</numerusform>
            <numerusform>%Ln أداةً</numerusform>
            <numerusform>%Ln أداة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>سجل %1</translation>
    </message>
    <message>
        <source>Use the server %1</source>
        <translation>استخدام الخادم %1</translation>
    </message>
    <message>
        <source>Description changed.</source>
        <translation>تغيّر الوصف.</translation>
    </message>
    <message>
        <source>All its calls wait.</source>
        <translation>كل استدعاءاته تنتظر.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>النظر من جديد</translation>
    </message>
    <message>
        <source>Allow it as it is now</source>
        <translation>السماح به كما هو الآن</translation>
    </message>
    <message>
        <source>Allow it to run</source>
        <translation>السماح بتشغيله</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its tools is allowed in this chat</source>
        <translation>
            <numerusform>لا أداة من أدواته مسموحة في هذه المحادثة</numerusform>
            <numerusform>أداة واحدة من أدواته مسموحة في هذه المحادثة</numerusform>
            <numerusform>أداتان من أدواته مسموحتان في هذه المحادثة</numerusform>
            <numerusform>%Ln من أدواته مسموحة في هذه المحادثة</numerusform>
            <numerusform>%Ln من أدواته مسموحة في هذه المحادثة</numerusform>
            <numerusform>%Ln من أدواته مسموحة في هذه المحادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>سحب الإذن</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>سحب الإذن من %1</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>لم يقل شيئًا بعد.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>إعادة تعيين</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>إعادة تعيين %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>إظهار الشريط الجانبي</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation>إغلاق الإعدادات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>التراجع عن آخر تغيير</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>إلغاء آخر تغيير (Ctrl+Z)</translation>
    </message>
    <message>
        <source>No setting has these words. Fewer or shorter words find more.</source>
        <translation>لا يحوي أي إعداد هذه الكلمات. الكلمات الأقل أو الأقصر تجد أكثر.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Offline, nothing leaves this machine</source>
        <translation>دون اتصال: لا شيء يغادر هذا الحاسوب</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>الأرشيف والمهملات</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>A model arrives; nothing leaves this machine</source>
        <translation>يصل نموذج؛ ولا يغادر هذا الجهاز شيء</translation>
    </message>
    <message>
        <source>Structured answers</source>
        <translation>إجابات مهيكلة</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>New name</source>
        <translation>اسم جديد</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Pause %1</source>
        <translation>إيقاف %1 مؤقتًا</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>تشغيل %1</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>Sound %1</source>
        <translation>صوت %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>تُقرأ %1</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>توقف مؤقت (المسافة)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>تشغيل (المسافة)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Answer this first</source>
        <translation>الإجابة عن هذا أولًا</translation>
    </message>
    <message>
        <source>The other answer goes on after this one</source>
        <translation>تتواصل الإجابة الأخرى بعد هذه</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>StepLimitCard</name>
    <message numerus="yes">
        <source>The answer called tools %Ln time(s) and is not done. It waits for you.</source>
        <translation>
            <numerusform>لم تستدعِ الإجابة أي أداة ولم تكتمل. إنها تنتظرك.</numerusform>
            <numerusform>استدعت الإجابة الأدوات مرة واحدة ولم تكتمل. إنها تنتظرك.</numerusform>
            <numerusform>استدعت الإجابة الأدوات مرتين ولم تكتمل. إنها تنتظرك.</numerusform>
            <numerusform>استدعت الإجابة الأدوات %Ln مرات ولم تكتمل. إنها تنتظرك.</numerusform>
            <numerusform>استدعت الإجابة الأدوات %Ln مرةً ولم تكتمل. إنها تنتظرك.</numerusform>
            <numerusform>استدعت الإجابة الأدوات %Ln مرة ولم تكتمل. إنها تنتظرك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>StretchDial</name>
    <message>
        <source>What to look at</source>
        <translation>ما يُنظر إليه</translation>
    </message>
    <message>
        <source>What to listen to</source>
        <translation>ما يُستمع إليه</translation>
    </message>
    <message>
        <source>What to use of %1</source>
        <translation>ما يُستخدم من %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 إلى %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>كله</translation>
    </message>
    <message>
        <source>Of a video, a minute at most is looked at: choose which.</source>
        <translation>يُنظر إلى دقيقة واحدة على الأكثر من المقطع: اختر أيها.</translation>
    </message>
    <message>
        <source>Models hear 30 seconds at once: it is cut where it is silent, and each piece gets its time.</source>
        <translation>تسمع النماذج 30 ثانية دفعة واحدة: يُقطع الصوت عند السكوت ولكل قطعة وقتها.</translation>
    </message>
</context>
<context>
    <name>StructuredBar</name>
    <message>
        <source>How the answer is shown</source>
        <translation>كيفية عرض الإجابة</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>شجرة</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>JSON الخام</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>نسخ JSON</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>نسخ CSV</translation>
    </message>
</context>
<context>
    <name>StructuredBlocks</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%n عناصر</numerusform>
            <numerusform>%n عنصرًا</numerusform>
            <numerusform>%n عنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>StructuredPage</name>
    <message>
        <source>Structured answers</source>
        <translation>إجابات مهيكلة</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>إظهار الشريط الجانبي</translation>
    </message>
    <message>
        <source>Close structured answers</source>
        <translation>إغلاق الإجابات المهيكلة</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>Read by it</source>
        <translation>القراءة بحسبه</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>نسخ بتنسيق Markdown</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>نسخ بتنسيق CSV</translation>
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
        <translation>وسوم هذه المحادثة</translation>
    </message>
    <message>
        <source>Take this tag away</source>
        <translation>إزالة هذا الوسم</translation>
    </message>
    <message>
        <source>Take away #%1</source>
        <translation>إزالة #%1</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>#tag, then Enter</source>
        <translation>#وسم ثم Enter</translation>
    </message>
    <message>
        <source>Search finds chats by their tags: tag:name</source>
        <translation>يجد البحث المحادثات بوسومها: ‏tag:اسم</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Of everything in the window, from 80 to 200 %.</source>
        <translation>لكل ما في النافذة، من 80 إلى 200 %.</translation>
    </message>
    <message>
        <source>font zoom larger smaller</source>
        <translation>خط تكبير أكبر أصغر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
</context>
<context>
    <name>ThinkingPanel</name>
    <message>
        <source>Thinking</source>
        <translation>يفكّر</translation>
    </message>
    <message>
        <source>Thought for %L1 s</source>
        <translation>فكّر %L1 ث</translation>
    </message>
    <message>
        <source>Thought briefly</source>
        <translation>فكّر قليلًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to close</source>
        <translation>اضغط للإغلاق</translation>
    </message>
    <message>
        <source>Press to read the thought</source>
        <translation>اضغط لقراءة التفكير</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s)</source>
        <translation>
            <numerusform>%1 من لا رموز</numerusform>
            <numerusform>%1 من رمز واحد</numerusform>
            <numerusform>%1 من رمزين</numerusform>
            <numerusform>%1 من %Ln رموز</numerusform>
            <numerusform>%1 من %Ln رمزًا</numerusform>
            <numerusform>%1 من %Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>تخطي التفكير</translation>
    </message>
    <message>
        <source>Stop thinking and answer</source>
        <translation>إيقاف التفكير والإجابة</translation>
    </message>
</context>
<context>
    <name>ThoughtBudget</name>
    <message>
        <source>No limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>قليل</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>High</source>
        <translation>كثير</translation>
    </message>
    <message>
        <source>How much it may think</source>
        <translation>مقدار التفكير المسموح</translation>
    </message>
    <message>
        <source>How much it may think: %1</source>
        <translation>مقدار التفكير المسموح: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) …</source>
        <translation>
            <numerusform>لا رموز…</numerusform>
            <numerusform>رمز واحد…</numerusform>
            <numerusform>رمزان…</numerusform>
            <numerusform>%Ln رموز…</numerusform>
            <numerusform>%Ln رمزًا…</numerusform>
            <numerusform>%Ln رمز…</numerusform>
        </translation>
    </message>
    <message>
        <source>Another number …</source>
        <translation>عدد آخر…</translation>
    </message>
</context>
<context>
    <name>ThoughtBudgetDialog</name>
    <message>
        <source>How many tokens may it think?</source>
        <translation>كم رمزًا يُسمح له أن يفكّر؟</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>At this number the thought ends and the answer begins. A token is about three quarters of a word.</source>
        <translation>عند هذا العدد ينتهي التفكير وتبدأ الإجابة. الرمز نحو ثلاثة أرباع كلمة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>OK</source>
        <translation>حسنًا</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Token of the hub</source>
        <translation>رمز الوصول إلى مركز النماذج</translation>
    </message>
    <message>
        <source>hugging face token gated licence agreement secret</source>
        <translation>hugging face رمز وصول مقيّد ترخيص اتفاقية موافقة سر token</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>احتفاظ</translation>
    </message>
    <message>
        <source>Keep this token</source>
        <translation>الاحتفاظ برمز الوصول هذا</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove the token</source>
        <translation>إزالة رمز الوصول</translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message>
        <source>Allow “%1” to read on this computer?</source>
        <translation>السماح لـ «%1» بالقراءة على هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>Allow “%1” to change a file?</source>
        <translation>السماح لـ «%1» بتغيير ملف؟</translation>
    </message>
    <message>
        <source>Allow “%1” to send something out?</source>
        <translation>السماح لـ «%1» بإرسال شيء إلى الخارج؟</translation>
    </message>
    <message>
        <source>Allow “%1” to run a program?</source>
        <translation>السماح لـ «%1» بتشغيل برنامج؟</translation>
    </message>
    <message>
        <source>Allow “%1”?</source>
        <translation>السماح لـ «%1»؟</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>في %1</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>مضمّنة</translation>
    </message>
    <message>
        <source>This chat holds something private and words of strangers. What is sent out now may have been put there by them: look closely.</source>
        <translation>في هذه المحادثة شيء خاص وكلمات من غرباء. ما يُرسل الآن إلى الخارج ربما وضعوه هم: دقّق النظر.</translation>
    </message>
</context>
<context>
    <name>ToolCallCard</name>
    <message numerus="yes">
        <source>%Ln call(s) at once</source>
        <translation>
            <numerusform>لا استدعاءات معًا</numerusform>
            <numerusform>استدعاء واحد</numerusform>
            <numerusform>استدعاءان معًا</numerusform>
            <numerusform>%Ln استدعاءات معًا</numerusform>
            <numerusform>%Ln استدعاءً معًا</numerusform>
            <numerusform>%Ln استدعاء معًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you · step %L1 of at most %L2</source>
        <translation>في انتظارك · الخطوة %L1 من %L2 على الأكثر</translation>
    </message>
    <message>
        <source>Deny all %L1</source>
        <translation>رفض الكل (%L1)</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>%Ln رموز</numerusform>
            <numerusform>%Ln رمزًا</numerusform>
            <numerusform>%Ln رمز</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>استخدام %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>سحب الإذن</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>سحب الإذن من %1</translation>
    </message>
</context>
<context>
    <name>ToolsPanel</name>
    <message>
        <source>Tools in this chat</source>
        <translation>الأدوات في هذه المحادثة</translation>
    </message>
    <message>
        <source>Close the tools</source>
        <translation>إغلاق الأدوات</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>الأداة</translation>
    </message>
    <message>
        <source>what you allowed</source>
        <translation>ما سمحت به</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>الرموز</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>لا أدوات</numerusform>
            <numerusform>أداة واحدة</numerusform>
            <numerusform>أداتان</numerusform>
            <numerusform>%Ln أدوات</numerusform>
            <numerusform>%Ln أداةً</numerusform>
            <numerusform>%Ln أداة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>لا خوادم</numerusform>
            <numerusform>خادم واحد</numerusform>
            <numerusform>خادمان</numerusform>
            <numerusform>%Ln خوادم</numerusform>
            <numerusform>%Ln خادمًا</numerusform>
            <numerusform>%Ln خادم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) in this chat</source>
        <translation>
            <numerusform>لا رموز في هذه المحادثة</numerusform>
            <numerusform>رمز واحد في هذه المحادثة</numerusform>
            <numerusform>رمزان في هذه المحادثة</numerusform>
            <numerusform>%Ln رموز في هذه المحادثة</numerusform>
            <numerusform>%Ln رمزًا في هذه المحادثة</numerusform>
            <numerusform>%Ln رمز في هذه المحادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>All off</source>
        <translation>إيقاف الكل</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>تشغيل الكل</translation>
    </message>
</context>
<context>
    <name>ToolsPlace</name>
    <message>
        <source>Close the tools</source>
        <translation>إغلاق الأدوات</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>نص جديد</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>%1 read (%2 cached)</source>
        <translation>قُرئ %1 (%2 من الذاكرة المؤقتة)</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>قُرئ %1</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>كُتب %1</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 رمز/ث</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقفت</translation>
    </message>
    <message>
        <source>Cut off at the limit</source>
        <translation>قُطعت عند الحد</translation>
    </message>
    <message>
        <source>(%1 characters)</source>
        <translation>(%1 محرف)</translation>
    </message>
    <message>
        <source>The graphics device stopped working; the answer goes on on the CPU.</source>
        <translation>توقف جهاز الرسومات عن العمل؛ تتواصل الإجابة على CPU.</translation>
    </message>
    <message>
        <source>The graphics device stopped working and was started again; the answer goes on.</source>
        <translation>توقف جهاز الرسومات عن العمل وأُعيد تشغيله؛ تتواصل الإجابة.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What went wrong, in a few words; then one or more sentences about it.</extracomment>
        <translation>%1. ⁨%2⁩</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>انقطعت</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>معدَّلة</translation>
    </message>
    <message numerus="yes">
        <source>The chat no longer fits into the context: the oldest %n message(s) were left out.</source>
        <translation>
            <numerusform>لم تعد المحادثة تتسع في السياق.</numerusform>
            <numerusform>لم تعد المحادثة تتسع في السياق: تُركت أقدم رسالة.</numerusform>
            <numerusform>لم تعد المحادثة تتسع في السياق: تُركت أقدم رسالتين.</numerusform>
            <numerusform>لم تعد المحادثة تتسع في السياق: تُركت أقدم %n رسائل.</numerusform>
            <numerusform>لم تعد المحادثة تتسع في السياق: تُركت أقدم %n رسالة.</numerusform>
            <numerusform>لم تعد المحادثة تتسع في السياق: تُركت أقدم %n رسالة.</numerusform>
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
        <translation>الصفحة %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>الصفحات %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>لا محارف</numerusform>
            <numerusform>محرف واحد</numerusform>
            <numerusform>محرفان</numerusform>
            <numerusform>%Ln محارف</numerusform>
            <numerusform>%Ln محرفًا</numerusform>
            <numerusform>%Ln محرف</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 من %3</translation>
    </message>
    <message>
        <source>Waiting for its tools</source>
        <translation>في انتظار أدواتها</translation>
    </message>
    <message>
        <source>This was cut off before its end, so it is not whole JSON. Let the answer go on, or ask again.</source>
        <translation>انقطعت هذه الإجابة قبل نهايتها، فليست JSON كاملًا. دع الإجابة تتابع، أو اسأل من جديد.</translation>
    </message>
</context>
<context>
    <name>UseRow</name>
    <message>
        <source>in use</source>
        <translation>مستخدَم</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>استخدام %1</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>إزالة %1 من هذه القائمة</translation>
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>You: %1</source>
        <translation>أنت: %1</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>تعديل رسالتك</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>نسخ الرسالة</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>تعديل وإرسال مجددًا</translation>
    </message>
    <message numerus="yes">
        <source>You, with %Ln file(s): %1</source>
        <translation>
            <numerusform>أنت، بلا ملفات: %1</numerusform>
            <numerusform>أنت، مع ملف واحد: %1</numerusform>
            <numerusform>أنت، مع ملفين: %1</numerusform>
            <numerusform>أنت، مع %Ln ملفات: %1</numerusform>
            <numerusform>أنت، مع %Ln ملفًا: %1</numerusform>
            <numerusform>أنت، مع %Ln ملف: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a model to begin</source>
        <translation>افتح نموذجًا للبدء</translation>
    </message>
    <message>
        <source>What shall we look at?</source>
        <translation>ماذا سنستكشف؟</translation>
    </message>
    <message>
        <source>Cabochon runs Gemma 4 from a GGUF file: drop it here or choose it.</source>
        <translation>يشغّل Cabochon نماذج Gemma 4 من ملف GGUF: أفلته هنا أو اختره.</translation>
    </message>
    <message>
        <source>Everything you type stays on this machine.</source>
        <translation>كل ما تكتبه يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>فتح ملف نموذج…</translation>
    </message>
    <message>
        <source>Use Cabochon Nano</source>
        <translation>استخدام Cabochon Nano</translation>
    </message>
    <message>
        <source>Cabochon Nano is a toy of 5.5 million parameters that we trained ourselves, so that you can try the window at once. It is not Gemma: it knows this program, in English, and a few tricks. For real work open a Gemma 4 GGUF file: drop it here or press %1.</source>
        <translation>‏Cabochon Nano نموذج صغير للتجربة فيه 5.5 ملايين معامل، درّبناه بأنفسنا لتجرّب النافذة فورًا. إنه ليس Gemma: يعرف هذا البرنامج بالإنجليزية، وبعض الحيل. للعمل الحقيقي افتح ملف GGUF لنموذج Gemma 4: أفلته هنا أو اضغط %1.</translation>
    </message>
</context>
<context>
    <name>WillRun</name>
    <message>
        <source>Will connect, once you allow it</source>
        <translation>سيتصل حالما تسمح بذلك</translation>
    </message>
    <message>
        <source>Will run, once you allow it</source>
        <translation>سيُشغَّل حالما تسمح بذلك</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>البرنامج: %1</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>الوسيطة %1: %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>في %1</translation>
    </message>
    <message>
        <source>Finds in its environment: %1</source>
        <translation>يجد في بيئته: %1</translation>
    </message>
    <message>
        <source>%1 goes to the keyring</source>
        <translation>يُحفظ %1 في حلقة المفاتيح</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Put this chat back into the list</source>
        <translation>إرجاع هذه المحادثة إلى القائمة</translation>
    </message>
</context>
<context>
    <name>WordsDial</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Put into the message</source>
        <translation>وضعه في الرسالة</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قراءة</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerController</name>
    <message>
        <source>The answer stays as it was.</source>
        <translation>تبقى الإجابة كما كانت.</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>جارٍ قراءة %1 من %2 رمز</translation>
    </message>
    <message>
        <source>Waiting: another chat is answering</source>
        <translation>في الانتظار: تجري الإجابة في محادثة أخرى</translation>
    </message>
    <message>
        <source>Waiting for the model to open</source>
        <translation>في انتظار فتح النموذج</translation>
    </message>
    <message>
        <source>Reading your message</source>
        <translation>جارٍ قراءة رسالتك</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerNotices</name>
    <message>
        <source>Your answer broke off</source>
        <translation>انقطعت إجابتك</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>إجابتك جاهزة</translation>
    </message>
</context>
<context>
    <name>cabochon::AppSettings</name>
    <message>
        <source>The settings could not be read, so the defaults are used, and changes are not kept. Move this file away and start again: %1</source>
        <translation>تعذّرت قراءة الإعدادات، لذا تُستخدم القيم الافتراضية ولا تُحفظ التغييرات. انقل هذا الملف إلى مكان آخر وأعد التشغيل: %1</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used. The old file is kept: %1</source>
        <translation>تعذّرت قراءة الإعدادات، لذا تُستخدم القيم الافتراضية. احتُفظ بالملف القديم: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::AttachmentController</name>
    <message>
        <source>Nothing is fetched from the network. Save the file and attach it.</source>
        <translation>لا يُجلب شيء من الشبكة. احفظ الملف ثم أرفقه.</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Send the others with another one.</source>
        <translation>
            <numerusform>لا تتسع الرسالة لأي ملف. أرسل الباقي في رسالة أخرى.</numerusform>
            <numerusform>تتسع الرسالة لملف واحد. أرسل الباقي في رسالة أخرى.</numerusform>
            <numerusform>تتسع الرسالة لملفين. أرسل الباقي في رسالة أخرى.</numerusform>
            <numerusform>تتسع الرسالة لـ %Ln ملفات. أرسل الباقي في رسالة أخرى.</numerusform>
            <numerusform>تتسع الرسالة لـ %Ln ملفًا. أرسل الباقي في رسالة أخرى.</numerusform>
            <numerusform>تتسع الرسالة لـ %Ln ملف. أرسل الباقي في رسالة أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>نص ملصق</translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln picture(s)</source>
        <translation>
            <numerusform>لا صور للإرفاق</numerusform>
            <numerusform>إرفاق صورة واحدة</numerusform>
            <numerusform>إرفاق صورتين</numerusform>
            <numerusform>إرفاق %Ln صور</numerusform>
            <numerusform>إرفاق %Ln صورة</numerusform>
            <numerusform>إرفاق %Ln صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln piece(s) of sound</source>
        <translation>
            <numerusform>لا أصوات للإرفاق</numerusform>
            <numerusform>إرفاق مقطع صوتي واحد</numerusform>
            <numerusform>إرفاق مقطعين صوتيين</numerusform>
            <numerusform>إرفاق %Ln مقاطع صوتية</numerusform>
            <numerusform>إرفاق %Ln مقطعًا صوتيًا</numerusform>
            <numerusform>إرفاق %Ln مقطع صوتي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln video(s)</source>
        <translation>
            <numerusform>لا فيديو للإرفاق</numerusform>
            <numerusform>إرفاق فيديو واحد</numerusform>
            <numerusform>إرفاق مقطعي فيديو</numerusform>
            <numerusform>إرفاق %Ln مقاطع فيديو</numerusform>
            <numerusform>إرفاق %Ln مقطع فيديو</numerusform>
            <numerusform>إرفاق %Ln مقطع فيديو</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln file(s)</source>
        <translation>
            <numerusform>لا ملفات للإرفاق</numerusform>
            <numerusform>إرفاق ملف واحد</numerusform>
            <numerusform>إرفاق ملفين</numerusform>
            <numerusform>إرفاق %Ln ملفات</numerusform>
            <numerusform>إرفاق %Ln ملفًا</numerusform>
            <numerusform>إرفاق %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be used. Remove it to send the rest.</source>
        <translation>لا يمكن استعمال %1. أزله لإرسال الباقي.</translation>
    </message>
    <message>
        <source>%1 wants its password. Give it, or remove the file.</source>
        <translation>يطلب %1 كلمة مروره. أدخلها أو أزل الملف.</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>لا تزال الملفات تُقرأ.</translation>
    </message>
    <message>
        <source>%1 does not see pictures. Gemma 4 models do that come with their part for pictures: open one, or remove the pictures.</source>
        <translation>لا يرى %1 الصور. تراها نماذج Gemma 4 التي تأتي مع جزء الصور: افتح واحدًا منها أو أزل الصور.</translation>
    </message>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound: open one, or remove the sound.</source>
        <translation>لا يسمع %1. تسمع نماذج Gemma 4 E2B وE4B و12B مع جزء الصور والصوت: افتح واحدًا منها أو أزل الصوت.</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <comment>a picture</comment>
        <translation>%1 (جزء)</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Remove some, or send the picture with another message.</source>
        <translation>
            <numerusform>لا تتسع الرسالة لأي ملف. أزل بعضها أو أرسل الصورة في رسالة أخرى.</numerusform>
            <numerusform>تتسع الرسالة لملف واحد. أزل بعضها أو أرسل الصورة في رسالة أخرى.</numerusform>
            <numerusform>تتسع الرسالة لملفين. أزل بعضها أو أرسل الصورة في رسالة أخرى.</numerusform>
            <numerusform>تتسع الرسالة لـ %Ln ملفات. أزل بعضها أو أرسل الصورة في رسالة أخرى.</numerusform>
            <numerusform>تتسع الرسالة لـ %Ln ملفًا. أزل بعضها أو أرسل الصورة في رسالة أخرى.</numerusform>
            <numerusform>تتسع الرسالة لـ %Ln ملف. أزل بعضها أو أرسل الصورة في رسالة أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a tile of a picture</comment>
        <translation>%1 (%2 من %3)</translation>
    </message>
</context>
<context>
    <name>cabochon::BackgroundDownloads</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 جاهز</translation>
    </message>
    <message>
        <source>Models go on arriving</source>
        <translation>يستمر التنزيل</translation>
    </message>
    <message>
        <source>Start Cabochon again to see the window.</source>
        <translation>شغّل Cabochon مجددًا لرؤية النافذة.</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchController</name>
    <message>
        <source>Write a schema first: it says what is read.</source>
        <translation>اكتب مخططًا أولًا: هو يحدد ما يُقرأ.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>متوقف مؤقتًا.</translation>
    </message>
    <message>
        <source>Waits for a model. Open one.</source>
        <translation>ينتظر نموذجًا. افتح واحدًا.</translation>
    </message>
    <message>
        <source>Waits for the answer of a chat.</source>
        <translation>ينتظر إجابة محادثة.</translation>
    </message>
    <message>
        <source>This row has no values yet.</source>
        <translation>ليس لهذا الصف قيم بعد.</translation>
    </message>
    <message>
        <source>The answer was cut off before its end. Give the schema fewer fields, or the file fewer pages.</source>
        <translation>انقطعت الإجابة قبل نهايتها. قلّل حقول المخطط أو صفحات الملف.</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchRowsModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%n عناصر</numerusform>
            <numerusform>%n عنصرًا</numerusform>
            <numerusform>%n عنصر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationController</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (نسخة)</translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>المثبّتة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
</context>
<context>
    <name>cabochon::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceController</name>
    <message>
        <source>and %1 in the computer&apos;s memory</source>
        <translation>و%1 في ذاكرة الحاسوب</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>الأوزان</translation>
    </message>
    <message>
        <source>Context of %1 tokens</source>
        <translation>سياق من %1 رمز</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>برامج أخرى</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 من %2 مستخدَم</translation>
    </message>
    <message>
        <source>Memory of %1: %2</source>
        <translation>ذاكرة %1: %2</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceListModel</name>
    <message>
        <source>verified</source>
        <translation>تم التحقق منه</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>لم يُختبر بعد</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <translation>لا يمكن استخدامه: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>لا أنوية</numerusform>
            <numerusform>نواة واحدة</numerusform>
            <numerusform>نواتان</numerusform>
            <numerusform>%Ln أنوية</numerusform>
            <numerusform>%Ln نواة</numerusform>
            <numerusform>%Ln نواة</numerusform>
        </translation>
    </message>
    <message>
        <source>slow: the CPU pretends to be one</source>
        <translation>بطيء: يحاكيه CPU</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>غ.ب</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>م.ب</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>The best one that holds the model</source>
        <translation>أفضل جهاز يتسع للنموذج</translation>
    </message>
</context>
<context>
    <name>cabochon::DownloadController</name>
    <message>
        <source>status %1, %2</source>
        <translation>الحالة %1، %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ينتظر</translation>
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
        <translation>هذه المحادثة</translation>
    </message>
    <message>
        <source>Folder “%1”</source>
        <translation>المجلد «%1»</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>كل المحادثات</translation>
    </message>
    <message>
        <source>Cabochon chats</source>
        <translation>محادثات Cabochon</translation>
    </message>
</context>
<context>
    <name>cabochon::FitController</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Apache 2.0: may be used, changed and sold.</source>
        <translation>Apache 2.0: يجوز استخدامه وتعديله وبيعه.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>الأوزان</translation>
    </message>
    <message>
        <source>Context %1, 8-bit keys</source>
        <translation>سياق %1، مفاتيح 8 بت</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>سياق %1</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>الصور والصوت</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>في الذاكرة</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>على البطاقة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>لا متسع</translation>
    </message>
    <message>
        <source>longest here: %1</source>
        <translation>الأطول هنا: %1</translation>
    </message>
    <message>
        <source>Understands pictures and sound (+%1)</source>
        <translation>يفهم الصور والصوت (+%1)</translation>
    </message>
    <message>
        <source>Understands pictures (+%1)</source>
        <translation>يفهم الصور (+%1)</translation>
    </message>
    <message>
        <source>In use now: %1, 8-bit keys</source>
        <translation>مستخدَم الآن: %1، مفاتيح 8 بت</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>مستخدَم الآن: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::FolderModel</name>
    <message>
        <source>There is no %1.</source>
        <translation>‏%1 غير موجود.</translation>
    </message>
</context>
<context>
    <name>cabochon::FontController</name>
    <message>
        <source>Arabic letters</source>
        <translation>الحروف العربية</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>حروف الديفاناغاري</translation>
    </message>
    <message>
        <source>Japanese letters</source>
        <translation>الحروف اليابانية</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>الحروف الصينية</translation>
    </message>
    <message>
        <source>Korean letters</source>
        <translation>الحروف الكورية</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>الرموز التعبيرية</translation>
    </message>
    <message>
        <source>No font here has %1: boxes are shown in their place. Install the package %2 and start Cabochon again.</source>
        <translation>لا يوجد هنا خط يحوي %1: تظهر مربعات مكانها. ثبّت الحزمة %2 ثم شغّل Cabochon من جديد.</translation>
    </message>
</context>
<context>
    <name>cabochon::HubController</name>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>الشبكة مطفأة في الإعدادات.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>لا تنزيلات</numerusform>
            <numerusform>تنزيل واحد</numerusform>
            <numerusform>تنزيلان</numerusform>
            <numerusform>%n تنزيلات</numerusform>
            <numerusform>%n تنزيلًا</numerusform>
            <numerusform>%n تنزيل</numerusform>
        </translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>تغيّر في %1</translation>
    </message>
    <message>
        <source>licence not named</source>
        <translation>الترخيص غير مذكور</translation>
    </message>
    <message>
        <source>%1 is being asked …</source>
        <translation>يُسأل %1…</translation>
    </message>
    <message>
        <source>%1 has no GGUF files under “%2”. Fewer or shorter words find more.</source>
        <translation>ليس في %1 ملفات GGUF تحت «%2». كلمات أقل أو أقصر تجد أكثر.</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories on %1</source>
        <translation>
            <numerusform>لا مستودعات في %1</numerusform>
            <numerusform>مستودع واحد في %1</numerusform>
            <numerusform>مستودعان في %1</numerusform>
            <numerusform>%n مستودعات في %1</numerusform>
            <numerusform>%n مستودعًا في %1</numerusform>
            <numerusform>%n مستودع في %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model&apos;s GGUF file in it.</source>
        <translation>ليس فيه ملف GGUF لنموذج.</translation>
    </message>
    <message>
        <source>Pictures and sound come along: %1</source>
        <translation>تأتي معه الصور والصوت: %1</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>سياق %1</translation>
    </message>
</context>
<context>
    <name>cabochon::InferenceWorker</name>
    <message>
        <source>There was not enough memory. Your text is safe. Close other programs or choose a smaller model.</source>
        <translation>لم تكفِ الذاكرة. نصّك في أمان. أغلق برامج أخرى أو اختر نموذجًا أصغر.</translation>
    </message>
</context>
<context>
    <name>cabochon::Keymap</name>
    <message>
        <source>That is no key.</source>
        <translation>هذا ليس مفتاحًا.</translation>
    </message>
    <message>
        <source>%1 is for writing. Hold Ctrl or Alt, or take a key such as F5.</source>
        <translation>المفتاح %1 للكتابة. اضغط معه Ctrl أو Alt، أو اختر مفتاحًا مثل F5.</translation>
    </message>
    <message>
        <source>%1 copies, pastes or undoes in every field. Take another key.</source>
        <translation>المفتاح %1 للنسخ أو اللصق أو التراجع في كل حقل. اختر مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>%1 stays what it is: %2. Take another key.</source>
        <translation>يبقى %1 كما هو: %2. اختر مفتاحًا آخر.</translation>
    </message>
</context>
<context>
    <name>cabochon::LibraryController</name>
    <message>
        <source>%1 was read: what it is now is remembered.</source>
        <translation>قُرئ %1: حُفظت حالته الآن.</translation>
    </message>
    <message>
        <source>%1 is what it was when it came.</source>
        <translation>%1 كما كان حين وصل.</translation>
    </message>
    <message>
        <source>%1 answers now. Choose another model first.</source>
        <translation>يجيب %1 الآن. اختر نموذجًا آخر أولًا.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>أُزيل %1.</translation>
    </message>
    <message>
        <source>%1 is in the library now.</source>
        <translation>%1 الآن في المكتبة.</translation>
    </message>
    <message>
        <source>%1 is being read …</source>
        <translation>تجري قراءة %1…</translation>
    </message>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>الشبكة مطفأة في الإعدادات.</translation>
    </message>
    <message>
        <source>%1 stays, without what was still to come.</source>
        <translation>يبقى %1 دون ما لم يصل بعد.</translation>
    </message>
    <message>
        <source>The hub is asked about %1 …</source>
        <translation>يُسأل مركز النماذج عن %1…</translation>
    </message>
    <message>
        <source>%1 is what the hub has now.</source>
        <translation>‏%1 هو نفسه ما في مركز النماذج الآن.</translation>
    </message>
    <message>
        <source>The hub has another version of %1, of %2. Remove this one and download it again to have it.</source>
        <translation>في مركز النماذج نسخة أخرى من %1 حجمها %2. أزل هذه ونزّلها من جديد للحصول عليها.</translation>
    </message>
    <message>
        <source>The models lie in %1 now.</source>
        <translation>النماذج الآن في %1.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The models are being moved: %1</source>
        <translation>يجري نقل النماذج: %1</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2 is verified</source>
        <translation>يجري نقل النماذج: %1، ويجري التحقق من %2</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2</source>
        <translation>يجري نقل النماذج: %1، %2</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 في %2: %3</translation>
    </message>
    <message>
        <source>models %1</source>
        <translation>نماذج %1</translation>
    </message>
    <message>
        <source>eyes and ears %1</source>
        <translation>أجزاء الصور والصوت %1</translation>
    </message>
    <message>
        <source>drafters %1</source>
        <translation>نماذج المسودات %1</translation>
    </message>
    <message>
        <source>half downloads %1</source>
        <translation>تنزيلات غير مكتملة %1</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>أخرى %1</translation>
    </message>
    <message>
        <source>The models are being moved. Try again once they are there.</source>
        <translation>يجري نقل النماذج. أعد المحاولة حين تصل.</translation>
    </message>
</context>
<context>
    <name>cabochon::LinkGate</name>
    <message>
        <source>What stands before the @ is no address: the page is at %1.</source>
        <translation>ما يسبق @ ليس عنوانًا: الصفحة على %1.</translation>
    </message>
    <message>
        <source>Its name mixes letters of different alphabets that look alike.</source>
        <translation>يخلط اسمها حروفًا متشابهة من أبجديات مختلفة.</translation>
    </message>
    <message>
        <source>Its name has letters beyond a to z.</source>
        <translation>في اسمها حروف غير a إلى z.</translation>
    </message>
    <message>
        <source>It asks for an unusual port.</source>
        <translation>تطلب منفذًا غير معتاد.</translation>
    </message>
</context>
<context>
    <name>cabochon::MachineController</name>
    <message>
        <source>%1 GB/s measured</source>
        <translation>%1 غ.ب/ث مقاسة</translation>
    </message>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1، %2 من %3 متاح</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), no graphics card</source>
        <translation>
            <numerusform>لا أنوية، بلا بطاقة رسومات</numerusform>
            <numerusform>نواة واحدة، بلا بطاقة رسومات</numerusform>
            <numerusform>نواتان، بلا بطاقة رسومات</numerusform>
            <numerusform>%n أنوية، بلا بطاقة رسومات</numerusform>
            <numerusform>%n نواة، بلا بطاقة رسومات</numerusform>
            <numerusform>%n نواة، بلا بطاقة رسومات</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 memory</source>
        <translation>ذاكرة %1</translation>
    </message>
    <message>
        <source>%1 of disk free</source>
        <translation>%1 متاح على القرص</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>المعالج</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>لا أنوية</numerusform>
            <numerusform>نواة واحدة</numerusform>
            <numerusform>نواتان</numerusform>
            <numerusform>%n أنوية</numerusform>
            <numerusform>%n نواة</numerusform>
            <numerusform>%n نواة</numerusform>
        </translation>
    </message>
    <message>
        <source>kernels for %1</source>
        <translation>إجراءات حساب لـ %1</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 من %2 متاح</translation>
    </message>
    <message>
        <source>this program may take %1</source>
        <translation>يجوز لهذا البرنامج أخذ %1</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>بطاقة الرسومات</translation>
    </message>
    <message>
        <source>the processor in disguise: not used for models</source>
        <translation>يحاكيها المعالج: لا تُستخدم للنماذج</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا توجد</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
</context>
<context>
    <name>cabochon::McpController</name>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>لم يُشغَّل قط</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>ينتظرك</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>running</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>starts again soon</source>
        <translation>يبدأ من جديد قريبًا</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>لا يعمل</translation>
    </message>
    <message>
        <source>No server stands in this text. Paste what a server&apos;s page says for “mcpServers”.</source>
        <translation>لا خادم في هذا النص. الصق ما تذكره صفحة الخادم تحت «mcpServers».</translation>
    </message>
    <message>
        <source>Servers cannot be kept here: there is no folder for them.</source>
        <translation>لا يمكن الاحتفاظ بالخوادم هنا: لا يوجد مجلد لها.</translation>
    </message>
</context>
<context>
    <name>cabochon::ModelController</name>
    <message>
        <source>built in</source>
        <translation>مضمّن</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>لا نموذج مفتوح</translation>
    </message>
    <message>
        <source>Your text is still there. Open a Gemma 4 GGUF file to get an answer.</source>
        <translation>ما زال نصّك هنا. افتح ملف GGUF لنموذج Gemma 4 للحصول على إجابة.</translation>
    </message>
    <message>
        <source>The built-in model is missing</source>
        <translation>النموذج المضمّن مفقود</translation>
    </message>
    <message>
        <source>cabochon-nano.gguf was not found beside the program. Install Cabochon again, or open a Gemma 4 GGUF file.</source>
        <translation>لم يُعثر على cabochon-nano.gguf بجانب البرنامج. أعد تثبيت Cabochon، أو افتح ملف GGUF لنموذج Gemma 4.</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>This file carries an unknown chat format</source>
        <translation>في هذا الملف تنسيق محادثة غير معروف</translation>
    </message>
    <message>
        <source>It works with the newest format that Cabochon knows. If answers look odd, get a newer file of the same model.</source>
        <translation>يُستخدم بأحدث تنسيق يعرفه Cabochon. إذا بدت الإجابات غريبة، فاحصل على ملف أحدث للنموذج نفسه.</translation>
    </message>
    <message>
        <source>%1 is used instead.</source>
        <translation>يُستخدم %1 بدلًا منه.</translation>
    </message>
    <message>
        <source>%1 goes on with %2.</source>
        <translation>يتابع %1 مع %2.</translation>
    </message>
    <message>
        <source>%1 stays open.</source>
        <translation>يبقى %1 مفتوحًا.</translation>
    </message>
</context>
<context>
    <name>cabochon::NoticeController</name>
    <message>
        <source>%1 of about %2 messages are here again.</source>
        <translation>استُعيد %1 من نحو %2 رسالة.</translation>
    </message>
    <message>
        <source>The damaged file is kept: %1</source>
        <translation>احتُفظ بالملف التالف: %1</translation>
    </message>
    <message>
        <source>Your saved chats were damaged</source>
        <translation>كانت محادثاتك المحفوظة تالفة</translation>
    </message>
    <message>
        <source>What is in the window stays there until you close it.</source>
        <translation>ما في النافذة يبقى فيها حتى تغلقها.</translation>
    </message>
</context>
<context>
    <name>cabochon::OfferController</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 جاهز</translation>
    </message>
    <message>
        <source>%1 fits your graphics card</source>
        <translation>تتسع بطاقة رسوماتك لـ %1</translation>
    </message>
    <message>
        <source>%1 fits your graphics card and your memory together</source>
        <translation>تتسع بطاقة رسوماتك وذاكرتك معًا لـ %1</translation>
    </message>
    <message>
        <source>%1 fits your computer</source>
        <translation>يتسع حاسوبك لـ %1</translation>
    </message>
    <message>
        <source>%1 is the smallest there is</source>
        <translation>%1 هو أصغر ما يوجد</translation>
    </message>
    <message>
        <source>%1, %2 memory.</source>
        <translation>%1، ذاكرة %2.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1، %2.</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context.</source>
        <translation>%1، تفكير، سياق %2.</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context, about %3.</source>
        <translation>%1، تفكير، سياق %2، نحو %3.</translation>
    </message>
    <message>
        <source>%1 download: free %2 on the disk first.</source>
        <translation>تنزيل %1: أخلِ أولًا %2 على القرص.</translation>
    </message>
    <message>
        <source>%1 download · %2 · checked against its published fingerprint</source>
        <translation>تنزيل %1 · %2 · يُطابَق مع بصمته المنشورة</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>cabochon::Places</name>
    <message>
        <source>Home</source>
        <translation>المجلد الرئيسي</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>التنزيلات</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>cabochon::PutAwayModel</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>لم يبق وقت</numerusform>
            <numerusform>بقي يوم واحد</numerusform>
            <numerusform>بقي يومان</numerusform>
            <numerusform>بقي %n أيام</numerusform>
            <numerusform>بقي %n يومًا</numerusform>
            <numerusform>بقي %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>cabochon::QueuedMessagesModel</name>
    <message>
        <source>Sent one after another when the answer has ended</source>
        <translation>تُرسل واحدة تلو الأخرى عند انتهاء الإجابة</translation>
    </message>
    <message>
        <source>Not sent, because the answer was stopped</source>
        <translation>لم تُرسل، لأن الإجابة أُوقفت</translation>
    </message>
    <message>
        <source>Not sent, because the answer was cut off</source>
        <translation>لم تُرسل، لأن الإجابة قُطعت</translation>
    </message>
    <message>
        <source>Not sent, because the answer failed</source>
        <translation>لم تُرسل، لأن الإجابة فشلت</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>لم تُرسل بعد</translation>
    </message>
</context>
<context>
    <name>cabochon::ReadyRequests</name>
    <message>
        <source>Summarise</source>
        <translation>تلخيص</translation>
    </message>
    <message>
        <source>Summarise this in a few sentences.</source>
        <translation>لخّص هذا في بضع جمل.</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>وصف</translation>
    </message>
    <message>
        <source>Describe what can be seen here, from the most important to the details.</source>
        <translation>صف ما يُرى هنا، من الأهم إلى التفاصيل.</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>قراءة النص</translation>
    </message>
    <message>
        <source>Write out all the text that can be read here, line by line, exactly as it stands.</source>
        <translation>اكتب كل النص المقروء هنا سطرًا سطرًا كما هو تمامًا.</translation>
    </message>
    <message>
        <source>Chart to table</source>
        <translation>مخطط إلى جدول</translation>
    </message>
    <message>
        <source>Turn the chart into a table with all of its values.</source>
        <translation>حوّل المخطط إلى جدول بكل قيمه.</translation>
    </message>
    <message>
        <source>What is on this screen?</source>
        <translation>ماذا على هذه الشاشة؟</translation>
    </message>
    <message>
        <source>What is on this screen? Explain what it shows and what can be done there.</source>
        <translation>ماذا على هذه الشاشة؟ اشرح ما تعرضه وما يمكن فعله فيها.</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>ترجمة</translation>
    </message>
    <message>
        <source>Translate all the text that can be read here into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>ترجم كل النص المقروء هنا إلى العربية.</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>تفريغ نصي</translation>
    </message>
    <message>
        <source>Write out what is said, then translate it into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>اكتب ما يُقال، ثم ترجمه إلى العربية.</translation>
    </message>
    <message>
        <source>List the key points</source>
        <translation>سرد النقاط الرئيسية</translation>
    </message>
    <message>
        <source>List the key points of this.</source>
        <translation>اسرد النقاط الرئيسية في هذا.</translation>
    </message>
    <message>
        <source>Write out word for word what is said in this recording, in its own language. Write nothing else.</source>
        <translation>اكتب حرفيًا ما يُقال في هذا التسجيل بلغته. لا تكتب شيئًا آخر.</translation>
    </message>
</context>
<context>
    <name>cabochon::RecentFiles</name>
    <message>
        <source>No longer in %1</source>
        <translation>لم يعد في %1</translation>
    </message>
</context>
<context>
    <name>cabochon::Recorder</name>
    <message>
        <source>Nothing can be recorded here. Start the program again.</source>
        <translation>لا يمكن تسجيل شيء هنا. شغّل البرنامج من جديد.</translation>
    </message>
    <message>
        <source>Hardly anything can be heard. If the microphone is muted, turn it on and record again.</source>
        <translation>لا يكاد يُسمع شيء. إن كان الميكروفون مكتومًا فشغّله وسجّل من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>The recording ended by itself: it may be %Ln minute(s) long. Send it and go on with another one.</source>
        <translation>
            <numerusform>انتهى التسجيل من تلقاء نفسه: قد تبلغ مدته أقل من دقيقة. أرسله وواصل بآخر.</numerusform>
            <numerusform>انتهى التسجيل من تلقاء نفسه: قد تبلغ مدته دقيقة واحدة. أرسله وواصل بآخر.</numerusform>
            <numerusform>انتهى التسجيل من تلقاء نفسه: قد تبلغ مدته دقيقتين. أرسله وواصل بآخر.</numerusform>
            <numerusform>انتهى التسجيل من تلقاء نفسه: قد تبلغ مدته %Ln دقائق. أرسله وواصل بآخر.</numerusform>
            <numerusform>انتهى التسجيل من تلقاء نفسه: قد تبلغ مدته %Ln دقيقة. أرسله وواصل بآخر.</numerusform>
            <numerusform>انتهى التسجيل من تلقاء نفسه: قد تبلغ مدته %Ln دقيقة. أرسله وواصل بآخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>%1 gave no more sound after %2. What was recorded until then is here: send it, or record again.</source>
        <translation>لم يعد يصدر صوت من %1 بعد %2. ما سُجّل حتى ذلك الحين هنا: أرسله أو سجّل من جديد.</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one, or turn it on in the system&apos;s sound settings, and try again.</source>
        <translation>لا يوجد ميكروفون. صِل واحدًا أو شغّله في إعدادات الصوت للنظام، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>%1 could not be opened: another program may hold it, or this one may not use it. Allow it in the system&apos;s settings, or choose another one.</source>
        <translation>تعذّر فتح %1: ربما يستخدمه برنامج آخر، أو لا يُسمح لهذا البرنامج به. اسمح به في إعدادات النظام أو اختر غيره.</translation>
    </message>
    <message>
        <source>%1 gives no sound. Connect it again, or choose another one.</source>
        <translation>لا يصدر صوت من %1. أعد وصله أو اختر غيره.</translation>
    </message>
</context>
<context>
    <name>cabochon::RecordingController</name>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound. Choose one of them, or record now and send it later.</source>
        <translation>لا يسمع %1. تسمع نماذج Gemma 4 E2B وE4B و12B مع جزء الصور والصوت. اختر واحدًا منها، أو سجّل الآن وأرسل لاحقًا.</translation>
    </message>
    <message>
        <source>Voice note %1</source>
        <translation>ملاحظة صوتية %1</translation>
    </message>
</context>
<context>
    <name>cabochon::SchemaEditor</name>
    <message>
        <source>There is no template of that name. Choose another one.</source>
        <translation>لا يوجد قالب بهذا الاسم. اختر غيره.</translation>
    </message>
    <message>
        <source>That is no JSON. Copy an object or a list, from { or [ to its end.</source>
        <translation>ليس هذا JSON. انسخ كائنًا أو قائمة، من ‎{‎ أو ‎[‎ إلى النهاية.</translation>
    </message>
    <message>
        <source>That is no table. Copy one with names in its first line, as CSV or Markdown, or from a spreadsheet.</source>
        <translation>ليس هذا جدولًا. انسخ جدولًا في سطره الأول أسماء، بصيغة CSV أو Markdown أو من جدول بيانات.</translation>
    </message>
</context>
<context>
    <name>cabochon::ScreenshotController</name>
    <message>
        <source>Screenshot %1</source>
        <extracomment>A file&apos;s name; %1: day and time</extracomment>
        <translation>لقطة شاشة %1</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>لم يعطِ سطح المكتب صورة لشاشته. التقط صورة بمفتاح سطح المكتب والصقها هنا.</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen: %1. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>لم يعطِ سطح المكتب صورة لشاشته: %1. التقط صورة بمفتاح سطح المكتب والصقها هنا.</translation>
    </message>
    <message>
        <source>This desktop shows its screen to no program: it has no portal for that (xdg-desktop-portal). Install it, or take a picture with the desktop&apos;s own key and paste it here.</source>
        <translation>لا يُظهر سطح المكتب هذا شاشته لأي برنامج: تنقصه بوابة لذلك (xdg-desktop-portal). ثبّتها، أو التقط صورة بمفتاح سطح المكتب والصقها هنا.</translation>
    </message>
    <message>
        <source>The screen gave no picture. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>لم تعطِ الشاشة أي صورة. التقط صورة بمفتاح سطح المكتب والصقها هنا.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this screen. Close other programs and try again.</source>
        <translation>لا توجد ذاكرة كافية لصورة هذه الشاشة. أغلق برامج أخرى وحاول مجددًا.</translation>
    </message>
</context>
<context>
    <name>cabochon::SearchResultsModel</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, as a date format of Qt: MMM the short name of its month.</extracomment>
        <translation>d MMMM</translation>
    </message>
</context>
<context>
    <name>cabochon::SoundPlayer</name>
    <message>
        <source>Nothing can be heard: there is no loudspeaker, or it cannot be used. Choose one in the system&apos;s sound settings, and try again.</source>
        <translation>لا يُسمع شيء: لا توجد سماعة أو تعذّر استخدامها. اختر واحدة في إعدادات الصوت للنظام ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Nothing can be played here. Start the program again.</source>
        <translation>لا يمكن تشغيل أي صوت هنا. شغّل البرنامج من جديد.</translation>
    </message>
</context>
<context>
    <name>cabochon::StorageController</name>
    <message>
        <source>Before Cabochon changed its format</source>
        <translation>قبل أن يغيّر Cabochon صيغته</translation>
    </message>
</context>
<context>
    <name>cabochon::TokenController</name>
    <message>
        <source>That is no token: it is empty, too long, or has blanks in it. Copy it again from the hub’s settings.</source>
        <translation>ليس هذا رمز وصول: إنه فارغ أو أطول من اللازم أو فيه مسافات. انسخه من جديد من إعدادات مركز النماذج.</translation>
    </message>
    <message>
        <source>In this run no token can be kept.</source>
        <translation>لا يمكن الاحتفاظ برمز وصول في هذه الجلسة.</translation>
    </message>
    <message>
        <source>A token is kept in the keychain of your desktop. It is not shown again.</source>
        <translation>يُحفظ رمز وصول في حلقة مفاتيح سطح المكتب. لا يُعرض من جديد.</translation>
    </message>
    <message>
        <source>The token counts until Cabochon ends: no keychain keeps it. It is written to no file.</source>
        <translation>يسري رمز الوصول إلى أن ينتهي Cabochon: لا تحفظه أي حلقة مفاتيح. ولا يُكتب في أي ملف.</translation>
    </message>
    <message>
        <source>For repositories that ask for an agreement. It is kept in the keychain of your desktop, never in a file, and goes to that hub alone.</source>
        <translation>للمستودعات التي تطلب الموافقة على اتفاقية. يُحفظ في حلقة مفاتيح سطح المكتب، ولا يُحفظ في ملف أبدًا، ولا يُرسل إلا إلى ذلك المركز.</translation>
    </message>
</context>
<context>
    <name>cabochon::ToolController</name>
    <message>
        <source>always allowed</source>
        <translation>مسموحة دائمًا</translation>
    </message>
    <message>
        <source>allowed in this chat</source>
        <translation>مسموحة في هذه المحادثة</translation>
    </message>
    <message>
        <source>allowed in %1</source>
        <translation>مسموحة في %1</translation>
    </message>
    <message>
        <source>asks each time</source>
        <translation>تسأل كل مرة</translation>
    </message>
    <message>
        <source>asks once</source>
        <translation>تسأل مرة واحدة</translation>
    </message>
</context>
<context>
    <name>cabochon::WindowPicture</name>
    <message>
        <source>The question was not answered.</source>
        <translation>لم تتم الإجابة عن السؤال.</translation>
    </message>
    <message>
        <source>Could not write %1.</source>
        <translation>تعذّرت كتابة %1.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Chat with Gemma 4 on your own machine.</source>
        <translation>تحادث مع Gemma 4 على حاسوبك.</translation>
    </message>
    <message>
        <source>A Gemma 4 GGUF file to open.</source>
        <translation>ملف GGUF لنموذج Gemma 4 لفتحه.</translation>
    </message>
    <message>
        <source>Write a picture of the window to FILE.png and quit.</source>
        <translation>كتابة صورة النافذة في FILE.png ثم الإنهاء.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>حجم النافذة.</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light (فاتح) أو dark (داكن).</translation>
    </message>
    <message>
        <source>Page of the picture: welcome or conversation.</source>
        <translation>صفحة الصورة: welcome أو conversation.</translation>
    </message>
</context>
</TS>
