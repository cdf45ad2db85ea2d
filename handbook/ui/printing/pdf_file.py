"""A PDF file finished: title, language, outline and places to link to, which Qt leaves out."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from handbook.ui.printing.pdf_outline import OutlineItem, Target
from handbook.ui.printing.pdf_packing import dictionary, packed_file, stream_of
from handbook.ui.printing.pdf_words import join_letters, with_spaces


class PdfFile:
    """A file that Qt wrote. What takes long is done object by object, so that it can be stopped."""

    def __init__(self, data: bytes) -> None:
        self._reader = PdfReader(BytesIO(data))
        self._objects: dict[int, PdfObject] = {}
        size: Any = self._reader.trailer["/Size"]
        self._last = int(size) - 1

    @property
    def count(self) -> int:
        """How many objects there are."""
        return self._last

    def read(self) -> Iterator[int]:
        """Read every object, which must be done before all else."""
        for number in range(1, self._last + 1):
            found = self._reader.get_object(self._reference(number))
            # A bare number is the length of a stream, which is written within the stream.
            if found is not None and not isinstance(found, NullObject | NumberObject):
                self._objects[number] = found
            yield number

    def join_letters(self) -> Iterator[int]:
        """Write the words of each page as words; the number of each page."""
        widths: dict[str, list[float]] = {}
        for number, page in enumerate(self._reader.pages, start=1):
            resources: Any = page["/Resources"]
            fonts = resources["/Font"]
            for name in fonts.keys() - widths.keys():
                widths[name] = fonts[name]["/DescendantFonts"][0]["/W"][1]
                self._rewrite(fonts[name].raw_get("/ToUnicode"), with_spaces)
            self._rewrite(page.raw_get("/Contents"), partial(join_letters, widths=widths))
            yield number

    def describe(self, information: Mapping[str, str], language: str) -> None:
        """Say what the file is, by entries such as "Title", and in which language."""
        info = self._root_entry("/Info")
        for key, value in information.items():
            info[NameObject(f"/{key}")] = TextStringObject(value)
        preferences = dictionary({"/DisplayDocTitle": BooleanObject(True)})  # noqa: FBT003 - pypdf's
        self._catalog.update(
            dictionary({"/Lang": TextStringObject(language), "/ViewerPreferences": preferences})
        )

    def add_places(self, places: Mapping[str, Target]) -> None:
        """Name the places that links lead to. Qt writes such names in UTF-16."""
        named = sorted((b"\xfe\xff" + name.encode("utf-16-be"), to) for name, to in places.items())
        entries = ArrayObject()
        for name, target in named:
            entries += [ByteStringObject(name), self._destination(target)]
        tree = self._add(dictionary({"/Names": entries}))
        self._catalog[NameObject("/Names")] = dictionary({"/Dests": tree})

    def add_outline(self, items: list[OutlineItem]) -> None:
        """Add the outline, its first level opened."""
        root = self._add(dictionary({"/Type": NameObject("/Outlines")}))
        self._add_items(items, root)
        self._catalog[NameObject("/Outlines")] = root
        self._catalog[NameObject("/PageMode")] = NameObject("/UseOutlines")

    def write(self) -> Iterator[bytes]:
        """The finished file, piece by piece."""
        trailer = self._reader.trailer
        entries = {name: trailer.raw_get(name) for name in ("/Root", "/Info", "/ID")}
        return packed_file(self._objects, entries)

    @property
    def _catalog(self) -> DictionaryObject:
        return self._root_entry("/Root")

    def _root_entry(self, name: str) -> DictionaryObject:
        reference = self._reader.trailer.raw_get(name)
        entry = self._objects[reference.idnum]
        if not isinstance(entry, DictionaryObject):
            raise TypeError(f"{name} is no dictionary.")
        return entry

    def _reference(self, number: int) -> IndirectObject:
        return IndirectObject(number, 0, self._reader)

    def _rewrite(self, reference: IndirectObject, change: Callable[[bytes], bytes]) -> None:
        """Put a changed stream in a stream's place."""
        stream = self._objects[reference.idnum]
        if isinstance(stream, StreamObject):
            self._objects[reference.idnum] = stream_of(change(stream.get_data()), {})

    def _next_number(self) -> int:
        self._last += 1
        return self._last

    def _add(self, added: PdfObject) -> IndirectObject:
        number = self._next_number()
        self._objects[number] = added
        return self._reference(number)

    def _destination(self, target: Target) -> ArrayObject:
        page = self._reader.pages[target.page].indirect_reference
        height = FloatObject(round(target.height, 1))
        keep = NullObject()
        return ArrayObject([page, NameObject("/XYZ"), keep, height, keep])

    def _add_items(self, items: list[OutlineItem], parent: IndirectObject) -> None:
        """Add sibling items, each linked to the next; only those of the first level are open."""
        entries = [dictionary({"/Title": TextStringObject(item.title)}) for item in items]
        references = [self._add(entry) for entry in entries]
        for index, (item, entry) in enumerate(zip(items, entries, strict=True)):
            entry[NameObject("/Parent")] = parent
            entry[NameObject("/Dest")] = self._destination(item.target)
            if index:
                entry[NameObject("/Prev")] = references[index - 1]
            if index + 1 < len(items):
                entry[NameObject("/Next")] = references[index + 1]
            if item.children:
                entry[NameObject("/Count")] = NumberObject(-len(item.children))
                self._add_items(item.children, references[index])
        above = self._objects[parent.idnum]
        if isinstance(above, DictionaryObject):
            ends = {"/First": references[0], "/Last": references[-1]}
            above.update(dictionary(ends))
