"""A term stands in somebody else's wiki, and leads back to the portal."""

import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import expect

from workshop.domain.portal.access import Access


@contextmanager
def a_wiki(page):
    """Another site with one page; what is yielded is its address."""

    class Wiki(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Wiki) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://localhost:{server.server_port}/"
        server.shutdown()


def test_a_wiki_shows_a_term_that_leads_to_its_page(visit, instance):
    workshop = instance.demo()
    with instance.memory.writing() as store:
        store.portal.open_to(workshop.id, Access.PUBLIC, datetime.now(UTC))
        term = store.contract.latest(workshop.id).document.section("glossary").listing("terms").entries[0]
    card = f"{instance.url}/g/{workshop.id}/card/{term.id}"
    frame = f'<iframe src="{card}" title="Term" width="480" height="260"></iframe>'
    reader = visit(None)

    with a_wiki(f'<!doctype html><link rel="icon" href="data:,"><title>Wiki</title>{frame}') as wiki:
        reader.page.goto(wiki)
        shown = reader.page.frame_locator("iframe")

        expect(shown.get_by_role("heading", name=term.title)).to_be_visible()
        with reader.context.expect_page() as opened:
            shown.get_by_role("link").click()
        expect(opened.value.get_by_role("heading", level=1)).to_contain_text(term.title)
        assert opened.value.url == f"{instance.url}/g/{workshop.id}/terms/{term.id}"
