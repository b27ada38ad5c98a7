"""One record in the formats of other tools: event data, entity graphs, linked data, news.

An export is a view like any other: a function from an iterable of `Reading` to pieces of text.

    plover.py   events as rows of POLECAT                         cameo.py   events as dyads of ICEWS
    ftm.py      entities of FollowTheMoney, one a line            jsonld.py  facts as linked data, words as Web Annotations
    ninjs.py    the article as a news item of IPTC's ninjs 3.1

What stands where, and by whose standard, is in docs/exports.md. Nothing here knows more than the record: what a format
asks for and the record does not say is left empty.
"""

from mahdar.exports.cameo import cameo_rows
from mahdar.exports.ftm import ftm_lines
from mahdar.exports.jsonld import jsonld_lines
from mahdar.exports.ninjs import ninjs_lines
from mahdar.exports.plover import plover_rows

__all__ = ["cameo_rows", "ftm_lines", "jsonld_lines", "ninjs_lines", "plover_rows"]
