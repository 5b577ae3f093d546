"""Writing the report of a run into its folder."""

from pathlib import Path

from trainer.files import write_whole
from trainer.reporting import page, paper
from trainer.reporting.content import gather
from trainer.reporting.gallery import gallery

PAGE, PAPER = "report.html", "report.pdf"


def write_report(
    folder: Path, against: Path | None = None, passport: Path | None = None
) -> tuple[Path, Path]:
    """Write `report.html` and `report.pdf` into a run folder and return their paths.

    against   folder of another run to compare with
    passport  of a scan; see content.gather

    Everything comes from the run's files; only the pictures of wrong answers are read again.
    Raises TrainerError when the run has no package yet or cannot be compared.
    """
    content = gather(folder, against, passport)
    cells = gallery(
        folder, content.config.data.folder, content.package, content.predictions,
        content.judged_split,
    )  # fmt: skip
    write_whole(folder / PAGE, page.render(content, cells).encode())
    write_whole(folder / PAPER, paper.render(content, cells))
    return folder / PAGE, folder / PAPER
