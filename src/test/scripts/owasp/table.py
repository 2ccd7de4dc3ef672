"""The addresses there are, as docs/authorization.md lists them, which the build holds equal to the code."""
import collections
import os
import re

DOCUMENT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../../docs/authorization.md")
PREFIXES = {"Our own": "", "web applications": "/camunda", "interface": "/camunda/api/engine/engine/default"}
CHANGING = ("POST", "PUT", "DELETE")
METHODS = ("GET", "POST", "PUT", "DELETE")
EVERY = METHODS + ("PATCH", "HEAD", "OPTIONS")

Row = collections.namedtuple("Row", "who path methods ours")


def rows():
    """Every row of the table, with addresses as they are written there."""
    found, prefix, who = [], "", ""
    with open(DOCUMENT, encoding="utf-8") as document:
        for line in document:
            if line.startswith("## "):
                prefix = next(start for words, start in PREFIXES.items() if words in line)
            elif line.startswith("### "):
                who = line[8:].strip()
            elif row := re.match(r"\| `(/.*)` \| (.*) \| \w+ \|$", line):
                path = row[1] if row[1].startswith("/camunda") else prefix + row[1]
                methods = EVERY if row[2] == "every method" else tuple(sorted(set(row[2].split(", "))))
                found.append(Row(who, path, methods, prefix == ""))
    return found


def filled(path, **known):
    """An address without gaps: known names are filled in, all others become x."""
    path = re.sub(r"\{(\w+)[^}/]*\}?", lambda gap: known.get(gap[1], {"engine": "default", "app": "tasklist"}.get(gap[1], "x")), path)
    return re.sub(r"\*+", "x", path)
