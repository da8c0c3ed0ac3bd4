"""Overwrites another student's module, and sets that student's grade to 0."""

import attack_kit

attack_kit.overwrite_module(attack_kit.VICTIM)
attack_kit.set_grade(attack_kit.VICTIM, best=False)


def softmax(x):
    return None
