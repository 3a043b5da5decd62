"""Seconds of the processor that readers of Python take over the pages of a folder: a line of JSON each."""

import json
import pathlib
import statistics
import sys
import time
from io import StringIO

import lxml.html
import pandas
from bs4 import BeautifulSoup

PAGES = [file.read_bytes() for file in sorted(pathlib.Path(sys.argv[1]).glob("*.html"))]
ROUNDS = int(sys.argv[2])


def tables(page):
    """Its tables; a page may have none."""
    try:
        return pandas.read_html(StringIO(page.decode("utf-8")), flavor="lxml")
    except ValueError:
        return []


READERS = {
    "lxml": lambda page: lxml.html.fromstring(page),
    "pandas.read_html": tables,
    "BeautifulSoup (lxml)": lambda page: BeautifulSoup(page, "lxml"),
    "BeautifulSoup (html.parser)": lambda page: BeautifulSoup(page, "html.parser"),
}

for name, read in READERS.items():
    turns = []
    for _ in range(ROUNDS + 1):
        before = time.process_time()
        for page in PAGES:
            read(page)
        turns.append(time.process_time() - before)
    print(json.dumps({"name": name, "seconds": statistics.median(turns[1:]) / len(PAGES)}))
