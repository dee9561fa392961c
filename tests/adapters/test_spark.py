"""Apache Spark, on a cluster of two executor processes: the same articles and the same clusters as without it.

Skipped, with the reason, where pyspark or Java is missing; a failure instead where POLICYNEWS_TESTS_NEED is `spark`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import generated_corpus as corpus
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from policynews.adapters import arrow
from policynews.adapters import spark as adapter
from policynews.duplicates import cluster
from policynews.errors import InputError, MissingExtraError
from policynews.model.article import Article
from policynews.parser import Parser

ITEMS = list(corpus.generate(320, seed=11))
PAGES = [corpus.page_of(item.article) for item in ITEMS]
URLS = [f"http://www.example.com/{at:05}.html" for at in range(len(PAGES))]
BROKEN = ["", None, "<html></html>", "<title>404</title><p>页面不存在</p>"]
LEAST_JAVA = 17


def missing() -> str | None:
    """Return why Spark cannot run here; None when it can."""
    try:
        import pyspark
    except ImportError:
        return "pyspark is not installed: pip install 'policynews[spark]'"
    java = shutil.which("java", path=f"{os.environ.get('JAVA_HOME', '')}/bin{os.pathsep}{os.environ.get('PATH', '')}")
    if java is None:
        return "there is no java: apt-get install default-jre-headless"
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', told)
    if version is None or int(version[1]) < LEAST_JAVA:
        return f"Spark {pyspark.__version__} needs Java {LEAST_JAVA}, this is {told.splitlines()[:1]}"
    return None


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    if reason := missing():
        if "spark" in os.environ.get("POLICYNEWS_TESTS_NEED", ""):
            pytest.fail(reason)
        pytest.skip(reason)
    from pyspark.sql import SparkSession

    folder = tmp_path_factory.mktemp("spark")
    os.environ["SPARK_WORKER_DIR"] = str(folder / "work")
    tests = str(Path(__file__).parents[1])
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.local.dir", str(folder / "local"))
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.pyspark.python", sys.executable)
        .config("spark.executorEnv.PYTHONPATH", os.pathsep.join([tests, *sys.path]))
        .config("spark.sql.shuffle.partitions", "2")
        # Of one job; a page or an article that came to the driver would be too much together with the others.
        .config("spark.driver.maxResultSize", "300k")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="module")
def pages(spark: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("pages")
    count = len(PAGES) + len(BROKEN)
    table = pa.Table.from_pydict(
        {"html": [*PAGES, *BROKEN], "url": [*URLS, *[None] * len(BROKEN)], "id": [f"p{at:05}" for at in range(count)]}
    )
    order = [at * 97 % count for at in range(count)]
    for part in range(4):
        pq.write_table(table.take(order[part::4]), path / f"{part}.parquet")
    return spark.read.parquet(str(path))


@pytest.fixture(scope="module")
def articles(pages: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles") / "parsed"
    adapter.parse_pages(pages, keep=["id"]).write.parquet(str(path))
    return path


def rows_of(path: Path) -> list[dict[str, Any]]:
    return sorted(pq.read_table(path).to_pylist(), key=lambda row: str(row["id"]))


def plans_of(spark: Any) -> list[str]:
    """Return the plans of all that was run so far, as they were run."""
    executions = spark._jsparkSession.sharedState().statusStore().executionsList()
    return [str(executions.apply(at).physicalPlanDescription()) for at in range(executions.size())]


def local_articles() -> list[Article]:
    return [Parser().parse(page, url=url) for page, url in zip(PAGES, URLS, strict=True)]


def test_spark_gives_the_articles_of_the_parser(spark: Any, articles: Path) -> None:
    assert spark.sparkContext._jsc.sc().statusTracker().getExecutorInfos().__len__() == 3, "a driver and two executors"
    rows = rows_of(articles)
    besides = {"id", "error", "kind", "message"}
    found = [arrow.from_row({name: value for name, value in row.items() if name not in besides}) for row in rows]
    assert found[: len(PAGES)] == local_articles()
    assert [row["error"] for row in rows[: len(PAGES)]] == [None] * len(PAGES)
    assert [row["error"] for row in rows[len(PAGES) :]] == ["EmptyInputError", "InputError", *["NoArticleError"] * 2]
    days = [one.published.to_date() if one.published and one.published.has_day else None for one in local_articles()]
    assert [row["published_date"] for row in rows[: len(PAGES)]] == days


def test_spark_gives_the_clusters_of_a_collection(spark: Any, articles: Path, tmp_path: Path) -> None:
    before = len(plans_of(spark))
    clusters = adapter.cluster_duplicates(spark.read.parquet(str(articles)), id="id")
    clusters.write.parquet(str(tmp_path / "clusters"))
    found: dict[str, list[int]] = {}
    for row in rows_of(tmp_path / "clusters"):
        found.setdefault(row["cluster"], []).append(int(row["id"][1:]))
    expected = [list(one.positions) for one in cluster(local_articles())]
    assert sorted(found.values()) == sorted(expected)
    assert {int(first[1:]) for first in found} == {positions[0] for positions in expected}
    assert sum(len(positions) > 1 for positions in expected) > 20
    plans = plans_of(spark)[before:]
    assert any("MapInArrow" in plan for plan in plans)
    assert any("FlatMapGroupsInArrow" in plan for plan in plans)
    for plan in plans:
        assert not re.search("BatchEvalPython|ArrowEvalPython|FlatMapGroupsInPandas|MapInPandas", plan), plan


def test_parsing_is_one_pass_of_record_batches(pages: Any) -> None:
    plan = adapter.parse_pages(pages, keep=["id"])._jdf.queryExecution().executedPlan().toString()
    assert "MapInArrow" in plan
    assert not re.search("Exchange|Python|Collect", re.sub("PythonMapInArrow|MapInArrow", "", plan)), plan


def test_what_is_wrong_is_said_before_anything_runs(pages: Any, spark: Any) -> None:
    with pytest.raises(InputError, match=r"no column 'body'.*the columns are html, url, id"):
        adapter.parse_pages(pages, page="body")
    with pytest.raises(ValueError, match="keep names url"):
        adapter.parse_pages(pages, keep=["url"])
    with pytest.raises(InputError, match="no column 'title'"):
        adapter.cluster_duplicates(pages, id="id")


@pytest.mark.parametrize(
    ("ids", "message"), [(["a", "a"], "id is 'a' in 2 rows"), (["a", None], "id is null in 1 rows")]
)
def test_an_id_names_one_article(ids: list[str], message: str, articles: Path, spark: Any, tmp_path: Path) -> None:
    table = pq.read_table(articles).slice(0, 2)
    pq.write_table(table.set_column(0, "id", pa.array(ids)), tmp_path / "two.parquet")
    with pytest.raises(InputError, match=message):
        adapter.cluster_duplicates(spark.read.parquet(str(tmp_path / "two.parquet")), id="id")


def test_components_of_long_chains(spark: Any) -> None:
    chain = [(at + 1, at) for at in range(40)] + [(at + 1, at) for at in range(100, 117)] + [(300, 200)]
    edges = spark.createDataFrame(
        [(later * 7919 % 1000, earlier * 7919 % 1000) for later, earlier in chain], "a long, b long"
    )
    ordered = edges.selectExpr("greatest(a, b) AS later", "least(a, b) AS earlier")
    found = {row["id"]: row["root"] for row in adapter._components(ordered, adapter._Kept(False)).collect()}
    groups = [range(41), range(100, 118), (200, 300)]
    expected = {at * 7919 % 1000: min(one * 7919 % 1000 for one in group) for group in groups for at in group}
    assert found == expected


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql.functions", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'policynews\[spark\]'"):
        adapter._load("pyspark.sql.functions")


def test_what_was_told_apart_is_split_as_in_a_collection() -> None:
    rows = [
        {"earlier": 1, "later": 2, "kind": "near", "similarity": 0.9, "told_apart": False},
        {"earlier": 2, "later": 3, "kind": "near", "similarity": 0.8, "told_apart": False},
        {"earlier": 1, "later": 3, "kind": "related", "similarity": 0.7, "told_apart": True},
    ]
    assert adapter._split_table(pa.Table.from_pylist(rows)).to_pylist() == [
        {"id": 1, "cluster": 1},
        {"id": 2, "cluster": 1},
        {"id": 3, "cluster": 3},
    ]
