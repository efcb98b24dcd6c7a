import base64
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from bot.database.encryption import KeyRing
from bot.errors import ContentUnreadable, KeyUnusable

OLD, NEW = b"o" * 32, b"n" * 32


def test_what_is_sealed_opens_again_and_never_looks_the_same_twice() -> None:
    keys = KeyRing([NEW])

    first, second = keys.seal(b"Dear Ana", b"mail"), keys.seal(b"Dear Ana", b"mail")

    assert first != second
    assert keys.open(first, b"mail") == keys.open(second, b"mail") == b"Dear Ana"


def test_after_a_rotation_old_content_is_read_and_new_content_needs_the_new_key() -> None:
    written_before = KeyRing([OLD]).seal(b"Dear Ana", b"mail")
    rotated = KeyRing([NEW, OLD])

    written_after = rotated.seal(b"Dear Ana", b"mail")

    assert rotated.open(written_before, b"mail") == b"Dear Ana"
    assert KeyRing([NEW]).open(written_after, b"mail") == b"Dear Ana"
    with pytest.raises(ContentUnreadable):
        KeyRing([OLD]).open(written_after, b"mail")


def test_a_change_of_any_byte_is_noticed() -> None:
    keys = KeyRing([NEW])
    sealed = keys.seal(b"Dear Ana", b"mail")

    altered = [sealed[:i] + bytes([sealed[i] ^ 1]) + sealed[i + 1 :] for i in range(len(sealed))]

    for data in altered:
        with pytest.raises(ContentUnreadable):
            keys.open(data, b"mail")


def test_a_cut_at_any_place_is_noticed() -> None:
    keys = KeyRing([NEW])
    sealed = keys.seal(b"Dear Ana", b"mail")

    pieces = [sealed[:length] for length in range(len(sealed))]

    for data in pieces:
        with pytest.raises(ContentUnreadable):
            keys.open(data, b"mail")


def test_content_opens_only_as_what_it_was_sealed_as() -> None:
    keys = KeyRing([NEW])

    sealed = keys.seal(b"Dear Ana", b"coachings.text")

    with pytest.raises(ContentUnreadable):
        keys.open(sealed, b"coachings.context")


@pytest.mark.parametrize("separator", [",", ", ", "\n"], ids=["comma", "comma and space", "line"])
def test_keys_are_read_newest_first(separator: str) -> None:
    text = separator.join(base64.b64encode(key).decode() for key in (NEW, OLD)) + "\n"

    sealed = KeyRing.from_text(text).seal(b"Dear Ana", b"mail")

    assert KeyRing([NEW]).open(sealed, b"mail") == b"Dear Ana"


@pytest.mark.parametrize(
    ("text", "position"),
    [
        pytest.param("", 1, id="nothing"),
        pytest.param("c2hvcnQ=", 1, id="too short"),
        pytest.param("not base64", 1, id="not base64"),
        pytest.param("schlüssel", 1, id="not even ASCII"),
        pytest.param(base64.b64encode(NEW).decode() + ",c2hvcnQ=", 2, id="second too short"),
        pytest.param(base64.b64encode(NEW).decode() + ",", 2, id="second missing"),
    ],
)
def test_an_unusable_key_is_named_by_its_position_and_not_shown(text: str, position: int) -> None:
    with pytest.raises(KeyUnusable) as caught:
        KeyRing.from_text(text)

    assert caught.value.facts == {"position": position}


def test_a_key_ring_shows_no_key() -> None:
    keys = KeyRing([NEW, OLD])

    shown = repr(keys)

    assert shown == "<KeyRing of 2>"


def test_a_key_file_is_made_at_first_use_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "keys"

    sealed = KeyRing.from_file(path).seal(b"Dear Ana", b"mail")

    assert KeyRing.from_file(path).open(sealed, b"mail") == b"Dear Ana"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(path.parent.iterdir()) == [path]


def test_a_key_file_that_others_may_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    KeyRing.from_file(path)
    path.chmod(0o644)

    KeyRing.from_file(path)

    assert path.stat().st_mode & 0o777 == 0o600


def test_all_who_start_at_once_agree_on_one_key(tmp_path: Path) -> None:
    path, barrier = tmp_path / "data" / "keys", Barrier(8)

    def start(_starter: int) -> KeyRing:
        barrier.wait()
        return KeyRing.from_file(path)

    with ThreadPoolExecutor(8) as starters:
        rings = list(starters.map(start, range(8)))

    sealed = rings[0].seal(b"Dear Ana", b"mail")
    assert [ring.open(sealed, b"mail") for ring in rings] == [b"Dear Ana"] * 8


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"c2hvcnQ="], ids=["empty", "binary", "too short"])
def test_a_key_file_with_something_else_in_it_is_left_alone_and_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "keys"
    path.write_bytes(content)

    with pytest.raises(KeyUnusable) as caught:
        KeyRing.from_file(path)

    assert caught.value.facts == {"path": str(path)}
    assert path.read_bytes() == content


def test_a_key_file_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")

    with pytest.raises(KeyUnusable) as caught:
        KeyRing.from_file(tmp_path / "data" / "keys")

    assert caught.value.facts == {"path": str(tmp_path / "data" / "keys")}
