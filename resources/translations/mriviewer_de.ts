<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>viewer</name>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>glioma</source>
        <translation>Gliom</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>meningioma</source>
        <translation>Meningeom</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>no tumor</source>
        <translation>kein Tumor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>pituitary</source>
        <translation>Hypophysentumor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>tumor</source>
        <translation>Tumor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Area {area}</source>
        <translation>Fläche {area}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Column {column}, row {row}</source>
        <translation>Spalte {column}, Zeile {row}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Mean {mean} · SD {sd}{unit}</source>
        <translation>Mittel {mean} · SD {sd}{unit}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Min {least} · median {median} · max {greatest}</source>
        <translation>Min. {least} · Median {median} · Max. {greatest}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No angle: one arm has no length</source>
        <translation>Kein Winkel: ein Schenkel hat keine Länge</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No area: the outline crosses itself too often</source>
        <translation>Keine Fläche: der Umriss kreuzt sich zu oft</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No pixel centre inside</source>
        <translation>Kein Pixelmittelpunkt innerhalb</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No value here</source>
        <translation>Hier kein Wert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Partly outside the picture</source>
        <translation>Teilweise außerhalb des Bildes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Perimeter {length}</source>
        <translation>Umfang {length}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Product {area}</source>
        <translation>Produkt {area}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Stored {number}</source>
        <translation>Gespeichert {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>px: the width of a pixel</source>
        <translation>px: die Breite eines Pixels</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/core/measures.py"/>
        <source>{n} pixels</source>
        <translation>
            <numerusform>{n} Pixel</numerusform>
            <numerusform>{n} Pixel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/core/measures.py"/>
        <source>{n} pixels without a value left out</source>
        <translation>
            <numerusform>{n} Pixel ohne Wert ausgelassen</numerusform>
            <numerusform>{n} Pixel ohne Wert ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Brighter</source>
        <translation>Heller</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT bone</source>
        <translation>CT Knochen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT brain</source>
        <translation>CT Gehirn</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT lung</source>
        <translation>CT Lunge</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT soft tissue</source>
        <translation>CT Weichteile</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT stroke</source>
        <translation>CT Schlaganfall</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT subdural</source>
        <translation>CT subdural</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Darker</source>
        <translation>Dunkler</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Half as wide</source>
        <translation>Halb so breit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Header, table {number}</source>
        <translation>Header, Tabelle {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Header, window {number}</source>
        <translation>Header, Fenster {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Twice as wide</source>
        <translation>Doppelt so breit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>Alt with a letter opens the menus.</source>
        <translation>Alt mit einem Buchstaben öffnet die Menüs.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It does nothing alone.</source>
        <translation>Allein bewirkt sie nichts.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It leads from one part of the window to the next.</source>
        <translation>Sie führt von einem Teil des Fensters zum nächsten.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It leads from one part of the window to the one before.</source>
        <translation>Sie führt von einem Teil des Fensters zum vorigen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It opens the menu of what has the focus.</source>
        <translation>Sie öffnet das Menü des Elements, das den Fokus hat.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It presses the button that has the focus.</source>
        <translation>Sie drückt die Schaltfläche, die den Fokus hat.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>OHIF-like</source>
        <translation>Wie OHIF</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>OsiriX-like</source>
        <translation>Wie OsiriX</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>The system closes the window with it.</source>
        <translation>Das System schließt damit das Fenster.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>Weasis-like</source>
        <translation>Wie Weasis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/syncing.py"/>
        <source>offset {mm:+.1f} mm, set by hand</source>
        <translation>Versatz {mm:+.1f} mm, von Hand gesetzt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/syncing.py"/>
        <source>offset {slices:+d} slices, set by hand</source>
        <translation>Versatz {slices:+d} Schichten, von Hand gesetzt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>All slices lie at one place: they are repetitions, not a volume.</source>
        <translation>Alle Schichten liegen an einem Ort: Es sind Wiederholungen, kein Volumen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>No planes can be reconstructed</source>
        <translation>Es können keine Ebenen rekonstruiert werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state how the slices lie in the patient.</source>
        <translation>Die Dateien geben nicht an, wie die Schichten im Patienten liegen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state the distance between pixels in the patient.</source>
        <translation>Die Dateien geben den Abstand der Pixel im Patienten nicht an.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state the position of every slice, and the thickness of a slice does not tell how far apart they are.</source>
        <translation>Die Dateien geben nicht die Position jeder Schicht an, und die Schichtdicke sagt nicht, wie weit sie auseinanderliegen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The pictures differ in size: slice 1 has {columns} × {rows} pixels, slice {at} {other_columns} × {other_rows}.</source>
        <translation>Die Bilder sind verschieden groß: Schicht 1 hat {columns} × {rows} Pixel, Schicht {at} {other_columns} × {other_rows}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series has a single slice.</source>
        <translation>Die Serie hat eine einzige Schicht.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series has {count} slices; it takes {least} to see that none is missing between them.</source>
        <translation>Die Serie hat {count} Schichten; erst ab {least} lässt sich erkennen, dass dazwischen keine fehlt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series is in colour: planes are reconstructed from grey values alone.</source>
        <translation>Die Serie ist farbig: Ebenen werden nur aus Grauwerten rekonstruiert.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are not in the order of their positions.</source>
        <translation>Die Schichten sind nicht nach ihrer Position geordnet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are shifted within their plane rather than stacked.</source>
        <translation>Die Schichten sind in ihrer Ebene verschoben, nicht gestapelt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are unevenly spaced: their distances drift by more than {mm} mm over the series.</source>
        <translation>Die Schichten haben ungleiche Abstände: Über die Serie weichen sie um mehr als {mm} mm voneinander ab.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are unevenly spaced: {odd} are {odd_mm:.2f} mm apart, {usual} {usual_mm:.2f} mm. A slice may be missing.</source>
        <translation>Die Schichten haben ungleiche Abstände: {odd} liegen {odd_mm:.2f} mm auseinander, {usual} {usual_mm:.2f} mm. Vielleicht fehlt eine Schicht.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices can be read as they are.</source>
        <translation>Die Schichten können so gelesen werden, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices do not stand in a row: between {pair} lies a shift sideways of {shift:.2f} mm.</source>
        <translation>Die Schichten stehen nicht in einer Reihe: Zwischen {pair} liegt ein seitlicher Versatz von {shift:.2f} mm.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>slices {first} and {second}</source>
        <translation>Schichten {first} und {second}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>{slices} lie at one place.</source>
        <translation>{slices} liegen an einem Ort.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>Name another folder.</source>
        <translation>Einen anderen Ordner nennen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>Nothing was converted</source>
        <translation>Es wurde nichts umgewandelt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>the folder {name} cannot be made: {why}.</source>
        <translation>Der Ordner {name} kann nicht angelegt werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>{count} files were skipped; `mriviewer info` says why.</source>
        <translation>{count} Dateien wurden übersprungen; `mriviewer info` sagt, warum.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>{failed} of {count} series were not converted.</source>
        <translation>{failed} von {count} Serien wurden nicht umgewandelt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>It comes with the package matplotlib: install it again.</source>
        <translation>Sie kommt mit dem Paket matplotlib: Bitte neu installieren.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>Nothing can be written</source>
        <translation>Es kann nichts geschrieben werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>the font {name} is missing.</source>
        <translation>die Schrift {name} fehlt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/measurements.py"/>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/measurements.py"/>
        <source>The measurements were not written</source>
        <translation>Die Messwerte wurden nicht geschrieben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>Only some slices state Philips' exact values: all have those of the standard rescale.</source>
        <translation>Nur einige Schichten geben die exakten Werte von Philips an: Alle haben die der üblichen Skalierung.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>The series</source>
        <translation>Die Serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>The values are Philips' exact ones (private scale slope); the window shows the standard rescale, which --standard-rescale writes.</source>
        <translation>Die Werte sind die exakten von Philips (private Skalierung); das Fenster zeigt die übliche Skalierung, die --standard-rescale schreibt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>its pictures are in colour, and are no measured values.</source>
        <translation>ihre Bilder sind farbig und keine Messwerte.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>its slices differ in size, and a NIfTI volume has one size.</source>
        <translation>ihre Schichten sind verschieden groß, und ein NIfTI-Volumen hat nur eine Größe.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>{series} cannot be converted</source>
        <translation>{series} kann nicht umgewandelt werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Einen anderen Ordner wählen oder Platz auf dem Datenträger schaffen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Make the folder first, or choose another.</source>
        <translation>Zuerst den Ordner anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Research use only, not for diagnosis</source>
        <translation>Nur für die Forschung, nicht zur Diagnose</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>The picture cannot be drawn</source>
        <translation>Das Bild kann nicht gezeichnet werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>by the spacing in its header it would be {width:.0f} × {height:.0f} pixels.</source>
        <translation>nach dem Abstand im Header hätte es {width:.0f} × {height:.0f} Pixel.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>the folder {folder} does not exist.</source>
        <translation>den Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>{name} was not written</source>
        <translation>{name} wurde nicht geschrieben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Above: probability of a finding on each slice. Below: probability of each class, darker is higher. The triangle marks the key slice.</source>
        <translation>Oben: Wahrscheinlichkeit eines Befunds auf jeder Schicht. Unten: Wahrscheinlichkeit jeder Klasse, dunkler ist höher. Das Dreieck bezeichnet die Schlüsselschicht.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Agrees with the model</source>
        <translation>Stimmt dem Modell zu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Close the file where it is open, choose another folder, or make room on the disk.</source>
        <translation>Die Datei dort schließen, wo sie offen ist, einen anderen Ordner wählen oder Platz auf dem Datenträger schaffen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Computed on</source>
        <translation>Berechnet auf</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Disagrees with the model</source>
        <translation>Widerspricht dem Modell</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Grad-CAM: where the model found evidence for the named class, in units of its logit, on one scale for all slices; not an outline of a lesion.</source>
        <translation>Grad-CAM: wo das Modell Hinweise auf die genannte Klasse fand, in Einheiten seines Logits, auf einer Skala für alle Schichten; kein Umriss einer Läsion.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>How computed: the mean over the {n} slices with the strongest finding (its probability times the peak of the evidence for it), here {slices}. The model sees one slice at a time; a false alarm on a single slice therefore weighs more than in a mean over all slices.</source>
        <translation>Berechnung: Mittel über die {n} Schichten mit dem stärksten Befund (seine Wahrscheinlichkeit mal dem höchsten Hinweis darauf), hier {slices}. Das Modell sieht jeweils nur eine Schicht; ein Fehlalarm auf einer einzelnen Schicht wiegt darum mehr als in einem Mittel über alle Schichten.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Key slice</source>
        <translation>Schlüsselschicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Key slice {number} of {count}</source>
        <translation>Schlüsselschicht {number} von {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Limits:</source>
        <translation>Grenzen:</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>MRI Viewer report</source>
        <translation>Bericht von MRI Viewer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Model licence</source>
        <translation>Lizenz des Modells</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No model was asked about this series.</source>
        <translation>Zu dieser Serie wurde kein Modell befragt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No positive evidence for the named class on this slice.</source>
        <translation>Kein positiver Hinweis auf die genannte Klasse auf dieser Schicht.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No remark.</source>
        <translation>Keine Bemerkung.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No verdict on the model</source>
        <translation>Kein Urteil über das Modell</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>None: the files say all that was needed.</source>
        <translation>Keine: Die Dateien sagen alles Nötige.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Package SHA-256</source>
        <translation>SHA-256 des Pakets</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Page {number} of {total}</source>
        <translation>Seite {number} von {total}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Probability over the slices</source>
        <translation>Wahrscheinlichkeit über die Schichten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Repairs and assumptions</source>
        <translation>Korrekturen und Annahmen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>SHA-256 of the model package: {sum}</source>
        <translation>SHA-256 des Modellpakets: {sum}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Series without description</source>
        <translation>Serie ohne Beschreibung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Slice {number} was left out: {reason}</source>
        <translation>Schicht {number} wurde ausgelassen: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Spacing</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The evidence on this slice is below the threshold that is drawn.</source>
        <translation>Die Hinweise auf dieser Schicht liegen unter der Schwelle, ab der gezeichnet wird.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The model's opinion</source>
        <translation>Die Meinung des Modells</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The reader</source>
        <translation>Befundung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The report was not written</source>
        <translation>Der Bericht wurde nicht geschrieben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Unsure about the model</source>
        <translation>Unsicher über das Modell</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>identity left out</source>
        <translation>Identität weggelassen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>it has no series.</source>
        <translation>er hat keine Serie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>no date in the files</source>
        <translation>kein Datum in den Dateien</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>no name in the files</source>
        <translation>kein Name in den Dateien</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>of different sizes</source>
        <translation>verschiedener Größe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>window {center:.6g} / {width:.6g} (centre / width)</source>
        <translation>Fenster {center:.6g} / {width:.6g} (Zentrum / Breite)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>would say: {label}</source>
        <translation>meint: {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{down:.3g} × {across:.3g} mm, slices {between:.3g} mm apart</source>
        <translation>{down:.3g} × {across:.3g} mm, Schichtabstand {between:.3g} mm</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{model} suggests {label} for the series, {chance} (calibrated).</source>
        <translation>{model} legt für die Serie nahe: {label}, {chance} (kalibriert).</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/export/report.py"/>
        <source>{n} slices</source>
        <translation>
            <numerusform>{n} Schicht</numerusform>
            <numerusform>{n} Schichten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{rows} × {columns} pixels</source>
        <translation>{rows} × {columns} Pixel</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>× marks a slice that could not be read.</source>
        <translation>× bezeichnet eine Schicht, die nicht gelesen werden konnte.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>1 − P({negative})</source>
        <translation>1 − P({negative})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>Evidence for {label}</source>
        <translation>Hinweise auf: {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>With heat map</source>
        <translation>Mit Heatmap</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>Without heat map</source>
        <translation>Ohne Heatmap</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>highest P</source>
        <translation>höchstes P</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>slice</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_content.py"/>
        <source>NIfTI series</source>
        <translation>NIfTI-Serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_content.py"/>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Key images</source>
        <translation>Schlüsselbilder</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Reader's words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>mm are those of the patient. px is the width of a pixel, where the files do not say how large it is in the patient. SD: of the pixels whose centre lies inside, divided by n.</source>
        <translation>mm gelten im Patienten. px ist die Breite eines Pixels, wo die Dateien nicht sagen, wie groß es im Patienten ist. SD: der Pixel, deren Mittelpunkt innen liegt, geteilt durch n.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>window {center:.6g} / {width:.6g}</source>
        <translation>Fenster {center:.6g} / {width:.6g}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>a ZIP archive inside the archive: unpack it first.</source>
        <translation>ein ZIP-Archiv im Archiv: zuerst entpacken.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>a link inside the archive: it is not followed.</source>
        <translation>ein Verweis im Archiv: ihm wird nicht gefolgt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>all {count} files in it are locked with a password: unpack it first.</source>
        <translation>alle {count} Dateien darin sind mit einem Kennwort gesperrt: zuerst entpacken.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>hidden: hidden files and folders are not opened.</source>
        <translation>versteckt: Versteckte Dateien und Ordner werden nicht geöffnet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it cannot be unpacked to the cache ({why}).</source>
        <translation>es kann nicht in den Cache entpackt werden ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is damaged in the archive.</source>
        <translation>sie ist im Archiv beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is larger than its archive says: refused.</source>
        <translation>sie ist größer, als ihr Archiv angibt: abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is locked with a password: unpack it first.</source>
        <translation>sie ist mit einem Kennwort gesperrt: zuerst entpacken.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is packed in a way that is not read: unpack it first.</source>
        <translation>sie ist so gepackt, dass sie nicht gelesen wird: zuerst entpacken.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it lists more files than are read.</source>
        <translation>es führt mehr Dateien auf, als gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it lists {count} files, more than are read.</source>
        <translation>es führt {count} Dateien auf, mehr als gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it would unpack to {size} GB, as archives made to do harm: refused.</source>
        <translation>es würde zu {size} GB entpackt, wie Archive, die schaden sollen: abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>its name leads out of the archive: refused.</source>
        <translation>ihr Name führt aus dem Archiv hinaus: abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>parts of it lie over one another, as in archives made to do harm: refused.</source>
        <translation>Teile davon liegen übereinander, wie in Archiven, die schaden sollen: abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>the ZIP archive is damaged or cut off.</source>
        <translation>das ZIP-Archiv ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>it holds another number of colours.</source>
        <translation>es enthält eine andere Zahl von Farben.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>it is a colour picture of a kind that is not read ({kind}).</source>
        <translation>es ist ein Farbbild von einer Art, die nicht gelesen wird ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its colours are damaged, cut off, or of a kind that no decoder here reads.</source>
        <translation>seine Farben sind beschädigt, abgeschnitten oder von einer Art, die hier kein Decoder liest.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its colours have {bits:.0f} bits, which are not read.</source>
        <translation>seine Farben haben {bits:.0f} Bit, was nicht gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its header contradicts itself: {kind} with {samples:.0f} samples a pixel.</source>
        <translation>sein Header widerspricht sich: {kind} mit {samples:.0f} Werten je Pixel.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/copies.py"/>
        <source>the same image as {name}.</source>
        <translation>dasselbe Bild wie {name}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>it asks for more memory than one picture is given.</source>
        <translation>es verlangt mehr Speicher, als ein Bild bekommt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>its pixels cannot be decoded ({kind}).</source>
        <translation>seine Pixel können nicht dekodiert werden ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>{columns} x {rows} pixels are more than are read.</source>
        <translation>{columns} x {rows} Pixel sind mehr, als gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>decoding it took more than {seconds} seconds and was ended.</source>
        <translation>das Dekodieren dauerte länger als {seconds} Sekunden und wurde beendet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the decoder ended with a crash on this picture.</source>
        <translation>der Decoder ist an diesem Bild abgestürzt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the program's own decoder cannot be started ({why}).</source>
        <translation>der eigene Decoder des Programms kann nicht gestartet werden ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the program's own decoder does not start.</source>
        <translation>der eigene Decoder des Programms startet nicht.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>Check that {folder} can be written to.</source>
        <translation>Prüfen, ob in {folder} geschrieben werden kann.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>Open a study of your own, or install nilearn.</source>
        <translation>Eine eigene Studie öffnen oder nilearn installieren.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>The demo study cannot be made</source>
        <translation>Die Demostudie kann nicht angelegt werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>nilearn carries another template.</source>
        <translation>nilearn enthält eine andere Vorlage.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>the package nilearn, which carries the template of a head, is not installed.</source>
        <translation>das Paket nilearn, das die Vorlage eines Kopfes enthält, ist nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>its header has more in it than can be read in a few seconds.</source>
        <translation>ihr Header enthält mehr, als in wenigen Sekunden gelesen werden kann.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>its header is damaged, or nested too deeply.</source>
        <translation>ihr Header ist beschädigt oder zu tief verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_frames.py"/>
        <source>its pixels are damaged, cut off, or of an unknown kind.</source>
        <translation>seine Pixel sind beschädigt, abgeschnitten oder von unbekannter Art.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_frames.py"/>
        <source>the file has changed since it was opened.</source>
        <translation>die Datei hat sich seit dem Öffnen geändert.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Field strength</source>
        <translation>Feldstärke</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Slice thickness</source>
        <translation>Schichtdicke</translation>
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
        <translation>Demo, künstliche Läsion</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>its header does not say which bits are the picture.</source>
        <translation>sein Header sagt nicht, welche Bits das Bild sind.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>its picture is cut off: {there:,} of {needed:,} bytes are there.</source>
        <translation>sein Bild ist abgeschnitten: {there:,} von {needed:,} Bytes sind da.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>the file ends before its picture: it is cut off or holds no pixels.</source>
        <translation>die Datei endet vor ihrem Bild: Sie ist abgeschnitten oder enthält keine Pixel.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_images.py"/>
        <source>it states {count} frames, and cannot hold them.</source>
        <translation>sie gibt {count} Einzelbilder an und kann sie nicht enthalten.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_images.py"/>
        <source>the descriptions of its frames are damaged.</source>
        <translation>die Beschreibungen ihrer Einzelbilder sind beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a DICOMDIR index</source>
        <translation>ein DICOMDIR-Verzeichnis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a key object note</source>
        <translation>eine Schlüsselobjekt-Notiz</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a parametric map</source>
        <translation>eine parametrische Karte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a presentation state</source>
        <translation>ein Darstellungszustand (Presentation State)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a radiotherapy dose grid</source>
        <translation>ein Dosisgitter der Strahlentherapie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a radiotherapy object</source>
        <translation>ein Objekt der Strahlentherapie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a segmentation</source>
        <translation>eine Segmentierung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a structured report</source>
        <translation>ein strukturierter Befund</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a waveform</source>
        <translation>eine Kurve (Waveform)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>an encapsulated PDF document</source>
        <translation>ein eingebettetes PDF-Dokument</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>an encapsulated document</source>
        <translation>ein eingebettetes Dokument</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>it holds no picture{named}.</source>
        <translation>sie enthält kein Bild{named}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>{kind}, not an image.</source>
        <translation>{kind}, kein Bild.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>A sequence holds something else than items.</source>
        <translation>Eine Sequenz enthält etwas anderes als Items.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>After {key} the file cannot be read any further: it is damaged.</source>
        <translation>Nach {key} kann die Datei nicht weiter gelesen werden: Sie ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>Only the first {count} elements are shown.</source>
        <translation>Nur die ersten {count} Elemente werden gezeigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The compressed part is cut off, or too large.</source>
        <translation>Der komprimierte Teil ist abgeschnitten oder zu groß.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The compressed part is damaged.</source>
        <translation>Der komprimierte Teil ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The file ends in the middle of an element.</source>
        <translation>Die Datei endet mitten in einem Element.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>the start</source>
        <translation>dem Anfang</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{bytes} bytes</source>
        <translation>{bytes} Bytes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{count} compressed pieces, {bytes} bytes</source>
        <translation>{count} komprimierte Stücke, {bytes} Bytes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is cut off or damaged.</source>
        <translation>{key} ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is cut off: {held} of {length} bytes are there.</source>
        <translation>{key} ist abgeschnitten: {held} von {length} Bytes sind da.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is longer than what holds it: it is damaged.</source>
        <translation>{key} ist länger als das, worin es steht: Es ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} lies too deep in other sequences: it is not shown.</source>
        <translation>{key} liegt zu tief in anderen Sequenzen: Es wird nicht gezeigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index (DICOMDIR) names it, but it is not there.</source>
        <translation>das Verzeichnis des Datenträgers (DICOMDIR) nennt sie, aber sie ist nicht da.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index is damaged: open the folder instead.</source>
        <translation>das Verzeichnis des Datenträgers ist beschädigt: stattdessen den Ordner öffnen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index is larger than is read: open the folder instead.</source>
        <translation>das Verzeichnis des Datenträgers ist größer, als gelesen wird: stattdessen den Ordner öffnen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index names it, but it lies outside the disc: it is not read.</source>
        <translation>das Verzeichnis des Datenträgers nennt sie, aber sie liegt außerhalb: Sie wird nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>{count} further files that the disc's index names are not there.</source>
        <translation>Weitere Dateien, die das Verzeichnis des Datenträgers nennt und die nicht da sind: {count}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/findings.py"/>
        <source>NIfTI files</source>
        <translation>NIfTI-Dateien</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>it holds {count} frames, more than are read.</source>
        <translation>sie enthält {count} Einzelbilder, mehr als gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>it states {count} frames, and describes another number of them.</source>
        <translation>sie gibt {count} Einzelbilder an und beschreibt eine andere Zahl davon.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>the descriptions of its frames are damaged or cut off.</source>
        <translation>die Beschreibungen ihrer Einzelbilder sind beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a 7z archive; unpack it first</source>
        <translation>ein 7z-Archiv; zuerst entpacken</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a GIF picture, which is not read</source>
        <translation>ein GIF-Bild, das nicht gelesen wird</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a RAR archive; unpack it first</source>
        <translation>ein RAR-Archiv; zuerst entpacken</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a compressed file; unpack it first</source>
        <translation>eine komprimierte Datei; zuerst entpacken</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>an Analyze 7.5 header, which does not say which side is left: refused, sides could be exchanged. Convert it to NIfTI with a program that knows its origin.</source>
        <translation>ein Header nach Analyze 7.5, der nicht sagt, welche Seite links ist: abgelehnt, die Seiten könnten vertauscht sein. Mit einem Programm, das die Herkunft kennt, in NIfTI umwandeln.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a TAR archive; unpack it first.</source>
        <translation>kein Bild: ein TAR-Archiv; zuerst entpacken.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed DICOM file; unpack it first.</source>
        <translation>kein Bild: eine komprimierte DICOM-Datei; zuerst entpacken.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed TAR archive; unpack it first.</source>
        <translation>kein Bild: ein komprimiertes TAR-Archiv; zuerst entpacken.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed file; unpack it first.</source>
        <translation>kein Bild: eine komprimierte Datei; zuerst entpacken.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed picture; unpack it first.</source>
        <translation>kein Bild: ein komprimiertes Bild; zuerst entpacken.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: neither DICOM, NIfTI nor a picture (PNG, JPEG, TIFF, BMP).</source>
        <translation>kein Bild: weder DICOM noch NIfTI noch ein Bild (PNG, JPEG, TIFF, BMP).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: {kind}.</source>
        <translation>kein Bild: {kind}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>the file is empty.</source>
        <translation>die Datei ist leer.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>Check the path, or whether the drive is connected.</source>
        <translation>Den Pfad prüfen, oder ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>it cannot be read: {why}.</source>
        <translation>sie kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>not a file but a device, socket or pipe.</source>
        <translation>keine Datei, sondern ein Gerät, Socket oder eine Pipe.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>the folder cannot be listed: {why}.</source>
        <translation>der Inhalt des Ordners kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>there is no file or folder of this name.</source>
        <translation>es gibt keine Datei und keinen Ordner dieses Namens.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>{name} cannot be opened</source>
        <translation>{name} kann nicht geöffnet werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>Siemens mosaic: {why}. Export the series as single slices.</source>
        <translation>Siemens-Mosaik: {why}. Die Serie als einzelne Schichten exportieren.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>UIH grid of slices: its header does not state the position of every slice.</source>
        <translation>UIH-Gitter von Schichten: Der Header gibt nicht die Position jeder Schicht an.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its directions in the patient are not usable</source>
        <translation>seine Richtungen im Patienten sind nicht brauchbar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say how many slices a frame holds</source>
        <translation>sein Header sagt nicht, wie viele Schichten ein Einzelbild enthält</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say how many slices it holds</source>
        <translation>sein Header sagt nicht, wie viele Schichten es enthält</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say in which direction the slices follow one another</source>
        <translation>sein Header sagt nicht, in welcher Richtung die Schichten aufeinanderfolgen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say where it lies in the patient</source>
        <translation>sein Header sagt nicht, wo es im Patienten liegt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not state the distance between slices</source>
        <translation>sein Header gibt den Schichtabstand nicht an</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different directions of slices</source>
        <translation>sein Header gibt zwei verschiedene Schichtrichtungen an</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different distances between slices</source>
        <translation>sein Header gibt zwei verschiedene Schichtabstände an</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different numbers of slices</source>
        <translation>sein Header gibt zwei verschiedene Schichtzahlen an</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two opposite orders of slices</source>
        <translation>sein Header gibt zwei entgegengesetzte Reihenfolgen der Schichten an</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>{columns} x {rows} pixels cannot be divided into {count} slices</source>
        <translation>{columns} x {rows} Pixel lassen sich nicht in {count} Schichten teilen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti.py"/>
        <source>component {number}</source>
        <translation>Komponente {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti.py"/>
        <source>volume {number}</source>
        <translation>Volumen {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it claims {needed:,} bytes of voxels, more than is read.</source>
        <translation>sie gibt {needed:,} Bytes an Voxeln an, mehr als gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds complex numbers: export magnitude or phase as a volume of its own.</source>
        <translation>sie enthält komplexe Zahlen: Betrag oder Phase als eigenes Volumen exportieren.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds numbers of a kind that is not shown ({kind}).</source>
        <translation>sie enthält Zahlen von einer Art, die nicht gezeigt wird ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds {count} volumes, more than are shown.</source>
        <translation>sie enthält {count} Volumina, mehr als gezeigt werden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it is cut off: {needed:,} bytes of voxels do not fit into it.</source>
        <translation>sie ist abgeschnitten: {needed:,} Bytes an Voxeln passen nicht hinein.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it would unpack to {megabytes} MB, {times} times its size: it holds no scan.</source>
        <translation>sie würde zu {megabytes} MB entpackt, dem {times}-Fachen ihrer Größe: Sie enthält keine Aufnahme.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its header is damaged ({why}).</source>
        <translation>ihr Header ist beschädigt ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its header states an empty volume.</source>
        <translation>ihr Header gibt ein leeres Volumen an.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its numbers have 128 bits, which few computers read: convert it.</source>
        <translation>ihre Zahlen haben 128 Bit, was wenige Rechner lesen: umwandeln.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its numbers have one bit, which is not read: convert it.</source>
        <translation>ihre Zahlen haben ein Bit, was nicht gelesen wird: umwandeln.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its voxels belong into {name}, which is not there.</source>
        <translation>ihre Voxel gehören in {name}, und diese Datei ist nicht da.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>meters</source>
        <translation>Metern</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>microns</source>
        <translation>Mikrometern</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_voxels.py"/>
        <source>it is cut off: {there:,} of {needed:,} bytes are there.</source>
        <translation>sie ist abgeschnitten: {there:,} von {needed:,} Bytes sind da.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_voxels.py"/>
        <source>its voxels cannot be read ({why}).</source>
        <translation>ihre Voxel können nicht gelesen werden ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/overlays.py"/>
        <source>Overlay {number}</source>
        <translation>Überlagerung {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/pictures.py"/>
        <source>pictures state no positions</source>
        <translation>Bilder geben keine Positionen an</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/pictures.py"/>
        <source>the file is damaged or of an unknown kind.</source>
        <translation>die Datei ist beschädigt oder von unbekannter Art.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>All {count} images state the same position: they are shown one after another, and no distance between them is known.</source>
        <translation>Alle {count} Bilder geben dieselbe Position an: Sie werden nacheinander gezeigt, und Abstände dazwischen sind nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Different images share one identifier (SOP instance UID): all of them are shown.</source>
        <translation>Verschiedene Bilder tragen dieselbe Kennung (SOP Instance UID): Alle werden gezeigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Every image states a frame of reference of its own, as if none fitted another: they are taken to be in one.</source>
        <translation>Jedes Bild gibt ein eigenes Bezugssystem an, als passte keines zum anderen: Es wird angenommen, dass sie in einem liegen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>One of the header's two placements (sform) is unusable: the other is used.</source>
        <translation>Eine der beiden Lageangaben im Header (sform) ist unbrauchbar: Die andere wird verwendet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Several images lie at one position, and the header does not say which of them belong together: they are shown one after another, and are no volume.</source>
        <translation>Mehrere Bilder liegen an einer Position, und der Header sagt nicht, welche zusammengehören: Sie werden nacheinander gezeigt und sind kein Volumen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Something else that was opened has the same identifier (a copy, or another patient's series): this one was given its own.</source>
        <translation>Etwas anderes, das geöffnet wurde, hat dieselbe Kennung (eine Kopie oder die Serie eines anderen Patienten): Diese bekam eine eigene.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The description names {said}, but the header's parameters are those of {found}: the series is hung as {found}.</source>
        <translation>Die Beschreibung nennt {said}, aber die Parameter im Header sind die von {found}: Die Serie wird als {found} eingehängt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The file does not say where its frames lie in the patient: they are shown in its order.</source>
        <translation>Die Datei sagt nicht, wo ihre Einzelbilder im Patienten liegen: Sie werden in ihrer Reihenfolge gezeigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The file is cut off: {whole} of its {count} frames are there, the others are missing.</source>
        <translation>Die Datei ist abgeschnitten: {whole} ihrer {count} Einzelbilder sind da, die anderen fehlen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The files' series was divided, this part is {part}: {why}.</source>
        <translation>Die Serie der Dateien wurde geteilt, dieser Teil ist {part}: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header contradicts itself on whether high values are bright: its presentation (Presentation LUT Shape) is followed.</source>
        <translation>Der Header widerspricht sich darin, ob hohe Werte hell sind: Seiner Darstellung (Presentation LUT Shape) wird gefolgt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header does not say how the volume lies in the patient: sides are not shown.</source>
        <translation>Der Header sagt nicht, wie das Volumen im Patienten liegt: Seiten werden nicht gezeigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header names no series: images of one series number and description are put together.</source>
        <translation>Der Header nennt keine Serie: Bilder mit gleicher Seriennummer und Beschreibung werden zusammengefasst.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header names no study: images of one patient and day are put together.</source>
        <translation>Der Header nennt keine Studie: Bilder eines Patienten und Tages werden zusammengefasst.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header states its lengths in {unit}: they were turned into millimetres.</source>
        <translation>Der Header gibt Längen in {unit} an: Sie wurden in Millimeter umgerechnet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header states no character set for its text: letters beyond a to z may be wrong.</source>
        <translation>Der Header nennt keinen Zeichensatz für seinen Text: Buchstaben außerhalb von a bis z können falsch sein.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's scaling of values makes no sense: values are shown as stored.</source>
        <translation>Die Skalierung der Werte im Header ist unsinnig: Werte werden gezeigt, wie sie gespeichert sind.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's spacing is not a length in millimetres: nothing is measured in millimetres.</source>
        <translation>Der Abstand im Header ist keine Länge in Millimetern: Es wird nichts in Millimetern gemessen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's spacing of exactly 1 mm in all directions is a placeholder: nothing is measured in millimetres.</source>
        <translation>Der Abstand von genau 1 mm in allen Richtungen im Header ist ein Platzhalter: Es wird nichts in Millimetern gemessen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's table of grey values (VOI LUT) is damaged: a linear window is used instead.</source>
        <translation>Die Grauwerttabelle im Header (VOI LUT) ist beschädigt: Stattdessen wird ein lineares Fenster verwendet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's text is not in the character set that it states: it is read as UTF-8.</source>
        <translation>Der Text im Header steht nicht im angegebenen Zeichensatz: Er wird als UTF-8 gelesen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's text is not in the character set that it states: some letters may be wrong.</source>
        <translation>Der Text im Header steht nicht im angegebenen Zeichensatz: Einige Buchstaben können falsch sein.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's two placements (sform and qform) contradict each other: the sform is used.</source>
        <translation>Die beiden Lageangaben im Header (sform und qform) widersprechen sich: Die sform wird verwendet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's value for pixels without picture (pixel padding) is none that a pixel of it can have: it is left out.</source>
        <translation>Der Wert im Header für Pixel ohne Bild (Pixel Padding) kann in keinem Pixel vorkommen: Er wird nicht beachtet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's window has an unknown function: it is used as linear.</source>
        <translation>Das Fenster im Header hat eine unbekannte Funktion: Es wird linear verwendet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's window makes no sense: one that fits the values is used instead.</source>
        <translation>Das Fenster im Header ist unsinnig: Stattdessen wird eines verwendet, das zu den Werten passt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The pixel spacing is stated for the detector, not for the patient: nothing is measured in millimetres.</source>
        <translation>Der Pixelabstand gilt für den Detektor, nicht für den Patienten: Es wird nichts in Millimetern gemessen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The rows and columns of the volume are not perpendicular: sides of the patient are shown for the nearest directions, and nothing is measured in millimetres on its slices.</source>
        <translation>Zeilen und Spalten des Volumens stehen nicht senkrecht aufeinander: Seiten des Patienten gelten für die nächsten Richtungen, und auf seinen Schichten wird nichts in Millimetern gemessen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices are not evenly spaced: {usual:.2f} mm between slices {usual_at} and {usual_next}, but {odd:.2f} mm between slices {odd_at} and {odd_next}{guess}.</source>
        <translation>Die Schichten haben ungleiche Abstände: {usual:.2f} mm zwischen den Schichten {usual_at} und {usual_next}, aber {odd:.2f} mm zwischen den Schichten {odd_at} und {odd_next}{guess}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices are ordered by file name: {why}.</source>
        <translation>Die Schichten sind nach Dateinamen geordnet: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices do not lie straight above one another (tilted or shifted by up to {shift:.2f} mm): they are shown one by one as they are.</source>
        <translation>Die Schichten liegen nicht gerade übereinander (geneigt oder um bis zu {shift:.2f} mm verschoben): Sie werden einzeln gezeigt, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices state no usable positions: they are ordered by their instance numbers.</source>
        <translation>Die Schichten geben keine brauchbaren Positionen an: Sie sind nach ihren Instanznummern geordnet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The stated slice directions are no directions: sides of the patient are not shown.</source>
        <translation>Die angegebenen Schichtrichtungen sind keine Richtungen: Seiten des Patienten werden nicht gezeigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The stated slice directions are not exactly perpendicular or of length one: the nearest exact ones are used.</source>
        <translation>Die angegebenen Schichtrichtungen stehen nicht genau senkrecht oder haben nicht die Länge eins: Die nächsten genauen werden verwendet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>What tells the {volumes} volumes of this series apart is their order alone: the images at each position were taken in the order of their instance numbers.</source>
        <translation>Die {volumes} Volumina dieser Serie unterscheidet nur ihre Reihenfolge: Die Bilder an jeder Position wurden nach ihren Instanznummern geordnet.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>{count} images of unfinished volumes lie beside {volumes} whole ones: they were made a series of their own.</source>
        <translation>{count} Bilder unvollständiger Volumina liegen neben {volumes} vollständigen: Sie wurden zu einer eigenen Serie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>{count} of {total} slices state no position.</source>
        <translation>{count} von {total} Schichten geben keine Position an.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>a ZIP archive: open it by itself to see what it holds.</source>
        <translation>ein ZIP-Archiv: für sich öffnen, um zu sehen, was es enthält.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>an unexpected error came up ({kind}). Please report this file.</source>
        <translation>ein unerwarteter Fehler ist aufgetreten ({kind}). Bitte diese Datei melden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>the disc's index names no file that is there.</source>
        <translation>das Verzeichnis des Datenträgers nennt keine Datei, die da ist.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>The other slices of the series are open.</source>
        <translation>Die anderen Schichten der Serie sind offen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>The series cannot be read as a volume</source>
        <translation>Die Serie kann nicht als Volumen gelesen werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>Use the pictures one by one.</source>
        <translation>Die Bilder einzeln verwenden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>its pictures differ in size.</source>
        <translation>ihre Bilder sind verschieden groß.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>the file is cut off.</source>
        <translation>die Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>{name} cannot be shown</source>
        <translation>{name} kann nicht gezeigt werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stack_order.py"/>
        <source>positions are missing, and instance numbers are missing or the same</source>
        <translation>Positionen fehlen, und Instanznummern fehlen oder sind gleich</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/io/stack_order.py"/>
        <source>{n} slices seem to be missing</source>
        <translation>
            <numerusform>{n} Schicht scheint zu fehlen</numerusform>
            <numerusform>{n} Schichten scheinen zu fehlen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>direction, matrix size or pixel spacing differ</source>
        <translation>Richtung, Matrixgröße oder Pixelabstand sind verschieden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>its volumes are not whole</source>
        <translation>ihre Volumina sind nicht vollständig</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>several images lie at one position, with different echo times</source>
        <translation>mehrere Bilder liegen an einer Position, mit verschiedenen Echozeiten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>several stacks lie beside one another</source>
        <translation>mehrere Stapel liegen nebeneinander</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their file puts them into different stacks</source>
        <translation>ihre Datei ordnet sie verschiedenen Stapeln zu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their files have different series numbers</source>
        <translation>ihre Dateien haben verschiedene Seriennummern</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their image types differ</source>
        <translation>ihre Bildarten sind verschieden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their positions are in different frames of reference</source>
        <translation>ihre Positionen liegen in verschiedenen Bezugssystemen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>The tags cannot be read</source>
        <translation>Die Tags können nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>There is no NIfTI header in this file, or it is cut off.</source>
        <translation>In dieser Datei ist kein NIfTI-Header, oder er ist abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>the file is damaged.</source>
        <translation>die Datei ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/unpacked.py"/>
        <source>another program is busy with it</source>
        <translation>ein anderes Programm ist damit beschäftigt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/unpacked.py"/>
        <source>unpacked it has {needed} MB, and the disk of the cache has {free} MB free: make room, or unpack it elsewhere by hand.</source>
        <translation>entpackt hat es {needed} MB, und auf dem Datenträger des Cache sind {free} MB frei: Platz schaffen oder anderswo von Hand entpacken.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>TI {value:g} ms</source>
        <translation>TI {value:g} ms</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>flip angle {value:g}°</source>
        <translation>Flipwinkel {value:g}°</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>volume {number}, {seconds:.4g} s</source>
        <translation>Volumen {number}, {seconds:.4g} s</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>{label}, trace</source>
        <translation>{label}, Trace</translation>
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
        <translation>Es wurde nichts geändert. Eine Datei wählen, die mit „Beurteilung exportieren“ geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>The review cannot be imported</source>
        <translation>Die Beurteilung kann nicht importiert werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>a series is in it twice</source>
        <translation>eine Serie steht zweimal darin</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>an annotation or a key image is in it twice</source>
        <translation>eine Anmerkung oder ein Schlüsselbild steht zweimal darin</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>an annotation stands under another series than its own</source>
        <translation>eine Anmerkung steht unter einer anderen Serie als ihrer eigenen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it is nested too deeply.</source>
        <translation>sie ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it is no review</source>
        <translation>es ist keine Beurteilung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it was written by another version of this program (format {version})</source>
        <translation>eine andere Version dieses Programms hat sie geschrieben (Format {version})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>there is no verdict {name}</source>
        <translation>es gibt kein Urteil {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must be a list, and not endless</source>
        <translation>{what} muss eine Liste sein, und nicht endlos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must be text, and not endless</source>
        <translation>{what} muss Text sein, und nicht endlos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must have the fields {names}</source>
        <translation>{what} muss die Felder {names} haben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must not be empty</source>
        <translation>{what} darf nicht leer sein</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/importing.py"/>
        <source>Free space on the disk of {folder}, or import it without copying.</source>
        <translation>Platz auf dem Datenträger von {folder} schaffen oder ohne Kopieren importieren.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/importing.py"/>
        <source>The study was not copied</source>
        <translation>Die Studie wurde nicht kopiert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/index.py"/>
        <source>The list of studies cannot be used</source>
        <translation>Die Studienliste kann nicht verwendet werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/index.py"/>
        <source>Your readings are safe: they are in the journal. Try again; the list is then made anew.</source>
        <translation>Ihre Befunde sind sicher: Sie stehen im Journal. Noch einmal versuchen; die Liste wird dann neu angelegt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Check that {folder} may be written and that the disk is not full.</source>
        <translation>Prüfen, ob in {folder} geschrieben werden darf und ob der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>It is kept in memory and tried again.</source>
        <translation>Es bleibt im Speicher und wird wieder versucht.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>The file is kept as {name} in {folder}.</source>
        <translation>Die Datei wird als {name} in {folder} aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>The journal of your readings had to be made anew</source>
        <translation>Das Journal Ihrer Befunde musste neu angelegt werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Use the newer version, or name another folder by MRIVIEWER_HOME.</source>
        <translation>Die neuere Version verwenden oder mit MRIVIEWER_HOME einen anderen Ordner nennen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>What you said was not written to disk yet</source>
        <translation>Ihre Angaben wurden noch nicht auf den Datenträger geschrieben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Your readings cannot be read</source>
        <translation>Ihre Befunde können nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>a newer version of this program wrote the journal.</source>
        <translation>eine neuere Version dieses Programms hat das Journal geschrieben.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>another program moved it away, or set it aside because it was damaged.</source>
        <translation>ein anderes Programm hat es verschoben oder beiseitegelegt, weil es beschädigt war.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>it is damaged.</source>
        <translation>es ist beschädigt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/library/journal.py"/>
        <source>{n} entries were taken over into a new journal.</source>
        <translation>
            <numerusform>{n} Eintrag wurde in ein neues Journal übernommen.</numerusform>
            <numerusform>{n} Einträge wurden in ein neues Journal übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>Check that the folder {folder} may be read.</source>
        <translation>Prüfen, ob der Ordner {folder} gelesen werden darf.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>Look at the file {path}: it cannot be moved out of the way.</source>
        <translation>Die Datei {path} ansehen: Sie lässt sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>The file is kept as {name} in {folder}; the review starts empty.</source>
        <translation>Die Datei wird als {name} in {folder} aufbewahrt; die Beurteilung beginnt leer.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>The review of this series cannot be read</source>
        <translation>Die Beurteilung dieser Serie kann nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>its file is damaged.</source>
        <translation>ihre Datei ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>This cannot be marked</source>
        <translation>Dies kann nicht markiert werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>a key image is a slice as it was stored, not a reconstructed plane.</source>
        <translation>ein Schlüsselbild ist eine Schicht, wie sie gespeichert ist, keine rekonstruierte Ebene.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>the file does not say which slice this is, or where it lies.</source>
        <translation>die Datei sagt nicht, welche Schicht dies ist oder wo sie liegt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>the file does not say which slice this is.</source>
        <translation>die Datei sagt nicht, welche Schicht dies ist.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>A slice that is not open</source>
        <translation>Eine Schicht, die nicht offen ist</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Axial plane</source>
        <translation>Axiale Ebene</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Coronal plane</source>
        <translation>Koronale Ebene</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Key image</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Sagittal plane</source>
        <translation>Sagittale Ebene</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Slice {n}</source>
        <translation>Schicht {n}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>round</source>
        <translation>im Kreis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>to and fro</source>
        <translation>hin und her</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/doors.py"/>
        <source>an unexpected error came up ({kind}: {error}).</source>
        <translation>ein unerwarteter Fehler ist aufgetreten ({kind}: {error}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Evidence for {label} is below the threshold ({share:.0%} of {least:.0%})</source>
        <translation>Hinweise auf {label} liegen unter der Schwelle ({share:.0%} von {least:.0%})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Evidence for {label}: {done} of {count} slices</source>
        <translation>Hinweise auf {label}: {done} von {count} Schichten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Heat map between slices: the model has answered for {done} of {count}</source>
        <translation>Heatmap zwischen den Schichten: Das Modell hat {done} von {count} beantwortet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>No heat map between slices: {reason}</source>
        <translation>Keine Heatmap zwischen den Schichten: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>No positive evidence for {label} in this plane</source>
        <translation>Kein positiver Hinweis auf {label} in dieser Ebene</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Suggests {label}: no evidence is drawn</source>
        <translation>Legt {label} nahe: Hinweise werden nicht gezeichnet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>The heat map between the slices is put together</source>
        <translation>Die Heatmap zwischen den Schichten wird zusammengesetzt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>The model says nothing about what lies in this plane</source>
        <translation>Zu dem, was in dieser Ebene liegt, sagt das Modell nichts</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>the map of slice {number} does not fit its pixels.</source>
        <translation>die Karte der Schicht {number} passt nicht zu ihren Pixeln.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>{label}, interpolated between slices</source>
        <translation>{label}, zwischen Schichten interpoliert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>Identity left out</source>
        <translation>Identität weggelassen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>Slice {number} of {count}</source>
        <translation>Schicht {number} von {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>{model} suggests: {said} (calibrated)</source>
        <translation>{model} legt nahe: {said} (kalibriert)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/frame.py"/>
        <source>No positive evidence for {label}</source>
        <translation>Kein positiver Hinweis auf {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Drag the series into the panes.</source>
        <translation>Die Serien in die Bildfelder ziehen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {names}</source>
        <translation>Eingehängt: {names}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {name} beside that of the earlier study</source>
        <translation>Eingehängt: {name} neben dem der früheren Studie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {name} of {now} beside {then}</source>
        <translation>Eingehängt: {name} vom {now} neben {then}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>No earlier study is hung</source>
        <translation>Keine frühere Studie wird eingehängt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Nothing can be hung</source>
        <translation>Es kann nichts eingehängt werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Patient ID and name or birth date must be stated and agree.</source>
        <translation>Patienten-ID und Name oder Geburtsdatum müssen angegeben sein und übereinstimmen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no earlier study of the same patient is open.</source>
        <translation>keine frühere Studie desselben Patienten ist offen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no kind of picture was recognised in both studies.</source>
        <translation>keine Bildart wurde in beiden Studien erkannt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no study is open.</source>
        <translation>keine Studie ist offen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Choose a folder with DICOM, NIfTI or picture files.</source>
        <translation>Einen Ordner mit DICOM-, NIfTI- oder Bilddateien wählen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Looking for the files of the study</source>
        <translation>Suche nach den Dateien der Studie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Making the list of studies</source>
        <translation>Anlegen der Studienliste</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Nothing was imported</source>
        <translation>Es wurde nichts importiert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Reading headers</source>
        <translation>Lesen der Header</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The files of {name} have changed</source>
        <translation>Die Dateien von {name} haben sich geändert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The library could not do that</source>
        <translation>Die Bibliothek konnte das nicht tun</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The list was made anew: 1 study.</source>
        <translation>Die Liste wurde neu angelegt: 1 Studie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The list was made anew: {count} studies.</source>
        <translation>Die Liste wurde neu angelegt: {count} Studien.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>What you said is shown on the slices that are still there.</source>
        <translation>Ihre Angaben stehen auf den Schichten, die noch da sind.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>a study</source>
        <translation>einer Studie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>no image was found there.</source>
        <translation>dort wurde kein Bild gefunden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>their sizes or times are not those of last time, though the slices are named as before.</source>
        <translation>ihre Größen oder Zeiten sind nicht die vom letzten Mal, obwohl die Schichten gleich heißen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>there were {before} slices, and now there are {now}, or other ones.</source>
        <translation>es waren {before} Schichten, jetzt sind es {now} oder andere.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/session/library.py"/>
        <source>{n} studies were imported.</source>
        <translation>
            <numerusform>{n} Studie wurde importiert.</numerusform>
            <numerusform>{n} Studien wurden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Bidirectional</source>
        <translation>Zwei Durchmesser</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Freehand region</source>
        <translation>Freihandregion</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Probe</source>
        <translation>Messpunkt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/models.py"/>
        <source>Clean test accuracy {value:.2f}</source>
        <translation>Genauigkeit im sauberen Test {value:.2f}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/opening.py"/>
        <source>Please report this.</source>
        <translation>Bitte melden Sie dies.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/opening.py"/>
        <source>The files cannot be opened</source>
        <translation>Die Dateien können nicht geöffnet werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>Reconstructed</source>
        <translation>Rekonstruiert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>as acquired</source>
        <translation>wie aufgenommen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>interpolated</source>
        <translation>interpoliert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>voxels as acquired</source>
        <translation>Voxel wie aufgenommen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>{mm:.2f} mm apart</source>
        <translation>Abstand {mm:.2f} mm</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/planes.py"/>
        <source>Building the volume {share} %</source>
        <translation>Volumen wird aufgebaut {share} %</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/planes.py"/>
        <source>Waiting until all slices have been found</source>
        <translation>Warten, bis alle Schichten gefunden sind</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>Choose another model, or report this. Viewing goes on.</source>
        <translation>Ein anderes Modell wählen oder dies melden. Das Betrachten geht weiter.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>Run packaging/bootstrap.py again. Viewing goes on.</source>
        <translation>packaging/bootstrap.py noch einmal ausführen. Das Betrachten geht weiter.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>The model cannot be used</source>
        <translation>Das Modell kann nicht verwendet werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>a library that it needs is missing or does not load ({name}).</source>
        <translation>eine Bibliothek, die es braucht, fehlt oder lässt sich nicht laden ({name}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>an unexpected error came up ({error}).</source>
        <translation>ein unerwarteter Fehler ist aufgetreten ({error}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>annotation</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>freehand region</source>
        <translation>Freihandregion</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>import of a review</source>
        <translation>Import einer Beurteilung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>key image marked</source>
        <translation>Schlüsselbild markiert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>key image no longer marked</source>
        <translation>Markierung als Schlüsselbild entfernt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>look of the picture</source>
        <translation>Darstellung des Bildes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>probe</source>
        <translation>Messpunkt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>two diameters</source>
        <translation>zwei Durchmesser</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} changed</source>
        <translation>{shape} geändert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} drawn</source>
        <translation>{shape} gezeichnet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} erased</source>
        <translation>{shape} gelöscht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/reviewing.py"/>
        <source>It makes no sense: {why}.</source>
        <translation>Es ergibt keinen Sinn: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/reviewing.py"/>
        <source>This was not kept</source>
        <translation>Dies wurde nicht gespeichert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Annotations on slices that are not here: {count}.</source>
        <translation>Anmerkungen auf Schichten, die nicht hier sind: {count}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Choose a file that may be read.</source>
        <translation>Eine Datei wählen, die gelesen werden darf.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>It is about a study that is not open; it is shown when that is.</source>
        <translation>Sie gehört zu einer Studie, die nicht offen ist; sie wird gezeigt, sobald diese geöffnet wird.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Nothing new was in the review.</source>
        <translation>Die Beurteilung enthielt nichts Neues.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>The review was taken in. New annotations: {added}, changed: {changed}.</source>
        <translation>Die Beurteilung wurde übernommen. Neue Anmerkungen: {added}, geänderte: {changed}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Where verdicts differ, yours was kept.</source>
        <translation>Wo die Urteile verschieden sind, blieb Ihres.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>the file is far too large for a review.</source>
        <translation>die Datei ist für eine Beurteilung viel zu groß.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/slices.py"/>
        <source>A slice cannot be shown</source>
        <translation>Eine Schicht kann nicht gezeigt werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/slices.py"/>
        <source>Please report this file.</source>
        <translation>Bitte diese Datei melden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>Nothing to show was found</source>
        <translation>Es wurde nichts gefunden, was gezeigt werden kann</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>The demo cannot be made</source>
        <translation>Die Demo kann nicht angelegt werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>The list of skipped files says why.</source>
        <translation>Die Liste der übersprungenen Dateien sagt, warum.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>what was chosen</source>
        <translation>was gewählt wurde</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>{place} holds no files.</source>
        <translation>{place} enthält keine Dateien.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/session/studies.py"/>
        <source>{place}: none of the {n} files there is an image that can be shown.</source>
        <translation>
            <numerusform>{place}: Die {n} Datei dort ist kein Bild, das gezeigt werden kann.</numerusform>
            <numerusform>{place}: Keine der {n} Dateien dort ist ein Bild, das gezeigt werden kann.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>The panes cannot be linked</source>
        <translation>Die Bildfelder können nicht verknüpft werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>no other pane shows the slices of another series.</source>
        <translation>kein anderes Bildfeld zeigt die Schichten einer anderen Serie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>the panes scroll together by position already.</source>
        <translation>die Bildfelder scrollen bereits gemeinsam nach Position.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>their slices lie in different planes.</source>
        <translation>ihre Schichten liegen in verschiedenen Ebenen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/tags.py"/>
        <source>slice {number}</source>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>Slice {number} is missing from the volume: {reason}</source>
        <translation>Schicht {number} fehlt im Volumen: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>The computer has no memory left for the series.</source>
        <translation>Der Rechner hat keinen Speicher mehr für die Serie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>The series takes {need:.2f} GB of memory; {free:.2f} of {budget:.2f} GB are free.</source>
        <translation>Die Serie braucht {need:.2f} GB Speicher; {free:.2f} von {budget:.2f} GB sind frei.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Coronal</source>
        <translation>Koronal</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Identity hidden</source>
        <translation>Identität verborgen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Second opinion · {title}</source>
        <translation>Zweite Meinung · {title}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Series so far</source>
        <translation>Serie bisher</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Series: {answered} of {count} slices answered</source>
        <translation>Serie: {answered} von {count} Schichten beantwortet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: no answer, {reason}</source>
        <translation>Schicht {number}: keine Antwort, {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: waiting for the model</source>
        <translation>Schicht {number}: wartet auf das Modell</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: {label} {chance} (calibrated)</source>
        <translation>Schicht {number}: {label} {chance} (kalibriert)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>The model is being loaded</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>The two models disagree.</source>
        <translation>Die beiden Modelle widersprechen sich.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>born {date}</source>
        <translation>geb. {date}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{start}: no answer</source>
        <translation>{start}: keine Antwort</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{start}: not asked yet</source>
        <translation>{start}: noch nicht befragt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{text} · least sure at {number}</source>
        <translation>{text} · am unsichersten bei {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{text} · peak {where}</source>
        <translation>{text} · Gipfel {where}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A millimetre is equally long in all three</source>
        <translation>Ein Millimeter ist in allen dreien gleich lang</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A quarter turn against the clock; the letters follow</source>
        <translation>Eine Vierteldrehung gegen den Uhrzeigersinn; die Buchstaben folgen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A quarter turn clockwise; the letters follow</source>
        <translation>Eine Vierteldrehung im Uhrzeigersinn; die Buchstaben folgen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Active pane alone</source>
        <translation>Aktives Bildfeld allein</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>All panes share zoom and place</source>
        <translation>Alle Bildfelder haben Zoom und Ausschnitt gemeinsam</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>All texts, a few, or none</source>
        <translation>Alle Texte, wenige oder keine</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Along the acquisition</source>
        <translation>Entlang der Aufnahme</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Along the patient</source>
        <translation>Entlang des Patienten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Angle: click end, corner and end</source>
        <translation>Winkel: Ende, Scheitel und Ende anklicken</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Arrow: drag from the tip</source>
        <translation>Pfeil: von der Spitze aus ziehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>As soon as all of a study has been found</source>
        <translation>Sobald die ganze Studie gefunden ist</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Axial, sagittal and coronal planes of the patient</source>
        <translation>Axiale, sagittale und koronale Ebenen des Patienten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Blue to yellow</source>
        <translation>Blau nach Gelb</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Bone</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Bring back what was undone</source>
        <translation>Das Rückgängiggemachte wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Choose whose keys are used, and change them</source>
        <translation>Wählen, wessen Tasten gelten, und sie ändern</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Click on a shape</source>
        <translation>Klick auf eine Form</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Click on the ribbon</source>
        <translation>Klick auf das Band</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Crosshair</source>
        <translation>Fadenkreuz</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Double click on a shape</source>
        <translation>Doppelklick auf eine Form</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag across for the width, up or down for the centre</source>
        <translation>Quer ziehen für die Breite, auf oder ab für das Zentrum</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag from the tree</source>
        <translation>Aus dem Baum ziehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag to move the slice (the middle button always does)</source>
        <translation>Ziehen verschiebt die Schicht (die mittlere Taste immer)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag up or down through the slices (the wheel always does)</source>
        <translation>Auf oder ab durch die Schichten ziehen (das Rad immer)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag up to enlarge (the right button always does)</source>
        <translation>Nach oben ziehen vergrößert (die rechte Taste immer)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Edit text…</source>
        <translation>Text bearbeiten…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ellipse with mean, SD and area: drag from corner to corner</source>
        <translation>Ellipse mit Mittel, SD und Fläche: von Ecke zu Ecke ziehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Erase annotation</source>
        <translation>Anmerkung löschen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Every element of the file of this slice</source>
        <translation>Jedes Element der Datei dieser Schicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export measurements…</source>
        <translation>Messwerte exportieren…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export picture…</source>
        <translation>Bild exportieren…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export report…</source>
        <translation>Bericht exportieren…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export review…</source>
        <translation>Beurteilung exportieren…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fill the place of all panes with the active one, and back (double click)</source>
        <translation>Den Platz aller Bildfelder mit dem aktiven füllen, und zurück (Doppelklick)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>First slice</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fit to view</source>
        <translation>In die Ansicht einpassen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Flip left and right</source>
        <translation>Links und rechts spiegeln</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Flip top and bottom</source>
        <translation>Oben und unten spiegeln</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Four panes</source>
        <translation>Vier Bildfelder</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Freehand</source>
        <translation>Freihand</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Freehand region: draw the outline with the button held</source>
        <translation>Freihandregion: den Umriss mit gedrückter Taste zeichnen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>From a folder of pictures to a model that reads the next study</source>
        <translation>Von einem Ordner mit Bildern zu einem Modell, das die nächste Studie liest</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>From the lowest value of the slice to the highest</source>
        <translation>Vom niedrigsten Wert der Schicht bis zum höchsten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Full range</source>
        <translation>Voller Bereich</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Go to the key slice</source>
        <translation>Zur Schlüsselschicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang beside earlier study</source>
        <translation>Neben frühere Studie hängen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang new studies automatically</source>
        <translation>Neue Studien automatisch einhängen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang study</source>
        <translation>Studie einhängen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hide everything but the slice</source>
        <translation>Alles außer der Schicht ausblenden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hide patient's identity</source>
        <translation>Identität des Patienten verbergen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hold the left button to look through a glass</source>
        <translation>Die linke Taste halten, um durch eine Lupe zu sehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hot metal</source>
        <translation>Heißes Metall</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>How the program looks and behaves</source>
        <translation>Wie das Programm aussieht und sich verhält</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Import review…</source>
        <translation>Beurteilung importieren…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Install, check, choose and remove models</source>
        <translation>Modelle installieren, prüfen, wählen und entfernen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Invert grey</source>
        <translation>Grauwerte umkehren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Keep the other panes as far from this one as they are now</source>
        <translation>Die anderen Bildfelder so weit entfernt halten, wie sie jetzt sind</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Last slice</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Leave names out on screen and offer to leave them out in exports</source>
        <translation>Namen auf dem Bildschirm weglassen und dies bei Exporten anbieten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Left drag</source>
        <translation>Links ziehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Length: drag, or click both ends</source>
        <translation>Länge: ziehen oder beide Enden anklicken</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Library…</source>
        <translation>Bibliothek…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Link scrolling with offset</source>
        <translation>Scrollen mit Versatz verknüpfen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Magnifier</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Mark as key image</source>
        <translation>Als Schlüsselbild markieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Mark the slice as a key image, or no longer</source>
        <translation>Die Schicht als Schlüsselbild markieren, oder nicht mehr</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Middle drag</source>
        <translation>Mitte ziehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Neurological convention</source>
        <translation>Neurologische Konvention</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next corner texts</source>
        <translation>Nächste Ecktexte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next pane</source>
        <translation>Nächstes Bildfeld</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next phase</source>
        <translation>Nächste Phase</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next series</source>
        <translation>Nächste Serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next slice</source>
        <translation>Nächste Schicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next study</source>
        <translation>Nächste Studie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Of a series with several volumes</source>
        <translation>Einer Serie mit mehreren Volumina</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Of the selected annotation</source>
        <translation>Der gewählten Anmerkung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Off: every pixel is shown as it was stored</source>
        <translation>Aus: Jedes Pixel wird gezeigt, wie es gespeichert ist</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>One pane</source>
        <translation>Ein Bildfeld</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open all images in a folder and the folders below it</source>
        <translation>Alle Bilder in einem Ordner und den Ordnern darunter öffnen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open files…</source>
        <translation>Dateien öffnen…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open single files</source>
        <translation>Einzelne Dateien öffnen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open the demo study</source>
        <translation>Die Demostudie öffnen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Overlays of the file</source>
        <translation>Überlagerungen der Datei</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Pan with the left button</source>
        <translation>Verschieben mit der linken Taste</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Panes of one frame of reference stay at the same place</source>
        <translation>Bildfelder eines Bezugssystems bleiben am selben Ort</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Patient's right on the right of the screen</source>
        <translation>Rechts des Patienten ist rechts auf dem Bildschirm</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Planes</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Planes along the slices as they were acquired, and across them</source>
        <translation>Ebenen entlang der aufgenommenen Schichten und quer dazu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Play the slices, or the phases, as a film</source>
        <translation>Die Schichten oder Phasen als Film abspielen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Polygon: click corner by corner; a double click ends it</source>
        <translation>Polygon: Ecke für Ecke anklicken; ein Doppelklick beendet es</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Press or drag: the other panes go to the same place (or hold Shift and move)</source>
        <translation>Drücken oder ziehen: Die anderen Bildfelder gehen an denselben Ort (oder Umschalt halten und bewegen)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous pane</source>
        <translation>Voriges Bildfeld</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous phase</source>
        <translation>Vorige Phase</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous series</source>
        <translation>Vorige Serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous slice</source>
        <translation>Vorige Schicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous study</source>
        <translation>Vorige Studie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Probe: the value and the place of a pixel</source>
        <translation>Messpunkt: Wert und Ort eines Pixels</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Put studies on the list, with or without a copy of their files</source>
        <translation>Studien auf die Liste setzen, mit oder ohne Kopie ihrer Dateien</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Rainbow</source>
        <translation>Regenbogen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Rectangle with mean, SD and area: drag from corner to corner</source>
        <translation>Rechteck mit Mittel, SD und Fläche: von Ecke zu Ecke ziehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reference lines</source>
        <translation>Referenzlinien</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset the picture</source>
        <translation>Bild zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset window</source>
        <translation>Fenster zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Right drag, Ctrl+wheel</source>
        <translation>Rechts ziehen, Strg+Rad</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save a PDF report of this series</source>
        <translation>Einen PDF-Bericht dieser Serie speichern</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save all that was said about this study, to hand it on</source>
        <translation>Alle Angaben zu dieser Studie speichern, um sie weiterzugeben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save everything measured in this study as a table (CSV)</source>
        <translation>Alle Messwerte dieser Studie als Tabelle (CSV) speichern</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save the slice with its annotations as PNG</source>
        <translation>Die Schicht mit ihren Anmerkungen als PNG speichern</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll</source>
        <translation>Scrollen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll together</source>
        <translation>Gemeinsam scrollen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll with the left button</source>
        <translation>Scrollen mit der linken Taste</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Shift and move</source>
        <translation>Umschalt und bewegen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show annotations</source>
        <translation>Anmerkungen zeigen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the crosshair</source>
        <translation>Fadenkreuz zeigen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the overlay planes that a file holds</source>
        <translation>Die Überlagerungsebenen einer Datei zeigen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the whole slice (double click)</source>
        <translation>Die ganze Schicht zeigen (Doppelklick)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show where the model looks</source>
        <translation>Zeigen, wohin das Modell sieht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Smooth between pixels</source>
        <translation>Zwischen Pixeln glätten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>T1 after contrast agent, T1, FLAIR and T2 beside one another</source>
        <translation>T1 nach Kontrastmittel, T1, FLAIR und T2 nebeneinander</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take back the last word, shape or look</source>
        <translation>Letzte Angabe, Form oder Darstellung zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take in what somebody else said about a study</source>
        <translation>Übernehmen, was jemand anders zu einer Studie gesagt hat</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take the window from the grey values of the slice in view</source>
        <translation>Das Fenster aus den Grauwerten der sichtbaren Schicht nehmen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take the window of the header, or of the centre slice</source>
        <translation>Das Fenster des Headers oder der mittleren Schicht nehmen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ten slices back</source>
        <translation>Zehn Schichten zurück</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ten slices on</source>
        <translation>Zehn Schichten weiter</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Text: click, then write</source>
        <translation>Text: klicken, dann schreiben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The letters follow</source>
        <translation>Die Buchstaben folgen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The selected one</source>
        <translation>Die gewählte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The slice with the highest probability of a finding</source>
        <translation>Die Schicht mit der höchsten Wahrscheinlichkeit eines Befunds</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The studies seen on this computer</source>
        <translation>Die Studien, die auf diesem Rechner gesehen wurden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Three planes (MPR)</source>
        <translation>Drei Ebenen (MPR)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Train a model…</source>
        <translation>Modell trainieren…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Trainings…</source>
        <translation>Trainings…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Two axes: drag the long one, then the short one across it</source>
        <translation>Zwei Achsen: die lange ziehen, dann quer dazu die kurze</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Two side by side</source>
        <translation>Zwei nebeneinander</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Viewport alone</source>
        <translation>Nur das Bild</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>What was trained, is going on, or waits</source>
        <translation>Was trainiert wurde, läuft oder wartet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Wheel</source>
        <translation>Rad</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Where the active slice cuts those of the other panes</source>
        <translation>Wo die aktive Schicht die der anderen Bildfelder schneidet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Where the other planes lie, in the colour of each</source>
        <translation>Wo die anderen Ebenen liegen, in ihrer Farbe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>White becomes black</source>
        <translation>Weiß wird schwarz</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Whole slice, no flips and turns, its first window, grey</source>
        <translation>Ganze Schicht, ohne Spiegelung und Drehung, mit dem ersten Fenster, grau</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window of this slice</source>
        <translation>Fenster dieser Schicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window with the left button</source>
        <translation>Fenstern mit der linken Taste</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom and move together</source>
        <translation>Gemeinsam zoomen und verschieben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom planes together</source>
        <translation>Ebenen gemeinsam zoomen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom with the left button</source>
        <translation>Zoomen mit der linken Taste</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>choose it; drag it or its handles to change it</source>
        <translation>wählen; Form oder Griffe ziehen, um sie zu ändern</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>crosshair: the other panes go to the same place</source>
        <translation>Fadenkreuz: Die anderen Bildfelder gehen an denselben Ort</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>go to that slice</source>
        <translation>zu dieser Schicht gehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>pan</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>scroll the slices</source>
        <translation>durch die Schichten scrollen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>show the series in a pane</source>
        <translation>die Serie in einem Bildfeld zeigen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>this pane alone, and back</source>
        <translation>dieses Bildfeld allein, und zurück</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>window: across its width, up or down its centre (or the tool chosen)</source>
        <translation>Fenster: quer die Breite, auf oder ab das Zentrum (oder das gewählte Werkzeug)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>write its text</source>
        <translation>ihren Text schreiben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>zoom</source>
        <translation>zoomen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>Export measurements</source>
        <translation>Messwerte exportieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>{name} saved</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Annotations of this series</source>
        <translation>Anmerkungen dieser Serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Export CSV…</source>
        <translation>Als CSV…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Nothing is marked on this series yet. Choose Length, Ellipse or another tool above and draw on the slice. All is kept as it is made.</source>
        <translation>Auf dieser Serie ist noch nichts markiert. Oben Länge, Ellipse oder ein anderes Werkzeug wählen und auf der Schicht zeichnen. Alles wird sofort gespeichert.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Open a series to draw and measure on it.</source>
        <translation>Eine Serie öffnen, um darauf zu zeichnen und zu messen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Text…</source>
        <translation>Text…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/bars.py"/>
        <source>Probabilities for this slice</source>
        <translation>Wahrscheinlichkeiten für diese Schicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Phases instead of slices</source>
        <translation>Phasen statt Schichten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Pictures a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>{number} a second</source>
        <translation>{number} je Sekunde</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>Open files</source>
        <translation>Dateien öffnen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>The settings were not saved</source>
        <translation>Die Einstellungen wurden nicht gespeichert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>The window of training cannot be opened</source>
        <translation>Das Trainingsfenster kann nicht geöffnet werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>There is nothing to tell</source>
        <translation>Es gibt nichts zu sagen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>no model package is installed.</source>
        <translation>es ist kein Modellpaket installiert.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>About MRI Viewer</source>
        <translation>Über MRI Viewer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Keys and gestures</source>
        <translation>Tasten und Gesten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>MRI Viewer is free software under the Apache License 2.0. It stands on:</source>
        <translation>MRI Viewer ist freie Software unter der Apache License 2.0. Es beruht auf:</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Review brain MRI with a model at one's side.</source>
        <translation>MRT des Gehirns mit einem Modell zur Seite beurteilen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Slices, series and panes</source>
        <translation>Schichten, Serien und Bildfelder</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>The full texts are in {folder}:</source>
        <translation>Die vollständigen Texte liegen in {folder}:</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>The model suggests; its numbers are calibrated on its own test data and hold for pictures like those. Nothing leaves this computer.</source>
        <translation>Das Modell schlägt vor; seine Zahlen sind auf den eigenen Testdaten kalibriert und gelten für Bilder wie diese. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>This model package carries no card.</source>
        <translation>Dieses Modellpaket enthält keine Modellkarte.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Window presets</source>
        <translation>Fenstervorgaben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>DICOM, NIfTI, PNG, JPEG and TIFF are read. Nothing leaves this computer.</source>
        <translation>Gelesen werden DICOM, NIfTI, PNG, JPEG und TIFF. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Drop a folder here, or open the demo</source>
        <translation>Einen Ordner hierher ziehen oder die Demo öffnen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>The first slice appears as soon as it is found</source>
        <translation>Die erste Schicht erscheint, sobald sie gefunden ist</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>PDF report</source>
        <translation>PDF-Bericht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>The model has not answered for all slices: its opinion would be missing.</source>
        <translation>Das Modell hat nicht alle Schichten beantwortet: Seine Meinung würde fehlen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>The picture cannot be saved yet</source>
        <translation>Das Bild kann noch nicht gespeichert werden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>its slice is still being read.</source>
        <translation>seine Schicht wird noch gelesen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>As on screen, with zoom and texts</source>
        <translation>Wie auf dem Bildschirm, mit Zoom und Texten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>At the slice's own resolution, texts beside the anatomy</source>
        <translation>In der eigenen Auflösung der Schicht, Texte neben der Anatomie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Leave out the patient's identity</source>
        <translation>Identität des Patienten weglassen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Names, numbers and dates from the header are left out. Text that is burned into the pixels is not removed.</source>
        <translation>Namen, Nummern und Daten aus dem Header werden weggelassen. In die Pixel eingebrannter Text wird nicht entfernt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>Histogram of the region</source>
        <translation>Histogramm der Region</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>mean {mean}</source>
        <translation>Mittel {mean}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>{n} pixels from {least} to {greatest}, at most {peak} in a bar</source>
        <translation>{n} Pixel von {least} bis {greatest}, höchstens {peak} in einem Balken</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>All studies in {folder}</source>
        <translation>Alle Studien in {folder}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Copy the files into the library</source>
        <translation>Die Dateien in die Bibliothek kopieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Remember where the files are</source>
        <translation>Merken, wo die Dateien liegen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>They stay at hand when a disk or a CD is taken away. They go to {folder}.</source>
        <translation>Sie bleiben zur Hand, wenn ein Datenträger oder eine CD entfernt wird. Sie kommen nach {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>They stay where they are, and take no more room.</source>
        <translation>Sie bleiben, wo sie sind, und brauchen keinen weiteren Platz.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_chooser.py"/>
        <source>How many panes there are, and what hangs in them</source>
        <translation>Wie viele Bildfelder es gibt und was darin hängt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_chooser.py"/>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>Axial, sagittal and coronal planes of the series</source>
        <translation>Axiale, sagittale und koronale Ebenen der Serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>No earlier study that is surely of this patient is open.</source>
        <translation>Keine frühere Studie, die sicher von diesem Patienten ist, ist offen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>No series is open.</source>
        <translation>Keine Serie ist offen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>The same kind of picture of an earlier study of this patient</source>
        <translation>Dieselbe Bildart einer früheren Studie dieses Patienten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Export review</source>
        <translation>Beurteilung exportieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Files not found</source>
        <translation>Dateien nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Import review</source>
        <translation>Beurteilung importieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Look for the study in</source>
        <translation>Die Studie suchen in</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>No study was opened yet</source>
        <translation>Es wurde noch keine Studie geöffnet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Review</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>The files of this study are not where they were: {who}, {date}</source>
        <translation>Die Dateien dieser Studie sind nicht mehr, wo sie waren: {who}, {date}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>They were in:
{places}

If they were moved, choose a folder: they are looked for there by their content.</source>
        <translation>Sie lagen in:
{places}

Wenn sie verschoben wurden, einen Ordner wählen: Dort werden sie an ihrem Inhalt gesucht.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>No file was skipped.</source>
        <translation>Keine Datei wurde übersprungen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Nothing had to be assumed or mended in this series.</source>
        <translation>In dieser Serie musste nichts angenommen oder korrigiert werden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Repairs</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Skipped files</source>
        <translation>Übersprungene Dateien</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Annotations</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Model and reading</source>
        <translation>Modell und Befundung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Panels</source>
        <translation>Seitenleisten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Skipped</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>On pictures that no part of its training has seen; 95 % interval</source>
        <translation>Auf Bildern, die kein Teil des Trainings gesehen hat; 95-%-Intervall</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Opacity of the heat map</source>
        <translation>Deckkraft der Heatmap</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>THE MODEL SUGGESTS</source>
        <translation>DAS MODELL LEGT NAHE</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Threshold of the heat map</source>
        <translation>Schwelle der Heatmap</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Whose evidence the heat map shows</source>
        <translation>Wessen Hinweise die Heatmap zeigt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Why suggested</source>
        <translation>Warum so</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Why {label}</source>
        <translation>Warum {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/notices.py"/>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/notices.py"/>
        <source>Message: {error}</source>
        <translation>Meldung: {error}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/painting.py"/>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Drag a series here</source>
        <translation>Eine Serie hierher ziehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Reading slice {number}…</source>
        <translation>Schicht {number} wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Reading the slice…</source>
        <translation>Die Schicht wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/phase_bar.py"/>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/plane_layer.py"/>
        <source>Ax</source>
        <translation>Ax</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/plane_layer.py"/>
        <source>Cor</source>
        <translation>Kor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/plane_layer.py"/>
        <source>Sag</source>
        <translation>Sag</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Between pixels</source>
        <translation>Zwischen Pixeln</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Convention</source>
        <translation>Konvention</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Every pixel as it was stored</source>
        <translation>Jedes Pixel, wie es gespeichert ist</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Files and memory</source>
        <translation>Dateien und Speicher</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Hide the patient's identity</source>
        <translation>Identität des Patienten verbergen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>It takes effect at the next start.</source>
        <translation>Wirkt ab dem nächsten Start.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Memory for slices</source>
        <translation>Speicher für Schichten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Neurological: patient's right on the right</source>
        <translation>Neurologisch: rechts des Patienten ist rechts</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Panes of one examination scroll together</source>
        <translation>Bildfelder einer Studie scrollen gemeinsam</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Radiological: patient's right on the left</source>
        <translation>Radiologisch: rechts des Patienten ist links</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Shortcuts…</source>
        <translation>Tastenkürzel…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Smooth</source>
        <translation>Geglättet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>The library</source>
        <translation>Die Bibliothek</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>The window tool brightens</source>
        <translation>Das Fensterwerkzeug hellt auf</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>automatic: {megabytes} MB</source>
        <translation>automatisch: {megabytes} MB</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>by dragging down</source>
        <translation>durch Ziehen nach unten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>by dragging up</source>
        <translation>durch Ziehen nach oben</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>keeps copies of them</source>
        <translation>behält Kopien davon</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>refers to the files where they are</source>
        <translation>verweist auf die Dateien, wo sie liegen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>{profile} keys</source>
        <translation>Tasten: {profile}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Building the volume</source>
        <translation>Volumen wird aufgebaut</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Loading the model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Looking for files</source>
        <translation>Suche nach Dateien</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Making the demo study</source>
        <translation>Demostudie wird angelegt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Model not available</source>
        <translation>Modell nicht verfügbar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Model not loaded yet</source>
        <translation>Modell noch nicht geladen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>No model installed</source>
        <translation>Kein Modell installiert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>No model package is installed. Viewing works without one.</source>
        <translation>Kein Modellpaket ist installiert. Betrachten geht auch ohne.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Open a series to ask the model</source>
        <translation>Eine Serie öffnen, um das Modell zu befragen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Reading headers {how_far}</source>
        <translation>Header werden gelesen {how_far}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Reading slices {done} of {count}</source>
        <translation>Schichten werden gelesen {done} von {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>What another installed model says about this slice (calibrated). It is asked when the chosen model has nothing left to do. Choose it above for its probabilities and its heat map.</source>
        <translation>Was ein anderes installiertes Modell zu dieser Schicht sagt (kalibriert). Es wird befragt, wenn das gewählte Modell nichts mehr zu tun hat. Oben wählen, um seine Wahrscheinlichkeiten und seine Heatmap zu sehen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{device} · model at slice {answered} of {count}</source>
        <translation>{device} · Modell bei Schicht {answered} von {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{device} · model ready</source>
        <translation>{device} · Modell bereit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/readout.py"/>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/reference_lines.py"/>
        <source>Linked: {offset}</source>
        <translation>Verknüpft: {offset}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Agree</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Disagree</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>It is {label}</source>
        <translation>Es ist: {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Remark, printed in the report</source>
        <translation>Bemerkung, im Bericht gedruckt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Unsure</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>YOUR READING</source>
        <translation>IHRE BEFUNDUNG</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You agree with {model}</source>
        <translation>Sie stimmen {model} zu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You are unsure about {model}</source>
        <translation>Sie sind unsicher über {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You disagree with {model}</source>
        <translation>Sie widersprechen {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>, viewed</source>
        <translation>, gesehen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>Slice {number} of {count}: {said}{seen}{key}</source>
        <translation>Schicht {number} von {count}: {said}{seen}{key}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>Slices, with the probability of a finding</source>
        <translation>Schichten, mit der Wahrscheinlichkeit eines Befunds</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>key image</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>not asked yet</source>
        <translation>noch nicht befragt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>probability of a finding {share:.0%}</source>
        <translation>Wahrscheinlichkeit eines Befunds {share:.0%}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>The screenshot was not taken</source>
        <translation>Das Bildschirmfoto wurde nicht aufgenommen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>no image was found.</source>
        <translation>es wurde kein Bild gefunden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>no image was found; {name} was skipped: {reason}</source>
        <translation>es wurde kein Bild gefunden; {name} wurde übersprungen: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>the heat map did not appear</source>
        <translation>die Heatmap erschien nicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>the model did not answer</source>
        <translation>das Modell antwortete nicht</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>{what} within {seconds:.0f} seconds.</source>
        <translation>{what} innerhalb von {seconds:.0f} Sekunden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>As in the profile</source>
        <translation>Wie im Profil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>It does nothing while you type in a field.</source>
        <translation>Sie bewirkt nichts, während man in ein Feld schreibt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>It works while the picture has the keyboard.</source>
        <translation>Sie wirkt, während das Bild die Tastatur hat.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Key for “{action}”</source>
        <translation>Taste für „{action}“</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Press the key that is to do it</source>
        <translation>Die Taste drücken, die es tun soll</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>This key cannot be chosen.</source>
        <translation>Diese Taste kann nicht gewählt werden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Use as well</source>
        <translation>Auch verwenden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>“{action}” has this key now and would lose it.</source>
        <translation>„{action}“ hat diese Taste jetzt und würde sie verlieren.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>Last message</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>{n} files skipped</source>
        <translation>
            <numerusform>{n} Datei übersprungen</numerusform>
            <numerusform>{n} Dateien übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>No patient name</source>
        <translation>Kein Patientenname</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Search patients and series</source>
        <translation>Patienten und Serien suchen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Show in pane {number}</source>
        <translation>In Bildfeld {number} zeigen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>in pane {numbers}</source>
        <translation>in Bildfeld {numbers}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Keep this file and show how the next ones differ from it</source>
        <translation>Diese Datei behalten und zeigen, worin die nächsten sich unterscheiden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Open a series to see what its files say.</source>
        <translation>Eine Serie öffnen, um zu sehen, was ihre Dateien sagen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Search names, tags and values</source>
        <translation>Namen, Tags und Werte suchen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Search tags</source>
        <translation>Tags suchen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Tags of the file</source>
        <translation>Tags der Datei</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>identifying values are hidden</source>
        <translation>identifizierende Werte sind verborgen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>reading the next file</source>
        <translation>die nächste Datei wird gelesen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{found} of {count} rows</source>
        <translation>{found} von {count} Zeilen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{n:,} rows</source>
        <translation>
            <numerusform>{n:,} Zeile</numerusform>
            <numerusform>{n:,} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{n:,} values differ from {other}.</source>
        <translation>
            <numerusform>{n:,} Wert unterscheidet sich von {other}.</numerusform>
            <numerusform>{n:,} Werte unterscheiden sich von {other}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Item {n}</source>
        <translation>Item {n}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>{n} items</source>
        <translation>
            <numerusform>{n} Item</numerusform>
            <numerusform>{n} Items</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/text_editor.py"/>
        <source>Text of the annotation</source>
        <translation>Text der Anmerkung</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/text_editor.py"/>
        <source>Write, then press Return</source>
        <translation>Schreiben, dann Eingabe drücken</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Any date</source>
        <translation>Jedes Datum</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Date of the study</source>
        <translation>Datum der Studie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Its files and what you said about it stay. It is listed again when it is opened.</source>
        <translation>Dateien und Ihre Angaben dazu bleiben. Die Studie wird wieder aufgeführt, wenn sie geöffnet wird.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Make the list anew from the journal. Nothing is lost.</source>
        <translation>Die Liste aus dem Journal neu anlegen. Nichts geht verloren.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Mark as</source>
        <translation>Markieren als</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>No study fits the search. Take a word or a filter away.</source>
        <translation>Keine Studie passt zur Suche. Ein Wort oder einen Filter wegnehmen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>No study was seen here yet. Open a folder, or import one: it is listed then.</source>
        <translation>Hier wurde noch keine Studie gesehen. Einen Ordner öffnen oder importieren: Dann wird sie aufgeführt.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Rebuild index</source>
        <translation>Index neu anlegen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove from list…</source>
        <translation>Aus der Liste entfernen…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove {n} studies from the list?</source>
        <translation>
            <numerusform>Diese Studie aus der Liste entfernen?</numerusform>
            <numerusform>{n} Studien aus der Liste entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Search patients, studies, remarks</source>
        <translation>Patienten, Studien, Bemerkungen suchen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Search the library</source>
        <translation>Die Bibliothek durchsuchen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>{n} studies</source>
        <translation>
            <numerusform>{n} Studie</numerusform>
            <numerusform>{n} Studien</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>{shown} of {total} studies</source>
        <translation>{shown} von {total} Studien</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Last opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Reviewed</source>
        <translation>Befundet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>The model suggests</source>
        <translation>Das Modell legt nahe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it asks for more memory than there is.</source>
        <translation>es verlangt mehr Speicher, als es gibt.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it holds no pixels, or they are cut off.</source>
        <translation>es enthält keine Pixel, oder sie sind abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is a Siemens mosaic of many slices: export single slices.</source>
        <translation>es ist ein Siemens-Mosaik vieler Schichten: einzelne Schichten exportieren.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is a one-bit mask, not an image.</source>
        <translation>es ist eine Ein-Bit-Maske, kein Bild.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is an enhanced image, a kind which this version does not read yet.</source>
        <translation>es ist ein Enhanced-Bild, eine Art, die diese Version noch nicht liest.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>its header is damaged.</source>
        <translation>ihr Header ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>its header is nested too deeply.</source>
        <translation>ihr Header ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>the file holds several pages, which this version does not read yet.</source>
        <translation>die Datei enthält mehrere Seiten, was diese Version noch nicht liest.</translation>
    </message>
</context>
</TS>
