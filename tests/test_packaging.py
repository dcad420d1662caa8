"""What is shipped installs cleanly, brings one import name, and works from any folder."""

import re
import site
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from compare import __version__

PACKAGES = Path(site.getsitepackages()[0])


@pytest.fixture(scope="module")
def built(root, tmp_path_factory):
    """The sdist of this checkout, and the wheel made from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(root)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory):
    """A fresh environment with the wheel in it; the dependencies are lent by this one, which is quick and offline."""
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True, timeout=120)
    python = folder / "bin/python"
    [wheel] = built.glob("*.whl")
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, timeout=120)
    [packages] = folder.glob("lib/python*/site-packages")
    (packages / "lent.pth").write_text(f"{PACKAGES}\n", encoding="utf-8")
    return folder


def test_wheel_has_one_top_level_import(built):
    [wheel] = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        top = {name.split("/")[0] for name in archive.namelist()}
    assert top == {"compare", f"samestory-{__version__}.dist-info"}


def test_wheel_ships_types_and_the_data_it_reads(built, root):
    [wheel] = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        shipped = set(archive.namelist())
    ours = subprocess.run(["git", "ls-files", "compare"], cwd=root, capture_output=True, text=True, check=False).stdout
    assert "compare/py.typed" in shipped
    assert set(ours.split()) <= shipped


def test_sdist_has_what_its_tests_need_and_no_reports(built):
    [sdist] = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {"README.md", "LICENSE", "CHANGELOG.md", "Makefile", "cli.py", "docs/report.schema.json"} <= names
    assert any(name.startswith("seeds/") for name in names)
    assert any(name.startswith("tests/") for name in names)
    assert not any(name.startswith("reports") for name in names)


def test_installed_command_runs_from_another_folder(installed, root, tmp_path):
    command = [installed / "bin/samestory", "report", root / "seeds", "-f", "json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.startswith("5 articles")
    assert (tmp_path / "reports/report.json").exists()


def test_it_is_the_installed_package_that_runs(installed, tmp_path):
    script = "import compare; print(compare.__file__)"
    done = subprocess.run(
        [installed / "bin/python", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_every_import_from_outside_is_a_declared_dependency(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[><=\[ ]", line)[0].replace("-", "_") for line in project["dependencies"]}
    declared = {"yaml" if name == "pyyaml" else name for name in declared}
    extra = {re.split(r"[><=\[ ]", line)[0] for line in project["optional-dependencies"]["semantic"]}
    for path in (root / "compare").rglob("*.py"):
        imported = set(re.findall(r"^\s*(?:from|import) (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE))
        outside = imported - set(sys.stdlib_module_names) - {"compare"}
        assert outside <= (declared | extra if path.name == "encoder.py" else declared), path
