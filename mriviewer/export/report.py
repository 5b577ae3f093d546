"""The report as a PDF on A4: who, what the reader says, what the model suggests, and from where.

Teal is the reader's voice and violet the model's, each with its heading, so that a print in grey
loses nothing. The metadata of the file never holds a name, a number or a machine.
"""

import io
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Spacer,
    Table,
)

from mriviewer import __version__
from mriviewer.core.errors import ViewerError
from mriviewer.core.labels import label_words
from mriviewer.core.language import language, many, tr
from mriviewer.core.study import person
from mriviewer.export.fonts import printable
from mriviewer.export.picture import FOOTER
from mriviewer.export.report_charts import (
    BOLD,
    INK,
    MODEL,
    PLAIN,
    READER,
    RULE,
    PicturePair,
    ProbabilityBars,
    SliceStrip,
)
from mriviewer.export.report_content import ModelWord, ReportContent, SeriesPage, percent
from mriviewer.export.report_reading import reading
from mriviewer.export.report_style import (
    BARE,
    BODY,
    MARGIN,
    NOTICE,
    SMALL,
    TITLE,
    WIDTH,
    cut,
    facts,
    heading,
    paragraph,
    register_fonts,
)
from mriviewer.paths import write_atomically

__all__ = ["ReportContent", "SeriesPage", "write_report"]

_VERDICTS = {
    "agree": "Agrees with the model",
    "disagree": "Disagrees with the model",
    "unsure": "Unsure about the model",
}


def write_report(content: ReportContent, path: Path) -> None:
    """Write the report; the old file stays until the new one is whole.

    Raises ViewerError when there is nothing to report or the disk refuses.
    """
    if not content.series:
        raise ViewerError(tr("The report was not written"), tr("it has no series."))
    if not path.parent.is_dir():
        raise ViewerError(
            tr("The report was not written"),
            tr("the folder {folder} does not exist.").format(folder=path.parent),
            tr("Make the folder first, or choose another."),
        )  # fmt: skip
    pages, _ = _render(content, total=0)  # "page 1 of N" needs N: drawn once to count
    _, document = _render(content, total=pages)
    try:
        write_atomically(path, document)
    except OSError as error:
        raise ViewerError(
            tr("The report was not written"), f"{error.strerror or error}.",
            tr("Close the file where it is open, choose another folder, or make room on the disk."),
        ) from error  # fmt: skip


def _render(content: ReportContent, total: int) -> tuple[int, bytes]:
    """Return the number of pages and the PDF."""
    register_fonts()
    packed = io.BytesIO()
    document = BaseDocTemplate(
        packed, pagesize=A4, title=tr("MRI Viewer report"), author="", subject=tr(FOOTER),
        creator=f"MRI Viewer {__version__}", lang=language(),
    )  # fmt: skip
    frame = Frame(MARGIN, 20 * mm, WIDTH, A4[1] - 38 * mm, 0, 0, 0, 0)

    def footer(canvas: Any, _: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setStrokeColor(RULE)
        canvas.line(MARGIN, 16 * mm, A4[0] - MARGIN, 16 * mm)
        canvas.setFont(BOLD, 7.5)
        canvas.setFillColor(INK)
        canvas.drawString(MARGIN, 11.5 * mm, printable(tr(FOOTER)))
        canvas.setFont(PLAIN, 7.5)
        canvas.drawRightString(
            A4[0] - MARGIN,
            11.5 * mm,
            printable(
                tr("Page {number} of {total}").format(number=canvas.getPageNumber(), total=total)
            ),
        )
        canvas.restoreState()

    document.addPageTemplates(PageTemplate(frames=[frame], onPage=footer))
    document.build(_story(content))
    return document.page, packed.getvalue()


def _story(content: ReportContent) -> list[Flowable]:
    story: list[Flowable] = []
    for page in content.series:
        if story:
            story.append(PageBreak())
        story += _identity(page, content.created)
        story += _reader(page)
        story += _model(page)
        story += _key_pictures(page)
        story += _second_page(page)
        story += reading(page)
    story += _provenance(content)
    return story


def _identity(page: SeriesPage, created: str) -> list[Flowable]:
    who: list[tuple[str, str]] = [(tr("Patient"), tr("identity left out"))]
    if page.patient is not None:
        who = [
            (tr("Patient"), person(page.patient.name) or tr("no name in the files")),
            (tr("Patient ID"), page.patient.id or tr("not stated")),
            (tr("Born"), page.patient.birth_date or tr("not stated")),
            (tr("Sex"), page.patient.sex or tr("not stated")),
            (tr("Study"), " · ".join(filter(None, (page.study_date, page.study_description)))
             or tr("no date in the files")),
        ]  # fmt: skip
    size = (
        tr("{rows} × {columns} pixels").format(rows=page.shape[0], columns=page.shape[1])
        if page.shape
        else tr("of different sizes")
    )
    what = [
        (tr("Series"), " · ".join(filter(None, (page.modality, page.source_format)))),
        (tr("Slices"), many(page.slice_count, "1 slice", "{n} slices") + f", {size}"),
        (tr("Spacing"), _spacing(page)),
        *((tr(name), said) for name, said in page.details[:4]),
        (tr("Report"), created),
    ]
    half = WIDTH / 2
    table = Table([[facts(who, half), facts(what, half)]], [half, half])
    table.setStyle(BARE)
    title = paragraph(cut(page.description) or tr("Series without description"), TITLE)
    head: list[Flowable] = [paragraph(tr("MRI Viewer report"), SMALL), title]
    if page.notice:
        head.append(paragraph(cut(page.notice), NOTICE))
    return [*head, Spacer(1, 2 * mm), table]


def _spacing(page: SeriesPage) -> str:
    if page.spacing_mm is None:
        return tr("unknown")
    between, down, across = page.spacing_mm
    said = tr("{down:.3g} × {across:.3g} mm, slices {between:.3g} mm apart")
    return said.format(down=down, across=across, between=between)


def _reader(page: SeriesPage) -> list[Flowable]:
    review = page.review
    words = tr("No verdict on the model")
    if review.verdict is not None:
        words = tr(_VERDICTS[review.verdict])
        words += f" ({review.model})" if review.model else ""
        if review.correction:
            words += "; " + tr("would say: {label}").format(label=label_words(review.correction))
    story = [*heading(tr("The reader"), READER), paragraph(words, BODY)]
    if not review.remark.strip():
        return [*story, paragraph(tr("No remark."), SMALL)]
    lines = review.remark.strip().splitlines()
    return [*story, *(paragraph(line, BODY) for line in lines)]


def _model(page: SeriesPage) -> list[Flowable]:
    head = heading(tr("The model's opinion"), MODEL)
    word = page.model
    if word is None:
        return [*head, paragraph(tr("No model was asked about this series."), BODY)]
    named = tr("{model} suggests {label} for the series, {chance} (calibrated).").format(
        model=word.identity.title, label=label_words(word.identity.labels[_top(word)]),
        chance=percent(max(word.opinion.probabilities)),
    )  # fmt: skip
    story: list[Flowable] = [
        KeepTogether([*head, paragraph(named, BODY), Spacer(1, 1.5 * mm),
                      ProbabilityBars(word, WIDTH)]),
        paragraph(_how_computed(word), SMALL),
    ]  # fmt: skip
    if word.limits:
        limits = " ".join(word.limits)
        story.append(paragraph(tr("Limits:") + " " + limits, SMALL))
    story.append(
        paragraph(tr("SHA-256 of the model package: {sum}").format(sum=word.identity.sha256), SMALL)
    )
    return story


def _top(word: ModelWord) -> int:
    return max(range(len(word.opinion.probabilities)), key=word.opinion.probabilities.__getitem__)


def _how_computed(word: ModelWord) -> str:
    slices = ", ".join(str(index + 1) for index in word.opinion.counted)
    said = tr(
        "How computed: the mean over the {n} slices with the strongest finding (its probability "
        "times the peak of the evidence for it), here {slices}. The model sees one slice at a "
        "time; a false alarm on a single slice therefore weighs more than in a mean over all "
        "slices."
    )
    return said.format(n=len(word.opinion.counted), slices=slices)


def _key_pictures(page: SeriesPage) -> list[Flowable]:
    key = page.key
    if key is None:
        return []
    words = tr("Key slice {number} of {count}").format(number=key.index + 1, count=page.slice_count)
    if key.window is not None:
        words += ", " + tr("window {center:.6g} / {width:.6g} (centre / width)").format(
            center=key.window.center, width=key.window.width
        )
    below = ""
    if key.heat is not None:
        below = tr(
            "Grad-CAM: where the model found evidence for the named class, in units of its logit, "
            "on one scale for all slices; not an outline of a lesion."
        )
        if key.evidence_max <= 0:
            none = tr("No positive evidence for the named class on this slice.")
            below = f"{none} {below}"
        elif page.model and key.evidence_max < key.threshold * page.model.identity.evidence_scale:
            weak = tr("The evidence on this slice is below the threshold that is drawn.")
            below = f"{weak} {below}"
    return [KeepTogether([
        *heading(tr("Key slice"), INK), paragraph(words, BODY), Spacer(1, 1 * mm),
        PicturePair(key, page.model, WIDTH), paragraph(below, SMALL),
    ])]  # fmt: skip


def _second_page(page: SeriesPage) -> list[Flowable]:
    story: list[Flowable] = [PageBreak()]
    if page.model is not None:
        story.append(KeepTogether([
            *heading(tr("Probability over the slices"), MODEL), Spacer(1, 1 * mm),
            SliceStrip(page.model, WIDTH),
            paragraph(_strip_words(page), SMALL),
        ]))  # fmt: skip
    left_out = tr("Slice {number} was left out: {reason}")
    story += heading(tr("Repairs and assumptions"), INK)
    if not page.repairs and not page.unreadable:
        story.append(paragraph(tr("None: the files say all that was needed."), BODY))
    story += [paragraph(f"• {repair.text}", BODY) for repair in page.repairs]
    story += [
        paragraph("• " + left_out.format(number=index + 1, reason=reason), BODY)
        for index, reason in page.unreadable
    ]
    return story


def _strip_words(page: SeriesPage) -> str:
    words = tr(
        "Above: probability of a finding on each slice. Below: probability of each class, darker "
        "is higher. The triangle marks the key slice."
    )
    return words + " " + tr("× marks a slice that could not be read.") if page.unreadable else words


def _provenance(content: ReportContent) -> list[Flowable]:
    rows = [(tr("Made"), content.created)]
    rows += [(name, version) for name, version in content.software]
    seen: set[str] = set()
    for page in content.series:
        word = page.model
        if word is None or word.identity.sha256 in seen:
            continue
        seen.add(word.identity.sha256)
        rows += [
            (tr("Model"), f"{word.identity.title}"),
            (tr("Classes"), ", ".join(map(label_words, word.identity.labels))),
            (tr("Package SHA-256"), word.identity.sha256),
            (tr("Model licence"), word.license or tr("not stated")),
            (tr("Computed on"), word.device or tr("not stated")),
        ]
    return [KeepTogether([*heading(tr("Provenance"), INK), facts(rows, WIDTH)])]
