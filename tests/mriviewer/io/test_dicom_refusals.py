"""What would be shown wrongly is not shown, and the reader is told why."""

import pydicom

from mriviewer.io.scan import scan_all


def reasons(update):
    return {skipped.path.name: skipped.reason for skipped in update.skipped}


def test_real_mosaics_are_refused_with_the_reason(shared_data):
    folder = shared_data / "dicom" / "transfer-syntaxes" / "In"
    update = scan_all([folder])
    assert update.studies == ()
    told = reasons(update)
    assert len(told) == 9
    assert all("mosaic" in reason for reason in told.values())


def test_real_enhanced_images_are_refused_with_the_reason(shared_data):
    update = scan_all([shared_data / "dicom" / "enhanced" / "In"])
    assert update.studies == ()
    told = [reason for name, reason in reasons(update).items() if name.endswith(".dcm")]
    assert len(told) >= 5
    assert all("enhanced multi-frame" in reason for reason in told)


def test_a_mosaic_without_the_word_is_known_by_siemens_count(tmp_path, write_slice):
    path = write_slice(tmp_path / "a")
    dataset = pydicom.dcmread(path)
    block = dataset.private_block(0x0019, "SIEMENS MR HEADER", create=True)
    block.add_new(0x0A, "US", 35)
    dataset.save_as(path)
    assert "mosaic" in reasons(scan_all([path]))["a"]
