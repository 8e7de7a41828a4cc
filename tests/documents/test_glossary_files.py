"""Glossaries of others, as they stand."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from workshop.documents.glossary_files.reading import read_glossary
from workshop.documents.glossary_files.remarks import BadFile
from workshop.domain.glossary import Kind, plan

NO_PLACE = "Not taken over, as the glossary has no place for it:"
CASES = Path(__file__).parent.parent / "cases"


def read(case, **options):
    path = CASES / case
    return read_glossary(path.name, path.read_bytes(), **options)


def by_title(glossary):
    return {term["term"]: term for term in glossary.terms}


def remarks(glossary):
    return [(remark.line, remark.column, remark.sentence.en, remark.fatal) for remark in glossary.remarks]


def of(text, **options):
    return read_glossary("glossary.csv", text.encode(), **options)


def test_the_sourcegraph_glossary_goes_through_with_all_its_terms():
    glossary = read("sourcegraph/glossary.yml")

    terms = by_title(glossary)
    groups = [term["category"] for term in glossary.terms]
    assert glossary.format == "term-yaml"
    assert len(glossary.terms) == len(terms) == 111
    assert {group: groups.count(group) for group in groups} == {
        "technical": 47,
        "business": 33,
        "role": 22,
        "general": 9,
    }
    assert glossary.remarks == []
    assert (
        terms["Cash, AR, AP, Accruals, and Deferred Revenue"]["id"]
        == "cash-ar-ap-accruals-and-deferred-revenue"
    )
    assert terms["pgsql/psql"]["definition"] == "Postgres database"
    assert (
        terms["Bext"]["definition"] == 'Brower extension, sometimes pronounced literally as "bext" or "baxt"'
    )
    assert '"We currently have 2% WoW revenue growth"' in terms["WoW"]["definition"]
    assert terms["CAC"]["definition"] == "Customer acquisition cost (how much $ spent to win a new customer)"
    assert terms["MQL"]["definition"] == (
        "[Marketing qualified lead](../../departments/bizops/process/product_led_growth.md)"
    )


def test_the_sourcegraph_glossary_is_what_its_own_schema_says():
    schema = json.loads((CASES / "sourcegraph/glossary.schema.json").read_text())
    plain = yaml.safe_load((CASES / "sourcegraph/glossary.yml").read_text())

    jsonschema.validate(plain, schema)

    assert [term["definition"] for term in read("sourcegraph/glossary.yml").terms] == [
        entry["definition"] for entries in plain.values() for entry in entries
    ]


def test_reading_the_same_file_twice_proposes_nothing_new():
    terms = read("sourcegraph/glossary.yml").terms

    kinds = {proposal.kind for proposal in plan(terms, read("sourcegraph/glossary.yml").terms)}

    assert kinds == {Kind.SAME}


def test_the_flowfuse_lifecycle_table_becomes_terms():
    glossary = read("flowfuse/lifecycle-2026.md")

    terms = by_title(glossary)
    assert glossary.format == "markdown"
    assert [term["term"] for term in glossary.terms] == [
        *("Subscriber", "Lead", "MQL", "SQL", "Opportunity"),
        *("Value Identified", "Value Validated", "Procurement", "Closed Won"),
        *("New", "Open", "In Progress", "Open Deal", "Unqualified", "Unresponsive", "Bad timing"),
    ]
    assert terms["Subscriber"]["definition"] == "- Email known in Hubspot\n- Aware of FlowFuse"
    assert terms["MQL"]["expansion"] == "Marketing Qualified Lead"
    assert terms["MQL"]["category"] == "Lifecycle Stage"
    assert terms["MQL"]["definition"].endswith(
        "- Technical Fit and Pain is very probable\n\n"
        "See [Lead Activation](/handbook/marketing/lead-activation/) for inbound vs. outbound definitions."
    )
    assert terms["Value Identified"]["definition"] == "- PoC / Trial started\n- Check in call scheduled"
    assert terms["Procurement"]["definition"] == ""
    assert terms["Unresponsive"]["category"] == "Lead Status"


def test_the_broken_rows_of_the_lifecycle_table_are_named():
    glossary = read("flowfuse/lifecycle-2026.md")

    assert remarks(glossary) == [
        (
            20,
            None,
            f"{NO_PLACE} “Owner”, “Deal Stage”, “Deal Probability”, “Supporting Materials”, “KPIs”.",
            False,
        ),
        (23, 9, "Cells in this row: 9, in the header: 8. Not taken over: “# new leads”.", False),
        (27, 8, "Cells in this row: 7, in the header: 8.", False),
        (28, None, "“Value Validated” has no definition.", False),
        (29, None, "“Procurement” has no definition.", False),
        (30, None, "“Closed Won” has no definition.", False),
    ]


def test_a_header_without_its_closing_pipe_is_a_header():
    glossary = read("flowfuse/lifecycle-2023.md")

    assert [term["term"] for term in glossary.terms][:3] == ["Subscriber", "Lead", "Marketing Qualified Lead"]
    assert remarks(glossary) == [(38, None, "“None” has no definition.", False)]


def test_the_same_stages_years_later_are_conflicts_and_not_overwritten():
    old, new = read("flowfuse/lifecycle-2023.md").terms, read("flowfuse/lifecycle-2026.md").terms

    kinds = {proposal.term: proposal.kind for proposal in plan(old, new)}

    assert kinds["Lead"] is Kind.CONFLICT
    assert kinds["MQL"] is Kind.CONFLICT
    assert kinds["Value Identified"] is Kind.NEW


def test_a_glossary_in_an_html_table_is_read():
    glossary = read("sourcegraph/first-touchpoint.md")

    terms = by_title(glossary)
    assert len(terms) == 14
    assert terms["Content Download"]["definition"].endswith(
        "was downloaded.\n\nExample: [Guide to Dev Onboarding landing page]"
        "(https://about.sourcegraph.com/guides/continuous-developer-onboarding/)"
    )
    assert [remark.sentence.en for remark in glossary.remarks] == [
        "“Inbound Email (support, contact)” has no definition.",
        "“Outbound” has no definition.",
        "“Referral” has no definition.",
        "“Subscription” has no definition.",
    ]


def test_beside_definitions_the_first_column_is_a_term_whatever_it_is_called():
    glossary = read("sourcegraph/smb-handoff.md")

    assert len(glossary.terms) == 7
    assert all(term["definition"] for term in glossary.terms)


def test_openmetadata_quotes_commas_and_html_are_read():
    glossary = read("openmetadata/quotes-and-commas.csv")

    terms = by_title(glossary)
    assert glossary.format == "openmetadata"
    assert terms["TermWithComma,AndQuote"]["definition"] == 'Description with "quotes" and, commas'
    assert terms["TermWithComma,AndQuote"]["synonyms"] == ['Display name with "quoted" text, and comma']
    assert terms["Term1"]["definition"].startswith('Contains a timestamp for the most recent "login" of')
    assert {term["status"] for term in glossary.terms} == {"agreed"}
    assert remarks(glossary) == [(1, None, f"{NO_PLACE} “owner”.", False)]


def test_the_older_header_of_openmetadata_is_read():
    glossary = read("openmetadata/old-8-columns.csv")

    assert glossary.format == "openmetadata"
    assert [(term["term"], term["definition"]) for term in glossary.terms] == [
        ("Glossary2 Term", "Description for Glossary2 Term"),
        ("Glossary2 term2", "Description data."),
    ]
    assert glossary.remarks == []


def test_rows_of_openmetadata_without_a_name_are_left_out_and_named():
    glossary = read("openmetadata/old-8-columns-INVALID-name-missing.csv")

    sentence = "The term is missing. Cells in this row: 9, in the header: 8. Perhaps the row slipped."
    assert glossary.terms == []
    assert remarks(glossary) == [(2, 2, sentence, True), (3, 2, sentence, True)]
    assert glossary.errors[0].placed.de.startswith("Zeile 2, Spalte 2: Der Begriff fehlt. Zellen in dieser")


def test_everything_openmetadata_says_about_a_term_finds_its_place():
    glossary = of(
        "parent,name*,displayName,description,synonyms,relatedTerms,references,glossaryStatus\n"
        'Sales."a.b",MQL,Marketing Qualified Lead,D,"x;""y;z""","synonym:F.Hot;F.SQL;broader:F.Lead",'
        "one;https://a.example;two;https://b.example,Draft\n"
        ",SQL,,D,,,,In Review\n"
        ",Lead,,D,,,,\n"
    )

    assert glossary.terms[0] == {
        "id": "mql",
        "term": "MQL",
        "expansion": "Marketing Qualified Lead",
        "definition": "D",
        "marketing_view": "",
        "sales_view": "",
        "example": "",
        "counter_example": "",
        "synonyms": ["x", "y;z", "Hot"],
        "avoid": [],
        "related": ["SQL", "Lead"],
        "category": "Sales / a.b",
        "status": "draft",
        "source": "one (https://a.example); two (https://b.example)",
    }
    assert glossary.terms[1]["status"] == "draft"
    assert glossary.remarks == []


def test_the_nodes_of_datahub_become_groups():
    glossary = read("datahub/business_glossary.yml")

    terms = by_title(glossary)
    assert glossary.format == "datahub-yaml"
    assert len(glossary.terms) == 11
    assert terms["Red"]["category"] == "Housing / Colors"
    assert terms["Account"]["related"] == ["HighlyConfidential", "Balance"]
    assert terms["Account"]["source"] == (
        "FIBO (https://spec.edmcouncil.org/fibo/ontology/FBC/ProductsAndServices/ClientsAndAccounts/Account)"
    )
    assert remarks(glossary) == [
        (87, None, "“Spoon” refers to “Housing.Kitchen”; there is no such term in the file.", False),
        (
            None,
            None,
            f"{NO_PLACE} “custom_properties”, “domain”, “owners”, “knowledge_links”.",
            False,
        ),
    ]


@pytest.mark.parametrize(
    ("case", "titles", "source"),
    [
        ("datahub/ui-import-14-columns.csv", ["Customer ID", "Customer Data"], ""),
        ("datahub/ui-import-8-columns.csv", ["CypressDiffFieldsTerm"], "REF123 (https://example.com)"),
    ],
)
def test_both_headers_of_datahubs_import_are_read(case, titles, source):
    glossary = read(case)

    assert glossary.format == "datahub-csv"
    assert [term["term"] for term in glossary.terms] == titles
    assert glossary.terms[0]["source"] == source
    assert glossary.errors == []


def test_a_group_of_datahub_is_no_term():
    glossary = of("entity_type,name,description\nglossaryNode,Business,B\nglossaryTerm,MQL,D\n")

    assert [term["term"] for term in glossary.terms] == ["MQL"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("start", ["", "\ufeff", "sep={}\r\n", "\ufeffSEP={}\n"])
def test_any_delimiter_is_found(delimiter, start):
    text = start.format(delimiter) + delimiter.join(
        ["Begriff", "Beschreibung", "Synonyme", "Kategorie\r\nMQL", '"1,5; 2|3\tvier"', '"a; b"', "Stufen"]
    )

    term = of(text).terms[0]

    assert term["definition"] == "1,5; 2|3\tvier"
    assert term["synonyms"] == ["a", "b"]
    assert term["category"] == "Stufen"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding_is_read(encoding):
    content = "Begriff;Erklärung\nKäufer;„für“ 5 €".encode(encoding)

    glossary = read_glossary("glossary.csv", content)

    assert (glossary.terms[0]["term"], glossary.terms[0]["definition"]) == ("Käufer", "„für“ 5 €")
    assert [remark.line for remark in glossary.remarks] == ([1] if encoding == "cp1252" else [])


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("Begriff,Ausgeschrieben", "expansion"),
        ("Term,Meaning", "definition"),
        ("Name,Description", "definition"),
        ("NAME*,Sales view", "sales_view"),
        ("Begriff,Sicht des Vertriebs", "sales_view"),
        ("Begriff,Bisherige Sicht des Marketings", "marketing_view"),
        ("Term,Counter-example", "counter_example"),
        ("Begriff,Gegenbeispiel", "counter_example"),
        ("term,counter_example", "counter_example"),
        ("Bezeichnung,Herkunft", "source"),
        ("Abkürzung,Langform", "expansion"),
    ],
)
def test_headings_are_understood_in_both_languages(header, key):
    term = of(f"{header}\nMQL,text\n").terms[0]

    assert term["term"] == "MQL"
    assert term[key] == "text"


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("a; b ;c", ["a", "b", "c"]),
        ("a, b", ["a", "b"]),
        ("a, x; b", ["a, x", "b"]),
        ('"a; x"; b', ["a; x", "b"]),
        ('5" disk; b', ['5" disk', "b"]),
        ("a\nb", ["a", "b"]),
        (" ; ", []),
    ],
)
def test_several_texts_in_a_cell_are_told_apart(cell, texts):
    quoted = cell.replace('"', '""')

    term = of(f'Begriff;Sagen wir nicht\nMQL;"{quoted}"').terms[0]

    assert term["avoid"] == texts


def test_an_abbreviation_beside_a_term_is_another_name_for_it():
    term = of("Begriff,Abkürzung,Definition\nMarketing Qualified Lead,MQL,D").terms[0]

    assert (term["term"], term["synonyms"]) == ("Marketing Qualified Lead", ["MQL"])


def test_columns_without_a_meaning_are_named():
    glossary = of("Begriff;Farbe;Definition;Preis\nMQL;rot;D;3")

    assert [(remark.line, remark.sentence.de) for remark in glossary.remarks] == [
        (1, "Ohne Platz im Glossar und darum nicht übernommen: „Farbe“, „Preis“.")
    ]


def test_an_unknown_status_is_named_and_left_empty():
    glossary = of("Begriff,Definition,Stand\nMQL,D,Freigegeben\nSQL,D,halb fertig")

    assert [term["status"] for term in glossary.terms] == ["agreed", ""]
    assert remarks(glossary) == [(3, None, "The status “halb fertig” is unknown and was left empty.", False)]


def test_html_in_a_description_becomes_markdown():
    term = of('Name,Description\nMQL,"<p>A <b>lead</b></p><script>x()</script><ul><li>a<li>b</ul>"').terms[0]

    assert term["definition"] == "A **lead**\n\n- a\n- b"


def test_a_cell_shielded_against_formulas_loses_its_apostrophe():
    terms = of("Term,Definition\n'+49,'=1+1\n'quoted',''tis\n").terms

    assert [(term["term"], term["definition"]) for term in terms] == [("+49", "=1+1"), ("'quoted'", "''tis")]


def test_ids_are_made_of_titles_unless_somebody_else_makes_them():
    text = "Begriff\nÄußerung\nMQL\nMQL\n日本"
    counter = iter(range(9))

    titled = [term["id"] for term in of(text).terms]
    made = [term["id"] for term in of(text, new_id=lambda: f"t{next(counter)}").terms]

    assert titled == ["ausserung", "mql", "mql-2", "row"]
    assert made == ["t0", "t1", "t2", "t3"]


def test_an_id_of_the_file_is_kept_once():
    glossary = of("id,term\nk1,A\nk1,B\n<b>,C")

    assert [term["id"] for term in glossary.terms] == ["k1", "b", "c"]


@pytest.mark.parametrize(
    ("name", "text", "format_"),
    [
        ("x.txt", "Term,Definition\nA,B", "csv"),
        ("x.txt", "name*,displayName,description\nA,A,B", "openmetadata"),
        ("x", "| Term | Definition |\n|---|---|\n| A | B |", "markdown"),
        ("x", "sales:\n  - term: A\n    definition: B", "term-yaml"),
        ("x", "- term: A\n  definition: B", "term-yaml"),
        ("x", "nodes:\n  - name: N\n    terms:\n      - name: A\n        description: B", "datahub-yaml"),
        ("x", '[{"term": "A", "definition": "B"}]', "json"),
        ("X.CSV", "Term;Definition\nA;B", "csv"),
        ("x.yml", '[{"term": "A", "definition": "B"}]', "term-yaml"),
    ],
)
def test_formats_are_recognised_by_content_and_name(name, text, format_):
    glossary = read_glossary(name, text.encode())

    assert glossary.format == format_
    assert [(term["term"], term["definition"]) for term in glossary.terms] == [("A", "B")]


def test_a_format_can_be_named():
    text = b"name*,displayName,description\nA,B,C"

    assert read_glossary("x.csv", text).terms[0]["synonyms"] == ["B"]
    assert read_glossary("x.md", text, written_as="csv").format == "csv"
    with pytest.raises(BadFile, match="Line 1: This is no file of the format “datahub-csv”"):
        read_glossary("x.csv", text, written_as="datahub-csv")
    with pytest.raises(BadFile, match="There is no format “word”"):
        read_glossary("x.csv", text, written_as="word")


def test_yaml_words_stay_as_they_are_written():
    glossary = read_glossary("x.yml", b"a:\n  - term: no\n    definition: 1.10\n    synonyms: [yes, 0x1F]\n")

    assert glossary.terms[0]["term"] == "no"
    assert glossary.terms[0]["definition"] == "1.10"
    assert glossary.terms[0]["synonyms"] == ["yes", "0x1F"]


def test_tables_shown_as_code_and_tables_of_other_things_are_passed_over():
    page = (
        "```\n| Term | Definition |\n|---|---|\n| A | B |\n```\n"
        "| Feld | Beschreibung |\n|---|---|\n| C | D |\n\n"
        "## Stufen ##\n\n> | Stufe | Bedeutung |\n> |:--|--:|\n> | **E** | [F](x) `a\\|b` |\n"
    )

    glossary = read_glossary("x.md", page.encode())

    assert [(term["term"], term["definition"], term["category"]) for term in glossary.terms] == [
        ("E", "[F](x) `a|b`", "Stufen")
    ]


def test_a_row_that_repeats_the_cell_above_by_leaving_it_empty_is_left_out_and_named():
    glossary = read_glossary("x.md", b"| Term | Definition |\n|---|---|\n| A | B |\n|  | C |\n")

    assert [term["term"] for term in glossary.terms] == ["A"]
    assert remarks(glossary) == [(4, 1, "The term is missing.", True)]
