"""A PDF's objects packed into streams, in a tenth of the room (ISO 32000-1, 7.5.7 and 7.5.8).

Qt makes an object of each of a handbook's thousands of links. pypdf writes objects one by one too,
so the file is put together here.
"""

import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

_HEADER = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"
_PACK = 200
"""Objects in one stream."""

Place = tuple[int, int, int]
"""Where an object is, as the table of cross references has it: kind, and two numbers."""

_FREE, _PLAIN, _PACKED = 0, 1, 2


def packed_file(
    objects: Mapping[int, PdfObject], trailer: Mapping[str, PdfObject]
) -> Iterator[bytes]:
    """A file of these objects by number, piece by piece; `trailer` names the first of them."""
    yield _HEADER
    position = len(_HEADER)
    streams, places = _packed(objects)
    for number, stream in streams.items():
        piece = b"%d 0 obj\n%s\nendobj\n" % (number, _written(stream))
        places[number] = (_PLAIN, position, 0)
        position += len(piece)
        yield piece
    number = max(places) + 1
    places[number] = (_PLAIN, position, 0)
    table = _written(_cross_references(places, trailer))
    yield b"%d 0 obj\n%s\nendobj\n" % (number, table)
    yield b"startxref\n%d\n%%%%EOF\n" % position


def stream_of(data: bytes, entries: Mapping[str, PdfObject]) -> StreamObject:
    """A compressed stream."""
    stream = StreamObject()
    stream.update(dictionary({**entries, "/Filter": NameObject("/FlateDecode")}))
    stream.set_data(zlib.compress(data))
    return stream


def dictionary(entries: Mapping[str, PdfObject]) -> DictionaryObject:
    """A dictionary of these entries."""
    return DictionaryObject({NameObject(name): entry for name, entry in entries.items()})


def _packed(objects: Mapping[int, PdfObject]) -> tuple[dict[int, StreamObject], dict[int, Place]]:
    """The streams, with one for each pack of other objects, and where those are in them."""
    streams = {n: entry for n, entry in objects.items() if isinstance(entry, StreamObject)}
    others = [(n, _written(entry)) for n, entry in objects.items() if n not in streams]
    places: dict[int, Place] = {0: (_FREE, 0, 65535)}
    number = max(objects)
    for start in range(0, len(others), _PACK):
        number += 1
        pack = others[start : start + _PACK]
        streams[number] = _pack(pack)
        places |= {n: (_PACKED, number, index) for index, (n, _) in enumerate(pack)}
    return streams, places


def _pack(objects: list[tuple[int, bytes]]) -> StreamObject:
    """The number and the offset of each object, then the objects."""
    offset, offsets = 0, []
    for number, words in objects:
        offsets.append(b"%d %d" % (number, offset))
        offset += len(words) + 1
    head = b" ".join(offsets) + b"\n"
    entries = {
        "/Type": NameObject("/ObjStm"),
        "/N": NumberObject(len(objects)),
        "/First": NumberObject(len(head)),
    }
    return stream_of(head + b"\n".join(words for _, words in objects), entries)


def _cross_references(
    places: Mapping[int, Place], trailer: Mapping[str, PdfObject]
) -> StreamObject:
    size = max(places) + 1
    rows = (places.get(number, (_FREE, 0, 0)) for number in range(size))
    data = b"".join(kind.to_bytes(1) + a.to_bytes(4) + b.to_bytes(2) for kind, a, b in rows)
    entries = {
        "/Type": NameObject("/XRef"),
        "/Size": NumberObject(size),
        "/W": ArrayObject(map(NumberObject, (1, 4, 2))),
        **trailer,
    }
    return stream_of(data, entries)


def _written(entry: PdfObject) -> bytes:
    out = BytesIO()
    entry.write_to_stream(out)
    return out.getvalue()
