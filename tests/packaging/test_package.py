"""What a user installs: from the source with and without a compiler, and the pure wheel, each in a clean environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

import policynews

ROOT = Path(__file__).parents[2]
# What building needs, and what the package needs at run time.
BUILDING = ("setuptools>=77", "Cython>=3.0", "lxml>=5.0", "build", "twine")
RUNNING = ("beautifulsoup4>=4.12", "lxml>=5.0", "opencc-python-reimplemented>=0.1.7", "dateparser>=1.2")


def python_of(folder: Path) -> str:
    return str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def run(*command: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    known = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "POLICYNEWS_PURE")}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=cwd, env=known | environment, timeout=600
    )


def checked(*command: str, cwd: Path | None = None, **environment: str) -> str:
    done = run(*command, cwd=cwd, **environment)
    assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


def environment_with(folder: Path, *packages: str) -> str:
    """Return the Python of a new environment with `packages`; skip where pip reaches no index."""
    venv.create(folder, with_pip=True)
    done = run(python_of(folder), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
    if done.returncode:
        pytest.skip(f"pip cannot install what is needed: {done.stderr.strip()[-200:]}")
    return python_of(folder)


@pytest.fixture(scope="module")
def builder(tmp_path_factory: pytest.TempPathFactory) -> str:
    return environment_with(tmp_path_factory.mktemp("builder") / "venv", *BUILDING)


@pytest.fixture(scope="module")
def sdist(builder: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution of the files that git knows, or of all of them outside a checkout."""
    folder = tmp_path_factory.mktemp("source")
    listed = run("git", "ls-files", "-z", cwd=ROOT)
    names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    if not names:
        pytest.skip("no checkout of git: what belongs to the source cannot be told")
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes((ROOT / name).read_bytes())
    checked(builder, "-m", "build", "--sdist", "--no-isolation", "--outdir", "dist", cwd=folder)
    [found] = (folder / "dist").glob("*.tar.gz")
    return found


def wheel_of(sdist: Path, builder: str, folder: Path, **environment: str) -> Path:
    """Return the wheel that is built from the source distribution, as pip builds it."""
    with tarfile.open(sdist) as packed:
        packed.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else packed.extractall(folder)
    source = folder / sdist.name.removesuffix(".tar.gz")
    checked(builder, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist", cwd=source, **environment)
    [found] = (source / "dist").glob("*.whl")
    return found


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> str:
    return environment_with(tmp_path_factory.mktemp("runner") / "venv", *RUNNING)


def has_compiler() -> bool:
    return run(sys.executable, "-c", "import sysconfig, shutil, sys; sys.exit(not shutil.which((sysconfig.get_config_var('CC') or 'cc').split()[0]))").returncode == 0  # fmt: skip


KINDS = {
    "compiled": {},
    "without a compiler": {"CC": "/bin/false", "CXX": "/bin/false"},
    "pure": {"POLICYNEWS_PURE": "1"},
}


@pytest.mark.skipif(os.name != "posix", reason="needs xargs")
@pytest.mark.parametrize("kind", KINDS)
def test_a_clean_environment_parses_the_samples(
    kind: str, sdist: Path, builder: str, runner: str, tmp_path: Path
) -> None:
    if kind == "compiled" and not has_compiler():
        pytest.skip("no C compiler")
    wheel = wheel_of(sdist, builder, tmp_path, **KINDS[kind])
    with zipfile.ZipFile(wheel) as packed:
        compiled = [name for name in packed.namelist() if name.endswith((".so", ".pyd"))]
    assert bool(compiled) == (kind == "compiled")
    assert wheel.name.endswith("-py3-none-any.whl") == (kind == "pure")
    assert "PASSED" in checked(builder, "-m", "twine", "check", "--strict", str(wheel))
    checked(runner, "-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall", str(wheel))
    command = Path(runner).with_name("policynews")
    printed = checked("sh", "-c", f"'{command}' samples | xargs '{command}' parse", cwd=tmp_path)
    titles = [json.loads(line)["title"] for line in printed.splitlines()]
    assert len(titles) == 5
    assert "青溪县建成首条村级冷链专线 鲜菌当天进城" in titles
    version = checked(str(command), "--version", cwd=tmp_path)
    assert f"policynews {policynews.__version__}\n" in version
    assert ("walk    compiled" in version) == (kind == "compiled")


def test_the_page_of_the_package_is_in_order(sdist: Path, builder: str) -> None:
    assert "PASSED" in checked(builder, "-m", "twine", "check", "--strict", str(sdist))
    with tarfile.open(sdist) as packed:
        [name] = [name for name in packed.getnames() if name.count("/") == 1 and name.endswith("/PKG-INFO")]
        held = packed.extractfile(name)
        assert held is not None
        metadata = message_from_string(held.read().decode("utf-8"))
        names = {name.partition("/")[2] for name in packed.getnames()}
    addresses = dict(line.split(", ") for line in metadata.get_all("Project-URL") or ())
    assert {"Source", "Documentation", "Issues", "Changelog"} <= addresses.keys()
    page = metadata.get_payload()
    assert isinstance(page, str)
    links = [part.partition(")")[0] for part in page.split("](")[1:]]
    assert links
    assert not [link for link in links if not link.startswith(("https://", "#"))]
    assert f"{addresses['Source']}/docs/tutorial.md" in links
    assert {"SECURITY.md", "CITATION.cff", "RELEASING.md", "NOTICE", "src/policynews/page/_walk.pyx"} <= names


def test_a_walk_for_another_lxml_says_so_once(tmp_path: Path) -> None:
    """A walk that cannot be imported stands in for one compiled for another libxml2."""
    code = """
import sys, types, warnings
class Other(types.ModuleType):
    def __getattr__(self, name): raise ImportError("compiled for libxml2 20914, but lxml has (2, 14, 6)")
sys.modules["policynews.page._walk"] = Other("policynews.page._walk")
import policynews
for _ in range(2):
    article = policynews.parse(open(sys.argv[1], "rb").read())
print(article.title)
"""
    page = ROOT / "src" / "policynews" / "samples" / "news.html"
    done = run(sys.executable, "-c", code, str(page), PYTHONPATH=str(ROOT / "src"))
    assert "青溪县建成首条村级冷链专线" in done.stdout
    assert done.stderr.count("RuntimeWarning") == 1
    assert "compiled for libxml2 20914" in done.stderr
