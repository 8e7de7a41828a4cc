"""The press: answers become a Document, a Document becomes a page, a page becomes paper."""
