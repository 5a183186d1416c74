"""A stand of news of our own for pictures: three outlets and a page, two days, rules, and what is read ahead."""

import json
import sqlite3
import time

from translation.errors import PageNotLoaded
from translation.following import marks, queue
from translation.following.arrivals import arrive
from translation.following.formats.items import Item, SourceKind
from translation.following.inbox import entries
from translation.following.rules import Effect, Rule, put_rule
from translation.following.sources import add_source
from translation.following.storage.store import transaction
from translation.texts import Text, as_json

OUTLETS = (
    ("warta.example", "Warta Nusa", "Nasional"),
    ("timur.example", "Kabar Timur", ""),
    ("pos.example", "Pos Barat", "Nasional"),
)
NEWS = (
    ("Harga beras naik lagi menjelang akhir tahun", "Rice prices rise again towards the end of the year"),
    ("Bupati meresmikan jembatan gantung yang diperbaiki warga", "Regent inaugurates suspension bridge repaired by residents"),
    ("Hujan lebat, pantai utara kembali terendam", "Heavy rain floods the north coast again"),
    ("Gempa magnitudo 5,1 mengguncang Maluku", "Magnitude 5.1 earthquake shakes Maluku"),
    (
        "Kereta cepat menambah perjalanan selama libur panjang dan membuka stasiun baru di pinggiran kota",
        "High-speed train adds services over the long holiday and opens a new station on the outskirts",
    ),
    ("Petani garam di Madura menunggu harga", "Salt farmers in Madura wait for the price"),
    ("Nelayan Natuna meminta kepastian", "Fishermen of Natuna ask for certainty"),
)  # fmt: skip
SAME = 1  # the report that all outlets have


def fill(connection: sqlite3.Connection) -> None:
    """Put the news into an empty file of what is followed."""
    now = time.time()
    numbers = [
        add_source(connection, SourceKind.FEED, f"https://{host}/rss", title, folder=folder)[0].id
        for host, title, folder in OUTLETS
    ]
    page = add_source(connection, SourceKind.SECTION, "https://daerah.example/berita", "Suara Daerah")[0].id
    with transaction(connection, Text("The news")):
        for place, (number, (host, *_)) in enumerate(zip(numbers, OUTLETS, strict=True)):
            items = [
                Item(
                    f"https://{host}/{at}",
                    title,
                    f"{title}: kabar dari {host}" if at != SAME else f"{title}, lapor kantor berita pada Senin pagi.",
                    published=now - 4000.0 * at * (place + 1) - 700 * place,
                )
                for at, (title, _) in enumerate(NEWS)
                if at % len(OUTLETS) == place or at == SAME
            ]
            arrive(connection, number, items, 1, now)
        connection.execute("UPDATE source SET checked = ?, news = ?", (now - 600, now - 600))
        reason = json.dumps(as_json(Text("{host} refuses the request.", host="daerah.example")))
        connection.execute("UPDATE source SET trouble = ?, failures = 2 WHERE id = ?", (reason, page))
    found = entries(connection)
    english = dict(NEWS)
    queue.put_titles(connection, [(entry.id, english[entry.title]) for entry in found])
    marks.mark_read(connection, [found[2].id, found[4].id])
    marks.keep(connection, [found[1].id])
    queue.ask_for(connection, [entry.id for entry in (found[0], found[3], found[5], found[6])], now=now)
    queue.finished(connection, found[0].id, now)
    planned = next(one for one in queue.due(connection, now) if one.entry == found[5].id)
    queue.failed(connection, planned, PageNotLoaded(Text("The page is gone."), Text("Look for it.")), now)
    put_rule(connection, Rule(Effect.COLLECT, "beras, harga", "Harga", ahead=True))
    put_rule(connection, Rule(Effect.LEAVE_OUT, "zodiak, horoskop", in_text=False))
