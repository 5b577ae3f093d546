"""Which DICOM elements may tell who the patient is: after the basic profile of PS3.15, annex E.

Where that profile removes, replaces or empties, the value is identifying here. It errs on the side
of hiding: all names, dates, times and ages, every UID that is not one of the standard's own, every
text that a person may have typed, all private elements. What lies in a hidden sequence is hidden.
"""

_ALWAYS = frozenset({"PN", "DA", "DT", "TM", "AS", "AE", "UR"})
_TYPED = frozenset({"LO", "SH", "ST", "LT", "UT", "UC", "UN"})
_STANDARD_UIDS = frozenset({
    "(0002,0002)", "(0002,0010)", "(0002,0012)", "(0004,1510)", "(0004,1512)", "(0008,0016)",
    "(0008,001A)", "(0008,001B)", "(0008,010C)", "(0008,1150)", "(0008,115A)",
})  # fmt: skip
# texts that machines write about themselves, or that come from code tables
_BY_MACHINES = frozenset({
    "Implementation Version Name", "Manufacturer", "Manufacturer's Model Name",
    "Software Versions", "Sequence Name", "Pulse Sequence Name", "Receive Coil Name",
    "Transmit Coil Name", "Imaged Nucleus", "Resonant Nucleus", "Code Value", "Code Meaning",
    "Coding Scheme Designator", "Coding Scheme Version", "Mapping Resource Name",
    "Window Center & Width Explanation", "LUT Explanation", "Modality LUT Type", "Rescale Type",
    "Stack ID", "Multi-coil Element Name", "Acquisition Matrix Text", "LUT Label",
    "Real World Value LUT Label", "Volume Localization Technique", "Filter Type",
})  # fmt: skip
_GROUPS = ("(0010,", "(0012,", "(0032,", "(0038,", "(4008,", "(FFFA,")
_HARMLESS = frozenset({  # of those groups
    "Patient Identity Removed", "De-identification Method",
    "De-identification Method Code Sequence",
})  # fmt: skip
_WORDS = (
    "patient's", "physician", "operator", "institution", "person", "referenced patient",
    "request attributes", "requested procedure", "scheduled", "performed procedure", "accession",
    "overlay data", "curve data", "audio", "icon image", "graphic annotation", "graphic data",
    "original attributes", "modified attributes", "digital signature", "encrypted", "custodial",
    "content sequence", "specimen", "device identif", "contributing equipment",
)  # fmt: skip


def identifies(key: str, name: str, vr: str) -> bool:
    """Tell whether the value of an element must be hidden.

    key   "(0010,0010)", in capitals
    name  as in PS3.6; empty for private and unknown elements
    """
    if not name or vr in _ALWAYS:
        return True
    if vr == "UI":
        return key not in _STANDARD_UIDS
    if vr in _TYPED:
        return name not in _BY_MACHINES | _HARMLESS
    if key.startswith(_GROUPS):
        return name not in _HARMLESS
    plain = name.casefold()
    return key.startswith("(50") or any(word in plain for word in _WORDS)
