"""Xapian over passages: English stemming, BM25, any of the words, the last one unfinished.

Apart, because Debian installs Xapian for the system's Python alone. Reads {"rows": …, "queries":
…} as JSON from standard input and prints the slugs found for each query.
"""

import json
import sys

import xapian


def main() -> None:
    given = json.load(sys.stdin)
    database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
    stemmer = xapian.Stem("en")
    writer = xapian.TermGenerator()
    writer.set_stemmer(stemmer)
    for slug, *texts in given["rows"]:
        document = xapian.Document()
        document.set_data(slug)
        document.add_value(0, slug)
        writer.set_document(document)
        for text in texts:
            writer.index_text(text)
            writer.increase_termpos()
        database.add_document(document)
    parser = xapian.QueryParser()
    parser.set_stemmer(stemmer)
    parser.set_stemming_strategy(parser.STEM_SOME)
    parser.set_default_op(xapian.Query.OP_OR)
    parser.set_database(database)
    enquire = xapian.Enquire(database)
    enquire.set_collapse_key(0)
    found = []
    for query in given["queries"]:
        enquire.set_query(parser.parse_query(query, parser.FLAG_PARTIAL))
        found.append([match.document.get_data().decode() for match in enquire.get_mset(0, 20)])
    print(json.dumps(found))


if __name__ == "__main__":
    main()
