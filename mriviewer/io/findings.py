"""What a scan has found so far, put together as patients, studies and series."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from mriviewer.core.language import tr
from mriviewer.core.study import (
    Patient,
    ScanUpdate,
    Series,
    SkippedFile,
    SliceSource,
    Study,
)
from mriviewer.io.dicom_header import DicomImage, derived_uid
from mriviewer.io.listing import File, Folder
from mriviewer.io.pictures import in_colour, picture_series, series_uid
from mriviewer.io.repair_texts import repair
from mriviewer.io.stacking import stacks


class _SeriesKey(NamedTuple):
    patient_id: str
    patient_name: str
    study_uid: str
    series_uid: str


class _Stacked(NamedTuple):
    series: list[Series]
    skipped: list[SkippedFile]


class Findings:
    """Collects images while files are read; `update` puts them together."""

    def __init__(self) -> None:
        self.skipped: list[SkippedFile] = []
        self._dicom: dict[_SeriesKey, list[DicomImage]] = {}
        self._stacked: dict[_SeriesKey, _Stacked] = {}  # of the series without new images
        self._nifti: dict[Path, list[Series]] = {}
        self._pictures: dict[Path, tuple[Folder, str, list[SliceSource], bool]] = {}

    @property
    def has_images(self) -> bool:
        return bool(self._dicom or self._nifti or self._pictures)

    def add_dicom(self, image: DicomImage) -> None:
        patient = image.patient
        key = _SeriesKey(patient.id, patient.name, image.study_uid, image.series_uid)
        self._dicom.setdefault(key, []).append(image)
        self._stacked.pop(key, None)

    def add_nifti(self, folder: Folder, series: Series) -> None:
        self._nifti.setdefault(folder.path, []).append(series)

    def add_picture(self, folder: Folder, file: File, source: SliceSource) -> None:
        if folder.path not in self._pictures:
            uid, colour = series_uid(folder, file), in_colour(folder, file)
            self._pictures[folder.path] = (folder, uid, [], colour)
        self._pictures[folder.path][2].append(source)

    def update(self, done: int, total: int | None, finished: bool = False) -> ScanUpdate:
        """Return everything found so far, every series with an identifier of its own."""
        for key, images in self._dicom.items():
            if key not in self._stacked:
                self._stacked[key] = _Stacked(*stacks(images))
        studies = [*self._dicom_studies(), *self._file_studies()]
        copies = [skipped for stacked in self._stacked.values() for skipped in stacked.skipped]
        return ScanUpdate(
            studies=_with_own_uids(studies),
            skipped=(*self.skipped, *copies),
            done=done,
            total=total,
            finished=finished,
        )

    def _dicom_studies(self) -> list[Study]:
        by_study: dict[tuple[str, str, str], list[_SeriesKey]] = {}
        for key in self._dicom:
            by_study.setdefault(key[:3], []).append(key)
        studies = []
        for keys in (by_study[key] for key in sorted(by_study)):
            series = [one for key in keys for one in self._stacked[key].series]
            first = self._dicom[keys[0]][0]
            studies.append(
                Study(
                    uid=first.study_uid,
                    patient=first.patient,
                    date=first.study_date,
                    description=first.study_description,
                    series=tuple(sorted(series, key=_series_order)),
                )
            )
        newest_first = sorted(studies, key=lambda study: study.date, reverse=True)
        return sorted(newest_first, key=_patient_order)

    def _file_studies(self) -> list[Study]:
        """One study without a patient for each folder: such files do not say whose they are."""
        studies = []
        for volumes in self._nifti.values():
            uid = derived_uid("study", volumes[0].uid)
            studies.append(Study(uid, Patient(), "", tr("NIfTI files"), tuple(volumes)))
        for folder, uid, slices, colour in self._pictures.values():
            series = picture_series(folder, uid, slices, colour)
            study_uid = derived_uid("study", uid)
            studies.append(Study(study_uid, Patient(), "", tr("Pictures"), (series,)))
        return studies


def _series_order(series: Series) -> tuple[float, str, str]:
    number = float("inf") if series.number is None else series.number
    return (number, series.description, series.uid)


def _patient_order(study: Study) -> tuple[str, str]:
    return (study.patient.name.casefold(), study.patient.id)


def _with_own_uids(studies: list[Study]) -> tuple[Study, ...]:
    """Give what shares an identifier with something before it one of its own.

    Results and the reader's words are kept by identifier: two series must never share one.
    """
    study_uids: Counter[str] = Counter()
    series_uids: Counter[str] = Counter()
    unique = []
    for study in studies:
        patient = study.patient
        study_uids[study.uid] += 1
        study_uid = study.uid
        if study_uids[study.uid] > 1:
            turn = str(study_uids[study.uid])
            study_uid = derived_uid(study.uid, patient.id, patient.name, turn)
        series = []
        for one in study.series:
            series_uids[one.uid] += 1
            if series_uids[one.uid] > 1:
                uid = derived_uid(one.uid, study_uid, str(series_uids[one.uid]))
                one = replace(one, uid=uid, repairs=(*one.repairs, repair("uid-shared")))
            series.append(one)
        unique.append(replace(study, uid=study_uid, series=tuple(series)))
    return tuple(unique)
