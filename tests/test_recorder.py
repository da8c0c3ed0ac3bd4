"""The recorder: the truth is correctly rounded, and nothing is recorded that TensorFlow and the truth disagree on."""

from __future__ import annotations

import json
import math
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.layout import Assignment, open_course
from autograder.recorder import cases, environment, record
from autograder.recorder.answers import RecordingError
from autograder.recorder.cases import Function, Truth
from autograder.recorder.environment import TensorFlowEnvironmentError, find_interpreter, prepare_environment
from autograder.recorder.record import Difference, check_module, record_module
from autograder.recorder.truth import FLOAT32_ROUNDING, FLOAT64_ROUNDING, TruthError, compute_truth
from autograder.references import load_cases, load_refusals

SOURCE = """
from autograder.recorder.cases import Function, Truth, array

def exact(exact, x):
    values = exact.array(x)
    return Truth(exact.exp(values), scale=8 + 0 * values, terms=0)

def asked(tf, x):
    return tf.exp(x)

exp = Function("exp", asked, exact)
CASES = [
    exp.case("single", "float32", "values", array([0.0, 1.0])),
    exp.case("double", "float64", "values", array([1.0, -2.0], "float64")),
    exp.refused("refused", "refused", "errors", [[1.0], []]),
]
"""


def single(x: float) -> str:
    """Write ``x``, rounded to float32, as hex."""
    return float(np.float32(x)).hex()


def answers() -> dict[str, Any]:
    """Give what TensorFlow's side prints for ``SOURCE``."""
    values = {"single": [single(1.0), single(math.e)], "double": [math.e.hex(), math.exp(-2).hex()]}
    written = [record.written_node(case) for case in source_cases()]
    inputs = [{key: node[key] for key in ("name", "args", "kwargs")} for node in written]
    for node, dtype in zip(inputs, ("float32", "float64"), strict=False):
        node["tensorflow"] = {"dtype": dtype, "shape": [2], "values": values[node["name"]]}
    inputs[2].update(raised="ValueError", message="ragged")
    return {"recorded_with": {"tensorflow": "1.14.0"}, "recorded_on": {"python": "3.6"}, "answers": inputs}


def source_cases() -> list[cases.Case]:
    """Give the cases of ``SOURCE``."""
    namespace: dict[str, Any] = {}
    exec(SOURCE, namespace)  # noqa: S102  # our own text, above
    written: list[cases.Case] = namespace["CASES"]
    return written


class Recorder:
    """A course with one module and a Python that prints prepared answers in TensorFlow's place."""

    def __init__(self, folder: Path) -> None:
        course = open_course(Path(__file__).parents[1])
        settings = course.assignment("softmax_losses").settings
        self.assignment = Assignment("lab", settings, folder)
        self.python = folder / "python"
        self._printed = folder / "printed.json"
        self.assignment.reference_source("module").parent.mkdir(parents=True)
        self.assignment.reference_source("module").write_text(SOURCE, encoding="utf-8")
        self.python.write_text(f"#!/bin/sh\ncat '{self._printed}'\n", encoding="utf-8")
        self.python.chmod(0o755)
        self.answer(answers())

    def answer(self, printed: dict[str, Any]) -> None:
        """Print this from now on."""
        self._printed.write_text(json.dumps(printed), encoding="utf-8")

    def record(self) -> dict[str, int]:
        """Record the module."""
        return record_module(self.assignment, "module", lambda: self.python)

    def check(self) -> list[Difference]:
        """Record the module again and compare."""
        return check_module(self.assignment, "module", lambda: self.python)


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    """Give a recorder whose TensorFlow answers rightly."""
    return Recorder(tmp_path)


def truth_of(formula: Any, *args: Any, ceiling: float | None = None) -> Any:
    """Round an exact formula of ``args`` correctly."""

    def exact(exact: Any, *arguments: Any) -> Truth:
        value = formula(exact, *(exact.array(argument) for argument in arguments))
        return Truth(value, np.ones(np.shape(value), dtype=object), terms=4, ceiling=ceiling)

    return compute_truth(Function("f", lambda: None, exact).case("name", "title", "group", *args))


def decimal_exp(x: float) -> float:
    """Give e to the power of ``x``, correctly rounded by another library."""
    with localcontext() as context:
        context.prec = 60
        context.Emin, context.Emax = -999999, 999999
        return float(Decimal(x).exp())


@pytest.mark.parametrize("x", [1.0, -0.5, 0.1, -400.0, 700.0, -740.0, -744.4, -800.0])
def test_exp_is_correctly_rounded(x: float) -> None:
    """The exponential is the float64 nearest to the true value, subnormal and underflowing ones too."""
    assert truth_of(lambda exact, values: exact.exp(values), [x]).value.tolist() == [decimal_exp(x)]


def test_cancellation_is_seen_through() -> None:
    """A loss of e**-400, left over when numbers of size 400 cancel, keeps all its digits."""

    def loss(exact: Any, z: Any) -> Any:
        powers = exact.exp(z)
        return -exact.log(powers / powers.sum(axis=-1, keepdims=True))[..., 0]

    assert truth_of(loss, [[400.0, 0.0], [1000.0, 0.0]]).value.tolist() == [decimal_exp(-400.0), 0.0]


def test_logits_of_any_size_are_exact() -> None:
    """No power overflows or loses its digits: 1e30 and 3e38 are as good as 1 and 2."""

    def softmax(exact: Any, z: Any) -> Any:
        powers = exact.exp(z)
        return powers / powers.sum(axis=-1, keepdims=True)

    rows = [[1e30, 1e30, 0.0], [3e38, 3e38, -3e38], [0.0, 1e30, -1e30]]
    assert truth_of(softmax, rows).value.tolist() == [[0.5, 0.5, 0.0], [0.5, 0.5, 0.0], [0.0, 1.0, 0.0]]


def test_sums_are_exact() -> None:
    """A sum keeps what a float64 sum loses."""
    assert truth_of(lambda _, values: values.sum(), [1e30, 1.0, -1e30]).value == 1.0


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        (lambda exact, x: exact.log(exact.exp(x + exact.array(2.0**-53))), "do not settle the rounding"),
        (lambda exact, x: exact.log(x - x), "infinity or not a number"),
        (lambda exact, x: exact.exp(1000 * x), "beyond float64"),
    ],
)
def test_what_can_not_be_rounded_is_refused(formula: Any, said: str) -> None:
    """A tie that no precision settles, an infinity and an overflow are errors, not values."""
    with pytest.raises(TruthError, match=said):
        truth_of(formula, [1.0])


def test_tolerance_follows_the_scheme() -> None:
    """The tolerance is (16 + K/4) u S + 2**-126, and never above the ceiling."""
    rounded = truth_of(lambda _, values: values, [3.0])
    assert rounded.tolerance(FLOAT32_ROUNDING).tolist() == [17 * 2.0**-24 + 2.0**-126]
    assert rounded.tolerance(FLOAT64_ROUNDING).tolist() == [17 * 2.0**-53 + 2.0**-126]
    assert truth_of(lambda _, values: values, [3.0], ceiling=1e-9).tolerance(FLOAT32_ROUNDING).tolist() == [1e-9]


def test_what_is_recorded_loads(recorder: Recorder) -> None:
    """A recording holds TensorFlow's bits, the truth and the refusal, and the loader reads it."""
    assert recorder.record() == {"tensorflow": 2, "raised": 1}
    path = recorder.assignment.reference("module")
    first, second = load_cases(path)
    assert first.tensorflow is not None
    assert first.tensorflow.tolist() == [1.0, float(np.float32(math.e))]
    assert first.tensorflow.dtype == np.float32
    assert first.expected.tolist() == [1.0, math.e]
    assert first.tolerance.tolist() == [16 * 8 * 2.0**-24 + 2.0**-126] * 2
    assert second.expected.tolist() == [decimal_exp(1.0), decimal_exp(-2.0)]
    assert [refusal.raised for refusal in load_refusals(path)] == ["ValueError"]
    assert recorder.check() == []


def change(printed: dict[str, Any], case: int, element: int, value: str) -> None:
    """Let TensorFlow give another value at one element."""
    printed["answers"][case]["tensorflow"]["values"][element] = value


@pytest.mark.parametrize(
    ("case", "value", "said"),
    [
        (0, single(math.e * (1 + 1e-5)), r"case single: at element \(1,\) TensorFlow gives 2\.71830\d+ and the exact"),
        (0, "nan", r"case single: at element \(1,\) TensorFlow gives nan"),
        (0, "inf", r"case single: at element \(1,\) TensorFlow gives inf"),
        # One float32 rounding is far too much for a float64 answer.
        (1, (math.exp(-2) * (1 + 2**-24)).hex(), r"case double: at element \(1,\)"),
    ],
)
def test_tensorflow_against_the_truth_is_refused(recorder: Recorder, case: int, value: str, said: str) -> None:
    """A case that TensorFlow and the exact formula differ on is named, and the old recording stays."""
    recorder.record()
    before = recorder.assignment.reference("module").read_bytes()
    printed = answers()
    change(printed, case, 1, value)
    recorder.answer(printed)
    with pytest.raises(RecordingError, match=said):
        recorder.record()
    assert recorder.assignment.reference("module").read_bytes() == before


def test_every_refused_case_is_named(recorder: Recorder) -> None:
    """Recording goes on after a refused case, so that all of them are told at once."""
    printed = answers()
    printed["answers"][0]["tensorflow"]["shape"] = [2, 1]
    printed["answers"][1] = {**printed["answers"][1], "raised": "ValueError", "message": "no"}
    printed["answers"][2] = {key: printed["answers"][2][key] for key in ("name", "args", "kwargs")}
    recorder.answer(printed)
    with pytest.raises(RecordingError) as caught:
        recorder.record()
    shape, raised, answered = str(caught.value).splitlines()
    assert "case single: TensorFlow's shape is (2, 1) and the exact formula's (2,)" in shape
    assert "case double: TensorFlow raised ValueError: no" in raised
    assert "case refused: TensorFlow answers it" in answered
    assert not recorder.assignment.reference("module").exists()


def test_inputs_that_differ_between_pythons_are_refused(recorder: Recorder) -> None:
    """An input that Python 3.6 computes differently is not recorded."""
    printed = answers()
    printed["answers"][0]["args"][0]["values"][0] = "0x1p-149"
    recorder.answer(printed)
    with pytest.raises(RecordingError, match="case single: its inputs differ on the two Pythons"):
        recorder.record()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("CASES = []", "there is no case"),
        (SOURCE.replace('"double"', '"single"'), "two cases are named single"),
    ],
)
def test_a_source_without_cases_or_with_two_names_is_refused(recorder: Recorder, source: str, said: str) -> None:
    """A source needs cases, each with a name of its own."""
    recorder.assignment.reference_source("module").write_text(source, encoding="utf-8")
    with pytest.raises(RecordingError, match=said):
        recorder.record()


def test_a_missing_source_is_named(recorder: Recorder) -> None:
    """A module without a source says where to write it."""
    recorder.assignment.reference_source("module").unlink()
    with pytest.raises(RecordingError, match=r"module\.py: is missing; write the cases"):
        recorder.record()


def test_a_failing_tensorflow_is_quoted(recorder: Recorder) -> None:
    """What TensorFlow's side says when it fails is passed on."""
    recorder.python.write_text("#!/bin/sh\necho no AVX here >&2\nexit 132\n", encoding="utf-8")
    with pytest.raises(RecordingError, match=r"failed \(exit 132\):\nno AVX here"):
        recorder.record()


def ulps(value: str, count: int) -> str:
    """Move a float64 by ``count`` units in its last place."""
    number = float.fromhex(value)
    return (number + count * math.ulp(number)).hex()


def test_check_compares_float32_bit_for_bit(recorder: Recorder) -> None:
    """One unit in the last place of a float32 is a difference that names the case."""
    recorder.record()
    printed = answers()
    change(printed, 0, 1, float(np.nextafter(np.float32(math.e), np.float32(3))).hex())
    recorder.answer(printed)
    (difference,) = recorder.check()
    assert difference.case == "single"
    assert str(difference).startswith("module: single: TensorFlow's value at element 1 (of 2) is")


@pytest.mark.parametrize(
    ("flags", "share", "differences"),
    [("avx avx512f", 0.2, []), ("avx avx512f", 0.3, ["single"]), ("", 0.2, ["single"])],
)
def test_check_allows_another_processor_a_share(
    recorder: Recorder, flags: str, share: float, differences: list[str]
) -> None:
    """Other vector instructions add up in another order: a quarter of the tolerance is no difference then."""
    recorder.record()
    kept = json.loads(recorder.assignment.reference("module").read_text())
    (node,) = (node for node in kept["cases"] if node["name"] == "single")
    moved = math.e + share * float.fromhex(node["tolerance"][1])
    printed = answers()
    change(printed, 0, 1, single(moved))
    if flags:
        printed["recorded_on"]["cpu_flags"] = flags
    recorder.answer(printed)
    assert [difference.case for difference in recorder.check()] == differences


@pytest.mark.parametrize(("count", "differences"), [(4, []), (-3, []), (6, ["double"])])
def test_check_allows_float64_some_last_places(recorder: Recorder, count: int, differences: list[str]) -> None:
    """C libraries differ in the last bits of a float64, so 4 units in the last place are no difference."""
    recorder.record()
    printed = answers()
    change(printed, 1, 0, ulps(math.e.hex(), count))
    recorder.answer(printed)
    assert [difference.case for difference in recorder.check()] == differences


def test_check_names_what_changed_in_the_source(recorder: Recorder) -> None:
    """A changed title, a new case and a lost case are told apart."""
    recorder.record()
    source = recorder.assignment.reference_source("module")
    changed = SOURCE.replace('"float32", "values"', '"another title", "values"').replace('"double"', '"renamed"')
    source.write_text(changed, encoding="utf-8")
    printed = answers()
    printed["answers"][1]["name"] = "renamed"
    recorder.answer(printed)
    told = {(difference.case, difference.what) for difference in recorder.check()}
    assert told == {
        ("single", 'title is "float32", and in the source "another title"'),
        ("double", "is recorded, but no longer in the source"),
        ("renamed", "is in the source, but not recorded"),
    }


@pytest.mark.parametrize(
    ("key", "said"), [("truth", "truth at element 1"), ("tolerance", "tolerance at element 1"), ("raised", "raised is")]
)
def test_check_finds_an_edited_recording(recorder: Recorder, key: str, said: str) -> None:
    """The truth, the tolerance and the refusal are computed again, and an edited one is found."""
    recorder.record()
    path = recorder.assignment.reference("module")
    edited = json.loads(path.read_text(encoding="utf-8"))
    if key == "raised":
        edited["cases"][2][key] = "TypeError"
    else:
        edited["cases"][0][key][1] = ulps(edited["cases"][0][key][1], 1)
    path.write_text(json.dumps(edited), encoding="utf-8")
    (difference,) = recorder.check()
    assert difference.what.startswith(said)


def test_check_tells_another_tensorflow_but_not_another_machine(recorder: Recorder) -> None:
    """The version of TensorFlow must be the recorded one; the machine may be any."""
    recorder.record()
    printed = answers()
    printed["recorded_on"] = {"python": "3.7"}
    recorder.answer(printed)
    assert recorder.check() == []
    printed["recorded_with"] = {"tensorflow": "2.21.0"}
    recorder.answer(printed)
    (difference,) = recorder.check()
    assert (difference.case, difference.what.startswith("recorded_with is")) == ("", True)


@pytest.mark.parametrize("layout", ["C", "F", "strided", "reversed"])
def test_arrays_lie_as_asked(layout: str) -> None:
    """An array has the layout that its author asked for, and the same elements in each."""
    made = cases.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], "float64", layout, writeable=False)
    assert cases.layout_of(made) == layout
    assert made.tolist() == [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
    assert not made.flags.writeable


def test_an_impossible_layout_is_refused() -> None:
    """A single number can't be strided; a case that says so is a mistake."""
    with pytest.raises(ValueError, match="can't be laid out as 'strided'"):
        cases.array([1.0], layout="strided")


@pytest.mark.parametrize("value", ["text", None, 1j, (1, 2), True, np.float32(1), np.array(["a"])])
def test_other_arguments_can_not_be_recorded(value: Any) -> None:
    """What has no exact form in the file is refused when it is written, not when it is read."""
    with pytest.raises(TypeError, match="can't be"):
        cases.encode(value)


PYTHON = """\
#!/bin/sh
# Plays Python 3.6: answers the version, makes environments, and notes what pip is asked for.
here=$(dirname "$0")
case "$*" in
    *sys.version_info*) echo 3.6 ;;
    *"-m venv"*) mkdir -p "$4/bin" && cp "$0" "$4/bin/python" ;;
    *"-m pip"*)
        echo "$@" >> "$here/../pip.log"
        if test -e "$here/../../fails"; then echo no index; exit 1; fi ;;
esac
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a course folder on a machine whose only Python 3.6 is in pyenv."""
    for name in (environment.INSTALLERS, environment.REQUIREMENTS):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("nothing==1.0\n", encoding="utf-8")
    python = tmp_path / "pyenv" / "versions" / "3.6.15" / "bin" / "python3.6"
    python.parent.mkdir(parents=True)
    python.write_text(PYTHON, encoding="utf-8")
    python.chmod(0o755)
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setattr("shutil.which", lambda _name: None)
    return tmp_path


def test_the_environment_is_built_once(machine: Path) -> None:
    """It is built from the hashed requirements, kept, and built again when they change."""
    python = prepare_environment(machine)
    assert python == machine / ".venv-tf114" / "bin" / "python"
    log = machine / ".venv-tf114" / "pip.log"
    installed = log.read_text(encoding="utf-8").splitlines()
    assert len(installed) == 2
    assert all("--require-hashes" in line for line in installed)
    assert installed[1].endswith(environment.REQUIREMENTS)
    log.write_text("kept", encoding="utf-8")
    prepare_environment(machine)
    assert log.read_text(encoding="utf-8") == "kept"
    (machine / environment.REQUIREMENTS).write_text("nothing==2.0\n", encoding="utf-8")
    prepare_environment(machine)
    assert len(log.read_text(encoding="utf-8").splitlines()) == 2


def test_a_failed_installation_is_quoted_and_tried_again(machine: Path) -> None:
    """What pip said is passed on, and a half-made environment is never taken for a whole one."""
    (machine / "fails").touch()
    with pytest.raises(TensorFlowEnvironmentError, match=r"can't install .*\n.*no index"):
        prepare_environment(machine)
    (machine / "fails").unlink()
    assert prepare_environment(machine).exists()


def test_a_machine_without_old_python_says_what_to_install(machine: Path) -> None:
    """A Python that only claims to be 3.6, as pyenv's shims do, is not taken."""
    python = machine / "pyenv" / "versions" / "3.6.15" / "bin" / "python3.6"
    python.write_text("#!/bin/sh\necho 'pyenv: python3.6: command not found' >&2\nexit 127\n", encoding="utf-8")
    with pytest.raises(TensorFlowEnvironmentError, match=r"pyenv install 3\.7\.16"):
        find_interpreter()


def test_the_sources_are_python_3_6() -> None:
    """What Python 3.6 runs has no newer syntax, as far as this Python can tell."""
    root = Path(__file__).parents[1]
    package = root / "autograder"
    sources = [package / "__init__.py", *(package / "recorder" / f"{name}.py" for name in ("__init__", "cases"))]
    sources += [package / "recorder" / "record_tensorflow.py", *root.glob("solutions/*/references/*.py")]
    for source in sources:
        text = source.read_text(encoding="utf-8")
        compile(text, source.name, "exec", dont_inherit=True, flags=0x400, _feature_version=6)
        assert "from __future__ import annotations" not in text
