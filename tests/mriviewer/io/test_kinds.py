"""What a file is, is seen in its bytes; what is not read is named."""

import gzip
import io
import tarfile
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest
from pydicom.data import get_testdata_file

from mriviewer.io.kinds import kind_of, what_it_is


def content(name):
    return Path(get_testdata_file(name, download=False)).read_bytes()


def zipped(content: bytes) -> bytes:
    """Compress without the time, which would give the tests other names each second."""
    return gzip.compress(content, mtime=0)


def tar():
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a"))
    return target.getvalue()


def nifti(kind):
    image = kind(np.zeros((3, 3, 3), np.int16), np.eye(4))
    return b"".join(image.header.binaryblock for _ in (0,)) + b"\0" * 8


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (content("MR_small.dcm"), "DICOM"), (content("DICOMDIR"), "DICOMDIR"),
        (content("DICOMDIR-bigEnd"), "DICOMDIR"), (content("DICOMDIR-implicit"), "DICOMDIR"),
        (b"\x89PNG\r\n\x1a\n", "picture"), (b"PK\x03\x04", "ZIP"), (b"PK\x05\x06", "ZIP"),
        (nifti(nib.Nifti1Image), "NIfTI"), (nifti(nib.Nifti2Image), "NIfTI"),
        (nifti(nib.Nifti1Pair), "NIfTI pair"), (zipped(nifti(nib.Nifti1Image)), "NIfTI"),
        (b"", ""), (b"text", ""), (tar(), ""),
    ],
)  # fmt: skip
def test_kinds_are_seen_in_the_first_bytes(head, kind):
    assert kind_of(head[:4096]) == kind


@pytest.mark.parametrize(
    ("head", "word"),
    [
        (b"", "empty"), (b"%PDF-1.7", "PDF"), (b"GIF89a", "GIF"), (b"Rar!\x1a", "RAR"),
        (b"7z\xbc\xaf\x27\x1c", "7z"), (tar(), "a TAR archive"),
        (zipped(tar()), "a compressed TAR archive"),
        (zipped(content("MR_small.dcm")), "a compressed DICOM file"),
        (zipped(b"x"), "a compressed file"), (b"\x1f\x8bnonsense", "a compressed file"),
        (nifti(nib.AnalyzeImage), "left"), (b"text", "neither"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_named(head, word):
    assert word in what_it_is(head[:4096])
