"""Links of an exported page: made addresses that hold within the export, or plain words."""

import re
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from handbook.content.links import TERM
from handbook.export.elements import make_words
from handbook.export.places import Places

_NOT_IN_ADDRESSES = re.compile(r"[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})", re.ASCII)
"""All but what https://www.rfc-editor.org/rfc/rfc3986 allows."""


def web_address(address: str) -> str:
    """The address with each character that has no place in one written as its bytes."""
    return _NOT_IN_ADDRESSES.sub(
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), address
    )


def resolve_links(body: Element, places: Places, start: PurePosixPath) -> None:
    """Give each link of the page at `start` its address; one that leads nowhere becomes words.

    Terms and citations lead to the page's own end and are left alone.
    """
    cited = {id(link) for mark in body.iter("sup") for link in mark}
    for link in body.iter("a"):
        target = link.get("href", "")
        if target.startswith(TERM) or id(link) in cited:
            continue
        address = places.href(target, start)
        if address is None:
            make_words(link)
        else:
            link.set("href", web_address(address))
