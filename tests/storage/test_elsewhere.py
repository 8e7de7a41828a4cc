"""Printed glossaries are kept as they are."""


def test_the_first_print_of_a_glossary_stays(memory, publish, now):
    version = publish()

    with memory.writing() as store:
        store.glossary_prints.keep(version.id, b"one", now, in_force=True)
        store.glossary_prints.keep(version.id, b"two", now, in_force=True)

        assert store.glossary_prints.find(version.id, in_force=True) == b"one"
        assert store.glossary_prints.find(version.id, in_force=False) is None
