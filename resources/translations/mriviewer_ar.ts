<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>viewer</name>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>glioma</source>
        <translation>ورم دبقي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>meningioma</source>
        <translation>ورم سحائي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>no tumor</source>
        <translation>لا ورم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>pituitary</source>
        <translation>ورم الغدة النخامية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>tumor</source>
        <translation>ورم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Area {area}</source>
        <translation>المساحة {area}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Column {column}, row {row}</source>
        <translation>العمود {column}، الصف {row}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Mean {mean} · SD {sd}{unit}</source>
        <translation>المتوسط {mean} · الانحراف {sd}{unit}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Min {least} · median {median} · max {greatest}</source>
        <translation>الأدنى {least} · الوسيط {median} · الأعلى {greatest}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No angle: one arm has no length</source>
        <translation>لا زاوية: أحد الضلعين بلا طول</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No area: the outline crosses itself too often</source>
        <translation>لا مساحة: يتقاطع المحيط مع نفسه مرات كثيرة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No pixel centre inside</source>
        <translation>لا مركز بكسل في الداخل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No value here</source>
        <translation>لا قيمة هنا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Partly outside the picture</source>
        <translation>جزء منه خارج الصورة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Perimeter {length}</source>
        <translation>المحيط {length}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Product {area}</source>
        <translation>الناتج {area}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Stored {number}</source>
        <translation>المخزَّن {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>px: the width of a pixel</source>
        <translation>‏px: عرض بكسل واحد</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/core/measures.py"/>
        <source>{n} pixels</source>
        <translation>
            <numerusform>لا بكسلات</numerusform>
            <numerusform>بكسل واحد</numerusform>
            <numerusform>بكسلان</numerusform>
            <numerusform>{n} بكسلات</numerusform>
            <numerusform>{n} بكسلًا</numerusform>
            <numerusform>{n} بكسل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/core/measures.py"/>
        <source>{n} pixels without a value left out</source>
        <translation>
            <numerusform>لا بكسلات بلا قيمة</numerusform>
            <numerusform>استُبعد بكسل واحد بلا قيمة</numerusform>
            <numerusform>استُبعد بكسلان بلا قيمة</numerusform>
            <numerusform>استُبعدت {n} بكسلات بلا قيمة</numerusform>
            <numerusform>استُبعد {n} بكسلًا بلا قيمة</numerusform>
            <numerusform>استُبعد {n} بكسل بلا قيمة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Brighter</source>
        <translation>أفتح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT bone</source>
        <translation>تصوير مقطعي: عظم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT brain</source>
        <translation>تصوير مقطعي: دماغ</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT lung</source>
        <translation>تصوير مقطعي: رئة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT soft tissue</source>
        <translation>تصوير مقطعي: أنسجة رخوة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT stroke</source>
        <translation>تصوير مقطعي: سكتة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT subdural</source>
        <translation>تصوير مقطعي: تحت الجافية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Darker</source>
        <translation>أغمق</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Default</source>
        <translation>الافتراضية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Half as wide</source>
        <translation>نصف العرض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Header, table {number}</source>
        <translation>الترويسة، الجدول {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Header, window {number}</source>
        <translation>الترويسة، النافذة {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Twice as wide</source>
        <translation>ضعف العرض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>Alt with a letter opens the menus.</source>
        <translation>المفتاح Alt مع حرف يفتح القوائم.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It does nothing alone.</source>
        <translation>لا يفعل شيئًا وحده.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It leads from one part of the window to the next.</source>
        <translation>ينقل من جزء في النافذة إلى التالي.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It leads from one part of the window to the one before.</source>
        <translation>ينقل من جزء في النافذة إلى السابق.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It opens the menu of what has the focus.</source>
        <translation>يفتح قائمة العنصر الذي عليه التركيز.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It presses the button that has the focus.</source>
        <translation>يضغط الزر الذي عليه التركيز.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>OHIF-like</source>
        <translation>مثل OHIF</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>OsiriX-like</source>
        <translation>مثل OsiriX</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>The system closes the window with it.</source>
        <translation>يغلق النظام النافذة به.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>Weasis-like</source>
        <translation>مثل Weasis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/syncing.py"/>
        <source>offset {mm:+.1f} mm, set by hand</source>
        <translation>إزاحة {mm:+.1f} mm، ضُبطت يدويًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/syncing.py"/>
        <source>offset {slices:+d} slices, set by hand</source>
        <translation>إزاحة {slices:+d} من الشرائح، ضُبطت يدويًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>All slices lie at one place: they are repetitions, not a volume.</source>
        <translation>كل الشرائح في موضع واحد: هي تكرارات وليست حجمًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>No planes can be reconstructed</source>
        <translation>لا يمكن إعادة بناء أي مستوى</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state how the slices lie in the patient.</source>
        <translation>لا تذكر الملفات كيف تقع الشرائح في المريض.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state the distance between pixels in the patient.</source>
        <translation>لا تذكر الملفات المسافة بين البكسلات في المريض.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state the position of every slice, and the thickness of a slice does not tell how far apart they are.</source>
        <translation>لا تذكر الملفات موضع كل شريحة، ولا يدل سُمك الشريحة على المسافة بينها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The pictures differ in size: slice 1 has {columns} × {rows} pixels, slice {at} {other_columns} × {other_rows}.</source>
        <translation>أحجام الصور مختلفة: الشريحة 1 فيها {columns} × {rows} بكسل، والشريحة {at} فيها {other_columns} × {other_rows}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series has a single slice.</source>
        <translation>في السلسلة شريحة واحدة فقط.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series has {count} slices; it takes {least} to see that none is missing between them.</source>
        <translation>عدد شرائح السلسلة {count}؛ ويلزم {least} للتأكد من عدم نقص شريحة بينها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series is in colour: planes are reconstructed from grey values alone.</source>
        <translation>السلسلة ملونة: تُبنى المستويات من القيم الرمادية وحدها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are not in the order of their positions.</source>
        <translation>الشرائح ليست بترتيب مواضعها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are shifted within their plane rather than stacked.</source>
        <translation>الشرائح مزاحة في مستواها وليست متراصة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are unevenly spaced: their distances drift by more than {mm} mm over the series.</source>
        <translation>المسافات بين الشرائح غير متساوية: تتغير بأكثر من {mm} mm على امتداد السلسلة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are unevenly spaced: {odd} are {odd_mm:.2f} mm apart, {usual} {usual_mm:.2f} mm. A slice may be missing.</source>
        <translation>المسافات بين الشرائح غير متساوية: {odd} بينها {odd_mm:.2f} mm، و{usual} بينها {usual_mm:.2f} mm. قد تكون شريحة ناقصة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices can be read as they are.</source>
        <translation>يمكن قراءة الشرائح كما هي.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices do not stand in a row: between {pair} lies a shift sideways of {shift:.2f} mm.</source>
        <translation>الشرائح ليست على صف واحد: بين {pair} إزاحة جانبية قدرها {shift:.2f} mm.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>slices {first} and {second}</source>
        <translation>الشريحتين {first} و{second}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>{slices} lie at one place.</source>
        <translation>{slices} في موضع واحد.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>Name another folder.</source>
        <translation>سمِّ مجلدًا آخر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>Nothing was converted</source>
        <translation>لم يُحوَّل شيء</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>the folder {name} cannot be made: {why}.</source>
        <translation>تعذر إنشاء المجلد {name}: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>{count} files were skipped; `mriviewer info` says why.</source>
        <translation>عدد الملفات المتروكة {count}؛ والأمر `mriviewer info` يبيّن السبب.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>{failed} of {count} series were not converted.</source>
        <translation>لم تُحوَّل {failed} من {count} من السلاسل.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>It comes with the package matplotlib: install it again.</source>
        <translation>يأتي مع الحزمة matplotlib: أعد تثبيتها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>Nothing can be written</source>
        <translation>لا يمكن كتابة شيء</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>the font {name} is missing.</source>
        <translation>الخط {name} غير موجود.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/measurements.py"/>
        <source>Choose another place.</source>
        <translation>اختر مكانًا آخر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/measurements.py"/>
        <source>The measurements were not written</source>
        <translation>لم تُكتب القياسات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>Only some slices state Philips' exact values: all have those of the standard rescale.</source>
        <translation>بعض الشرائح فقط تذكر قيم Philips الدقيقة: لكلها قيم التحجيم القياسي.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>The series</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>The values are Philips' exact ones (private scale slope); the window shows the standard rescale, which --standard-rescale writes.</source>
        <translation>القيم هي قيم Philips الدقيقة (تحجيم خاص)؛ وتعرض النافذة التحجيم القياسي الذي يكتبه --standard-rescale.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>its pictures are in colour, and are no measured values.</source>
        <translation>صورها ملونة وليست قيمًا مقيسة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>its slices differ in size, and a NIfTI volume has one size.</source>
        <translation>شرائحها مختلفة الأحجام، ولحجم NIfTI حجم واحد.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>{series} cannot be converted</source>
        <translation>تعذر تحويل {series}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>اختر مجلدًا آخر أو وفّر مساحة على القرص.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Make the folder first, or choose another.</source>
        <translation>أنشئ المجلد أولًا أو اختر غيره.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Research use only, not for diagnosis</source>
        <translation>للبحث العلمي فقط، وليس للتشخيص</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>The picture cannot be drawn</source>
        <translation>تعذر رسم الصورة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>by the spacing in its header it would be {width:.0f} × {height:.0f} pixels.</source>
        <translation>بحسب التباعد في ترويستها ستكون {width:.0f} × {height:.0f} بكسل.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>the folder {folder} does not exist.</source>
        <translation>المجلد {folder} غير موجود.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>{name} was not written</source>
        <translation>لم يُكتب {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Above: probability of a finding on each slice. Below: probability of each class, darker is higher. The triangle marks the key slice.</source>
        <translation>في الأعلى: احتمال وجود آفة في كل شريحة. في الأسفل: احتمال كل فئة، والأغمق أعلى. يشير المثلث إلى الشريحة الرئيسية.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Agrees with the model</source>
        <translation>يوافق النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Born</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Classes</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Close the file where it is open, choose another folder, or make room on the disk.</source>
        <translation>أغلق الملف حيث هو مفتوح، أو اختر مجلدًا آخر، أو وفّر مساحة على القرص.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Computed on</source>
        <translation>حُسب على</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Disagrees with the model</source>
        <translation>يخالف النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Grad-CAM: where the model found evidence for the named class, in units of its logit, on one scale for all slices; not an outline of a lesion.</source>
        <translation>طريقة Grad-CAM: أين وجد النموذج دلائل على الفئة المسماة، بوحدات اللوغيت، على مقياس واحد لكل الشرائح؛ وليس حدًّا لآفة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>How computed: the mean over the {n} slices with the strongest finding (its probability times the peak of the evidence for it), here {slices}. The model sees one slice at a time; a false alarm on a single slice therefore weighs more than in a mean over all slices.</source>
        <translation>طريقة الحساب: متوسط الشرائح ذات أقوى علامة وعددها {n} (احتمالها مضروبًا في ذروة دلائلها)، وهي هنا {slices}. يرى النموذج شريحة واحدة كل مرة؛ لذلك يزن الإنذار الكاذب في شريحة واحدة أكثر مما في متوسط كل الشرائح.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Key slice</source>
        <translation>الشريحة الرئيسية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Key slice {number} of {count}</source>
        <translation>الشريحة الرئيسية {number} من {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Limits:</source>
        <translation>الحدود:</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>MRI Viewer report</source>
        <translation>تقرير MRI Viewer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Made</source>
        <translation>أُعدّ في</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Model licence</source>
        <translation>رخصة النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No model was asked about this series.</source>
        <translation>لم يُسأل أي نموذج عن هذه السلسلة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No positive evidence for the named class on this slice.</source>
        <translation>لا دلائل إيجابية على الفئة المسماة في هذه الشريحة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No remark.</source>
        <translation>لا ملاحظات.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No verdict on the model</source>
        <translation>لا حكم على النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>None: the files say all that was needed.</source>
        <translation>لا شيء: تذكر الملفات كل ما يلزم.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Package SHA-256</source>
        <translation>بصمة SHA-256 للحزمة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Page {number} of {total}</source>
        <translation>صفحة {number} من {total}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Patient ID</source>
        <translation>رقم المريض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Probability over the slices</source>
        <translation>الاحتمال عبر الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Provenance</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Repairs and assumptions</source>
        <translation>التصحيحات والافتراضات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>SHA-256 of the model package: {sum}</source>
        <translation>بصمة SHA-256 لحزمة النموذج: {sum}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Series</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Series without description</source>
        <translation>سلسلة بلا وصف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Slice {number} was left out: {reason}</source>
        <translation>استُبعدت الشريحة {number}: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Slices</source>
        <translation>الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Spacing</source>
        <translation>التباعد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Study</source>
        <translation>الدراسة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The evidence on this slice is below the threshold that is drawn.</source>
        <translation>الدلائل في هذه الشريحة دون العتبة المرسومة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The model's opinion</source>
        <translation>رأي النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The reader</source>
        <translation>القارئ</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The report was not written</source>
        <translation>لم يُكتب التقرير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Unsure about the model</source>
        <translation>غير متأكد من النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>identity left out</source>
        <translation>الهوية محذوفة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>it has no series.</source>
        <translation>ليس فيه أي سلسلة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>no date in the files</source>
        <translation>لا تاريخ في الملفات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>no name in the files</source>
        <translation>لا اسم في الملفات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>of different sizes</source>
        <translation>بأحجام مختلفة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>window {center:.6g} / {width:.6g} (centre / width)</source>
        <translation>النافذة {center:.6g} / {width:.6g} (المركز / العرض)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>would say: {label}</source>
        <translation>يقول: {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{down:.3g} × {across:.3g} mm, slices {between:.3g} mm apart</source>
        <translation>التباعد {down:.3g} × {across:.3g} mm، وبين الشرائح {between:.3g} mm</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{model} suggests {label} for the series, {chance} (calibrated).</source>
        <translation>يقترح {model} للسلسلة: {label}، {chance} (مُعايَر).</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/export/report.py"/>
        <source>{n} slices</source>
        <translation>
            <numerusform>لا شرائح</numerusform>
            <numerusform>شريحة واحدة</numerusform>
            <numerusform>شريحتان</numerusform>
            <numerusform>{n} شرائح</numerusform>
            <numerusform>{n} شريحة</numerusform>
            <numerusform>{n} شريحة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{rows} × {columns} pixels</source>
        <translation>{rows} × {columns} بكسل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>× marks a slice that could not be read.</source>
        <translation>العلامة × تعني شريحة تعذرت قراءتها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>1 − P({negative})</source>
        <translation>1 − P({negative})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>Evidence for {label}</source>
        <translation>دلائل على: {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>With heat map</source>
        <translation>مع الخريطة الحرارية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>Without heat map</source>
        <translation>بلا خريطة حرارية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>highest P</source>
        <translation>أعلى P</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>slice</source>
        <translation>شريحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_content.py"/>
        <source>NIfTI series</source>
        <translation>سلسلة NIfTI</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_content.py"/>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Key images</source>
        <translation>الصور الرئيسية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Measured</source>
        <translation>المقيس</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Measurements</source>
        <translation>القياسات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>No.</source>
        <translation>رقم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Reader's words</source>
        <translation>كلام القارئ</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>mm are those of the patient. px is the width of a pixel, where the files do not say how large it is in the patient. SD: of the pixels whose centre lies inside, divided by n.</source>
        <translation>‏mm هي في المريض. px هو عرض بكسل حيث لا تذكر الملفات حجمه في المريض. الانحراف المعياري: للبكسلات التي يقع مركزها في الداخل، مقسومًا على n.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>window {center:.6g} / {width:.6g}</source>
        <translation>النافذة {center:.6g} / {width:.6g}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>a ZIP archive inside the archive: unpack it first.</source>
        <translation>أرشيف ZIP داخل الأرشيف: فك ضغطه أولًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>a link inside the archive: it is not followed.</source>
        <translation>رابط داخل الأرشيف: لا يُتبع.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>all {count} files in it are locked with a password: unpack it first.</source>
        <translation>ملفاته كلها ({count}) مقفلة بكلمة مرور: فك ضغطه أولًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>hidden: hidden files and folders are not opened.</source>
        <translation>مخفي: لا تُفتح الملفات والمجلدات المخفية.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it cannot be unpacked to the cache ({why}).</source>
        <translation>تعذر فك ضغطه في ذاكرة التخزين المؤقت ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is damaged in the archive.</source>
        <translation>تالف داخل الأرشيف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is larger than its archive says: refused.</source>
        <translation>أكبر مما يذكر أرشيفه: مرفوض.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is locked with a password: unpack it first.</source>
        <translation>مقفل بكلمة مرور: فك ضغطه أولًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is packed in a way that is not read: unpack it first.</source>
        <translation>مضغوط بطريقة لا تُقرأ: فك ضغطه أولًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it lists more files than are read.</source>
        <translation>يسرد ملفات أكثر مما يُقرأ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it lists {count} files, more than are read.</source>
        <translation>يسرد {count} من الملفات، وهو أكثر مما يُقرأ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it would unpack to {size} GB, as archives made to do harm: refused.</source>
        <translation>سيصير حجمه {size} GB بعد فك الضغط، كالأرشيفات الضارة: مرفوض.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>its name leads out of the archive: refused.</source>
        <translation>اسمه يقود إلى خارج الأرشيف: مرفوض.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>parts of it lie over one another, as in archives made to do harm: refused.</source>
        <translation>أجزاء منه متراكبة، كما في الأرشيفات الضارة: مرفوض.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>the ZIP archive is damaged or cut off.</source>
        <translation>أرشيف ZIP تالف أو مقطوع.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>it holds another number of colours.</source>
        <translation>فيه عدد آخر من الألوان.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>it is a colour picture of a kind that is not read ({kind}).</source>
        <translation>صورة ملونة من نوع لا يُقرأ ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its colours are damaged, cut off, or of a kind that no decoder here reads.</source>
        <translation>ألوانها تالفة أو مقطوعة أو من نوع لا يقرؤه أي مفكك هنا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its colours have {bits:.0f} bits, which are not read.</source>
        <translation>ألوانها من {bits:.0f} بت، وهذا لا يُقرأ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its header contradicts itself: {kind} with {samples:.0f} samples a pixel.</source>
        <translation>ترويستها متناقضة: {kind} مع {samples:.0f} من القيم لكل بكسل.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/copies.py"/>
        <source>the same image as {name}.</source>
        <translation>الصورة نفسها في {name}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>it asks for more memory than one picture is given.</source>
        <translation>تطلب ذاكرة أكثر مما يُعطى لصورة واحدة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>its pixels cannot be decoded ({kind}).</source>
        <translation>تعذر فك ترميز بكسلاتها ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>{columns} x {rows} pixels are more than are read.</source>
        <translation>‏{columns} x {rows} بكسل أكثر مما يُقرأ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>decoding it took more than {seconds} seconds and was ended.</source>
        <translation>استغرق فك الترميز أكثر من {seconds} ثانية فأُوقف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the decoder ended with a crash on this picture.</source>
        <translation>انهار مفكك الترميز عند هذه الصورة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the program's own decoder cannot be started ({why}).</source>
        <translation>تعذر تشغيل مفكك الترميز الخاص بالبرنامج ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the program's own decoder does not start.</source>
        <translation>مفكك الترميز الخاص بالبرنامج لا يعمل.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>Check that {folder} can be written to.</source>
        <translation>تأكد من إمكان الكتابة في {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>Open a study of your own, or install nilearn.</source>
        <translation>افتح دراسة لديك أو ثبّت nilearn.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>The demo study cannot be made</source>
        <translation>تعذر إنشاء الدراسة التجريبية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>nilearn carries another template.</source>
        <translation>تحتوي nilearn على قالب آخر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>the package nilearn, which carries the template of a head, is not installed.</source>
        <translation>الحزمة nilearn التي فيها قالب الرأس غير مثبتة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>The file cannot be read</source>
        <translation>تعذرت قراءة الملف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>its header has more in it than can be read in a few seconds.</source>
        <translation>في ترويسته أكثر مما يمكن قراءته في بضع ثوان.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>its header is damaged, or nested too deeply.</source>
        <translation>ترويسته تالفة أو متداخلة بعمق زائد.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_frames.py"/>
        <source>its pixels are damaged, cut off, or of an unknown kind.</source>
        <translation>بكسلاتها تالفة أو مقطوعة أو من نوع غير معروف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_frames.py"/>
        <source>the file has changed since it was opened.</source>
        <translation>تغيّر الملف منذ فتحه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Field strength</source>
        <translation>شدة المجال</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Protocol</source>
        <translation>البروتوكول</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Sequence</source>
        <translation>التسلسل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Slice thickness</source>
        <translation>سُمك الشريحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>TE</source>
        <translation>TE</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>TR</source>
        <translation>TR</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>demo, artificial lesion</source>
        <translation>تجريبي، آفة مصطنعة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>its header does not say which bits are the picture.</source>
        <translation>لا تذكر ترويستها أي البتات هي الصورة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>its picture is cut off: {there:,} of {needed:,} bytes are there.</source>
        <translation>صورتها مقطوعة: الموجود {there:,} من {needed:,} بايت.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>the file ends before its picture: it is cut off or holds no pixels.</source>
        <translation>ينتهي الملف قبل صورته: هو مقطوع أو بلا بكسلات.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_images.py"/>
        <source>it states {count} frames, and cannot hold them.</source>
        <translation>يذكر {count} من الإطارات ولا يمكن أن يحتويها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_images.py"/>
        <source>the descriptions of its frames are damaged.</source>
        <translation>أوصاف إطاراته تالفة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a DICOMDIR index</source>
        <translation>فهرس DICOMDIR</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a key object note</source>
        <translation>ملاحظة كائنات رئيسية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a parametric map</source>
        <translation>خريطة بارامترية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a presentation state</source>
        <translation>حالة عرض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a radiotherapy dose grid</source>
        <translation>شبكة جرعات إشعاعية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a radiotherapy object</source>
        <translation>كائن علاج إشعاعي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a segmentation</source>
        <translation>تجزئة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a structured report</source>
        <translation>تقرير منظَّم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a waveform</source>
        <translation>شكل موجي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>an encapsulated PDF document</source>
        <translation>مستند PDF مضمَّن</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>an encapsulated document</source>
        <translation>مستند مضمَّن</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>it holds no picture{named}.</source>
        <translation>لا صورة فيه{named}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>{kind}, not an image.</source>
        <translation>{kind}، وليس صورة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>A sequence holds something else than items.</source>
        <translation>في أحد التسلسلات شيء غير العناصر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>After {key} the file cannot be read any further: it is damaged.</source>
        <translation>بعد {key} تتعذر متابعة قراءة الملف: هو تالف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>Only the first {count} elements are shown.</source>
        <translation>تُعرض العناصر الأولى فقط، وعددها {count}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The compressed part is cut off, or too large.</source>
        <translation>الجزء المضغوط مقطوع أو كبير جدًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The compressed part is damaged.</source>
        <translation>الجزء المضغوط تالف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The file ends in the middle of an element.</source>
        <translation>ينتهي الملف في وسط عنصر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>the start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{bytes} bytes</source>
        <translation>{bytes} بايت</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{count} compressed pieces, {bytes} bytes</source>
        <translation>{count} من القطع المضغوطة، {bytes} بايت</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is cut off or damaged.</source>
        <translation>‏{key} مقطوع أو تالف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is cut off: {held} of {length} bytes are there.</source>
        <translation>‏{key} مقطوع: الموجود {held} من {length} بايت.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is longer than what holds it: it is damaged.</source>
        <translation>‏{key} أطول مما يحتويه: هو تالف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} lies too deep in other sequences: it is not shown.</source>
        <translation>‏{key} عميق جدًا داخل تسلسلات أخرى: لا يُعرض.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index (DICOMDIR) names it, but it is not there.</source>
        <translation>يسميه فهرس القرص (DICOMDIR) لكنه غير موجود.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index is damaged: open the folder instead.</source>
        <translation>فهرس القرص تالف: افتح المجلد بدلًا منه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index is larger than is read: open the folder instead.</source>
        <translation>فهرس القرص أكبر مما يُقرأ: افتح المجلد بدلًا منه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index names it, but it lies outside the disc: it is not read.</source>
        <translation>يسميه فهرس القرص لكنه خارج القرص: لا يُقرأ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>{count} further files that the disc's index names are not there.</source>
        <translation>ملفات أخرى يسميها فهرس القرص وهي غير موجودة: {count}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/findings.py"/>
        <source>NIfTI files</source>
        <translation>ملفات NIfTI</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>it holds {count} frames, more than are read.</source>
        <translation>فيه {count} من الإطارات، وهو أكثر مما يُقرأ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>it states {count} frames, and describes another number of them.</source>
        <translation>يذكر {count} من الإطارات ويصف عددًا آخر منها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>the descriptions of its frames are damaged or cut off.</source>
        <translation>أوصاف إطاراته تالفة أو مقطوعة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a 7z archive; unpack it first</source>
        <translation>أرشيف 7z؛ فك ضغطه أولًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a GIF picture, which is not read</source>
        <translation>صورة GIF، وهي لا تُقرأ</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a PDF document</source>
        <translation>مستند PDF</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a RAR archive; unpack it first</source>
        <translation>أرشيف RAR؛ فك ضغطه أولًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a compressed file; unpack it first</source>
        <translation>ملف مضغوط؛ فك ضغطه أولًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>an Analyze 7.5 header, which does not say which side is left: refused, sides could be exchanged. Convert it to NIfTI with a program that knows its origin.</source>
        <translation>ترويسة Analyze 7.5 لا تذكر أي جانب هو الأيسر: مرفوضة لاحتمال تبادل الجانبين. حوّلها إلى NIfTI ببرنامج يعرف مصدرها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a TAR archive; unpack it first.</source>
        <translation>ليس صورة: أرشيف TAR؛ فك ضغطه أولًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed DICOM file; unpack it first.</source>
        <translation>ليس صورة: ملف DICOM مضغوط؛ فك ضغطه أولًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed TAR archive; unpack it first.</source>
        <translation>ليس صورة: أرشيف TAR مضغوط؛ فك ضغطه أولًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed file; unpack it first.</source>
        <translation>ليس صورة: ملف مضغوط؛ فك ضغطه أولًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed picture; unpack it first.</source>
        <translation>ليس صورة: صورة مضغوطة؛ فك ضغطها أولًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: neither DICOM, NIfTI nor a picture (PNG, JPEG, TIFF, BMP).</source>
        <translation>ليس صورة: لا DICOM ولا NIfTI ولا صورة (PNG، JPEG، TIFF، BMP).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: {kind}.</source>
        <translation>ليس صورة: {kind}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>the file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>Check the path, or whether the drive is connected.</source>
        <translation>تحقق من المسار، أو من اتصال القرص.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>it cannot be read: {why}.</source>
        <translation>تعذرت قراءته: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>not a file but a device, socket or pipe.</source>
        <translation>ليس ملفًا بل جهاز أو مقبس أو أنبوب.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>the folder cannot be listed: {why}.</source>
        <translation>تعذرت قراءة محتوى المجلد: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>there is no file or folder of this name.</source>
        <translation>لا ملف ولا مجلد بهذا الاسم.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>{name} cannot be opened</source>
        <translation>تعذر فتح {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>Siemens mosaic: {why}. Export the series as single slices.</source>
        <translation>فسيفساء Siemens: {why}. صدّر السلسلة شرائح منفصلة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>UIH grid of slices: its header does not state the position of every slice.</source>
        <translation>شبكة شرائح UIH: لا تذكر ترويستها موضع كل شريحة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its directions in the patient are not usable</source>
        <translation>اتجاهاتها في المريض غير صالحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say how many slices a frame holds</source>
        <translation>لا تذكر ترويستها عدد الشرائح في الإطار</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say how many slices it holds</source>
        <translation>لا تذكر ترويستها عدد شرائحها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say in which direction the slices follow one another</source>
        <translation>لا تذكر ترويستها اتجاه تتابع الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say where it lies in the patient</source>
        <translation>لا تذكر ترويستها أين تقع في المريض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not state the distance between slices</source>
        <translation>لا تذكر ترويستها المسافة بين الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different directions of slices</source>
        <translation>تذكر ترويستها اتجاهين مختلفين للشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different distances between slices</source>
        <translation>تذكر ترويستها مسافتين مختلفتين بين الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different numbers of slices</source>
        <translation>تذكر ترويستها عددين مختلفين من الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two opposite orders of slices</source>
        <translation>تذكر ترويستها ترتيبين متعاكسين للشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>{columns} x {rows} pixels cannot be divided into {count} slices</source>
        <translation>لا يمكن تقسيم {columns} x {rows} بكسل إلى {count} من الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti.py"/>
        <source>component {number}</source>
        <translation>المركّبة {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti.py"/>
        <source>volume {number}</source>
        <translation>الحجم {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it claims {needed:,} bytes of voxels, more than is read.</source>
        <translation>يذكر {needed:,} بايت من الفوكسلات، وهو أكثر مما يُقرأ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds complex numbers: export magnitude or phase as a volume of its own.</source>
        <translation>فيه أعداد مركبة: صدّر المقدار أو الطور حجمًا مستقلًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds numbers of a kind that is not shown ({kind}).</source>
        <translation>فيه أعداد من نوع لا يُعرض ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds {count} volumes, more than are shown.</source>
        <translation>فيه {count} من الحجوم، وهو أكثر مما يُعرض.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it is cut off: {needed:,} bytes of voxels do not fit into it.</source>
        <translation>مقطوع: لا يتسع لعدد {needed:,} بايت من الفوكسلات.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it would unpack to {megabytes} MB, {times} times its size: it holds no scan.</source>
        <translation>سيصير {megabytes} MB بعد فك الضغط، أي {times} ضعف حجمه: لا تصوير فيه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its header is damaged ({why}).</source>
        <translation>ترويسته تالفة ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its header states an empty volume.</source>
        <translation>تذكر ترويسته حجمًا فارغًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its numbers have 128 bits, which few computers read: convert it.</source>
        <translation>أعداده من 128 بت، وقليل من الحواسيب يقرؤها: حوّله.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its numbers have one bit, which is not read: convert it.</source>
        <translation>أعداده من بت واحد، وهذا لا يُقرأ: حوّله.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its voxels belong into {name}, which is not there.</source>
        <translation>فوكسلاته في {name}، وهو غير موجود.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>meters</source>
        <translation>بالمتر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>microns</source>
        <translation>بالميكرومتر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_voxels.py"/>
        <source>it is cut off: {there:,} of {needed:,} bytes are there.</source>
        <translation>مقطوع: الموجود {there:,} من {needed:,} بايت.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_voxels.py"/>
        <source>its voxels cannot be read ({why}).</source>
        <translation>تعذرت قراءة فوكسلاته ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/overlays.py"/>
        <source>Overlay {number}</source>
        <translation>التراكب {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/pictures.py"/>
        <source>pictures state no positions</source>
        <translation>لا تذكر الصور مواضعها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/pictures.py"/>
        <source>the file is damaged or of an unknown kind.</source>
        <translation>الملف تالف أو من نوع غير معروف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>All {count} images state the same position: they are shown one after another, and no distance between them is known.</source>
        <translation>كل الصور ({count}) تذكر الموضع نفسه: تُعرض واحدة بعد أخرى، ولا تُعرف المسافات بينها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Different images share one identifier (SOP instance UID): all of them are shown.</source>
        <translation>صور مختلفة لها المعرّف نفسه (SOP Instance UID): تُعرض كلها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Every image states a frame of reference of its own, as if none fitted another: they are taken to be in one.</source>
        <translation>تذكر كل صورة إطارًا مرجعيًا خاصًا كأنها لا تتوافق: يُفترض أنها في إطار واحد.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>One of the header's two placements (sform) is unusable: the other is used.</source>
        <translation>أحد الموضعين في الترويسة (sform) غير صالح: يُستخدم الآخر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Several images lie at one position, and the header does not say which of them belong together: they are shown one after another, and are no volume.</source>
        <translation>عدة صور في موضع واحد، ولا تذكر الترويسة أيها معًا: تُعرض واحدة بعد أخرى وليست حجمًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Something else that was opened has the same identifier (a copy, or another patient's series): this one was given its own.</source>
        <translation>شيء آخر مفتوح له المعرّف نفسه (نسخة، أو سلسلة مريض آخر): أُعطيت هذه معرّفًا خاصًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The description names {said}, but the header's parameters are those of {found}: the series is hung as {found}.</source>
        <translation>يسمي الوصف {said}، لكن معاملات الترويسة هي معاملات {found}: تُرتَّب السلسلة على أنها {found}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The file does not say where its frames lie in the patient: they are shown in its order.</source>
        <translation>لا يذكر الملف أين تقع إطاراته في المريض: تُعرض بترتيبها فيه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The file is cut off: {whole} of its {count} frames are there, the others are missing.</source>
        <translation>الملف مقطوع: الموجود {whole} من إطاراته وعددها {count}، والباقي ناقص.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The files' series was divided, this part is {part}: {why}.</source>
        <translation>قُسمت سلسلة الملفات، وهذا الجزء هو {part}: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header contradicts itself on whether high values are bright: its presentation (Presentation LUT Shape) is followed.</source>
        <translation>تتناقض الترويسة في كون القيم العالية فاتحة: يُتبع عرضها (Presentation LUT Shape).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header does not say how the volume lies in the patient: sides are not shown.</source>
        <translation>لا تذكر الترويسة كيف يقع الحجم في المريض: لا تُعرض الجوانب.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header names no series: images of one series number and description are put together.</source>
        <translation>لا تسمي الترويسة سلسلة: جُمعت الصور ذات رقم السلسلة والوصف نفسيهما.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header names no study: images of one patient and day are put together.</source>
        <translation>لا تسمي الترويسة دراسة: جُمعت صور المريض الواحد واليوم الواحد.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header states its lengths in {unit}: they were turned into millimetres.</source>
        <translation>تذكر الترويسة أطوالها {unit}: حُوّلت إلى مليمترات.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header states no character set for its text: letters beyond a to z may be wrong.</source>
        <translation>لا تذكر الترويسة مجموعة محارف نصها: قد تكون الحروف غير a إلى z خاطئة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's scaling of values makes no sense: values are shown as stored.</source>
        <translation>تحجيم القيم في الترويسة لا معنى له: تُعرض القيم كما خُزنت.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's spacing is not a length in millimetres: nothing is measured in millimetres.</source>
        <translation>التباعد في الترويسة ليس طولًا بالمليمتر: لا يُقاس شيء بالمليمتر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's spacing of exactly 1 mm in all directions is a placeholder: nothing is measured in millimetres.</source>
        <translation>التباعد 1 mm تمامًا في كل الاتجاهات قيمة نائبة في الترويسة: لا يُقاس شيء بالمليمتر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's table of grey values (VOI LUT) is damaged: a linear window is used instead.</source>
        <translation>جدول القيم الرمادية في الترويسة (VOI LUT) تالف: تُستخدم نافذة خطية بدلًا منه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's text is not in the character set that it states: it is read as UTF-8.</source>
        <translation>نص الترويسة ليس بمجموعة المحارف المذكورة: يُقرأ على أنه UTF-8.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's text is not in the character set that it states: some letters may be wrong.</source>
        <translation>نص الترويسة ليس بمجموعة المحارف المذكورة: قد تكون بعض الحروف خاطئة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's two placements (sform and qform) contradict each other: the sform is used.</source>
        <translation>الموضعان في الترويسة (sform وqform) متناقضان: يُستخدم sform.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's value for pixels without picture (pixel padding) is none that a pixel of it can have: it is left out.</source>
        <translation>قيمة البكسلات بلا صورة في الترويسة (pixel padding) لا يمكن أن تكون لأي بكسل: تُهمل.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's window has an unknown function: it is used as linear.</source>
        <translation>لنافذة الترويسة دالة غير معروفة: تُستخدم على أنها خطية.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's window makes no sense: one that fits the values is used instead.</source>
        <translation>نافذة الترويسة لا معنى لها: تُستخدم بدلًا منها نافذة تناسب القيم.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The pixel spacing is stated for the detector, not for the patient: nothing is measured in millimetres.</source>
        <translation>تباعد البكسلات مذكور للكاشف لا للمريض: لا يُقاس شيء بالمليمتر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The rows and columns of the volume are not perpendicular: sides of the patient are shown for the nearest directions, and nothing is measured in millimetres on its slices.</source>
        <translation>صفوف الحجم وأعمدته غير متعامدة: جوانب المريض هي لأقرب الاتجاهات، ولا يُقاس شيء بالمليمتر على شرائحه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices are not evenly spaced: {usual:.2f} mm between slices {usual_at} and {usual_next}, but {odd:.2f} mm between slices {odd_at} and {odd_next}{guess}.</source>
        <translation>المسافات بين الشرائح غير متساوية: {usual:.2f} mm بين الشريحتين {usual_at} و{usual_next}، لكن {odd:.2f} mm بين الشريحتين {odd_at} و{odd_next}{guess}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices are ordered by file name: {why}.</source>
        <translation>الشرائح مرتبة بأسماء الملفات: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices do not lie straight above one another (tilted or shifted by up to {shift:.2f} mm): they are shown one by one as they are.</source>
        <translation>الشرائح ليست بعضها فوق بعض تمامًا (مائلة أو مزاحة حتى {shift:.2f} mm): تُعرض واحدة واحدة كما هي.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices state no usable positions: they are ordered by their instance numbers.</source>
        <translation>لا تذكر الشرائح مواضع صالحة: رُتبت بأرقام نسخها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The stated slice directions are no directions: sides of the patient are not shown.</source>
        <translation>اتجاهات الشرائح المذكورة ليست اتجاهات: لا تُعرض جوانب المريض.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The stated slice directions are not exactly perpendicular or of length one: the nearest exact ones are used.</source>
        <translation>اتجاهات الشرائح المذكورة ليست متعامدة تمامًا أو طولها ليس واحدًا: تُستخدم أقرب الاتجاهات الدقيقة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>What tells the {volumes} volumes of this series apart is their order alone: the images at each position were taken in the order of their instance numbers.</source>
        <translation>لا يميز حجوم هذه السلسلة ({volumes}) إلا ترتيبها: أُخذت صور كل موضع بترتيب أرقام نسخها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>{count} images of unfinished volumes lie beside {volumes} whole ones: they were made a series of their own.</source>
        <translation>صور من حجوم غير مكتملة ({count}) بجانب حجوم كاملة ({volumes}): جُعلت سلسلة مستقلة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>{count} of {total} slices state no position.</source>
        <translation>‏{count} من {total} من الشرائح لا تذكر موضعها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>a ZIP archive: open it by itself to see what it holds.</source>
        <translation>أرشيف ZIP: افتحه وحده لترى ما فيه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>an unexpected error came up ({kind}). Please report this file.</source>
        <translation>حدث خطأ غير متوقع ({kind}). يرجى الإبلاغ عن هذا الملف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>the disc's index names no file that is there.</source>
        <translation>لا يسمي فهرس القرص أي ملف موجود.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>The other slices of the series are open.</source>
        <translation>شرائح السلسلة الأخرى مفتوحة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>The series cannot be read as a volume</source>
        <translation>تعذرت قراءة السلسلة حجمًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>Use the pictures one by one.</source>
        <translation>استخدم الصور واحدة واحدة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>its pictures differ in size.</source>
        <translation>صورها مختلفة الأحجام.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>the file is cut off.</source>
        <translation>الملف مقطوع.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>{name} cannot be shown</source>
        <translation>تعذر عرض {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stack_order.py"/>
        <source>positions are missing, and instance numbers are missing or the same</source>
        <translation>المواضع ناقصة، وأرقام النسخ ناقصة أو متماثلة</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/io/stack_order.py"/>
        <source>{n} slices seem to be missing</source>
        <translation>
            <numerusform>لا شرائح ناقصة</numerusform>
            <numerusform>يبدو أن شريحة ناقصة</numerusform>
            <numerusform>يبدو أن شريحتين ناقصتان</numerusform>
            <numerusform>يبدو أن {n} شرائح ناقصة</numerusform>
            <numerusform>يبدو أن {n} شريحة ناقصة</numerusform>
            <numerusform>يبدو أن {n} شريحة ناقصة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source> and </source>
        <translation> و</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>direction, matrix size or pixel spacing differ</source>
        <translation>الاتجاه أو حجم المصفوفة أو تباعد البكسلات مختلف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>its volumes are not whole</source>
        <translation>حجومها غير كاملة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>several images lie at one position, with different echo times</source>
        <translation>عدة صور في موضع واحد بأزمنة صدى مختلفة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>several stacks lie beside one another</source>
        <translation>عدة رزم متجاورة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their file puts them into different stacks</source>
        <translation>يضعها ملفها في رزم مختلفة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their files have different series numbers</source>
        <translation>لملفاتها أرقام سلاسل مختلفة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their image types differ</source>
        <translation>أنواع صورها مختلفة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their positions are in different frames of reference</source>
        <translation>مواضعها في أطر مرجعية مختلفة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>The tags cannot be read</source>
        <translation>تعذرت قراءة الوسوم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>There is no NIfTI header in this file, or it is cut off.</source>
        <translation>لا ترويسة NIfTI في هذا الملف، أو هي مقطوعة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>the file is damaged.</source>
        <translation>الملف تالف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/unpacked.py"/>
        <source>another program is busy with it</source>
        <translation>برنامج آخر مشغول به</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/unpacked.py"/>
        <source>unpacked it has {needed} MB, and the disk of the cache has {free} MB free: make room, or unpack it elsewhere by hand.</source>
        <translation>حجمه بعد فك الضغط {needed} MB، وعلى قرص الذاكرة المؤقتة {free} MB فارغة: وفّر مساحة أو فك ضغطه يدويًا في مكان آخر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>TI {value:g} ms</source>
        <translation>TI {value:g} ms</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>flip angle {value:g}°</source>
        <translation>زاوية الانقلاب {value:g}°</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>volume {number}, {seconds:.4g} s</source>
        <translation>الحجم {number}، {seconds:.4g} s</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>{label}, trace</source>
        <translation>{label}، الأثر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>{value:.4g} s</source>
        <translation>{value:.4g} s</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>{value:g} ms</source>
        <translation>{value:g} ms</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>Nothing was changed. Choose a file that was written by Export review.</source>
        <translation>لم يتغير شيء. اختر ملفًا كُتب بأمر «تصدير المراجعة».</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>The review cannot be imported</source>
        <translation>تعذر استيراد المراجعة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>a series is in it twice</source>
        <translation>فيها سلسلة مكررة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>an annotation or a key image is in it twice</source>
        <translation>فيها تعليق أو صورة رئيسية مكررة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>an annotation stands under another series than its own</source>
        <translation>تعليق تحت سلسلة غير سلسلته</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it is nested too deeply.</source>
        <translation>متداخلة بعمق زائد.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it is no review</source>
        <translation>ليست مراجعة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it was written by another version of this program (format {version})</source>
        <translation>كتبها إصدار آخر من هذا البرنامج (التنسيق {version})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>there is no verdict {name}</source>
        <translation>لا يوجد حكم {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must be a list, and not endless</source>
        <translation>يجب أن يكون {what} قائمة محدودة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must be text, and not endless</source>
        <translation>يجب أن يكون {what} نصًا محدودًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must have the fields {names}</source>
        <translation>يجب أن تكون لـ{what} الحقول {names}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must not be empty</source>
        <translation>يجب ألا يكون {what} فارغًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/importing.py"/>
        <source>Free space on the disk of {folder}, or import it without copying.</source>
        <translation>وفّر مساحة على قرص {folder}، أو استورد بلا نسخ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/importing.py"/>
        <source>The study was not copied</source>
        <translation>لم تُنسخ الدراسة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/index.py"/>
        <source>The list of studies cannot be used</source>
        <translation>تعذر استخدام قائمة الدراسات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/index.py"/>
        <source>Your readings are safe: they are in the journal. Try again; the list is then made anew.</source>
        <translation>قراءاتك محفوظة: هي في السجل. حاول ثانية؛ وستُعاد القائمة عندئذ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Check that {folder} may be written and that the disk is not full.</source>
        <translation>تأكد من إمكان الكتابة في {folder} ومن أن القرص غير ممتلئ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>It is kept in memory and tried again.</source>
        <translation>يُحفظ في الذاكرة ويُعاد المحاولة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>The file is kept as {name} in {folder}.</source>
        <translation>حُفظ الملف باسم {name} في {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>The journal of your readings had to be made anew</source>
        <translation>لزم إنشاء سجل قراءاتك من جديد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Use the newer version, or name another folder by MRIVIEWER_HOME.</source>
        <translation>استخدم الإصدار الأحدث، أو سمِّ مجلدًا آخر بالمتغير MRIVIEWER_HOME.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>What you said was not written to disk yet</source>
        <translation>ما قلته لم يُكتب على القرص بعد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Your readings cannot be read</source>
        <translation>تعذرت قراءة قراءاتك</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>a newer version of this program wrote the journal.</source>
        <translation>كتب السجلَّ إصدار أحدث من هذا البرنامج.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>another program moved it away, or set it aside because it was damaged.</source>
        <translation>نقله برنامج آخر، أو نحّاه لأنه كان تالفًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>it is damaged.</source>
        <translation>هو تالف.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/library/journal.py"/>
        <source>{n} entries were taken over into a new journal.</source>
        <translation>
            <numerusform>لم تُنقل أي مدخلة إلى سجل جديد.</numerusform>
            <numerusform>نُقلت مدخلة واحدة إلى سجل جديد.</numerusform>
            <numerusform>نُقلت مدخلتان إلى سجل جديد.</numerusform>
            <numerusform>نُقلت {n} مدخلات إلى سجل جديد.</numerusform>
            <numerusform>نُقلت {n} مدخلة إلى سجل جديد.</numerusform>
            <numerusform>نُقلت {n} مدخلة إلى سجل جديد.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>Check that the folder {folder} may be read.</source>
        <translation>تأكد من إمكان قراءة المجلد {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>Look at the file {path}: it cannot be moved out of the way.</source>
        <translation>انظر في الملف {path}: تعذرت تنحيته.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>The file is kept as {name} in {folder}; the review starts empty.</source>
        <translation>حُفظ الملف باسم {name} في {folder}؛ وتبدأ المراجعة فارغة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>The review of this series cannot be read</source>
        <translation>تعذرت قراءة مراجعة هذه السلسلة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>its file is damaged.</source>
        <translation>ملفها تالف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>This cannot be marked</source>
        <translation>لا يمكن وسم هذا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>a key image is a slice as it was stored, not a reconstructed plane.</source>
        <translation>الصورة الرئيسية شريحة كما خُزنت، وليست مستوى معاد البناء.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>the file does not say which slice this is, or where it lies.</source>
        <translation>لا يذكر الملف أي شريحة هذه ولا أين تقع.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>the file does not say which slice this is.</source>
        <translation>لا يذكر الملف أي شريحة هذه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>A slice that is not open</source>
        <translation>شريحة غير مفتوحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Axial plane</source>
        <translation>مستوى محوري</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Coronal plane</source>
        <translation>مستوى إكليلي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Key image</source>
        <translation>صورة رئيسية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Plane</source>
        <translation>مستوى</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Sagittal plane</source>
        <translation>مستوى سهمي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Slice {n}</source>
        <translation>شريحة {n}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>round</source>
        <translation>دائريًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>to and fro</source>
        <translation>ذهابًا وإيابًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/doors.py"/>
        <source>an unexpected error came up ({kind}: {error}).</source>
        <translation>حدث خطأ غير متوقع ({kind}: {error}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Evidence for {label} is below the threshold ({share:.0%} of {least:.0%})</source>
        <translation>الدلائل على {label} دون العتبة ({share:.0%} من {least:.0%})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Evidence for {label}: {done} of {count} slices</source>
        <translation>الدلائل على {label}: {done} من {count} من الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Heat map between slices: the model has answered for {done} of {count}</source>
        <translation>الخريطة الحرارية بين الشرائح: أجاب النموذج عن {done} من {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>No heat map between slices: {reason}</source>
        <translation>لا خريطة حرارية بين الشرائح: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>No positive evidence for {label} in this plane</source>
        <translation>لا دلائل إيجابية على {label} في هذا المستوى</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Suggests {label}: no evidence is drawn</source>
        <translation>يقترح {label}: لا تُرسم دلائل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>The heat map between the slices is put together</source>
        <translation>تُجمع الخريطة الحرارية بين الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>The model says nothing about what lies in this plane</source>
        <translation>لا يقول النموذج شيئًا عما في هذا المستوى</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>the map of slice {number} does not fit its pixels.</source>
        <translation>خريطة الشريحة {number} لا تطابق بكسلاتها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>{label}, interpolated between slices</source>
        <translation>{label}، مستكملة بين الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>Identity left out</source>
        <translation>الهوية محذوفة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>Slice {number} of {count}</source>
        <translation>شريحة {number} من {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>{model} suggests: {said} (calibrated)</source>
        <translation>يقترح {model}: {said} (مُعايَر)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/frame.py"/>
        <source>No positive evidence for {label}</source>
        <translation>لا دلائل إيجابية على {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Drag the series into the panes.</source>
        <translation>اسحب السلاسل إلى الأطر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {names}</source>
        <translation>رُتبت: {names}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {name} beside that of the earlier study</source>
        <translation>رُتبت: {name} بجانب مثيلتها من الدراسة السابقة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {name} of {now} beside {then}</source>
        <translation>رُتبت: {name} من {now} بجانب {then}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>No earlier study is hung</source>
        <translation>لم تُرتَّب دراسة سابقة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Nothing can be hung</source>
        <translation>لا يمكن ترتيب شيء</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Patient ID and name or birth date must be stated and agree.</source>
        <translation>يجب ذكر رقم المريض واسمه أو تاريخ ميلاده وتطابقها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no earlier study of the same patient is open.</source>
        <translation>لا دراسة سابقة مفتوحة للمريض نفسه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no kind of picture was recognised in both studies.</source>
        <translation>لم يُعرف نوع صورة في الدراستين معًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no study is open.</source>
        <translation>لا دراسة مفتوحة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>not recognised</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Choose a folder with DICOM, NIfTI or picture files.</source>
        <translation>اختر مجلدًا فيه ملفات DICOM أو NIfTI أو صور.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Copying</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Looking for the files of the study</source>
        <translation>البحث عن ملفات الدراسة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Making the list of studies</source>
        <translation>إنشاء قائمة الدراسات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Nothing was imported</source>
        <translation>لم يُستورد شيء</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Reading headers</source>
        <translation>قراءة الترويسات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The files of {name} have changed</source>
        <translation>تغيّرت ملفات {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The library could not do that</source>
        <translation>لم تستطع المكتبة فعل ذلك</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The list was made anew: 1 study.</source>
        <translation>أُعيدت القائمة: دراسة واحدة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The list was made anew: {count} studies.</source>
        <translation>أُعيدت القائمة، وعدد الدراسات: {count}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>What you said is shown on the slices that are still there.</source>
        <translation>يُعرض ما قلته على الشرائح التي ما زالت موجودة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>a study</source>
        <translation>دراسة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>no image was found there.</source>
        <translation>لم توجد صورة هناك.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>their sizes or times are not those of last time, though the slices are named as before.</source>
        <translation>أحجامها أو أوقاتها ليست كالمرة السابقة، وإن كانت أسماء الشرائح كما كانت.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>there were {before} slices, and now there are {now}, or other ones.</source>
        <translation>كان عدد الشرائح {before} وهو الآن {now}، أو هي غيرها.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/session/library.py"/>
        <source>{n} studies were imported.</source>
        <translation>
            <numerusform>لم تُستورد دراسات.</numerusform>
            <numerusform>استُوردت دراسة واحدة.</numerusform>
            <numerusform>استُوردت دراستان.</numerusform>
            <numerusform>استُوردت {n} دراسات.</numerusform>
            <numerusform>استُوردت {n} دراسة.</numerusform>
            <numerusform>استُوردت {n} دراسة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Angle</source>
        <translation>زاوية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Arrow</source>
        <translation>سهم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Bidirectional</source>
        <translation>قطران</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Ellipse</source>
        <translation>بيضوي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Freehand region</source>
        <translation>منطقة حرة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Length</source>
        <translation>طول</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Polygon</source>
        <translation>مضلع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Probe</source>
        <translation>مجس</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Rectangle</source>
        <translation>مستطيل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/models.py"/>
        <source>Clean test accuracy {value:.2f}</source>
        <translation>الدقة في الاختبار النظيف {value:.2f}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/opening.py"/>
        <source>Please report this.</source>
        <translation>يرجى الإبلاغ عن هذا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/opening.py"/>
        <source>The files cannot be opened</source>
        <translation>تعذر فتح الملفات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>Reconstructed</source>
        <translation>معاد البناء</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>as acquired</source>
        <translation>كما التُقط</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>interpolated</source>
        <translation>مستكمل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>voxels as acquired</source>
        <translation>فوكسلات كما التُقطت</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>{mm:.2f} mm apart</source>
        <translation>كل {mm:.2f} mm</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/planes.py"/>
        <source>Building the volume {share} %</source>
        <translation>بناء الحجم {share} %</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/planes.py"/>
        <source>Waiting until all slices have been found</source>
        <translation>انتظار العثور على كل الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>Choose another model, or report this. Viewing goes on.</source>
        <translation>اختر نموذجًا آخر أو أبلغ عن هذا. العرض مستمر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>Run packaging/bootstrap.py again. Viewing goes on.</source>
        <translation>شغّل packaging/bootstrap.py ثانية. العرض مستمر.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>The model cannot be used</source>
        <translation>تعذر استخدام النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>a library that it needs is missing or does not load ({name}).</source>
        <translation>مكتبة يحتاجها غير موجودة أو لا تُحمَّل ({name}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>an unexpected error came up ({error}).</source>
        <translation>حدث خطأ غير متوقع ({error}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>Done again: {what}</source>
        <translation>أُعيد: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>Undone: {what}</source>
        <translation>تُراجع عن: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>angle</source>
        <translation>زاوية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>annotation</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>arrow</source>
        <translation>سهم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>ellipse</source>
        <translation>بيضوي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>freehand region</source>
        <translation>منطقة حرة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>import of a review</source>
        <translation>استيراد مراجعة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>key image marked</source>
        <translation>وسم صورة رئيسية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>key image no longer marked</source>
        <translation>إزالة وسم صورة رئيسية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>length</source>
        <translation>طول</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>look of the picture</source>
        <translation>مظهر الصورة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>polygon</source>
        <translation>مضلع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>probe</source>
        <translation>مجس</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>rectangle</source>
        <translation>مستطيل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>two diameters</source>
        <translation>قطران</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>verdict</source>
        <translation>حكم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} changed</source>
        <translation>تغيير: {shape}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} drawn</source>
        <translation>رسم: {shape}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} erased</source>
        <translation>محو: {shape}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/reviewing.py"/>
        <source>It makes no sense: {why}.</source>
        <translation>لا معنى له: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/reviewing.py"/>
        <source>This was not kept</source>
        <translation>لم يُحفظ هذا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Annotations on slices that are not here: {count}.</source>
        <translation>تعليقات على شرائح غير موجودة هنا: {count}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Choose a file that may be read.</source>
        <translation>اختر ملفًا يمكن قراءته.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>It is about a study that is not open; it is shown when that is.</source>
        <translation>تخص دراسة غير مفتوحة؛ وستُعرض عند فتحها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Nothing new was in the review.</source>
        <translation>لا جديد في المراجعة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>The review was taken in. New annotations: {added}, changed: {changed}.</source>
        <translation>أُخذت المراجعة. تعليقات جديدة: {added}، متغيرة: {changed}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Where verdicts differ, yours was kept.</source>
        <translation>حيث اختلفت الأحكام أُبقي حكمك.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>the file is far too large for a review.</source>
        <translation>الملف أكبر كثيرًا من أن يكون مراجعة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/slices.py"/>
        <source>A slice cannot be shown</source>
        <translation>تعذر عرض شريحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/slices.py"/>
        <source>Please report this file.</source>
        <translation>يرجى الإبلاغ عن هذا الملف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>Nothing to show was found</source>
        <translation>لم يوجد شيء يُعرض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>The demo cannot be made</source>
        <translation>تعذر إنشاء العرض التجريبي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>The list of skipped files says why.</source>
        <translation>تبيّن قائمة الملفات المتروكة السبب.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>what was chosen</source>
        <translation>ما اختير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>{place} holds no files.</source>
        <translation>لا ملفات في {place}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/session/studies.py"/>
        <source>{place}: none of the {n} files there is an image that can be shown.</source>
        <translation>
            <numerusform>{place}: لا ملف هناك يمكن عرضه.</numerusform>
            <numerusform>{place}: الملف الوحيد هناك ليس صورة يمكن عرضها.</numerusform>
            <numerusform>{place}: ليس أي من الملفين هناك صورة يمكن عرضها.</numerusform>
            <numerusform>{place}: لا صورة يمكن عرضها بين {n} ملفات هناك.</numerusform>
            <numerusform>{place}: لا صورة يمكن عرضها بين {n} ملفًا هناك.</numerusform>
            <numerusform>{place}: لا صورة يمكن عرضها بين {n} ملف هناك.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>The panes cannot be linked</source>
        <translation>تعذر ربط الأطر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>no other pane shows the slices of another series.</source>
        <translation>لا إطار آخر يعرض شرائح سلسلة أخرى.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>the panes scroll together by position already.</source>
        <translation>الأطر تُمرَّر معًا بالموضع أصلًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>their slices lie in different planes.</source>
        <translation>شرائحها في مستويات مختلفة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/tags.py"/>
        <source>slice {number}</source>
        <translation>الشريحة {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>Slice {number} is missing from the volume: {reason}</source>
        <translation>الشريحة {number} ناقصة في الحجم: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>The computer has no memory left for the series.</source>
        <translation>لم تعد في الحاسوب ذاكرة للسلسلة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>The series takes {need:.2f} GB of memory; {free:.2f} of {budget:.2f} GB are free.</source>
        <translation>تحتاج السلسلة {need:.2f} GB من الذاكرة؛ والمتاح {free:.2f} من {budget:.2f} GB.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Axial</source>
        <translation>محوري</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Coronal</source>
        <translation>إكليلي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Identity hidden</source>
        <translation>الهوية مخفية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Sagittal</source>
        <translation>سهمي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Second opinion · {title}</source>
        <translation>رأي ثانٍ · {title}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Series so far</source>
        <translation>السلسلة حتى الآن</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Series: {answered} of {count} slices answered</source>
        <translation>السلسلة: أُجيب عن {answered} من {count} من الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice</source>
        <translation>شريحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: no answer, {reason}</source>
        <translation>شريحة {number}: لا جواب، {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: waiting for the model</source>
        <translation>شريحة {number}: بانتظار النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: {label} {chance} (calibrated)</source>
        <translation>شريحة {number}: {label} {chance} (مُعايَر)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>The model is being loaded</source>
        <translation>يجري تحميل النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>The two models disagree.</source>
        <translation>النموذجان مختلفان.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>born {date}</source>
        <translation>مولود في {date}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{start}: no answer</source>
        <translation>{start}: لا جواب</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{start}: not asked yet</source>
        <translation>{start}: لم يُسأل بعد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{text} · least sure at {number}</source>
        <translation>{text} · الأقل يقينًا عند {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{text} · peak {where}</source>
        <translation>{text} · الذروة {where}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A millimetre is equally long in all three</source>
        <translation>المليمتر متساوي الطول في الثلاثة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A quarter turn against the clock; the letters follow</source>
        <translation>ربع دورة عكس عقارب الساعة؛ والحروف تتبع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A quarter turn clockwise; the letters follow</source>
        <translation>ربع دورة مع عقارب الساعة؛ والحروف تتبع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>About the model</source>
        <translation>عن النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Active pane alone</source>
        <translation>الإطار النشط وحده</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>All panes share zoom and place</source>
        <translation>تشترك كل الأطر في التكبير والموضع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>All texts, a few, or none</source>
        <translation>كل النصوص أو بعضها أو لا شيء</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Along the acquisition</source>
        <translation>مع الالتقاط</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Along the patient</source>
        <translation>مع المريض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Angle: click end, corner and end</source>
        <translation>زاوية: انقر طرفًا ثم الرأس ثم الطرف الآخر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Arrow: drag from the tip</source>
        <translation>سهم: اسحب من رأسه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>As soon as all of a study has been found</source>
        <translation>حالما يُعثر على الدراسة كلها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Axial, sagittal and coronal planes of the patient</source>
        <translation>المستويات المحورية والسهمية والإكليلية للمريض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Blue to yellow</source>
        <translation>أزرق إلى أصفر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Bone</source>
        <translation>عظم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Bring back what was undone</source>
        <translation>استعادة ما تُراجع عنه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Choose whose keys are used, and change them</source>
        <translation>اختيار مفاتيح أي برنامج، وتغييرها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Click on a shape</source>
        <translation>نقر على شكل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Click on the ribbon</source>
        <translation>نقر على الشريط</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Crosshair</source>
        <translation>علامة التقاطع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Dark theme</source>
        <translation>سمة داكنة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Double click</source>
        <translation>نقر مزدوج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Double click on a shape</source>
        <translation>نقر مزدوج على شكل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag across for the width, up or down for the centre</source>
        <translation>اسحب أفقيًا للعرض، وأعلى أو أسفل للمركز</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag from the tree</source>
        <translation>سحب من الشجرة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag to move the slice (the middle button always does)</source>
        <translation>اسحب لتحريك الشريحة (الزر الأوسط دائمًا)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag up or down through the slices (the wheel always does)</source>
        <translation>اسحب أعلى أو أسفل عبر الشرائح (العجلة دائمًا)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag up to enlarge (the right button always does)</source>
        <translation>اسحب إلى أعلى للتكبير (الزر الأيمن دائمًا)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Edit text…</source>
        <translation>تحرير النص…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ellipse with mean, SD and area: drag from corner to corner</source>
        <translation>بيضوي مع المتوسط والانحراف والمساحة: اسحب من ركن إلى ركن</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Erase annotation</source>
        <translation>محو التعليق</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Every element of the file of this slice</source>
        <translation>كل عناصر ملف هذه الشريحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export measurements…</source>
        <translation>تصدير القياسات…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export picture…</source>
        <translation>تصدير الصورة…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export report…</source>
        <translation>تصدير التقرير…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export review…</source>
        <translation>تصدير المراجعة…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fill the place of all panes with the active one, and back (double click)</source>
        <translation>ملء مكان كل الأطر بالنشط، ثم العودة (نقر مزدوج)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>First slice</source>
        <translation>الشريحة الأولى</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fit to view</source>
        <translation>ملاءمة العرض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Flip left and right</source>
        <translation>قلب يمين ويسار</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Flip top and bottom</source>
        <translation>قلب أعلى وأسفل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Four panes</source>
        <translation>أربعة أطر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Freehand</source>
        <translation>حرة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Freehand region: draw the outline with the button held</source>
        <translation>منطقة حرة: ارسم المحيط والزر مضغوط</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>From a folder of pictures to a model that reads the next study</source>
        <translation>من مجلد صور إلى نموذج يقرأ الدراسة التالية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>From the lowest value of the slice to the highest</source>
        <translation>من أدنى قيمة في الشريحة إلى أعلاها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Full range</source>
        <translation>المدى الكامل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Go to the key slice</source>
        <translation>إلى الشريحة الرئيسية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang beside earlier study</source>
        <translation>ترتيب مع الدراسة السابقة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang new studies automatically</source>
        <translation>ترتيب الدراسات الجديدة تلقائيًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang study</source>
        <translation>ترتيب الدراسة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hide everything but the slice</source>
        <translation>إخفاء كل شيء إلا الشريحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hide patient's identity</source>
        <translation>إخفاء هوية المريض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hold the left button to look through a glass</source>
        <translation>اضغط الزر الأيسر مطولًا للنظر بالعدسة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hot metal</source>
        <translation>معدن ساخن</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>How the program looks and behaves</source>
        <translation>مظهر البرنامج وسلوكه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Import review…</source>
        <translation>استيراد مراجعة…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Install, check, choose and remove models</source>
        <translation>تثبيت النماذج وفحصها واختيارها وإزالتها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Invert grey</source>
        <translation>عكس الرمادي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Keep the other panes as far from this one as they are now</source>
        <translation>إبقاء الأطر الأخرى على بعدها الحالي من هذا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Last slice</source>
        <translation>الشريحة الأخيرة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Leave names out on screen and offer to leave them out in exports</source>
        <translation>حذف الأسماء من الشاشة وعرض حذفها عند التصدير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Left drag</source>
        <translation>سحب بالأيسر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Length: drag, or click both ends</source>
        <translation>طول: اسحب، أو انقر الطرفين</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Library…</source>
        <translation>المكتبة…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Light theme</source>
        <translation>سمة فاتحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Link scrolling with offset</source>
        <translation>ربط التمرير مع إزاحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Magnifier</source>
        <translation>عدسة مكبرة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Mark as key image</source>
        <translation>وسم صورة رئيسية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Mark the slice as a key image, or no longer</source>
        <translation>وسم الشريحة صورة رئيسية، أو إزالة الوسم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Middle drag</source>
        <translation>سحب بالأوسط</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Models…</source>
        <translation>النماذج…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Neurological convention</source>
        <translation>الاصطلاح العصبي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next corner texts</source>
        <translation>نصوص الأركان التالية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next pane</source>
        <translation>الإطار التالي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next phase</source>
        <translation>المرحلة التالية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next series</source>
        <translation>السلسلة التالية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next slice</source>
        <translation>الشريحة التالية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next study</source>
        <translation>الدراسة التالية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Of a series with several volumes</source>
        <translation>لسلسلة فيها عدة حجوم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Of the selected annotation</source>
        <translation>للتعليق المختار</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Off: every pixel is shown as it was stored</source>
        <translation>بلا تنعيم: يُعرض كل بكسل كما خُزن</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>One pane</source>
        <translation>إطار واحد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open all images in a folder and the folders below it</source>
        <translation>فتح كل الصور في مجلد وما تحته</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open demo</source>
        <translation>فتح العرض التجريبي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open files…</source>
        <translation>فتح ملفات…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open recent</source>
        <translation>المفتوحة حديثًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open single files</source>
        <translation>فتح ملفات مفردة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open the demo study</source>
        <translation>فتح الدراسة التجريبية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Overlays of the file</source>
        <translation>تراكبات الملف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Pan</source>
        <translation>تحريك</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Pan with the left button</source>
        <translation>تحريك بالزر الأيسر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Panes of one frame of reference stay at the same place</source>
        <translation>تبقى أطر المرجع الواحد في الموضع نفسه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Patient's right on the right of the screen</source>
        <translation>يمين المريض على يمين الشاشة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Planes</source>
        <translation>المستويات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Planes along the slices as they were acquired, and across them</source>
        <translation>مستويات مع الشرائح كما التُقطت، وعبرها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Play the slices, or the phases, as a film</source>
        <translation>تشغيل الشرائح أو المراحل فيلمًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Polygon: click corner by corner; a double click ends it</source>
        <translation>مضلع: انقر ركنًا بعد ركن؛ وينهيه النقر المزدوج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Preferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Press or drag: the other panes go to the same place (or hold Shift and move)</source>
        <translation>اضغط أو اسحب: تنتقل الأطر الأخرى إلى الموضع نفسه (أو اضغط Shift وحرّك)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous pane</source>
        <translation>الإطار السابق</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous phase</source>
        <translation>المرحلة السابقة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous series</source>
        <translation>السلسلة السابقة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous slice</source>
        <translation>الشريحة السابقة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous study</source>
        <translation>الدراسة السابقة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Probe: the value and the place of a pixel</source>
        <translation>مجس: قيمة بكسل وموضعه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Put studies on the list, with or without a copy of their files</source>
        <translation>وضع دراسات في القائمة، مع نسخ ملفاتها أو بدونه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Rainbow</source>
        <translation>قوس قزح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Rectangle with mean, SD and area: drag from corner to corner</source>
        <translation>مستطيل مع المتوسط والانحراف والمساحة: اسحب من ركن إلى ركن</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reference lines</source>
        <translation>خطوط مرجعية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset</source>
        <translation>إعادة ضبط</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset the picture</source>
        <translation>إعادة ضبط الصورة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset window</source>
        <translation>إعادة ضبط النافذة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Right click</source>
        <translation>نقر يمين</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Right drag, Ctrl+wheel</source>
        <translation>سحب بالأيمن، Ctrl+العجلة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save a PDF report of this series</source>
        <translation>حفظ تقرير PDF لهذه السلسلة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save all that was said about this study, to hand it on</source>
        <translation>حفظ كل ما قيل عن هذه الدراسة لتسليمه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save everything measured in this study as a table (CSV)</source>
        <translation>حفظ كل قياسات هذه الدراسة جدولًا (CSV)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save the slice with its annotations as PNG</source>
        <translation>حفظ الشريحة مع تعليقاتها بصيغة PNG</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll</source>
        <translation>تمرير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll together</source>
        <translation>تمرير معًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll with the left button</source>
        <translation>تمرير بالزر الأيسر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Shift and move</source>
        <translation>المفتاح Shift مع التحريك</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show annotations</source>
        <translation>إظهار التعليقات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the crosshair</source>
        <translation>إظهار علامة التقاطع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the overlay planes that a file holds</source>
        <translation>إظهار مستويات التراكب في الملف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the whole slice (double click)</source>
        <translation>إظهار الشريحة كلها (نقر مزدوج)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show where the model looks</source>
        <translation>إظهار أين ينظر النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Smooth between pixels</source>
        <translation>تنعيم بين البكسلات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>T1 after contrast agent, T1, FLAIR and T2 beside one another</source>
        <translation>تجاور T1 بعد الصبغة وT1 وFLAIR وT2</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take back the last word, shape or look</source>
        <translation>التراجع عن آخر قول أو شكل أو مظهر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take in what somebody else said about a study</source>
        <translation>أخذ ما قاله غيرك عن دراسة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take the window from the grey values of the slice in view</source>
        <translation>أخذ النافذة من رماديات الشريحة المعروضة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take the window of the header, or of the centre slice</source>
        <translation>أخذ نافذة الترويسة، أو الشريحة الوسطى</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ten slices back</source>
        <translation>عشر شرائح إلى الخلف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ten slices on</source>
        <translation>عشر شرائح إلى الأمام</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Text: click, then write</source>
        <translation>نص: انقر ثم اكتب</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Texts</source>
        <translation>النصوص</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The letters follow</source>
        <translation>الحروف تتبع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The selected one</source>
        <translation>المختار</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The slice with the highest probability of a finding</source>
        <translation>الشريحة الأعلى احتمالًا لوجود آفة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The studies seen on this computer</source>
        <translation>الدراسات التي شوهدت على هذا الحاسوب</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Theme of the system</source>
        <translation>سمة النظام</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Three planes (MPR)</source>
        <translation>ثلاثة مستويات (MPR)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Train</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Train a model…</source>
        <translation>تدريب نموذج…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Trainings…</source>
        <translation>التدريبات…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Turn left</source>
        <translation>تدوير إلى اليسار</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Turn right</source>
        <translation>تدوير إلى اليمين</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Two axes: drag the long one, then the short one across it</source>
        <translation>محوران: اسحب الطويل ثم القصير عبره</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Two side by side</source>
        <translation>إطاران متجاوران</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Viewport alone</source>
        <translation>الصورة وحدها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>What was trained, is going on, or waits</source>
        <translation>ما دُرّب أو يجري أو ينتظر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Wheel</source>
        <translation>العجلة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Where the active slice cuts those of the other panes</source>
        <translation>أين تقطع الشريحة النشطة شرائح الأطر الأخرى</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Where the other planes lie, in the colour of each</source>
        <translation>أين تقع المستويات الأخرى، كل بلونه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>White becomes black</source>
        <translation>الأبيض يصير أسود</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Whole slice, no flips and turns, its first window, grey</source>
        <translation>الشريحة كلها، بلا قلب ولا تدوير، بنافذتها الأولى، رمادية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window</source>
        <translation>نافذة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window of this slice</source>
        <translation>نافذة هذه الشريحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window with the left button</source>
        <translation>النافذة بالزر الأيسر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom and move together</source>
        <translation>تكبير وتحريك معًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom in</source>
        <translation>تكبير الصورة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom out</source>
        <translation>تصغير الصورة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom planes together</source>
        <translation>تكبير المستويات معًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom with the left button</source>
        <translation>تكبير بالزر الأيسر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>choose it; drag it or its handles to change it</source>
        <translation>اختياره؛ اسحبه أو مقابضه لتغييره</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>crosshair: the other panes go to the same place</source>
        <translation>علامة التقاطع: تنتقل الأطر الأخرى إلى الموضع نفسه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>go to that slice</source>
        <translation>الذهاب إلى تلك الشريحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>menu</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>pan</source>
        <translation>تحريك</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>scroll the slices</source>
        <translation>تمرير الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>show the series in a pane</source>
        <translation>عرض السلسلة في إطار</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>this pane alone, and back</source>
        <translation>هذا الإطار وحده، ثم العودة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>window: across its width, up or down its centre (or the tool chosen)</source>
        <translation>نافذة: أفقيًا عرضها، وأعلى أو أسفل مركزها (أو الأداة المختارة)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>write its text</source>
        <translation>كتابة نصه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>zoom</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>Export measurements</source>
        <translation>تصدير القياسات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>{name} saved</source>
        <translation>حُفظ {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Annotations of this series</source>
        <translation>تعليقات هذه السلسلة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Erase</source>
        <translation>محو</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Export CSV…</source>
        <translation>تصدير CSV…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Nothing is marked on this series yet. Choose Length, Ellipse or another tool above and draw on the slice. All is kept as it is made.</source>
        <translation>لم يوسم شيء على هذه السلسلة بعد. اختر أداة الطول أو البيضوي أو غيرها في الأعلى وارسم على الشريحة. كل شيء يُحفظ فورًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Open a series to draw and measure on it.</source>
        <translation>افتح سلسلة للرسم والقياس عليها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Text…</source>
        <translation>نص…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/bars.py"/>
        <source>Probabilities for this slice</source>
        <translation>الاحتمالات لهذه الشريحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>At the end</source>
        <translation>عند النهاية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Phases instead of slices</source>
        <translation>المراحل بدل الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Pictures a second</source>
        <translation>صورة في الثانية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>{number} a second</source>
        <translation>{number} في الثانية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>Open files</source>
        <translation>فتح ملفات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>Open folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>The settings were not saved</source>
        <translation>لم تُحفظ الإعدادات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>The window of training cannot be opened</source>
        <translation>تعذر فتح نافذة التدريب</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>There is nothing to tell</source>
        <translation>لا شيء يُقال</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>no model package is installed.</source>
        <translation>لا حزمة نموذج مثبتة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>About MRI Viewer</source>
        <translation>عن MRI Viewer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Keys and gestures</source>
        <translation>المفاتيح والإيماءات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>MRI Viewer is free software under the Apache License 2.0. It stands on:</source>
        <translation>‏MRI Viewer برنامج حر برخصة Apache 2.0. ويقوم على:</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Mouse</source>
        <translation>الفأرة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Review brain MRI with a model at one's side.</source>
        <translation>مراجعة الرنين المغناطيسي للدماغ وبجانبك نموذج.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Slices, series and panes</source>
        <translation>الشرائح والسلاسل والأطر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>The full texts are in {folder}:</source>
        <translation>النصوص الكاملة في {folder}:</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>The model suggests; its numbers are calibrated on its own test data and hold for pictures like those. Nothing leaves this computer.</source>
        <translation>النموذج يقترح؛ وأرقامه مُعايَرة على بيانات اختباره وتصح لصور مثلها. لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>This model package carries no card.</source>
        <translation>لا بطاقة في حزمة النموذج هذه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Window presets</source>
        <translation>نوافذ جاهزة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>{first} to {last}</source>
        <translation>{first} إلى {last}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>DICOM, NIfTI, PNG, JPEG and TIFF are read. Nothing leaves this computer.</source>
        <translation>تُقرأ DICOM وNIfTI وPNG وJPEG وTIFF. لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Drop a folder here, or open the demo</source>
        <translation>أفلت مجلدًا هنا، أو افتح العرض التجريبي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Nothing is open</source>
        <translation>لا شيء مفتوح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Open folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Open the demo</source>
        <translation>فتح العرض التجريبي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>The first slice appears as soon as it is found</source>
        <translation>تظهر الشريحة الأولى حالما توجد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Export picture</source>
        <translation>تصدير الصورة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Export report</source>
        <translation>تصدير التقرير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>PDF report</source>
        <translation>تقرير PDF</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>PNG picture</source>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>The model has not answered for all slices: its opinion would be missing.</source>
        <translation>لم يُجب النموذج عن كل الشرائح: سيغيب رأيه.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>The picture cannot be saved yet</source>
        <translation>تعذر حفظ الصورة الآن</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Try again in a moment.</source>
        <translation>حاول ثانية بعد لحظة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>its slice is still being read.</source>
        <translation>ما زالت شريحتها تُقرأ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>As on screen, with zoom and texts</source>
        <translation>كما على الشاشة، مع التكبير والنصوص</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>At the slice's own resolution, texts beside the anatomy</source>
        <translation>بدقة الشريحة نفسها، والنصوص بجانب التشريح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Leave out the patient's identity</source>
        <translation>حذف هوية المريض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Names, numbers and dates from the header are left out. Text that is burned into the pixels is not removed.</source>
        <translation>تُحذف الأسماء والأرقام والتواريخ من الترويسة. ولا يُزال النص المحروق في البكسلات.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>Histogram of the region</source>
        <translation>مدرج المنطقة التكراري</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>mean {mean}</source>
        <translation>المتوسط {mean}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>{n} pixels from {least} to {greatest}, at most {peak} in a bar</source>
        <translation>{n} من البكسلات من {least} إلى {greatest}، وأكثرها {peak} في عمود</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>All studies in {folder}</source>
        <translation>كل الدراسات في {folder}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Copy the files into the library</source>
        <translation>نسخ الملفات إلى المكتبة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Remember where the files are</source>
        <translation>تذكّر أماكن الملفات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>They stay at hand when a disk or a CD is taken away. They go to {folder}.</source>
        <translation>تبقى متاحة عند إزالة قرص. وتذهب إلى {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>They stay where they are, and take no more room.</source>
        <translation>تبقى حيث هي ولا تأخذ مساحة إضافية.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_chooser.py"/>
        <source>How many panes there are, and what hangs in them</source>
        <translation>عدد الأطر وما يُعرض فيها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_chooser.py"/>
        <source>Layout</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>Axial, sagittal and coronal planes of the series</source>
        <translation>المستويات المحورية والسهمية والإكليلية للسلسلة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>No earlier study that is surely of this patient is open.</source>
        <translation>لا دراسة سابقة مفتوحة لهذا المريض يقينًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>No series is open.</source>
        <translation>لا سلسلة مفتوحة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>The same kind of picture of an earlier study of this patient</source>
        <translation>نوع الصورة نفسه من دراسة سابقة لهذا المريض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Choose folder…</source>
        <translation>اختيار مجلد…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Export review</source>
        <translation>تصدير المراجعة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Files not found</source>
        <translation>لم توجد الملفات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Import review</source>
        <translation>استيراد مراجعة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Look for the study in</source>
        <translation>البحث عن الدراسة في</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>No study was opened yet</source>
        <translation>لم تُفتح دراسة بعد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Redo: {what}</source>
        <translation>إعادة: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>The files of this study are not where they were: {who}, {date}</source>
        <translation>ملفات هذه الدراسة ليست حيث كانت: {who}، {date}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>They were in:
{places}

If they were moved, choose a folder: they are looked for there by their content.</source>
        <translation>كانت في:
{places}

إن نُقلت فاختر مجلدًا: يُبحث عنها فيه بمحتواها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Undo: {what}</source>
        <translation>تراجع: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>No file was skipped.</source>
        <translation>لم يُترك أي ملف.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Nothing had to be assumed or mended in this series.</source>
        <translation>لم يلزم افتراض شيء أو تصحيحه في هذه السلسلة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Repairs</source>
        <translation>التصحيحات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Skipped files</source>
        <translation>الملفات المتروكة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>and {n} more</source>
        <translation>و{n} غيرها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Annotations</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Model and reading</source>
        <translation>النموذج والقراءة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Panels</source>
        <translation>اللوحات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Skipped</source>
        <translation>المتروكة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Studies</source>
        <translation>الدراسات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Heat map</source>
        <translation>الخريطة الحرارية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>On pictures that no part of its training has seen; 95 % interval</source>
        <translation>على صور لم يرها أي جزء من تدريبه؛ فترة ثقة 95 %</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Opacity</source>
        <translation>العتامة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Opacity of the heat map</source>
        <translation>عتامة الخريطة الحرارية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>THE MODEL SUGGESTS</source>
        <translation>يقترح النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Threshold</source>
        <translation>العتبة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Threshold of the heat map</source>
        <translation>عتبة الخريطة الحرارية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Whose evidence the heat map shows</source>
        <translation>دلائل أي فئة تعرضها الخريطة الحرارية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Why suggested</source>
        <translation>لماذا هذا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Why {label}</source>
        <translation>لماذا {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/notices.py"/>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/notices.py"/>
        <source>Message: {error}</source>
        <translation>رسالة: {error}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/painting.py"/>
        <source>threshold</source>
        <translation>العتبة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Drag a series here</source>
        <translation>اسحب سلسلة إلى هنا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Reading slice {number}…</source>
        <translation>قراءة الشريحة {number}…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Reading the slice…</source>
        <translation>قراءة الشريحة…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/phase_bar.py"/>
        <source>Phase</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/plane_layer.py"/>
        <source>Ax</source>
        <translation>محوري</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/plane_layer.py"/>
        <source>Cor</source>
        <translation>إكليلي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/plane_layer.py"/>
        <source>Sag</source>
        <translation>سهمي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Between pixels</source>
        <translation>بين البكسلات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Convention</source>
        <translation>الاصطلاح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Every pixel as it was stored</source>
        <translation>كل بكسل كما خُزن</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Files and memory</source>
        <translation>الملفات والذاكرة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Hide the patient's identity</source>
        <translation>إخفاء هوية المريض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>It takes effect at the next start.</source>
        <translation>يسري عند التشغيل التالي.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Memory for slices</source>
        <translation>ذاكرة الشرائح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Neurological: patient's right on the right</source>
        <translation>عصبي: يمين المريض على اليمين</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Panes of one examination scroll together</source>
        <translation>تُمرَّر أطر الفحص الواحد معًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Radiological: patient's right on the left</source>
        <translation>شعاعي: يمين المريض على اليسار</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Shortcuts…</source>
        <translation>الاختصارات…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Smooth</source>
        <translation>تنعيم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>The library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>The window tool brightens</source>
        <translation>تزيد أداة النافذة السطوع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>automatic: {megabytes} MB</source>
        <translation>تلقائي: {megabytes} MB</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>by dragging down</source>
        <translation>بالسحب إلى أسفل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>by dragging up</source>
        <translation>بالسحب إلى أعلى</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>keeps copies of them</source>
        <translation>تحتفظ بنسخ منها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>refers to the files where they are</source>
        <translation>تشير إلى الملفات حيث هي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>{profile} keys</source>
        <translation>مفاتيح: {profile}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Building the volume</source>
        <translation>بناء الحجم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Loading the model…</source>
        <translation>تحميل النموذج…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Looking for files</source>
        <translation>البحث عن ملفات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Making the demo study</source>
        <translation>إنشاء الدراسة التجريبية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Model not available</source>
        <translation>النموذج غير متاح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Model not loaded yet</source>
        <translation>لم يُحمَّل النموذج بعد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>No model installed</source>
        <translation>لا نموذج مثبت</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>No model package is installed. Viewing works without one.</source>
        <translation>لا حزمة نموذج مثبتة. والعرض يعمل بدونها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Open a series to ask the model</source>
        <translation>افتح سلسلة لسؤال النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Reading headers {how_far}</source>
        <translation>قراءة الترويسات {how_far}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Reading slices {done} of {count}</source>
        <translation>قراءة الشرائح {done} من {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>What another installed model says about this slice (calibrated). It is asked when the chosen model has nothing left to do. Choose it above for its probabilities and its heat map.</source>
        <translation>ما يقوله نموذج مثبت آخر عن هذه الشريحة (مُعايَر). يُسأل عندما لا يبقى للنموذج المختار عمل. اختره في الأعلى لترى احتمالاته وخريطته الحرارية.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{device} · model at slice {answered} of {count}</source>
        <translation>{device} · النموذج عند الشريحة {answered} من {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{device} · model ready</source>
        <translation>{device} · النموذج جاهز</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/readout.py"/>
        <source>no value</source>
        <translation>لا قيمة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/reference_lines.py"/>
        <source>Linked: {offset}</source>
        <translation>مربوط: {offset}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Agree</source>
        <translation>موافق</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Disagree</source>
        <translation>مخالف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>It is {label}</source>
        <translation>هو: {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Remark, printed in the report</source>
        <translation>ملاحظة تُطبع في التقرير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Unsure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>YOUR READING</source>
        <translation>قراءتك</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You agree with {model}</source>
        <translation>توافق {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You are unsure about {model}</source>
        <translation>لست متأكدًا من {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You disagree with {model}</source>
        <translation>تخالف {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>, viewed</source>
        <translation>، شوهدت</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>Slice {number} of {count}: {said}{seen}{key}</source>
        <translation>شريحة {number} من {count}: {said}{seen}{key}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>Slices, with the probability of a finding</source>
        <translation>الشرائح مع احتمال وجود آفة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>key image</source>
        <translation>صورة رئيسية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>not asked yet</source>
        <translation>لم يُسأل بعد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>probability of a finding {share:.0%}</source>
        <translation>احتمال وجود آفة {share:.0%}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>The screenshot was not taken</source>
        <translation>لم تُلتقط الشاشة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>no image was found.</source>
        <translation>لم توجد صورة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>no image was found; {name} was skipped: {reason}</source>
        <translation>لم توجد صورة؛ وتُرك {name}: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>the heat map did not appear</source>
        <translation>لم تظهر الخريطة الحرارية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>the model did not answer</source>
        <translation>لم يُجب النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>{what} within {seconds:.0f} seconds.</source>
        <translation>{what} خلال {seconds:.0f} ثانية.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Actions and their keys</source>
        <translation>الإجراءات ومفاتيحها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>As in the profile</source>
        <translation>كما في الملف الشخصي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Changed</source>
        <translation>المتغيرة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>It does nothing while you type in a field.</source>
        <translation>لا يفعل شيئًا أثناء الكتابة في حقل.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>It works while the picture has the keyboard.</source>
        <translation>يعمل ولوحة المفاتيح عند الصورة.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Key for “{action}”</source>
        <translation>مفتاح «{action}»</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>New key</source>
        <translation>مفتاح جديد</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Press a key</source>
        <translation>اضغط مفتاحًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Press the key that is to do it</source>
        <translation>اضغط المفتاح المطلوب</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Reset all</source>
        <translation>إعادة ضبط الكل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Search actions and keys</source>
        <translation>البحث في الإجراءات والمفاتيح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>This key cannot be chosen.</source>
        <translation>لا يمكن اختيار هذا المفتاح.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Use as well</source>
        <translation>استخدام أيضًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>changed</source>
        <translation>متغير</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>“{action}” has this key now and would lose it.</source>
        <translation>هذا المفتاح الآن لـ«{action}» وسيفقده.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>Last message</source>
        <translation>آخر رسالة</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>{n} files skipped</source>
        <translation>
            <numerusform>لم يُترك ملف</numerusform>
            <numerusform>تُرك ملف واحد</numerusform>
            <numerusform>تُرك ملفان</numerusform>
            <numerusform>تُركت {n} ملفات</numerusform>
            <numerusform>تُرك {n} ملفًا</numerusform>
            <numerusform>تُرك {n} ملف</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>No patient name</source>
        <translation>بلا اسم مريض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Search patients and series</source>
        <translation>بحث عن مرضى وسلاسل</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Show in pane {number}</source>
        <translation>عرض في الإطار {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>in pane {numbers}</source>
        <translation>في الإطار {numbers}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Copy row</source>
        <translation>نسخ الصف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Copy value</source>
        <translation>نسخ القيمة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Keep this file and show how the next ones differ from it</source>
        <translation>إبقاء هذا الملف وإظهار اختلاف التالية عنه</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Open a series to see what its files say.</source>
        <translation>افتح سلسلة لترى ما تقوله ملفاتها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Reading…</source>
        <translation>قراءة…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Search names, tags and values</source>
        <translation>بحث في الأسماء والوسوم والقيم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Search tags</source>
        <translation>بحث في الوسوم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Stop comparing</source>
        <translation>إنهاء المقارنة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Tags of the file</source>
        <translation>وسوم الملف</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>identifying values are hidden</source>
        <translation>القيم المعرِّفة مخفية</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>reading the next file</source>
        <translation>قراءة الملف التالي</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{found} of {count} rows</source>
        <translation>{found} من {count} من الصفوف</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{n:,} rows</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>{n:,} صفوف</numerusform>
            <numerusform>{n:,} صفًا</numerusform>
            <numerusform>{n:,} صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{n:,} values differ from {other}.</source>
        <translation>
            <numerusform>لا قيمة تختلف عن {other}.</numerusform>
            <numerusform>قيمة واحدة تختلف عن {other}.</numerusform>
            <numerusform>قيمتان تختلفان عن {other}.</numerusform>
            <numerusform>{n:,} قيم تختلف عن {other}.</numerusform>
            <numerusform>{n:,} قيمة تختلف عن {other}.</numerusform>
            <numerusform>{n:,} قيمة تختلف عن {other}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Item {n}</source>
        <translation>العنصر {n}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>not there</source>
        <translation>غير موجود</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>{n} items</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>{n} عناصر</numerusform>
            <numerusform>{n} عنصرًا</numerusform>
            <numerusform>{n} عنصر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/text_editor.py"/>
        <source>Text of the annotation</source>
        <translation>نص التعليق</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/text_editor.py"/>
        <source>Write, then press Return</source>
        <translation>اكتب ثم اضغط Enter</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Any date</source>
        <translation>أي تاريخ</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Any status</source>
        <translation>أي حالة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Date of the study</source>
        <translation>تاريخ الدراسة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Its files and what you said about it stay. It is listed again when it is opened.</source>
        <translation>تبقى ملفاتها وما قلته عنها. وتعود إلى القائمة عند فتحها.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 12 months</source>
        <translation>آخر 12 شهرًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Make the list anew from the journal. Nothing is lost.</source>
        <translation>إعادة القائمة من السجل. لا يضيع شيء.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Mark as</source>
        <translation>وسم بأنها</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>No study fits the search. Take a word or a filter away.</source>
        <translation>لا دراسة تطابق البحث. احذف كلمة أو مرشحًا.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>No study was seen here yet. Open a folder, or import one: it is listed then.</source>
        <translation>لم تُشاهد دراسة هنا بعد. افتح مجلدًا أو استورده: فتُدرج عندئذ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Rebuild index</source>
        <translation>إعادة الفهرس</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove from list</source>
        <translation>إزالة من القائمة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove from list…</source>
        <translation>إزالة من القائمة…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove {n} studies from the list?</source>
        <translation>
            <numerusform>لا شيء يُزال من القائمة.</numerusform>
            <numerusform>هل تُزال هذه الدراسة من القائمة؟</numerusform>
            <numerusform>هل تُزال دراستان من القائمة؟</numerusform>
            <numerusform>هل تُزال {n} دراسات من القائمة؟</numerusform>
            <numerusform>هل تُزال {n} دراسة من القائمة؟</numerusform>
            <numerusform>هل تُزال {n} دراسة من القائمة؟</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Search patients, studies, remarks</source>
        <translation>بحث عن مرضى ودراسات وملاحظات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Search the library</source>
        <translation>بحث في المكتبة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>{n} studies</source>
        <translation>
            <numerusform>لا دراسات</numerusform>
            <numerusform>دراسة واحدة</numerusform>
            <numerusform>دراستان</numerusform>
            <numerusform>{n} دراسات</numerusform>
            <numerusform>{n} دراسة</numerusform>
            <numerusform>{n} دراسة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>{shown} of {total} studies</source>
        <translation>{shown} من {total} من الدراسات</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Last opened</source>
        <translation>آخر فتح</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Read</source>
        <translation>مقروءة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Reviewed</source>
        <translation>مراجَعة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>The model suggests</source>
        <translation>يقترح النموذج</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Unread</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it asks for more memory than there is.</source>
        <translation>تطلب ذاكرة أكثر من المتاح.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it holds no pixels, or they are cut off.</source>
        <translation>لا بكسلات فيها، أو هي مقطوعة.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is a Siemens mosaic of many slices: export single slices.</source>
        <translation>فسيفساء Siemens من شرائح كثيرة: صدّر شرائح منفصلة.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is a one-bit mask, not an image.</source>
        <translation>قناع من بت واحد وليس صورة.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is an enhanced image, a kind which this version does not read yet.</source>
        <translation>صورة محسّنة (enhanced)، وهو نوع لا يقرؤه هذا الإصدار بعد.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>its header is damaged.</source>
        <translation>ترويسته تالفة.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>its header is nested too deeply.</source>
        <translation>ترويسته متداخلة بعمق زائد.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>the file holds several pages, which this version does not read yet.</source>
        <translation>في الملف عدة صفحات، وهذا الإصدار لا يقرؤها بعد.</translation>
    </message>
</context>
</TS>
