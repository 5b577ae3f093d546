"""The report as a PDF on A4: who, what the reader says, what the model suggests, and from where.

Teal is the reader's voice and violet the model's, each with its heading, so that a print in grey
loses nothing. The metadata of the file never holds a name, a number or a machine.
"""

import io
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from mriviewer import __version__
from mriviewer.core.errors import ViewerError
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
    markup,
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
        raise ViewerError("The report was not written", "it has no series.")
    if not path.parent.is_dir():
        raise ViewerError(
            "The report was not written", f"the folder {path.parent} does not exist.",
            "Make the folder first, or choose another.",
        )  # fmt: skip
    pages, _ = _render(content, total=0)  # "page 1 of N" needs N: drawn once to count
    _, document = _render(content, total=pages)
    try:
        write_atomically(path, document)
    except OSError as error:
        raise ViewerError(
            "The report was not written", f"{error.strerror or error}.",
            "Close the file where it is open, choose another folder, or make room on the disk.",
        ) from error  # fmt: skip


def _render(content: ReportContent, total: int) -> tuple[int, bytes]:
    """Return the number of pages and the PDF."""
    register_fonts()
    packed = io.BytesIO()
    document = BaseDocTemplate(
        packed, pagesize=A4, title="MRI Viewer report", author="", subject=FOOTER,
        creator=f"MRI Viewer {__version__}", lang="en",
    )  # fmt: skip
    frame = Frame(MARGIN, 20 * mm, WIDTH, A4[1] - 38 * mm, 0, 0, 0, 0)

    def footer(canvas: Any, _: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setStrokeColor(RULE)
        canvas.line(MARGIN, 16 * mm, A4[0] - MARGIN, 16 * mm)
        canvas.setFont(BOLD, 7.5)
        canvas.setFillColor(INK)
        canvas.drawString(MARGIN, 11.5 * mm, FOOTER)
        canvas.setFont(PLAIN, 7.5)
        canvas.drawRightString(
            A4[0] - MARGIN, 11.5 * mm, f"Page {canvas.getPageNumber()} of {total}"
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
    who: list[tuple[str, str]] = [("Patient", "identity left out")]
    if page.patient is not None:
        who = [
            ("Patient", page.patient.name or "no name in the files"),
            ("Patient ID", page.patient.id or "not stated"),
            ("Born", page.patient.birth_date or "not stated"),
            ("Sex", page.patient.sex or "not stated"),
            ("Study", " · ".join(filter(None, (page.study_date, page.study_description)))
             or "no date in the files"),
        ]  # fmt: skip
    size = f"{page.shape[0]} × {page.shape[1]} pixels" if page.shape else "of different sizes"
    what = [
        ("Series", " · ".join(filter(None, (page.modality, page.source_format)))),
        ("Slices", f"{page.slice_count}, {size}"),
        ("Spacing", _spacing(page)),
        *page.details[:4],
        ("Report", created),
    ]
    half = WIDTH / 2
    table = Table([[facts(who, half), facts(what, half)]], [half, half])
    table.setStyle(BARE)
    title = Paragraph(markup(cut(page.description) or "Series without description"), TITLE)
    head: list[Flowable] = [Paragraph("MRI Viewer report", SMALL), title]
    if page.notice:
        head.append(Paragraph(markup(cut(page.notice)), NOTICE))
    return [*head, Spacer(1, 2 * mm), table]


def _spacing(page: SeriesPage) -> str:
    if page.spacing_mm is None:
        return "unknown"
    between, down, across = page.spacing_mm
    return f"{down:.3g} × {across:.3g} mm, slices {between:.3g} mm apart"


def _reader(page: SeriesPage) -> list[Flowable]:
    review = page.review
    words = "No verdict on the model"
    if review.verdict is not None:
        words = _VERDICTS[review.verdict]
        words += f" ({review.model})" if review.model else ""
        words += f"; would say: {review.correction}" if review.correction else ""
    story = [*heading("The reader", READER), Paragraph(markup(words), BODY)]
    if not review.remark.strip():
        return [*story, Paragraph("No remark.", SMALL)]
    lines = review.remark.strip().splitlines()
    return [*story, *(Paragraph(markup(line) or "&nbsp;", BODY) for line in lines)]


def _model(page: SeriesPage) -> list[Flowable]:
    head = heading("The model's opinion", MODEL)
    word = page.model
    if word is None:
        return [*head, Paragraph("No model was asked about this series.", BODY)]
    named = (
        f"<b>{markup(word.identity.title)}</b> suggests "
        f"<b>{markup(word.identity.labels[_top(word)])}</b> for the series, "
        f"{escape(percent(max(word.opinion.probabilities)))} (calibrated)."
    )
    story: list[Flowable] = [
        KeepTogether([*head, Paragraph(named, BODY), Spacer(1, 1.5 * mm),
                      ProbabilityBars(word, WIDTH)]),
        Paragraph(markup(_how_computed(word)), SMALL),
    ]  # fmt: skip
    if word.limits:
        limits = " ".join(word.limits)
        story.append(Paragraph(f"<b>Limits.</b> {markup(limits)}", SMALL))
    story.append(Paragraph(f"SHA-256 of the model package: {word.identity.sha256}", SMALL))
    return story


def _top(word: ModelWord) -> int:
    return max(range(len(word.opinion.probabilities)), key=word.opinion.probabilities.__getitem__)


def _how_computed(word: ModelWord) -> str:
    slices = ", ".join(str(index + 1) for index in word.opinion.counted)
    finding = "the strongest finding (its probability times the peak of the evidence for it)"
    return (
        f"How computed: the mean over the {len(word.opinion.counted)} slices with {finding}, here "
        f"{slices}. The model sees one slice at a time; a false alarm on a single slice "
        "therefore weighs more than in a mean over all slices."
    )


def _key_pictures(page: SeriesPage) -> list[Flowable]:
    key = page.key
    if key is None:
        return []
    words = f"Key slice {key.index + 1} of {page.slice_count}"
    if key.window is not None:
        words += f", window {key.window.center:.6g} / {key.window.width:.6g} (centre / width)"
    below = ""
    if key.heat is not None:
        below = (
            "Grad-CAM: where the model found evidence for the named class, in units of its logit, "
            "on one scale for all slices; not an outline of a lesion."
        )
        if key.evidence_max <= 0:
            below = "No positive evidence for the named class on this slice. " + below
        elif page.model and key.evidence_max < key.threshold * page.model.identity.evidence_scale:
            below = "The evidence on this slice is below the threshold that is drawn. " + below
    return [KeepTogether([
        *heading("Key slice", INK), Paragraph(words, BODY), Spacer(1, 1 * mm),
        PicturePair(key, page.model, WIDTH), Paragraph(below, SMALL),
    ])]  # fmt: skip


def _second_page(page: SeriesPage) -> list[Flowable]:
    story: list[Flowable] = [PageBreak()]
    if page.model is not None:
        story.append(KeepTogether([
            *heading("Probability over the slices", MODEL), Spacer(1, 1 * mm),
            SliceStrip(page.model, WIDTH),
            Paragraph(
                "Above: probability of a finding on each slice. Below: probability of each class, "
                "darker is higher. The triangle marks the key slice"
                + (", × a slice that could not be read." if page.unreadable else "."), SMALL),
        ]))  # fmt: skip
    story += heading("Repairs and assumptions", INK)
    if not page.repairs and not page.unreadable:
        story.append(Paragraph("None: the files say all that was needed.", BODY))
    story += [Paragraph(f"• {markup(repair.text)}", BODY) for repair in page.repairs]
    story += [
        Paragraph(f"• Slice {index + 1} was left out: {markup(reason)}", BODY)
        for index, reason in page.unreadable
    ]
    return story


def _provenance(content: ReportContent) -> list[Flowable]:
    rows = [("Made", content.created)]
    rows += [(name, version) for name, version in content.software]
    seen: set[str] = set()
    for page in content.series:
        word = page.model
        if word is None or word.identity.sha256 in seen:
            continue
        seen.add(word.identity.sha256)
        rows += [
            ("Model", f"{word.identity.title}"),
            ("Classes", ", ".join(word.identity.labels)),
            ("Package SHA-256", word.identity.sha256),
            ("Model licence", word.license or "not stated"),
            ("Computed on", word.device or "not stated"),
        ]
    return [KeepTogether([*heading("Provenance", INK), facts(rows, WIDTH)])]
