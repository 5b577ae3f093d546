<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>viewer</name>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>glioma</source>
        <translation>gliome</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>meningioma</source>
        <translation>méningiome</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>no tumor</source>
        <translation>pas de tumeur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>pituitary</source>
        <translation>tumeur hypophysaire</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/labels.py"/>
        <source>tumor</source>
        <translation>tumeur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Area {area}</source>
        <translation>Surface {area}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Column {column}, row {row}</source>
        <translation>Colonne {column}, ligne {row}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Mean {mean} · SD {sd}{unit}</source>
        <translation>Moyenne {mean} · ET {sd}{unit}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Min {least} · median {median} · max {greatest}</source>
        <translation>Min {least} · médiane {median} · max {greatest}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No angle: one arm has no length</source>
        <translation>Pas d'angle : un côté n'a pas de longueur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No area: the outline crosses itself too often</source>
        <translation>Pas de surface : le contour se croise trop souvent</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No pixel centre inside</source>
        <translation>Aucun centre de pixel à l'intérieur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>No value here</source>
        <translation>Pas de valeur ici</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Partly outside the picture</source>
        <translation>En partie hors de l'image</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Perimeter {length}</source>
        <translation>Périmètre {length}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Product {area}</source>
        <translation>Produit {area}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>Stored {number}</source>
        <translation>Enregistré {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/measures.py"/>
        <source>px: the width of a pixel</source>
        <translation>px : la largeur d'un pixel</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/core/measures.py"/>
        <source>{n} pixels</source>
        <translation>
            <numerusform>{n} pixel</numerusform>
            <numerusform>{n} pixels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/core/measures.py"/>
        <source>{n} pixels without a value left out</source>
        <translation>
            <numerusform>{n} pixel sans valeur laissé de côté</numerusform>
            <numerusform>{n} pixels sans valeur laissés de côté</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Brighter</source>
        <translation>Plus clair</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT bone</source>
        <translation>TDM os</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT brain</source>
        <translation>TDM cerveau</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT lung</source>
        <translation>TDM poumon</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT soft tissue</source>
        <translation>TDM tissus mous</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT stroke</source>
        <translation>TDM AVC</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>CT subdural</source>
        <translation>TDM sous-dural</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Darker</source>
        <translation>Plus sombre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Half as wide</source>
        <translation>Deux fois plus étroite</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Header, table {number}</source>
        <translation>En-tête, table {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Header, window {number}</source>
        <translation>En-tête, fenêtre {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/presets.py"/>
        <source>Twice as wide</source>
        <translation>Deux fois plus large</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>Alt with a letter opens the menus.</source>
        <translation>Alt avec une lettre ouvre les menus.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It does nothing alone.</source>
        <translation>Seule, elle ne fait rien.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It leads from one part of the window to the next.</source>
        <translation>Elle mène d'une partie de la fenêtre à la suivante.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It leads from one part of the window to the one before.</source>
        <translation>Elle mène d'une partie de la fenêtre à la précédente.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It opens the menu of what has the focus.</source>
        <translation>Elle ouvre le menu de l'élément qui a le focus.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>It presses the button that has the focus.</source>
        <translation>Elle appuie sur le bouton qui a le focus.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>OHIF-like</source>
        <translation>Comme OHIF</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>OsiriX-like</source>
        <translation>Comme OsiriX</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>The system closes the window with it.</source>
        <translation>Le système ferme la fenêtre avec elle.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/shortcuts.py"/>
        <source>Weasis-like</source>
        <translation>Comme Weasis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/syncing.py"/>
        <source>offset {mm:+.1f} mm, set by hand</source>
        <translation>décalage {mm:+.1f} mm, réglé à la main</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/syncing.py"/>
        <source>offset {slices:+d} slices, set by hand</source>
        <translation>décalage {slices:+d} coupes, réglé à la main</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>All slices lie at one place: they are repetitions, not a volume.</source>
        <translation>Toutes les coupes sont au même endroit : ce sont des répétitions, pas un volume.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>No planes can be reconstructed</source>
        <translation>Aucun plan ne peut être reconstruit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state how the slices lie in the patient.</source>
        <translation>Les fichiers n'indiquent pas l'orientation des coupes dans le patient.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state the distance between pixels in the patient.</source>
        <translation>Les fichiers n'indiquent pas la distance entre les pixels dans le patient.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The files do not state the position of every slice, and the thickness of a slice does not tell how far apart they are.</source>
        <translation>Les fichiers n'indiquent pas la position de chaque coupe, et l'épaisseur de coupe ne dit pas la distance qui les sépare.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The pictures differ in size: slice 1 has {columns} × {rows} pixels, slice {at} {other_columns} × {other_rows}.</source>
        <translation>Les images sont de tailles différentes : la coupe 1 a {columns} × {rows} pixels, la coupe {at} {other_columns} × {other_rows}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series has a single slice.</source>
        <translation>La série n'a qu'une coupe.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series has {count} slices; it takes {least} to see that none is missing between them.</source>
        <translation>La série a {count} coupes ; il en faut {least} pour voir qu'aucune ne manque entre elles.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The series is in colour: planes are reconstructed from grey values alone.</source>
        <translation>La série est en couleur : les plans ne sont reconstruits qu'à partir de niveaux de gris.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are not in the order of their positions.</source>
        <translation>Les coupes ne sont pas dans l'ordre de leurs positions.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are shifted within their plane rather than stacked.</source>
        <translation>Les coupes sont décalées dans leur plan au lieu d'être empilées.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are unevenly spaced: their distances drift by more than {mm} mm over the series.</source>
        <translation>Les coupes sont inégalement espacées : leurs distances dérivent de plus de {mm} mm sur la série.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices are unevenly spaced: {odd} are {odd_mm:.2f} mm apart, {usual} {usual_mm:.2f} mm. A slice may be missing.</source>
        <translation>Les coupes sont inégalement espacées : {odd} sont à {odd_mm:.2f} mm, {usual} à {usual_mm:.2f} mm. Il manque peut-être une coupe.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices can be read as they are.</source>
        <translation>Les coupes peuvent être lues telles quelles.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>The slices do not stand in a row: between {pair} lies a shift sideways of {shift:.2f} mm.</source>
        <translation>Les coupes ne sont pas alignées : entre {pair} il y a un décalage latéral de {shift:.2f} mm.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>slices {first} and {second}</source>
        <translation>les coupes {first} et {second}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/core/volume.py"/>
        <source>{slices} lie at one place.</source>
        <translation>{slices} sont au même endroit.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>Name another folder.</source>
        <translation>Indiquez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>Nothing was converted</source>
        <translation>Rien n'a été converti</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>the folder {name} cannot be made: {why}.</source>
        <translation>le dossier {name} ne peut pas être créé : {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>{count} files were skipped; `mriviewer info` says why.</source>
        <translation>{count} fichiers ont été ignorés ; `mriviewer info` dit pourquoi.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/conversion.py"/>
        <source>{failed} of {count} series were not converted.</source>
        <translation>{failed} séries sur {count} n'ont pas été converties.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>It comes with the package matplotlib: install it again.</source>
        <translation>Elle vient avec le paquet matplotlib : réinstallez-le.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>Nothing can be written</source>
        <translation>Rien ne peut être écrit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/fonts.py"/>
        <source>the font {name} is missing.</source>
        <translation>la police {name} manque.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/measurements.py"/>
        <source>Choose another place.</source>
        <translation>Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/measurements.py"/>
        <source>The measurements were not written</source>
        <translation>Les mesures n'ont pas été écrites</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>Only some slices state Philips' exact values: all have those of the standard rescale.</source>
        <translation>Seules quelques coupes indiquent les valeurs exactes de Philips : toutes ont celles de la mise à l'échelle standard.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>The series</source>
        <translation>La série</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>The values are Philips' exact ones (private scale slope); the window shows the standard rescale, which --standard-rescale writes.</source>
        <translation>Les valeurs sont celles, exactes, de Philips (échelle privée) ; la fenêtre montre la mise à l'échelle standard, que --standard-rescale écrit.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>its pictures are in colour, and are no measured values.</source>
        <translation>ses images sont en couleur et ne sont pas des valeurs mesurées.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>its slices differ in size, and a NIfTI volume has one size.</source>
        <translation>ses coupes sont de tailles différentes, et un volume NIfTI n'en a qu'une.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/nifti.py"/>
        <source>{series} cannot be converted</source>
        <translation>{series} ne peut pas être convertie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre dossier ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Make the folder first, or choose another.</source>
        <translation>Créez d'abord le dossier ou choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>Research use only, not for diagnosis</source>
        <translation>Recherche uniquement, pas pour le diagnostic</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>The picture cannot be drawn</source>
        <translation>L'image ne peut pas être dessinée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>by the spacing in its header it would be {width:.0f} × {height:.0f} pixels.</source>
        <translation>d'après l'espacement de son en-tête, elle ferait {width:.0f} × {height:.0f} pixels.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>the folder {folder} does not exist.</source>
        <translation>le dossier {folder} n'existe pas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/picture.py"/>
        <source>{name} was not written</source>
        <translation>{name} n'a pas été écrit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Above: probability of a finding on each slice. Below: probability of each class, darker is higher. The triangle marks the key slice.</source>
        <translation>En haut : probabilité d'une anomalie sur chaque coupe. En bas : probabilité de chaque classe, plus sombre est plus élevé. Le triangle marque la coupe clé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Agrees with the model</source>
        <translation>D'accord avec le modèle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Born</source>
        <translation>Né(e) le</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Close the file where it is open, choose another folder, or make room on the disk.</source>
        <translation>Fermez le fichier là où il est ouvert, choisissez un autre dossier ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Computed on</source>
        <translation>Calculé sur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Disagrees with the model</source>
        <translation>En désaccord avec le modèle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Grad-CAM: where the model found evidence for the named class, in units of its logit, on one scale for all slices; not an outline of a lesion.</source>
        <translation>Grad-CAM : où le modèle a trouvé des indices pour la classe nommée, en unités de son logit, à la même échelle pour toutes les coupes ; ce n'est pas le contour d'une lésion.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>How computed: the mean over the {n} slices with the strongest finding (its probability times the peak of the evidence for it), here {slices}. The model sees one slice at a time; a false alarm on a single slice therefore weighs more than in a mean over all slices.</source>
        <translation>Calcul : la moyenne sur les {n} coupes où l'anomalie est la plus forte (sa probabilité multipliée par le maximum de ses indices), ici {slices}. Le modèle voit une coupe à la fois ; une fausse alerte sur une seule coupe pèse donc plus que dans une moyenne sur toutes les coupes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Key slice</source>
        <translation>Coupe clé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Key slice {number} of {count}</source>
        <translation>Coupe clé {number} sur {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Limits:</source>
        <translation>Limites :</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>MRI Viewer report</source>
        <translation>Rapport de MRI Viewer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Made</source>
        <translation>Établi</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Model licence</source>
        <translation>Licence du modèle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No model was asked about this series.</source>
        <translation>Aucun modèle n'a été interrogé sur cette série.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No positive evidence for the named class on this slice.</source>
        <translation>Aucun indice positif pour la classe nommée sur cette coupe.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No remark.</source>
        <translation>Pas de remarque.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>No verdict on the model</source>
        <translation>Pas d'avis sur le modèle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>None: the files say all that was needed.</source>
        <translation>Aucune : les fichiers disent tout ce qu'il fallait.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Package SHA-256</source>
        <translation>SHA-256 du paquet</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Page {number} of {total}</source>
        <translation>Page {number} sur {total}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Patient ID</source>
        <translation>ID du patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Probability over the slices</source>
        <translation>Probabilité sur les coupes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Repairs and assumptions</source>
        <translation>Corrections et hypothèses</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>SHA-256 of the model package: {sum}</source>
        <translation>SHA-256 du paquet du modèle : {sum}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Series without description</source>
        <translation>Série sans description</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Slice {number} was left out: {reason}</source>
        <translation>La coupe {number} a été laissée de côté : {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Slices</source>
        <translation>Coupes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Spacing</source>
        <translation>Espacement</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Study</source>
        <translation>Examen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The evidence on this slice is below the threshold that is drawn.</source>
        <translation>Les indices sur cette coupe sont sous le seuil à partir duquel on dessine.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The model's opinion</source>
        <translation>L'avis du modèle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The reader</source>
        <translation>Le lecteur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>The report was not written</source>
        <translation>Le rapport n'a pas été écrit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>Unsure about the model</source>
        <translation>Incertain au sujet du modèle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>identity left out</source>
        <translation>identité omise</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>it has no series.</source>
        <translation>il n'a aucune série.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>no date in the files</source>
        <translation>pas de date dans les fichiers</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>no name in the files</source>
        <translation>pas de nom dans les fichiers</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>of different sizes</source>
        <translation>de tailles différentes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>window {center:.6g} / {width:.6g} (centre / width)</source>
        <translation>fenêtre {center:.6g} / {width:.6g} (centre / largeur)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>would say: {label}</source>
        <translation>dirait : {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{down:.3g} × {across:.3g} mm, slices {between:.3g} mm apart</source>
        <translation>{down:.3g} × {across:.3g} mm, coupes à {between:.3g} mm</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{model} suggests {label} for the series, {chance} (calibrated).</source>
        <translation>{model} suggère {label} pour la série, {chance} (calibré).</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/export/report.py"/>
        <source>{n} slices</source>
        <translation>
            <numerusform>{n} coupe</numerusform>
            <numerusform>{n} coupes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>{rows} × {columns} pixels</source>
        <translation>{rows} × {columns} pixels</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report.py"/>
        <source>× marks a slice that could not be read.</source>
        <translation>× marque une coupe qui n'a pas pu être lue.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>1 − P({negative})</source>
        <translation>1 − P({negative})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>Evidence for {label}</source>
        <translation>Indices pour : {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>With heat map</source>
        <translation>Avec carte de chaleur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>Without heat map</source>
        <translation>Sans carte de chaleur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>highest P</source>
        <translation>P la plus élevée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_charts.py"/>
        <source>slice</source>
        <translation>coupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_content.py"/>
        <source>NIfTI series</source>
        <translation>Série NIfTI</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_content.py"/>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Key images</source>
        <translation>Images clés</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Measurements</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Reader's words</source>
        <translation>Texte du lecteur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>mm are those of the patient. px is the width of a pixel, where the files do not say how large it is in the patient. SD: of the pixels whose centre lies inside, divided by n.</source>
        <translation>Les mm sont ceux du patient. px est la largeur d'un pixel, là où les fichiers ne disent pas sa taille dans le patient. ET : des pixels dont le centre est à l'intérieur, divisé par n.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/export/report_reading.py"/>
        <source>window {center:.6g} / {width:.6g}</source>
        <translation>fenêtre {center:.6g} / {width:.6g}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>a ZIP archive inside the archive: unpack it first.</source>
        <translation>une archive ZIP dans l'archive : décompressez-la d'abord.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>a link inside the archive: it is not followed.</source>
        <translation>un lien dans l'archive : il n'est pas suivi.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>all {count} files in it are locked with a password: unpack it first.</source>
        <translation>ses {count} fichiers sont tous protégés par un mot de passe : décompressez-la d'abord.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>hidden: hidden files and folders are not opened.</source>
        <translation>caché : les fichiers et dossiers cachés ne sont pas ouverts.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it cannot be unpacked to the cache ({why}).</source>
        <translation>elle ne peut pas être décompressée dans le cache ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is damaged in the archive.</source>
        <translation>il est endommagé dans l'archive.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is larger than its archive says: refused.</source>
        <translation>il est plus grand que ne le dit son archive : refusé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is locked with a password: unpack it first.</source>
        <translation>il est protégé par un mot de passe : décompressez-le d'abord.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it is packed in a way that is not read: unpack it first.</source>
        <translation>il est compressé d'une façon qui n'est pas lue : décompressez-le d'abord.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it lists more files than are read.</source>
        <translation>elle annonce plus de fichiers qu'on n'en lit.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it lists {count} files, more than are read.</source>
        <translation>elle annonce {count} fichiers, plus qu'on n'en lit.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>it would unpack to {size} GB, as archives made to do harm: refused.</source>
        <translation>elle se décompresserait en {size} Go, comme les archives faites pour nuire : refusé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>its name leads out of the archive: refused.</source>
        <translation>son nom mène hors de l'archive : refusé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>parts of it lie over one another, as in archives made to do harm: refused.</source>
        <translation>des parties se chevauchent, comme dans les archives faites pour nuire : refusé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/archive.py"/>
        <source>the ZIP archive is damaged or cut off.</source>
        <translation>l'archive ZIP est endommagée ou tronquée.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>it holds another number of colours.</source>
        <translation>elle contient un autre nombre de couleurs.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>it is a colour picture of a kind that is not read ({kind}).</source>
        <translation>c'est une image en couleur d'un type qui n'est pas lu ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its colours are damaged, cut off, or of a kind that no decoder here reads.</source>
        <translation>ses couleurs sont endommagées, tronquées ou d'un type qu'aucun décodeur ne lit ici.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its colours have {bits:.0f} bits, which are not read.</source>
        <translation>ses couleurs ont {bits:.0f} bits, ce qui n'est pas lu.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/colour.py"/>
        <source>its header contradicts itself: {kind} with {samples:.0f} samples a pixel.</source>
        <translation>son en-tête se contredit : {kind} avec {samples:.0f} valeurs par pixel.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/copies.py"/>
        <source>the same image as {name}.</source>
        <translation>la même image que {name}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>it asks for more memory than one picture is given.</source>
        <translation>elle demande plus de mémoire qu'on n'en donne à une image.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>its pixels cannot be decoded ({kind}).</source>
        <translation>ses pixels ne peuvent pas être décodés ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoder_child.py"/>
        <source>{columns} x {rows} pixels are more than are read.</source>
        <translation>{columns} x {rows} pixels, c'est plus qu'on n'en lit.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>decoding it took more than {seconds} seconds and was ended.</source>
        <translation>le décodage a pris plus de {seconds} secondes et a été arrêté.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the decoder ended with a crash on this picture.</source>
        <translation>le décodeur s'est arrêté brutalement sur cette image.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the program's own decoder cannot be started ({why}).</source>
        <translation>le décodeur du programme ne peut pas être démarré ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/decoding.py"/>
        <source>the program's own decoder does not start.</source>
        <translation>le décodeur du programme ne démarre pas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>Check that {folder} can be written to.</source>
        <translation>Vérifiez que l'on peut écrire dans {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>Open a study of your own, or install nilearn.</source>
        <translation>Ouvrez un examen à vous ou installez nilearn.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>The demo study cannot be made</source>
        <translation>L'examen de démonstration ne peut pas être créé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>nilearn carries another template.</source>
        <translation>nilearn contient un autre modèle de tête.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/demo.py"/>
        <source>the package nilearn, which carries the template of a head, is not installed.</source>
        <translation>le paquet nilearn, qui contient le modèle d'une tête, n'est pas installé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>The file cannot be read</source>
        <translation>Le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>its header has more in it than can be read in a few seconds.</source>
        <translation>son en-tête contient plus qu'on ne peut lire en quelques secondes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_elements.py"/>
        <source>its header is damaged, or nested too deeply.</source>
        <translation>son en-tête est endommagé ou trop profondément imbriqué.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_frames.py"/>
        <source>its pixels are damaged, cut off, or of an unknown kind.</source>
        <translation>ses pixels sont endommagés, tronqués ou d'un type inconnu.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_frames.py"/>
        <source>the file has changed since it was opened.</source>
        <translation>le fichier a changé depuis son ouverture.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Field strength</source>
        <translation>Champ</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>Slice thickness</source>
        <translation>Épaisseur de coupe</translation>
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
        <translation>démo, lésion artificielle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>its header does not say which bits are the picture.</source>
        <translation>son en-tête ne dit pas quels bits forment l'image.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>its picture is cut off: {there:,} of {needed:,} bytes are there.</source>
        <translation>son image est tronquée : {there:,} octets sur {needed:,} sont là.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_header.py"/>
        <source>the file ends before its picture: it is cut off or holds no pixels.</source>
        <translation>le fichier se termine avant son image : il est tronqué ou ne contient pas de pixels.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_images.py"/>
        <source>it states {count} frames, and cannot hold them.</source>
        <translation>il annonce {count} images et ne peut pas les contenir.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_images.py"/>
        <source>the descriptions of its frames are damaged.</source>
        <translation>les descriptions de ses images sont endommagées.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a DICOMDIR index</source>
        <translation>un index DICOMDIR</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a key object note</source>
        <translation>une note d'objets clés</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a parametric map</source>
        <translation>une carte paramétrique</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a presentation state</source>
        <translation>un état de présentation</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a radiotherapy dose grid</source>
        <translation>une grille de dose de radiothérapie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a radiotherapy object</source>
        <translation>un objet de radiothérapie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a segmentation</source>
        <translation>une segmentation</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a structured report</source>
        <translation>un compte rendu structuré</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>a waveform</source>
        <translation>un tracé (waveform)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>an encapsulated PDF document</source>
        <translation>un document PDF encapsulé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>an encapsulated document</source>
        <translation>un document encapsulé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>it holds no picture{named}.</source>
        <translation>il ne contient pas d'image{named}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_refusals.py"/>
        <source>{kind}, not an image.</source>
        <translation>{kind}, pas une image.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>A sequence holds something else than items.</source>
        <translation>Une séquence contient autre chose que des éléments.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>After {key} the file cannot be read any further: it is damaged.</source>
        <translation>Après {key}, le fichier ne peut plus être lu : il est endommagé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>Only the first {count} elements are shown.</source>
        <translation>Seuls les {count} premiers éléments sont montrés.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The compressed part is cut off, or too large.</source>
        <translation>La partie compressée est tronquée ou trop grande.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The compressed part is damaged.</source>
        <translation>La partie compressée est endommagée.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>The file ends in the middle of an element.</source>
        <translation>Le fichier se termine au milieu d'un élément.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>the start</source>
        <translation>le début</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{bytes} bytes</source>
        <translation>{bytes} octets</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{count} compressed pieces, {bytes} bytes</source>
        <translation>{count} fragments compressés, {bytes} octets</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is cut off or damaged.</source>
        <translation>{key} est tronqué ou endommagé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is cut off: {held} of {length} bytes are there.</source>
        <translation>{key} est tronqué : {held} octets sur {length} sont là.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} is longer than what holds it: it is damaged.</source>
        <translation>{key} est plus long que ce qui le contient : il est endommagé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicom_tags.py"/>
        <source>{key} lies too deep in other sequences: it is not shown.</source>
        <translation>{key} est trop profond dans d'autres séquences : il n'est pas montré.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index (DICOMDIR) names it, but it is not there.</source>
        <translation>l'index du disque (DICOMDIR) le nomme, mais il n'est pas là.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index is damaged: open the folder instead.</source>
        <translation>l'index du disque est endommagé : ouvrez plutôt le dossier.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index is larger than is read: open the folder instead.</source>
        <translation>l'index du disque est plus grand que ce qu'on lit : ouvrez plutôt le dossier.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>the disc's index names it, but it lies outside the disc: it is not read.</source>
        <translation>l'index du disque le nomme, mais il est hors du disque : il n'est pas lu.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/dicomdir.py"/>
        <source>{count} further files that the disc's index names are not there.</source>
        <translation>Autres fichiers nommés par l'index du disque et absents : {count}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/findings.py"/>
        <source>NIfTI files</source>
        <translation>Fichiers NIfTI</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>it holds {count} frames, more than are read.</source>
        <translation>il contient {count} images, plus qu'on n'en lit.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>it states {count} frames, and describes another number of them.</source>
        <translation>il annonce {count} images et en décrit un autre nombre.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/functional_groups.py"/>
        <source>the descriptions of its frames are damaged or cut off.</source>
        <translation>les descriptions de ses images sont endommagées ou tronquées.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a 7z archive; unpack it first</source>
        <translation>une archive 7z ; décompressez-la d'abord</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a GIF picture, which is not read</source>
        <translation>une image GIF, qui n'est pas lue</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a PDF document</source>
        <translation>un document PDF</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a RAR archive; unpack it first</source>
        <translation>une archive RAR ; décompressez-la d'abord</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>a compressed file; unpack it first</source>
        <translation>un fichier compressé ; décompressez-le d'abord</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>an Analyze 7.5 header, which does not say which side is left: refused, sides could be exchanged. Convert it to NIfTI with a program that knows its origin.</source>
        <translation>un en-tête Analyze 7.5, qui ne dit pas quel côté est la gauche : refusé, les côtés pourraient être inversés. Convertissez-le en NIfTI avec un programme qui en connaît l'origine.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a TAR archive; unpack it first.</source>
        <translation>pas une image : une archive TAR ; décompressez-la d'abord.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed DICOM file; unpack it first.</source>
        <translation>pas une image : un fichier DICOM compressé ; décompressez-le d'abord.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed TAR archive; unpack it first.</source>
        <translation>pas une image : une archive TAR compressée ; décompressez-la d'abord.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed file; unpack it first.</source>
        <translation>pas une image : un fichier compressé ; décompressez-le d'abord.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: a compressed picture; unpack it first.</source>
        <translation>pas une image : une image compressée ; décompressez-la d'abord.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: neither DICOM, NIfTI nor a picture (PNG, JPEG, TIFF, BMP).</source>
        <translation>pas une image : ni DICOM, ni NIfTI, ni une image (PNG, JPEG, TIFF, BMP).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>not an image: {kind}.</source>
        <translation>pas une image : {kind}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/kinds.py"/>
        <source>the file is empty.</source>
        <translation>le fichier est vide.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>Check the path, or whether the drive is connected.</source>
        <translation>Vérifiez le chemin, ou si le lecteur est connecté.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>it cannot be read: {why}.</source>
        <translation>il ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>not a file but a device, socket or pipe.</source>
        <translation>pas un fichier, mais un périphérique, un socket ou un tube.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>the folder cannot be listed: {why}.</source>
        <translation>le contenu du dossier ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>there is no file or folder of this name.</source>
        <translation>il n'y a ni fichier ni dossier de ce nom.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/listing.py"/>
        <source>{name} cannot be opened</source>
        <translation>{name} ne peut pas être ouvert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>Siemens mosaic: {why}. Export the series as single slices.</source>
        <translation>Mosaïque Siemens : {why}. Exportez la série en coupes séparées.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>UIH grid of slices: its header does not state the position of every slice.</source>
        <translation>Grille de coupes UIH : son en-tête n'indique pas la position de chaque coupe.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its directions in the patient are not usable</source>
        <translation>ses directions dans le patient sont inutilisables</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say how many slices a frame holds</source>
        <translation>son en-tête ne dit pas combien de coupes contient une image</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say how many slices it holds</source>
        <translation>son en-tête ne dit pas combien de coupes elle contient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say in which direction the slices follow one another</source>
        <translation>son en-tête ne dit pas dans quelle direction les coupes se suivent</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not say where it lies in the patient</source>
        <translation>son en-tête ne dit pas où elle se trouve dans le patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header does not state the distance between slices</source>
        <translation>son en-tête n'indique pas la distance entre les coupes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different directions of slices</source>
        <translation>son en-tête indique deux directions de coupe différentes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different distances between slices</source>
        <translation>son en-tête indique deux distances entre coupes différentes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two different numbers of slices</source>
        <translation>son en-tête indique deux nombres de coupes différents</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>its header states two opposite orders of slices</source>
        <translation>son en-tête indique deux ordres de coupes opposés</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/mosaic.py"/>
        <source>{columns} x {rows} pixels cannot be divided into {count} slices</source>
        <translation>{columns} x {rows} pixels ne se divisent pas en {count} coupes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti.py"/>
        <source>component {number}</source>
        <translation>composante {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti.py"/>
        <source>volume {number}</source>
        <translation>volume {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it claims {needed:,} bytes of voxels, more than is read.</source>
        <translation>il annonce {needed:,} octets de voxels, plus qu'on n'en lit.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds complex numbers: export magnitude or phase as a volume of its own.</source>
        <translation>il contient des nombres complexes : exportez le module ou la phase comme volume à part.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds numbers of a kind that is not shown ({kind}).</source>
        <translation>il contient des nombres d'un type qui n'est pas montré ({kind}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it holds {count} volumes, more than are shown.</source>
        <translation>il contient {count} volumes, plus qu'on n'en montre.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it is cut off: {needed:,} bytes of voxels do not fit into it.</source>
        <translation>il est tronqué : {needed:,} octets de voxels n'y tiennent pas.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>it would unpack to {megabytes} MB, {times} times its size: it holds no scan.</source>
        <translation>il se décompresserait en {megabytes} Mo, {times} fois sa taille : il ne contient pas d'examen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its header is damaged ({why}).</source>
        <translation>son en-tête est endommagé ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its header states an empty volume.</source>
        <translation>son en-tête annonce un volume vide.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its numbers have 128 bits, which few computers read: convert it.</source>
        <translation>ses nombres ont 128 bits, ce que peu d'ordinateurs lisent : convertissez-le.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its numbers have one bit, which is not read: convert it.</source>
        <translation>ses nombres ont un bit, ce qui n'est pas lu : convertissez-le.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>its voxels belong into {name}, which is not there.</source>
        <translation>ses voxels sont dans {name}, qui n'est pas là.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>meters</source>
        <translation>mètres</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_header.py"/>
        <source>microns</source>
        <translation>micromètres</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_voxels.py"/>
        <source>it is cut off: {there:,} of {needed:,} bytes are there.</source>
        <translation>il est tronqué : {there:,} octets sur {needed:,} sont là.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/nifti_voxels.py"/>
        <source>its voxels cannot be read ({why}).</source>
        <translation>ses voxels ne peuvent pas être lus ({why}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/overlays.py"/>
        <source>Overlay {number}</source>
        <translation>Superposition {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/pictures.py"/>
        <source>pictures state no positions</source>
        <translation>les images n'indiquent pas de position</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/pictures.py"/>
        <source>the file is damaged or of an unknown kind.</source>
        <translation>le fichier est endommagé ou d'un type inconnu.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>All {count} images state the same position: they are shown one after another, and no distance between them is known.</source>
        <translation>Les {count} images indiquent toutes la même position : elles sont montrées l'une après l'autre, et aucune distance entre elles n'est connue.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Different images share one identifier (SOP instance UID): all of them are shown.</source>
        <translation>Des images différentes ont le même identifiant (SOP Instance UID) : toutes sont montrées.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Every image states a frame of reference of its own, as if none fitted another: they are taken to be in one.</source>
        <translation>Chaque image indique son propre repère (frame of reference), comme si aucun n'allait avec un autre : on les suppose dans un seul.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>One of the header's two placements (sform) is unusable: the other is used.</source>
        <translation>L'un des deux placements de l'en-tête (sform) est inutilisable : l'autre est utilisé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Several images lie at one position, and the header does not say which of them belong together: they are shown one after another, and are no volume.</source>
        <translation>Plusieurs images sont à la même position, et l'en-tête ne dit pas lesquelles vont ensemble : elles sont montrées l'une après l'autre et ne forment pas un volume.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>Something else that was opened has the same identifier (a copy, or another patient's series): this one was given its own.</source>
        <translation>Autre chose qui a été ouvert a le même identifiant (une copie, ou la série d'un autre patient) : celle-ci a reçu le sien.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The description names {said}, but the header's parameters are those of {found}: the series is hung as {found}.</source>
        <translation>La description nomme {said}, mais les paramètres de l'en-tête sont ceux de {found} : la série est disposée comme {found}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The file does not say where its frames lie in the patient: they are shown in its order.</source>
        <translation>Le fichier ne dit pas où ses images se trouvent dans le patient : elles sont montrées dans son ordre.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The file is cut off: {whole} of its {count} frames are there, the others are missing.</source>
        <translation>Le fichier est tronqué : {whole} de ses {count} images sont là, les autres manquent.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The files' series was divided, this part is {part}: {why}.</source>
        <translation>La série des fichiers a été divisée, cette partie est {part} : {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header contradicts itself on whether high values are bright: its presentation (Presentation LUT Shape) is followed.</source>
        <translation>L'en-tête se contredit sur le fait que les valeurs élevées sont claires : sa présentation (Presentation LUT Shape) est suivie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header does not say how the volume lies in the patient: sides are not shown.</source>
        <translation>L'en-tête ne dit pas l'orientation du volume dans le patient : les côtés ne sont pas montrés.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header names no series: images of one series number and description are put together.</source>
        <translation>L'en-tête ne nomme pas de série : les images de mêmes numéro de série et description sont réunies.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header names no study: images of one patient and day are put together.</source>
        <translation>L'en-tête ne nomme pas d'examen : les images d'un même patient et d'un même jour sont réunies.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header states its lengths in {unit}: they were turned into millimetres.</source>
        <translation>L'en-tête donne ses longueurs en {unit} : elles ont été converties en millimètres.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header states no character set for its text: letters beyond a to z may be wrong.</source>
        <translation>L'en-tête n'indique pas de jeu de caractères : les lettres autres que a à z peuvent être fausses.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's scaling of values makes no sense: values are shown as stored.</source>
        <translation>La mise à l'échelle des valeurs dans l'en-tête n'a pas de sens : les valeurs sont montrées telles qu'enregistrées.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's spacing is not a length in millimetres: nothing is measured in millimetres.</source>
        <translation>L'espacement de l'en-tête n'est pas une longueur en millimètres : rien n'est mesuré en millimètres.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's spacing of exactly 1 mm in all directions is a placeholder: nothing is measured in millimetres.</source>
        <translation>L'espacement d'exactement 1 mm dans toutes les directions est un remplissage de l'en-tête : rien n'est mesuré en millimètres.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's table of grey values (VOI LUT) is damaged: a linear window is used instead.</source>
        <translation>La table de niveaux de gris de l'en-tête (VOI LUT) est endommagée : une fenêtre linéaire est utilisée à la place.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's text is not in the character set that it states: it is read as UTF-8.</source>
        <translation>Le texte de l'en-tête n'est pas dans le jeu de caractères indiqué : il est lu comme UTF-8.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's text is not in the character set that it states: some letters may be wrong.</source>
        <translation>Le texte de l'en-tête n'est pas dans le jeu de caractères indiqué : certaines lettres peuvent être fausses.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's two placements (sform and qform) contradict each other: the sform is used.</source>
        <translation>Les deux placements de l'en-tête (sform et qform) se contredisent : la sform est utilisée.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's value for pixels without picture (pixel padding) is none that a pixel of it can have: it is left out.</source>
        <translation>La valeur de l'en-tête pour les pixels sans image (pixel padding) ne peut exister dans aucun pixel : elle est ignorée.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's window has an unknown function: it is used as linear.</source>
        <translation>La fenêtre de l'en-tête a une fonction inconnue : elle est utilisée comme linéaire.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The header's window makes no sense: one that fits the values is used instead.</source>
        <translation>La fenêtre de l'en-tête n'a pas de sens : une autre, adaptée aux valeurs, est utilisée.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The pixel spacing is stated for the detector, not for the patient: nothing is measured in millimetres.</source>
        <translation>L'espacement des pixels vaut pour le détecteur, pas pour le patient : rien n'est mesuré en millimètres.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The rows and columns of the volume are not perpendicular: sides of the patient are shown for the nearest directions, and nothing is measured in millimetres on its slices.</source>
        <translation>Les lignes et colonnes du volume ne sont pas perpendiculaires : les côtés du patient valent pour les directions les plus proches, et rien n'est mesuré en millimètres sur ses coupes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices are not evenly spaced: {usual:.2f} mm between slices {usual_at} and {usual_next}, but {odd:.2f} mm between slices {odd_at} and {odd_next}{guess}.</source>
        <translation>Les coupes sont inégalement espacées : {usual:.2f} mm entre les coupes {usual_at} et {usual_next}, mais {odd:.2f} mm entre les coupes {odd_at} et {odd_next}{guess}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices are ordered by file name: {why}.</source>
        <translation>Les coupes sont classées par nom de fichier : {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices do not lie straight above one another (tilted or shifted by up to {shift:.2f} mm): they are shown one by one as they are.</source>
        <translation>Les coupes ne sont pas exactement superposées (inclinées ou décalées de {shift:.2f} mm au plus) : elles sont montrées une à une telles quelles.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The slices state no usable positions: they are ordered by their instance numbers.</source>
        <translation>Les coupes n'indiquent pas de position utilisable : elles sont classées par numéro d'instance.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The stated slice directions are no directions: sides of the patient are not shown.</source>
        <translation>Les directions de coupe indiquées n'en sont pas : les côtés du patient ne sont pas montrés.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>The stated slice directions are not exactly perpendicular or of length one: the nearest exact ones are used.</source>
        <translation>Les directions de coupe indiquées ne sont pas exactement perpendiculaires ou de longueur un : les plus proches exactes sont utilisées.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>What tells the {volumes} volumes of this series apart is their order alone: the images at each position were taken in the order of their instance numbers.</source>
        <translation>Seul leur ordre distingue les {volumes} volumes de cette série : les images à chaque position ont été prises dans l'ordre de leurs numéros d'instance.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>{count} images of unfinished volumes lie beside {volumes} whole ones: they were made a series of their own.</source>
        <translation>{count} images de volumes incomplets sont à côté de {volumes} volumes entiers : elles forment une série à part.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/repair_texts.py"/>
        <source>{count} of {total} slices state no position.</source>
        <translation>{count} coupes sur {total} n'indiquent pas de position.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>a ZIP archive: open it by itself to see what it holds.</source>
        <translation>une archive ZIP : ouvrez-la seule pour voir ce qu'elle contient.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>an unexpected error came up ({kind}). Please report this file.</source>
        <translation>une erreur inattendue est survenue ({kind}). Veuillez signaler ce fichier.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/scan.py"/>
        <source>the disc's index names no file that is there.</source>
        <translation>l'index du disque ne nomme aucun fichier présent.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>The other slices of the series are open.</source>
        <translation>Les autres coupes de la série sont ouvertes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>The series cannot be read as a volume</source>
        <translation>La série ne peut pas être lue comme volume</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>Use the pictures one by one.</source>
        <translation>Utilisez les images une à une.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>its pictures differ in size.</source>
        <translation>ses images sont de tailles différentes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>the file is cut off.</source>
        <translation>le fichier est tronqué.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/slices.py"/>
        <source>{name} cannot be shown</source>
        <translation>{name} ne peut pas être montré</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stack_order.py"/>
        <source>positions are missing, and instance numbers are missing or the same</source>
        <translation>des positions manquent, et les numéros d'instance manquent ou sont identiques</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/io/stack_order.py"/>
        <source>{n} slices seem to be missing</source>
        <translation>
            <numerusform>{n} coupe semble manquer</numerusform>
            <numerusform>{n} coupes semblent manquer</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>direction, matrix size or pixel spacing differ</source>
        <translation>la direction, la taille de la matrice ou l'espacement des pixels diffèrent</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>its volumes are not whole</source>
        <translation>ses volumes ne sont pas entiers</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>several images lie at one position, with different echo times</source>
        <translation>plusieurs images sont à la même position, avec des temps d'écho différents</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>several stacks lie beside one another</source>
        <translation>plusieurs piles sont côte à côte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their file puts them into different stacks</source>
        <translation>leur fichier les range dans des piles différentes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their files have different series numbers</source>
        <translation>leurs fichiers ont des numéros de série différents</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their image types differ</source>
        <translation>leurs types d'image diffèrent</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/stacking.py"/>
        <source>their positions are in different frames of reference</source>
        <translation>leurs positions sont dans des repères différents</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>The tags cannot be read</source>
        <translation>Les attributs ne peuvent pas être lus</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>There is no NIfTI header in this file, or it is cut off.</source>
        <translation>Il n'y a pas d'en-tête NIfTI dans ce fichier, ou il est tronqué.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/tags.py"/>
        <source>the file is damaged.</source>
        <translation>le fichier est endommagé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/unpacked.py"/>
        <source>another program is busy with it</source>
        <translation>un autre programme l'utilise</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/unpacked.py"/>
        <source>unpacked it has {needed} MB, and the disk of the cache has {free} MB free: make room, or unpack it elsewhere by hand.</source>
        <translation>décompressée, elle fait {needed} Mo, et le disque du cache a {free} Mo libres : libérez de la place ou décompressez-la ailleurs à la main.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>TI {value:g} ms</source>
        <translation>TI {value:g} ms</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>flip angle {value:g}°</source>
        <translation>angle de bascule {value:g}°</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>volume {number}, {seconds:.4g} s</source>
        <translation>volume {number}, {seconds:.4g} s</translation>
    </message>
    <message>
        <location filename="../../mriviewer/io/volumes.py"/>
        <source>{label}, trace</source>
        <translation>{label}, trace</translation>
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
        <translation>Rien n'a été changé. Choisissez un fichier écrit par « Exporter la relecture ».</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>The review cannot be imported</source>
        <translation>La relecture ne peut pas être importée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>a series is in it twice</source>
        <translation>une série y figure deux fois</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>an annotation or a key image is in it twice</source>
        <translation>une annotation ou une image clé y figure deux fois</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>an annotation stands under another series than its own</source>
        <translation>une annotation se trouve sous une autre série que la sienne</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it is nested too deeply.</source>
        <translation>elle est trop profondément imbriquée.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it is no review</source>
        <translation>ce n'est pas une relecture</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>it was written by another version of this program (format {version})</source>
        <translation>elle a été écrite par une autre version de ce programme (format {version})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>there is no verdict {name}</source>
        <translation>il n'y a pas d'avis {name}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must be a list, and not endless</source>
        <translation>{what} doit être une liste, et non sans fin</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must be text, and not endless</source>
        <translation>{what} doit être du texte, et non sans fin</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must have the fields {names}</source>
        <translation>{what} doit avoir les champs {names}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/exchange.py"/>
        <source>{what} must not be empty</source>
        <translation>{what} ne doit pas être vide</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/importing.py"/>
        <source>Free space on the disk of {folder}, or import it without copying.</source>
        <translation>Libérez de la place sur le disque de {folder} ou importez sans copier.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/importing.py"/>
        <source>The study was not copied</source>
        <translation>L'examen n'a pas été copié</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/index.py"/>
        <source>The list of studies cannot be used</source>
        <translation>La liste des examens ne peut pas être utilisée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/index.py"/>
        <source>Your readings are safe: they are in the journal. Try again; the list is then made anew.</source>
        <translation>Vos lectures sont en sûreté : elles sont dans le journal. Réessayez ; la liste sera refaite.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Check that {folder} may be written and that the disk is not full.</source>
        <translation>Vérifiez que l'on peut écrire dans {folder} et que le disque n'est pas plein.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>It is kept in memory and tried again.</source>
        <translation>C'est gardé en mémoire et sera réessayé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>The file is kept as {name} in {folder}.</source>
        <translation>Le fichier est gardé sous le nom {name} dans {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>The journal of your readings had to be made anew</source>
        <translation>Le journal de vos lectures a dû être refait</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Use the newer version, or name another folder by MRIVIEWER_HOME.</source>
        <translation>Utilisez la version plus récente, ou indiquez un autre dossier par MRIVIEWER_HOME.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>What you said was not written to disk yet</source>
        <translation>Ce que vous avez dit n'est pas encore écrit sur le disque</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>Your readings cannot be read</source>
        <translation>Vos lectures ne peuvent pas être lues</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>a newer version of this program wrote the journal.</source>
        <translation>une version plus récente de ce programme a écrit le journal.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>another program moved it away, or set it aside because it was damaged.</source>
        <translation>un autre programme l'a déplacé, ou mis de côté parce qu'il était endommagé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/journal.py"/>
        <source>it is damaged.</source>
        <translation>il est endommagé.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/library/journal.py"/>
        <source>{n} entries were taken over into a new journal.</source>
        <translation>
            <numerusform>{n} entrée a été reprise dans un nouveau journal.</numerusform>
            <numerusform>{n} entrées ont été reprises dans un nouveau journal.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>Check that the folder {folder} may be read.</source>
        <translation>Vérifiez que le dossier {folder} peut être lu.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>Look at the file {path}: it cannot be moved out of the way.</source>
        <translation>Regardez le fichier {path} : il ne peut pas être mis de côté.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>The file is kept as {name} in {folder}; the review starts empty.</source>
        <translation>Le fichier est gardé sous le nom {name} dans {folder} ; la relecture commence vide.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>The review of this series cannot be read</source>
        <translation>La relecture de cette série ne peut pas être lue</translation>
    </message>
    <message>
        <location filename="../../mriviewer/library/reviews.py"/>
        <source>its file is damaged.</source>
        <translation>son fichier est endommagé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>This cannot be marked</source>
        <translation>Ceci ne peut pas être marqué</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>a key image is a slice as it was stored, not a reconstructed plane.</source>
        <translation>une image clé est une coupe telle qu'enregistrée, pas un plan reconstruit.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>the file does not say which slice this is, or where it lies.</source>
        <translation>le fichier ne dit pas quelle coupe c'est, ni où elle se trouve.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotating.py"/>
        <source>the file does not say which slice this is.</source>
        <translation>le fichier ne dit pas quelle coupe c'est.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>A slice that is not open</source>
        <translation>Une coupe qui n'est pas ouverte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Axial plane</source>
        <translation>Plan axial</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Coronal plane</source>
        <translation>Plan coronal</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Key image</source>
        <translation>Image clé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Plane</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Sagittal plane</source>
        <translation>Plan sagittal</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/annotation_list.py"/>
        <source>Slice {n}</source>
        <translation>Coupe {n}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>once</source>
        <translation>une fois</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>round</source>
        <translation>en boucle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/cine.py"/>
        <source>to and fro</source>
        <translation>aller-retour</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/doors.py"/>
        <source>an unexpected error came up ({kind}: {error}).</source>
        <translation>une erreur inattendue est survenue ({kind} : {error}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Evidence for {label} is below the threshold ({share:.0%} of {least:.0%})</source>
        <translation>Les indices pour {label} sont sous le seuil ({share:.0%} de {least:.0%})</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Evidence for {label}: {done} of {count} slices</source>
        <translation>Indices pour {label} : {done} coupes sur {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Heat map between slices: the model has answered for {done} of {count}</source>
        <translation>Carte de chaleur entre les coupes : le modèle a répondu pour {done} sur {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>No heat map between slices: {reason}</source>
        <translation>Pas de carte de chaleur entre les coupes : {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>No positive evidence for {label} in this plane</source>
        <translation>Aucun indice positif pour {label} dans ce plan</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>Suggests {label}: no evidence is drawn</source>
        <translation>Suggère {label} : aucun indice n'est dessiné</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>The heat map between the slices is put together</source>
        <translation>La carte de chaleur entre les coupes est assemblée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>The model says nothing about what lies in this plane</source>
        <translation>Le modèle ne dit rien de ce qui se trouve dans ce plan</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>the map of slice {number} does not fit its pixels.</source>
        <translation>la carte de la coupe {number} ne correspond pas à ses pixels.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/evidence.py"/>
        <source>{label}, interpolated between slices</source>
        <translation>{label}, interpolé entre les coupes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>Identity left out</source>
        <translation>Identité omise</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>Slice {number} of {count}</source>
        <translation>Coupe {number} sur {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/exporting.py"/>
        <source>{model} suggests: {said} (calibrated)</source>
        <translation>{model} suggère : {said} (calibré)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/frame.py"/>
        <source>No positive evidence for {label}</source>
        <translation>Aucun indice positif pour {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Drag the series into the panes.</source>
        <translation>Faites glisser les séries dans les vues.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {names}</source>
        <translation>Disposé : {names}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {name} beside that of the earlier study</source>
        <translation>Disposé : {name} à côté de celui de l'examen antérieur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Hung: {name} of {now} beside {then}</source>
        <translation>Disposé : {name} du {now} à côté du {then}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>No earlier study is hung</source>
        <translation>Aucun examen antérieur n'est disposé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Nothing can be hung</source>
        <translation>Rien ne peut être disposé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>Patient ID and name or birth date must be stated and agree.</source>
        <translation>L'ID du patient et le nom ou la date de naissance doivent être indiqués et concorder.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no earlier study of the same patient is open.</source>
        <translation>aucun examen antérieur du même patient n'est ouvert.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no kind of picture was recognised in both studies.</source>
        <translation>aucun type d'image n'a été reconnu dans les deux examens.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>no study is open.</source>
        <translation>aucun examen n'est ouvert.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/hanging.py"/>
        <source>not recognised</source>
        <translation>non reconnu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Choose a folder with DICOM, NIfTI or picture files.</source>
        <translation>Choisissez un dossier de fichiers DICOM, NIfTI ou d'images.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Copying</source>
        <translation>Copie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Looking for the files of the study</source>
        <translation>Recherche des fichiers de l'examen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Making the list of studies</source>
        <translation>Création de la liste des examens</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Nothing was imported</source>
        <translation>Rien n'a été importé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>Reading headers</source>
        <translation>Lecture des en-têtes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The files of {name} have changed</source>
        <translation>Les fichiers de {name} ont changé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The library could not do that</source>
        <translation>La bibliothèque n'a pas pu faire cela</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The list was made anew: 1 study.</source>
        <translation>La liste a été refaite : 1 examen.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>The list was made anew: {count} studies.</source>
        <translation>La liste a été refaite : {count} examens.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>What you said is shown on the slices that are still there.</source>
        <translation>Ce que vous avez dit est montré sur les coupes encore présentes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>a study</source>
        <translation>un examen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>no image was found there.</source>
        <translation>aucune image n'y a été trouvée.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>their sizes or times are not those of last time, though the slices are named as before.</source>
        <translation>leurs tailles ou heures ne sont pas celles de la dernière fois, bien que les coupes aient les mêmes noms.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/library.py"/>
        <source>there were {before} slices, and now there are {now}, or other ones.</source>
        <translation>il y avait {before} coupes ; il y en a maintenant {now}, ou d'autres.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/session/library.py"/>
        <source>{n} studies were imported.</source>
        <translation>
            <numerusform>{n} examen a été importé.</numerusform>
            <numerusform>{n} examens ont été importés.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Arrow</source>
        <translation>Flèche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Bidirectional</source>
        <translation>Bidirectionnelle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Freehand region</source>
        <translation>Région à main levée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Polygon</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/measuring.py"/>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/models.py"/>
        <source>Clean test accuracy {value:.2f}</source>
        <translation>Exactitude au test propre {value:.2f}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/opening.py"/>
        <source>Please report this.</source>
        <translation>Veuillez signaler ceci.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/opening.py"/>
        <source>The files cannot be opened</source>
        <translation>Les fichiers ne peuvent pas être ouverts</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>Reconstructed</source>
        <translation>Reconstruit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>as acquired</source>
        <translation>tel qu'acquis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>interpolated</source>
        <translation>interpolé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>voxels as acquired</source>
        <translation>voxels tels qu'acquis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/plane_frames.py"/>
        <source>{mm:.2f} mm apart</source>
        <translation>tous les {mm:.2f} mm</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/planes.py"/>
        <source>Building the volume {share} %</source>
        <translation>Construction du volume {share} %</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/planes.py"/>
        <source>Waiting until all slices have been found</source>
        <translation>On attend que toutes les coupes soient trouvées</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>Choose another model, or report this. Viewing goes on.</source>
        <translation>Choisissez un autre modèle ou signalez ceci. La lecture continue.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>Run packaging/bootstrap.py again. Viewing goes on.</source>
        <translation>Relancez packaging/bootstrap.py. La lecture continue.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>The model cannot be used</source>
        <translation>Le modèle ne peut pas être utilisé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>a library that it needs is missing or does not load ({name}).</source>
        <translation>une bibliothèque dont il a besoin manque ou ne se charge pas ({name}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/predicting.py"/>
        <source>an unexpected error came up ({error}).</source>
        <translation>une erreur inattendue est survenue ({error}).</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>Done again: {what}</source>
        <translation>Refait : {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>Undone: {what}</source>
        <translation>Annulé : {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>angle</source>
        <translation>angle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>annotation</source>
        <translation>annotation</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>arrow</source>
        <translation>flèche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>ellipse</source>
        <translation>ellipse</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>freehand region</source>
        <translation>région à main levée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>import of a review</source>
        <translation>import d'une relecture</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>key image marked</source>
        <translation>image clé marquée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>key image no longer marked</source>
        <translation>image clé démarquée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>length</source>
        <translation>longueur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>look of the picture</source>
        <translation>aspect de l'image</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>polygon</source>
        <translation>polygone</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>probe</source>
        <translation>sonde</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>rectangle</source>
        <translation>rectangle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>remark</source>
        <translation>remarque</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>two diameters</source>
        <translation>deux diamètres</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>verdict</source>
        <translation>avis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} changed</source>
        <translation>modification : {shape}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} drawn</source>
        <translation>tracé : {shape}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/review_words.py"/>
        <source>{shape} erased</source>
        <translation>effacement : {shape}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/reviewing.py"/>
        <source>It makes no sense: {why}.</source>
        <translation>Cela n'a pas de sens : {why}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/reviewing.py"/>
        <source>This was not kept</source>
        <translation>Ceci n'a pas été gardé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Annotations on slices that are not here: {count}.</source>
        <translation>Annotations sur des coupes absentes : {count}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Choose a file that may be read.</source>
        <translation>Choisissez un fichier qui peut être lu.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>It is about a study that is not open; it is shown when that is.</source>
        <translation>Elle concerne un examen qui n'est pas ouvert ; elle sera montrée quand il le sera.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Nothing new was in the review.</source>
        <translation>La relecture ne contenait rien de nouveau.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>The review was taken in. New annotations: {added}, changed: {changed}.</source>
        <translation>La relecture a été reprise. Annotations nouvelles : {added}, modifiées : {changed}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>Where verdicts differ, yours was kept.</source>
        <translation>Là où les avis diffèrent, le vôtre a été gardé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/sharing.py"/>
        <source>the file is far too large for a review.</source>
        <translation>le fichier est bien trop grand pour une relecture.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/slices.py"/>
        <source>A slice cannot be shown</source>
        <translation>Une coupe ne peut pas être montrée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/slices.py"/>
        <source>Please report this file.</source>
        <translation>Veuillez signaler ce fichier.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>Nothing to show was found</source>
        <translation>Rien à montrer n'a été trouvé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>The demo cannot be made</source>
        <translation>La démo ne peut pas être créée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>The list of skipped files says why.</source>
        <translation>La liste des fichiers ignorés dit pourquoi.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>what was chosen</source>
        <translation>ce qui a été choisi</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/studies.py"/>
        <source>{place} holds no files.</source>
        <translation>{place} ne contient pas de fichiers.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/session/studies.py"/>
        <source>{place}: none of the {n} files there is an image that can be shown.</source>
        <translation>
            <numerusform>{place} : le seul fichier qui s'y trouve n'est pas une image que l'on peut montrer.</numerusform>
            <numerusform>{place} : aucun des {n} fichiers qui s'y trouvent n'est une image que l'on peut montrer.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>The panes cannot be linked</source>
        <translation>Les vues ne peuvent pas être liées</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>no other pane shows the slices of another series.</source>
        <translation>aucune autre vue ne montre les coupes d'une autre série.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>the panes scroll together by position already.</source>
        <translation>les vues défilent déjà ensemble par position.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/syncing.py"/>
        <source>their slices lie in different planes.</source>
        <translation>leurs coupes sont dans des plans différents.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/tags.py"/>
        <source>slice {number}</source>
        <translation>coupe {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>Slice {number} is missing from the volume: {reason}</source>
        <translation>La coupe {number} manque dans le volume : {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>The computer has no memory left for the series.</source>
        <translation>L'ordinateur n'a plus de mémoire pour la série.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/volumes.py"/>
        <source>The series takes {need:.2f} GB of memory; {free:.2f} of {budget:.2f} GB are free.</source>
        <translation>La série prend {need:.2f} Go de mémoire ; {free:.2f} Go sur {budget:.2f} sont libres.</translation>
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
        <translation>Identité masquée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Second opinion · {title}</source>
        <translation>Deuxième avis · {title}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Series so far</source>
        <translation>Série jusqu'ici</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Series: {answered} of {count} slices answered</source>
        <translation>Série : {answered} coupes sur {count} ont une réponse</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: no answer, {reason}</source>
        <translation>Coupe {number} : pas de réponse, {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: waiting for the model</source>
        <translation>Coupe {number} : on attend le modèle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>Slice {number}: {label} {chance} (calibrated)</source>
        <translation>Coupe {number} : {label} {chance} (calibré)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>The model is being loaded</source>
        <translation>Le modèle se charge</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>The two models disagree.</source>
        <translation>Les deux modèles se contredisent.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>born {date}</source>
        <translation>né(e) le {date}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{start}: no answer</source>
        <translation>{start} : pas de réponse</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{start}: not asked yet</source>
        <translation>{start} : pas encore interrogé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{text} · least sure at {number}</source>
        <translation>{text} · le moins sûr en {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/session/wording.py"/>
        <source>{text} · peak {where}</source>
        <translation>{text} · maximum {where}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A millimetre is equally long in all three</source>
        <translation>Un millimètre est aussi long dans les trois</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A quarter turn against the clock; the letters follow</source>
        <translation>Un quart de tour dans le sens inverse des aiguilles ; les lettres suivent</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>A quarter turn clockwise; the letters follow</source>
        <translation>Un quart de tour dans le sens des aiguilles ; les lettres suivent</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>About the model</source>
        <translation>À propos du modèle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Active pane alone</source>
        <translation>Vue active seule</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>All panes share zoom and place</source>
        <translation>Toutes les vues partagent zoom et position</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>All texts, a few, or none</source>
        <translation>Tous les textes, quelques-uns ou aucun</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Along the acquisition</source>
        <translation>Selon l'acquisition</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Along the patient</source>
        <translation>Selon le patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Angle: click end, corner and end</source>
        <translation>Angle : cliquez une extrémité, le sommet, l'autre extrémité</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Arrow: drag from the tip</source>
        <translation>Flèche : glissez depuis la pointe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>As soon as all of a study has been found</source>
        <translation>Dès que tout l'examen a été trouvé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Axial, sagittal and coronal planes of the patient</source>
        <translation>Plans axial, sagittal et coronal du patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Blue to yellow</source>
        <translation>Bleu à jaune</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Bone</source>
        <translation>Os</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Bring back what was undone</source>
        <translation>Rétablir ce qui a été annulé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Choose whose keys are used, and change them</source>
        <translation>Choisir les touches de quel programme, et les changer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Click on a shape</source>
        <translation>Clic sur une forme</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Click on the ribbon</source>
        <translation>Clic sur le ruban</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Crosshair</source>
        <translation>Réticule</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Double click</source>
        <translation>Double clic</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Double click on a shape</source>
        <translation>Double clic sur une forme</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag across for the width, up or down for the centre</source>
        <translation>Glissez en travers pour la largeur, en haut ou en bas pour le centre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag from the tree</source>
        <translation>Glisser depuis l'arbre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag to move the slice (the middle button always does)</source>
        <translation>Glissez pour déplacer la coupe (le bouton du milieu toujours)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag up or down through the slices (the wheel always does)</source>
        <translation>Glissez en haut ou en bas à travers les coupes (la molette toujours)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Drag up to enlarge (the right button always does)</source>
        <translation>Glissez vers le haut pour agrandir (le bouton droit toujours)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Edit text…</source>
        <translation>Modifier le texte…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ellipse with mean, SD and area: drag from corner to corner</source>
        <translation>Ellipse avec moyenne, ET et surface : glissez d'un coin à l'autre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Erase annotation</source>
        <translation>Effacer l'annotation</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Every element of the file of this slice</source>
        <translation>Chaque élément du fichier de cette coupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export measurements…</source>
        <translation>Exporter les mesures…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export picture…</source>
        <translation>Exporter l'image…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export report…</source>
        <translation>Exporter le rapport…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Export review…</source>
        <translation>Exporter la relecture…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fill the place of all panes with the active one, and back (double click)</source>
        <translation>Remplir la place de toutes les vues avec la vue active, et retour (double clic)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>First slice</source>
        <translation>Première coupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Fit to view</source>
        <translation>Ajuster à la vue</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Flip left and right</source>
        <translation>Retourner gauche et droite</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Flip top and bottom</source>
        <translation>Retourner haut et bas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Four panes</source>
        <translation>Quatre vues</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Freehand</source>
        <translation>Main levée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Freehand region: draw the outline with the button held</source>
        <translation>Région à main levée : tracez le contour, bouton enfoncé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>From a folder of pictures to a model that reads the next study</source>
        <translation>D'un dossier d'images à un modèle qui lit l'examen suivant</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>From the lowest value of the slice to the highest</source>
        <translation>De la plus petite valeur de la coupe à la plus grande</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Full range</source>
        <translation>Étendue complète</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Go to the key slice</source>
        <translation>Aller à la coupe clé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang beside earlier study</source>
        <translation>Disposer avec l'examen antérieur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang new studies automatically</source>
        <translation>Disposer automatiquement les nouveaux examens</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hang study</source>
        <translation>Disposer l'examen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hide everything but the slice</source>
        <translation>Tout masquer sauf la coupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hide patient's identity</source>
        <translation>Masquer l'identité du patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hold the left button to look through a glass</source>
        <translation>Maintenez le bouton gauche pour regarder à la loupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Hot metal</source>
        <translation>Métal chaud</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>How the program looks and behaves</source>
        <translation>L'aspect et le comportement du programme</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Import review…</source>
        <translation>Importer une relecture…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Install, check, choose and remove models</source>
        <translation>Installer, vérifier, choisir et supprimer des modèles</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Invert grey</source>
        <translation>Inverser les gris</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Keep the other panes as far from this one as they are now</source>
        <translation>Garder les autres vues aussi loin de celle-ci qu'à présent</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Last slice</source>
        <translation>Dernière coupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Leave names out on screen and offer to leave them out in exports</source>
        <translation>Omettre les noms à l'écran et proposer de les omettre dans les exports</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Left drag</source>
        <translation>Glisser à gauche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Length: drag, or click both ends</source>
        <translation>Longueur : glissez, ou cliquez les deux extrémités</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Library…</source>
        <translation>Bibliothèque…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Link scrolling with offset</source>
        <translation>Lier le défilement avec décalage</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Magnifier</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Mark as key image</source>
        <translation>Marquer comme image clé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Mark the slice as a key image, or no longer</source>
        <translation>Marquer la coupe comme image clé, ou ne plus la marquer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Middle drag</source>
        <translation>Glisser au milieu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Neurological convention</source>
        <translation>Convention neurologique</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next corner texts</source>
        <translation>Textes d'angle suivants</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next pane</source>
        <translation>Vue suivante</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next phase</source>
        <translation>Phase suivante</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next series</source>
        <translation>Série suivante</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next slice</source>
        <translation>Coupe suivante</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Next study</source>
        <translation>Examen suivant</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Of a series with several volumes</source>
        <translation>D'une série à plusieurs volumes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Of the selected annotation</source>
        <translation>De l'annotation choisie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Off: every pixel is shown as it was stored</source>
        <translation>Désactivé : chaque pixel est montré tel qu'enregistré</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>One pane</source>
        <translation>Une vue</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open all images in a folder and the folders below it</source>
        <translation>Ouvrir toutes les images d'un dossier et de ses sous-dossiers</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open files…</source>
        <translation>Ouvrir des fichiers…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open recent</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open single files</source>
        <translation>Ouvrir des fichiers un à un</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Open the demo study</source>
        <translation>Ouvrir l'examen de démonstration</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Overlays of the file</source>
        <translation>Superpositions du fichier</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Pan</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Pan with the left button</source>
        <translation>Déplacer avec le bouton gauche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Panes of one frame of reference stay at the same place</source>
        <translation>Les vues d'un même repère restent au même endroit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Patient's right on the right of the screen</source>
        <translation>La droite du patient à droite de l'écran</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Planes</source>
        <translation>Plans</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Planes along the slices as they were acquired, and across them</source>
        <translation>Plans selon les coupes acquises, et en travers</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Play the slices, or the phases, as a film</source>
        <translation>Jouer les coupes, ou les phases, comme un film</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Polygon: click corner by corner; a double click ends it</source>
        <translation>Polygone : cliquez coin après coin ; un double clic le termine</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Press or drag: the other panes go to the same place (or hold Shift and move)</source>
        <translation>Appuyez ou glissez : les autres vues vont au même endroit (ou maintenez Maj et déplacez)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous pane</source>
        <translation>Vue précédente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous phase</source>
        <translation>Phase précédente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous series</source>
        <translation>Série précédente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous slice</source>
        <translation>Coupe précédente</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Previous study</source>
        <translation>Examen précédent</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Probe: the value and the place of a pixel</source>
        <translation>Sonde : la valeur et l'emplacement d'un pixel</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Put studies on the list, with or without a copy of their files</source>
        <translation>Mettre des examens sur la liste, avec ou sans copie de leurs fichiers</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Rainbow</source>
        <translation>Arc-en-ciel</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Rectangle with mean, SD and area: drag from corner to corner</source>
        <translation>Rectangle avec moyenne, ET et surface : glissez d'un coin à l'autre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reference lines</source>
        <translation>Lignes de référence</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset the picture</source>
        <translation>Réinitialiser l'image</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Reset window</source>
        <translation>Réinitialiser la fenêtre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Right click</source>
        <translation>Clic droit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Right drag, Ctrl+wheel</source>
        <translation>Glisser à droite, Ctrl+molette</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save a PDF report of this series</source>
        <translation>Enregistrer un rapport PDF de cette série</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save all that was said about this study, to hand it on</source>
        <translation>Enregistrer tout ce qui a été dit de cet examen, pour le transmettre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save everything measured in this study as a table (CSV)</source>
        <translation>Enregistrer toutes les mesures de cet examen dans un tableau (CSV)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Save the slice with its annotations as PNG</source>
        <translation>Enregistrer la coupe avec ses annotations en PNG</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll</source>
        <translation>Défiler</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll together</source>
        <translation>Défiler ensemble</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Scroll with the left button</source>
        <translation>Défiler avec le bouton gauche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Shift and move</source>
        <translation>Maj et déplacer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show annotations</source>
        <translation>Montrer les annotations</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the crosshair</source>
        <translation>Montrer le réticule</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the overlay planes that a file holds</source>
        <translation>Montrer les plans de superposition d'un fichier</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show the whole slice (double click)</source>
        <translation>Montrer toute la coupe (double clic)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Show where the model looks</source>
        <translation>Montrer où le modèle regarde</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Smooth between pixels</source>
        <translation>Lisser entre les pixels</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>T1 after contrast agent, T1, FLAIR and T2 beside one another</source>
        <translation>T1 après produit de contraste, T1, FLAIR et T2 côte à côte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take back the last word, shape or look</source>
        <translation>Annuler la dernière parole, forme ou présentation</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take in what somebody else said about a study</source>
        <translation>Reprendre ce que quelqu'un d'autre a dit d'un examen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take the window from the grey values of the slice in view</source>
        <translation>Prendre la fenêtre d'après les gris de la coupe visible</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Take the window of the header, or of the centre slice</source>
        <translation>Prendre la fenêtre de l'en-tête, ou de la coupe centrale</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ten slices back</source>
        <translation>Dix coupes en arrière</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Ten slices on</source>
        <translation>Dix coupes en avant</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Text: click, then write</source>
        <translation>Texte : cliquez, puis écrivez</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The letters follow</source>
        <translation>Les lettres suivent</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The selected one</source>
        <translation>Celle qui est choisie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The slice with the highest probability of a finding</source>
        <translation>La coupe où une anomalie est la plus probable</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>The studies seen on this computer</source>
        <translation>Les examens vus sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Theme of the system</source>
        <translation>Thème du système</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Three planes (MPR)</source>
        <translation>Trois plans (MPR)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Train</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Train a model…</source>
        <translation>Entraîner un modèle…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Trainings…</source>
        <translation>Entraînements…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Turn left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Turn right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Two axes: drag the long one, then the short one across it</source>
        <translation>Deux axes : glissez le long, puis le court en travers</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Two side by side</source>
        <translation>Deux côte à côte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Viewport alone</source>
        <translation>Image seule</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>What was trained, is going on, or waits</source>
        <translation>Ce qui a été entraîné, est en cours ou attend</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Where the active slice cuts those of the other panes</source>
        <translation>Où la coupe active croise celles des autres vues</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Where the other planes lie, in the colour of each</source>
        <translation>Où se trouvent les autres plans, dans la couleur de chacun</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>White becomes black</source>
        <translation>Le blanc devient noir</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Whole slice, no flips and turns, its first window, grey</source>
        <translation>Toute la coupe, sans retournement ni rotation, sa première fenêtre, en gris</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window of this slice</source>
        <translation>Fenêtre de cette coupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Window with the left button</source>
        <translation>Fenêtrage avec le bouton gauche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom and move together</source>
        <translation>Zoomer et déplacer ensemble</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom planes together</source>
        <translation>Zoomer les plans ensemble</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>Zoom with the left button</source>
        <translation>Zoomer avec le bouton gauche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>choose it; drag it or its handles to change it</source>
        <translation>la choisir ; glissez-la, ou ses poignées, pour la changer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>crosshair: the other panes go to the same place</source>
        <translation>réticule : les autres vues vont au même endroit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>go to that slice</source>
        <translation>aller à cette coupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>menu</source>
        <translation>menu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>pan</source>
        <translation>déplacer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>scroll the slices</source>
        <translation>faire défiler les coupes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>show the series in a pane</source>
        <translation>montrer la série dans une vue</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>this pane alone, and back</source>
        <translation>cette vue seule, et retour</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>window: across its width, up or down its centre (or the tool chosen)</source>
        <translation>fenêtre : en travers sa largeur, en haut ou en bas son centre (ou l'outil choisi)</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>write its text</source>
        <translation>écrire son texte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/actions.py"/>
        <source>zoom</source>
        <translation>zoomer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>Export measurements</source>
        <translation>Exporter les mesures</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_commands.py"/>
        <source>{name} saved</source>
        <translation>{name} enregistré</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Annotations of this series</source>
        <translation>Annotations de cette série</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Export CSV…</source>
        <translation>En CSV…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Nothing is marked on this series yet. Choose Length, Ellipse or another tool above and draw on the slice. All is kept as it is made.</source>
        <translation>Rien n'est encore marqué sur cette série. Choisissez Longueur, Ellipse ou un autre outil ci-dessus et dessinez sur la coupe. Tout est gardé au fur et à mesure.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Open a series to draw and measure on it.</source>
        <translation>Ouvrez une série pour y dessiner et mesurer.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/annotation_panel.py"/>
        <source>Text…</source>
        <translation>Texte…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/bars.py"/>
        <source>Probabilities for this slice</source>
        <translation>Probabilités pour cette coupe</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>At the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Phases instead of slices</source>
        <translation>Phases au lieu de coupes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Pictures a second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/cine_bar.py"/>
        <source>{number} a second</source>
        <translation>{number} par seconde</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>Open files</source>
        <translation>Ouvrir des fichiers</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>Open folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>The settings were not saved</source>
        <translation>Les réglages n'ont pas été enregistrés</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>The window of training cannot be opened</source>
        <translation>La fenêtre d'entraînement ne peut pas être ouverte</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>There is nothing to tell</source>
        <translation>Il n'y a rien à dire</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/commands.py"/>
        <source>no model package is installed.</source>
        <translation>aucun paquet de modèle n'est installé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>About MRI Viewer</source>
        <translation>À propos de MRI Viewer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Keys and gestures</source>
        <translation>Touches et gestes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>MRI Viewer is free software under the Apache License 2.0. It stands on:</source>
        <translation>MRI Viewer est un logiciel libre sous la licence Apache 2.0. Il repose sur :</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Mouse</source>
        <translation>Souris</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Review brain MRI with a model at one's side.</source>
        <translation>Relire des IRM cérébrales avec un modèle à ses côtés.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Slices, series and panes</source>
        <translation>Coupes, séries et vues</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>The full texts are in {folder}:</source>
        <translation>Les textes complets sont dans {folder} :</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>The model suggests; its numbers are calibrated on its own test data and hold for pictures like those. Nothing leaves this computer.</source>
        <translation>Le modèle suggère ; ses chiffres sont calibrés sur ses propres données de test et valent pour des images de ce genre. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>This model package carries no card.</source>
        <translation>Ce paquet de modèle ne contient pas de fiche.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>Window presets</source>
        <translation>Préréglages de fenêtre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/dialogs.py"/>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>DICOM, NIfTI, PNG, JPEG and TIFF are read. Nothing leaves this computer.</source>
        <translation>DICOM, NIfTI, PNG, JPEG et TIFF sont lus. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Drop a folder here, or open the demo</source>
        <translation>Déposez un dossier ici, ou ouvrez la démo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Nothing is open</source>
        <translation>Rien n'est ouvert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>Open the demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/empty_state.py"/>
        <source>The first slice appears as soon as it is found</source>
        <translation>La première coupe apparaît dès qu'elle est trouvée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Export picture</source>
        <translation>Exporter l'image</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Export report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>PDF report</source>
        <translation>Rapport PDF</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>PNG picture</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>The model has not answered for all slices: its opinion would be missing.</source>
        <translation>Le modèle n'a pas répondu pour toutes les coupes : son avis manquerait.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>The picture cannot be saved yet</source>
        <translation>L'image ne peut pas encore être enregistrée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_commands.py"/>
        <source>its slice is still being read.</source>
        <translation>sa coupe est encore en cours de lecture.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>As on screen, with zoom and texts</source>
        <translation>Comme à l'écran, avec zoom et textes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>At the slice's own resolution, texts beside the anatomy</source>
        <translation>À la résolution propre de la coupe, textes à côté de l'anatomie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Leave out the patient's identity</source>
        <translation>Omettre l'identité du patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Names, numbers and dates from the header are left out. Text that is burned into the pixels is not removed.</source>
        <translation>Les noms, numéros et dates de l'en-tête sont omis. Le texte gravé dans les pixels n'est pas supprimé.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/export_dialogs.py"/>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>Histogram of the region</source>
        <translation>Histogramme de la région</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>mean {mean}</source>
        <translation>moyenne {mean}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/histogram.py"/>
        <source>{n} pixels from {least} to {greatest}, at most {peak} in a bar</source>
        <translation>{n} pixels de {least} à {greatest}, au plus {peak} par barre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>All studies in {folder}</source>
        <translation>Tous les examens de {folder}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Copy the files into the library</source>
        <translation>Copier les fichiers dans la bibliothèque</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>Remember where the files are</source>
        <translation>Retenir où sont les fichiers</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>They stay at hand when a disk or a CD is taken away. They go to {folder}.</source>
        <translation>Ils restent disponibles quand un disque ou un CD est retiré. Ils vont dans {folder}.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/import_dialog.py"/>
        <source>They stay where they are, and take no more room.</source>
        <translation>Ils restent où ils sont et ne prennent pas plus de place.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_chooser.py"/>
        <source>How many panes there are, and what hangs in them</source>
        <translation>Combien de vues il y a, et ce qui y est disposé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_chooser.py"/>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>Axial, sagittal and coronal planes of the series</source>
        <translation>Plans axial, sagittal et coronal de la série</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>No earlier study that is surely of this patient is open.</source>
        <translation>Aucun examen antérieur sûrement de ce patient n'est ouvert.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>No series is open.</source>
        <translation>Aucune série n'est ouverte.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/layout_commands.py"/>
        <source>The same kind of picture of an earlier study of this patient</source>
        <translation>Le même type d'image d'un examen antérieur de ce patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Choose folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Export review</source>
        <translation>Exporter la relecture</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Files not found</source>
        <translation>Fichiers introuvables</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Import review</source>
        <translation>Importer une relecture</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Look for the study in</source>
        <translation>Chercher l'examen dans</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>No study was opened yet</source>
        <translation>Aucun examen n'a encore été ouvert</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Redo: {what}</source>
        <translation>Rétablir : {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>The files of this study are not where they were: {who}, {date}</source>
        <translation>Les fichiers de cet examen ne sont plus où ils étaient : {who}, {date}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>They were in:
{places}

If they were moved, choose a folder: they are looked for there by their content.</source>
        <translation>Ils étaient dans :
{places}

S'ils ont été déplacés, choisissez un dossier : ils y sont cherchés d'après leur contenu.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>Undo: {what}</source>
        <translation>Annuler : {what}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/library_desk.py"/>
        <source>no date</source>
        <translation>pas de date</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>No file was skipped.</source>
        <translation>Aucun fichier n'a été ignoré.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Nothing had to be assumed or mended in this series.</source>
        <translation>Rien n'a dû être supposé ni corrigé dans cette série.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Repairs</source>
        <translation>Correctifs</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>Skipped files</source>
        <translation>Fichiers ignorés</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/lists.py"/>
        <source>and {n} more</source>
        <translation>et {n} autres</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Model and reading</source>
        <translation>Modèle et lecture</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Skipped</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Studies</source>
        <translation>Examens</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/main_window.py"/>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Heat map</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>On pictures that no part of its training has seen; 95 % interval</source>
        <translation>Sur des images qu'aucune partie de son entraînement n'a vues ; intervalle à 95 %</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Opacity of the heat map</source>
        <translation>Opacité de la carte de chaleur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>THE MODEL SUGGESTS</source>
        <translation>LE MODÈLE SUGGÈRE</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Threshold of the heat map</source>
        <translation>Seuil de la carte de chaleur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Whose evidence the heat map shows</source>
        <translation>De quelle classe la carte de chaleur montre les indices</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Why suggested</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/model_panel.py"/>
        <source>Why {label}</source>
        <translation>Pourquoi {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/notices.py"/>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/notices.py"/>
        <source>Message: {error}</source>
        <translation>Message : {error}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/painting.py"/>
        <source>threshold</source>
        <translation>seuil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Drag a series here</source>
        <translation>Faites glisser une série ici</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Reading slice {number}…</source>
        <translation>Lecture de la coupe {number}…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/pane_presenter.py"/>
        <source>Reading the slice…</source>
        <translation>Lecture de la coupe…</translation>
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
        <translation>Comme le système</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Between pixels</source>
        <translation>Entre les pixels</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Convention</source>
        <translation>Convention</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Every pixel as it was stored</source>
        <translation>Chaque pixel tel qu'enregistré</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Files and memory</source>
        <translation>Fichiers et mémoire</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Hide the patient's identity</source>
        <translation>Masquer l'identité du patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>It takes effect at the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Memory for slices</source>
        <translation>Mémoire pour les coupes</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Neurological: patient's right on the right</source>
        <translation>Neurologique : droite du patient à droite</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Panes of one examination scroll together</source>
        <translation>Les vues d'un même examen défilent ensemble</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Radiological: patient's right on the left</source>
        <translation>Radiologique : droite du patient à gauche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Shortcuts…</source>
        <translation>Raccourcis…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Smooth</source>
        <translation>Lissé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>The library</source>
        <translation>La bibliothèque</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>The window tool brightens</source>
        <translation>L'outil fenêtre éclaircit</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>automatic: {megabytes} MB</source>
        <translation>automatique : {megabytes} Mo</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>by dragging down</source>
        <translation>en glissant vers le bas</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>by dragging up</source>
        <translation>en glissant vers le haut</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>keeps copies of them</source>
        <translation>en garde des copies</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>refers to the files where they are</source>
        <translation>renvoie aux fichiers là où ils sont</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/preferences.py"/>
        <source>{profile} keys</source>
        <translation>Touches : {profile}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Building the volume</source>
        <translation>Construction du volume</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Loading the model…</source>
        <translation>Chargement du modèle…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Looking for files</source>
        <translation>Recherche de fichiers</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Making the demo study</source>
        <translation>Création de l'examen de démonstration</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Model not available</source>
        <translation>Modèle indisponible</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Model not loaded yet</source>
        <translation>Modèle pas encore chargé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>No model installed</source>
        <translation>Aucun modèle installé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>No model package is installed. Viewing works without one.</source>
        <translation>Aucun paquet de modèle n'est installé. La lecture s'en passe.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Open a series to ask the model</source>
        <translation>Ouvrez une série pour interroger le modèle</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Reading headers {how_far}</source>
        <translation>Lecture des en-têtes {how_far}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>Reading slices {done} of {count}</source>
        <translation>Lecture des coupes {done} sur {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>What another installed model says about this slice (calibrated). It is asked when the chosen model has nothing left to do. Choose it above for its probabilities and its heat map.</source>
        <translation>Ce qu'un autre modèle installé dit de cette coupe (calibré). Il est interrogé quand le modèle choisi n'a plus rien à faire. Choisissez-le ci-dessus pour ses probabilités et sa carte de chaleur.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{device} · model at slice {answered} of {count}</source>
        <translation>{device} · modèle à la coupe {answered} sur {count}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{device} · model ready</source>
        <translation>{device} · modèle prêt</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/presenter.py"/>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/readout.py"/>
        <source>no value</source>
        <translation>pas de valeur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/reference_lines.py"/>
        <source>Linked: {offset}</source>
        <translation>Lié : {offset}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Agree</source>
        <translation>Juste</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Disagree</source>
        <translation>Faux</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>It is {label}</source>
        <translation>C'est : {label}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Remark, printed in the report</source>
        <translation>Remarque, imprimée dans le rapport</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>YOUR READING</source>
        <translation>VOTRE LECTURE</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You agree with {model}</source>
        <translation>Vous êtes d'accord avec {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You are unsure about {model}</source>
        <translation>Vous êtes incertain au sujet de {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/review_panel.py"/>
        <source>You disagree with {model}</source>
        <translation>Vous n'êtes pas d'accord avec {model}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>, viewed</source>
        <translation>, vue</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>Slice {number} of {count}: {said}{seen}{key}</source>
        <translation>Coupe {number} sur {count} : {said}{seen}{key}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>Slices, with the probability of a finding</source>
        <translation>Coupes, avec la probabilité d'une anomalie</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>key image</source>
        <translation>image clé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>not asked yet</source>
        <translation>pas encore interrogé</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/ribbon.py"/>
        <source>probability of a finding {share:.0%}</source>
        <translation>probabilité d'une anomalie {share:.0%}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>The screenshot was not taken</source>
        <translation>La capture d'écran n'a pas été prise</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>no image was found.</source>
        <translation>aucune image n'a été trouvée.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>no image was found; {name} was skipped: {reason}</source>
        <translation>aucune image n'a été trouvée ; {name} a été ignoré : {reason}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>the heat map did not appear</source>
        <translation>la carte de chaleur n'est pas apparue</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>the model did not answer</source>
        <translation>le modèle n'a pas répondu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/screenshot.py"/>
        <source>{what} within {seconds:.0f} seconds.</source>
        <translation>{what} en {seconds:.0f} secondes.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>As in the profile</source>
        <translation>Comme dans le profil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>It does nothing while you type in a field.</source>
        <translation>Elle ne fait rien pendant que vous écrivez dans un champ.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>It works while the picture has the keyboard.</source>
        <translation>Elle agit quand l'image a le clavier.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Key for “{action}”</source>
        <translation>Touche pour « {action} »</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Press a key</source>
        <translation>Appuyez sur une touche</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Press the key that is to do it</source>
        <translation>Appuyez sur la touche voulue</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Search actions and keys</source>
        <translation>Chercher des actions et des touches</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>This key cannot be chosen.</source>
        <translation>Cette touche ne peut pas être choisie.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>Use as well</source>
        <translation>Utiliser aussi</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/shortcut_editor.py"/>
        <source>“{action}” has this key now and would lose it.</source>
        <translation>« {action} » a cette touche et la perdrait.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/status_bar.py"/>
        <source>{n} files skipped</source>
        <translation>
            <numerusform>{n} fichier ignoré</numerusform>
            <numerusform>{n} fichiers ignorés</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>No patient name</source>
        <translation>Pas de nom de patient</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Search patients and series</source>
        <translation>Chercher patients et séries</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>Show in pane {number}</source>
        <translation>Montrer dans la vue {number}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/study_tree.py"/>
        <source>in pane {numbers}</source>
        <translation>dans la vue {numbers}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Keep this file and show how the next ones differ from it</source>
        <translation>Garder ce fichier et montrer en quoi les suivants en diffèrent</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Open a series to see what its files say.</source>
        <translation>Ouvrez une série pour voir ce que disent ses fichiers.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Search names, tags and values</source>
        <translation>Chercher noms, attributs et valeurs</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Search tags</source>
        <translation>Chercher des attributs</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Stop comparing</source>
        <translation>Arrêter la comparaison</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>Tags of the file</source>
        <translation>Attributs du fichier</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>identifying values are hidden</source>
        <translation>les valeurs identifiantes sont masquées</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>reading the next file</source>
        <translation>lecture du fichier suivant</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{found} of {count} rows</source>
        <translation>{found} lignes sur {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{n:,} rows</source>
        <translation>
            <numerusform>{n:,} ligne</numerusform>
            <numerusform>{n:,} lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_browser.py"/>
        <source>{n:,} values differ from {other}.</source>
        <translation>
            <numerusform>{n:,} valeur diffère de {other}.</numerusform>
            <numerusform>{n:,} valeurs diffèrent de {other}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Item {n}</source>
        <translation>Élément {n}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Tag</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/tag_model.py"/>
        <source>{n} items</source>
        <translation>
            <numerusform>{n} élément</numerusform>
            <numerusform>{n} éléments</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/text_editor.py"/>
        <source>Text of the annotation</source>
        <translation>Texte de l'annotation</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/text_editor.py"/>
        <source>Write, then press Return</source>
        <translation>Écrivez, puis appuyez sur Entrée</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Any date</source>
        <translation>Toute date</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Any status</source>
        <translation>Tout état</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Date of the study</source>
        <translation>Date de l'examen</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Its files and what you said about it stay. It is listed again when it is opened.</source>
        <translation>Ses fichiers et ce que vous en avez dit restent. Il revient dans la liste quand il est ouvert.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Make the list anew from the journal. Nothing is lost.</source>
        <translation>Refaire la liste à partir du journal. Rien n'est perdu.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Mark as</source>
        <translation>Marquer comme</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>No study fits the search. Take a word or a filter away.</source>
        <translation>Aucun examen ne correspond. Retirez un mot ou un filtre.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>No study was seen here yet. Open a folder, or import one: it is listed then.</source>
        <translation>Aucun examen n'a encore été vu ici. Ouvrez ou importez un dossier : il sera alors dans la liste.</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Rebuild index</source>
        <translation>Refaire l'index</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove from list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove from list…</source>
        <translation>Retirer de la liste…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Remove {n} studies from the list?</source>
        <translation>
            <numerusform>Retirer cet examen de la liste ?</numerusform>
            <numerusform>Retirer {n} examens de la liste ?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Search patients, studies, remarks</source>
        <translation>Chercher patients, examens, remarques</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Search the library</source>
        <translation>Chercher dans la bibliothèque</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>Today</source>
        <translation>Aujourd'hui</translation>
    </message>
    <message numerus="yes">
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>{n} studies</source>
        <translation>
            <numerusform>{n} examen</numerusform>
            <numerusform>{n} examens</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist.py"/>
        <source>{shown} of {total} studies</source>
        <translation>{shown} examens sur {total}</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Last opened</source>
        <translation>Dernière ouverture</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Reviewed</source>
        <translation>Relu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>The model suggests</source>
        <translation>Le modèle suggère</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>Unread</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <location filename="../../mriviewer/ui/worklist_model.py"/>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it asks for more memory than there is.</source>
        <translation>elle demande plus de mémoire qu'il n'y en a.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it holds no pixels, or they are cut off.</source>
        <translation>elle ne contient pas de pixels, ou ils sont tronqués.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is a Siemens mosaic of many slices: export single slices.</source>
        <translation>c'est une mosaïque Siemens de nombreuses coupes : exportez des coupes séparées.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is a one-bit mask, not an image.</source>
        <translation>c'est un masque à un bit, pas une image.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>it is an enhanced image, a kind which this version does not read yet.</source>
        <translation>c'est une image « enhanced », un type que cette version ne lit pas encore.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>its header is damaged.</source>
        <translation>son en-tête est endommagé.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>its header is nested too deeply.</source>
        <translation>son en-tête est trop profondément imbriqué.</translation>
    </message>
    <message>
        <location filename="../../trainer/images.py"/>
        <source>the file holds several pages, which this version does not read yet.</source>
        <translation>le fichier contient plusieurs pages, ce que cette version ne lit pas encore.</translation>
    </message>
</context>
</TS>
