"""The files of an analysis: heat maps, key pictures, and results.json that names them all."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib.format import open_memmap
from numpy.typing import NDArray

from mriviewer import __version__
from mriviewer.core.render import default_window
from mriviewer.core.review import Review
from mriviewer.core.study import Series, SkippedFile, Study, Window
from mriviewer.core.view_state import HeatMapView
from mriviewer.export.folder import FORMAT, RESULTS
from mriviewer.export.picture import HeatBar, compose_picture, save_png
from mriviewer.export.report_content import (
    KeyPicture,
    ModelWord,
    SeriesPage,
    key_picture,
    model_limits,
    patient_line,
    probability_line,
    safe_description,
    series_page,
)
from mriviewer.export.series_answer import Network, SeenSeries, evidence, explained_label
from mriviewer.io.slices import SliceReader
from mriviewer.model_store import InstalledModel
from mriviewer.paths import write_atomically
from trainer.prediction import summarise


class AnalysisFiles:
    """Writes the files of one analysis into a folder and remembers them for results.json."""

    def __init__(
        self, folder: Path, model: InstalledModel, network: Network, with_identity: bool,
        created: str,
    ) -> None:  # fmt: skip
        self._folder, self._model, self._network = folder, model, network
        self._with_identity, self._created = with_identity, created
        self._entries: list[dict[str, Any]] = []
        self._failed: list[dict[str, Any]] = []
        self.reason = ""  # why the first unreadable slice was so

    def add(
        self, study: Study, series: Series, stem: str, review: Review, seen: SeenSeries,
        reader: SliceReader,
    ) -> SeriesPage:  # fmt: skip
        """Write heat maps and key pictures of a series; return its page of the report."""
        package, identity = self._model.package, self._network.identity
        word = ModelWord(
            identity=identity,
            probabilities=seen.probabilities,
            opinion=summarise(seen.probabilities, identity, seen.signs(series)),
            limits=model_limits(package),
            license=package.license,
            device=self._network.device,
        )
        label = explained_label(identity, word.opinion)
        where, key_evidence = self._write_maps(series, stem, seen, label, word.opinion.key_slice)
        values = reader.read(word.opinion.key_slice)
        key = key_picture(
            series, word.opinion.key_slice, values, _window(series, values, seen, reader),
            evidence=key_evidence, model=identity, view=HeatMapView(label=label),
        )  # fmt: skip
        pictures = self._write_pictures(study, series, stem, word, key)
        entry = self._entry(study, series, seen)
        entry |= {
            "probabilities": _by_label(identity.labels, word.opinion.probabilities),
            "key_slice": word.opinion.key_slice,
            "heat_map_label": label,
            "heat_maps": where,
            "key_pictures": pictures,
            "slices": [self._slice(series, seen, index, where) for index in seen.indices],
        }
        self._entries.append(entry)
        return series_page(
            study, series, with_identity=self._with_identity, review=review, model=word, key=key,
            unreadable=self._unreadable(series, seen),
        )  # fmt: skip

    def add_unreadable(self, study: Study, series: Series, seen: SeenSeries) -> None:
        """Remember a series of which no slice could be read."""
        unreadable = self._unreadable(series, seen)
        self.reason = self.reason or unreadable[0][1]
        self._failed.append({
            "uid": series.uid,
            "description": safe_description(series, self._with_identity, study.patient),
            "reason": unreadable[0][1],
        })  # fmt: skip

    def write_results(self, skipped: Sequence[SkippedFile]) -> None:
        """Write results.json, the last file: it lists all others."""
        identity = self._network.identity
        names = [path.relative_to(self._folder).as_posix()
                 for path in self._folder.rglob("*") if path.is_file()]  # fmt: skip
        results = {
            "format": FORMAT,
            "notice": "Research use only, not for diagnosis.",
            "software": {"name": "MRI Viewer", "version": __version__},
            "created": self._created,
            "device": self._network.device,
            "identity": "included" if self._with_identity else "left out",
            "model": {
                "name": identity.name, "version": identity.version, "sha256": identity.sha256,
                "labels": list(identity.labels), "negative_label": identity.negative_label,
                "evidence_scale": identity.evidence_scale,
            },
            "series": self._entries,
            "failed_series": self._failed,
            "skipped_files": self._skipped(skipped),
            "files": sorted([*names, RESULTS]),
        }  # fmt: skip
        text = json.dumps(results, indent=1, ensure_ascii=False, allow_nan=False)
        # a file name may hold bytes that are no text: written as JSON escapes
        write_atomically(self._folder / RESULTS, text.encode("utf-8", "backslashreplace"))

    def _write_maps(
        self, series: Series, stem: str, seen: SeenSeries, label: str, key: int
    ) -> tuple[str, NDArray[np.float32]]:
        """Write the raw maps; return the path in the folder and the evidence of the key slice.

        One array where slices have one size, NaN on those without an answer; else a file a slice.
        """
        found: dict[int, NDArray[np.float32]] = {}
        if series.shape is None:
            folder = f"{stem}-heat_maps"
            (self._folder / folder).mkdir()
            for index, values in evidence(series, seen, self._network, label):
                np.save(self._folder / _map_name(folder, index), values, allow_pickle=False)
                found |= {key: values} if index == key else {}
            return folder, found[key]
        path = self._folder / f"{stem}-heat_maps.npy"
        # on disk from the start: a long series at full size need not fit into memory
        stack = open_memmap(path, "w+", np.float32, (len(series.slices), *series.shape))
        stack[:] = np.nan
        for index, values in evidence(series, seen, self._network, label):
            stack[index] = values
            found |= {key: values} if index == key else {}
        stack.flush()
        del stack  # closes the file: Windows renames no folder with an open one
        return path.name, found[key]

    def _write_pictures(
        self, study: Study, series: Series, stem: str, word: ModelWord, key: KeyPicture
    ) -> dict[str, str]:
        window = key.window
        caption = [
            patient_line(study) if self._with_identity else "",
            safe_description(series, self._with_identity, study.patient),
            f"Slice {key.index + 1} of {len(series.slices)}"
            + (f" · window {window.center:.6g} / {window.width:.6g}" if window else ""),
        ]
        here = tuple(float(p) for p in word.probabilities[key.index])
        lines = [probability_line(word.identity, here)]
        explained = f"Heat map: evidence for {key.heat_label}, full colour at the model's scale"
        bar = HeatBar(word.identity.evidence_scale, key.threshold, key.heat_label)
        plain = compose_picture(
            key.grey, None, 0, key.pixel_aspect, key.letters, caption, lines, None, series.notice
        )
        heat = compose_picture(
            key.grey, key.heat, key.opacity, key.pixel_aspect, key.letters, caption,
            [*lines, explained], bar, series.notice,
        )  # fmt: skip
        save_png(plain, self._folder / f"{stem}-key.png")
        save_png(heat, self._folder / f"{stem}-key-heat.png")
        return {"plain": f"{stem}-key.png", "heat": f"{stem}-key-heat.png"}

    def _entry(self, study: Study, series: Series, seen: SeenSeries) -> dict[str, Any]:
        entry: dict[str, Any] = {
            "uid": series.uid,
            "description": safe_description(series, self._with_identity, study.patient),
            "modality": series.modality,
            "source_format": series.source_format,
        }
        if self._with_identity:
            entry["patient"] = {
                "id": study.patient.id, "name": study.patient.name,
                "birth_date": study.patient.birth_date, "sex": study.patient.sex,
            }  # fmt: skip
            entry["study"] = {
                "uid": study.uid, "date": study.date, "description": study.description,
            }  # fmt: skip
        entry["repairs"] = [{"code": one.code, "text": one.text} for one in series.repairs]
        entry["unreadable"] = [
            {"index": index, "source": self._source(series, index), "reason": reason}
            for index, reason in self._unreadable(series, seen)
        ]
        return entry

    def _slice(self, series: Series, seen: SeenSeries, index: int, where: str) -> dict[str, Any]:
        labels = self._network.identity.labels
        one = {
            "index": index,
            "source": self._source(series, index),
            "probabilities": _by_label(labels, seen.probabilities[index]),
        }
        return one if series.shape else one | {"heat_map": _map_name(where, index)}

    def _source(self, series: Series, index: int) -> str:
        return series.slices[index].path.name if self._with_identity else f"slice {index + 1}"

    def _unreadable(self, series: Series, seen: SeenSeries) -> tuple[tuple[int, str], ...]:
        return tuple(
            (index, self._told(reason, series.slices[index].path))
            for index, reason in seen.unreadable
        )

    def _skipped(self, skipped: Sequence[SkippedFile]) -> list[dict[str, str]]:
        return [
            {"file": one.path.name if self._with_identity else f"file {number}",
             "reason": self._told(one.reason, one.path)}
            for number, one in enumerate(skipped, start=1)
        ]  # fmt: skip

    def _told(self, reason: str, path: Path) -> str:
        """Return a reason; without identity the names of files and folders are taken out of it."""
        if self._with_identity:
            return reason
        for name in (str(path), path.name, path.stem):
            reason = reason.replace(name, "the file")
        return reason


def _window(
    series: Series, key_values: NDArray[np.float32], seen: SeenSeries, reader: SliceReader
) -> Window:
    """Return the window of a series, which its centre slice gives; a picture stands for itself."""
    centre = len(series.slices) // 2
    if series.source_format == "picture" or centre not in seen.indices:
        return default_window(series, key_values)
    return default_window(series, reader.read(centre))


def _map_name(folder: str, index: int) -> str:
    return f"{folder}/{index:05d}.npy"


def _by_label(
    labels: tuple[str, ...], row: Sequence[float] | NDArray[np.float32]
) -> dict[str, float]:
    return {label: float(p) for label, p in zip(labels, row, strict=True)}
