"""What a series is taken for decides where it is hung: rows of real descriptions and parameters."""

import pytest

from mriviewer.core.contrast import recognise

WORDS = [
    # English, abbreviated, as in file names
    ("AX T1", "T1"), ("T1w", "T1"), ("sub-01_T1w", "T1"), ("SAG T1 SE", "T1"),
    ("3D MPRAGE", "T1"), ("t1_mprage_sag_p2_iso", "T1"), ("AXT1", "T1"), ("Ax BRAVO", "T1"),
    ("Sag T1 FLAIR", "T1"), ("T1 pre", "T1"), ("AX T1 W/O CONTRAST", "T1"), ("T1 nativ", "T1"),
    ("BraTS-GLI-00001-000-t1n", "T1"), ("T1 w/wo", "T1"), ("T1 pre and post contrast", "T1"),
    ("IR-FSPGR", "T1"), ("T1 ax ohne KM", "T1"), ("T1 sans gado", "T1"),
    ("T1 TSE sin contraste", "T1"), ("Pre_Scan_T1", "T1"), ("T1 post op", "T1"),
    ("Post_Scan_T1", "T1"), ("T1 post-treatment", "T1"),
    ("AX T1 POST", "T1 post"), ("AX T1 +C", "T1 post"), ("T1+GD", "T1 post"), ("T1 Gd", "T1 post"),
    ("T1PostGd", "T1 post"), ("t1_mprage_tra_nach KM", "T1 post"), ("T1 KM tra", "T1 post"),
    ("T1 MPRAGE post contrast", "T1 post"), ("T1 apres injection", "T1 post"),
    ("T1 après gado", "T1 post"), ("sT1W_3D_TFE CE", "T1 post"), ("t1ce", "T1 post"),
    ("sub-07_ce-gadolinium_T1w", "T1 post"), ("BraTS-GLI-00001-000-t1c", "T1 post"),
    ("T1 con contraste", "T1 post"), ("Post AX T1", "T1 post"), ("T1 FLAIR +C", "T1 post"),
    ("T1 preop gd", "T1 post"), ("VIBE dopo mdc", "T1 post"),
    ("AX T2", "T2"), ("t2_tse_tra_512", "T2"), ("T2w_TSE", "T2"), ("T2 FS", "T2"),
    ("T2 PROPELLER", "T2"), ("3D FIESTA", "T2"), ("t2_ciss3d", "T2"), ("T2 + C", "T2"),
    ("AX T2 FLAIR", "FLAIR"), ("t2_tirm_tra_dark-fluid", "FLAIR"), ("t2_spc_da-fl_sag", "FLAIR"),
    ("FLAIR", "FLAIR"), ("3D CUBE FLAIR", "FLAIR"), ("TIRM tra", "FLAIR"),
    ("BraTS-GLI-00001-000-t2f", "FLAIR"), ("FLAIR post contrast", "FLAIR"),
    ("Fluid attenuated inversion recovery", "FLAIR"),
    ("COR STIR", "STIR"), ("3D DIR", "DIR"),
    ("DWI", "DWI"), ("ep2d_diff_3scan_trace_p2_TRACEW", "DWI"), ("AX DWI b1000", "DWI"),
    ("Diffusionsgewichtet", "DWI"), ("difusión", "DWI"), ("DTI 64", "DWI"),
    ("resolve_4scan", "DWI"),
    ("ep2d_diff_3scan_trace_p2_ADC", "ADC"), ("ADC (10^-6 mm²/s)", "ADC"),
    ("Apparent Diffusion Coefficient", "ADC"), ("DTI FA map", "map"), ("ep2d_diff_ColFA", "map"),
    ("SWI", "SWI"), ("Ax SWAN", "SWI"), ("swi_mIP", "projection"), ("SWI Pha_Images", "phase"),
    ("AX T2*", "T2*"), ("t2star", "T2*"), ("AX T2* GRE", "T2*"), ("t2_fl2d_tra_hemo", "T2*"),
    ("T2 FFE", "T2*"), ("T2 haemosiderin", "T2*"),
    ("PD TSE", "PD"), ("PDw", "PD"), ("Proton density", "PD"),
    ("TOF_3D_multi-slab", "MRA"), ("MRA circle of willis", "MRA"), ("TOF MIP", "projection"),
    ("Angiographie", "MRA"),
    ("ep2d_perf", "perfusion"), ("DSC", "perfusion"), ("pcasl", "perfusion"), ("rCBV", "perfusion"),
    ("asl_2d_tra", "perfusion"),
    ("rs fMRI", "fMRI"), ("task-rest_bold", "fMRI"), ("fMRI_MB_int", "fMRI"),
    ("localizer", "localizer"), ("3-plane loc", "localizer"), ("AAHead_Scout", "localizer"),
    ("Survey", "localizer"), ("Repérage", "localizer"), ("T2 HASTE localizer", "localizer"),
    ("T1 post sub", "subtraction"), ("Subtraktion T1", "subtraction"),
    ("Pre_Mask", "mask"), ("brain_mask", "mask"), ("gre_field_mapping", "phase"),
    # nothing tells: nothing is said
    ("", ""), ("series 4", ""), ("ax_asc_35sl", ""), ("WIP B0 NS", ""), ("spm152", ""),
    ("Brain", ""), ("IM_0027", ""), ("post contrast", ""), ("kept", ""), ("T10 level", ""),
]  # fmt: skip


@pytest.mark.parametrize(("description", "contrast"), WORDS)
def test_words_alone(description, contrast):
    assert recognise(description, {}) == (contrast, "")


def spin_echo(repetition, echo, **more):
    return {"ScanningSequence": "SE", "RepetitionTime": repetition, "EchoTime": echo, **more}


def gradient_echo(repetition, echo, **more):
    return {"ScanningSequence": ("GR",), "RepetitionTime": repetition, "EchoTime": echo, **more}


FLAIR_TIMES = {"ScanningSequence": "SE\\IR", "RepetitionTime": 9000.0, "EchoTime": 87.0,
               "InversionTime": 2500.0}  # fmt: skip
MPRAGE_TIMES = {"ScanningSequence": ("GR", "IR"), "SequenceVariant": ("SK", "SP", "MP"),
                "RepetitionTime": 1900.0, "EchoTime": 2.5, "InversionTime": 900.0}  # fmt: skip
PARAMETERS = [
    (spin_echo(500.0, 9.0), "T1"), (spin_echo(700.0, 26.0), "T1"),  # also 3-D with long trains
    (spin_echo(4500.0, 100.0), "T2"), (spin_echo(3200.0, 410.0), "T2"),
    (spin_echo(2500.0, 15.0), "PD"), (spin_echo(2500.0, 60.0), ""),
    (FLAIR_TIMES, "FLAIR"),
    ({**FLAIR_TIMES, "EchoTime": 388.0, "InversionTime": 1800.0}, "FLAIR"),
    (spin_echo(5000.0, 60.0, InversionTime=160.0), "STIR"),
    (spin_echo(2000.0, 12.0, InversionTime=860.0), "T1"),  # GE's T1 FLAIR
    (spin_echo(9000.0, 87.0, ScanningSequence="SE\\IR"), ""),  # the inversion time decides
    (MPRAGE_TIMES, "T1"),
    (gradient_echo(650.0, 20.0), "T2*"), (gradient_echo(28.0, 20.0), "T2*"),
    (gradient_echo(8.6, 4.0), ""), (gradient_echo(24.0, 3.4, SequenceVariant="TOF\\SS"), "MRA"),
    ({"ScanningSequence": "EP", "EchoTime": 30.0, "RepetitionTime": 3000.0}, ""),
    ({"DiffusionBValue": 1000.0}, "DWI"), ({"DiffusionBValue": 0.0}, ""),
    ({"ImageType": ["DERIVED", "PRIMARY", "DIFFUSION", "ADC"]}, "ADC"),
    ({"ImageType": "DERIVED\\PRIMARY\\DIFFUSION\\TRACEW"}, "DWI"),
    ({"ImageType": "ORIGINAL\\PRIMARY\\ASL\\NONE"}, "perfusion"),
    ({"ImageType": "ORIGINAL\\PRIMARY\\P\\ND"}, "phase"),
    ({"ImageType": "ORIGINAL\\PRIMARY\\T1\\MIXED"}, ""),  # Philips writes that on a B0 map
    ({"AcquisitionContrast": "FLUID_ATTENUATED"}, "FLAIR"), ({"AcquisitionContrast": "T1"}, ""),
    ({"AcquisitionContrast": "UNKNOWN"}, ""), ({"AcquisitionContrast": "T2_STAR"}, "T2*"),
    ({**MPRAGE_TIMES, "ContrastBolusAgent": "Gadovist"}, "T1 post"),
    ({**MPRAGE_TIMES, "ContrastBolusAgent": "NO"}, "T1"),
    ({"ContrastBolusAgent": "Gadovist"}, ""),
    ({"SequenceName": "*tfl3d1_ns"}, "T1"), ({"ProtocolName": "t2_tse_tra"}, "T2"),
    ({"RepetitionTime": None, "EchoTime": "", "ImageType": ()}, ""),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "contrast"), PARAMETERS)
def test_parameters_alone(facts, contrast):
    assert recognise("", facts) == (contrast, "")


BOTH = [
    # the words are more exact, or say the same
    ("TOF 3D", MPRAGE_TIMES, ("MRA", "")),
    ("swi_images", gradient_echo(28.0, 20.0), ("SWI", "")),
    ("T1 post", MPRAGE_TIMES, ("T1 post", "")),
    ("T1", {**MPRAGE_TIMES, "ContrastBolusAgent": "Dotarem 10 ml"}, ("T1 post", "")),
    ("dark fluid", spin_echo(9000.0, 110.0), ("FLAIR", "")),
    ("PD+T2 TSE", spin_echo(3000.0, 14.0), ("PD", "")),
    ("t2_tirm_cor", spin_echo(4000.0, 60.0, InversionTime=150.0), ("STIR", "")),
    ("HASTE loc", spin_echo(2000.0, 90.0), ("localizer", "")),
    ("T2", {**FLAIR_TIMES, "AcquisitionContrast": "UNKNOWN"}, ("FLAIR", "T2")),
    ("3D DIR", FLAIR_TIMES, ("DIR", "")),
    ("ep2d_diff", {"ImageType": "DERIVED\\PRIMARY\\DIFFUSION\\ADC"}, ("ADC", "")),
    ("AX T2", {"ContrastBolusAgent": "Gadovist", **spin_echo(4000.0, 100.0)}, ("T2", "")),
    # they contradict each other: the header's facts win, and it is said
    ("T2 TSE", spin_echo(500.0, 9.0), ("T1", "T2")),
    ("T1 SE", spin_echo(5000.0, 100.0), ("T2", "T1")),
    ("FLAIR", spin_echo(500.0, 9.0), ("T1", "FLAIR")),
    ("FLAIR", spin_echo(3000.0, 90.0), ("T2", "FLAIR")),  # none is repeated that fast
    ("AX T2", {"DiffusionBValue": 1000.0}, ("DWI", "T2")),
    ("T1 nativ", {**MPRAGE_TIMES, "ContrastBolusAgent": "GD"},
     ("T1 post", "T1 before contrast agent")),
    ("T2 TSE", {"ContrastBolusAgent": "GD", **spin_echo(500.0, 9.0)}, ("T1 post", "T2")),
]  # fmt: skip


@pytest.mark.parametrize(("description", "facts", "found"), BOTH)
def test_words_against_parameters(description, facts, found):
    assert recognise(description, facts) == found
