"""The interface in the words of OpenAPI 3.1, for people who write programs and for their tools."""

from typing import Any, Final

from workshop.web.api.paging import MOST_AT_ONCE, USUAL
from workshop.web.api.problems import KIND

Schema = dict[str, Any]

TEXT: Final[Schema] = {"type": "string"}
TEXTS: Final[Schema] = {"type": "array", "items": TEXT}
MOMENT: Final[Schema] = {"type": "string", "format": "date-time"}
ADDRESS: Final[Schema] = {"type": "string", "format": "uri"}
FLAG: Final[Schema] = {"type": "boolean"}
COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
ABOUT: Final = (
    "Reads one portal: the glossary, stages and personas of the version in force, or of the newest published "
    "one while none is. Drafts never appear. Whoever facilitates the workshop makes a token, which opens "
    "this portal alone. Texts are Markdown in the language of the contract. Every answer has an ETag: send "
    "it back in If-None-Match, and what did not change is answered with 304 and no body."
)


def _shape(about: str, /, **properties: Schema) -> Schema:
    """An object that has all of these and nothing else."""
    return {
        "type": "object",
        "description": about,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _said(about: str, schema: Schema = TEXT) -> Schema:
    return {**schema, "description": about}


def _link(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _list(name: str) -> Schema:
    return {"type": "array", "items": _link(name)}


SCHEMAS: Final[Schema] = {
    "Portal": _shape(
        "Whose words they are, and which version says so.",
        company=TEXT,
        title=_said("What the contract is called."),
        language=_said("The language of all texts.", {"type": "string", "enum": ["de", "en"]}),
        currency=TEXT,
        terms=_said("How many terms there are.", COUNT),
        version=_shape(
            "The version that is shown.",
            number=TEXT,
            fingerprint=_said(
                "SHA-256 of what people sign.", {"type": "string", "pattern": "^[0-9a-f]{64}$"}
            ),
            published_at=MOMENT,
            in_force=_said("Whether everybody signed it.", FLAG),
        ),
        address=_said("Where people read it.", ADDRESS),
    ),
    "Term": _shape(
        "A word of the glossary; a text of which nothing was said is empty.",
        id=_said("Never changes, also when the term is renamed."),
        number=_said("The number to cite it by, such as 4.1.3."),
        term=TEXT,
        expansion=_said("What an abbreviation stands for."),
        definition=_said("What both teams agreed on."),
        marketing_view=_said("What marketing understood by it before."),
        sales_view=_said("What sales understood by it before."),
        example=TEXT,
        counter_example=TEXT,
        synonyms=TEXTS,
        avoid=_said("What is not said instead.", TEXTS),
        related=TEXTS,
        category=TEXT,
        status={"type": "string", "enum": ["", "draft", "agreed", "deprecated"]},
        source=TEXT,
        address=_said("Where people read it.", ADDRESS),
        short_address=_said("The same, short enough to be typed; never breaks.", ADDRESS),
    ),
    "Terms": _shape(
        "One page of terms.",
        total=_said("How many there are on all pages.", COUNT),
        terms=_list("Term"),
        next=_said(
            "Where the next page is; null on the last.", {"type": ["string", "null"], "format": "uri"}
        ),
    ),
    "Entry": _shape(
        "A stage or a persona: its values in the order of the contract.",
        id=TEXT,
        number=TEXT,
        title=TEXT,
        values=_list("Value"),
    ),
    "Value": _shape(
        "One thing that was agreed, as it reads.",
        key=_said("Stays the same in every language."),
        label=TEXT,
        words=_said("One text for each point.", TEXTS),
        entries=_said("The rows of a list within the entry.", _list("Entry")),
    ),
    "Stages": _shape("The way of a lead.", stages=_list("Entry")),
    "Personas": _shape("Whom the company serves.", personas=_list("Entry")),
    "Version": _shape(
        "A version that applied, or the one that is shown.",
        number=TEXT,
        fingerprint=TEXT,
        published_at=MOMENT,
        since=_said("Since when it applies, or was published if it does not yet.", MOMENT),
        standing={"type": "string", "enum": ["published", "requested", "in-force", "superseded"]},
        shown=_said("Whether all other answers are from it.", FLAG),
    ),
    "Versions": _shape("Newest first.", versions=_list("Version")),
    "Problem": {
        "type": "object",
        "description": "What is wrong (RFC 9457).",
        "properties": {"type": TEXT, "title": TEXT, "status": COUNT, "detail": TEXT},
        "required": ["type", "title", "status"],
        "additionalProperties": False,
    },
}
IF_NONE_MATCH: Final[Schema] = {
    "name": "If-None-Match",
    "in": "header",
    "description": "The ETag of the answer that you have.",
    "schema": TEXT,
}
PAGING: Final[list[Schema]] = [
    {
        "name": "q",
        "in": "query",
        "description": "What somebody looks for: terms, synonyms, abbreviations, words to be avoided, texts. "
        "Forgives typos; the likeliest come first.",
        "schema": TEXT,
    },
    {
        "name": "limit",
        "in": "query",
        "description": "How many terms a page holds.",
        "schema": {"type": "integer", "minimum": 1, "maximum": MOST_AT_ONCE, "default": USUAL},
    },
    {
        "name": "cursor",
        "in": "query",
        "description": "Where a page begins. Take it from “next”; it works until another version is shown.",
        "schema": TEXT,
    },
]
TERM_ID: Final[list[Schema]] = [
    {"name": "term_id", "in": "path", "required": True, "description": "The id of a term.", "schema": TEXT}
]
ETAG: Final[Schema] = {"ETag": {"description": "Changes when the answer does.", "schema": TEXT}}
REFUSED: Final = {
    400: "The question makes no sense.",
    401: "No token, or one that does not work.",
    404: "There is nothing, or nothing any more.",
    410: "Another version is shown by now.",
    429: "Too many requests; Retry-After says in how many seconds to go on.",
}
USUALLY: Final = (401, 404, 429)


def described(address: str) -> Schema:
    """The whole description; `address` is where the interface of this instance begins."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Handschlag",
            "version": "1",
            "summary": "A portal for programs.",
            "description": ABOUT,
        },
        "servers": [{"url": address}],
        "security": [{"token": []}],
        "paths": {
            "/openapi.json": {"get": _itself()},
            "/portal": _way("portal", "Whose words they are, and which version says so", "Portal"),
            "/terms": _way("terms", "The glossary, page by page", "Terms", PAGING, (*USUALLY, 400, 410)),
            "/terms/{term_id}": _way("term", "One term", "Term", TERM_ID),
            "/stages": _way("stages", "The way of a lead", "Stages"),
            "/personas": _way("personas", "Whom the company serves", "Personas"),
            "/versions": _way("versions", "The versions that applied, newest first", "Versions"),
        },
        "components": {
            "schemas": SCHEMAS,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _way(
    name: str,
    about: str,
    shape: str,
    parameters: list[Schema] | None = None,
    refused: tuple[int, ...] = USUALLY,
) -> Schema:
    """What one address answers."""
    right = {"description": about, "headers": ETAG, "content": {"application/json": {"schema": _link(shape)}}}
    wrong = {
        str(status): {"description": REFUSED[status], "content": {KIND: {"schema": _link("Problem")}}}
        for status in sorted(refused)
    }
    return {
        "get": {
            "operationId": name,
            "summary": about,
            "parameters": [*(parameters or []), IF_NONE_MATCH],
            "responses": {"200": right, "304": {"description": "You have it already."}, **wrong},
        }
    }


def _itself() -> Schema:
    right = {"description": "OpenAPI 3.1", "content": {"application/json": {"schema": {"type": "object"}}}}
    return {
        "operationId": "description",
        "summary": "This description",
        "security": [],
        "responses": {"200": right, "304": {"description": "You have it already."}},
    }
