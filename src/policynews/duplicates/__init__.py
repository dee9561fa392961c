"""Duplicates across articles: fingerprints, an index for streams, clusters for collections, and the original of each."""

from .canonical import canonical_form
from .clusters import Cluster, Provenance, cluster
from .fingerprints import Fingerprint, fingerprint
from .index import FORMAT_VERSION, DuplicateIndex, Match
from .originals import Original, Standing, original
from .relation import Kind, Relation, relate

__all__ = [
    "FORMAT_VERSION",
    "Cluster",
    "DuplicateIndex",
    "Fingerprint",
    "Kind",
    "Match",
    "Original",
    "Provenance",
    "Relation",
    "Standing",
    "canonical_form",
    "cluster",
    "fingerprint",
    "original",
    "relate",
]
