"""What would be shown wrongly is not shown, and the reader is told why."""

from mriviewer.io.scan import scan_all


def reasons(update):
    return {skipped.path.name: skipped.reason for skipped in update.skipped}


def test_what_is_no_image_is_named(tmp_path, write_slice):
    """T44: and the images beside it are shown."""
    kinds = {"66.4": "a segmentation", "88.11": "a structured report", "30": "a parametric map"}
    for end in kinds:
        write_slice(tmp_path / end, SOPClassUID=f"1.2.840.10008.5.1.4.1.1.{end}")
    write_slice(tmp_path / "image")
    update = scan_all([tmp_path])
    told = reasons(update)
    assert [len(series.slices) for series in update.studies[0].series] == [1]
    assert {end: kind in told[end] for end, kind in kinds.items()} == dict.fromkeys(kinds, True)


def test_no_rows_are_no_picture(tmp_path, write_slice):
    write_slice(tmp_path / "a", Rows=0)
    assert "holds no picture" in reasons(scan_all([tmp_path]))["a"]


def test_real_mosaics_and_enhanced_images_are_shown(shared_data):
    """T42, T43: they were refused once; what is shown of them is held in test_references."""
    for name in ("transfer-syntaxes", "enhanced", "xa-enhanced"):
        update = scan_all([shared_data / "dicom" / name / "In"])
        assert update.studies
        assert update.skipped == ()
