"""The place of the seal in the PDF: an empty, tagged signature field over the box that the page draws."""

from typing import Any, Final

#: The id of the box in the page, and the name of the field in the file.
ANCHOR: Final = "the-seal"
FIELD: Final = "seal"
#: WeasyPrint measures in pixels, of which 96 make an inch; PDF in points.
POINTS: Final = 0.75
#: Printed, and locked: nobody moves the place of a seal.
PRINTED_AND_LOCKED: Final = 132


def add_seal_field(rendered: Any, pdf: Any, label: str) -> None:
    """Add the field where the page has a box for it; `label` is read aloud.

    It is there before the file is sealed, because a field that is made by sealing would stand outside
    the tags that the blind read by.
    """
    import pydyf  # noqa: PLC0415 # comes with WeasyPrint, which only those who print import

    for number, page in enumerate(rendered.pages):
        if ANCHOR not in page.anchors:
            continue
        left, top, right, bottom = (round(each * POINTS, 3) for each in page.anchors[ANCHOR])
        height = round(page.height * POINTS, 3)
        there = pdf.page_references[number]
        nothing = pydyf.Stream([], {
            "Type": "/XObject", "Subtype": "/Form",
            "BBox": pydyf.Array([0, 0, round(right - left, 3), round(bottom - top, 3)]),
            "Resources": pydyf.Dictionary(),
        })  # fmt: skip
        pdf.add_object(nothing)
        field = pydyf.Dictionary({
            "Type": "/Annot", "Subtype": "/Widget", "FT": "/Sig",
            "T": pydyf.String(FIELD), "TU": pydyf.String(label),
            "Rect": pydyf.Array([left, round(height - bottom, 3), right, round(height - top, 3)]),
            "F": PRINTED_AND_LOCKED, "P": there,
            "AP": pydyf.Dictionary({"N": nothing.reference}),
        })  # fmt: skip
        pdf.add_object(field)
        _tag(pdf, field, there, label)
        _annotate(pdf, there, field)
        pdf.catalog["AcroForm"] = pydyf.Dictionary({
            "Fields": pydyf.Array([field.reference]), "SigFlags": 1,
        })  # fmt: skip
        return


def _tag(pdf: Any, field: Any, page: bytes, label: str) -> None:
    """Let the field be a form among the tags, under the next free number.

    The kid is the reference to the field itself, no list of one: otherwise pyHanko takes it for a change.
    """
    import pydyf  # noqa: PLC0415 # as above

    root = _of(pdf, pdf.catalog["StructTreeRoot"])
    document = _of(pdf, root["K"][0])
    numbers = _of(pdf, root["ParentTree"])["Nums"]
    free = max(numbers[::2]) + 1
    form = pydyf.Dictionary({
        "Type": "/StructElem", "S": "/Form", "P": document.reference, "Pg": page,
        "Alt": pydyf.String(label),
        "K": pydyf.Dictionary({"Type": "/OBJR", "Obj": field.reference, "Pg": page}),
    })  # fmt: skip
    pdf.add_object(form)
    document["K"].append(form.reference)
    numbers.extend([free, form.reference])
    root["ParentTreeNextKey"] = free + 1
    field["StructParent"] = free


def _annotate(pdf: Any, page: bytes, field: Any) -> None:
    """Put the field on its page, after the links that may be there."""
    import pydyf  # noqa: PLC0415 # as above

    leaf = _of(pdf, page)
    leaf.setdefault("Annots", pydyf.Array()).append(field.reference)


def _of(pdf: Any, reference: bytes) -> Any:
    """What a reference such as b"12 0 R" means."""
    return pdf.objects[int(reference.split()[0])]
