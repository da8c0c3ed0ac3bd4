"""Which misconceptions the diagnoses of a class name, and how many students each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.class_report.data import ClassData
from autograder.results import GradeReport

_SYMPTOM = "numbers_"  # docs/results.md


@dataclass(frozen=True, slots=True)
class Misunderstanding:
    """One name that diagnoses gave: in which modules, to how many students, and the hint that most of them got."""

    name: str
    modules: tuple[str, ...]
    students: int
    hint: str

    @property
    def is_symptom(self) -> bool:
        """Tell whether it is a fact about the numbers alone, of which no cause is known."""
        return self.name.startswith(_SYMPTOM)


def misunderstandings(data: ClassData) -> tuple[Misunderstanding, ...]:
    """Count the students of each name, the commonest first."""
    modules: defaultdict[str, set[str]] = defaultdict(set)
    students: defaultdict[str, set[str]] = defaultdict(set)
    hints: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in data.analysed():
        for module, name, hint in _named(report):
            modules[name].add(module)
            students[name].add(report.student)
            hints[name][hint] += 1
    found = [
        Misunderstanding(name, tuple(sorted(modules[name])), len(who), hints[name].most_common(1)[0][0])
        for name, who in students.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.students, each.name)))


def names_of(report: GradeReport) -> tuple[str, ...]:
    """Give the names in one student's report, each once."""
    return tuple(dict.fromkeys(name for _, name, _ in _named(report)))


def _named(report: GradeReport) -> Iterator[tuple[str, str, str]]:
    for module, graded in report.modules.items():
        for diagnosis in graded.diagnoses:
            yield module, diagnosis.misconception, diagnosis.hint.en
