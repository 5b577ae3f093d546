<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>viewer</name>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>glioma</source>
        <translation>glioma</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>meningioma</source>
        <translation>meningioma</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>no tumor</source>
        <translation>sin tumor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>pituitary</source>
        <translation>tumor hipofisario</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>tumor</source>
        <translation>tumor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Area {area}</source>
        <translation>Área {area}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Column {column}, row {row}</source>
        <translation>Columna {column}, fila {row}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Mean {mean} · SD {sd}{unit}</source>
        <translation>Media {mean} · DE {sd}{unit}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Min {least} · median {median} · max {greatest}</source>
        <translation>Mín. {least} · mediana {median} · máx. {greatest}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No angle: one arm has no length</source>
        <translation>Sin ángulo: un lado no tiene longitud</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No area: the outline crosses itself too often</source>
        <translation>Sin área: el contorno se cruza demasiadas veces</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No pixel centre inside</source>
        <translation>Ningún centro de píxel dentro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No value here</source>
        <translation>Aquí no hay valor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Partly outside the picture</source>
        <translation>En parte fuera de la imagen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Perimeter {length}</source>
        <translation>Perímetro {length}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Product {area}</source>
        <translation>Producto {area}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Stored {number}</source>
        <translation>Guardado {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>px: the width of a pixel</source>
        <translation>px: el ancho de un píxel</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/core/measures.py"/>
        <source>{n} pixels</source>
        <translation>
            <numerusform>{n} píxel</numerusform>
            <numerusform>{n} píxeles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/core/measures.py"/>
        <source>{n} pixels without a value left out</source>
        <translation>
            <numerusform>{n} píxel sin valor omitido</numerusform>
            <numerusform>{n} píxeles sin valor omitidos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Brighter</source>
        <translation>Más claro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT bone</source>
        <translation>TC hueso</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT brain</source>
        <translation>TC cerebro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT lung</source>
        <translation>TC pulmón</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT soft tissue</source>
        <translation>TC partes blandas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT stroke</source>
        <translation>TC ictus</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT subdural</source>
        <translation>TC subdural</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Darker</source>
        <translation>Más oscuro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Default</source>
        <translation>Predeterminada</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Half as wide</source>
        <translation>La mitad de ancha</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Header, table {number}</source>
        <translation>Cabecera, tabla {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Header, window {number}</source>
        <translation>Cabecera, ventana {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Twice as wide</source>
        <translation>El doble de ancha</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>Alt with a letter opens the menus.</source>
        <translation>Alt con una letra abre los menús.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It does nothing alone.</source>
        <translation>Sola no hace nada.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It leads from one part of the window to the next.</source>
        <translation>Lleva de una parte de la ventana a la siguiente.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It leads from one part of the window to the one before.</source>
        <translation>Lleva de una parte de la ventana a la anterior.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It opens the menu of what has the focus.</source>
        <translation>Abre el menú de lo que tiene el foco.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It presses the button that has the focus.</source>
        <translation>Pulsa el botón que tiene el foco.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>OHIF-like</source>
        <translation>Como OHIF</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>OsiriX-like</source>
        <translation>Como OsiriX</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>The system closes the window with it.</source>
        <translation>El sistema cierra la ventana con ella.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>Weasis-like</source>
        <translation>Como Weasis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/syncing.py"/>
        <source>offset {mm:+.1f} mm, set by hand</source>
        <translation>desfase {mm:+.1f} mm, fijado a mano</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/syncing.py"/>
        <source>offset {slices:+d} slices, set by hand</source>
        <translation>desfase {slices:+d} cortes, fijado a mano</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>All slices lie at one place: they are repetitions, not a volume.</source>
        <translation>Todos los cortes están en un mismo lugar: son repeticiones, no un volumen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>No planes can be reconstructed</source>
        <translation>No se puede reconstruir ningún plano</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state how the slices lie in the patient.</source>
        <translation>Los archivos no indican cómo están los cortes en el paciente.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state the distance between pixels in the patient.</source>
        <translation>Los archivos no indican la distancia entre píxeles en el paciente.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state the position of every slice, and the thickness of a slice does not tell how far apart they are.</source>
        <translation>Los archivos no indican la posición de cada corte, y el grosor de corte no dice a qué distancia están.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The pictures differ in size: slice 1 has {columns} × {rows} pixels, slice {at} {other_columns} × {other_rows}.</source>
        <translation>Las imágenes tienen tamaños distintos: el corte 1 tiene {columns} × {rows} píxeles, el corte {at} {other_columns} × {other_rows}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series has a single slice.</source>
        <translation>La serie tiene un solo corte.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series has {count} slices; it takes {least} to see that none is missing between them.</source>
        <translation>La serie tiene {count} cortes; hacen falta {least} para ver que no falta ninguno entre ellos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series is in colour: planes are reconstructed from grey values alone.</source>
        <translation>La serie está en color: los planos se reconstruyen solo de valores de gris.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are not in the order of their positions.</source>
        <translation>Los cortes no están en el orden de sus posiciones.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are shifted within their plane rather than stacked.</source>
        <translation>Los cortes están desplazados en su plano en vez de apilados.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are unevenly spaced: their distances drift by more than {mm} mm over the series.</source>
        <translation>Los cortes tienen separación desigual: sus distancias varían más de {mm} mm a lo largo de la serie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are unevenly spaced: {odd} are {odd_mm:.2f} mm apart, {usual} {usual_mm:.2f} mm. A slice may be missing.</source>
        <translation>Los cortes tienen separación desigual: {odd} están a {odd_mm:.2f} mm, {usual} a {usual_mm:.2f} mm. Puede faltar un corte.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices can be read as they are.</source>
        <translation>Los cortes se pueden leer tal como están.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices do not stand in a row: between {pair} lies a shift sideways of {shift:.2f} mm.</source>
        <translation>Los cortes no están alineados: entre {pair} hay un desplazamiento lateral de {shift:.2f} mm.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>slices {first} and {second}</source>
        <translation>los cortes {first} y {second}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>{slices} lie at one place.</source>
        <translation>{slices} están en un mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>Name another folder.</source>
        <translation>Indique otra carpeta.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>Nothing was converted</source>
        <translation>No se convirtió nada</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>the folder {name} cannot be made: {why}.</source>
        <translation>no se puede crear la carpeta {name}: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>{count} files were skipped; `mriviewer info` says why.</source>
        <translation>Se omitieron {count} archivos; `mriviewer info` dice por qué.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>{failed} of {count} series were not converted.</source>
        <translation>{failed} de {count} series no se convirtieron.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>It comes with the package matplotlib: install it again.</source>
        <translation>Viene con el paquete matplotlib: instálelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>Nothing can be written</source>
        <translation>No se puede escribir nada</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>the font {name} is missing.</source>
        <translation>falta la fuente {name}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/measurements.py"/>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/measurements.py"/>
        <source>The measurements were not written</source>
        <translation>Las mediciones no se escribieron</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>Only some slices state Philips' exact values: all have those of the standard rescale.</source>
        <translation>Solo algunos cortes indican los valores exactos de Philips: todos tienen los del reescalado estándar.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>The series</source>
        <translation>La serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>The values are Philips' exact ones (private scale slope); the window shows the standard rescale, which --standard-rescale writes.</source>
        <translation>Los valores son los exactos de Philips (escala privada); la ventana muestra el reescalado estándar, que --standard-rescale escribe.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>its pictures are in colour, and are no measured values.</source>
        <translation>sus imágenes son en color y no son valores medidos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>its slices differ in size, and a NIfTI volume has one size.</source>
        <translation>sus cortes tienen tamaños distintos, y un volumen NIfTI tiene uno solo.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>{series} cannot be converted</source>
        <translation>{series} no se puede convertir</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Make the folder first, or choose another.</source>
        <translation>Cree primero la carpeta o elija otra.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Research use only, not for diagnosis</source>
        <translation>Solo para investigación, no para diagnóstico</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>The picture cannot be drawn</source>
        <translation>No se puede dibujar la imagen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>by the spacing in its header it would be {width:.0f} × {height:.0f} pixels.</source>
        <translation>según el espaciado de su cabecera tendría {width:.0f} × {height:.0f} píxeles.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>the folder {folder} does not exist.</source>
        <translation>la carpeta {folder} no existe.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>{name} was not written</source>
        <translation>{name} no se escribió</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Above: probability of a finding on each slice. Below: probability of each class, darker is higher. The triangle marks the key slice.</source>
        <translation>Arriba: probabilidad de un hallazgo en cada corte. Abajo: probabilidad de cada clase, más oscuro es más alta. El triángulo marca el corte clave.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Agrees with the model</source>
        <translation>De acuerdo con el modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Close the file where it is open, choose another folder, or make room on the disk.</source>
        <translation>Cierre el archivo donde esté abierto, elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Computed on</source>
        <translation>Calculado en</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Disagrees with the model</source>
        <translation>En desacuerdo con el modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Grad-CAM: where the model found evidence for the named class, in units of its logit, on one scale for all slices; not an outline of a lesion.</source>
        <translation>Grad-CAM: dónde encontró el modelo indicios de la clase nombrada, en unidades de su logit, en una escala para todos los cortes; no es el contorno de una lesión.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>How computed: the mean over the {n} slices with the strongest finding (its probability times the peak of the evidence for it), here {slices}. The model sees one slice at a time; a false alarm on a single slice therefore weighs more than in a mean over all slices.</source>
        <translation>Cálculo: la media de los {n} cortes con el hallazgo más fuerte (su probabilidad por el máximo de sus indicios), aquí {slices}. El modelo ve un corte a la vez; por eso una falsa alarma en un solo corte pesa más que en una media de todos los cortes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Key slice</source>
        <translation>Corte clave</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Key slice {number} of {count}</source>
        <translation>Corte clave {number} de {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Limits:</source>
        <translation>Límites:</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>MRI Viewer report</source>
        <translation>Informe de MRI Viewer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Model licence</source>
        <translation>Licencia del modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No model was asked about this series.</source>
        <translation>No se consultó ningún modelo sobre esta serie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No positive evidence for the named class on this slice.</source>
        <translation>Ningún indicio positivo de la clase nombrada en este corte.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No remark.</source>
        <translation>Sin observaciones.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No verdict on the model</source>
        <translation>Sin veredicto sobre el modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>None: the files say all that was needed.</source>
        <translation>Ninguna: los archivos dicen todo lo necesario.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Package SHA-256</source>
        <translation>SHA-256 del paquete</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Page {number} of {total}</source>
        <translation>Página {number} de {total}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Patient ID</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Probability over the slices</source>
        <translation>Probabilidad a lo largo de los cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Provenance</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Repairs and assumptions</source>
        <translation>Correcciones y suposiciones</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>SHA-256 of the model package: {sum}</source>
        <translation>SHA-256 del paquete del modelo: {sum}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Series without description</source>
        <translation>Serie sin descripción</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Slice {number} was left out: {reason}</source>
        <translation>El corte {number} se omitió: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Slices</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Spacing</source>
        <translation>Espaciado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The evidence on this slice is below the threshold that is drawn.</source>
        <translation>Los indicios en este corte están por debajo del umbral que se dibuja.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The model's opinion</source>
        <translation>La opinión del modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The reader</source>
        <translation>El lector</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The report was not written</source>
        <translation>El informe no se escribió</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Unsure about the model</source>
        <translation>No está seguro del modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>identity left out</source>
        <translation>identidad omitida</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>it has no series.</source>
        <translation>no tiene ninguna serie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>no date in the files</source>
        <translation>sin fecha en los archivos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>no name in the files</source>
        <translation>sin nombre en los archivos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>of different sizes</source>
        <translation>de tamaños distintos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>window {center:.6g} / {width:.6g} (centre / width)</source>
        <translation>ventana {center:.6g} / {width:.6g} (centro / ancho)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>would say: {label}</source>
        <translation>diría: {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{down:.3g} × {across:.3g} mm, slices {between:.3g} mm apart</source>
        <translation>{down:.3g} × {across:.3g} mm, cortes cada {between:.3g} mm</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{model} suggests {label} for the series, {chance} (calibrated).</source>
        <translation>{model} sugiere {label} para la serie, {chance} (calibrado).</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/export/report.py"/>
        <source>{n} slices</source>
        <translation>
            <numerusform>{n} corte</numerusform>
            <numerusform>{n} cortes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{rows} × {columns} pixels</source>
        <translation>{rows} × {columns} píxeles</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>× marks a slice that could not be read.</source>
        <translation>× marca un corte que no se pudo leer.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>1 − P({negative})</source>
        <translation>1 − P({negative})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>Evidence for {label}</source>
        <translation>Indicios de: {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>With heat map</source>
        <translation>Con mapa de calor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>Without heat map</source>
        <translation>Sin mapa de calor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>highest P</source>
        <translation>P más alta</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>slice</source>
        <translation>corte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_content.py"/>
        <source>NIfTI series</source>
        <translation>Serie NIfTI</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_content.py"/>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Key images</source>
        <translation>Imágenes clave</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Measurements</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Reader's words</source>
        <translation>Texto del lector</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>mm are those of the patient. px is the width of a pixel, where the files do not say how large it is in the patient. SD: of the pixels whose centre lies inside, divided by n.</source>
        <translation>Los mm son los del paciente. px es el ancho de un píxel, donde los archivos no dicen su tamaño en el paciente. DE: de los píxeles cuyo centro está dentro, dividida por n.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>window {center:.6g} / {width:.6g}</source>
        <translation>ventana {center:.6g} / {width:.6g}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>a ZIP archive inside the archive: unpack it first.</source>
        <translation>un archivo ZIP dentro del archivo: descomprímalo primero.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>a link inside the archive: it is not followed.</source>
        <translation>un enlace dentro del archivo: no se sigue.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>all {count} files in it are locked with a password: unpack it first.</source>
        <translation>sus {count} archivos están protegidos con contraseña: descomprímalo primero.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>hidden: hidden files and folders are not opened.</source>
        <translation>oculto: los archivos y carpetas ocultos no se abren.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it cannot be unpacked to the cache ({why}).</source>
        <translation>no se puede descomprimir en la caché ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is damaged in the archive.</source>
        <translation>está dañado en el archivo comprimido.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is larger than its archive says: refused.</source>
        <translation>es mayor de lo que dice su archivo comprimido: rechazado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is locked with a password: unpack it first.</source>
        <translation>está protegido con contraseña: descomprímalo primero.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is packed in a way that is not read: unpack it first.</source>
        <translation>está comprimido de un modo que no se lee: descomprímalo primero.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it lists more files than are read.</source>
        <translation>enumera más archivos de los que se leen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it lists {count} files, more than are read.</source>
        <translation>enumera {count} archivos, más de los que se leen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it would unpack to {size} GB, as archives made to do harm: refused.</source>
        <translation>se descomprimiría en {size} GB, como los archivos hechos para dañar: rechazado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>its name leads out of the archive: refused.</source>
        <translation>su nombre lleva fuera del archivo comprimido: rechazado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>parts of it lie over one another, as in archives made to do harm: refused.</source>
        <translation>hay partes superpuestas, como en los archivos hechos para dañar: rechazado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>the ZIP archive is damaged or cut off.</source>
        <translation>el archivo ZIP está dañado o cortado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>it holds another number of colours.</source>
        <translation>contiene otro número de colores.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>it is a colour picture of a kind that is not read ({kind}).</source>
        <translation>es una imagen en color de un tipo que no se lee ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its colours are damaged, cut off, or of a kind that no decoder here reads.</source>
        <translation>sus colores están dañados, cortados o son de un tipo que aquí no lee ningún decodificador.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its colours have {bits:.0f} bits, which are not read.</source>
        <translation>sus colores tienen {bits:.0f} bits, que no se leen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its header contradicts itself: {kind} with {samples:.0f} samples a pixel.</source>
        <translation>su cabecera se contradice: {kind} con {samples:.0f} valores por píxel.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/copies.py"/>
        <source>the same image as {name}.</source>
        <translation>la misma imagen que {name}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>it asks for more memory than one picture is given.</source>
        <translation>pide más memoria de la que se da a una imagen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>its pixels cannot be decoded ({kind}).</source>
        <translation>no se pueden decodificar sus píxeles ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>{columns} x {rows} pixels are more than are read.</source>
        <translation>{columns} x {rows} píxeles son más de los que se leen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>decoding it took more than {seconds} seconds and was ended.</source>
        <translation>decodificarla tardó más de {seconds} segundos y se interrumpió.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the decoder ended with a crash on this picture.</source>
        <translation>el decodificador se cerró de golpe con esta imagen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the program's own decoder cannot be started ({why}).</source>
        <translation>no se puede iniciar el decodificador del programa ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the program's own decoder does not start.</source>
        <translation>el decodificador del programa no se inicia.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>Check that {folder} can be written to.</source>
        <translation>Compruebe que se puede escribir en {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>Open a study of your own, or install nilearn.</source>
        <translation>Abra un estudio propio o instale nilearn.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>The demo study cannot be made</source>
        <translation>No se puede crear el estudio de demostración</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>nilearn carries another template.</source>
        <translation>nilearn contiene otra plantilla.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>the package nilearn, which carries the template of a head, is not installed.</source>
        <translation>el paquete nilearn, que contiene la plantilla de una cabeza, no está instalado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>The file cannot be read</source>
        <translation>No se puede leer el archivo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>its header has more in it than can be read in a few seconds.</source>
        <translation>su cabecera contiene más de lo que se puede leer en unos segundos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>its header is damaged, or nested too deeply.</source>
        <translation>su cabecera está dañada o demasiado anidada.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_frames.py"/>
        <source>its pixels are damaged, cut off, or of an unknown kind.</source>
        <translation>sus píxeles están dañados, cortados o son de un tipo desconocido.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_frames.py"/>
        <source>the file has changed since it was opened.</source>
        <translation>el archivo ha cambiado desde que se abrió.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Field strength</source>
        <translation>Campo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Slice thickness</source>
        <translation>Grosor de corte</translation>
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
        <translation>demo, lesión artificial</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>its header does not say which bits are the picture.</source>
        <translation>su cabecera no dice qué bits son la imagen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>its picture is cut off: {there:,} of {needed:,} bytes are there.</source>
        <translation>su imagen está cortada: hay {there:,} de {needed:,} bytes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>the file ends before its picture: it is cut off or holds no pixels.</source>
        <translation>el archivo termina antes de su imagen: está cortado o no contiene píxeles.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_images.py"/>
        <source>it states {count} frames, and cannot hold them.</source>
        <translation>indica {count} imágenes y no puede contenerlas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_images.py"/>
        <source>the descriptions of its frames are damaged.</source>
        <translation>las descripciones de sus imágenes están dañadas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a DICOMDIR index</source>
        <translation>un índice DICOMDIR</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a key object note</source>
        <translation>una nota de objetos clave</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a parametric map</source>
        <translation>un mapa paramétrico</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a presentation state</source>
        <translation>un estado de presentación</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a radiotherapy dose grid</source>
        <translation>una rejilla de dosis de radioterapia</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a radiotherapy object</source>
        <translation>un objeto de radioterapia</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a segmentation</source>
        <translation>una segmentación</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a structured report</source>
        <translation>un informe estructurado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a waveform</source>
        <translation>una forma de onda</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>an encapsulated PDF document</source>
        <translation>un documento PDF encapsulado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>an encapsulated document</source>
        <translation>un documento encapsulado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>it holds no picture{named}.</source>
        <translation>no contiene imagen{named}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>{kind}, not an image.</source>
        <translation>{kind}, no una imagen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>A sequence holds something else than items.</source>
        <translation>Una secuencia contiene algo que no son elementos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>After {key} the file cannot be read any further: it is damaged.</source>
        <translation>Después de {key} no se puede seguir leyendo el archivo: está dañado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>Only the first {count} elements are shown.</source>
        <translation>Solo se muestran los primeros {count} elementos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The compressed part is cut off, or too large.</source>
        <translation>La parte comprimida está cortada o es demasiado grande.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The compressed part is damaged.</source>
        <translation>La parte comprimida está dañada.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The file ends in the middle of an element.</source>
        <translation>El archivo termina en medio de un elemento.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>the start</source>
        <translation>el principio</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{bytes} bytes</source>
        <translation>{bytes} bytes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{count} compressed pieces, {bytes} bytes</source>
        <translation>{count} fragmentos comprimidos, {bytes} bytes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is cut off or damaged.</source>
        <translation>{key} está cortado o dañado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is cut off: {held} of {length} bytes are there.</source>
        <translation>{key} está cortado: hay {held} de {length} bytes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is longer than what holds it: it is damaged.</source>
        <translation>{key} es más largo que lo que lo contiene: está dañado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} lies too deep in other sequences: it is not shown.</source>
        <translation>{key} está demasiado dentro de otras secuencias: no se muestra.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index (DICOMDIR) names it, but it is not there.</source>
        <translation>el índice del disco (DICOMDIR) lo nombra, pero no está.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index is damaged: open the folder instead.</source>
        <translation>el índice del disco está dañado: abra la carpeta en su lugar.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index is larger than is read: open the folder instead.</source>
        <translation>el índice del disco es mayor de lo que se lee: abra la carpeta en su lugar.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index names it, but it lies outside the disc: it is not read.</source>
        <translation>el índice del disco lo nombra, pero está fuera del disco: no se lee.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>{count} further files that the disc's index names are not there.</source>
        <translation>Otros archivos que nombra el índice del disco y no están: {count}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/findings.py"/>
        <source>NIfTI files</source>
        <translation>Archivos NIfTI</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>it holds {count} frames, more than are read.</source>
        <translation>contiene {count} imágenes, más de las que se leen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>it states {count} frames, and describes another number of them.</source>
        <translation>indica {count} imágenes y describe otro número de ellas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>the descriptions of its frames are damaged or cut off.</source>
        <translation>las descripciones de sus imágenes están dañadas o cortadas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a 7z archive; unpack it first</source>
        <translation>un archivo 7z; descomprímalo primero</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a GIF picture, which is not read</source>
        <translation>una imagen GIF, que no se lee</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a RAR archive; unpack it first</source>
        <translation>un archivo RAR; descomprímalo primero</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a compressed file; unpack it first</source>
        <translation>un archivo comprimido; descomprímalo primero</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>an Analyze 7.5 header, which does not say which side is left: refused, sides could be exchanged. Convert it to NIfTI with a program that knows its origin.</source>
        <translation>una cabecera Analyze 7.5, que no dice qué lado es el izquierdo: rechazada, los lados podrían estar cambiados. Conviértala a NIfTI con un programa que conozca su origen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a TAR archive; unpack it first.</source>
        <translation>no es una imagen: un archivo TAR; descomprímalo primero.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed DICOM file; unpack it first.</source>
        <translation>no es una imagen: un archivo DICOM comprimido; descomprímalo primero.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed TAR archive; unpack it first.</source>
        <translation>no es una imagen: un archivo TAR comprimido; descomprímalo primero.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed file; unpack it first.</source>
        <translation>no es una imagen: un archivo comprimido; descomprímalo primero.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed picture; unpack it first.</source>
        <translation>no es una imagen: una imagen comprimida; descomprímala primero.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: neither DICOM, NIfTI nor a picture (PNG, JPEG, TIFF, BMP).</source>
        <translation>no es una imagen: ni DICOM, ni NIfTI, ni una imagen (PNG, JPEG, TIFF, BMP).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: {kind}.</source>
        <translation>no es una imagen: {kind}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>the file is empty.</source>
        <translation>el archivo está vacío.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>Check the path, or whether the drive is connected.</source>
        <translation>Compruebe la ruta, o si la unidad está conectada.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>it cannot be read: {why}.</source>
        <translation>no se puede leer: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>not a file but a device, socket or pipe.</source>
        <translation>no es un archivo, sino un dispositivo, un socket o una tubería.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>the folder cannot be listed: {why}.</source>
        <translation>no se puede leer el contenido de la carpeta: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>there is no file or folder of this name.</source>
        <translation>no hay archivo ni carpeta con este nombre.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>{name} cannot be opened</source>
        <translation>No se puede abrir {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>Siemens mosaic: {why}. Export the series as single slices.</source>
        <translation>Mosaico de Siemens: {why}. Exporte la serie como cortes sueltos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>UIH grid of slices: its header does not state the position of every slice.</source>
        <translation>Rejilla de cortes UIH: su cabecera no indica la posición de cada corte.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its directions in the patient are not usable</source>
        <translation>sus direcciones en el paciente no sirven</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say how many slices a frame holds</source>
        <translation>su cabecera no dice cuántos cortes contiene una imagen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say how many slices it holds</source>
        <translation>su cabecera no dice cuántos cortes contiene</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say in which direction the slices follow one another</source>
        <translation>su cabecera no dice en qué dirección se siguen los cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say where it lies in the patient</source>
        <translation>su cabecera no dice dónde está en el paciente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not state the distance between slices</source>
        <translation>su cabecera no indica la distancia entre cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different directions of slices</source>
        <translation>su cabecera indica dos direcciones de corte distintas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different distances between slices</source>
        <translation>su cabecera indica dos distancias entre cortes distintas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different numbers of slices</source>
        <translation>su cabecera indica dos números de cortes distintos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two opposite orders of slices</source>
        <translation>su cabecera indica dos órdenes de cortes opuestos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>{columns} x {rows} pixels cannot be divided into {count} slices</source>
        <translation>{columns} x {rows} píxeles no se pueden dividir en {count} cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti.py"/>
        <source>component {number}</source>
        <translation>componente {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti.py"/>
        <source>volume {number}</source>
        <translation>volumen {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it claims {needed:,} bytes of voxels, more than is read.</source>
        <translation>indica {needed:,} bytes de vóxeles, más de los que se leen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds complex numbers: export magnitude or phase as a volume of its own.</source>
        <translation>contiene números complejos: exporte la magnitud o la fase como volumen propio.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds numbers of a kind that is not shown ({kind}).</source>
        <translation>contiene números de un tipo que no se muestra ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds {count} volumes, more than are shown.</source>
        <translation>contiene {count} volúmenes, más de los que se muestran.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it is cut off: {needed:,} bytes of voxels do not fit into it.</source>
        <translation>está cortado: {needed:,} bytes de vóxeles no caben en él.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it would unpack to {megabytes} MB, {times} times its size: it holds no scan.</source>
        <translation>se descomprimiría en {megabytes} MB, {times} veces su tamaño: no contiene ninguna exploración.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its header is damaged ({why}).</source>
        <translation>su cabecera está dañada ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its header states an empty volume.</source>
        <translation>su cabecera indica un volumen vacío.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its numbers have 128 bits, which few computers read: convert it.</source>
        <translation>sus números tienen 128 bits, que pocos ordenadores leen: conviértalo.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its numbers have one bit, which is not read: convert it.</source>
        <translation>sus números tienen un bit, que no se lee: conviértalo.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its voxels belong into {name}, which is not there.</source>
        <translation>sus vóxeles están en {name}, que no está.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>meters</source>
        <translation>metros</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>microns</source>
        <translation>micrómetros</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_voxels.py"/>
        <source>it is cut off: {there:,} of {needed:,} bytes are there.</source>
        <translation>está cortado: hay {there:,} de {needed:,} bytes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_voxels.py"/>
        <source>its voxels cannot be read ({why}).</source>
        <translation>no se pueden leer sus vóxeles ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/overlays.py"/>
        <source>Overlay {number}</source>
        <translation>Superposición {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/pictures.py"/>
        <source>pictures state no positions</source>
        <translation>las imágenes no indican posiciones</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/pictures.py"/>
        <source>the file is damaged or of an unknown kind.</source>
        <translation>el archivo está dañado o es de un tipo desconocido.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>All {count} images state the same position: they are shown one after another, and no distance between them is known.</source>
        <translation>Las {count} imágenes indican la misma posición: se muestran una tras otra, y no se conoce distancia entre ellas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Different images share one identifier (SOP instance UID): all of them are shown.</source>
        <translation>Imágenes distintas comparten un identificador (SOP Instance UID): se muestran todas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Every image states a frame of reference of its own, as if none fitted another: they are taken to be in one.</source>
        <translation>Cada imagen indica un marco de referencia propio, como si ninguno encajara con otro: se supone que están en uno.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>One of the header's two placements (sform) is unusable: the other is used.</source>
        <translation>Una de las dos colocaciones de la cabecera (sform) no sirve: se usa la otra.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Several images lie at one position, and the header does not say which of them belong together: they are shown one after another, and are no volume.</source>
        <translation>Hay varias imágenes en una posición, y la cabecera no dice cuáles van juntas: se muestran una tras otra y no son un volumen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Something else that was opened has the same identifier (a copy, or another patient's series): this one was given its own.</source>
        <translation>Otra cosa que se abrió tiene el mismo identificador (una copia, o la serie de otro paciente): a esta se le dio uno propio.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The description names {said}, but the header's parameters are those of {found}: the series is hung as {found}.</source>
        <translation>La descripción nombra {said}, pero los parámetros de la cabecera son los de {found}: la serie se coloca como {found}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The file does not say where its frames lie in the patient: they are shown in its order.</source>
        <translation>El archivo no dice dónde están sus imágenes en el paciente: se muestran en su orden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The file is cut off: {whole} of its {count} frames are there, the others are missing.</source>
        <translation>El archivo está cortado: hay {whole} de sus {count} imágenes, faltan las demás.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The files' series was divided, this part is {part}: {why}.</source>
        <translation>La serie de los archivos se dividió, esta parte es {part}: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header contradicts itself on whether high values are bright: its presentation (Presentation LUT Shape) is followed.</source>
        <translation>La cabecera se contradice en si los valores altos son claros: se sigue su presentación (Presentation LUT Shape).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header does not say how the volume lies in the patient: sides are not shown.</source>
        <translation>La cabecera no dice cómo está el volumen en el paciente: no se muestran los lados.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header names no series: images of one series number and description are put together.</source>
        <translation>La cabecera no nombra ninguna serie: se reúnen las imágenes con igual número de serie y descripción.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header names no study: images of one patient and day are put together.</source>
        <translation>La cabecera no nombra ningún estudio: se reúnen las imágenes de un paciente y un día.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header states its lengths in {unit}: they were turned into millimetres.</source>
        <translation>La cabecera da sus longitudes en {unit}: se convirtieron en milímetros.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header states no character set for its text: letters beyond a to z may be wrong.</source>
        <translation>La cabecera no indica juego de caracteres para su texto: las letras fuera de la a a la z pueden ser erróneas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's scaling of values makes no sense: values are shown as stored.</source>
        <translation>El escalado de valores de la cabecera no tiene sentido: los valores se muestran como están guardados.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's spacing is not a length in millimetres: nothing is measured in millimetres.</source>
        <translation>El espaciado de la cabecera no es una longitud en milímetros: no se mide nada en milímetros.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's spacing of exactly 1 mm in all directions is a placeholder: nothing is measured in millimetres.</source>
        <translation>El espaciado de exactamente 1 mm en todas las direcciones de la cabecera es un relleno: no se mide nada en milímetros.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's table of grey values (VOI LUT) is damaged: a linear window is used instead.</source>
        <translation>La tabla de grises de la cabecera (VOI LUT) está dañada: se usa en su lugar una ventana lineal.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's text is not in the character set that it states: it is read as UTF-8.</source>
        <translation>El texto de la cabecera no está en el juego de caracteres que indica: se lee como UTF-8.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's text is not in the character set that it states: some letters may be wrong.</source>
        <translation>El texto de la cabecera no está en el juego de caracteres que indica: algunas letras pueden ser erróneas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's two placements (sform and qform) contradict each other: the sform is used.</source>
        <translation>Las dos colocaciones de la cabecera (sform y qform) se contradicen: se usa la sform.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's value for pixels without picture (pixel padding) is none that a pixel of it can have: it is left out.</source>
        <translation>El valor de la cabecera para píxeles sin imagen (pixel padding) no puede darse en ningún píxel: se deja de lado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's window has an unknown function: it is used as linear.</source>
        <translation>La ventana de la cabecera tiene una función desconocida: se usa como lineal.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's window makes no sense: one that fits the values is used instead.</source>
        <translation>La ventana de la cabecera no tiene sentido: se usa en su lugar una que se ajusta a los valores.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The pixel spacing is stated for the detector, not for the patient: nothing is measured in millimetres.</source>
        <translation>El espaciado de píxeles vale para el detector, no para el paciente: no se mide nada en milímetros.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The rows and columns of the volume are not perpendicular: sides of the patient are shown for the nearest directions, and nothing is measured in millimetres on its slices.</source>
        <translation>Las filas y columnas del volumen no son perpendiculares: los lados del paciente valen para las direcciones más próximas, y en sus cortes no se mide nada en milímetros.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices are not evenly spaced: {usual:.2f} mm between slices {usual_at} and {usual_next}, but {odd:.2f} mm between slices {odd_at} and {odd_next}{guess}.</source>
        <translation>Los cortes tienen separación desigual: {usual:.2f} mm entre los cortes {usual_at} y {usual_next}, pero {odd:.2f} mm entre los cortes {odd_at} y {odd_next}{guess}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices are ordered by file name: {why}.</source>
        <translation>Los cortes se ordenan por nombre de archivo: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices do not lie straight above one another (tilted or shifted by up to {shift:.2f} mm): they are shown one by one as they are.</source>
        <translation>Los cortes no están justo uno sobre otro (inclinados o desplazados hasta {shift:.2f} mm): se muestran uno a uno tal como están.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices state no usable positions: they are ordered by their instance numbers.</source>
        <translation>Los cortes no indican posiciones utilizables: se ordenan por su número de instancia.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The stated slice directions are no directions: sides of the patient are not shown.</source>
        <translation>Las direcciones de corte indicadas no lo son: no se muestran los lados del paciente.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The stated slice directions are not exactly perpendicular or of length one: the nearest exact ones are used.</source>
        <translation>Las direcciones de corte indicadas no son exactamente perpendiculares o de longitud uno: se usan las exactas más próximas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>What tells the {volumes} volumes of this series apart is their order alone: the images at each position were taken in the order of their instance numbers.</source>
        <translation>Los {volumes} volúmenes de esta serie se distinguen solo por su orden: las imágenes de cada posición se tomaron en el orden de sus números de instancia.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>{count} images of unfinished volumes lie beside {volumes} whole ones: they were made a series of their own.</source>
        <translation>{count} imágenes de volúmenes incompletos están junto a {volumes} completos: se hizo con ellas una serie propia.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>{count} of {total} slices state no position.</source>
        <translation>{count} de {total} cortes no indican posición.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>a ZIP archive: open it by itself to see what it holds.</source>
        <translation>un archivo ZIP: ábralo solo para ver qué contiene.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>an unexpected error came up ({kind}). Please report this file.</source>
        <translation>se produjo un error inesperado ({kind}). Informe de este archivo.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>the disc's index names no file that is there.</source>
        <translation>el índice del disco no nombra ningún archivo presente.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>The other slices of the series are open.</source>
        <translation>Los demás cortes de la serie están abiertos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>The series cannot be read as a volume</source>
        <translation>La serie no se puede leer como volumen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>Use the pictures one by one.</source>
        <translation>Use las imágenes una a una.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>its pictures differ in size.</source>
        <translation>sus imágenes tienen tamaños distintos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>the file is cut off.</source>
        <translation>el archivo está cortado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>{name} cannot be shown</source>
        <translation>No se puede mostrar {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stack_order.py"/>
        <source>positions are missing, and instance numbers are missing or the same</source>
        <translation>faltan posiciones, y los números de instancia faltan o son iguales</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/io/stack_order.py"/>
        <source>{n} slices seem to be missing</source>
        <translation>
            <numerusform>parece faltar {n} corte</numerusform>
            <numerusform>parecen faltar {n} cortes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>direction, matrix size or pixel spacing differ</source>
        <translation>la dirección, el tamaño de matriz o el espaciado de píxeles son distintos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>its volumes are not whole</source>
        <translation>sus volúmenes no están completos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>several images lie at one position, with different echo times</source>
        <translation>hay varias imágenes en una posición, con tiempos de eco distintos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>several stacks lie beside one another</source>
        <translation>hay varias pilas una junto a otra</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their file puts them into different stacks</source>
        <translation>su archivo las pone en pilas distintas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their files have different series numbers</source>
        <translation>sus archivos tienen números de serie distintos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their image types differ</source>
        <translation>sus tipos de imagen son distintos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their positions are in different frames of reference</source>
        <translation>sus posiciones están en marcos de referencia distintos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>The tags cannot be read</source>
        <translation>No se pueden leer las etiquetas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>There is no NIfTI header in this file, or it is cut off.</source>
        <translation>No hay cabecera NIfTI en este archivo, o está cortada.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>the file is damaged.</source>
        <translation>el archivo está dañado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/unpacked.py"/>
        <source>another program is busy with it</source>
        <translation>otro programa lo está usando</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/unpacked.py"/>
        <source>unpacked it has {needed} MB, and the disk of the cache has {free} MB free: make room, or unpack it elsewhere by hand.</source>
        <translation>descomprimido ocupa {needed} MB, y el disco de la caché tiene {free} MB libres: libere espacio o descomprímalo a mano en otro lugar.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>TI {value:g} ms</source>
        <translation>TI {value:g} ms</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>flip angle {value:g}°</source>
        <translation>ángulo de inclinación {value:g}°</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>volume {number}, {seconds:.4g} s</source>
        <translation>volumen {number}, {seconds:.4g} s</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>{label}, trace</source>
        <translation>{label}, traza</translation>
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
        <translation>No se cambió nada. Elija un archivo escrito con «Exportar revisión».</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>The review cannot be imported</source>
        <translation>No se puede importar la revisión</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>a series is in it twice</source>
        <translation>una serie figura en ella dos veces</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>an annotation or a key image is in it twice</source>
        <translation>una anotación o imagen clave figura en ella dos veces</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>an annotation stands under another series than its own</source>
        <translation>una anotación está bajo otra serie que no es la suya</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it is nested too deeply.</source>
        <translation>está demasiado anidada.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it is no review</source>
        <translation>no es una revisión</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it was written by another version of this program (format {version})</source>
        <translation>la escribió otra versión de este programa (formato {version})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>there is no verdict {name}</source>
        <translation>no existe el veredicto {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must be a list, and not endless</source>
        <translation>{what} debe ser una lista, y no sin fin</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must be text, and not endless</source>
        <translation>{what} debe ser texto, y no sin fin</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must have the fields {names}</source>
        <translation>{what} debe tener los campos {names}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must not be empty</source>
        <translation>{what} no debe estar vacío</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/importing.py"/>
        <source>Free space on the disk of {folder}, or import it without copying.</source>
        <translation>Libere espacio en el disco de {folder} o importe sin copiar.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/importing.py"/>
        <source>The study was not copied</source>
        <translation>El estudio no se copió</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/index.py"/>
        <source>The list of studies cannot be used</source>
        <translation>No se puede usar la lista de estudios</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/index.py"/>
        <source>Your readings are safe: they are in the journal. Try again; the list is then made anew.</source>
        <translation>Sus lecturas están a salvo: están en el diario. Inténtelo de nuevo; entonces se rehace la lista.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Check that {folder} may be written and that the disk is not full.</source>
        <translation>Compruebe que se puede escribir en {folder} y que el disco no está lleno.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>It is kept in memory and tried again.</source>
        <translation>Se guarda en memoria y se intentará de nuevo.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>The file is kept as {name} in {folder}.</source>
        <translation>El archivo se conserva como {name} en {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>The journal of your readings had to be made anew</source>
        <translation>Hubo que rehacer el diario de sus lecturas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Use the newer version, or name another folder by MRIVIEWER_HOME.</source>
        <translation>Use la versión más nueva o indique otra carpeta con MRIVIEWER_HOME.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>What you said was not written to disk yet</source>
        <translation>Lo que dijo aún no se ha escrito en el disco</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Your readings cannot be read</source>
        <translation>No se pueden leer sus lecturas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>a newer version of this program wrote the journal.</source>
        <translation>una versión más nueva de este programa escribió el diario.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>another program moved it away, or set it aside because it was damaged.</source>
        <translation>otro programa lo movió, o lo apartó porque estaba dañado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>it is damaged.</source>
        <translation>está dañado.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/library/journal.py"/>
        <source>{n} entries were taken over into a new journal.</source>
        <translation>
            <numerusform>Se pasó {n} entrada a un diario nuevo.</numerusform>
            <numerusform>Se pasaron {n} entradas a un diario nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>Check that the folder {folder} may be read.</source>
        <translation>Compruebe que se puede leer la carpeta {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>Look at the file {path}: it cannot be moved out of the way.</source>
        <translation>Mire el archivo {path}: no se puede apartar.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>The file is kept as {name} in {folder}; the review starts empty.</source>
        <translation>El archivo se conserva como {name} en {folder}; la revisión empieza vacía.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>The review of this series cannot be read</source>
        <translation>No se puede leer la revisión de esta serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>its file is damaged.</source>
        <translation>su archivo está dañado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>This cannot be marked</source>
        <translation>Esto no se puede marcar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>a key image is a slice as it was stored, not a reconstructed plane.</source>
        <translation>una imagen clave es un corte tal como se guardó, no un plano reconstruido.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>the file does not say which slice this is, or where it lies.</source>
        <translation>el archivo no dice qué corte es este, ni dónde está.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>the file does not say which slice this is.</source>
        <translation>el archivo no dice qué corte es este.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>A slice that is not open</source>
        <translation>Un corte que no está abierto</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Axial plane</source>
        <translation>Plano axial</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Coronal plane</source>
        <translation>Plano coronal</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Key image</source>
        <translation>Imagen clave</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Plane</source>
        <translation>Plano</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Sagittal plane</source>
        <translation>Plano sagital</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Slice {n}</source>
        <translation>Corte {n}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>round</source>
        <translation>en bucle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>to and fro</source>
        <translation>ida y vuelta</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/doors.py"/>
        <source>an unexpected error came up ({kind}: {error}).</source>
        <translation>se produjo un error inesperado ({kind}: {error}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Evidence for {label} is below the threshold ({share:.0%} of {least:.0%})</source>
        <translation>Los indicios de {label} están por debajo del umbral ({share:.0%} de {least:.0%})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Evidence for {label}: {done} of {count} slices</source>
        <translation>Indicios de {label}: {done} de {count} cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Heat map between slices: the model has answered for {done} of {count}</source>
        <translation>Mapa de calor entre los cortes: el modelo ha respondido a {done} de {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>No heat map between slices: {reason}</source>
        <translation>Sin mapa de calor entre los cortes: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>No positive evidence for {label} in this plane</source>
        <translation>Ningún indicio positivo de {label} en este plano</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Suggests {label}: no evidence is drawn</source>
        <translation>Sugiere {label}: no se dibujan indicios</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>The heat map between the slices is put together</source>
        <translation>Se compone el mapa de calor entre los cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>The model says nothing about what lies in this plane</source>
        <translation>El modelo no dice nada de lo que hay en este plano</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>the map of slice {number} does not fit its pixels.</source>
        <translation>el mapa del corte {number} no encaja con sus píxeles.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>{label}, interpolated between slices</source>
        <translation>{label}, interpolado entre cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>Identity left out</source>
        <translation>Identidad omitida</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>Slice {number} of {count}</source>
        <translation>Corte {number} de {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>{model} suggests: {said} (calibrated)</source>
        <translation>{model} sugiere: {said} (calibrado)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/frame.py"/>
        <source>No positive evidence for {label}</source>
        <translation>Ningún indicio positivo de {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Drag the series into the panes.</source>
        <translation>Arrastre las series a los paneles.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {names}</source>
        <translation>Colocado: {names}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {name} beside that of the earlier study</source>
        <translation>Colocado: {name} junto al del estudio anterior</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {name} of {now} beside {then}</source>
        <translation>Colocado: {name} del {now} junto al {then}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>No earlier study is hung</source>
        <translation>No se coloca ningún estudio anterior</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Nothing can be hung</source>
        <translation>No se puede colocar nada</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Patient ID and name or birth date must be stated and agree.</source>
        <translation>El ID del paciente y el nombre o la fecha de nacimiento deben constar y coincidir.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no earlier study of the same patient is open.</source>
        <translation>no hay abierto ningún estudio anterior del mismo paciente.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no kind of picture was recognised in both studies.</source>
        <translation>no se reconoció ningún tipo de imagen en ambos estudios.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no study is open.</source>
        <translation>no hay ningún estudio abierto.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>not recognised</source>
        <translation>no reconocido</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Choose a folder with DICOM, NIfTI or picture files.</source>
        <translation>Elija una carpeta con archivos DICOM, NIfTI o de imagen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Looking for the files of the study</source>
        <translation>Buscando los archivos del estudio</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Making the list of studies</source>
        <translation>Haciendo la lista de estudios</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Nothing was imported</source>
        <translation>No se importó nada</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Reading headers</source>
        <translation>Leyendo cabeceras</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The files of {name} have changed</source>
        <translation>Los archivos de {name} han cambiado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The library could not do that</source>
        <translation>La biblioteca no pudo hacerlo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The list was made anew: 1 study.</source>
        <translation>La lista se rehízo: 1 estudio.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The list was made anew: {count} studies.</source>
        <translation>La lista se rehízo: {count} estudios.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>What you said is shown on the slices that are still there.</source>
        <translation>Lo que dijo se muestra en los cortes que siguen ahí.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>a study</source>
        <translation>un estudio</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>no image was found there.</source>
        <translation>no se encontró allí ninguna imagen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>their sizes or times are not those of last time, though the slices are named as before.</source>
        <translation>sus tamaños u horas no son los de la última vez, aunque los cortes se llaman igual.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>there were {before} slices, and now there are {now}, or other ones.</source>
        <translation>había {before} cortes y ahora hay {now}, u otros.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/session/library.py"/>
        <source>{n} studies were imported.</source>
        <translation>
            <numerusform>Se importó {n} estudio.</numerusform>
            <numerusform>Se importaron {n} estudios.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Angle</source>
        <translation>Ángulo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Arrow</source>
        <translation>Flecha</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Bidirectional</source>
        <translation>Bidireccional</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Freehand region</source>
        <translation>Región a mano alzada</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Polygon</source>
        <translation>Polígono</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Probe</source>
        <translation>Sonda</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/models.py"/>
        <source>Clean test accuracy {value:.2f}</source>
        <translation>Exactitud en la prueba limpia {value:.2f}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/opening.py"/>
        <source>Please report this.</source>
        <translation>Informe de esto, por favor.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/opening.py"/>
        <source>The files cannot be opened</source>
        <translation>No se pueden abrir los archivos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>Reconstructed</source>
        <translation>Reconstruido</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>as acquired</source>
        <translation>como se adquirió</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>interpolated</source>
        <translation>interpolado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>voxels as acquired</source>
        <translation>vóxeles como se adquirieron</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>{mm:.2f} mm apart</source>
        <translation>cada {mm:.2f} mm</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/planes.py"/>
        <source>Building the volume {share} %</source>
        <translation>Construyendo el volumen {share} %</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/planes.py"/>
        <source>Waiting until all slices have been found</source>
        <translation>Esperando a que se encuentren todos los cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>Choose another model, or report this. Viewing goes on.</source>
        <translation>Elija otro modelo o informe de esto. La visualización continúa.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>Run packaging/bootstrap.py again. Viewing goes on.</source>
        <translation>Ejecute de nuevo packaging/bootstrap.py. La visualización continúa.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>The model cannot be used</source>
        <translation>No se puede usar el modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>a library that it needs is missing or does not load ({name}).</source>
        <translation>falta una biblioteca que necesita, o no se carga ({name}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>an unexpected error came up ({error}).</source>
        <translation>se produjo un error inesperado ({error}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>Done again: {what}</source>
        <translation>Hecho de nuevo: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>angle</source>
        <translation>ángulo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>annotation</source>
        <translation>anotación</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>arrow</source>
        <translation>flecha</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>ellipse</source>
        <translation>elipse</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>freehand region</source>
        <translation>región a mano alzada</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>import of a review</source>
        <translation>importación de una revisión</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>key image marked</source>
        <translation>imagen clave marcada</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>key image no longer marked</source>
        <translation>imagen clave desmarcada</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>length</source>
        <translation>longitud</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>look of the picture</source>
        <translation>aspecto de la imagen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>polygon</source>
        <translation>polígono</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>probe</source>
        <translation>sonda</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>rectangle</source>
        <translation>rectángulo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>remark</source>
        <translation>observación</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>two diameters</source>
        <translation>dos diámetros</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>verdict</source>
        <translation>veredicto</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} changed</source>
        <translation>cambio: {shape}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} drawn</source>
        <translation>trazado: {shape}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} erased</source>
        <translation>borrado: {shape}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/reviewing.py"/>
        <source>It makes no sense: {why}.</source>
        <translation>No tiene sentido: {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/reviewing.py"/>
        <source>This was not kept</source>
        <translation>Esto no se guardó</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Annotations on slices that are not here: {count}.</source>
        <translation>Anotaciones en cortes que no están aquí: {count}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Choose a file that may be read.</source>
        <translation>Elija un archivo que se pueda leer.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>It is about a study that is not open; it is shown when that is.</source>
        <translation>Trata de un estudio que no está abierto; se mostrará cuando lo esté.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Nothing new was in the review.</source>
        <translation>No había nada nuevo en la revisión.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>The review was taken in. New annotations: {added}, changed: {changed}.</source>
        <translation>Se incorporó la revisión. Anotaciones nuevas: {added}, cambiadas: {changed}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Where verdicts differ, yours was kept.</source>
        <translation>Donde los veredictos difieren, se conservó el suyo.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>the file is far too large for a review.</source>
        <translation>el archivo es demasiado grande para una revisión.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/slices.py"/>
        <source>A slice cannot be shown</source>
        <translation>No se puede mostrar un corte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/slices.py"/>
        <source>Please report this file.</source>
        <translation>Informe de este archivo, por favor.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>Nothing to show was found</source>
        <translation>No se encontró nada que mostrar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>The demo cannot be made</source>
        <translation>No se puede crear la demo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>The list of skipped files says why.</source>
        <translation>La lista de archivos omitidos dice por qué.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>what was chosen</source>
        <translation>lo que se eligió</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>{place} holds no files.</source>
        <translation>{place} no contiene archivos.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/session/studies.py"/>
        <source>{place}: none of the {n} files there is an image that can be shown.</source>
        <translation>
            <numerusform>{place}: el único archivo que hay no es una imagen que se pueda mostrar.</numerusform>
            <numerusform>{place}: ninguno de los {n} archivos que hay es una imagen que se pueda mostrar.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>The panes cannot be linked</source>
        <translation>No se pueden enlazar los paneles</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>no other pane shows the slices of another series.</source>
        <translation>ningún otro panel muestra los cortes de otra serie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>the panes scroll together by position already.</source>
        <translation>los paneles ya se desplazan juntos por posición.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>their slices lie in different planes.</source>
        <translation>sus cortes están en planos distintos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/tags.py"/>
        <source>slice {number}</source>
        <translation>corte {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>Slice {number} is missing from the volume: {reason}</source>
        <translation>Falta el corte {number} en el volumen: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>The computer has no memory left for the series.</source>
        <translation>El ordenador no tiene más memoria para la serie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>The series takes {need:.2f} GB of memory; {free:.2f} of {budget:.2f} GB are free.</source>
        <translation>La serie ocupa {need:.2f} GB de memoria; hay libres {free:.2f} de {budget:.2f} GB.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Coronal</source>
        <translation>Coronal</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Identity hidden</source>
        <translation>Identidad oculta</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Sagittal</source>
        <translation>Sagital</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Second opinion · {title}</source>
        <translation>Segunda opinión · {title}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Series so far</source>
        <translation>Serie hasta ahora</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Series: {answered} of {count} slices answered</source>
        <translation>Serie: {answered} de {count} cortes con respuesta</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice</source>
        <translation>Corte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: no answer, {reason}</source>
        <translation>Corte {number}: sin respuesta, {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: waiting for the model</source>
        <translation>Corte {number}: esperando al modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: {label} {chance} (calibrated)</source>
        <translation>Corte {number}: {label} {chance} (calibrado)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>The model is being loaded</source>
        <translation>El modelo se está cargando</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>The two models disagree.</source>
        <translation>Los dos modelos no coinciden.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>born {date}</source>
        <translation>nac. {date}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{start}: no answer</source>
        <translation>{start}: sin respuesta</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{start}: not asked yet</source>
        <translation>{start}: aún no consultado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{text} · least sure at {number}</source>
        <translation>{text} · menos seguro en {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{text} · peak {where}</source>
        <translation>{text} · máximo {where}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A millimetre is equally long in all three</source>
        <translation>Un milímetro mide lo mismo en los tres</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A quarter turn against the clock; the letters follow</source>
        <translation>Un cuarto de vuelta en sentido antihorario; las letras siguen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A quarter turn clockwise; the letters follow</source>
        <translation>Un cuarto de vuelta en sentido horario; las letras siguen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>About the model</source>
        <translation>Acerca del modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Active pane alone</source>
        <translation>Solo el panel activo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>All panes share zoom and place</source>
        <translation>Todos los paneles comparten zoom y lugar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>All texts, a few, or none</source>
        <translation>Todos los textos, unos pocos o ninguno</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Along the acquisition</source>
        <translation>Según la adquisición</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Along the patient</source>
        <translation>Según el paciente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Angle: click end, corner and end</source>
        <translation>Ángulo: pulse un extremo, el vértice y el otro extremo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Arrow: drag from the tip</source>
        <translation>Flecha: arrastre desde la punta</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>As soon as all of a study has been found</source>
        <translation>En cuanto se ha encontrado todo el estudio</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Axial, sagittal and coronal planes of the patient</source>
        <translation>Planos axial, sagital y coronal del paciente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Blue to yellow</source>
        <translation>Azul a amarillo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Bone</source>
        <translation>Hueso</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Bring back what was undone</source>
        <translation>Recuperar lo deshecho</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Choose whose keys are used, and change them</source>
        <translation>Elegir las teclas de qué programa, y cambiarlas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Click on a shape</source>
        <translation>Clic en una forma</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Click on the ribbon</source>
        <translation>Clic en la cinta</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Crosshair</source>
        <translation>Retícula</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Double click on a shape</source>
        <translation>Doble clic en una forma</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag across for the width, up or down for the centre</source>
        <translation>Arrastre a lo ancho para el ancho, arriba o abajo para el centro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag from the tree</source>
        <translation>Arrastrar desde el árbol</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag to move the slice (the middle button always does)</source>
        <translation>Arrastre para mover el corte (el botón central siempre)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag up or down through the slices (the wheel always does)</source>
        <translation>Arrastre arriba o abajo por los cortes (la rueda siempre)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag up to enlarge (the right button always does)</source>
        <translation>Arrastre hacia arriba para ampliar (el botón derecho siempre)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Edit</source>
        <translation>Edición</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Edit text…</source>
        <translation>Editar texto…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ellipse with mean, SD and area: drag from corner to corner</source>
        <translation>Elipse con media, DE y área: arrastre de esquina a esquina</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Erase annotation</source>
        <translation>Borrar anotación</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Every element of the file of this slice</source>
        <translation>Cada elemento del archivo de este corte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export measurements…</source>
        <translation>Exportar mediciones…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export picture…</source>
        <translation>Exportar imagen…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export report…</source>
        <translation>Exportar informe…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export review…</source>
        <translation>Exportar revisión…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fill the place of all panes with the active one, and back (double click)</source>
        <translation>Llenar el lugar de todos los paneles con el activo, y volver (doble clic)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>First slice</source>
        <translation>Primer corte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fit to view</source>
        <translation>Ajustar a la vista</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Flip left and right</source>
        <translation>Voltear izquierda y derecha</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Flip top and bottom</source>
        <translation>Voltear arriba y abajo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Four panes</source>
        <translation>Cuatro paneles</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Freehand</source>
        <translation>Mano alzada</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Freehand region: draw the outline with the button held</source>
        <translation>Región a mano alzada: dibuje el contorno con el botón pulsado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>From a folder of pictures to a model that reads the next study</source>
        <translation>De una carpeta de imágenes a un modelo que lee el próximo estudio</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>From the lowest value of the slice to the highest</source>
        <translation>Del valor más bajo del corte al más alto</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Full range</source>
        <translation>Intervalo completo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Go to the key slice</source>
        <translation>Ir al corte clave</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang beside earlier study</source>
        <translation>Colocar con el estudio anterior</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang new studies automatically</source>
        <translation>Colocar estudios nuevos automáticamente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang study</source>
        <translation>Colocar el estudio</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hide everything but the slice</source>
        <translation>Ocultar todo menos el corte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hide patient's identity</source>
        <translation>Ocultar la identidad del paciente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hold the left button to look through a glass</source>
        <translation>Mantenga el botón izquierdo para mirar con lupa</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hot metal</source>
        <translation>Metal caliente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>How the program looks and behaves</source>
        <translation>El aspecto y el comportamiento del programa</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Import review…</source>
        <translation>Importar revisión…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Install, check, choose and remove models</source>
        <translation>Instalar, comprobar, elegir y quitar modelos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Invert grey</source>
        <translation>Invertir grises</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Keep the other panes as far from this one as they are now</source>
        <translation>Mantener los demás paneles tan lejos de este como ahora</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Last slice</source>
        <translation>Último corte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Leave names out on screen and offer to leave them out in exports</source>
        <translation>Omitir los nombres en pantalla y ofrecer omitirlos al exportar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Left drag</source>
        <translation>Arrastrar con el izquierdo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Length: drag, or click both ends</source>
        <translation>Longitud: arrastre, o pulse los dos extremos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Library…</source>
        <translation>Biblioteca…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Link scrolling with offset</source>
        <translation>Enlazar desplazamiento con desfase</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Magnifier</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Mark as key image</source>
        <translation>Marcar como imagen clave</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Mark the slice as a key image, or no longer</source>
        <translation>Marcar el corte como imagen clave, o dejar de hacerlo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Middle drag</source>
        <translation>Arrastrar con el central</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Neurological convention</source>
        <translation>Convención neurológica</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next corner texts</source>
        <translation>Siguientes textos de esquina</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next phase</source>
        <translation>Fase siguiente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next series</source>
        <translation>Serie siguiente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next slice</source>
        <translation>Corte siguiente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next study</source>
        <translation>Estudio siguiente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Of a series with several volumes</source>
        <translation>De una serie con varios volúmenes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Of the selected annotation</source>
        <translation>De la anotación elegida</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Off: every pixel is shown as it was stored</source>
        <translation>Desactivado: cada píxel se muestra como se guardó</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>One pane</source>
        <translation>Un panel</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open all images in a folder and the folders below it</source>
        <translation>Abrir todas las imágenes de una carpeta y sus subcarpetas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open demo</source>
        <translation>Abrir demo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open files…</source>
        <translation>Abrir archivos…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open recent</source>
        <translation>Abiertos recientemente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open single files</source>
        <translation>Abrir archivos sueltos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open the demo study</source>
        <translation>Abrir el estudio de demostración</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Overlays of the file</source>
        <translation>Superposiciones del archivo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Pan</source>
        <translation>Mover</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Pan with the left button</source>
        <translation>Mover con el botón izquierdo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Panes of one frame of reference stay at the same place</source>
        <translation>Los paneles de un marco de referencia siguen en el mismo lugar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Patient's right on the right of the screen</source>
        <translation>La derecha del paciente a la derecha de la pantalla</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Planes</source>
        <translation>Planos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Planes along the slices as they were acquired, and across them</source>
        <translation>Planos según los cortes adquiridos, y a través de ellos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Play the slices, or the phases, as a film</source>
        <translation>Reproducir los cortes, o las fases, como una película</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Polygon: click corner by corner; a double click ends it</source>
        <translation>Polígono: pulse esquina a esquina; un doble clic lo termina</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Preferences…</source>
        <translation>Preferencias…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Press or drag: the other panes go to the same place (or hold Shift and move)</source>
        <translation>Pulse o arrastre: los demás paneles van al mismo lugar (o mantenga Mayús y mueva)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous phase</source>
        <translation>Fase anterior</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous series</source>
        <translation>Serie anterior</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous slice</source>
        <translation>Corte anterior</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous study</source>
        <translation>Estudio anterior</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Probe: the value and the place of a pixel</source>
        <translation>Sonda: el valor y el lugar de un píxel</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Put studies on the list, with or without a copy of their files</source>
        <translation>Poner estudios en la lista, con o sin copia de sus archivos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Rainbow</source>
        <translation>Arcoíris</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Rectangle with mean, SD and area: drag from corner to corner</source>
        <translation>Rectángulo con media, DE y área: arrastre de esquina a esquina</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reference lines</source>
        <translation>Líneas de referencia</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset the picture</source>
        <translation>Restablecer la imagen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset window</source>
        <translation>Restablecer la ventana</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Right click</source>
        <translation>Clic derecho</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Right drag, Ctrl+wheel</source>
        <translation>Arrastrar con el derecho, Ctrl+rueda</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save a PDF report of this series</source>
        <translation>Guardar un informe PDF de esta serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save all that was said about this study, to hand it on</source>
        <translation>Guardar todo lo dicho sobre este estudio, para pasarlo a otros</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save everything measured in this study as a table (CSV)</source>
        <translation>Guardar todo lo medido en este estudio como tabla (CSV)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save the slice with its annotations as PNG</source>
        <translation>Guardar el corte con sus anotaciones como PNG</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll together</source>
        <translation>Desplazar juntos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll with the left button</source>
        <translation>Desplazar con el botón izquierdo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Shift and move</source>
        <translation>Mayús y mover</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show annotations</source>
        <translation>Mostrar anotaciones</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the crosshair</source>
        <translation>Mostrar la retícula</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the overlay planes that a file holds</source>
        <translation>Mostrar los planos de superposición de un archivo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the whole slice (double click)</source>
        <translation>Mostrar el corte entero (doble clic)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show where the model looks</source>
        <translation>Mostrar adónde mira el modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Smooth between pixels</source>
        <translation>Suavizar entre píxeles</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>T1 after contrast agent, T1, FLAIR and T2 beside one another</source>
        <translation>T1 tras contraste, T1, FLAIR y T2 uno junto a otro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take back the last word, shape or look</source>
        <translation>Retirar lo último dicho, dibujado o mostrado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take in what somebody else said about a study</source>
        <translation>Incorporar lo que otra persona dijo sobre un estudio</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take the window from the grey values of the slice in view</source>
        <translation>Tomar la ventana de los grises del corte visible</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take the window of the header, or of the centre slice</source>
        <translation>Tomar la ventana de la cabecera, o del corte central</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ten slices back</source>
        <translation>Diez cortes atrás</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ten slices on</source>
        <translation>Diez cortes adelante</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Text: click, then write</source>
        <translation>Texto: pulse y escriba</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The letters follow</source>
        <translation>Las letras siguen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The selected one</source>
        <translation>La elegida</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The slice with the highest probability of a finding</source>
        <translation>El corte con mayor probabilidad de un hallazgo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The studies seen on this computer</source>
        <translation>Los estudios vistos en este ordenador</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Theme of the system</source>
        <translation>Tema del sistema</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Three planes (MPR)</source>
        <translation>Tres planos (MPR)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Train</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Train a model…</source>
        <translation>Entrenar un modelo…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Trainings…</source>
        <translation>Entrenamientos…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Turn left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Turn right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Two axes: drag the long one, then the short one across it</source>
        <translation>Dos ejes: arrastre el largo y luego el corto a través</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Two side by side</source>
        <translation>Dos en paralelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Viewport alone</source>
        <translation>Solo la imagen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>What was trained, is going on, or waits</source>
        <translation>Lo que se entrenó, está en curso o espera</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Where the active slice cuts those of the other panes</source>
        <translation>Dónde corta el corte activo los de los demás paneles</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Where the other planes lie, in the colour of each</source>
        <translation>Dónde están los demás planos, en el color de cada uno</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>White becomes black</source>
        <translation>El blanco pasa a negro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Whole slice, no flips and turns, its first window, grey</source>
        <translation>Corte entero, sin volteos ni giros, su primera ventana, en gris</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window of this slice</source>
        <translation>Ventana de este corte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window with the left button</source>
        <translation>Ventana con el botón izquierdo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom and move together</source>
        <translation>Zoom y movimiento juntos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom planes together</source>
        <translation>Zoom de los planos juntos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom with the left button</source>
        <translation>Zoom con el botón izquierdo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>choose it; drag it or its handles to change it</source>
        <translation>elegirla; arrástrela, o sus tiradores, para cambiarla</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>crosshair: the other panes go to the same place</source>
        <translation>retícula: los demás paneles van al mismo lugar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>go to that slice</source>
        <translation>ir a ese corte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>menu</source>
        <translation>menú</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>pan</source>
        <translation>mover</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>scroll the slices</source>
        <translation>desplazar los cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>show the series in a pane</source>
        <translation>mostrar la serie en un panel</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>this pane alone, and back</source>
        <translation>solo este panel, y volver</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>window: across its width, up or down its centre (or the tool chosen)</source>
        <translation>ventana: a lo ancho su ancho, arriba o abajo su centro (o la herramienta elegida)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>write its text</source>
        <translation>escribir su texto</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>Export measurements</source>
        <translation>Exportar mediciones</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>{name} saved</source>
        <translation>{name} guardado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Annotations of this series</source>
        <translation>Anotaciones de esta serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Export CSV…</source>
        <translation>A CSV…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Nothing is marked on this series yet. Choose Length, Ellipse or another tool above and draw on the slice. All is kept as it is made.</source>
        <translation>Aún no hay nada marcado en esta serie. Elija arriba Longitud, Elipse u otra herramienta y dibuje en el corte. Todo se guarda al momento.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Open a series to draw and measure on it.</source>
        <translation>Abra una serie para dibujar y medir en ella.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Text…</source>
        <translation>Texto…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/bars.py"/>
        <source>Probabilities for this slice</source>
        <translation>Probabilidades de este corte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Phases instead of slices</source>
        <translation>Fases en vez de cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Pictures a second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>{number} a second</source>
        <translation>{number} por segundo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>Open files</source>
        <translation>Abrir archivos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>The settings were not saved</source>
        <translation>No se guardaron los ajustes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>The window of training cannot be opened</source>
        <translation>No se puede abrir la ventana de entrenamiento</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>There is nothing to tell</source>
        <translation>No hay nada que contar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>no model package is installed.</source>
        <translation>no hay ningún paquete de modelo instalado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>About MRI Viewer</source>
        <translation>Acerca de MRI Viewer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Keys and gestures</source>
        <translation>Teclas y gestos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>MRI Viewer is free software under the Apache License 2.0. It stands on:</source>
        <translation>MRI Viewer es software libre con la licencia Apache 2.0. Se apoya en:</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Mouse</source>
        <translation>Ratón</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Review brain MRI with a model at one's side.</source>
        <translation>Revisar RM cerebrales con un modelo al lado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Slices, series and panes</source>
        <translation>Cortes, series y paneles</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>The full texts are in {folder}:</source>
        <translation>Los textos completos están en {folder}:</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>The model suggests; its numbers are calibrated on its own test data and hold for pictures like those. Nothing leaves this computer.</source>
        <translation>El modelo sugiere; sus cifras están calibradas con sus propios datos de prueba y valen para imágenes como esas. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>This model package carries no card.</source>
        <translation>Este paquete de modelo no trae ficha.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Window presets</source>
        <translation>Ventanas predefinidas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>DICOM, NIfTI, PNG, JPEG and TIFF are read. Nothing leaves this computer.</source>
        <translation>Se leen DICOM, NIfTI, PNG, JPEG y TIFF. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Drop a folder here, or open the demo</source>
        <translation>Suelte aquí una carpeta, o abra la demo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Open folder…</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Open the demo</source>
        <translation>Abrir la demo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>The first slice appears as soon as it is found</source>
        <translation>El primer corte aparece en cuanto se encuentra</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Export picture</source>
        <translation>Exportar imagen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Export report</source>
        <translation>Exportar informe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>PDF report</source>
        <translation>Informe PDF</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>PNG picture</source>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>The model has not answered for all slices: its opinion would be missing.</source>
        <translation>El modelo no ha respondido a todos los cortes: faltaría su opinión.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>The picture cannot be saved yet</source>
        <translation>La imagen aún no se puede guardar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>its slice is still being read.</source>
        <translation>su corte aún se está leyendo.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>As on screen, with zoom and texts</source>
        <translation>Como en pantalla, con zoom y textos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>At the slice's own resolution, texts beside the anatomy</source>
        <translation>A la resolución propia del corte, textos junto a la anatomía</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Leave out the patient's identity</source>
        <translation>Omitir la identidad del paciente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Names, numbers and dates from the header are left out. Text that is burned into the pixels is not removed.</source>
        <translation>Se omiten nombres, números y fechas de la cabecera. El texto grabado en los píxeles no se elimina.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>Histogram of the region</source>
        <translation>Histograma de la región</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>mean {mean}</source>
        <translation>media {mean}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>{n} pixels from {least} to {greatest}, at most {peak} in a bar</source>
        <translation>{n} píxeles de {least} a {greatest}, como mucho {peak} en una barra</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>All studies in {folder}</source>
        <translation>Todos los estudios de {folder}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Copy the files into the library</source>
        <translation>Copiar los archivos a la biblioteca</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Remember where the files are</source>
        <translation>Recordar dónde están los archivos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>They stay at hand when a disk or a CD is taken away. They go to {folder}.</source>
        <translation>Siguen a mano cuando se retira un disco o un CD. Van a {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>They stay where they are, and take no more room.</source>
        <translation>Se quedan donde están y no ocupan más espacio.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_chooser.py"/>
        <source>How many panes there are, and what hangs in them</source>
        <translation>Cuántos paneles hay, y qué se coloca en ellos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_chooser.py"/>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>Axial, sagittal and coronal planes of the series</source>
        <translation>Planos axial, sagital y coronal de la serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>No earlier study that is surely of this patient is open.</source>
        <translation>No hay abierto ningún estudio anterior que sea con seguridad de este paciente.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>No series is open.</source>
        <translation>No hay ninguna serie abierta.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>The same kind of picture of an earlier study of this patient</source>
        <translation>El mismo tipo de imagen de un estudio anterior de este paciente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Export review</source>
        <translation>Exportar revisión</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Files not found</source>
        <translation>Archivos no encontrados</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Import review</source>
        <translation>Importar revisión</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Look for the study in</source>
        <translation>Buscar el estudio en</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>No study was opened yet</source>
        <translation>Aún no se ha abierto ningún estudio</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Redo: {what}</source>
        <translation>Rehacer: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>The files of this study are not where they were: {who}, {date}</source>
        <translation>Los archivos de este estudio no están donde estaban: {who}, {date}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>They were in:
{places}

If they were moved, choose a folder: they are looked for there by their content.</source>
        <translation>Estaban en:
{places}

Si se movieron, elija una carpeta: allí se buscan por su contenido.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>No file was skipped.</source>
        <translation>No se omitió ningún archivo.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Nothing had to be assumed or mended in this series.</source>
        <translation>No hubo que suponer ni corregir nada en esta serie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Repairs</source>
        <translation>Arreglos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Skipped files</source>
        <translation>Archivos omitidos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Annotations</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Model and reading</source>
        <translation>Modelo y lectura</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Panels</source>
        <translation>Paneles laterales</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Skipped</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Studies</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Heat map</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>On pictures that no part of its training has seen; 95 % interval</source>
        <translation>Con imágenes que ninguna parte de su entrenamiento ha visto; intervalo del 95 %</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Opacity of the heat map</source>
        <translation>Opacidad del mapa de calor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>THE MODEL SUGGESTS</source>
        <translation>EL MODELO SUGIERE</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Threshold of the heat map</source>
        <translation>Umbral del mapa de calor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Whose evidence the heat map shows</source>
        <translation>De qué clase muestra indicios el mapa de calor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Why suggested</source>
        <translation>Por qué eso</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Why {label}</source>
        <translation>Por qué {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/notices.py"/>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/notices.py"/>
        <source>Message: {error}</source>
        <translation>Mensaje: {error}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/painting.py"/>
        <source>threshold</source>
        <translation>umbral</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Drag a series here</source>
        <translation>Arrastre aquí una serie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Reading slice {number}…</source>
        <translation>Leyendo el corte {number}…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Reading the slice…</source>
        <translation>Leyendo el corte…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/phase_bar.py"/>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/plane_layer.py"/>
        <source>Ax</source>
        <translation>Ax</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/plane_layer.py"/>
        <source>Cor</source>
        <translation>Cor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/plane_layer.py"/>
        <source>Sag</source>
        <translation>Sag</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Between pixels</source>
        <translation>Entre píxeles</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Convention</source>
        <translation>Convención</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Every pixel as it was stored</source>
        <translation>Cada píxel como se guardó</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Files and memory</source>
        <translation>Archivos y memoria</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Hide the patient's identity</source>
        <translation>Ocultar la identidad del paciente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>It takes effect at the next start.</source>
        <translation>Surte efecto en el próximo inicio.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Memory for slices</source>
        <translation>Memoria para cortes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Neurological: patient's right on the right</source>
        <translation>Neurológica: derecha del paciente a la derecha</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Panes of one examination scroll together</source>
        <translation>Los paneles de un examen se desplazan juntos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Radiological: patient's right on the left</source>
        <translation>Radiológica: derecha del paciente a la izquierda</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Shortcuts…</source>
        <translation>Atajos…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Smooth</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>The library</source>
        <translation>La biblioteca</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>The window tool brightens</source>
        <translation>La ventana aclara</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>automatic: {megabytes} MB</source>
        <translation>automático: {megabytes} MB</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>by dragging down</source>
        <translation>arrastrando hacia abajo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>by dragging up</source>
        <translation>arrastrando hacia arriba</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>keeps copies of them</source>
        <translation>guarda copias de ellos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>refers to the files where they are</source>
        <translation>remite a los archivos donde están</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>{profile} keys</source>
        <translation>Teclas: {profile}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Building the volume</source>
        <translation>Construyendo el volumen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Looking for files</source>
        <translation>Buscando archivos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Making the demo study</source>
        <translation>Creando el estudio de demostración</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Model not available</source>
        <translation>Modelo no disponible</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Model not loaded yet</source>
        <translation>Modelo aún no cargado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>No model installed</source>
        <translation>Ningún modelo instalado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>No model package is installed. Viewing works without one.</source>
        <translation>No hay ningún paquete de modelo instalado. Se puede visualizar sin él.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Open a series to ask the model</source>
        <translation>Abra una serie para consultar al modelo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Reading headers {how_far}</source>
        <translation>Leyendo cabeceras {how_far}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Reading slices {done} of {count}</source>
        <translation>Leyendo cortes {done} de {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>What another installed model says about this slice (calibrated). It is asked when the chosen model has nothing left to do. Choose it above for its probabilities and its heat map.</source>
        <translation>Lo que otro modelo instalado dice de este corte (calibrado). Se le consulta cuando el modelo elegido no tiene más que hacer. Elíjalo arriba para ver sus probabilidades y su mapa de calor.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{device} · model at slice {answered} of {count}</source>
        <translation>{device} · modelo en el corte {answered} de {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{device} · model ready</source>
        <translation>{device} · modelo listo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/readout.py"/>
        <source>no value</source>
        <translation>sin valor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/reference_lines.py"/>
        <source>Linked: {offset}</source>
        <translation>Enlazado: {offset}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Agree</source>
        <translation>Acierta</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Disagree</source>
        <translation>Falla</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>It is {label}</source>
        <translation>Es: {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Remark, printed in the report</source>
        <translation>Observación, impresa en el informe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Unsure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>YOUR READING</source>
        <translation>SU LECTURA</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You agree with {model}</source>
        <translation>Está de acuerdo con {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You are unsure about {model}</source>
        <translation>No está seguro de {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You disagree with {model}</source>
        <translation>No está de acuerdo con {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>, viewed</source>
        <translation>, visto</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>Slice {number} of {count}: {said}{seen}{key}</source>
        <translation>Corte {number} de {count}: {said}{seen}{key}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>Slices, with the probability of a finding</source>
        <translation>Cortes, con la probabilidad de un hallazgo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>key image</source>
        <translation>imagen clave</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>not asked yet</source>
        <translation>aún no consultado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>probability of a finding {share:.0%}</source>
        <translation>probabilidad de un hallazgo {share:.0%}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>The screenshot was not taken</source>
        <translation>No se tomó la captura de pantalla</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>no image was found.</source>
        <translation>no se encontró ninguna imagen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>no image was found; {name} was skipped: {reason}</source>
        <translation>no se encontró ninguna imagen; {name} se omitió: {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>the heat map did not appear</source>
        <translation>el mapa de calor no apareció</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>the model did not answer</source>
        <translation>el modelo no respondió</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>{what} within {seconds:.0f} seconds.</source>
        <translation>{what} en {seconds:.0f} segundos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>As in the profile</source>
        <translation>Como en el perfil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Changed</source>
        <translation>Cambiadas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>It does nothing while you type in a field.</source>
        <translation>No hace nada mientras escribe en un campo.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>It works while the picture has the keyboard.</source>
        <translation>Funciona mientras la imagen tiene el teclado.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Key for “{action}”</source>
        <translation>Tecla para «{action}»</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>New key</source>
        <translation>Tecla nueva</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Press a key</source>
        <translation>Pulse una tecla</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Press the key that is to do it</source>
        <translation>Pulse la tecla que debe hacerlo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Search actions and keys</source>
        <translation>Buscar acciones y teclas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>This key cannot be chosen.</source>
        <translation>Esta tecla no se puede elegir.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Use as well</source>
        <translation>Usar también</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>“{action}” has this key now and would lose it.</source>
        <translation>«{action}» tiene ahora esta tecla y la perdería.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>{n} files skipped</source>
        <translation>
            <numerusform>{n} archivo omitido</numerusform>
            <numerusform>{n} archivos omitidos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>No patient name</source>
        <translation>Sin nombre de paciente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Search patients and series</source>
        <translation>Buscar pacientes y series</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Show in pane {number}</source>
        <translation>Mostrar en el panel {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>in pane {numbers}</source>
        <translation>en el panel {numbers}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Keep this file and show how the next ones differ from it</source>
        <translation>Conservar este archivo y mostrar en qué difieren los siguientes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Open a series to see what its files say.</source>
        <translation>Abra una serie para ver qué dicen sus archivos.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Search names, tags and values</source>
        <translation>Buscar nombres, etiquetas y valores</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Search tags</source>
        <translation>Buscar etiquetas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Stop comparing</source>
        <translation>Dejar de comparar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Tags of the file</source>
        <translation>Etiquetas del archivo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>identifying values are hidden</source>
        <translation>los valores identificativos están ocultos</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>reading the next file</source>
        <translation>leyendo el archivo siguiente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{found} of {count} rows</source>
        <translation>{found} de {count} filas</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{n:,} rows</source>
        <translation>
            <numerusform>{n:,} fila</numerusform>
            <numerusform>{n:,} filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{n:,} values differ from {other}.</source>
        <translation>
            <numerusform>{n:,} valor difiere de {other}.</numerusform>
            <numerusform>{n:,} valores difieren de {other}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Item {n}</source>
        <translation>Elemento {n}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>not there</source>
        <translation>no está</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>{n} items</source>
        <translation>
            <numerusform>{n} elemento</numerusform>
            <numerusform>{n} elementos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/text_editor.py"/>
        <source>Text of the annotation</source>
        <translation>Texto de la anotación</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/text_editor.py"/>
        <source>Write, then press Return</source>
        <translation>Escriba y pulse Intro</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Any date</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Any status</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Date of the study</source>
        <translation>Fecha del estudio</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Its files and what you said about it stay. It is listed again when it is opened.</source>
        <translation>Sus archivos y lo que dijo sobre él se conservan. Vuelve a la lista cuando se abre.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Make the list anew from the journal. Nothing is lost.</source>
        <translation>Rehacer la lista a partir del diario. No se pierde nada.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Mark as</source>
        <translation>Marcar como</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>No study fits the search. Take a word or a filter away.</source>
        <translation>Ningún estudio coincide. Quite una palabra o un filtro.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>No study was seen here yet. Open a folder, or import one: it is listed then.</source>
        <translation>Aquí aún no se ha visto ningún estudio. Abra o importe una carpeta: entonces aparecerá en la lista.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Rebuild index</source>
        <translation>Rehacer índice</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove from list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove from list…</source>
        <translation>Quitar de la lista…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove {n} studies from the list?</source>
        <translation>
            <numerusform>¿Quitar este estudio de la lista?</numerusform>
            <numerusform>¿Quitar {n} estudios de la lista?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Search patients, studies, remarks</source>
        <translation>Buscar pacientes, estudios, observaciones</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Search the library</source>
        <translation>Buscar en la biblioteca</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>{n} studies</source>
        <translation>
            <numerusform>{n} estudio</numerusform>
            <numerusform>{n} estudios</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>{shown} of {total} studies</source>
        <translation>{shown} de {total} estudios</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Last opened</source>
        <translation>Última apertura</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>The model suggests</source>
        <translation>El modelo sugiere</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Unread</source>
        <translation>No leído</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it asks for more memory than there is.</source>
        <translation>pide más memoria de la que hay.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it holds no pixels, or they are cut off.</source>
        <translation>no contiene píxeles, o están cortados.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is a Siemens mosaic of many slices: export single slices.</source>
        <translation>es un mosaico de Siemens de muchos cortes: exporte cortes sueltos.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is a one-bit mask, not an image.</source>
        <translation>es una máscara de un bit, no una imagen.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is an enhanced image, a kind which this version does not read yet.</source>
        <translation>es una imagen «enhanced», un tipo que esta versión aún no lee.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>its header is damaged.</source>
        <translation>su cabecera está dañada.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>its header is nested too deeply.</source>
        <translation>su cabecera está demasiado anidada.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>the file holds several pages, which this version does not read yet.</source>
        <translation>el archivo contiene varias páginas, lo que esta versión aún no lee.</translation>
    </message>
</context>
</TS>
