"""Apache Spark 4: pages to articles, and copies among articles, as operations on DataFrames. Needs the extra `spark`.

No page and no article comes to the driver, and Python sees record batches, never single rows. Clusters are those of
`policynews.duplicates.cluster`, with the order of ids in place of the order of the collection: the same fingerprints
are filed under the same keys, the same pairs are compared by the same measures and put together by the same rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from policynews.duplicates.bands import CANDIDATES, COMMON, LEAST_KEYS, LEAST_SHARE, MOST_READ
from policynews.duplicates.clusters import group
from policynews.duplicates.fingerprints import Fingerprint, fingerprint
from policynews.duplicates.relation import Relation, relate
from policynews.errors import InputError

from ._extra import load_extra
from ._parsing import Reading, parsed, parsed_columns, reading_of
from ._tables import from_row

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame
    from pyspark.sql.types import DataType
    from typing_extensions import Unpack

    from ._parsing import ParseArguments

_READ = ("title", "blocks", "source", "published", "document")
"""Columns of an article that tell whether another is a copy of it."""


def parse_pages(
    df: DataFrame,
    *,
    page: str | None = "html",
    url: str | None = "url",
    fetched_at: str | None = None,
    keep: Sequence[str] = (),
    **more: Unpack[ParseArguments],
) -> DataFrame:
    """Return a row for every page of `df`: an article, or in `error`, `kind` and `message` why there is none.

    Arguments and columns are those of `policynews.adapters.arrow.parse_batches`. Nothing runs until the result is used.
    Raises InputError for a column that is not there, ValueError for arguments that mean nothing, MissingExtraError.
    """
    reading = reading_of(page=page, url=url, fetched_at=fetched_at, keep=keep, **more)
    _check_columns(df, reading.columns)
    types, conversion = _load("pyspark.sql.types"), _load("pyspark.sql.pandas.types")
    article = conversion.from_arrow_schema(parsed_columns(), prefer_timestamp_ntz=False)
    schema = types.StructType([*(df.schema[name] for name in reading.keep), *article])
    return df.select(*reading.columns).mapInArrow(partial(_parse, reading), schema)


def _parse(reading: Reading, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    return parsed(batches, reading)


def cluster_duplicates(df: DataFrame, *, id: str = "url", reliable: bool = False) -> DataFrame:
    """Return `id` and `cluster` of every article of `df`: copies of one text share the smallest of their ids.

    `df` has the columns that `parse_pages` gives, and one that names every article; rows with an `error` are left out.
    Of two articles the one with the smaller id counts as the earlier. Steps are kept on the executors' disks;
    `reliable` keeps them in the checkpoint directory, where the loss of an executor costs none of them.

    Runs jobs before it returns. Raises InputError for a column that is not there, and for an id that is null or names
    two articles; MissingExtraError.
    """
    _check_columns(df, [id, *_READ])
    functions = _load("pyspark.sql.functions")
    articles = df.where(functions.col("error").isNull()) if "error" in df.columns else df
    kept = _Kept(reliable)
    prints = kept(_prints(articles.select(functions.col(id).alias("id"), *_READ)))
    _check_ids(prints, id)
    links = kept(_links(prints, _pairs(prints)))
    clusters = _clusters(links, kept)
    of_each = prints.select("id").join(clusters, "id", "left")
    return of_each.select(functions.col("id").alias(id), functions.coalesce("cluster", "id").alias("cluster"))


class _Kept:
    """Computes a step once and keeps it, so that what is built on it does not compute it again."""

    def __init__(self, reliable: bool) -> None:
        self._reliable = reliable

    def __call__(self, step: DataFrame) -> DataFrame:
        return step.checkpoint() if self._reliable else step.localCheckpoint()


def _load(module: str) -> Any:
    return load_extra(module, "spark", "working on Spark")


def _check_columns(df: DataFrame, names: Iterable[str]) -> None:
    for name in names:
        if df.columns.count(name) != 1:
            found = ", ".join(df.columns[:12])
            raise InputError(f"there is no column {name!r}, or more than one; the columns are {found}")


def _check_ids(prints: DataFrame, name: str) -> None:
    """Raise InputError for an id that names no single article; of all ids at most one comes to the driver."""
    wrong = prints.groupBy("id").count().where("id IS NULL OR count > 1").head(1)
    if wrong:
        found = wrong[0]
        what = "is null" if found["id"] is None else f"is {found['id']!r}"
        raise InputError(
            f"{name} {what} in {found['count']} rows; give a column with an id of its own for each article"
        )


# Fingerprints


def _prints(articles: DataFrame) -> DataFrame:
    """Return of each article its id, its fingerprint and the keys of its bands: `asked`, whose first `filed` it is under."""
    schema = f"id {_sql_type(articles)}, print binary, filed int, asked array<bigint>, wholes array<bigint>"
    return articles.mapInArrow(_print_batches, schema)


def _sql_type(df: DataFrame, column: str = "id") -> str:
    kind: DataType = df.schema[column].dataType
    return str(kind.simpleString())


def _print_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    arrow = _load("pyarrow")
    for batch in batches:
        prints = [fingerprint(from_row(row)) for row in _rows(batch.select(_READ))]
        columns = {
            "id": batch["id"],
            "print": arrow.array([one.pack() for one in prints], arrow.binary()),
            "filed": arrow.array([one.filed for one in prints], arrow.int32()),
            "asked": arrow.array([one.asked.tolist() for one in prints], arrow.list_(arrow.int64())),
            "wholes": arrow.array([one.whole_keys() for one in prints], arrow.list_(arrow.int64())),
        }
        yield arrow.RecordBatch.from_pydict(columns)


def _rows(batch: pa.RecordBatch) -> Iterator[dict[str, object]]:
    """Yield rows, a few at a time as Python values."""
    for first in range(0, batch.num_rows, 64):
        yield from batch.slice(first, 64).to_pylist()


# Bands and candidate pairs


def _pairs(prints: DataFrame) -> DataFrame:
    """Return `earlier` and `later` of the pairs to compare: `DuplicateIndex` would find one for the other."""
    return _candidates(_read(_postings(prints)))


def _postings(prints: DataFrame) -> DataFrame:
    """Return a row for every key of an article: whether it stands for a whole, and whether the article is filed there."""
    functions = _load("pyspark.sql.functions")
    of_shingles = prints.select(
        "id", "filed", functions.lit(False).alias("whole"), functions.posexplode("asked").alias("at", "key")
    ).withColumn("there", functions.col("at") < functions.col("filed"))
    of_wholes = prints.select(
        "id", "filed", functions.lit(True).alias("whole"), functions.explode("wholes").alias("key")
    ).withColumn("there", functions.lit(True))
    return of_shingles.drop("at").unionByName(of_wholes)


def _read(postings: DataFrame) -> DataFrame:
    """Return of each article and key the earlier articles under it, `found`; rare keys are read first, up to a limit."""
    functions, window = _load("pyspark.sql.functions"), _load("pyspark.sql.window").Window
    place = functions.row_number().over(window.partitionBy("whole", "key").orderBy("id"))
    first = postings.where("there").withColumn("place", place).where(functions.col("place") <= COMMON)
    holders = first.groupBy("whole", "key").agg(
        functions.collect_list(functions.struct("id", "filed")).alias("holders")
    )
    mine = functions.col("id")
    earlier = functions.filter("holders", lambda holder: holder["id"] < mine)
    asked = postings.join(holders, ["whole", "key"]).select("id", "filed", "whole", "key", earlier.alias("found"))
    size = functions.size("found")
    so_far = functions.sum(size).over(
        window.partitionBy("id", "whole").orderBy(size, "key").rowsBetween(window.unboundedPreceding, window.currentRow)
    )
    return asked.where(size > 0).withColumn("read", so_far).where(functions.col("read") <= MOST_READ)


def _candidates(read: DataFrame) -> DataFrame:
    """Return the pairs that share a whole or shingles enough, of each article those that share most."""
    functions, window = _load("pyspark.sql.functions"), _load("pyspark.sql.window").Window
    pairs = read.select("id", "filed", "whole", functions.explode("found").alias("other"))
    shingles = functions.sum(functions.when(functions.col("whole"), 0).otherwise(1)).alias("shared")
    counted = pairs.groupBy("id", "filed", "other").agg(functions.max("whole").alias("whole"), shingles)
    least = LEAST_SHARE * functions.least("filed", functions.col("other.filed"))
    enough = (functions.col("shared") >= LEAST_KEYS) & (functions.col("shared") >= least)
    most = window.partitionBy("id").orderBy(
        functions.desc("whole"), functions.desc("shared"), functions.desc("other.id")
    )
    ranked = counted.where(functions.col("whole") | enough).withColumn("rank", functions.row_number().over(most))
    chosen = ranked.where(functions.col("rank") <= CANDIDATES)
    return chosen.select(functions.col("other.id").alias("earlier"), functions.col("id").alias("later"))


# Verification


def _links(prints: DataFrame, pairs: DataFrame) -> DataFrame:
    """Return the pairs that are copies, or alike and told apart, with how they relate."""
    functions = _load("pyspark.sql.functions")
    one = prints.select(functions.col("id").alias("later"), functions.col("print").alias("later_print"))
    other = prints.select(functions.col("id").alias("earlier"), functions.col("print").alias("earlier_print"))
    kind = _sql_type(prints)
    schema = f"earlier {kind}, later {kind}, kind string, similarity double, told_apart boolean"
    # Merged, never broadcast: that would take the fingerprints of a small collection by way of the driver.
    joined = pairs.join(one.hint("merge"), "later").join(other.hint("merge"), "earlier")
    return joined.mapInArrow(_relate_batches, schema)


def _relate_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    arrow = _load("pyarrow")
    for batch in batches:
        prints = zip(batch["later_print"], batch["earlier_print"], strict=True)
        relations = [relate(*(Fingerprint.unpack(one.as_py()) for one in pair)) for pair in prints]
        kept = [(at, found) for at, found in enumerate(relations) if found and (found.is_duplicate or found.told_apart)]
        places = arrow.array([at for at, _ in kept], arrow.int64())
        yield arrow.RecordBatch.from_pydict(
            {
                "earlier": batch["earlier"].take(places),
                "later": batch["later"].take(places),
                "kind": arrow.array([found.kind for _, found in kept], arrow.string()),
                "similarity": arrow.array([found.similarity for _, found in kept], arrow.float64()),
                "told_apart": arrow.array([found.told_apart for _, found in kept], arrow.bool_()),
            }
        )


# Clusters


def _clusters(links: DataFrame, kept: _Kept) -> DataFrame:
    """Return `id` and `cluster` of the articles that have copies.

    What hangs together is a cluster, unless some of it was told apart: then its links are put together one by one.
    """
    functions = _load("pyspark.sql.functions")
    together = kept(_components(links.where("NOT told_apart").select("earlier", "later"), kept))
    ends = [together.select(functions.col("id").alias(end), functions.col("root").alias(f"{end}_root"))
            for end in ("earlier", "later")]  # fmt: skip
    inside = links.join(ends[0], "earlier").join(ends[1], "later").where("earlier_root = later_root")
    inside = inside.withColumnRenamed("earlier_root", "root").drop("later_root")
    torn = inside.where("told_apart").select("root").distinct()
    kind = _sql_type(together)
    split = (
        inside.join(torn, "root", "left_semi").groupBy("root").applyInArrow(_split_table, f"id {kind}, cluster {kind}")
    )
    whole = together.join(torn, "root", "left_anti").select("id", functions.col("root").alias("cluster"))
    return whole.unionByName(split)


def _split_table(links: pa.Table) -> pa.Table:
    """Return `id` and `cluster` of what hangs together by `links`, some of which keep apart."""
    found = group(_links_of(links))
    return _load("pyarrow").Table.from_pydict(
        {"id": list(found), "cluster": list(found.values())},
        schema=_load("pyarrow").schema([(name, links.schema.field("earlier").type) for name in ("id", "cluster")]),
    )


def _links_of(table: pa.Table) -> Iterator[tuple[Any, Any, Relation]]:
    for row in table.to_pylist():
        relation = Relation(
            kind=row["kind"], similarity=row["similarity"], containment=0.0, reason="", told_apart=row["told_apart"]
        )
        yield row["earlier"], row["later"], relation


def _components(edges: DataFrame, kept: _Kept) -> DataFrame:
    """Return `id` and `root` of every end of `edges`: the smallest id that it hangs together with.

    Alternating large and small stars (Kiveris and others, Connected Components in MapReduce and Beyond, 2014): each
    round ties the neighbours of every article to the smallest among them, until all are tied to one that is tied to none.
    """
    functions = _load("pyspark.sql.functions")
    stars = edges.select(functions.col("later").alias("id"), functions.col("earlier").alias("root"))
    while True:
        stars = kept(_small_stars(_large_stars(stars)))
        if not _unfinished(stars).head(1):
            break
    roots = stars.select(functions.col("root").alias("id"), "root")
    return stars.unionByName(roots).distinct()


def _large_stars(edges: DataFrame) -> DataFrame:
    """Tie the larger neighbours of every article to the smallest of all its neighbours and itself."""
    functions = _load("pyspark.sql.functions")
    turned = edges.select(functions.col("root").alias("id"), functions.col("id").alias("root"))
    both = edges.unionByName(turned)
    smallest = both.groupBy("id").agg(functions.min("root").alias("least"))
    tied = both.where("root > id").join(smallest, "id")
    return tied.select(functions.col("root").alias("id"), functions.least("least", "id").alias("root")).distinct()


def _small_stars(edges: DataFrame) -> DataFrame:
    """Tie every article and its smaller neighbours to the smallest of these."""
    functions = _load("pyspark.sql.functions")
    smallest = edges.groupBy("id").agg(functions.min("root").alias("least"))
    tied = edges.join(smallest, "id").where("root > least")
    others = tied.select(functions.col("root").alias("id"), functions.col("least").alias("root"))
    return others.unionByName(smallest.withColumnRenamed("least", "root")).distinct()


def _unfinished(stars: DataFrame) -> DataFrame:
    """Return the articles that are tied to two, and those that are tied to one that is tied itself."""
    functions = _load("pyspark.sql.functions")
    tied = stars.groupBy("id").count()
    twice = tied.where("count > 1").select("id")
    on = stars.join(tied.select(functions.col("id").alias("root")), "root", "left_semi").select("id")
    return twice.unionByName(on)
