"""What archives and readers ask of a PDF beyond what the library writes by itself."""

from typing import Any, Final

#: Says in the metadata that the file is PDF/UA as well; an archive wants the vocabulary explained.
ACCESSIBLE: Final = (
    b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
    b"<pdfuaid:part>1</pdfuaid:part></rdf:Description>"
    b'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
    b'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" '
    b'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    b'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>'
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    b'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq>"
    b"</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
#: Says in what language the whole file is.
LANGUAGE: Final = (
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language></rdf:Description>"
)
#: How a font names the hyphen that ends a line, and the one that tells readers that the word goes on.
HYPHEN: Final = b"> <2010>"
SOFT_HYPHEN: Final = b"> <00ad>"


def describe_fully(metadata: Any) -> None:
    """Have the metadata name PDF/UA next to PDF/A and the language, in plain text as archives want it.

    The library's own option adds a second RDF block, which validators do not read.
    """
    described, included = metadata.generate_rdf_metadata, metadata.include_in_pdf
    more = ACCESSIBLE + LANGUAGE.format(metadata.lang).encode() if metadata.lang else ACCESSIBLE

    def describe(*variant: Any) -> bytes:
        rdf: bytes = described(*variant)
        return rdf.replace(b"</rdf:RDF>", more + b"</rdf:RDF>")

    def include(pdf: Any, variant: Any, version: Any, conformance: Any, compress: Any) -> None:  # noqa: ARG001 # as inherited
        included(pdf, variant, version, conformance, compress=False)

    metadata.generate_rdf_metadata, metadata.include_in_pdf = describe, include


def tidy(pdf: Any) -> None:
    """Name every enclosed file once, and have divided words read as one."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])
    for each in pdf.objects:
        lines = getattr(each, "stream", ())
        if b"begincmap" in lines:
            each.stream = [line.replace(HYPHEN, SOFT_HYPHEN) for line in lines]
